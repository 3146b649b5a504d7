"""The dates, sums and shares of a document, as spans that can belong to a claim, and which of them a claim is given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sinograph.extract.learned.evidence import passage_at
from sinograph.extract.learned.kinds import VALUE_KINDS
from sinograph.extract.protocols import Reading
from sinograph.model import Amount, Mention, PartialDate
from sinograph.text import find_amounts, find_dates, find_stakes

DATE, AMOUNT, STAKE = VALUE_KINDS
# After a date: another statement, or one with a time of its own; before one: the next statement begins with it.
_PARTED = re.compile(r"[;；]|近日|日前|近期|不久前|此前|早前")
_NEXT = re.compile(
    r"(?:[，,;；]\s*|\s)(?:and|but|while|then)\s+(?:(?:[Oo]n|[Ii]n|by|last|early|late)\s+)*$|[，；][并而又再]?[于在]?$"
)
# Acts that news is about; what else a sentence tells (who founded it, who owns it) is often as old as the hills.
TOLD_ONCE = frozenset(
    ["INVESTED_IN", "ACQUIRED", "MERGED_WITH", "LAUNCHED", "REGULATES", "INVESTIGATED", "PENALIZED", "ISSUED", "SUED"]
)
UNDATED = "COMPETES_WITH"  # rivalry lasts: a date beside it is another thing's
SURE = 0.85  # from which a date takes the place of one that the rules tell,
DOUBTED = 0.25  # where theirs is less likely than this


@dataclass(frozen=True, slots=True)
class Value:
    """A value, and where it stands in the document's text, ``[start, end)``."""

    start: int
    end: int
    kind: str
    told: PartialDate | Amount | float


def values_of(reading: Reading, mentions: Sequence[Mention]) -> list[Value]:
    """The values of all passages in order of place, but for those that overlap a mention or one another."""
    found: list[Value] = []
    for value in sorted(_found(reading), key=lambda v: (v.start, -v.end, v.kind)):
        if not (found and value.start < found[-1].end):
            found.append(value)
    return [v for v in found if not any(m.start < v.end and v.start < m.end for m in mentions)]


def _found(reading: Reading) -> Iterator[Value]:
    for passage in reading.passages:
        words, at = reading.words(passage), passage.start
        for date in find_dates(words, published=reading.published(passage)):
            yield Value(at + date.start, at + date.end, DATE, date.date)
        for amount in find_amounts(words):
            yield Value(at + amount.start, at + amount.end, AMOUNT, amount.amount)
        for stake in find_stakes(words):
            yield Value(at + stake.start, at + stake.end, STAKE, stake.percent)


def surest(
    reading: Reading, near: Iterable[tuple[float, Value]], claim: tuple[str, Mention, Mention], least: float
) -> dict[str, Value]:
    """The likeliest value of each kind, of those that are likely enough; a date must stand beside the ends too.

    Parameters
    ----------
    reading
        The document.
    near
        Values, each with the probability that it belongs to one claim.
    claim
        Its type and its ends.
    least
        The lowest probability that counts.
    """
    found: dict[str, tuple[float, Value]] = {}
    for chance, value in near:
        if chance < max(least, found.get(value.kind, (0.0,))[0]):
            continue
        if value.kind != DATE or stands_beside(reading, value, *claim):
            found[value.kind] = (chance, value)
    return {kind: value for kind, (_, value) in found.items()}


def stands_beside(reading: Reading, value: Value, kind: str, subject: Mention, object_: Mention) -> bool:
    """Whether no other statement lies between a date and the later one of two names.

    Parameters
    ----------
    reading
        The document.
    value
        The date.
    kind
        The type of the claim: what news tells may be dated by the sentence before.
    subject, object_
        The two mentions.
    """
    later = max(subject, object_, key=lambda m: m.start)
    apart = passage_at(reading, later.start) - passage_at(reading, value.start)
    if kind == UNDATED or (apart and not (kind in TOLD_ONCE and apart == 1)):
        return False
    text = reading.document.text
    if value.end <= later.start:
        return not _PARTED.search(text[value.end : later.start])
    return not _NEXT.search(text[later.end : value.start])


def chances_of_dates(near: Iterable[tuple[float, Value]]) -> dict[str, float]:
    """The probability of each date among values, the highest where it stands more than once."""
    found: dict[str, float] = {}
    for chance, value in near:
        if isinstance(value.told, PartialDate):
            found[str(value.told)] = max(chance, found.get(str(value.told), 0.0))
    return found


def dated(
    own: PartialDate | None, likeliest: Value | None, dates: Mapping[str, float], veto: float
) -> PartialDate | None:
    """The date of a claim of the rules: theirs, unless the network is sure that it is another event's.

    Parameters
    ----------
    own
        What the rules tell.
    likeliest
        The date that the network finds likely enough, if any.
    dates
        The probability of each date that it was asked of; one of which it was not stays.
    veto
        Under which the rules' date is dropped.
    """
    other = likeliest.told if likeliest and isinstance(likeliest.told, PartialDate) else None
    if own is None:
        return other
    chance = dates.get(str(own), 1.0)
    if other and chance < DOUBTED and dates.get(str(other), 0.0) >= SURE:
        return other
    return None if chance < veto else own
