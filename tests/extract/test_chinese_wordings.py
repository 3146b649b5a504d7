"""Wider wordings of each type: holders and investors in lists, clients and suppliers, rivals, posts, joint bodies."""

from __future__ import annotations

import pytest
from tests.extract.chinese_examples import claims, names, stand_ins, story, told

MONEY = [
    ("[蓝海创投]是[云枢数据]的独家投资方，参与了融资。", []),
    ("老股东[青檀资本]继续加码。", ["青檀资本 INVESTED_IN 云枢数据"]),
    ("参与此次融资的包括[青檀资本]和[蓝海创投]。", ["蓝海创投 INVESTED_IN 云枢数据", "青檀资本 INVESTED_IN 云枢数据"]),
    ("[青檀资本]是唯一投资方。", ["青檀资本 INVESTED_IN 云枢数据"]),
    ("[青檀资本]押注[蓝桉科技]。", ["青檀资本 INVESTED_IN 蓝桉科技"]),
    ("[青檀资本]拿下[蓝桉科技]43%的股份。", ["青檀资本 INVESTED_IN 蓝桉科技"]),
    ("公司正与[青檀资本]洽谈B轮融资。", ["青檀资本 INVESTED_IN 云枢数据"]),
]


@pytest.mark.parametrize(("text", "expected"), MONEY)
def test_investors(text: str, expected: list[str]) -> None:
    found = [line for line in told(story("[云枢数据]今天发布财报，[云枢数据]很高兴。", text)) if "INVESTED" in line]
    assert [line for line in found if line in expected] == expected


HOLDINGS = [
    ("[青檀资本]持股12%。", ["青檀资本 OWNS 云枢数据"]),
    ("第一大机构股东为[青檀资本]。", ["青檀资本 OWNS 云枢数据"]),
    ("[青檀资本]对[蓝桉科技]有单独控制权。", ["青檀资本 OWNS 蓝桉科技"]),
    ("[青檀资本]控制的[蓝桉科技]没有回应。", ["青檀资本 OWNS 蓝桉科技"]),
]


@pytest.mark.parametrize(("text", "expected"), HOLDINGS)
def test_holdings(text: str, expected: list[str]) -> None:
    found = told(story("[云枢数据]今天发布财报，[云枢数据]很高兴。", text))
    assert [line for line in found if "OWNS" in line] == expected


TRADE = [
    ("第一大客户为[蓝桉科技]。", ["云枢数据 SUPPLIES 蓝桉科技"]),
    ("[蓝桉科技]、[数鹿智能]都是客户。", ["云枢数据 SUPPLIES 数鹿智能", "云枢数据 SUPPLIES 蓝桉科技"]),
    ("带宽主要采购自[蓝桉科技]。", ["蓝桉科技 SUPPLIES 云枢数据"]),
    ("镜片由[蓝桉科技]供应。", ["蓝桉科技 SUPPLIES 云枢数据"]),
    ("[数鹿证券]担任独家财务顾问。", ["数鹿证券 SUPPLIES 云枢数据"]),
    ("[蓝桉科技]向[数鹿智能]提供语音接口。", ["蓝桉科技 SUPPLIES 数鹿智能"]),
]


@pytest.mark.parametrize(("text", "expected"), TRADE)
def test_clients_and_suppliers(text: str, expected: list[str]) -> None:
    found = told(story("[云枢数据]今天发布财报，[云枢数据]很高兴。", text))
    assert [line for line in found if "SUPPLIES" in line] == expected


RIVALS = [
    ("[蓝桉科技]一直被[云枢数据]视为主要对手。", 1),
    ("对手就是[蓝桉科技]。", 1),
    ("公司还要面对[蓝桉科技]的激烈竞争。", 1),
    ("真正跟我们抢单的是[蓝桉科技]。", 1),
    ("[蓝桉科技]没有回应。", 0),
]


@pytest.mark.parametrize(("text", "count"), RIVALS)
def test_rivals(text: str, count: int) -> None:
    found = told(story("[云枢数据]今天发布财报，[云枢数据]很高兴。", text))
    assert len([line for line in found if "COMPETES_WITH" in line]) == count


