"""Firms told by the last word of their name: …有限公司, …科技, …资本."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sinograph.extract.chinese.candidates import Candidate
from sinograph.extract.chinese.legal import APART, LINKS, LONGEST, is_linking, long_start
from sinograph.extract.chinese.lexicon import either, pattern, wordset
from sinograph.extract.chinese.plain import Plain
from sinograph.extract.chinese.words import NEW, Word, known

_DOERS = frozenset(["运营", "开发", "制作", "投资", "发行", "合作", "出品", "主办", "收购", "承办"])
_OFFICES = frozenset(["公关", "营销", "猎头", "广告", "安全"])  # 甲公关总监: what somebody of 甲 heads
_NO_PAPER = frozenset("汇申上举预回播通海情捷喜年季财简警月公战谍电呈填中半谎虚瞒漏误")  # 汇报, 财报
_HEADS = re.compile(
    r"(?:旗下|子公司|公司|企业|厂商|机构|独角兽|开发商|投资方|股东|收购|入股|领投|加入|出任|由|约谈|起诉|状告|处罚|对|与|向)(?:的|了)?[“]?$"
)
_ACTS = re.compile(
    r"^[^，。；！？、的“”]{0,6}?(?:宣布|表示|完成|获|收购|领投|跟投|推出|发布|上线|成立|创始人|CEO|董事长|总裁|副总裁|旗下|披露|公告|回应|称|由|是一家|递交|登陆|上市|联合|与|将|已|拟|先后|分别|购入|持有|被|遭|在|达成|签署|为|发起|（)"
)


@cache
def _endings() -> re.Pattern[str]:
    firm = wordset("names", "firm") | wordset("names", "weak") | wordset("names", "faint") | wordset("names", "legal")
    return re.compile(either(firm))


_DEALER = re.compile(
    "(?:设备|运营|服务|供应|开发|制造|零售|渠道|代理|经销|分销|承运|集成|方案|发行|承包|整机|零部件)商"
)
# How firms from abroad are called in Taiwan: 英商甲台湾分公司.
_ABROAD = re.compile(
    r"(?:英|美|日|港|韩|德|法|荷|新加坡|开曼|香港)商(?!名义|人|会|家|业|务|店|品)([\u4e00-\u9fff]{2,6}?)(?:股份|有限|公司|台湾|分公司|（|，|。|在|于|旗下)"
)


def firm_names(plain: Plain) -> Iterator[Candidate]:
    """Firms of a passage told by their last word.

    Parameters
    ----------
    plain
        The passage.

    Yields
    ------
    Candidate
        Score 2 where the ending alone tells a firm, 0.6 where the ending is a common word too.
    """
    for match in _endings().finditer(plain.text):
        if plain.is_edge(match.end()) and (found := _name(plain, match)) is not None:
            yield found
    for match in _ABROAD.finditer(plain.text):
        yield Candidate(plain.start + match.start(1), plain.start + match.end(1), match.group(1), "Company", 1.5)


def _name(plain: Plain, match: re.Match[str]) -> Candidate | None:
    ending = match.group()
    legal = ending in wordset("names", "legal")
    if ending == "报" and plain.text[match.start() - 1 : match.start()] in _NO_PAPER:
        return None
    if _ends_a_word(plain, match):
        return None
    start = long_start(plain, match.start()) if legal else _short_start(plain, match.start())
    if plain.text[start] == "方" and plain.text[start - 2 : start] in _DOERS:
        start += 1
    if (
        plain.text[start] in "和与及由被之"
        and match.start() - start > 2
        and plain.text[start : start + 2] not in ("和记", "和信", "和睦", "和玉")
    ):
        start += 1
    if plain.text[start] == "投" and plain.text[start - 1 : start] in ("领", "跟", "参"):
        start += 1  # 领投影谱科技
    start = start if legal else _without_dealer(plain, start, match.start())
    stem = plain.text[start : match.start()]
    if not _is_stem(plain.inside(start, match.start()), stem) or _goes_on(plain, match.end(), ending):
        return None
    score = 2.0 if legal else _score(plain, stem, match)
    return Candidate(plain.start + start, plain.start + match.end(), plain.text[start : match.end()], "Company", score)


def _goes_on(plain: Plain, end: int, ending: str) -> bool:
    """Whether the ending is the first part of a longer word or name."""
    rest = plain.text[end : end + 4]
    longer = _endings().match(plain.text, end)
    verb = longer is not None and longer.group() in wordset("names", "trades")  # 甲资本投资了…
    post = ending in _OFFICES and rest.startswith(("总监", "经理", "主管", "负责人", "副总裁", "专员"))
    return (longer is not None and not verb) or post or rest.startswith(_more())


@cache
def _more() -> tuple[str, ...]:
    return tuple(sorted(wordset("names", "more")))


@cache
def _generic() -> frozenset[str]:
    return wordset("names", "generic") | wordset("latin", "common")


def _is_stem(words: list[Word], stem: str) -> bool:
    generic = _generic()
    if any(w.text.removesuffix("兼") in wordset("roles", "post") for w in words):
        return False
    return 2 <= len(stem) <= LONGEST and not (words and all(w.text in generic for w in words)) and stem not in generic


def _score(plain: Plain, stem: str, match: re.Match[str]) -> float:
    weak = match.group() in wordset("names", "weak") or match.group() in wordset("names", "faint")
    parts = plain.inside(match.start() - len(stem), match.start())
    new = not parts or any(not known(w.text) or len(w.text) == 1 for w in parts)
    acts = bool(_ACTS.match(plain.text[match.end() :]))
    acts = acts or bool(_HEADS.search(plain.text[max(0, match.start() - len(stem) - 6) : match.start() - len(stem)]))
    if match.group() == "公司":
        return 1.2 if new and len(stem) <= 4 and not set(stem) & LINKS else 0.0
    whole = [w for w in parts if not known(w.text) and len(w.text) > 1]
    if match.group() == "股份" and acts and _opens(plain, match.start() - len(stem)):
        return 1.2
    if weak:
        noun = match.group() in wordset("names", "weak") and [w.kind[0] for w in parts] == ["n"]
        return (1.0 if whole else 0.7 if new else 0.5 if noun else 0.2) + (0.5 if acts else 0.0)
    return 2.0 if new else 0.0 if known(stem + match.group()) else 1.4 if acts else 1.0


def _ends_a_word(plain: Plain, match: re.Match[str]) -> bool:
    """Whether an ending is only the end of a common noun: 注册资本, 社会资本."""
    word = plain.words[plain.word_at(match.start())]
    return (
        len(match.group()) > 1
        and word.start < match.start()
        and word.end == match.end()
        and word.kind == "n"
        and known(word.text)
    )


def _opens(plain: Plain, start: int) -> bool:
    return start == 0 or plain.text[start - 1] in "，。；：、“"


def _without_dealer(plain: Plain, start: int, end: int) -> int:
    """Without what kind of firm it is, before a short name: 设备商某某通信."""
    dealer = _DEALER.match(plain.text, start, end)
    return dealer.end() if dealer and end - dealer.end() >= 2 else start


def _short_start(plain: Plain, end: int) -> int:
    """Where a name of a few characters begins: one or two words before its ending."""
    index = plain.word_at(end - 1)
    start = end
    while index >= 0 and not _stops_short(plain, index, start, end):
        start = plain.words[index].start
        index -= 1
    return start


def _stops_short(plain: Plain, index: int, start: int, end: int) -> bool:
    word = plain.words[index]
    if _counts(plain, index) or is_linking(word):
        return True
    if word.kind in APART or word.text in wordset("names", "stops") or end - word.start > 8:
        return not _is_part(word) or end - word.start > 8
    if start == end:
        return word.kind in ("v", "d") and known(word.text) and len(word.text) > 1
    have = plain.text[start:end]
    if word.kind.startswith("ns") or word.kind == "v" or word.text in wordset("names", "generic"):
        return len(have) > 1 or word.kind == "v"
    if word.kind in ("nz", NEW) and len(word.text) > 1 and _opens(plain, word.start):
        return len(have) > 4
    return (
        (len(have) >= 2 and known(have))
        or len(have) >= 4
        or (len(have) >= 2 and len(word.text) >= 2 and word.kind.startswith("n"))
    )


def _counts(plain: Plain, index: int) -> bool:
    """Whether a number of firms stands there: 六家机器人公司, 两款应用."""
    word = plain.words[index]
    measure = word.text in ("家", "个", "款", "名", "位") and index > 0 and plain.words[index - 1].kind == "m"
    return measure or (word.kind == "m" and word.text.endswith("家"))


def _is_part(word: Word) -> bool:
    """Single characters of an unknown name often read as numbers or measures."""
    return word.kind in ("m", "q") and len(word.text) == 1 and word.text not in wordset("names", "stops")


def firm_ending(text: str) -> float:
    """How surely the end of a name tells a firm: 3 where only firms end so, 1 where products do too.

    >>> firm_ending("青檀资本"), firm_ending("青檀游戏"), firm_ending("青檀")
    (3.0, 1.0, 0.0)
    """
    strong, weak = _ends()
    if text.endswith(strong):
        return 3.0
    return 1.0 if text.endswith(weak) else 0.0


@cache
def _ends() -> tuple[tuple[str, ...], tuple[str, ...]]:
    strong = wordset("names", "firm") | wordset("names", "legal")
    return tuple(sorted(strong)), tuple(sorted(wordset("names", "weak")))


@cache
def product_ending() -> re.Pattern[str]:
    """A word that ends the names of products."""
    return re.compile(pattern("names", "product").pattern + "$")
