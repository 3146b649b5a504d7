"""From mentions and proposed claims to checked entities and claims: the same for every extractor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sinograph.actors import ActorIndex
from sinograph.extract.grouping import entity_of, grouped, settled_type, telling_apart
from sinograph.extract.protocols import Draft, Reading
from sinograph.extract.slots import NEEDS_CLAIM, key_of, slot_of
from sinograph.model import Claim, Entity, Evidence, Extraction, Mention, PartialDate, Refusal
from sinograph.names import has_cjk
from sinograph.ontology import Ends, Ontology, refusal

# One act is told by its most specific type (guidelines, rule 8).
STRONGER = {
    "INVESTED_IN": ("ACQUIRED",),
    "OWNS": ("ACQUIRED",),
    "OPERATES": ("LAUNCHED",),
    "PARTNERED_WITH": ("FOUNDED",),  # a parent founds a joint venture, and partners with the other parents
}


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
    groups = grouped([*mentions, *(m for d in proposed for m in (d.subject, d.object))])
    telling = telling_apart(proposed)
    types = {slot: settled_type(g, telling, ontology, actors) for slot, g in groups.items()}
    entities = {slot: entity_of(g, types[slot], reading.document.id, actors) for slot, g in groups.items()}
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
