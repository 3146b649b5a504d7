"""Which texts are dates, and what is said of those that are none."""

from __future__ import annotations

import copy
import pickle
import re
from dataclasses import FrozenInstanceError
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.model.making import DATES, FEW

from sinograph.model import PartialDate

NO_FORM = [
    ("a trailing line end", "2016\n"),
    ("a leading blank", " 2016"),
    ("a trailing blank", "2016 "),
    ("full-width digits", "２０１６"),
    ("Arabic-Indic digits", "٢٠١٦"),
    ("Chinese digits", "二〇一六"),
    ("a Chinese date", "2016年11月"),
    ("a two-digit year", "16"),
    ("a five-digit year", "12016"),
    ("a negative year", "-2016"),
    ("a one-digit month", "2016-1"),
    ("a one-digit day", "2016-11-1"),
    ("slashes between parts", "2016/11/17"),
    ("dots between parts", "2016.11.17"),
    ("no dashes", "20161117"),
    ("an en dash", "2016–11"),
    ("a time", "2016-11-17T09:00:00"),
    ("a week", "2016-W46"),
    ("a quarter", "2016-Q3"),
    ("a month's name", "Nov 2016"),
    ("the American order", "11/17/2016"),
    ("an open beginning", "/2016"),
    ("an open end", "2016/"),
    ("an open end written out", "2016/.."),
    ("three parts", "2015/2016/2017"),
    ("a double slash", "2015//2016"),
    ("a blank round the slash", "2015 / 2016"),
    ("words after the slash", "2015/now"),
    ("nothing", ""),
    ("a slash alone", "/"),
    ("an emoji", "📅"),
    ("a huge text", "2016" * 5000),
]

NO_DAY = [
    ("month nought", "2016-00"),
    ("a thirteenth month", "2016-13"),
    ("day nought", "2016-11-00"),
    ("a day too many for a short month", "2016-11-31"),
    ("a day too many for a long month", "2016-12-32"),
    ("a leap day in a common year", "2015-02-29"),
    ("a leap day in a common century", "1900-02-29"),
    ("a leap day too many", "2016-02-30"),
    ("year nought", "0000"),
    ("a wrong month in a range's beginning", "2016-13/2017"),
    ("a wrong day in a range's end", "2016-01/2016-02-30"),
]


@pytest.mark.parametrize(("what", "text"), NO_FORM, ids=[what for what, _ in NO_FORM])
def test_another_form_is_no_date(what: str, text: str) -> None:
    with pytest.raises(ValueError, match="is no date"):
        PartialDate(text)


@pytest.mark.parametrize(("what", "text"), NO_DAY, ids=[what for what, _ in NO_DAY])
def test_a_day_that_no_calendar_has_is_no_date(what: str, text: str) -> None:
    with pytest.raises(ValueError, match="is no date"):
        PartialDate(text)


@pytest.mark.parametrize("text", [text for _, text in NO_FORM + NO_DAY if len(text) < 100])
def test_a_refusal_quotes_the_whole_text_and_says_how_to_write_it(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(repr(text))) as caught:
        PartialDate(text)
    assert "write 2016, 2016-11 or 2016-11-17, or two of them joined by '/'" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "text", ["2017/2016", "2016-12/2016-11", "2016-11-18/2016-11-17", "2017/2016-12-31", "2017-01-01/2016"]
)
def test_a_range_that_runs_backwards_is_refused_in_those_words(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"{text!r} ends before it begins: write the earlier date first")):
        PartialDate(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("0001", date(1, 1, 1), date(1, 12, 31)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
        ("9999-12-31", date(9999, 12, 31), date(9999, 12, 31)),
        ("2000-02", date(2000, 2, 1), date(2000, 2, 29)),
        ("1900-02", date(1900, 2, 1), date(1900, 2, 28)),
        ("2016-04", date(2016, 4, 1), date(2016, 4, 30)),
        ("2016-12", date(2016, 12, 1), date(2016, 12, 31)),
        ("2016/2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("2015/2017", date(2015, 1, 1), date(2017, 12, 31)),
        ("2016-11/2017", date(2016, 11, 1), date(2017, 12, 31)),
        ("2016/2016-03", date(2016, 1, 1), date(2016, 3, 31)),
        ("2016-02-28/2016-03-01", date(2016, 2, 28), date(2016, 3, 1)),
        ("2015-12-31/2016", date(2015, 12, 31), date(2016, 12, 31)),
        ("2016/2016-01-01", date(2016, 1, 1), date(2016, 1, 1)),
    ],
)
def test_bounds_at_the_edges_of_the_calendar(text: str, first: date, last: date) -> None:
    assert (PartialDate(text).first, PartialDate(text).last) == (first, last)


def test_the_year_of_a_range_is_that_of_its_first_day() -> None:
    assert PartialDate("2015-12-31/2017").year == 2015


def test_equal_days_told_in_two_ways_are_two_dates() -> None:
    assert PartialDate("2016") != PartialDate("2016-01/2016-12")


def test_a_date_can_not_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        PartialDate("2016").text = "2017"  # type: ignore[misc]


@FEW
@given(DATES)
def test_a_date_is_shown_as_it_was_told(told: PartialDate) -> None:
    assert PartialDate(str(told)) == told


@FEW
@given(DATES)
def test_a_date_survives_copying_and_the_way_to_another_process(told: PartialDate) -> None:
    assert copy.deepcopy(told) == pickle.loads(pickle.dumps(told)) == told


@FEW
@given(st.text(max_size=12))
def test_any_text_is_a_date_or_a_refusal_that_quotes_it(text: str) -> None:
    try:
        told = PartialDate(text)
    except ValueError as problem:
        assert str(problem).startswith(repr(text))
    else:
        assert told.first <= told.last
