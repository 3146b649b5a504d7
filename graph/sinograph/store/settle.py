"""From records to a change: the scope as it stands, the scope as it should be, and what turns one into the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import sinograph.store.layout as layout
from sinograph.edges import derive
from sinograph.errors import StoreError
from sinograph.model import Claim, Edge, Naming
from sinograph.ontology import Ontology
from sinograph.resolve import is_person_id, resolve
from sinograph.store.change import Change, Layout, Node, Relation, difference
from sinograph.store.reading import Ends
from sinograph.store.scope import NamingKey, Scope
from sinograph.store.update import Update


@dataclass(frozen=True, slots=True)
class Settled:
    """What a write changes.

    Parameters
    ----------
    change
        Nodes and relationships to put and to drop.
    retyped
        Entities whose label changes.
    """

    change: Change
    retyped: frozenset[str]


def settle(scope: Scope, update: Update, ontology: Ontology) -> Settled:
    """Derive a scope under an update, and compare it with what is stored.

    Parameters
    ----------
    scope
        What is stored, closed as `sinograph.store.scope.touched` closes it.
    update
        What comes and goes.
    ontology
        The types.
    """
    after = _After(scope, update, ontology)
    before = scope.labels
    old, new = Layout(), Layout()
    _lay_documents(scope, update, old, new)
    _lay_entities(scope, after, old, new)
    _lay_mentions(scope, after, before, (old, new))
    _lay_claims(scope, after, before, (old, new))
    _lay_edges(scope.edges_between(after.unsettled_before), before, old)
    _lay_edges(after.edges, after.labels, new)
    retyped = frozenset(id_ for id_, label in after.labels.items() if before.get(id_, label) != label)
    return Settled(difference(old, new), retyped)


class _After:
    """The scope as it should be: what stays and what comes, resolved and derived."""

    def __init__(self, scope: Scope, update: Update, ontology: Ontology) -> None:
        self.gone = update.gone
        self.namings: dict[NamingKey, Naming] = {
            key: n.naming for key, n in scope.namings.items() if key[0] not in update.gone
        }
        self.namings |= {(n.document, n.entity.id): n for n in update.namings}
        self.claims: dict[str, Claim] = {
            id_: c.claim for id_, c in scope.claims.items() if c.claim.evidence.document not in update.gone
        }
        self.claims |= update.claims
        sources = {id_: s for id_, s in scope.sources.items() if id_ not in update.gone}
        sources |= {s.id: s for s in update.sources}
        self.tallies = [tally for some in scope.tallies.values() for tally in some]
        named = [*self.namings.values(), *(Naming("", tally.entity, tally.forms) for tally in self.tallies)]
        resolved = resolve(named, self.claims.values(), update.judgements)
        self.ids = resolved.ids
        self.unsettled_before, claims = self._unsettled(scope, update)
        derived = derive(
            [*self.namings.values(), *self.tallies], claims, resolved=resolved, documents=sources, ontology=ontology
        )
        self.entities, self.edges = derived.entities, derived.edges
        self.labels = {**scope.labels, **{entity.id: entity.type for entity in derived.entities}}

    def _unsettled(self, scope: Scope, update: Update) -> tuple[set[Ends], list[Claim]]:
        """Between which entities edges may have changed, and the claims about them.

        Those are the ends of claims that come, go or are about something else now, before the change and after it.
        """
        if scope.full:
            return {c.ends for c in scope.claims.values()}, list(self.claims.values())
        ends = {id_: (self.ids[c.subject], self.ids[c.object]) for id_, c in self.claims.items()}
        stored = {id_: c.ends for id_, c in scope.claims.items()}
        same = {id_ for id_, pair in stored.items() if ends.get(id_) == pair and id_ not in update.claims}
        pairs = {pair for told in (stored, ends) for id_, pair in told.items() if id_ not in same}
        pairs |= {(b, a) for a, b in pairs}
        return {p for p in stored.values() if p in pairs}, [self.claims[id_] for id_, p in ends.items() if p in pairs]

    def node(self, id_: str) -> Node:
        """The node of an id that a document gave."""
        thing = self.ids.get(id_, id_)
        if thing not in self.labels:
            raise StoreError(f"entity {id_!r}: a claim is about it and no document names it; store its document again")
        return self.labels[thing], thing


def _lay_documents(scope: Scope, update: Update, old: Layout, new: Layout) -> None:
    for id_ in update.gone & scope.sources.keys():
        old.nodes["Document", id_] = layout.source_properties(scope.sources[id_])
        del old.nodes["Document", id_]["text"]  # was not read; the content hash stands for it
    for source in update.sources:
        new.nodes["Document", source.id] = layout.source_properties(source)


def _lay_entities(scope: Scope, after: _After, old: Layout, new: Layout) -> None:
    named = Counter(thing for _, thing in {(document, after.ids[id_]) for document, id_ in after.namings})
    for tally in after.tallies:
        named[after.ids[tally.entity.id]] += tally.documents
    for id_, stored in scope.entities.items():
        old.nodes[stored.label, id_] = stored.properties
    for entity in after.entities:
        new.nodes[entity.type, entity.id] = layout.entity_properties(entity, documents=named[entity.id])


def _lay_mentions(scope: Scope, after: _After, before: Mapping[str, str], parts: tuple[Layout, Layout]) -> None:
    old, new = parts
    ends = {key: (before.get(n.target, ""), n.target) for key, n in scope.namings.items()}
    for key, end in ends.items():
        if key[0] in after.gone or after.node(key[1]) != end:
            _lay_mention(scope.namings[key].naming, end, old)
    for key, naming in after.namings.items():
        end = after.node(key[1])
        if key[0] in after.gone or ends[key] != end:
            _lay_mention(naming, end, new)


def _lay_mention(naming: Naming, end: Node, part: Layout) -> None:
    told = layout.mention_properties(naming, unlisted=is_person_id(naming.entity.id))
    part.relations[Relation("MENTIONS", told["id"], ("Document", naming.document), end)] = told


def _lay_claims(scope: Scope, after: _After, before: Mapping[str, str], parts: tuple[Layout, Layout]) -> None:
    old, new = parts
    old_ends = {id_: tuple((before.get(end, ""), end) for end in stored.ends) for id_, stored in scope.claims.items()}
    new_ends = {id_: (after.node(claim.subject), after.node(claim.object)) for id_, claim in after.claims.items()}
    for id_, stored in scope.claims.items():
        if stored.claim.evidence.document in after.gone:
            _lay_claim(stored.claim, id_, old)
        if new_ends.get(id_) != old_ends[id_]:
            _lay_ends(id_, old_ends[id_], old)
    for id_, claim in after.claims.items():
        if claim.evidence.document in after.gone:
            _lay_claim(claim, id_, new)
        if new_ends[id_] != old_ends.get(id_):
            _lay_ends(id_, new_ends[id_], new)


def _lay_claim(claim: Claim, id_: str, part: Layout) -> None:
    node = ("Claim", id_)
    part.nodes[node] = layout.claim_properties(claim, id_)
    part.relations[Relation("STATES", id_, ("Document", claim.evidence.document), node)] = {"id": id_}


def _lay_ends(id_: str, ends: Iterable[Node], part: Layout) -> None:
    for type_, end in zip(("SUBJECT", "OBJECT"), ends, strict=True):
        part.relations[Relation(type_, id_, ("Claim", id_), end)] = {"id": id_}


def _lay_edges(edges: Iterable[Edge], labels: Mapping[str, str], part: Layout) -> None:
    for edge in edges:
        start, end = ((labels[id_], id_) for id_ in (edge.subject, edge.object))
        part.relations[Relation(edge.type, edge.id, start, end)] = layout.edge_properties(edge)
