"""Names that the network found under the entities that they are known for: listed ones, and persons named in full."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sinograph.actors import ActorIndex
from sinograph.extract.slots import as_one_with, slot_of
from sinograph.model import Mention
from sinograph.names import has_cjk

_COUNTRY = re.compile(r"中[国國]|(?:[Tt]he )?(?:Chinese|China['’]s|China) ")
_BETWEEN = re.compile(r"(?<=[\u3400-\u9fff]) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9]) (?=[\u3400-\u9fff])")
GIVEN = 2  # signs of a Chinese given name that stands for the whole


def under_listed_names(mentions: Sequence[Mention], actors: ActorIndex) -> list[Mention]:
    """The mentions, an unlisted one that is wholly one actor's name, of that actor's type, under the actor.

    Rules that look for listed names in running Chinese may take their signs for parts of other words. A blank between
    Chinese and Latin signs makes no other name, nor, before an authority's, the country (中国工信部).

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
    >>> told = [Mention(0, len(name), name, "Company", name=name) for name in ("韩博", "韩博 AI")]
    >>> [(m.key, m.name) for m in under_listed_names(told, actors)]
    [('hanbo', 'Hanbo'), (None, '韩博 AI')]
    """
    return [_listed(m, actors) for m in mentions]


def _listed(mention: Mention, actors: ActorIndex) -> Mention:
    if mention.key or mention.nominal or mention.name != mention.text:
        return mention
    for form in _forms(mention):
        for hit in actors.find(form):
            if (hit.start, hit.end) == (0, len(form)) and [a.type for a in hit.actors] == [mention.type]:
                return replace(mention, key=hit.actors[0].key, name=hit.actors[0].name)
    return mention


def _forms(mention: Mention) -> Iterator[str]:
    """A name as it stands, and as it may be listed."""
    yield mention.text
    if (joined := _BETWEEN.sub("", mention.text)) != mention.text:
        yield joined
    if mention.type == "Regulator" and (country := _COUNTRY.match(mention.text)):
        yield mention.text[country.end() :]


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
    >>> told = [Mention(at, at + len(name), name, "Person", name=name) for at, name in ((0, "王高飞"), (9, "高飞"))]
    >>> [m.name for m in persons_under_full_names(told)]
    ['王高飞', '王高飞']
    """
    full: dict[str, dict[str, Mention]] = defaultdict(dict)
    for m in mentions:
        words = (m.name or m.text).casefold().split()
        if m.type == "Person" and not m.nominal and len(words) > 1:
            for word in (words[0], words[-1]):
                full[word].setdefault(slot_of(m), m)
        elif m.type == "Person" and not m.nominal and has_cjk(m.text) and len(m.text) in (GIVEN + 1, GIVEN + 2):
            full[m.text[-GIVEN:]].setdefault(slot_of(m), m)
    first = {slot_of(m): m.start for m in reversed(mentions)}
    return [_named_in_full(m, full, first[slot_of(m)]) for m in mentions]


def _named_in_full(mention: Mention, full: dict[str, dict[str, Mention]], first: int) -> Mention:
    if mention.type != "Person" or mention.key or " " in (mention.name or mention.text):
        return mention
    bearers = list(full.get((mention.name or mention.text).casefold(), {}).values())
    if len(bearers) != 1 or bearers[0].start > first:
        return mention
    return as_one_with(mention, bearers[0])
