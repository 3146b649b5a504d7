"""Annotations read from files, and checked."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sinograph.errors import GoldError
from sinograph.gold.naming import compared
from sinograph.gold.sheets import read_sheets
from sinograph.model import Document
from sinograph.ontology import load_ontology

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?$")
_BROKEN = "mend the file, or write it anew"


@dataclass(frozen=True, slots=True)
class Annotation:
    """One document's annotation.

    Parameters
    ----------
    id
        The document's.
    types, names
        Node type and compared names of each entity, by the annotation's own entity ids.
    shown
        The usual name of each entity.
    claims
        As in the file.
    traps
        Claims that a careless reader would make.
    forms
        Every form of each entity, its usual name included, case-folded.
    document
        The document itself, where its text is known.
    """

    id: str
    types: Mapping[str, str]
    names: Mapping[str, frozenset[str]]
    shown: Mapping[str, str]
    claims: tuple[Mapping[str, Any], ...]
    traps: tuple[Mapping[str, str], ...] = ()
    forms: Mapping[str, frozenset[str]] = field(default_factory=dict)
    document: Document | None = None

    @property
    def text(self) -> str | None:
        """The document's text, where it is known."""
        return self.document.text if self.document else None


def annotation(raw: object, place: str, *, document: Document | None = None) -> Annotation:
    """The annotation of a JSON object.

    Parameters
    ----------
    raw
        What was read.
    place
        Its file, or whatever names it in a message.
    document
        The document itself, where its text is known.

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
        raise GoldError(f"{place}: no JSON object with an id; an annotation is one object a document")
    for part in ("entities", "claims"):
        if not isinstance(raw.get(part), list):
            raise GoldError(f"{place}: {part} must be a list")
    entities: dict[str, Mapping[str, Any]] = {}
    try:
        for entity in raw["entities"]:
            entities[entity_id(entity, entities)] = entity
        for claim in raw["claims"]:
            check_claim(claim, entities)
        for trap in _listed(raw.get("traps"), "traps"):
            check_trap(trap)
    except GoldError as problem:
        raise GoldError(f"{place}: {problem}") from problem
    forms = {own: frozenset((e["name"], *(e.get("mentions") or ()))) for own, e in entities.items()}
    return Annotation(
        id=raw["id"],
        types={own: e["type"] for own, e in entities.items()},
        names={own: frozenset(map(compared, told)) - {""} for own, told in forms.items()},
        shown={own: e["name"] for own, e in entities.items()},
        claims=tuple(raw["claims"]),
        traps=tuple(raw.get("traps") or ()),
        forms={own: frozenset(f.casefold() for f in told) for own, told in forms.items()},
        document=document,
    )


def _listed(told: object, name: str) -> list[Any]:
    if told is not None and not isinstance(told, list):
        raise GoldError(f"{name} must be a list")
    return told or []


def entity_id(entity: object, known: Mapping[str, object]) -> str:
    """The id of an entity that is in the format.

    Parameters
    ----------
    entity
        What stands in ``entities``.
    known
        The entities before it, by id.

    Raises
    ------
    GoldError
        With what is wrong; the caller knows the place.

    Examples
    --------
    >>> entity_id({"id": "e1", "type": "Company", "name": "Tencent"}, {})
    'e1'
    """
    if not isinstance(entity, Mapping) or not all(isinstance(entity.get(k), str) for k in ("id", "type", "name")):
        raise GoldError(f"an entity needs id, type and name, got {str(entity)[:60]!r}")
    if entity["type"] not in load_ontology().nodes:
        raise GoldError(f"unknown node type {entity['type']!r}; there are {', '.join(load_ontology().nodes)}")
    if entity["id"] in known:
        raise GoldError(f"the entity id {entity['id']!r} stands twice")
    if not all(isinstance(form, str) for form in _listed(entity.get("mentions"), f"{entity['id']}: mentions")):
        raise GoldError(f"{entity['id']}: mentions must be texts, got {str(entity['mentions'])[:60]!r}")
    return str(entity["id"])


def check_claim(claim: object, entities: Mapping[str, object]) -> None:
    """Raise `GoldError` where a claim is not in the format.

    Parameters
    ----------
    claim
        What stands in ``claims``.
    entities
        All entities, by id.
    """
    if not isinstance(claim, Mapping) or str(claim.get("type")) not in load_ontology().edges:
        got = repr(claim.get("type")) if isinstance(claim, Mapping) and "type" in claim else repr(str(claim)[:60])
        raise GoldError(f"a claim needs one of the edge types, got {got}; there are {', '.join(load_ontology().edges)}")
    kind = claim["type"]
    for end in ("subject", "object"):
        if not isinstance(claim.get(end), str) or claim[end] not in entities:
            raise GoldError(f"{kind} names no entity {claim.get(end)!r} as its {end}")
    spans = claim.get("evidence")
    if not isinstance(spans, list) or not all(_is_span(s) for s in spans):
        raise GoldError(f"{kind}: evidence must be a list of [start, end)")
    for name, fits, form in _FORMS:
        if (value := claim.get(name)) is not None and not fits(value):
            raise GoldError(f"{kind}: bad {name} {str(value)[:60]!r}; {form}")


def check_trap(trap: object) -> None:
    """Raise `GoldError` where a trap is not in the format.

    >>> check_trap({"type": "OWNS", "subject": "A", "object": "B", "why": "a question"})
    """
    if not isinstance(trap, Mapping) or not all(isinstance(trap.get(k), str) for k in ("type", "subject", "object")):
        raise GoldError(f"a trap needs type, subject and object, got {str(trap)[:60]!r}")


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_FORMS: tuple[tuple[str, Callable[[Any], bool], str], ...] = (
    ("date", lambda v: bool(_DATE.match(str(v))), "write 2016, 2016-11 or 2016-11-17"),
    (
        "amount",
        lambda v: isinstance(v, Mapping) and _is_number(v.get("value")),
        'write {"value": 8600000000, "currency": "USD"}',
    ),
    ("stake", _is_number, "write percent as a number"),
    ("confidence", lambda v: _is_number(v) and 0 <= v <= 1, "write a number from 0 to 1"),
)


def _is_span(span: object) -> bool:
    return (
        isinstance(span, list) and len(span) == 2 and all(isinstance(n, int) for n in span) and 0 <= span[0] < span[1]
    )


def read_annotations(path: Path) -> dict[str, Annotation]:
    """The annotations of a file or a folder, by document id: JSON in the guidelines' format, or sheets.

    Parameters
    ----------
    path
        A ``.json`` or ``.sheet`` file, or a folder with such files; where none stands directly in it, those
        further below are read.

    Raises
    ------
    GoldError
        Where a file is not in its format, or an id stands twice.
    """
    found: dict[str, Annotation] = {}
    for file in annotation_files(path):
        for told in _annotations(file):
            if told.id in found:
                raise GoldError(f"{file}: the document id {told.id!r} stands twice; give one of them another id")
            found[told.id] = told
    if not found:
        raise GoldError(f"{path}: no annotation (*.json, *.sheet) there")
    return found


def annotation_files(path: Path) -> list[Path]:
    """The annotation files that a path stands for, sorted.

    >>> annotation_files(Path("deal.sheet"))
    [PosixPath('deal.sheet')]
    """
    if not path.is_dir():
        return [path]
    for search in (path.glob, path.rglob):
        if found := sorted(file for ending in ("json", "sheet") for file in search(f"*.{ending}")):
            return found
    return []


def _annotations(file: Path) -> Iterator[Annotation]:
    if file.suffix == ".sheet":
        for sheet in read_sheets(file):
            yield annotation(sheet.raw, f"{file}: {sheet.document.id}", document=sheet.document)
        return
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError as problem:
        raise GoldError(f"{file}: there is no such file or folder; look at the path") from problem
    except (ValueError, RecursionError) as problem:
        raise GoldError(f"{file}: no readable JSON ({problem}); {_BROKEN}") from problem
    except OSError as problem:
        raise GoldError(f"{file}: can't be read ({problem.strerror}); look at its place and rights") from problem
    yield annotation(raw, str(file))
