"""A model's answer, read with suspicion: what has another form than was asked for is left out and counted."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any, NoReturn

# More than this in one answer is no annotation of one chunk.
MOST_ENTITIES, MOST_CLAIMS, MOST_FORMS = 400, 600, 40
LONGEST_NAME, LONGEST_QUOTE = 200, 1200
_FENCE = re.compile(r"^```[a-z]*\s*|\s*```$")


@dataclass(frozen=True, slots=True)
class NamedEntity:
    """An entity as a model proposes it; `forms` are its name and its mentions."""

    id: str
    type: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatedClaim:
    """A claim as a model proposes it: ends by id, attributes unchecked."""

    type: str
    subject: str
    object: str
    quote: str
    status: str
    attributes: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a model proposes for a chunk.

    Parameters
    ----------
    entities, claims
        Those that have the form that was asked for.
    unfit
        How many have not.
    """

    entities: tuple[NamedEntity, ...] = ()
    claims: tuple[StatedClaim, ...] = ()
    unfit: int = 0


def parse_answer(text: str) -> Answer | None:
    """The answer in a model's words, or None where there is none.

    Parameters
    ----------
    text
        One JSON object; a fence around it and thoughts before it are forgiven.

    Examples
    --------
    >>> ofo = '{"id": "1", "type": "Company", "name": "ofo", "mentions": []}'
    >>> told = parse_answer('{"entities": [' + ofo + '], "claims": [7]}')
    >>> told.entities[0].forms, told.unfit
    (('ofo',), 1)
    >>> parse_answer('{"entities": [{"id"') is None, parse_answer("[]") is None
    (True, True)
    """
    told = _object_in(text.rpartition("</think>")[2].strip())
    if told is None or not all(isinstance(told.get(k), list) for k in ("entities", "claims")):
        return None
    entities = [_entity(one) for one in told["entities"][:MOST_ENTITIES]]
    claims = [_claim(one) for one in told["claims"][:MOST_CLAIMS]]
    named, stated = tuple(e for e in entities if e), tuple(c for c in claims if c)
    return Answer(named, stated, len(told["entities"]) + len(told["claims"]) - len(named) - len(stated))


def _object_in(text: str) -> Mapping[str, Any] | None:
    words = _FENCE.sub("", text)
    try:
        told, _ = json.JSONDecoder(parse_constant=_no_number).raw_decode(words, max(0, words.find("{")))
    except (ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None


def _no_number(told: str) -> NoReturn:
    raise ValueError(told)


def _entity(told: Any) -> NamedEntity | None:
    if not isinstance(told, dict) or not isinstance(told.get("mentions"), list):
        return None
    forms = [_text(one, LONGEST_NAME) for one in (told.get("name"), *told["mentions"][:MOST_FORMS])]
    kept = tuple(dict.fromkeys(form for form in forms if form))
    id_, kind = _id(told.get("id")), _text(told.get("type"), LONGEST_NAME)
    return NamedEntity(id_, kind, kept) if id_ and kind and kept else None


def _claim(told: Any) -> StatedClaim | None:
    if not isinstance(told, dict):
        return None
    subject, object_ = _id(told.get("subject")), _id(told.get("object"))
    kind, quote = _text(told.get("type"), LONGEST_NAME), _text(told.get("quote"), LONGEST_QUOTE)
    if not (kind and subject and object_ and quote):
        return None
    attributes = {k: told.get(k) for k in ("date", "amount", "stake", "role", "round", "ticker")}
    status = _text(told.get("status"), LONGEST_NAME) or "actual"
    return StatedClaim(kind, subject, object_, quote, status, attributes)


def _text(told: Any, longest: int) -> str:
    """A string that is not too long, else nothing."""
    return told.strip() if isinstance(told, str) and len(told) <= longest else ""


def _id(told: Any) -> str:
    """An id; some models count instead of naming."""
    counted = isinstance(told, int) and not isinstance(told, bool) and 0 <= told < 10**6
    return str(told) if counted else _text(told, LONGEST_NAME)


def number(told: Any) -> float | None:
    """A finite number above 0, or None.

    >>> number(5), number(True), number("5"), number(float("inf"))
    (5.0, None, None, None)
    """
    if isinstance(told, bool) or not isinstance(told, (int, float)):
        return None
    try:
        value = float(told)
    except OverflowError:
        return None
    return value if isfinite(value) and value > 0 else None
