"""Which firm an article is about: who is meant where a sentence names no firm ("The round was led by …")."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from sinograph.extract.english.told import same
from sinograph.model import Mention, Passage

ENOUGH = 3.5  # the least weight of a firm that an article is about
AHEAD = 1.5  # how many times the weight of the next one
WEIGHTS = {"heading": 3.0}
WHOLE = -1  # in place of a paragraph
OPENING = 1.0  # for standing at the head of a passage


class Focus:
    """The firm that each article is about, and each paragraph; none where another one is spoken of as much.

    Parameters
    ----------
    passages
        The passages of a document, in order.
    mentions
        Its mentions, in order of place.

    Examples
    --------
    >>> zed = [Mention(i, i + 3, "Zed", "Company") for i in (0, 10, 20, 30)]
    >>> passage = Passage(0, 40, "sentence", 0, "en", 0)
    >>> Focus([passage], zed).of(passage).text
    'Zed'
    """

    def __init__(self, passages: Iterable[Passage], mentions: Sequence[Mention]) -> None:
        starts = [m.start for m in mentions]
        self._weights: dict[tuple[int, int], dict[str, float]] = {}
        self._first: dict[str, Mention] = {}
        for passage in passages:
            inside = mentions[bisect_left(starts, passage.start) : bisect_left(starts, passage.end)]
            for m in inside:
                if m.type == "Company" or (m.type == "Product" and m.key):
                    self._weigh(passage, m)

    def _weigh(self, passage: Passage, m: Mention) -> None:
        weight = WEIGHTS.get(passage.kind, 1.0) + (OPENING if m.start - passage.start < 5 else 0.0)
        for place in (passage.paragraph, WHOLE):
            found = self._weights.setdefault((passage.article, place), {})
            found[same(m)] = found.get(same(m), 0.0) + weight
        self._first.setdefault(same(m), m)

    def of(self, passage: Passage) -> Mention | None:
        """The firm that a passage is about, by its paragraph or else its article.

        Parameters
        ----------
        passage
            One of the passages.
        """
        for place in (passage.paragraph, WHOLE):
            if name := _ahead(self._weights.get((passage.article, place), {})):
                return self._first[name]
        return None


def _ahead(found: Mapping[str, float]) -> str:
    """The name of most weight, empty where it is not far ahead."""
    best = sorted(found.items(), key=lambda pair: -pair[1])[:2]
    if not best or best[0][1] < ENOUGH:
        return ""
    return best[0][0] if len(best) == 1 or best[0][1] >= AHEAD * best[1][1] else ""
