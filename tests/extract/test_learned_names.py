"""Names by the network."""

from __future__ import annotations

import numpy as np
import pytest
from tests.extract.learned_making import judged, reading_in

from sinograph.extract.learned.kinds import NODE_TYPES, TAGS, share_of, tag_of, tagged
from sinograph.extract.learned.names import spans, trimmed, whole_words
from sinograph.extract.protocols import Reading


def found(reading: Reading, **names: tuple[str, float]) -> list[tuple[str, str]]:
    return [(m.text, m.type) for m in judged(reading, **names).names]


# -- tags to spans

FIRM, ON = tag_of("Company", inside=False), tag_of("Company", inside=True)
PERSON = tag_of("Person", inside=False)


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ([], []),
        ([0, 0], []),
        ([FIRM], [(0, 1)]),
        ([FIRM, ON, ON, 0], [(0, 3)]),
        ([FIRM, FIRM], [(0, 1), (1, 2)]),
        ([FIRM, PERSON], [(0, 1), (1, 2)]),
        ([0, ON, ON], []),
        ([FIRM, PERSON + 1], [(0, 1)]),
        ([0, FIRM, ON], [(1, 3)]),
    ],
    ids=["none", "outside", "one", "long", "side by side", "other type", "no beginning", "goes on otherwise", "end"],
)
def test_a_name_goes_from_its_beginning_as_far_as_its_type_goes_on(
    tags: list[int], expected: list[tuple[int, int]]
) -> None:
    chances = np.zeros((len(tags), TAGS), dtype=np.float32)
    chances[range(len(tags)), tags] = 1.0
    assert [(start, end) for start, end, *_ in spans(chances)] == expected


@pytest.mark.parametrize("kind", NODE_TYPES)
def test_a_span_has_the_type_of_its_tags(kind: str) -> None:
    chances = np.zeros((2, TAGS), dtype=np.float32)
    chances[0, tag_of(kind, inside=False)] = chances[1, tag_of(kind, inside=True)] = 1.0
    assert [NODE_TYPES[told] for _, _, told, _ in spans(chances)] == [kind]


@pytest.mark.parametrize(
    ("tags", "expected"), [([-1, FIRM, ON, -1], [(1, 3, 0)]), ([-1, -1, ON], []), ([FIRM, -1, ON], [(0, 1, 0)])]
)
def test_what_is_not_told_is_in_no_name(tags: list[int], expected: list[tuple[int, int, int]]) -> None:
    assert list(tagged(tags)) == expected


def test_a_span_is_as_sure_as_its_pieces_on_average() -> None:
    chances = np.zeros((2, TAGS), dtype=np.float32)
    chances[0, FIRM], chances[1, ON] = 0.75, 0.5
    assert spans(chances)[0][3] == pytest.approx(0.625)


# -- edges of names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Yuegu”", "Yuegu"),
        ("《悦谷》", "悦谷"),
        ("「雲硯」，", "雲硯"),
        (" Yuegu. ", "Yuegu"),
        ("Yuegu's", "Yuegu"),
        ("Yuegu’s", "Yuegu"),
        ("Yuegu (China)", "Yuegu (China)"),
        ("悦谷（中国）", "悦谷（中国）"),
        ("(Yuegu)", "Yuegu"),
        ("hanbo.com", "hanbo.com"),
        ("“”", ""),
        ("", ""),
    ],
)
def test_marks_at_the_edges_are_no_part_of_a_name(text: str, expected: str) -> None:
    start, end = trimmed(text, 0, len(text))
    assert text[start:end] == expected


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        ("Games by Yuegu", (0, 2), "Games"),
        ("Games by Yuegu", (10, 12), "Yuegu"),
        ("Games by Yuegu", (6, 11), "by Yuegu"),
        ("悦谷Yuegu公司", (3, 5), "Yuegu"),
        ("悦谷公司", (1, 2), "谷"),
        ("AI4All, Inc", (0, 3), "AI4All"),
    ],
    ids=["cut behind", "cut on both sides", "two words", "between signs", "signs are whole", "digits join"],
)
def test_words_of_latin_letters_are_not_cut(text: str, span: tuple[int, int], expected: str) -> None:
    start, end = whole_words(text, *span)
    assert text[start:end] == expected


# -- names of a document


def test_names_of_both_languages_stand_in_the_text() -> None:
    reading = reading_in("Hanbo Cloud hired Li Wei.", "云砚由韩博创立。")
    told = judged(
        reading,
        Hanbo_Cloud=("Company", 0.9),
        Li_Wei=("Person", 0.9),
        云砚=("Company", 0.95),
        韩博=("Person", 0.9),
    )
    assert [(m.text, m.type) for m in told.names] == [
        ("Hanbo Cloud", "Company"),
        ("Li Wei", "Person"),
        ("云砚", "Company"),
        ("韩博", "Person"),
    ]
    assert all(reading.document.text[m.start : m.end] == m.text == m.name for m in told.names)


@pytest.mark.parametrize(("chance", "expected"), [(0.79, []), (0.81, [("Hanbo", "Company")])])
def test_a_name_counts_from_the_limit_on(chance: float, expected: list[tuple[str, str]]) -> None:
    assert found(reading_in("Hanbo rose."), Hanbo=("Company", chance)) == expected


@pytest.mark.parametrize("kind", ["Place", "Sector"])
def test_places_and_sectors_are_left_to_the_rules(kind: str) -> None:
    assert found(reading_in("Hanbo rose."), Hanbo=(kind, 0.99)) == []


@pytest.mark.parametrize("words", ["games", "X", "云", "2020", "！！"])
def test_what_cannot_be_a_name_is_none_however_sure_the_network_is(words: str) -> None:
    reading = reading_in(f"Of {words} nobody spoke.")
    assert found(reading, **{words: ("Company", 0.99)}) == []


def test_a_name_is_found_once_though_two_windows_read_it() -> None:
    reading = reading_in(*["word " * 60 + f"{name}." for name in ("Ada", "Bob", "Cid", "Dan")])
    names = dict.fromkeys(("Ada", "Bob", "Cid", "Dan"), ("Person", 0.9))
    told = judged(reading, **names)
    assert [m.text for m in told.names] == list(names)
    assert list(told.places) == sorted(set(told.places))
    assert len(told.places) == len(told.shares)
    assert np.allclose(told.shares.sum(axis=1), 1.0)


@pytest.mark.parametrize("text", ["", "   "])
def test_nothing_read_is_nothing_judged(text: str) -> None:
    told = judged(reading_in(text))
    assert (told.names, told.places, len(told.shares)) == ((), (), 0)


def test_no_name_goes_on_in_another_line() -> None:
    text = "Hanbo\nYuegu rose."
    told = judged(reading_in(text), **{"Hanbo\nYuegu": ("Company", 0.9)})
    assert [m.text for m in told.names] == ["Hanbo", "Yuegu"]


def test_of_each_piece_the_share_of_each_type_is_told() -> None:
    told = judged(reading_in("Hanbo rose."), Hanbo=("Product", 0.9))
    assert told.shares[:, share_of("Product")] == pytest.approx([0.9, 0.0, 0.0])
    assert not told.shares[:, share_of("Company")].any()
