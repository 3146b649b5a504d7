"""Verbs: who does what to whom, in every turn a Chinese sentence takes."""

from __future__ import annotations

import pytest
from tests.extract.chinese_examples import claims, story, told

ACTS = [
    # invest
    ("[青檀资本]投资了[芯屿科技]。", ["青檀资本 INVESTED_IN 芯屿科技"]),
    ("[芯屿科技]获[青檀资本]投资。", ["青檀资本 INVESTED_IN 芯屿科技"]),
    ("[芯屿科技]完成B轮融资，由[青檀资本]领投。", ["青檀资本 INVESTED_IN 芯屿科技"]),
    (
        "[芯屿科技]宣布完成B轮融资，[青檀资本]领投，[蓝海创投]跟投。",
        ["蓝海创投 INVESTED_IN 芯屿科技", "青檀资本 INVESTED_IN 芯屿科技"],
    ),
    (
        "[芯屿科技]获得由[青檀资本]、[蓝海创投]联合领投的A轮融资。",
        ["蓝海创投 INVESTED_IN 芯屿科技", "青檀资本 INVESTED_IN 芯屿科技"],
    ),
    ("[青檀资本]向[芯屿科技]注资五千万元。", ["青檀资本 INVESTED_IN 芯屿科技"]),
    ("[青檀资本]对[芯屿科技]的投资已经完成。", ["青檀资本 INVESTED_IN 芯屿科技"]),
    (
        "[芯屿科技]的投资方包括[青檀资本]和[蓝海创投]。",
        ["蓝海创投 INVESTED_IN 芯屿科技", "青檀资本 INVESTED_IN 芯屿科技"],
    ),
    ("天使投资人[林一舟|Person]投资了[芯屿科技]。", ["林一舟 INVESTED_IN 芯屿科技"]),
    ("[芯屿科技]引入[青檀资本]入股。", ["青檀资本 INVESTED_IN 芯屿科技"]),
    # buy
    ("[云枢数据]收购[蓝桉科技]。", ["云枢数据 ACQUIRED 蓝桉科技"]),
    ("[云枢数据]全资收购了[蓝桉科技]。", ["云枢数据 ACQUIRED 蓝桉科技"]),
    ("[蓝桉科技]被[云枢数据]收购。", ["云枢数据 ACQUIRED 蓝桉科技"]),
    ("去年被[云枢数据]收购的[蓝桉科技]昨日裁员。", ["云枢数据 ACQUIRED 蓝桉科技"]),
    ("[云枢数据]宣布，已完成对[蓝桉科技]的收购。", ["云枢数据 ACQUIRED 蓝桉科技"]),
    ("[云枢数据]收购[蓝桉科技]和[数鹿智能]。", ["云枢数据 ACQUIRED 数鹿智能", "云枢数据 ACQUIRED 蓝桉科技"]),
    ("[云枢数据]收购[蓝桉科技]100%股权。", ["云枢数据 ACQUIRED 蓝桉科技"]),
    ("[云枢数据]收购了[蓝桉科技]30%的股权。", ["云枢数据 INVESTED_IN 蓝桉科技"]),
    ("[云枢数据]收购了[蓝桉科技]的办公楼。", []),
    ("[云枢数据]收购[蓝桉科技]游戏业务。", []),
    # launch, operate
    ("[云枢数据]推出“[豆荚|Product]”。", ["云枢数据 LAUNCHED 豆荚"]),
    ("[云枢数据]近日正式上线了问答平台[豆荚|Product]。", ["云枢数据 LAUNCHED 豆荚"]),
    ("[豆荚|Product]由[云枢数据]推出。", ["云枢数据 LAUNCHED 豆荚"]),
    ("[云枢数据]开发的[豆荚|Product]很受欢迎。", ["云枢数据 OPERATES 豆荚"]),
    ("[云枢数据]运营网站“[豆荚|Product]”。", ["云枢数据 OPERATES 豆荚"]),
    # found
    ("[林一舟|Person]2015年创办了[云枢数据]。", ["林一舟 FOUNDED 云枢数据"]),
    ("[云枢数据]由[林一舟|Person]和[祝安然|Person]共同创立。", ["林一舟 FOUNDED 云枢数据", "祝安然 FOUNDED 云枢数据"]),
    (
        "[云枢数据]由[林一舟|Person]先生与[祝安然|Person]女士于2012年创立。",
        ["林一舟 FOUNDED 云枢数据", "祝安然 FOUNDED 云枢数据"],
    ),
    ("[云枢数据]成立于2015年。", []),
    (
        "[云枢数据]与[蓝桉科技]合资成立[数鹿智能]。",
        ["云枢数据 FOUNDED 数鹿智能", "云枢数据 PARTNERED_WITH 蓝桉科技", "蓝桉科技 FOUNDED 数鹿智能"],
    ),
    # hold
    ("[云枢数据]持有[蓝桉科技]20%的股份。", ["云枢数据 OWNS 蓝桉科技"]),
    ("[蓝桉科技]由[云枢数据]控股。", ["云枢数据 OWNS 蓝桉科技"]),
    # sue
    ("[云枢数据]起诉[蓝桉科技]侵犯专利。", ["云枢数据 SUED 蓝桉科技"]),
    ("[蓝桉科技]被[云枢数据]起诉。", ["云枢数据 SUED 蓝桉科技"]),
    ("[云枢数据]将[蓝桉科技]告上法庭。", ["云枢数据 SUED 蓝桉科技"]),
    ("[云枢数据]对[蓝桉科技]提起诉讼。", ["云枢数据 SUED 蓝桉科技"]),
    ("[云枢数据]将[蓝桉科技]及其子公司[数鹿智能]告上法庭。", ["云枢数据 SUED 蓝桉科技"]),
    # authorities
    ("[市场监管总局|Regulator]约谈了[云枢数据]。", ["市场监管总局 REGULATES 云枢数据"]),
    ("[云枢数据]被[市场监管总局|Regulator]约谈。", ["市场监管总局 REGULATES 云枢数据"]),
    (
        "[市场监管总局|Regulator]、[工信部|Regulator]约谈[云枢数据]、[蓝桉科技]。",
        [
            "工信部 REGULATES 云枢数据",
            "工信部 REGULATES 蓝桉科技",
            "市场监管总局 REGULATES 云枢数据",
            "市场监管总局 REGULATES 蓝桉科技",
        ],
    ),
    ("[市场监管总局|Regulator]对[云枢数据]立案调查。", ["市场监管总局 INVESTIGATED 云枢数据"]),
    ("[市场监管总局|Regulator]对[云枢数据]处以罚款。", ["市场监管总局 PENALIZED 云枢数据"]),
    ("[云枢数据]被[上海市网信办|Regulator]罚款50万元。", ["上海市网信办 PENALIZED 云枢数据"]),
    ("[国家网信办|Regulator]通知应用商店下架[豆荚|Product]。", ["国家网信办 PENALIZED 豆荚"]),
    ("[国家网信办|Regulator]发布[《网络管理办法》|Regulation]。", ["国家网信办 ISSUED 《网络管理办法》"]),
    (
        "[国家网信办|Regulator]会同[工信部|Regulator]印发[《网络管理办法》|Regulation]。",
        ["国家网信办 ISSUED 《网络管理办法》", "工信部 ISSUED 《网络管理办法》"],
    ),
    ("[教育部|Regulator]就[《网络管理办法》|Regulation]公开征求意见。", ["教育部 ISSUED 《网络管理办法》"]),
    # supply
    ("[云枢数据]为[蓝桉科技]提供芯片。", ["云枢数据 SUPPLIES 蓝桉科技"]),
    ("[云枢数据]为[蓝桉科技]、[数鹿智能]提供服务。", ["云枢数据 SUPPLIES 数鹿智能", "云枢数据 SUPPLIES 蓝桉科技"]),
    # market
    ("[云枢数据]在[港交所|Exchange]挂牌上市。", ["云枢数据 LISTED_ON 港交所"]),
    ("[云枢数据]登陆[纳斯达克|Exchange]。", ["云枢数据 LISTED_ON 纳斯达克"]),
    ("[云枢数据]向[港交所|Exchange]递交招股书。", ["云枢数据 LISTED_ON 港交所"]),
    ("在[纳斯达克|Exchange]上市的[云枢数据]发布财报。", ["云枢数据 LISTED_ON 纳斯达克"]),
    ("在[港交所|Exchange]敲钟前，[云枢数据]员工合影。", ["云枢数据 LISTED_ON 港交所"]),
]


