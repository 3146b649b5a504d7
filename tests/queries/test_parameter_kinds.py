"""Parameters: every kind at its bounds, declarations, and what the engine is given."""

from __future__ import annotations

import math
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinograph.errors import QueryError
from sinograph.model import PartialDate
from sinograph.queries.parameters import KINDS, declared, engine_names, engine_values

LAWS = settings(max_examples=60, deadline=None, derandomize=True)


class TestValues:
    @pytest.mark.parametrize(
        ("kind", "told", "value"),
        [
            *(("boolean", word, True) for word in ("true", "TRUE", " yes ", "On", "1", 1)),
            *(("boolean", word, False) for word in ("false", "No", "OFF", "0", 0)),
            ("integer", "-3", -3),
            ("integer", "+3", 3),
            ("integer", "007", 7),
            ("integer", "9" * 18, int("9" * 18)),
            ("number", " 1e3 ", 1000.0),
            ("number", "-.5", -0.5),
            ("number", 0, 0.0),
            ("date", " 2016 ", PartialDate("2016")),
            ("date", "2016-02-29", PartialDate("2016-02-29")),
            ("date", "2016/2017", PartialDate("2016/2017")),
            ("date", datetime(2016, 11, 17, 23, 59), PartialDate("2016-11-17")),
            ("date", PartialDate("2016-11"), PartialDate("2016-11")),
            ("list", "a", ("a",)),
            ("list", " a ,b b, 腾 ", ("a", "b b", "腾")),
            ("list", ("a", " b "), ("a", "b")),
            ("edges", "owns", ("OWNS",)),
            ("edges", ["Owns", "owns"], ("OWNS", "OWNS")),
            ("string", "腾讯\n控股", "腾讯\n控股"),
            ("string", "none", "none"),
            ("document", " a b.txt ", "a b.txt"),
        ],
    )
    def test_are_read_by_their_kind(self, kind: str, told: object, value: object) -> None:
        read = declared(f"x {kind} -- some").read(told)
        assert (read, type(read)) == (value, type(value))

    @pytest.mark.parametrize(
        ("kind", "told", "way_out"),
        [
            ("string", "\u3000", "write a text that is not empty"),
            ("string", ["a"], "write a text that is not empty"),
            ("integer", "", "write a whole number, as 3"),
            ("integer", "1e3", "write a whole number, as 3"),
            ("integer", "1_000", "write a whole number, as 3"),
            ("integer", 3.0, "write a whole number, as 3"),
            ("integer", False, "write a whole number, as 3"),
            ("number", "inf", "write a number, as 3 or 2.5"),
            ("number", math.nan, "write a number, as 3 or 2.5"),
            ("number", "1,000", "write a number, as 3 or 2.5"),
            ("number", True, "write a number, as 3 or 2.5"),
            ("number", None, "nothing was told; write x=<number>"),
            ("boolean", "", "write true or false"),
            ("boolean", 2, "write true or false"),
            ("boolean", "是", "write true or false"),
            ("date", "2016-1", "write 2016, 2016-11 or 2016-11-17"),
            ("date", "2015-02-29", "write 2016, 2016-11 or 2016-11-17"),
            ("date", "16", "write 2016, 2016-11 or 2016-11-17"),
            ("date", "", "write 2016, 2016-11 or 2016-11-17"),
            ("date", 20161117, "write 2016, 2016-11 or 2016-11-17"),
            ("date", "2017/2016", "write 2016, 2016-11 or 2016-11-17"),
            ("list", "", "write texts with commas between, as ACQUIRED,OWNS"),
            ("list", "a,,b", "write texts with commas between, as ACQUIRED,OWNS"),
            ("list", [], "write texts with commas between, as ACQUIRED,OWNS"),
            ("list", {"a": 1}, "write texts with commas between, as ACQUIRED,OWNS"),
            ("edges", "OWNS,LIKES", "LIKES is no edge type; there are ACQUIRED"),
        ],
    )
    def test_that_do_not_fit_are_told_with_the_way_out(self, kind: str, told: object, way_out: str) -> None:
        with pytest.raises(QueryError) as problem:
            declared(f"x {kind} -- some").read(told)
        assert str(problem.value).startswith("parameter x: ") and way_out in str(problem.value)

    @pytest.mark.parametrize("kind", sorted(KINDS))
    @pytest.mark.parametrize("nothing", [None, "none"])
    def test_of_every_kind_may_be_nothing_where_they_are_optional(self, kind: str, nothing: object) -> None:
        assert declared(f"x {kind} = none -- some").read(nothing) is None

    @pytest.mark.parametrize("kind", sorted(KINDS))
    def test_of_every_kind_are_needed_where_they_are_not(self, kind: str) -> None:
        with pytest.raises(QueryError, match=f"parameter x: nothing was told; write x=<{kind}>"):
            declared(f"x {kind} -- some").read(None)

    @LAWS
    @given(st.integers(-(10**17), 10**17))
    def test_any_whole_number_is_read_from_its_digits(self, number: int) -> None:
        parameter = declared("x integer -- some")
        assert parameter.read(str(number)) == parameter.read(number) == number

    @LAWS
    @given(st.dates(date(1000, 1, 1)), st.sampled_from([4, 7, 10]))
    def test_any_date_keeps_its_precision_and_its_bounds_hold_it(self, day: date, length: int) -> None:
        parameter = declared("x date -- some")
        value = parameter.read(day.isoformat()[:length])
        given = engine_values(parameter, value)
        assert str(value) == day.isoformat()[:length]
        assert given["x_first"] <= day <= given["x_last"]  # type: ignore[operator]

    @LAWS
    @given(
        st.sampled_from(sorted(KINDS)),
        st.one_of(
            st.text(max_size=12),
            st.integers(),
            st.floats(),
            st.booleans(),
            st.none(),
            st.lists(st.text(max_size=3), max_size=3),
        ),
    )
    def test_anything_is_read_or_refused_in_one_line(self, kind: str, told: object) -> None:
        try:
            declared(f"x {kind} -- some").read(told)
        except QueryError as problem:
            assert len(str(problem).splitlines()) == 1


