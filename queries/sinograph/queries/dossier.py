"""A dossier: what is known of one entity, by type and year, each fact with its quotes and sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

from sinograph.errors import UnknownName
from sinograph.model import Claim, Edge, Entity, Snapshot, Source
from sinograph.ontology import load_ontology


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words that state a fact.

    Parameters
    ----------
    words
        The quote.
    document, title, url, published
        Where it stands.
    """

    words: str
    document: str
    title: str | None = None
    url: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """An edge of the entity, read aloud.

    Parameters
    ----------
    edge
        The edge.
    other
        The entity at its other end.
    sentence
        The edge read aloud, as "Tencent acquired Supercell".
    details
        What else is told: ``(name, value)`` pairs for people.
    quotations
        Its evidence, the surest first.
    """

    edge: Edge
    other: Entity
    sentence: str
    details: tuple[tuple[str, str], ...]
    quotations: tuple[Quotation, ...]

    @property
    def date(self) -> str:
        """The date at the told precision, or an empty text."""
        return str(self.edge.date or self.edge.first or "")


@dataclass(frozen=True, slots=True)
class Dossier:
    """What is known of an entity.

    Parameters
    ----------
    entity
        Whose dossier it is.
    facts
        By edge type, then by date; undated ones last.
    documents
        Ids of the documents that name it.
    """

    entity: Entity
    facts: tuple[Fact, ...]
    documents: tuple[str, ...]

    def _repr_html_(self) -> str:
        rows = "".join(
            f"<tr><td>{escape(f.edge.type)}</td><td>{escape(f.date)}</td><td>{escape(f.sentence)}</td>"
            f"<td>{'<br>'.join(escape(q.words) for q in f.quotations)}</td></tr>"
            for f in self.facts
        )
        head = "<tr><th>type</th><th>date</th><th>fact</th><th>evidence</th></tr>"
        return f"<h3>{escape(self.entity.name)} ({escape(self.entity.type)})</h3><table>{head}{rows}</table>"


def dossier(snapshot: Snapshot, entity_id: str) -> Dossier:
    """The dossier of an entity, from a snapshot that holds its neighbourhood.

    Parameters
    ----------
    snapshot
        At least the entity, its edges, their other ends, claims and documents.
    entity_id
        Whose dossier.

    Raises
    ------
    UnknownName
        Where the snapshot does not hold the entity.

    Examples
    --------
    >>> pair = (Entity("a", "Company", "A"), Entity("b", "Company", "B"))
    >>> told = dossier(Snapshot(entities=pair, edges=(Edge("r", "OWNS", "a", "b"),)), "b")
    >>> told.facts[0].sentence
    'A owns B'
    """
    entities = {e.id: e for e in snapshot.entities}
    if entity_id not in entities:
        raise UnknownName("entity", entity_id)
    claims = {c.id: c for c in snapshot.claims}
    sources = {d.id: d for d in snapshot.documents}
    facts = [
        _fact(edge, entity_id, entities, [claims[c] for c in edge.claims if c in claims], sources)
        for edge in snapshot.edges
        if entity_id in (edge.subject, edge.object)
    ]
    order = list(load_ontology().edges)
    facts.sort(key=lambda f: (order.index(f.edge.type), f.date or "9999", f.other.name, f.edge.id))
    return Dossier(entities[entity_id], tuple(facts), snapshot.named_in.get(entity_id, ()))


def _fact(
    edge: Edge, entity_id: str, entities: Mapping[str, Entity], claims: Iterable[Claim], sources: Mapping[str, Source]
) -> Fact:
    other = edge.object if edge.subject == entity_id else edge.subject
    quoted = sorted(claims, key=lambda c: (-c.confidence, c.evidence.document, c.evidence.start))
    unique = dict.fromkeys(_quotation(c, sources.get(c.evidence.document)) for c in quoted)
    return Fact(edge, entities[other], read_aloud(edge, entities), details(edge), tuple(unique))


def _quotation(claim: Claim, source: Source | None) -> Quotation:
    told = claim.evidence
    published = told.published or (source.published if source else None)
    return Quotation(
        " ".join(told.quote.split()),
        told.document,
        title=source.title if source else None,
        url=source.url if source else None,
        published=str(published) if published else None,
    )


def read_aloud(edge: Edge, entities: Mapping[str, Entity]) -> str:
    """An edge as a sentence, by its type's phrase.

    >>> pair = {"a": Entity("a", "Company", "A"), "b": Entity("b", "Company", "B")}
    >>> read_aloud(Edge("r", "OWNS", "a", "b"), pair)
    'A owns B'
    """
    ends = {end: entities[i].name if i in entities else i for end, i in _ends(edge)}
    return load_ontology().edge(edge.type).phrase.format(**ends)


def _ends(edge: Edge) -> tuple[tuple[str, str], ...]:
    return (("subject", edge.subject), ("object", edge.object))


def details(edge: Edge) -> tuple[tuple[str, str], ...]:
    """What an edge tells beside its ends and date, for people.

    >>> details(Edge("r", "OWNS", "a", "b", stake=51.0, status="ended"))
    (('stake', '51%'), ('status', 'ended'))
    """
    told: list[tuple[str, str]] = []
    if edge.amount:
        told.append(("amount", str(edge.amount)))
    if edge.stake is not None:
        told.append(("stake", f"{edge.stake:g}%"))
    told += [(name, value) for name in ("role", "round", "ticker") if (value := getattr(edge, name))]
    if edge.status != "actual":
        told.append(("status", edge.status))
    if edge.conflicts:
        told.append(("disputed", ", ".join(edge.conflicts)))
    return tuple(told)
