"""The Neo4j engine: a server, through the official driver.

Writes are managed transactions (the driver runs them again where the server asks for that), one at a time: each
begins by writing the store's mark, whose lock the next one waits for. So what a write reads stays true until it
commits, whoever else writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from functools import partial
from importlib import import_module
from typing import Any

import sinograph.store.values as values
from sinograph.config import StoreAddress
from sinograph.errors import MissingExtra, StoreDamaged
from sinograph.ontology import load_ontology
from sinograph.store.contract import Rows
from sinograph.store.engine import Batch, Plan, Row
from sinograph.store.layout import BOOKKEEPING
from sinograph.store.schema import SHARED, constraints, indexes, shared_index
from sinograph.store.statements import statement

# Long enough for a server that is starting; the driver's own default lets a wrong port wait for two minutes.
CONNECT_SECONDS = 15.0

# Statements over rows name the index of each lookup: whatever the statistics say, they are planned alike, so planning
# them again when the graph has grown would only take time.
PLAN_ONCE = "CYPHER replan=skip\n"


def driver_module() -> Any:
    """The official driver.

    Raises
    ------
    MissingExtra
        Where it is not installed.
    """
    try:
        return import_module("neo4j")
    except ImportError as problem:
        raise MissingExtra("neo4j", extra="neo4j", purpose="keep a graph in Neo4j") from problem


def open_engine(address: StoreAddress, *, create: bool, read_only: bool) -> Neo4jEngine:
    """Open a database of a server; see `sinograph.store.engine.Opener`."""
    return Neo4jEngine(address, create=create and not read_only)


class Neo4jEngine:
    """A database of a Neo4j server (5.7 or later).

    Parameters
    ----------
    address
        Where it is, and who asks.
    create
        Whether to set up constraints and indexes where they are missing.

    Raises
    ------
    StoreUnavailable
        Where it can't be reached, refuses the password or has no such database.
    MissingExtra
        Where the driver is not installed.
    """

    name = "neo4j"

    def __init__(self, address: StoreAddress, *, create: bool) -> None:
        driver = driver_module()
        self._errors = import_module("sinograph.store.neo4j_errors")
        self._address = address
        self._neo4j = driver
        with self._errors.failures(address):
            self._driver: Any = driver.GraphDatabase.driver(
                address.url,
                auth=(address.user, address.password),
                connection_timeout=CONNECT_SECONDS,
                max_transaction_retry_time=CONNECT_SECONDS,
                notifications_min_severity="OFF",
            )
        with ExitStack() as undo:
            undo.callback(self.close)
            self._prepare(create)
            undo.pop_all()

    def _prepare(self, create: bool) -> None:
        with self._errors.failures(self._address), self._session() as session:
            session.run("RETURN 1").consume()
            if create:
                # A schema statement is a transaction of its own; where it is there already, it does nothing.
                for text in (*constraints(load_ontology()), *indexes(), shared_index()):
                    session.run(text).consume()
                session.run("CALL db.awaitIndexes(60)").consume()
                session.run(statement("ensure_mark")).consume()

    def _session(self, **settings: object) -> Any:
        return self._driver.session(database=self._address.database, **settings)

    def anchor(self, label: str) -> str:
        """See `Engine.anchor`; the server plans each text that it has not seen, which takes longer than most run."""
        return label if label in BOOKKEEPING else SHARED

    def read(self, cypher: str, parameters: Mapping[str, object]) -> Iterable[Row]:
        """See `Engine.read`."""
        with self._errors.failures(self._address), self._session(default_access_mode="READ") as session:
            return list(session.execute_read(_fetched, cypher, dict(parameters)))

    def ask(self, cypher: str, parameters: Mapping[str, object], *, timeout: float, limit: int | None) -> Rows:
        """See `Engine.ask`."""
        with (
            self._errors.failures(self._address),
            self._errors.questions(timeout),
            self._session(default_access_mode="READ") as session,
            session.begin_transaction(timeout=timeout) as transaction,
        ):
            result = transaction.run(cypher, dict(parameters))
            found = list(result) if limit is None else result.fetch(limit + 1)
            columns = tuple(result.keys())
        more = limit is not None and len(found) > limit
        rows = found[:limit] if more else found
        return Rows(columns, tuple(tuple(map(_plain, record.values())) for record in rows), more)

    def transact(self, plan: Plan) -> None:
        """See `Engine.transact`."""
        with self._errors.failures(self._address), self._session() as session:
            session.execute_write(self._write, plan)

    def _write(self, transaction: Any, plan: Plan) -> None:
        transaction.run(statement("lock")).consume()
        for batch in plan(partial(_fetched, transaction)):
            self._run(transaction, batch)

    def _run(self, transaction: Any, batch: Batch) -> None:
        met = transaction.run(_planned_once(batch.cypher), {"rows": batch.rows}).single(strict=True)[0]
        if batch.complete and met != len(batch.rows):
            what = batch.cypher.splitlines()[1]
            place = self._address.url
            raise StoreDamaged(f"{place}: {what}: met {met} of {len(batch.rows)} rows; build the graph anew")

    def close(self) -> None:
        """See `Engine.close`."""
        self._driver.close()


def _fetched(transaction: Any, cypher: str, parameters: Mapping[str, object]) -> list[Row]:
    return [tuple(record.values()) for record in transaction.run(_planned_once(cypher), dict(parameters))]


def _planned_once(cypher: str) -> str:
    return PLAN_ONCE + cypher if cypher.startswith("UNWIND ") else cypher


def _plain(value: Any) -> object:
    if isinstance(value, values.PLAIN):
        return value
    if hasattr(value, "labels"):
        return values.node(value.labels, _all(value))
    if hasattr(value, "relationships"):
        return values.path(map(_plain, value.nodes), map(_plain, value.relationships))
    if hasattr(value, "start_node"):
        return values.edge(value.type, _all(value))
    if hasattr(value, "to_native"):
        return values.plain(value.to_native(), _plain)
    if hasattr(value, "iso_format"):
        return value.iso_format()
    return values.plain(value, _plain)


def _all(properties: Any) -> dict[str, object]:
    return {key: _plain(value) for key, value in properties.items()}
