"""Words and marks of a passage, each with its place and the way it is spelt."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from sinograph.extract.english.lexicon import shapes


class Token(NamedTuple):
    """A word or a mark.

    `kind` is ``cap`` (Capital), ``up`` (CAPITALS), ``mix`` (iQiyi, V1, 58.com), ``low``, ``num``, ``mark``,
    ``own`` (a possessive 's) or ``han``.
    """

    start: int
    end: int
    text: str
    kind: str


NAMING = frozenset({"cap", "up", "mix"})

_TOKEN = re.compile(r"[A-Za-zÀ-ɏ0-9]+(?:[.'’&\-·_][A-Za-zÀ-ɏ0-9]+)*\+?(?![A-Za-z])|[A-Za-zÀ-ɏ0-9]+|[\u3400-\u9fff]+|\S")
_OWN = re.compile(r"['’][sS]$")
_SITE = re.compile(r"\.(?:com|cn|net|org|hk|tv|io|ai|ly|me|so|cc|tw|jp)$", re.I)
_SIZE = re.compile(
    r"(?:RMB|HKD|USD|CNY|HK|US|NT|EUR|GBP|JPY|KRW|INR|SGD|TWD|AUD|CAD|CHF|AED|"
    r"IDR|MYR|THB|VND|Dhs?|Rs|Rp|RM|Tk)?[$¥€£]?\d[\d.,]*"
    r"(?:k|m|b|bn|tn|th|st|nd|rd|s|x|g|gb|mb|tb|kg|km|cm|mm|p|hz|w|kwh|am|pm|h|d|fps|nm|pc|mn|min|sec|hrs|yr|yrs|px|ft|lb)?$",
    re.I,
)
_BRAND = re.compile(r"\d+[a-z]{3,}$")
_GLUED = re.compile(r"[a-z]{2}\.[A-Z]|\d\.[A-Z][a-z]")


def tokens_of(text: str, start: int = 0) -> list[Token]:
    """The tokens of a text; `start` is added to every place.

    Examples
    --------
    >>> [t.text for t in tokens_of("Tencent's Shenzhen-based ex-Sina staff")]
    ['Tencent', "'s", 'Shenzhen', '-based', 'ex', '-', 'Sina', 'staff']
    >>> [t.kind for t in tokens_of("ByteDance, NPPA and 58.com paid 5bn")]
    ['mix', 'mark', 'up', 'low', 'mix', 'low', 'num']
    """
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        place = match.start() + start
        for piece in _pieces(match.group()):
            found.append(Token(place, place + len(piece), piece, kind_of(piece)))
            place += len(piece)
    return found


@lru_cache(maxsize=65536)
def _pieces(word: str) -> tuple[str, ...]:
    """A word cut at its possessive, at "-based" and the like, and where a full stop lost its space."""
    if word.isalpha():
        return (word,)
    if own := _OWN.search(word):
        return (*_pieces(word[: own.start()]), own.group()) if own.start() else (word,)
    if glued := _GLUED.search(word):
        dot = word.index(".", glued.start())
        return (*_pieces(word[:dot]), ".", *_pieces(word[dot + 1 :]))
    return _hyphened(word) if "-" in word[1:] else (word,)


def _hyphened(word: str) -> tuple[str, ...]:
    head, _, tail = word.rpartition("-")
    if head[:1].isupper() and (
        tail in shapes().hyphen_ends or (tail.islower() and tail.endswith("ed") and len(tail) > 5)
    ):
        return (*_pieces(head), f"-{tail}")
    head, _, tail = word.partition("-")
    if (head in shapes().hyphen_starts or head == "Ex") and tail[:1].isupper():
        return (head, "-", *_pieces(tail))
    return (word,)


@lru_cache(maxsize=65536)
def kind_of(word: str) -> str:
    """How a word is spelt.

    >>> [kind_of(w) for w in ("Sina", "MIIT", "miHoYo", "2016", "the", "P20", "163.com", ",", "快手")]
    ['cap', 'up', 'mix', 'num', 'low', 'mix', 'mix', 'mark', 'han']
    """
    first = word[0]
    if not first.isalnum():
        return "own" if _OWN.match(word) else "low" if len(word) > 1 else "mark"
    if "\u3400" <= first <= "\u9fff":
        return "han"
    if word.islower():
        return "mix" if _SITE.search(word) else "num" if _SIZE.match(word) else "mix" if _BRAND.match(word) else "low"
    if word.isdigit() or not word.upper().isupper() or _SIZE.match(word):
        return "num"
    if word[1:].islower() or len(word) == 1:
        return "cap"
    if word.isupper():
        return "up" if word.isalpha() or "." in word else "mix"
    return "cap" if _capitals_by_hyphen(word) else "mix"


def _capitals_by_hyphen(word: str) -> bool:
    parts = word.split("-")
    return len(parts) > 1 and all(p[:1].isupper() and (p[1:].islower() or len(p) == 1) for p in parts if p)
