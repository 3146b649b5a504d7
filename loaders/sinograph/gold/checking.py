"""What is wrong with an annotation, beyond its form: ends that do not fit, claims told twice, forms not in the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sinograph.errors import GoldError
from sinograph.gold.faults import Finding
from sinograph.gold.reading import check_claim, check_trap, entity_id
from sinograph.gold.sheets import HEAD, PARTS, Sheet, check_sheets, digest
from sinograph.model import STATUSES, PartialDate
from sinograph.ontology import load_ontology

LANGUAGES = ("en", "zh", "mixed")
LONGEST_QUOTE = 600  # characters

Raw = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a part of an annotation.

    Parameters
    ----------
    told
        What is wrong, and the way out.
    part, number
        Which one: ``entities``, ``claims`` or ``traps``, and its place in that list from 0; the whole where empty.
    """

    told: str
    part: str = ""
    number: int = 0


def problems(raw: Raw, text: str) -> list[str]:
    """What a careful reader would send back; empty where nothing is wrong.

    Parameters
    ----------
    raw
        The annotation as the guidelines' JSON object.
    text
        The document's text.

    Examples
    --------
    >>> ends = (("e1", "Company", "Tencent"), ("e2", "Place", "Shenzhen"))
    >>> entities = [{"id": own, "type": kind, "name": name} for own, kind, name in ends]
    >>> claim = {"type": "LISTED_ON", "subject": "e1", "object": "e2", "evidence": [[0, 7]]}
    >>> for told in problems({"id": "a", "entities": entities, "claims": [claim]}, "Tencent is listed."):
    ...     print(told)
    Shenzhen: no form of it stands in the text
    Tencent LISTED_ON Shenzhen: Company → Place does not fit; LISTED_ON is Company → Exchange
    """
    return [problem.told for problem in found_problems(raw, text)]


def found_problems(raw: Raw, text: str) -> list[Problem]:
    """The same, each with the entity, claim or trap that it is about."""
    if not isinstance(raw, Mapping) or not isinstance(raw.get("id"), str):
        return [Problem("no JSON object with an id")]
    if wrong := [part for part in PARTS if not isinstance(_part(raw, part), list)]:
        return [Problem(f"{part} must be a list") for part in wrong]
    misshapen, sound = _sound(raw)
    return [
        *misshapen,
        *_of_head(raw),
        *_of_entities(sound, text),
        *_shared_forms(sound),
        *(problem for place, claim in sound.claims for problem in _of_claim(place, claim, sound, text)),
        *_twice(sound),
        *_trapped(sound),
    ]


def _part(raw: Raw, part: str) -> Any:
    """A part; traps may be left out."""
    return (raw.get(part) or []) if part == "traps" else raw.get(part)


@dataclass(frozen=True, slots=True)
class _Sound:
    """The parts of an annotation that are in the format, each with its place."""

    entities: Mapping[str, Raw]
    places: Mapping[str, int]
    claims: Sequence[tuple[int, Raw]]
    traps: Sequence[tuple[int, Raw]]

    def read_aloud(self, claim: Raw) -> str:
        """A claim in words: names and type."""
        return f"{self.entities[claim['subject']]['name']} {claim['type']} {self.entities[claim['object']]['name']}"


def _sound(raw: Raw) -> tuple[list[Problem], _Sound]:
    wrong: list[Problem] = []
    entities: dict[str, Raw] = {}
    places: dict[str, int] = {}
    kept: dict[str, list[tuple[int, Raw]]] = {"claims": [], "traps": []}
    for number, entity in enumerate(raw.get("entities") or ()):
        try:
            own = entity_id(entity, entities)
        except GoldError as problem:
            wrong.append(Problem(str(problem), "entities", number))
            continue
        entities[own], places[own] = entity, number
    # An end whose entity is wrong has been told already.
    told = {**{str(e.get("id")): e for e in raw.get("entities") or () if isinstance(e, Mapping)}, **entities}
    for part, check in (("claims", lambda c: check_claim(c, told)), ("traps", check_trap)):
        for number, one in enumerate(raw.get(part) or ()):
            try:
                check(one)
            except GoldError as problem:
                wrong.append(Problem(str(problem), part, number))
                continue
            if part == "traps" or {one["subject"], one["object"]} <= entities.keys():
                kept[part].append((number, one))
    return wrong, _Sound(entities, places, kept["claims"], kept["traps"])


def _of_head(raw: Raw) -> Iterator[Problem]:
    if raw.get("language", "en") not in LANGUAGES:
        yield Problem(f"language {raw['language']!r}: write {', '.join(LANGUAGES)}")


def _of_entities(sound: _Sound, text: str) -> Iterator[Problem]:
    used = {claim[end] for _, claim in sound.claims for end in ("subject", "object")}
    for own, entity in sound.entities.items():
        name, place = entity["name"], sound.places[own]
        forms = _mentions(entity)
        missing = [form for form in forms if form not in text]
        if len(missing) == len(forms):
            yield Problem(f"{name}: no form of it stands in the text", "entities", place)
        else:
            for form in missing:
                yield Problem(f"{name}: the form {form!r} does not stand in the text", "entities", place)
        if entity["type"] in ("Place", "Sector") and own not in used:
            told = f"{name}: a {entity['type']} is annotated only where a claim uses it"
            yield Problem(told, "entities", place)


def _mentions(entity: Raw) -> list[str]:
    return list(entity.get("mentions") or [entity["name"]])


def _shared_forms(sound: _Sound) -> Iterator[Problem]:
    owners: dict[str, list[str]] = defaultdict(list)
    for own, entity in sound.entities.items():
        for form in _mentions(entity):
            owners[form].append(own)
    for form, ids in owners.items():
        names = sorted({sound.entities[own]["name"] for own in ids})
        if len(names) > 1:
            yield Problem(f"{form!r} is given to {' and '.join(names)}", "entities", sound.places[ids[-1]])


