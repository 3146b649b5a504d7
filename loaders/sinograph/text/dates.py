"""Dates in running text, English and Chinese, absolute and relative, at the text's own precision.

The grammar is in ``dates.yaml``: patterns over shared pieces, each with the shape (`sinograph.text.calendar`)
that reads its groups. Where two patterns meet at one place, the longer wins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from sinograph.model import PartialDate
from sinograph.notation import read_yaml
from sinograph.text.calendar import SHAPES, Anchor, anchor_of
from sinograph.text.numerals import narrow
from sinograph.text.spans import keep_longest

MONTH_NAMES = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_PREPOSITION = r"(?:[Ii]n|[Bb]y|[Ss]ince|until|[Ff]rom|of|during|[Ee]arly|[Ll]ate|before|after|this|[Nn]ext|like|the)"
# Lower-case names are machine translation; "may" and "march" are verbs there.
VERBS = ("May", "March")
_CUE = re.compile(
    r"\d|[年月日周週昨今明前期季拜〇零]|[后後]天|[Yy]esterday|[Tt]o(?:day|night|morrow)|[a-z]day\b|[Ll]ast |half"
    rf"|\b(?:year|month|week|quarter|ago)\b|\b{_PREPOSITION} (?:{'|'.join(MONTH_NAMES)})"
)
_ENGLISH = re.compile(r"[A-Za-z]|\d[-/.)]\d?")
_CHINESE = re.compile(r"[年月日号號周週星礼禮昨今明前季]|[后後]天")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date, and where it stands.

    Parameters
    ----------
    start, end
        ``[start, end)`` in the text that was searched.
    date
        At the text's precision; a quarter, a week and the like are ranges.
    kind
        ``absolute``, ``relative`` (it leans on the published date) or ``yearless`` (it tells no year).
    """

    start: int
    end: int
    date: PartialDate
    kind: str


@dataclass(frozen=True, slots=True)
class _Rule:
    shape: str
    pattern: re.Pattern[str]
    needs: str


@dataclass(frozen=True, slots=True)
class _Grammar:
    english: tuple[_Rule, ...]
    chinese: tuple[_Rule, ...]
    needs: dict[str, re.Pattern[str]]
    shifts: dict[str, int]
    ahead: re.Pattern[str]
    ahead_after: re.Pattern[str]


def _month_pattern(*, short: bool) -> str:
    forms = []
    for name in MONTH_NAMES:
        forms += [name, name.upper(), *(() if name in VERBS else (name.lower(),))]
        if short and name != "May":
            forms += [name[:3] + r"\b", name[:3].upper() + r"\b"]
    return "(?:" + "|".join([*forms, *([r"Sept\b", r"SEPT\b"] if short else [])]) + ")"


@cache
def _grammar() -> _Grammar:
    raw: dict[str, Any] = read_yaml((files("sinograph.text") / "dates.yaml").read_text("utf-8"))
    pieces = raw["pieces"] | {
        "month": r"\b" + _month_pattern(short=True),
        "longmonth": _month_pattern(short=False),
        "count": raw["counts"],
    }

    def _compiled(rule: dict[str, str]) -> _Rule:
        pattern = re.sub(r"\{([a-z]+)\}", lambda found: str(pieces[found.group(1)]), rule["pattern"])
        return _Rule(rule["shape"], re.compile(pattern), rule["needs"])

    return _Grammar(
        tuple(map(_compiled, raw["english"])),
        tuple(map(_compiled, raw["chinese"])),
        {name: re.compile(pattern) for name, pattern in raw["needs"].items()} | {"month": re.compile(pieces["month"])},
        raw["shifts"],
        re.compile(raw["ahead"]),
        re.compile(raw["ahead_after"]),
    )


def find_dates(text: str, *, published: PartialDate | None = None) -> tuple[FoundDate, ...]:
    """The dates that a text tells.

    Parameters
    ----------
    text
        Running text.
    published
        What relative words lean on; without it they, and days without a year, give no date.

    Returns
    -------
    tuple of FoundDate
        In order, disjoint.

    Examples
    --------
    >>> found = find_dates("In May it may rise; it fell last year.", published=PartialDate("2016-06-28"))
    >>> [str(one.date) for one in found]
    ['2016-05', '2015']
    >>> [str(found.date) for found in find_dates("公司成立于2016年11月,第三季度上市。")]
    ['2016-11']
    """
    if not _CUE.search(text):
        return ()
    grammar = _grammar()
    plain = narrow(text)
    anchor = anchor_of(published, grammar.shifts)
    taken = keep_longest(_matches(plain, grammar), lambda pair: pair[1].span(), len(text))
    return tuple(found for rule, match in taken if (found := _read(rule, match, anchor, grammar)) is not None)


def _matches(text: str, grammar: _Grammar) -> Iterator[tuple[_Rule, re.Match[str]]]:
    rules = grammar.english if _ENGLISH.search(text) else ()
    if _CHINESE.search(text):
        rules += grammar.chinese
    # Looking for what a rule can't do without is ten times cheaper than trying the rule.
    met: dict[str, bool] = {}
    for rule in rules:
        if rule.needs not in met:
            met[rule.needs] = grammar.needs[rule.needs].search(text) is not None
        if met[rule.needs]:
            for match in rule.pattern.finditer(text):
                yield rule, match


def _read(rule: _Rule, match: re.Match[str], anchor: Anchor, grammar: _Grammar) -> FoundDate | None:
    told = {name: value for name, value in match.groupdict().items() if value}
    kind = _kind(rule.shape, told)
    if kind == "yearless" or "w" in told:  # of what lies ahead, it is the next such day
        before = match.string[max(0, match.start() - 80) : match.start()]
        after = grammar.ahead_after.match(match.string, match.end())
        anchor = replace(anchor, ahead=bool(after or grammar.ahead.search(before)))
    text = SHAPES[rule.shape](told, anchor)
    return FoundDate(match.start(), match.end(), PartialDate(text), kind) if text else None


def _kind(shape: str, told: dict[str, str]) -> str:
    if any(name in told for name in ("y", "ys", "yy", "roc", "y2")):
        return "absolute"
    if shape in ("near", "week", "weekday", "ago") or any(name in told for name in ("ry", "rm", "rq", "nx", "lm")):
        return "relative"
    return "yearless"


def nearest_date(
    dates: Sequence[FoundDate], start: int, end: int, *, within: tuple[int, int] | None = None
) -> FoundDate | None:
    """The date that stands closest to a span.

    Parameters
    ----------
    dates
        As found in the same text.
    start, end
        The span.
    within
        Bounds outside which no date counts.

    Returns
    -------
    FoundDate or None
        The earlier one of two that are equally close.

    Examples
    --------
    >>> dates = find_dates("In 2015 Tencent bought A and in 2016 it bought B.")
    >>> str(nearest_date(dates, 38, 47).date)
    '2016'
    """
    low, high = within or (0, max((found.end for found in dates), default=0))
    inside = [found for found in dates if low <= found.start and found.end <= high]
    return min(inside, key=lambda found: max(found.start - end, start - found.end, 0), default=None)
