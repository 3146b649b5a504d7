"""From an annotated document to what the network learns: windows, pairs, and which claims hold between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sinograph.extract.learned.asking import Said, marked_windows
from sinograph.extract.learned.kinds import EDGE_TYPES, STATUSES, VALUE_KINDS, tag_of
from sinograph.extract.learned.pairs import Pair, marks_of, pairs_of, place_of
from sinograph.extract.learned.tokens import Cutter
from sinograph.extract.learned.values import AMOUNT, DATE, STAKE, Value
from sinograph.extract.learned.windows import Spot, Window, windows_of
from sinograph.extract.protocols import Reading
from sinograph.extract.slots import NEEDS_CLAIM, slot_of
from sinograph.model import Amount, Mention, PartialDate
from sinograph.names import normal
from training.example import SYMMETRIC, Example, Names

Fits = Mapping[tuple[str, str], tuple[int, ...]]


@dataclass(frozen=True)
class Ground:
    """What all documents are cut and paired by."""

    cutter: Cutter
    fits: Fits


@dataclass(frozen=True)
class Told:
    """What is known of a document: `slots` say which entity each mention names, "?…" where the annotation has none."""

    reading: Reading
    mentions: Sequence[Mention]
    slots: Sequence[str]
    values: Sequence[Value]
    rules: Said


def aligned(raw: Mapping[str, Any], names: Iterable[str]) -> str | None:
    """The annotation's entity that shares most names with an entity of the reader."""
    own = {normal(n) for n in names} - {""}
    best: tuple[float, str] | None = None
    for entity in raw["entities"]:
        theirs = {normal(n) for n in (entity["name"], *(entity.get("mentions") or ()))} - {""}
        if own & theirs:
            worth = (len(own & theirs) / len(own | theirs), str(entity["id"]))
            best = max(best, worth) if best else worth
    return best[1] if best else None


def entities_of(raw: Mapping[str, Any], found: Iterable[Mention]) -> dict[str, str]:
    """The annotation's entity of each of the reader's, the reader's own name for it where there is none."""
    forms: dict[str, set[str]] = {}
    for m in found:
        forms.setdefault(slot_of(m), set()).update({m.name or m.text} if m.nominal else {m.text})
    return {slot: aligned(raw, names) or f"?{slot}" for slot, names in forms.items()}


def gold_mentions(reading: Reading, raw: Mapping[str, Any]) -> tuple[list[Mention], list[str]]:
    """The annotated forms wherever they stand in passages, longest first, and the entity of each."""
    forms = sorted(
        {(form, e["id"], e["type"]) for e in raw["entities"] for form in (e.get("mentions") or [e["name"]])},
        key=lambda f: (-len(f[0]), f),
    )
    taken: list[tuple[int, int, str, str]] = []
    text = reading.document.text
    inside = [(p.start, p.end) for p in reading.passages]
    for form, own, kind in forms:
        edge = r"(?<![A-Za-z0-9])" if form[:1].isascii() and form[:1].isalnum() else ""
        stop = r"(?![A-Za-z0-9])" if form[-1:].isascii() and form[-1:].isalnum() else ""
        for match in re.finditer(edge + re.escape(form) + stop, text):
            a, b = match.span()
            if any(s <= a and b <= e for s, e in inside) and not any(x < b and a < y for x, y, *_ in taken):
                taken.append((a, b, own, kind))
    taken.sort()
    return [Mention(a, b, text[a:b], kind, name=text[a:b]) for a, b, _, kind in taken], [own for *_, own, _ in taken]


def names_of(reading: Reading, raw: Mapping[str, Any], cutter: Cutter) -> list[Names]:
    """The windows of a document with its names; Place and Sector, annotated only where used, are not told."""
    mentions, _ = gold_mentions(reading, raw)
    found = []
    for window in windows_of(reading, mentions, cutter, signs=True, overlap=0):
        tags = np.zeros(len(window.ids), dtype=np.int64)
        for spot in window.spots:
            kind = mentions[spot.mention].type
            tags[spot.start : spot.end] = tag_of(kind, inside=True)
            tags[spot.start] = tag_of(kind, inside=False)
            if kind in NEEDS_CLAIM:
                tags[spot.start : spot.end] = -1
        found.append(Names(np.array(window.ids, dtype=np.int64), tags))
    return found


def examples_of(raw: Mapping[str, Any], told: Told, ground: Ground, group: str) -> list[Example]:
    """The windows of a document with what holds in them."""
    windows = list(marked_windows(told.reading, told.mentions, told.values, ground.cutter))
    pairs = [pairs_of(w, told.mentions, told.slots, ground.fits) for w in windows]
    chosen = _chosen(raw, told, [p for ps in pairs for p in ps])
    kinds = [*((m.type, m.nominal) for m in told.mentions), *((v.kind, False) for v in told.values)]
    stated = _stated(raw)
    found, at = [], 0
    for window, own in zip(windows, pairs, strict=True):
        rows = [_row(told, pair, chosen.get(at + i, []), stated) for i, pair in enumerate(own)]
        values = [s for s in window.spots if s.mention >= len(told.mentions)]
        attached = [
            (i, v, *_belongs(told, spot, row.claims[0]))
            for i, row in enumerate(rows)
            if row.claims
            for v, spot in enumerate(values)
            if abs(spot.passage - row.passage) <= 1
        ]
        found.append(
            Example(
                np.array(window.ids, dtype=np.int64),
                marks_of(window, kinds),
                np.array([r.place for r in rows], dtype=np.int64).reshape(-1, 7),
                np.array([r.labels for r in rows], dtype=np.int8).reshape(-1, len(EDGE_TYPES)),
                np.array([r.rules for r in rows], dtype=np.int8).reshape(-1, len(EDGE_TYPES)),
                np.array([r.status for r in rows], dtype=np.int64),
                np.array([(s.start, s.end) for s in values], dtype=np.int64).reshape(-1, 2),
                np.array(attached, dtype=np.int64).reshape(-1, 4),
                group,
                [r.ends for r in rows],
            )
        )
        at += len(own)
    return found


