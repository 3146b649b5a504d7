"""Evidence can be read back from the text it points into, and from no other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.model.making import FEW, WORDS, evidence

from sinograph.model import Evidence

TEXTS = st.text(st.characters(codec=None), min_size=1, max_size=60)


@FEW
@given(TEXTS, st.data())
def test_a_slice_of_any_text_holds_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert evidence(start, end, text).holds(text)


@FEW
@given(TEXTS, TEXTS, st.data())
def test_evidence_holds_in_another_text_only_where_that_reads_the_same(
    text: str, other: str, data: st.DataObject
) -> None:
    end = data.draw(st.integers(1, len(text)))
    assert evidence(0, end, text).holds(other) is other.startswith(text[:end])


@FEW
@given(st.text(min_size=1, max_size=5))
def test_a_text_put_in_front_moves_the_place_by_its_length(before: str) -> None:
    told = evidence(0, 2)
    assert replace(told, start=len(before), end=len(before) + 2).holds(before + WORDS)


@pytest.mark.parametrize(
    ("start", "end", "quote", "holds"),
    [
        (0, 2, "腾讯", True),
        (0, 2, "騰訊", False),
        (0, 2, "腾讯 ", False),
        (0, 3, "腾讯", False),
        (1, 1, "", False),
        (2, 0, "", False),
        (-2, len(WORDS), WORDS[-2:], False),
        (len(WORDS), len(WORDS), "", False),
        (len(WORDS) - 1, len(WORDS), ".", True),
        (len(WORDS) - 1, len(WORDS) + 1, ".", False),
        (0, len(WORDS), WORDS, True),
        (0, len(WORDS), WORDS.lower(), False),
    ],
)
def test_offsets_are_to_the_sign(start: int, end: int, quote: str, holds: bool) -> None:
    assert Evidence("a", start, end, quote, "offline", "1").holds(WORDS) is holds


def test_an_emoji_is_one_sign_wide() -> None:
    place = WORDS.index("🎮")
    assert evidence(place, place + 1).quote == "🎮"
    assert evidence(place + 1).quote == "."


def test_letters_that_only_look_alike_are_not_the_quote() -> None:
    assert not Evidence("a", 0, 1, "é", "offline", "1").holds("e\u0301")
    assert not Evidence("a", 0, 1, "Ａ", "offline", "1").holds("A")


def test_nothing_holds_in_an_empty_text() -> None:
    assert not evidence(0, 2).holds("")


def test_a_quote_at_the_end_of_a_huge_text_holds() -> None:
    text = "字" * 500_000 + "Tencent"
    assert evidence(500_000, len(text), text).holds(text)
