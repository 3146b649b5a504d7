"""FollowTheMoney entities as JSON lines, for Aleph, OpenSanctions' tools and yente."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from sinograph.files import whole_file
from sinograph.model import Claim, Edge, Entity, Snapshot, Source
from sinograph.notation import read_yaml
from sinograph.ontology import load_ontology

SUFFIX = ".ftm"
DESCRIPTION = "FollowTheMoney, JSON lines"


@cache
def _mapping() -> Any:
    text = (files("sinograph.export") / "ftm.yaml").read_text(encoding="utf-8")
    return read_yaml(text)


def write(snapshot: Snapshot, out: Path) -> tuple[Path, ...]:
    """Write one line an entity and an edge; what FollowTheMoney has no schema for is left out."""
    with whole_file(out) as file:
        for line in _lines(snapshot):
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return (out,)


def _lines(snapshot: Snapshot) -> Iterator[dict[str, Any]]:
    schemas = _mapping()["nodes"]
    entities = {e.id: e for e in snapshot.entities if e.type in schemas}
    claims = {c.id: c for c in snapshot.claims}
    sources = {d.id: d for d in snapshot.documents}
    for entity in entities.values():
        yield _line(entity.id, schemas[entity.type], _properties(entity))
    for edge in snapshot.edges:
        if edge.subject in entities and edge.object in entities:
            told = _interval(edge, [claims[c] for c in edge.claims if c in claims], sources)
            yield _link(edge, entities, told)


def _line(own: str, schema: str, properties: Mapping[str, Any]) -> dict[str, Any]:
    told = {k: v if isinstance(v, list) else [v] for k, v in properties.items() if v}
    return {"id": own, "schema": schema, "properties": told}


def _properties(entity: Entity) -> dict[str, Any]:
    told: dict[str, Any] = {"name": entity.name, "alias": list(entity.aliases)}
    if entity.type == "Regulation":
        told["fileName"] = entity.name
    if entity.type == "Place":
        told["full"] = entity.name
    if entity.type == "Company":
        told["ticker"] = [i.split(":")[-1] for i in entity.identifiers]
    return told


def _interval(edge: Edge, claims: list[Claim], sources: Mapping[str, Source]) -> dict[str, Any]:
    cited = [sources[c.evidence.document] for c in claims if c.evidence.document in sources]
    recurs = load_ontology().edge(edge.type).recurs
    date = edge.date or edge.first
    return {
        ("date" if recurs else "startDate"): date.text.split("/")[0] if date else None,
        "endDate": edge.last.text.split("/")[-1] if edge.last and not recurs else None,
        "status": edge.status,
        "summary": sorted({c.evidence.quote for c in claims}),
        "sourceUrl": sorted({s.url for s in cited if s.url}),
    }


def _link(edge: Edge, entities: Mapping[str, Entity], told: dict[str, Any]) -> dict[str, Any]:
    subject, object_ = entities[edge.subject], entities[edge.object]
    if edge.type == "PENALIZED":
        return _line(edge.id, "Sanction", {**told, "entity": object_.id, "authority": subject.name})
    rule = _mapping()["edges"].get(edge.type)
    if rule is None or object_.type not in rule["only"] or subject.type not in ("Company", "Person", "Regulator"):
        role = load_ontology().edge(edge.type).label
        return _line(edge.id, "UnknownLink", {**told, "subject": subject.id, "object": object_.id, "role": role})
    ends = {rule["subject"]: subject.id, rule["object"]: object_.id, "role": edge.role}
    if rule["schema"] == "Ownership":
        ends |= {"percentage": f"{edge.stake:g}" if edge.stake is not None else None, "role": edge.type.lower()}
    return _line(edge.id, rule["schema"], {**told, **ends})
