"""Plain text and Markdown: the text is the file, so that offsets can be looked up in it."""

from __future__ import annotations

from collections.abc import Iterator

from sinograph.errors import InputError
from sinograph.loaders.decoding import decode
from sinograph.loaders.limits import check_text
from sinograph.model import Document

SUFFIXES: tuple[str, ...] = (".txt", ".text", ".md", ".markdown")


def load(content: bytes, source: str) -> Iterator[Document | InputError]:
    """The one document of a text file.

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
    InputError
        Where there is no text, or too much of it.

    Examples
    --------
    >>> [document.id for document in load(b"Tencent bought Supercell.", "a.txt")]
    ['a.txt']
    """
    yield Document(id=source, text=check_text(decode(content, source), source), source=source)
