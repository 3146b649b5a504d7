"""A passage as a row of marks: one for each name, date, sum and share, between words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from sinograph.extract.chinese.fold import folded
from sinograph.extract.chinese.followed import following_dates
from sinograph.extract.chinese.plain import within
from sinograph.extract.chinese.words import Word, cut
from sinograph.extract.protocols import Reading
from sinograph.model import Mention, PartialDate, Passage
from sinograph.text import FoundAmount, FoundDate, FoundStake, find_amounts, find_dates, find_stakes

MARKS = {
    "Company": "\ue001",
    "Product": "\ue002",
    "Person": "\ue003",
    "Regulator": "\ue004",
    "Regulation": "\ue005",
    "Exchange": "\ue006",
    "Organization": "\ue007",
    "Place": "\ue008",
    "Event": "\ue009",
    "Sector": "\ue00a",
}
DATE, MONEY, SHARE = "\ue010", "\ue011", "\ue012"
NAME = "\ue001-\ue00a"
_NAMES = frozenset(MARKS.values())


@dataclass(frozen=True)
class Scene:
    """A passage with its mentions, written so that one character is one name.

    Parameters
    ----------
    passage
        The passage.
    line
        Its folded text with a mark for each mention, date, sum and share.
    places
        For each character of `line`, where it begins in the document; one more for the end.
    mentions
        For each place in `line` that is a name's mark, the mention.
    dates, amounts, stakes
        What the passage tells of these, at places in `line`.
    """

    passage: Passage
    line: str
    places: tuple[int, ...]
    mentions: dict[int, Mention]
    dates: tuple[tuple[int, FoundDate], ...]
    amounts: tuple[tuple[int, FoundAmount], ...]
    stakes: tuple[tuple[int, FoundStake], ...]

    @cached_property
    def words(self) -> list[Word]:
        """The words between the marks, and the marks, each with its place in `line`."""
        found: list[Word] = []
        for match in re.finditer("[\ue001-\ue012]|[^\ue001-\ue012]+", self.line):
            piece = match.group()
            found += (
                [Word(match.start(), match.end(), piece, "mark")]
                if piece[0] >= "\ue001" and piece[0] <= "\ue012"
                else cut(piece, match.start())
            )
        return found

    @cached_property
    def starts(self) -> list[int]:
        """Where each word begins."""
        return [word.start for word in self.words]

    def word_before(self, place: int) -> int:
        """The number of the last word that begins before a place of `line`."""
        return bisect_right(self.starts, place - 1) - 1

    def clause(self, place: int) -> tuple[int, int]:
        """``[start, end)`` of the clause around a place of `line`."""
        start = max((self.line.rfind(mark, 0, place) for mark in "，。；：！？,;"), default=-1) + 1
        ends = [end for mark in "，。；：！？,;" if (end := self.line.find(mark, place)) >= 0]
        return start, min(ends, default=len(self.line))

    def sentence(self, place: int) -> tuple[int, int]:
        """``[start, end)`` of the part between full stops and semicolons around a place of `line`."""
        start = max((self.line.rfind(mark, 0, place) for mark in "。；！？;"), default=-1) + 1
        ends = [end for mark in "。；！？;" if (end := self.line.find(mark, place)) >= 0]
        return start, min(ends, default=len(self.line))


def read_scenes(reading: Reading, mentions: Sequence[Mention]) -> list[Scene]:
    """A scene for each Chinese passage of a document.

    Parameters
    ----------
    reading
        The document and its parts.
    mentions
        All mentions of the document, in order.
    """
    found: list[Scene] = []
    last: tuple[int, PartialDate | None] = (-1, None)
    for passage in reading.passages:
        if passage.language == "zh":
            inside = within(mentions, passage.start, passage.end)
            scene = _scene(reading, passage, inside, last[1] if last[0] == passage.article else None)
            found.append(scene)
            if scene.dates:
                last = (passage.article, scene.dates[-1][1].date)
    return found


def _scene(reading: Reading, passage: Passage, mentions: Iterable[Mention], last: PartialDate | None) -> Scene:
    text = folded(reading.words(passage))
    spans: list[tuple[int, int, str, object]] = [
        (m.start - passage.start, m.end - passage.start, MARKS[m.type], m) for m in mentions if m.type in MARKS
    ]
    published = reading.published(passage)
    dates = find_dates(text, published=published)
    for mark, told in (
        (DATE, [*dates, *following_dates(text, dates, last)]),
        (MONEY, find_amounts(text)),
        (SHARE, find_stakes(text)),
    ):
        spans += [(f.start, f.end, mark, f) for f in told]
    return _written(passage, text, _apart(spans))


def _apart(spans: list[tuple[int, int, str, object]]) -> list[tuple[int, int, str, object]]:
    """Spans that do not overlap: names first, then the longer."""
    taken: list[tuple[int, int, str, object]] = []
    for span in sorted(spans, key=lambda s: (s[2] not in _NAMES, s[0] - s[1], s[0])):
        if all(span[1] <= other[0] or other[1] <= span[0] for other in taken):
            taken.append(span)
    return sorted(taken, key=lambda s: s[0])


def _written(passage: Passage, text: str, spans: Sequence[tuple[int, int, str, object]]) -> Scene:
    line: list[str] = []
    places: list[int] = []
    marks: dict[str, list[tuple[int, object]]] = {DATE: [], MONEY: [], SHARE: [], NAME: []}
    place = 0
    for start, end, mark, told in spans:
        line += text[place:start]
        places += range(passage.start + place, passage.start + start)
        marks[mark if mark in marks else NAME].append((len(line), told))
        line.append(mark)
        places.append(passage.start + start)
        place = end
    line += text[place:]
    places += range(passage.start + place, passage.start + len(text) + 1)
    return Scene(
        passage,
        "".join(line),
        tuple(places),
        {p: m for p, m in marks[NAME] if isinstance(m, Mention)},
        tuple((p, d) for p, d in marks[DATE] if isinstance(d, FoundDate)),
        tuple((p, a) for p, a in marks[MONEY] if isinstance(a, FoundAmount)),
        tuple((p, s) for p, s in marks[SHARE] if isinstance(s, FoundStake)),
    )
