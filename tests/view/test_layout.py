"""Places: the same for the same graph, apart from each other, communities together."""

from __future__ import annotations

import time

import numpy as np
import pytest

from sinograph.view import layout
from sinograph.view.layout import place


def boxes(count: int, side: float = 40.0) -> layout.Floats:
    return np.full((count, 3), side) * [1.0, 1.0, 0.0]


def ring_of(members: list[int]) -> list[tuple[int, int]]:
    return [(a, b) for i, a in enumerate(members) for b in members[i + 1 :]]


def overlapping(spots: layout.Floats, side: float) -> int:
    apart = np.abs(spots[:, None, :] - spots[None, :, :])
    hit = (apart < side - 1.0).all(axis=2)
    return int((hit.sum() - len(spots)) / 2)


def test_the_same_graph_and_seed_give_the_same_places() -> None:
    links = [*ring_of(list(range(6))), (5, 6), (6, 7)]
    assert (place(links, boxes(8), seed=3) == place(links, boxes(8), seed=3)).all()


def test_another_seed_gives_another_picture() -> None:
    links = [*ring_of(list(range(6))), (5, 6), (6, 7)]
    assert not (place(links, boxes(8), seed=3) == place(links, boxes(8), seed=4)).all()


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_tiny_graphs_have_places(count: int) -> None:
    spots = place([(i, i + 1) for i in range(count - 1)], boxes(count))
    assert spots.shape == (count, 2)
    assert np.isfinite(spots).all()


def test_nothing_overlaps_in_a_graph_of_a_few_dozen() -> None:
    links = [(i // 3, i) for i in range(1, 60)]
    assert overlapping(place(links, boxes(60)), 40.0) == 0


def test_loops_and_repeated_links_are_harmless() -> None:
    spots = place([(0, 0), (0, 1), (1, 0), (0, 1)], boxes(2))
    assert np.isfinite(spots).all()
    assert np.linalg.norm(spots[0] - spots[1]) > 30


def test_members_of_a_community_stand_nearer_than_strangers() -> None:
    first, second = list(range(12)), list(range(12, 24))
    spots = place([*ring_of(first), *ring_of(second), (0, 12)], boxes(24))
    middles = [spots[group].mean(axis=0) for group in (first, second)]
    within = np.linalg.norm(spots[first] - middles[0], axis=1).mean()
    assert np.linalg.norm(middles[0] - middles[1]) > 2 * within


def test_parts_and_loners_do_not_overlap() -> None:
    links = [(2 * i, 2 * i + 1) for i in range(20)]
    spots = place(links, boxes(48))
    assert overlapping(spots, 40.0) == 0
    assert spots[40:, 1].min() > spots[:40, 1].max()


def test_graphs_lie_wide_rather_than_high() -> None:
    width, height = np.ptp(place([(i, i + 1) for i in range(39)], boxes(40)), axis=0)
    assert width > height


def test_nodes_beyond_the_core_stand_by_a_neighbour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "CORE", 10)
    links = [*ring_of(list(range(10))), (0, 10), (0, 11), (11, 12), (13, 14)]
    spots = place(links, boxes(15))
    assert np.isfinite(spots).all()
    assert np.linalg.norm(spots[10] - spots[0]) < 120
    assert np.linalg.norm(spots[12] - spots[11]) < 120


def test_a_large_graph_takes_seconds() -> None:
    random = np.random.default_rng(0)
    links = [(int(a), int(b)) for a, b in zip(np.arange(4000) % 2000, 2000 * random.random(4000) ** 2, strict=True)]
    begin = time.process_time()
    place(links, boxes(2000, 20.0))
    # Under 5 s on one idle core; process time counts every core, and cores are shared.
    assert time.process_time() - begin < 25
