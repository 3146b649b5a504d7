"""Which pairs of mentions are asked of, and the values that may belong to them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from tests.extract.learned_making import cutter_of, named, reading_in

from sinograph.extract.learned.kinds import (
    DISTANCES,
    EDGE_TYPES,
    MARKS,
    NODE_TYPES,
    STEPS,
    VALUE_KINDS,
    mark_of,
    tag_of,
)
from sinograph.extract.learned.pairs import (
    FAR,
    MOST_SPOTS,
    Pair,
    admitted,
    distance_of,
    marks_of,
    pairs_of,
    place_of,
)
from sinograph.extract.learned.values import values_of
from sinograph.extract.learned.windows import Spot, Window, windows_of
from sinograph.extract.protocols import Reading
from sinograph.model import Mention
from sinograph.ontology import load_ontology

FITS = admitted(load_ontology())


def asked(reading: Reading, mentions: list[Mention], slots: list[str] | None = None) -> list[tuple[str, str]]:
    """The pairs of all windows of a document, as words."""
    found = []
    for window in windows_of(reading, mentions, cutter_of(reading)):
        for pair in pairs_of(window, mentions, slots or [m.text for m in mentions], FITS):
            found.append((mentions[pair.subject.mention].text, mentions[pair.object.mention].text))
    return found


# -- pairs


def test_both_orders_are_asked_of_in_order_of_place() -> None:
    reading = reading_in("Ada bought Bob and Cid.")
    mentions = [named(reading, n) for n in ("Ada", "Bob", "Cid")]
    assert asked(reading, mentions) == [
        ("Ada", "Bob"),
        ("Ada", "Cid"),
        ("Bob", "Ada"),
        ("Bob", "Cid"),
        ("Cid", "Ada"),
        ("Cid", "Bob"),
    ]


def test_two_mentions_of_one_entity_are_no_pair() -> None:
    reading = reading_in("Ada said that it bought Bob.")
    mentions = [named(reading, "Ada"), named(reading, "it", stands_for="Ada"), named(reading, "Bob")]
    assert ("Ada", "it") not in asked(reading, mentions, ["ada", "ada", "bob"])
    assert ("it", "Bob") in asked(reading, mentions, ["ada", "ada", "bob"])


@pytest.mark.parametrize(
    ("subject", "object_", "expected"),
    [
        ("Company", "Company", True),
        ("Person", "Company", True),
        ("Company", "Place", True),
        ("Company", "Exchange", True),
        ("Place", "Company", False),
        ("Place", "Place", False),
        ("Exchange", "Place", False),
        ("Sector", "Person", False),
    ],
)
def test_only_types_that_some_edge_joins_are_asked_of(subject: str, object_: str, expected: bool) -> None:
    reading = reading_in("Ada and Bob.")
    found = asked(reading, [named(reading, "Ada", subject), named(reading, "Bob", object_)])
    assert (("Ada", "Bob") in found) is expected


@pytest.mark.parametrize("kind", ["ACQUIRED", "MERGED_WITH", "WORKS_FOR"])
def test_a_product_is_asked_of_as_the_firm_that_it_may_be(kind: str) -> None:
    number = EDGE_TYPES.index(kind)
    subject = "Person" if kind == "WORKS_FOR" else "Company"
    assert number in FITS[subject, "Company"]
    assert FITS[subject, "Product"] == FITS[subject, "Company"]


@pytest.mark.parametrize("kind", EDGE_TYPES)
def test_every_edge_type_can_be_told_between_the_types_that_the_ontology_admits(kind: str) -> None:
    edge = load_ontology().edge(kind)
    admits = [(a, b) for a in NODE_TYPES for b in NODE_TYPES if edge.admits(a, b)]
    assert admits
    assert all(EDGE_TYPES.index(kind) in FITS[ends] for ends in admits)


def test_no_edge_type_and_no_node_type_of_the_ontology_is_left_out() -> None:
    ontology = load_ontology()
    assert set(EDGE_TYPES) == set(ontology.edges)
    assert set(NODE_TYPES) == set(ontology.nodes)


@pytest.mark.parametrize("between", [0, FAR, 4 * FAR])
def test_ends_may_stand_anywhere_in_a_window(between: int) -> None:
    reading = reading_in("Ada rose.", *["It rained."] * between, "Bob fell.")
    assert ("Ada", "Bob") in asked(reading, [named(reading, "Ada"), named(reading, "Bob")])


@pytest.mark.parametrize(("between", "times"), [(0, 2), (FAR - 1, 1), (FAR, 1)])
def test_of_one_entity_the_last_place_before_a_far_name_is_asked_of(between: int, times: int) -> None:
    reading = reading_in("Ada rose.", "Ada sat.", *["It rained."] * between, "Bob fell.")
    text = reading.document.text
    mentions = [
        named(reading, "Ada"),
        replace(named(reading, "Ada"), start=text.rfind("Ada"), end=text.rfind("Ada") + 3),
    ]
    assert asked(reading, [*mentions, named(reading, "Bob")]).count(("Ada", "Bob")) == times


def test_a_name_in_a_long_list_is_paired_with_its_neighbours_only() -> None:
    names = [f"N{n:03}" for n in range(MOST_SPOTS + 2)]
    reading = reading_in(" ".join(names))
    found = asked(reading, [named(reading, n) for n in names])
    assert (names[0], names[MOST_SPOTS]) in found
    assert (names[0], names[MOST_SPOTS + 1]) not in found


def test_a_pair_is_asked_of_once_though_two_windows_read_it() -> None:
    reading = reading_in(*["word " * 60 + name for name in ("Ada", "Bob", "Cid", "Dan")])
    found = asked(reading, [named(reading, n) for n in ("Ada", "Bob", "Cid", "Dan")])
    assert len(found) == len(set(found))
    assert {("Ada", "Bob"), ("Bob", "Cid"), ("Bob", "Dan"), ("Cid", "Dan")} <= set(found)


# -- what the network is told of a pair


def spots(subject: int, object_: int, *, passages: tuple[int, int] = (0, 0)) -> Pair:
    return Pair(Spot(0, subject, subject + 1, passages[0]), Spot(1, object_, object_ + 1, passages[1]))


def test_order_distance_and_passages_all_tell_pairs_apart() -> None:
    told = {
        distance_of(spots(a, b, passages=(p, q)))
        for a, b in [(0, gap + 1) for gap in (0, *(s + 1 for s in STEPS))] + [(gap + 1, 0) for gap in (0, *STEPS)]
        for p, q in ((0, 0), (0, 1), (0, 2))
    }
    assert len(told) > len(STEPS) * 3
    assert told <= set(range(DISTANCES))


@pytest.mark.parametrize("step", STEPS)
def test_a_step_of_distance_begins_behind_its_limit(step: int) -> None:
    assert distance_of(spots(0, step + 1)) + 1 == distance_of(spots(0, step + 2))


def test_the_order_of_the_ends_is_told() -> None:
    assert distance_of(spots(0, 5)) != distance_of(spots(5, 0))


def test_passages_further_apart_than_two_are_told_as_two() -> None:
    assert distance_of(spots(0, 5, passages=(0, 2))) == distance_of(spots(0, 5, passages=(0, 3)))


def test_a_pair_is_placed_by_its_pieces() -> None:
    pair = Pair(Spot(4, 7, 9, 0), Spot(1, 2, 3, 0))
    assert place_of(pair)[:4] == (7, 9, 2, 3)


@pytest.mark.parametrize(
    ("parts", "forms", "slots", "expected"),
    [
        (("Ada rose.", "It bought Bob."), ("Ada", "It", "Bob"), "aab", ("Ada", "Bob")),
        (("Ada rose.", "Ada sat.", "It bought Bob."), ("Ada", "Ada", "It", "Bob"), "aaab", ("Ada", "Bob")),
        (("It bought Bob.", "Ada rose."), ("It", "Bob", "Ada"), "aba", ("Ada", "Bob")),
        (("Cid rose.", "It bought Bob."), ("Cid", "It", "Bob"), "cab", ("It", "Bob")),
        (("Ada bought Bob.",), ("Ada", "Bob"), "ab", ("Ada", "Bob")),
    ],
    ids=["before", "the nearest", "behind", "nowhere in the window", "a name"],
)
def test_for_a_word_that_stands_for_a_name_the_names_place_is_told(
    parts: tuple[str, ...], forms: tuple[str, ...], slots: str, expected: tuple[str, str]
) -> None:
    reading = reading_in(*parts)
    seen = [forms[:n].count(form) for n, form in enumerate(forms)]
    mentions = [
        named(reading, form, nth=nth, **({"stands_for": "Ada"} if form == "It" else {}))
        for form, nth in zip(forms, seen, strict=True)
    ]
    (window,) = windows_of(reading, mentions, cutter_of(reading))
    pairs = pairs_of(window, mentions, list(slots), FITS)
    bought = forms.index("It") if "It" in forms else 0
    (pair,) = [p for p in pairs if (p.subject.mention, p.object.mention) == (bought, forms.index("Bob"))]
    places = [window.places[piece] for piece in place_of(pair)[5:]]
    assert tuple(reading.document.text[a:b] for a, b in places) == expected
    if forms.count("Ada") == 2:
        assert places[0][0] == mentions[1].start  # not the first, but the nearest


# -- marks


def test_no_two_kinds_of_piece_have_one_mark() -> None:
    names = [
        mark_of(kind, nominal=nominal, inside=inside)
        for kind in NODE_TYPES
        for nominal in (False, True)
        for inside in (False, True)
    ]
    values = [mark_of(kind, nominal=False, inside=inside) for kind in VALUE_KINDS for inside in (False, True)]
    assert sorted(names + values) == list(range(1, MARKS))


def test_no_two_kinds_of_name_have_one_tag() -> None:
    tags = [tag_of(kind, inside=inside) for kind in NODE_TYPES for inside in (False, True)]
    assert sorted(tags) == list(range(1, 2 * len(NODE_TYPES) + 1))


def test_marks_stand_on_the_pieces_of_mentions_and_nowhere_else() -> None:
    window = Window((0,), frozenset({0}), (9,) * 6, ((0, 1),) * 6, (Spot(0, 1, 3, 0), Spot(1, 4, 5, 0)))
    marks = marks_of(window, [("Company", False), ("Person", True)])
    first, second = (mark_of("Company", nominal=False, inside=inside) for inside in (False, True))
    assert marks.tolist() == [0, first, second, 0, mark_of("Person", nominal=True, inside=False), 0]


# -- values


def told(reading: Reading, *mentions: Mention) -> list[tuple[str, str]]:
    return [(reading.document.text[v.start : v.end], v.kind) for v in values_of(reading, mentions)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Ada paid $5 million for 30% of Bob in June 2016.", ["amount", "stake", "date"]),
        ("zh", "2016年6月，腾讯以86亿美元收购了超级细胞84%的股权。", ["date", "amount", "stake"]),
        ("zh", "2016年6月，騰訊以86億美元收購了超級細胞84%的股權。", ["date", "amount", "stake"]),
        ("en", "It rained.", []),
        ("en", "", []),
    ],
)
def test_values_of_both_languages_are_found_in_order_of_place(language: str, text: str, expected: list[str]) -> None:
    assert [kind for _, kind in told(reading_in(text, language=language))] == expected


def test_a_value_in_a_name_is_none() -> None:
    reading = reading_in("In May 2019 it opened the June 2020 Fund.")
    assert told(reading) == [("May 2019", "date"), ("June 2020", "date")]
    assert told(reading, named(reading, "June 2020 Fund")) == [("May 2019", "date")]


def test_a_value_beside_a_name_stays() -> None:
    reading = reading_in("腾讯2019年上市。", language="zh")
    assert ("2019年", "date") in told(reading, named(reading, "腾讯"))


def test_values_do_not_overlap() -> None:
    reading = reading_in("Ada paid about $5 million to $6 million, 30% to 40%, from June 2016 to 5 July 2016.")
    found = values_of(reading, ())
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_values_stand_at_their_place_in_the_document() -> None:
    reading = reading_in("It rained.", "Ada was founded in May 2011.")
    assert told(reading) == [("May 2011", "date")]
