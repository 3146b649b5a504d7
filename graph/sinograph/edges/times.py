"""When it was: the finest date told, the range of dates, and where dates disagree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sinograph.edges.sources import support
from sinograph.edges.told import Told, days, when
from sinograph.model import PartialDate


@dataclass(frozen=True, slots=True)
class Times:
    """The dates of an edge.

    Parameters
    ----------
    date
        The finest date that most independent documents go along with.
    first, last
        The earliest and the latest told; for a type that lasts: since when, and until when, None while it holds.
    disagree
        Whether two claims tell dates that can't both be.
    """

    date: PartialDate | None = None
    first: PartialDate | None = None
    last: PartialDate | None = None
    disagree: bool = False


def times_of_event(claims: Sequence[Told], voice: dict[str, int]) -> Times:
    """The dates of what happens at a time.

    Parameters
    ----------
    claims
        All claims of one event; the date of an ``ended`` one is that of the end.
    voice
        The independent source of each document.
    """
    happened, ended = _phases(claims)
    finest = _finest(claims)
    if not finest:
        return Times()
    return Times(
        date=_best(happened, voice) or _best(ended, voice),
        first=min((_begin(d) for d in finest), key=days),
        last=max((_finish(d) for d in finest), key=_latest),
        disagree=_disagree(happened) or _disagree(ended),
    )


def times_of_state(claims: Sequence[Told], voice: dict[str, int], *, closed: bool) -> Times:
    """The dates of what lasts.

    Parameters
    ----------
    claims
        All claims of one pair; the date of an ``ended`` one is that of the end.
    voice
        The independent source of each document.
    closed
        Whether it has ended.
    """
    held, ended = _phases(claims)
    end = _best(ended, voice) if closed else None
    last = _finish(end) if end else None
    starts = [_begin(d) for d in _finest(held)]
    fitting = [d for d in starts if last is None or days(d)[0] <= days(last)[1]]
    return Times(
        date=_best(held, voice) or _best(ended, voice),
        first=min(fitting, key=days, default=None),
        last=last,
        disagree=_disagree(held) or _disagree(ended) or bool(starts and not fitting),
    )


def _phases(claims: Sequence[Told]) -> tuple[list[Told], list[Told]]:
    """Claims whose date is that of the event, and those whose date is that of its end."""
    return [c for c in claims if c.claim.status != "ended"], [c for c in claims if c.claim.status == "ended"]


def _dates(claims: Sequence[Told]) -> list[PartialDate]:
    return sorted({c.claim.date for c in claims if c.claim.date}, key=str)


def _finest(claims: Sequence[Told]) -> list[PartialDate]:
    """The dates told, without those that only say vaguer what another one says."""
    if len(claims) == 1:
        return [date] if (date := claims[0].claim.date) else []
    dates = _dates(claims)
    if len(dates) < 2:
        return dates
    return [d for d in dates if not any(_vaguer(d, other) for other in dates)]


def _vaguer(date: PartialDate, other: PartialDate) -> bool:
    return _covers(date, other) and (not _covers(other, date) or len(date.text) > len(other.text))


def _covers(date: PartialDate, other: PartialDate) -> bool:
    (first, last), (begin, finish) = days(date), days(other)
    return first <= begin and finish <= last


def _best(claims: Sequence[Told], voice: dict[str, int]) -> PartialDate | None:
    finest = _finest(claims)
    if len(finest) < 2:
        return finest[0] if finest else None

    tellers: dict[PartialDate, list[Told]] = {}
    for claim in claims:
        if claim.claim.date:
            tellers.setdefault(claim.claim.date, []).append(claim)

    def _rank(date: PartialDate) -> tuple[object, ...]:
        along = [c for told, its in tellers.items() if _covers(told, date) for c in its]
        latest = max(when(c.published) for c in tellers[date])
        first, last = days(date)
        return support(along, voice), latest, first - last, date.text

    return max(finest, key=_rank)


def _disagree(claims: Sequence[Told]) -> bool:
    dates = _dates(claims) if len(claims) > 1 else ()
    return len(dates) > 1 and max(days(d)[0] for d in dates) > min(days(d)[1] for d in dates)


def _begin(date: PartialDate) -> PartialDate:
    return PartialDate(date.text.split("/")[0]) if "/" in date.text else date


def _finish(date: PartialDate) -> PartialDate:
    return PartialDate(date.text.split("/")[-1]) if "/" in date.text else date


def _latest(date: PartialDate) -> tuple[int, int]:
    first, last = days(date)
    return last, first
