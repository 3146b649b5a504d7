"""Pieces of words: the best cut, and where each piece stands in the text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, seed, settings
from hypothesis import strategies as st
from tests.extract.learned_network import MARKS, vocabulary_of

from sinograph.extract.learned.tokens import UNKNOWN
from sinograph.extract.learned.unigrams import BLANK, Unigrams

few = settings(max_examples=60, deadline=None, database=None)

VOCABULARY = st.dictionaries(
    st.text(alphabet="▁abc", min_size=1, max_size=4), st.floats(-9, -0.5).map(lambda s: round(s, 3)), max_size=12
)
# Words of both scripts, wide letters, a ligature, blanks of several kinds, a sign outside of the first plane.
TEXT = st.text(alphabet="abcTe 云砚，。ＡＢ１ﬁ\n\u3000😀①-'", max_size=30)


def cutter(*pieces: tuple[str, float]) -> Unigrams:
    return Unigrams([*MARKS, *pieces])


def best_by_trying(word: str, known: dict[str, float], unknown: float) -> float:
    """The best total of all ways to cut a word."""
    if not word:
        return 0.0
    heads = [(known[word[:n]], n) for n in range(1, len(word) + 1) if word[:n] in known] or []
    heads += [] if word[0] in known else [(unknown, 1)]
    return max(score + best_by_trying(word[n:], known, unknown) for score, n in heads)


@seed(1)
@few
@given(VOCABULARY, st.text(alphabet="abcd", min_size=1, max_size=8))
def test_no_other_cut_has_a_better_sum_of_scores(known: dict[str, float], word: str) -> None:
    rows = list(known.items())
    unknown = min(known.values(), default=0.0) - 10.0
    found = cutter(*rows).cut(word, 0, len(word), ())
    pieces = [
        word[a:b] if own == UNKNOWN else rows[own - 4][0] for own, (a, b) in zip(found.ids, found.spans, strict=True)
    ]
    total = sum(unknown if own == UNKNOWN else rows[own - 4][1] for own in found.ids)
    if not "".join(pieces).startswith(BLANK):  # the blank before the word is cut, but has no place in the text
        total += known.get(BLANK, unknown)
    assert total == pytest.approx(best_by_trying(BLANK + word, known, unknown))


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ({"▁ab": -1.0, "▁a": -1.0, "b": -1.0}, ["ab"]),
        ({"▁ab": -3.0, "▁a": -1.0, "b": -1.0}, ["a", "b"]),
        ({"▁": -1.0, "ab": -1.0, "▁a": -5.0, "b": -1.0}, ["ab"]),
    ],
    ids=["one piece is best", "two are better than a rare one", "the blank may be a piece of its own"],
)
def test_the_scores_decide_where_a_word_is_cut(scores: dict[str, float], expected: list[str]) -> None:
    found = cutter(*scores.items()).cut("ab", 0, 2, ())
    assert ["ab"[a:b] for a, b in found.spans] == expected


def test_a_sign_that_is_not_known_is_a_piece_alone() -> None:
    found = cutter((BLANK, -1.0), ("ab", -1.0)).cut("xyab", 0, 4, ())
    assert found.ids == (UNKNOWN, UNKNOWN, 5)
    assert found.spans == ((0, 1), (1, 2), (2, 4))


def test_the_four_marks_are_no_pieces() -> None:
    """A page that writes the end mark does not end the network's reading."""
    assert set(cutter((BLANK, -1.0)).cut("</s>", 0, 4, ()).ids) == {UNKNOWN}


def test_a_vocabulary_of_marks_alone_cuts_everything_into_signs() -> None:
    assert Unigrams(MARKS).cut("云a", 0, 2, ()).spans == ((0, 1), (1, 2))


@seed(2)
@few
@given(TEXT, st.lists(st.integers(0, 30), max_size=5))
def test_no_piece_reaches_over_an_edge(text: str, edges: list[int]) -> None:
    found = Unigrams(vocabulary_of("abc Te abcTe 云砚 AB1 fi")).cut(text, 0, len(text), edges)
    assert not [(span, e) for span in found.spans for e in edges if span[0] < e < span[1]]


