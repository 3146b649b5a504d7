"""Texts read whole: articles, passages and furniture of a page in one step."""

from __future__ import annotations

from typing import Any

from sinograph.model import Article, Document, Passage
from sinograph.text import furniture_spans, read_articles, read_passages

# Two paragraphs that any reader takes for an article.
PROSE = """Maple Net bought Harbor Games for a high price, the two firms said.

It is the largest deal that the sector has seen since the year 2012."""
ZH_PROSE = """云杉科技周一宣布，以3亿元收购星河科技的全部股权，这是今年最大的一笔交易。

星河科技成立于2011年，总部位于上海，主要从事手机游戏的开发。"""


def read(text: str, **told: Any) -> tuple[tuple[Article, ...], tuple[Passage, ...]]:
    """A page's articles and passages."""
    document = Document(id="page", text=text, **told)
    articles = read_articles(document)
    return articles, read_passages(document, articles)


def told(text: str, **known: Any) -> list[tuple[str, str]]:
    """Kind and words of each passage."""
    return [(passage.kind, text[passage.start : passage.end]) for passage in read(text, **known)[1]]


def words(text: str, **known: Any) -> str:
    """All that the passages of a page say."""
    return " ".join(quote for _, quote in told(text, **known))


def furniture(text: str, **known: Any) -> list[str]:
    """The lines of a page that say nothing."""
    document = Document(id="page", text=text, **known)
    return [text[start:end] for start, end in furniture_spans(document)]
