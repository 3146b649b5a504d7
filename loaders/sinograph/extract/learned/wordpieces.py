"""Pieces of words for an encoder of one language: in small letters, the longest piece first, and each word's form.

Such an encoder has never seen a capital; here names are to be found, so each piece is told the form of its word as
well: its number is that of the piece, and the vocabulary's size more for each of `FORMS`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from sinograph.extract.learned.tokens import UNKNOWN, Pieces, Remembered, spelled

FORMS = ("small", "capital", "capitals", "mixed")
GOES_ON = "##"
_SIGNS = re.compile(r"[\w\u0300-\u036f]+|[^\w\s\u00ad\u200b-\u200f\u2060\ufeff]")  # no signs without width
_LONGEST = 100  # signs of a word: what is longer is no word


class WordPieces:
    """Cuts text into pieces, the longest that is known first (Schuster and Nakajima 2012).

    Parameters
    ----------
    vocabulary
        Pieces in order of ids; the first four are begin, pad, end and unknown.

    Examples
    --------
    >>> cutter = WordPieces(["[CLS]", "[PAD]", "[SEP]", "[UNK]", "ten", "##cent", "bought"])
    >>> cutter.cut("Tencent bought", 0, 14, [])
    Pieces(ids=(11, 12, 6), spans=((0, 3), (3, 7), (8, 14)))
    """

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._known = {piece: own for own, piece in enumerate(vocabulary) if own > UNKNOWN}
        self._size = len(vocabulary)
        self._words = Remembered(self._longest)

    def cut(self, text: str, start: int, end: int, edges: Iterable[int]) -> Pieces:
        """The pieces of ``text[start:end]``, as `Cutter.cut` tells; none reaches over an edge."""
        ids: list[int] = []
        spans: list[tuple[int, int]] = []
        for low, high in _words(text, start, end, sorted({e for e in edges if start < e < end})):
            word, places = spelled(text, low, high, _plain)
            form = self._size * form_of(text[low:high])
            left = 0
            for own, right in self._words[word]:
                ids.append(own + form)
                spans.append((places[left], places[right - 1] + 1))
                left = right
        return Pieces(tuple(ids), tuple(spans))

    def _longest(self, word: str) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        at = 0
        while at < len(word):
            begun = GOES_ON if at else ""
            ends = range(len(word), at, -1) if len(word) <= _LONGEST else ()
            end = next((e for e in ends if begun + word[at:e] in self._known), None)
            if end is None:
                return [(UNKNOWN, len(word))] if word else []
            found.append((self._known[begun + word[at:end]], end))
            at = end
        return found


def form_of(word: str) -> int:
    """How a word is written, by place in `FORMS`.

    >>> [FORMS[form_of(word)] for word in ("app", "Tencent", "A", "JD", "iQiyi", "2020")]
    ['small', 'capital', 'capital', 'capitals', 'mixed', 'small']
    """
    if word.islower() or word.lower() == word:
        return 0
    if word[:1].isupper() and (len(word) == 1 or word[1:].lower() == word[1:]):
        return 1
    return 2 if word.isupper() else 3


def _words(text: str, start: int, end: int, edges: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Words and marks of a run, cut at the edges; each sign of Chinese is a word."""
    for match in _SIGNS.finditer(text, start, end):
        low, high = match.span()
        for edge in (*(e for e in edges if low < e < high), high):
            yield from _by_sign(text, low, edge)
            low = edge


def _by_sign(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    low = start
    for place in range(start, end):
        if "\u2e80" <= text[place] <= "\u9fff" or "\uf900" <= text[place] <= "\ufaff":
            if low < place:
                yield low, place
            yield place, place + 1
            low = place + 1
    if low < end:
        yield low, end


def _plain(words: str) -> str:
    """Small letters without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", words).lower() if unicodedata.category(c) != "Mn")
