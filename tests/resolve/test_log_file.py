"""The file of judgements: it is only added to, read back whole, and refused in words where it is wrong."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.resolve.making import FEW, different, same

from sinograph.errors import ConfigError, StoreDamaged, UnknownName
from sinograph.model import Judgement
from sinograph.resolve import JudgementLog, judgement_id
from sinograph.resolve.identity import joined_id
from sinograph.resolve.judgements import fault, words

JOINED = joined_id("wang wei", "p-" + "0" * 20)
WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12).filter(lambda word: bool(word.strip()))


@pytest.fixture
def log(tmp_path: Path) -> JudgementLog:
    """A log whose file is not there yet."""
    return JudgementLog(tmp_path / "judgements.jsonl")


def lines(log: JudgementLog) -> list[str]:
    """The lines of a log's file."""
    return log.path.read_text("utf-8").split("\n")[:-1]


@pytest.mark.parametrize(
    "name",
    [
        "马云",
        "馬雲",
        "Jack\nMa",
        "Jack\u2028Ma",
        "a\x85b",
        "\x1c",
        'say "hi"',
        "\\",
        "🐧",
        "‏עברית",
        "\x00",
        "字" * 10_000,
    ],
    ids=ascii,
)
def test_any_name_comes_back_as_it_was_given(log: JudgementLog, name: str) -> None:
    if not name.strip():
        name += "x"
    given_ = Judgement("rename", "e-1", name, author=name, made=name)
    log.append(given_)
    assert log.read() == (given_,)
    assert len(lines(log)) == 1


def test_chinese_stands_in_the_file_as_people_read_it(log: JudgementLog) -> None:
    log.append(Judgement("rename", "e-1", "马云"))
    assert "马云" in log.path.read_text("utf-8")


def test_author_and_time_are_kept(log: JudgementLog) -> None:
    said = Judgement("same", "a", "b", "吴", "2024-05-01T09:00:00Z")
    log.append(said)
    assert json.loads(lines(log)[0]) == {
        "verdict": "same",
        "left": "a",
        "right": "b",
        "author": "吴",
        "made": "2024-05-01T09:00:00Z",
    }


def test_taking_back_notes_who_did_it_and_when(log: JudgementLog) -> None:
    log.append(same("a", "b"))
    log.undo(replace(same("b", "a"), author="李", made="2024"))
    told = json.loads(lines(log)[1])
    assert (told["verdict"], told["author"], told["made"]) == ("undo", "李", "2024")
    assert told["left"] == judgement_id(same("a", "b"))


@pytest.mark.parametrize("half", ["\ud800", "a\udfff", "\udcff"], ids=ascii)
@pytest.mark.parametrize("side", ["left", "right", "author", "made"])
def test_half_a_sign_is_refused_before_anything_is_written(log: JudgementLog, side: str, half: str) -> None:
    with pytest.raises(ConfigError, match=r"^rename holds half a sign, which no file can keep; write it again$"):
        log.append(replace(Judgement("rename", "e-1", "Foo"), **{side: half}))
    assert not log.path.exists()


@pytest.mark.parametrize(
    ("judgement", "problem"),
    [
        (Judgement("", "a", "b"), "the verdict '' is unknown; write one of same, different, rename, reject"),
        (Judgement("SAME", "a", "b"), "the verdict 'SAME' is unknown; write one of same, different, rename, reject"),
        (Judgement("undo", "u-1"), "the verdict 'undo' is unknown; write one of same, different, rename, reject"),
        (Judgement("same", "", "b"), "same lacks a side; give left and right"),
        (Judgement("same", "a", "\t"), "same lacks a side; give left and right"),
        (Judgement("different", "a"), "different lacks a side; give left and right"),
        (Judgement("rename", " ", "A"), "rename lacks a side; give left and right"),
        (Judgement("reject", " "), "reject lacks a side; give left"),
        (Judgement("different", "a", "a"), "both sides are a; name two ids"),
        (
            same(JOINED, "a"),
            f"{JOINED} stands for several people and may change; name one of theirs, which begin with 'p-'",
        ),
        (
            different("a", JOINED),
            f"{JOINED} stands for several people and may change; name one of theirs, which begin with 'p-'",
        ),
        (
            Judgement("rename", JOINED, "W"),
            f"{JOINED} stands for several people and may change; name one of theirs, which begin with 'p-'",
        ),
    ],
)
def test_what_can_not_stand_is_told_with_the_way_out(judgement: Judgement, problem: str) -> None:
    assert fault(judgement) == problem


@pytest.mark.parametrize(
    "judgement",
    [
        same("a", "b"),
        different("a", "b"),
        Judgement("reject", "c-1"),
        Judgement("reject", "c-1", "for a reason"),
        Judgement("rename", "a", "a"),
        Judgement("rename", "a", JOINED),
        same("a", "j-pop"),
    ],
)
def test_what_can_stand_is_taken(judgement: Judgement) -> None:
    assert fault(judgement) == ""


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        (same("a", "b"), same("b", "a"), True),
        (different("a", "b"), different("b", "a"), True),
        (same("a", "b"), different("a", "b"), False),
        (Judgement("rename", "a", "b"), Judgement("rename", "b", "a"), False),
        (Judgement("rename", "a", "b"), Judgement("rename", "a", "c"), False),
        (same("a", "b"), replace(same("a", "b"), author="wu", made="2024"), True),
        (same("ab", "c"), same("a", "bc"), False),
    ],
)
def test_a_judgement_is_known_by_what_it_says(one: Judgement, other: Judgement, equal: bool) -> None:
    assert (judgement_id(one) == judgement_id(other)) is equal


