"""What is printed: values as people read them, tables that fit, nothing that a terminal or a spreadsheet obeys."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from typer import BadParameter

from sinograph.cli.options import Form, form_of
from sinograph.cli.output import emit, emit_json, line, note, shown, visible
from sinograph.cli.tables import Cells

LAWS = settings(max_examples=60, deadline=None, derandomize=True)
texts = st.text(st.characters(codec="utf-8"), max_size=25)


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a pipe."""
    for name in ("COLUMNS", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NO_COLOR", "1")


def printed(capsys: pytest.CaptureFixture[str], rows: list[list[Any]], form: Form = Form.table, **told: Any) -> str:
    emit([f"c{n}" for n in range(len(rows[0]) if rows else 1)], rows, form, **told)
    out, err = capsys.readouterr()
    assert err == ""
    return out


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""), ("", ""), ("腾讯", "腾讯"), (0, "0"), (2016, "2016"), (True, "True"), (2.0, "2"), (2.5, "2.5"),
        (0.333333333, "0.333333"), (1000.0, "1,000"), (1234567.9, "1,234,568"), (-1500.0, "-1,500"), (999.5, "999.5"),
        (8.6e9, "8,600,000,000"), ([], ""), (["a", "b"], "a, b"), ([1.0, None, ["x"]], "1, , x"), (date(2016, 11, 17), "2016-11-17"),
    ],
)  # fmt: skip
def test_values_are_shown_as_people_read_them(value: object, text: str) -> None:
    assert shown(value) == text


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("plain 腾讯 😀 é", "plain 腾讯 😀 é"),
        ("\x1b[2J", "\\x1b[2J"),
        ("\x07", "\\x07"),
        ("\x00", "\\x00"),
        ("\x9b31m", "\\x9b31m"),
        ("a\rb", "a\\rb"),
        ("\u202eevil", "\\u202eevil"),
        ("\u2066x\u2069", "\\u2066x\\u2069"),
        ("\u200f", "\\u200f"),
        ("\ud800", "\\ud800"),
        ("a\u2028b", "a\\u2028b"),
    ],
)
def test_what_a_terminal_would_obey_is_written_out(text: str, seen: str) -> None:
    assert visible(text) == seen


@LAWS
@given(texts)
def test_a_line_is_one_line_and_shown_twice_is_shown_once(text: str) -> None:
    assert len(line(text).splitlines()) <= 1
    assert visible(visible(text)) == visible(text)


@pytest.mark.parametrize(
    ("as_json", "as_csv", "form"), [(False, False, Form.table), (True, False, Form.json), (False, True, Form.csv)]
)
def test_a_switch_asks_for_a_form(as_json: bool, as_csv: bool, form: Form) -> None:
    assert form_of(as_json, as_csv) is form


def test_two_switches_ask_for_nothing() -> None:
    with pytest.raises(BadParameter, match="not both"):
        form_of(True, True)


def test_messages_go_to_stderr_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    note("two\nlines\tand \x1b")
    assert capsys.readouterr() == ("", "two lines and \\x1b\n")


