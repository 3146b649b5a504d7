"""What tells the entities and the claims of one document from one another, before they have ids."""

from __future__ import annotations

from dataclasses import replace

from sinograph.model import Mention
from sinograph.names import normal
from sinograph.ontology import Ontology

# Only where a claim uses them are these nodes (guidelines, "Entities").
NEEDS_CLAIM = frozenset({"Place", "Sector"})


def slot_of(mention: Mention) -> str:
    """What tells one entity of a document from another: the reference key, else the normalised name.

    >>> slot_of(Mention(0, 8, "V1 Group", "Company", name="V1 Group"))
    'n:v1'
    """
    return f"k:{mention.key}" if mention.key else f"n:{normal(mention.name or mention.text)}"


def as_one_with(mention: Mention, other: Mention) -> Mention:
    """A mention under the entity that another one names.

    >>> as_one_with(Mention(9, 11, "V1", "Company"), Mention(0, 8, "V1 Group", "Company", key="v1-group")).key
    'v1-group'
    """
    return replace(mention, key=other.key, name=other.name or other.text)


def key_of(kind: str, a: str, b: str, ontology: Ontology) -> tuple[str, str, str]:
    """What tells one claim of a document from another: type and ends, those of a symmetric type in order."""
    return (kind, *sorted((a, b))) if ontology.edge(kind).symmetric else (kind, a, b)  # type: ignore[return-value]
