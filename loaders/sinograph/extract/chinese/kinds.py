"""Company or Product: what the whole text calls a name and lets it do."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sinograph.extract.chinese.candidates import Candidate
from sinograph.extract.chinese.lexicon import shape
from sinograph.extract.chinese.plain import Plain
from sinograph.extract.chinese.suffixed import firm_ending, product_ending

# What somebody brought out is a product, whatever else it does.
_LISTED = re.compile(r"[”》]?(?:（[^（）]{0,20}）)?(?:、|和|与|及|以及|，)?[“《]?")
_MADE = re.compile("^由[^，。；]{2,16}?(?:推出|开发|研发|运营|经营|打造)")


def with_kinds(candidates: Sequence[Candidate], plains: Iterable[Plain]) -> list[Candidate]:
    """The candidates with one of Company and Product for each name.

    Parameters
    ----------
    candidates
        Unlisted names of one document; other types stay as they are.
    plains
        Its passages.
    """
    texts = {p.start: p for p in plains}
    bounds = sorted(texts)
    chains = _chains([c for c in candidates if c.type in ("Company", "Product")], texts, bounds)
    firm: dict[str, float] = defaultdict(float)
    thing: dict[str, float] = defaultdict(float)
    made: dict[str, bool] = defaultdict(bool)
    first: dict[str, str] = {}
    for one in candidates:
        if one.type in ("Company", "Product"):
            name = one.name or one.text
            first.setdefault(name, one.type)
            around = _around(one, texts, bounds)
            told = _votes(one, around)
            firm[name] = max(firm[name], told[0])
            thing[name] = max(thing[name], told[1], 2.5 * (one.start in chains))
            made[name] |= _MADE.match(around[1]) is not None
    for name in [name for name, told_so in made.items() if told_so]:
        thing[name] = max(thing[name], 3.0)
    return [_settled(one, firm, thing, first) for one in candidates]


def with_listed_kinds(
    candidates: Sequence[Candidate], plains: Iterable[Plain], also: Mapping[str, Iterable[str]]
) -> list[Candidate]:
    """Listed names that may be a firm or its product, as the document uses them.

    Parameters
    ----------
    candidates
        Names with a reference actor's key.
    plains
        The document's passages.
    also
        The node types that an actor may have beside its own.
    """
    texts = {p.start: p for p in plains}
    bounds = sorted(texts)
    chains = _chains(candidates, texts, bounds)
    firm: dict[str, bool] = defaultdict(bool)
    thing: dict[str, bool] = defaultdict(bool)
    for one in candidates:
        before, after = _around(one, texts, bounds)
        key = str(one.key)
        firm[key] |= bool(shape("firm_after").match(after) or shape("firm_before").search(before))
        thing[key] |= bool(shape("used_after").match(after) or shape("used_before").search(before))
        thing[key] |= one.start in chains
    return [_used(one, firm, thing, also) for one in candidates]


def _used(
    one: Candidate, firm: Mapping[str, bool], thing: Mapping[str, bool], also: Mapping[str, Iterable[str]]
) -> Candidate:
    key = str(one.key)
    if one.type == "Company" and "Product" in also.get(key, ()) and thing[key] and not firm[key]:
        return replace(one, type="Product")
    return one


def _chains(candidates: Sequence[Candidate], texts: dict[int, Plain], bounds: Sequence[int]) -> set[int]:
    """Where the names stand of lists that are called apps, sites or the like: 甲、乙、丙三款应用."""
    found: set[int] = set()
    run: list[Candidate] = []
    for one in sorted(candidates, key=lambda c: c.start):
        plain = texts[bounds[bisect_right(bounds, one.start) - 1]]
        low = run[-1].end - plain.start if run else -1
        joined = low >= 0 and _LISTED.fullmatch(plain.text[low : one.start - plain.start]) is not None
        run = [*run, one] if joined else [one]
        if shape("list_of_things_after").match(plain.text[one.end - plain.start :]) or shape(
            "list_of_things_before"
        ).search(plain.text[: run[0].start - plain.start]):
            found.update(c.start for c in run)
    return found


def _around(one: Candidate, texts: dict[int, Plain], bounds: Sequence[int]) -> tuple[str, str]:
    plain = texts[bounds[bisect_right(bounds, one.start) - 1]]
    start, end = one.start - plain.start, one.end - plain.start
    return plain.text[max(0, start - 18) : start], plain.text[end : end + 26]


def _votes(one: Candidate, around: tuple[str, str]) -> tuple[float, float]:
    """How surely one place speaks for a firm, and for a product."""
    before, after = around
    own = firm_ending(one.text) - 3.0 * bool(product_ending().search(one.text))
    firm = max(2.0 * bool(shape("firm_after").match(after)), 1.2 * bool(shape("firm_before").search(before)), own)
    thing = max(1.5 * bool(shape("thing_after").match(after)), 1.5 * bool(shape("thing_before").search(before)), -own)
    return firm, thing


def _settled(one: Candidate, firm: dict[str, float], thing: dict[str, float], first: dict[str, str]) -> Candidate:
    """A firm where anything says so for sure; a product where only its use is told."""
    if one.type not in ("Company", "Product"):
        return one
    name = one.name or one.text
    if firm[name] == thing[name] == 0:
        return replace(one, type=first[name])
    return replace(
        one, type="Company" if (firm[name] >= 2 and thing[name] < 3) or firm[name] > thing[name] else "Product"
    )