POSTS = [
    ("[云枢数据]的[林一舟|Person]没有回应。", ["林一舟 WORKS_FOR 云枢数据 actual"]),
    ("前[云枢数据]员工[林一舟|Person]没有回应。", ["林一舟 WORKS_FOR 云枢数据 ended"]),
    (
        "[林一舟|Person]曾在[云枢数据]和[蓝桉科技]工作。",
        ["林一舟 WORKS_FOR 云枢数据 ended", "林一舟 WORKS_FOR 蓝桉科技 ended"],
    ),
    ("[云枢数据]委任[林一舟|Person]为行政总裁。", ["林一舟 WORKS_FOR 云枢数据 actual"]),
    ("[云枢数据]任命[林一舟|Person]为总裁。", ["林一舟 WORKS_FOR 云枢数据 actual"]),
    ("[云枢数据]拟聘任[林一舟|Person]为总裁。", ["林一舟 WORKS_FOR 云枢数据 planned"]),
    ("[云枢数据]提名[林一舟|Person]为董事。", ["林一舟 WORKS_FOR 云枢数据 planned"]),
    ("[林一舟|Person]来自[云枢数据]，负责编译器。", ["林一舟 WORKS_FOR 云枢数据 ended"]),
    ("[林一舟|Person]将进入[云枢数据]董事会。", ["林一舟 WORKS_FOR 云枢数据 planned"]),
    ("[云枢数据]发布财报，分析师[林一舟|Person]表示看好。", []),
]


@pytest.mark.parametrize(("text", "expected"), POSTS)
def test_posts(text: str, expected: list[str]) -> None:
    assert [line for line in told(claims(text), status=True) if "WORKS_FOR" in line] == expected


THINGS = [
    ("[云枢数据][豆荚|Product]今天改版。", "云枢数据 OPERATES 豆荚"),
    ("[豆荚|Product]是[云枢数据]的一款产品。", "云枢数据 OPERATES 豆荚"),
    ("[云枢数据]是[豆荚|Product]的开发商。", "云枢数据 OPERATES 豆荚"),
    ("[豆荚|Product]是[云枢数据]去年推出的应用。", "云枢数据 LAUNCHED 豆荚"),
    ("[林一舟|Person]做了一款叫[豆荚|Product]的工具。", "林一舟 LAUNCHED 豆荚"),
]


@pytest.mark.parametrize(("text", "expected"), THINGS)
def test_things(text: str, expected: str) -> None:
    assert expected in told(claims(text))


def test_bodies_that_act_together_all_act() -> None:
    found = told(claims("[甲总局|Regulator]会同[乙部|Regulator]、[丙部|Regulator]，针对突出问题，约谈[云枢数据]。"))
    assert found == ["丙部 REGULATES 云枢数据", "乙部 REGULATES 云枢数据", "甲总局 REGULATES 云枢数据"]


def test_a_court_between_two_parties() -> None:
    found = told(claims("[甲法院|Regulator]作出判决：被告[蓝桉科技]停止侵害，赔偿原告[云枢数据]二百万元。"))
    assert found == ["云枢数据 SUED 蓝桉科技", "甲法院 PENALIZED 蓝桉科技"]


def test_names_in_marks_one_after_another_are_a_list() -> None:
    found = told(claims("[甲局|Regulator]约谈“[豆荚|Product]”“[青果|Product]”“[小区鲜|Product]”三家平台。"))
    assert found == ["甲局 REGULATES 小区鲜", "甲局 REGULATES 豆荚", "甲局 REGULATES 青果"]


def test_the_latter_of_an_earlier_sentence() -> None:
    meant = stand_ins("青檀科技要面对泽苒科技的竞争。", "后者没有回应。")
    assert meant["后者"] == "泽苒科技"


def test_a_short_form_in_marks_that_is_a_common_word() -> None:
    found = names("螺丝钉养车的创始人林一舟没有回应，“螺丝钉”去年完成A轮融资。")
    assert found.get("螺丝钉") == "Company"


