"""Whose posts they are: several bodies, bodies that nobody knows, and firms told of before."""

from __future__ import annotations

import pytest
from tests.extract.chinese_examples import claims, posts, story, told

TWO_BODIES = [
    (
        "[云枢数据]副总裁、[蓝桉科技]董事长[林一舟|Person]表示满意。",
        ["林一舟 WORKS_FOR 云枢数据 actual", "林一舟 WORKS_FOR 蓝桉科技 actual"],
    ),
    (
        "[云枢数据]创始人兼[蓝桉科技]CEO[林一舟|Person]表示满意。",
        ["林一舟 FOUNDED 云枢数据 actual", "林一舟 WORKS_FOR 蓝桉科技 actual"],
    ),
    (
        "前[云枢数据]副总裁、[蓝桉科技]董事长[林一舟|Person]表示满意。",
        ["林一舟 WORKS_FOR 云枢数据 ended", "林一舟 WORKS_FOR 蓝桉科技 actual"],
    ),
    (
        "[云枢数据]董事、[蓝桉科技]董事、[芯屿科技]总裁[林一舟|Person]表示满意。",
        [f"林一舟 WORKS_FOR {firm} actual" for firm in ("云枢数据", "芯屿科技", "蓝桉科技")],
    ),
    (
        "[林一舟|Person]是[云枢数据]创始人兼[蓝桉科技]董事长。",
        ["林一舟 FOUNDED 云枢数据 actual", "林一舟 WORKS_FOR 蓝桉科技 actual"],
    ),
    (
        "[林一舟|Person]曾任[云枢数据]副总裁和[蓝桉科技]董事长。",
        ["林一舟 WORKS_FOR 云枢数据 ended", "林一舟 WORKS_FOR 蓝桉科技 ended"],
    ),
    # the second post is another's
    (
        "[林一舟|Person]担任[云枢数据]总裁，[蓝桉科技]董事长[祝安然|Person]没有回应。",
        ["林一舟 WORKS_FOR 云枢数据 actual", "祝安然 WORKS_FOR 蓝桉科技 actual"],
    ),
    ("[云枢数据]收购的公司、[蓝桉科技]董事长[林一舟|Person]表示满意。", ["林一舟 WORKS_FOR 蓝桉科技 actual"]),
]


@pytest.mark.parametrize(("text", "expected"), TWO_BODIES)
def test_posts_of_one_person_at_several_bodies(text: str, expected: list[str]) -> None:
    found = [d for d in claims(text) if d.type in ("WORKS_FOR", "FOUNDED")]
    assert told(found, status=True) == expected


BODIES_UNKNOWN = [
    "霜北的士商总会理事长[林一舟|Person]批评这一做法。",
    "霜北网首席财务官[林一舟|Person]表示满意。",
    "霜北证券研究部董事[林一舟|Person]表示满意。",
    "院长[林一舟|Person]表示满意。",
    "运输及物流局局长[林一舟|Person]表示满意。",
]


@pytest.mark.parametrize("text", BODIES_UNKNOWN)
def test_a_post_at_a_body_that_nobody_knows_is_none_at_another(text: str) -> None:
    found = story("[云枢数据]今天发布财报，[云枢数据]很高兴。", text)
    assert [d for d in found if d.type == "WORKS_FOR"] == []


OWN_FIELDS = ["华东区市场总监", "负责无线业务的副总裁", "首席执行官兼总裁", "中国区公关总监", "董事局主席"]


@pytest.mark.parametrize("role", OWN_FIELDS)
def test_a_post_in_a_field_of_the_firm_is_its_own(role: str) -> None:
    found = story("[云枢数据]今天发布财报，[云枢数据]很高兴。", f"{role}[林一舟|Person]没有回应。")
    assert told(found) == ["林一舟 WORKS_FOR 云枢数据"]


def test_a_public_post_is_one_at_the_association_of_its_sentence() -> None:
    found = claims("[云林协会|Organization]在合肥挂牌，会长[林一舟|Person]表示满意。")
    assert told(found) == ["林一舟 WORKS_FOR 云林协会"]


OBJECTS = [
    ("[云枢数据]去年拿到[青檀资本]五千万元，创始人[林一舟|Person]很高兴。", "林一舟 FOUNDED 云枢数据"),
    ("[云枢数据]完成天使轮融资，投资方为[青檀资本]，创始人[林一舟|Person]很高兴。", "林一舟 FOUNDED 云枢数据"),
    ("[云枢数据]被[青檀资本]买下，由CEO[林一舟|Person]留守。", "林一舟 WORKS_FOR 云枢数据"),
]


