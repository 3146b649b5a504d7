"""One number for a whole graph: equal graphs have equal digests, whatever the engine and the order of writes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator

import sinograph.store.layout as layout
from sinograph.store.reading import Reading

# Texts are read so many documents at a time: a graph may hold more text than memory.
TEXTS_AT_ONCE = 200


def digest(reading: Reading) -> str:
    """SHA-256 over all documents, namings, claims, entities and edges as they are read back, in canonical JSON.

    Parameters
    ----------
    reading
        The store.

    Returns
    -------
    str
        64 hexadecimal digits.
    """
    total = hashlib.sha256()
    for kind, lines in (
        ("documents", _documents(reading)),
        ("namings", sorted(_namings(reading))),
        ("claims", sorted(_claims(reading))),
        ("entities", sorted(_entities(reading))),
        ("edges", sorted(_edges(reading))),
    ):
        total.update(f"{kind}\n".encode())
        for line in lines:
            total.update(line.encode() + b"\n")
    return total.hexdigest()


def _line(*values: object) -> str:
    return json.dumps(values, ensure_ascii=True, separators=(",", ":"), sort_keys=True, default=str)


def _documents(reading: Reading) -> Iterator[str]:
    sources = reading.sources()
    ids = sorted(sources)
    for start in range(0, len(ids), TEXTS_AT_ONCE):
        texts = reading.texts(ids[start : start + TEXTS_AT_ONCE])
        for id_ in sorted(texts):
            told = layout.source_properties(sources[id_])
            yield _line({**told, "text": hashlib.sha256(texts[id_].encode()).hexdigest()})


def _namings(reading: Reading) -> Iterable[str]:
    for stored in reading.namings("all"):
        yield _line(stored.naming.document, layout.mention_properties(stored.naming, unlisted=False), stored.target)


def _claims(reading: Reading) -> Iterable[str]:
    for id_, stored in reading.claims("claims_all").items():
        yield _line(layout.claim_properties(stored.claim, id_), stored.ends)


def _entities(reading: Reading) -> Iterable[str]:
    for stored in reading.entities().values():
        yield _line(stored.label, stored.properties)


def _edges(reading: Reading) -> Iterable[str]:
    for edge in reading.edges():
        yield _line(edge.type, edge.subject, edge.object, layout.edge_properties(edge))
