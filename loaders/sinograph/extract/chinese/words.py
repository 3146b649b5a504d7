"""Words of Chinese text, with their kinds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import rjieba


@dataclass(frozen=True, slots=True)
class Word:
    """A word at ``[start, end)``; `kind` is a tag of the ICTCLAS set ("n", "v", "p", "nr" …)."""

    start: int
    end: int
    text: str
    kind: str


@cache
def _cutter() -> rjieba.Jieba:
    return rjieba.Jieba()  # 0.1 s: only for those who read Chinese


def cut(text: str, offset: int = 0) -> list[Word]:
    """The words of a text in simplified characters.

    Parameters
    ----------
    text
        Folded text.
    offset
        Where the text begins, for the words' places.

    Examples
    --------
    >>> [(word.text, word.kind) for word in cut("公司宣布完成融资")]
    [('公司', 'n'), ('宣布', 'v'), ('完成', 'v'), ('融资', 'vn')]
    """
    found: list[Word] = []
    place = offset
    for piece, kind in _cutter().tag(text):
        found.append(Word(place, place + len(piece), piece, kind))
        place += len(piece)
    return found


def known(word: str) -> bool:
    """Whether a general dictionary has the word.

    >>> known("投资"), known("芯屿")
    (True, False)
    """
    return _cutter().has_word(word)
