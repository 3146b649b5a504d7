"""Measures on the mirror."""

from __future__ import annotations

import networkx as nx
import pytest
from tests.mirror.graphs import SNAPSHOT

from sinograph.analysis import centralities, co_investment, communities, ownership_chains, timeline
from sinograph.mirror import to_networkx

GRAPH = to_networkx(SNAPSHOT)


def test_centralities_rank_the_hub_first() -> None:
    table = centralities(GRAPH)
    assert table.index[0] in {"tencent", "kuaishou"}
    assert table.loc["tencent", "degree"] == 4
    assert table["pagerank"].sum() == pytest.approx(1.0)
    assert centralities(GRAPH, edge_types=["OWNS"]).index.isin(["kuaishou", "supercell", "space-ape"]).all()


def test_measures_of_an_empty_graph_are_empty_tables() -> None:
    empty = nx.MultiDiGraph()
    for table in (
        centralities(empty),
        communities(empty),
        co_investment(empty),
        timeline(empty),
        ownership_chains(empty, "x"),
    ):
        assert len(table) == 0


def test_communities_are_the_same_for_the_same_seed() -> None:
    first, again = communities(GRAPH, seed=3), communities(GRAPH, seed=3)
    assert first.equals(again)
    assert set(first.index) == set(GRAPH.nodes)
    assert first["community"].value_counts().is_monotonic_decreasing


def test_ownership_chains_multiply_stakes() -> None:
    table = ownership_chains(GRAPH, "tencent").set_index("chain")
    assert table.loc["Tencent → Supercell", "stake"] == pytest.approx(84.3)
    assert table.loc["Tencent → Supercell → Space Ape", "stake"] == pytest.approx(84.3 * 0.62)
    assert len(ownership_chains(GRAPH, "tencent", depth=1)) == 1


def test_ownership_chains_end_in_a_circle() -> None:
    ring = nx.MultiDiGraph()
    ring.add_edge("a", "b", type="OWNS")
    ring.add_edge("b", "a", type="OWNS")
    assert list(ownership_chains(ring, "a", depth=9)["chain"]) == ["a → b"]


def test_co_investors_share_targets() -> None:
    table = co_investment(GRAPH)
    assert table.iloc[0].tolist() == ["Baidu", "Tencent", 1, "Kuaishou"]


def test_the_timeline_is_in_order_and_dated() -> None:
    table = timeline(GRAPH)
    assert table["date"].tolist() == sorted(table["date"])
    assert timeline(GRAPH, "pony")["type"].tolist() == ["WORKS_FOR"]
