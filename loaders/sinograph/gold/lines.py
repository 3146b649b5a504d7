"""The lines of a sheet: an entity, a claim, a trap each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from sinograph.errors import GoldError
from sinograph.gold.escapes import escaped, parted, plain
from sinograph.gold.quotes import Quotes, quote

ENTITY = "TYPE | NAME | FORM; FORM"
CLAIM = "TYPE | SUBJECT | OBJECT | KEY=VALUE; KEY=VALUE | QUOTE || QUOTE"
TRAP = "TYPE | SUBJECT | OBJECT | WHY"
KEYS = ("date", "amount", "stake", "role", "round", "ticker", "status")
_AMOUNT = re.compile(r"([\d.]+)\s+([A-Z]{3})$")
_NUMBER = re.compile(r"#(\d+)$")

Entities = Sequence[Mapping[str, Any]]


def _fields(line: str, form: str, least: int, most: int) -> list[str]:
    found = parted(line, "|", most - 1)
    if len(found) < least:
        raise GoldError(f"got {line[:60]!r}; the form is {form}")
    return found


def read_entity(line: str, own: str) -> dict[str, Any]:
    """The entity of a line, under an id.

    >>> read_entity("Company | Tencent | Tencent; the firm", "e1")["mentions"]
    ['Tencent', 'the firm']
    """
    kind, name, *forms = _fields(line, ENTITY, 2, 3)
    if not name:
        raise GoldError(f"an entity without a name; the form is {ENTITY}")
    listed = [plain(form) for form in parted(forms[0], ";") if form] if forms else []
    return {"id": own, "type": kind, "name": plain(name), "mentions": listed or [plain(name)]}


def entity_line(entity: Mapping[str, Any]) -> str:
    """The line of an entity.

    >>> entity_line({"type": "Company", "name": "Tencent", "mentions": ["Tencent", "the firm"]})
    'Company | Tencent | Tencent; the firm'
    """
    forms = list(entity.get("mentions") or [entity["name"]])
    told = f"{entity['type']} | {escaped(entity['name'], '|')}"
    return told if forms == [entity["name"]] else f"{told} | {'; '.join(escaped(form, '|;') for form in forms)}"


def _named(told: str, entities: Entities) -> Entities:
    """The entities that an end may mean: by name, by type and name, by number, by another form."""
    kind, _, name = told.partition("/")
    if found := [e for e in entities if e["name"] == told]:
        return found
    if found := [e for e in entities if e["type"] == kind and e["name"] == name]:
        return found
    if (at := _NUMBER.match(told)) and 0 < int(at[1]) <= len(entities):
        return [entities[int(at[1]) - 1]]
    return [e for e in entities if told in (e.get("mentions") or ())]


def _end(told: str, entities: Entities) -> str:
    found = _named(told, entities)
    if len(found) == 1:
        return str(found[0]["id"])
    if found:
        ways = " or ".join(sorted({reference(e, entities) for e in found}))
        raise GoldError(f"{told!r} names {len(found)} of the entities; write {ways}")
    near = get_close_matches(told, [form for e in entities for form in (e["name"], *e["mentions"])], n=3)
    hint = f"nearest: {', '.join(dict.fromkeys(near))}" if near else "give it a line under '--- entities'"
    raise GoldError(f"no entity is named {told!r}; {hint}")


def reference(entity: Mapping[str, Any], entities: Entities) -> str:
    """How a claim names an entity, so that no other can be meant.

    >>> two = [{"type": t, "name": "Didi", "mentions": ["Didi"]} for t in ("Company", "Product")]
    >>> reference(two[1], two)
    'Product/Didi'
    """
    place = next(n for n, other in enumerate(entities, start=1) if other is entity)
    ways = (entity["name"], f"{entity['type']}/{entity['name']}", f"#{place}")
    meant = [way for way in ways if (found := _named(way, entities)) and len(found) == 1 and found[0] is entity]
    if not meant:
        raise GoldError(f"{entity['name']!r}: other entities bear this name, its type and its number; rename one")
    return str(meant[0])


def read_claim(line: str, entities: Entities, quotes: Quotes) -> dict[str, Any]:
    """The claim of a line."""
    kind, subject, object_, told, quoted = _fields(line, CLAIM, 5, 5)
    claim: dict[str, Any] = {"type": kind}
    claim |= {"subject": _end(plain(subject), entities), "object": _end(plain(object_), entities)}
    for pair in filter(None, parted(told, ";")):
        key, *value = parted(pair, "=", 1)
        if not value:
            raise GoldError(f"got {pair!r}; attributes are written KEY=VALUE")
        if key in claim:
            raise GoldError(f"{key!r} stands twice; keep one")
        claim[key] = _value(key, plain(value[0]))
    claim["evidence"] = quotes.spans(quoted)
    return claim


def _value(key: str, told: str) -> Any:
    if key == "amount":
        if not (parts := _AMOUNT.match(told)) or parts[1].count(".") > 1 or parts[1] == ".":
            raise GoldError(f"got amount {told!r}; write it as 8600000000 USD")
        return {"value": float(parts[1]) if "." in parts[1] else int(parts[1]), "currency": parts[2]}
    if key == "stake":
        try:
            return float(told.rstrip("%"))
        except ValueError as problem:
            raise GoldError(f"stake must be a number, got {told!r}; write percent, as in stake=12.5") from problem
    return told


def claim_line(claim: Mapping[str, Any], entities: Entities, text: str) -> str:
    """The line of a claim.

    >>> pair = [{"id": i, "type": "Company", "name": i, "mentions": [i]} for i in ("A", "B")]
    >>> claim = {"type": "OWNS", "subject": "A", "object": "B", "stake": 20.0, "evidence": [[0, 7]]}
    >>> claim_line(claim, pair, "A has B.")
    'OWNS | A | B | stake=20.0 | A has B'
    """
    told = "; ".join(f"{key}={_written(key, claim[key])}" for key in KEYS if _is_told(key, claim.get(key)))
    by_id = {e["id"]: e for e in entities}
    ends = (escaped(reference(by_id[claim[end]], entities), "|") for end in ("subject", "object"))
    quotes = " || ".join(quote(text, *span) for span in claim["evidence"])
    return " | ".join((claim["type"], *ends, told, quotes))


def _is_told(key: str, value: object) -> bool:
    return value is not None and (key, value) != ("status", "actual")


def _written(key: str, value: Any) -> str:
    if key == "amount":
        return f"{Decimal(repr(value['value'])):f} {value['currency']}"
    return escaped(str(value), "|;")


def read_trap(line: str) -> dict[str, str]:
    """The trap of a line.

    >>> read_trap("OWNS | B | A | the other way round")["why"]
    'the other way round'
    """
    kind, subject, object_, *why = map(plain, _fields(line, TRAP, 3, 4))
    return {"type": kind, "subject": subject, "object": object_, "why": why[0] if why else ""}


def trap_line(trap: Mapping[str, str]) -> str:
    """The line of a trap.

    >>> trap_line({"type": "OWNS", "subject": "B", "object": "A"})
    'OWNS | B | A'
    """
    told = [escaped(trap[key], "|") for key in ("type", "subject", "object")]
    return " | ".join([*told, escaped(trap["why"], "|")] if trap.get("why") else told)