@seed(3)
@few
@given(TEXT, st.lists(st.integers(0, 30), max_size=5), st.integers(0, 10), st.integers(0, 10))
def test_the_pieces_cover_all_but_blanks_in_order(text: str, edges: list[int], skip: int, leave: int) -> None:
    start, end = min(skip, len(text)), max(min(skip, len(text)), len(text) - leave)
    found = Unigrams(vocabulary_of("ab cTe AB1")).cut(text, start, end, edges)
    covered = {place for a, b in found.spans for place in range(a, b)}
    assert covered == {n for n in range(start, end) if not text[n].isspace()}
    assert list(found.spans) == sorted(found.spans)
    assert len(found.ids) == len(found.spans)


@seed(4)
@few
@given(TEXT)
def test_a_piece_is_what_stands_at_its_place(text: str) -> None:
    rows = vocabulary_of("abc Te 云砚，。 AB1 ①")
    found = Unigrams(rows).cut(text, 0, len(text), ())
    for own, (a, b) in zip(found.ids, found.spans, strict=True):
        if own != UNKNOWN:
            assert rows[own][0].removeprefix(BLANK) in unicodedata.normalize("NFKC", text[a:b])


@seed(5)
@few
@given(TEXT)
def test_a_word_is_cut_alike_the_second_time(text: str) -> None:
    own = Unigrams(vocabulary_of("ab cTe AB1"))
    assert own.cut(text, 0, len(text), ()) == own.cut(text, 0, len(text), ())


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Ｔｅｎｃｅｎｔ", ["Ｔｅｎｃｅｎｔ"]),
        ("腾讯Tencent", ["腾讯", "Tencent"]),
        ("２０２０年", ["２０２０", "年"]),
        ("腾讯\u3000Tencent", ["腾讯", "Tencent"]),
        ("😀Tencent", ["😀", "Tencent"]),
        ("", []),
        (" \n\t\u3000", []),
    ],
)
def test_wide_letters_and_chinese_are_cut_like_their_plain_forms(text: str, pieces: list[str]) -> None:
    known = [(BLANK, -0.5), ("Tencent", -1.0), ("腾讯", -1.0), ("2020", -1.0), ("年", -1.0)]
    found = cutter(*known).cut(text, 0, len(text), ())
    assert [text[a:b] for a, b in found.spans] == pieces


def test_a_ligature_has_one_place_for_both_of_its_letters() -> None:
    text = "ﬁt"
    found = cutter((BLANK, -1.0), ("f", -1.0), ("i", -1.0), ("t", -1.0)).cut(text, 0, 2, ())
    assert found.spans == ((0, 1), (0, 1), (1, 2))


def test_a_name_at_an_edge_is_cut_as_if_it_stood_alone() -> None:
    rows = [(BLANK, -1.0), ("▁腾讯", -1.0), ("腾讯", -1.0), ("旗下", -1.0), ("下的", -0.1), ("旗", -0.1), ("的", -1.0)]
    text = "腾讯旗下的"
    whole, split = (cutter(*rows).cut(text, 0, 5, edges) for edges in ((), (2, 4)))
    assert [text[a:b] for a, b in whole.spans] == ["腾讯", "旗", "下的"]
    assert [text[a:b] for a, b in split.spans] == ["腾讯", "旗下", "的"]


def test_only_a_word_behind_a_blank_takes_the_piece_with_a_blank() -> None:
    found = cutter(("▁ab", -1.0), ("ab", -1.0), ("▁x", -1.0)).cut("x ab xab", 0, 8, [6])
    assert found.ids == (6, 4, 6, 5)


def test_edges_outside_of_the_run_do_not_matter() -> None:
    own = cutter((BLANK, -1.0), ("ab", -1.0))
    assert own.cut("ab ab", 3, 5, [0, 3, 5, 9]) == own.cut("ab ab", 3, 5, ())
