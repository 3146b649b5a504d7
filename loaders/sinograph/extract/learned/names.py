"""Names by the network, and how sure it is of each piece of a text that it is in none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from sinograph.extract.learned.kinds import NODE_TYPES, TAGS, tagged
from sinograph.extract.learned.network import Floats, Network
from sinograph.extract.learned.settings import Settings
from sinograph.extract.learned.windows import Window, windows_of
from sinograph.extract.learned.wording import grown, is_broken_off, is_common, is_cut_short, is_generic
from sinograph.extract.protocols import Reading
from sinograph.extract.slots import NEEDS_CLAIM
from sinograph.model import Mention
from sinograph.names import has_cjk

COMMON = 0.88  # how sure the network must be of a firm whose name is a common word
_EDGES = " \t\n\"'“”‘’「」『』《》〈〉()（）[]【】,，.。、;；:：!！?？·-—–*_#"
_LINE = re.compile(r"[^\n]+")  # no name goes on in another line
_OPEN = {")": "(", "）": "（", "]": "[", "」": "「", "》": "《"}


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """What the network says of the names of a document.

    Parameters
    ----------
    names
        Names that it found, disjoint and in order.
    places
        ``(start, end)`` of each piece that it read, in order.
    shares
        How sure it is that each piece is in no name, or in one of each type [pieces, 1 + node types].
    """

    names: tuple[Mention, ...]
    places: tuple[tuple[int, int], ...]
    shares: Floats = field(default_factory=lambda: np.zeros((0, 1 + len(NODE_TYPES)), dtype=np.float32))


class LearnedNames:
    """Finds names in both languages; a `MentionFinder`.

    Parameters
    ----------
    network, settings
        What to read with.
    """

    languages: tuple[str, ...] = ("en", "zh")
    # The others are annotated only where a claim uses them: the network says nothing of them.
    types: tuple[str, ...] = tuple(t for t in NODE_TYPES if t not in NEEDS_CLAIM)

    def __init__(self, network: Network, settings: Settings) -> None:
        self._network, self._settings = network, settings

    def find(self, reading: Reading) -> tuple[Mention, ...]:
        """The names of a document that the network is sure of."""
        return self.judged(reading).names

    def judged(self, reading: Reading) -> Judged:
        """The names of a document, and what is in none."""
        names: list[Mention] = []
        places: list[tuple[int, int]] = []
        read: list[Floats] = []
        for window in windows_of(reading, (), self._network.cutter, signs=True, overlap=0):
            first = next((n for n, at in enumerate(window.places) if not places or at[0] >= places[-1][1]), None)
            if first is None:
                continue
            chances = self._network.tags(window.ids)
            names += self._of_window(reading, window, chances, first)
            places += window.places[first:]
            read.append(chances[first:])
        every = np.concatenate(read) if read else np.zeros((0, TAGS), dtype=np.float32)
        shares = np.column_stack([every[:, 0], every[:, 1::2] + every[:, 2::2]])  # of a type, its first piece or not
        return Judged(tuple(completed(names, reading.document.text)), tuple(places), shares)

    def _of_window(self, reading: Reading, window: Window, chances: Floats, first: int) -> Iterator[Mention]:
        text = reading.document.text
        for start, end, kind, score in spans(chances):
            if start < first or NODE_TYPES[kind] not in self.types or score < self._settings.name:
                continue
            place = within_one(reading, window.places[start][0], window.places[end - 1][1])
            for line in _LINE.finditer(text, *whole_words(text, *place)):
                low, high = trimmed(text, *line.span())
                words = text[low:high]
                doubtful = NODE_TYPES[kind] == "Company" and score < COMMON and is_common(words)
                if _is_name(words) and not doubtful and not is_generic(text, low, high):
                    yield Mention(low, high, words, NODE_TYPES[kind], name=words, score=round(score, 3))


def completed(names: Sequence[Mention], text: str) -> Iterator[Mention]:
    """Names in the length that the document gives them elsewhere; none that is cut out of a word.

    Parameters
    ----------
    names
        The network's names, disjoint and in order.
    text
        The document's text.
    """
    longest = sorted({m.text for m in names}, key=lambda t: (-len(t), t))
    for name, room in zip(names, [*(m.start for m in names[1:]), len(text)], strict=False):
        marked = text[name.start : grown(text, name.start, name.end, name.type)]
        whole = next((t for t in longest if t.startswith(marked) and text.startswith(t, name.start)), marked)
        if has_cjk(whole) and len(whole) > len(name.text) and name.start + len(whole) <= room:
            yield replace(name, end=name.start + len(whole), text=whole, name=whole)
        elif not (is_cut_short(text, name.start, name.end) or is_broken_off(text, name.start, name.end)):
            yield name


def spans(chances: Floats) -> list[tuple[int, int, int, float]]:
    """Start, end, node type's place and mean probability of the names that tags tell.

    >>> told = np.zeros((3, 21), dtype=np.float32)
    >>> told[0, 1] = told[1, 2] = 0.9
    >>> told[2, 0] = 1
    >>> [(start, end, kind) for start, end, kind, _ in spans(told)]
    [(0, 2, 0)]
    """
    best = chances.max(axis=-1)
    names = tagged(chances.argmax(axis=-1).tolist())
    return [(start, end, kind, float(np.mean(best[start:end]))) for start, end, kind in names]


def within_one(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """A span without what lies outside the passage that holds most of it: a dateline, the next sentence."""
    held = [(max(start, p.start), min(end, p.end)) for p in reading.passages if p.start < end and start < p.end]
    return max(held, key=lambda span: (span[1] - span[0], -span[0]), default=(start, end))


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """A span that ends where words of Latin letters end.

    >>> whole_words("Games by Yuegu", 0, 2)
    (0, 5)
    """
    while start > 0 and is_latin(text[start - 1]) and is_latin(text[start]):
        start -= 1
    while end < len(text) and is_latin(text[end]) and is_latin(text[end - 1]):
        end += 1
    return start, end


def is_latin(sign: str) -> bool:
    """Whether a sign is part of a word of Latin letters and digits."""
    return sign.isascii() and sign.isalnum()


def _is_name(words: str) -> bool:
    """Whether a span can be a name: no single sign, no word in small letters alone, no bare number.

    >>> _is_name("Yuegu"), _is_name("原"), _is_name("games"), _is_name("hanbo.com")
    (True, False, False, True)
    """
    if len(words.strip()) < 2 or not any(c.isalpha() for c in words):
        return False
    return not (words.isascii() and words.islower() and words.isalpha())


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without marks at its edges, and without a possessive behind it.

    >>> trimmed("“Yuegu’s” app", 0, 9)
    (1, 6)
    """
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and (text[end - 1] in _EDGES or text[start:end].endswith(("'s", "’s"))):
        if text[end - 1] in _OPEN and _OPEN[text[end - 1]] in text[start:end]:
            break
        end -= 2 if text[start:end].endswith(("'s", "’s")) else 1
    return start, end
