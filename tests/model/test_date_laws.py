"""What holds of all partial dates."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from tests.model.making import DATES, DAYS, FEW, MONTHS, RANGES, SINGLE, YEARS

from sinograph.model import PartialDate


@pytest.mark.parametrize(
    ("wide", "narrow", "covers"),
    [
        ("2016", "2016", True),
        ("2016", "2016-01", True),
        ("2016", "2016-12-31", True),
        ("2016", "2015-12-31", False),
        ("2016", "2017-01-01", False),
        ("2016-11", "2016", False),
        ("2016-11", "2016-11-30", True),
        ("2016-11", "2016-12-01", False),
        ("2016-11-17", "2016-11", False),
        ("2015/2017", "2016", True),
        ("2015/2017", "2015/2017", True),
        ("2015/2017", "2014/2016", False),
        ("2015/2017", "2016/2018", False),
        ("2016", "2016-01/2016-12", True),
        ("2016-01/2016-12", "2016", True),
        ("2016-01/2016-11", "2016", False),
        ("2015-12/2016-01", "2016-01-31", True),
        ("2015-12/2016-01", "2016-02-01", False),
    ],
)
def test_covering_is_to_the_day(wide: str, narrow: str, covers: bool) -> None:
    assert PartialDate(wide).covers(PartialDate(narrow)) is covers


@FEW
@given(DATES)
def test_a_date_covers_itself(told: PartialDate) -> None:
    assert told.covers(told)


@FEW
@given(DATES, DATES, DATES)
def test_covering_passes_on(one: PartialDate, other: PartialDate, third: PartialDate) -> None:
    if one.covers(other) and other.covers(third):
        assert one.covers(third)


@FEW
@given(DATES, DATES)
def test_two_that_cover_each_other_mean_the_same_days(one: PartialDate, other: PartialDate) -> None:
    mutual = one.covers(other) and other.covers(one)
    assert mutual is ((one.first, one.last) == (other.first, other.last))


@FEW
@given(DATES, DATES)
def test_what_covers_is_at_least_as_long(one: PartialDate, other: PartialDate) -> None:
    if one.covers(other):
        assert one.last - one.first >= other.last - other.first


@FEW
@given(YEARS)
def test_a_year_is_never_made_a_day(told: PartialDate) -> None:
    assert told.last - told.first >= timedelta(days=364)
    assert len(told.text) == 4


@FEW
@given(MONTHS)
def test_a_month_ends_the_day_before_another_begins(told: PartialDate) -> None:
    assert told.first.day == 1
    if told.last.year < 9999 or told.last.month < 12:
        assert (told.last + timedelta(days=1)).day == 1


@FEW
@given(DAYS)
def test_a_day_begins_and_ends_on_itself(day: object) -> None:
    told = PartialDate(str(day))
    assert told.first == told.last == day


@FEW
@given(RANGES)
def test_a_range_covers_both_its_ends(told: PartialDate) -> None:
    begin, finish = (PartialDate(part) for part in told.text.split("/"))
    assert told.first == begin.first
    assert told.last == finish.last


@FEW
@given(SINGLE)
def test_a_range_from_a_date_to_itself_means_the_same_days(told: PartialDate) -> None:
    both = PartialDate(f"{told}/{told}")
    assert both.covers(told)
    assert told.covers(both)


@FEW
@given(DATES, DATES)
def test_dates_are_equal_exactly_where_their_texts_are(one: PartialDate, other: PartialDate) -> None:
    assert (one == other) is (one.text == other.text)
    assert one != other or hash(one) == hash(other)
