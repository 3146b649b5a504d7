"""How records are laid out as nodes and relationships: the only place that knows the properties' names.

The first tuple of each kind names the properties in the order in which a row of that kind is read back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from sinograph.model import (
    Amount,
    Claim,
    Document,
    Edge,
    Entity,
    Evidence,
    Naming,
    PartialDate,
    Source,
    content_id,
)
from sinograph.names import normal

SOURCE = ("id", "headline", "url", "published", "language", "content_hash", "stamp")
MENTION = ("entity", "kind", "name", "aliases", "key", "identifiers", "forms")
MONEY = ("amount", "currency", "amount_high", "amount_raw", "exact")
TOLD = ("stake", "role", "round", "ticker")
CLAIM = (
    *("id", "kind", "subject", "object", "document", "begin", "finish", "quote", "extractor", "version"),
    *("published", "date", *MONEY, *TOLD, "status", "confidence"),
)
ENTITY = ("id", "name", "name_key", "aliases", "key", "identifiers", "documents")
EDGE = (
    *("id", "event", "date", "first", "last", *MONEY, *TOLD, "status", "history"),
    *("conflicts", "documents", "confidence", "claims"),
)

# What is written to nodes that are no entities; an entity's node has those of `ENTITY`.
BOOKKEEPING = {
    "Document": (*SOURCE, "name", "published_day", "text"),
    "Claim": (*CLAIM, "name", "first_day", "last_day"),
}

Properties = dict[str, Any]


@lru_cache(maxsize=65536)
def _date(text: str) -> PartialDate:
    return PartialDate(text)


def _told(text: str | None) -> PartialDate | None:
    return None if text is None else _date(text)


def _text(date: PartialDate | None) -> str | None:
    return None if date is None else date.text


def _number(value: float | None) -> float | None:
    # An engine keeps one type a property: 5 and 5.0 must not become two.
    return None if value is None else float(value)


def _money(amount: Amount | None) -> Properties:
    if amount is None:
        return dict.fromkeys(MONEY)
    values = (float(amount.value), amount.currency, _number(amount.high), amount.raw, amount.exact)
    return dict(zip(MONEY, values, strict=True))


def _amount(value: float | None, currency: str, high: float | None, raw: str, exact: bool) -> Amount | None:
    return None if value is None else Amount(value, currency, high, exact, raw)


def _told_values(record: Claim | Edge) -> Properties:
    told = {"stake": _number(record.stake), "role": record.role, "round": record.round, "ticker": record.ticker}
    return {"date": _text(record.date), **_money(record.amount), **told, "status": record.status}


def source_of_document(document: Document, *, language: str, stamp: str) -> Source:
    """A document as the graph keeps it.

    >>> source_of_document(Document("a", "Tencent."), language="en", stamp="offline 1").content_hash[:6]
    '636981'
    """
    return Source(
        document.id,
        title=document.title,
        url=document.url,
        published=document.published,
        language=language,
        text=document.text,
        content_hash=document.content_hash,
        stamp=stamp,
    )


def source_properties(source: Source) -> Properties:
    """The properties of a ``:Document`` node."""
    return {
        "id": source.id,
        "name": source.title or source.id,  # the embedded engine makes one up where there is none
        "headline": source.title,
        "url": source.url,
        "published": _text(source.published),
        "published_day": source.published.first if source.published else None,
        "language": source.language,
        "content_hash": source.content_hash,
        "stamp": source.stamp,
        "text": source.text,
    }


def source_of(row: Sequence[Any], *, text: str = "") -> Source:
    """The document that a row of `SOURCE` tells of.

    >>> source_of(("a", None, None, "2016-11", "en", "f0", "offline 1")).published
    PartialDate(text='2016-11')
    """
    id_, headline, url, published, language, content_hash, stamp = row
    return Source(id_, headline, url, _told(published), language, text, content_hash, stamp)


def mention_properties(naming: Naming, *, unlisted: bool) -> Properties:
    """The properties of a ``MENTIONS`` relationship.

    Parameters
    ----------
    unlisted
        Whether it names a person whom the reference actors do not list: those are looked up by name, to be joined.
    """
    entity = naming.entity
    return {
        "id": content_id("m", naming.document, entity.id),
        "entity": entity.id,
        "kind": entity.type,
        "name": entity.name,
        "name_key": normal(entity.name) if unlisted else None,
        "aliases": list(entity.aliases),
        "key": entity.key,
        "identifiers": list(entity.identifiers),
        "forms": list(naming.forms),
    }


def naming_of(document: str, row: Sequence[Any]) -> Naming:
    """The naming that a row of `MENTION` tells of."""
    id_, kind, name, aliases, key, identifiers, forms = row
    return Naming(document, Entity(id_, kind, name, tuple(aliases), key, tuple(identifiers)), tuple(forms))


def claim_properties(claim: Claim, id_: str) -> Properties:
    """The properties of a ``:Claim`` node; `id_` is the claim's, which costs time to work out."""
    told = claim.evidence
    return {
        "id": id_,
        "name": id_,  # as of a document
        "kind": claim.type,
        "subject": claim.subject,
        "object": claim.object,
        "document": told.document,
        "begin": told.start,
        "finish": told.end,
        "quote": told.quote,
        "extractor": told.extractor,
        "version": told.version,
        "published": _text(told.published),
        "first_day": claim.date.first if claim.date else None,
        "last_day": claim.date.last if claim.date else None,
        "confidence": float(claim.confidence),
        **_told_values(claim),
    }


