"""Pairs that may be one thing: offered to a person, never joined alone.

A fuzzy score is a reason to ask, no more: "Alibaba Group" and "Alibaba Pictures" score 100 by one of
`rapidfuzz`'s measures (``token_set_ratio``), so the plain ratio of the whole names is what counts here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from rapidfuzz import fuzz

from sinograph.model import Entity, Judgement
from sinograph.names import has_cjk, normal, pinyin
from sinograph.resolve.identity import PERSON

SIMILAR = 90.0  # percent; below it, pairs of different firms outnumber misspellings
_CROWD = 60  # a beginning that more names share tells too little to compare them all
_SHORTEST = 5  # a shorter name differs from many others by one letter

Found = tuple[str, str, str]


def candidates(entities: Iterable[Entity], *, judged: Iterable[Judgement] = ()) -> tuple[Found, ...]:
    """Pairs of entities that may be the same thing.

    Parameters
    ----------
    entities
        Those of a graph.
    judged
        Judgements in force: pairs that they name are not offered again.

    Returns
    -------
    tuple of (id, id, reason)
        Equal names first, then equal readings, then similar names by falling score; then by ids.

    Examples
    --------
    >>> foo, typo = Entity("e-1", "Company", "Foobar Tech"), Entity("e-2", "Company", "Foobar Tecch")
    >>> candidates([foo, typo])
    (('e-1', 'e-2', 'similar names: Foobar Tech, Foobar Tecch (96 %)'),)
    """
    things = sorted({e.id: e for e in sorted(entities, key=repr)}.values(), key=lambda e: e.id)
    settled = {frozenset((j.left, j.right)) for j in judged if j.verdict in ("same", "different")}
    best: dict[tuple[str, str], tuple[float, str]] = {}
    for one, other, score, reason in (*_equal(things), *_alike_aloud(things), *_similar(things)):
        pair = (one.id, other.id)
        if frozenset(pair) not in settled and score > best.get(pair, (0.0, ""))[0]:
            best[pair] = (score, reason)
    ranked = sorted(best.items(), key=lambda found: (-found[1][0], found[0]))
    return tuple((one, other, reason) for (one, other), (_, reason) in ranked)


Offer = tuple[Entity, Entity, float, str]


def _equal(things: list[Entity]) -> Iterator[Offer]:
    """Those that share a name or an alias."""
    by_form: dict[str, list[tuple[Entity, str]]] = {}
    for thing in things:
        for form, told in sorted({normal(f): f for f in (*thing.aliases, thing.name)}.items()):
            by_form.setdefault(form, []).append((thing, told))
    for form, bearers in sorted(by_form.items()):
        for (one, told), (other, _) in _pairs(bearers) if len(form) > 1 else ():
            kinds = "" if one.type == other.type else f" ({one.type}, {other.type})"
            yield one, other, 300.0 - 100.0 * bool(kinds), f"both are called {told}{kinds}"


def _pairs(bearers: list[tuple[Entity, str]]) -> Iterable[tuple[tuple[Entity, str], tuple[Entity, str]]]:
    """All pairs of a few; of a crowd only the neighbours, which suffice to judge it one."""
    return combinations(bearers, 2) if len(bearers) <= _CROWD else pairwise(bearers)


def _alike_aloud(things: list[Entity]) -> Iterator[Offer]:
    """A Chinese and a Latin name of one type that read the same."""
    by_sound: dict[tuple[str, str], list[Entity]] = {}
    for thing in things:
        for sound in sorted({_sound(form, thing.type) for form in (thing.name, *thing.aliases)}):
            by_sound.setdefault((thing.type, sound), []).append(thing)
    for (_, sound), alike in sorted(by_sound.items()):
        for one, other in combinations(alike, 2) if len(sound) >= _SHORTEST else ():
            if has_cjk(one.name) != has_cjk(other.name):
                yield one, other, 150.0, f"read alike: {one.name}, {other.name}"


def _sound(name: str, kind: str) -> str:
    return pinyin(normal(name), person=kind == PERSON).replace(" ", "")


def _similar(things: list[Entity]) -> Iterator[Offer]:
    """Those of one type whose names differ by a letter or so; compared where they begin or end alike."""
    names = {thing.id: normal(thing.name) for thing in things}
    blocks: dict[tuple[str, str], list[Entity]] = {}
    for thing in things:
        name = names[thing.id]
        for block in {name[:3], "…" + name[-3:]} if len(name) >= _SHORTEST else ():
            blocks.setdefault((thing.type, block), []).append(thing)
    for _, crowd in sorted(blocks.items()):
        for one, other in combinations(crowd, 2) if len(crowd) <= _CROWD else ():
            score = fuzz.ratio(names[one.id], names[other.id], score_cutoff=SIMILAR)
            if score and names[one.id] != names[other.id]:
                yield one, other, score, f"similar names: {one.name}, {other.name} ({score:.0f} %)"
