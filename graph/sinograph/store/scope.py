"""The part of the stored graph that a write touches, closed: deriving it alone gives what deriving all would."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from sinograph.edges import Tally
from sinograph.model import Claim, Edge, Naming, Source
from sinograph.resolve import is_joined_id, is_person_id, resolve, widen
from sinograph.store.reading import Ends, Reading, StoredClaim, StoredEntity, StoredNaming
from sinograph.store.update import Update

NamingKey = tuple[str, str]  # document, entity by the id that the document gave


@dataclass(frozen=True, slots=True)
class Scope:
    """Stored records: what the documents that go held, and what has to be derived again for them.

    Parameters
    ----------
    namings, claims
        As they stand, by key.
    sources
        The documents of the claims, without texts.
    entities
        The nodes that the namings point to, by id.
    labels
        Those of the entities, and of what else the claims point to.
    tallies
        Further namings, of documents that stay, by the node they point to; no claim is about a person there.
    edges_between
        Reads the edges between some pairs of entities, either way.
    full
        Whether everything in it has to be derived again, not only what some change touches.
    """

    namings: Mapping[NamingKey, StoredNaming] = field(default_factory=dict)
    claims: Mapping[str, StoredClaim] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    entities: Mapping[str, StoredEntity] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
    tallies: Mapping[str, Sequence[Tally]] = field(default_factory=dict)
    edges_between: Callable[[Collection[Ends]], Iterable[Edge]] = lambda pairs: ()
    full: bool = True


def whole(reading: Reading) -> Scope:
    """Everything that is stored."""
    entities = reading.entities()
    return Scope(
        namings=_keyed(reading.namings("all")),
        claims=reading.claims("claims_all"),
        sources=reading.sources(),
        entities=entities,
        labels={id_: entity.label for id_, entity in entities.items()},
        edges_between=lambda pairs: reading.edges(),
    )


def touched(reading: Reading, update: Update, *, retyped: Collection[str] = ()) -> Scope:
    """What an update touches.

    Parameters
    ----------
    retyped
        Entities whose type changes by it, found in a first round: whatever hangs on them has to be hung anew.
    """
    seek = _Seek(reading, update)
    ids = widen(seek.told(), seek, update.judgements)
    counted = frozenset() if retyped else _countable(ids, update)
    namings = _keyed(seek.named(ids - counted)) | seek.keyed
    tallies = _tallies(reading, counted, seek.keyed)
    claims = seek.own | seek.claims_about({i for i in ids if is_person_id(i)}, namings.values())
    things = _things(namings, claims, update)
    if retyped:
        claims |= seek.claims_about({i for i in ids if things.get(i, i) in retyped}, namings.values())
    claims |= reading.claims("claims_of_pairs", _pairs(things, claims, update))
    targets = {n.target for n in namings.values()} | tallies.keys()
    entities = reading.entities(targets | {end for c in claims.values() for end in c.ends})
    labels = {id_: entity.label for id_, entity in entities.items()}
    return Scope(
        namings=namings,
        claims=claims,
        sources=reading.sources({*update.gone, *(c.claim.evidence.document for c in claims.values())}),
        entities={id_: entities[id_] for id_ in targets & entities.keys()},
        labels=labels,
        tallies=tallies,
        edges_between=lambda pairs: reading.edges_between(_both_ways(pairs), labels),
        full=bool(retyped),
    )


def _countable(ids: Iterable[str], update: Update) -> frozenset[str]:
    """Those of the ids whose namings need not be read one by one: they are one thing each, and stay where they are."""
    judged = {id_ for j in update.judgements if j.verdict == "same" for id_ in (j.left, j.right)}
    return frozenset(id_ for id_ in ids if id_ not in judged and not is_person_id(id_))


def _tallies(reading: Reading, ids: Collection[str], gone: Mapping[NamingKey, StoredNaming]) -> dict[str, list[Tally]]:
    """How documents that stay name some entities, by node."""
    ways = reading.tallies(ids)
    ways.subtract((n.target, n.naming.entity, n.naming.forms) for n in gone.values() if n.naming.entity.id in ids)
    found: dict[str, list[Tally]] = {}
    for (target, entity, forms), documents in ways.items():
        if documents:
            found.setdefault(target, []).append(Tally(entity, forms, documents))
    return found


class _Seek:
    """Answers `widen`: what is stored, and what comes."""

    def __init__(self, reading: Reading, update: Update) -> None:
        self._reading = reading
        self._update = update
        self.keyed = _keyed(reading.namings("documents", update.gone))
        self.own = reading.claims("claims_of_documents", update.gone)
        self._read: set[tuple[str, str]] = set()
        self._judged = any(j.verdict == "same" for j in update.judgements)
        self._claims = dict(self.own)
        self._named: dict[str, list[StoredNaming]] = {}
        self._coming: dict[str, list[Claim]] = {}
        for claim in update.claims.values():
            for end in (claim.subject, claim.object):
                self._coming.setdefault(end, []).append(claim)

    def told(self) -> list[Naming]:
        """What the documents name, before and after."""
        return [*(n.naming for n in self.keyed.values()), *self._update.namings]

    def people_named(self, keys: Collection[str]) -> Iterable[Naming]:
        """The stored namings of unlisted people of these names."""
        return [n.naming for n in self._reading.namings("names", keys)]

    def namings_of(self, ids: Collection[str]) -> Iterable[Naming]:
        """The stored namings of these ids."""
        return [n.naming for n in self.named(ids)]

    def named(self, ids: Collection[str]) -> list[StoredNaming]:
        """The stored namings of these ids, each read once."""
        unread = set(ids) - self._named.keys()
        self._named |= {id_: [] for id_ in unread}
        for stored in self._reading.namings("entities", unread):
            self._named[stored.naming.entity.id].append(stored)
        return [stored for id_ in ids for stored in self._named[id_]]

    def claims_of(self, ids: Collection[str]) -> Iterable[Claim]:
        """The claims about these ids, stored and coming."""
        stored = self.claims_about(ids, self.named(ids))
        coming = [c for id_ in ids for c in self._coming.get(id_, ())]
        return [*(c.claim for c in stored.values()), *coming]

    def claims_about(self, ids: Collection[str], namings: Iterable[StoredNaming]) -> dict[str, StoredClaim]:
        """The stored claims about these ids; `namings` are theirs.

        They point to the nodes that the namings point to. Such a node has the type that most namings tell, unless a
        judgement made it one with another.
        """
        wanted = frozenset(ids)
        theirs = [n for n in namings if n.naming.entity.id in wanted]
        if self._judged:
            nodes = {(type_, n.target) for n in theirs for type_ in self._reading.types}
        else:
            nodes = {(n.naming.entity.type, n.target) for n in theirs}
        self._claims |= self._reading.claims_at(nodes - self._read)
        self._read |= nodes
        return {id_: stored for id_, stored in self._claims.items() if _is_about(stored.claim, wanted)}


def _keyed(namings: Iterable[StoredNaming]) -> dict[NamingKey, StoredNaming]:
    return {(n.naming.document, n.naming.entity.id): n for n in namings}


def _is_about(claim: Claim, ids: Collection[str]) -> bool:
    return claim.subject in ids or claim.object in ids


def _things(
    namings: Mapping[NamingKey, StoredNaming], claims: Mapping[str, StoredClaim], update: Update
) -> Mapping[str, str]:
    """Which thing each id is, before the change or after it: what may have to do with what.

    Without a judgement an id that is no person's is itself, and all claims about the people are known already.
    """
    if not any(j.verdict == "same" for j in update.judgements):
        return {}
    named = [*(n.naming for n in namings.values()), *update.namings]
    told = [*(c.claim for c in claims.values()), *update.claims.values()]
    return resolve(named, told, update.judgements).ids


def _pairs(things: Mapping[str, str], claims: Mapping[str, StoredClaim], update: Update) -> list[list[str]]:
    """All pairs of ids that documents may give to the ends of the claims, both ways; claims about people are known."""
    alike: dict[str, list[str]] = {}
    for id_, thing in things.items():
        if not is_person_id(id_):
            alike.setdefault(thing, []).append(id_)
    told = {(c.subject, c.object) for c in (*(s.claim for s in claims.values()), *update.claims.values())}
    pairs = {(things.get(a, a), things.get(b, b)) for a, b in told}
    found = {pair for a, b in pairs for pair in product(_ids(a, alike), _ids(b, alike))}
    return [list(pair) for pair in _both_ways(found)]


def _ids(thing: str, alike: Mapping[str, list[str]]) -> Iterable[str]:
    """The ids that documents give a thing, those of people left out."""
    return alike.get(thing, () if is_person_id(thing) or is_joined_id(thing) else (thing,))


def _both_ways(pairs: Iterable[Ends]) -> set[Ends]:
    return {way for a, b in pairs for way in ((a, b), (b, a))}
