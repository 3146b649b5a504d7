"""The names of English passages, and the words that stand for them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from functools import cached_property
from itertools import pairwise

from sinograph.actors import Actor, ActorIndex
from sinograph.extract.english.aliases import OFFICES, PAPERS, Named, joined_names, person_of
from sinograph.extract.english.candidates import Candidate, Line, candidates_of, lines_of, without_first_words
from sinograph.extract.english.credible import credible
from sinograph.extract.english.kinds import shape
from sinograph.extract.english.lexicon import person_words
from sinograph.extract.english.persons import LIKELY, likeness, surname_like, surname_of, syllables
from sinograph.extract.english.reference import with_references
from sinograph.extract.english.roster import (
    Roster,
    is_account,
    is_common,
    is_department,
    is_name,
    is_ticker,
    may_be_called,
    may_be_name,
    roster_of,
    small_names,
    small_words,
)
from sinograph.extract.listed import listed_mentions
from sinograph.extract.protocols import Reading
from sinograph.model import Mention

EXCERPT = 400  # in a text of so many characters a last word without a full stop may be cut off
_LISTED = re.compile(r",? (?:and |or |then )?(?:then )?")


class EnglishMentions:
    """Finds listed names, unlisted names by their context, and the words that stand for them.

    Parameters
    ----------
    actors
        The reference actors.

    Examples
    --------
    >>> from sinograph.actors import load_actors
    >>> from sinograph.model import Document, Passage
    >>> text = "Tencent put money into Maitian Capital, a fund led by Lin Kexin."
    >>> reading = Reading(Document("a", text), passages=(Passage(0, len(text), "sentence", 0, "en", 0),))
    >>> [(m.text, m.type) for m in EnglishMentions(load_actors()).find(reading)]
    [('Tencent', 'Company'), ('Maitian Capital', 'Company'), ('Lin Kexin', 'Person')]
    """

    languages = ("en",)
    types = (
        "Company",
        "Event",
        "Exchange",
        "Organization",
        "Person",
        "Place",
        "Product",
        "Regulation",
        "Regulator",
        "Sector",
    )

    def __init__(self, actors: ActorIndex) -> None:
        self._actors = actors

    def find(self, reading: Reading) -> tuple[Mention, ...]:
        """The mentions of a document's English passages."""
        lines = lines_of(reading)
        return self._referring(lines, self._names(reading, lines), reading)

    def names(self, reading: Reading) -> Sequence[Mention]:
        """The names in a document's English passages, without what stands for them."""
        return self._names(reading, lines_of(reading))

    def _names(self, reading: Reading, lines: Sequence[Line]) -> Sequence[Mention]:
        if not lines:
            return ()
        candidates = credible(self._candidates(reading, lines), self._actors)
        roster = roster_of(candidates, lines, reading.document.text, self._actors)
        small = small_words(lines)
        names = _with_neighbours(
            candidates, [c for c in candidates if is_name(c, roster, small)], reading.document.text, small
        )
        return self._named(names, roster, lines, reading.document.text)

    def refer(self, reading: Reading, names: Sequence[Mention]) -> tuple[Mention, ...]:
        """Names of a document's English passages, whoever found them, and the words that stand for them.

        Parameters
        ----------
        reading
            The document.
        names
            Its names, in order of place.
        """
        return self._referring(lines_of(reading), reading.among(names, "en"), reading)

    def _referring(self, lines: Sequence[Line], names: Sequence[Mention], reading: Reading) -> tuple[Mention, ...]:
        return with_references(lines, names, reading.document.text, either=self._either)

    def _candidates(self, reading: Reading, lines: Sequence[Line]) -> list[Candidate]:
        hits = _by_line([self._cased(m) for m in listed_mentions(reading, self._actors)], lines)
        text = reading.document.text
        small = self._small_brands(lines)
        found = [
            c
            for n, line in enumerate(lines)
            for c in candidates_of(n, line, text, _merged(hits[n], small.get(n, ())), self._actors)
        ]
        taken = {c.start for c in found}
        found += [c for c in small_names(lines) if c.start not in taken]
        found = self._branded(found, small_words(lines))
        return without_first_words(sorted(found, key=lambda c: c.start), text)

    def _small_brands(self, lines: Sequence[Line]) -> Mapping[int, list[Mention]]:
        """Listed brands that are written in lower case ("ofo"), by the number of their line."""
        found: dict[int, list[Mention]] = defaultdict(list)
        for n, line in enumerate(lines):
            for token in line.tokens:
                if token.kind == "low" and (actor := self._brands.get(token.text)):
                    where = (token.start, token.end, token.text)
                    found[n].append(Mention(*where, actor.type, key=actor.key, name=actor.name))
        return found

    def _cased(self, hit: Mention) -> Mention:
        """A listed name without a small word that only its capital would make a part of it: "Tencent investment"."""
        first, _, last = hit.text.rpartition(" ")
        if first.rpartition(" ")[2].islower():
            return hit  # "China’s securities regulator"
        if not first or not hit.text[0].isupper() or not last.islower() or is_common(first.casefold()):
            return hit
        actor = next(iter(self._actors.named(first)), None)
        if actor is None or hit.text in self._actors.actors[hit.key or ""].names:
            return hit
        return Mention(hit.start, hit.start + len(first), first, actor.type, key=actor.key, name=actor.name)

    def _branded(self, found: Sequence[Candidate], small: frozenset[str]) -> list[Candidate]:
        """The candidates with the keys of listed firms whose names are English words: "parts from Sharp"."""
        told = {c.text for c in found if not (c.key or c.initial or c.titled or c.quoted)}
        keys = {name: self._capitals[name] for name in told & self._capitals.keys() if name.casefold() not in small}
        return [replace(c, key=keys[c.text]) if not c.key and c.text in keys else c for c in found]

    @cached_property
    def _either(self) -> frozenset[str]:
        """Keys of the listed who are a firm and its product in one."""
        return frozenset(a.key for a in self._actors.actors.values() if {"Company", "Product"} <= {a.type, *a.also})

    @cached_property
    def _capitals(self) -> Mapping[str, str]:
        """Keys of listed firms and products by an ambiguous English name of one word, where only one bears it.

        No names that people have, and no words in pinyin, which many firms share.
        """
        found: dict[str, set[str]] = defaultdict(set)
        for actor in self._actors.actors.values():
            for name in (actor.name, *actor.en):
                if name.isalpha() and name[1:].islower() and actor.is_ambiguous(name) and not _of_people(name):
                    found[name].add(actor.key)
        bodies = {"Company", "Product"}
        alone = {name: next(iter(keys)) for name, keys in found.items() if len(keys) == 1}
        return {name: key for name, key in alone.items() if self._actors.actors[key].type in bodies}

    @cached_property
    def _brands(self) -> Mapping[str, Actor]:
        """Listed firms and products of one word that is no English one, by that word in lower case."""
        found: dict[str, Actor] = {}
        for actor in self._actors.actors.values():
            if actor.type in {"Company", "Product"}:
                names = (n for n in (actor.name, *actor.en) if n.isalpha() and n not in actor.ambiguous)
                found.update({n.casefold(): actor for n in names if len(n) > 2 and not is_common(n.casefold())})
        return found

    def _named(
        self, names: Sequence[Candidate], roster: Roster, lines: Sequence[Line], text: str
    ) -> tuple[Mention, ...]:
        """The names as mentions, each with the name of the entity that it stands for."""
        entities = joined_names(names, roster.types, text)
        people = [e for e in dict.fromkeys(entities.values()) if e.type == "Person"]
        so_far: list[Named] = []
        alone: set[str] = set()  # surnames told before any full name: somebody else's, whatever comes after
        held: dict[str, Named] = {}  # who a surname stood for: the same, though another of that name is told in passing
        found: list[Mention] = []
        for c in names:
            above = c.titled or lines[c.line].passage.kind == "heading"
            full = None if c.slot in alone else person_of(c, so_far, later=people if above else ())
            if full is not None and not above:
                full = held.setdefault(c.slot, full)
            named = full or entities[c.slot]
            if full is None and surname_like(c.text) and not c.key:
                alone.add(c.slot)
            if named.type == "Person" and " " in named.text:
                so_far = [*(p for p in so_far if p is not named), named]
            found.append(self._mention(replace(c, text=text[c.start : c.end]), named, roster))
        return tuple(found)

    def _mention(self, c: Candidate, named: Named, roster: Roster) -> Mention:
        actor = self._actors.actors.get(named.key or "")
        name = actor.name if actor else named.text
        return Mention(c.start, c.end, c.text, named.type, key=named.key, name=name, score=_score(c, roster))


