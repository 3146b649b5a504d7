"""The invented world, loaded once into a store of each engine."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.queries.building import STAMP, documents

from sinograph.config import StoreAddress
from sinograph.store import Store, open_store


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The invented world in an embedded store; for reading only."""
    with open_store(StoreAddress(str(tmp_path_factory.mktemp("world") / "graph.kgl"))) as store:
        store.write(documents(), stamp=STAMP)
        yield store


@pytest.fixture
def worlds(world: Store, address_of) -> Iterator[tuple[Store, Store]]:  # type: ignore[no-untyped-def]
    """The invented world in a store of either engine."""
    with open_store(address_of("neo4j")) as served:
        served.write(documents(), stamp=STAMP)
        yield world, served
