"""A graph, or a part of one, as records: what mirror, frames, picture and exports are made of."""

from __future__ import annotations

from dataclasses import dataclass, field

from sinograph.model.claims import Claim, Entity
from sinograph.model.dates import PartialDate
from sinograph.model.edges import Edge


@dataclass(frozen=True, slots=True)
class Source:
    """A document as the graph keeps it.

    Parameters
    ----------
    id, title, url, published, language
        As read.
    text
        What offsets refer to; empty where a snapshot was taken without texts.
    content_hash
        SHA-256 of what extraction depends on.
    stamp
        Extractor, its version and that of the reference actors: another stamp means: read again.
    """

    id: str
    title: str | None = None
    url: str | None = None
    published: PartialDate | None = None
    language: str = "en"
    text: str = ""
    content_hash: str = ""
    stamp: str = ""


@dataclass(frozen=True, slots=True)
class Naming:
    """That a document names an entity, and by which forms, in order of first use."""

    document: str
    entity: Entity
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Entities and edges with the claims and documents that they rest on, each sorted by id.

    Parameters
    ----------
    entities, edges
        The graph. Every end of an edge is the id of one of `entities`.
    claims
        Every claim that one of the edges names. A claim's own ends are the ids that its document gave; for
        people who were joined they may differ from the edge's ends.
    documents
        Every document that one of the claims cites or that names one of the entities.
    named_in
        For each entity id, the sorted ids of the documents that name it.
    """

    entities: tuple[Entity, ...] = ()
    edges: tuple[Edge, ...] = ()
    claims: tuple[Claim, ...] = ()
    documents: tuple[Source, ...] = ()
    named_in: dict[str, tuple[str, ...]] = field(default_factory=dict)
