"""The main job: documents in, a graph out; one bad document never ends a run."""

from __future__ import annotations

import os
import signal
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import parent_process
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Thread
from typing import BinaryIO, TypeVar

from sinograph.actors import load_actors
from sinograph.errors import InputError, OutputError, ReadingStopped, SinographError
from sinograph.extract import Extractor, Pending, ServiceExtractor, Session, load_extractor
from sinograph.loaders import read_documents
from sinograph.model import Document, Extraction, Judgement
from sinograph.store import Store

# A transaction holds whole documents: many small ones together, so that each costs little, few large ones, so that
# they fit into memory.
DOCUMENTS_A_BATCH = 2000
CHARACTERS_A_BATCH = 8_000_000
# What ends a run of reading; anything else concerns one document only.
STOPS = (ReadingStopped, OutputError)


@dataclass(frozen=True, slots=True)
class Inputs:
    """What to read.

    Parameters
    ----------
    paths
        Files, folders, globs, or ``-`` for standard input.
    root
        What file ids are relative to.
    stdin
        Where ``-`` is read from.
    """

    paths: tuple[str, ...]
    root: Path = field(default_factory=Path.cwd)
    stdin: BinaryIO | None = None

    def documents(self) -> Iterator[Document | InputError]:
        """The documents in order, and an error for each that can't be read."""
        return read_documents(self.paths, root=self.root, stdin=self.stdin)


@dataclass(slots=True)
class Summary:
    """What a run came to; it grows while the run goes on.

    Parameters
    ----------
    documents, unchanged
        Documents read, and those that the store had already.
    failures
        One error for each document that could not be read.
    entities, claims, words
        Sums over the documents read (an entity of two documents counts twice).
    refused
        Proposed claims that failed a check, by reason.
    seconds
        Since the run began.
    """

    documents: int = 0
    unchanged: int = 0
    failures: list[InputError] = field(default_factory=list)
    entities: int = 0
    claims: int = 0
    words: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0

    def count(self, extraction: Extraction) -> None:
        """Add one document."""
        self.documents += 1
        self.entities += len(extraction.entities)
        self.claims += len(extraction.claims)
        self.words += len(extraction.document.text.split())
        self.refused.update(r.reason for r in extraction.refusals)


Progress = Callable[[Summary], None]
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Readers:
    """Who reads.

    Parameters
    ----------
    extractor
        The default one where None.
    workers
        Processes to read with.
    """

    extractor: Extractor | None = None
    workers: int = 1


ALONE = Readers()


def stamp_of(extractor: Extractor) -> str:
    """What a stored document is marked with: another mark means that it must be read again."""
    return f"{extractor.name}-{extractor.version}+{load_actors().version}"


def extract_all(
    documents: Iterable[Document | InputError], *, extractor: Extractor | None = None, workers: int = 1
) -> Iterator[Extraction | InputError]:
    """Read documents in order; each that fails becomes an error in its place.

    Parameters
    ----------
    documents
        Documents, or errors, which are passed on.
    extractor
        The default one where None.
    workers
        Processes to read with; the results and their order are the same for any number. An extractor whose work a
        service does waits more than it works: it reads several documents at once in one process.

    Raises
    ------
    ReadingStopped
        Where an extractor can't go on; what was given before stays as it is.
    """
    reader = extractor or load_extractor()
    if isinstance(reader, ServiceExtractor):
        yield from _ahead(reader, documents)
        return
    if workers <= 1:
        yield from (_extracted(reader, d) for d in documents)
        return
    try:
        with ProcessPoolExecutor(workers, initializer=_prepare, initargs=(reader,)) as pool:
            for chunk in _batches(documents):
                yield from pool.map(_in_worker, chunk, chunksize=8)
    except BrokenProcessPool as problem:
        way_out = "what was written stays, run again with fewer workers"
        raise SinographError(f"a reading process was ended, perhaps for lack of memory; {way_out}") from problem


def _ahead(reader: ServiceExtractor, documents: Iterable[Document | InputError]) -> Iterator[Extraction | InputError]:
    """Begin documents before those before them are finished; give them in order all the same."""
    waiting: deque[tuple[Document, Pending] | InputError] = deque()
    with reader.session() as session:
        for document in documents:
            waiting.append(_begun(session, document))
            if len(waiting) >= session.ahead:
                yield _finished(waiting.popleft())
        while waiting:
            yield _finished(waiting.popleft())


