"""Authorities, exchanges, organisations and events."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sinograph.extract.chinese.candidates import Candidate
from sinograph.extract.chinese.lexicon import either, load, wordset
from sinograph.extract.chinese.plain import Plain
from sinograph.extract.chinese.words import Word

_MAIN_BOARD = re.compile("(?<=.)主板(?:市场)?$")
_LOCAL = re.compile("(?:[省市区县州]|自治区)$")
# A part of a body that acts in its name: 某市公安局网安支队.
_ANY_PLACE = re.compile("各|自治区|直辖市|地级市|县级市")  # no place, but any of a kind
_UNIT = re.compile("(?<=[局委厅署])(?:[\u4e00-\u9fff]{0,6}(?:支队|大队|总队|办公室|专案组|派出所))$")
_PLACE = r"(?:[\u4e00-\u9fff]{2,4}?(?:省|市|区|县|州|自治区|特别行政区)){1,3}"


# Branches of local bodies, and of the central bank.
_BRANCH = re.compile("(?<=[局院])(?:[\u4e00-\u9fff]{2,4}?分局|第[一二三四五六]稽查局|稽查局)")
_BANK = re.compile("(?:中国人民银行|人民银行|央行|人行)(?P<town>[\u4e00-\u9fff]{2,6}?)(?:中心支行|分行|营业管理部)")
# Of these a place alone tells which is meant.
_LOCAL_BODY = re.compile("法院|警方|检察院|公安分局")
# A body within a body is no node of its own: 某研究院某研究所.
_DEPARTMENT = re.compile(r".{2,}(?:大学|研究院|科学院|公司|集团|协会).*(?:学院|研究所|研究院|研究中心|基金会|联盟)$")


@cache
def _named(group: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern of all listed names of a group, and the usual name of each."""
    usual = {name.strip(): line.split(" | ")[0].strip() for line in load("bodies")[group] for name in line.split(" | ")}
    return re.compile(either(usual)), usual


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(either(wordset("bodies", "ends")))


@cache
def _loose_ends(key: str) -> re.Pattern[str]:
    return re.compile(either(wordset("bodies", key)))


def authorities(plain: Plain) -> Iterator[Candidate]:
    """The authorities of a passage: listed ones, and those told by their last word."""
    yield from _listed(plain, "regulators", "Regulator")
    for match in _ends().finditer(plain.text):
        start = _body_start(plain, match.start())
        name = plain.text[start : match.end()]
        local = _LOCAL_BODY.fullmatch(match.group()) and _in_town(plain, start, match.start())
        if _holds_listed(name):
            continue  # 中国国家网信办, 经报国家网信办: the listed one is meant
        if match.start() > start and plain.is_edge(match.end()) and (local or _is_body(name, match.group())):
            end = _branch_end(plain, match.end())
            text = plain.text[start:end]
            yield Candidate(plain.start + start, plain.start + end, text, "Regulator", 1.5)
    for match in _BANK.finditer(plain.text):
        if not (plain.is_edge(match.start()) and plain.is_edge(match.end()) and _is_town(plain, *match.span("town"))):
            continue
        yield Candidate(plain.start + match.start(), plain.start + match.end(), match.group(), "Regulator", 2.1)


def _holds_listed(name: str) -> bool:
    """Whether a listed national authority ends a longer name without a place of its own before it.

    >>> _holds_listed("中国国家互联网信息办公室"), _holds_listed("浙江省网信办"), _holds_listed("国家互联网信息办公室")
    (True, False, False)
    """
    _, usual = _named("regulators")
    inner = next((name[i:] for i in (2, 1, 3) if len(name) - i > 4 and name[i:] in usual), None)
    return inner is not None and name not in usual and not is_local(name, len(name) - len(inner), len(name))


def _branch_end(plain: Plain, end: int) -> int:
    """Where a body's name ends: behind its branch, where one is named: 某市公安局某某分局."""
    branch = _BRANCH.match(plain.text, end)
    return branch.end() if branch and plain.is_edge(branch.end()) else end


def _is_town(plain: Plain, start: int, end: int) -> bool:
    """Whether known places and nothing else stand there."""
    words = plain.inside(start, end)
    known = words and all(w.kind == "ns" or _places().fullmatch(w.text) or w.text in ("省", "市") for w in words)
    return bool(known) and words[0].start == start and words[-1].end == end


def _in_town(plain: Plain, start: int, end: int) -> bool:
    """Whether the words before a body's last one are a place that the dictionary knows: 福田法院."""
    words = plain.inside(start, end)
    return 2 <= end - start <= 4 and len(words) == 1 and words[0].kind == "ns"


def exchanges(plain: Plain) -> Iterator[Candidate]:
    """The exchanges of a passage."""
    yield from _listed(plain, "exchanges", "Exchange")


