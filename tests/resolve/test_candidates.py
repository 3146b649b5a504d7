"""Pairs that a person should judge."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from sinograph.model import Entity, Judgement
from sinograph.resolve import candidates


def firm(id_, name, *aliases, kind="Company"):
    return Entity(id_, kind, name, aliases)


def pairs(*entities, judged=()):
    return [(one, other) for one, other, _ in candidates(entities, judged=judged)]


def test_misspellings_are_offered():
    [(one, other, reason)] = candidates([firm("b", "Goldstream Capitol"), firm("a", "Goldstream Capital")])
    assert (one, other, reason) == ("a", "b", "similar names: Goldstream Capital, Goldstream Capitol (94 %)")


def test_parent_and_unit_are_not_offered():
    assert pairs(firm("a", "Alibaba Group"), firm("b", "Alibaba Pictures"), firm("c", "Alibaba Health")) == []


def test_types_are_not_mixed_by_similarity():
    assert pairs(firm("a", "Goldstream Capital"), firm("b", "Goldstream Capitol", kind="Product")) == []


def test_an_alias_that_is_anothers_name_is_offered():
    assert candidates([firm("a", "Foo Works", "Fooey"), firm("b", "FOOEY Ltd")])[0][:2] == ("a", "b")


def test_namesakes_are_offered():
    people = [Entity(i, "Person", "Wang Wei") for i in ("p-2", "p-1")]
    assert candidates(people) == (("p-1", "p-2", "both are called Wang Wei"),)


def test_one_name_of_two_types_is_offered_with_the_types_after_those_of_one():
    found = candidates([firm("a", "Weibo"), firm("b", "weibo", kind="Product"), firm("c", "Weibo Inc")])
    assert [f[:2] for f in found] == [("a", "c"), ("a", "b"), ("b", "c")]
    assert found[1][2].endswith("(Company, Product)")


def test_a_chinese_name_and_its_pinyin_are_offered():
    found = candidates([firm("a", "Tengxun"), firm("b", "腾讯"), firm("c", "Baidu")])
    assert found == (("a", "b", "read alike: Tengxun, 腾讯"),)


def test_two_chinese_names_of_one_sound_are_not():
    assert pairs(firm("a", "腾讯网"), firm("b", "腾迅网")) == []


def test_what_was_judged_is_not_offered_again():
    things = [firm("a", "Foobar Tech"), firm("b", "Foobar Tecch")]
    assert pairs(*things) == [("a", "b")]
    for verdict in ("same", "different"):
        assert pairs(*things, judged=[Judgement(verdict, "b", "a")]) == []
    assert pairs(*things, judged=[Judgement("rename", "b", "a")]) == [("a", "b")]


def test_a_pair_is_offered_once_with_its_best_reason():
    [(_, _, reason)] = candidates([firm("a", "Foobar Tech", "FBT"), firm("b", "Foobar Tecch", "F.B.T.", "fbt")])
    assert reason.startswith("both are called")


def test_a_crowd_of_namesakes_is_not_offered_pair_by_pair():
    assert len(candidates([Entity(f"p-{n:03}", "Person", "Wang Wei") for n in range(200)])) == 199


def test_nothing_to_offer():
    assert candidates([]) == candidates([firm("a", "Foo")]) == ()


NAMES = st.sampled_from(["Foobar Tech", "Foobar Tecch", "foobar tech ltd", "Tengxun", "腾讯", "Baidu", "Foobar Techs"])


@given(st.lists(NAMES, max_size=5))
def test_order_never_matters_and_nothing_is_paired_with_itself(names):
    things = [firm(f"e{place}", name) for place, name in enumerate(names)]
    found = {candidates(order) for order in permutations(things)}
    assert len(found) == 1
    assert all(one < other for one, other, _ in found.pop())