def test_a_judgement_in_words_has_no_trailing_blank() -> None:
    assert words(Judgement("reject", "c-1")) == "reject c-1"


BAD = [
    ("no JSON at all", "same a b", "no JSON ("),
    ("half an object", '{"verdict": "same"', "no JSON ("),
    ("two objects", '{"verdict": "same", "left": "a", "right": "b"}{}', "no JSON ("),
    ("a list so deep that no reader follows", "[" * 100_000, "no JSON ("),
    ("a list", '["same", "a", "b"]', '\'["same", "a", "b"]\' is no judgement'),
    ("a text", '"same"', "'\"same\"' is no judgement"),
    ("nothing", "null", "'null' is no judgement"),
    ("an unknown key", '{"verdict": "same", "left": "a", "right": "b", "who": "wu"}', "'who' does not fit"),
    ("a number for an id", '{"verdict": "same", "left": 1, "right": "b"}', "'left' does not fit"),
    ("no left", '{"verdict": "reject"}', "left is not there"),
    ("no verdict", '{"left": "a"}', "verdict is not there"),
    ("an unknown verdict", '{"verdict": "sane", "left": "a", "right": "b"}', "the verdict 'sane' is unknown"),
    ("one side twice", '{"verdict": "same", "left": "a", "right": "a"}', "both sides are a; name two ids"),
    ("half a sign", '{"verdict": "rename", "left": "a", "right": "\\ud800"}', "rename holds half a sign"),
    (
        "what is not in force",
        '{"verdict": "undo", "left": "u-0"}',
        "takes back 'u-0', which is not in force; remove the line",
    ),
]


@pytest.mark.parametrize(("what", "line", "problem"), BAD, ids=[what for what, _, _ in BAD])
def test_a_bad_line_is_told_with_its_number(log: JudgementLog, what: str, line: str, problem: str) -> None:
    log.path.write_text('{"verdict": "reject", "left": "c-1"}\n\n' + line + "\n", "utf-8")
    with pytest.raises(StoreDamaged) as caught:
        log.read()
    assert str(caught.value).startswith(f"{log.path}: line 3: {problem}")
    assert len(str(caught.value)) < 500


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\n\n"])
def test_a_hand_written_file_may_end_as_it_likes(log: JudgementLog, end: str) -> None:
    log.path.write_text('{"verdict": "reject", "left": "c-1"}' + end, "utf-8")
    log.append(same("a", "b"))
    assert [j.verdict for j in log.read()] == ["reject", "same"]


def test_a_bad_file_is_left_as_it_is(log: JudgementLog) -> None:
    log.path.write_text("{\n", "utf-8")
    with pytest.raises(StoreDamaged):
        log.append(same("a", "b"))
    assert log.path.read_text("utf-8") == "{\n"


def test_a_file_of_another_encoding_is_told_by_the_byte(log: JudgementLog) -> None:
    log.path.write_bytes('{"verdict": "reject", "left": "腾"}'.encode("gb18030"))
    with pytest.raises(StoreDamaged, match=r"judgements.jsonl: byte 31 is no UTF-8; save the file as UTF-8$"):
        log.read()


def test_what_was_taken_back_can_not_be_taken_back_again(log: JudgementLog) -> None:
    log.append(same("a", "b"))
    log.undo(same("a", "b"))
    with pytest.raises(UnknownName, match=r"^no judgement in force is named 'same a b'$"):
        log.undo(same("a", "b"))


def test_the_last_three_in_force_are_offered_where_none_fits(log: JudgementLog) -> None:
    for number in range(5):
        log.append(Judgement("reject", f"c-{number}"))
    with pytest.raises(UnknownName) as caught:
        log.undo(Judgement("reject", "c-9"))
    assert caught.value.nearest == ("reject c-2", "reject c-3", "reject c-4")


def test_two_logs_of_one_file_see_each_other(log: JudgementLog) -> None:
    log.append(same("a", "b"))
    other = JudgementLog(log.path)
    other.append(different("a", "c"))
    log.undo(same("a", "b"))
    assert other.read() == log.read() == (different("a", "c"),)


SAID = st.one_of(
    st.builds(Judgement, st.sampled_from(["same", "different", "rename"]), WORDS, WORDS, WORDS, WORDS),
    st.builds(Judgement, st.just("reject"), WORDS),
).filter(lambda j: not fault(j))


@FEW
@given(st.lists(SAID, max_size=6, unique_by=judgement_id))
def test_what_was_said_is_read_as_said_in_order(
    tmp_path_factory: pytest.TempPathFactory, said: list[Judgement]
) -> None:
    log = JudgementLog(tmp_path_factory.mktemp("log") / "j.jsonl")
    for judgement in said:
        log.append(judgement)
    assert log.read() == tuple(said)


@FEW
@given(st.lists(SAID, min_size=1, max_size=5, unique_by=judgement_id), st.data())
def test_saying_and_taking_back_leaves_the_others_in_force(
    tmp_path_factory: pytest.TempPathFactory, said: list[Judgement], data: st.DataObject
) -> None:
    log = JudgementLog(tmp_path_factory.mktemp("log") / "j.jsonl")
    for judgement in said:
        log.append(judgement)
    gone = data.draw(st.sampled_from(said))
    log.undo(gone)
    assert log.read() == tuple(j for j in said if j != gone)
