"""An empty embedded store for each test that looks at one engine; opening one costs more than emptying it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sinograph.config import StoreAddress
from sinograph.store import Store, open_store


@pytest.fixture(scope="session")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One embedded store for all such tests."""
    with open_store(StoreAddress(str(tmp_path_factory.mktemp("opened") / "graph.kgl"))) as store:
        yield store


@pytest.fixture
def shelf(opened: Store) -> Store:
    """The same, emptied."""
    emptied(opened)
    return opened


def emptied(store: Store) -> None:
    """Take every document out, those that name nothing too."""
    store.forget([str(id_) for (id_,) in store.rows("MATCH (d:Document) RETURN d.id").rows])
