"""From a model's claims to drafts for the shared finish: only what the document's own words carry."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sinograph.extract.llm.answer import Answer, StatedClaim
from sinograph.extract.llm.chunks import Chunk
from sinograph.extract.llm.locate import Locator, Span
from sinograph.extract.llm.naming import Group, Names
from sinograph.extract.llm.values import Values
from sinograph.extract.protocols import Draft, Reading
from sinograph.model import Mention, Refusal
from sinograph.names import has_cjk
from sinograph.ontology import Ontology

CONFIDENCE = 0.7
LONGEST_QUOTE = 800  # characters: more is no sentence, but a page
SHORTEST_QUOTE, SHORTEST_CHINESE = 8, 4


@dataclass(frozen=True, slots=True)
class Scene:
    """A document that claims are held against.

    Parameters
    ----------
    reading, locator, values
        The document, where its words stand, and what it tells of dates and sums.
    ontology
        The types.
    """

    reading: Reading
    locator: Locator
    values: Values
    ontology: Ontology


def drafts_of(
    scene: Scene, answers: Sequence[tuple[Chunk, Answer]], names: Names
) -> tuple[tuple[Draft, ...], tuple[Refusal, ...]]:
    """The claims of all answers as drafts, and those that the document does not carry.

    Parameters
    ----------
    scene
        The document.
    answers
        What was proposed for each chunk.
    names
        The entities of the same answers, in the same order.
    """
    drafts: list[Draft] = []
    refusals: list[Refusal] = []
    for (chunk, answer), groups in zip(answers, names.groups, strict=True):
        refusals += [Refusal("answer does not fit", "")] * answer.unfit
        for claim in answer.claims:
            draft, problems = _draft(scene, claim, groups, chunk)
            refusals += problems
            drafts += [draft] if draft else []
    return tuple(drafts), tuple(refusals)


def _draft(
    scene: Scene, claim: StatedClaim, groups: Mapping[str, Group], chunk: Chunk
) -> tuple[Draft | None, tuple[Refusal, ...]]:
    told = f"{claim.subject} {claim.type} {claim.object}"
    if claim.type not in scene.ontology.edges:
        return None, (Refusal("unknown type", claim.type),)
    ends = [groups[end] for end in (claim.subject, claim.object) if end in groups and groups[end].mentions]
    if len(ends) != 2:
        return None, (Refusal("end is not named", told),)
    span = scene.locator.quote(claim.quote, near=(chunk.start, chunk.end))
    if span is None:
        return None, (Refusal("quote not in text", f"{told}: {claim.quote[:60]!r}"),)
    subject, object_ = (_nearest(end.mentions, span) for end in ends)
    if not _tells(scene, span, (subject, object_)):
        return None, (Refusal("quote tells too little", f"{told}: {claim.quote[:60]!r}"),)
    admitted = scene.ontology.edge(claim.type).attributes
    wanted = {name: value for name, value in claim.attributes.items() if name in admitted}
    kept, missing = scene.values.checked(wanted, span)
    draft = Draft(claim.type, subject, object_, *span, status=claim.status, confidence=CONFIDENCE, rule="llm", **kept)
    return draft, tuple(Refusal(f"{name} not in text", told) for name in missing)


def _nearest(mentions: Sequence[Mention], span: Span) -> Mention:
    """The mention in the quote, else the last before it, else the first after it; a name before a pronoun."""
    first, last = (bisect_left(mentions, place, key=lambda m: m.start) for place in span)
    if inside := mentions[first:last]:
        return min(inside, key=lambda m: m.nominal)
    return mentions[first - 1] if first else mentions[first]


def _tells(scene: Scene, span: Span, ends: tuple[Mention, Mention]) -> bool:
    """Whether a quote can state a claim: more than a name, no whole page, and one of its ends in its passages."""
    words = scene.reading.document.text[slice(*span)]
    if len(words) > LONGEST_QUOTE or len(words) < (SHORTEST_CHINESE if has_cjk(words) else SHORTEST_QUOTE):
        return False
    if any(span == (end.start, end.end) for end in ends):
        return False
    passages = {scene.locator.passage_of(place) for place in (span[0], span[1] - 1)}
    first, last = min(passages), max(passages)
    return any(first <= scene.locator.passage_of(end.start) <= last for end in ends)
