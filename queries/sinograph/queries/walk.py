"""The shortest way between two entities, found by asking for one step at a time.

The embedded engine finds a shortest path first and looks at its edges' status afterwards, so that a rumoured short
cut would hide the way around it. Here the steps of a question are taken from both ends, the smaller side first:
they meet in the middle, touch few edges, and give the same way on every engine.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from sinograph.errors import QueryLimit
from sinograph.queries.question import Query
from sinograph.store import Rows, Store

# The columns of a step that only the search needs, before ``claims``: where it leaves, where it arrives, by what.
HIDDEN = ("from_id", "to_id", "to_type", "edge_id")

Row = tuple[object, ...]
End = tuple[str, str]  # id and node type


@dataclass(frozen=True, slots=True)
class Steps:
    """Asks for the edges that leave some entities, as long as there is time."""

    store: Store
    query: Query
    given: Mapping[str, object]
    deadline: float

    def leaving(self, frontier: Mapping[str, str]) -> Iterator[Row]:
        """The rows of the edges that leave entities, given as ids with their node types."""
        by_type: dict[str, list[str]] = defaultdict(list)
        for id_, type_ in sorted(frontier.items()):
            by_type[type_].append(id_)
        for type_, ids in by_type.items():
            left = self.deadline - time.monotonic()
            if left <= 0:
                raise QueryLimit(f"question {self.query.name}: the time is up; give it more, or fewer steps")
            text = self.query.filled({"frontier": type_}, {})
            yield from self.store.rows(text, {**self.given, "frontier": ids}, timeout=left).rows


@dataclass(slots=True)
class _Side:
    """What has been reached from one end: the outermost entities, and for each one reached, those next nearer."""

    frontier: dict[str, str]
    nearer: dict[str, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.nearer |= {id_: set() for id_ in self.frontier}

    def expand(self, steps: Steps) -> None:
        """Go one step further out."""
        reached: dict[str, str] = {}
        nearer: dict[str, set[str]] = defaultdict(set)
        for *_, start, end, type_, _edge, _claims in steps.leaving(self.frontier):
            if str(end) not in self.nearer:
                reached[str(end)] = str(type_)
                nearer[str(end)].add(str(start))
        self.nearer |= nearer
        self.frontier = reached


def walk(steps: Steps, ends: tuple[End, End]) -> Rows:
    """The steps of the shortest way, in order; of several ways the one whose entities' ids sort first.

    Parameters
    ----------
    steps
        How to ask for steps; its question tells how many may be taken.
    ends
        Where to begin and where to arrive.

    Returns
    -------
    Rows
        The declared columns and ``claims``; no rows where there is no way.

    Raises
    ------
    QueryLimit
        When the time is up.
    """
    most = steps.given[steps.query.walk[2]]
    path = _path(steps, ends, most if isinstance(most, int) else 0)
    columns = tuple(c.name for c in steps.query.columns)
    types = dict(path)
    best: dict[tuple[str, str], Row] = {}
    wanted = set(pairwise(id_ for id_, _ in path))
    for row in sorted(steps.leaving(types) if wanted else (), key=lambda row: str(row[-2])):
        pair = (str(row[-5]), str(row[-4]))
        if pair in wanted:
            best.setdefault(pair, (*row[: len(columns)], row[-1]))
    return Rows((*columns, "claims"), tuple(best[pair] for pair in pairwise(id_ for id_, _ in path)))


def _path(steps: Steps, ends: tuple[End, End], most: int) -> list[End]:
    near, far = _Side(dict([ends[0]])), _Side(dict([ends[1]]))
    types = dict(ends)
    for _ in range(most if ends[0] != ends[1] else 0):
        side = min((near, far), key=lambda s: len(s.frontier))
        side.expand(steps)
        types |= side.frontier
        if met := near.frontier.keys() & far.frontier.keys():
            return [(id_, types[id_]) for id_ in _first(ends[0][0], near, far, met)]
        if not side.frontier:
            break
    return []


def _first(start: str, near: _Side, far: _Side, met: Collection[str]) -> list[str]:
    """The way through one of the places met whose ids sort first."""
    onward: dict[str, set[str]] = defaultdict(set)
    layer = set(met)
    while layer:
        for outer in layer:
            for inner in near.nearer[outer]:
                onward[inner].add(outer)
        layer = {inner for outer in layer for inner in near.nearer[outer]}
    path = [start]
    while following := onward.get(path[-1]) or far.nearer.get(path[-1]):
        path.append(min(following))
    return path
