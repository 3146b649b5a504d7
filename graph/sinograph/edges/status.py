"""What was said of an event over time, and what holds now."""

from __future__ import annotations

from collections.abc import Iterable

from sinograph.edges.told import Told, when
from sinograph.model import STATUSES

# Of two words of the same day, the one further down is taken for the later.
_WEIGHT = {status: place for place, status in enumerate(("rumoured", "planned", "denied", "actual", "ended"))}


def in_order(claims: Iterable[Told]) -> list[Told]:
    """The claims from the first word to the last: by publication (undated first), then by the event's date."""
    told = list(claims)
    if len(told) > 1:
        told.sort(key=lambda c: (*c.word_order, _WEIGHT[c.claim.status], c.id))
    return told


def history(ordered: Iterable[Told]) -> tuple[str, ...]:
    """Every status told, with the date of publication, else of the event: ``2016-05 planned``.

    Parameters
    ----------
    ordered
        The claims, in order.
    """
    lines = (f"{c.published or c.claim.date or ''} {c.claim.status}".strip() for c in ordered)
    return tuple(dict.fromkeys(lines))


def current(ordered: Iterable[Told]) -> str:
    """What the latest word makes of the status.

    A plan or rumour that is told later never undoes what has happened, and what has ended is taken up again
    only by a claim of a later date.

    Parameters
    ----------
    ordered
        The claims, in order.

    Returns
    -------
    str
        One of the statuses.
    """
    state, end = "", when(None)
    for told in ordered:
        state, end = _next(state, end, told)
    return state or STATUSES[0]


def _next(state: str, end: tuple[bool, int, int], told: Told) -> tuple[str, tuple[bool, int, int]]:
    word = told.claim.status
    if word == "ended":
        return word, max(end, when(told.claim.date or told.published))
    if state == "ended":
        return ("actual", end) if word == "actual" and _after(told, end) else (state, end)
    if state == "actual" and word in ("planned", "rumoured"):
        return state, end
    return word, end


def _after(told: Told, end: tuple[bool, int, int]) -> bool:
    """Whether the claim's date begins after the end's last day."""
    return told.first is not None and end[0] and told.first.toordinal() > -end[2]
