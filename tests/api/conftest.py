"""Graphs for the tests of the Python API: the invented world for reading, an empty one for writing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.queries.building import STAMP, documents

from sinograph.api import KnowledgeGraph
from sinograph.config import StoreAddress
from sinograph.resolve import JudgementLog
from sinograph.store import Store, open_store


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeGraph]:
    """The invented world; for reading only."""
    with KnowledgeGraph.open(str(tmp_path_factory.mktemp("world") / "world.kgl")) as graph:
        graph.store.write(documents(), stamp=STAMP)
        yield graph


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One embedded store for all tests that write: opening one costs more than emptying it."""
    with open_store(StoreAddress(str(tmp_path_factory.mktemp("shelf") / "graph.kgl"))) as store:
        yield store


@pytest.fixture
def graph(shelf: Store, tmp_path: Path) -> KnowledgeGraph:
    """An empty graph without judgements."""
    shelf.forget([str(id_) for (id_,) in shelf.rows("MATCH (d:Document) RETURN d.id").rows])
    return KnowledgeGraph(shelf, JudgementLog(tmp_path / "judgements.jsonl"), source="shelf")
