"""From mentions and proposed claims to checked entities and claims: the same for every extractor."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sinograph.actors import ActorIndex
from sinograph.extract.protocols import Draft, Reading
from sinograph.model import Claim, Entity, Evidence, Extraction, Mention, PartialDate, Refusal
from sinograph.names import has_cjk, normal
from sinograph.ontology import Ends, Ontology, refusal
from sinograph.resolve.identity import entity_id

# One act is told by its most specific type (guidelines, rule 8).
STRONGER = {
    "INVESTED_IN": ("ACQUIRED",),
    "OWNS": ("ACQUIRED",),
    "OPERATES": ("LAUNCHED",),
    "PARTNERED_WITH": ("FOUNDED",),  # a parent founds a joint venture, and partners with the other parents
}
# What one wording may say of a firm and of a product.
EITHER = (("OWNS", "OPERATES"), ("FOUNDED", "LAUNCHED"))
# Only where a claim uses them are these nodes (guidelines, "Entities").
NEEDS_CLAIM = frozenset({"Place", "Sector"})
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? $")
_LONGEST_TITLE = 6


@dataclass(frozen=True, slots=True)
class Signature:
    """Who read: an extractor's name and version."""

    extractor: str
    version: str


@dataclass(frozen=True, slots=True)
class References:
    """What every document is held against.

    Parameters
    ----------
    ontology
        The types.
    actors
        The reference actors that mentions name by key.
    """

    ontology: Ontology
    actors: ActorIndex


@dataclass(frozen=True, slots=True)
class _Group:
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


def finish(
    reading: Reading,
    mentions: Sequence[Mention],
    drafts: Iterable[Draft],
    *,
    signature: Signature,
    references: References,
) -> Extraction:
    """Group mentions into entities, settle their types, check every draft, and keep the most specific.

    Parameters
    ----------
    reading
        The document and its parts.
    mentions, drafts
        What the finders found.
    signature
        Who found it.
    references
        The types and the reference actors.

    Returns
    -------
    Extraction
        Every claim's ends are among its entities, and every quote stands in the text.
    """
    ontology, actors = references.ontology, references.actors
    proposed = list(drafts)
    groups = _grouped([*mentions, *(m for d in proposed for m in (d.subject, d.object))])
    telling = _telling(proposed)
    types = {slot: _settled_type(g, telling, ontology, actors) for slot, g in groups.items()}
    entities = {slot: _entity(g, types[slot], reading.document.id, actors) for slot, g in groups.items()}
    claims, refusals = _checked(reading, _strongest(proposed, ontology), entities, signature, ontology)
    used = {end for c in claims for end in (c.subject, c.object)}
    kept = {
        slot: e for slot, e in entities.items() if e.id in used or (e.type not in NEEDS_CLAIM and groups[slot].named)
    }
    surfaces: dict[str, tuple[str, ...]] = {}
    for slot, e in kept.items():
        told = (*groups[slot].forms, *groups[slot].addressed(reading.document.text))
        surfaces[e.id] = tuple(dict.fromkeys((*surfaces.get(e.id, ()), *told)))
    unique = {e.id: e for e in kept.values()}
    return Extraction(
        document=reading.document,
        entities=tuple(unique[i] for i in sorted(unique)),
        surfaces=surfaces,
        claims=tuple(claims),
        articles=reading.articles,
        refusals=tuple(refusals),
        language=_language(reading),
    )


def _grouped(mentions: Iterable[Mention]) -> dict[str, _Group]:
    found: dict[str, dict[tuple[int, int], Mention]] = defaultdict(dict)
    for mention in mentions:
        found[slot_of(mention)].setdefault((mention.start, mention.end), mention)
    return {slot: _Group(slot, tuple(ms[place] for place in sorted(ms))) for slot, ms in found.items()}


def _settled_type(group: _Group, drafts: Sequence[Draft], ontology: Ontology, actors: ActorIndex) -> str:
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


def _telling(drafts: Sequence[Draft]) -> list[Draft]:
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


