"""Inputs to documents: one way in for files, folders, patterns and standard input."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import sinograph.loaders.jsonl as jsonl
import sinograph.loaders.plain as plain
from sinograph.errors import DuplicateDocument, InputError, MissingExtra
from sinograph.loaders.discovery import find_paths, id_of, read_file
from sinograph.loaders.formats import format_of
from sinograph.loaders.limits import LARGEST_TABLE
from sinograph.model import Document

STDIN = "-"


def read_documents(
    inputs: Sequence[str], *, root: Path, stdin: BinaryIO | None = None
) -> Iterator[Document | InputError]:
    """The documents of all inputs, in order; what can't be read is yielded as an error, and the run goes on.

    Parameters
    ----------
    inputs
        Paths, folders, patterns, or ``-`` for `stdin` (plain text, or JSON Lines).
    root
        What ids of files are relative to.
    stdin
        Where ``-`` reads from.

    Yields
    ------
    Document or InputError
        A document that comes twice is yielded once; another content under a known id is a `DuplicateDocument`.
        What needs a package that is not installed is an error that says how to get it.

    Examples
    --------
    >>> import io
    >>> rows = io.BytesIO(b'{"id": "a", "text": "Tencent bought Supercell."}')
    >>> [document.id for document in read_documents(["-"], root=Path(), stdin=rows)]
    ['a']
    """
    seen: dict[str, tuple[str, str]] = {}
    for given in inputs:
        for found in _found(given, root, stdin):
            if isinstance(found, InputError):
                yield found
            elif found.id not in seen:
                seen[found.id] = (found.content_hash, found.source or given)
                yield found
            elif seen[found.id][0] != found.content_hash:
                yield _duplicate(found, seen[found.id][1], given)


def _duplicate(document: Document, first: str, given: str) -> DuplicateDocument:
    problem = f"id {document.id!r:.120} already stands for another text (in {first})"
    return DuplicateDocument(document.source or given, "", problem, "give it another id")


def _found(given: str, root: Path, stdin: BinaryIO | None) -> Iterator[Document | InputError]:
    if given == STDIN:
        yield from _guarded(_of_stdin(stdin))
        return
    for path in find_paths(given):
        yield from [path] if isinstance(path, InputError) else _guarded(_of_file(path, root))


def _guarded(documents: Iterator[Document | InputError]) -> Iterator[Document | InputError]:
    try:
        yield from documents
    except InputError as problem:
        yield problem


def _of_file(path: Path, root: Path) -> Iterator[Document | InputError]:
    load = format_of(path).load
    try:
        yield from load(read_file(path), id_of(path, root))
    except MissingExtra as problem:
        what, _, way_out = str(problem).partition(": ")
        raise InputError(str(path), "", what, way_out) from problem


def _of_stdin(stdin: BinaryIO | None) -> Iterator[Document | InputError]:
    content = stdin.read(LARGEST_TABLE + 1) if stdin is not None else b""
    if len(content) > LARGEST_TABLE:
        raise InputError("stdin", "", "is too long", f"split it: {LARGEST_TABLE:,} bytes is the most")
    rows = content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    yield from (jsonl if rows else plain).load(content, "stdin")
