"""Annotations read from files, and checked."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sinograph.errors import GoldError
from sinograph.names import normal
from sinograph.ontology import load_ontology

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?$")


@dataclass(frozen=True, slots=True)
class Annotation:
    """One document's annotation.

    Parameters
    ----------
    id
        The document's.
    types, names
        Node type and normalised names of each entity, by the annotation's own entity ids.
    shown
        The usual name of each entity.
    claims
        As in the file.
    traps
        Claims that a careless reader would make.
    """

    id: str
    types: Mapping[str, str]
    names: Mapping[str, frozenset[str]]
    shown: Mapping[str, str]
    claims: tuple[Mapping[str, Any], ...]
    traps: tuple[Mapping[str, str], ...] = ()


def annotation(raw: object, place: str) -> Annotation:
    """The annotation of a JSON object.

    Raises
    ------
    GoldError
        Where it is not in the guidelines' format; the message names `place` and what is wrong.

    Examples
    --------
    >>> annotation({"id": "a", "entities": [], "claims": []}, "a.json").id
    'a'
    """
    if not isinstance(raw, Mapping) or not isinstance(raw.get("id"), str):
        raise GoldError(f"{place}: no JSON object with an id")
    for part in ("entities", "claims"):
        if not isinstance(raw.get(part), list):
            raise GoldError(f"{place}: {part} must be a list")
    types: dict[str, str] = {}
    names: dict[str, frozenset[str]] = {}
    shown: dict[str, str] = {}
    for entity in raw["entities"]:
        own = _entity_id(entity, types, place)
        types[own], shown[own] = entity["type"], entity["name"]
        names[own] = frozenset(normal(n) for n in (entity["name"], *(entity.get("mentions") or ()))) - {""}
    for claim in raw["claims"]:
        _check_claim(claim, types, place)
    return Annotation(raw["id"], types, names, shown, tuple(raw["claims"]), tuple(raw.get("traps") or ()))


def _entity_id(entity: object, known: Mapping[str, str], place: str) -> str:
    if not isinstance(entity, Mapping) or not all(isinstance(entity.get(k), str) for k in ("id", "type", "name")):
        raise GoldError(f"{place}: an entity needs id, type and name, got {str(entity)[:60]!r}")
    if entity["type"] not in load_ontology().nodes:
        raise GoldError(f"{place}: unknown node type {entity['type']!r}; there are {', '.join(load_ontology().nodes)}")
    if entity["id"] in known:
        raise GoldError(f"{place}: the entity id {entity['id']!r} stands twice")
    return str(entity["id"])


def _check_claim(claim: object, entities: Mapping[str, str], place: str) -> None:
    if not isinstance(claim, Mapping) or claim.get("type") not in load_ontology().edges:
        raise GoldError(f"{place}: a claim needs one of the edge types, got {str(claim)[:60]!r}")
    for end in ("subject", "object"):
        if claim.get(end) not in entities:
            raise GoldError(f"{place}: {claim['type']} names no entity {claim.get(end)!r} as its {end}")
    spans = claim.get("evidence")
    if not isinstance(spans, list) or not all(_is_span(s) for s in spans):
        raise GoldError(f"{place}: {claim['type']}: evidence must be a list of [start, end)")
    if claim.get("date") is not None and not _DATE.match(str(claim["date"])):
        raise GoldError(f"{place}: {claim['type']}: bad date {claim['date']!r}; write 2016, 2016-11 or 2016-11-17")


def _is_span(span: object) -> bool:
    return (
        isinstance(span, list) and len(span) == 2 and all(isinstance(n, int) for n in span) and 0 <= span[0] < span[1]
    )


def read_annotations(path: Path) -> dict[str, Annotation]:
    """The annotations of a file or of a folder's ``*.json``, by document id.

    Raises
    ------
    GoldError
        Where a file is no JSON, is not in the format, or an id stands twice.
    """
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    found: dict[str, Annotation] = {}
    for file in files:
        try:
            raw = json.loads(file.read_text(encoding="utf-8"))
        except (ValueError, OSError) as problem:
            raise GoldError(f"{file}: no readable JSON ({problem})") from problem
        told = annotation(raw, file.name)
        if told.id in found:
            raise GoldError(f"{file.name}: the document id {told.id!r} stands twice")
        found[told.id] = told
    if not found:
        raise GoldError(f"{path}: no annotation (*.json) there")
    return found
