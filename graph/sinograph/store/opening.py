"""Which engine an address names."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from sinograph.config import StoreAddress
from sinograph.store.contract import Store
from sinograph.store.engine import Engine
from sinograph.store.graph_store import GraphStore


def open_store(address: StoreAddress, *, create: bool = True, read_only: bool = False) -> Store:
    """Open a graph.

    Parameters
    ----------
    address
        Where it is: a path, or a Neo4j server.
    create
        Whether to begin an empty one where there is none.
    read_only
        Open for reading: never waits for a writer, and never writes.

    Raises
    ------
    StoreUnavailable
        Where there is none, or it can't be reached, or the password is wrong.
    StoreLocked
        Where another process holds it.
    StoreDamaged
        Where its files fail their checks.
    MissingExtra
        Where the driver is not installed.
    """
    engine = _engine(address, create=create, read_only=read_only)
    with ExitStack() as undo:
        undo.callback(engine.close)
        store = GraphStore(engine, writable=not read_only)
        undo.pop_all()
        return store


def _engine(address: StoreAddress, *, create: bool, read_only: bool) -> Engine:
    # Imported here: an engine costs time to load, and the driver of Neo4j is an extra.
    if address.is_neo4j:
        from sinograph.store.neo4j import Neo4jEngine

        return Neo4jEngine(address, create=create and not read_only)
    from sinograph.store.embedded import EmbeddedEngine, EmbeddedReader

    path = Path(address.url)
    return EmbeddedReader(path) if read_only else EmbeddedEngine(path, create=create)
