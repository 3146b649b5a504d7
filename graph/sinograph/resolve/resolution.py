"""Which thing each id of each document is, in the end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sinograph.model import Claim, Judgement, Naming
from sinograph.resolve.identity import is_listed_id, is_person_id, joined_id
from sinograph.resolve.people import join_people, people
from sinograph.resolve.replay import Verdicts, replay


@dataclass(frozen=True, slots=True)
class Resolution:
    """Which thing each id is.

    Parameters
    ----------
    ids
        For every id that a document gave: the id of the thing.
    names
        For some of the latter: the name that a person gave it.
    rejected
        The claims that a person rejected.
    conflicts
        Judgements that could not be followed, and why, one line each.
    """

    ids: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    rejected: frozenset[str] = frozenset()
    conflicts: tuple[str, ...] = ()

    def people_of(self, id: str) -> tuple[str, ...]:  # noqa: A002 - the word of the field
        """The ids that documents gave to what is `id` now, sorted: judgements name these.

        >>> Resolution({"p-1": "j-1", "p-2": "j-1", "tencent": "tencent"}).people_of("j-1")
        ('p-1', 'p-2')
        """
        return tuple(sorted(raw for raw, thing in self.ids.items() if thing == id))


def resolve(namings: Iterable[Naming], claims: Iterable[Claim], judgements: Iterable[Judgement] = ()) -> Resolution:
    """Say which thing each id is.

    The answer does not depend on the order of namings and claims. For a part of a graph it is that for the
    whole, if the part is closed as `widen` closes it.

    Parameters
    ----------
    namings
        What documents name.
    claims
        What they state.
    judgements
        What a person said, in the order in which it was said; later renames win.

    Examples
    --------
    >>> from sinograph.model import Entity
    >>> from sinograph.resolve.identity import entity_id
    >>> foo = entity_id("Company", "Foo")
    >>> naming = Naming("a", Entity(foo, "Company", "Foo"), ("Foo",))
    >>> resolve([naming], [], [Judgement("same", foo, "foo-group")]).ids[foo]
    'foo-group'
    """
    verdicts = replay(judgements)
    namings, claims = tuple(namings), tuple(claims)
    rejected = verdicts.rejected
    standing = [c for c in claims if not rejected or c.id not in rejected]
    names = people(namings)
    join_people(names, standing, verdicts)
    given = {n.entity.id for n in namings} | {end for c in claims for end in (c.subject, c.object)}
    things = _things(given, names, verdicts)
    ids = {id_: things[id_] for id_ in sorted(given)}
    forced, conflicts = _forced(things, verdicts)
    present = set(ids.values())
    forced = {thing: name for thing, name in sorted(forced.items()) if thing in present}
    return Resolution(ids, forced, rejected, verdicts.conflicts + conflicts)


def _things(given: set[str], names: Mapping[str, str], verdicts: Verdicts) -> dict[str, str]:
    """What each id is, those included that only judgements speak of."""
    sets = verdicts.sets.sets(given | verdicts.named)
    return {id_: thing or id_ for members in sets.values() for thing in [_thing(members, names)] for id_ in members}


def _thing(members: list[str], names: Mapping[str, str]) -> str:
    """The id of one thing: a listed actor's key, else a hash of a name, else that of the people who are one."""
    for fits in (is_listed_id, lambda id_: not is_person_id(id_)):
        if found := [id_ for id_ in members if fits(id_)]:
            return found[0]
    found = [id_ for id_ in members if id_ in names]
    if len(found) > 1:
        return joined_id(names[found[0]], found[0])
    return found[0] if found else ""


def _forced(things: Mapping[str, str], verdicts: Verdicts) -> tuple[dict[str, str], tuple[str, ...]]:
    """The names that people gave, by thing; and where two of one thing's ids were named differently."""
    names: dict[str, str] = {}
    conflicts = []
    for id_, name in verdicts.renames.items():
        thing = things.get(id_, id_)
        if names.get(thing, name) != name:
            conflicts.append(f"rename {id_} {name}: {thing} was named {names[thing]!r} before; the later name is used")
        names[thing] = name
    return names, tuple(conflicts)
