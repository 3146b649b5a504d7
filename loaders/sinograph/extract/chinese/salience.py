"""The firm that a piece of news, or an item of a list of short news, is about."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from sinograph.extract.chinese.lexicon import either
from sinograph.extract.chinese.plain import within
from sinograph.model import Mention, Passage

# How much a mention counts for a firm, a product, and one who only puts money into others.
_FIRM, _THING, _MONEY, _FIRST = 1.0, 0.6, 0.3, 2.0
_ITEM = re.compile(r"\s*(?:[①-⑳]|[(（]?\d{1,2}[)）]?[、.．丨｜]|[【■●▍▶◆▪]|[一二三四五六七八九十]{1,2}、|[-·•] ?)")


@cache
def _funds() -> re.Pattern[str]:
    return re.compile(either(["资本", "创投", "基金", "投资", "证券", "银行", "风投", "Capital", "Ventures"]) + "$")


def main_firms(passages: Sequence[tuple[Passage, str]], mentions: Sequence[Mention]) -> list[Mention | None]:
    """Whom each passage is about, as far as its whole piece of news tells.

    Parameters
    ----------
    passages
        With their text, in order.
    mentions
        The named mentions of the document, in order of place.

    Returns
    -------
    list of Mention or None
        One for each passage: the firm that its article names most, first mentions counting more; of a list of
        short news the one that its own item names most.
    """
    found: list[Mention | None] = []
    for section in _sections(passages):
        main = _main(section, mentions)
        found += [main] * len(section)
    return found


def _sections(passages: Sequence[tuple[Passage, str]]) -> list[list[tuple[Passage, str]]]:
    """Articles, cut into items where several passages begin like one."""
    items: dict[int, int] = defaultdict(int)
    for passage, text in passages:
        items[passage.article] += _ITEM.match(text) is not None
    sections: list[list[tuple[Passage, str]]] = []
    for passage, text in passages:
        starts = not sections or sections[-1][0][0].article != passage.article
        if starts or (items[passage.article] > 1 and _ITEM.match(text)):
            sections.append([])
        sections[-1].append((passage, text))
    return sections


def _main(section: Sequence[tuple[Passage, str]], mentions: Sequence[Mention]) -> Mention | None:
    weight: dict[str, float] = defaultdict(float)
    first: dict[str, Mention] = {}
    for number, (passage, _) in enumerate(section):
        for mention in within(mentions, passage.start, passage.end):
            if mention.type in ("Company", "Product") and not mention.nominal:
                weight[mention.name] += _worth(mention) * (_FIRST if number < 2 else 1.0)
                first.setdefault(mention.name, mention)
    return max(first.values(), key=lambda m: (weight[m.name], -m.start), default=None)


def _worth(mention: Mention) -> float:
    if mention.type == "Product":
        return _THING
    return _MONEY if _funds().search(mention.text) else _FIRM
