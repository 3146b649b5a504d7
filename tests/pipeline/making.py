"""Rows to read, extractors that do as they are told, and a store that remembers its writes."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from tests.store.graphs import ALIBABA, TENCENT, say

from sinograph.extract import Bill, Pending
from sinograph.model import Document, Extraction
from sinograph.pipeline import Inputs
from sinograph.store import Stamp, Store, Written


def rows(*told: tuple[str, str] | dict[str, Any]) -> Inputs:
    """Standard input with a row for each id and text, or for each row of one's own."""
    lines = (json.dumps(r if isinstance(r, dict) else {"id": r[0], "text": r[1]}, ensure_ascii=False) for r in told)
    return Inputs(("-",), stdin=io.BytesIO("\n".join(lines).encode()))


def numbered(count: int, *, text: str = "It rained on day {}.") -> Inputs:
    """Standard input with documents ``d0000``, ``d0001`` …"""
    return rows(*((f"d{n:04}", text.format(n)) for n in range(count)))


class Plain:
    """An extractor that reads one claim out of every text that says "buys", and fails where it is told to."""

    def __init__(self, name: str = "plain", version: str = "1", *, fails: BaseException | None = None) -> None:
        self.name, self.version = name, version
        self.fails = fails
        self.seen: list[str] = []

    def extract(self, document: Document) -> Extraction:
        self.seen.append(document.id)
        if self.fails is not None and "fails" in document.text:
            raise self.fails
        if "buys" not in document.text:
            return Extraction(document)
        told = say(document.id, (TENCENT, "ACQUIRED", ALIBABA), published=document.published)
        return Extraction(document, told.entities, told.surfaces, told.claims)


class Waiting(Plain):
    """The same behind a service: it begins several documents before the first is finished."""

    ahead = 3

    def __init__(self, **more: Any) -> None:
        super().__init__(**more)
        self.steps: list[str] = []

    def forecast(self, documents: Iterable[Document]) -> Bill:
        return Bill(documents=len(list(documents)))

    @property
    def account(self) -> Bill:
        return Bill(documents=len(self.seen))

    @contextmanager
    def session(self) -> Iterator[Waiting]:
        self.steps.append("open")
        yield self
        self.steps.append("close")

    def begin(self, document: Document) -> Pending:
        self.steps.append(f"begin {document.id}")
        if "refused" in document.text:
            raise RuntimeError("refused at once")

        def finish() -> Extraction:
            self.steps.append(f"finish {document.id}")
            return self.extract(document)

        return finish


class Recording:
    """A store that remembers which documents were asked for and which were written, transaction by transaction."""

    def __init__(self, store: Store, *, breaks: BaseException | None = None, after: int = 0) -> None:
        self.store, self.breaks, self.after = store, breaks, after
        self.asked: list[list[str]] = []
        self.written: list[list[str]] = []

    def stamps(self, ids: Iterable[str]) -> dict[str, Stamp]:
        self.asked.append(list(ids))
        return self.store.stamps(self.asked[-1])

    def write(self, extractions: Sequence[Extraction], **told: Any) -> Written:
        if self.breaks is not None and len(self.written) >= self.after:
            raise self.breaks
        self.written.append([e.document.id for e in extractions])
        return self.store.write(extractions, **told)
