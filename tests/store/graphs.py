"""Documents that say what a test needs, and larger ones that say a lot at random."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sinograph.model import Amount, Claim, Document, Entity, Evidence, Extraction, PartialDate
from sinograph.ontology import load_ontology
from sinograph.resolve import entity_id

STAMP = "test 1"
Fact = tuple[Entity, str, Entity] | tuple[Entity, str, Entity, dict[str, Any]]


def company(name: str, key: str | None = None, **more: Any) -> Entity:
    return Entity(entity_id("Company", name, key=key), "Company", name, key=key, **more)


@dataclass(frozen=True)
class Somebody:
    """An unlisted person, who is somebody of its own in each document."""

    name: str

    def within(self, document: str) -> Entity:
        return Entity(entity_id("Person", self.name, document=document), "Person", self.name)


TENCENT = company("Tencent", key="tencent", aliases=("腾讯",), identifiers=("HKEX:0700",))
ALIBABA = company("Alibaba", key="alibaba")
SUPERCELL = company("Supercell")
WANG = Somebody("Wang Wei")


def say(id_: str, *facts: Any, named: Sequence[Any] = (), text: str = "", **told: Any) -> Extraction:
    """A document that states facts, one sentence each, and names some more entities."""

    def own(who: Any) -> Entity:
        return who.within(id_) if isinstance(who, Somebody) else who

    entities: dict[str, Entity] = {e.id: e for e in map(own, named)}
    claims, body = [], text
    for fact in facts:
        subject, type_, object_ = own(fact[0]), fact[1], own(fact[2])
        entities |= {subject.id: subject, object_.id: object_}
        quote = f"{subject.name} {type_} {object_.name}."
        evidence = Evidence(id_, len(body), len(body) + len(quote), quote, "test", "1", told.get("published"))
        claims.append(Claim(type_, subject.id, object_.id, evidence, **(fact[3] if len(fact) > 3 else {})))
        body += quote + " "
    document = Document(id_, body or " ".join(e.name for e in entities.values()), **told)
    surfaces = {e.id: (e.name,) for e in entities.values()}
    return Extraction(document, tuple(entities[i] for i in sorted(entities)), surfaces, tuple(claims))


DATES = ("2014", "2015-03", "2015-11-02", "2016", "2016-07", "2017-01-20", "2018-05", "2019", None, None)
STATUSES = ("actual", "actual", "actual", "planned", "rumoured", "denied", "ended")
SIZES = {
    "Company": 150,
    "Product": 45,
    "Regulator": 20,
    "Regulation": 15,
    "Place": 15,
    "Sector": 10,
    "Exchange": 6,
    "Organization": 9,
}


@dataclass
class World:
    """A made-up world that documents speak of; the same seed makes the same world."""

    seed: int = 7
    scale: float = 1.0
    people: int = 30
    random: random.Random = field(init=False)
    entities: dict[str, list[Any]] = field(init=False)

    def __post_init__(self) -> None:
        self.random = random.Random(self.seed)
        self.entities = {type_: list(self._some(type_, n)) for type_, n in SIZES.items()}
        self.entities["Person"] = [Somebody(f"Person {n}") for n in range(self.people)]

    def _some(self, type_: str, count: int) -> Iterator[Entity]:
        for n in range(max(2, int(count * self.scale))):
            key = f"{type_.lower()}-{n}" if n % 3 == 0 else None
            name = f"{type_} {n}"
            aliases = (f"{type_[:2]}{n}",) if n % 4 == 0 else ()
            yield Entity(entity_id(type_, name, key=key), type_, name, aliases, key)

    def documents(self, count: int, *, facts: int = 8) -> list[Extraction]:
        """Documents that state facts at random."""
        return [self.document(f"doc-{self.seed}-{n:05}", facts=facts) for n in range(count)]

    def document(self, id_: str, *, facts: int = 8) -> Extraction:
        """A document that states facts at random."""
        published = PartialDate(f"20{self.random.randint(14, 20)}-0{self.random.randint(1, 9)}-15")
        told = [self._fact() for _ in range(self.random.randint(1, facts))]
        return say(id_, *told, named=[self._pick("Company")], published=published, title=f"About {id_}")

    def _pick(self, type_: str) -> Any:
        names = self.entities[type_]
        return names[min(int(self.random.expovariate(4) * len(names)), len(names) - 1)]

    def _fact(self) -> Any:
        ontology = load_ontology().edges
        while True:
            kind = ontology[self.random.choice(sorted(ontology))]
            ends = [t for t in kind.subject if t in self.entities], [t for t in kind.object if t in self.entities]
            if not all(ends):
                continue
            subject, object_ = (self._pick(self.random.choice(types)) for types in ends)
            if subject != object_:
                return subject, kind.name, object_, self._told(kind.attributes)

    def _told(self, attributes: Iterable[str]) -> dict[str, Any]:
        date = self.random.choice(DATES)
        choices: dict[str, Any] = {
            "date": PartialDate(date) if date else None,
            "status": self.random.choice(STATUSES),
            "amount": self.random.choice((None, Amount(float(self.random.randint(1, 900)) * 1e6, "USD", raw="$"))),
            "stake": self.random.choice((None, 5.0, 12.5)),
            "role": self.random.choice((None, "CEO", "chairman")),
            "round": self.random.choice((None, "A", "B")),
            "ticker": self.random.choice((None, "0700")),
        }
        return {name: choices[name] for name in attributes} | {"confidence": self.random.choice((0.5, 0.8, 0.9))}
