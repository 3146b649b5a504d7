"""Dates that count from the one told before in a sentence: "in the same year", "the following year", "a year later"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sinograph.extract.english.attributes import values
from sinograph.extract.english.line import Line
from sinograph.model import PartialDate
from sinograph.text import FoundDate

_STEPS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_FOLLOWED = re.compile(
    r"\b(?:(?P<same>(?:in|during|later|earlier) (?:the same|that(?: same)?) year)"
    r"|(?:in )?the (?P<next>following|next) year"
    r"|(?P<steps>a|one|two|three|four|five) years? later)\b",
    re.IGNORECASE,
)


def with_followed(words: str, dates: Sequence[FoundDate]) -> tuple[FoundDate, ...]:
    """The dates of a passage, and those that count from the one before them, at the precision of a year.

    Parameters
    ----------
    words
        The passage.
    dates
        Its own dates, in order.

    Examples
    --------
    >>> from sinograph.text import find_dates
    >>> words = "It bought Ann in May 2016, sold it in the same year and, two years later, bought Bob."
    >>> [str(found.date) for found in with_followed(words, find_dates(words))]
    ['2016-05', '2016', '2018']
    """
    found = list(dates)
    for match in _FOLLOWED.finditer(words):
        before = [d for d in dates if d.end <= match.start() and "/" not in str(d.date)]
        if before and not any(d.start < match.end() and match.start() < d.end for d in dates):
            step = 0 if match["same"] else 1 if match["next"] else _STEPS[match["steps"].lower()]
            year = int(str(before[-1].date)[:4]) + step
            found.append(FoundDate(match.start(), match.end(), PartialDate(str(year)), "relative"))
    return tuple(sorted(found, key=lambda d: d.start))


def shared_year(line: Line) -> PartialDate | None:
    """The year of a sentence that says itself that all of it fell into one: "In 2016, …; … in the same year, …"."""
    told = [found.token for found in values(line, "date") if found.token.date]
    if not any((match := _FOLLOWED.fullmatch(token.text)) and match["same"] for token in told):
        return None
    years = {str(token.date)[:4] for token in told}
    return PartialDate(years.pop()) if len(years) == 1 else None
