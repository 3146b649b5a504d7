"""Names in Latin letters within Chinese text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sinograph.extract.chinese.candidates import Candidate
from sinograph.extract.chinese.lexicon import either, shape, wordset
from sinograph.extract.chinese.persons import is_latin_person
from sinograph.extract.chinese.plain import Plain

_ROLE = re.compile(
    r"(?:创始人|创办人|CEO|CTO|COO|CFO|总裁|副总裁|董事长|首席[\u4e00-\u9fff]{2,3}官|[执技财营行]{1,2}[行术务运]长|经理|总监|合伙人|分析师|主席|负责人|工程师|室友|同学|搭档|妻子|丈夫|老细叫|本名|名叫)(?:兼|、)?$"
)
_LIVES = re.compile(
    "夫妇|夫妻|兄弟|姐妹|先生|女士|出任|担任|接任|转任|卸任|离职|曾任|曾是[^，。]{0,8}(?:工程师|经理|员工)"
)
_PERSON = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z.]+){1,2}$")
# A number that does what firms do.
_NUMBER = re.compile(
    r"(?:(?<=服务商)|(?<=搜索引擎))\d{3,4}(?![\d.,%年月万亿元人家])|(?<![\d.,A-Za-z])\d{3,4}(?=(?:的)?(?:创始人|公司(?!股)|网站))|(?<=创办)\d{3,4}(?=[，。的])"
    r"|(?<=收购)\d{3,4}(?=[，。的])|(?<=创立)\d{3,4}(?=[，。的])"
)
_UNIT = re.compile("(?:事业[部群线]组?|业务[部群线]组?|部门|体系|板块|小组|团队|项目组|中心)（$")
_UNIT_TOLD = re.compile(
    "（[^（）]{0,14}(?:体系|事业[部群线]组?|业务群组?|部门|业务部|板块)）|(?:事业[部群线]组?|业务群)"
)
_FIRM = re.compile("(?:公司|集团|科技|平台|品牌|网站|软件|应用|网|社区)（$")
_SHARE = re.compile(r"[A-Z0-9]{1,6}\.(?:[Nn]asdaq|NASDAQ|NYSE|AMEX|HK|US|SZ|SH|BJ|TW|OQ|SS|SI|NS|N|O|K)")
_MARKET = re.compile(
    r"(?:NYSE|NASDAQ|[Nn]asdaq|AMEX|HKEX|SEHK|LSE|SSE|SZSE|HK|纳斯达克|纽交所|港交所|联交所|上交所|深交所)"
    r"(?:代码)?[:：] ?$"
)
_CHIEF = "(?:Co-?)?(?:CEO|CTO|COO|CFO|CMO|CIO|CPO|CSO|CRO)"
_POST = re.compile(rf"(?<=\S) (?:{_CHIEF}|S?VP|GM|HR|PR)(?: .*)?$")
_LEAD = re.compile(rf"(?:{_CHIEF}|S?VP|GM) (?=[A-Z])")
_CODE = re.compile(r"(?:代码|代号|编号|简称)(?:是|为|：|:)?[“ ]?$")


@cache
def _common() -> frozenset[str]:
    return frozenset(word.casefold() for word in wordset("latin", "common"))


@cache
def _tail() -> re.Pattern[str]:
    ends = wordset("names", "firm") | wordset("names", "weak") | wordset("names", "legal")
    return re.compile(
        either(
            ends - {"公司", "股份", "控股", "系统", "技术", "服务", "信息", "芯片", "云", "时代", "国际", "网", "平台"}
        )
    )


def latin_names(plain: Plain) -> Iterator[Candidate]:
    """Words in Latin letters that name somebody or something.

    Yields
    ------
    Candidate
        Score 1 where it is no abbreviation in common use; a product or a firm by the words beside it.
    """
    for match in _NUMBER.finditer(plain.text):
        yield Candidate(plain.start + match.start(), plain.start + match.end(), match.group(), "Company", 1.2)
    for match in shape("latin").finditer(plain.text):
        name = match.group()
        if (
            _CODE.search(plain.text[max(0, match.start() - 6) : match.start()])
            or _is_common(name)
            or (len(name) == 1)
            or _in_phrase(plain, match)
            or _is_unit(plain, match)
            or _is_ticker(plain, match)
            or (shape("latin_measure").match(plain.text[match.end() : match.end() + 4]) and len(name) <= 4)
        ):
            continue
        yield _candidate(plain, match)


def _is_unit(plain: Plain, match: re.Match[str]) -> bool:
    """Whether the letters are short for a department, or for the given name of who stands before: 马某某（Melissa）."""
    before, after = plain.text[max(0, match.start() - 9) : match.start()], plain.text[match.end() : match.end() + 24]
    bracket = before.endswith("（") and after.startswith("）")
    given = bracket and match.group() in wordset("given", "given") and not _FIRM.search(before)
    return given or bool(bracket and _UNIT.search(before)) or _UNIT_TOLD.match(after) is not None


def _is_ticker(plain: Plain, match: re.Match[str]) -> bool:
    """Whether the letters are a listed share: （SINA.Nasdaq）, （NYSE：YOKU）."""
    return _SHARE.fullmatch(match.group()) is not None or _MARKET.search(plain.text[: match.start()]) is not None


def _in_phrase(plain: Plain, match: re.Match[str]) -> bool:
    """Whether the word stands in a line of English: a word in small letters beside another word."""
    before, after = plain.text[: match.start()], plain.text[match.end() :]
    follows, leads = re.search(r"[A-Za-z] $", before) is not None, re.match(r" [a-z]{2,}", after) is not None
    small = leads or (follows and match.group()[0].islower())
    return small or after.startswith("+")


def _is_common(name: str) -> bool:
    parts = name.casefold().split()
    return name.casefold() in _common() or all(p in _common() for p in parts) or (name.islower() and len(name) < 3)


def _name_end(text: str, match: re.Match[str]) -> int:
    """Where a name ends: before the figure of a share behind it, as 51 in Bluesky51%, or a post: Bluesky CEO某某."""
    if post := _POST.search(match.group()):
        return match.start() + post.start()
    share = re.search(r"(?<=[A-Za-z])\d{1,3}(?:\.\d+)?$", match.group())
    return match.start() + share.start() if share and text.startswith("%", match.end()) else match.end()


def _candidate(plain: Plain, match: re.Match[str]) -> Candidate:
    before, after = plain.text[max(0, match.start() - 8) : match.start()], plain.text[match.end() : match.end() + 8]
    post = _LEAD.match(match.group())
    start, end = match.start() + (post.end() if post else 0), _name_end(plain.text, match)
    kind, score = "Company", 0.5 if match.group().islower() else 0.9
    name = plain.text[start : match.end()]
    named = _PERSON.match(name) is not None
    if is_latin_person(name) or (named and (post or _ROLE.search(before) or _LIVES.match(after))):
        kind, score = "Person", 1.5
    elif tail := _tail().match(after):
        end, score = end + tail.end(), 1.2
    elif shape("latin_thing_after").match(after) or shape("latin_thing_before").search(before):
        kind, score = "Product", 1.0
    return Candidate(plain.start + start, plain.start + end, plain.text[start:end], kind, score)
