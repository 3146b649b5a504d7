"""What the store reads back: records, with the node that each of them hangs on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

import sinograph.store.layout as layout
from sinograph.model import Claim, Edge, Entity, Naming, Source
from sinograph.ontology import Ontology
from sinograph.store.contract import Stamp
from sinograph.store.engine import Anchor, Reader, Row
from sinograph.store.statements import statement

Ends = tuple[str, str]
Way = tuple[str, Entity, tuple[str, ...]]  # the node's id, the entity as documents give it, the forms they use


@dataclass(frozen=True, slots=True)
class StoredNaming:
    """A naming and the id of the entity that its relationship points to."""

    naming: Naming
    target: str


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim and the ids of the entities that its relationships point to."""

    claim: Claim
    ends: Ends


@dataclass(frozen=True, slots=True)
class StoredEntity:
    """An entity's node as it stands: its label and its properties."""

    label: str
    properties: layout.Properties


class Reading:
    """The store's own questions, over one engine.

    Parameters
    ----------
    read
        Runs a statement.
    ontology
        The closed list of labels and types.
    anchor
        By which label the engine looks up nodes of a label.
    """

    def __init__(self, read: Reader, ontology: Ontology, anchor: Anchor) -> None:
        self._read = read
        self._ontology = ontology
        self._anchor = anchor
        self._anchors = tuple(dict.fromkeys(map(anchor, ontology.nodes)))

    def _rows(self, name: str, ids: Iterable[object] | None = None, **names: str) -> Iterable[Row]:
        if ids is None:
            return self._read(statement(name, **names), {})
        listed = sorted(ids)  # type: ignore[type-var]  # ids are strings or pairs of strings
        return self._read(statement(name, **names), {"ids": listed}) if listed else ()

    @property
    def types(self) -> tuple[str, ...]:
        """All types of entities."""
        return tuple(self._ontology.nodes)

    def mark(self) -> tuple[int, str] | None:
        """The store's format and the fingerprint of the judgements that it was last derived under."""
        return next(((row[0], row[1]) for row in self._rows("mark")), None)

    def stamps(self, ids: Iterable[str]) -> dict[str, Stamp]:
        """The stamps of the stored ones among documents."""
        return {row[0]: Stamp(row[1], row[2]) for row in self._rows("stamps", set(ids))}

    def sources(self, ids: Collection[str] | None = None) -> dict[str, Source]:
        """Documents without their texts, by id; all where `ids` is None."""
        rows = self._rows("sources_all") if ids is None else self._rows("sources", ids)
        return {row[0]: layout.source_of(row) for row in rows}

    def texts(self, ids: Collection[str]) -> dict[str, str]:
        """The texts of documents, by id."""
        return {row[0]: row[1] for row in self._rows("texts", ids)}

    def namings(self, how: str, ids: Collection[str] | None = None) -> list[StoredNaming]:
        """Namings ``all``, or of some ``documents``, ``entities`` (by the id that a document gave) or ``names``."""
        rows = self._rows(f"namings_{'all' if ids is None else f'of_{how}'}", ids)
        return [StoredNaming(layout.naming_of(row[0], row[2:]), row[1]) for row in rows]

    def tallies(self, ids: Collection[str]) -> Counter[Way]:
        """How often some entities (by the id that a document gave) are named, by the node and by how."""
        found: Counter[Way] = Counter()
        for row in self._rows("tallies", ids):
            naming = layout.naming_of("", row[1:-1])
            found[row[0], naming.entity, naming.forms] += row[-1]
        return found

    def claims(self, name: str, ids: Collection[object] | None = None) -> dict[str, StoredClaim]:
        """Claims by id: ``claims_all``, or ``claims``, ``claims_of_documents``, ``claims_of_pairs`` of some ids."""
        return _claims(self._rows(name, ids))

    def claims_at(self, nodes: Iterable[tuple[str, str]]) -> dict[str, StoredClaim]:
        """The claims that point to some entities' nodes, each given by a label and an id."""
        found: dict[str, StoredClaim] = {}
        by_label: dict[str, set[str]] = {}
        for label, id_ in nodes:
            by_label.setdefault(self._anchor(label), set()).add(id_)
        for label, ids in sorted(by_label.items()):
            for name in ("claims_from", "claims_to"):
                found |= _claims(self._rows(name, ids, label=label))
        return found

    def entities(self, ids: Collection[str] | None = None) -> dict[str, StoredEntity]:
        """Entities' nodes by id; all where `ids` is None."""
        name = "entities_all" if ids is None else "entities"
        return {
            row[1]: StoredEntity(self._type(row[0]), dict(zip(layout.ENTITY, row[1:], strict=True)))
            for label in self._anchors
            for row in self._rows(name, ids, label=label)
        }

    def _type(self, labels: Iterable[str]) -> str:
        return next(label for label in labels if label in self._ontology.nodes)

    def edges(self) -> Iterator[Edge]:
        """All edges."""
        for kind in self._ontology.edges:
            yield from map(_edge, self._rows("edges_all", type=kind))

    def edges_between(self, pairs: Iterable[Ends], labels: Mapping[str, str]) -> Iterator[Edge]:
        """The edges from the first to the second entity of each pair; `labels` has the entities' labels."""
        grouped: dict[Ends, set[Ends]] = {}
        for subject, object_ in pairs:
            if subject in labels and object_ in labels:
                ends = self._anchor(labels[subject]), self._anchor(labels[object_])
                grouped.setdefault(ends, set()).add((subject, object_))
        for (subject, object_), group in sorted(grouped.items()):
            ids = [list(pair) for pair in group]
            yield from map(_edge, self._rows("edges_of_pairs", ids, subject=subject, object=object_))

    def edges_at(self, ids: Collection[str]) -> Iterator[Edge]:
        """The edges that begin or end at some entities; those between two of them come twice."""
        types = "|".join(self._ontology.edges)
        for label in self._anchors:
            for name in ("edges_out", "edges_in"):
                yield from map(_edge, self._rows(name, ids, label=label, types=types))

    def named_in(self, ids: Collection[str] | None = None) -> dict[str, tuple[str, ...]]:
        """For each entity, the sorted ids of the documents that name it."""
        found: dict[str, set[str]] = {}
        for label in self._anchors:
            for id_, document in self._rows("named_in" if ids is not None else "named_in_all", ids, label=label):
                found.setdefault(id_, set()).add(document)
        return {id_: tuple(sorted(found[id_])) for id_ in sorted(found)}

    def names(self) -> list[tuple[str, str, str, tuple[str, ...]]]:
        """Id, type, name and aliases of every entity, sorted by id."""
        return sorted(
            (row[0], label, row[1], tuple(row[2]))
            for label in self._ontology.nodes
            for row in self._rows("names", label=label)
        )

    def counts(self) -> tuple[dict[str, int], dict[str, int]]:
        """How many entities and edges there are, by type; types without any are left out."""
        nodes = {label: self.count("count_nodes", label=label) for label in self._ontology.nodes}
        edges = {kind: self.count("count_relations", type=kind) for kind in self._ontology.edges}
        return {k: n for k, n in nodes.items() if n}, {k: n for k, n in edges.items() if n}

    def count(self, name: str, **names: str) -> int:
        """The one number that a counting statement returns."""
        return int(next(iter(self._rows(name, **names)))[0])


def _claims(rows: Iterable[Row]) -> dict[str, StoredClaim]:
    return {row[2]: StoredClaim(layout.claim_of(row[2:]), (row[0], row[1])) for row in rows}


def _edge(row: Row) -> Edge:
    return layout.edge_of(row[0], (row[1], row[2]), row[3:])
