"""A Cypher script that makes the graph in any Neo4j, edges with their first quote."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from sinograph.files import whole_file
from sinograph.mirror import edge_attributes
from sinograph.model import Claim, Edge, Entity, Snapshot
from sinograph.ontology import load_ontology

_NOT_ASCII = re.compile("[\u007f-\uffff]")

SUFFIX = ".cypher"
DESCRIPTION = "a Cypher script (cypher-shell < FILE)"


def write(snapshot: Snapshot, out: Path) -> tuple[Path, ...]:
    """Write one script, a statement a line; running it twice changes nothing."""
    with whole_file(out) as file:
        file.writelines(f"{statement};\n" for statement in _statements(snapshot))
    return (out,)


def _statements(snapshot: Snapshot) -> Iterator[str]:
    for name in load_ontology().nodes:
        yield f"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{name}) REQUIRE n.id IS UNIQUE"
    claims = {c.id: c for c in snapshot.claims}
    types = {e.id: e.type for e in snapshot.entities}
    for entity in snapshot.entities:
        yield _node(entity)
    for edge in snapshot.edges:
        yield _relationship(edge, types, [claims[c] for c in edge.claims if c in claims])


def _node(entity: Entity) -> str:
    told = {"name": entity.name, "aliases": list(entity.aliases), "identifiers": list(entity.identifiers)}
    return f"MERGE (n:{_label(entity.type)} {{id: {literal(entity.id)}}}) SET n:Entity, n += {_map(told)}"


def _label(name: str) -> str:
    return load_ontology().node(name).name  # from the closed list, never from input


def _relationship(edge: Edge, types: Mapping[str, str], claims: list[Claim]) -> str:
    told = {k: v for k, v in edge_attributes(edge).items() if k != "type" and v not in (None, [])}
    told["quotes"] = [c.evidence.quote for c in claims]
    told["sources"] = [c.evidence.document for c in claims]
    ends = (
        f"MATCH (a:{_label(types[edge.subject])} {{id: {literal(edge.subject)}}}), "
        f"(b:{_label(types[edge.object])} {{id: {literal(edge.object)}}})"
    )
    kind = load_ontology().edge(edge.type).name
    return f"{ends} MERGE (a)-[r:{kind} {{id: {literal(edge.id)}}}]->(b) SET r += {_map(told)}"


def _map(told: Mapping[str, Any]) -> str:
    return "{" + ", ".join(f"{k}: {literal(v)}" for k, v in told.items() if v is not None) + "}"


def literal(value: Any) -> str:
    """A value as Cypher writes it: text in double quotes with every special character escaped.

    >>> print(literal(["a\\"b", 1.5, True]))
    ["a\\"b", 1.5, true]
    """
    if isinstance(value, list):
        return "[" + ", ".join(map(literal, value)) + "]"
    # Escapes name 16 bits: what lies beyond (emoji, rare characters) stands as it is, not as two halves.
    return _NOT_ASCII.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(value, ensure_ascii=False))
