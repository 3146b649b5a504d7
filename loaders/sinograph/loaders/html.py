"""Web pages: the article without the page around it, with the title and the date that the page gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sinograph.errors import InputError
from sinograph.loaders.bounded import Parsed, parse_bounded
from sinograph.loaders.decoding import clean, decode
from sinograph.loaders.limits import check_text
from sinograph.model import Document, PartialDate

SUFFIXES: tuple[str, ...] = (".html", ".htm", ".xhtml")
# trafilatura takes about four seconds for a megabyte.
INLINE_BYTES = 300_000
_DROPPED = (
    *("script", "style", "noscript", "template", "svg", "head"),
    *("iframe", "form", "nav", "footer", "select"),
)
_BLOCKS = (
    *("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "section", "article", "blockquote"),
    *("br", "dt", "dd", "pre", "header", "ul", "ol"),
)


def load(content: bytes, source: str) -> Iterator[Document | InputError]:
    """The one document of a web page, or of a fragment of one.

    Parameters
    ----------
    content
        The file's bytes; a ``charset`` label is believed where it fits.
    source
        Its path, which becomes the id.

    Yields
    ------
    Document

    Raises
    ------
    InputError
        Where there is no text, or reading takes too long.

    Examples
    --------
    >>> page = b"<h1>Deal</h1><p>Tencent bought Supercell for $8.6 billion, the company said on Tuesday.</p>"
    >>> [document.text.splitlines()[-1][:23] for document in load(page, "a.html")]
    ['Tencent bought Supercel']
    """
    decode(content, source, labelled=True)
    parsed = parse_bounded(parse, content, source, inline=len(content) <= INLINE_BYTES)
    text = check_text(parsed.text, source)
    published = PartialDate(parsed.published) if parsed.published else None
    yield Document(id=source, text=text, title=parsed.title, url=parsed.url, published=published, source=source)


def parse(content: bytes) -> Parsed:
    """The text, title, date and url of a page.

    >>> parse("<p>腾讯发布了新产品。</p>".encode()).text
    '腾讯发布了新产品。'
    """
    page = decode(content, "page", labelled=True)
    if re.search(r"<html[\s>]", page[:5000], re.IGNORECASE) is None:
        # A fragment: without <html> near the start the extractor gives up silently.
        page = f"<html><body>{page}</body></html>"
    page = re.sub(r"^\s*<\?xml[^>]*\?>", "", page)  # an encoding declaration contradicts decoded text
    return _article(page) or _whole(page)


def _article(page: str) -> Parsed | None:
    import trafilatura  # costs half a second to load

    options = {"original_date": True, "extensive_search": False}
    found: Any = trafilatura.bare_extraction(
        page,
        include_comments=False,
        with_metadata=True,
        favor_recall=True,
        date_extraction_params=options,
        prune_xpath=["//nav", "//template"],  # of a short page it would keep everything
    )
    if found is None or not (found.text or "").strip():
        return None
    title = " ".join(found.title.split()) if found.title else None
    text = clean(str(found.text))
    if title and title not in text[:500]:
        text = f"{title}\n\n{text}"
    return Parsed(text, title=title, published=_day(found.date), url=found.url or None)


def _day(told: str | None) -> str | None:
    try:
        return PartialDate(told[:10]).text if told else None
    except ValueError:
        return None


def _whole(page: str) -> Parsed:
    """All visible text, a line a block: for pages that hold too little for the extractor."""
    from lxml import html  # type: ignore[import-untyped]

    tree = html.document_fromstring(page)
    title = tree.findtext(".//title")
    for element in list(tree.iter(*_DROPPED)):
        if element.getparent() is not None:
            element.drop_tree()
    for element in tree.iter(*_BLOCKS):
        element.tail = "\n" + (element.tail or "")
        element.text = "\n" + (element.text or "")
    lines = (" ".join(line.split()) for line in str(tree.text_content()).split("\n"))
    return Parsed(clean("\n".join(line for line in lines if line)), title=" ".join(title.split()) if title else None)
