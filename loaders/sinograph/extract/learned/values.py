"""The dates, sums and shares of a document, as spans that can belong to a claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sinograph.extract.learned.kinds import VALUE_KINDS
from sinograph.extract.protocols import Reading
from sinograph.model import Amount, Mention, PartialDate
from sinograph.text import find_amounts, find_dates, find_stakes

DATE, AMOUNT, STAKE = VALUE_KINDS


@dataclass(frozen=True, slots=True)
class Value:
    """A value, and where it stands in the document's text, ``[start, end)``."""

    start: int
    end: int
    kind: str
    told: PartialDate | Amount | float


def values_of(reading: Reading, mentions: Sequence[Mention]) -> list[Value]:
    """The values of all passages in order of place, but for those that overlap a mention or one another."""
    taken = [(m.start, m.end) for m in mentions]
    found: list[Value] = []
    for value in sorted(_found(reading), key=lambda v: (v.start, -v.end, v.kind)):
        if not (found and value.start < found[-1].end):
            found.append(value)
    return [v for v in found if not _overlaps(v, taken)]


def _overlaps(value: Value, taken: Sequence[tuple[int, int]]) -> bool:
    return any(a < value.end and value.start < b for a, b in taken)


def _found(reading: Reading) -> Iterator[Value]:
    for passage in reading.passages:
        words, at = reading.words(passage), passage.start
        for date in find_dates(words, published=reading.published(passage)):
            yield Value(at + date.start, at + date.end, DATE, date.date)
        for amount in find_amounts(words):
            yield Value(at + amount.start, at + amount.end, AMOUNT, amount.amount)
        for stake in find_stakes(words):
            yield Value(at + stake.start, at + stake.end, STAKE, stake.percent)
