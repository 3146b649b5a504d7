"""From a name in a document to an entity with an id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sinograph.model import Entity
from sinograph.resolve.identity import entity_id


@dataclass(frozen=True, slots=True)
class Linker:
    """Says which entity a name of one document is.

    The name that is given first settles nothing: equal names get equal ids, whatever came before.

    Parameters
    ----------
    document
        The document's id.
    reference
        The listed actors as entities, by key.

    Examples
    --------
    >>> linker = Linker("a.txt", reference={"tencent": Entity("tencent", "Company", "Tencent", ("腾讯",), "tencent")})
    >>> linker.link("腾讯", "Product", key="tencent").name
    'Tencent'
    >>> linker.link("V1 Group", "Company").id == Linker("b.txt").link("V1", "Company").id
    True
    """

    document: str
    reference: Mapping[str, Entity] = field(default_factory=dict)

    def link(self, name: str, type: str, key: str | None = None) -> Entity:  # noqa: A002 - the word of the field
        """The entity of a name.

        Parameters
        ----------
        name
            The full name; for an unlisted person, the id rests on it.
        type
            The node type that the text speaks for. A listed actor keeps the type of its listing.
        key
            The reference actor's key, where the name is listed.

        Returns
        -------
        Entity
            The listed actor with its aliases and identifiers, else a new entity with the name alone.
        """
        if key and key in self.reference:
            return self.reference[key]
        return Entity(entity_id(type, name, key=key, document=self.document), type, name, key=key or None)
