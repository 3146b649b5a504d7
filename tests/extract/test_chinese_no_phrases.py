"""Words that only look like those for a unit, an investor, a founder, a partner or a product."""

from __future__ import annotations

import pytest
from tests.extract.chinese_examples import claims, story, told

NOTHING = [
    # who is told of at a forum, or stands behind a plan
    "[云枢数据]承办论坛。参与者包括[蓝桉科技]、[数鹿智能]。",
    "[云枢数据]支持的登录方式包括[豆荚|Product]。",
    "[云枢数据]支持过的队员加入了[蓝桉科技]。",
    "[云枢数据]投资的学生加入了[蓝桉科技]。",
    # what is done with a unit
    "[云枢数据]把旗下厂房租给[蓝桉科技]。",
    "[云枢数据]将旗下业务并入[蓝桉科技]。",
    "[云枢数据]将旗下门店抵押给[蓝桉科技]。",
    "[云枢数据]和子公司员工拜访[蓝桉科技]。",
    # pacts of another kind
    "[云枢数据]与[蓝桉科技]的租赁协议明年到期。",
    "[云枢数据]与[蓝桉科技]的保密协议没有公开。",
    "[云枢数据]的合作伙伴认为[蓝桉科技]要价太高。",
    # what a report names, and what is built in
    "[云枢数据]发布的财报显示旗下平台[豆荚|Product]月活达五千万。",
    "[云枢数据]推出的新手机预装了第三方浏览器[豆荚|Product]。",
    "[云枢数据]首款手机搭载操作系统[豆荚|Product]。",
    # what else is set up
    "[云枢数据]由[蓝桉科技]供货并在[合肥|Place]设立仓库。",
    "[云枢数据]由[林一舟|Person]带队在[合肥|Place]成立分公司。",
    "[云枢数据]由副总裁[林一舟|Person]牵头成立专项小组。",
    # what is done to another's thing, or only bid for
    "[云枢数据]的行为侵犯了[豆荚|Product]的权益。",
    "[云枢数据]的停止运营[豆荚|Product]的公告。",
    "[云枢数据]合作的[豆荚|Product]上线。",
    "[云枢数据]参与[蓝桉科技]首轮竞标。",
]


@pytest.mark.parametrize("text", NOTHING)
def test_reads_no_claim(text: str) -> None:
    assert [line for line in told(claims(text)) if "WORKS_FOR" not in line] == []


STILL = [
    ("[云枢数据]的头号竞对是[蓝桉科技]。", "云枢数据 COMPETES_WITH 蓝桉科技"),
    ("[青檀资本]投资了[云枢数据]的竞争对手[蓝桉科技]。", "青檀资本 INVESTED_IN 蓝桉科技"),
    ("[青檀资本]投资了[云枢数据]的竞争对手[蓝桉科技]。", "云枢数据 COMPETES_WITH 蓝桉科技"),
    ("[云枢数据]完成A轮融资，参与者包括[蓝桉资本]。", "蓝桉资本 INVESTED_IN 云枢数据"),
    ("[云枢数据]投资的电商平台[蓝桉科技]上线。", "云枢数据 INVESTED_IN 蓝桉科技"),
    ("[青檀基金]支持的[蓝桉科技]获批。", "青檀基金 INVESTED_IN 蓝桉科技"),
    ("投资[云枢数据]的机构包括[青檀资本]。", "青檀资本 INVESTED_IN 云枢数据"),
    ("[云枢数据]由[林一舟|Person]于前年在合肥创立。", "林一舟 FOUNDED 云枢数据"),
    ("[云枢数据]由[蓝桉科技]和[数鹿智能]共同出资设立。", "蓝桉科技 FOUNDED 云枢数据"),
    ("[云枢数据]将旗下[蓝桉科技]更名。", "云枢数据 OWNS 蓝桉科技"),
    ("[云枢数据]的合作伙伴包括[蓝桉科技]。", "云枢数据 PARTNERED_WITH 蓝桉科技"),
    ("[云枢数据]推出一款面向老人的社交应用[豆荚|Product]。", "云枢数据 LAUNCHED 豆荚"),
    ("[云枢数据]推出搭载自研芯片的手机[豆荚|Product]。", "云枢数据 LAUNCHED 豆荚"),
]


@pytest.mark.parametrize(("text", "expected"), STILL)
def test_reads_the_claim_beside_them(text: str, expected: str) -> None:
    assert expected in told(claims(text))


def test_a_firm_that_may_work_with_another_is_no_investor() -> None:
    found = told(claims("投资[云枢数据]后公司有望与[蓝桉科技]合作。"))
    assert "蓝桉科技 INVESTED_IN 云枢数据" not in found


def test_a_forum_between_rounds_has_no_investors() -> None:
    assert told(story("[云枢数据]举办论坛。", "参与者包括[蓝桉科技]。")) == []
