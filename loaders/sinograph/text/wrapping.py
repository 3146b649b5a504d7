"""Hard-wrapped lines (PDF pages, filings, mails) joined into the paragraphs that they were."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sinograph.text.lines import Line, language_of

NARROWEST, WIDEST = 38, 135
ZH_NARROWEST, ZH_WIDEST = 18, 70
_BULLET = re.compile(r"(?:[•·●○■□▪‣*–—-]\s|\(?\d{1,2}[.)、](?!\d)|[（(]?[一二三四五六七八九十]+[)）、.])")

_BYLINE = re.compile(r"by\s+[A-Z]|(?:https?://|www\.)")


def join_wrapped(lines: Sequence[Line], text: str) -> tuple[Line, ...]:
    """The lines, those of one paragraph joined.

    Parameters
    ----------
    lines
        As they stand.
    text
        The document's text: a joined line reads from it, line breaks included.

    Returns
    -------
    tuple of Line

    Examples
    --------
    >>> from sinograph.text.lines import read_lines
    >>> text = "The company said on Monday that it had bought a\\nsmaller rival for ten million dollars."
    >>> [line.text.count("\\n") for line in join_wrapped(read_lines(text), text)]
    [1]
    """
    joined: list[Line] = []
    for run in _runs(lines):
        joined += _join_run(run, text)
    return tuple(joined)


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    run: list[Line] = []
    for line in lines:
        if run and (line.gap or line.mark):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _join_run(run: list[Line], text: str) -> list[Line]:
    if len(run) == 1:
        return run
    width = _wrap_width(run)
    joined = [run[0]]
    for before, line in pairwise(run):
        if _continues(before, line, width):
            whole = joined[-1]
            joined[-1] = Line(whole.start, line.end, text[whole.start : line.end], whole.gap, whole.mark)
        else:
            joined.append(line)
    return joined


def _wrap_width(run: list[Line]) -> int:
    """The width that a run of lines was wrapped at; 0 where it was not."""
    lengths = sorted(len(line.text) for line in run)
    width = lengths[-1]
    if language_of(run[0].text + run[-1].text) == "zh":
        even = sum(width - 3 <= length for length in lengths)
        return width if ZH_NARROWEST <= width <= ZH_WIDEST and even >= 0.6 * (len(run) - 1) and len(run) > 2 else 0
    full = sum(length >= 0.75 * width for length in lengths)
    low = sum(line.text[0].islower() for line in run[1:])
    wrapped = NARROWEST <= width <= WIDEST and full >= 0.5 * (len(run) - 1) and low >= 0.2 * (len(run) - 1)
    return width if wrapped and low else 0


def _continues(before: Line, line: Line, width: int) -> bool:
    if _BULLET.match(line.text) or _BYLINE.match(line.text):
        return False
    if width and language_of(before.text) == "zh":
        return len(before.text) >= width - 3 and not (before.ended and line.text[:1].isspace())
    flows = line.text[0].islower() and not before.ended and len(before.text) >= NARROWEST
    if width and len(before.text) >= 0.72 * width:
        return True
    return flows and (before.text[-1].islower() or before.text[-1] in ",-—–")
