"""The words that state a claim which the network read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from sinograph.extract.protocols import Reading
from sinograph.model import Mention

LONGEST = 400  # characters of evidence


def passage_at(reading: Reading, place: int) -> int:
    """The passage that a place of the text is in, -1 where it is in none."""
    at = bisect_right(reading.passages, place, key=lambda p: p.start) - 1
    return at if at >= 0 and place < reading.passages[at].end else -1


def evidence_of(reading: Reading, passages: tuple[int, int], ends: Sequence[Mention]) -> tuple[int, int]:
    """Where a claim is stated: the passages from one end to the other, else the later one, or its part around the ends.

    Parameters
    ----------
    reading
        The document.
    passages
        Those of the two ends.
    ends
        The two mentions.
    """
    first, last = (reading.passages[n] for n in sorted(passages))
    if last.end - first.start <= LONGEST:
        return first.start, last.end
    if last.end - last.start <= LONGEST:
        return last.start, last.end
    inside = [m for m in ends if last.start <= m.start < last.end]
    low, high = min(m.start for m in inside), max(m.end for m in inside)
    spare = max(0, LONGEST - (high - low)) // 2
    return max(last.start, low - spare), min(last.end, high + spare)
