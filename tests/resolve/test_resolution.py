"""Which thing each id is: people who share, and a person's word on top."""

from __future__ import annotations

import pytest
from tests.edges.making import Shelf, actor

from sinograph.model import Judgement
from sinograph.resolve import is_joined_id, name_keys, widen


def person(document, name="Wang Wei"):
    return actor(name, document, "Person")


def working(*places):
    """People given as (document, name, firm), each working for the firm."""
    shelf = Shelf()
    for document, name, firm in places:
        shelf.add(document, "WORKS_FOR", (person(document, name), actor(firm, document)))
    return shelf


def things(shelf, *judgements, name="Wang Wei"):
    """What the people of a name are in the end, by document."""
    ids = shelf.resolution(judgements).ids
    return {n.document: ids[n.entity.id] for n in shelf.namings if n.entity.name.casefold() == name.casefold()}


def same(one, other):
    return Judgement("same", one.id, other.id)


def different(one, other):
    return Judgement("different", one.id, other.id)


def test_namesakes_at_one_firm_are_one():
    found = things(working(("a", "Wang Wei", "Foo"), ("b", "WANG WEI", "Foo Ltd")))
    assert found["a"] == found["b"]
    assert is_joined_id(found["a"])


def test_namesakes_at_two_firms_are_two_and_keep_their_ids():
    found = things(working(("a", "Wang Wei", "Foo"), ("b", "Wang Wei", "Bar")))
    assert found == {"a": person("a").id, "b": person("b").id}


def test_other_names_at_one_firm_are_others():
    ids = working(("a", "Wang Wei", "Foo"), ("b", "Li Na", "Foo")).resolution().ids
    assert all(raw == thing for raw, thing in ids.items())


def test_sharing_goes_on_through_others():
    shelf = working(
        ("a", "Wang Wei", "Foo"), ("b", "Wang Wei", "Foo"), ("b", "Wang Wei", "Bar"), ("c", "Wang Wei", "Bar")
    )
    assert len(set(things(shelf).values())) == 1


@pytest.mark.parametrize(
    ("kind", "other", "joined"),
    [
        ("FOUNDED", "Company", True),
        ("OWNS", "Company", True),
        ("WORKS_FOR", "Regulator", True),
        ("WORKS_FOR", "Organization", True),
        ("LAUNCHED", "Product", False),
    ],
)
def test_what_is_shared_must_be_an_organisation(kind, other, joined):
    shelf = Shelf()
    for document in "ab":
        shelf.add(document, kind, (person(document), actor("Foo", document, other)))
    assert (len(set(things(shelf).values())) == 1) is joined


def test_the_same_authority_after_both_is_not_enough():
    shelf = Shelf()
    for document in "ab":
        shelf.add(document, "PENALIZED", (actor("the police", document, "Regulator"), person(document)))
    assert len(set(things(shelf).values())) == 2


def test_a_firm_judged_one_is_shared():
    shelf = working(("a", "Wang Wei", "Foo"), ("b", "Wang Wei", "Fuu"))
    foo, fuu = actor("Foo", "a"), actor("Fuu", "b")
    assert len(set(things(shelf, same(foo, fuu)).values())) == 1


def test_a_person_may_join_whom_nothing_joins():
    shelf = working(("a", "Wang Wei", "Foo"), ("b", "Wang Wei", "Bar"))
    assert len(set(things(shelf, same(person("a"), person("b"))).values())) == 1


def test_a_person_may_be_judged_to_be_listed():
    shelf = working(("a", "Wang Wei", "Foo"), ("b", "Wang Wei", "Foo"))
    found = things(shelf, Judgement("same", person("a").id, "wang-wei-sf"))
    assert found == {"a": "wang-wei-sf", "b": "wang-wei-sf"}


def test_different_parts_those_who_share():
    shelf = working(("a", "Wang Wei", "Foo"), ("b", "Wang Wei", "Foo"))
    assert len(set(things(shelf, different(person("a"), person("b"))).values())) == 2


def test_of_those_held_apart_each_keeps_whom_it_shares_most_with():
    shelf = working(
        *(("a", "Wang Wei", firm) for firm in ("Foo", "Bar", "Baz")),
        *(("b", "Wang Wei", firm) for firm in ("Foo", "Qux")),
        *(("c", "Wang Wei", firm) for firm in ("Bar", "Baz")),
        *(("d", "Wang Wei", firm) for firm in ("Qux", "Foo")),
    )
    found = things(shelf, different(person("a"), person("b")))
    assert found["a"] == found["c"]
    assert found["b"] == found["d"]
    assert found["a"] != found["b"]


