"""Whether a span of Chinese text is a word cut short, or a common word: the network reads signs, not words."""

from __future__ import annotations

import re
from functools import lru_cache

from sinograph.extract.chinese.fold import folded
from sinograph.extract.chinese.lexicon import wordset
from sinograph.extract.chinese.words import cut, known
from sinograph.names import has_cjk

LINE = 70  # signs of a line that is running text
NEAR = 12  # signs on either side that words are cut from
# What joins a name in the dictionary's eyes without being part of it: 协会主席, 网上, 某系.
_GOES_ON = re.compile("[长系上中里内下们前后方]|主席|会长|局长|部长|院长|行长|旗下")

# What an institution's name goes on with: 某院 for 某院先进技术研究院.
_BODY = re.compile(
    "(?:先进|技术|科学|工程|信息|软件|计算|智能|数字|网络|安全|经济|发展|创新|产业|金融|法律|数据|自动化){1,3}"
    "(?:研究院|研究所|研究中心|实验室|学会|协会|委员会)|(?:研究院|研究所|实验室)"
)


def grown(text: str, start: int, end: int, kind: str) -> int:
    """Where a name ends that an institution's words make longer.

    Parameters
    ----------
    text
        The document's text.
    start, end
        The span that the network found.
    kind
        Its node type.

    Examples
    --------
    >>> grown("青檀技术研究院说", 0, 2, "Organization"), grown("青檀研究院说", 0, 2, "Company")
    (7, 2)
    """
    if not has_cjk(text[start:end]):
        return end
    if kind in ("Organization", "Regulator") and (body := _BODY.match(folded(text[end : end + 16]))):
        return end + body.end()
    return end


def is_cut_short(text: str, start: int, end: int) -> bool:
    """Whether a span begins or ends within a word of the dictionary: 线视频 of 在线视频, 网络安 of 网络安全.

    Parameters
    ----------
    text
        The document's text.
    start, end
        The span.

    Examples
    --------
    >>> is_cut_short("确保网络安全", 2, 5), is_cut_short("确保网络安全", 2, 6), is_cut_short("Yuegu", 0, 2)
    (True, False, False)
    """
    if not has_cjk(text[start:end]):
        return False
    low, high = _line(text, start, end)
    for left, right, word in _words(text[low:high]):
        if left + low < end < right + low and not _GOES_ON.fullmatch(word[end - left - low :]):
            return True
        if left + low < start < right + low and end >= right + low and end - start > 2:
            return True
    return False


def is_broken_off(text: str, start: int, end: int) -> bool:
    """Whether an English word may be the beginning of another that an excerpt breaks off in: nothing stands behind it.

    Parameters
    ----------
    text
        The document's text.
    start, end
        The span.

    Examples
    --------
    >>> text = "Hanbo, which has sold lamps in Tarn City for eleven years, led a round in Pel"
    >>> is_broken_off(text, 74, 77), is_broken_off(text, 0, 5)
    (True, False)
    """
    word = text[start:end]
    running = end - text.rfind("\n", 0, end) > LINE  # a title ends so as well
    if text[end:].strip() or not running or not word.isalpha() or has_cjk(word):
        return False
    return re.search(rf"\b{re.escape(word)}\b", text[:start]) is None


_QUOTES = '“「《『"'
_FIRMS_TOO = frozenset(["移动"])  # 移动、联通和电信


def is_common(words: str) -> bool:
    """Whether a name is a word of the dictionary as well.

    >>> is_common("雄心"), is_common("青檀智算")
    (True, False)
    """
    return has_cjk(words) and known(folded(words))


def is_generic(text: str, start: int, end: int) -> bool:
    """Whether a name is a word for a kind of business or firm, and no quotation marks stand around it.

    >>> is_generic("投资新兴企业", 2, 4), is_generic("投资“新兴”", 3, 5), is_generic("投资青檀", 2, 4)
    (True, False, False)
    """
    quoted = start > 0 and text[start - 1] in _QUOTES
    word = folded(text[start:end])
    return not quoted and word in wordset("names", "generic") and word not in _FIRMS_TOO


def _line(text: str, start: int, end: int) -> tuple[int, int]:
    low, high = max(0, start - NEAR), min(len(text), end + NEAR)
    return max(low, text.rfind("\n", low, start) + 1), min(high, text.find("\n", end, high) % (high + 1))


@lru_cache(maxsize=512)
def _words(text: str) -> tuple[tuple[int, int, str], ...]:
    """The dictionary's words of two signs and more."""
    return tuple((w.start, w.end, w.text) for w in cut(folded(text)) if len(w.text) > 1 and known(w.text))
