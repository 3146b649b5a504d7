"""Which of the unlisted people that documents name are one person.

Each document's "Wang Wei" is somebody of its own at first. Two with the same normalised name are one where
both act on the same organisation (work for it, own it, founded it, put money into it, sued it): that is
evidence enough; a shared name alone, or an authority that both had to do with, is not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from itertools import combinations
from typing import Protocol

from sinograph.model import Claim, Judgement, Naming
from sinograph.names import normal
from sinograph.ontology import load_ontology
from sinograph.resolve.identity import PERSON, is_person_id
from sinograph.resolve.replay import Verdicts, judged_with
from sinograph.resolve.unions import Unions

_ORGANISATIONS = frozenset({"Company", "Regulator", "Organization"})


class Lookup(Protocol):
    """What a store answers so that a part of the graph can be derived again."""

    def people_named(self, keys: Collection[str]) -> Iterable[Naming]:
        """The namings of unlisted people whose normalised name is among `keys`."""

    def namings_of(self, ids: Collection[str]) -> Iterable[Naming]:
        """The namings of these entities, by the ids that documents gave."""

    def claims_of(self, ids: Collection[str]) -> Iterable[Claim]:
        """The claims with one of these ids at either end, by the ids that documents gave."""


def people(namings: Iterable[Naming]) -> dict[str, str]:
    """The normalised names of the unlisted people among the namings, by id."""
    found: dict[str, str] = {}
    for naming in namings:
        if is_person_id(naming.entity.id):
            name = normal(naming.entity.name)
            found[naming.entity.id] = min(name, found.get(naming.entity.id, name))
    return found


def name_keys(namings: Iterable[Naming]) -> frozenset[str]:
    """The normalised names of unlisted people: those under which a store finds who may be the same."""
    return frozenset(people(namings).values())


def join_people(names: Mapping[str, str], claims: Iterable[Claim], verdicts: Verdicts) -> None:
    """Join, in the sets of `verdicts`, the people who share a name and an organisation.

    Where a judgement holds two of them apart, the others go with those with whom they share most
    organisations.

    Parameters
    ----------
    names
        Normalised names of unlisted people, by id.
    claims
        Every claim that one of these people makes true or false; rejected ones left out.
    verdicts
        The judgements; its sets grow.
    """
    circles = _circles(names, claims, verdicts.sets)
    troubled = _troubled(circles, verdicts)
    shared: Counter[tuple[str, str]] = Counter()
    for circle in circles:
        if circle[0] in troubled:
            shared.update(combinations(circle, 2))
            continue
        for member in circle[1:]:
            verdicts.sets.join(circle[0], member)
    for one, other in sorted(shared, key=lambda pair: (-shared[pair], pair)):
        verdicts.sets.join(one, other)  # the stronger link comes first: a judgement may forbid the weaker


def _circles(names: Mapping[str, str], claims: Iterable[Claim], sets: Unions) -> list[list[str]]:
    """Those who share a name and an organisation, sorted, for each name and organisation."""
    found: dict[tuple[str, str], set[str]] = {}
    for claim in claims:
        if claim.subject in names and claim.type in _ties():
            found.setdefault((names[claim.subject], sets.root(claim.object)), set()).add(claim.subject)
    return [sorted(found[place]) for place in sorted(found) if len(found[place]) > 1]


@lru_cache(maxsize=1)
def _ties() -> frozenset[str]:
    """The edge types by which a person acts on an organisation."""
    kinds = load_ontology().edges.values()
    return frozenset(k.name for k in kinds if PERSON in k.subject and _ORGANISATIONS & set(k.object))


def _troubled(circles: list[list[str]], verdicts: Verdicts) -> frozenset[str]:
    """Members of whatever would hold two who were judged different, if every circle were joined."""
    if not verdicts.apart:
        return frozenset()
    all_joined = Unions()
    for id_ in verdicts.named:
        all_joined.join(id_, verdicts.sets.root(id_))
    for circle in circles:
        for member in circle[1:]:
            all_joined.join(circle[0], member)
    roots = {all_joined.root(a) for a, b in verdicts.apart if all_joined.root(a) == all_joined.root(b)}
    return frozenset(m for circle in circles for m in circle if all_joined.root(m) in roots)


def widen(touched: Iterable[Naming], lookup: Lookup, judgements: Iterable[Judgement] = ()) -> frozenset[str]:
    """The ids that must be resolved and derived again when some documents change.

    Parameters
    ----------
    touched
        What the documents name, before the change and after it.
    lookup
        The store as it is after the change.
    judgements
        Those in force.

    Returns
    -------
    frozenset of str
        The ids that documents gave: those touched; all people of their names; those judged the same; people at
        the other end of such a person's claims; and so on, until nothing is added. To derive from all claims
        between these ids, and all claims of the people among them, gives exactly the edges of the whole graph.
    """
    told = tuple(judgements)
    ids: set[str] = set()
    asked: set[str] = set()
    namings = list(touched)
    while namings:
        fresh = {n.entity.id for n in namings} - ids
        keys = name_keys(namings) - asked
        ids |= fresh
        asked |= keys
        linked = (judged_with(fresh, told) | _partners(fresh, lookup)) - ids
        namings = [*lookup.people_named(keys)] if keys else []
        namings += lookup.namings_of(linked) if linked else []
        namings = [n for n in namings if n.entity.id not in ids]
        ids |= linked - {n.entity.id for n in namings}  # judged, but no document names it now
    return frozenset(ids)


def _partners(ids: Collection[str], lookup: Lookup) -> frozenset[str]:
    someone = sorted(id_ for id_ in ids if is_person_id(id_))
    claims = lookup.claims_of(someone) if someone else ()
    return frozenset(end for c in claims for end in (c.subject, c.object) if is_person_id(end))
