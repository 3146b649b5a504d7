"""Pairs of mentions that may be the ends of a claim, and what the network is told of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sinograph.extract.learned.kinds import EDGE_TYPES, NODE_TYPES, STEPS, mark_of
from sinograph.extract.learned.windows import Spot, Window
from sinograph.model import Mention
from sinograph.ontology import Ontology

Ints = NDArray[np.int64]
FAR = 2  # passages between the ends of a pair, at most, where the first is not the last that was heard of its entity
MOST_SPOTS = 40  # a mention is paired with so many neighbours on either side, at most
# A firm may be read as its product and the other way round: both are admitted at an end.
ALIKE: Mapping[str, tuple[str, ...]] = {"Company": ("Company", "Product"), "Product": ("Product", "Company")}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two spots of a window, subject first.

    Parameters
    ----------
    subject, object
        The spots.
    named
        Where the names begin that the two stand for, in pieces: for "the company" the name that it is taken to mean,
        the nearest before it in the window; for a name its own beginning, as where None.
    """

    subject: Spot
    object: Spot
    named: tuple[int, int] | None = None

    @property
    def passage(self) -> int:
        """The later one of the passages of the two: a claim counts as told there."""
        return max(self.subject.passage, self.object.passage)


def marks_of(window: Window, kinds: Sequence[tuple[str, bool]]) -> Ints:
    """A mark for each piece of a window; 0 outside of mentions.

    Parameters
    ----------
    window
        The window.
    kinds
        Node type (or kind of value) and whether nominal, of each mention of the document.
    """
    marks = np.zeros(len(window.ids), dtype=np.int64)
    for spot in window.spots:
        kind, nominal = kinds[spot.mention]
        for place in range(spot.start, spot.end):
            marks[place] = mark_of(kind, nominal=nominal, inside=place > spot.start)
    return marks


def admitted(ontology: Ontology) -> dict[tuple[str, str], tuple[int, ...]]:
    """The edge types, by place in `EDGE_TYPES`, that may hold between two node types."""
    found: dict[tuple[str, str], tuple[int, ...]] = {}
    for a in NODE_TYPES:
        for b in NODE_TYPES:
            fits = [
                n
                for n, kind in enumerate(EDGE_TYPES)
                if any(ontology.edge(kind).admits(x, y) for x in ALIKE.get(a, (a,)) for y in ALIKE.get(b, (b,)))
            ]
            if fits:
                found[a, b] = tuple(fits)
    return found


def pairs_of(
    window: Window,
    mentions: Sequence[Mention],
    slots: Sequence[object],
    fits: Mapping[tuple[str, str], tuple[int, ...]],
) -> list[Pair]:
    """The pairs that a window decides, in order.

    Parameters
    ----------
    window
        The window.
    mentions
        The document's.
    slots
        Which entity each mention names; a pair has two different ones.
    fits
        From `admitted`.
    """
    spots = [s for s in window.spots if s.mention < len(mentions)]
    named = [_named(n, spots, mentions, slots) for n in range(len(spots))]
    following = _following(spots, slots)
    found = []
    for i, a in enumerate(spots):
        for j, b in enumerate(spots):
            if i == j or slots[a.mention] == slots[b.mention] or abs(i - j) > MOST_SPOTS:
                continue
            if max(a.passage, b.passage) not in window.own or not _near(spots, i, j, following):
                continue
            if (mentions[a.mention].type, mentions[b.mention].type) in fits:
                found.append(Pair(a, b, (named[i], named[j])))
    return found


def _following(spots: Sequence[Spot], slots: Sequence[object]) -> list[int]:
    """For each spot, the place of the next one of its entity, behind all where there is none."""
    found = [len(spots)] * len(spots)
    before: dict[object, int] = {}
    for place, spot in enumerate(spots):
        if (slot := slots[spot.mention]) in before:
            found[before[slot]] = place
        before[slot] = place
    return found


def _near(spots: Sequence[Spot], i: int, j: int, following: Sequence[int]) -> bool:
    """Whether two spots are near enough to be a pair, or the first is the last that was heard of its entity."""
    return abs(spots[i].passage - spots[j].passage) <= FAR or following[min(i, j)] > max(i, j)


def _named(number: int, spots: Sequence[Spot], mentions: Sequence[Mention], slots: Sequence[object]) -> int:
    """Where the name begins that a spot stands for: the nearest before it, else the next behind it, else itself."""
    spot = spots[number]
    if not mentions[spot.mention].nominal:
        return spot.start
    for other in (*reversed(spots[:number]), *spots[number + 1 :]):
        if slots[other.mention] == slots[spot.mention] and not mentions[other.mention].nominal:
            return other.start
    return spot.start


def distance_of(pair: Pair) -> int:
    """A number for how the two stand to each other: order, passages, steps of distance.

    >>> distance_of(Pair(Spot(0, 0, 1, 0), Spot(1, 5, 6, 0)))
    1
    """
    first, second = sorted((pair.subject, pair.object), key=lambda s: s.start)
    gap = second.start - first.end
    step = sum(gap > s for s in STEPS)
    behind = pair.object.start < pair.subject.start
    apart = min(abs(pair.subject.passage - pair.object.passage), 2)
    return step + (len(STEPS) + 1) * (behind + 2 * apart)


def place_of(pair: Pair) -> tuple[int, int, int, int, int, int, int]:
    """Where a pair stands in its window, in pieces: subject's start and end, object's, `distance_of`, and `Pair.named`.

    >>> place_of(Pair(Spot(0, 0, 1, 0), Spot(1, 5, 6, 0)))
    (0, 1, 5, 6, 1, 0, 5)
    """
    a, b = pair.subject, pair.object
    return (a.start, a.end, b.start, b.end, distance_of(pair), *(pair.named or (a.start, b.start)))
