"""Constraints and indexes: what is looked up is looked up by them."""

from __future__ import annotations

from sinograph.ontology import Ontology
from sinograph.store.layout import BOOKKEEPING, ENTITY

_NODES = "CREATE CONSTRAINT IF NOT EXISTS FOR (n:{0}) REQUIRE n.id IS UNIQUE"
_RELATIONS = "CREATE CONSTRAINT IF NOT EXISTS FOR ()-[r:{0}]-() REQUIRE r.id IS UNIQUE"
_NODE_INDEX = "CREATE INDEX IF NOT EXISTS FOR (n:{0}) ON ({1})"
_RELATION_INDEX = "CREATE INDEX IF NOT EXISTS FOR ()-[r:{0}]-() ON ({1})"

SHARED = "Entity"  # the second label of every entity


def constraints(ontology: Ontology) -> list[str]:
    """An id stands once: on nodes by label, on relationships by type.

    >>> from sinograph.ontology import load_ontology
    >>> constraints(load_ontology())[0]
    'CREATE CONSTRAINT IF NOT EXISTS FOR (n:Company) REQUIRE n.id IS UNIQUE'
    """
    nodes = [_NODES.format(label) for label in (*ontology.nodes, "Document", "Claim", "Sinograph")]
    return nodes + [_RELATIONS.format(kind) for kind in (*ontology.edges, "MENTIONS")]


def properties(ontology: Ontology) -> dict[str, tuple[str, ...]]:
    """The properties that the nodes of each label may have.

    >>> from sinograph.ontology import load_ontology
    >>> properties(load_ontology())["Company"][:2]
    ('id', 'name')
    """
    return {**dict.fromkeys(ontology.nodes, ENTITY), **BOOKKEEPING}


def indexes() -> list[str]:
    """What a write looks up: namings by entity and by a person's name, claims by their ends."""
    return [
        _NODE_INDEX.format("Person", "n.name_key"),
        _NODE_INDEX.format("Claim", "n.subject, n.object"),
        _RELATION_INDEX.format("MENTIONS", "r.entity"),
        _RELATION_INDEX.format("MENTIONS", "r.name_key"),
    ]


def shared_index() -> str:
    """What finds an entity of any type, for an engine whose anchor is `SHARED`."""
    return _NODE_INDEX.format(SHARED, "n.id")
