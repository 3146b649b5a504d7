"""What the network is asked of a document: its windows, with values marked, and what the rules say of each pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from sinograph.extract.learned.bounds import meet
from sinograph.extract.learned.evidence import passage_at
from sinograph.extract.learned.kinds import EDGE_TYPES, VALUE_KINDS
from sinograph.extract.learned.network import Floats
from sinograph.extract.learned.pairs import Pair
from sinograph.extract.learned.tokens import Cutter
from sinograph.extract.learned.values import Value
from sinograph.extract.learned.windows import Spot, Window, windows_of
from sinograph.extract.protocols import Draft, Reading
from sinograph.extract.slots import slot_of
from sinograph.model import Mention
from sinograph.ontology import Ontology

# The types, by place in `EDGE_TYPES`, that the rules tell of a subject and an object in a passage.
Said = Mapping[tuple[str, str, int], set[int]]


def with_ends(mentions: Sequence[Mention], drafts: Iterable[Draft]) -> list[Mention]:
    """The mentions, and those that only claims name, disjoint and in order."""
    found = list(mentions)
    for draft in drafts:
        for m in (draft.subject, draft.object):
            if not any(meet(m, x) for x in found):
                found.append(m)
    return sorted(found, key=lambda m: (m.start, m.end))


def marked_windows(
    reading: Reading, mentions: Sequence[Mention], values: Sequence[Value], cutter: Cutter
) -> Iterator[Window]:
    """The windows with mentions and values as spots; a value's number goes on where the mentions' ends."""
    marked = [*mentions, *(Mention(v.start, v.end, "", v.kind) for v in values)]
    order = sorted(range(len(marked)), key=lambda i: (marked[i].start, marked[i].end))
    for window in windows_of(reading, [marked[i] for i in order], cutter):
        spots = tuple(Spot(order[s.mention], s.start, s.end, s.passage) for s in window.spots)
        yield replace(window, spots=spots)


def said(
    reading: Reading, drafts: Iterable[Draft], ontology: Ontology, slot: Callable[[Mention], str] = slot_of
) -> dict[tuple[str, str, int], set[int]]:
    """The types that the rules tell of two entities in a passage; `slot` says which entity a mention names."""
    found: dict[tuple[str, str, int], set[int]] = defaultdict(set)
    for d in drafts:
        a, b, passage = slot(d.subject), slot(d.object), passage_at(reading, d.end - 1)
        for ends in ((a, b), (b, a)) if ontology.edge(d.type).symmetric else ((a, b),):
            found[*ends, passage].add(EDGE_TYPES.index(d.type))
    return found


def beside_of(
    window: Window, pairs: Sequence[Pair], mentions: int, values: Sequence[Value]
) -> list[tuple[int, int, int, int, int]]:
    """Pair, start and end in pieces, kind and number of the values near each pair."""
    spots = [s for s in window.spots if s.mention >= mentions]
    return [
        (i, s.start, s.end, VALUE_KINDS.index(values[s.mention - mentions].kind), s.mention - mentions)
        for i, pair in enumerate(pairs)
        for s in spots
        if abs(s.passage - pair.passage) <= 1
    ]


def by_rules(pairs: Sequence[Pair], slots: Sequence[str], rules: Said) -> Floats:
    """For each pair, [pairs, 19], 1 where the rules say that a type holds."""
    found = np.zeros((len(pairs), len(EDGE_TYPES)), dtype=np.float32)
    for i, pair in enumerate(pairs):
        for n in rules.get((slots[pair.subject.mention], slots[pair.object.mention], pair.passage), ()):
            found[i, n] = 1.0
    return found
