"""Reference actors are found by any of their names, and only where they stand."""

from __future__ import annotations

import pytest

from sinograph.actors import Actor, ActorIndex, read_actor
from sinograph.errors import ConfigError

INDEX = ActorIndex(
    [
        Actor("alibaba", "Company", "Alibaba", en=("Alibaba Group",), zh=("阿里巴巴", "阿里"), tickers=("NYSE:BABA",)),
        Actor("alibaba-pictures", "Company", "Alibaba Pictures", zh=("阿里影业",)),
        Actor("kuaishou", "Company", "Kuaishou", also=("Product",), zh=("快手",), mt=("fast hand",), ambiguous=("fast hand",), context=("short video", "短视频")),
        Actor("ofo", "Company", "ofo"),
        Actor("apple", "Company", "Apple", zh=("苹果",), ambiguous=("Apple", "苹果"), context=("iphone",)),
        Actor("zeng-ming", "Person", "Zeng Ming", zh=("曾鸣",)),
    ]
)  # fmt: skip


def found(text: str) -> list[tuple[str, str]]:
    return [(text[h.start : h.end], h.actors[0].key) for h in INDEX.find(text)]


def test_the_longest_name_wins() -> None:
    assert found("Alibaba Pictures and Alibaba Group") == [
        ("Alibaba Pictures", "alibaba-pictures"),
        ("Alibaba Group", "alibaba"),
    ]
    assert found("阿里影业是阿里巴巴的") == [("阿里影业", "alibaba-pictures"), ("阿里巴巴", "alibaba")]


def test_traditional_characters_are_found() -> None:
    assert found("阿里影業") == [("阿里影業", "alibaba-pictures")]


@pytest.mark.parametrize("text", ["Alibabas", "xAlibaba", "Alibaba2"])
def test_a_name_is_not_cut_out_of_a_word(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["Alibaba's", "Alibaba-backed", "(Alibaba)", "与Alibaba合作"])
def test_punctuation_and_chinese_end_a_name(text: str) -> None:
    assert found(text) == [("Alibaba", "alibaba")]


def test_a_curly_apostrophe_is_a_straight_one() -> None:
    index = ActorIndex([Actor("pboc", "Regulator", "PBOC", en=("China's central bank",), zh=("公安部",))])
    assert [h.start for h in index.find("China’s central bank")] == [0]
    assert index.find("公安部门") == ()
    assert len(index.find("公安部和央行")) == 1


WORDS = ActorIndex(
    [
        Actor("mofcom", "Regulator", "MOFCOM", zh=("商务部",)),
        Actor("hku", "Organization", "HKU", zh=("香港大学",)),
        Actor("china-mobile", "Company", "China Mobile", zh=("中国移动",)),
        Actor("china-telecom", "Company", "China Telecom", zh=("中国电信",)),
        Actor("bank-of-china", "Company", "Bank of China", zh=("中国银行",)),
        Actor("qualcomm", "Company", "Qualcomm", zh=("高通",)),
        Actor("sina", "Company", "Sina", zh=("新浪",)),
        Actor("e-commerce-law", "Regulation", "E-Commerce Law", zh=("电商法",)),
        Actor("cas", "Organization", "CAS", zh=("中科院",)),
        Actor("china-net", "Company", "China Net", zh=("中国网",)),
    ]
)


@pytest.mark.parametrize(
    "text",
    [
        "商务部门", "商務部門", "商务部署了", "香港大学生", "香港大學生", "中国移动支付", "中國移動互聯網", "中国电信业",
        "中国电信市场", "中国银行间市场", "中国银行业", "高通胀", "新浪潮", "电商法规", "中科院士", "中国网络", "中国网民",
    ],
)  # fmt: skip
def test_a_chinese_name_is_not_cut_out_of_another_word(text: str) -> None:
    assert WORDS.find(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "商务部分别约谈", "商务部表示", "香港大学生物系", "中国移动宣布", "中国移动", "中国电信业务", "中国银行推出",
        "高通推出", "新浪微博", "电商法实施", "中科院院士", "中国网记者", "China Mobile支付",
    ],
)  # fmt: skip
def test_what_begins_like_another_word_still_ends_a_name(text: str) -> None:
    assert len(WORDS.find(text)) == 1


def test_an_ambiguous_name_needs_its_context() -> None:
    assert found("an Apple a day") == []
    assert found("Apple sells the iPhone") == [("Apple", "apple")]
    assert found("the fast hand platform for short video") == [("fast hand", "kuaishou")]


def test_the_context_must_stand_outside_the_name_itself() -> None:
    index = ActorIndex([Actor("keep", "Company", "Keep", ambiguous=("Keep",), context=("keep",))])
    assert index.find("Keep Keep Keep") == ()


def test_a_capitalised_name_is_not_found_in_lower_case() -> None:
    assert found("alibaba") == []
    assert found("ofo and OFO") == [("ofo", "ofo"), ("OFO", "ofo")]


@pytest.mark.parametrize(
    "name", ["阿里巴巴", "alibaba", "ALIBABA GROUP HOLDING", "nyse:baba", "alibaba group", "阿里巴巴集團"]
)
def test_named_takes_any_form(name: str) -> None:
    assert [a.key for a in INDEX.named(name)] == ["alibaba"]


def test_named_takes_pinyin_with_the_surname_read_rightly() -> None:
    assert [a.key for a in INDEX.named("zengming")] == ["zeng-ming"]
    assert [a.key for a in INDEX.named("kuai shou")] == ["kuaishou"]
    assert INDEX.named("nobody") == ()


def test_the_version_follows_the_entries() -> None:
    assert INDEX.version == ActorIndex(reversed(INDEX.actors.values())).version
    assert INDEX.version != ActorIndex([Actor("ofo", "Company", "ofo")]).version


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ("Tencent", "a.yaml: an entry needs key, type and name"),
        ({"key": "x", "type": "Company"}, "a.yaml: an entry needs key, type and name"),
        ({"key": "x", "type": "Company", "name": "X", "smell": 1}, "a.yaml: x: unknown field 'smell'"),
    ],
)
def test_a_wrong_entry_is_named(raw: object, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        read_actor(raw, "a.yaml")


def test_an_index_of_nobody_finds_nobody() -> None:
    assert ActorIndex([]).find("Tencent bought Supercell.") == ()
