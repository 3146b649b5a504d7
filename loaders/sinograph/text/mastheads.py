"""Bylines, source lines and datelines: who published an article, and when."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sinograph.model import PartialDate
from sinograph.text.dates import FoundDate, find_dates
from sinograph.text.lexicon import load_lexicon
from sinograph.text.lines import Line, words_in

MOST_WORDS, MOST_BESIDE = 26.0, 9.0
SHORT_BYLINE = 5.0  # "By our Shanghai bureau"
_ZONE = r"(?:\(?(?:GMT|UTC|[ECMP][SD]?T|HKT|BST|SGT|IST|Z)\b[^\s)]*\)?)"
_TIME = re.compile(
    rf"\b(?:at|@)?\s*\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?\s*(?:[AaPp]\.?[Mm]\.?)?\s*{_ZONE}?"
    r"|\b(?:\d+|an?) (?:minute|hour|day|week|month|year)s? ago\b|\d+\s?(?:分钟|小时|天|个月|周|年)前|[昨今前]天|刚刚"
    r"|\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b,?|星期[一二三四五六日天]|周[一二三四五六日]"
    r"|[上下]午|凌晨|北京时间"
)
_CUE_WORDS = re.compile(
    r"\b(?:updated?|posted|published|last|modified|on|at|by|date|time|source|editors?|web|et|am|pm|beijing|gmt|local"
    r"|min(?:ute)?s?|read)\b",
    re.IGNORECASE,
)
_LOWER = re.compile(r"\b[a-z]{3,}\b")
_AND = {"and", "the", "for", "with", "editors", "staff", "reporter", "reporters", "correspondent", "writer", "agencies"}
_TOLD_ON = re.compile(r"[\u4e00-\u9fff]{2}[于於]\s")  # "the firm went public on" a day
_LABELS = re.compile(r"(?:来源|來源|作者|编辑|責任編輯|责任编辑|记者|发布|更新|时间|日期|浏览|阅读|评论|字号|点击)")


@dataclass(frozen=True, slots=True)
class Masthead:
    """A line that says who published, or when.

    Parameters
    ----------
    published
        The day that it tells.
    named
        Whether it says by its words what it is (By …, Source: …, 来源：…).
    """

    published: PartialDate | None
    named: bool


def read_masthead(line: Line, *, published: PartialDate | None = None) -> Masthead | None:
    """What a line says of its article's publication, or None where it is no such line.

    Parameters
    ----------
    line
        One line.
    published
        The document's own date: a day without a year leans on it.

    Returns
    -------
    Masthead or None

    Examples
    --------
    >>> from sinograph.text.lines import read_lines
    >>> found = read_masthead(read_lines("2016-04-28 16:19 | Ecns.cn | Editor: Li Wei")[0])
    >>> str(found.published)
    '2016-04-28'
    >>> read_masthead(read_lines("Alibaba went public on September 19, 2014 in New York.")[0]) is None
    True
    """
    if len(line.text) > 220 or line.weight > MOST_WORDS or load_lexicon().signature.search(line.text):
        return None
    days = _days(line.text, published)
    beside = _beside(line.text, days)
    named = load_lexicon().byline.search(line.text) is not None
    timed = _TIME.search(line.text) is not None
    if days and _is_frame(beside, named=named or timed or "|" in line.text, ended=line.ended):
        return Masthead(days[0].date, named)
    if line.ended and not timed:
        return None
    if (timed and words_in(beside) <= 4) or (named and line.weight <= 14 and _calm(line.text)):
        return Masthead(None, named)
    return None


def _days(text: str, published: PartialDate | None) -> tuple[FoundDate, ...]:
    found = find_dates(text, published=published)
    return tuple(one for one in found if one.kind != "relative" and len(one.date.text) == 10)


def _beside(text: str, days: tuple[FoundDate, ...]) -> str:
    for one in reversed(days):
        text = f"{text[: one.start]} {text[one.end :]}"
    return _TIME.sub(" ", text)


def _is_frame(beside: str, *, named: bool, ended: bool) -> bool:
    """Whether what stands beside a date is names and labels, and no sentence."""
    left = words_in(_LABELS.sub("", _CUE_WORDS.sub("", beside)))
    if named:
        return left <= MOST_BESIDE and not (ended and left > 4)
    if _TOLD_ON.search(beside):
        return False
    if re.search(r"\b(?:on|in|since|until|of|to|from)\s*$", beside.strip(" ,.")) and left > 1:
        return False
    return left <= 6 and not (ended and left > 2) and not _sentence_words(beside)


def _sentence_words(text: str) -> bool:
    return any(word not in _AND for word in _LOWER.findall(_CUE_WORDS.sub("", text)))


def _calm(text: str) -> bool:
    """Whether a line that begins like a byline goes on like one: names, no clause."""
    lower = [word for word in _LOWER.findall(text) if word not in _AND and not _CUE_WORDS.fullmatch(word)]
    by = text[:3].lower() == "by "
    return len(lower) <= (2 if by and words_in(text) <= SHORT_BYLINE else 0 if by else 3)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where an article's first words begin, and the day that stands before them."""

    length: int
    published: PartialDate | None


def read_dateline(text: str, *, published: PartialDate | None = None) -> Dateline:
    """The place and day before an article's first words.

    Parameters
    ----------
    text
        The first paragraph.
    published
        The document's own date: a day without a year leans on it.

    Returns
    -------
    Dateline
        Of length 0 where there is none.

    Examples
    --------
    >>> told = read_dateline("BEIJING, March 4, 2019 (Xinhua) -- The bank said")
    >>> told.length, str(told.published)
    (35, '2019-03-04')
    """
    for pattern in load_lexicon().dateline:
        match = pattern.match(text[:240])
        if match is not None and match.end() < len(text):
            told = next((value for value in match.groupdict().values() if value), None)
            days = find_dates(told or match.group(), published=published)
            day = next((one.date for one in days if len(one.date.text) == 10), None)
            return Dateline(match.end(), day)
    return Dateline(0, None)
