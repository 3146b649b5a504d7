"""Chinese text made uniform, each character in its own place."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from sinograph.names import simplified

QUOTES = {
    "「": "“",
    "」": "”",
    "『": "“",
    "』": "”",
    "(": "（",
    ")": "）",
    "﹙": "（",
    "﹚": "）",
    "﹁": "“",
    "﹂": "”",
    "〈": "《",
    "〉": "》",
}
# Half-width marks that end clauses in many Chinese pages; between digits they belong to a number.
_WIDE = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！"}
_MARKS = re.compile(r"(?<!\d),|,(?!\d)|(?<!\d):(?!//)|:(?![\d/])|[;?!]")
# A character of its own meaning in traditional text, or one that opencc leaves for lack of a neighbour.
KEPT = {
    "著": "着",
    "乾": "干",
    "臺": "台",
    "祕": "秘",
    "衛": "卫",
    "週": "周",
    "裡": "里",
    "牠": "它",
    "妳": "你",
    "佔": "占",
}


class _Table(dict[int, str]):
    """What each character becomes; filled as characters are met."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _plain(chr(code))
        return found


@cache
def _table() -> _Table:
    return _Table()


def _plain(char: str) -> str:
    if char in QUOTES:
        return QUOTES[char]
    if char in KEPT:
        return KEPT[char]
    if ("\uff10" <= char <= "\uff5a" and char.isalnum()) or char in "％＋＆":
        return unicodedata.normalize("NFKC", char)
    if "\u3400" <= char <= "\u9fff":
        simple = simplified(char)
        return simple if len(simple) == 1 else char
    return " " if char == "\u3000" else char


def folded(text: str) -> str:
    """The text in simplified characters, full-width marks, one kind of quotes; of the same length.

    Examples
    --------
    >>> folded("騰訊推出「微信」（ＡＢ）")
    '腾讯推出“微信”（AB）'
    """
    return _MARKS.sub(lambda mark: _WIDE[mark.group()], text.translate(_table()))
