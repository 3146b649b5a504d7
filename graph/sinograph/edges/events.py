"""Which claims of one pair tell of the same event.

A funding round is an event; else what happened within one year is. A claim that tells less than that joins the
only event that it can mean and else stands alone. Every step looks at all claims of the pair at once, from the
most telling to the vaguest, so their order can't matter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date

from sinograph.edges.told import Told
from sinograph.names import simplified

Groups = dict[str, list[Told]]

_ROUND_WORDS = re.compile(r"^series[\s-]+|[\s-]*(?:round|轮)\s*$", re.IGNORECASE)


def round_name(told: str) -> str:
    """The name of a funding round, written one way.

    >>> round_name("series b"), round_name("Ｂ輪"), round_name("Seed round"), round_name("Pre-A")
    ('B', 'B', 'SEED', 'PRE-A')
    """
    plain = simplified(unicodedata.normalize("NFKC", told)).strip()
    bare = _ROUND_WORDS.sub("", plain)
    return re.sub(r"\s+", "-", bare.strip()).upper() or plain.upper()


def events(claims: Iterable[Told]) -> Groups:
    """The claims of one pair and a recurring type, by event.

    Parameters
    ----------
    claims
        All of them.

    Returns
    -------
    dict
        Claims by event: ``round:B``, ``2016``, a range of dates as told (``2015/2017``), or empty where nothing
        tells which.
    """
    rounds: Groups = {}
    years: Groups = {}
    spans: Groups = {}
    ends: Groups = {}
    vague: list[Told] = []
    for claim in claims:
        _place(claim, (rounds, years, spans, ends), vague)
    groups = rounds
    _settle(groups, years, _same_year)
    for length in sorted({_days(c) for members in spans.values() for c in members}):
        _settle(groups, {k: v for k, v in spans.items() if _days(v[0]) == length}, _overlap)
    _settle(groups, ends, _begun_before)
    if vague:
        _settle(groups, {"": vague}, lambda group, claims: True)
    return groups


def _place(claim: Told, kinds: tuple[Groups, Groups, Groups, Groups], vague: list[Told]) -> None:
    rounds, years, spans, ends = kinds
    told = claim.claim
    if told.round:
        rounds.setdefault(f"round:{round_name(told.round)}", []).append(claim)
    elif claim.first is None or claim.last is None:
        vague.append(claim)
    elif told.status == "ended":
        ends.setdefault(str(claim.last.year), []).append(claim)  # the date of the end, not of the event
    elif claim.first.year == claim.last.year:
        years.setdefault(str(claim.first.year), []).append(claim)
    else:
        spans.setdefault(str(told.date), []).append(claim)


def _settle(groups: Groups, newer: Groups, compatible: Callable[[list[Told], list[Told]], bool]) -> None:
    """Let each of `newer` join the only one of `groups` that is compatible with it, or become one itself."""
    homes = {}
    for event, claims in newer.items():
        possible = [name for name, group in groups.items() if compatible(group, claims)]
        homes[event] = possible[0] if len(possible) == 1 else event
    for event, home in homes.items():
        groups.setdefault(home, []).extend(newer[event])


def _days(claim: Told) -> int:
    return (claim.last - claim.first).days if claim.first and claim.last else 0


def _spans(claims: Iterable[Told]) -> list[tuple[date, date]]:
    return [(c.first, c.last) for c in claims if c.first and c.last]


def _same_year(group: list[Told], claims: list[Told]) -> bool:
    year = _spans(claims)[0][0].year
    return any(first.year <= year <= last.year for first, last in _spans(group))


def _overlap(group: list[Told], claims: list[Told]) -> bool:
    begin, finish = _spans(claims)[0]
    return any(first <= finish and begin <= last for first, last in _spans(group))


def _begun_before(group: list[Told], claims: list[Told]) -> bool:
    """Whether what ended may be this: nothing dates it, or it was told of a day before the last end."""
    finish = max(last for _, last in _spans(claims))
    return not _spans(group) or any(first <= finish for first, _ in _spans(group))
