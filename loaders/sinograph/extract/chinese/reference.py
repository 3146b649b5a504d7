"""Reference actors in Chinese passages: where a listed name is a name, and where it is cut out of another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from sinograph.extract.chinese.candidates import Candidate
from sinograph.extract.chinese.lexicon import either, wordset
from sinograph.extract.chinese.memory import stands_alone
from sinograph.extract.chinese.plain import Plain
from sinograph.model import Mention

_SAME = re.compile(
    r"(?:全球|中国|国际)?(?:信息|网络|数字|智能|电子|网讯)?(?:科技|技术|商务|服务)?(?:（[^（）]{2,4}）)?(?:控股|集团|股份)*"
    r"(?:股份有限公司|有限责任公司|有限公司|集团公司|集团|公司)(?!子公司|股东|化)"
)

# A model of a device: 甲MIX2, 甲 Mate 20.
_MODEL = re.compile(
    r" ?(?!CEO|CTO|COO|CFO|AI|APP|App|IPO|VP|PC|IP|Q\d)[A-Z][A-Za-z]{0,7} ?\d{1,3}(?:s|S|Pro|Plus| Pro| Max)?(?![\d.A-Za-z%年月亿万轮])(?<!轮)"
)


@cache
def _branch() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(
            "(?:AI|智能)?"
            + either(wordset("branches", "things"))
            + "(?!业务|事业|部门|行业|市场|产业|板块|领域|技术|者|功能)"
        ),
        re.compile(
            either(wordset("branches", "firms"))
            + "(?!业务|事业|部门|行业|市场|产业|板块|领域|区|大陆|用户|团队|版|联通|电信|移动|政府|的)"
        ),
    )


def reference_names(listed: Iterable[Mention], plains: Iterable[Plain]) -> Iterator[Candidate]:
    """Listed names of the Chinese passages, with their legal endings, and the branches named after them.

    Parameters
    ----------
    listed
        The mentions of reference actors in the document.
    plains
        The Chinese passages.

    Yields
    ------
    Candidate
        With the actor's key; a branch (甲音乐, 甲台湾) has none.
    """
    mentions = sorted(listed, key=lambda m: m.start)
    for plain in plains:
        for mention in mentions:
            if plain.start <= mention.start and mention.end <= plain.passage.end:
                yield from _named(plain, mention)


def _named(plain: Plain, mention: Mention) -> Iterator[Candidate]:
    start, end = mention.start - plain.start, mention.end - plain.start
    lone = plain.text.strip(" 　▍■●▶【】") == plain.text[start:end] and end - start <= 2  # the name of a section
    if lone or mention.type in ("Place", "Sector") or not (stands_alone(plain, start, end) or end - start >= 4):
        return
    one = Candidate(mention.start, mention.end, plain.text[start:end], mention.type, 3.0, mention.name, mention.key)
    if mention.type in ("Company", "Product"):
        if same := _SAME.match(plain.text, end):
            first = _seat_before(plain, start) if same.group().endswith("有限公司") else start
            yield replace(
                one, start=plain.start + first, end=plain.start + same.end(), text=plain.text[first : same.end()]
            )
            return
        yield from _branches(plain, one)
    yield one


def _seat_before(plain: Plain, start: int) -> int:
    """Where a legal name begins that opens with its place: 北京甲科技有限公司."""
    place = re.search(
        either(wordset("places", "cities") | wordset("places", "provinces")) + "(?:省|市)?$", plain.text[:start]
    )
    return place.start() if place else start


def _branches(plain: Plain, one: Candidate) -> Iterator[Candidate]:
    end = one.end - plain.start
    if one.type == "Company" and (model := _MODEL.match(plain.text, end)):
        text = plain.text[one.start - plain.start : model.end()]
        yield Candidate(one.start, plain.start + model.end(), text, "Product", 2.0)
    for ending, kind in zip(_branch(), ("Product", one.type), strict=True):
        if found := ending.match(plain.text, end):
            text = plain.text[one.start - plain.start : found.end()]
            yield Candidate(one.start, plain.start + found.end(), text, kind, 2.0)
