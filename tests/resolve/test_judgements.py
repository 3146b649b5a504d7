"""The file of judgements, and what they come to."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sinograph.errors import ConfigError, StoreDamaged, UnknownName
from sinograph.model import Judgement
from sinograph.resolve import JudgementLog, judged_with, judgement_id, replay
from sinograph.resolve.identity import joined_id
from sinograph.resolve.unions import Unions

SAME = Judgement("same", "a", "b", "wu", "2024-05-01")
APART = Judgement("different", "a", "c")
NAME = Judgement("rename", "a", "马云 \u2028 \n Jack", "wu")
REJECT = Judgement("reject", "c-1")


@pytest.fixture
def log(tmp_path):
    return JudgementLog(tmp_path / "beside" / "judgements.jsonl")


def test_no_file_is_no_judgements(log):
    assert log.read() == ()


def test_what_was_added_is_read_in_order(log):
    for judgement in (SAME, APART, NAME, REJECT):
        log.append(judgement)
    assert log.read() == (SAME, APART, NAME, REJECT)
    assert len(log.path.read_text("utf-8").rstrip("\n").split("\n")) == 4


def test_a_judgement_can_be_taken_back_and_made_again(log):
    log.append(SAME)
    log.append(APART)
    log.undo(Judgement("same", "b", "a", "li"))
    assert log.read() == (APART,)
    log.append(SAME)
    assert log.read() == (APART, SAME)


def test_lines_are_only_ever_added(log):
    log.append(SAME)
    before = log.path.read_bytes()
    log.undo(SAME)
    assert log.path.read_bytes().startswith(before)
    assert json.loads(log.path.read_text("utf-8").split("\n")[1])["left"] == judgement_id(SAME)


def test_saying_it_twice_counts_once_from_the_later_line(log):
    for judgement in (SAME, APART, SAME):
        log.append(judgement)
    assert log.read() == (APART, SAME)
    log.undo(SAME)
    assert log.read() == (APART,)


def test_only_what_is_in_force_can_be_taken_back(log):
    log.append(APART)
    with pytest.raises(UnknownName, match="no judgement in force is named 'same a b'; nearest: different a c"):
        log.undo(SAME)


@pytest.mark.parametrize(
    ("judgement", "problem"),
    [
        (Judgement("sane", "a", "b"), "the verdict 'sane' is unknown"),
        (Judgement("same", "a", "a"), "both sides are a"),
        (Judgement("same", "a"), "same lacks a side"),
        (Judgement("rename", "a", " "), "rename lacks a side"),
        (Judgement("reject", ""), "reject lacks a side; give left"),
        (Judgement("same", "a", joined_id("wang wei", "p-1")), "stands for several people"),
    ],
)
def test_what_can_not_stand_is_refused(log, judgement, problem):
    with pytest.raises(ConfigError, match=problem):
        log.append(judgement)
    assert not log.path.exists()


@pytest.mark.parametrize(
    "bad",
    [
        "{",
        "[1]",
        '{"verdict": "same"}',
        '{"verdict": "same", "left": "a", "right": 3}',
        '{"verdict": "same", "left": "a", "right": "b", "mood": "good"}',
        '{"verdict": "sane", "left": "a", "right": "b"}',
        '{"verdict": "undo", "left": "u-0"}',
        "5",
    ],
)
def test_a_bad_line_is_one_clear_error(log, bad):
    log.append(APART)
    with log.path.open("a", encoding="utf-8") as stream:
        stream.write(f"\n{bad}\n")
    for act in (log.read, lambda: log.append(SAME), lambda: log.undo(APART)):
        with pytest.raises(StoreDamaged) as caught:
            act()
        assert str(caught.value).startswith(f"{log.path}: line 3: ")
        assert "\n" not in str(caught.value)


def test_a_file_of_another_encoding_is_one_clear_error(log):
    log.path.parent.mkdir()
    log.path.write_bytes(b"\xff\xfe")
    with pytest.raises(StoreDamaged, match=r"judgements\.jsonl: byte 0 is no UTF-8"):
        log.read()


def test_a_file_without_a_last_line_end_is_not_glued_to(log):
    log.path.parent.mkdir()
    log.path.write_text('{"verdict": "same", "left": "a", "right": "b"}', "utf-8")
    log.append(APART)
    assert [j.verdict for j in log.read()] == ["same", "different"]


def test_empty_lines_say_nothing(log):
    log.path.parent.mkdir()
    log.path.write_text('\n\r\n{"verdict": "same", "left": "a", "right": "b"}\r\n\n', "utf-8")
    assert len(log.read()) == 1


def test_same_goes_on_through_others():
    verdicts = replay([Judgement("same", "c", "b"), Judgement("same", "a", "b")])
    assert {verdicts.sets.root(i) for i in "abc"} == {"a"}
    assert verdicts.conflicts == ()


@pytest.mark.parametrize("place", [0, 1, 2])
def test_different_forbids_wherever_it_stands(place):
    said = [Judgement("same", "a", "b"), Judgement("same", "b", "c")]
    said.insert(place, APART)
    verdicts = replay(said)
    assert verdicts.sets.root("c") == "c"
    assert verdicts.conflicts == (
        "same b c: they were judged different, themselves or through others; take one of the judgements back",
    )


def test_a_flat_contradiction_is_reported_and_different_holds():
    verdicts = replay([Judgement("same", "a", "b"), Judgement("different", "b", "a")])
    assert (verdicts.sets.root("b"), len(verdicts.conflicts)) == ("b", 1)


def test_what_can_not_stand_is_reported():
    assert replay([Judgement("sane", "a", "b")]).conflicts[0].startswith("sane a b: the verdict 'sane' is unknown")


def test_the_last_name_and_every_rejection_count():
    verdicts = replay(
        [Judgement("rename", "a", "A"), REJECT, Judgement("rename", "b", "B"), Judgement("rename", "a", "C")]
    )
    assert list(verdicts.renames.items()) == [("b", "B"), ("a", "C")]
    assert verdicts.rejected == {"c-1"}


def test_judged_with_does_not_follow_different():
    assert judged_with(["a"], [SAME, APART, Judgement("same", "b", "d")]) == {"a", "b", "d"}
    assert judged_with(["x"], [SAME]) == {"x"}


PAIRS = st.lists(st.tuples(st.sampled_from("abcdefg"), st.sampled_from("abcdefg")).filter(lambda p: p[0] != p[1]))


@given(PAIRS, PAIRS)
def test_sets_that_may_not_meet_never_do(forbidden, joined):
    sets = Unions()
    for pair in forbidden:
        sets.forbid(*pair)
    refused = [pair for pair in joined if not sets.join(*pair)]
    assert all(sets.root(a) != sets.root(b) for a, b in forbidden)
    assert all(sets.root(a) == sets.root(b) for a, b in joined if (a, b) not in refused)
    assert all(sets.apart(a, b) and sets.apart(b, a) for a, b in [*forbidden, *refused])
    assert all(root == members[0] for root, members in sets.sets("abcdefg").items())


@given(PAIRS, st.randoms(use_true_random=False))
def test_free_sets_do_not_depend_on_order(joined, chance):
    one, other = Unions(), Unions()
    for pair in joined:
        one.join(*pair)
    chance.shuffle(joined)
    for pair in joined:
        other.join(*pair[::-1])
    assert one.sets("abcdefg") == other.sets("abcdefg")


@given(st.lists(st.sampled_from([SAME, APART, NAME, REJECT])))
def test_the_file_keeps_what_is_in_force(tmp_path_factory, said):
    log = JudgementLog(tmp_path_factory.mktemp("log") / "j.jsonl")
    standing = []
    for judgement in said:
        if judgement in standing:
            log.undo(judgement)
            standing.remove(judgement)
        else:
            log.append(judgement)
            standing.append(judgement)
    assert log.read() == tuple(standing)
