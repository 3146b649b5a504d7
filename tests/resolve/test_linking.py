"""Which entity a name of a document is: rules of identity that need no other document."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.resolve.making import FEW

from sinograph.model import Entity
from sinograph.names import normal
from sinograph.ontology import load_ontology
from sinograph.resolve import Linker, entity_id, is_joined_id, is_listed_id, is_person_id
from sinograph.resolve.identity import joined_id

TENCENT = Entity("tencent", "Company", "Tencent", ("腾讯", "Tencent Holdings"), "tencent", ("HKEX:0700",))
UNLISTED = sorted(load_ontology().nodes)


@pytest.mark.parametrize("written", ["Tencent", "腾讯", "騰訊", "penguin", "", "🐧"])
@pytest.mark.parametrize("kind", ["Company", "Product", "Person"])
def test_a_listed_actor_is_itself_whatever_the_text_calls_it(written: str, kind: str) -> None:
    assert Linker("a", reference={"tencent": TENCENT}).link(written, kind, "tencent") == TENCENT


def test_a_name_that_is_listed_but_not_told_to_be_is_unlisted() -> None:
    made = Linker("a", reference={"tencent": TENCENT}).link("Tencent", "Company")
    assert (made.id, made.key) == (entity_id("Company", "Tencent"), None)


@pytest.mark.parametrize("key", [None, ""])
def test_no_key_is_no_listing(key: str | None) -> None:
    made = Linker("a").link("Foo", "Company", key)
    assert made == Entity(entity_id("Company", "Foo"), "Company", "Foo", (), None)


def test_a_key_that_the_reference_does_not_know_is_kept() -> None:
    assert Linker("a").link("Foo", "Product", "foo-app") == Entity("foo-app", "Product", "Foo", (), "foo-app")


@pytest.mark.parametrize("name", ["Foo Ltd", "ＦＯＯ", "The Foo Company"])
def test_an_unlisted_thing_keeps_the_name_as_written(name: str) -> None:
    made = Linker("a").link(name, "Company")
    assert (made.name, made.aliases, made.identifiers) == (name, (), ())


@pytest.mark.parametrize("kind", [k for k in UNLISTED if k != "Person"])
def test_an_unlisted_thing_is_one_in_all_documents(kind: str) -> None:
    assert Linker("a").link("Foo Ltd", kind).id == Linker("b").link("FOO", kind).id


def test_an_unlisted_person_is_one_within_a_document_only() -> None:
    assert Linker("a").link("Wang Wei", "Person").id == Linker("a").link("WANG WEI", "Person").id
    assert Linker("a").link("Wang Wei", "Person").id != Linker("b").link("Wang Wei", "Person").id


def test_a_listed_person_is_one_in_all_documents() -> None:
    assert Linker("a").link("Jack Ma", "Person", "jack-ma") == Linker("b").link("Jack Ma", "Person", "jack-ma")


def test_one_name_of_every_type_is_as_many_things() -> None:
    assert len({entity_id(kind, "Foo", document="a") for kind in UNLISTED}) == len(UNLISTED)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("阿里巴巴集团控股有限公司", "阿里巴巴"),
        ("騰訊控股有限公司", "腾讯"),
        ("Foobar Co., Ltd.", "foobar"),
        ("Foobar's", "Foobar"),
        ("ＦＯＯＢＡＲ", "foobar"),
        ("The Foobar", "Foobar"),
        ("F.B. Foobar", "FB Foobar"),
    ],
)
def test_spellings_of_one_name_are_one_thing(one: str, other: str) -> None:
    assert entity_id("Company", one) == entity_id("Company", other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("🐧", "🎮"), ("Tencent", "腾讯"), ("Foo A", "Foo B"), ("阿里影业", "阿里"), ("", "Foo"), ("Foo", "Fo o")],
)
def test_other_names_are_other_things(one: str, other: str) -> None:
    assert entity_id("Company", one) != entity_id("Company", other)


def test_a_person_without_a_document_is_still_a_person() -> None:
    assert is_person_id(entity_id("Person", "Wang Wei"))


@FEW
@given(st.text(max_size=12), st.text(max_size=12), st.text(max_size=6))
def test_ids_of_firms_are_equal_exactly_where_normal_names_are(one: str, other: str, document: str) -> None:
    equal = entity_id("Company", one, document=document) == entity_id("Company", other)
    assert equal is (normal(one) == normal(other))


@FEW
@given(st.text(min_size=1, max_size=20), st.sampled_from(UNLISTED), st.text(max_size=6))
def test_linking_the_same_name_again_gives_the_same_entity(name: str, kind: str, document: str) -> None:
    assert Linker(document).link(name, kind) == Linker(document).link(name, kind)


@pytest.mark.parametrize(
    ("id_", "kind"),
    [
        ("tencent", "listed"),
        ("e-commerce", "listed"),
        ("p-diddy", "listed"),
        ("j-pop", "listed"),
        ("e-0123456789abcdef0123", "unlisted"),
        ("p-0123456789abcdef0123", "person"),
        ("j-0123456789abcdef0123", "joined"),
        ("e-0123456789ABCDEF0123", "listed"),
        ("p-0123456789abcdef012", "listed"),
        ("p-0123456789abcdef01234", "listed"),
        ("x-0123456789abcdef0123", "listed"),
        ("p-0123456789abcdef0123\n", "listed"),
        ("", "listed"),
        ("腾讯", "listed"),
    ],
)
def test_an_id_says_what_it_is_of_by_its_whole_form(id_: str, kind: str) -> None:
    told = {"listed": is_listed_id(id_), "person": is_person_id(id_), "joined": is_joined_id(id_)}
    assert [name for name, fits in told.items() if fits] == ([kind] if kind != "unlisted" else [])


def test_joined_people_have_an_id_of_name_and_first_member() -> None:
    one, other = "p-" + "0" * 20, "p-" + "1" * 20
    assert joined_id("wang wei", one) == joined_id("wang wei", one)
    assert len({joined_id("wang wei", one), joined_id("wang wei", other), joined_id("li na", one)}) == 3


def test_a_linker_can_not_be_turned_to_another_document() -> None:
    with pytest.raises(FrozenInstanceError):
        Linker("a").document = "b"  # type: ignore[misc]