class TestBounds:
    @pytest.mark.parametrize("told", [1, 6, "1", "6"])
    def test_hold_at_their_ends(self, told: object) -> None:
        assert declared("x integer 1..6 -- some").read(told) == int(str(told))

    @pytest.mark.parametrize("told", [0, 7, -1, 10**17])
    def test_are_told_where_they_are_passed(self, told: int) -> None:
        with pytest.raises(QueryError, match=f"parameter x: {told} is out of bounds; write 1 to 6"):
            declared("x integer 1..6 -- some").read(told)

    def test_may_be_one_number(self) -> None:
        assert declared("x integer 3..3 = 3 -- some").default == 3


class TestDeclarations:
    @pytest.mark.parametrize(
        ("line", "shown"),
        [
            ("x string -- some", "x=<string>"),
            ("x entity<Company|Person> -- some", "x=<entity>"),
            ("x string = none -- some", "x=none"),
            ("x string = USD -- some", "x=USD"),
            ("x boolean = no -- some", "x=false"),
            ("x boolean = 1 -- some", "x=true"),
            ("x integer 1..6 = 3 -- some", "x=3"),
            ("x number = 2.5 -- some", "x=2.5"),
            ("x date = 2016-11 -- some", "x=2016-11"),
            ("x edges = owns,ACQUIRED -- some", "x=OWNS,ACQUIRED"),
        ],
    )
    def test_are_shown_as_one_writes_them(self, line: str, shown: str) -> None:
        assert declared(line).shown == shown

    @pytest.mark.parametrize(
        ("line", "said"),
        [
            ("", "is no parameter; write NAME KIND<TYPES> LOW..HIGH = DEFAULT -- DESCRIPTION"),
            ("x", "is no parameter"),
            ("x string", "is no parameter"),
            ("x string --", "is no parameter"),
            ("X string -- some", "is no parameter"),
            ("1x string -- some", "is no parameter"),
            ("x string = a b -- some", "is no parameter"),
            ("x integer -1..6 -- some", "is no parameter"),
            ("x text -- some", "kind 'text' is unknown; there are string, entity, document, integer"),
            ("x string<Company> -- some", "only an entity has types, only an integer has bounds"),
            ("x number 1..6 -- some", "only an entity has types, only an integer has bounds"),
            ("x integer 1..6 = 7 -- some", "7 is out of bounds"),
            ("x date = soon -- some", "'soon' is no date"),
            ("x edges = LIKES -- some", "LIKES is no edge type"),
        ],
    )
    def test_that_are_wrong_say_why(self, line: str, said: str) -> None:
        with pytest.raises(ValueError) as problem:
            declared(line)
        assert said in str(problem.value)


class TestWhatTheEngineIsGiven:
    @pytest.mark.parametrize(
        ("line", "value", "given"),
        [
            ("x string -- some", "a", {"x": "a"}),
            ("x list -- some", ("a", "b"), {"x": ["a", "b"]}),
            ("x integer -- some", 3, {"x": 3}),
            ("x boolean -- some", False, {"x": False}),
            ("x string = none -- some", None, {"x": None}),
            ("x date = none -- some", None, {"x_first": None, "x_last": None}),
            ("x date -- some", PartialDate("2016"), {"x_first": date(2016, 1, 1), "x_last": date(2016, 12, 31)}),
        ],
    )
    def test_is_plain(self, line: str, value: object, given: dict[str, Any]) -> None:
        assert engine_values(declared(line), value) == given

    @pytest.mark.parametrize("kind", sorted(KINDS))
    def test_goes_by_names_that_are_known_beforehand(self, kind: str) -> None:
        parameter = declared(f"x {kind} -- some")
        assert engine_names(parameter) == (("x_first", "x_last") if kind == "date" else ("x",))


def test_every_kind_is_described() -> None:
    from sinograph.queries.parameters import Parameter

    assert all(f"``{kind}``" in str(Parameter.__doc__) for kind in KINDS)
    page = Path(__file__).parents[2] / "docs" / "queries.md"
    assert "key=value" in page.read_text(encoding="utf-8")
