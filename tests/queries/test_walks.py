"""The shortest way between two entities: as short as it can be, the same on every day, and bounded."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import networkx as nx
import pytest
from tests.queries.building import STAMP, say, unlisted

from sinograph.config import StoreAddress
from sinograph.model import Entity
from sinograph.queries import ask
from sinograph.store import Store, open_store

FIRMS = [unlisted("Company", f"Firm {n:02}") for n in range(14)]


def pairs() -> list[tuple[Entity, Entity]]:
    """A graph at random, the same each time, with one firm apart."""
    chance = random.Random(5)
    return [(a, b) for a, b in (chance.sample(FIRMS[:-1], 2) for _ in range(20))]


@pytest.fixture(scope="module")
def net(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path: Path = tmp_path_factory.mktemp("net") / "graph.kgl"
    with open_store(StoreAddress(str(path))) as store:
        store.write([say("net", *((a, "OWNS", b) for a, b in pairs()), named=FIRMS)], stamp=STAMP)
        yield store


def way(store: Store, start: Entity, end: Entity, hops: int = 6) -> list[str]:
    """The names along the way, without the first."""
    answer = ask(store, "connection", {"first": start.id, "second": end.id, "hops": hops})
    return [str(row[answer.columns.index("there")]) for row in answer.rows]


CASES = [(a, b) for n, a in enumerate(FIRMS) for b in FIRMS[n + 1 :]][::3]


def test_no_way_is_longer_than_the_shortest(net: Store) -> None:
    graph = nx.Graph([(a.name, b.name) for a, b in pairs()])
    graph.add_nodes_from(e.name for e in FIRMS)
    for a, b in CASES:
        told = way(net, a, b)
        steps = nx.shortest_path_length(graph, a.name, b.name) if nx.has_path(graph, a.name, b.name) else 0
        assert len(told) == (steps if steps <= 6 else 0), (a.name, b.name)


def test_each_step_goes_on_where_the_last_one_ended(net: Store) -> None:
    linked = {frozenset((a.name, b.name)) for a, b in pairs()}
    for a, b in CASES[::4]:
        told = [a.name, *way(net, a, b)]
        assert all(frozenset(step) in linked for step in pairwise(told))
        assert len(told) == 1 or told[-1] == b.name


def test_the_way_back_is_as_long(net: Store) -> None:
    for a, b in CASES[::4]:
        assert len(way(net, a, b)) == len(way(net, b, a))


def test_a_way_is_found_up_to_the_last_step_allowed(net: Store) -> None:
    longest = max(CASES, key=lambda case: len(way(net, *case)))
    steps = len(way(net, *longest))
    assert steps > 2
    assert (len(way(net, *longest, hops=steps)), way(net, *longest, hops=steps - 1)) == (steps, [])


def test_of_several_shortest_ways_the_one_whose_ids_sort_first_is_taken(net: Store) -> None:
    graph = nx.Graph([(a.id, b.id) for a, b in pairs()])
    names = {e.id: e.name for e in FIRMS}
    several = 0
    for a, b in CASES:
        if a.id in graph and b.id in graph and nx.has_path(graph, a.id, b.id):
            ways = sorted(nx.all_shortest_paths(graph, a.id, b.id))
            several += len(ways) > 1
            assert way(net, a, b) == [names[id_] for id_ in ways[0][1:]]
    assert several > 3


def test_a_step_tells_its_claim(net: Store) -> None:
    a, b = pairs()[0]
    answer = ask(net, "connection", {"first": a.id, "second": b.id})
    assert len(answer.rows) == 1 and len(answer.claims_by_row[0]) == 1


def test_somebody_apart_is_never_reached(net: Store) -> None:
    assert all(way(net, FIRMS[-1], other) == [] for other in FIRMS[:-1:4])
