"""Words of Chinese text, with their kinds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sinograph.extract.chinese.lexicon import wordset

if TYPE_CHECKING:
    from rjieba import Jieba

NEW = "new"


@dataclass(frozen=True, slots=True)
class Word:
    """A word at ``[start, end)``; `kind` is a tag of the ICTCLAS set ("n", "v", "p", "nr" …).

    Characters in a row that no dictionary joins, and that are no words by themselves, make one word of kind
    `NEW`: names that nobody has heard of look so.
    """

    start: int
    end: int
    text: str
    kind: str


@cache
def _cutter() -> Jieba:
    from rjieba import Jieba  # with its dictionary 0.2 s: only for those who read Chinese

    return Jieba()


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
    >>> [(word.text, word.kind) for word in cut("芯屿宣布完成融资")]
    [('芯屿', 'new'), ('宣布', 'v'), ('完成', 'v'), ('融资', 'vn')]
    """
    return list(_joined(_listed(text, offset)))


def _listed(text: str, offset: int) -> Iterator[Word]:
    """The words as the dictionary has them; what it has not falls into single characters."""
    place = offset
    for piece, kind in _cutter().tag(text, hmm=False):
        yield Word(place, place + len(piece), piece, "n" if kind == "x" and "\u4e00" <= piece[0] <= "\u9fff" else kind)
        place += len(piece)


def _joined(words: Iterable[Word]) -> Iterator[Word]:
    run: list[Word] = []
    last = ""
    for word in words:
        counted = not run and last == "m" and word.text in wordset("singles", "soft")  # 五亿元, 三月
        last = word.kind
        if counted or is_loose(word.text):
            yield from _as_new(run)
            run = []
            yield word
        else:
            run.append(word)
    yield from _as_new(run)


@cache
def is_loose(text: str) -> bool:
    """Whether a piece of text is a word by itself, not a part of a new one.

    >>> is_loose("公司"), is_loose("在"), is_loose("屿")
    (True, True, False)
    """
    return len(text) > 1 or not "\u4e00" <= text <= "\u9fff" or text in wordset("singles", "hard")


def _as_new(run: list[Word]) -> Iterator[Word]:
    """A run of single characters as one new word, unless each is a common word."""
    soft = wordset("singles", "soft")
    if len(run) < 2 or all(w.text in soft for w in run):
        yield from run
    else:
        yield Word(run[0].start, run[-1].end, "".join(w.text for w in run), NEW)


@cache
def known(word: str) -> bool:
    """Whether a general dictionary has the word.

    >>> known("投资"), known("芯屿")
    (True, False)
    """
    return _cutter().has_word(word)