def _of_claim(place: int, claim: Raw, sound: _Sound, text: str) -> Iterator[Problem]:
    told = sound.read_aloud(claim)
    for wrong in (*_of_ends(claim, sound), *_of_attributes(claim), *_of_evidence(claim, text)):
        yield Problem(f"{told}: {wrong}", "claims", place)


def _of_ends(claim: Raw, sound: _Sound) -> Iterator[str]:
    kind = load_ontology().edge(claim["type"])
    ends = sound.entities[claim["subject"]]["type"], sound.entities[claim["object"]]["type"]
    if not kind.admits(*ends):
        fits = f"{', '.join(kind.subject)} → {', '.join(kind.object)}"
        yield f"{ends[0]} → {ends[1]} does not fit; {kind.name} is {fits}"
    if claim["subject"] == claim["object"]:
        yield "both ends are one entity"


def _of_attributes(claim: Raw) -> Iterator[str]:
    kind = load_ontology().edge(claim["type"])
    if extra := set(claim) - {"type", "subject", "object", "evidence", "status", *kind.attributes}:
        ways = f"; there are {', '.join(kind.attributes)}"
        yield f"{', '.join(sorted(extra))} is no attribute of {claim['type']}{ways}"
    if claim.get("status", "actual") not in STATUSES:
        yield f"unknown status {claim['status']!r}; there are {', '.join(STATUSES)}"
    if claim.get("date") is not None:
        try:
            PartialDate(str(claim["date"]))
        except ValueError as problem:
            yield f"date: {problem}"


def _of_evidence(claim: Raw, text: str) -> Iterator[str]:
    if not claim["evidence"]:
        yield "no evidence; quote the words that state it"
    for start, end in claim["evidence"]:
        if end > len(text):
            yield f"evidence [{start}, {end}) reaches past the text's {len(text)} characters"
        elif end - start > LONGEST_QUOTE:
            yield f"evidence of {end - start} characters; quote the sentence that states it"


def _twice(sound: _Sound) -> Iterator[Problem]:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    told: dict[tuple[str, ...], str] = {}
    for place, claim in sound.claims:
        ends = [claim["subject"], claim["object"]]
        if load_ontology().edge(claim["type"]).symmetric:
            ends.sort()
        event = (str(claim.get("round", "")), str(claim.get("date", ""))[:4])
        key = (claim["type"], *ends, *event)
        places[key].append(place)
        told.setdefault(key, sound.read_aloud(claim))
    for key, found in places.items():
        if len(found) > 1:
            way_out = "give one claim all its quotes"
            yield Problem(f"{told[key]}: told {len(found)} times for one event; {way_out}", "claims", found[-1])


def _trapped(sound: _Sound) -> Iterator[Problem]:
    made = {
        (claim["type"], a, b)
        for _, claim in sound.claims
        for a in _forms(sound.entities[claim["subject"]])
        for b in _forms(sound.entities[claim["object"]])
    }
    kinds = load_ontology().edges
    for place, trap in sound.traps:
        told = f"trap {trap['subject']} {trap['type']} {trap['object']}"
        if trap["type"] not in kinds:
            yield Problem(f"{told}: no such edge type; there are {', '.join(kinds)}", "traps", place)
        elif (trap["type"], trap["subject"].casefold(), trap["object"].casefold()) in made:
            yield Problem(f"{told} is also a claim", "traps", place)


def _forms(entity: Raw) -> set[str]:
    return {form.casefold() for form in (entity["name"], *_mentions(entity))}


def sheet_findings(path: Path) -> list[Finding]:
    """Everything that is wrong in a file of sheets, in order of lines.

    Parameters
    ----------
    path
        A ``.sheet`` file.

    Raises
    ------
    GoldError
        Where it can't be read at all.
    """
    sheets, found = check_sheets(path)
    if not sheets and not found:
        return [Finding(str(path), 1, "no sheet there; it starts with a line 'id: NAME'")]
    for sheet in sheets:
        found += _of_sheet(sheet, str(path))
        found += [
            Finding(str(path), _line(sheet, problem), problem.told)
            for problem in found_problems(sheet.raw, sheet.document.text)
        ]
    return sorted(dict.fromkeys([*found, *_ids_twice(sheets, str(path))]))


def _line(sheet: Sheet, problem: Problem) -> int:
    key = f"{problem.part} {problem.number}" if problem.part else "language"
    return sheet.lines.get(key, sheet.lines.get("id", 1))


def _of_sheet(sheet: Sheet, place: str) -> Iterator[Finding]:
    for key in sheet.head.keys() - set(HEAD):
        yield Finding(place, sheet.lines[key], f"{key!r} is no line of a head; there are {', '.join(HEAD)}")
    for part in ("entities", "claims"):
        if f"part {part}" not in sheet.lines:
            yield Finding(place, sheet.lines["id"], f"no line '--- {part}'; write it below the text, even with none")
    told = sheet.head.get("digest")
    if told and told != digest(sheet.document.text):
        way_out = "undo that, or take the line out where the document itself has changed"
        yield Finding(place, sheet.lines["digest"], f"the text is no longer the one that was read; {way_out}")


def _ids_twice(sheets: Iterable[Sheet], place: str) -> Iterator[Finding]:
    seen: set[str] = set()
    for sheet in sheets:
        if sheet.document.id in seen:
            yield Finding(place, sheet.lines["id"], f"the id {sheet.document.id!r} stands twice")
        seen.add(sheet.document.id)
