"""A document in its parts, as every extractor begins."""

from __future__ import annotations

from sinograph.extract.protocols import Reading
from sinograph.model import Document
from sinograph.text import read_articles, read_passages


def reading_of(document: Document) -> Reading:
    """A document with its articles and passages.

    >>> [p.kind for p in reading_of(Document("a", "Tencent bought Supercell.")).passages]
    ['sentence']
    """
    articles = read_articles(document)
    return Reading(document, articles, read_passages(document, articles))
