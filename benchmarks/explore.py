"""The picture of a large graph: time to make it, size, time to its first picture, beside a plain pyvis page."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

from pyvis.network import Network
from tests.view.browser import browser

from benchmarks.made import snapshot
from benchmarks.report import Bound, Line, bounded, middle, repeated
from benchmarks.sizes import Sizes
from sinograph.model import Snapshot
from sinograph.ontology import load_ontology
from sinograph.view import explore_html
from sinograph.view.drawing import network, ranked

BAR = Bound(most=3.0)
PEER = "pyvis, same graph and places"
NOTE = (
    "Sinograph's page holds every claim with its quote and source, search and filters, and computes the places in its "
    "time; the peer is handed the places, and its page shows names alone and asks the network for its style sheets."
)
# Both draw with vis-network in an animation frame: after two of them the first picture stands.
OURS_DRAWN = "() => document.documentElement.dataset.drawn"
PEER_DRAWN = """() => new Promise(drawn => {
  const look = () => typeof network === "undefined" ? setTimeout(look, 2)
    : requestAnimationFrame(() => requestAnimationFrame(() => drawn(true)));
  look();
})"""


def run(sizes: Sizes) -> Iterator[Line]:
    """Making, size and first picture."""
    graph = snapshot(sizes.nodes, sizes.links)
    spots = _spots(graph)
    what = f"{len(graph.entities):,} nodes, {len(graph.edges):,} edges"
    making = repeated(
        sizes.runs, lambda: _timed(lambda: explore_html(graph)), lambda: _timed(lambda: plain(graph, spots))
    )
    named: dict[str, Any] = {"benchmark": "explore", "peer": PEER, "note": NOTE}
    yield Line(measure=f"page made, {what}", unit="s", ours=making[0], theirs=making[1], **named)
    pages = (explore_html(graph), plain(graph, spots))
    ours, theirs = (middle([len(page.encode()) / 1e6]) for page in pages)
    yield Line(measure="size of the file", unit="MB", ours=ours, theirs=theirs, **named)
    ours, theirs = _first_pictures(pages, sizes.runs)
    first = Line(measure="first picture in Chromium", unit="s", ours=ours, theirs=theirs, **named)
    yield bounded(first, BAR)


def plain(graph: Snapshot, spots: dict[str, tuple[float, float]]) -> str:
    """A page as pyvis makes it by itself: everything inline that it can have inline, physics off."""
    page = Network(directed=True, cdn_resources="in_line")
    page.toggle_physics(False)
    for entity in graph.entities:
        x, y = spots[entity.id]
        page.add_node(entity.id, label=entity.name, title=entity.type, x=x, y=y)
    for edge in graph.edges:
        page.add_edge(edge.subject, edge.object, title=edge.type)
    return str(page.generate_html())


def _spots(graph: Snapshot) -> dict[str, tuple[float, float]]:
    found = ranked(graph)
    drawn = network(found, load_ontology())
    return {e.id: (node["x"], node["y"]) for e, node in zip(found.entities, drawn.nodes, strict=True)}


def _first_pictures(pages: tuple[str, str], runs: int) -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as folder, browser() as opened:
        paths = []
        for name, page in zip(("sinograph", "pyvis"), pages, strict=True):
            paths.append(Path(folder, f"{name}.html"))
            paths[-1].write_text(page, encoding="utf-8")
        ours, theirs = repeated(
            runs,
            lambda: _opened(opened, paths[0], OURS_DRAWN),
            lambda: _opened(opened, paths[1], PEER_DRAWN),
        )
    return ours, theirs


def _opened(opened: Any, path: Path, drawn: str) -> float:
    """Seconds from asking for a file to its first picture; nothing else can be reached."""
    context = opened.new_context(viewport={"width": 1360, "height": 860})
    own = path.as_uri()
    context.route("**/*", lambda route: route.continue_() if route.request.url == own else route.abort())
    page = context.new_page()
    began = perf_counter()
    page.goto(own, wait_until="commit")
    page.wait_for_function(drawn, timeout=60_000)
    taken = perf_counter() - began
    context.close()
    return taken


def _timed(work: Any) -> float:
    began = perf_counter()
    work()
    return perf_counter() - began