@pytest.mark.parametrize("firms", [("Foo", "Bar", "Baz"), ("Bar", "Baz", "Foo"), ("Baz", "Foo", "Bar")])
def test_the_stronger_link_wins_whatever_the_firms_are_called(firms):
    places = [("a", firms[0]), ("a", firms[1]), ("b", firms[2]), *(("c", firm) for firm in firms)]
    found = things(working(*((d, "Wang Wei", firm) for d, firm in places)), different(person("a"), person("b")))
    assert found["a"] == found["c"] != found["b"]


def test_different_holds_through_firms_and_other_names():
    shelf = working(("a", "Wang Wei", "Foo"), ("b", "Wang Wei", "Foo"), ("c", "Li Na", "Bar"), ("d", "Li Na", "Bar"))
    held = [same(person("b"), person("c", "Li Na")), different(person("a"), person("d", "Li Na"))]
    ids = shelf.resolution(held).ids
    assert ids[person("a").id] != ids[person("d", "Li Na").id]
    assert ids[person("b").id] == ids[person("c", "Li Na").id]


def test_what_nobody_names_any_more_leaves_no_trace():
    shelf = working(("a", "Wang Wei", "Foo"))
    assert things(shelf, same(person("a"), person("gone"))) == {"a": person("a").id}


def test_listed_beats_unlisted_and_the_smallest_wins():
    shelf = Shelf()
    foo, bar = actor("Foo", "a"), actor("Bar", "a", key="bar")
    shelf.add("a", "OWNS", (foo, bar))
    assert set(shelf.resolution([same(foo, bar)]).ids.values()) == {"bar"}
    assert set(shelf.resolution([same(foo, bar), Judgement("same", "bar", "aardvark")]).ids.values()) == {"aardvark"}


def test_a_new_name_follows_the_thing():
    shelf = working(("a", "Wang Wei", "Foo"), ("b", "Wang Wei", "Foo"))
    resolution = shelf.resolution([Judgement("rename", person("b").id, "Wang Wei of SF")])
    assert resolution.names == {things(shelf)["a"]: "Wang Wei of SF"}
    entity = next(
        e for e in shelf.derived([Judgement("rename", person("b").id, "W. W.")]).entities if e.type == "Person"
    )
    assert (entity.name, entity.aliases) == ("W. W.", ("Wang Wei",))


def test_two_names_for_one_thing_are_reported_and_the_later_holds():
    shelf = working(("a", "Wang Wei", "Foo"), ("b", "Wang Wei", "Foo"))
    said = [Judgement("rename", person("a").id, "One"), Judgement("rename", person("b").id, "Two")]
    resolution = shelf.resolution(said)
    assert list(resolution.names.values()) == ["Two"]
    assert "was named 'One' before" in resolution.conflicts[0]
    assert shelf.resolution([said[0], Judgement("rename", person("a").id, "Two")]).conflicts == ()


def test_names_of_what_is_not_there_are_left_out():
    assert working(("a", "Wang Wei", "Foo")).resolution([Judgement("rename", "nobody", "X")]).names == {}


def test_people_of_tells_whom_to_judge():
    shelf = working(("a", "Wang Wei", "Foo"), ("b", "Wang Wei", "Foo"))
    joined = things(shelf)["a"]
    assert shelf.resolution().people_of(joined) == tuple(sorted((person("a").id, person("b").id)))


def test_judgements_that_conflict_are_reported():
    shelf = working(("a", "Wang Wei", "Foo"))
    assert len(shelf.resolution([Judgement("same", "x", "y"), Judgement("different", "x", "y")]).conflicts) == 1


def test_name_keys_are_those_of_unlisted_people():
    shelf = working(("a", "Wang WEI", "Foo"))
    shelf.name("a", actor("Jack Ma", "a", "Person", key="jack-ma"))
    assert name_keys(shelf.namings) == {"wang wei"}


def test_widening_finds_namesakes_partners_and_the_judged():
    shelf = working(("a", "Wang Wei", "Foo"), ("b", "Wang Wei", "Bar"), ("c", "Li Na", "Baz"), ("d", "Zhao Li", "Qux"))
    shelf.add("b", "SUED", (person("b"), person("b", "Chen Yi")))
    shelf.add("e", "WORKS_FOR", (person("e", "Chen Yi"), actor("Corge", "e")))
    touched = [n for n in shelf.namings if n.document == "a"]
    found = widen(touched, shelf, [same(person("e", "Chen Yi"), person("c", "Li Na"))])
    people = {person("a"), person("b"), person("b", "Chen Yi"), person("e", "Chen Yi"), person("c", "Li Na")}
    assert found == {p.id for p in people} | {actor("Foo", "a").id}


def test_widening_nothing_is_nothing():
    assert widen([], Shelf()) == frozenset()
