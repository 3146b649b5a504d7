"""Whatever stands in a file: it is read, or refused in words, never anything else."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.gold.generated import a_pair, annotated

from sinograph.errors import GoldError
from sinograph.gold import (
    annotation,
    check_sheets,
    found_problems,
    parse_sheet,
    problems,
    read_annotations,
    score,
    sheet_findings,
    write_sheet,
)
from sinograph.gold.reading import check_claim, check_trap, entity_id
from sinograph.model import Document

SHEET = """# a comment
id: a
language: en
title: A deal
published: 2016

Tencent bought Supercell | in 2016; 腾讯 rose.

It paid.
--- entities
Company | Tencent | Tencent; 腾讯; It
Company | Supercell
--- claims
ACQUIRED | Tencent | Supercell | date=2016; amount=8600000000 USD; stake=84.3 | …bought… || [1]It paid
OWNS | #1 | Company/Supercell | | It paid.
--- traps
OWNS | Supercell | Tencent | turned
=====
id: b

=== nothing ===
--- entities
--- claims
"""
PIECES = ("|", "||", ";", "=", "…", "[2]", "#", "#1", "\\", "\\|", "⏎", "--- claims\n", "=====\n", "\n", "\r\n", "\t", "id: a\n", "text: exact\n", "digest: x\n", "\x00", "\ufeff", "é", "腾")  # fmt: skip

values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.floats(allow_nan=False) | st.text("e1 OWNS", max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(("id", "type", "name", "value")), inner, max_size=3)
    ),
    max_leaves=8,
)


class TestSheets:
    @settings(max_examples=400, deadline=None)
    @given(st.lists(st.tuples(st.integers(0, len(SHEET)), st.integers(0, 12), st.sampled_from(PIECES)), max_size=6))
    def test_any_edit_is_read_or_told(self, edits: list[tuple[int, int, str]]) -> None:
        text = SHEET
        for at, cut, put in edits:
            text = text[:at] + put + text[at + cut :]
        try:
            told = parse_sheet(text, "a.sheet")
        except GoldError as problem:
            assert str(problem).startswith("a.sheet:")
            return
        for claim in told.raw["claims"]:
            assert all(0 <= a < b <= len(told.document.text) for a, b in claim["evidence"])

    @settings(max_examples=60, deadline=None)
    @given(seed=st.integers(0, 10**6))
    def test_every_line_taken_away_or_moved_is_checked(
        self, seed: int, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        dice = random.Random(seed)
        lines = SHEET.split("\n")
        for _ in range(dice.randrange(1, 4)):
            moved = lines.pop(dice.randrange(len(lines)))
            if dice.random() < 0.5:
                lines.insert(dice.randrange(len(lines) + 1), moved)
        path = tmp_path_factory.mktemp("sheets") / "a.sheet"
        path.write_text("\n".join(lines), encoding="utf-8")
        for finding in sheet_findings(path):
            assert 1 <= finding.line <= len(lines) + 1
            assert "\n" not in str(finding)

    @settings(max_examples=100, deadline=None)
    @given(st.text())
    def test_any_text(self, text: str) -> None:
        try:
            parse_sheet(text)
        except GoldError as problem:
            assert str(problem).startswith("sheet:")

    @settings(max_examples=80, deadline=None)
    @given(data=st.binary(max_size=200))
    def test_any_bytes(self, data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
        path = tmp_path_factory.mktemp("sheets") / "a.sheet"
        path.write_bytes(b"id: a\n\n" + data)
        try:
            sheets, findings = check_sheets(path)
        except GoldError as problem:
            assert "no UTF-8" in str(problem)
            return
        assert sheets or findings

    def test_a_reading_that_stops_and_one_that_goes_on_agree_on_the_first_fault(self, tmp_path: Path) -> None:
        path = tmp_path / "a.sheet"
        for before, after in (
            ("Company | S", "Company | X"),
            ("stake=84.3", "stake=x"),
            ("#1", "#7"),
            ("2016\n", "May\n"),
        ):
            path.write_text(SHEET.replace(before, after, 1), encoding="utf-8")
            _, found = check_sheets(path)
            with pytest.raises(GoldError) as caught:
                from sinograph.gold import read_sheets

                read_sheets(path)
            assert str(caught.value) == str(found[0])


class TestJson:
    @settings(max_examples=300, deadline=None)
    @given(values, st.sampled_from(("id", "entities", "claims", "traps", "")), st.data())
    def test_any_value_anywhere(self, value: Any, part: str, data: st.DataObject) -> None:
        raw, _ = a_pair(data.draw(st.integers(0, 50)))
        if part == "id" or not part:
            raw = {**raw, "id": value} if part else value
        elif raw[part] and data.draw(st.booleans()):
            one = dict(raw[part][0])
            one[data.draw(st.sampled_from(sorted(one)))] = value
            raw = {**raw, part: [one, *raw[part][1:]]}
        else:
            raw = {**raw, part: value}
        try:
            told = annotation(raw, "a.json")
        except GoldError as problem:
            assert str(problem).startswith("a.json: ")
            assert problems(raw, "text")
            return
        score({told.id: told}, {told.id: told})
        found_problems(raw, "text")

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "[]",
            "null",
            "1",
            '"a"',
            "{}",
            '{"id": 1}',
            "[" * 100_000,
            "\ufeff{}",
            '{"id": "a", "entities": [], "claims": {}}',
        ],
    )
    def test_any_file(self, tmp_path: Path, text: str) -> None:
        path = tmp_path / "a.json"
        path.write_text(text, encoding="utf-8")
        with pytest.raises(GoldError, match=r"^.*a\.json: "):
            read_annotations(path)

    def test_bytes_that_are_no_text(self, tmp_path: Path) -> None:
        (tmp_path / "a.json").write_bytes(b"\xff\xfe{}")
        with pytest.raises(GoldError, match=r"a\.json: no readable JSON \(.*\); mend the file, or write it anew"):
            read_annotations(tmp_path / "a.json")

    def test_a_folder_with_the_name_of_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "a.json").mkdir()
        with pytest.raises(GoldError, match=r"a\.json: can't be read \(.*\); look at its place and rights"):
            read_annotations(tmp_path)

    @settings(max_examples=200, deadline=None)
    @given(values)
    def test_the_parts_alone(self, value: Any) -> None:
        for check in (lambda: entity_id(value, {}), lambda: check_claim(value, {}), lambda: check_trap(value)):
            with pytest.raises(GoldError):
                check()


@settings(max_examples=100, deadline=None)
@given(annotated())
def test_json_and_sheet_of_one_annotation_score_alike(told: tuple[Document, dict[str, Any]]) -> None:
    document, raw = told
    try:
        back = parse_sheet(write_sheet(document, raw)).raw
    except GoldError:
        return
    plain = annotation(json.loads(json.dumps(raw)), "a")
    result, itself = (
        score({plain.id: plain}, {plain.id: annotation(back, "b")}),
        score({plain.id: plain}, {plain.id: plain}),
    )
    assert (result.strict, result.attributes, result.quoted) == (itself.strict, itself.attributes, itself.quoted)
    assert (result.missed, result.wrong) == (itself.missed, itself.wrong)