def claim_of(row: Sequence[Any]) -> Claim:
    """The claim that a row of `CLAIM` tells of."""
    _, kind, subject, object_, document, begin, finish, quote, extractor, version, published, date = row[:12]
    evidence = Evidence(document, begin, finish, quote, extractor, version, _told(published))
    stake, role, round_, ticker, status, confidence = row[17:23]
    return Claim(
        kind,
        subject,
        object_,
        evidence,
        date=_told(date),
        amount=_amount(*row[12:17]),
        stake=stake,
        role=role,
        round=round_,
        ticker=ticker,
        status=status,
        confidence=confidence,
    )


def entity_properties(entity: Entity, *, documents: int) -> Properties:
    """The properties of an entity's node; `documents` counts those that name it."""
    return {
        "id": entity.id,
        "name": entity.name,
        "name_key": normal(entity.name),
        "aliases": list(entity.aliases),
        "key": entity.key,
        "identifiers": list(entity.identifiers),
        "documents": documents,
    }


def entity_of(label: str, row: Sequence[Any]) -> Entity:
    """The entity that a row of `ENTITY` tells of.

    >>> entity_of("Company", ("tencent", "Tencent", "tencent", ["腾讯"], "tencent", [], 3)).aliases
    ('腾讯',)
    """
    id_, name, _, aliases, key, identifiers, _ = row
    return Entity(id_, label, name, tuple(aliases), key, tuple(identifiers))


def edge_properties(edge: Edge) -> Properties:
    """The properties of a derived relationship."""
    return {
        "id": edge.id,
        "event": edge.event,
        "first": _text(edge.first),
        "last": _text(edge.last),
        "first_day": edge.first.first if edge.first else None,
        "last_day": edge.last.last if edge.last else None,
        "history": list(edge.history),
        "conflicts": list(edge.conflicts),
        "documents": edge.documents,
        "confidence": float(edge.confidence),
        "claims": list(edge.claims),
        **_told_values(edge),
    }


def edge_of(kind: str, ends: tuple[str, str], row: Sequence[Any]) -> Edge:
    """The edge that a row of `EDGE` tells of; `ends` are the ids of its subject and object."""
    id_, event, date, first, last = row[:5]
    stake, role, round_, ticker, status, history, conflicts, documents, confidence, claims = row[10:]
    edge = Edge(id_, kind, *ends, event, _told(date), _told(first), _told(last), status, tuple(history))
    return replace(
        edge,
        amount=_amount(*row[5:10]),
        stake=stake,
        role=role,
        round=round_,
        ticker=ticker,
        conflicts=tuple(conflicts),
        documents=documents,
        confidence=confidence,
        claims=tuple(claims),
    )
