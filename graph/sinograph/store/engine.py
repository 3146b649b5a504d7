"""What an engine has to do for a store: read, and apply some statements as one transaction.

Everything else (what to write, what edges follow, what a record looks like) is written once, above it. A new
engine is one file with a class that fits `Engine` and an `open_engine`, and a line in `sinograph.store.opening`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from sinograph.config import StoreAddress
from sinograph.store.contract import Rows

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """A statement and the rows that it runs over.

    Parameters
    ----------
    cypher
        Begins with ``UNWIND $rows AS row`` and returns how many rows it met.
    rows
        Every row has the same keys, or, where it is a list, the same places.
    complete
        Whether each row must have met its nodes; if one has not, the transaction is undone.
    """

    cypher: str
    rows: Sequence[Mapping[str, object] | Sequence[object]]
    complete: bool = True


class Reader(Protocol):
    """Runs one of the store's own reading statements."""

    def __call__(self, cypher: str, parameters: Mapping[str, object]) -> Iterable[Row]:
        """The rows, values as plain Python."""


Plan = Callable[[Reader], Iterable[Batch]]
Anchor = Callable[[str], str]


def own_label(label: str) -> str:
    """The anchor of an engine that finds a node by its first label alone.

    >>> own_label("Company")
    'Company'
    """
    return label


class Engine(Protocol):
    """A place that keeps a graph and answers Cypher."""

    @property
    def name(self) -> str:
        """``embedded`` or ``neo4j``."""

    def anchor(self, label: str) -> str:
        """The label by which the store's own statements look up nodes of a label.

        One that entities share makes the statements fewer and their rows more.
        """

    def read(self, cypher: str, parameters: Mapping[str, object]) -> Iterable[Row]:
        """Run one of the store's own reading statements."""

    def ask(self, cypher: str, parameters: Mapping[str, object], *, timeout: float, limit: int | None) -> Rows:
        """Run a user's question, read-only, within `timeout` seconds and `limit` rows."""

    def transact(self, plan: Plan) -> None:
        """Let `plan` read and apply what it returns, as one transaction; no other writer comes in between."""

    def close(self) -> None:
        """Release everything."""


class Opener(Protocol):
    """Opens an engine; its module's function ``open_engine``."""

    def __call__(self, address: StoreAddress, *, create: bool, read_only: bool) -> Engine:
        """The engine at an address.

        Parameters
        ----------
        address
            Where the graph is.
        create
            Whether to begin an empty one where there is none.
        read_only
            Whether it is for reading alone.
        """
