"""One Chromium for all tests of the picture, and pages written once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.view import building
from tests.view.browser import NoBrowser, Visit, browser, chromium, visit

from sinograph.model import Snapshot
from sinograph.view import Provenance, write_explorer

TOLD = Provenance(built="2026-11-20", digest="0123456789abcdef" * 4, source="graph.kgl")
PAGES: dict[str, Callable[[], Snapshot]] = {
    "story": building.story,
    "hostile": building.hostile,
    "empty": Snapshot,
    "crowd": lambda: building.crowd(2000, 4000),
    "part": lambda: building.crowd(300, 600),
}


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The page of a snapshot of `PAGES`, written when first asked for."""
    folder = tmp_path_factory.mktemp("pages")

    def page(name: str) -> Path:
        path = folder / f"{name}.html"
        if not path.exists():
            top = 100 if name == "part" else 2000
            write_explorer(PAGES[name](), path, title=f"The {name}", top=top, provenance=TOLD)
        return path

    return page


@pytest.fixture(scope="session")
def opened() -> Iterator[Any]:
    """A running Chromium; where there is none, skip, but never in CI."""
    try:
        chromium()
    except NoBrowser as problem:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(str(problem))
    with browser() as running:
        yield running


@pytest.fixture
def look(opened: Any, pages: Callable[[str], Path]) -> Iterator[Callable[..., Visit]]:
    """Open a page by name; afterwards it must have asked for nothing and complained of nothing."""
    stack = []

    def open_page(name: str, **how: Any) -> Visit:
        manager = visit(opened, pages(name), **how)
        seen = manager.__enter__()
        stack.append((manager, seen))
        return seen

    yield open_page
    for manager, seen in stack:
        pwned = seen.page.evaluate("window.pwned")
        manager.__exit__(None, None, None)
        assert seen.requests == []
        assert seen.complaints == []
        assert pwned is None
