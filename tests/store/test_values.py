"""Values as plain Python, and records as rows of an engine and back."""

from __future__ import annotations

import json
import math
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinograph.model import Amount, Claim, Edge, Entity, Evidence, Naming, PartialDate, Source
from sinograph.names import normal
from sinograph.store import layout, values

LAWS = settings(max_examples=60, deadline=None, derandomize=True)


def held(value: object) -> object:
    return values.plain(value, held)


class Foreign:
    """A value of an engine's own."""

    def __str__(self) -> str:
        return "POINT(1 2)"


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        *((same, same) for same in (None, True, 0, -1, 2**63, 1.5, "", "腾讯 😀", "a\x00b")),
        (date(2016, 11, 17), date(2016, 11, 17)),
        (datetime(2016, 11, 17, 8, tzinfo=UTC), "2016-11-17T08:00:00+00:00"),
        (datetime(2016, 11, 17), "2016-11-17T00:00:00"),
        (time(8, 30), "08:30:00"),
        (timedelta(days=1, hours=2), "1 day, 2:00:00"),
        ((1, "a"), [1, "a"]),
        ([1, [2, (3,)]], [1, [2, [3]]]),
        ({"a": {"b": (1,)}}, {"a": {"b": [1]}}),
        ({1: "one"}, {"1": "one"}),
        (frozenset(["a"]), ["a"]),
        ([], []),
        ({}, {}),
        (Foreign(), "POINT(1 2)"),
        ([Foreign(), {"at": Foreign()}], ["POINT(1 2)", {"at": "POINT(1 2)"}]),
    ],
)
def test_every_value_becomes_plain(value: object, plain: object) -> None:
    assert (held(value), type(held(value))) == (plain, type(plain))


def test_what_is_no_number_stays_what_it_is() -> None:
    assert math.isnan(held(math.nan)) and held(math.inf) == math.inf  # type: ignore[arg-type]


@LAWS
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text() | st.dates(),
        lambda some: st.lists(some, max_size=3) | st.dictionaries(st.text(max_size=3), some, max_size=3),
        max_leaves=8,
    )
)
def test_what_is_plain_stays_so_and_can_be_written_as_json(value: object) -> None:
    assert held(value) == value
    json.dumps(held(value), default=str)


@pytest.mark.parametrize(
    ("labels", "sorted_"),
    [
        (["Entity", "Company"], ["Company", "Entity"]),
        (["Company", "Entity"], ["Company", "Entity"]),
        (["Document"], ["Document"]),
        (["Entity", "Zoo", "Ant"], ["Ant", "Zoo", "Entity"]),
        ([], []),
    ],
)
def test_the_general_label_of_a_node_comes_last(labels: list[str], sorted_: list[str]) -> None:
    assert values.node(labels, {"id": "x"}) == {"labels": sorted_, "id": "x"}


def test_a_path_holds_its_nodes_and_edges_in_order() -> None:
    told = values.path(iter([{"id": "a"}, {"id": "b"}]), iter([values.edge("OWNS", {"stake": 5.0})]))
    assert told == {"nodes": [{"id": "a"}, {"id": "b"}], "edges": [{"type": "OWNS", "stake": 5.0}]}


words = st.text(st.characters(codec="utf-8"), max_size=20)
names = words.filter(str.strip)
lists = st.lists(words, max_size=3).map(tuple)
maybe = st.none() | words
partial_dates = st.dates(date(1900, 1, 1), date(2100, 1, 1)).flatmap(
    lambda day: st.sampled_from([day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]])
)
dates = st.none() | partial_dates.map(PartialDate)
sums = st.floats(0, 1e15, allow_nan=False)
amounts = st.none() | st.builds(Amount, sums, st.sampled_from(["USD", "CNY"]), st.none() | sums, st.booleans(), words)
told_values: dict[str, st.SearchStrategy[Any]] = {
    "date": dates,
    "amount": amounts,
    "stake": st.none() | st.floats(0, 100),
    "role": maybe,
    "round": maybe,
    "ticker": maybe,
    "status": st.sampled_from(["actual", "planned", "rumoured", "denied", "ended"]),
    "confidence": st.floats(0, 1),
}
evidences = st.builds(Evidence, names, st.integers(0, 99), st.integers(100, 200), words, words, words, dates)
claims = st.builds(Claim, st.just("OWNS"), names, names, evidences, **told_values)
edges = st.builds(
    Edge, names, st.just("OWNS"), names, names, words, first=dates, last=dates, history=lists, conflicts=lists,
    documents=st.integers(1, 99), claims=lists, **told_values,
)  # fmt: skip


class TestRowsComeBack:
    @LAWS
    @given(claims)
    def test_of_claims(self, claim: Claim) -> None:
        told = layout.claim_properties(claim, claim.id)
        assert layout.claim_of([told[name] for name in layout.CLAIM]) == claim

    @LAWS
    @given(edges)
    def test_of_edges(self, edge: Edge) -> None:
        told = layout.edge_properties(edge)
        assert layout.edge_of("OWNS", (edge.subject, edge.object), [told[n] for n in layout.EDGE]) == edge

    @LAWS
    @given(st.builds(Entity, names, st.just("Company"), names, lists, maybe, lists), st.integers(1, 9))
    def test_of_entities(self, entity: Entity, documents: int) -> None:
        told = layout.entity_properties(entity, documents=documents)
        assert layout.entity_of("Company", [told[name] for name in layout.ENTITY]) == entity
        assert (told["documents"], told["name_key"]) == (documents, normal(entity.name))

    @LAWS
    @given(st.builds(Naming, names, st.builds(Entity, names, st.just("Person"), names, lists, maybe, lists), lists))
    def test_of_namings(self, naming: Naming) -> None:
        told = layout.mention_properties(naming, unlisted=True)
        assert layout.naming_of(naming.document, [told[name] for name in layout.MENTION]) == naming

    @LAWS
    @given(st.builds(Source, names, maybe, maybe, dates, st.sampled_from(["en", "zh", "mixed"]), words, words, words))
    def test_of_documents(self, source: Source) -> None:
        told = layout.source_properties(source)
        assert layout.source_of([told[name] for name in layout.SOURCE], text=source.text) == source

    @LAWS
    @given(claims)
    def test_with_bounds_that_hold_the_date_as_told(self, claim: Claim) -> None:
        told = layout.claim_properties(claim, "c")
        if claim.date is None:
            assert (told["first_day"], told["last_day"]) == (None, None)
        else:
            assert told["first_day"] <= told["last_day"]
            assert str(told["first_day"]).startswith(told["date"]) and str(told["last_day"]).startswith(told["date"])


def test_a_document_without_a_title_goes_by_its_id_and_stays_untitled() -> None:
    told = layout.source_properties(Source("a.txt"))
    assert (told["name"], told["headline"]) == ("a.txt", None)


@pytest.mark.parametrize("value", [5, 5.0])
def test_a_number_is_of_one_type_whoever_told_it(value: float) -> None:
    claim = Claim(
        "OWNS", "a", "b", Evidence("d", 0, 1, "x", "t", "1"), stake=value, amount=Amount(value, "USD", high=value)
    )
    told = layout.claim_properties(claim, "c")
    assert {type(told[name]) for name in ("stake", "amount", "amount_high", "confidence")} == {float}
