"""What the readers of a sentence propose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sinograph.extract.english.line import Line
from sinograph.model import Amount, Mention, PartialDate

SYMMETRIC = frozenset({"MERGED_WITH", "PARTNERED_WITH", "COMPETES_WITH"})


@dataclass(frozen=True, slots=True)
class Told:
    """One statement, and the chunk whose word makes it.

    Parameters
    ----------
    type, subject, object
        As in a claim.
    line, place
        The sentence, and the chunk that its date and sum are looked for around.
    status
        Never empty.
    dated
        Whether a date near the word is the statement's own.
    date, amount, stake, role, round, ticker
        Where a reader knows better than what stands nearest.
    confidence
        0 to 1.
    rule
        Who proposed it.
    """

    type: str
    subject: Mention
    object: Mention
    line: Line
    place: int
    status: str = "actual"
    dated: bool = True
    date: PartialDate | None = None
    amount: Amount | None = None
    stake: float | None = None
    role: str | None = None
    round: str | None = None
    ticker: str | None = None
    confidence: float = 0.8
    rule: str = ""


def paired(told: Told, subjects: Iterable[Mention], objects: Iterable[Mention]) -> Iterator[Told]:
    """One statement for each subject with each object; a name is never paired with itself.

    Of a symmetric type within one list every pair comes once.
    """
    left, right = tuple(subjects), tuple(objects)
    seen: set[frozenset[str]] = set()
    for s in left:
        for o in right:
            both = frozenset({same(s), same(o)})
            if len(both) < 2 or (told.type in SYMMETRIC and both in seen):
                continue
            seen.add(both)
            yield replace(told, subject=s, object=o)


def same(mention: Mention) -> str:
    """What two mentions of one entity share.

    >>> same(Mention(0, 2, "it", "Company", name="Zed", nominal=True)) == same(Mention(5, 8, "Zed", "Company"))
    True
    """
    return mention.key or (mention.name or mention.text).casefold()