def _begun(session: Session, document: Document | InputError) -> tuple[Document, Pending] | InputError:
    if isinstance(document, InputError):
        return document
    begun = _guarded(document, partial(session.begin, document))
    return begun if isinstance(begun, InputError) else (document, begun)


def _finished(waiting: tuple[Document, Pending] | InputError) -> Extraction | InputError:
    return waiting if isinstance(waiting, InputError) else _guarded(*waiting)


_reader: list[Extractor] = []


def _prepare(extractor: Extractor) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent is interrupted, and ends its workers
    if parent := parent_process():
        Thread(target=_follow, args=(parent,), daemon=True).start()
    _reader[:] = [extractor]


def _follow(parent: BaseProcess) -> None:
    """End this worker when its parent was killed: it would wait for ever, and hold the store's lock."""
    parent.join()
    os._exit(1)


def _in_worker(document: Document | InputError) -> Extraction | InputError:
    return _extracted(_reader[0], document)


def _extracted(extractor: Extractor, document: Document | InputError) -> Extraction | InputError:
    if isinstance(document, InputError):
        return document
    return _guarded(document, partial(extractor.extract, document))


def _guarded(document: Document, call: Callable[[], Result]) -> Result | InputError:
    try:
        return call()
    except InputError as problem:
        return problem
    except STOPS:
        raise
    except Exception as problem:  # the one boundary: a document that breaks the reader must not end the run
        told = f"{type(problem).__name__}: {problem}".splitlines()[0]
        return InputError(document.source or document.id, "", f"reading failed ({told})", "please report it")


def load(
    inputs: Inputs,
    store: Store,
    *,
    readers: Readers = ALONE,
    judgements: Sequence[Judgement] = (),
    progress: Progress = lambda summary: None,
) -> Summary:
    """Read documents, extract and write them; what the store has already is skipped.

    A document never spans two transactions, and each transaction holds whole documents, so a run that is killed
    can be repeated: what was written is skipped, the rest is done.

    Parameters
    ----------
    inputs
        What to read.
    store
        Where to write.
    readers
        As in `extract_all`.
    judgements
        A person's words, replayed on the edges that the run touches.
    progress
        Called after every document, and at the end.

    Raises
    ------
    StoreError
        Where the store fails; what was written before stays.
    ReadingStopped
        Where an extractor can't go on; what it read before is written.
    """
    reader = readers.extractor or load_extractor()
    stamp = stamp_of(reader)
    summary, began = Summary(), time.monotonic()

    def _told(result: Extraction | InputError) -> Extraction | InputError:
        if isinstance(result, InputError):
            summary.failures.append(result)
        else:
            summary.count(result)
        summary.seconds = time.monotonic() - began
        progress(summary)
        return result

    stops: list[SinographError] = []
    fresh = _fresh(inputs.documents(), store, stamp, summary)
    results = _until_stopped(extract_all(fresh, extractor=reader, workers=readers.workers), stops)
    for batch in _batches(map(_told, results)):
        if read := [result for result in batch if isinstance(result, Extraction)]:
            store.write(read, stamp=stamp, judgements=judgements)
    summary.seconds = time.monotonic() - began
    progress(summary)
    if stops:
        raise stops[0]
    return summary


def _until_stopped(
    results: Iterator[Extraction | InputError], stops: list[SinographError]
) -> Iterator[Extraction | InputError]:
    """Results until reading stops, so that the last batch is written before the stop is told."""
    try:
        yield from results
    except STOPS as problem:
        stops.append(problem)


def _fresh(
    documents: Iterable[Document | InputError], store: Store, stamp: str, summary: Summary
) -> Iterator[Document | InputError]:
    for batch in _batches(documents):
        known = store.stamps([d.id for d in batch if isinstance(d, Document)])
        for document in batch:
            if isinstance(document, Document) and known.get(document.id) == (document.content_hash, stamp):
                summary.unchanged += 1
            else:
                yield document


Piece = TypeVar("Piece", bound=Document | Extraction | InputError)


def _batches(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    batch: list[Piece] = []
    size = 0
    for piece in pieces:
        batch.append(piece)
        size += _size(piece)
        if len(batch) == DOCUMENTS_A_BATCH or size > CHARACTERS_A_BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _size(piece: Document | Extraction | InputError) -> int:
    if isinstance(piece, InputError):
        return 0
    return len(piece.text if isinstance(piece, Document) else piece.document.text)
