"""Measures on graphs made by hand whose answers are known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinograph.analysis import centralities, co_investment, communities, ownership_chains, timeline

Link = tuple[str, str] | tuple[str, str, Mapping[str, Any]]


def graph_of(links: Iterable[Link], kind: str = "OWNS") -> nx.MultiDiGraph:
    """A mirror whose entities are named as their ids, in capitals."""
    graph = nx.MultiDiGraph()
    for place, (subject, object_, *told) in enumerate(links):
        for node in (subject, object_):
            graph.add_node(node, name=node.upper(), type="Company")
        attributes = {"type": kind, "date": None, "first": None, "status": "actual", "documents": 1, "stake": None}
        graph.add_edge(subject, object_, key=f"r{place}", **{**attributes, **(told[0] if told else {})})
    return graph


STAR = graph_of([("hub", leaf) for leaf in "abcd"])
LINE = graph_of([("a", "b"), ("b", "c")])


def test_the_middle_of_a_star_lies_between_all_others() -> None:
    table = centralities(STAR)
    assert table.index[0] == "hub"
    assert table.loc["hub", ["degree", "betweenness"]].tolist() == [4, 1.0]
    assert table.loc["a", ["degree", "betweenness"]].tolist() == [1, 0.0]


def test_the_middle_of_a_line_lies_between_its_ends() -> None:
    assert centralities(LINE)["betweenness"].to_dict() == {"b": 1.0, "a": 0.0, "c": 0.0}


def test_entities_of_one_rank_come_by_name() -> None:
    assert centralities(STAR).index.tolist() == ["hub", "a", "b", "c", "d"]


def test_a_pair_counts_once_however_many_edges_it_has() -> None:
    twice = graph_of([("a", "b"), ("a", "b"), ("b", "a"), ("a", "a")])
    assert centralities(twice)["degree"].to_dict() == {"a": 1, "b": 1}


def test_only_the_asked_types_count() -> None:
    graph = graph_of([("a", "b"), ("a", "c", {"type": "SUED"})])
    assert set(centralities(graph, edge_types=["SUED"]).index) == {"a", "c"}
    assert len(centralities(graph, edge_types=[])) == 0


def test_a_lone_entity_has_a_rank_and_no_neighbours() -> None:
    graph = graph_of([("a", "b")])
    graph.add_node("lone", name="Lone", type="Company")
    assert centralities(graph).loc["lone", ["degree", "betweenness"]].tolist() == [0, 0.0]


LINKS = st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), min_size=1, max_size=14)


@settings(max_examples=50, deadline=None, derandomize=True)
@given(LINKS)
def test_ranks_are_shares_of_a_whole(links: list[Link]) -> None:
    table = centralities(graph_of(links))
    assert table["pagerank"].sum() == pytest.approx(1.0)
    assert table["betweenness"].between(0, 1).all()
    assert table["degree"].sum() % 2 == 0


@settings(max_examples=50, deadline=None, derandomize=True)
@given(LINKS)
def test_every_entity_is_in_one_group_and_the_largest_comes_first(links: list[Link]) -> None:
    graph = graph_of(links)
    table = communities(graph)
    assert sorted(table.index) == sorted(graph.nodes)
    sizes = table.groupby("community").size().tolist()
    assert sizes == sorted(sizes, reverse=True)


def test_two_circles_with_one_tie_are_two_groups() -> None:
    rings = [
        *((a, b) for a in "abcd" for b in "abcd" if a < b),
        *((a, b) for a in "wxyz" for b in "wxyz" if a < b),
        ("a", "w"),
    ]
    table = communities(graph_of(rings))
    assert [set(group.index) for _, group in table.groupby("community")] == [set("abcd"), set("wxyz")]


def test_stakes_multiply_along_a_chain() -> None:
    graph = graph_of([("a", "b", {"stake": 50.0}), ("b", "c", {"stake": 50.0}), ("c", "d", {"stake": 10.0})])
    assert ownership_chains(graph, "a").to_dict("list") == {
        "chain": ["A → B", "A → B → C", "A → B → C → D"],
        "depth": [1, 2, 3],
        "stake": [50.0, 25.0, 2.5],
        "owned": ["b", "c", "d"],
    }


def test_a_step_without_a_stake_leaves_the_rest_of_its_chain_untold() -> None:
    graph = graph_of([("a", "b"), ("b", "c", {"stake": 50.0})])
    assert ownership_chains(graph, "a")["stake"].isna().all()


def test_the_largest_told_stake_of_a_pair_counts() -> None:
    graph = graph_of([("a", "b", {"stake": 20.0}), ("a", "b", {"stake": 60.0}), ("a", "b")])
    assert ownership_chains(graph, "a")["stake"].tolist() == [60.0]


def test_a_stake_of_nothing_is_a_stake() -> None:
    assert ownership_chains(graph_of([("a", "b", {"stake": 0.0})]), "a")["stake"].tolist() == [0.0]


@pytest.mark.parametrize(("depth", "chains"), [(0, 0), (1, 1), (2, 2), (9, 3)])
def test_a_chain_has_no_more_steps_than_asked_for(depth: int, chains: int) -> None:
    assert len(ownership_chains(graph_of([("a", "b"), ("b", "c"), ("c", "d")]), "a", depth=depth)) == chains


def test_what_is_reached_by_two_ways_is_told_by_both() -> None:
    graph = graph_of([("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")])
    assert ownership_chains(graph, "a")["chain"].tolist() == ["A → B", "A → C", "A → B → D", "A → C → D"]


def test_only_ownership_makes_a_chain_and_only_downwards() -> None:
    graph = graph_of([("a", "b", {"type": "SUED"}), ("c", "a"), ("a", "d", {"type": "ACQUIRED"})])
    assert ownership_chains(graph, "a")["owned"].tolist() == ["d"]


def test_an_owner_of_nothing_has_no_chain() -> None:
    assert len(ownership_chains(LINE, "c")) == len(ownership_chains(LINE, "nobody")) == 0


def test_investors_who_share_most_come_first() -> None:
    graph = graph_of([("a", "x"), ("b", "x"), ("a", "y"), ("b", "y"), ("c", "y")], "INVESTED_IN")
    assert co_investment(graph).to_dict("list") == {
        "left": ["A", "A", "B"],
        "right": ["B", "C", "C"],
        "shared": [2, 1, 1],
        "targets": ["X, Y", "Y", "Y"],
    }


def test_a_holding_counts_once_however_often_it_is_bought() -> None:
    graph = graph_of([("a", "x"), ("a", "x"), ("b", "x", {"type": "ACQUIRED"})], "INVESTED_IN")
    assert co_investment(graph)["shared"].tolist() == [1]


def test_other_ties_share_nothing() -> None:
    assert len(co_investment(graph_of([("a", "x"), ("b", "x")], "SUED"))) == 0


def test_a_timeline_has_vaguer_dates_before_finer_ones_of_the_same_year() -> None:
    graph = graph_of(
        [
            ("a", "b", {"date": "2016-11"}),
            ("a", "c", {"date": "2016"}),
            ("a", "d", {"date": "2015-12-31"}),
            ("a", "e", {"date": "2016-11-17"}),
        ]
    )
    assert timeline(graph)["date"].tolist() == ["2015-12-31", "2016", "2016-11", "2016-11-17"]


def test_an_edge_without_a_date_of_its_own_begins_when_it_is_first_told() -> None:
    graph = graph_of([("a", "b", {"first": "2015"}), ("a", "c")])
    assert timeline(graph)[["date", "object"]].values.tolist() == [["2015", "B"]]


def test_a_timeline_of_one_entity_has_what_it_did_and_what_was_done_to_it() -> None:
    graph = graph_of([("a", "b", {"date": "2015"}), ("b", "c", {"date": "2016"}), ("c", "d", {"date": "2017"})])
    assert timeline(graph, "b")["date"].tolist() == ["2015", "2016"]
    assert len(timeline(graph, "nobody")) == 0


def test_measures_leave_the_graph_as_it_was() -> None:
    graph = graph_of([("a", "b", {"stake": 5.0}), ("b", "a"), ("a", "a")])
    before = (dict(graph.nodes(data=True)), list(graph.edges(keys=True, data=True)))
    for measure in (centralities, communities, co_investment, timeline):
        measure(graph)
    ownership_chains(graph, "a")
    assert (dict(graph.nodes(data=True)), list(graph.edges(keys=True, data=True))) == before
