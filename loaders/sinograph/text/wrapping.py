"""Hard-wrapped lines (PDF pages, filings, mails) joined into the paragraphs that they were."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sinograph.text.lines import Line, is_bullet, language_of
from sinograph.text.rows import is_table

NARROWEST, WIDEST = 38, 135
WRAPPED_RUNS = 2  # that many wrapped paragraphs make a wrapped page
ZH_NARROWEST, ZH_WIDEST = 18, 70

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
    runs = [(run, _wrap_width(run)) for run in _runs(lines)]
    widths = [width for _, width in runs if width]
    page = max(widths) if len(widths) >= WRAPPED_RUNS else 0
    joined: list[Line] = []
    for run, width in runs:
        joined += [_whole(run, text)] if _is_title(run, width, page) else _join_run(run, width, text)
    return tuple(joined)


def _is_title(run: list[Line], width: int, page: int) -> bool:
    """Whether lines of a wrapped page are a heading of more than one line."""
    if width or not page or not 2 <= len(run) <= 3 or any(line.ended or is_bullet(line.text) for line in run):
        return False
    return all(0.7 * page <= len(line.text) <= 1.1 * page for line in run[:-1])


def _whole(run: list[Line], text: str) -> Line:
    first, last = run[0], run[-1]
    return Line(first.start, last.end, text[first.start : last.end], first.gap, first.mark)


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    run: list[Line] = []
    for line in lines:
        if run and (line.gap or line.mark):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _join_run(run: list[Line], width: int, text: str) -> list[Line]:
    joined = [run[0]]
    for before, line in pairwise(run):
        if _continues(before, line, width):
            joined[-1] = _whole([joined[-1], line], text)
        else:
            joined.append(line)
    return joined


def _wrap_width(run: list[Line]) -> int:
    """The width that a run of lines was wrapped at; 0 where it was not."""
    if len(run) == 1:
        return 0
    lengths = sorted(len(line.text) for line in run)
    width = lengths[-1]
    if language_of(run[0].text + run[-1].text) == "zh":
        even = sum(width - 3 <= length for length in lengths)
        broken = any(not line.ended for line in run[:-1])  # where every line is a sentence, none was wrapped
        fits = ZH_NARROWEST <= width <= ZH_WIDEST and len(run) > 2
        return width if fits and broken and even >= 0.6 * (len(run) - 1) and not is_table(run) else 0
    full = sum(length >= 0.75 * width for length in lengths)
    low = sum(line.text[0].islower() for line in run[1:])
    wrapped = NARROWEST <= width <= WIDEST and full >= 0.5 * (len(run) - 1) and low >= 0.2 * (len(run) - 1)
    return width if wrapped and low and not is_table(run) else 0


def _continues(before: Line, line: Line, width: int) -> bool:
    if is_bullet(line.text) or _BYLINE.match(line.text):
        return False
    if width and language_of(before.text) == "zh":
        return len(before.text) >= width - 3 and not (before.ended and line.text[:1].isspace())
    flows = line.text[0].islower() and not before.ended and len(before.text) >= NARROWEST
    if width and len(before.text) >= 0.72 * width:
        return True
    return flows and (before.text[-1].islower() or before.text[-1] in ",-—–")
