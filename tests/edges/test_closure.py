"""A part that is closed gives what the whole gives: the promise on which incremental writing rests."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.edges.making import Shelf, actor

from sinograph.model import Judgement
from sinograph.resolve import is_person_id, widen

DOCUMENTS = "abcdef"
PEOPLE = ("Wang Wei", "Li Na", "WANG WEI")
FIRMS = ("Foo", "Bar Ltd", "Baz")


@st.composite
def shelves(draw):
    """Documents in which namesakes work for, sue and found firms, and firms buy firms."""
    shelf = Shelf()
    for _ in range(draw(st.integers(0, 10))):
        document = draw(st.sampled_from(DOCUMENTS))
        person = actor(draw(st.sampled_from(PEOPLE)), document, "Person")
        firm, other = (
            actor(name, document, key=name.lower() if name == "Baz" else None)
            for name in draw(st.permutations(FIRMS))[:2]
        )
        kind, ends = draw(
            st.sampled_from(
                [
                    ("WORKS_FOR", (person, firm)),
                    ("FOUNDED", (person, firm)),
                    ("ACQUIRED", (firm, other)),
                    ("COMPETES_WITH", (firm, other)),
                    ("PENALIZED", (firm, person)),
                    ("SUED", (person, actor(draw(st.sampled_from(PEOPLE[:2])), document, "Person"))),
                ]
            )
        )
        if ends[0].id != ends[1].id:
            date = draw(st.sampled_from([None, "2015", "2016-03", "2015/2017"]))
            start = draw(st.integers(0, 2))
            quote = draw(st.sampled_from(["it was said", f"{document} says"]))
            shelf.add(document, kind, ends, date=date, start=start, quote=quote)
    return shelf


def ids_of(shelf):
    return sorted({n.entity.id for n in shelf.namings} | {"baz", "elsewhere"})


@st.composite
def judged(draw):
    """A shelf and judgements of what stands on it, and of what does not."""
    shelf = draw(shelves())
    ids = st.sampled_from(ids_of(shelf))
    some = [
        Judgement(draw(st.sampled_from(["same", "different", "rename"])), draw(ids), draw(ids))
        for _ in range(draw(st.integers(0, 3)))
    ]
    if shelf.claims and draw(st.booleans()):
        some.append(Judgement("reject", draw(st.sampled_from(shelf.claims)).id))
    return shelf, some


SLOW = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)


@SLOW
@given(judged(), st.randoms(use_true_random=False))
def test_any_order_gives_the_same_graph(given_, chance):
    shelf, judgements = given_
    mixed = Shelf(list(shelf.namings), list(shelf.claims), shelf.documents)
    chance.shuffle(mixed.namings)
    chance.shuffle(mixed.claims)
    assert mixed.resolution(judgements) == shelf.resolution(judgements)
    assert mixed.derived(judgements) == shelf.derived(judgements)


@SLOW
@given(judged(), st.sets(st.sampled_from(DOCUMENTS)))
def test_a_closed_part_gives_exactly_its_part_of_the_whole(given_, touched):
    shelf, judgements = given_
    ids = widen([n for n in shelf.namings if n.document in touched], shelf, judgements)
    whole, part = shelf.derived(judgements), shelf.part(ids).derived(judgements)
    assert set(part.edges) <= set(whole.edges)
    assert set(part.entities) <= set(whole.entities)
    claims = {c.id for c in shelf.claims if c.evidence.document in touched}
    assert {e for e in whole.edges if set(e.claims) & claims} <= set(part.edges)


@SLOW
@given(judged(), st.sets(st.sampled_from(DOCUMENTS), min_size=1))
def test_writing_and_forgetting_in_parts_is_loading_what_is_left(given_, gone):
    shelf, judgements = given_
    left = shelf.without(gone)
    before, fresh = shelf.derived(judgements), left.derived(judgements)
    assert replaced(before, shelf, left, gone, judgements) == fresh
    assert replaced(fresh, left, shelf, gone, judgements) == before


def replaced(graph, old, new, changed, judgements):
    """The graph after some documents changed, with only what they touch derived again."""
    touched = [n for shelf in (old, new) for n in shelf.namings if n.document in changed]
    ids = widen(touched, new, judgements)
    part = new.part(ids)
    claims = {c.id for c in part.claims} | {c.id for c in old.claims if c.evidence.document in changed}
    known = old.resolution(judgements).ids
    nodes = {known.get(id_, id_) for id_ in ids}
    again = part.derived(judgements)
    edges = [e for e in graph.edges if not set(e.claims) & claims] + list(again.edges)
    entities = [e for e in graph.entities if e.id not in nodes] + list(again.entities)
    by_id = {"key": lambda thing: thing.id}
    return type(graph)(tuple(sorted(entities, **by_id)), tuple(sorted(edges, **by_id)))


@SLOW
@given(shelves())
def test_every_end_of_an_edge_is_an_entity(shelf):
    graph = shelf.derived()
    assert {end for e in graph.edges for end in (e.subject, e.object)} <= {e.id for e in graph.entities}


@pytest.fixture
def homonyms():
    """Three people of one name; the first two work for one firm."""
    shelf = Shelf()
    for document, firm in (("a", "Foo"), ("b", "Foo"), ("c", "Bar")):
        shelf.add(document, "WORKS_FOR", (actor("Wang Wei", document, "Person"), actor(firm, document)))
    return shelf


def test_homonyms_stay_apart_unless_they_share_an_organisation(homonyms):
    people = [e for e in homonyms.derived().entities if e.type == "Person"]
    assert len(people) == 2
    assert sorted(len(e.claims) for e in homonyms.derived().edges) == [1, 2]


def test_forgetting_what_joined_two_parts_them(homonyms):
    homonyms.add("d", "WORKS_FOR", (actor("Wang Wei", "d", "Person"), actor("Foo", "d")))
    homonyms.add("d", "FOUNDED", (actor("Wang Wei", "d", "Person"), actor("Bar", "d")))
    assert len([e for e in homonyms.derived().entities if e.type == "Person"]) == 1
    left = homonyms.without({"d"})
    assert len([e for e in left.derived().entities if e.type == "Person"]) == 2


def test_a_rejected_claim_is_gone_and_joins_nobody(homonyms):
    rejected = homonyms.claims[1].id
    graph = homonyms.derived([Judgement("reject", rejected)])
    assert all(rejected not in e.claims for e in graph.edges)
    assert len([e for e in graph.entities if e.type == "Person"]) == 3


def test_a_claim_between_two_that_are_one_is_no_edge():
    shelf = Shelf()
    foo, bar = actor("Foo", "a"), actor("Bar", "a")
    shelf.add("a", "OWNS", (foo, bar))
    assert len(shelf.derived().edges) == 1
    assert shelf.derived([Judgement("same", foo.id, bar.id)]).edges == ()


def test_a_hundred_shelves_of_many_documents_agree_in_parts():
    chance = random.Random(7)
    shelf = Shelf()
    for number in range(120):
        document = f"d{number}"
        person = actor(f"Person {chance.randrange(6)}", document, "Person")
        firm = actor(f"Firm {chance.randrange(25)}", document)
        shelf.add(document, "WORKS_FOR", (person, firm), date=str(chance.randrange(2010, 2018)))
    whole = shelf.derived()
    for number in range(0, 120, 10):
        ids = widen([n for n in shelf.namings if n.document == f"d{number}"], shelf)
        part = shelf.part(ids)
        assert set(part.derived().edges) <= set(whole.edges)
        assert any(is_person_id(id_) for id_ in ids)
