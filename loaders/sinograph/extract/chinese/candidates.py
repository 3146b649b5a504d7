"""Names as one finder proposes them, and the choice among those that overlap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span of the document that may be a name.

    Parameters
    ----------
    start, end
        ``[start, end)`` in the document's text.
    text
        The folded words.
    type
        The node type that the finder reads.
    score
        Above 1 a name for sure; below that, several places together may reach 1.
    name
        The usual name of the one who is meant, where it is not `text`.
    key
        The reference actor's key.
    """

    start: int
    end: int
    text: str
    type: str
    score: float
    name: str = ""
    key: str | None = None


def chosen(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that stand, none overlapping: the longest first, then the surest.

    Examples
    --------
    >>> a, b = Candidate(0, 2, "腾讯", "Company", 2), Candidate(0, 4, "腾讯音乐", "Company", 1)
    >>> [c.text for c in chosen([a, b])]
    ['腾讯音乐']
    """
    taken: list[Candidate] = []
    covered: set[int] = set()
    for one in sorted(candidates, key=lambda c: (c.start - c.end, -c.score, c.start, c.type)):
        if covered.isdisjoint(range(one.start, one.end)):
            taken.append(one)
            covered.update(range(one.start, one.end))
    return sorted(taken, key=lambda c: c.start)
