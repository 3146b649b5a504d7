"""Which firm an article is about: who is meant where a sentence names no firm ("The round was led by …")."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from sinograph.extract.english.told import same
from sinograph.model import Mention, Passage

ENOUGH = 4.0  # the least weight of a firm that an article is about
AHEAD = 1.5  # how many times the weight of the next one
WEIGHTS = {"heading": 3.0}
OPENING = 1.0  # for standing at the head of a passage


def focus_of(passages: Iterable[Passage], mentions: Sequence[Mention]) -> dict[int, Mention]:
    """The firm that each article is about; an article that speaks as much of another one has none.

    Parameters
    ----------
    passages
        The passages of a document, in order.
    mentions
        Its mentions, in order of place.

    Returns
    -------
    dict
        A mention of the firm, by the article's place.

    Examples
    --------
    >>> zed = [Mention(i, i + 3, "Zed", "Company") for i in (0, 10, 20, 30)]
    >>> focus_of([Passage(0, 40, "sentence", 0, "en", 0)], zed)[0].text
    'Zed'
    """
    starts = [m.start for m in mentions]
    weights: dict[int, Counter[str]] = {}
    first: dict[tuple[int, str], Mention] = {}
    for passage in passages:
        article = weights.setdefault(passage.article, Counter())
        for m in mentions[bisect_left(starts, passage.start) : bisect_left(starts, passage.end)]:
            if m.type != "Company" and not (m.type == "Product" and m.key):
                continue
            opens = m.start - passage.start < 5
            article[same(m)] += WEIGHTS.get(passage.kind, 1.0) + (OPENING if opens else 0.0)
            first.setdefault((passage.article, same(m)), m)
    return {a: first[a, name] for a, found in weights.items() if (name := _ahead(found))}


def _ahead(found: Counter[str]) -> str:
    """The name of most weight, empty where it is not far ahead."""
    best = found.most_common(2)
    if not best or best[0][1] < ENOUGH:
        return ""
    return best[0][0] if len(best) == 1 or best[0][1] >= AHEAD * best[1][1] else ""
