"""Claims → edges: pure, and the same for every engine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from sinograph.edges.entities import Named, derive_entities
from sinograph.edges.events import events
from sinograph.edges.sources import confidence, voices
from sinograph.edges.status import current, history, in_order
from sinograph.edges.times import times_of_event, times_of_state
from sinograph.edges.told import Told, told
from sinograph.edges.values import best, disagreements
from sinograph.model import Claim, Edge, Entity, Source, content_id
from sinograph.ontology import EdgeType, Ontology

Pair = tuple[str, str, str]


class Resolved(Protocol):
    """Which thing each id is, and what a person said of names and claims."""

    @property
    def ids(self) -> Mapping[str, str]:
        """For the ids that documents gave, what they are in the end; an id that is not there is itself."""

    @property
    def names(self) -> Mapping[str, str]:
        """For some of the latter, the name that a person gave."""

    @property
    def rejected(self) -> frozenset[str]:
        """The claims that a person rejected."""


@dataclass(frozen=True, slots=True)
class Derived:
    """What namings and claims add up to, each sorted by id."""

    entities: tuple[Entity, ...] = ()
    edges: tuple[Edge, ...] = ()


def derive(
    namings: Iterable[Named],
    claims: Iterable[Claim],
    *,
    resolved: Resolved,
    documents: Mapping[str, Source],
    ontology: Ontology,
) -> Derived:
    """Add up what documents name and state.

    The answer does not depend on the order of anything. Entities rest on namings alone and edges on claims
    alone, so a part of the graph can be derived by itself: an edge needs all claims of its type and resolved
    pair; an entity needs all namings of its ids; and `resolved` must be that of the whole graph, for which it
    suffices to resolve all people who bear the names of those concerned, with all their claims.

    Parameters
    ----------
    namings
        What documents name, or tallies of it.
    claims
        What they state.
    resolved
        Which thing each id is.
    documents
        The sources of the claims, by id, for the dates of publication and the hashes; texts are not needed.
    ontology
        The types: which recur, which are symmetric.

    Returns
    -------
    Derived
        Entities and edges.

    Raises
    ------
    OntologyError
        Where a claim is of an unknown type.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> from sinograph.model import Evidence, PartialDate
    >>> from sinograph.ontology import load_ontology
    >>> def said(document, quote, date):
    ...     evidence = Evidence(document, 0, len(quote), quote, "offline", "1")
    ...     return Claim("ACQUIRED", "tencent", "supercell", evidence, date=PartialDate(date), confidence=0.9)
    >>> claims = [said("a", "Tencent bought Supercell.", "2016"), said("b", "It was Tencent's in June.", "2016-06")]
    >>> nothing = SimpleNamespace(ids={}, names={}, rejected=frozenset())
    >>> edge = derive([], claims, resolved=nothing, documents={}, ontology=load_ontology()).edges[0]
    >>> edge.event, str(edge.date), edge.documents, edge.confidence
    ('2016', '2016-06', 2, 0.99)
    """
    entities = derive_entities(namings, resolved.ids, resolved.names)
    edges = [
        _edge(pair, event, members, ontology.edge(pair[0]))
        for pair, group in _pairs(claims, resolved, documents, ontology).items()
        for event, members in _events(group, ontology.edge(pair[0])).items()
    ]
    return Derived(entities, tuple(sorted(edges, key=lambda e: e.id)))


def _pairs(
    claims: Iterable[Claim], resolved: Resolved, documents: Mapping[str, Source], ontology: Ontology
) -> dict[Pair, list[Told]]:
    """The claims by type and ends, each claim once; loops left out."""
    once: dict[str, Told] = {}
    for claim in claims:
        prepared = told(claim, resolved.ids, documents)
        if prepared.subject == prepared.object or prepared.id in resolved.rejected:
            continue
        # one id, two contents: no loader makes that, but the order must not decide it
        known = once.setdefault(prepared.id, prepared)
        if known is not prepared and known.claim != claim:
            once[prepared.id] = min(known, prepared, key=repr)
    found: dict[Pair, list[Told]] = {}
    for claim_told in once.values():
        ends = [claim_told.subject, claim_told.object]
        if ontology.edge(claim_told.claim.type).symmetric:
            ends.sort()
        found.setdefault((claim_told.claim.type, ends[0], ends[1]), []).append(claim_told)
    return found


def _events(group: list[Told], kind: EdgeType) -> dict[str, list[Told]]:
    return events(group) if kind.recurs else {"": group}


def _edge(pair: Pair, event: str, claims: list[Told], kind: EdgeType) -> Edge:
    ordered, voice = in_order(claims), voices(claims)
    status = current(ordered)
    times = times_of_event(ordered, voice) if kind.recurs else times_of_state(ordered, voice, closed=status == "ended")
    return Edge(
        id=content_id("r", *pair, event),
        type=pair[0],
        subject=pair[1],
        object=pair[2],
        event=event,
        date=times.date,
        first=times.first,
        last=times.last,
        status=status,
        history=history(ordered),
        amount=best(ordered, "amount", voice),
        stake=best(ordered, "stake", voice),
        role=best(ordered, "role", voice),
        round=best(ordered, "round", voice),
        ticker=best(ordered, "ticker", voice),
        conflicts=tuple(sorted((*disagreements(ordered), *(["date"] if times.disagree else ())))),
        documents=len(set(voice.values())),
        confidence=confidence(ordered, voice),
        claims=tuple(sorted(c.id for c in ordered)),
    )
