"""JSON Lines: a document a row, with ``text`` and, where known, ``id``, ``url``, ``title``, ``published``.

A row that can't be read is one error with its line number; the others are read. Unknown keys are ignored.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sinograph.errors import InputError
from sinograph.loaders.decoding import clean, decode
from sinograph.loaders.limits import LARGEST_TEXT, check_text
from sinograph.model import Document, PartialDate
from sinograph.ontology import load_ontology
from sinograph.text import find_dates

SUFFIXES: tuple[str, ...] = (".jsonl", ".ndjson")
LARGEST_ROW = 4 * LARGEST_TEXT
# What a row may call itself without meaning a node type (schema.org's names for documents).
DOCUMENT_TYPES = ("Article", "Document", "Report", "Posting", "Page", "News", "WebPage")


def load(content: bytes, source: str) -> Iterator[Document | InputError]:
    """The documents of a table of rows, and an error for each row that holds none.

    Parameters
    ----------
    content
        The file's bytes.
    source
        Its path, for messages and for rows without id and url (``rows.jsonl#3``).

    Yields
    ------
    Document or InputError
        In the rows' order.

    Raises
    ------
    InputError
        Where the file is empty, or binary.

    Examples
    --------
    >>> rows = b'{"id": "a", "text": "Tencent bought Supercell."}\\n{"id": "b"}'
    >>> for found in load(rows, "rows.jsonl"):
    ...     print(getattr(found, "id", found))
    a
    rows.jsonl: line 2: has no 'text'; give a string under "text"
    """
    if not content.strip(b"\xef\xbb\xbf \t\r\n"):
        raise InputError(source, "", "is empty", "give a row a document, or leave it out")
    for number, line in enumerate(_lines(content, source), start=1):
        if line.strip():
            try:
                yield _document(line, source, number)
            except InputError as problem:
                yield problem


def _lines(content: bytes, source: str) -> Iterator[str]:
    """The rows; each is decoded alone where the whole is UTF-8, so that one bad row stays one error."""
    if b"\x00" in content[:4] or content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        yield from decode(content, source).split("\n")
        return
    try:
        whole = content.decode("utf-8-sig")
    except UnicodeError:
        yield from _undecoded(content, source)
        return
    yield from whole.split("\n")


def _undecoded(content: bytes, source: str) -> Iterator[str]:
    rows = [line for line in content.split(b"\n") if line.strip()]
    if 2 * sum(not _is_utf8(line) for line in rows) > len(rows):
        yield from decode(content, source).split("\n")
        return
    for line in content.split(b"\n"):
        yield line.decode("utf-8", "replace" if _is_utf8(line) else "surrogateescape")


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeError:
        return False
    return True


def _document(line: str, source: str, number: int) -> Document:
    place = f"line {number}"
    row = _row(line, source, place)
    _check_types(row, source, place)
    text = row.get("text")
    if not isinstance(text, str):
        raise InputError(source, place, "has no 'text'", 'give a string under "text"')
    url = _string(row, "url", source, place)
    return Document(
        id=_string(row, "id", source, place) or url or f"{source}#{number}",
        text=check_text(clean(text), source, place),
        title=_string(row, "title", source, place),
        url=url,
        published=_published(row.get("published"), source, place),
        source=f"{source}:{number}",
    )


def _row(line: str, source: str, place: str) -> dict[str, Any]:
    if len(line) > LARGEST_ROW:
        raise InputError(source, place, f"{len(line):,} characters", f"split it: {LARGEST_ROW:,} is the most")
    if any("\udc80" <= character <= "\udcff" for character in line):
        raise InputError(source, place, "is not UTF-8", "save the file as UTF-8")
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as problem:
        # Beside its own error, which says what is wrong, it has a plain one for numbers of thousands of digits.
        deep = isinstance(problem, RecursionError)
        reason = getattr(problem, "msg", "nested too deeply" if deep else "a number has too many digits")
        raise InputError(source, place, f"is no JSON ({reason})", "write one JSON object a line") from None
    if not isinstance(row, dict):
        raise InputError(source, place, "is no JSON object", 'write {"id": …, "text": …}')
    return row


def _string(row: dict[str, Any], key: str, source: str, place: str) -> str | None:
    value = row.get(key)
    if value is None or value == "":
        return None
    if isinstance(value, int) and key == "id" and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise InputError(source, place, f"{key!r} is no string", "write it in quotes, or leave it out")
    return clean(value).strip() or None


def _published(value: object, source: str, place: str) -> PartialDate | None:
    if value is None or value == "":
        return None
    told = published_of(value) if isinstance(value, str) else None
    if told is None:
        raise InputError(source, place, f"'published' is no date: {value!r:.60}", "write 2016, 2016-11 or 2016-11-17")
    return told


def published_of(text: str) -> PartialDate | None:
    """A date in ISO form or in words, to the day at most.

    >>> str(published_of("2016-11-17T10:00:00Z")), str(published_of("November 2016")), published_of("soon")
    ('2016-11-17', '2016-11', None)
    """
    for length in (10, 7, 4):
        if len(text) == length or text[length : length + 1] in ("T", " "):
            try:
                return PartialDate(text[:length])
            except ValueError:
                continue
    found = [one.date for one in find_dates(f"in {text}") if one.kind == "absolute" and "/" not in one.date.text]
    return found[0] if found else None


def _check_types(row: dict[str, Any], source: str, place: str) -> None:
    known = load_ontology().nodes
    entities = row.get("entities")
    named = [one.get("type") for one in entities if isinstance(one, dict)] if isinstance(entities, list) else []
    own = row.get("type")
    if isinstance(own, str) and own[:1].isupper() and not own.endswith(DOCUMENT_TYPES):
        named.append(own)
    for name in named:
        if name is not None and not (isinstance(name, str) and name in known):
            raise InputError(
                source, place, f"no node type is called {name!r:.60}", f"use one of {', '.join(sorted(known))}"
            )
