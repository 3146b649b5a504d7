"""Quotes: the words of a sheet's claim, and where they stand in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sinograph.errors import GoldError
from sinograph.gold.escapes import escaped, parted, plain
from sinograph.model import Document
from sinograph.text import read_articles, read_passages

_PLACE = re.compile(r"\[(\d+)\]")
_LOOSE = 300  # characters of a quote that are compared loosely, for a hint


class Quotes:
    """Finds quotes in one document's text.

    >>> text = "Tencent paid. It bought Supercell in June."
    >>> Quotes(Document(id="a", text=text)).spans("bought Supercell || …bought…")
    [[17, 33], [14, 42]]
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._passages: list[tuple[int, int]] | None = None

    def spans(self, told: str) -> list[list[int]]:
        """The ``[start, end)`` of each quote of a claim's last field.

        Raises
        ------
        GoldError
            Where words do not stand in the text.
        """
        return [list(self._span(quote)) for quote in parted(told, "||")]

    def _span(self, told: str) -> tuple[int, int]:
        number = int(at[1]) if (at := _PLACE.match(told)) else 1
        bare = _PLACE.sub("", told, count=1) if at else told
        before, behind = bare.startswith("…"), bare.endswith("…") and not bare.endswith("\\…")
        inner = (bare.lstrip("…") if before else bare).strip()
        inner = (inner.rstrip("…") if behind else inner).strip()
        words, start = self._found(inner, max(number, 1))
        return self._edge(start, before, 0), self._edge(start + len(words) - 1, behind, 1)

    def _found(self, told: str, number: int) -> tuple[str, int]:
        text = self._document.text
        # A quote that was copied as it stands may hold what reads like an escape.
        for words in dict.fromkeys((plain(told), told.replace("⏎", "\n"))):
            places = list(occurrences(text, words))
            if len(places) >= number:
                return words, places[number - 1]
        if not told:
            raise GoldError("a claim needs a quote: copy the words that state it from the text")
        if times := len(list(occurrences(text, plain(told)))):
            raise GoldError(f"the quote {plain(told)[:60]!r} stands {times} times in the text, not {number}")
        raise GoldError(f"the quote {plain(told)[:60]!r} does not stand in the text; {self._hint(plain(told))}")

    def _hint(self, words: str) -> str:
        loose = r"\s*".join(map(re.escape, words[:_LOOSE].split()))
        near = re.search(loose, self._document.text, re.IGNORECASE) if loose else None
        return f"there it reads {escaped(near[0])[:80]!r}" if near else "copy it from there"

    def _edge(self, place: int, reach: bool, side: int) -> int:
        if reach and self._passages is None:
            articles = read_articles(self._document)
            self._passages = [(p.start, p.end) for p in read_passages(self._document, articles)]
        around = next((p for p in self._passages or () if p[0] <= place < p[1]), None) if reach else None
        return around[side] if around else place + side


def occurrences(text: str, words: str) -> Iterator[int]:
    """Where words begin, overlapping ones too.

    >>> list(occurrences("aaa", "aa"))
    [0, 1]
    """
    at = text.find(words) if words else -1
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def quote(text: str, start: int, end: int) -> str:
    r"""The quote that stands for a span.

    Raises
    ------
    GoldError
        Where the span reaches past the text.

    Examples
    --------
    >>> quote("A rose.\nA rose.", 8, 14), quote("A [1] | B", 2, 9)
    ('[2]A rose', '\\[1] \\| B')
    """
    if not 0 <= start < end <= len(text):
        raise GoldError(f"evidence [{start}, {end}) reaches past the text's {len(text)} characters")
    words = text[start:end]
    number = list(occurrences(text, words)).index(start) + 1
    told = escaped(words, "|")
    if words[0] in "…[":
        told = f"\\{told}"
    if words[-1] == "…" and len(words) > 1:
        told = f"{told[:-1]}\\…"
    return (f"[{number}]" if number > 1 else "") + told
