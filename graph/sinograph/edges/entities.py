"""Namings → entities: what a thing is called, all documents taken together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from sinograph.model import Entity, Naming


def derive_entities(namings: Iterable[Naming], ids: Mapping[str, str], names: Mapping[str, str]) -> tuple[Entity, ...]:
    """One entity for each thing that a document names, sorted by id.

    Parameters
    ----------
    namings
        All namings of these things.
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
    by_thing: dict[str, list[Naming]] = {}
    for naming in namings:
        by_thing.setdefault(ids.get(naming.entity.id, naming.entity.id), []).append(naming)
    return tuple(_entity(thing, by_thing[thing], names.get(thing, "")) for thing in sorted(by_thing))


def _entity(thing: str, namings: Sequence[Naming], forced: str) -> Entity:
    listed = [n for n in namings if n.entity.key]
    keys = sorted({n.entity.key for n in listed if n.entity.key})
    key = thing if thing in keys else next(iter(keys), None)
    reference = [n for n in listed if n.entity.key == key]
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


def _own_name(naming: Naming) -> tuple[str, ...]:
    return (naming.entity.name,)


def _type(naming: Naming) -> tuple[str, ...]:
    return (naming.entity.type,)


def _forms(naming: Naming) -> tuple[str, ...]:
    return tuple(form for form in naming.forms if form) or (naming.entity.name,)


def _most(namings: Iterable[Naming], told: Callable[[Naming], tuple[str, ...]]) -> str:
    """What most documents tell; of equals the longest, then the first in code point order."""
    pairs = {(n.document, word) for n in namings for word in told(n)}
    counts = Counter(word for _, word in pairs)
    return min(counts, key=lambda word: (-counts[word], -len(word), word), default="")