def _chosen(raw: Mapping[str, Any], told: Told, pairs: Sequence[Pair]) -> dict[int, list[Mapping[str, Any]]]:
    """The pair that stands for each piece of evidence of each claim: the nearest within it, else beside it."""
    by_ends: dict[tuple[str, str], list[int]] = {}
    for i, pair in enumerate(pairs):
        by_ends.setdefault((told.slots[pair.subject.mention], told.slots[pair.object.mention]), []).append(i)
    found: dict[int, list[Mapping[str, Any]]] = {}
    for claim in raw["claims"]:
        for ends in _both_ways(claim):
            for start, end in claim["evidence"]:
                near = [(_worth(pairs[i], told, start, end), i) for i in by_ends.get(ends, ())]
                near = [n for n in near if n[0][0] < 2]
                if near:
                    found.setdefault(min(near)[1], []).append(claim)
    return found


def _both_ways(claim: Mapping[str, Any]) -> list[tuple[str, str]]:
    ends = (claim["subject"], claim["object"])
    return [ends, ends[::-1]] if claim["type"] in SYMMETRIC else [ends]


def _worth(pair: Pair, told: Told, start: int, end: int) -> tuple[int, int, int]:
    ends = [told.mentions[s.mention] for s in (pair.subject, pair.object)]
    outside = sum(not (m.start < end and start < m.end) for m in ends)
    gap = max(m.start for m in ends) - min(m.end for m in ends)
    return outside, gap, min(m.start for m in ends)


def _stated(raw: Mapping[str, Any]) -> dict[tuple[str, str], set[int]]:
    """The types that the document states anywhere, by their ends."""
    found: dict[tuple[str, str], set[int]] = {}
    for claim in raw["claims"]:
        for ends in _both_ways(claim):
            found.setdefault(ends, set()).add(EDGE_TYPES.index(claim["type"]))
    return found


@dataclass(frozen=True)
class _Row:
    """One pair: its place in pieces, what holds, what the rules say, and the claims that it stands for."""

    place: tuple[int, ...]
    labels: NDArray[np.int8]
    rules: NDArray[np.int8]
    status: int
    ends: tuple[str, str]
    passage: int
    claims: Sequence[Mapping[str, Any]]


def _row(
    told: Told, pair: Pair, claims: Sequence[Mapping[str, Any]], stated: Mapping[tuple[str, str], set[int]]
) -> _Row:
    ends = (told.slots[pair.subject.mention], told.slots[pair.object.mention])
    labels = np.zeros(len(EDGE_TYPES), dtype=np.int8)
    # What the document states of the two elsewhere is neither right nor wrong here.
    labels[sorted(stated.get(ends, ()))] = -1
    for claim in claims:
        labels[EDGE_TYPES.index(claim["type"])] = 1
    rules = np.zeros(len(EDGE_TYPES), dtype=np.int8)
    rules[sorted(told.rules.get((*ends, pair.passage), ()))] = 1
    status = STATUSES.index(claims[0].get("status", "actual")) if claims else -1
    return _Row(place_of(pair), labels, rules, status, ends, pair.passage, claims)


def _belongs(told: Told, spot: Spot, claim: Mapping[str, Any]) -> tuple[int, int]:
    value = told.values[spot.mention - len(told.mentions)]
    return VALUE_KINDS.index(value.kind), int(_is_told(claim, value))


def _is_told(claim: Mapping[str, Any], value: Value) -> bool:
    told = claim.get(value.kind)
    if told is None:
        return False
    if value.kind == DATE and isinstance(value.told, PartialDate):
        return str(value.told) == told or PartialDate(told).covers(value.told)
    if value.kind == AMOUNT and isinstance(value.told, Amount):
        return value.told.currency == told.get("currency") and _near(float(value.told.value or 0), told["value"])
    return value.kind == STAKE and isinstance(value.told, float) and _near(value.told, told)


def _near(a: float, b: float) -> bool:
    return abs(a - b) <= 0.01 * abs(b)


@dataclass(frozen=True)
class Lone:
    """A text with one claim between the mentions `ends`, or none where `kind` is empty; `untold` may hold beside it."""

    window: Window
    mentions: Sequence[Mention]
    kind: str
    ends: tuple[int, int]
    untold: Sequence[str]


def example(lone: Lone, pairs: Sequence[Pair]) -> Example:
    """The example of such a text."""
    labels = np.zeros((len(pairs), len(EDGE_TYPES)), dtype=np.int8)
    for row, pair in zip(labels, pairs, strict=True):
        told = (pair.subject.mention, pair.object.mention)
        if lone.kind and (told == lone.ends or (lone.kind in SYMMETRIC and told == lone.ends[::-1])):
            row[EDGE_TYPES.index(lone.kind)] = 1
            row[[EDGE_TYPES.index(u) for u in lone.untold]] = -1
    return Example(
        np.array(lone.window.ids, dtype=np.int64),
        marks_of(lone.window, [(m.type, False) for m in lone.mentions]),
        np.array([place_of(p) for p in pairs], dtype=np.int64).reshape(-1, 7),
        labels,
        np.zeros_like(labels),
        np.full(len(pairs), -1, dtype=np.int64),
        np.zeros((0, 2), dtype=np.int64),
        np.zeros((0, 4), dtype=np.int64),
        "public",
        [("", "")] * len(pairs),
    )
