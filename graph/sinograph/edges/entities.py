"""Namings → entities: what a thing is called, all documents taken together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sinograph.model import Entity, Naming


@dataclass(frozen=True, slots=True)
class Tally:
    """That so many documents name an entity in the same way: stands for as many namings.

    Parameters
    ----------
    entity
        As each of them gives it. No judgement may make it one with another: a document that names both counts once.
    forms
        The forms that each of them uses.
    documents
        How many there are.
    """

    entity: Entity
    forms: tuple[str, ...]
    documents: int


Named = Naming | Tally


def derive_entities(namings: Iterable[Named], ids: Mapping[str, str], names: Mapping[str, str]) -> tuple[Entity, ...]:
    """One entity for each thing that a document names, sorted by id.

    Parameters
    ----------
    namings
        All namings of these things, or tallies that stand for them.
    ids
        What each id is in the end.
    names
        The names that a person gave to some of them.

    Returns
    -------
    tuple of Entity
        Named by a person, else by the reference data, else by the form that most documents use (of equals the
        longest, then the first in code point order).
    """
    by_thing: dict[str, list[Named]] = {}
    for naming in namings:
        by_thing.setdefault(ids.get(naming.entity.id, naming.entity.id), []).append(naming)
    return tuple(_entity(thing, by_thing[thing], names.get(thing, "")) for thing in sorted(by_thing))


def _entity(thing: str, namings: Sequence[Named], forced: str) -> Entity:
    keys = sorted({n.entity.key for n in namings if n.entity.key})
    key = thing if thing in keys else next(iter(keys), None)
    reference = [n for n in namings if n.entity.key == key] if key else []
    name = forced or _most(reference, _own_name) or _most(namings, _forms)
    forms = {form for n in namings for form in (*_forms(n), *n.entity.aliases, n.entity.name)}
    identifiers = {identifier for n in namings for identifier in n.entity.identifiers}
    return Entity(
        id=thing,
        type=_most(reference, _type) or _most(namings, _type),
        name=name,
        aliases=tuple(sorted(forms - {name, ""})),
        key=key,
        identifiers=tuple(sorted(identifiers)),
    )


def _own_name(naming: Named) -> tuple[str, ...]:
    return (naming.entity.name,)


def _type(naming: Named) -> tuple[str, ...]:
    return (naming.entity.type,)


def _forms(naming: Named) -> tuple[str, ...]:
    if naming.forms and "" not in naming.forms:
        return naming.forms
    return tuple(form for form in naming.forms if form) or (naming.entity.name,)


def _most(namings: Iterable[Named], told: Callable[[Named], tuple[str, ...]]) -> str:
    """What most documents tell; of equals the longest, then the first in code point order."""
    namings = list(namings)
    if len(ways := {told(n) for n in namings}) == 1:  # as a rule, all documents tell the same
        return min(ways.pop(), key=_longest, default="")
    counts: Counter[str] = Counter()
    pairs: set[tuple[str, str]] = set()
    for naming in namings:
        if isinstance(naming, Tally):
            counts.update(dict.fromkeys(told(naming), naming.documents))
        else:
            pairs.update((naming.document, word) for word in told(naming))
    counts.update(word for _, word in pairs)
    return min(counts, key=lambda word: (-counts[word], *_longest(word)), default="")


def _longest(word: str) -> tuple[int, str]:
    return -len(word), word
