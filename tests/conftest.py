"""What every room's tests may use: empty stores of both engines, and a real Neo4j behind one of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.neo4j_server import NoServer, Server, start

from sinograph.config import StoreAddress
from sinograph.store import Store, open_store

ENGINES = ("embedded", "neo4j")
# Who reads in tests of everything but reading: the rules alone, which are ten times as fast.
os.environ.setdefault("SINOGRAPH_EXTRACTOR", "rules")


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One Neo4j for the whole session."""
    yield from running(tmp_path_factory.mktemp("neo4j"))


def running(folder: Path, *, password: str = "") -> Iterator[Server]:
    """A server, as long as it is needed; where there can be none, skip, but never in CI."""
    try:
        server = start(folder, password=password)
    except NoServer as problem:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(str(problem))
    try:
        yield server
    finally:
        server.stop()


@pytest.fixture
def address_of(tmp_path: Path, request: pytest.FixtureRequest) -> Callable[[str], StoreAddress]:
    """The address of an empty store of the engine that one names."""

    def address(engine: str) -> StoreAddress:
        if engine == "embedded":
            return StoreAddress(str(tmp_path / "graph.kgl"))
        server: Server = request.getfixturevalue("neo4j_server")
        empty(server)
        return StoreAddress(server.url)

    return address


def empty(server: Server) -> None:
    """Take everything out of a server's database, but not its constraints."""
    import neo4j

    with neo4j.GraphDatabase.driver(server.url) as driver, driver.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()


@pytest.fixture(params=ENGINES)
def address(request: pytest.FixtureRequest, address_of: Callable[[str], StoreAddress]) -> StoreAddress:
    """The address of an empty store, once for each engine."""
    return address_of(request.param)


@pytest.fixture
def store(address: StoreAddress) -> Iterator[Store]:
    """An empty store, once for each engine."""
    with open_store(address) as opened:
        yield opened


@pytest.fixture
def open_pair(address_of: Callable[[str], StoreAddress]) -> Iterator[tuple[Store, Store]]:
    """An empty store of either engine, side by side."""
    with open_store(address_of("embedded")) as embedded, open_store(address_of("neo4j")) as served:
        yield embedded, served
