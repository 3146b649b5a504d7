"""Pieces of words by a unigram vocabulary, cut at blanks and at the edges of names: for an encoder of many languages.

The best cut is the one whose pieces' scores add up to most (Kudo 2018, "Subword Regularization"). It is written out
here, since a library for it would bring a hub's client along, and words are few: each is cut once and remembered.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sinograph.extract.learned.tokens import UNKNOWN, Pieces, Remembered, spelled

BLANK = "▁"
_WORD = re.compile(r"\s*\S+")


class Unigrams:
    """Cuts text into pieces.

    Parameters
    ----------
    vocabulary
        Piece and score, in order of ids; the first four are begin, pad, end and unknown.

    Examples
    --------
    >>> marks = [("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0)]
    >>> cutter = Unigrams([*marks, ("▁", -2.0), ("▁bought", -3.0), ("▁Ten", -4.0), ("cent", -4.0)])
    >>> cutter.cut("Tencent bought", 0, 14, [0, 7])
    Pieces(ids=(6, 7, 5), spans=((0, 3), (3, 7), (8, 14)))
    """

    def __init__(self, vocabulary: Sequence[tuple[str, float]]) -> None:
        self._known: Mapping[str, tuple[int, float]] = {
            piece: (own, score) for own, (piece, score) in enumerate(vocabulary) if own > UNKNOWN
        }
        self._longest = max(map(len, self._known), default=1)
        self._unknown = min((score for _, score in self._known.values()), default=0.0) - 10.0
        self._words = Remembered(self._best)

    def cut(self, text: str, start: int, end: int, edges: Iterable[int]) -> Pieces:
        """The pieces of ``text[start:end]``, as `Cutter.cut` tells; none reaches over an edge."""
        ids: list[int] = []
        spans: list[tuple[int, int]] = []
        for low, high in _words(text, start, end, {e for e in edges if start < e < end}):
            first = low
            while text[first].isspace():
                first += 1
            word, places = spelled(text, first, high, _plain)
            blank = low < first or first == start
            for own, (left, right) in zip(*self._of_word(BLANK * blank + word), strict=True):
                left, right = max(0, left - blank), right - blank
                if left < right:
                    ids.append(own)
                    spans.append((places[left], places[right - 1] + 1))
        return Pieces(tuple(ids), tuple(spans))

    def _of_word(self, word: str) -> tuple[list[int], list[tuple[int, int]]]:
        found = self._words[word]
        ends = [end for _, end in found]
        return [own for own, _ in found], list(zip([0, *ends], ends, strict=False))

    def _best(self, word: str) -> list[tuple[int, int]]:
        """Id and end of each piece of the best cut."""
        size = len(word)
        total = [0.0] + [float("-inf")] * size
        back: list[tuple[int, int]] = [(0, UNKNOWN)] * (size + 1)
        for start in range(size):
            for end in range(start + 1, min(size, start + self._longest) + 1):
                own, score = self._known.get(word[start:end], (UNKNOWN, self._unknown))
                if (own != UNKNOWN or end == start + 1) and total[start] + score > total[end]:
                    total[end], back[end] = total[start] + score, (start, own)
        found, end = [], size
        while end > 0:
            start, own = back[end]
            found.append((own, end))
            end = start
        return found[::-1]


def _words(text: str, start: int, end: int, edges: set[int]) -> Iterator[tuple[int, int]]:
    """The words of a run, blanks before them included; cut at the edges, but not between a blank and its word."""
    for match in _WORD.finditer(text, start, end):
        low = match.start()
        bare = match.end() - len(match[0].lstrip())
        for edge in sorted(e for e in edges if bare < e < match.end()):
            yield low, edge
            low = edge
        yield low, match.end()


def _plain(words: str) -> str:
    """The compatibility form."""
    return unicodedata.normalize("NFKC", words)