@pytest.mark.parametrize(("text", "expected"), ACTS)
def test_acts(text: str, expected: list[str]) -> None:
    assert told(claims(text)) == expected


MUTUAL = [
    ("[云枢数据]与[蓝桉科技]达成战略合作。", ["云枢数据 PARTNERED_WITH 蓝桉科技"]),
    ("[云枢数据]和[蓝桉科技]签署战略合作协议。", ["云枢数据 PARTNERED_WITH 蓝桉科技"]),
    ("[云枢数据]将与[蓝桉科技]在芯片方面展开合作。", ["云枢数据 PARTNERED_WITH 蓝桉科技"]),
    ("[云枢数据]联手[蓝桉科技]推出新品。", ["云枢数据 PARTNERED_WITH 蓝桉科技"]),
    ("[云枢数据]与[蓝桉科技]合并。", ["云枢数据 MERGED_WITH 蓝桉科技"]),
    ("[云枢数据]与死敌[蓝桉科技]宣布合并。", ["云枢数据 COMPETES_WITH 蓝桉科技", "云枢数据 MERGED_WITH 蓝桉科技"]),
    ("[云枢数据]与[蓝桉科技]展开正面竞争。", ["云枢数据 COMPETES_WITH 蓝桉科技"]),
    (
        "[云枢数据]与[蓝桉科技]、[数鹿智能]竞争。",
        ["云枢数据 COMPETES_WITH 数鹿智能", "云枢数据 COMPETES_WITH 蓝桉科技"],
    ),
    ("[云枢数据]对标[蓝桉科技]。", ["云枢数据 COMPETES_WITH 蓝桉科技"]),
    ("[云枢数据]与[蓝桉科技]都在北京。", []),
    ("[云枢数据]排名第一，[蓝桉科技]排名第二。", []),
]


