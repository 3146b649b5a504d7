"""Where the full legal name of a firm begins."""

from __future__ import annotations

import re
from functools import cache

from sinograph.extract.chinese.lexicon import either, wordset
from sinograph.extract.chinese.plain import Plain
from sinograph.extract.chinese.words import NEW, Word, known

LONGEST = 24
LINKS = frozenset("为是的在与和被由对将从向等回去进离找帮替每")
# Kinds of words that no short name holds: marks, prepositions, conjunctions, particles, pronouns, numbers, adverbs.
APART = frozenset(["x", "p", "c", "uj", "ul", "uz", "ud", "ug", "uv", "r", "t", "m", "q", "y", "o", "e"])


def long_start(plain: Plain, end: int) -> int:
    """Where a full legal name begins: back to a mark or to a word that no name holds."""
    index = plain.word_at(end - 1)
    start = end
    while index >= 0 and end - plain.words[index].start <= LONGEST and not _breaks_long(plain, index, end):
        start = plain.words[index].start
        index -= 1
    return _seat_start(plain, _without_kind(plain, _without_act(plain, start, end), end), end)


def _without_kind(plain: Plain, start: int, end: int) -> int:
    """Without what kind of firm it is: 零售商某某有限公司, 企业某某有限公司."""
    for word in plain.inside(start, end)[:2][::-1]:
        dealer = len(word.text) > 2 and word.text.endswith("商")
        common = len(word.text) > 1 and word.text in wordset("names", "stops")
        whole = word.text in ("集团", "控股") and word.start > start  # 某某集团控股有限公司
        if (dealer or common) and not whole and end - word.end >= 2:
            return word.end
    return start


def _breaks_long(plain: Plain, index: int, end: int) -> bool:
    """Whether a legal name begins behind a word; a particle behind a place is the name's: 某江若水科技."""
    word = plain.words[index]
    if not _stops_long(word):
        return False
    before = plain.words[index - 1] if index else None
    name = before is not None and (before.kind in (NEW, "ns") or before.text.endswith(("省", "市", "区", "县")))
    return not (name and len(word.text) == 1 and word.kind != "x" and word.text not in LINKS and end - word.end <= 6)


def _without_act(plain: Plain, start: int, end: int) -> int:
    """Without a word of trade before the place that a legal name opens with: 投资深圳某某有限公司."""
    found = _seat().search(plain.text, start, end)
    if not found or found.start() == start or not plain.is_edge(found.start()):
        return start
    led = plain.inside(start, found.start())
    if plain.text[found.start() - 1] in LINKS:
        return found.start()
    return found.start() if all(w.text in wordset("names", "stops") for w in led) else start


def _seat_start(plain: Plain, start: int, end: int) -> int:
    """Back to the place that a legal name opens with, over what reads as a verb: 深圳市蓝鲸跃动科技有限公司."""
    found = _seat().search(plain.text, max(0, end - LONGEST), start)
    if not found or not plain.is_edge(found.start()) or _seat().match(plain.text, start):
        return start
    between = plain.inside(found.end(), start)
    return start if any(_breaks(w) and (len(w.text) > 1 or w.kind in APART) for w in between) else found.start()


@cache
def _seat() -> re.Pattern[str]:
    return re.compile(either(wordset("places", "cities") | wordset("places", "provinces")) + "(?:省|市)?")


def _breaks(word: Word) -> bool:
    """Whether a word stands in no name, a verb's place aside."""
    return word.kind in APART or word.text in wordset("names", "stops") | wordset("marks", "turns")


def _stops_long(word: Word) -> bool:
    if word.text in ("（", "）", "·"):
        return False
    if word.text in wordset("names", "trades") | wordset("names", "inside"):
        return False
    acts = word.kind == "v" and len(word.text) > 1
    stop = word.text in wordset("names", "stops") or is_linking(word)
    return acts or stop or word.kind in ("x", "p", "c", "uj", "ul", "r", "t")


def is_linking(word: Word) -> bool:
    """Whether a word of the dictionary only seems to stand before a name: 控制|人为|甲集团, 卸任|甲网."""
    linked = len(word.text) == 2 and known(word.text) and word.text[-1] in "为是由与和"
    return linked or word.text in wordset("roles", "lives")
