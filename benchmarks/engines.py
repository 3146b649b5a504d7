"""Where stores are made for a benchmark: a fresh file, or one Neo4j that is emptied before each use."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import neo4j
from tests.neo4j_server import NoServer, Server, start

from sinograph.config import StoreAddress


@dataclass(slots=True)
class Engines:
    """The engines that can be had.

    Parameters
    ----------
    folder
        For files.
    server
        The running Neo4j, or None where there is none.
    """

    folder: Path
    server: Server | None = None
    _numbers: Iterator[int] = field(default_factory=count)

    @property
    def names(self) -> tuple[str, ...]:
        """``embedded``, and ``neo4j`` where there is one."""
        return ("embedded", "neo4j") if self.server else ("embedded",)

    def empty(self, name: str) -> StoreAddress:
        """The address of a store of that engine with nothing in it."""
        if name == "embedded" or self.server is None:
            return StoreAddress(str(self.folder / f"graph-{next(self._numbers)}.kgl"))
        address = StoreAddress(self.server.url)
        with neo4j.GraphDatabase.driver(address.url) as driver, driver.session() as session:
            session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()
        return address


@contextmanager
def running() -> Iterator[Engines]:
    """Both engines for as long as they are needed; without Neo4j where its files can't be had."""
    with tempfile.TemporaryDirectory(prefix="sinograph-bench-") as folder:
        home = Path(folder, "neo4j")
        home.mkdir()
        try:
            server: Server | None = start(home)
        except NoServer:
            server = None
        try:
            yield Engines(Path(folder), server)
        finally:
            if server is not None:
                server.stop()
