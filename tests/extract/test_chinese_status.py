"""Fact, plan, rumour, denial, end — and what is no claim at all."""

from __future__ import annotations

import pytest
from tests.extract.chinese_examples import claims, told

BOUGHT = "云枢数据 ACQUIRED 蓝桉科技"

STATUSES = [
    ("[云枢数据]收购了[蓝桉科技]。", "actual"),
    ("[云枢数据]已完成收购[蓝桉科技]。", "actual"),
    ("[云枢数据]拟收购[蓝桉科技]。", "planned"),
    ("[云枢数据]将收购[蓝桉科技]。", "planned"),
    ("[云枢数据]计划收购[蓝桉科技]。", "planned"),
    ("[云枢数据]同意收购[蓝桉科技]。", "planned"),
    ("[云枢数据]正洽谈收购[蓝桉科技]。", "planned"),
    ("[云枢数据]有意收购[蓝桉科技]。", "planned"),
    ("据知情人士透露，[云枢数据]将收购[蓝桉科技]。", "rumoured"),
    ("据报道，[云枢数据]收购了[蓝桉科技]。", "rumoured"),
    ("有消息称[云枢数据]收购[蓝桉科技]。", "rumoured"),
    ("市场传闻[云枢数据]收购[蓝桉科技]。", "rumoured"),
    ("据悉，[云枢数据]收购了[蓝桉科技]。", "actual"),
    ("[云枢数据]否认收购[蓝桉科技]。", "denied"),
    ("[云枢数据]称收购[蓝桉科技]的消息不实。", "denied"),
]


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_status(text: str, status: str) -> None:
    assert told(claims(text), status=True) == [f"{BOUGHT} {status}"]


