"""A made-up world that documents tell of: the same seed gives the same documents, byte for byte.

Its shape is that of news: few names stand in most documents (the first of 2,000 companies in about a tenth of all),
every document names several entities, some facts are told by several documents.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from sinograph.model import (
    Amount,
    Claim,
    Document,
    Edge,
    Entity,
    Evidence,
    Extraction,
    PartialDate,
    Snapshot,
    Source,
)
from sinograph.ontology import EdgeType, load_ontology
from sinograph.resolve import entity_id

POOLS = {
    "Company": 2000, "Product": 800, "Person": 1200, "Organization": 100, "Regulation": 60, "Place": 60,
    "Regulator": 40, "Sector": 30, "Event": 30, "Exchange": 8,
}  # fmt: skip
DATES = ("2014", "2015-03", "2015-11-02", "2016", "2016-07", "2017-01-20", "2018-05", "2019", "2021-04-10", None)
STATUSES = ("actual",) * 7 + ("planned", "rumoured", "denied", "ended")
WORDS = re.findall(
    r"\w+",
    "the company said on its own site that users in smaller cities had grown faster than those along the coast and "
    "that the service would add payments games and live video before the end of the year as rivals cut their prices",
)
CLAIMS_A_DOCUMENT = 5
NAMED_ASIDE = 2
FILLER = 30  # words between two facts
LISTED = 5  # one name in so many is in the reference data
RETOLD = 0.3


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something that documents name; who an unlisted person is, a document alone can't tell."""

    type: str
    name: str
    key: str | None

    def within(self, document: str) -> Entity:
        """The entity that a document gives."""
        id_ = entity_id(self.type, self.name, key=self.key, document=document)
        aliases = (f"{self.name} Group",) if self.key else ()
        return Entity(id_, self.type, self.name, aliases, self.key)


@dataclass(frozen=True, slots=True)
class Fact:
    """What a document may state."""

    kind: EdgeType
    subject: Actor
    object: Actor
    told: dict[str, Any]


@dataclass(slots=True)
class World:
    """Everything that can be told.

    Parameters
    ----------
    scale
        How many times larger than `POOLS` the pools of names are.
    seed
        Another seed, another world.
    kinds
        The edge types that are told of; all where empty.
    """

    scale: float = 1.0
    seed: int = 7
    kinds: tuple[str, ...] = ()
    _random: random.Random = field(init=False)
    _pools: dict[str, list[Actor]] = field(init=False)

    def __post_init__(self) -> None:
        self._random = random.Random(self.seed)
        self._pools = {type_: _actors(type_, max(3, int(n * self.scale))) for type_, n in POOLS.items()}

    def facts(self, count: int) -> list[Fact]:
        """Facts, all different: no two are of one type between the same two."""
        return list(islice(self._different(), count))

    def documents(self, count: int, facts: Sequence[Fact], *, retold: float = RETOLD) -> list[Extraction]:
        """Documents that tell every fact once and some of them again.

        Parameters
        ----------
        retold
            The share of the facts that another document tells too, of all that is told.
        """
        again = self._random.choices(facts, k=int(len(facts) * retold / (1 - retold)))
        told = [*facts, *again]
        self._random.shuffle(told)
        return [self._document(f"made/{i:06}.txt", _without_twins(told[i::count])) for i in range(count)]

    def _different(self) -> Iterator[Fact]:
        kinds = [load_ontology().edge(name) for name in self.kinds or sorted(load_ontology().edges)]
        seen: set[tuple[str, frozenset[str]]] = set()
        while True:
            kind = self._random.choice(kinds)
            subject, object_ = self._pick(kind.subject), self._pick(kind.object)
            pair = (kind.name, frozenset((subject.name, object_.name)))
            if subject != object_ and pair not in seen:
                seen.add(pair)
                yield Fact(kind, subject, object_, self._attributes(kind))

    def _pick(self, types: Sequence[str]) -> Actor:
        pool = self._pools[self._random.choice(types)]
        return pool[min(len(pool) - 1, int(len(pool) ** self._random.random()) - 1)]

    def _attributes(self, kind: EdgeType) -> dict[str, Any]:
        date = self._random.choice(DATES)
        values = {
            "date": PartialDate(date) if date else None,
            "amount": Amount(self._random.randint(1, 900) * 1e6, "USD", raw="$ million"),
            "stake": float(self._random.randint(1, 100)),
            "role": self._random.choice(("CEO", "chairman", "director", None)),
            "round": self._random.choice(("A", "B", "C", None)),
            "ticker": self._random.choice(("0700", "9988", None)),
            "status": self._random.choice(STATUSES),
        }
        return {name: value for name, value in values.items() if name in kind.attributes}

    def _document(self, id_: str, facts: Sequence[Fact]) -> Extraction:
        published = PartialDate(f"20{self._random.randint(14, 21)}-0{self._random.randint(1, 9)}-15")
        body, claims, actors = "", [], []
        for fact in facts:
            words = " ".join(self._random.choices(WORDS, k=FILLER))
            quote = f"{fact.kind.phrase.format(subject=fact.subject.name, object=fact.object.name)}."
            start = len(body) + len(words) + 2
            body += f"{words}. {quote} "
            evidence = Evidence(id_, start, start + len(quote), quote, "made", "1", published)
            ends = (fact.subject.within(id_).id, fact.object.within(id_).id)
            claims.append(Claim(fact.kind.name, *ends, evidence, **fact.told))
            actors += [fact.subject, fact.object]
        actors += [self._pick(("Company", "Product")) for _ in range(NAMED_ASIDE)]
        body += " and ".join(actor.name for actor in actors[-NAMED_ASIDE:])
        document = Document(id_, body, title=f"Made-up news, {id_}", published=published)
        return _extraction(document, actors, claims)


