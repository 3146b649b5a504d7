"""Candidates for names in a passage: runs of capitals and listed names, made one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace

from sinograph.actors import ActorIndex
from sinograph.extract.english.lexicon import common_words, place_words, shapes
from sinograph.extract.english.persons import chinese_given, surname_of
from sinograph.extract.english.runs import Run, is_initial, runs_of, titled
from sinograph.extract.english.spelling import NAMING, Token, tokens_of
from sinograph.extract.protocols import Reading
from sinograph.model import Mention, Passage
from sinograph.names import normal

_OWNER = re.compile(r"[A-Z]\w+['’]s (?=[A-Z])")
_AT = re.compile(r"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Oo]f|[Tt]o|[Nn]ear) $")
_INTO = re.compile(r"\b(?:invest\w*|stakes?|shares?|investors?|investments?|holding|interest) in $")


@dataclass(frozen=True, slots=True)
class Line:
    """A passage with its tokens; `titled` where it is written in Title Case."""

    passage: Passage
    tokens: tuple[Token, ...]
    titled: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be a name at a place of the text.

    Parameters
    ----------
    start, end, text
        Its place and words.
    line
        The number of its line.
    key
        The listed actor's key, or None.
    initial, quoted, titled
        Whether its first capital may be owed to the head of a sentence; whether it stands in quotation
        marks; whether its line is written in Title Case.
    """

    start: int
    end: int
    text: str
    line: int
    key: str | None = None
    initial: bool = False
    quoted: bool = False
    titled: bool = False

    @property
    def slot(self) -> str:
        """What tells it from other names of the document."""
        return f"k:{self.key}" if self.key else f"n:{normal(self.text)}"


def lines_of(reading: Reading) -> tuple[Line, ...]:
    """The English passages of a document, with their tokens."""
    return tuple(_line(reading, p) for p in reading.passages if p.language == "en")


def _line(reading: Reading, passage: Passage) -> Line:
    text = reading.words(passage)
    tokens = tuple(tokens_of(text, passage.start))
    open_ended = passage.kind == "heading" or not text.rstrip().endswith((".", "!", "?", "”", '"'))
    return Line(passage, tokens, open_ended and (titled(tokens) or (passage.kind == "heading" and _brief(tokens))))


def _brief(tokens: Sequence[Token]) -> bool:
    """Whether a heading is a word or two in capitals: "Introduction", "Corporate History"."""
    words = [t for t in tokens if t.text.isalnum()]
    return len(words) <= 2 and all(t.kind in NAMING for t in words)


def candidates_of(
    number: int, line: Line, text: str, hits: Sequence[Mention], actors: ActorIndex
) -> tuple[Candidate, ...]:
    """The candidates of a line, in order of place, none overlapping.

    Parameters
    ----------
    number
        The number of the line.
    line
        The line.
    text
        The document's text.
    hits
        The listed names in this line.
    actors
        The reference actors.
    """
    runs = [r for r in runs_of(line.tokens, text, titled=line.titled) if not _crosses(r, hits)]
    blend = _Blend(number, line, text, actors)
    found = [c for run in runs for c in blend.cut(run, [h for h in hits if run.start <= h.start and h.end <= run.end])]
    taken = [(r.start, r.end) for r in runs]
    lone = [h for h in hits if not any(s <= h.start and h.end <= e for s, e in taken)]
    found += [blend.listed(h) for h in lone]
    return tuple(sorted(found, key=lambda c: c.start))


def _crosses(run: Run, hits: Iterable[Mention]) -> bool:
    """Whether a listed name reaches beyond the run: then the listed name is the longer one."""
    return any(h.start < run.end and run.start < h.end and (h.start < run.start or h.end > run.end) for h in hits)