BACKERS = [
    (
        "投资[云枢数据]最主要的三家机构为[青檀资本]和[蓝海创投]。",
        ["蓝海创投 INVESTED_IN 云枢数据", "青檀资本 INVESTED_IN 云枢数据"],
    ),
    ("[青檀资本]支持的[云枢数据]表示满意。", ["青檀资本 INVESTED_IN 云枢数据"]),
    ("[云枢数据]背后是[青檀资本]、[蓝海创投]。", ["蓝海创投 INVESTED_IN 云枢数据", "青檀资本 INVESTED_IN 云枢数据"]),
    (
        "[云枢数据]公布新一轮融资，参与者包括[青檀资本]和[蓝海创投]。",
        ["蓝海创投 INVESTED_IN 云枢数据", "青檀资本 INVESTED_IN 云枢数据"],
    ),
    ("[云枢数据]去年完成C轮，投了它的有[青檀资本]。", ["青檀资本 INVESTED_IN 云枢数据"]),
    (
        "[云枢数据]总部在外地，[青檀资本]与[蓝海创投]是前两大股东。",
        ["蓝海创投 OWNS 云枢数据", "青檀资本 OWNS 云枢数据"],
    ),
    (
        "[云枢数据]昨日上市，[青檀资本]、[蓝海创投]也都在股东名册上。",
        ["蓝海创投 OWNS 云枢数据", "青檀资本 OWNS 云枢数据"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BACKERS)
def test_who_stands_behind_a_firm(text: str, expected: list[str]) -> None:
    found = [line for line in told(claims(text)) if "INVESTED" in line or "OWNS" in line]
    assert found == expected


SET_UP = [
    ("[云枢数据]由[林一舟|Person]等六人2018年在合肥创立。", "林一舟 FOUNDED 云枢数据"),
    ("[云枢数据]与[蓝桉科技]合办的[数鹿智能]表示满意。", "蓝桉科技 FOUNDED 数鹿智能"),
    ("[云枢数据]与[蓝桉科技]合办的[数鹿智能]表示满意。", "云枢数据 PARTNERED_WITH 蓝桉科技"),
    ("[云枢数据]在华的合作伙伴还有[蓝桉科技]。", "云枢数据 PARTNERED_WITH 蓝桉科技"),
    ("[云枢数据]与[蓝桉科技]的合作关系持续至今。", "云枢数据 PARTNERED_WITH 蓝桉科技"),
    ("[云枢数据]去年拿到[甲局|Regulator]颁发的支付牌照。", "甲局 REGULATES 云枢数据"),
    ("[云枢数据]的“[豆荚|Product]”已通过[甲办|Regulator]的算法备案。", "甲办 REGULATES 豆荚"),
    ("[云枢数据]在[港交所|Exchange]的股价下跌。", "云枢数据 LISTED_ON 港交所"),
    ("[云枢数据]推出了一款需要邀请码才能使用的独立生活助手App——“[豆荚|Product]”。", "云枢数据 LAUNCHED 豆荚"),
    ("[云枢数据]首款智能产品“[豆荚|Product]”下周公测。", "云枢数据 OPERATES 豆荚"),
    ("[云枢数据]是社交平台“[豆荚|Product]”的运营主体。", "云枢数据 OPERATES 豆荚"),
    ("[云枢数据]的供应商主要有[蓝桉科技]。", "蓝桉科技 SUPPLIES 云枢数据"),
    ("[豆荚|Product]创始人[林一舟|Person]表示满意。", "林一舟 LAUNCHED 豆荚"),
]


@pytest.mark.parametrize(("text", "expected"), SET_UP)
def test_wordings_of_pages(text: str, expected: str) -> None:
    assert expected in told(claims(text))


RULES_OF = [
    ("[甲局|Regulator][《网络管理办法》|Regulation]自明年起施行。", ["甲局 ISSUED 《网络管理办法》"]),
    ("[甲局|Regulator]的[《网络管理办法》|Regulation]自明年起施行。", ["甲局 ISSUED 《网络管理办法》"]),
    ("[云枢数据]获得[甲局|Regulator]的[支付牌照|Regulation]。", []),
]


@pytest.mark.parametrize(("text", "expected"), RULES_OF)
def test_whose_rule_it_is(text: str, expected: list[str]) -> None:
    assert [line for line in told(claims(text)) if "ISSUED" in line] == expected


TOPICS = [
    ("今年4月登陆[港交所|Exchange]。", "云枢数据 LISTED_ON 港交所"),
    ("2015年挂上[新三板|Exchange]，代码833359。", "云枢数据 LISTED_ON 新三板"),
    ("下半年要申报[科创板|Exchange]。", "云枢数据 LISTED_ON 科创板"),
    ("本次上市由[数鹿证券]独家保荐。", "数鹿证券 SUPPLIES 云枢数据"),
    ("承销商三家：[数鹿证券]、[蓝桉证券]。", "蓝桉证券 SUPPLIES 云枢数据"),
]


@pytest.mark.parametrize(("text", "expected"), TOPICS)
def test_wordings_that_name_no_firm(text: str, expected: str) -> None:
    assert expected in told(story("[云枢数据]今天发布财报，[云枢数据]很高兴。", text))


def test_a_list_is_of_the_firm_that_its_sentence_is_about() -> None:
    found = told(story("[云枢数据]今天发布财报，[云枢数据]很高兴。", "[蓝桉科技]去年成立，股东包括[青檀资本]。"))
    assert found == ["青檀资本 OWNS 蓝桉科技"]
