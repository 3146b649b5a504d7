"""The embedded engine: one file, no server (kglite).

Reading always runs with the engine's optimizer off: with it on, 5 of 4,000 generated queries gave wrong rows, with
it off none. Its transactions have no such switch, so they hold statements anchored by id only.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import kglite

import sinograph.store.values as values
from sinograph.config import StoreAddress
from sinograph.errors import QueryError, StoreDamaged, StoreError, StoreUnavailable
from sinograph.ontology import load_ontology
from sinograph.store.contract import Rows
from sinograph.store.embedded_errors import failures, questions
from sinograph.store.engine import Batch, Plan, Row
from sinograph.store.schema import constraints, indexes, properties
from sinograph.store.statements import unhinted

# A log without a commit is its header.
EMPTY_LOG = 5
NO_TIMEOUT = 0
LOG_REFUSED = "DurabilityFailed"


def open_engine(address: StoreAddress, *, create: bool, read_only: bool) -> EmbeddedReader:
    """Open a graph file; see `sinograph.store.engine.Opener`."""
    path = Path(address.url)
    return EmbeddedReader(path) if read_only else EmbeddedEngine(path, create=create)


class EmbeddedReader:
    """A graph file, for reading: what was committed when it was opened, whoever writes it meanwhile.

    Parameters
    ----------
    path
        The file.

    Raises
    ------
    StoreUnavailable, StoreDamaged
        Where there is none, or it can't be read.
    """

    name = "embedded"
    _create = False

    def __init__(self, path: Path) -> None:
        _check_path(path, create=self._create)
        kglite.set_query_warning_policy("silent")  # else it writes hints about empty answers to standard error
        self.path = path
        self._copy: tempfile.TemporaryDirectory[str] | None = None
        with failures(path):
            self._graph: Any = self._opened()
        self._graph.read_only(True)

    def _opened(self) -> Any:
        # First the log, then the file: the file holds every commit that left the log in between.
        log = _log(self.path)
        log_bytes = log.read_bytes() if log.exists() else b""
        if len(log_bytes) <= EMPTY_LOG:
            return kglite.load(str(self.path))
        self._copy = tempfile.TemporaryDirectory(prefix="sinograph-")
        copy = Path(self._copy.name) / "graph.kgl"
        _log(copy).write_bytes(log_bytes)
        shutil.copyfile(self.path, copy)
        return kglite.open(str(copy), durable="normal", lock=False)

    def anchor(self, label: str) -> str:
        """See `Engine.anchor`; by a second label, all nodes would be scanned."""
        return label

    def read(self, cypher: str, parameters: Mapping[str, object]) -> Iterable[Row]:
        """See `Engine.read`."""
        with failures(self.path):
            view = self._open_graph().cypher(
                unhinted(cypher), params=dict(parameters), disable_optimizer=True, timeout_ms=NO_TIMEOUT
            )
            return _rows(view)

    def ask(self, cypher: str, parameters: Mapping[str, object], *, timeout: float, limit: int | None) -> Rows:
        """See `Engine.ask`."""
        with failures(self.path), questions(timeout):
            view = self._open_graph().cypher(
                cypher,
                params=dict(parameters),
                disable_optimizer=True,
                hide_structural_keys=True,
                timeout_ms=max(1, int(timeout * 1000)),
                row_limit=limit,
            )
            if isinstance(view, str):
                raise QueryError("FORMAT CSV is not Cypher; leave it out")
            more = bool(view.diagnostics and view.diagnostics["total_rows"] is not None)
            return Rows(tuple(view.columns), tuple(tuple(map(_plain, row)) for row in _rows(view)), more)

    def _open_graph(self) -> Any:
        if self._graph is None:
            raise StoreError(f"{self.path}: the store is closed; open it again")
        return self._graph

    def transact(self, plan: Plan) -> None:
        """Refused: a reader never writes."""
        raise StoreError(f"{self.path}: opened for reading only; open it without read_only to write")

    def close(self) -> None:
        """See `Engine.close`."""
        self._graph = None
        if self._copy is not None:
            self._copy.cleanup()
            self._copy = None


class EmbeddedEngine(EmbeddedReader):
    """A graph file, for writing: one process at a time.

    Every commit is in the log beside the file, and on the disk, before `transact` returns. The log is folded into the
    file when it has grown, and when the store is closed.

    Parameters
    ----------
    path
        The file.
    create
        Whether to begin an empty one where there is none.

    Raises
    ------
    StoreUnavailable, StoreLocked, StoreDamaged
        Where it is not there, held by another process, or can't be read.
    """

    def __init__(self, path: Path, *, create: bool) -> None:
        self._create = create
        super().__init__(path)

    def _opened(self) -> Any:
        graph = kglite.open(str(self.path), durable="full")
        ontology = load_ontology()
        for text in (*constraints(ontology), *indexes()):
            graph.cypher(text)
        # Where a label has a constraint, a property that none of its nodes has yet is refused unless it is declared.
        declared = {label: {"optional": list(names)} for label, names in properties(ontology).items()}
        graph.define_schema({"nodes": declared})
        if not self.path.exists():
            graph.save()  # so that readers find it
        return graph

    def transact(self, plan: Plan) -> None:
        """See `Engine.transact`."""
        statements = list(plan(self.read))
        try:
            with failures(self.path), self._open_graph().begin() as transaction:
                for batch in statements:
                    self._run(transaction, batch)
        except StoreError as problem:
            if getattr(problem.__cause__, "code", None) == LOG_REFUSED:
                self._reopen()
            raise

    def _reopen(self) -> None:
        # The engine's memory holds what its log refused: back to what is on the disk.
        graph, self._graph = self._graph, None
        graph.__exit__(StoreError, None, None)  # lets go of the file without a checkpoint
        with failures(self.path):
            self._graph = self._opened()
        self._graph.read_only(True)

    def _run(self, transaction: Any, batch: Batch) -> None:
        met = transaction.cypher(unhinted(batch.cypher), params={"rows": batch.rows}).scalar()
        if batch.complete and met != len(batch.rows):
            what = batch.cypher.splitlines()[1]
            raise StoreDamaged(f"{self.path}: {what}: met {met} of {len(batch.rows)} rows; build the graph anew")

    def close(self) -> None:
        """See `Engine.close`."""
        graph, self._graph = self._graph, None
        if graph is not None:
            with failures(self.path):
                graph.close()


def _log(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _check_path(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise StoreError(f"{path}: is a folder; name a file in it")
    if not path.parent.is_dir():
        raise StoreUnavailable(f"{path}: the folder {str(path.parent)!r} does not exist; make it first")
    if not path.exists() and not create:
        raise StoreUnavailable(f"{path}: there is no graph; load documents into it first")


def _rows(view: Any) -> list[Row]:
    return [tuple(row.values()) for row in view.to_list()]


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        keys = value.keys()
        if keys == {"id", "labels", "properties"}:
            return values.node(value["labels"], _own(value["properties"]))
        if keys == {"id", "start", "end", "type", "properties"}:
            return values.edge(value["type"], _own(value["properties"]))
        if keys == {"nodes", "relationships"}:
            return values.path(map(_plain, value["nodes"]), map(_plain, value["relationships"]))
    return values.plain(value, _plain)


def _own(properties: Mapping[str, object]) -> dict[str, object]:
    # The engine adds two of its own: a node's first label, and its name once more.
    return {key: _plain(value) for key, value in properties.items() if key not in ("title", "type")}
