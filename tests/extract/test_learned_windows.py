"""Windows: every passage is decided once, and nothing reaches further than the network can read."""

from __future__ import annotations

import pytest
from hypothesis import given, seed, settings
from hypothesis import strategies as st
from tests.extract.learned_making import cutter_of, named, reading_in
from tests.extract.learned_network import MARKS

from sinograph.extract.learned.unigrams import Unigrams
from sinograph.extract.learned.windows import LONGEST, LONGEST_HEAD, LONGEST_PASSAGE, OVERLAP, windows_of
from sinograph.extract.protocols import Reading

few = settings(max_examples=40, deadline=None, database=None)
# How many words each passage has, and whether a new article begins with it.
SHAPE = st.lists(st.tuples(st.integers(1, 300), st.booleans()), min_size=1, max_size=14)


def shaped(shape: list[tuple[int, bool]]) -> Reading:
    articles, current = [], 0
    for n, (_, fresh) in enumerate(shape):
        current += fresh and n > 0
        articles.append(current)
    return reading_in(*(" ".join(["word"] * size) for size, _ in shape), articles=articles)


@seed(1)
@few
@given(SHAPE)
def test_each_passage_is_decided_exactly_once_and_in_order(shape: list[tuple[int, bool]]) -> None:
    reading = shaped(shape)
    decided = [n for w in windows_of(reading, (), cutter_of(reading)) for n in sorted(w.own)]
    assert decided == list(range(len(shape)))


@seed(2)
@few
@given(SHAPE)
def test_no_window_is_longer_than_the_network_has_learned(shape: list[tuple[int, bool]]) -> None:
    reading = shaped(shape)
    assert all(len(w.ids) <= LONGEST for w in windows_of(reading, (), cutter_of(reading)))


@seed(3)
@few
@given(SHAPE)
def test_a_window_holds_one_article(shape: list[tuple[int, bool]]) -> None:
    reading = shaped(shape)
    for window in windows_of(reading, (), cutter_of(reading)):
        assert len({reading.passages[n].article for n in window.passages}) == 1


@seed(4)
@few
@given(SHAPE)
def test_a_window_shares_the_last_passages_of_the_one_before_and_its_articles_head(
    shape: list[tuple[int, bool]],
) -> None:
    reading = shaped(shape)
    for window in windows_of(reading, (), cutter_of(reading)):
        article = reading.passages[window.passages[0]].article
        head = next(n for n, p in enumerate(reading.passages) if p.article == article)
        rest = [n for n in window.passages if n != head]
        assert len([n for n in rest if n not in window.own]) <= OVERLAP
        assert not rest or rest == list(range(rest[0], rest[-1] + 1))
        assert list(window.passages) == sorted(window.passages)


@pytest.mark.parametrize("overlap", [0, 1, 2, 5])
@seed(14)
@few
@given(SHAPE)
def test_a_window_shares_no_more_than_it_is_told(overlap: int, shape: list[tuple[int, bool]]) -> None:
    reading = shaped(shape)
    found = windows_of(reading, (), cutter_of(reading), overlap=overlap)
    assert all(len(w.passages) - len(w.own) <= overlap + (overlap > 0) for w in found)
    assert [n for w in found for n in sorted(w.own)] == list(range(len(shape)))


@seed(15)
@few
@given(SHAPE)
def test_where_nothing_is_shared_every_piece_is_read_once(shape: list[tuple[int, bool]]) -> None:
    reading = shaped(shape)
    places = [place for w in windows_of(reading, (), cutter_of(reading), overlap=0) for place in w.places]
    assert places == sorted(set(places))


@seed(5)
@few
@given(SHAPE)
def test_each_piece_has_its_place_in_a_passage_of_the_window(shape: list[tuple[int, bool]]) -> None:
    reading = shaped(shape)
    for window in windows_of(reading, (), cutter_of(reading)):
        spans = [(reading.passages[n].start, reading.passages[n].end) for n in window.passages]
        assert all(any(a <= s and e <= b for a, b in spans) for s, e in window.places)
        assert [reading.document.text[s:e] for s, e in window.places] == ["word"] * len(window.ids)


def test_short_passages_are_read_together() -> None:
    reading = reading_in("One two.", "Three four.", "Five.")
    (window,) = windows_of(reading, (), cutter_of(reading))
    assert window.passages == (0, 1, 2)


def test_a_full_window_hands_its_last_passages_on_to_be_read_again() -> None:
    reading = shaped([(100, False)] * 4)
    first, second = windows_of(reading, (), cutter_of(reading))
    assert (first.passages, first.own) == ((0, 1, 2), {0, 1, 2})
    assert (second.passages, second.own) == ((1, 2, 3), {3})


