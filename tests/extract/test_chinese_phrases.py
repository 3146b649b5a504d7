"""Noun phrases: whose product, whose firm, where a seat is, who rivals whom."""

from __future__ import annotations

import pytest
from tests.extract.chinese_examples import claims, story, told, whole

from sinograph.extract.chinese import ChineseClaims
from sinograph.extract.chinese.phrases import expanded, phrases
from sinograph.model import Mention
from sinograph.ontology import load_ontology

PRODUCTS = [
    ("[云枢数据]旗下的[豆荚|Product]很受欢迎。", ["云枢数据 OPERATES 豆荚"]),
    ("[云枢数据]旗下问答平台“[豆荚|Product]”很受欢迎。", ["云枢数据 OPERATES 豆荚"]),
    ("[云枢数据]的[豆荚|Product]很受欢迎。", ["云枢数据 OPERATES 豆荚"]),
    ("[豆荚|Product]的母公司[云枢数据]没有回应。", ["云枢数据 OPERATES 豆荚"]),
    ("[豆荚|Product]的运营方[云枢数据]没有回应。", ["云枢数据 OPERATES 豆荚"]),
    ("[云枢数据]的下一个[豆荚|Product]在哪里。", []),
    ("[云枢数据]公司作为《[豆荚|Product]》游戏的开发、运营商，没有回应。", ["云枢数据 OPERATES 豆荚"]),
    ("[云枢数据]旗下公司收购了[豆荚|Product]。", ["云枢数据 ACQUIRED 豆荚"]),
    ("[云枢数据]的首款产品“[豆荚|Product]”2020年9月上市。", ["云枢数据 LAUNCHED 豆荚", "云枢数据 OPERATES 豆荚"]),
]


@pytest.mark.parametrize(("text", "expected"), PRODUCTS)
def test_products(text: str, expected: list[str]) -> None:
    assert told(claims(text)) == expected


@pytest.mark.parametrize("word", ["投资项目包括", "投资组合包括", "被投企业包括", "主要投资案例包括"])
def test_what_a_portfolio_holds(word: str) -> None:
    expected = ["青檀资本 INVESTED_IN 数鹿智能", "青檀资本 INVESTED_IN 蓝桉科技"]
    assert sorted(told(claims(f"[青檀资本]的{word}[蓝桉科技]、[数鹿智能]等。"))) == expected


FIRMS = [
    ("[云枢数据]旗下的[蓝桉科技]发布公告。", ["云枢数据 OWNS 蓝桉科技"]),
    ("[云枢数据]子公司[蓝桉科技]发布公告。", ["云枢数据 OWNS 蓝桉科技"]),
    ("[云枢数据]全资子公司[蓝桉科技]发布公告。", ["云枢数据 OWNS 蓝桉科技"]),
    ("[蓝桉科技]的母公司[云枢数据]发布公告。", ["云枢数据 OWNS 蓝桉科技"]),
    ("[蓝桉科技]为[云枢数据]控股子公司。", ["云枢数据 OWNS 蓝桉科技"]),
    ("[蓝桉科技]是[云枢数据]的子公司。", ["云枢数据 OWNS 蓝桉科技"]),
    ("[云枢数据]是[蓝桉科技]的大股东。", ["云枢数据 OWNS 蓝桉科技"]),
    ("[蓝桉科技]的大股东是[云枢数据]。", ["云枢数据 OWNS 蓝桉科技"]),
    ("[蓝桉科技]的大股东不是[云枢数据]。", []),
    ("[蓝桉科技]的最终控制人为[林一舟|Person]。", ["林一舟 OWNS 蓝桉科技"]),
    ("[蓝桉科技]的股东有[云枢数据]和[数鹿智能]。", ["云枢数据 OWNS 蓝桉科技", "数鹿智能 OWNS 蓝桉科技"]),
]


@pytest.mark.parametrize(("text", "expected"), FIRMS)
def test_firms(text: str, expected: list[str]) -> None:
    assert told(claims(text)) == expected


