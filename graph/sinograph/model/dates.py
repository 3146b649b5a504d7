"""Dates at the precision of the text that told them."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_FORM = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
WEEK = 7  # days
_FORMS = "write 2016, 2016-11 or 2016-11-17, or two of them joined by '/'"


@lru_cache(maxsize=65536)
def _bounds(text: str) -> tuple[date, date]:
    match = _FORM.fullmatch(text)
    if match is None:
        raise ValueError(f"no date: {_FORMS}")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)


def _told(problem: ValueError) -> str:
    return words if (words := str(problem)).startswith("no date") else f"no date ({words}): {_FORMS}"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month, a day, or a range of these, never finer than told.

    Parameters
    ----------
    text
        ISO 8601: ``2016``, ``2016-11``, ``2016-11-17``, or a range ``2016-01/2016-03``.

    Raises
    ------
    ValueError
        Where `text` has another form or names a day that does not exist.

    Examples
    --------
    >>> told = PartialDate("2016-11")
    >>> told.first, told.last
    (datetime.date(2016, 11, 1), datetime.date(2016, 11, 30))
    >>> PartialDate("2016").covers(told), told.covers(PartialDate("2016"))
    (True, False)
    """

    text: str

    def __post_init__(self) -> None:
        try:
            if self.text.count("/") > 1:
                raise ValueError(f"no date: {_FORMS}")
            backwards = self.first > self.last
        except ValueError as problem:
            raise ValueError(f"{self.text!r} is {_told(problem)}") from problem
        if backwards:
            raise ValueError(f"{self.text!r} ends before it begins: write the earlier date first")

    @property
    def first(self) -> date:
        """The first day that the text may mean."""
        return _bounds(self.text.split("/")[0])[0]

    @property
    def last(self) -> date:
        """The last day that the text may mean."""
        return _bounds(self.text.split("/")[-1])[1]

    @property
    def year(self) -> int:
        """The year of the first day."""
        return self.first.year

    def covers(self, other: PartialDate) -> bool:
        """Whether every day of `other` lies in this date: the vaguer covers the finer."""
        return self.first <= other.first and other.last <= self.last

    @property
    def single(self) -> PartialDate | None:
        """The day, month or year that a range lies in; None where it reaches over two years.

        A week counts to the month of most of its days.

        >>> str(PartialDate("2016-07/2016-09").single), PartialDate("2014/2016").single
        ('2016', None)
        >>> str(PartialDate("2016-02-29/2016-03-06").single)
        '2016-03'
        """
        if "/" not in self.text:
            return self
        first, last = self.first, self.last
        if (last - first).days < WEEK:
            return PartialDate((first + (last - first) // 2).isoformat()[:7])
        if (first.year, first.month) == (last.year, last.month):
            return PartialDate(first.isoformat()[:7])
        return PartialDate(f"{first.year:04}") if first.year == last.year else None

    def __str__(self) -> str:
        return self.text