def test_every_window_begins_with_what_its_article_begins_with_where_that_is_short() -> None:
    shape = [(LONGEST_HEAD, False), *[(60, False)] * 8, (20, True), *[(100, False)] * 4]
    found = [w.passages for w in windows_of(shaped(shape), (), cutter_of(shaped(shape)))]
    assert found == [(0, 1, 2, 3, 4), (0, 3, 4, 5, 6), (0, 5, 6, 7, 8), (9, 10, 11, 12), (9, 11, 12, 13)]
    longer = shaped([(LONGEST_HEAD + 1, False), *[(60, False)] * 8])
    assert [w.passages[0] for w in windows_of(longer, (), cutter_of(longer))] == [0, 2, 5]


def test_what_is_handed_on_leaves_room_for_what_is_new() -> None:
    reading = shaped([(100, False), (100, False), (100, False), (210, False)])
    assert [w.passages for w in windows_of(reading, (), cutter_of(reading))] == [(0, 1, 2), (2, 3)]


def test_nothing_of_an_article_is_handed_on_to_the_next() -> None:
    reading = shaped([(5, False), (5, True), (5, False)])
    assert [(w.passages, w.own) for w in windows_of(reading, (), cutter_of(reading))] == [((0,), {0}), ((1, 2), {1, 2})]


def test_of_a_passage_too_long_the_beginning_is_read() -> None:
    reading = shaped([(LONGEST_PASSAGE + 40, False)])
    (window,) = windows_of(reading, (), cutter_of(reading))
    assert len(window.ids) == LONGEST_PASSAGE
    assert window.places[0][0] == 0


@pytest.mark.parametrize("parts", [(), ("",), ("  ",)], ids=["no passage", "empty", "blank"])
def test_nothing_to_read_makes_no_window(parts: tuple[str, ...]) -> None:
    reading = reading_in(*parts)
    assert windows_of(reading, (), cutter_of(reading)) == []


@pytest.mark.parametrize(
    ("parts", "names"),
    [
        (("Tencent bought Supercell Oy.", "Supercell Oy is in Helsinki."), ("Tencent", "Supercell Oy", "Helsinki")),
        (("腾讯收购了超级细胞。", "超级细胞总部位于赫尔辛基。"), ("腾讯", "超级细胞", "赫尔辛基")),
        (("「ＴＥＮＣＥＮＴ」收購了Supercell。",), ("ＴＥＮＣＥＮＴ", "Supercell")),
        (("😀Tencent😀 bought it.",), ("Tencent",)),
    ],
    ids=["english", "chinese", "wide", "emoji"],
)
@pytest.mark.parametrize("signs", [False, True])
def test_a_spot_points_to_the_pieces_of_its_mention(
    parts: tuple[str, ...], names: tuple[str, ...], signs: bool
) -> None:
    reading = reading_in(*parts)
    mentions = sorted((named(reading, name) for name in names), key=lambda m: m.start)
    (window,) = windows_of(reading, mentions, cutter_of(reading), signs=signs)
    assert [s.mention for s in window.spots] == list(range(len(mentions)))
    for spot in window.spots:
        mention, passage = mentions[spot.mention], reading.passages[spot.passage]
        assert (window.places[spot.start][0], window.places[spot.end - 1][1]) == (mention.start, mention.end)
        assert passage.start <= mention.start < passage.end


def test_spots_in_a_passage_handed_on_point_to_the_same_words_again() -> None:
    reading = reading_in(*["word " * 100 + name for name in ("Ada", "Bob", "Cid", "Dan")])
    mentions = [named(reading, name) for name in ("Ada", "Bob", "Cid", "Dan")]
    windows = windows_of(reading, mentions, cutter_of(reading))
    seen = [[reading.document.text[slice(*w.places[s.start])] for s in w.spots] for w in windows]
    assert seen == [["Ada", "Bob", "Cid"], ["Bob", "Cid", "Dan"]]


def test_a_mention_behind_what_is_read_has_no_spot() -> None:
    reading = reading_in("word " * LONGEST_PASSAGE + "Tencent")
    (window,) = windows_of(reading, [named(reading, "Tencent")], cutter_of(reading))
    assert window.spots == ()


def test_a_mention_over_two_passages_has_no_spot() -> None:
    reading = reading_in("He met Ann", "Lee there.")
    (window,) = windows_of(reading, [named(reading, "Ann Lee", "Person")], cutter_of(reading))
    assert window.spots == ()


def test_with_signs_each_chinese_sign_is_a_piece() -> None:
    reading = reading_in("腾讯Tencent")
    cutter = Unigrams([*MARKS, ("▁腾讯", -1.0), ("Tencent", -1.0), ("▁", -2.0), ("腾", -2.0), ("讯", -2.0)])
    pieces = {
        signs: [reading.document.text[a:b] for w in windows_of(reading, (), cutter, signs=signs) for a, b in w.places]
        for signs in (False, True)
    }
    assert pieces == {False: ["腾讯", "Tencent"], True: ["腾", "讯", "Tencent"]}
