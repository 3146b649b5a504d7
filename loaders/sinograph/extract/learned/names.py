"""Names by the network: what the rules did not find, and what they should not have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from sinograph.extract.finish import NEEDS_CLAIM
from sinograph.extract.learned.bounds import meet, rebounded
from sinograph.extract.learned.kinds import NODE_TYPES, tagged
from sinograph.extract.learned.network import Floats, Network
from sinograph.extract.learned.settings import Settings
from sinograph.extract.learned.windows import Window, windows_of
from sinograph.extract.learned.wording import grown, is_common, is_cut_short
from sinograph.extract.protocols import Reading
from sinograph.model import Mention
from sinograph.names import has_cjk, normal

COMMON = 0.88  # how sure the network must be of a firm whose name is a common word
# What the rules take for these may be another of these, or what the network says; of other types they have surer signs.
DOUBTFUL = ("Company", "Product", "Person", "Organization")
_EDGES = " \t\n\"'“”‘’「」『』《》〈〉()（）[]【】,，.。、;；:：!！?？·-—–*_#"
_OPEN = {")": "(", "）": "（", "]": "[", "」": "「", "》": "《"}


@dataclass(frozen=True, slots=True)
class Judged:
    """What the network says of the names of a document.

    Parameters
    ----------
    names
        Names that it found, disjoint and in order.
    places
        ``(start, end)`` of each piece that it read, in order.
    outside
        How sure it is that each piece is in no name.
    """

    names: tuple[Mention, ...]
    places: tuple[tuple[int, int], ...]
    outside: tuple[float, ...]


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
        outside: list[float] = []
        for window in windows_of(reading, (), self._network.cutter, signs=True, overlap=0):
            first = next((n for n, at in enumerate(window.places) if not places or at[0] >= places[-1][1]), None)
            if first is None:
                continue
            chances = self._network.tags(window.ids)
            names += self._of_window(reading, window, chances, first)
            places += window.places[first:]
            outside += [float(c) for c in chances[first:, 0]]
        return Judged(tuple(completed(names, reading.document.text)), tuple(places), tuple(outside))

    def _of_window(self, reading: Reading, window: Window, chances: Floats, first: int) -> Iterator[Mention]:
        text = reading.document.text
        for start, end, kind, score in spans(chances):
            if start < first or NODE_TYPES[kind] not in self.types or score < self._settings.name:
                continue
            low, high = trimmed(text, *whole_words(text, window.places[start][0], window.places[end - 1][1]))
            words = text[low:high]
            doubtful = NODE_TYPES[kind] == "Company" and score < COMMON and is_common(words)
            if _is_name(words) and not doubtful:
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
        elif not is_cut_short(text, name.start, name.end):
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


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """A span that ends where words of Latin letters end.

    >>> whole_words("Games by Yuegu", 0, 2)
    (0, 5)
    """
    while start > 0 and _joins(text[start - 1]) and _joins(text[start]):
        start -= 1
    while end < len(text) and _joins(text[end]) and _joins(text[end - 1]):
        end += 1
    return start, end


def _joins(sign: str) -> bool:
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


def merged(found: Sequence[Mention], judged: Judged, settings: Settings) -> list[Mention]:
    """The rules' mentions and the network's: a listed name stays, an unlisted one is held against the network.

    Parameters
    ----------
    found
        The rules' mentions, disjoint and in order.
    judged
        What the network says.
    settings
        How sure it must be.
    """
    outside = _Outside(judged)
    found = rebounded(found, judged.names)
    kept = [m for m in found if _is_settled(m) or outside.of(m) < settings.no_name or _repeated(m, found)]
    told = _retyped(kept, judged, settings)
    new = []
    for name in judged.names:
        over = [m for m in told if meet(m, name)]
        if all(m.nominal for m in over):
            told = [m for m in told if m not in over]
            new.append(name)
    return sorted(_joined(told, new), key=lambda m: (m.start, m.end))


def _is_settled(mention: Mention) -> bool:
    """Whether the network has no say: a listed name, what stands for a name, or a type that it does not read."""
    return mention.nominal or bool(mention.key) or mention.type in NEEDS_CLAIM


def _repeated(mention: Mention, found: Sequence[Mention]) -> bool:
    """Whether a short form of another name of the document."""
    return bool(mention.name) and any(
        m is not mention and m.name == mention.name and m.text != mention.text for m in found if not m.nominal
    )


def _retyped(found: Sequence[Mention], judged: Judged, settings: Settings) -> list[Mention]:
    """Unlisted names with the type that the network gives them: one for all places where a name stands."""
    same = {(m.start, m.end): m for m in judged.names}
    heard: dict[str, list[Mention | None]] = defaultdict(list)
    for m in found:
        if not (m.key or m.nominal):
            heard[normal(m.name or m.text)].append(same.get((m.start, m.end)))
    types = {name: kind for name, told in heard.items() if (kind := _agreed(told, settings.retype))}
    return [
        replace(m, type=types[name])
        if not m.key and m.type in DOUBTFUL and (name := normal(m.name or m.text)) in types
        else m
        for m in found
    ]


def _agreed(told: Sequence[Mention | None], least: float) -> str | None:
    """The type that the network's names at these places have: of most weight, and sure enough where it was heard."""
    weights: dict[str, float] = defaultdict(float)
    for name in told:
        if name is not None:
            weights[name.type] += name.score
    if not weights:
        return None
    kind, weight = min(weights.items(), key=lambda x: (-x[1], x[0]))
    return kind if weight >= least * sum(name is not None for name in told) else None


