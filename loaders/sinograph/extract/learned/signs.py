"""What else speaks for or against a claim that the network holds possible, beside its own word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from sinograph.extract.finish import slot_of
from sinograph.extract.learned.found import Found, Key
from sinograph.extract.learned.weighing import Signs
from sinograph.extract.protocols import Reading
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
    likeliest: dict[tuple[str, str], float] = defaultdict(float)
    leading = {}
    for key, found in heard.items():
        leading[key] = key[0], slot_of(found.ends[0] if ontology.edge(found.kind).symmetric else found.subject)
        likeliest[leading[key]] = max(likeliest[leading[key]], found.chance)
    signs = {}
    for key, found in heard.items():
        first, second = found.ends
        signs[key] = Signs(
            ruled=key in ruled,
            apart=_PARAGRAPH.search(reading.document.text, first.end, second.start) is not None,
            between=max(0, bisect_left(starts, second.start) - bisect_left(starts, first.end)),
            second=found.chance < likeliest[leading[key]],
        )
    return signs