def _defines(full: Candidate, short: Candidate, text: str) -> bool:
    """Whether a short form is given in parentheses: "Pelora Robotics (“Pelora”)"."""
    opened = text[full.end : short.start].strip(" “\"‘'").removesuffix("the ").strip(" “\"‘'")
    return opened == "(" and short.quoted and full.text.startswith(short.text)


def _is_first_word(c: Candidate, firsts: Set[str], small: Set[str]) -> bool:
    """Whether a common word is how a document calls a firm for short: "Ant" after "Ant Financial"."""
    low = c.text.casefold()
    return c.text in firsts and low not in small and not c.key and not c.quoted and may_be_called(low)


def _with_neighbours(
    candidates: Sequence[Candidate], names: list[Candidate], text: str, small: Set[str]
) -> list[Candidate]:
    """The names, and the doubtful candidates that a list or a person's full name makes sure of."""
    sure = set(names)
    sure.update(b for a, b in pairwise(candidates) if a in sure and _defines(a, b, text))
    surnames = {surname_of(c.text) for c in names if likeness(c.text.split()) >= LIKELY}
    for before, after in pairwise(candidates):
        if (before in sure) != (after in sure) and _LISTED.fullmatch(text[before.end : after.start]):
            doubtful = after if before in sure else before
            if may_be_name(doubtful, text) and not is_common(doubtful.text.casefold()):
                sure.add(doubtful)
    sure.update(c for c in candidates if c.text.casefold() in surnames and may_be_name(c, text))
    firsts = {c.text.split()[0] for c in names if " " in c.text and shape(c.text).get("Company", 0) >= 1}
    sure.update(c for c in candidates if _is_first_word(c, firsts, small))
    offices = (OFFICES | PAPERS) & {w.casefold() for c in names for w in c.text.split() if " " in c.text}
    sure.update(c for c in candidates if c.text.casefold() in offices and c.text[0].isupper() and not c.titled)
    told = Counter(c.slot for c in candidates)
    end = len(text.rstrip())
    return [
        c
        for c in candidates
        if c in sure
        and not (is_ticker(c, text) or is_department(c, text) or is_account(c.start, text))
        and not (c.end == end and not c.key and not c.titled and told[c.slot] == 1 and len(text) > EXCERPT)
    ]