def _joined(told: Iterable[Mention], new: Iterable[Mention]) -> list[Mention]:
    """New names under the name that the document uses for the same elsewhere: in full, or known to the rules."""
    found = list(told)
    new = _of_one_type(list(new))
    full = {normal(m.text): m for m in reversed(found) if not m.nominal}
    longer = sorted({m.text for m in [*found, *new] if not m.nominal}, key=lambda t: (-len(t), t))
    for mention in new:
        twin = full.get(normal(mention.text))
        if twin is not None:
            found.append(replace(mention, type=twin.type, key=twin.key, name=twin.name or twin.text))
            continue
        whole = next((t for t in longer if _short_for(mention.text, t, person=mention.type == "Person")), None)
        owner = full.get(normal(whole)) if whole else None
        if owner is not None and owner.type == mention.type:
            found.append(replace(mention, key=owner.key, name=owner.name or owner.text))
        else:
            found.append(replace(mention, name=whole) if whole and _same_type(whole, mention, new) else mention)
    return found


def _of_one_type(names: Sequence[Mention]) -> list[Mention]:
    """Each name with the type that most of its places speak for."""
    places: dict[str, list[Mention | None]] = defaultdict(list)
    for m in names:
        places[normal(m.text)].append(m)
    return [replace(m, type=_agreed(places[normal(m.text)], 0.0) or m.type) for m in names]


def _same_type(whole: str, mention: Mention, new: Iterable[Mention]) -> bool:
    return any(m.text == whole and m.type == mention.type for m in new)


def _short_for(short: str, whole: str, *, person: bool = False) -> bool:
    """Whether a name may be the short form of a longer one: its first words or signs, of a person also its last word.

    >>> _short_for("Hanbo", "Hanbo Cloud Technology"), _short_for("Hanbo", "Hanborough"), _short_for("云砚", "云砚科技")
    (True, False, True)
    >>> _short_for("Mokoena", "Naledi Mokoena", person=True), _short_for("Cloud", "Hanbo Cloud")
    (True, False)
    """
    if person and len(short) >= 2 and whole.endswith(f" {short}"):
        return True
    if len(short) >= len(whole) or not whole.startswith(short) or len(short) < 2:
        return False
    return not _joins(whole[len(short)])


class _Outside:
    """How sure the network is that a mention is no name: of its least sure piece."""

    def __init__(self, judged: Judged) -> None:
        self._starts = np.array([s for s, _ in judged.places] or [0])
        self._ends = np.array([e for _, e in judged.places] or [0])
        self._outside = np.array(judged.outside or [0.0])

    def of(self, mention: Mention) -> float:
        """0 where the mention was not read."""
        within = (self._starts < mention.end) & (self._ends > mention.start)
        return float(self._outside[within].min()) if within.any() else 0.0
