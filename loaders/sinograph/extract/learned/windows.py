"""A document in windows that an encoder reads at once: neighbouring passages, the names that stand in them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sinograph.extract.learned.tokens import Cutter, Pieces
from sinograph.extract.protocols import Reading
from sinograph.model import Mention

_SIGN = re.compile("[\u3400-\u9fff]")
LONGEST = 320  # pieces a window: what the network has learned from
LONGEST_PASSAGE = 250  # pieces of one passage; what stands behind is not read
OVERLAP = 2  # passages that a window shares with the one before, where pairs reach over
LONGEST_HEAD = (
    80  # pieces of what an article begins with, which all of its windows begin with: it says what it is about
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A mention in a window.

    Parameters
    ----------
    mention
        Its place in the document's list of mentions.
    start, end
        ``[start, end)`` in pieces of the window.
    passage
        Its passage's place in the document's list.
    """

    mention: int
    start: int
    end: int
    passage: int


@dataclass(frozen=True, slots=True)
class Window:
    """Passages that are read at once.

    Parameters
    ----------
    passages
        Their places in the document's list; the first may have been read in the window before.
    own
        The passages whose pairs this window decides.
    ids
        Pieces.
    places
        ``(start, end)`` in the document's text of each piece.
    spots
        The mentions.
    """

    passages: tuple[int, ...]
    own: frozenset[int]
    ids: tuple[int, ...]
    places: tuple[tuple[int, int], ...]
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class _Cut:
    passage: int
    pieces: Pieces
    spots: tuple[Spot, ...]


def windows_of(
    reading: Reading, mentions: Sequence[Mention], cutter: Cutter, *, signs: bool = False, overlap: int = OVERLAP
) -> list[Window]:
    """The windows of a document, in order; each passage is decided by one of them.

    Parameters
    ----------
    reading
        The document with its passages.
    mentions
        In order of place, disjoint.
    cutter
        Cuts text into pieces.
    signs
        Whether each Chinese sign is a piece of its own, so that names may begin and end anywhere.
    overlap
        How many passages a window shares with the one before, at most.
    """
    cuts = [_cut(reading, number, mentions, cutter, signs=signs) for number in range(len(reading.passages))]
    return list(_packed(reading, [c for c in cuts if c.pieces.ids], overlap))


def _cut(reading: Reading, number: int, mentions: Sequence[Mention], cutter: Cutter, *, signs: bool) -> _Cut:
    passage = reading.passages[number]
    first = bisect_left(mentions, passage.start, key=lambda m: m.start)
    last = bisect_left(mentions, passage.end, key=lambda m: m.start)
    inside = [(i, mentions[i]) for i in range(first, last) if mentions[i].end <= passage.end]
    edges = [e for _, m in inside for e in (m.start, m.end)]
    text = reading.document.text
    if signs:
        edges += [e for m in _SIGN.finditer(text, passage.start, passage.end) for e in m.span()]
    pieces = cutter.cut(text, passage.start, passage.end, edges)
    pieces = Pieces(pieces.ids[:LONGEST_PASSAGE], pieces.spans[:LONGEST_PASSAGE])
    starts = [s for s, _ in pieces.spans]
    spots = []
    for i, m in inside:
        a, b = bisect_left(starts, m.start), bisect_left(starts, m.end)
        if a < b:
            spots.append(Spot(i, a, b, number))
    return _Cut(number, pieces, tuple(spots))


def _packed(reading: Reading, cuts: Sequence[_Cut], overlap: int) -> Iterator[Window]:
    if not cuts:
        return
    group: list[_Cut] = []
    head = cuts[0]
    shared = 0  # how many of the group were decided by the window before
    for cut in cuts:
        other = bool(group) and reading.passages[group[-1].passage].article != reading.passages[cut.passage].article
        if len(group) > shared and (other or _size(group) + len(cut.pieces.ids) > LONGEST):
            yield _window(group, shared)
            group = [] if other else _handed_on(group, head, LONGEST - len(cut.pieces.ids), overlap)
            shared = len(group)
        head = cut if other else head
        group.append(cut)
    if len(group) > shared:
        yield _window(group, shared)


def _size(group: Sequence[_Cut]) -> int:
    return sum(len(c.pieces.ids) for c in group)


def _handed_on(group: Sequence[_Cut], head: _Cut, room: int, overlap: int) -> list[_Cut]:
    """What is read again before the next passage: the head of the article, where it is short, and the last of these."""
    kept = list(group[max(0, len(group) - overlap) :])
    while kept and _size(kept) > room:
        kept.pop(0)
    again = overlap > 0 and not any(c is head for c in kept)
    return [head, *kept] if again and len(head.pieces.ids) <= min(room - _size(kept), LONGEST_HEAD) else kept


def _window(group: Sequence[_Cut], shared: int) -> Window:
    ids: list[int] = []
    places: list[tuple[int, int]] = []
    spots: list[Spot] = []
    for cut in group:
        spots += [Spot(s.mention, s.start + len(ids), s.end + len(ids), s.passage) for s in cut.spots]
        ids += cut.pieces.ids
        places += cut.pieces.spans
    numbers = tuple(c.passage for c in group)
    return Window(numbers, frozenset(numbers[shared:]), tuple(ids), tuple(places), tuple(spots))
