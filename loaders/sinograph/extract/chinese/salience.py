"""The firm that a piece of news, or an item of a list of short news, is about."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from sinograph.extract.chinese.lexicon import either
from sinograph.extract.chinese.plain import within
from sinograph.extract.chinese.press import is_press
from sinograph.extract.chinese.scene import MARKS
from sinograph.model import Mention, Passage

# How much a mention counts for a firm, a product, and one who only puts money into others or tells the news.
_FIRM, _THING, _MONEY, _FIRST = 1.0, 0.6, 0.3, 2.0
_ITEM = re.compile(r"\s*(?:[①-⑳]|[(（]?\d{1,2}[)）]?[、.．丨｜]|[【■●▍▶◆▪]|[一二三四五六七八九十]{1,2}、|[-·•] ?)")

_NO_MORE = re.compile(r"[”》]?(?:（[^（）]{1,24}）|\([^()]{1,24}\))?[。：:]?\s*")
_TOPICS = frozenset({"Company", "Product"})
MANY = 4  # paragraphs that make a digest
_YEAR = re.compile(r"\s*(?:[·•▪-] ?)?(?:19|20)\d\d")


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
    sections = _sections(passages)
    whole = _by_article(sections, mentions)
    mixed = _mixed(sections, mentions, whole)
    for section in sections:
        main = whole[section[0][0].article]
        if _begins_news(*section[0]) and section[0][0].article in mixed:
            main = _first(section, mentions) or main
        found += [main] * len(section)
    return _labelled(passages, mentions, _by_paragraph(passages, mentions, found))


def _by_paragraph(
    passages: Sequence[tuple[Passage, str]], mentions: Sequence[Mention], found: list[Mention | None]
) -> list[Mention | None]:
    """Whom each passage is about, where every paragraph of an article tells of another firm."""
    paragraphs: dict[int, dict[int, list[tuple[Passage, str]]]] = defaultdict(lambda: defaultdict(list))
    for passage, text in passages:
        paragraphs[passage.article][passage.paragraph].append((passage, text))
    digests = {article for article, parts in paragraphs.items() if _is_digest(list(parts.values()), mentions)}
    firsts = {(a, n): _first(part, mentions) for a in digests for n, part in paragraphs[a].items()}
    last: Mention | None = None
    for index, (passage, _) in enumerate(passages):
        if passage.article in digests:
            last = found[index] = firsts[passage.article, passage.paragraph] or last
    return found


def _labelled(
    passages: Sequence[tuple[Passage, str]], mentions: Sequence[Mention], found: list[Mention | None]
) -> list[Mention | None]:
    """Whom each passage is about, where names stand alone before what is told of them: 1、甲。成立于2015年。"""
    labels = {i: name for i, (p, text) in enumerate(passages) if (name := _label(p, text, mentions))}
    counts = Counter(passages[i][0].article for i in labels)
    label: Mention | None = None
    reach = (-1, -1)
    for index, (passage, _) in enumerate(passages):
        place = (passage.article, passage.paragraph)
        if index in labels and counts[passage.article] > 1:
            label, below = labels[index], passages[index + 1 : index + 2]
            reach = (below[0][0].article, below[0][0].paragraph) if below else place
        elif place == reach:
            found[index] = label
    return found


def _label(passage: Passage, text: str, mentions: Sequence[Mention]) -> Mention | None:
    """The firm whose name, or the mark that stands for it, is all that a passage holds."""
    inside = [m for m in within(mentions, passage.start, passage.end) if m.type in _TOPICS and not m.nominal]
    number = _ITEM.match(text)
    low = number.end() if number else 0
    if not inside or inside[0].start != passage.start + low:
        return None
    written = 1 if text.startswith(MARKS[inside[0].type], low) else len(inside[0].text)
    return inside[0] if _NO_MORE.fullmatch(text, low + written) else None


def _is_digest(paragraphs: Sequence[Sequence[tuple[Passage, str]]], mentions: Sequence[Mention]) -> bool:
    """Whether paragraphs tell of one firm after another: none of them stands in more than a quarter."""
    firsts: list[str] = []
    counts: dict[str, int] = defaultdict(int)
    for part in paragraphs:
        if first := _first(part, mentions):
            firsts.append(first.name)
        for name in {m.name for p, _ in part for m in within(mentions, p.start, p.end) if m.type in _TOPICS}:
            counts[name] += 1
    many = len(firsts) >= MANY and len(set(firsts)) >= len(firsts) / 2
    return many and max(counts.values(), default=0) <= max(1, len(firsts) // 4)


def _by_article(
    sections: Sequence[Sequence[tuple[Passage, str]]], mentions: Sequence[Mention]
) -> dict[int, Mention | None]:
    """Whom each article is about as a whole."""
    loose: dict[int, list[tuple[Passage, str]]] = defaultdict(list)
    for section in sections:
        loose[section[0][0].article] += section
    return {article: _main(passages, mentions) for article, passages in loose.items()}


def _sections(passages: Sequence[tuple[Passage, str]]) -> list[list[tuple[Passage, str]]]:
    """Articles, cut into items where several passages begin like one."""
    items: dict[int, set[int]] = defaultdict(set)
    for passage, text in passages:
        if _begins_news(passage, text):
            items[passage.article].add(passage.paragraph)
    sections: list[list[tuple[Passage, str]]] = []
    last = (-1, -1)
    for passage, text in passages:
        listed = len(items[passage.article]) > 1 and passage.paragraph in items[passage.article]
        place = (passage.article, passage.paragraph if listed else -1)
        if place != last or not sections:
            sections.append([])
            last = place
        sections[-1].append((passage, text))
    return sections


def _begins_news(passage: Passage, text: str) -> bool:
    """Whether a passage begins an item of short news; a line of a chronicle begins with its year."""
    begins = passage.kind == "item" or _ITEM.match(text) is not None
    return begins and _YEAR.match(text) is None


def _mixed(
    sections: Sequence[Sequence[tuple[Passage, str]]],
    mentions: Sequence[Mention],
    whole: Mapping[int, Mention | None],
) -> set[int]:
    """The articles whose items are each about another firm; one that several items name is what they are all about."""
    firsts: dict[int, list[str]] = defaultdict(list)
    shared: dict[int, int] = defaultdict(int)
    for section in sections:
        article = section[0][0].article
        if _begins_news(*section[0]) and (first := _first(section, mentions)):
            firsts[article].append(first.name)
            main = whole[article]
            named = {m.name for p, _ in section for m in within(mentions, p.start, p.end) if not m.nominal}
            shared[article] += main is not None and main.name in named
    return {a for a, names in firsts.items() if len(names) > 2 and len(set(names)) > 0.7 * len(names) and shared[a] < 2}


def _first(section: Sequence[tuple[Passage, str]], mentions: Sequence[Mention]) -> Mention | None:
    """The firm that an item names first, those who only put money into others aside."""
    inside = [m for p, _ in section for m in within(mentions, p.start, p.end) if not m.nominal]
    return next((m for m in inside if m.type in ("Company", "Product") and _worth(m) > _MONEY), None)


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
    return _MONEY if _funds().search(mention.text) or is_press(mention.text) else _FIRM
