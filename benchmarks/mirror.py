"""A large graph out of each engine into networkx, beside its raw driver that reads the same edges."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

import networkx as nx

from benchmarks import raw
from benchmarks.engines import Engines
from benchmarks.load import STAMP, Different
from benchmarks.made import CLAIMS_A_DOCUMENT, World
from benchmarks.report import Line, repeated
from benchmarks.rows import Graph, read_back
from benchmarks.sizes import Sizes
from sinograph.mirror import to_networkx
from sinograph.store import Store, open_store

RETOLD = 0.1
NOTE = (
    "A snapshot brings every claim with its quote and every document beside the edges, so that nothing has to be asked "
    "again; the peer reads entities and edges alone. Both graphs have the same nodes, edges and attributes."
)


def run(sizes: Sizes, engines: Engines) -> Iterator[Line]:
    """Two figures for each engine: the whole mirror, and its second half alone (records to networkx)."""
    graph = _made(sizes, engines)
    for engine in engines.names:
        address = engines.empty(engine)
        raw.write(graph, address)
        with open_store(address, read_only=True) as store, raw.asking(address) as ask:
            yield from _lines(engine, store, ask, sizes)


def _lines(engine: str, store: Store, ask: raw.Ask, sizes: Sizes) -> Iterator[Line]:
    mirrored, read = to_networkx(store.snapshot()), raw.read_networkx(ask)
    _check(mirrored, read, engine)
    edges = mirrored.number_of_edges()
    del mirrored, read
    whole, peer = repeated(
        sizes.runs,
        lambda: edges / _timed(lambda: to_networkx(store.snapshot())),
        lambda: edges / _timed(lambda: raw.read_networkx(ask)),
    )
    who = f"{'kglite' if engine == 'embedded' else 'neo4j driver'} to networkx, edges alone"
    measure = f"{edges:,} edges to networkx, {engine}"
    yield Line(benchmark="mirror", measure=measure, unit="edges/s", ours=whole, peer=who, theirs=peer, note=NOTE)
    yield Line(
        benchmark="mirror", measure=f"the same, {engine}", unit="s", ours=edges / whole, theirs=edges / peer, peer=who
    )
    records = store.snapshot()
    (alone,) = repeated(sizes.runs, lambda: edges / _timed(lambda: to_networkx(records)))
    yield Line(benchmark="mirror", measure=f"of that, records to networkx, {engine}", unit="edges/s", ours=alone)


def _timed(work: object) -> float:
    began = perf_counter()
    work()  # type: ignore[operator]
    return perf_counter() - began


def _made(sizes: Sizes, engines: Engines) -> Graph:
    """The rows of a graph with so many edges, made once, in one transaction."""
    world = World(scale=max(1.0, sizes.edges / 20_000), kinds=sizes.kinds)
    facts = world.facts(sizes.edges)
    told = world.documents(max(1, sizes.edges // CLAIMS_A_DOCUMENT), facts, retold=RETOLD)
    with open_store(engines.empty("embedded")) as store:
        store.write(told, stamp=STAMP)
        return read_back(store)


def _check(mirrored: nx.MultiDiGraph, read: nx.MultiDiGraph, place: str) -> None:
    same_nodes = dict(mirrored.nodes(data=True)) == dict(read.nodes(data=True))
    same_edges = _edges(mirrored) == _edges(read)
    if not (same_nodes and same_edges):
        what = "edges" if same_nodes else "nodes"
        raise Different(f"{place}: the mirror and the raw driver's graph differ in their {what}")


def _edges(graph: nx.MultiDiGraph) -> dict[tuple[str, str, str], dict[str, object]]:
    return {(a, b, key): told for a, b, key, told in graph.edges(keys=True, data=True)}
