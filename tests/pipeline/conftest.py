"""An empty embedded store for each test of the main job; opening one costs more than emptying it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sinograph.config import StoreAddress
from sinograph.store import Store, open_store


@pytest.fixture(scope="session")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One store for all tests of this room."""
    with open_store(StoreAddress(str(tmp_path_factory.mktemp("opened") / "graph.kgl"))) as store:
        yield store


@pytest.fixture
def shelf(opened: Store) -> Store:
    """The same, emptied."""
    opened.forget([str(id_) for (id_,) in opened.rows("MATCH (d:Document) RETURN d.id").rows])
    return opened
