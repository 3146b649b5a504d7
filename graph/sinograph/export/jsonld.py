"""JSON-LD 1.1: schema.org names where they fit, our own vocabulary for the rest; every edge with its quotes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sinograph.files import whole_file
from sinograph.mirror import edge_attributes
from sinograph.model import Claim, Edge, Entity, Snapshot, Source

SUFFIX = ".jsonld"
DESCRIPTION = "JSON-LD, one graph"

OWN = "urn:sinograph:"
SCHEMA_ORG = {
    "Company": "Organization",
    "Person": "Person",
    "Product": "Product",
    "Regulator": "GovernmentOrganization",
    "Regulation": "Legislation",
    "Exchange": "Organization",
    "Organization": "Organization",
    "Place": "Place",
    "Event": "Event",
    "Sector": "DefinedTerm",
}
CONTEXT = {
    "@version": 1.1,
    "schema": "https://schema.org/",
    "own": OWN,
    "name": "schema:name",
    "aliases": "schema:alternateName",
    "identifiers": "schema:identifier",
    "subject": {"@id": "own:subject", "@type": "@id"},
    "object": {"@id": "own:object", "@type": "@id"},
    "evidence": "own:evidence",
    "quote": "schema:text",
    "document": {"@id": "schema:isPartOf", "@type": "@id"},
    "published": "schema:datePublished",
    "url": "schema:url",
    "title": "schema:headline",
    "@vocab": OWN,
}


def write(snapshot: Snapshot, out: Path) -> tuple[Path, ...]:
    """Write one JSON-LD file."""
    claims = {c.id: c for c in snapshot.claims}
    graph: list[dict[str, Any]] = [_entity(e) for e in snapshot.entities]
    graph += [_document(d) for d in snapshot.documents]
    graph += [_edge(e, [claims[c] for c in e.claims if c in claims]) for e in snapshot.edges]
    with whole_file(out) as file:
        json.dump({"@context": CONTEXT, "@graph": graph}, file, ensure_ascii=False, indent=1)
        file.write("\n")
    return (out,)


def _told(raw: dict[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in raw.items() if v not in (None, [], "")}


def _iri(kind: str, own: str) -> str:
    return f"{OWN}{kind}:{quote(own, safe='')}"


def _entity(entity: Entity) -> dict[str, Any]:
    types = [f"schema:{SCHEMA_ORG[entity.type]}", f"own:{entity.type}"]
    told = {"name": entity.name, "aliases": list(entity.aliases), "identifiers": list(entity.identifiers)}
    return {"@id": _iri("entity", entity.id), "@type": types, **_told(told)}


def _document(source: Source) -> dict[str, Any]:
    told = {
        "title": source.title,
        "url": source.url,
        "published": str(source.published) if source.published else None,
        "schema:inLanguage": source.language,
    }
    return {"@id": _iri("document", source.id), "@type": "schema:CreativeWork", **_told(told)}


def _edge(edge: Edge, claims: list[Claim]) -> dict[str, Any]:
    ends = {"subject": _iri("entity", edge.subject), "object": _iri("entity", edge.object)}
    told = {k: v for k, v in edge_attributes(edge).items() if k not in {"type", "claims"}}
    evidence = [_told(_evidence(c)) for c in claims]
    return {"@id": _iri("edge", edge.id), "@type": f"own:{edge.type}", **ends, **_told(told), "evidence": evidence}


def _evidence(claim: Claim) -> dict[str, Any]:
    told = claim.evidence
    return {
        "quote": told.quote,
        "document": _iri("document", told.document),
        "start": told.start,
        "end": told.end,
        "published": str(told.published) if told.published else None,
        "confidence": claim.confidence,
        "extractor": f"{told.extractor} {told.version}",
    }
