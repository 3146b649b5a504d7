"""Joining people: what holds whatever documents say."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.edges.making import Shelf, actor

from sinograph.model import Judgement
from sinograph.names import normal
from sinograph.resolve import is_joined_id, is_person_id, judged_with, replay, resolve, widen
from sinograph.resolve.identity import joined_id

NAMES = ("Wang Wei", "Li Na")
FIRMS = ("Foo", "Bar", "Baz", "Qux")
SLOW = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)

PLACES = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from(NAMES), st.sampled_from(FIRMS)), max_size=14)


def person(document, name):
    return actor(name, document, "Person")


def working(places):
    shelf = Shelf()
    for document, name, firm in places:
        shelf.add(document, "WORKS_FOR", (person(document, name), actor(firm, document)))
    return shelf


def pairs_of(places):
    return st.tuples(*[st.sampled_from([person(d, n).id for d, n, _ in places])] * 2).filter(lambda p: p[0] != p[1])


@st.composite
def judged(draw):
    places = draw(PLACES)
    if len({person(d, n).id for d, n, _ in places}) < 2:
        return places, []
    verdicts = st.sampled_from(["same", "different"])
    return places, [Judgement(draw(verdicts), *draw(pairs_of(places))) for _ in range(draw(st.integers(0, 4)))]


@SLOW
@given(PLACES)
def test_people_are_one_exactly_where_a_chain_of_firms_links_them(places):
    ids = working(places).resolution().ids
    linked = {(d, n): {(d, n)} for d, n, _ in places}
    for _ in places:
        for one, name, firm in places:
            for other, same, place in places:
                if (name, firm) == (same, place):
                    linked[one, name] |= linked[other, same]
    for one in linked:
        for other in linked:
            assert (ids[person(*one).id] == ids[person(*other).id]) is (other in linked[one])


@SLOW
@given(judged())
def test_different_always_holds(given_):
    places, judgements = given_
    ids = working(places).resolution(judgements).ids
    assert all(ids[j.left] != ids[j.right] for j in judgements if j.verdict == "different")


@SLOW
@given(judged())
def test_same_holds_unless_a_conflict_is_reported(given_):
    places, judgements = given_
    resolution = working(places).resolution(judgements)
    broken = [j for j in judgements if j.verdict == "same" and resolution.ids[j.left] != resolution.ids[j.right]]
    told = " ".join(resolution.conflicts)
    assert all(f"same {j.left} {j.right}" in told for j in broken)


@SLOW
@given(PLACES)
def test_the_id_of_the_joined_is_that_of_the_smallest(places):
    shelf = working(places)
    resolution = shelf.resolution()
    names = {n.entity.id: normal(n.entity.name) for n in shelf.namings}
    for thing in set(resolution.ids.values()):
        members = resolution.people_of(thing)
        if is_joined_id(thing):
            assert len(members) > 1
            assert thing == joined_id(names[members[0]], members[0])
        else:
            assert members == (thing,)


@SLOW
@given(judged(), st.sets(st.sampled_from("abcdefgh")))
def test_a_closed_part_resolves_as_the_whole(given_, touched):
    places, judgements = given_
    shelf = working(places)
    ids = widen([n for n in shelf.namings if n.document in touched], shelf, judgements)
    part = shelf.part(ids)
    found = resolve(part.namings, part.claims, judgements).ids
    whole = shelf.resolution(judgements).ids
    assert {id_: whole[id_] for id_ in found} == dict(found)
    assert {n.entity.id for n in shelf.namings if n.document in touched} <= ids


@SLOW
@given(judged())
def test_widening_twice_adds_nothing(given_):
    places, judgements = given_
    shelf = working(places)
    once = widen(shelf.namings[:1], shelf, judgements)
    again = widen(shelf.namings_of(once), shelf, judgements)
    assert once == again


@SLOW
@given(judged())
def test_judged_with_is_what_replay_joins_where_nothing_is_forbidden(given_):
    _, judgements = given_
    same = [j for j in judgements if j.verdict == "same"]
    sets = replay(same).sets
    for judgement in same:
        linked = judged_with([judgement.left], judgements)
        assert judgement.right in linked
        assert {sets.root(id_) for id_ in linked} == {sets.root(judgement.left)}


@SLOW
@given(PLACES, st.sets(st.sampled_from("abcdefgh")))
def test_what_was_forgotten_was_never_there(places, gone):
    left = [place for place in places if place[0] not in gone]
    assert working(places).without(gone).resolution() == working(left).resolution()


def test_firms_are_never_joined_by_sharing():
    ids = working([("a", "Wang Wei", "Foo"), ("b", "Wang Wei", "Foo")]).resolution().ids
    assert all(raw == thing for raw, thing in ids.items() if not is_person_id(raw))
