"""Filters: which edges a part of a graph keeps, and that its records stay together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.mirror.graphs import SNAPSHOT

from sinograph.mirror import TRUSTED, Filter, select, to_networkx, to_pandas
from sinograph.model import STATUSES, Edge, PartialDate, Snapshot


def dated(kind: str, first: str | None, last: str | None) -> Edge:
    ends = (PartialDate(one) if one else None for one in (first, last))
    return Edge("r", kind, "a", "b", **dict(zip(("first", "last"), ends, strict=True)))


@pytest.mark.parametrize(
    ("status", "kept"), [("actual", True), ("planned", True), ("ended", True), ("rumoured", False), ("denied", False)]
)
def test_what_is_denied_or_rumoured_is_kept_only_when_asked_for(status: str, kept: bool) -> None:
    edge = Edge("r", "OWNS", "a", "b", status=status)
    assert Filter().admits(edge) is kept
    assert Filter(statuses=None).admits(edge)
    assert Filter(statuses=[status]).admits(edge)


def test_every_status_is_either_trusted_or_not() -> None:
    assert set(TRUSTED) < set(STATUSES)


# (type, first, last), (since, until), whether it may have held then
TIMES: list[tuple[tuple[str, str | None, str | None], tuple[date | None, date | None], bool]] = [
    (("ACQUIRED", "2016-06", "2016-06"), (date(2016, 6, 30), None), True),
    (("ACQUIRED", "2016-06", "2016-06"), (date(2016, 7, 1), None), False),
    (("ACQUIRED", "2016-06", "2016-06"), (None, date(2016, 6, 1)), True),
    (("ACQUIRED", "2016-06", "2016-06"), (None, date(2016, 5, 31)), False),
    (("ACQUIRED", "2016-06-21", None), (date(2016, 6, 21), date(2016, 6, 21)), True),
    (("ACQUIRED", "2016-06-21", None), (date(2016, 6, 22), None), False),  # what happens, happens once
    (("ACQUIRED", None, "2016"), (date(2016, 12, 31), None), True),
    (("ACQUIRED", None, "2016"), (date(2017, 1, 1), None), False),
    (("OWNS", "2016", None), (date(2030, 1, 1), None), True),  # what lasts goes on until it is told to end
    (("OWNS", "2016", None), (None, date(2015, 12, 31)), False),
    (("OWNS", "2016", "2018"), (date(2019, 1, 1), None), False),
    (("OWNS", "2016", "2018"), (date(2018, 12, 31), None), True),
    (("OWNS", None, "2018"), (None, date(1900, 1, 1)), True),
    (("OWNS", None, "2018"), (date(2019, 1, 1), None), False),
    (("OWNS", "2016/2017", None), (None, date(2016, 1, 1)), True),
    (("OWNS", None, None), (date(2016, 1, 1), date(2016, 1, 1)), True),  # undated: it may have held
]


@pytest.mark.parametrize(("told", "asked", "kept"), TIMES)
def test_an_edge_is_kept_where_it_may_have_held(
    told: tuple[str, str | None, str | None], asked: tuple[date | None, date | None], kept: bool
) -> None:
    assert Filter(since=asked[0], until=asked[1]).admits(dated(*told)) is kept


@pytest.mark.parametrize("since", [None, date(2016, 1, 1)])
def test_undated_edges_go_where_only_dated_ones_are_wanted(since: date | None) -> None:
    assert not Filter(dated=True, since=since).admits(dated("OWNS", None, None))
    assert Filter(dated=True, since=since).admits(dated("OWNS", "2016", None))


@pytest.mark.parametrize(
    ("wanted", "told", "kept"),
    [
        ({"min_confidence": 0.5}, {"confidence": 0.5}, True),
        ({"min_confidence": 0.5}, {"confidence": 0.49}, False),
        ({"min_documents": 2}, {"documents": 2}, True),
        ({"min_documents": 2}, {"documents": 1}, False),
        ({"edge_types": ["OWNS"]}, {}, True),
        ({"edge_types": ["ACQUIRED"]}, {}, False),
        ({"edge_types": []}, {}, False),
        ({"statuses": []}, {}, False),
    ],
)
def test_bounds_are_part_of_what_is_wanted(wanted: dict[str, Any], told: dict[str, Any], kept: bool) -> None:
    assert Filter(**wanted).admits(replace(Edge("r", "OWNS", "a", "b"), **told)) is kept


WANTED = st.fixed_dictionaries(
    {},
    optional={
        "node_types": st.sets(st.sampled_from(["Company", "Person", "Regulator", "Sector"])),
        "edge_types": st.sets(st.sampled_from(["OWNS", "ACQUIRED", "INVESTED_IN", "WORKS_FOR"])),
        "statuses": st.none() | st.sets(st.sampled_from(STATUSES)),
        "min_confidence": st.floats(0, 1),
        "min_documents": st.integers(0, 3),
        "since": st.dates(date(2010, 1, 1), date(2022, 1, 1)),
        "until": st.dates(date(2010, 1, 1), date(2022, 1, 1)),
        "dated": st.booleans(),
    },
)


@settings(max_examples=80, deadline=None, derandomize=True)
@given(WANTED)
def test_a_part_is_a_graph_of_its_own(wanted: dict[str, Any]) -> None:
    part = select(SNAPSHOT, Filter(**wanted))
    ids = {entity.id for entity in part.entities}
    assert set(part.edges) <= set(SNAPSHOT.edges)
    assert all({edge.subject, edge.object} <= ids for edge in part.edges)
    assert {claim.id for claim in part.claims} == {one for edge in part.edges for one in edge.claims}
    assert {claim.evidence.document for claim in part.claims} <= {source.id for source in part.documents}
    assert set(part.named_in) <= ids


@settings(max_examples=80, deadline=None, derandomize=True)
@given(WANTED)
def test_selecting_twice_changes_nothing(wanted: dict[str, Any]) -> None:
    once = select(SNAPSHOT, Filter(**wanted))
    assert select(once, Filter(**wanted)) == once


def test_everything_is_kept_where_everything_is_wanted() -> None:
    assert select(SNAPSHOT, Filter(statuses=None)) == SNAPSHOT


def test_an_entity_without_edges_stays_where_its_type_fits() -> None:
    part = select(SNAPSHOT, Filter(edge_types=[]))
    assert part.entities == SNAPSHOT.entities
    assert (part.edges, part.claims) == ((), ())


def test_a_document_stays_for_as_long_as_it_names_somebody() -> None:
    only = select(SNAPSHOT, Filter(edge_types=[], node_types=["Person"]))
    assert [source.id for source in only.documents] == ["d1"]
    assert select(SNAPSHOT, Filter(edge_types=[], node_types=["Sector"])).documents == ()


def test_order_is_kept() -> None:
    part = select(SNAPSHOT, Filter(statuses=None, node_types=["Company"]))
    assert [entity.id for entity in part.entities] == sorted(entity.id for entity in part.entities)
    assert [edge.id for edge in part.edges] == sorted(edge.id for edge in part.edges)


@pytest.mark.parametrize(
    "wanted",
    [Filter(), Filter(statuses=None), Filter(edge_types=["OWNS"], statuses=None), Filter(node_types=["Person"])],
)
def test_graph_and_frames_hold_the_same_part(wanted: Filter) -> None:
    part = select(SNAPSHOT, wanted)
    graph, frames = to_networkx(part), to_pandas(part)
    assert set(frames.entities.index) == set(graph.nodes)
    assert set(frames.edges.index) == {key for _, _, key in graph.edges(keys=True)}
    assert len(frames.claims) == len(part.claims)


def test_the_mirror_of_nothing_is_an_empty_graph() -> None:
    assert len(to_networkx(Snapshot())) == 0
