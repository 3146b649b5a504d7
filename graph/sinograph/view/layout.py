"""Where the nodes stand: the same places for the same graph and seed.

Connected parts are laid out one by one (dense forces, pulled together by community), turned so that they lie
wide, spread until nothing overlaps, and packed around the largest. Only the first `CORE` nodes take part in the
forces, which cost the square of their number; later ones stand around the neighbour that has a place already.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree  # type: ignore[import-untyped]

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

CORE = 2500
STEPS = 160
AIR = 3.4  # how many times the area of its boxes a part gets, before overlaps are cleared
GAP = 9.0  # pixels that stay free between two boxes
SCREEN = 1.45  # width over height of what a part is stretched towards, a little
GOLDEN = np.pi * (3 - np.sqrt(5))


@dataclass(frozen=True, slots=True)
class Part:
    """A connected part, its nodes numbered from 0.

    Parameters
    ----------
    links
        Shape (m, 2): pairs of nodes.
    weights
        Shape (m,): how strongly each pair pulls.
    masses
        Shape (n,): how strongly each node pushes.
    groups
        Shape (n,): the community of each node, numbered from 0.
    """

    links: Ints
    weights: Floats
    masses: Floats
    groups: Ints


def place(links: Sequence[tuple[int, int]], boxes: Floats, *, seed: int = 0) -> Floats:
    """Places for the nodes of a graph.

    Parameters
    ----------
    links
        Pairs of nodes, numbered from 0, the most important first; repeated pairs pull harder.
    boxes
        Shape (n, 3): width and height that each node needs with its label, and how far below the node the middle of
        that box lies, in pixels.
    seed
        Another seed, another picture.

    Returns
    -------
    ndarray
        Shape (n, 2), in pixels, y pointing down.

    Examples
    --------
    >>> spots = place([(0, 1), (1, 2)], np.full((3, 3), 40.0))
    >>> spots.shape, bool((spots == place([(0, 1), (1, 2)], np.full((3, 3), 40.0))).all())
    ((3, 2), True)
    """
    count = len(boxes)
    graph = _graph(count, links)
    core = graph.subgraph(range(min(count, CORE)))
    parts = sorted((sorted(c) for c in nx.connected_components(core) if len(c) > 1), key=lambda c: (-len(c), c[0]))
    spots = np.full((count, 2), np.nan)
    for nodes in parts:
        spots[nodes] = _part_places(graph.subgraph(nodes), nodes, boxes[nodes], seed)
    _pack(spots, boxes, parts)
    _satellites(spots, graph)
    _shelve(spots, boxes)
    return spots


def _graph(count: int, links: Iterable[tuple[int, int]]) -> nx.Graph:
    graph = nx.Graph()
    graph.add_nodes_from(range(count))
    for a, b in links:
        if a != b:
            graph.add_edge(a, b, weight=graph.get_edge_data(a, b, {"weight": 0})["weight"] + 1)
    return graph


def _part_places(graph: nx.Graph, nodes: list[int], boxes: Floats, seed: int) -> Floats:
    number = {node: i for i, node in enumerate(nodes)}
    groups = np.zeros(len(nodes), dtype=np.int64)
    # A frozen view answers in an order of its own: communities need the nodes and edges in ours.
    ordered = nx.Graph()
    ordered.add_nodes_from(nodes)
    edges = sorted((min(a, b), max(a, b), w) for a, b, w in graph.edges(data="weight"))
    ordered.add_weighted_edges_from(edges)
    communities = nx.community.louvain_communities(ordered, seed=seed, resolution=1.1)
    for group, members in enumerate(sorted(communities, key=lambda c: (-len(c), min(c)))):
        groups[[number[m] for m in members]] = group
    links = np.array([(number[a], number[b]) for a, b, _ in edges], dtype=np.int64)
    degrees = np.bincount(links.ravel(), minlength=len(nodes))
    within = groups[links[:, 0]] == groups[links[:, 1]]
    weights = np.where(within, 1.0, 0.35) * np.sqrt([w for _, _, w in edges])
    part = Part(links, weights, 1.0 + np.sqrt(degrees) / 2, groups)
    return _clear(_scaled(_widen(_forces(part, seed)), boxes), boxes)


def _forces(part: Part, seed: int) -> Floats:
    """Repulsion by mass, attraction along links, a pull to the middle of one's community; cooling steps."""
    count = len(part.masses)
    spots = _start(part.groups, np.random.default_rng(seed))
    masses = part.masses.astype(np.float32)
    away = np.empty((count, count), dtype=np.float32)
    sizes = np.bincount(part.groups).astype(np.float64)
    for heat in np.geomspace(0.4 * count**0.25 + 0.3, 0.02, STEPS if count < 700 else STEPS * 2 // 5):
        move = _push(spots, masses, away) + _pull(spots, part) + _cohesion(spots, part.groups, sizes)
        move -= 0.12 * part.masses[:, None] * spots
        lengths = np.maximum(np.linalg.norm(move, axis=1, keepdims=True), 1e-9)
        spots = spots + move / lengths * np.minimum(lengths, heat)
    return spots


def _push(spots: Floats, masses: NDArray[np.float32], away: NDArray[np.float32]) -> Floats:
    """The sum over all others of mass times mass over distance, away from them; `away` is room to work in."""
    here = spots.astype(np.float32)
    squares = np.square(here).sum(axis=1)
    np.matmul(here * -2, here.T, out=away)
    away += squares[:, None]
    away += squares[None, :]
    np.maximum(away, 0.02, out=away)
    np.divide(masses[None, :], away, out=away)
    away *= masses[:, None]
    np.fill_diagonal(away, 0.0)
    return np.asarray(here * away.sum(axis=1)[:, None] - away @ here, dtype=np.float64)


def _start(groups: Ints, random: np.random.Generator) -> Floats:
    """Communities on a sunflower, their members scattered around each one's middle."""
    turns = np.arange(groups.max() + 1)
    share = np.sqrt(len(groups))
    centres = share * np.sqrt((turns + 0.5) / len(turns))[:, None] * _circle(turns * GOLDEN)
    return np.asarray(centres[groups] + random.normal(scale=0.25 * share**0.5, size=(len(groups), 2)))


def _circle(angles: Floats | float) -> Floats:
    return np.stack([np.cos(angles), np.sin(angles)], axis=-1)


def _pull(spots: Floats, part: Part) -> Floats:
    ends = spots[part.links]
    along = ends[:, 1] - ends[:, 0]
    strength = along * (np.linalg.norm(along, axis=1) * part.weights)[:, None]
    pulled = np.zeros_like(spots)
    np.add.at(pulled, part.links[:, 0], strength)
    np.add.at(pulled, part.links[:, 1], -strength)
    return pulled


def _cohesion(spots: Floats, groups: Ints, sizes: Floats) -> Floats:
    middles = np.stack([np.bincount(groups, weights=axis, minlength=len(sizes)) for axis in spots.T], axis=1)
    return 0.35 * ((middles / sizes[:, None])[groups] - spots)


def _widen(spots: Floats) -> Floats:
    """Turned so that the longer axis lies flat: screens are wide."""
    middle = spots - spots.mean(axis=0)
    _, _, axes = np.linalg.svd(middle, full_matrices=False)
    # An axis has two directions; the larger end goes to the right, so that every machine turns it alike.
    axes = axes * np.where(np.abs(axes).max(axis=1) == axes.max(axis=1), 1.0, -1.0)[:, None]
    return np.asarray(middle @ axes.T)


def _scaled(spots: Floats, boxes: Floats) -> Floats:
    """In pixels, with room for the boxes; what lies far out is drawn in, so that it does not shrink the rest."""
    far = np.linalg.norm(spots, axis=1, keepdims=True)
    most = max(float(np.quantile(far, 0.9)), 1e-9)
    spots = spots * np.where(far > most, (most + (far - most) * 0.4) / np.maximum(far, 1e-9), 1.0)
    sides = np.maximum(np.ptp(spots, axis=0), 0.35 * np.ptp(spots, axis=0).max() + 1e-9)
    wanted = AIR * float((boxes[:, :2] + GAP).prod(axis=1).sum())
    stretch = float(np.clip(np.sqrt(SCREEN * sides[1] / sides[0]), 1.0, 1.2))
    return np.asarray(spots * np.sqrt(wanted / sides.prod()) * [stretch, 1 / stretch])


def _clear(spots: Floats, boxes: Floats) -> Floats:
    """Pushed apart until no two boxes overlap, or some rounds have gone by (fewer for a crowd)."""
    below = np.stack([np.zeros(len(boxes)), boxes[:, 2]], axis=1)
    spots = spots + below
    room = boxes[:, :2] + GAP
    reach = float(np.hypot(*room.max(axis=0)))
    for _ in range(90 if len(boxes) < 700 else 36):
        pairs = cKDTree(spots).query_pairs(reach, output_type="ndarray")
        a, b = pairs[:, 0], pairs[:, 1]
        apart = spots[b] - spots[a]
        over = (room[a] + room[b]) / 2 - np.abs(apart)
        hit = (over > 0).all(axis=1)
        if not hit.any():
            break
        a, b, apart, over = a[hit], b[hit], apart[hit], over[hit]
        axis = np.argmin(over, axis=1)
        rows = np.arange(len(a))
        step = np.zeros_like(apart)
        step[rows, axis] = np.where(apart[rows, axis] >= 0, 1.0, -1.0) * over[rows, axis] * 0.42
        np.add.at(spots, a, -step)
        np.add.at(spots, b, step)
    return np.asarray(spots - below)


def _pack(spots: Floats, boxes: Floats, parts: list[list[int]]) -> None:
    """Parts as discs: the largest in the middle, each next one on the first free place of a spiral."""
    middles = [(spots[nodes].min(axis=0) + spots[nodes].max(axis=0)) / 2 for nodes in parts]
    radii = np.array([_radius(spots[n] - m, boxes[n]) for n, m in zip(parts, middles, strict=True)])
    if not len(radii):
        return
    # Half as far up and down as left and right: screens are wide.
    turns = np.arange(3000)
    reach = 2.2 * np.sqrt((radii**2).sum() / len(turns)) + radii[0] / np.sqrt(len(turns))
    spiral = reach * np.sqrt(turns)[:, None] * np.array([1.35, 0.85]) * _circle(turns * GOLDEN)
    nearest = np.full(len(spiral), np.inf)  # from each place of the spiral to the edge of the nearest disc
    for nodes, middle, radius in zip(parts, middles, radii, strict=True):
        free = np.flatnonzero(nearest >= radius)
        spot = spiral[free[0]] if len(free) else spiral[-1] * (1 + nodes[0] / 10)
        nearest = np.minimum(nearest, np.linalg.norm(spiral - spot, axis=1) - radius)
        spots[nodes] += spot - middle


def _radius(inside: Floats, boxes: Floats) -> float:
    return float((np.linalg.norm(inside, axis=1) + boxes[:, :2].max(axis=1) / 2).max()) + GAP


def _satellites(spots: Floats, graph: nx.Graph) -> None:
    """Nodes beyond the core, around the first neighbour that has a place, in widening turns."""
    around: dict[int, int] = {}
    waiting = [n for n in graph if np.isnan(spots[n, 0]) and graph.degree(n)]
    while waiting:
        left = []
        for node in waiting:
            hub = min((o for o in graph[node] if not np.isnan(spots[o, 0])), default=None)
            if hub is None:
                left.append(node)
                continue
            turn = around[hub] = around.get(hub, 0) + 1
            spots[node] = spots[hub] + (46 + 15 * np.sqrt(turn)) * _circle(turn * GOLDEN)
        if len(left) == len(waiting):
            break
        waiting = left


def _shelve(spots: Floats, boxes: Floats) -> None:
    """Nodes that nothing joins, in rows under the rest."""
    loners = np.flatnonzero(np.isnan(spots[:, 0]))
    if not len(loners):
        return
    placed = ~np.isnan(spots[:, 0])
    width = max(6, int(np.ceil(np.sqrt(len(loners) * 2.2))))
    cell = boxes[loners, :2].max(axis=0) + 2 * GAP
    top = float((spots[placed, 1] + boxes[placed, 1]).max()) + 90 if placed.any() else 0.0
    middle = float(spots[placed, 0].mean()) if placed.any() else 0.0
    rows, columns = np.divmod(np.arange(len(loners)), width)
    across = (columns - (min(width, len(loners)) - 1) / 2) * cell[0] + middle
    spots[loners] = np.stack([across, top + rows * cell[1]], axis=1)
