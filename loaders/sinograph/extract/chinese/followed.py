"""Dates that count from the one told before: 同年, 翌年六月, 次日."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from sinograph.model import PartialDate
from sinograph.text import FoundDate

_FOLLOWS = re.compile(
    r"(?P<year>同年|当年|翌年|次年|转年|第二年)(?:的)?(?:(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})[日号])?)"
    r"|(?P<alone>同年|翌年|次年|转年)(?![级龄月\d底初末])|(?:同月|当月)(?P<in>\d{1,2})[日号]|(?P<next>次日|翌日|同日)(?!起)"
)


def following_dates(text: str, found: Sequence[FoundDate], last: PartialDate | None) -> list[FoundDate]:
    """The dates of a text that count from another.

    Parameters
    ----------
    text
        Folded text of a passage.
    found
        Its dates that stand by themselves.
    last
        The last date told before the passage.

    Returns
    -------
    list of FoundDate
        In order of place; a word that no date goes before gives none.

    Examples
    --------
    >>> [str(one.date) for one in following_dates("翌年6月上市", (), PartialDate("2015-03"))]
    ['2016-06']
    """
    told: list[FoundDate] = []
    for match in _FOLLOWS.finditer(text):
        before = [one for one in (*found, *told) if one.end <= match.start()]
        base = max(before, key=lambda one: one.end).date if before else last
        if base is not None and (written := _counted(match, str(base))):
            told.append(FoundDate(match.start(), match.end(), PartialDate(written), "relative"))
    return told


def _counted(match: re.Match[str], base: str) -> str:
    """The date in ISO form, or nothing where the one before is not told well enough."""
    if not re.fullmatch(r"\d{4}(?:-\d\d){0,2}", base):
        return ""
    if match["next"]:
        return _day_after(match["next"], base)
    if match["in"]:
        return f"{base[:7]}-{int(match['in']):02}" if len(base) >= 7 and 1 <= int(match["in"]) <= 28 else ""
    year = int(base[:4]) + ((match["year"] or match["alone"]) not in ("同年", "当年"))
    parts = [match["month"], match["day"]] if match["month"] else []
    numbers = [int(part) for part in parts if part]
    if numbers and (not 1 <= numbers[0] <= 12 or not 1 <= numbers[-1] <= 31):
        return ""
    return "-".join([str(year), *(f"{number:02}" for number in numbers)])


def _day_after(word: str, base: str) -> str:
    if len(base) != 10:
        return ""
    return base if word == "同日" else (date.fromisoformat(base) + timedelta(days=1)).isoformat()