def _score(c: Candidate, roster: Roster) -> float:
    """How sure it is that a candidate is a name of its type."""
    if c.key:
        return 1.0
    best = max(roster.scores[c.slot].values(), default=0.0)
    return round(min(0.95, 0.5 + best / 10), 2)


def _of_people(word: str) -> bool:
    """Whether people have a word for a name, or whether it is pinyin and no English word.

    >>> _of_people("Sun"), _of_people("Jinhui"), _of_people("Sharp")
    (True, True, False)
    """
    low, known = word.casefold(), person_words()
    if low in known.surnames | known.doubtful | known.given | known.western:
        return True
    return bool(syllables(word)) and not is_common(low)


def _merged(hits: Sequence[Mention], more: Sequence[Mention]) -> list[Mention]:
    free = [m for m in more if not any(h.start < m.end and m.start < h.end for h in hits)]
    return sorted([*hits, *free], key=lambda m: m.start)


def _by_line(hits: Sequence[Mention], lines: Sequence[Line]) -> Mapping[int, list[Mention]]:
    """The listed names of each line, by its number."""
    found: dict[int, list[Mention]] = defaultdict(list)
    at = 0
    for hit in hits:
        while at < len(lines) and lines[at].passage.end < hit.end:
            at += 1
        if at < len(lines) and lines[at].passage.start <= hit.start:
            found[at].append(hit)
    return found
