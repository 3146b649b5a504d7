"""The store: everything that does not depend on the engine."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from types import TracebackType
from typing import Self

from sinograph.errors import StoreError
from sinograph.model import Extraction, Judgement, Snapshot
from sinograph.ontology import Ontology, load_ontology
from sinograph.store.change import Change, batches
from sinograph.store.contract import Rows, Stamp, Stats, Written
from sinograph.store.digest import digest
from sinograph.store.engine import Batch, Engine, Reader
from sinograph.store.memory import uncollected
from sinograph.store.reading import Reading
from sinograph.store.scope import Scope, touched, whole
from sinograph.store.settle import settle
from sinograph.store.snapshot import snapshot
from sinograph.store.statements import statement
from sinograph.store.update import Update, update_of

FORMAT = 1


class GraphStore:
    """A `Store` over an `Engine`.

    Parameters
    ----------
    engine
        Keeps the graph.
    writable
        False refuses every write.
    """

    def __init__(self, engine: Engine, *, writable: bool = True) -> None:
        self._engine = engine
        self._writable = writable
        self._ontology: Ontology = load_ontology()
        self._reading = Reading(engine.read, self._ontology, engine.anchor)
        self._check_format()

    @property
    def engine(self) -> str:
        """``embedded`` or ``neo4j``."""
        return self._engine.name

    def stamps(self, ids: Iterable[str]) -> dict[str, Stamp]:
        """See `Store.stamps`."""
        return self._reading.stamps(ids)

    def write(self, extractions: Sequence[Extraction], *, stamp: str, judgements: Sequence[Judgement] = ()) -> Written:
        """See `Store.write`."""
        with uncollected():
            update = update_of(extractions, stamp=stamp, judgements=judgements, ontology=self._ontology)
            return self._apply(update)

    def forget(self, document_ids: Iterable[str], *, judgements: Sequence[Judgement] = ()) -> Written:
        """See `Store.forget`."""
        with uncollected():
            return self._apply(Update(frozenset(document_ids), judgements=tuple(judgements)))

    def rederive(self, judgements: Sequence[Judgement]) -> Written:
        """See `Store.rederive`."""
        with uncollected():
            return self._apply(Update(judgements=tuple(judgements), whole=True))

    def rows(
        self,
        cypher: str,
        parameters: Mapping[str, object] | None = None,
        *,
        timeout: float = 30.0,
        limit: int | None = None,
    ) -> Rows:
        """See `Store.rows`."""
        return self._engine.ask(cypher, parameters or {}, timeout=timeout, limit=limit)

    def snapshot(self, entity_ids: Collection[str] | None = None, *, hops: int = 1, texts: bool = False) -> Snapshot:
        """See `Store.snapshot`."""
        return snapshot(self._reading, entity_ids, hops=hops, texts=texts)

    def names(self) -> tuple[tuple[str, str, str, tuple[str, ...]], ...]:
        """See `Store.names`."""
        return tuple(self._reading.names())

    def digest(self) -> str:
        """See `Store.digest`."""
        return digest(self._reading)

    def stats(self) -> Stats:
        """See `Store.stats`."""
        entities, edges = self._reading.counts()
        documents = self._reading.count("count_nodes", label="Document")
        claims = self._reading.count("count_nodes", label="Claim")
        return Stats(documents, claims, entities, edges, self.digest())

    def close(self) -> None:
        """See `Store.close`."""
        self._engine.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _apply(self, update: Update) -> Written:
        if not self._writable:
            raise StoreError("the store was opened for reading only; open it without read_only to write")
        if not update.gone and not update.whole:
            return Written()
        done: list[Written] = []

        def _plan(read: Reader) -> Iterable[Batch]:
            reading = Reading(read, self._ontology, self._engine.anchor)
            mark = reading.mark()
            everything = update.whole or (mark is not None and mark[1] != update.fingerprint)
            scope, change = self._changed(reading, update, everything=everything)
            done[:] = [self._count(update, scope, change)]
            yield from batches(change, anchor=self._engine.anchor)
            if mark is None or mark[1] != update.fingerprint:
                yield _mark(update)

        self._engine.transact(_plan)
        return done[0]

    def _changed(self, reading: Reading, update: Update, *, everything: bool) -> tuple[Scope, Change]:
        scope = whole(reading) if everything else touched(reading, update)
        settled = settle(scope, update, self._ontology)
        if settled.retyped and not everything:
            scope = touched(reading, update, retyped=settled.retyped)
            settled = settle(scope, update, self._ontology)
        return scope, settled.change

    def _count(self, update: Update, scope: Scope, change: Change) -> Written:
        gone = sum(c.claim.evidence.document in update.gone for c in scope.claims.values())
        return Written(
            documents=len(update.sources) or len(update.gone & scope.sources.keys()),
            claims=len(update.claims) if update.sources else gone,
            entities=change.touched(self._ontology.nodes),
            edges=change.touched(self._ontology.edges),
        )

    def _check_format(self) -> None:
        mark = self._reading.mark()
        if mark and mark[0] != FORMAT:
            way_out = "use the sinograph that wrote it, or build the graph anew in another place"
            raise StoreError(f"the store has format {mark[0]}, this sinograph writes format {FORMAT}; {way_out}")


def _mark(update: Update) -> Batch:
    return Batch(statement("set_mark"), [{"id": "store", "format": FORMAT, "judgements": update.fingerprint}])
