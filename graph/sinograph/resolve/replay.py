"""What the judgements come to when they are followed one after the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from sinograph.model import Judgement
from sinograph.resolve.judgements import fault, words
from sinograph.resolve.unions import Unions

_BROKEN = "they were judged different, themselves or through others; take one of the judgements back"


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What judgements come to when they are replayed.

    Parameters
    ----------
    sets
        Which ids are the same, and which never.
    named
        Every id that ``same`` speaks of.
    apart
        The pairs that ``different`` speaks of.
    renames
        The name that each id was given, in the order in which they were given.
    rejected
        Ids of claims.
    conflicts
        What could not be followed, and why, one line each.
    """

    sets: Unions
    named: frozenset[str] = frozenset()
    apart: tuple[tuple[str, str], ...] = ()
    renames: dict[str, str] = field(default_factory=dict)
    rejected: frozenset[str] = frozenset()
    conflicts: tuple[str, ...] = ()


def replay(judgements: Iterable[Judgement]) -> Verdicts:
    """Follow judgements: every ``different`` holds, and a ``same`` that would break one is reported.

    Parameters
    ----------
    judgements
        Those in force, in the order in which they were made.

    Examples
    --------
    >>> said = [Judgement("same", "a", "b"), Judgement("same", "b", "c"), Judgement("different", "a", "c")]
    >>> replay(said).conflicts
    ('same b c: they were judged different, themselves or through others; take one of the judgements back',)
    """
    told = list(judgements)
    conflicts = [f"{words(j)}: {problem}" for j in told if (problem := fault(j))]
    sound = [j for j in told if not fault(j)]
    same = [j for j in sound if j.verdict == "same"]
    apart = tuple((j.left, j.right) for j in sound if j.verdict == "different")
    sets = Unions()
    for left, right in apart:
        sets.forbid(left, right)
    conflicts += [f"{words(j)}: {_BROKEN}" for j in same if not sets.join(j.left, j.right)]
    return Verdicts(
        sets,
        named=frozenset(id_ for j in same for id_ in (j.left, j.right)),
        apart=apart,
        renames=_latest(sound),
        rejected=frozenset(j.left for j in sound if j.verdict == "reject"),
        conflicts=tuple(conflicts),
    )


def _latest(judgements: Iterable[Judgement]) -> dict[str, str]:
    renames: dict[str, str] = {}
    for j in judgements:
        if j.verdict == "rename":
            renames.pop(j.left, None)  # so that the order is that of the last word on each
            renames[j.left] = j.right
    return renames


def judged_with(ids: Iterable[str], judgements: Iterable[Judgement]) -> frozenset[str]:
    """The given ids and all that ``same`` links to them, through others too.

    >>> sorted(judged_with(["a"], [Judgement("same", "c", "b"), Judgement("same", "a", "b")]))
    ['a', 'b', 'c']
    """
    sets = Unions()
    told = [j for j in judgements if j.verdict == "same"]
    for j in told:
        sets.join(j.left, j.right)
    wanted = set(ids)
    roots = {sets.root(id_) for id_ in wanted}
    return frozenset(wanted | {id_ for j in told for id_ in (j.left, j.right) if sets.root(id_) in roots})