SEATS = [
    ("[云枢数据]总部位于[合肥|Place]。", ["云枢数据 BASED_IN 合肥"]),
    ("[云枢数据]的总部设在[合肥|Place]。", ["云枢数据 BASED_IN 合肥"]),
    ("总部位于[合肥|Place]的[云枢数据]宣布裁员。", ["云枢数据 BASED_IN 合肥"]),
    ("总部设在[合肥|Place]的商用机器人企业[云枢数据]宣布裁员。", ["云枢数据 BASED_IN 合肥"]),
    ("[云枢数据]成立于2018年，总部在[合肥|Place]。", ["云枢数据 BASED_IN 合肥"]),
    ("[云枢数据]总部现设[合肥|Place]。", ["云枢数据 BASED_IN 合肥"]),
    ("[云枢数据]将总部迁至[合肥|Place]。", ["云枢数据 BASED_IN 合肥"]),
    ("[云枢数据]今年把总部从[芜湖|Place]搬到[合肥|Place]。", ["云枢数据 BASED_IN 合肥", "云枢数据 BASED_IN 芜湖"]),
    ("[云枢数据]将保留其在[合肥|Place]的总部。", ["云枢数据 BASED_IN 合肥"]),
    ("记者来到[云枢数据]位于[合肥|Place]的总部。", ["云枢数据 BASED_IN 合肥"]),
    ("[合肥|Place]是[云枢数据]总部所在地。", ["云枢数据 BASED_IN 合肥"]),
    ("[合肥|Place]的[云枢数据]宣布裁员。", []),
    ("[云枢数据]在[合肥|Place]有办公室。", []),
]


@pytest.mark.parametrize(("text", "expected"), SEATS)
def test_seats(text: str, expected: list[str]) -> None:
    assert told(claims(text)) == expected


RIVALS = [
    ("[云枢数据]的竞争对手[蓝桉科技]宣布裁员。", ["云枢数据 COMPETES_WITH 蓝桉科技"]),
    (
        "[云枢数据]的主要竞争对手包括[蓝桉科技]和[数鹿智能]。",
        ["云枢数据 COMPETES_WITH 数鹿智能", "云枢数据 COMPETES_WITH 蓝桉科技"],
    ),
    ("[蓝桉科技]是[云枢数据]最大的竞争对手。", ["蓝桉科技 COMPETES_WITH 云枢数据"]),
    ("[云枢数据]与劲敌[蓝桉科技]同台。", ["云枢数据 COMPETES_WITH 蓝桉科技"]),
]


@pytest.mark.parametrize(("text", "expected"), RIVALS)
def test_rivals(text: str, expected: list[str]) -> None:
    assert set(expected) <= set(told(claims(text)))


TRADE = [
    ("[蓝桉科技]是[云枢数据]的供应商。", ["蓝桉科技 SUPPLIES 云枢数据"]),
    ("[云枢数据]的供应商包括[蓝桉科技]、[数鹿智能]。", ["数鹿智能 SUPPLIES 云枢数据", "蓝桉科技 SUPPLIES 云枢数据"]),
    ("[云枢数据]的机柜是[蓝桉科技]代工的。", ["蓝桉科技 SUPPLIES 云枢数据"]),
    ("[云枢数据]是[蓝桉科技]的客户。", ["蓝桉科技 SUPPLIES 云枢数据"]),
]


@pytest.mark.parametrize(("text", "expected"), TRADE)
def test_trade(text: str, expected: list[str]) -> None:
    assert told(claims(text)) == expected


