"""What a store promises, whichever engine keeps it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import NamedTuple, Protocol, Self

from sinograph.model import Extraction, Judgement, Snapshot


class Stamp(NamedTuple):
    """What a stored document was read from, and by whom.

    Parameters
    ----------
    content_hash
        SHA-256 of the text and the published date.
    stamp
        Extractor, its version and that of the reference actors.
    """

    content_hash: str
    stamp: str


@dataclass(frozen=True, slots=True)
class Written:
    """What a write did.

    Parameters
    ----------
    documents, claims
        How many were stored; for `Store.forget`, how many went.
    entities, edges
        How many came, changed or went.
    """

    documents: int = 0
    claims: int = 0
    entities: int = 0
    edges: int = 0

    def __add__(self, other: Written) -> Written:
        """The sum of two writes.

        >>> Written(1, 2, 3, 4) + Written(1, 0, 0, 1)
        Written(documents=2, claims=2, entities=3, edges=5)
        """
        return Written(
            self.documents + other.documents,
            self.claims + other.claims,
            self.entities + other.entities,
            self.edges + other.edges,
        )


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer to a question.

    Parameters
    ----------
    columns
        Their names.
    rows
        Plain Python values: str, int, float, bool, None, list, dict, date. A node is a dict of its properties and
        ``labels``, an edge one of its properties and ``type``, a path ``{"nodes": […], "edges": […]}``.
    more
        Whether the limit cut rows off.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]
    more: bool = False


@dataclass(frozen=True, slots=True)
class Stats:
    """How much a store holds.

    Parameters
    ----------
    documents, claims
        Counts.
    entities, edges
        Counts by type, types without any left out.
    digest
        SHA-256 over everything stored.
    """

    documents: int = 0
    claims: int = 0
    entities: Mapping[str, int] = field(default_factory=dict)
    edges: Mapping[str, int] = field(default_factory=dict)
    digest: str = ""


class Store(Protocol):
    """A graph of claims and of the edges that follow from them.

    Use it as a context manager. Every write is one transaction: it is there as a whole or not at all.
    """

    @property
    def engine(self) -> str:
        """``embedded`` or ``neo4j``."""

    def stamps(self, ids: Iterable[str]) -> dict[str, Stamp]:
        """The stamps of those of the documents `ids` that are stored."""

    def write(self, extractions: Sequence[Extraction], *, stamp: str, judgements: Sequence[Judgement] = ()) -> Written:
        """Store documents with their claims, each in place of its earlier version, and derive the edges they touch.

        Parameters
        ----------
        extractions
            What the documents yield; all of them go into one transaction.
        stamp
            Extractor, its version and that of the reference actors.
        judgements
            All judgements in force. Where they differ from those of the last write, all edges are derived again.
        """

    def forget(self, document_ids: Iterable[str], *, judgements: Sequence[Judgement] = ()) -> Written:
        """Take documents away, with what only they supported."""

    def rederive(self, judgements: Sequence[Judgement]) -> Written:
        """Derive all entities and edges again under the judgements in force."""

    def rows(
        self,
        cypher: str,
        parameters: Mapping[str, object] | None = None,
        *,
        timeout: float = 30.0,
        limit: int | None = None,
    ) -> Rows:
        """Ask a question in Cypher; nothing can be changed this way.

        Parameters
        ----------
        timeout
            Seconds.
        limit
            The most rows to return.

        Raises
        ------
        QueryLimit
            When the time is up.
        QueryError
            Where the engine can't read the question.
        """

    def snapshot(self, entity_ids: Collection[str] | None = None, *, hops: int = 1, texts: bool = False) -> Snapshot:
        """The graph, or the neighbourhood of some entities, as records.

        Parameters
        ----------
        entity_ids
            The entities in the middle; None takes the whole graph. Ids that are not stored are passed over.
        hops
            How many edges away from them; edges between any two of the entities found are included.
        texts
            Whether the documents carry their texts.
        """

    def names(self) -> tuple[tuple[str, str, str, tuple[str, ...]], ...]:
        """Id, type, name and aliases of every entity, sorted by id."""

    def digest(self) -> str:
        """SHA-256 over everything stored; equal for equal graphs, whatever the engine and the order of writes."""

    def stats(self) -> Stats:
        """How much is stored, and its digest."""

    def close(self) -> None:
        """Release the store. Calling it twice does no harm."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None: ...
