"""PDF files, with the optional extra ``pdf``."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

from sinograph.errors import InputError, MissingExtra
from sinograph.loaders.bounded import Parsed, parse_bounded
from sinograph.loaders.decoding import clean
from sinograph.loaders.limits import check_text
from sinograph.model import Document

SUFFIXES: tuple[str, ...] = (".pdf",)
MOST_PAGES = 2000


def load(content: bytes, source: str) -> Iterator[Document | InputError]:
    """The one document of a PDF file; its pages are separated by blank lines.

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
        Where pypdf is not installed.
    InputError
        Where the file is damaged, encrypted, without text, or takes too long.
    """
    if find_spec("pypdf") is None:
        raise MissingExtra("pypdf", extra="pdf", purpose="read PDF files")
    if b"%PDF-" not in content[:1024]:
        raise InputError(source, "", "is no PDF file", "check what it is, or give it another suffix")
    # Always in a child process: a few hundred kilobytes can unfold to gigabytes.
    parsed = parse_bounded(parse, content, source, inline=False)
    yield Document(id=source, text=check_text(parsed.text, source), title=parsed.title, source=source)


def parse(content: bytes) -> Parsed:
    """The text and title of a PDF file; raises ValueError where it is encrypted."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ValueError("is encrypted: remove the password first")
        pages = [page.extract_text() for page in reader.pages[:MOST_PAGES]]
    except PyPdfError as problem:
        raise ValueError(str(problem)) from None
    text = "\n\n".join(_tidy(page) for page in pages if page.strip())
    return Parsed(clean(text), title=_title(reader.metadata))


def _tidy(page: str) -> str:
    return re.sub(r"(?<=[a-z])-\n(?=[a-z])", "", page).strip()


def _title(metadata: Any) -> str | None:
    told = getattr(metadata, "title", None)
    return " ".join(str(told).split()) or None if told else None
