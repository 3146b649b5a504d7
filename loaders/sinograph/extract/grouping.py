"""The mentions of a document as entities: those of one name together, under one settled type."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sinograph.actors import ActorIndex
from sinograph.extract.protocols import Draft
from sinograph.extract.slots import slot_of
from sinograph.model import Entity, Mention
from sinograph.ontology import Ontology
from sinograph.resolve.identity import entity_id

# What one wording may say of a firm and of a product.
EITHER = (("OWNS", "OPERATES"), ("FOUNDED", "LAUNCHED"))
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? $")
_LONGEST_TITLE = 6


@dataclass(frozen=True, slots=True)
class Group:
    """The mentions of one entity within a document."""

    slot: str
    mentions: tuple[Mention, ...]

    @property
    def key(self) -> str | None:
        """The reference actor's key, where a mention has one."""
        return next((m.key for m in self.mentions if m.key), None)

    @property
    def named(self) -> tuple[Mention, ...]:
        """The mentions that name it."""
        return tuple(m for m in self.mentions if not m.nominal)

    @property
    def forms(self) -> tuple[str, ...]:
        """The forms that the document uses, in order of first use."""
        return tuple(dict.fromkeys(m.text for m in (self.named or self.mentions)))

    def addressed(self, text: str) -> tuple[str, ...]:
        """A person's names together with the titles that the document puts before them ("Ms. Wu"), in order of use."""
        persons = [m for m in self.named if m.type == "Person"]
        titles = ((_TITLE.search(text, max(0, m.start - _LONGEST_TITLE), m.start), m) for m in persons)
        return tuple(dict.fromkeys(f"{title[0]}{m.text}" for title, m in titles if title))


def grouped(mentions: Iterable[Mention]) -> dict[str, Group]:
    """The mentions by what tells their entities apart, each group in order of place.

    >>> list(grouped([Mention(9, 11, "V1", "Company", name="V1 Group"), Mention(0, 8, "V1 Group", "Company")]))
    ['n:v1']
    """
    found: dict[str, dict[tuple[int, int], Mention]] = defaultdict(dict)
    for mention in mentions:
        found[slot_of(mention)].setdefault((mention.start, mention.end), mention)
    return {slot: Group(slot, tuple(ms[place] for place in sorted(ms))) for slot, ms in found.items()}


def settled_type(group: Group, drafts: Sequence[Draft], ontology: Ontology, actors: ActorIndex) -> str:
    """The one node type of a name: the reference's, unless the text's acts speak for another it may have."""
    actor = actors.actors.get(group.key or "")
    told = Counter(m.type for m in group.named) or Counter(m.type for m in group.mentions)
    most = min(told, key=lambda t: (-told[t], t))
    acts = actor is not None and actor.type == "Product" and "Company" in told  # the text tells what only firms do
    likely = actor.type if actor and not actor.also and not acts else most
    options = {actor.type, *actor.also} if actor else {likely} | ({"Company", "Product"} & set(told))
    options |= {"Company"} if acts else set()
    if len(options) == 1:
        return likely
    needed = Counter(_only_type(d, group.slot, options, ontology) for d in drafts)
    for kind in ("Company", "Product"):
        if needed[kind] and kind in options:
            return kind
    return likely if likely in options else min(options)


def telling_apart(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts that tell a firm from a product: not where one wording says both of a pair, "owns" or "set up"."""
    pairs = [(d.type, slot_of(d.subject), slot_of(d.object)) for d in drafts]
    told = set(pairs)
    both = {(kind, *p[1:]) for p in told for kind, other in EITHER if p[0] == kind and (other, *p[1:]) in told}
    both |= {(other, *p[1:]) for p in both for kind, other in EITHER if p[0] == kind}
    return [d for d, p in zip(drafts, pairs, strict=True) if p not in both]


def _only_type(draft: Draft, slot: str, options: set[str], ontology: Ontology) -> str | None:
    """The one of `options` that a draft's type admits at this end, or None."""
    if draft.type not in ontology.edges:
        return None
    kind = ontology.edge(draft.type)
    for mention, admitted in ((draft.subject, kind.subject), (draft.object, kind.object)):
        if slot_of(mention) == slot and len(fits := options & set(admitted)) == 1:
            return next(iter(fits))
    return None


def entity_of(group: Group, kind: str, document: str, actors: ActorIndex) -> Entity:
    """The entity of a group under its settled type; a name that no reference knows is of its document alone."""
    actor = actors.actors.get(group.key or "")
    first = group.mentions[0]
    name = actor.name if actor else (first.name or first.text)
    # Literal machine translations are for finding: an alias only where the document itself uses one.
    names = set(group.forms) | ({*actor.names} - {*actor.mt} if actor else set())
    return Entity(
        id=entity_id(kind, name, key=actor.key if actor else None, document=document),
        type=kind,
        name=name,
        aliases=tuple(sorted(names - {name})),
        key=actor.key if actor else None,
        identifiers=tuple(sorted(actor.tickers)) if actor else (),
    )
