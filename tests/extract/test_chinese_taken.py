"""Whom an act is done to, and what only looks like an act."""

from __future__ import annotations

import pytest
from tests.extract.chinese_examples import claims, story, told

MISTAKEN = [
    # what is sued over is no rivalry
    ("法院公开了[云枢数据]与[蓝桉科技]不正当竞争纠纷一案的裁定。", []),
    ("[云枢数据]指[蓝桉科技]不正当竞争。", []),
    # a noun, no act
    ("[云枢数据]完成B轮融资，领投方为[青檀资本]。", ["青檀资本 INVESTED_IN 云枢数据"]),
    ("支持[云枢数据]的三家风险投资没有回应，[青檀资本]也没有。", []),
    ("[云枢数据]的开办单位[蓝桉科技]没有回应。", []),
    ("[云枢数据]拟增资扩股，[青檀资本]没有回应。", []),
    # money that old holders take part in is no part of the firm
    ("[云枢数据]拿到了五千万元，老股东[青檀资本]没有跟。", []),
    # an object that nobody knows is not the one before the verb
    (
        "[甲局|Regulator]对[云枢数据]收购[蓝桉科技]、[青檀资本]收购霜北文化等三案开会讨论。",
        ["云枢数据 ACQUIRED 蓝桉科技"],
    ),
    # whose name nobody knows, of whose firm it is told
    ("[蓝桉科技]由前[云枢数据]总监闻某某创办。", []),
    # a name in the title of something longer
    ("[云枢数据]发布《致[豆荚|Product]用户的一封信》。", []),
    # a rule that several bodies bring out together
    (
        "[甲局|Regulator]、[乙部|Regulator]联合发布[《网络管理办法》|Regulation]。",
        ["乙部 ISSUED 《网络管理办法》", "甲局 ISSUED 《网络管理办法》"],
    ),
    ("[云枢数据]与[蓝桉科技]签署股权收购框架协议。", []),
    ("[云枢数据]终止与[蓝桉科技]签订的合作协议。", []),
]


@pytest.mark.parametrize(("text", "expected"), MISTAKEN)
def test_what_only_looks_like_an_act(text: str, expected: list[str]) -> None:
    assert told(claims(text)) == expected


TAKEN_FOR_OTHERS = [
    (
        "[甲局|Regulator]、[乙部|Regulator]联合印发[《网络管理办法》|Regulation]。",
        ["乙部 ISSUED 《网络管理办法》", "甲局 ISSUED 《网络管理办法》"],
    ),
    ("[云枢数据]去年取得[青檀资本]3亿元D轮投资。", ["青檀资本 INVESTED_IN 云枢数据"]),
    ("[青檀资本]联合[蓝海创投]收购了[云枢数据]。", ["蓝海创投 ACQUIRED 云枢数据", "青檀资本 ACQUIRED 云枢数据"]),
    ("[云枢数据]整并[蓝桉科技]。", ["云枢数据 ACQUIRED 蓝桉科技"]),
    ("[云枢数据]反诉[蓝桉科技]。", ["云枢数据 SUED 蓝桉科技"]),
    ("[云枢数据]面对的是刚刚登陆[港交所|Exchange]的[蓝桉科技]。", ["蓝桉科技 LISTED_ON 港交所"]),
    (
        "[甲局|Regulator]约谈“[豆荚|Product]”和[云枢数据]旗下“[松子|Product]”。",
        ["甲局 REGULATES 松子", "甲局 REGULATES 豆荚"],
    ),
    ("[甲委|Regulator]昨天开会，决议禁止[云枢数据]收购对手。", ["甲委 REGULATES 云枢数据"]),
]


@pytest.mark.parametrize(("text", "expected"), TAKEN_FOR_OTHERS)
def test_whom_an_act_is_done_to(text: str, expected: list[str]) -> None:
    assert set(expected) <= set(told(claims(text)))


def test_one_of_a_list_does_nothing_to_the_others() -> None:
    text = "新一轮由[云枢数据]、[蓝桉科技]和[青檀资本]联合投资。"
    assert told(story("[云枢数据]今天发布财报。", text)) == []


def test_what_an_unknown_firm_suffers_is_not_done_to_the_topic() -> None:
    found = told(story("[云枢数据]今天发布财报。", "霜北文旅集团由[蓝桉科技]控股。"))
    assert found == []
