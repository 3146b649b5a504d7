"""Which engine an address names."""

from __future__ import annotations

from contextlib import ExitStack
from importlib import import_module
from typing import cast

from sinograph.config import StoreAddress
from sinograph.store.contract import Store
from sinograph.store.engine import Opener
from sinograph.store.graph_store import GraphStore

# Whoever adds an engine adds a line here, and to its module an `open_engine` that fits `Opener`.
ENGINES = {"embedded": "sinograph.store.embedded", "neo4j": "sinograph.store.neo4j"}


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
    # Loaded by name, and only then: an engine costs time to load, and the driver of Neo4j is an extra.
    module = import_module(ENGINES["neo4j" if address.is_neo4j else "embedded"])
    engine = cast(Opener, module.open_engine)(address, create=create, read_only=read_only)
    with ExitStack() as undo:
        undo.callback(engine.close)
        store = GraphStore(engine, writable=not read_only)
        undo.pop_all()
        return store
