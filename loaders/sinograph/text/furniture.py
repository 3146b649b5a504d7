"""The parts of a page that state nothing: menus, buttons, comment forms, lists of other headlines, captions."""

from __future__ import annotations

from sinograph.model import Document
from sinograph.text.layout import read_layout


def furniture_spans(document: Document) -> tuple[tuple[int, int], ...]:
    """The lines of a document that are no article's title, byline or text.

    Parameters
    ----------
    document
        As it was read.

    Returns
    -------
    tuple of (int, int)
        ``[start, end)`` of each, in order, disjoint.

    Examples
    --------
    >>> text = "Tencent bought Supercell in June.\\nLeave a Reply\\nName\\nEmail"
    >>> [text[start:end] for start, end in furniture_spans(Document(id="a", text=text))]
    ['Leave a Reply', 'Name', 'Email']
    """
    page = read_layout(document)
    told: set[int] = set()
    for section in page.sections:
        told.update(section.kept, section.head.mast)
        if section.head.title is not None:
            told.add(section.head.title)
    return tuple((line.start, line.end) for index, line in enumerate(page.lines) if index not in told)
