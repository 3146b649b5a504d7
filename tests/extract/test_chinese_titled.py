"""Names of common words that a fixed place tells, and what a piece of news is about."""

from __future__ import annotations

import pytest
from tests.extract.chinese_examples import claims, names, stand_ins, story, told

from sinograph.extract.chinese.salience import main_firms
from sinograph.model import Mention, Passage

TITLED = [
    ("螺丝养车的创始人林一舟没有回应。", "螺丝养车", "Company"),
    ("● 松子小铺：联席CEO林一舟卸任。", "松子小铺", "Company"),
    ("1. 跑跑赁车（版本5.0.1），问题：强制授权。", "跑跑赁车", "Product"),
    ("大模型创业公司开星智算（Kaistar Lab）披露天使轮融资。", "开星智算", "Company"),
    ("青檀科技、路易莎咖啡等客户没有回应。", "路易莎咖啡", "Company"),
    ("昨日，松林小铺（06789.HK）下跌。", "松林小铺", "Company"),
    ("昨日，松林小铺（股份代号：06789）下跌。", "松林小铺", "Company"),
]


@pytest.mark.parametrize(("text", "name", "kind"), TITLED)
def test_names_by_their_place(text: str, name: str, kind: str) -> None:
    assert names(text).get(name) == kind


NO_NAMES = [
    "全球总裁没有回应。",
    "零售业务CEO没有出席。",
    "1. 活动时间：下周三。",
    "松林小路（2021）开放。",
    "青檀科技、人工智能、大数据都是热点。",
]


@pytest.mark.parametrize("text", NO_NAMES)
def test_parts_of_firms_are_no_names(text: str) -> None:
    assert set(names(text)) <= {"青檀科技"}


@pytest.mark.parametrize("name", ["傅以宁", "詹一舟", "洪圣凯", "骆嘉晴"])
def test_surnames(name: str) -> None:
    assert names(f"创始人{name}没有回应。").get(name) == "Person"


def test_the_company_is_the_one_that_the_news_is_about() -> None:
    meant = stand_ins(
        "泽苒智能今天递交招股书。", "泽苒智能去年收入十亿元。", "基础投资者还有青檀科技。", "另外，公司计划扩大团队。"
    )
    assert meant["公司"] == "泽苒智能"


def test_each_item_of_short_news_has_its_own_firm() -> None:
    texts = ["泽苒智能宣布裁员。", "青檀科技没有回应。", "鹿鸣科技宣布上市。", "另外，公司计划扩大团队。"]
    passages, mentions, place = [], [], 0
    for number, text in enumerate(texts):
        passage = Passage(place, place + len(text), "item", 0, "zh", min(number, 2))
        passages.append((passage, text))
        if number < 3:
            mentions.append(Mention(place, place + 4, text[:4], "Company", name=text[:4]))
        place += len(text) + 1
    assert [m.name if m else "" for m in main_firms(passages, mentions)] == [
        "泽苒智能",
        "青檀科技",
        "鹿鸣科技",
        "鹿鸣科技",
    ]


SALES = [
    ("[云枢数据]把旗下的[豆荚|Product]卖给了[蓝桉科技]。", ["蓝桉科技 ACQUIRED 豆荚"]),
    ("[云枢数据]将[豆荚|Product]以一亿元出售给[蓝桉科技]。", ["蓝桉科技 ACQUIRED 豆荚"]),
    ("[云枢数据]把[豆荚|Product]卖给了[蓝桉科技]的一位前高管。", []),
    ("[豆荚|Product]整体并入[蓝桉科技]。", ["蓝桉科技 ACQUIRED 豆荚"]),
    ("[云枢数据]母公司收购[蓝桉科技]。", []),
]


@pytest.mark.parametrize(("text", "expected"), SALES)
def test_sales(text: str, expected: list[str]) -> None:
    assert [line for line in told(claims(text)) if "ACQUIRED" in line] == expected


NO_HOLDINGS = [
    "[央行|Regulator]约谈[云枢数据]实际控制人[林一舟|Person]。",
    "[云枢数据]获[青檀资本]与老股东[蓝海创投]投资。",
    "[云枢数据]的母公司为[青檀集团]旗下的一家公司。",
]


@pytest.mark.parametrize("text", NO_HOLDINGS)
def test_no_holdings(text: str) -> None:
    owned = [line for line in told(claims(text)) if "OWNS" in line]
    assert [line for line in owned if not line.startswith("林一舟")] == []


def test_a_noun_for_an_investment_states_none() -> None:
    assert told(story("[云枢数据]发布财报。", "[林一舟|Person]说，这只是一项战略投资。")) == []


LABELLED = [
    ("1、[云枢数据]。", "成立于2015年，由[青檀资本]投资。", "2、[蓝桉科技]。", "由[蓝海资本]投资。"),
    ("[云枢数据]", "成立于2015年，由[青檀资本]投资。", "[蓝桉科技]（豆荚）", "由[蓝海资本]投资。"),
]


@pytest.mark.parametrize("texts", LABELLED)
def test_a_name_alone_is_whom_the_next_paragraph_is_about(texts: tuple[str, ...]) -> None:
    assert told(story(*texts)) == ["蓝海资本 INVESTED_IN 蓝桉科技", "青檀资本 INVESTED_IN 云枢数据"]


def test_a_sentence_is_no_label() -> None:
    found = told(story("[云枢数据]裁员。", "[云枢数据]很好。", "[蓝桉科技]裁员。", "由[蓝海资本]投资。"))
    assert found == ["蓝海资本 INVESTED_IN 云枢数据"]
