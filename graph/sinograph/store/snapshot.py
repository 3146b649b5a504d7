"""The graph, or the neighbourhood of some entities, as records."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import sinograph.store.layout as layout
from sinograph.model import Edge, Snapshot, Source
from sinograph.store.reading import Reading


def snapshot(
    reading: Reading, entity_ids: Collection[str] | None = None, *, hops: int = 1, texts: bool = False
) -> Snapshot:
    """Read a graph, or a part of it.

    Parameters
    ----------
    reading
        The store.
    entity_ids
        The entities in the middle, or None for everything.
    hops
        How many edges away from them.
    texts
        Whether documents carry their texts.
    """
    ids = None if entity_ids is None else _around(reading, set(entity_ids), hops)
    stored = reading.entities(ids)
    edges = _edges(reading, None if ids is None else stored.keys())
    cited = {claim for edge in edges for claim in edge.claims}
    claims = reading.claims("claims", cited)
    named_in = reading.named_in(None if ids is None else stored.keys())
    wanted = {d for documents in named_in.values() for d in documents}
    wanted |= {c.claim.evidence.document for c in claims.values()}
    return Snapshot(
        entities=tuple(
            layout.entity_of(e.label, [e.properties[name] for name in layout.ENTITY]) for _, e in sorted(stored.items())
        ),
        edges=edges,
        claims=tuple(claims[id_].claim for id_ in sorted(claims)),
        documents=_documents(reading, wanted, texts=texts),
        named_in=named_in,
    )


def _around(reading: Reading, middle: set[str], hops: int) -> set[str]:
    found, rim = set(middle), set(middle)
    for _ in range(hops):
        ends = {end for edge in reading.edges_at(rim) for end in (edge.subject, edge.object)}
        rim = ends - found
        found |= rim
    return found


def _edges(reading: Reading, ids: Collection[str] | None) -> tuple[Edge, ...]:
    if ids is None:
        return tuple(sorted(reading.edges(), key=lambda edge: edge.id))
    within = {e.id: e for e in reading.edges_at(ids) if e.subject in ids and e.object in ids}
    return tuple(within[id_] for id_ in sorted(within))


def _documents(reading: Reading, ids: Collection[str], *, texts: bool) -> tuple[Source, ...]:
    sources = reading.sources(ids)
    words = reading.texts(ids) if texts else {}
    return tuple(replace(sources[id_], text=words.get(id_, "")) for id_ in sorted(sources))
