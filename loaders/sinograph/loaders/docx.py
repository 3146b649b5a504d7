"""Word files, with the optional extra ``docx``."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from importlib.util import find_spec

from sinograph.errors import InputError, MissingExtra
from sinograph.loaders.bounded import Parsed, parse_bounded
from sinograph.loaders.decoding import clean
from sinograph.loaders.limits import LARGEST_UNPACKED, check_text
from sinograph.model import Document

SUFFIXES: tuple[str, ...] = (".docx",)
INLINE_BYTES = 4 * 2**20


def load(content: bytes, source: str) -> Iterator[Document | InputError]:
    """The one document of a Word file: its paragraphs and tables in order.

    Parameters
    ----------
    content
        The file's bytes.
    source
        Its path, which becomes the id.

    Yields
    ------
    Document

    Raises
    ------
    MissingExtra
        Where python-docx is not installed.
    InputError
        Where the file is damaged, without text, or unpacks to too much.
    """
    if find_spec("docx") is None:
        raise MissingExtra("python-docx", extra="docx", purpose="read Word files")
    size = _unpacked(content, source)
    if size > LARGEST_UNPACKED:
        raise InputError(source, "", f"unpacks to {size:,} bytes", f"split it: {LARGEST_UNPACKED:,} is the most")
    parsed = parse_bounded(parse, content, source, inline=size <= INLINE_BYTES)
    yield Document(id=source, text=check_text(parsed.text, source), title=parsed.title, source=source)


def _unpacked(content: bytes, source: str) -> int:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return sum(member.file_size for member in archive.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as problem:
        raise InputError(source, "", f"is no Word file ({problem})", "save it again as .docx") from None


def parse(content: bytes) -> Parsed:
    """The text and title of a Word file."""
    from docx import Document as WordFile
    from docx.opc.exceptions import OpcError
    from docx.table import Table

    try:
        word = WordFile(io.BytesIO(content))
    except OpcError as problem:
        raise ValueError(str(problem)) from None
    lines: list[str] = []
    for block in word.iter_inner_content():
        if isinstance(block, Table):
            lines += [" | ".join(dict.fromkeys(cell.text.strip() for cell in row.cells)) for row in block.rows]
        else:
            lines.append(block.text)
    return Parsed(clean("\n".join(lines)).strip(), title=(word.core_properties.title or "").strip() or None)
