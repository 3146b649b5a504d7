"""Measures on the mirror: who matters, who belongs together, who owns whom, who invests alike, what happened when.

Every function takes the graph of `sinograph.mirror.to_networkx` and returns a pandas frame, so that a notebook
shows it and nothing touches a store.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import combinations

import networkx as nx
import pandas as pd

OWNERSHIP = frozenset({"OWNS", "ACQUIRED"})
INVESTMENT = frozenset({"INVESTED_IN", "ACQUIRED", "OWNS"})


def _only(graph: nx.MultiDiGraph, edge_types: Collection[str] | None) -> nx.MultiDiGraph:
    if edge_types is None:
        return graph
    kept = [(s, o, k) for s, o, k, kind in graph.edges(keys=True, data="type") if kind in edge_types]
    return graph.edge_subgraph(kept)


def _simple(graph: nx.MultiDiGraph) -> nx.Graph:
    simple = nx.Graph()
    simple.add_nodes_from(graph.nodes(data=True))
    simple.add_edges_from((s, o) for s, o in graph.edges() if s != o)
    return simple


def centralities(graph: nx.MultiDiGraph, *, edge_types: Collection[str] | None = None) -> pd.DataFrame:
    """Degree, betweenness and PageRank of every entity, highest PageRank first.

    Parameters
    ----------
    graph
        A mirror.
    edge_types
        Count only these; all where None.

    Returns
    -------
    pandas.DataFrame
        id (index), name, type, degree (neighbours), betweenness and pagerank (each 0 to 1).

    Examples
    --------
    >>> graph = nx.MultiDiGraph()
    >>> graph.add_nodes_from([("a", {"name": "A", "type": "Company"}), ("b", {"name": "B", "type": "Company"})])
    >>> _ = graph.add_edge("a", "b", type="OWNS")
    >>> int(centralities(graph).loc["b", "degree"])
    1
    """
    simple = _simple(_only(graph, edge_types))
    columns = ["name", "type", "degree", "betweenness", "pagerank"]
    if not simple:
        return pd.DataFrame(columns=columns)
    between, rank = nx.betweenness_centrality(simple), nx.pagerank(simple)
    rows = {
        n: (a.get("name", n), a.get("type"), simple.degree(n), between[n], rank[n])
        for n, a in sorted(simple.nodes(data=True))
    }
    frame = pd.DataFrame.from_dict(rows, orient="index", columns=columns)
    return frame.sort_values(["pagerank", "name"], ascending=[False, True])


def communities(graph: nx.MultiDiGraph, *, seed: int = 0) -> pd.DataFrame:
    """Groups of entities that are tied more among themselves (Louvain), the largest group first.

    Parameters
    ----------
    seed
        The same seed gives the same groups.

    Returns
    -------
    pandas.DataFrame
        id (index), name, type, community (0 is the largest).
    """
    simple = _simple(graph)
    groups = sorted(nx.community.louvain_communities(simple, seed=seed), key=lambda g: (-len(g), min(g)))
    rows = {
        n: (simple.nodes[n].get("name", n), simple.nodes[n].get("type"), number)
        for number, group in enumerate(groups)
        for n in sorted(group)
    }
    return pd.DataFrame.from_dict(rows, orient="index", columns=["name", "type", "community"])


def ownership_chains(graph: nx.MultiDiGraph, entity: str, *, depth: int = 4) -> pd.DataFrame:
    """What an entity owns, directly and through others.

    Parameters
    ----------
    entity
        An entity id.
    depth
        The most steps of a chain.

    Returns
    -------
    pandas.DataFrame
        chain (names from the owner on), depth, stake (percent, multiplied along the chain; None where a step's is
        not told), owned (the last entity's id).
    """
    rows = [
        (" → ".join(str(graph.nodes[n].get("name", n)) for n in chain), len(chain) - 1, stake, chain[-1])
        for chain, stake in _chains(_only(graph, OWNERSHIP), [entity], 100.0, depth)
    ]
    return pd.DataFrame(sorted(rows, key=lambda r: (r[1], r[0])), columns=["chain", "depth", "stake", "owned"])


def _chains(
    graph: nx.MultiDiGraph, chain: list[str], stake: float | None, depth: int
) -> Iterator[tuple[list[str], float | None]]:
    if depth == 0 or chain[-1] not in graph:
        return
    for owned in sorted(set(graph.successors(chain[-1])) - set(chain)):
        told = [a.get("stake") for a in graph[chain[-1]][owned].values() if a.get("stake") is not None]
        share = stake * max(told) / 100 if told and stake is not None else None
        longer = [*chain, owned]
        yield longer, share
        yield from _chains(graph, longer, share, depth - 1)


def co_investment(graph: nx.MultiDiGraph) -> pd.DataFrame:
    """Pairs of investors with holdings in common, most in common first.

    Returns
    -------
    pandas.DataFrame
        left, right (names), shared (a count), targets (names).
    """
    holders: dict[str, set[str]] = defaultdict(set)
    for holder, target in _only(graph, INVESTMENT).edges():
        holders[target].add(holder)
    shared: dict[tuple[str, str], list[str]] = defaultdict(list)
    for target in sorted(holders):
        for pair in combinations(sorted(holders[target]), 2):
            shared[pair].append(str(graph.nodes[target].get("name", target)))
    rows = [
        (graph.nodes[a].get("name", a), graph.nodes[b].get("name", b), len(targets), ", ".join(sorted(targets)))
        for (a, b), targets in shared.items()
    ]
    frame = pd.DataFrame(rows, columns=["left", "right", "shared", "targets"])
    return frame.sort_values(["shared", "left", "right"], ascending=[False, True, True], ignore_index=True)


def timeline(graph: nx.MultiDiGraph, entity: str | None = None) -> pd.DataFrame:
    """What happened when: every dated edge, earliest first.

    Parameters
    ----------
    entity
        Only edges of this entity id; all where None.

    Returns
    -------
    pandas.DataFrame
        date (text at the told precision), subject, type, object (names), status, documents.
    """
    rows = [
        (
            a["date"] or a["first"],
            graph.nodes[s]["name"],
            a["type"],
            graph.nodes[o]["name"],
            a["status"],
            a["documents"],
        )
        for s, o, a in graph.edges(data=True)
        if (a.get("date") or a.get("first")) and (entity is None or entity in (s, o))
    ]
    columns = ["date", "subject", "type", "object", "status", "documents"]
    return pd.DataFrame(sorted(rows, key=lambda r: tuple(map(str, r))), columns=columns)