@pytest.mark.parametrize(("text", "expected"), MUTUAL)
def test_mutual_acts(text: str, expected: list[str]) -> None:
    assert told(claims(text)) == expected


class TestLeftOut:
    """Clauses without a subject take the one of the clause or passage before."""

    def test_from_the_clause_before(self) -> None:
        found = told(claims("[云枢数据]昨日召开发布会，推出“[豆荚|Product]”。"))
        assert found == ["云枢数据 LAUNCHED 豆荚"]

    def test_not_from_an_object(self) -> None:
        found = told(claims("[云枢数据]昨日拜访[蓝桉科技]，推出“[豆荚|Product]”。"))
        assert found == ["云枢数据 LAUNCHED 豆荚"]

    def test_from_the_passage_before(self) -> None:
        found = told(story("[云枢数据]昨日召开发布会。", "随后推出“[豆荚|Product]”。"))
        assert found == ["云枢数据 LAUNCHED 豆荚"]

    def test_a_common_noun_is_a_subject(self) -> None:
        found = told(story("[云枢数据]昨日召开发布会。", "多家机构投资了[蓝桉科技]。"))
        assert found == []

    def test_the_raising_firm_is_remembered(self) -> None:
        found = told(story("[芯屿科技]完成A轮融资。", "本轮由[青檀资本]领投。"))
        assert found == ["青檀资本 INVESTED_IN 芯屿科技"]

    def test_the_investors_are_not_the_raising_firm(self) -> None:
        found = told(claims("[青檀资本]领投，[蓝海创投]跟投。"))
        assert found == []

    def test_an_authority_of_an_earlier_clause(self) -> None:
        found = told(claims("[国家网信办|Regulator]今日公布，依据相关法律，对[云枢数据]处以罚款。"))
        assert found == ["国家网信办 PENALIZED 云枢数据"]

    def test_a_firm_speaks_through_a_person(self) -> None:
        found = told(claims("[云枢数据]董事长[林一舟|Person]宣布收购[蓝桉科技]。"))
        assert "云枢数据 ACQUIRED 蓝桉科技" in found
        assert "林一舟 ACQUIRED 蓝桉科技" not in found


class TestOwners:
    """What stands behind 的 or 旗下 is what is meant."""

    def test_the_unit_is_bought(self) -> None:
        found = told(claims("[云枢数据]收购了[蓝桉科技]旗下的[数鹿智能]。"))
        assert "云枢数据 ACQUIRED 数鹿智能" in found
        assert "云枢数据 ACQUIRED 蓝桉科技" not in found

    def test_the_unit_is_the_partner(self) -> None:
        found = told(claims("[云枢数据]将与[蓝桉科技]旗下的[数鹿智能]展开合作。"))
        assert "云枢数据 PARTNERED_WITH 数鹿智能" in found
        assert "云枢数据 PARTNERED_WITH 蓝桉科技" not in found

    def test_a_description_of_the_investor(self) -> None:
        found = told(claims("[芯屿科技]完成B轮融资，A轮注资的[青檀资本]继续跟投。"))
        assert found == ["青檀资本 INVESTED_IN 芯屿科技"]


