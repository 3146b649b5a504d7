"""Ids of entities and the linker that gives them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sinograph.model import Entity
from sinograph.resolve import Linker, entity_id, is_joined_id, is_listed_id, is_person_id
from sinograph.resolve.identity import joined_id


def test_a_key_is_the_id():
    assert entity_id("Person", "Jack Ma", key="jack-ma", document="a") == "jack-ma"


@pytest.mark.parametrize(
    ("one", "other"),
    [("Foo Ltd", "FOO"), ("腾讯控股有限公司", "騰訊"), ("ＪＤ．com, Inc.", "jd.com")],
)
def test_names_that_read_the_same_are_one_thing(one, other):
    assert entity_id("Company", one) == entity_id("Company", other)


def test_type_and_whole_name_count():
    assert entity_id("Company", "Weibo") != entity_id("Product", "Weibo")
    assert entity_id("Company", "Alibaba Pictures") != entity_id("Company", "Alibaba Group")


def test_the_document_counts_for_unlisted_people_only():
    assert entity_id("Person", "Wang Wei", document="a") != entity_id("Person", "Wang Wei", document="b")
    assert entity_id("Person", "Wang Wei", document="a") == entity_id("Person", "WANG WEI", document="a")
    assert entity_id("Company", "Foo", document="a") == entity_id("Company", "Foo", document="b")


@given(st.text(), st.text())
def test_an_id_tells_its_kind(name, document):
    person, firm = entity_id("Person", name, document=document), entity_id("Company", name, document=document)
    joined = joined_id(name, person)
    assert [is_person_id(i) for i in (person, firm, joined, "p-diddy")] == [True, False, False, False]
    assert [is_listed_id(i) for i in (person, firm, joined, "e-commerce")] == [False, False, False, True]
    assert [is_joined_id(i) for i in (person, firm, joined, "j-pop")] == [False, False, True, False]


TENCENT = Entity("tencent", "Company", "Tencent", ("腾讯",), "tencent", ("HKEX:0700",))


def test_a_listed_name_is_the_listed_actor_whatever_it_is_called():
    linker = Linker("a", reference={"tencent": TENCENT})
    assert linker.link("Goose Factory", "Product", "tencent") is TENCENT


def test_an_unlisted_name_is_a_new_entity():
    made = Linker("a", reference={"tencent": TENCENT}).link("Foo Ltd", "Company")
    assert made == Entity(entity_id("Company", "Foo"), "Company", "Foo Ltd")


def test_a_key_without_a_listing_still_is_the_id():
    assert Linker("a").link("Foo", "Company", "foo") == Entity("foo", "Company", "Foo", key="foo")


def test_people_of_two_documents_are_two():
    assert Linker("a").link("Wang Wei", "Person").id != Linker("b").link("Wang Wei", "Person").id
