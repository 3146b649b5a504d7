"""The peers of the store: each engine's own driver, used as one would for speed, with nothing of sinograph around."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import kglite
import neo4j
import networkx as nx

from benchmarks.rows import Graph, Row
from sinograph.config import StoreAddress
from sinograph.ontology import load_ontology
from sinograph.store.schema import constraints, indexes, shared_index

ROWS_A_BATCH = 10_000

NODE = ("name", "aliases", "identifiers", "documents")
EDGE = (
    "event", "date", "first", "last", "status", "history", "amount", "currency", "stake", "role", "round", "ticker",
    "conflicts", "documents", "confidence", "claims",
)  # fmt: skip

Run = Callable[[str, Sequence[Row]], None]
Ask = Callable[[str], Iterable[Sequence[Any]]]


def write(graph: Graph, address: StoreAddress) -> None:
    """Write rows into an empty store: the same constraints, one transaction for each batch of `ROWS_A_BATCH`."""
    with _writer(address) as run:
        for text, rows in _statements(graph.by_entity() if address.is_neo4j else graph):
            for start in range(0, len(rows), ROWS_A_BATCH):
                run(text, rows[start : start + ROWS_A_BATCH])


def _statements(graph: Graph) -> Iterator[tuple[str, Sequence[Row]]]:
    # Properties are written out: both engines create faster so than by `SET n = row`.
    for labels, rows in graph.nodes.items():
        yield f"UNWIND $rows AS row CREATE (n:{labels} {{{_listed(rows, 'row')}}})", rows
    for (type_, start, end), rows in graph.relations.items():
        told = _listed([row["p"] for row in rows], "row.p")
        ends = f"MATCH (a:{start} {{id: row.a}}) MATCH (b:{end} {{id: row.b}})"
        yield f"UNWIND $rows AS row {ends} CREATE (a)-[r:{type_} {{{told}}}]->(b)", rows


def _listed(rows: Sequence[Row], variable: str) -> str:
    names = dict.fromkeys(name for row in rows for name in row)
    return ", ".join(f"{name}: {variable}.{name}" for name in names)


@contextmanager
def _writer(address: StoreAddress) -> Iterator[Run]:
    schema = (*constraints(load_ontology()), *indexes(), *((shared_index(),) if address.is_neo4j else ()))
    with (_neo4j_writer if address.is_neo4j else _embedded_writer)(address, schema) as run:
        yield run


@contextmanager
def _embedded_writer(address: StoreAddress, schema: Sequence[str]) -> Iterator[Run]:
    graph: Any = kglite.open(address.url, durable="full")
    for text in schema:
        graph.cypher(text)

    def run(text: str, rows: Sequence[Row]) -> None:
        with graph.begin() as transaction:
            transaction.cypher(text, params={"rows": rows})

    yield run
    graph.close()


@contextmanager
def _neo4j_writer(address: StoreAddress, schema: Sequence[str]) -> Iterator[Run]:
    with neo4j.GraphDatabase.driver(address.url) as driver, driver.session() as session:
        for text in schema:
            session.run(text).consume()

        def run(text: str, rows: Sequence[Row]) -> None:
            session.execute_write(lambda transaction: transaction.run(text, rows=rows).consume())

        yield run


@contextmanager
def asking(address: StoreAddress) -> Iterator[Ask]:
    """A way to ask a store that is there."""
    if address.is_neo4j:
        with neo4j.GraphDatabase.driver(address.url) as driver, driver.session(default_access_mode="READ") as session:
            yield lambda text: session.run(text)
    else:
        graph: Any = kglite.load(address.url)
        # Optimizer off, as the store has it: with it on, some answers are wrong.
        yield lambda text: (row.values() for row in graph.cypher(text, disable_optimizer=True, timeout_ms=0).to_list())


def read_networkx(ask: Ask) -> nx.MultiDiGraph:
    """Entities and edges as a graph with the attributes that `sinograph.mirror.to_networkx` gives."""
    graph = nx.MultiDiGraph()
    for label in load_ontology().nodes:
        columns = ", ".join(f"n.{name}" for name in NODE)
        for id_, *told in ask(f"MATCH (n:{label}) RETURN n.id, {columns}"):
            graph.add_node(id_, type=label, **dict(zip(NODE, told, strict=True)))
    for kind in load_ontology().edges:
        columns = ", ".join(f"r.{name}" for name in EDGE)
        for a, b, id_, *told in ask(f"MATCH (a)-[r:{kind}]->(b) RETURN a.id, b.id, r.id, {columns}"):
            graph.add_edge(a, b, key=id_, type=kind, **dict(zip(EDGE, told, strict=True)))
    return graph