def _actors(type_: str, count: int) -> list[Actor]:
    return [Actor(type_, f"{type_} {n}", f"{type_.lower()}-{n}" if n % LISTED == 0 else None) for n in range(count)]


def _without_twins(facts: Iterable[Fact]) -> list[Fact]:
    return list({id(fact): fact for fact in facts}.values())


def _extraction(document: Document, actors: Sequence[Actor], claims: Sequence[Claim]) -> Extraction:
    entities = {e.id: e for e in (actor.within(document.id) for actor in actors)}
    surfaces = {id_: (e.name, *e.aliases) for id_, e in entities.items()}
    return Extraction(document, tuple(entities[i] for i in sorted(entities)), surfaces, tuple(claims))


def snapshot(nodes: int, links: int, *, seed: int = 7) -> Snapshot:
    """A graph with the claims and documents behind it, all of whose nodes are joined to another one.

    Parameters
    ----------
    nodes, links
        How many; at least as many links as nodes.
    seed
        Another seed, another graph.
    """
    world = World(scale=nodes / sum(POOLS.values()) * 3, seed=seed)
    facts = _joining(world, nodes, links)
    actors = {actor.name: actor.within("made") for fact in facts for actor in (fact.subject, fact.object)}
    claims, edges, sources = [], [], []
    for n, fact in enumerate(facts):
        source = f"made/{n // CLAIMS_A_DOCUMENT:06}.txt"
        quote = f"{fact.kind.phrase.format(subject=fact.subject.name, object=fact.object.name)}."
        ends = (actors[fact.subject.name].id, actors[fact.object.name].id)
        told = Claim(fact.kind.name, *ends, Evidence(source, 0, len(quote), quote, "made", "1"), **fact.told)
        claims.append(told)
        edges.append(_edge(told))
        sources.append(source)
    documents = tuple(Source(id_, f"Made-up news, {id_}", f"https://example.org/{id_}") for id_ in sorted(set(sources)))
    entities = tuple(sorted(actors.values(), key=lambda e: e.id))
    edges.sort(key=lambda e: e.id)
    return Snapshot(entities, tuple(edges), tuple(sorted(claims, key=lambda c: c.id)), documents)


def _joining(world: World, nodes: int, links: int) -> list[Fact]:
    """Facts about exactly so many actors: each of the first adds one or two, the rest is about those that are there."""
    known: set[str] = set()
    chosen: list[Fact] = []
    for fact in world.facts(20 * links):
        ends = {fact.subject.name, fact.object.name}
        grows = len(ends - known)
        fits = len(known) + grows <= nodes if len(chosen) < links else False
        if fits and (grows or links - len(chosen) > nodes - len(known)):
            known |= ends
            chosen.append(fact)
    return chosen


def _edge(claim: Claim) -> Edge:
    told = {name: getattr(claim, name) for name in ("date", "amount", "stake", "role", "round", "ticker", "status")}
    ends = (claim.subject, claim.object)
    return Edge(f"r{claim.id}", claim.type, *ends, first=claim.date, last=claim.date, claims=(claim.id,), **told)
