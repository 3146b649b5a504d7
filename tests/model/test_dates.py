"""Partial dates keep the precision of the text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sinograph.model import PartialDate


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2015-02", date(2015, 2, 1), date(2015, 2, 28)),
        ("2016-11-17", date(2016, 11, 17), date(2016, 11, 17)),
        ("2016-07/2016-09", date(2016, 7, 1), date(2016, 9, 30)),
        ("2014-03-10/2014-03-15", date(2014, 3, 10), date(2014, 3, 15)),
    ],
)
def test_first_and_last_day(text: str, first: date, last: date) -> None:
    told = PartialDate(text)
    assert (told.first, told.last) == (first, last)
    assert str(told) == text
    assert told.year == first.year


@pytest.mark.parametrize(
    "text",
    ["", "16", "2016-1", "2016-13", "2016-00", "2016-02-30", "2016/11/17", "today", "2017/2016", "2016-", "20161117"],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate(text)


def test_the_message_names_the_value_and_the_way_out() -> None:
    with pytest.raises(ValueError, match="'16 Nov' is no date: write 2016, 2016-11 or 2016-11-17"):
        PartialDate("16 Nov")


def test_a_vaguer_date_covers_a_finer_one_and_never_the_reverse() -> None:
    year, month, day = PartialDate("2016"), PartialDate("2016-11"), PartialDate("2016-11-17")
    assert year.covers(month)
    assert month.covers(day)
    assert year.covers(day)
    assert not day.covers(month)
    assert not PartialDate("2015").covers(day)
    assert PartialDate("2016-10/2016-12").covers(month)


@pytest.mark.parametrize(
    ("text", "single"),
    [
        ("2016", "2016"),
        ("2016-11-17", "2016-11-17"),
        ("2016-07/2016-09", "2016"),
        ("2014-03-10/2014-03-16", "2014-03"),
        ("2014-03-01/2014-03-25", "2014-03"),
        ("2016-02-29/2016-03-06", "2016-03"),
        ("2025-01-27/2025-02-02", "2025-01"),
        ("2020-12-28/2021-01-03", "2020-12"),
        ("2014/2016", None),
        ("2015-12/2016-02", None),
    ],
)
def test_a_range_lies_in_one_month_or_year_or_in_none(text: str, single: str | None) -> None:
    found = PartialDate(text).single
    assert (str(found) if found else None) == single


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_every_day_lies_in_its_month_and_year(day: date) -> None:
    told = PartialDate(day.isoformat())
    assert told.first == told.last == day
    assert PartialDate(day.isoformat()[:7]).covers(told)
    assert PartialDate(day.isoformat()[:4]).covers(told)
