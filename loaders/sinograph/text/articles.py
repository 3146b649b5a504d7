"""The dated parts of a document."""

from __future__ import annotations

from sinograph.model import Article, Document, PartialDate
from sinograph.text.dates import find_dates
from sinograph.text.layout import Layout, Section, read_layout
from sinograph.text.mastheads import read_dateline

FIRST_LINES = 3


def read_articles(document: Document) -> tuple[Article, ...]:
    """The articles of a document: one where it holds one, several where a page or thread holds several.

    Parameters
    ----------
    document
        Its `published` stands in where it holds one article that tells no date.

    Returns
    -------
    tuple of Article
        In order, disjoint; menus, comment forms and lists of other headlines lie outside all of them. Empty
        where the document has no text.

    Examples
    --------
    >>> text = "Tencent buys Supercell\\n2016-06-21 | Reuters\\n\\nTencent agreed to buy Supercell for $8.6 billion."
    >>> article = read_articles(Document(id="a", text=text))[0]
    >>> article.title, str(article.published), text[article.body :][:7]
    ('Tencent buys Supercell', '2016-06-21', 'Tencent')
    """
    page = read_layout(document)
    return tuple(_article(page, section, document) for section in page.sections)


def _article(page: Layout, section: Section, document: Document) -> Article:
    head, lines = section.head, page.lines
    start = lines[head.first if head.title is not None or head.mast else section.kept[0]].start
    body, told = lines[section.kept[0]].start, None
    for index in section.kept[:FIRST_LINES]:
        line = lines[index]
        dateline = read_dateline(line.text, published=document.published)
        if dateline.length and line.weight >= 5:
            told = dateline.published
            body = line.start + dateline.length if index == section.kept[0] else body
            break
    byline = [lines[index].text for index in head.mast]
    return Article(
        start=start,
        end=lines[section.last].end,
        body=body,
        title=None if head.title is None else " ".join(lines[head.title].text.split()),
        byline=" ".join(byline) or None,
        published=head.published or told or _of_caption(page, section) or document.published,
    )


def _of_caption(page: Layout, section: Section) -> PartialDate | None:
    """The day that a lone caption tells: such an article is nothing but its picture."""
    if any(page.levels[index] != "caption" for index in section.kept):
        return None
    days = [found.date for index in section.kept for found in find_dates(page.lines[index].text)]
    return next((day for day in days if len(day.text) == 10), None)