class TestWhoIsMeant:
    """Ends that stand beside other names, or in an earlier clause."""

    CASES = (
        ("[甲科技]刚拿了[乙资本]领投的5000万美元B轮。", ["乙资本 INVESTED_IN 甲科技"]),
        ("[甲科技]完成12亿美元融资，[乙集团]再次参与。", ["乙集团 INVESTED_IN 甲科技"]),
        ("[甲集团]宣布以7亿美元控股[乙出行]。", ["甲集团 ACQUIRED 乙出行"]),
        ("[甲公司]收购[乙中国]全部资产。", ["甲公司 ACQUIRED 乙中国"]),
        ("这是[王某|Person]创办[甲科技]的第九年。", ["王某 FOUNDED 甲科技"]),
        ("[甲科技]由前[乙银行]经理[王某|Person]于2016年创办。", ["王某 FOUNDED 甲科技"]),
        (
            "[子|Regulation]由[甲部|Regulator]会同[乙委|Regulator]发布。",
            ["乙委 ISSUED 子", "甲部 ISSUED 子"],
        ),
        ("对于来自[甲视频|Product]的竞争，[乙科技]表示不担心。", ["乙科技 COMPETES_WITH 甲视频"]),
        ("[甲公司]与[乙公司]争吵不断，双方在菜场打过价格战。", ["甲公司 COMPETES_WITH 乙公司"]),
        ("[甲公司]收购了[子|Product]背后的公司[乙科技]。", ["甲公司 ACQUIRED 乙科技"]),
        ("原告为[甲公司]，被告包括[乙公司]、[丙公司]。", ["甲公司 SUED 丙公司", "甲公司 SUED 乙公司"]),
    )

    @pytest.mark.parametrize(("text", "expected"), CASES)
    def test_reads(self, text: str, expected: list[str]) -> None:
        found = told(claims(text, published="2020-05-06"))
        assert [line for line in expected if line in found] == expected

    def test_joining_needs_a_round(self) -> None:
        assert told(claims("[甲科技]办展，[乙集团]再次参与。")) == []

    def test_a_list_ends_where_another_goes_on(self) -> None:
        text = "[甲公司]运营的“[子|Product]”、[乙公司]运营的“[丑|Product]”以及“[寅|Product]”。"
        assert "乙公司 OPERATES 寅" not in told(claims(text))


PURPOSE = [
    ("[云枢数据]向[蓝桉科技]增资以支持其扩张。", ["云枢数据 INVESTED_IN 蓝桉科技"]),
    ("[云枢数据]携手[蓝桉科技]收购[数鹿智能]。", ["云枢数据 ACQUIRED 数鹿智能", "蓝桉科技 ACQUIRED 数鹿智能"]),
    ("[云枢数据]携手[蓝桉科技]推出[豆荚|Product]并收购[数鹿智能]。", ["云枢数据 ACQUIRED 数鹿智能"]),
]


@pytest.mark.parametrize(("text", "expected"), PURPOSE)
def test_who_does_it_of_those_beside(text: str, expected: list[str]) -> None:
    found = told(claims(text))
    assert [line for line in found if "ACQUIRED" in line or "INVESTED_IN" in line] == expected


OTHERS_OF_A_FAMILY = [
    "[云枢数据]由[林一舟|Person]的哥哥控股。",
    "[林一舟|Person]胞弟创立了[云枢数据]。",
    "[林一舟|Person]的妻子持有[云枢数据]10%的股份。",
    "[云枢数据]由[林一舟|Person]的三名学生创立。",
]


@pytest.mark.parametrize("text", OTHERS_OF_A_FAMILY)
def test_what_somebodys_kin_does_he_does_not(text: str) -> None:
    assert told(claims(text)) == []


def test_who_founds_as_a_student_founds() -> None:
    assert told(claims("[林一舟|Person]学生时代创立了[云枢数据]。")) == ["林一舟 FOUNDED 云枢数据"]


def test_a_unit_holds_no_share_of_its_owner() -> None:
    assert told(claims("[云枢数据]旗下的[蓝桉科技]持股30%。")) == ["云枢数据 OWNS 蓝桉科技"]


def test_what_is_sold_is_not_the_seller() -> None:
    found = told(claims("[云枢数据]将子公司[蓝桉科技]13%股权，出售予[数鹿智能]。"))
    assert "数鹿智能 ACQUIRED 云枢数据" not in found


def test_who_raises_a_fund_is_whom_others_invest_in() -> None:
    drafts = story("[蓝桉科技]裁员。", "[青檀资本]完成两个基金的筹资，[云枢数据]是主要投资人。")
    assert "云枢数据 INVESTED_IN 青檀资本" in told(drafts)
