"""A source, and the parts of its text."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sinograph.model.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Document:
    """One source: bytes turned into text.

    Parameters
    ----------
    id
        A JSONL row's ``id``, else the url, else the path from the root that was read.
    text
        What every offset refers to, in Unicode code points.
    title, url
        As the source gives them, or None.
    published
        When the source says that it was published.
    source
        The file it came from, for messages.
    furniture
        Spans ``(start, end)`` that the loader already knows to be page furniture (menus, comment forms).

    Examples
    --------
    >>> Document(id="a.txt", text="Tencent bought Supercell.").content_hash[:8]
    '633b4622'
    """

    id: str
    text: str
    title: str | None = None
    url: str | None = None
    published: PartialDate | None = None
    source: str | None = None
    furniture: tuple[tuple[int, int], ...] = ()

    @property
    def content_hash(self) -> str:
        """SHA-256 of what extraction depends on: the text and the published date."""
        told = f"{self.published or ''}\n{self.text}"
        return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Article:
    """A dated part of a document; furniture lies outside every article.

    Parameters
    ----------
    start, end
        ``[start, end)`` in the document's text, title and byline included.
    body
        Where the running text begins: after title, byline and dateline.
    title, byline
        As they stand there, or None.
    published
        The article's own date, else the document's.
    """

    start: int
    end: int
    body: int
    title: str | None = None
    byline: str | None = None
    published: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, a heading or a list item of an article.

    Parameters
    ----------
    start, end
        ``[start, end)`` in the document's text.
    kind
        ``sentence``, ``heading`` or ``item``.
    article
        The article's place in the document's list of articles.
    language
        ``en`` or ``zh``.
    paragraph
        Running number of the paragraph within the document.
    """

    start: int
    end: int
    kind: str
    article: int
    language: str
    paragraph: int
