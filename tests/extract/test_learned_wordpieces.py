"""Pieces of an encoder of one language: the longest first, where each stands, and how its word is written."""

from __future__ import annotations

import pytest
from hypothesis import given, seed, settings
from hypothesis import strategies as st

from sinograph.extract.learned.unigrams import Unigrams
from sinograph.extract.learned.vocabulary import cutter_of, forms_of, vocabulary_of, written
from sinograph.extract.learned.wordpieces import FORMS, WordPieces, form_of

few = settings(max_examples=60, deadline=None, database=None)
MARKS = ("[CLS]", "[PAD]", "[SEP]", "[UNK]")
PIECES = (*MARKS, *"abct", "ab", "abc", "##c", "##b", "##bc", "##t", ".", "-", "云", "1", "e", "##e")
TEXT = st.text(alphabet="abcTe 云砚，.ＡＢ１ﬁ\n\u3000😀①-'é", max_size=30)


def cut(text: str, edges: tuple[int, ...] = (), pieces: tuple[str, ...] = PIECES) -> list[tuple[str, str, str]]:
    """The piece, the form and the words of each place."""
    found = WordPieces(pieces).cut(text, 0, len(text), edges)
    told = [divmod(own, len(pieces)) for own in found.ids]
    return [(pieces[own], FORMS[form], text[a:b]) for (form, own), (a, b) in zip(told, found.spans, strict=True)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("abc", ["abc"]),
        ("abcb", ["abc", "##b"]),
        ("abbc", ["ab", "##bc"]),
        ("ab.c", ["ab", ".", "c"]),
        ("ab-c", ["ab", "-", "c"]),
        ("云云ab", ["云", "云", "ab"]),
    ],
)
def test_the_longest_piece_goes_first(text: str, pieces: list[str]) -> None:
    assert [piece for piece, *_ in cut(text)] == pieces


@pytest.mark.parametrize("word", ["abx", "x", "a" * 101])
def test_a_word_that_no_pieces_make_is_unknown_as_a_whole(word: str) -> None:
    assert cut(word) == [("[UNK]", "small", word)]


def test_every_piece_is_told_how_its_word_is_written() -> None:
    assert [form for _, form, _ in cut("abc Abcb ABC aBc A 1")] == [
        *("small", "capital", "capital", "capitals", "mixed", "capital", "small")
    ]


def test_accents_and_wide_letters_make_no_other_piece() -> None:
    assert [(piece, words) for piece, _, words in cut("ÁB Ａb é")] == [("ab", "ÁB"), ("ab", "Ａb"), ("e", "é")]


def test_a_word_is_cut_where_a_name_ends_and_begins_anew_there() -> None:
    assert [(piece, words) for piece, _, words in cut("abc", edges=(2,))] == [("ab", "ab"), ("c", "c")]


def test_the_four_marks_are_no_pieces() -> None:
    assert {piece for piece, *_ in cut("[SEP]")} == {"[UNK]"}


@pytest.mark.parametrize(
    ("word", "form"), [("", 0), ("云", 0), ("4k", 0), ("4K", 2), ("McA", 3), ("TikTok", 3), ("I", 1), ("E-", 1)]
)
def test_forms(word: str, form: int) -> None:
    assert form_of(word) == form


@seed(1)
@few
@given(TEXT, st.lists(st.integers(0, 30), max_size=5), st.integers(0, 10), st.integers(0, 10))
def test_the_pieces_cover_all_but_blanks_in_order(text: str, edges: list[int], skip: int, leave: int) -> None:
    start, end = min(skip, len(text)), max(min(skip, len(text)), len(text) - leave)
    found = WordPieces(PIECES).cut(text, start, end, edges)
    covered = {place for a, b in found.spans for place in range(a, b)}
    assert covered == {n for n in range(start, end) if not text[n].isspace()}
    assert list(found.spans) == sorted(found.spans)
    assert not [(span, e) for span in found.spans for e in edges if span[0] < e < span[1]]
    assert all(0 <= own < len(PIECES) * len(FORMS) for own in found.ids)
    assert found == WordPieces(PIECES).cut(text, start, end, edges)


def test_pieces_without_scores_are_cut_by_the_longest() -> None:
    rows = [(piece, None) for piece in PIECES]
    assert vocabulary_of(written(rows)) == rows
    cutter = cutter_of(vocabulary_of(written(rows)))
    assert isinstance(cutter, WordPieces)
    assert cutter.cut("abcb", 0, 4, ()) == WordPieces(PIECES).cut("abcb", 0, 4, ())
    assert forms_of(rows) == len(FORMS)


def test_pieces_with_scores_are_cut_by_them() -> None:
    rows = [*((mark, 0.0) for mark in ("<s>", "<pad>", "</s>", "<unk>")), ("▁云砚", -2.5)]
    assert vocabulary_of(written(rows)) == rows
    cutter = cutter_of(rows)
    assert isinstance(cutter, Unigrams)
    assert cutter.cut("云砚", 0, 2, ()).ids == (4,)
    assert forms_of(rows) == 1


@pytest.mark.parametrize("content", [b"app\tmuch\n", b"\xff\n"])
def test_what_is_no_vocabulary_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"could not convert|can't decode"):
        vocabulary_of(content)
