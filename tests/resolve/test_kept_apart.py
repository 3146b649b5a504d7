"""When namesakes are one person and when they are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.edges.making import Shelf, actor
from tests.resolve.making import FEW, different, groups, person, same, ties

from sinograph.model import Naming
from sinograph.ontology import load_ontology
from sinograph.resolve import is_joined_id, name_keys, widen
from sinograph.resolve.people import people

APART = {frozenset("a"), frozenset("b")}
ONE = {frozenset("ab")}
ORGANISATIONS = {"Company", "Regulator", "Organization"}
KINDS = load_ontology().edges


@pytest.mark.parametrize(
    ("kind", "other"),
    sorted((k.name, end) for k in KINDS.values() if "Person" in k.subject for end in k.object if end in ORGANISATIONS),
)
def test_acting_on_one_organisation_joins_namesakes(kind: str, other: str) -> None:
    shelf = Shelf()
    for document in "ab":
        shelf.add(document, kind, (person(document), actor("Foo", document, other)))
    assert groups(shelf) == ONE


@pytest.mark.parametrize(
    ("kind", "other"),
    sorted((k.name, end) for k in KINDS.values() if "Person" in k.object for end in k.subject if end in ORGANISATIONS),
)
def test_being_acted_on_by_one_organisation_does_not(kind: str, other: str) -> None:
    shelf = Shelf()
    for document in "ab":
        shelf.add(document, kind, (actor("Foo", document, other), person(document)))
    assert groups(shelf) == APART


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wang Wei", "WANG WEI"),
        ("Wang Wei", "Wang-Wei"),
        ("Wang Wei", "Ｗａｎｇ Ｗｅｉ"),
        ("王伟", "王偉"),
        ("Wang Wei", "Wang Wei's"),
        ("J.P. Wang", "JP Wang"),
    ],
)
def test_spellings_of_one_name_are_namesakes(one: str, other: str) -> None:
    assert groups(ties(("a", one, "Foo"), ("b", other, "Foo"))) == ONE


@pytest.mark.parametrize(
    ("one", "other"),
    [("Wang Wei", "Wei Wang"), ("Wang Wei", "王伟"), ("Wang Wei", "Wang"), ("王伟", "王炜"), ("Wang Wei", "Wangwei")],
)
def test_other_names_at_one_firm_are_other_people(one: str, other: str) -> None:
    assert groups(ties(("a", one, "Foo"), ("b", other, "Foo"))) == APART


@pytest.mark.parametrize(("one", "other"), [("Foo", "Foo Ltd"), ("腾讯", "騰訊控股有限公司"), ("Foo", "ＦＯＯ")])
def test_a_firm_is_shared_under_any_of_its_spellings(one: str, other: str) -> None:
    assert groups(ties(("a", "Wang Wei", one), ("b", "Wang Wei", other))) == ONE


@pytest.mark.parametrize("status", ["planned", "rumoured", "denied", "ended", "actual"])
def test_a_tie_joins_whatever_became_of_it(status: str) -> None:
    assert groups(ties(("a", "Wang Wei", "Foo"), ("b", "Wang Wei", "Foo"), status=status)) == ONE


def test_two_kinds_of_ties_to_one_firm_join() -> None:
    shelf = ties(("a", "Wang Wei", "Foo"))
    shelf.add("b", "FOUNDED", (person("b"), actor("Foo", "b")))
    assert groups(shelf) == ONE


def test_a_rival_of_ones_firm_is_not_ones_firm() -> None:
    shelf = ties(("a", "Wang Wei", "Foo"), ("b", "Wang Wei", "Bar"))
    shelf.add("a", "OWNS", (actor("Foo", "a"), actor("Bar", "a")))
    assert groups(shelf) == APART


def test_one_document_names_one_person_of_a_name() -> None:
    shelf = ties(("a", "Wang Wei", "Foo"), ("a", "Wang Wei", "Bar"))
    assert len({n.entity.id for n in shelf.namings if n.entity.type == "Person"}) == 1


def test_people_without_ties_stay_apart() -> None:
    shelf = Shelf()
    for document in "ab":
        shelf.name(document, person(document))
    assert groups(shelf) == APART


def test_a_listed_namesake_is_not_joined_by_a_firm() -> None:
    shelf = ties(("a", "Wang Wei", "Foo"))
    shelf.add("b", "WORKS_FOR", (actor("Wang Wei", "b", "Person", key="wang-wei"), actor("Foo", "b")))
    assert groups(shelf) == APART


def test_a_firm_is_never_joined_to_another_of_its_name_and_type_elsewhere() -> None:
    shelf = ties(("a", "Wang Wei", "Foo"), ("b", "Wang Wei", "Foo"))
    assert not any(is_joined_id(thing) for raw, thing in shelf.resolution().ids.items() if raw.startswith("e-"))


def test_held_apart_they_stay_two_however_many_firms_they_share() -> None:
    shelf = ties(*((d, "Wang Wei", firm) for d in "ab" for firm in ("Foo", "Bar", "Baz", "Qux")))
    assert groups(shelf) == ONE
    assert groups(shelf, [different(person("a").id, person("b").id)]) == APART


def test_a_third_who_shares_as_much_with_both_goes_with_one_of_them_only() -> None:
    shelf = ties(("a", "Wang Wei", "Foo"), ("b", "Wang Wei", "Foo"), ("c", "Wang Wei", "Foo"))
    found = groups(shelf, [different(person("a").id, person("b").id)])
    assert len(found) == 2
    assert not any({"a", "b"} <= members for members in found)
    assert any("c" in members and len(members) == 2 for members in found)


def test_people_whom_a_judgement_joined_take_their_namesakes_along() -> None:
    shelf = ties(("a", "Wang Wei", "Foo"), ("b", "Wang Wei", "Foo"), ("c", "王伟", "Bar"), ("d", "王伟", "Bar"))
    assert groups(shelf, [same(person("a").id, person("c", "王伟").id)]) == {frozenset("abcd")}


def test_the_trouble_of_some_namesakes_does_not_touch_others() -> None:
    shelf = ties(("a", "Wang Wei", "Foo"), ("b", "Wang Wei", "Foo"), ("c", "Li Na", "Foo"), ("d", "Li Na", "Foo"))
    held = groups(shelf, [different(person("a").id, person("b").id)])
    assert held == {frozenset("a"), frozenset("b"), frozenset("cd")}


FIRMS = ("Foo", "Bar", "Baz")
PLACES = st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from(FIRMS)), max_size=8)


@FEW
@given(PLACES, st.randoms(use_true_random=False))
def test_the_order_in_which_documents_came_never_matters(places: list[tuple[str, str]], chance: object) -> None:
    told = [(document, "Wang Wei", firm) for document, firm in places]
    mixed = list(told)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert ties(*told).resolution().ids == ties(*mixed).resolution().ids


@FEW
@given(PLACES, st.sampled_from("abcde"), st.sampled_from(FIRMS))
def test_another_document_never_parts_those_who_were_one(
    places: list[tuple[str, str]], document: str, firm: str
) -> None:
    before = groups(ties(*((d, "Wang Wei", f) for d, f in places)))
    after = groups(ties(*((d, "Wang Wei", f) for d, f in [*places, (document, firm)])))
    assert all(any(members <= other for other in after) for members in before)


def test_the_names_of_people_are_of_the_unlisted_only() -> None:
    listed = actor("Jack Ma", "a", "Person", key="jack-ma")
    namings = [Naming("a", thing, (thing.name,)) for thing in (person("a", "王偉"), listed, actor("Foo", "a"))]
    assert people(namings) == {person("a", "王偉").id: "王伟"}
    assert name_keys(namings) == {"王伟"}


def test_one_id_under_two_spellings_goes_by_the_first_in_order() -> None:
    one = person("a", "Wang Wei")
    namings = [Naming("a", type(one)(one.id, "Person", name), (name,)) for name in ("Wei Wang", "Ann Wang")]
    assert people(namings) == people(namings[::-1]) == {one.id: "ann wang"}


@pytest.mark.parametrize(
    ("touched", "expected"),
    [("a", {"a", "b"}), ("b", {"a", "b"}), ("c", {"c"})],
)
def test_what_changes_with_a_document_is_its_people_and_their_namesakes(touched: str, expected: set[str]) -> None:
    shelf = ties(("a", "Wang Wei", "Foo"), ("b", "Wang Wei", "Bar"), ("c", "Li Na", "Foo"))
    found = widen([n for n in shelf.namings if n.document == touched], shelf)
    assert {n.document for n in shelf.namings if n.entity.id in found and n.entity.type == "Person"} == expected


def test_an_id_that_nobody_names_any_more_is_still_affected() -> None:
    shelf = ties(("a", "Wang Wei", "Foo"))
    assert "gone" in widen(shelf.namings, shelf, [same(person("a").id, "gone")])
