"""The Chinese passages of a document, folded and cut into words once for all finders."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, TypeVar

from sinograph.extract.chinese.fold import folded
from sinograph.extract.chinese.words import Word, cut
from sinograph.extract.protocols import Reading
from sinograph.model import Passage


class Span(Protocol):
    """Whatever has a place in the document."""

    @property
    def start(self) -> int:
        """Where it begins."""
        ...

    @property
    def end(self) -> int:
        """Where it ends."""
        ...


Placed = TypeVar("Placed", bound=Span)


@dataclass(frozen=True)
class Plain:
    """A passage as the finders see it; places within `text` count from 0.

    Parameters
    ----------
    passage
        The passage; `passage.start` is where `text` begins in the document.
    text
        Its folded text, as long as the passage.
    """

    passage: Passage
    text: str

    @property
    def start(self) -> int:
        """Where the text begins in the document."""
        return self.passage.start

    @cached_property
    def words(self) -> list[Word]:
        """The words of the text."""
        return cut(self.text)

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins."""
        return [word.start for word in self.words]

    def word_at(self, place: int) -> int:
        """The number of the word that covers a place."""
        return bisect_right(self.starts, place) - 1

    def is_edge(self, place: int) -> bool:
        """Whether a word begins or ends at a place."""
        index = bisect_left(self.starts, place)
        return place == len(self.text) or (index < len(self.starts) and self.starts[index] == place)

    def inside(self, start: int, end: int) -> list[Word]:
        """The words that begin in ``[start, end)``."""
        return self.words[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def within(places: Sequence[Placed], start: int, end: int) -> list[Placed]:
    """Those of some things in order of place that lie in ``[start, end)``.

    Parameters
    ----------
    places
        Mentions, candidates or the like, sorted by start.
    start, end
        Of a passage.
    """
    first = bisect_left(places, start, key=lambda one: one.start)
    last = bisect_left(places, end, key=lambda one: one.start)
    return [one for one in places[first:last] if one.end <= end]


def read_plain(reading: Reading) -> tuple[Plain, ...]:
    """The Chinese passages of a document.

    Examples
    --------
    >>> from sinograph.model import Document
    >>> told = Reading(Document("a", "騰訊宣布。"), (), (Passage(0, 5, "sentence", 0, "zh", 0),))
    >>> [plain.text for plain in read_plain(told)]
    ['腾讯宣布。']
    """
    return tuple(Plain(p, folded(reading.words(p))) for p in reading.passages if p.language == "zh")
