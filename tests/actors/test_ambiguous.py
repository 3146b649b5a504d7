"""Names that are words or others' names too count only where the text speaks for them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.actors.making import DOUYIN, INDEX, TENCENT, found, keys

from sinograph.actors import Actor, ActorIndex

FEW = settings(max_examples=60, deadline=None)


@pytest.mark.parametrize(
    "text",
    [
        "the penguin lives in the south",
        "a Penguin, two penguins",
        "The goose factory was closed",
        "penguin penguin penguin",
    ],
)
def test_a_word_is_no_name_without_its_context(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "the penguin behind WeChat",
        "WECHAT is the penguin's",
        "企鹅 penguin 微信",
        "penguin, of Shenzhen",
        "goose factory and its wechat",
    ],
)
def test_one_word_of_its_context_anywhere_makes_it_a_name(text: str) -> None:
    assert keys(text) == ["tencent"]


@pytest.mark.parametrize(
    ("text", "context", "counts"),
    [
        ("the penguin is important", "ant", False),
        ("the penguin, an ant firm", "ant", True),
        ("ant and penguin", "ant", True),
        ("the penguin's giant ant", "ant", True),
        ("penguin and the procurators", "procurat", True),
        ("penguin2ant", "ant", False),
        ("微信ant的 penguin", "ant", True),
        ("penguin 点外卖吗", "外卖", True),
        ("penguin said", "ai", False),
        ("penguin's ai", "ai", True),
        ("penguin of X.ai", ".ai", True),
    ],
)
def test_a_latin_context_word_stands_at_the_beginning_of_a_word(text: str, context: str, counts: bool) -> None:
    index = ActorIndex([Actor("t", "Company", "Penguin", ambiguous=("penguin",), context=(context,))])
    assert bool(keys(text.replace("penguin", "Penguin"), index)) is counts


def test_the_context_counts_before_and_after_the_name() -> None:
    assert keys("WeChat is run by the penguin") == keys("The penguin runs WeChat") == ["tencent"]


def test_the_context_speaks_for_every_place_of_the_name() -> None:
    assert keys("penguin one, penguin two, and WeChat") == ["tencent", "tencent"]


def test_the_context_of_one_name_speaks_for_another_of_the_same_actor() -> None:
    assert keys("penguin, goose factory, WeChat") == ["tencent", "tencent"]


def test_an_ambiguous_name_may_be_written_in_any_case() -> None:
    assert keys("PENGUIN wechat") == keys("Penguin wechat") == keys("penguin wechat") == ["tencent"]


def test_an_ambiguous_name_with_a_capital_still_needs_one() -> None:
    index = ActorIndex([Actor("apple", "Company", "Apple", ambiguous=("apple",), context=("iphone",))])
    assert keys("an apple beside an iphone", index) == []
    assert keys("Apple made the iphone", index) == ["apple"]


def test_a_plain_name_of_an_actor_with_ambiguous_ones_needs_no_context() -> None:
    assert keys("Tencent") == ["tencent"]


def test_a_name_alone_is_not_its_own_context() -> None:
    index = ActorIndex([Actor("keep", "Company", "Keep", ambiguous=("Keep",), context=("keep", "fitness"))])
    assert keys("Keep, KEEP and Keep", index) == []
    assert keys("Keep sells fitness", index) == ["keep"]


def test_a_longer_name_that_holds_it_is_no_context_of_a_word() -> None:
    index = ActorIndex([Actor("meta", "Company", "Meta", en=("Meta Games",), ambiguous=("Meta",), context=("games",))])
    assert keys("Meta Games and Meta", index) == ["meta", "meta"]
    assert keys("Meta and Meta", index) == []


def test_an_ambiguous_name_without_a_context_is_never_found() -> None:
    index = ActorIndex([Actor("keep", "Company", "Keep", ambiguous=("Keep",))])
    assert found("Keep fitness", index) == []


@pytest.mark.parametrize(
    ("text", "bearers"),
    [
        ("抖音", []),
        ("抖音，短视频", ["douyin"]),
        ("抖音，张一鸣", ["bytedance"]),
        ("张一鸣的抖音，短视频", ["bytedance", "douyin"]),
    ],
)
def test_of_two_bearers_those_count_whose_context_is_met(text: str, bearers: list[str]) -> None:
    assert [actor.key for hit in INDEX.find(text) for actor in hit.actors] == bearers


def test_a_shared_name_is_one_hit_however_many_bear_it() -> None:
    [hit] = INDEX.find("张一鸣的抖音，短视频")
    assert (hit.start, hit.end, hit.name) == (4, 6, "抖音")


def test_a_hit_goes_by_the_name_of_a_bearer_that_counts() -> None:
    one = Actor("a-meta", "Company", "Meta", ambiguous=("Meta",), context=("facebook",))
    other = Actor("b-meta", "Product", "META", ambiguous=("META",), context=("perfume",))
    [hit] = ActorIndex([one, other]).find("META is a perfume")
    assert (hit.name, [actor.key for actor in hit.actors]) == ("META", ["b-meta"])


def test_an_actor_that_bears_a_name_twice_is_told_once() -> None:
    index = ActorIndex([Actor("ofo", "Company", "ofo", en=("OFO",))])
    [hit] = index.find("OFO")
    assert [actor.key for actor in hit.actors] == ["ofo"]


def test_a_name_whose_context_fails_gives_way_to_a_shorter_one() -> None:
    long = Actor("a", "Company", "Red Book Store", ambiguous=("Red Book Store",), context=("app",))
    short = Actor("b", "Company", "Red Book")
    index = ActorIndex([long, short])
    assert found("Red Book Store", index) == [("Red Book", "b")]
    assert found("Red Book Store app", index) == [("Red Book Store", "a")]


@pytest.mark.parametrize(
    ("name", "ambiguous"),
    [("penguin", True), ("PENGUIN", True), ("Penguin", True), ("Tencent", False), ("腾讯", False), ("", False)],
)
def test_a_name_is_ambiguous_in_any_case(name: str, ambiguous: bool) -> None:
    assert TENCENT.is_ambiguous(name) is ambiguous


def test_a_chinese_context_is_found_in_a_text_without_blanks() -> None:
    assert keys("人们用vibrato看短视频") == ["douyin"]


def test_a_translated_name_counts_where_its_context_does() -> None:
    assert [a.key for hit in INDEX.find("the vibrato app") for a in hit.actors] == ["douyin"]
    assert INDEX.find("he sang with vibrato") == ()


@FEW
@given(st.text(max_size=30), st.sampled_from(DOUYIN.context))
def test_a_context_met_in_any_text_makes_the_name_count(text: str, word: str) -> None:
    assert "douyin" in [a.key for hit in INDEX.find(f"{text} {word} 抖音") for a in hit.actors]


@FEW
@given(st.text("0123456789 .,;!?", max_size=30))
def test_a_text_of_figures_and_signs_is_no_context(text: str) -> None:
    assert "tencent" not in keys(f"penguin {text}")
