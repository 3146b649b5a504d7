"""A stored graph as plain rows, as a program that knows only the driver would hold them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sinograph.ontology import load_ontology
from sinograph.store import Store
from sinograph.store.schema import SHARED

Row = dict[str, Any]

_BOOKKEEPING = ("Document", "Claim", "Sinograph")
_LINKS = ("MENTIONS", "STATES", "SUBJECT", "OBJECT")
_LONG = 600.0


@dataclass(frozen=True, slots=True)
class Graph:
    """Everything that a store holds.

    Parameters
    ----------
    nodes
        Properties of the nodes, by all their labels, joined by ``:``.
    relations
        By type and the labels of both ends: ``{"a": id, "b": id, "p": properties}``.
    """

    nodes: Mapping[str, list[Row]]
    relations: Mapping[tuple[str, str, str], list[Row]]

    @property
    def size(self) -> int:
        """How many nodes and relationships there are."""
        return sum(map(len, self.nodes.values())) + sum(map(len, self.relations.values()))

    def by_entity(self) -> Graph:
        """The same, with one group of relationships for all entities: Neo4j writes it faster, having less to plan."""
        relations: dict[tuple[str, str, str], list[Row]] = {}
        for (type_, *ends), rows in self.relations.items():
            start, end = (label if label in _BOOKKEEPING else SHARED for label in ends)
            relations.setdefault((type_, start, end), []).extend(rows)
        return Graph(self.nodes, relations)


def read_back(store: Store) -> Graph:
    """The rows of a store, whichever engine keeps it."""
    nodes = {
        label if label in _BOOKKEEPING else f"{label}:Entity": _nodes(store, label)
        for label in (*load_ontology().nodes, *_BOOKKEEPING)
    }
    relations: dict[tuple[str, str, str], list[Row]] = {}
    for type_ in (*load_ontology().edges, *_LINKS):
        _add_relations(store, type_, relations)
    return Graph({label: rows for label, rows in nodes.items() if rows}, relations)


def _nodes(store: Store, label: str) -> list[Row]:
    found = store.rows(f"MATCH (n:{label}) RETURN n", timeout=_LONG).rows
    return [_told(row[0], "labels") for row in found]


def _add_relations(store: Store, type_: str, into: dict[tuple[str, str, str], list[Row]]) -> None:
    text = f"MATCH (a)-[r:{type_}]->(b) RETURN labels(a), a.id, labels(b), b.id, r"
    for start, a, end, b, relation in store.rows(text, timeout=_LONG).rows:
        group = into.setdefault((type_, _label(start), _label(end)), [])
        group.append({"a": a, "b": b, "p": _told(relation, "type")})


def _label(labels: Any) -> str:
    return str(next(label for label in labels if label != "Entity"))


def _told(properties: Any, own: str) -> Row:
    return {name: value for name, value in properties.items() if name != own and value is not None}
