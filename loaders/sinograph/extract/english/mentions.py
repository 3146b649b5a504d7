"""The names of English passages, and the words that stand for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sinograph.actors import ActorIndex
from sinograph.extract.english.aliases import Named, joined_names, person_of
from sinograph.extract.english.candidates import Candidate, Line, candidates_of, lines_of
from sinograph.extract.english.credible import credible
from sinograph.extract.english.reference import with_references
from sinograph.extract.english.roster import Roster, is_name, roster_of, small_words
from sinograph.extract.listed import listed_mentions
from sinograph.extract.protocols import Reading
from sinograph.model import Mention


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
        if not lines:
            return ()
        candidates = credible(self._candidates(reading, lines), self._actors)
        roster = roster_of(candidates, lines, reading.document.text, self._actors)
        small = small_words(lines)
        names = [c for c in candidates if is_name(c, roster, small)]
        text = reading.document.text
        return with_references(lines, self._named(names, roster, text), text)

    def _candidates(self, reading: Reading, lines: Sequence[Line]) -> list[Candidate]:
        hits = _by_line(listed_mentions(reading, self._actors), lines)
        text = reading.document.text
        return [c for n, line in enumerate(lines) for c in candidates_of(n, line, text, hits[n], self._actors)]

    def _named(self, names: Sequence[Candidate], roster: Roster, text: str) -> tuple[Mention, ...]:
        """The names as mentions, each with the name of the entity that it stands for."""
        entities = joined_names(names, roster.types, text)
        people = [e for e in dict.fromkeys(entities.values()) if e.type == "Person"]
        so_far: list[Named] = []
        found: list[Mention] = []
        for c in names:
            named = person_of(c, so_far, text, later=people) or entities[c.slot]
            if named.type == "Person" and " " in named.text:
                so_far = [*(p for p in so_far if p is not named), named]
            found.append(self._mention(c, named, roster))
        return tuple(found)

    def _mention(self, c: Candidate, named: Named, roster: Roster) -> Mention:
        actor = self._actors.actors.get(named.key or "")
        name = actor.name if actor else named.text
        return Mention(c.start, c.end, c.text, named.type, key=named.key, name=name, score=_score(c, roster))


def _score(c: Candidate, roster: Roster) -> float:
    """How sure it is that a candidate is a name of its type."""
    if c.key:
        return 1.0
    best = max(roster.scores[c.slot].values(), default=0.0)
    return round(min(0.95, 0.5 + best / 10), 2)


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
