"""The names of a document: which candidates are names, of which type, and which stand for one another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sinograph.actors import ActorIndex
from sinograph.extract.english.candidates import Candidate, Line
from sinograph.extract.english.kinds import Scores, around, decided, shape
from sinograph.extract.english.lexicon import common_words, place_words, shapes

ENOUGH = 1.5


@dataclass(frozen=True, slots=True)
class Roster:
    """What a document's names are, by slot.

    Parameters
    ----------
    scores
        What speaks for each type.
    seen
        The slots that stand somewhere as a name beyond doubt.
    types
        The type of each slot.
    """

    scores: Mapping[str, Scores]
    seen: frozenset[str]
    types: Mapping[str, str] = field(default_factory=dict)


def roster_of(candidates: Sequence[Candidate], lines: Sequence[Line], text: str, actors: ActorIndex) -> Roster:
    """Weigh every candidate of a document by its own words and its surroundings.

    Parameters
    ----------
    candidates
        The candidates of a document.
    lines
        Its English passages.
    text
        Its text.
    actors
        The reference actors.
    """
    scores: dict[str, Scores] = {}
    for c in candidates:
        actor = actors.actors.get(c.key or "")
        if actor and not actor.also:
            continue
        if c.slot not in scores:
            scores[c.slot] = Counter() if actor else Counter(shape(c.text))
        if not c.titled:
            passage = lines[c.line].passage
            scores[c.slot].update(around(text[passage.start : c.start], text[c.end : passage.end]))
    seen = frozenset(c.slot for c in candidates if _beyond_doubt(c))
    types = {c.slot: _type_of(c, scores, actors) for c in candidates}
    return Roster(scores, seen, types)


def _beyond_doubt(c: Candidate) -> bool:
    return not (c.initial or c.quoted or c.titled) and (c.text[:1].isupper() or c.key is not None or not c.text.islower())


def _type_of(c: Candidate, scores: Mapping[str, Scores], actors: ActorIndex) -> str:
    actor = actors.actors.get(c.key or "")
    if actor is None:
        return decided(scores[c.slot])
    if not actor.also:
        return actor.type
    options = {actor.type, *actor.also}
    told = {kind: weight for kind, weight in scores[c.slot].items() if kind in options}
    return decided(told, default=actor.type)


def is_name(c: Candidate, roster: Roster, small: frozenset[str]) -> bool:
    """Whether a candidate is a name.

    Parameters
    ----------
    c
        The candidate.
    roster
        The document's names.
    small
        The words that the document writes in lower case.
    """
    if c.key:
        return True
    own = shape(c.text)
    if own.get("Place", 0) >= 8 or max(own.values(), default=0) >= 9:
        return True
    if c.text.casefold().removesuffix(".") in shapes().phrases:
        return False
    top = max(roster.scores[c.slot].values(), default=0.0)
    if c.titled:
        return c.slot in roster.seen or max(own.values(), default=0) >= 6
    if c.quoted:
        return c.slot in roster.seen or top >= 1 or _title_like(c)
    if " " not in c.text:
        return _single(c, roster, top, small)
    return c.slot in roster.seen or not c.initial or _initial(c, top)


def _title_like(c: Candidate) -> bool:
    """Two or three capitalised words in quotation marks."""
    words = c.text.split()
    return 2 <= len(words) <= 3 and all(w[:1].isupper() for w in words)


def _single(c: Candidate, roster: Roster, top: float, small: frozenset[str]) -> bool:
    low = c.text.casefold()
    if low in place_words().peoples or low in shapes().nonames:
        return False
    known = low in common_words() or low.removesuffix("s") in common_words()
    if not known:
        if not c.initial or c.slot in roster.seen:
            return True
        return low not in small and (top >= 0.5 or not c.text[1:].islower())
    if c.initial and c.slot not in roster.seen:
        return False
    return top >= ENOUGH and low not in small or top >= 3


def _initial(c: Candidate, top: float) -> bool:
    """Several capitals at the head of a sentence: the second one tells, unless all is a term."""
    words = c.text.casefold().split()
    return top >= 1 or not all(w in shapes().nonames or w in place_words().peoples for w in words)


def small_words(lines: Sequence[Line]) -> frozenset[str]:
    """The words that a document writes in lower case."""
    return frozenset(t.text for line in lines for t in line.tokens if t.kind == "low")


def by_slot(candidates: Sequence[Candidate]) -> dict[str, list[Candidate]]:
    """Candidates grouped by what they name, in order of place."""
    found: dict[str, list[Candidate]] = defaultdict(list)
    for c in candidates:
        found[c.slot].append(c)
    return dict(found)
