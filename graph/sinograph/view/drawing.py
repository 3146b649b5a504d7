"""A snapshot as a pyvis network: places, sizes, shapes, colours, curves and strokes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Any

import numpy as np

from sinograph.model import Edge, Entity, Snapshot
from sinograph.names import has_cjk
from sinograph.ontology import Ontology
from sinograph.view.layout import Floats, place
from sinograph.view.wording import label

if TYPE_CHECKING:
    from pyvis.network import Network

DASHES: dict[str, list[int] | bool] = {"planned": [9, 6], "rumoured": [2, 5], "denied": [12, 4, 2, 4]}
ENDED = "#9aa0a6"
UNKNOWN = "#8c8c8c"
LABEL_INSIDE = frozenset({"ellipse", "box"})
LABELLED = 420  # up to here every node keeps room for its label


@dataclass(frozen=True, slots=True)
class Ranked:
    """A snapshot with its entities numbered, the most connected first, and the edges whose ends are there."""

    entities: tuple[Entity, ...]
    edges: tuple[Edge, ...]
    number: dict[str, int]
    degrees: tuple[int, ...]


def ranked(snapshot: Snapshot) -> Ranked:
    """Entities by falling number of edges, then by name; a node's number in the page is its rank.

    >>> trio = tuple(Entity(i, "Company", i) for i in "abc")
    >>> [e.id for e in ranked(Snapshot(entities=trio, edges=(Edge("r", "OWNS", "b", "c"),))).entities]
    ['b', 'c', 'a']
    """
    known = {e.id for e in snapshot.entities}
    edges = tuple(e for e in snapshot.edges if e.subject in known and e.object in known)
    degree = Counter(end for e in edges for end in (e.subject, e.object))
    entities = tuple(sorted(snapshot.entities, key=lambda e: (-degree[e.id], e.name, e.id)))
    number = {e.id: i for i, e in enumerate(entities)}
    return Ranked(entities, edges, number, tuple(degree[e.id] for e in entities))


def size(degree: int) -> float:
    """The radius of a node, in pixels: its area grows with its edges.

    >>> size(0), size(4), size(400)
    (8.0, 15.6, 44.0)
    """
    return round(min(44.0, 8.0 + 3.8 * sqrt(degree)), 1)


def letters(degree: int) -> int:
    """The height of a node's label, in pixels."""
    return round(min(32.0, 14.0 + 2.2 * sqrt(degree)))


def curves(edges: Sequence[Edge]) -> list[float]:
    """How far each edge bends: 0 for the only one of its pair, else spread so that each can be clicked.

    Returns
    -------
    list of float
        As many as `edges`; positive bends clockwise as seen from the subject.

    Examples
    --------
    >>> curves([Edge("r", "OWNS", "a", "b"), Edge("s", "SUED", "b", "a"), Edge("t", "OWNS", "a", "c")])
    [-0.12, -0.12, 0.0]
    """
    by_pair: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, edge in enumerate(edges):
        by_pair[tuple(sorted((edge.subject, edge.object)))].append(i)
    bends = [0.0] * len(edges)
    for pair, found in by_pair.items():
        step = min(0.24, 1.5 / len(found))
        for turn, i in enumerate(found):
            side = 1 if edges[i].subject == pair[0] else -1
            bends[i] = round(side * (turn - (len(found) - 1) / 2) * step, 3) + 0.0
    return bends


def network(found: Ranked, ontology: Ontology, *, seed: int = 0) -> Network:
    """The pyvis network: physics off, every place and stroke computed beforehand."""
    from pyvis.network import Network  # pulls in IPython: only for those who draw

    drawn = Network(directed=True)
    drawn.toggle_physics(False)
    links = [(found.number[e.subject], found.number[e.object]) for e in found.edges]
    spots = place(links, _boxes(found, ontology), seed=seed)
    for i, (entity, degree) in enumerate(zip(found.entities, found.degrees, strict=True)):
        x, y = (round(v) for v in spots[i].tolist())
        drawn.add_node(i, label=label(entity.name), x=x, y=y, **_node_look(entity, degree, ontology))
    for i, (edge, bend) in enumerate(zip(found.edges, curves(found.edges), strict=True)):
        drawn.add_edge(*links[i], id=i, **_edge_look(edge, bend, ontology))
    return drawn


def _boxes(found: Ranked, ontology: Ontology) -> Floats:
    """Room for each node, and for its label where there are few nodes or it is one of the large ones."""
    boxes = []
    for rank, (entity, degree) in enumerate(zip(found.entities, found.degrees, strict=True)):
        kind = ontology.nodes.get(entity.type)
        across, high = 2 * size(degree), float(letters(degree))
        wide = high * sum(1.0 if has_cjk(c) else 0.54 for c in label(entity.name))
        if rank >= LABELLED:
            boxes.append((across, across, 0.0))
        elif kind and kind.shape in LABEL_INSIDE:
            boxes.append((wide + 26, 2.2 * high, 0.0))
        else:
            boxes.append((max(across, wide), across + 1.5 * high, 0.75 * high))
    return np.array(boxes, dtype=np.float64).reshape(-1, 3)


def _node_look(entity: Entity, degree: int, ontology: Ontology) -> dict[str, Any]:
    kind = ontology.nodes.get(entity.type)
    return {
        "shape": kind.shape if kind else "dot",
        "color": kind.colour if kind else UNKNOWN,
        "size": size(degree),
        "letters": letters(degree),
    }


def _edge_look(edge: Edge, bend: float, ontology: Ontology) -> dict[str, Any]:
    kind = ontology.edges.get(edge.type)
    turn = {"enabled": True, "type": "curvedCW" if bend > 0 else "curvedCCW", "roundness": abs(bend)}
    return {
        "color": ENDED if edge.status == "ended" else kind.colour if kind else UNKNOWN,
        "dashes": DASHES.get(edge.status, False),
        "width": round(min(4.5, 1.5 + 0.6 * (edge.documents - 1) ** 0.5), 2),
        "arrows": "" if kind and kind.symmetric else "to",
        "smooth": turn if bend else False,
    }
