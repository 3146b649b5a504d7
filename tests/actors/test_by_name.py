"""An actor is known by any of its names: as a person types them, not as a text has them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.actors.making import ACTORS, INDEX

from sinograph.actors import Actor, ActorIndex, load_actors

FEW = settings(max_examples=60, deadline=None)
EVERY = sorted((name, actor.key) for actor in ACTORS for name in actor.names)


def named(name: str, index: ActorIndex = INDEX) -> list[str]:
    """The keys of those who bear a name."""
    return [actor.key for actor in index.named(name)]


@pytest.mark.parametrize(("name", "key"), EVERY)
def test_every_listed_name_names_its_actor(name: str, key: str) -> None:
    assert key in named(name)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("tencent", "tencent"),
        ("TENCENT HOLDINGS LIMITED", "tencent"),
        ("Ｔｅｎｃｅｎｔ", "tencent"),
        ("騰訊", "tencent"),
        ("騰訊控股有限公司", "tencent"),
        ("腾讯集团", "tencent"),
        ("Tencent's", "tencent"),
        (" Tencent ", "tencent"),
        ("ant financial", "ant-group"),
        ("螞蟻金服", "ant-group"),
        ("the Ant Group", "ant-group"),
        ("EBAY INC", "ebay"),
        ("OFO", "ofo"),
        ("b站", "bilibili"),
        ("工業和信息化部", "miit"),
        ("zeng ming", "zeng-ming"),
    ],
)
def test_width_case_script_and_suffix_do_not_count(typed: str, key: str) -> None:
    assert named(typed) == [key]


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("tengxun", "tencent"),
        ("Tengxun", "tencent"),
        ("teng xun", "tencent"),
        ("zijietiaodong", "bytedance"),
        ("Zi Jie Tiao Dong", "bytedance"),
        ("zengming", "zeng-ming"),
        ("gongxinbu", "miit"),
        ("xiaohuangche", "ofo"),
        ("mayijinfu", "ant-group"),
    ],
)
def test_pinyin_with_or_without_blanks_names_the_actor(typed: str, key: str) -> None:
    assert named(typed) == [key]


def test_a_surname_is_not_read_as_the_commoner_word() -> None:
    assert named("cengming") == []


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("HKEX:0700", "tencent"),
        ("hkex:0700", "tencent"),
        ("HKEX: 0700", "tencent"),
        ("nasdaq:bili", "bilibili"),
        ("HKEX:9626", "bilibili"),
    ],
)
def test_a_ticker_names_its_actor(typed: str, key: str) -> None:
    assert named(typed) == [key]


@pytest.mark.parametrize("typed", ["0700", "BILI", "HKEX", "HKEX:700", "NYSE:0700"])
def test_half_a_ticker_or_anothers_names_nobody(typed: str) -> None:
    assert named(typed) == []


def test_a_shared_name_names_all_who_bear_it_sorted_by_key() -> None:
    assert named("抖音") == ["bytedance", "douyin"]
    assert named("douyin") == ["bytedance", "douyin"]


def test_an_ambiguous_name_needs_no_context_here() -> None:
    assert named("penguin") == named("goose factory") == ["tencent"]


@pytest.mark.parametrize("typed", ["", " ", "nobody", "没有", "Tencen", "Tencentt", "🐧", "Ltd", "公司", "\ud800"])
def test_what_nobody_bears_names_nobody(typed: str) -> None:
    assert named(typed) == []


def test_a_name_that_is_another_names_reading_names_both() -> None:
    index = ActorIndex([Actor("a", "Company", "Xiaomi Video", zh=("小米视频",)), Actor("b", "Company", "Xiaomishipin")])
    assert named("Xiaomishipin", index) == ["a", "b"]


def test_an_index_of_nobody_names_nobody() -> None:
    assert named("Tencent", ActorIndex([])) == []


@FEW
@given(st.sampled_from(EVERY), st.sampled_from(["upper", "lower", "title", "swapcase"]))
def test_no_name_depends_on_case(borne: tuple[str, str], change: str) -> None:
    name, key = borne
    assert key in named(getattr(name, change)())


SHIPPED = [
    ("Tencent", "tencent"),
    ("騰訊", "tencent"),
    ("HKEX:0700", "tencent"),
    ("Ant Financial", "ant-group"),
    ("蚂蚁金服", "ant-group"),
    ("今日头条", "toutiao"),
    ("字节跳动", "bytedance"),
    ("滴滴打车", "didi"),
    ("嘀嘀打车", "didi"),
    ("快的打车", "kuaidi-dache"),
    ("京东", "jd"),
    ("工信部", "miit"),
    ("網信辦", "cyberspace-administration-of-china"),
    ("港交所", "hkex"),
    ("馬雲", "jack-ma"),
    ("Ma Yun", "jack-ma"),
    ("马化腾", "pony-ma"),
    ("孙正义", "masayoshi-son"),
    ("拼多多", "pinduoduo"),
]


@pytest.mark.parametrize(("typed", "key"), SHIPPED)
def test_well_known_names_are_listed(typed: str, key: str) -> None:
    assert named(typed, load_actors()) == [key]


@pytest.mark.parametrize(
    ("text", "key", "counts"),
    [
        ("小米发布了新手机", "xiaomi", True),
        ("He eats millet porridge.", "xiaomi", False),
        ("Lei Jun of millet sells phones", "xiaomi", True),
        ("drops of rain", "didi", False),
        ("drops, the taxi app, fights Uber", "didi", True),
        ("an Apple a day", "apple", False),
        ("Apple sold fewer iPhones, Tim Cook said", "apple", True),
        ("the fast hand app for short video", "kuaishou", True),
        ("a fast hand at cards", "kuaishou", False),
    ],
)
def test_shipped_names_that_are_words_need_their_context(text: str, key: str, counts: bool) -> None:
    borne = [actor.key for hit in load_actors().find(text) for actor in hit.actors]
    assert (key in borne) is counts