def _listed(plain: Plain, group: str, kind: str) -> Iterator[Candidate]:
    names, usual = _named(group)
    for match in names.finditer(plain.text):
        if _whole(plain, match) and not (kind == "Regulator" and is_local(plain.text, *match.span())):
            start, end = plain.start + match.start(), plain.start + match.end()
            text = board_cut(match.group()) if kind == "Exchange" else match.group()
            yield Candidate(start, end - len(match.group()) + len(text), text, kind, 2.0, name=usual[match.group()])


def board_cut(name: str) -> str:
    """An exchange's name without its main board, which is no market of its own.

    >>> board_cut("港交所主板"), board_cut("科创板")
    ('港交所', '科创板')
    """
    return _MAIN_BOARD.sub("", name)


def is_local(text: str, start: int, end: int) -> bool:
    """Whether the short name of a national authority is there the end of a local one's: 某省网信办.

    Parameters
    ----------
    text
        Folded text.
    start, end
        ``[start, end)`` of the short name.
    """
    short = not text[start:end].startswith(("国家", "中国", "全国", "国务院", "最高", "中央", "美国"))
    return short and _LOCAL.search(text, max(0, start - 6), start) is not None


def _whole(plain: Plain, match: re.Match[str]) -> bool:
    """Whether a listed name is cut out of no other word: 教育部 out of 教育部门, 央行 out of 中央行."""
    name = match.group()
    before, after = plain.text[match.start() - 1 : match.start()], plain.text[match.end() : match.end() + 1]
    cut_out = name.endswith("部") and after == "门"
    loose = name in _LOOSE and before != "" and before in "个商步本行银内"
    joined = name.isascii() and any(c.isascii() and c.isalnum() for c in before + after)
    return not (cut_out or loose or joined)


_LOOSE = frozenset(["创业板", "科创板", "中小板", "总局", "欧盟", "央行", "人行"])


def _body_start(plain: Plain, end: int) -> int:
    """Back over the place and the field of an authority."""
    index, start = plain.word_at(end - 1), end
    while index >= 0 and end - plain.words[index].start <= 16 and _in_body(plain.words[index]):
        start = plain.words[index].start
        index -= 1
    return start


_FIELDS = frozenset(
    ["本市", "视听", "出版", "演出", "预约", "流通", "监管", "监督", "执法", "反", "互联网", "管理", "工业", "工商"]
)
_APART = frozenset(["x", "p", "c", "uj", "ul", "r", "m", "t", "v", "d", "f", "q"])


def _in_body(word: Word) -> bool:
    if word.text in ("指导", "会同", "责成", "委托", "联合", "协同", "连同"):
        return False
    apart = word.kind in _APART or word.text in wordset("names", "stops")
    return word.text in _FIELDS or word.text in wordset("names", "trades") or word.kind == "vn" or not apart


def _is_body(name: str, ending: str) -> bool:
    stem = name[: -len(ending)]
    if _ANY_PLACE.match(stem):
        return False
    placed = re.match(r"(?:本市|.*?(?:省|市|区|县|州|自治区)|国家|中国|中央|全国|最高)", stem) or _is_place(stem)
    return bool(placed) and (4 if ending in ("办公室", "总队", "支队", "委员会") else 2) <= len(stem) <= 14


@cache
def _places() -> re.Pattern[str]:
    return re.compile(
        either(wordset("places", "countries") | wordset("places", "cities") | wordset("places", "provinces"))
    )


def _is_place(stem: str) -> bool:
    return _places().match(stem) is not None


def organisations(plain: Plain) -> Iterator[Candidate]:
    """Associations, universities and the like, and events."""
    yield from _by_end(plain, "organisation_ends", "Organization")
    yield from _by_end(plain, "event_ends", "Event")


def _by_end(plain: Plain, key: str, kind: str) -> Iterator[Candidate]:
    for match in _loose_ends(key).finditer(plain.text):
        if not plain.is_edge(match.end()):
            continue
        start = _body_start(plain, match.start())
        name = plain.text[start : match.end()]
        if kind == "Organization" and _DEPARTMENT.match(name):
            continue
        if _is_whole_name(plain, start, match, kind):
            yield Candidate(plain.start + start, plain.start + match.end(), name, kind, 1.2)


@cache
def _generic() -> frozenset[str]:
    return wordset("names", "generic") | wordset("bodies", "generic")


def _is_whole_name(plain: Plain, start: int, match: re.Match[str], kind: str) -> bool:
    stem = plain.text[start : match.start()]
    generic = _generic()
    words = plain.inside(start, match.start())
    if not 2 <= len(stem) <= 14 or all(w.text in generic for w in words) or stem in generic:
        return False
    named = (
        _is_place(stem)
        or stem.startswith(("中国", "全国", "世界", "国际"))
        or stem[:1].isascii()
        or any(w.kind in ("nr", "nz", "nt", "ns") for w in words)
    )
    return bool(named) and (kind == "Organization" or len(stem) >= 2)
