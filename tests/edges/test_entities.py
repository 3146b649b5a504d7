"""What a thing is called, all documents taken together."""

from __future__ import annotations

from itertools import permutations
from types import SimpleNamespace

import pytest

from sinograph.edges import derive
from sinograph.model import Entity, Naming
from sinograph.ontology import load_ontology


def entities(namings, ids=None, names=None):
    resolved = SimpleNamespace(ids=ids or {}, names=names or {}, rejected=frozenset())
    found = {
        derive(order, [], resolved=resolved, documents={}, ontology=load_ontology()).entities
        for order in permutations(namings)
    }
    [only] = found
    return only


def unlisted(document, *forms, id_="e-1", kind="Company"):
    return Naming(document, Entity(id_, kind, forms[0]), forms)


LISTED = Naming(
    "z", Entity("tencent", "Company", "Tencent", ("腾讯", "Tencent Holdings"), "tencent", ("HKEX:0700",)), ("腾讯控股",)
)


def test_the_form_that_most_documents_use_is_the_name():
    [thing] = entities([unlisted("a", "V1 Group", "V1"), unlisted("b", "V1"), unlisted("c", "V1 Group", "V1")])
    assert (thing.name, thing.aliases) == ("V1", ("V1 Group",))


def test_of_equals_the_longest_then_the_first_is_the_name():
    assert entities([unlisted("a", "V1", "V1 Group")])[0].name == "V1 Group"
    assert entities([unlisted("a", "Foo B"), unlisted("b", "Foo A")])[0].name == "Foo A"


def test_forms_count_once_a_document():
    twice = [unlisted("a", "Foobar"), unlisted("a", "Foobar"), unlisted("b", "FB"), unlisted("c", "FB")]
    assert entities(twice)[0].name == "FB"


def test_a_listed_actor_keeps_its_name_and_gains_aliases():
    [thing] = entities([LISTED, unlisted("a", "Tenc", id_="tencent"), unlisted("b", "Tenc", id_="tencent")])
    assert thing.name == "Tencent"
    assert thing.aliases == ("Tenc", "Tencent Holdings", "腾讯", "腾讯控股")
    assert (thing.key, thing.identifiers, thing.type) == ("tencent", ("HKEX:0700",), "Company")


def test_a_persons_name_for_it_beats_the_reference():
    [thing] = entities([LISTED], names={"tencent": "Tencent Holdings Ltd"})
    assert thing.name == "Tencent Holdings Ltd"
    assert "Tencent" in thing.aliases


def test_things_judged_one_share_their_names():
    [thing] = entities([LISTED, unlisted("a", "Goosefarm")], ids={"e-1": "tencent", "tencent": "tencent"})
    assert (thing.id, thing.name) == ("tencent", "Tencent")
    assert "Goosefarm" in thing.aliases


def test_two_listed_actors_judged_one_go_by_the_one_whose_key_it_is():
    other = Naming("y", Entity("a-firm", "Product", "A Firm", (), "a-firm", ("X:1",)), ("A Firm",))
    [thing] = entities([LISTED, other], ids={"a-firm": "tencent"})
    assert (thing.key, thing.name, thing.type, thing.identifiers) == (
        "tencent",
        "Tencent",
        "Company",
        ("HKEX:0700", "X:1"),
    )


def test_the_type_is_what_most_documents_say():
    namings = [unlisted("a", "X1", kind="Product"), unlisted("b", "X1"), unlisted("c", "X1", kind="Product")]
    assert entities(namings)[0].type == "Product"


def test_nothing_named_is_nothing():
    assert entities([]) == ()


@pytest.mark.parametrize("forms", [(), ("",)])
def test_a_naming_without_forms_goes_by_its_own_name(forms):
    [thing] = entities([Naming("a", Entity("e-1", "Company", "Foo"), forms)])
    assert (thing.name, thing.aliases) == ("Foo", ())


def test_entities_are_sorted():
    assert [e.id for e in entities([unlisted("a", "B", id_="e-2"), unlisted("a", "A", id_="e-1")])] == ["e-1", "e-2"]
