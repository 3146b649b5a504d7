"""Annotations are written one file a document, inside the folder, and one bad document ends no run."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.model.making import claim, evidence

from sinograph.annotations.writing import LONGEST_NAME, Form, as_json, target_of, write_each
from sinograph.errors import GoldError, InputError, OutputError
from sinograph.model import Document, Entity, Extraction
from sinograph.pipeline import Summary

FEW = settings(max_examples=60, deadline=None)
FORM = Form(".json", lambda told: as_json({"id": told.document.id}))
KEEPING = Form(".json", FORM.text, replaces=False)


def told(*ids: str) -> list[Extraction]:
    """Extractions of empty documents."""
    return [Extraction(Document(id_, "Nothing.")) for id_ in ids]


def names(folder: Path) -> list[str]:
    """The files below a folder."""
    return sorted(place.relative_to(folder).as_posix() for place in folder.rglob("*") if place.is_file())


@pytest.mark.parametrize(
    ("id_", "file"),
    [
        ("a.txt", "a.txt.json"),
        ("news/2016/a.txt", "news/2016/a.txt.json"),
        ("/etc/passwd", "etc/passwd.json"),
        ("../../a", "a.json"),
        ("a/../../b", "a/b.json"),
        ("./a/./b", "a/b.json"),
        ("a//b", "a/b.json"),
        ("a/", "a.json"),
        ("", "document.json"),
        ("/", "document.json"),
        ("..", "document.json"),
        ("...", "....json"),
        ("~", "~.json"),
        ("https://example.org/a?b=c#d", "https_/example.org/a?b=c#d.json"),
        ("C:\\a", "C_\\a.json"),
        ("报告/腾讯", "报告/腾讯.json"),
        ("🐧", "🐧.json"),
        ("with blanks", "with blanks.json"),
        (".hidden", ".hidden.json"),
    ],
)
def test_a_documents_file_is_named_by_its_id_and_lies_in_the_folder(id_: str, file: str) -> None:
    assert target_of(Path("out"), id_, ".json") == Path("out", file)


@FEW
@given(st.text(st.sampled_from("ab./:\\~腾🐧 "), max_size=20))
def test_no_id_leads_out_of_the_folder(id_: str) -> None:
    parts = PurePosixPath(target_of(Path("/out"), id_, ".json").as_posix()).parts
    assert parts[:2] == ("/", "out")
    assert ".." not in parts


@FEW
@given(st.text(st.characters(codec="utf-8", exclude_characters="/:"), min_size=1, max_size=300))
def test_no_name_is_longer_than_a_file_system_takes(id_: str) -> None:
    assert len(target_of(Path("out"), id_, ".sheet").name.encode()) <= 255


@pytest.mark.parametrize("sign", ["x", "é", "字", "🐧"])
def test_long_names_keep_their_beginning_and_stay_apart(sign: str) -> None:
    long = sign * LONGEST_NAME
    one, other = (target_of(Path("out"), long + end, ".json") for end in "ab")
    assert one != other
    assert one.name.startswith(sign * 50)


@pytest.mark.parametrize(("length", "kept"), [(LONGEST_NAME, True), (LONGEST_NAME + 1, False)])
def test_a_name_is_shortened_only_where_it_must_be(length: int, kept: bool) -> None:
    assert (target_of(Path("out"), "x" * length, "").name == "x" * length) is kept


def test_a_long_folder_is_shortened_as_a_long_name_is() -> None:
    place = target_of(Path("out"), "字" * 100 + "/a", ".json")
    assert place.name == "a.json"
    assert len(place.parent.name.encode()) <= LONGEST_NAME


def test_each_document_has_its_file(tmp_path: Path) -> None:
    summary = write_each(told("a", "b/c", "腾讯"), tmp_path / "out", form=FORM)
    assert names(tmp_path / "out") == ["a.json", "b/c.json", "腾讯.json"]
    assert (summary.documents, summary.failures) == (3, [])


def test_what_is_written_is_what_the_form_says(tmp_path: Path) -> None:
    write_each(told("腾讯"), tmp_path, form=FORM)
    assert (tmp_path / "腾讯.json").read_text("utf-8") == '{\n "id": "腾讯"\n}\n'


def test_the_folder_is_made_even_where_nothing_is_written(tmp_path: Path) -> None:
    assert write_each([], tmp_path / "deep" / "out", form=FORM).documents == 0
    assert (tmp_path / "deep" / "out").is_dir()


def test_a_document_that_was_not_read_is_told_and_the_rest_written(tmp_path: Path) -> None:
    bad = InputError("b.pdf", "", "encrypted", "remove the password")
    one, other = told("a", "c")
    summary = write_each([one, bad, other], tmp_path, form=FORM)
    assert summary.failures == [bad]
    assert names(tmp_path) == ["a.json", "c.json"]


@pytest.mark.parametrize("pair", [("a", "a"), ("a", "./a"), ("a:b", "a_b"), ("a/b", "a//b"), ("../a", "a")])
def test_the_second_of_two_documents_for_one_file_is_told(tmp_path: Path, pair: tuple[str, str]) -> None:
    summary = write_each(told(*pair), tmp_path, form=FORM)
    [problem] = summary.failures
    assert f"is already written for {pair[0]!r}; give it another id" in str(problem)
    assert (summary.documents, len(names(tmp_path))) == (1, 1)


@pytest.mark.parametrize("pair", [("a.json/b", "a"), ("a", "a.json/b")])
def test_a_file_where_a_folder_is_needed_is_told(tmp_path: Path, pair: tuple[str, str]) -> None:
    summary = write_each(told(*pair), tmp_path, form=FORM)
    [problem] = summary.failures
    assert str(problem).startswith(f"{pair[1]}: ")
    assert str(problem).endswith("is a folder, or lies in what is a file; give it another id")


def test_a_file_that_is_there_is_replaced_only_where_the_form_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("corrected", "utf-8")
    [problem] = write_each(told("a"), tmp_path, form=KEEPING).failures
    assert str(problem).endswith("a.json is there already; give --force to replace it, or another --out")
    assert (tmp_path / "a.json").read_text("utf-8") == "corrected"
    assert write_each(told("a"), tmp_path, form=FORM).failures == []
    assert (tmp_path / "a.json").read_text("utf-8") != "corrected"


def test_a_document_that_no_form_can_say_is_told_and_leaves_no_file(tmp_path: Path) -> None:
    def text(extraction: Extraction) -> str:
        if extraction.document.id == "b":
            raise GoldError("two entities of one name")
        return "x"

    summary = write_each(told("a", "b", "c"), tmp_path, form=Form(".json", text))
    assert [str(problem) for problem in summary.failures] == ["b: two entities of one name; annotate it by hand"]
    assert names(tmp_path) == ["a.json", "c.json"]


def test_a_folder_that_can_not_be_made_stops_the_run(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", "utf-8")
    with pytest.raises(OutputError, match=r"out: can't be written \(File exists\); choose another place$"):
        write_each(told("a"), tmp_path / "out", form=FORM)


def test_progress_is_told_after_every_document_good_or_bad(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []

    def progress(summary: Summary) -> None:
        seen.append((summary.documents, len(summary.failures)))

    one, other = told("a", "b")
    write_each([one, InputError("x", "", "y", "z"), other], tmp_path, form=FORM, progress=progress)
    assert seen == [(1, 0), (1, 1), (2, 1)]


def test_what_was_named_and_claimed_is_counted(tmp_path: Path) -> None:
    things = Entity("tencent", "Company", "Tencent"), Entity("supercell", "Company", "Supercell")
    full = Extraction(Document("a", "Tencent bought Supercell."), things, claims=(claim(evidence=evidence()),))
    summary = write_each([full, *told("b")], tmp_path, form=FORM)
    assert (summary.documents, summary.entities, summary.claims, summary.words) == (2, 2, 1, 4)


@FEW
@given(
    st.recursive(
        st.none() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=8,
    )
)
def test_what_is_written_as_json_is_read_back(raw: object) -> None:
    written = as_json(raw)
    assert json.loads(written) == raw
    assert written.endswith("\n")


def test_json_shows_chinese_as_people_read_it() -> None:
    assert "腾讯" in as_json({"name": "腾讯"})