@pytest.mark.parametrize(("text", "expected"), OBJECTS)
def test_what_a_firm_deals_with_is_no_body_of_its_officers(text: str, expected: str) -> None:
    found = told(story("[云枢数据]今天发布财报，[云枢数据]很高兴。", text))
    assert [line for line in found if "林一舟" in line] == [expected]


ELSEWHERE = [
    ("[云枢数据]联合创始人[林一舟|Person]来自[蓝桉科技]。", "林一舟 WORKS_FOR 蓝桉科技 ended"),
    ("[云枢数据]CTO[林一舟|Person]出自[蓝桉科技]。", "林一舟 WORKS_FOR 蓝桉科技 ended"),
    ("[云枢数据]CTO[林一舟|Person]此前任职于[蓝桉科技]。", "林一舟 WORKS_FOR 蓝桉科技 ended"),
    ("[云枢数据]创始人[林一舟|Person]三年前从[蓝桉科技]离职创业。", "林一舟 WORKS_FOR 蓝桉科技 ended"),
    ("原[蓝桉科技]的[林一舟|Person]出任[云枢数据]总裁。", "林一舟 WORKS_FOR 蓝桉科技 ended"),
    ("[林一舟|Person]（前[蓝桉科技]总裁）没有回应。", "林一舟 WORKS_FOR 蓝桉科技 ended"),
    ("[林一舟|Person]，原[蓝桉科技]副总裁，没有回应。", "林一舟 WORKS_FOR 蓝桉科技 ended"),
    ("已经卸任[蓝桉科技]董事长的[林一舟|Person]没有回应。", "林一舟 WORKS_FOR 蓝桉科技 ended"),
    ("[蓝桉科技]方面，[林一舟|Person]表示不予置评。", "林一舟 WORKS_FOR 蓝桉科技 actual"),
]


@pytest.mark.parametrize(("text", "expected"), ELSEWHERE)
def test_where_somebody_comes_from(text: str, expected: str) -> None:
    assert expected in told(posts(text), status=True)


def test_a_beginning_is_no_leaving() -> None:
    assert posts("[林一舟|Person]从[蓝桉科技]代理商一路做起。") == []


def test_somebody_known_keeps_the_firm_where_he_was_told_of() -> None:
    found = told(
        story(
            "[云枢数据]今天发布财报，[云枢数据]很高兴。",
            "[蓝桉科技]创始人[林一舟|Person]宣布由CEO[祝安然|Person]接棒。",
            "更早时，[林一舟|Person]发信称辞去CEO一职，前首席技术官[祝安然|Person]接任首席执行官。",
        )
    )
    assert [line for line in found if "云枢数据" in line] == []


def test_an_officer_of_another_firm_ends_a_list() -> None:
    found = posts("[云枢数据]合伙人[林一舟|Person]，霜北资本合伙人[祝安然|Person]参加了讨论。")
    assert told(found) == ["林一舟 WORKS_FOR 云枢数据"]


MAY_EMPLOY = ["获得新一轮融资的[云枢数据]", "企业服务公司[云枢数据]", "使用者最多的[云枢数据]"]


@pytest.mark.parametrize("firm", MAY_EMPLOY)
def test_a_firm_behind_a_description_may_employ(firm: str) -> None:
    found = story("[霜北集团]今天发布财报，[霜北集团]很高兴。", f"{firm}宣布，总裁[林一舟|Person]离职。")
    assert "林一舟 WORKS_FOR 云枢数据" in told(found)
    assert "林一舟 WORKS_FOR 霜北集团" not in told(found)


OWN_OR_ANOTHERS = [
    ("执行董事兼公司秘书", True),
    ("副总裁兼研究院院长", True),
    ("国际公关总监", True),
    ("安卓产品负责人", True),
    ("顺风车总经理", True),
    ("战略投资部总经理", True),
    ("霜北网总经理", False),
    ("霜北证券研究部董事", False),
    ("霜北的销售总监", False),
    ("绿荷总会秘书长", False),
    ("研究院院长", False),
]


@pytest.mark.parametrize(("role", "own"), OWN_OR_ANOTHERS)
def test_whether_a_post_is_the_firms_own(role: str, own: bool) -> None:
    found = told(story("[云枢数据]今天发布财报。", f"{role}[林一舟|Person]表示满意。"))
    assert ("林一舟 WORKS_FOR 云枢数据" in found) is own
