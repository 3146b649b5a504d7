"""Small graphs for the tests of resolve and edges: what documents say, in a line each."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from sinograph.edges import Derived, derive
from sinograph.model import Claim, Entity, Evidence, Judgement, Naming, PartialDate, Source
from sinograph.ontology import load_ontology
from sinograph.resolve import Resolution, entity_id, is_person_id, name_keys, resolve


def actor(name: str, document: str, kind: str = "Company", key: str | None = None) -> Entity:
    """An entity as a document names it."""
    return Entity(entity_id(kind, name, key=key, document=document), kind, name, key=key)


def claim(document: str, kind: str, ends: tuple[str, str], **told: Any) -> Claim:
    """A claim between two ids; its quote is of the document's own making unless `quote` gives one."""
    quote = told.pop("quote", f"{document} says that {ends[0]} {kind} {ends[1]}")
    start = told.pop("start", 0)
    published = told.pop("published", None)
    date = told.pop("date", None)
    evidence = Evidence(
        document, start, start + len(quote), quote, "offline", "1", PartialDate(published) if published else None
    )
    return Claim(kind, *ends, evidence, date=PartialDate(date) if date else None, **told)


def source(document: str, published: str | None = None, content_hash: str = "") -> Source:
    """A document as the graph keeps it."""
    return Source(document, published=PartialDate(published) if published else None, content_hash=content_hash)


@dataclass
class Shelf:
    """Documents, each with its namings and claims; answers as a store does."""

    namings: list[Naming] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    documents: dict[str, Source] = field(default_factory=dict)

    def add(self, document: str, kind: str, ends: tuple[Entity, Entity], **told: Any) -> Claim:
        """Let a document name two entities and state a claim of them."""
        for entity in ends:
            self.name(document, entity)
        made = claim(document, kind, (ends[0].id, ends[1].id), **told)
        self.claims.append(made)
        return made

    def name(self, document: str, entity: Entity) -> None:
        """Let a document name an entity."""
        naming = Naming(document, entity, (entity.name,))
        self.documents.setdefault(document, source(document))
        if naming not in self.namings:
            self.namings.append(naming)

    def without(self, gone: Collection[str]) -> Shelf:
        """The shelf on which some documents never stood."""
        return Shelf(
            [n for n in self.namings if n.document not in gone],
            [c for c in self.claims if c.evidence.document not in gone],
            {d: s for d, s in self.documents.items() if d not in gone},
        )

    def resolution(self, judgements: Iterable[Judgement] = ()) -> Resolution:
        """Which thing each id is."""
        return resolve(self.namings, self.claims, judgements)

    def derived(self, judgements: Iterable[Judgement] = ()) -> Derived:
        """The whole graph."""
        return derive(
            self.namings,
            self.claims,
            resolved=self.resolution(judgements),
            documents=self.documents,
            ontology=load_ontology(),
        )

    def part(self, ids: Collection[str]) -> Shelf:
        """What a store derives again when these ids are affected."""
        persons = {id_ for id_ in ids if is_person_id(id_)}
        claims = [c for c in self.claims if {c.subject, c.object} <= set(ids) or {c.subject, c.object} & persons]
        cited = {c.evidence.document for c in claims}
        return Shelf(
            [n for n in self.namings if n.entity.id in ids],
            claims,
            {d: s for d, s in self.documents.items() if d in cited},
        )

    def people_named(self, keys: Collection[str]) -> list[Naming]:
        """The namings of unlisted people of these names."""
        return [n for n in self.namings if name_keys([n]) & set(keys)]

    def namings_of(self, ids: Collection[str]) -> list[Naming]:
        """The namings of these entities."""
        return [n for n in self.namings if n.entity.id in ids]

    def claims_of(self, ids: Collection[str]) -> list[Claim]:
        """The claims with one of these at either end."""
        return [c for c in self.claims if {c.subject, c.object} & set(ids)]


def edges_of(*claims: Claim, documents: dict[str, Source] | None = None) -> Any:
    """The edges of some claims whose ends are what they are."""
    return derive([], claims, resolved=Resolution(), documents=documents or {}, ontology=load_ontology()).edges
