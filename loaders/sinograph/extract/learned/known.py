"""Names that the network found under the entities that they are known for: listed ones, and persons named in full."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from sinograph.actors import ActorIndex
from sinograph.extract.slots import as_one_with, slot_of
from sinograph.model import Mention


def under_listed_names(mentions: Sequence[Mention], actors: ActorIndex) -> list[Mention]:
    """The mentions, an unlisted one that is wholly one actor's name, of that actor's type, under the actor.

    Rules that look for listed names in running Chinese may take their signs for parts of other words.

    Parameters
    ----------
    mentions
        Disjoint and in order.
    actors
        The reference actors; a name that needs a context is left alone.

    Examples
    --------
    >>> from sinograph.actors import Actor
    >>> actors = ActorIndex([Actor("hanbo", "Company", "Hanbo", zh=("韩博",))])
    >>> [(m.key, m.name) for m in under_listed_names([Mention(0, 2, "韩博", "Company", name="韩博")], actors)]
    [('hanbo', 'Hanbo')]
    """
    return [_listed(m, actors) for m in mentions]


def _listed(mention: Mention, actors: ActorIndex) -> Mention:
    if mention.key or mention.nominal or mention.name != mention.text:
        return mention
    for hit in actors.find(mention.text):
        if (hit.start, hit.end) == (0, len(mention.text)) and [a.type for a in hit.actors] == [mention.type]:
            return replace(mention, key=hit.actors[0].key, name=hit.actors[0].name)
    return mention


def persons_under_full_names(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, a person's surname or given name under the one full name before it that it is part of.

    Whoever is called by a surname before any full name may be another: the speaker's label of an interview.

    Parameters
    ----------
    mentions
        Disjoint and in order.

    Examples
    --------
    >>> names = "Ann Corvo", "CORVO"
    >>> told = [Mention(20 * n, 20 * n + len(name), name, "Person", name=name) for n, name in enumerate(names)]
    >>> [m.name for m in persons_under_full_names(told)]
    ['Ann Corvo', 'Ann Corvo']
    """
    full: dict[str, dict[str, Mention]] = defaultdict(dict)
    for m in mentions:
        words = (m.name or m.text).casefold().split()
        if m.type == "Person" and not m.nominal and len(words) > 1:
            for word in (words[0], words[-1]):
                full[word].setdefault(slot_of(m), m)
    first = {slot_of(m): m.start for m in reversed(mentions)}
    return [_named_in_full(m, full, first[slot_of(m)]) for m in mentions]


def _named_in_full(mention: Mention, full: dict[str, dict[str, Mention]], first: int) -> Mention:
    if mention.type != "Person" or mention.key or " " in (mention.name or mention.text):
        return mention
    bearers = list(full.get((mention.name or mention.text).casefold(), {}).values())
    if len(bearers) != 1 or bearers[0].start > first:
        return mention
    return as_one_with(mention, bearers[0])
