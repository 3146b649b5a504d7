"""A tally stands for as many namings as it counts."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from sinograph.edges import Tally
from sinograph.edges.entities import derive_entities
from sinograph.model import Entity, Naming

WORDS = st.sampled_from(["Foo", "Foo Ltd", "富", "foo", "Bar", ""])
WAYS = st.tuples(
    st.builds(
        Entity,
        id=st.sampled_from(["foo", "e-1"]),
        type=st.sampled_from(["Company", "Product"]),
        name=WORDS.filter(bool),
        aliases=st.lists(WORDS, max_size=2).map(tuple),
        key=st.sampled_from([None, "foo", "bar"]),
        identifiers=st.lists(st.sampled_from(["HKEX:1", "HKEX:2"]), max_size=1).map(tuple),
    ),
    st.lists(WORDS, max_size=3).map(tuple),
)


def counted(ways: list[tuple[Entity, tuple[str, ...]]]) -> list[Tally]:
    return [Tally(entity, forms, n) for (entity, forms), n in Counter(ways).items()]


def told_one_by_one(ways: list[tuple[Entity, tuple[str, ...]]]) -> list[Naming]:
    return [Naming(f"d{n}", entity, forms) for n, (entity, forms) in enumerate(ways)]


@given(st.lists(WAYS, max_size=12))
def test_all_counted_is_all_told(ways: list[tuple[Entity, tuple[str, ...]]]) -> None:
    assert derive_entities(counted(ways), {}, {}) == derive_entities(told_one_by_one(ways), {}, {})


@given(st.lists(WAYS, max_size=8), st.lists(WAYS, max_size=8))
def test_some_counted_and_some_told(
    old: list[tuple[Entity, tuple[str, ...]]], new: list[tuple[Entity, tuple[str, ...]]]
) -> None:
    namings = told_one_by_one([*old, *new])
    mixed = [*counted(old), *namings[len(old) :]]
    assert derive_entities(mixed, {}, {}) == derive_entities(namings, {}, {})


def test_a_form_that_a_document_uses_twice_counts_once() -> None:
    foo = Entity("e-1", "Company", "Foo")
    tallies = [Tally(foo, ("Foo Ltd", "Foo Ltd"), 2), Tally(foo, ("Foo",), 3)]
    assert derive_entities(tallies, {}, {})[0].name == "Foo"


def test_of_equals_the_longest_then_the_first() -> None:
    foo = Entity("e-1", "Company", "Foo")
    assert derive_entities([Tally(foo, ("Foo", "Foo Ltd", "Bar Ltd"), 2)], {}, {})[0].name == "Bar Ltd"
