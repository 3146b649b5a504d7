"""Which listed names to believe: literal translations and common words need support from the document."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from sinograph.actors import ActorIndex
from sinograph.extract.english.candidates import Candidate
from sinograph.extract.english.lexicon import common_words
from sinograph.names import normal


def credible(candidates: Sequence[Candidate], actors: ActorIndex) -> tuple[Candidate, ...]:
    """The candidates without listed names that are ordinary words here.

    A literal translation ("fast hand") counts in a document that names the actor otherwise too, or that
    holds several such translations; a single common word ("storm") only as a name in mid-sentence besides.

    Parameters
    ----------
    candidates
        All candidates of a document.
    actors
        The reference actors.
    """
    surely = {c.slot for c in candidates if c.key and not literal(c, actors)}
    literals: dict[str, set[str]] = defaultdict(set)
    for c in candidates:
        if c.key and literal(c, actors) and not _single(c):
            literals[c.slot].add(c.text.casefold())
    odd = Counter(c.slot for c in candidates if c.slot in literals)
    translated = len(literals) > 1 or sum(odd.values()) > 2 or any(s in surely for s in literals)
    in_full = {c.slot for c in candidates if c.key and " " in c.text and not literal(c, actors)}
    midway = in_full | {c.slot for c in candidates if not c.initial and not c.titled and c.text[:1].isupper()}

    def believed(c: Candidate) -> bool:
        """Whether a candidate is no ordinary word."""
        if not c.key:
            return True
        if c.text.islower() and c.text.endswith("ing"):
            return False  # "the microblogging service"
        if literal(c, actors):
            if _single(c):
                return translated and c.slot in surely | set(literals) and (c.text[:1].isupper() and not c.initial)
            return translated or c.slot in surely
        return not _single(c) or not (c.initial or c.titled) or c.slot in midway or c.text[:1].islower()

    return tuple(c for c in candidates if believed(c))


def literal(candidate: Candidate, actors: ActorIndex) -> bool:
    """Whether a listed candidate stands there by a literal translation of its name."""
    actor = actors.actors[candidate.key or ""]
    name = normal(candidate.text)
    told = (actor.name, *actor.en, *actor.former)
    if candidate.text.islower() and candidate.text not in told and all(w in common_words() for w in name.split()):
        return True
    return any(normal(m) == name for m in actor.mt) and not any(normal(n) == name for n in told)


def _single(candidate: Candidate) -> bool:
    """Whether the name is one common English word."""
    low = candidate.text.casefold()
    return " " not in low and "-" not in low and low in common_words()
