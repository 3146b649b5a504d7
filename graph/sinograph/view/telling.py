"""What the page knows: entities, edges, claims and documents as plain records, small and in words.

Everything is numbered; a record names another by its number. Empty values are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from sinograph.model import Claim, Edge, Entity, Snapshot, Source
from sinograph.ontology import EdgeType, NodeType, Ontology
from sinograph.view.drawing import UNKNOWN, Ranked
from sinograph.view.finding import keys, pieces
from sinograph.view.wording import details, spoken, web_address, writable

Record = dict[str, Any]


def records(snapshot: Snapshot, found: Ranked, ontology: Ontology) -> Record:
    """The records of a page.

    Returns
    -------
    dict
        ``entities`` (in the order of `found`), ``edges`` (likewise), ``claims``, ``documents``, ``nodeTypes``,
        ``edgeTypes``: lists, or mappings by type name.
    """
    document_number = {d.id: i for i, d in enumerate(snapshot.documents)}
    claim_number = {c.id: i for i, c in enumerate(snapshot.claims)}
    ends = {c: e for e in found.edges for c in e.claims}
    by_id = {e.id: e for e in found.entities}
    return {
        "entities": [_entity(e, snapshot.named_in.get(e.id, ()), document_number) for e in found.entities],
        "edges": [_edge(e, found.number, claim_number) for e in found.edges],
        "claims": [_claim(c, ends.get(c.id), by_id, document_number) for c in snapshot.claims],
        "documents": [_document(d) for d in snapshot.documents],
        "nodeTypes": _node_types(found, ontology),
        "edgeTypes": _edge_types(found, ontology),
    }


def _entity(entity: Entity, named_in: tuple[str, ...], documents: Mapping[str, int]) -> Record:
    return _filled(
        id=writable(entity.id),
        name=writable(entity.name) or "–",
        type=writable(entity.type),
        aliases=[writable(a) for a in entity.aliases],
        identifiers=[writable(i) for i in entity.identifiers],
        documents=[documents[d] for d in named_in if d in documents],
        keys=[writable(k) for k in keys(entity)],
    )


def _edge(edge: Edge, number: Mapping[str, int], claims: Mapping[str, int]) -> Record:
    told = edge.date or edge.first
    begins, ends = edge.first or edge.date, edge.last or edge.date
    return _filled(
        id=writable(edge.id),
        type=writable(edge.type),
        subject=number[edge.subject],
        object=number[edge.object],
        date=spoken(edge.date) or _span(edge),
        iso=str(told or ""),
        year=str(told.year) if told else "",
        # The days between which the edge may have held: a date slider compares these.
        firstDay=begins.first.isoformat() if begins else "",
        lastDay=ends.last.isoformat() if ends else "",
        status=writable(edge.status),
        history=[writable(h) for h in edge.history] if len(edge.history) > 1 else [],
        details=details(edge),
        conflicts=[writable(c) for c in edge.conflicts],
        sources=edge.documents,
        confidence=round(edge.confidence, 2),
        claims=[claims[c] for c in edge.claims if c in claims],
    )


def _span(edge: Edge) -> str:
    ends = dict.fromkeys(spoken(end) for end in (edge.first, edge.last) if end)
    return " – ".join(ends)


def _claim(claim: Claim, edge: Edge | None, by_id: Mapping[str, Entity], documents: Mapping[str, int]) -> Record:
    told = claim.evidence
    # A joined person's claims keep the ids that their documents gave: the edge knows who is meant.
    ends = [by_id.get(i) or Entity(i, "", "") for i in ((edge or claim).subject, (edge or claim).object)]
    return _filled(
        quote=pieces(writable(told.quote), *ends),
        document=documents.get(told.document, -1),
        source=writable(told.document),
        published=spoken(told.published),
        date=spoken(claim.date),
        status=writable(claim.status),
        details=details(claim),
        confidence=round(claim.confidence, 2),
        extractor=writable(f"{told.extractor} {told.version}"),
    )


def _document(source: Source) -> Record:
    return _filled(
        id=writable(source.id),
        title=writable(source.title or source.id),
        url=web_address(source.url),
        published=spoken(source.published),
        iso=str(source.published or ""),
    )


def _filled(**fields: Any) -> Record:
    return {name: value for name, value in fields.items() if value not in ("", [], None)}


def _node_types(found: Ranked, ontology: Ontology) -> Record:
    used = dict.fromkeys(sorted({e.type for e in found.entities}))
    return {writable(n): asdict(ontology.nodes.get(n) or _odd_node(writable(n))) for n in used}


def _edge_types(found: Ranked, ontology: Ontology) -> Record:
    used = dict.fromkeys(sorted({e.type for e in found.edges}))
    kept = ("name", "label", "definition", "symmetric", "phrase", "inverse", "colour", "family")
    types = {writable(n): ontology.edges.get(n) or _odd_edge(writable(n)) for n in used}
    return {name: {k: getattr(kind, k) for k in kept} for name, kind in types.items()}


def _odd_node(name: str) -> NodeType:
    shown = name.strip() or "–"
    return NodeType(name, shown, shown, "A type of its own.", UNKNOWN, "dot")


def _odd_edge(name: str) -> EdgeType:
    phrase = "{subject} – {object}"
    return EdgeType(
        name, name.strip() or "–", "A type of its own.", (), (), False, True, (), phrase, phrase, UNKNOWN, "other"
    )