NOTHING = [
    "[云枢数据]会不会收购[蓝桉科技]？",
    "[云枢数据]是否收购[蓝桉科技]尚不清楚。",
    "[云枢数据]会收购[蓝桉科技]吗？",
    "如果[云枢数据]收购[蓝桉科技]，股价会涨。",
    "[云枢数据]没有收购[蓝桉科技]。",
    "[云枢数据]放弃收购[蓝桉科技]。",
    "[云枢数据]未能收购[蓝桉科技]。",
    "[云枢数据]无意收购[蓝桉科技]。",
    "[云枢数据]收购[蓝桉科技]告吹。",
    "[云枢数据]收购[蓝桉科技]一事被叫停。",
    "[云枢数据]收购[蓝桉科技]的交易搁浅。",
    "股东希望[云枢数据]收购[蓝桉科技]。",
    "股东呼吁[云枢数据]起诉[蓝桉科技]。",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_claim(text: str) -> None:
    assert told(claims(text)) == []


def test_a_draft_rule_is_planned() -> None:
    found = claims("[文旅部|Regulator]拟发布[《网络管理办法》|Regulation]。")
    assert told(found, status=True) == ["文旅部 ISSUED 《网络管理办法》 planned"]


def test_what_is_no_longer_held_has_ended() -> None:
    found = claims("[林一舟|Person]不再是[云枢数据]的实际控制人。")
    assert "林一舟 OWNS 云枢数据 ended" in told(found, status=True)


def test_a_purchase_told_as_a_merger_is_the_purchase() -> None:
    found = told(claims("[蓝桉科技]并入[云枢数据]，[云枢数据]收购了[蓝桉科技]。"))
    assert found == [BOUGHT]


UNDONE = [
    "[云枢数据]曾想入股[蓝桉科技]，被对方回绝。",
    "[云枢数据]并未与[蓝桉科技]达成合作。",
]


@pytest.mark.parametrize("text", UNDONE)
def test_what_came_to_nothing(text: str) -> None:
    assert claims(text) == []


def test_a_main_thing_is_no_supposition() -> None:
    assert told(claims("对手主要是[云枢数据]的《[豆荚|Product]》。")) == ["云枢数据 OPERATES 豆荚"]


def test_a_partnership_to_come_is_planned() -> None:
    found = claims("[云枢数据]将与[蓝桉科技]开展合作。")
    assert told(found, status=True) == ["云枢数据 PARTNERED_WITH 蓝桉科技 planned"]


REFUSED = [
    ("[云枢数据]已收购[蓝桉科技]，双方婉拒置评。", [BOUGHT]),
    ("[云枢数据]已收购[蓝桉科技]，对方拒绝置评。", [BOUGHT]),
    ("[云枢数据]收购[蓝桉科技]，遭对方婉拒。", []),
    ("[云枢数据]收购[蓝桉科技]的提议被拒。", []),
    ("[云枢数据]收购[蓝桉科技]，记者采访被拒。", [BOUGHT]),
    ("[云枢数据]起诉[蓝桉科技]，管辖权异议被拒。", ["云枢数据 SUED 蓝桉科技"]),
    ("[云枢数据]解除与[蓝桉科技]的合同并起诉[蓝桉科技]。", ["云枢数据 SUED 蓝桉科技"]),
    ("[云枢数据]终止与[蓝桉科技]的战略合作。", []),
    (
        "[云枢数据]终止与[蓝桉科技]的合作转而与[数鹿智能]达成战略合作。",
        ["云枢数据 PARTNERED_WITH 数鹿智能"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), REFUSED)
def test_who_refuses_what(text: str, expected: list[str]) -> None:
    assert told(claims(text)) == expected


WISHED = [
    ("股东呼吁[云枢数据]与[蓝桉科技]合并。", ["云枢数据 MERGED_WITH 蓝桉科技 planned"]),
    ("[云枢数据]呼吁与[蓝桉科技]合并。", ["云枢数据 MERGED_WITH 蓝桉科技 planned"]),
    ("[网信办|Regulator]要求[云枢数据]整改。", ["网信办 REGULATES 云枢数据 actual"]),
]


@pytest.mark.parametrize(("text", "expected"), WISHED)
def test_what_somebody_asks_of_others_is_not_done(text: str, expected: list[str]) -> None:
    assert told(claims(text), status=True) == expected


LEFT_MARKETS = [
    ("[云枢数据]从[纳斯达克|Exchange]退市。", "ended"),
    ("[云枢数据]去年在[纳斯达克|Exchange]摘牌。", "ended"),
    ("[云枢数据]计划从[纳斯达克|Exchange]退市。", "planned"),
    ("[云枢数据]在[纳斯达克|Exchange]上市。", "actual"),
]


@pytest.mark.parametrize(("text", "status"), LEFT_MARKETS)
def test_who_leaves_an_exchange_is_no_longer_listed(text: str, status: str) -> None:
    assert told(claims(text), status=True) == [f"云枢数据 LISTED_ON 纳斯达克 {status}"]


def test_what_is_rumoured_of_rivals_is_something_else() -> None:
    found = claims("[云枢数据]与[蓝桉科技]展开竞争，不时传出合并的流言。")
    assert told(found, status=True) == ["云枢数据 COMPETES_WITH 蓝桉科技 actual"]


PASSING = [
    ("据报道，[云枢数据]旗下的[蓝桉科技]裁员。", "云枢数据 OWNS 蓝桉科技 actual"),
    ("知情人士称，[云枢数据]旗下的[豆荚|Product]将关闭。", "云枢数据 OPERATES 豆荚 actual"),
    ("[云枢数据]将子公司[蓝桉科技]出售给[数鹿智能]。", "云枢数据 OWNS 蓝桉科技 actual"),
    ("据传，[云枢数据]收购了[蓝桉科技]。", "云枢数据 ACQUIRED 蓝桉科技 rumoured"),
]


@pytest.mark.parametrize(("text", "expected"), PASSING)
def test_what_is_told_in_passing_is_no_rumour_and_no_plan(text: str, expected: str) -> None:
    assert expected in told(claims(text), status=True)


def test_to_take_somebody_to_court_is_done() -> None:
    found = claims("[云枢数据]将前总经理[林一舟|Person]及家人诉至法院。")
    assert "云枢数据 SUED 林一舟 actual" in told(found, status=True)