@dataclass(frozen=True, slots=True)
class _Blend:
    """Decides whether a run is a listed name, holds listed names, or is a name of its own."""

    number: int
    line: Line
    text: str
    actors: ActorIndex

    def cut(self, run: Run, inside: Sequence[Mention]) -> list[Candidate]:
        """The names in a run, given the listed ones inside it."""
        if len(inside) > 1 or (inside and not self._whole(run, inside[0])):
            inside = [h for h in inside if h.type != "Place"]  # "Zhejiang Tmall Network" is no place
        if not inside:
            return [self._own(run.first, run.last, run)]
        if len(inside) == 1 and self._whole(run, inside[0]):
            return [self._named(run.start, run.end, inside[0].key, run)]
        if len(inside) > 1:
            return self._several(run, inside)
        return self._longer(run, inside[0])

    def listed(self, hit: Mention) -> Candidate:
        """A listed name that no run holds."""
        at = next((i for i, t in enumerate(self.line.tokens) if t.start <= hit.start < t.end), 0)
        initial = is_initial(self.line.tokens, at)
        return self._placed(hit.start, hit.end, hit.key, initial=initial, quoted=False)

    def _placed(self, start: int, end: int, key: str | None, *, initial: bool, quoted: bool) -> Candidate:
        """A candidate without the owner that a listed alias may hold ("India's Ministry of …")."""
        if key and (owner := _OWNER.match(self.text, start, end)):
            start = owner.end()
        words = self.text[start:end].replace("\n", " ")  # a line may be broken within a name
        return Candidate(start, end, words, self.number, key, initial, quoted, self.line.titled)

    def _whole(self, run: Run, hit: Mention) -> bool:
        return normal(self.text[run.start : run.end]) == normal(hit.text)

    def _own(self, first: int, last: int, run: Run) -> Candidate:
        tokens = self.line.tokens
        start, end = tokens[first].start, tokens[last - 1].end
        return self._named(start, end, None, run)

    def _named(self, start: int, end: int, key: str | None, run: Run) -> Candidate:
        initial = run.initial and start == run.start
        if key is None and (known := shapes().known.get(self.text[start:end].casefold())):
            key = next((a.key for a in self.actors.named(known[1])), None)
        if key is None and "\n" in self.text[start:end]:
            key = next((a.key for a in self.actors.named(self.text[start:end].replace("\n", " "))), None)
        return self._placed(start, end, key, initial=initial, quoted=run.quoted)

    def _several(self, run: Run, inside: Sequence[Mention]) -> list[Candidate]:
        """Listed names side by side; capitals after the last one make a longer name with it."""
        *others, last = inside
        found = [self._named(h.start, h.end, h.key, run) for h in others]
        rest = self._between(last.start, run.end)
        if not rest:
            return found
        tail = Run(rest[0], rest[-1] + 1, last.start, run.end, False, run.quoted)
        return [*found, *self.cut(tail, [last])]

    def _between(self, start: int, end: int) -> list[int]:
        return [i for i, t in enumerate(self.line.tokens) if start <= t.start and t.end <= end]

    def _longer(self, run: Run, hit: Mention) -> list[Candidate]:
        """One listed name within a longer run."""
        left, right = self._between(run.start, hit.start), self._between(hit.end, run.end)
        only = self._named(hit.start, hit.end, hit.key, run)
        if hit.type == "Person" and not left and self._given(hit, right):
            return [self._named(hit.start, self.line.tokens[right[-1]].end, hit.key, run)]
        if hit.type == "Person" or self._glued(left, right):
            sides = [self._own(s[0], s[-1] + 1, run) for s in (left, right) if s and self._telling(s)]
            return sorted([only, *sides], key=lambda c: c.start)
        if left and self._droppable(left, run):
            left = []
        if right and all(self._word(i) in shapes().nonames for i in right):
            right = []
        if not left and not right:
            return [only]
        within = self._between(hit.start, hit.end)
        if not within:  # the name is a part of a hyphened word
            return [only]
        first, last = (left or within)[0], (right or within)[-1]
        return [self._own(first, last + 1, run)]

    def _given(self, hit: Mention, right: Sequence[int]) -> bool:
        """Whether the Chinese given name follows a person's Western one: "Pony Ma Huateng"."""
        words = hit.text.split()
        return (
            len(words) == 2
            and surname_of(hit.text) == words[1].casefold()
            and chinese_given([self.line.tokens[i].text for i in right])
        )

    def _glued(self, left: Sequence[int], right: Sequence[int]) -> bool:
        """Whether the hit is a part of one hyphened word, whose parts are names of their own."""
        return not left and not right

    def _word(self, at: int) -> str:
        return self.line.tokens[at].text.casefold()

    def _telling(self, places: Sequence[int]) -> bool:
        words = [self._word(i) for i in places if self.line.tokens[i].kind in NAMING]
        return bool(words) and not all(w in common_words() or w in shapes().nonames for w in words)

    def _droppable(self, left: Sequence[int], run: Run) -> bool:
        """Whether the capitals before a listed name only describe it or end the phrase before."""
        words = [self._word(i) for i in left if self.line.tokens[i].kind != "mark"]
        if all(w in shapes().describing or w in place_words().peoples or w in shapes().nonames for w in words):
            return True
        if (run.initial or self.line.titled) and all(w in common_words() for w in words):
            return not run.quoted
        before = self.text[max(0, run.start - 6) : run.start]
        return " ".join(words) in place_words().names and (run.initial or _AT.search(before) is not None)


def without_first_words(candidates: Sequence[Candidate], text: str) -> list[Candidate]:
    """Cut a common word from the head of a sentence off a name that stands alone elsewhere ("Buy Pelora").

    A place that "in" leads is a name of its own before such a name ("in Beijing Pelora sells lamps").

    Parameters
    ----------
    candidates
        The candidates of a document.
    text
        Its text.
    """
    alone = {c.slot for c in candidates if not c.initial and not c.titled}
    told = {c.slot for c in candidates}
    return [part for c in candidates for part in _parted(_without_first(c, alone), told, text)]


def _parted(c: Candidate, told: Set[str], text: str) -> list[Candidate]:
    """A place and the name after it, where both were read as one."""
    first, _, rest = c.text.partition(" ")
    if c.key or not rest or first.casefold() not in place_words().names or f"n:{normal(rest)}" not in told:
        return [c]
    before = text[max(0, c.start - 20) : c.start]
    if not _AT.search(before) or _INTO.search(before):
        return [c]
    return [
        replace(c, end=c.start + len(first), text=first),
        replace(c, start=c.end - len(rest), text=rest, initial=False),
    ]


def _without_first(c: Candidate, alone: Set[str]) -> Candidate:
    if c.key or not c.initial or c.slot in alone or " " not in c.text:
        return c
    first, rest = c.text.split(" ", 1)
    if first.casefold() not in common_words() or f"n:{normal(rest)}" not in alone:
        return c
    return replace(c, start=c.end - len(rest), text=rest, initial=False)
