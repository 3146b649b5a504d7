"""The sentences, headings and list items of a document's articles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sinograph.model import Article, Document, Passage
from sinograph.text.layout import Layout, Section, read_layout
from sinograph.text.lines import Line, after_bullet, is_bullet, language_of
from sinograph.text.sentences import split_sentences

HEADING_WORDS = 22.0
DECK_WORDS = 6.0
_EMPHASIS = "*_ "  # "**Bold**" in Markdown
_ASKED = re.compile(r"[?？]\s*$")
_LABELLED = re.compile(r"[A-Z\u4e00-\u9fff][^:：?？]{0,40}[:：]\s?\S.*[?？]$", re.DOTALL)


def read_passages(document: Document, articles: Sequence[Article]) -> tuple[Passage, ...]:
    """The passages of a document, in order and disjoint.

    Parameters
    ----------
    document
        As it was read.
    articles
        Its articles, from `read_articles`; a passage's `article` is a place in this list.

    Returns
    -------
    tuple of Passage
        Kinds: ``heading`` (an article's title among them), ``item`` of a list, ``question`` (a sentence that asks),
        ``sentence``. Bylines, datelines, captions and page furniture are in none.

    Examples
    --------
    >>> from sinograph.text.articles import read_articles
    >>> text = "Tencent buys Supercell\\n\\nTencent bought Supercell. Who is next?"
    >>> document = Document(id="a", text=text)
    >>> [passage.kind for passage in read_passages(document, read_articles(document))]
    ['heading', 'sentence', 'question']
    """
    page = read_layout(document)
    passages: list[Passage] = []
    paragraph = 0
    for number, article in enumerate(articles):
        section = next((one for one in page.sections if _is_of(page, one, article)), None)
        if section is None:
            continue
        for start, end, kind in _parts(page, section, article):
            passages += [
                Passage(left, right, sort, number, language_of(document.text[left:right]), paragraph)
                for left, right, sort in _sentences(document.text, *_unmarked(document.text, start, end), kind)
            ]
            paragraph += 1
    return tuple(passages)


def _unmarked(text: str, start: int, end: int) -> tuple[int, int]:
    """A part without the marks of emphasis before and behind it."""
    while start < end and text[start] in _EMPHASIS:
        start += 1
    while end > start and text[end - 1] in _EMPHASIS:
        end -= 1
    return start, end


def _is_of(page: Layout, section: Section, article: Article) -> bool:
    return page.lines[section.last].end == article.end


def _parts(page: Layout, section: Section, article: Article) -> Iterator[tuple[int, int, str]]:
    """Start, end and kind of each paragraph; ``sentence`` ones are still whole."""
    title = section.head.title
    if title is not None:
        yield page.lines[title].start, page.lines[title].end, "heading"
        yield from _decks(page, section, title)
    for place, index in enumerate(section.kept):
        line = page.lines[index]
        start = max(line.start, article.body) if index == section.kept[0] else line.start
        kind = _kind(page.lines, section.kept, place)
        if kind == "item":
            start = max(start, line.start + after_bullet(line.text))
        if start < line.end:
            yield start, line.end, kind


def _decks(page: Layout, section: Section, title: int) -> Iterator[tuple[int, int, str]]:
    """What stands between title and byline and says something."""
    for index in range(title + 1, section.kept[0]):
        line = page.lines[index]
        if index not in section.head.mast and not page.levels[index] and (line.says or line.weight >= DECK_WORDS):
            yield line.start, line.end, "sentence" if line.ended else "heading"


def _kind(lines: Sequence[Line], kept: Sequence[int], place: int) -> str:
    line = lines[kept[place]]
    if is_bullet(line.text):
        return "item"
    if not _is_short(line) or _LABELLED.match(line.text):
        return "sentence"
    beside = [kept[near] for near in (place - 1, place + 1) if 0 <= near < len(kept)]
    listed = any(_is_short(lines[index]) or lines[index].text.endswith((":", "：")) for index in beside)
    if place + 1 == len(kept):
        return "item" if listed else "sentence"
    return "item" if listed and len(kept) > 1 else "heading"


def _is_short(line: Line) -> bool:
    return line.weight <= HEADING_WORDS and not line.text.rstrip(_EMPHASIS).endswith(
        (".", "。", "!", "！", "”", '"', ":", "：", "；", ";")
    )


def _sentences(text: str, start: int, end: int, kind: str) -> Iterator[tuple[int, int, str]]:
    if kind == "heading":
        yield start, end, kind
        return
    for left, right in split_sentences(text[start:end]):
        asked = kind == "sentence" and _ASKED.search(text[start + left : start + right])
        yield start + left, start + right, "question" if asked else kind
