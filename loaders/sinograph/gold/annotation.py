"""An extraction in the annotation guidelines' format: one JSON object a document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sinograph.model import Amount, Article, Claim, Entity, Extraction, PartialDate


def to_gold(extraction: Extraction, *, confidence: bool = False) -> dict[str, Any]:
    """The extraction as an annotation.

    Parameters
    ----------
    confidence
        Whether each claim tells the extractor's confidence, which the guidelines' format has no word for.

    Returns
    -------
    dict
        ``id``, ``language``, ``published``, ``entities`` (ids ``e1`` …, in order of first use) and ``claims``;
        ``articles`` too where the document holds several. Claims that agree on type, ends and event are one,
        with every evidence span.

    Examples
    --------
    >>> from sinograph.model import Document
    >>> to_gold(Extraction(Document("a.txt", "Nothing."), language="en"))
    {'id': 'a.txt', 'language': 'en', 'published': None, 'entities': [], 'claims': []}
    """
    document = extraction.document
    order = _by_first_use(extraction)
    short = {e.id: f"e{n}" for n, e in enumerate(order, start=1)}
    result: dict[str, Any] = {
        "id": document.id,
        "language": extraction.language,
        "published": str(document.published) if document.published else None,
        "entities": [
            {"id": short[e.id], "type": e.type, "name": e.name, "mentions": list(extraction.surfaces.get(e.id, ()))}
            for e in order
        ],
        "claims": [_claim(group, short, confidence=confidence) for group in by_event(extraction.claims)],
    }
    if len(extraction.articles) > 1:
        result["articles"] = told_articles(extraction.articles)
    return result


def told_articles(articles: Iterable[Article]) -> list[dict[str, Any]]:
    """The articles of a document, as an annotation lists them.

    >>> told_articles([Article(0, 9, 0, title="A")])
    [{'start': 0, 'end': 9, 'published': None, 'title': 'A'}]
    """
    return [
        {"start": a.start, "end": a.end, "published": str(a.published) if a.published else None, "title": a.title}
        for a in articles
    ]


def _by_first_use(extraction: Extraction) -> list[Entity]:
    text = extraction.document.text

    def _place(entity: Entity) -> tuple[int, str]:
        found = [at for form in extraction.surfaces.get(entity.id, ()) if (at := text.find(form)) >= 0]
        return (min(found, default=len(text)), entity.id)

    return sorted(extraction.entities, key=_place)


def by_event(claims: Iterable[Claim]) -> list[tuple[Claim, ...]]:
    """The claims of one document, those of one event together, in order of their first evidence.

    A claim that tells neither date nor round joins the only event of its ends, and else stands alone.
    """
    ends: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        ends[claim.type, claim.subject, claim.object].append(claim)
    groups = [group for same in ends.values() for group in _events(same)]
    return sorted(groups, key=lambda g: (g[0].evidence.start, g[0].type, g[0].id))


def _events(claims: list[Claim]) -> list[tuple[Claim, ...]]:
    told: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    vague: list[Claim] = []
    for claim in claims:
        if claim.date is None and claim.round is None:
            vague.append(claim)
        else:
            told[str(claim.date.year) if claim.date else "", claim.round or ""].append(claim)
    if len(told) == 1:
        only = next(iter(told.values()))
        return [tuple(sorted([*only, *vague], key=lambda c: c.evidence.start))]
    return [tuple(g) for g in ([*told.values(), vague] if vague else told.values())]


def _claim(group: tuple[Claim, ...], short: dict[str, str], *, confidence: bool) -> dict[str, Any]:
    first = group[0]
    spans = sorted({(c.evidence.start, c.evidence.end) for c in group})
    told: dict[str, Any] = {"type": first.type, "subject": short[first.subject], "object": short[first.object]}
    if date := _finest(c.date for c in group):
        told["date"] = str(date)
    for claim in group:
        for name, value in _attributes(claim):
            told.setdefault(name, value)
    told["status"] = _status(c.status for c in group)
    if confidence:
        told["confidence"] = round(max(c.confidence for c in group), 4)
    told["evidence"] = [list(span) for span in spans]
    return told


def _attributes(claim: Claim) -> Iterable[tuple[str, Any]]:
    for name in ("stake", "role", "round", "ticker"):
        if (value := getattr(claim, name)) is not None:
            yield name, value
    if claim.amount is not None:
        yield "amount", _amount(claim.amount)


def _amount(amount: Amount) -> dict[str, Any]:
    value = int(amount.value) if amount.value == int(amount.value) else amount.value
    return {"value": value, "currency": amount.currency}


def _finest(dates: Iterable[PartialDate | None]) -> PartialDate | None:
    return max((d for d in dates if d), key=lambda d: (len(d.text), d.text), default=None)


def _status(statuses: Iterable[str]) -> str:
    """What the claims of one event come to: a denial or an end outweighs, a fact outweighs a plan."""
    told = set(statuses)
    return next(s for s in ("denied", "ended", "actual", "planned", "rumoured") if s in told)
