"""What judgements come to when they are followed: the last word counts, order else does not."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.edges.making import Shelf, actor
from tests.resolve.making import FEW, different, groups, person, same, ties

from sinograph.model import Judgement
from sinograph.resolve import judged_with, replay
from sinograph.resolve.unions import Unions

IDS = st.sampled_from("abcdef")
PAIRS = st.lists(st.tuples(IDS, IDS).filter(lambda pair: pair[0] != pair[1]), max_size=8)
BROKEN = "they were judged different, themselves or through others; take one of the judgements back"


def partition(sets: Unions, members: str = "abcdef") -> set[frozenset[str]]:
    """The sets of some members."""
    return {frozenset(found) for found in sets.sets(members).values()}


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([], {"a", "b", "c"}),
        (["ab"], {"ab", "c"}),
        (["ab", "bc"], {"abc"}),
        (["bc", "ab"], {"abc"}),
        (["ab", "ab"], {"ab", "c"}),
        (["ac", "bc"], {"abc"}),
    ],
)
def test_same_is_passed_on(pairs: list[str], expected: set[str]) -> None:
    sets = replay([same(*pair) for pair in pairs]).sets
    assert partition(sets, "abc") == {frozenset(members) for members in expected}


def test_the_root_is_the_smallest_whatever_the_order() -> None:
    for order in permutations(["cd", "bc", "ab"]):
        sets = replay([same(*pair) for pair in order]).sets
        assert {sets.root(member) for member in "abcd"} == {"a"}


def test_nobody_is_apart_from_itself_or_from_a_stranger() -> None:
    sets = Unions()
    sets.forbid("a", "b")
    assert sets.apart("a", "b")
    assert sets.apart("b", "a")
    assert not sets.apart("a", "a")
    assert not sets.apart("a", "c")


def test_those_who_join_inherit_whom_the_other_is_apart_from() -> None:
    sets = Unions()
    sets.forbid("a", "d")
    assert sets.join("a", "b")
    assert sets.join("b", "c")
    assert sets.apart("c", "d")
    assert not sets.join("c", "d")


def test_a_join_that_is_refused_changes_nothing() -> None:
    sets = Unions()
    sets.forbid("a", "b")
    before = partition(sets)
    assert not sets.join("a", "b")
    assert partition(sets) == before


def test_joining_those_who_are_one_is_no_news() -> None:
    sets = Unions()
    assert sets.join("a", "b")
    assert sets.join("b", "a")
    assert sets.join("a", "a")


def test_members_that_nobody_spoke_of_stand_alone() -> None:
    assert Unions().sets(["b", "a", "b"]) == {"a": ["a"], "b": ["b"]}


def test_a_chain_of_ten_thousand_is_followed() -> None:
    sets = Unions()
    ids = [f"{number:05}" for number in range(10_000)]
    for one, other in zip(ids[1:], ids, strict=False):
        sets.join(one, other)
    assert sets.root(ids[-1]) == ids[0]


@FEW
@given(PAIRS, PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_what_forbids_never_matters(
    apart: list[tuple[str, str]], joined: list[tuple[str, str]], chance: object
) -> None:
    said = [different(*pair) for pair in apart]
    mixed = list(said)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    wanted = [same(*pair) for pair in joined]
    assert partition(replay(said + wanted).sets) == partition(replay(wanted + mixed).sets)


@FEW
@given(PAIRS, PAIRS)
def test_every_same_holds_or_is_reported_and_none_is_reported_that_holds(
    apart: list[tuple[str, str]], joined: list[tuple[str, str]]
) -> None:
    verdicts = replay([*(same(*pair) for pair in joined), *(different(*pair) for pair in apart)])
    broken = [f"same {a} {b}: {BROKEN}" for a, b in joined if verdicts.sets.root(a) != verdicts.sets.root(b)]
    assert sorted(verdicts.conflicts) == sorted(broken)


def test_a_conflict_names_the_judgement_as_it_was_said() -> None:
    assert replay([different("b", "a"), same("a", "b")]).conflicts == (f"same a b: {BROKEN}",)


@pytest.mark.parametrize(
    ("said", "renames"),
    [
        ([("a", "One")], [("a", "One")]),
        ([("a", "One"), ("a", "Two")], [("a", "Two")]),
        ([("a", "One"), ("b", "Two"), ("a", "One")], [("b", "Two"), ("a", "One")]),
        ([("a", "腾讯"), ("b", "騰訊")], [("a", "腾讯"), ("b", "騰訊")]),
    ],
)
def test_the_last_name_counts_and_stands_last(said: list[tuple[str, str]], renames: list[tuple[str, str]]) -> None:
    verdicts = replay([Judgement("rename", *pair) for pair in said])
    assert list(verdicts.renames.items()) == renames
    assert verdicts.conflicts == ()


def test_what_can_not_stand_does_nothing_else() -> None:
    verdicts = replay([Judgement("same", "a", "a"), Judgement("rename", "a", " "), Judgement("reject", "")])
    assert (verdicts.renames, verdicts.rejected, verdicts.named) == ({}, frozenset(), frozenset())
    assert len(verdicts.conflicts) == 3


def test_nothing_said_is_nothing() -> None:
    verdicts = replay([])
    assert (verdicts.conflicts, verdicts.apart, verdicts.renames, verdicts.rejected) == ((), (), {}, frozenset())


@pytest.mark.parametrize(
    ("asked", "expected"),
    [("a", "abc"), ("c", "abc"), ("d", "de"), ("x", "x"), ("ad", "abcde"), ("", "")],
)
def test_judged_with_follows_same_both_ways(asked: str, expected: str) -> None:
    said = [same("a", "b"), same("c", "b"), same("e", "d"), different("a", "d"), Judgement("rename", "a", "f")]
    assert judged_with(asked, said) == frozenset(expected)


def test_judged_with_goes_on_where_replay_stops() -> None:
    assert judged_with(["a"], [same("a", "b"), different("a", "b")]) == {"a", "b"}


@FEW
@given(PAIRS, IDS)
def test_whoever_is_judged_with_one_has_it_judged_with_them(pairs: list[tuple[str, str]], asked: str) -> None:
    said = [same(*pair) for pair in pairs]
    linked = judged_with([asked], said)
    assert all(judged_with([other], said) == linked for other in linked)


def test_a_firm_judged_the_same_takes_its_edges_along() -> None:
    shelf = Shelf()
    foo, fuu, bar = actor("Foo", "a"), actor("Fuu", "b"), actor("Bar", "a")
    shelf.add("a", "ACQUIRED", (foo, bar), date="2016")
    shelf.add("b", "ACQUIRED", (fuu, bar), date="2016-06")
    assert len(shelf.derived().edges) == 2
    [edge] = shelf.derived([same(foo.id, fuu.id)]).edges
    assert (edge.documents, str(edge.date)) == (2, "2016-06")


def test_a_name_given_to_one_of_two_ids_is_that_of_the_thing() -> None:
    shelf = Shelf()
    foo, fuu = actor("Foo", "a"), actor("Fuu", "a")
    shelf.add("a", "OWNS", (foo, actor("Bar", "a")))
    shelf.name("a", fuu)
    graph = shelf.derived([same(foo.id, fuu.id), Judgement("rename", fuu.id, "福")])
    [thing] = [e for e in graph.entities if e.name == "福"]
    assert thing.aliases == ("Foo", "Fuu")


def test_a_rename_survives_that_its_thing_is_gone_and_back() -> None:
    shelf = ties(("a", "Wang Wei", "Foo"))
    said = [Judgement("rename", person("a").id, "王伟")]
    assert "王伟" not in [e.name for e in shelf.without({"a"}).derived(said).entities]
    assert "王伟" in [e.name for e in shelf.derived(said).entities]


def test_rejecting_one_of_two_claims_leaves_the_edge_on_the_other() -> None:
    shelf = Shelf()
    pair = actor("Foo", "a"), actor("Bar", "a")
    first = shelf.add("a", "ACQUIRED", pair, date="2016")
    second = shelf.add("b", "ACQUIRED", pair, date="2016")
    [edge] = shelf.derived([Judgement("reject", first.id)]).edges
    assert edge.claims == (second.id,)


def test_rejecting_what_is_not_there_does_nothing() -> None:
    shelf = ties(("a", "Wang Wei", "Foo"))
    assert shelf.derived([Judgement("reject", "c-none")]) == shelf.derived()


def test_a_rejected_tie_no_longer_joins_and_its_people_stay() -> None:
    shelf = ties(("a", "Wang Wei", "Foo"), ("b", "Wang Wei", "Foo"))
    assert groups(shelf) == {frozenset("ab")}
    assert groups(shelf, [Judgement("reject", shelf.claims[0].id)]) == {frozenset("a"), frozenset("b")}