def _entity(group: _Group, kind: str, document: str, actors: ActorIndex) -> Entity:
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


def _strongest(drafts: Sequence[Draft], ontology: Ontology) -> list[Draft]:
    """Drop a draft where a more specific type tells the same act of the same two; acts of other dates are others."""
    told = {(d.type, slot_of(d.subject), slot_of(d.object)): d for d in drafts if d.status != "denied"}

    def _weaker(draft: Draft) -> bool:
        ends = (slot_of(draft.subject), slot_of(draft.object))
        known = ontology.edges.get(draft.type)  # what is no type is refused later
        orders = [ends, ends[::-1]] if known and known.symmetric else [ends]
        stronger = [told.get((kind, *order)) for kind in STRONGER.get(draft.type, ()) for order in orders]
        return any(other and not (draft.date and other.date and draft.date != other.date) for other in stronger)

    return [d for d in drafts if not _weaker(d)]


def _one_way(drafts: Iterable[Draft], ontology: Ontology) -> Iterator[Draft]:
    """The drafts, those of a symmetric type with its two ends in the order of the first draft of them."""
    first: dict[tuple[str, str, str], str] = {}
    for draft in drafts:
        ends = slot_of(draft.subject), slot_of(draft.object)
        known = draft.type in ontology.edges  # what is no type is refused later
        if known and first.setdefault(key_of(draft.type, *ends, ontology), ends[0]) != ends[0]:
            yield replace(draft, subject=draft.object, object=draft.subject)
        else:
            yield draft


def _checked(
    reading: Reading,
    drafts: Sequence[Draft],
    entities: Mapping[str, Entity],
    signature: Signature,
    ontology: Ontology,
) -> tuple[list[Claim], list[Refusal]]:
    kept: dict[str, Claim] = {}
    refusals: list[Refusal] = []
    text = reading.document.text
    for draft in _one_way(drafts, ontology):
        subject, object_ = entities[slot_of(draft.subject)], entities[slot_of(draft.object)]
        claim = _claim(reading, draft, subject.id, object_.id, signature)
        if problem := refusal(claim, Ends(subject.type, object_.type), text, ontology):
            refusals.append(problem)
        else:
            kept[claim.id] = _fuller(kept.get(claim.id), claim)
    return sorted(kept.values(), key=lambda c: (c.evidence.start, c.evidence.end, c.type, c.id)), refusals


def _claim(reading: Reading, draft: Draft, subject: str, object_: str, signature: Signature) -> Claim:
    evidence = Evidence(
        document=reading.document.id,
        start=draft.start,
        end=draft.end,
        quote=reading.document.text[draft.start : draft.end],
        extractor=signature.extractor,
        version=signature.version,
        published=_published(reading, draft.start),
    )
    return Claim(
        type=draft.type,
        subject=subject,
        object=object_,
        evidence=evidence,
        date=draft.date and draft.date.single,
        amount=draft.amount,
        stake=draft.stake,
        role=draft.role,
        round=draft.round,
        ticker=draft.ticker,
        status=draft.status,
        confidence=draft.confidence,
    )


def _published(reading: Reading, place: int) -> PartialDate | None:
    inside = (a.published for a in reading.articles if a.start <= place < a.end)
    return next(inside, None) or reading.document.published


def _fuller(old: Claim | None, new: Claim) -> Claim:
    """Two readings of one span: the surer one, with what only the other tells."""
    if old is None:
        return new
    best, rest = (old, new) if old.confidence >= new.confidence else (new, old)
    gaps = {a: getattr(rest, a) for a in ("amount", "stake", "role", "ticker") if getattr(best, a) is None}
    return replace(best, **gaps)


def _language(reading: Reading) -> str:
    told = Counter(p.language for p in reading.passages)
    if not told:
        return "zh" if has_cjk(reading.document.text) else "en"
    (language, most), *_ = sorted(told.items(), key=lambda x: (-x[1], x[0]))
    return language if most >= 0.8 * sum(told.values()) else "mixed"
