"""What else speaks for or against a claim that the network holds possible, beside its own word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from sinograph.extract.learned.found import Found, Key
from sinograph.extract.learned.weighing import SURE, Signs
from sinograph.extract.protocols import Reading
from sinograph.extract.slots import NEEDS_CLAIM, slot_of
from sinograph.model import Mention
from sinograph.ontology import Ontology

_PARAGRAPH = re.compile(r"\n\s*\n")


def signs_of(
    reading: Reading,
    mentions: Sequence[Mention],
    heard: Mapping[Key, Found],
    ruled: Collection[Key],
    ontology: Ontology,
) -> dict[Key, Signs]:
    """The signs of each claim that the network holds possible.

    Parameters
    ----------
    reading
        The document.
    mentions
        Its names, and what stands for them.
    heard
        What the network says, by type and ends.
    ruled
        Which claims the rules make.
    ontology
        The types.
    """
    starts = sorted(m.start for m in mentions)
    sure, likely = _sure(mentions), _likely(heard, ontology)
    signs = {}
    for key, found in heard.items():
        first, second = found.ends
        signs[key] = Signs(
            ruled=key in ruled,
            apart=_PARAGRAPH.search(reading.document.text, first.end, second.start) is not None,
            between=max(0, bisect_left(starts, second.start) - bisect_left(starts, first.end)),
            named=min(sure.get(slot_of(end), SURE) for end in found.ends),
            of_subject=likely[_end(key, 1, ontology)] - found.chance,
            of_object=likely[_end(key, 2, ontology)] - found.chance,
        )
    return signs


def _end(key: Key, place: int, ontology: Ontology) -> tuple[str, str, int]:
    """An end of a claim among all of its type: of a symmetric one it does not matter which it is."""
    return key[0], key[place], 0 if ontology.edge(key[0]).symmetric else place


def _likely(heard: Mapping[Key, Found], ontology: Ontology) -> dict[tuple[str, str, int], float]:
    """How many claims of a type each entity is likely to be an end of."""
    counts: dict[tuple[str, str, int], float] = defaultdict(float)
    for key, found in heard.items():
        for place in (1, 2):
            counts[_end(key, place, ontology)] += found.chance
    return counts


def _sure(mentions: Sequence[Mention]) -> dict[str, float]:
    """How sure the network is of the names of each entity, on average, where it reads such names."""
    scores: dict[str, list[float]] = defaultdict(list)
    for m in mentions:
        if not m.nominal and m.type not in NEEDS_CLAIM:
            scores[slot_of(m)].append(m.score)
    return {slot: sum(told) / len(told) for slot, told in scores.items()}
