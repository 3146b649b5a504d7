r"""Annotation sheets: a document and its annotation as one plain text that a person can write and correct.

A file holds one sheet or several, parted by a line ``=====``::

    # Lines that begin with # are comments: in the head and below the text.
    id: deal.txt
    language: en
    published: 2016-11-17

    Tencent said on Thursday that it had bought Supercell. …
    --- entities
    Company | Tencent
    Company | Supercell | Supercell; the Supercell
    --- claims
    ACQUIRED | Tencent | Supercell | date=2016-11-17; amount=8600000000 USD | …had bought Supercell…
    --- traps
    OWNS | Supercell | Tencent | the other way round

A claim's last field is its quote: the words as they stand in the text, ``⏎`` for a line break; ``…`` before or behind
lets it reach to where its sentence begins or ends; ``[2]`` in front means the second place where the words
stand; `` || `` parts several quotes. Two entities of one name are told apart as ``Company/Didi`` and ``Product/Didi``,
or by their number, ``#3``. Where a document's own words hold ``|``, ``;`` or ``=``, a backslash stands before (see
`sinograph.gold.escapes`).

Two lines of the head are for sheets that were written by the program: ``text: exact`` keeps empty lines at the ends
of the text (and ``\--- claims`` stands for a line of the text that reads like a part); ``digest`` tells whether the
text is still the one that was read.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sinograph.errors import GoldError
from sinograph.gold.escapes import plain
from sinograph.gold.faults import Faults, Finding
from sinograph.gold.lines import read_claim, read_entity, read_trap
from sinograph.gold.quotes import Quotes
from sinograph.model import Document, PartialDate

SHEET_END = "====="
PARTS = ("entities", "claims", "traps")
HEAD = ("id", "language", "genre", "title", "published", "text", "digest")
PART_LINE = re.compile(r"--- (entities|claims|traps)\s*$")
# A line of the text that would be read as a part; in an exact text one backslash more stands before it.
LIKE_A_PART = re.compile(r"\\*\s*(?:--- (?:entities|claims|traps)|=====)\s*$")
_ESCAPED_LINE = re.compile(r"\\+\s*(?:--- (?:entities|claims|traps)|=====)\s*$")
_HEAD_LINE = re.compile(r"([a-z]+):\s*(.*)$")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document with its annotation.

    Parameters
    ----------
    document
        What is annotated.
    raw
        The annotation as the guidelines' JSON object.
    head
        Every ``key: value`` of the sheet's head.
    lines
        Line numbers: of each ``key`` of the head, of the line that opens a part (``part claims``), and of each
        entity, claim and trap of `raw` (``claims 0``).
    """

    document: Document
    raw: Mapping[str, Any]
    head: Mapping[str, str]
    lines: Mapping[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Parts:
    """The lines of one sheet, by part, each with its number in the file."""

    first: int = 1
    head: dict[str, str] = field(default_factory=dict)
    at: dict[str, int] = field(default_factory=dict)
    text: list[str] = field(default_factory=list)
    parts: dict[str, list[tuple[int, str]]] = field(default_factory=dict)


def read_sheets(path: Path) -> list[Sheet]:
    """The sheets of a file.

    Raises
    ------
    GoldError
        With file, line and way out, at the first line that is not in the form.
    """
    return _sheets(_lines(path), Faults(str(path)))


def check_sheets(path: Path) -> tuple[list[Sheet], list[Finding]]:
    """The sheets of a file as far as they can be read, and every line that is not in the form.

    Raises
    ------
    GoldError
        Where the file can't be read at all.
    """
    faults = Faults(str(path), found=[])
    return _sheets(_lines(path), faults), list(faults.found or ())


def parse_sheet(text: str, place: str = "sheet") -> Sheet:
    """The one sheet of a text.

    Examples
    --------
    >>> told = "id: a\\n\\nTencent bought Supercell. It paid.\\n--- entities\\nCompany | Tencent\\n"
    >>> told += "Company | Supercell\\n--- claims\\nACQUIRED | Tencent | Supercell | | …bought…\\n"
    >>> sheet = parse_sheet(told)
    >>> sheet.raw["claims"][0]["evidence"]
    [[0, 25]]
    """
    found = _sheets(text.split("\n"), Faults(place))
    if len(found) != 1:
        raise GoldError(f"{place}: one sheet is needed, {len(found)} stand there; part them into files")
    return found[0]


def digest(text: str) -> str:
    """What tells whether a sheet's text is still the one that was read.

    >>> digest("Tencent bought Supercell.")
    '889591ba4be8'
    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def _lines(path: Path) -> list[str]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as problem:
        raise GoldError(f"{path}: there is no such file; look at the path") from problem
    except UnicodeDecodeError as problem:
        raise GoldError(f"{path}: byte {problem.start} is no UTF-8; save the sheet as UTF-8") from problem
    except OSError as problem:
        raise GoldError(f"{path}: can't be read ({problem.strerror}); look at its place and rights") from problem
    # An editor that ends lines in its own way does so everywhere; a carriage return here and there is the text's own.
    if text.count("\n") == text.count("\r\n"):
        text = text.replace("\r\n", "\n")
    return text.split("\n")


def _sheets(lines: Sequence[str], faults: Faults) -> list[Sheet]:
    return [sheet for parts in _parted(lines, faults) if (sheet := _sheet(parts, faults))]


def _parted(lines: Sequence[str], faults: Faults) -> Iterator[_Parts]:
    parts, current = _Parts(), "head"
    for number, line in enumerate([*lines, SHEET_END], start=1):
        if line.strip() == SHEET_END:
            if parts.head or parts.text:
                yield parts
            parts, current = _Parts(number + 1), "head"
        elif told := PART_LINE.match(line):
            current = told[1]
            parts.parts.setdefault(current, [])
            parts.at.setdefault(f"part {current}", number)
        elif current == "head":
            with faults.at(number):
                current = _into_head(parts, line, number)
        elif current == "text":
            parts.text.append(line)
        elif line.strip() and not line.lstrip().startswith("#"):
            parts.parts[current].append((number, line.strip()))


def _into_head(parts: _Parts, line: str, number: int) -> str:
    if not line.strip():
        return "text" if parts.head else "head"
    if line.startswith("#"):
        return "head"
    if not (told := _HEAD_LINE.match(line)):
        raise GoldError(f"a sheet starts with lines like 'id: NAME' and then an empty line, got {line[:60]!r}")
    if told[1] in parts.head:
        raise GoldError(f"{told[1]!r} stands twice in the head; keep one")
    parts.head[told[1]], parts.at[told[1]] = plain(told[2].strip()), number
    return "head"


def _sheet(parts: _Parts, faults: Faults) -> Sheet | None:
    document = None
    with faults.at(parts.at.get("published", parts.first) if parts.head.get("id") else parts.first):
        document = _document(parts)
    if document is None:
        return None
    lines = dict(parts.at)
    raw: dict[str, Any] = {"id": document.id, "language": parts.head.get("language", "en")}
    raw |= {"genre": parts.head["genre"]} if parts.head.get("genre") else {}
    raw["published"] = parts.head.get("published") or None
    entities: list[dict[str, Any]] = []
    for line, told in parts.parts.get("entities", ()):
        with faults.at(line):
            entities.append(read_entity(told, f"e{len(entities) + 1}"))
            lines[f"entities {len(entities) - 1}"] = line
            _check_forms(entities[-1], document)
    claims, traps = _Reader(faults, "claims", lines), _Reader(faults, "traps", lines)
    quotes = Quotes(document)
    raw["entities"] = entities
    raw["claims"] = claims.read(parts.parts, lambda told: read_claim(told, entities, quotes))
    raw["traps"] = traps.read(parts.parts, read_trap)
    return Sheet(document, raw, dict(parts.head), lines)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the lines of one part, and notes where each stands."""

    faults: Faults
    part: str
    lines: dict[str, int]

    def read(self, parts: Mapping[str, list[tuple[int, str]]], form: Callable[[str], Any]) -> list[Any]:
        """What the part's lines tell, each read by `form`."""
        found: list[Any] = []
        for line, told in parts.get(self.part, ()):
            with self.faults.at(line):
                found.append(form(told))
                self.lines[f"{self.part} {len(found) - 1}"] = line
        return found


def _document(parts: _Parts) -> Document:
    if not parts.head.get("id"):
        raise GoldError("a sheet without 'id: NAME' in its head; write one")
    if parts.head.get("text") == "exact":
        text = "\n".join(line[1:] if _ESCAPED_LINE.match(line) else line for line in parts.text)
    else:
        text = "\n".join(parts.text).strip("\n")
    told = parts.head.get("published", "")
    try:
        published = PartialDate(told) if told else None
    except ValueError as problem:
        raise GoldError(f"published: {problem}") from problem
    return Document(id=parts.head["id"], text=text, title=parts.head.get("title") or None, published=published)


def _check_forms(entity: Mapping[str, Any], document: Document) -> None:
    if missing := [form for form in entity["mentions"] if form not in document.text]:
        shown = " and ".join(repr(form) for form in missing)
        raise GoldError(f"{shown} does not stand in the text of {document.id}; copy the form from there")
