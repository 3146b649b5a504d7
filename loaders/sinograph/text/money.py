"""Sums of money and percentages of a holding in running text, English and Chinese.

How currencies and scales are written is in ``money.yaml``. A bare ``$`` is USD, 元 and "yuan" are CNY; a number
without a currency is no amount.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sinograph.model import Amount
from sinograph.notation import read_yaml
from sinograph.text.numerals import DIGITS, SCALES, chinese_number, english_number, narrow
from sinograph.text.spans import keep_longest

UNSURE = ("won", "pounds")  # a verb, a weight: a currency only with a scale or a big number
YEAR = re.compile(r"(?:19|20)\d\d")
_CUE = re.compile(
    r"[$€£¥￥₹₩₽元圆圓镑鎊币幣金刀比特郎布钱]|[Yy]uan|[A-Z]{3}|[Rr]mb|dollar|euro|pound|Rs"
    r"|\b(?:won|yen|rupees|renminbi|bucks|roubles|rubles|francs)\b"
)


@dataclass(frozen=True, slots=True)
class FoundAmount:
    """A sum of money, and where it stands in the text that was searched, ``[start, end)``."""

    start: int
    end: int
    amount: Amount


@dataclass(frozen=True, slots=True)
class _Grammar:
    patterns: tuple[re.Pattern[str], ...]
    chinese: re.Pattern[str]
    rough: re.Pattern[str]
    rough_after: re.Pattern[str]
    rough_zh: re.Pattern[str]
    currencies: dict[str, str]
    scales: dict[str, float]
    many: dict[str, float]
    several: dict[str, list[float]]


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def load_words() -> dict[str, Any]:
    """The words of ``money.yaml``.

    >>> load_words()["behind"]["元"]
    'CNY'
    """
    words: dict[str, Any] = read_yaml((files("sinograph.text") / "money.yaml").read_text("utf-8"))
    return words


@cache
def _grammar() -> _Grammar:
    words = load_words()
    count = r"(?:\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?)"
    scale = rf"(?:[ -]?(?P<{{0}}>{_either(words['scales'])}|MM|[MBK]|[MB]N|Bn|Mn|Million|Billion|Trillion)(?![A-Za-z]))"
    before = rf"(?P<before>(?<![A-Za-z]){_either(words['before'])}|(?<=[A-Za-z])[$€£¥])"
    unit = "one|two|three|four|five|six|seven|eight|nine"
    teens = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    tens = rf"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:{unit}))?"
    worded = rf"half a|(?:an?|{unit}) hundred|an?|{unit}|{teens}|{tens}"
    to = rf"(?:\s?[-–—~]\s?|\s(?:to|and|or)\s)(?:{_either(words['before'])})?\s?"
    high = rf"(?:{to}(?P<high>{count}){scale.format('scale2')}?)?"
    after = rf"[ -]?(?P<after>{_either(words['after'])})(?![A-Za-z])"
    several = rf"(?P<many>{_either(words['many'])}) (?P<scale>thousand|million|billion|trillion)s?(?: of)?"
    return _Grammar(
        (
            re.compile(rf"{before}\s?(?P<low>{count}){scale.format('scale')}?{high}(?P<plus>\+)?"),
            re.compile(rf"(?<![\d.,$])(?P<low>{count}){scale.format('scale')}?{high}{after}"),
            re.compile(rf"(?<![\d.,$])(?P<low>{count}){scale.format('scale')}?{after}"),
            re.compile(rf"\b(?P<low>\d+|one)(?P<half> and a half){scale.format('scale')}{after}"),
            re.compile(rf"\b(?P<low>{worded})[ -]{scale.format('scale')}{after}"),
            re.compile(rf"\b{several}{after}"),
            re.compile(rf"{before}?\b(?P<scale>(?:b|m|tr)illions) (?:of )?{after}"),
        ),
        _chinese_pattern(words),
        re.compile(rf"(?:{words['rough']})\s*(?:a |the )?$", re.IGNORECASE),
        re.compile(rf"\s(?:{words['rough_after']})\b"),
        re.compile(rf"(?:{words['rough_zh']})(?:达|為|为|合)?\s*$"),
        words["before"] | words["after"] | words["behind"],
        words["scales"],
        words["many"],
        words["several_zh"],
    )


def _chinese_pattern(words: dict[str, Any]) -> re.Pattern[str]:
    digits = (
        r"(?:\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?"
        r"|[一二两兩三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟半]{1,9})"
    )
    scale = r"(?:[百千十]?[万萬亿億兆]{1,2}|[百千])"
    rest = r"(?:(?:\d+(?:\.\d+)?[百千]?|[一二两兩三四五六七八九十百千]{1,7})[万萬])?"
    factors = f"[{''.join(words['several_zh'])}]"
    several = rf"(?:{factors}?[十百千]?[万萬亿億]{{1,2}}|{factors}[十百千])"
    behind = rf"(?P<behind>{_either(words['behind'])})(?![年旦素老件宵首器帅朝气氣曲谷])"
    before = rf"(?:(?P<before>US\$|HK\$|NT\$|[$¥￥€£]|{_either(w for w in words['before'] if not w.isascii())}|RMB)\s?)"
    number = (
        rf"(?P<low>{digits})(?:\s?(?P<scale>{scale}{rest}))?(?P<more>多|余|餘|几)?(?P<scale3>[万萬亿億])?"
        rf"(?:{behind[: -len('(?![年旦素老件宵首器帅朝气氣曲谷])')].replace('behind', 'between')})?"
        rf"(?:\s?(?:至|到|-|－|—|–|~|～)\s?(?:[$¥￥]|US\$)?(?P<high>{digits})(?:\s?(?P<scale2>{scale}))?)?"
    )
    return re.compile(
        rf"{before}{number}(?:{behind})?(?P<about>左右|上下)?|"
        rf"{number.replace('(?P<', '(?P<n')}{behind.replace('(?P<', '(?P<n')}(?P<nabout>左右|上下)?|"
        rf"(?P<few>{several})(?P<tier>级别?|量级)?(?P<fbehind>{_either(words['behind'])})"
    )


def find_amounts(text: str) -> tuple[FoundAmount, ...]:
    """The sums of money that a text tells, in order, disjoint.

    Parameters
    ----------
    text
        Running text.

    Returns
    -------
    tuple of FoundAmount
        Values in units of the currency; a range has its upper bound in ``high``.

    Examples
    --------
    >>> [str(found.amount) for found in find_amounts("Tencent paid US$8.6bn, or 57 billion yuan.")]
    ['USD 8.6 billion', 'CNY 57 billion']
    >>> found = find_amounts("融资5000万至1亿元")[0].amount
    >>> found.value, found.high, found.currency
    (50000000.0, 100000000.0, 'CNY')
    """
    plain = narrow(text)
    if not _CUE.search(plain):
        return ()
    found = [*_english(plain, text), *_chinese(plain, text)]
    return tuple(keep_longest(found, lambda one: (one.start, one.end), len(text)))


def _english(plain: str, text: str) -> Iterator[FoundAmount]:
    grammar = _grammar()
    for pattern in grammar.patterns:
        for match in pattern.finditer(plain):
            if (found := _from_english(match, text, grammar)) is not None:
                yield found


def _from_english(match: re.Match[str], text: str, grammar: _Grammar) -> FoundAmount | None:
    told = {name: value for name, value in match.groupdict().items() if value}
    if text[match.end() : match.end() + 1] in tuple("万萬亿億千百"):
        return None  # 8亿 belongs to the Chinese grammar
    low, high, exact = _english_range(told, grammar)
    if low is None or (told.get("after") in UNSURE and "scale" not in told and low < 1000):
        return None
    if "high" in told and "scale" not in told and YEAR.fullmatch(told["low"]):
        return None  # "from 97 in 2014 to 4.27 billion yuan": the second number is found on its own
    currency = grammar.currencies.get(told.get("before", "") or told.get("after", ""), "USD")
    rough = grammar.rough.search(text, max(0, match.start() - 24), match.start())
    exact = exact and not (rough or "plus" in told or grammar.rough_after.match(text, match.end()))
    raw = text[match.start() : match.end()]
    return FoundAmount(match.start(), match.end(), Amount(low, currency, high, exact, raw))


def _english_range(told: dict[str, str], grammar: _Grammar) -> tuple[float | None, float | None, bool]:
    size = _size(told.get("scale"), grammar)
    if "many" in told:
        least = grammar.many[told["many"]] * size
        return least, least * (10 if told["many"].endswith("of") else 4.5), False
    if "low" not in told:
        return size, size * 1000, False
    low = english_number(told["low"])
    low = low + 0.5 if low is not None and "half" in told else low
    if "high" not in told or low is None:
        return (None if low is None else _whole(low * size)), None, True
    top = english_number(told["high"])
    own = _size(told.get("scale2"), grammar)
    low = low * (size if "scale" in told else own)
    high = None if top is None else _whole(top * (own if "scale2" in told else size))
    return _whole(low), (high if high is not None and high > low else None), True


def _whole(value: float) -> float:
    return float(round(value, 2 if abs(value) < 1e6 else 0))


def _size(word: str | None, grammar: _Grammar) -> float:
    return grammar.scales[word.lower()] if word else 1.0


def _chinese(plain: str, text: str) -> Iterator[FoundAmount]:
    grammar = _grammar()
    for match in grammar.chinese.finditer(plain):
        told = {name.removeprefix("n"): value for name, value in match.groupdict().items() if value}
        if told.get("few") or told.get("behind") or told.get("before"):
            found = _several(match, told, text) if "few" in told else _from_chinese(match, told, text)
            if found is not None:
                yield found


def _several(match: re.Match[str], told: dict[str, str], text: str) -> FoundAmount | None:
    """数十亿元, 上亿元, 千万级美元."""
    grammar, words = _grammar(), told["few"]
    factor = grammar.several.get(words[0])
    size = chinese_number(words[1:] if factor else words)
    if size is None or (factor is None and "tier" not in told and words[0] not in "百千十"):
        return None
    low, high = (factor or [1, 10])[0] * size, (factor or [1, 10])[1] * size
    raw = text[match.start() : match.end()]
    currency = grammar.currencies[told["fbehind"]]
    return FoundAmount(match.start(), match.end(), Amount(low, currency, high if high > low else None, False, raw))


def _from_chinese(match: re.Match[str], told: dict[str, str], text: str) -> FoundAmount | None:
    grammar = _grammar()
    scale = told.get("scale", "") + told.get("scale3", "")
    scale_high = told.get("scale2", "")
    first, last = _pair(told["low"])
    low = _valued(first, scale or scale_high)
    high = _valued(told["high"], scale_high or scale) if "high" in told else None
    high = _valued(last, scale) if last and high is None else high
    if low is None or (told["low"] in ("一", "十", "百", "千", "半") and not scale and "before" not in told):
        return None
    if "behind" not in told and not scale and not told["low"][0].isdigit():
        return None
    named = told.get("before") or told.get("behind") or "元"
    if told.get("before") and told.get("behind") not in (None, "元", "圆"):
        named = told["behind"]
    rough = grammar.rough_zh.search(text, max(0, match.start() - 6), match.start())
    exact = not (rough or last or "more" in told or "about" in told)
    raw = text[match.start() : match.end()]
    high = high if high is not None and high > low else None
    return FoundAmount(match.start(), match.end(), Amount(low, grammar.currencies[named], high, exact, raw))


def _pair(number: str) -> tuple[str, str]:
    """The two ends that 两三千 tells, or the number itself and nothing."""
    first, second, unit = number[:1], number[1:2], number[2:]
    if {first, second} <= DIGITS.keys() and 0.5 < DIGITS[first] < DIGITS[second] and not unit.strip("十百千"):
        return first + unit, second + unit
    return number, ""


def _valued(number: str, scale: str) -> float | None:
    """A number with its scale; the scale may end in a remainder (1亿5000万)."""
    head = chinese_number(number)
    if head is None:
        return None
    for character in scale:
        if character.isdigit() or character in DIGITS:
            rest = chinese_number(scale[scale.index(character) :])
            return float(head + (rest or 0))
        head *= SCALES.get(character) or {"十": 10, "百": 100, "千": 1000}[character]
    return _whole(head)
