"""Where a claim is stated."""

from __future__ import annotations

import pytest
from hypothesis import given, seed, settings
from hypothesis import strategies as st
from tests.extract.learned_making import named, reading_in

from sinograph.extract.learned.evidence import LONGEST, evidence_of, passage_at

few = settings(max_examples=40, deadline=None, database=None)


@pytest.mark.parametrize(
    ("place", "expected"), [(0, 0), (8, 0), (9, -1), (10, 1), (18, 1), (19, -1), (99, -1)], ids=str
)
def test_a_place_is_in_a_passage_or_in_none(place: int, expected: int) -> None:
    assert passage_at(reading_in("Ada rose.", "Bob fell."), place) == expected


@pytest.mark.parametrize("passages", [(0, 1), (1, 0)])
def test_short_passages_are_told_whole_in_either_order_of_the_ends(passages: tuple[int, int]) -> None:
    reading = reading_in("Ada rose.", "It bought Bob.", "It rained.")
    ends = [named(reading, "Ada"), named(reading, "Bob")]
    start, end = evidence_of(reading, passages, ends)
    assert reading.document.text[start:end] == "Ada rose. It bought Bob."


def test_of_passages_too_long_together_the_later_one_is_told() -> None:
    reading = reading_in("Ada rose. " + "x" * LONGEST, "It bought Bob.")
    start, end = evidence_of(reading, (0, 1), [named(reading, "Ada"), named(reading, "Bob")])
    assert reading.document.text[start:end] == "It bought Bob."


@pytest.mark.parametrize(("size", "whole"), [(LONGEST, True), (LONGEST + 1, False)])
def test_a_passage_is_told_whole_up_to_the_limit(size: int, whole: bool) -> None:
    reading = reading_in("Ada bought Bob.".ljust(size, "x"))
    start, end = evidence_of(reading, (0, 0), [named(reading, "Ada"), named(reading, "Bob")])
    assert ((start, end) == (0, size)) is whole


@seed(1)
@few
@given(st.integers(0, 900), st.integers(0, 380), st.integers(0, 900))
def test_of_a_long_passage_the_part_around_both_ends_is_told(before: int, between: int, after: int) -> None:
    reading = reading_in("x" * before + "Ada" + "x" * between + "Bob" + "x" * after)
    ends = [named(reading, "Ada"), named(reading, "Bob")]
    start, end = evidence_of(reading, (0, 0), ends)
    assert end - start <= LONGEST
    assert 0 <= start <= ends[0].start
    assert ends[1].end <= end <= len(reading.document.text)


def test_ends_further_apart_than_the_limit_are_both_told() -> None:
    reading = reading_in("x" * 50 + "Ada" + "x" * 2 * LONGEST + "Bob" + "x" * 50)
    start, end = evidence_of(reading, (0, 0), [named(reading, "Ada"), named(reading, "Bob")])
    words = reading.document.text[start:end]
    assert (words[:3], words[-3:]) == ("Ada", "Bob")
