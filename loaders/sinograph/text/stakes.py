"""Percentages that the text words as a holding: a 20% stake, 持股10%, 51%的股权.

Any other percentage (growth, a market share) is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sinograph.text.money import load_words
from sinograph.text.numerals import chinese_number, english_number, narrow

_CUE = re.compile(r"[%％]|[Pp]er[ -]?cent|pct|pc\b|百分之|[一二两兩三四五六七八九]成")


@dataclass(frozen=True, slots=True)
class FoundStake:
    """A holding in percent, and where its number stands in the text that was searched, ``[start, end)``."""

    start: int
    end: int
    percent: float


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = load_words()["stakes"]

    def _filled(pattern: str) -> str:
        return re.sub(r"\{([a-z_]+)\}", lambda found: _filled(str(words[found.group(1)])), pattern)

    return tuple(re.compile(_filled(pattern)) for pattern in words["patterns"])


def find_stakes(text: str) -> tuple[FoundStake, ...]:
    """The holdings that a text tells in percent, in order.

    Parameters
    ----------
    text
        Running text.

    Returns
    -------
    tuple of FoundStake
        Each percentage once.

    Examples
    --------
    >>> [found.percent for found in find_stakes("Sales rose 30%. Naspers holds a 33.2 per cent stake.")]
    [33.2]
    >>> [found.percent for found in find_stakes("腾讯持股10%,收购其百分之二十的股权")]
    [10.0, 20.0]
    """
    if not _CUE.search(text):
        return ()
    plain = narrow(text)
    found: dict[int, FoundStake] = {}
    for pattern in _patterns():
        for match in pattern.finditer(plain):
            start, end = match.span("p")
            percent = _percent(match["p"])
            if percent is not None and 0 < percent <= 100:
                found.setdefault(start, FoundStake(start, _end(plain, end), percent))
    return tuple(found[start] for start in sorted(found))


_SIGN = re.compile(r"[\s-]?(?:%|[Pp]er[ -]?cent|pct|pc\b)|成")


def _end(text: str, end: int) -> int:
    sign = _SIGN.match(text, end)
    return sign.end() if sign else end


def _percent(text: str) -> float | None:
    told = text.removeprefix("百分之").rstrip("%")
    if len(text) == 1 and not text.isdigit():
        return 10.0 * (chinese_number(text) or 0)
    value = english_number(told)
    if value is None and "点" in told:
        whole, _, rest = told.partition("点")
        decimals = "".join(str(int(chinese_number(digit) or 0)) for digit in rest)
        value = float(f"{int(chinese_number(whole) or 0)}.{decimals or 0}")
    value = chinese_number(told) if value is None else value
    return None if value is None else float(value)