MARKETS = [
    ("[纳斯达克|Exchange]上市公司[云枢数据]宣布裁员。", ["云枢数据 LISTED_ON 纳斯达克"]),
    ("[云枢数据]（[纽交所|Exchange]：YSD）宣布裁员。", ["云枢数据 LISTED_ON 纽交所"]),
    (
        "有两家企业在[港交所|Exchange]上市，分别为[云枢数据]和[蓝桉科技]。",
        ["云枢数据 LISTED_ON 港交所", "蓝桉科技 LISTED_ON 港交所"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MARKETS)
def test_markets(text: str, expected: list[str]) -> None:
    assert told(claims(text)) == expected


RULES = [
    (
        "[《网络管理办法》|Regulation]自5月1日起施行，适用于[网络直播平台|Sector]。",
        ["《网络管理办法》 APPLIES_TO 网络直播平台"],
    ),
    ("[《网络管理办法》|Regulation]要求[网络直播平台|Sector]登记。", ["《网络管理办法》 APPLIES_TO 网络直播平台"]),
    (
        "[《网络管理办法》|Regulation]昨日施行，[网络直播平台|Sector]须遵守。",
        ["《网络管理办法》 APPLIES_TO 网络直播平台"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), RULES)
def test_rules(text: str, expected: list[str]) -> None:
    assert told(claims(text)) == expected


SALES = [
    ("[云枢数据]被卖给[蓝桉科技]。", ["蓝桉科技 ACQUIRED 云枢数据"]),
    ("[云枢数据]把全部业务卖给了[蓝桉科技]。", ["蓝桉科技 ACQUIRED 云枢数据"]),
    ("[云枢数据]把部分资产卖给了[蓝桉科技]。", []),
    ("[云枢数据]把大楼卖给了[蓝桉科技]。", []),
]


@pytest.mark.parametrize(("text", "expected"), SALES)
def test_sales(text: str, expected: list[str]) -> None:
    assert told(claims(text)) == expected


def test_a_phrase_without_a_subject_takes_the_topic() -> None:
    found = told(story("[云枢数据]昨日召开发布会。", "旗下的[豆荚|Product]已有百万用户。"))
    assert found == ["云枢数据 OPERATES 豆荚"]


def test_a_question_states_no_phrase() -> None:
    assert told(claims("[豆荚|Product]会是[云枢数据]的[苇舟|Product]吗？")) == []


def test_what_a_question_states_on_the_way() -> None:
    assert told(claims("[云枢数据]旗下的[豆荚|Product]会关停吗？")) == ["云枢数据 OPERATES 豆荚"]


def test_every_phrase_names_a_type_and_its_ends() -> None:
    kinds = load_ontology().edges
    for phrase in phrases():
        assert phrase.type in kinds, phrase.name
        assert phrase.topic or phrase.both or {"s", "o"} <= set(phrase.pattern.groupindex), phrase.name


def test_macros() -> None:
    pattern = expanded("(?P<s><C>)<b>的<q>(?P<o><P+>)")
    match = pattern.search("\ue001的“\ue002”、\ue002很好")
    assert match is not None
    assert match.group("o") == "\ue002”、\ue002"


UNITS_AND_PARTNERS = [
    ("[云枢数据]全资子公司[蓝桉科技]与[芯屿科技]共同出资设立[泽苒网]。", ["云枢数据 OWNS 蓝桉科技"]),
    ("[云枢数据]子公司[蓝桉科技]和[芯屿科技]达成战略合作。", ["云枢数据 OWNS 蓝桉科技"]),
    ("[云枢数据]旗下[蓝桉科技]、[芯屿科技]宣布裁员。", ["云枢数据 OWNS 芯屿科技", "云枢数据 OWNS 蓝桉科技"]),
    ("[云枢数据]全资子公司[蓝桉科技]和[芯屿科技]宣布裁员。", ["云枢数据 OWNS 芯屿科技", "云枢数据 OWNS 蓝桉科技"]),
]


@pytest.mark.parametrize(("text", "expected"), UNITS_AND_PARTNERS)
def test_a_partner_is_no_unit(text: str, expected: list[str]) -> None:
    assert [line for line in told(claims(text)) if "OWNS" in line] == expected


ON_A_LIST = [
    ("[云枢数据]被列入[实体清单|Regulation]。", ["实体清单 APPLIES_TO 云枢数据 actual"]),
    ("[云枢数据]此前已被[商务部|Regulator]列入其“[实体清单|Regulation]”。", ["实体清单 APPLIES_TO 云枢数据 actual"]),
    ("[商务部|Regulator]将[云枢数据]列入[实体清单|Regulation]。", ["实体清单 APPLIES_TO 云枢数据 actual"]),
    (
        "[商务部|Regulator]宣布将[云枢数据]、[蓝桉科技]等8家企业加入[实体清单|Regulation]。",
        ["实体清单 APPLIES_TO 云枢数据 actual", "实体清单 APPLIES_TO 蓝桉科技 actual"],
    ),
    ("[商务部|Regulator]拟将[云枢数据]列入[实体清单|Regulation]。", ["实体清单 APPLIES_TO 云枢数据 planned"]),
    ("[云枢数据]被移出[实体清单|Regulation]。", []),
    ("[商务部|Regulator]未将[云枢数据]列入[实体清单|Regulation]。", []),
]


@pytest.mark.parametrize(("text", "expected"), ON_A_LIST)
def test_who_is_put_on_a_list(text: str, expected: list[str]) -> None:
    assert [line for line in told(claims(text), status=True) if "APPLIES_TO" in line] == expected


SIDE_BY_SIDE = [
    ("[云枢数据][豆荚|Product]今天改版。", ["云枢数据 OPERATES 豆荚"]),
    ("[云枢数据][豆荚|Product]同时降价。", ["云枢数据 OPERATES 豆荚"]),
    ("[云枢数据][豆荚|Product]联合[星屿游戏]推出新服务。", ["云枢数据 OPERATES 豆荚"]),
    ("[云枢数据][豆荚|Product]联合推出新服务。", []),
    ("[云枢数据][豆荚|Product]等平台没有回应。", []),
    ("[云枢数据][豆荚|Product]达成战略合作。", []),
]


@pytest.mark.parametrize(("text", "expected"), SIDE_BY_SIDE)
def test_two_that_stand_side_by_side(text: str, expected: list[str]) -> None:
    assert [line for line in told(claims(text)) if "OPERATES" in line or "OWNS" in line] == expected


@pytest.mark.parametrize(("words", "fined"), [("等企业", ["甲甲网", "乙乙网"]), ("的负责人", ["甲甲网"])])
def test_known_firms_side_by_side_share_what_is_done_to_them(words: str, fined: list[str]) -> None:
    text = f"市监局约谈甲甲网乙乙网{words}。"
    mentions = [
        Mention(0, 3, "市监局", "Regulator", name="市监局"),
        Mention(5, 8, "甲甲网", "Company", key="one", name="甲甲网"),
        Mention(8, 11, "乙乙网", "Company", key="two", name="乙乙网"),
    ]
    found = ChineseClaims().find(whole(text), mentions)
    assert [d.object.name for d in found if d.type == "REGULATES"] == fined


OWNERS_UNKNOWN = [
    ("[云枢数据]与张某某旗下的[蓝桉科技]没有往来。", []),
    ("[云枢数据]没有回应。霜北旗下[蓝桉科技]表示满意。", []),
    ("[云枢数据]将旗下[蓝桉科技]更名。", ["云枢数据 OWNS 蓝桉科技"]),
    ("[云枢数据]把旗下户外业务卖给[蓝桉科技]一事没有下文。", []),
    ("[云枢数据]全资子公司霜北投资对[蓝桉科技]很满意。", []),
    ("电池由[云枢数据]旗下[蓝桉科技]与[数鹿智能]分别供应。", ["云枢数据 OWNS 蓝桉科技"]),
    ("由[云枢数据]持股53%的子公司[蓝桉科技]表示满意。", ["云枢数据 OWNS 蓝桉科技"]),
]


@pytest.mark.parametrize(("text", "expected"), OWNERS_UNKNOWN)
def test_whose_unit_it_is(text: str, expected: list[str]) -> None:
    assert [line for line in told(story(*text.split("|||"))) if "OWNS" in line] == expected


def test_holders_one_after_another_hold_the_same() -> None:
    found = told(story("[云枢数据]今天发布财报。", "[青檀资本]所占股比17%、[蓝海创投]所占股比9%。"))
    assert "青檀资本 OWNS 蓝海创投" not in found


HOLDERS = [
    ("在[云枢数据]持股33%的[蓝桉科技]没有回应。", ["蓝桉科技 OWNS 云枢数据"]),
    ("[云枢数据]大股东、南非集团[蓝桉科技]很高兴。", ["蓝桉科技 OWNS 云枢数据"]),
    (
        "[云枢数据]的财务顾问为[青檀证券]，[蓝桉科技]的财务顾问为[蓝海证券]。",
        ["蓝海证券 SUPPLIES 蓝桉科技", "青檀证券 SUPPLIES 云枢数据"],
    ),
    ("[云枢数据]首次收购[蓝桉科技]大量股份。", ["云枢数据 INVESTED_IN 蓝桉科技"]),
]


@pytest.mark.parametrize(("text", "expected"), HOLDERS)
def test_who_holds_and_who_advises_whom(text: str, expected: list[str]) -> None:
    assert told(claims(text)) == expected
