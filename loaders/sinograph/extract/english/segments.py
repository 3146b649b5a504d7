"""Segments of industry and quoted speech in a passage."""

from __future__ import annotations

from collections.abc import Sequence

from sinograph.extract.english.candidates import Line
from sinograph.extract.english.nominals import sectors_of
from sinograph.model import Mention


def quoted_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where a passage quotes speech, as places of the text.

    >>> quoted_spans('He said: "We did it." Then he left.', 0, 35)
    [(9, 20)]
    """
    found, opened = [], -1
    for at in range(start, end):
        mark = text[at]
        if mark == "“" or (mark == '"' and opened < 0):
            opened = at
        elif mark in '”"' and opened >= 0:
            found.append((opened, at))
            opened = -1
    if opened >= 0:
        found.append((opened, end))
    return found


def with_sectors(found: list[Mention], line: Line, text: str) -> list[Mention]:
    """Segments of industry too, where a regulator or a rule stands in the sentence; none within another.

    Parameters
    ----------
    found
        The mentions of a line, in order of place.
    line
        The line.
    text
        The document's text.
    """
    if not any(m.type in {"Regulator", "Regulation"} for m in found):
        return _apart(found)
    sectors = []
    for first, last in sectors_of(line.tokens):
        start, end = line.tokens[first].start, line.tokens[last - 1].end
        if not any(m.start < end and start < m.end for m in found):
            words = text[start:end]
            sectors.append(Mention(start, end, words, "Sector", name=words, nominal=True, score=0.5))
    return _apart(sorted([*found, *sectors], key=lambda m: m.start))


def _apart(found: Sequence[Mention]) -> list[Mention]:
    """The mentions without those that lie within a longer one: no "China" in "China's antitrust watchdog"."""
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if kept and mention.start < kept[-1].end:
            continue
        kept.append(mention)
    return kept