class TestTables:
    def test_hold_every_value_under_its_heading(self, capsys: pytest.CaptureFixture[str]) -> None:
        head, rule, *rows = printed(capsys, [["腾讯", 1], ["b", None]]).splitlines()
        assert head.split() == ["c0", "c1"] and set(rule.strip()) == {"─"}
        assert [row.split() for row in rows] == [["腾讯", "1"], ["b"]]

    def test_leave_out_empty_columns_only_when_asked(self, capsys: pytest.CaptureFixture[str]) -> None:
        rows = [["a", None, ""], ["b", None, ""]]
        assert printed(capsys, rows).splitlines()[0].split() == ["c0", "c1", "c2"]
        assert printed(capsys, rows, sparse=True).splitlines()[0].split() == ["c0"]

    def test_have_their_title_above(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert printed(capsys, [["a"]], title="谁？").splitlines()[0] == "谁？"

    def test_have_no_blanks_at_the_ends_of_lines(self, capsys: pytest.CaptureFixture[str]) -> None:
        told = printed(capsys, [["a", "long text"], ["b", ""]])
        assert all(one == one.rstrip() for one in told.splitlines())

    def test_without_rows_are_their_heading(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert printed(capsys, []).splitlines()[0] == "c0"

    @pytest.mark.parametrize("columns", [20, 40, 80, 200])
    @pytest.mark.parametrize("cell", ["word " * 30, "腾讯控股有限公司" * 9, "x" * 300, "😀" * 50, "a\nb"])
    def test_never_pass_the_width(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, columns: int, cell: str
    ) -> None:
        monkeypatch.setenv("COLUMNS", str(columns))
        told = printed(capsys, [[cell, "b", cell], ["a", cell, ""]])
        assert max(map(cell_len, told.splitlines())) <= columns

    def test_that_would_be_too_narrow_are_records(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("COLUMNS", "30")
        told = printed(capsys, [["first value here", "second value here", ""], ["a", "b", "c"]])
        assert [one.split(None, 1) for one in told.splitlines() if one.strip()][:2] == [
            ["c0", "first value here"],
            ["c1", "second value here"],
        ]

    def test_lose_no_letter_when_they_are_broken(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("COLUMNS", "30")
        quote = "腾讯在二零一六年六月收购了超级细胞公司的多数股权"
        assert quote in "".join(printed(capsys, [[quote]]).split())

    def test_keep_a_column_that_is_filled_once(self) -> None:
        assert Cells(("a", "b"), (("", "1"), ("", ""))).without_empty() == Cells(("b",), (("1",), ("",)))

    def test_measure_chinese_as_wide_as_it_is(self) -> None:
        assert Cells(("a", "bb"), (("腾讯", "x\nlonger"),)).widths() == [4, 6]


class TestCsv:
    @pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "＝", "＋", "－", "＠"])
    def test_a_formula_is_made_harmless(self, capsys: pytest.CaptureFixture[str], sign: str) -> None:
        ((_,), (cell,)) = csv.reader(io.StringIO(printed(capsys, [[f"{sign}1+1"]], Form.csv)))
        assert cell == f"'{sign}1+1"

    @pytest.mark.parametrize(
        ("value", "cell"),
        [
            (-5, "-5"),
            (-2.5, "-2.5"),
            (0.1, "0.1"),
            (8.6e9, "8600000000.0"),
            (None, ""),
            (True, "True"),
            (["a", 1.0], "a; 1"),
            ([], ""),
        ],
    )
    def test_a_value_stays_what_a_program_reads(
        self, capsys: pytest.CaptureFixture[str], value: object, cell: str
    ) -> None:
        assert list(csv.reader(io.StringIO(printed(capsys, [[value, "x"]], Form.csv))))[1][0] == cell

    def test_any_text_comes_back(self, capsys: pytest.CaptureFixture[str]) -> None:
        words = ['say "so"', "a,b", "two\nlines", "腾讯 😀", " blanks ", "'quote"]
        rows = list(csv.reader(io.StringIO(printed(capsys, [words], Form.csv), newline="")))
        assert rows[1] == words

    def test_without_rows_is_its_heading(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert printed(capsys, [], Form.csv) == "c0\n"


class TestJson:
    @pytest.mark.parametrize("value", ["\x1b[2J", "\x00", "\u202e", "\u2028", "腾讯 😀", 'a"b\\c', "\x7f", ""])
    def test_any_text_comes_back_and_no_terminal_obeys_it(self, capsys: pytest.CaptureFixture[str], value: str) -> None:
        told = printed(capsys, [[value]], Form.json)
        assert json.loads(told) == [{"c0": value}]
        assert visible(told) == told

    def test_chinese_is_readable_as_it_stands(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert "腾讯" in printed(capsys, [["腾讯"]], Form.json)

    def test_dates_are_iso(self, capsys: pytest.CaptureFixture[str]) -> None:
        emit_json({"day": date(2016, 11, 17), "odd": 1 + 2j})
        assert json.loads(capsys.readouterr().out) == {"day": "2016-11-17", "odd": "(1+2j)"}

    def test_without_rows_is_an_empty_list(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert printed(capsys, [], Form.json) == "[]\n"
