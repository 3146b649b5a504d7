"""Where words stand in a document: exactly, else but for blanks, width and the shape of quotation marks."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache

from sinograph.extract.protocols import Reading
from sinograph.names import has_cjk

Span = tuple[int, int]

_MARKS = str.maketrans(dict.fromkeys("‘’‚‛′", "'") | dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‐‑‒–—―−", "-"))
_DROPPED = ("Cc", "Cf", "Cs", "Zs", "Zl", "Zp")
_WORD = re.compile(r"[^\W_]")


@lru_cache(maxsize=16384)
def _folded(sign: str) -> str:
    """A sign in its narrow form with plain marks, or nothing where it is a blank or unseen.

    Neither case nor spelling is touched: other words never become equal.
    """
    if sign == "\ufffd" or unicodedata.category(sign) in _DROPPED:
        return ""
    return "".join(c for c in unicodedata.normalize("NFKC", sign).translate(_MARKS) if not c.isspace())


class Locator:
    """Finds words in the passages of a document.

    Parameters
    ----------
    reading
        The document and its parts; what stands outside its passages is furniture and is not found.

    Examples
    --------
    >>> from sinograph.model import Document, Passage
    >>> text = "Tencent’s  WeChat, （微信）"
    >>> locator = Locator(Reading(Document("a", text), (), (Passage(0, 24, "sentence", 0, "en", 0),)))
    >>> locator.quote("Tencent's WeChat"), locator.quote("(微信)"), locator.quote("Tencent's Weixin")
    ((0, 17), (19, 23), None)
    """

    def __init__(self, reading: Reading) -> None:
        self._text = reading.document.text
        self._passages = reading.passages
        self._starts = [p.start for p in reading.passages]
        self.names = cache(self._names)  # every chunk asks for the same names
        places = array("l")
        signs: list[str] = []
        for place, sign in enumerate(self._text):
            for one in _folded(sign):
                signs.append(one)
                places.append(place)
        self._plain, self._places = "".join(signs), places

    def quote(self, words: str, *, near: Span | None = None) -> Span | None:
        """Where words are quoted from, ``[start, end)``, or None.

        Parameters
        ----------
        words
            The quotation.
        near
            Where it is looked for first.
        """
        first, last = near or (0, len(self._text))

        def _rank(span: Span) -> tuple[bool, bool, Span]:
            start, end = span
            return not (first <= start and end <= last), self._text[start:end] != words, span

        return min(self._spans(words), key=_rank, default=None)

    def _names(self, name: str) -> tuple[Span, ...]:
        """Every place of a name, where it is no part of a longer word."""
        return tuple(s for s in self._spans(name) if _stands_alone(self._text, *s))

    def passage_of(self, place: int) -> int:
        """The place of the passage that holds a place of the text, in the document's list; -1 where none does."""
        n = bisect_right(self._starts, place) - 1
        return n if n >= 0 and place < self._passages[n].end else -1

    def _spans(self, words: str) -> Iterator[Span]:
        wanted = "".join(map(_folded, words))
        for at in _places(self._plain, wanted):
            span = self._places[at], self._places[at + len(wanted) - 1] + 1
            if self._in_passages(*span):
                yield span

    def _in_passages(self, start: int, end: int) -> bool:
        """Whether everything that is no blank stands in passages."""
        for n in range(max(0, bisect_right(self._starts, start) - 1), len(self._passages)):
            passage = self._passages[n]
            if passage.start >= end or self._text[start : max(start, passage.start)].strip():
                break
            start = max(start, passage.end)
        return not self._text[start:end].strip()


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words) if words else -1
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Latin letters and digits must not be cut out of a word; Chinese has no word boundaries."""

    def _joins(inner: str, outer: str) -> bool:
        return bool(_WORD.match(inner) and _WORD.match(outer)) and not has_cjk(inner) and not has_cjk(outer)

    before = start > 0 and _joins(text[start], text[start - 1])
    return not before and not (end < len(text) and _joins(text[end - 1], text[end]))
