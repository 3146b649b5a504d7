"""Acts told as cases: what several are fined for, and what is taken away."""

from __future__ import annotations

import pytest
from tests.extract.chinese_examples import claims, told

CASES = [
    (
        "[市监局|Regulator]对[云枢数据]收购[蓝桉科技]、[芯屿科技]收购[数鹿智能]两案分别罚款50万元。",
        [
            "云枢数据 ACQUIRED 蓝桉科技",
            "市监局 PENALIZED 云枢数据",
            "市监局 PENALIZED 芯屿科技",
            "芯屿科技 ACQUIRED 数鹿智能",
        ],
    ),
    (
        "[市监局|Regulator]对[云枢数据]收购[蓝桉科技]股权、[芯屿科技]控股企业[泽苒网]收购[数鹿智能]股权作出处罚。",
        [
            "云枢数据 ACQUIRED 蓝桉科技",
            "市监局 PENALIZED 云枢数据",
            "市监局 PENALIZED 泽苒网",
            "泽苒网 ACQUIRED 数鹿智能",
            "芯屿科技 OWNS 泽苒网",
        ],
    ),
    (
        "[云枢数据]收购[蓝桉科技]、[芯屿科技]收购[数鹿智能]两案分别被[市监局|Regulator]罚款50万元。",
        [
            "云枢数据 ACQUIRED 蓝桉科技",
            "市监局 PENALIZED 云枢数据",
            "市监局 PENALIZED 芯屿科技",
            "芯屿科技 ACQUIRED 数鹿智能",
        ],
    ),
    (
        "[云枢数据]收购[蓝桉科技]、[芯屿科技]。",
        ["云枢数据 ACQUIRED 芯屿科技", "云枢数据 ACQUIRED 蓝桉科技"],
    ),
    (
        "[市监局|Regulator]对[云枢数据]、[芯屿科技]罚款50万元。",
        ["市监局 PENALIZED 云枢数据", "市监局 PENALIZED 芯屿科技"],
    ),
    (
        "[市监局|Regulator]分别罚款[云枢数据]50万元、[芯屿科技]80万元。",
        ["市监局 PENALIZED 云枢数据", "市监局 PENALIZED 芯屿科技"],
    ),
    (
        "[市监局|Regulator]对[云枢数据]投资的[蓝桉科技]罚款50万元。",
        ["云枢数据 INVESTED_IN 蓝桉科技", "市监局 PENALIZED 蓝桉科技"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_fines_for_purchases(text: str, expected: list[str]) -> None:
    assert told(claims(text)) == expected


WITHDRAWN = [
    ("[央行|Regulator]废止[云枢数据]的支付业务许可。", ["央行 PENALIZED 云枢数据"]),
    ("[央行|Regulator]撤销了[云枢数据]的支付牌照。", ["央行 PENALIZED 云枢数据"]),
    ("[央行|Regulator]廢止[云枢数据]的支付許可。", ["央行 PENALIZED 云枢数据"]),
    ("[央行|Regulator]废止《[支付办法|Regulation]》，[云枢数据]没有回应。", []),
    ("[央行|Regulator]撤销对[云枢数据]的起诉。", []),
    (
        "[网信办|Regulator]依法下架处置“[豆荚|Product]”“[松子|Product]”等应用程序。",
        ["网信办 PENALIZED 松子", "网信办 PENALIZED 豆荚"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), WITHDRAWN)
def test_licences_and_apps_are_taken_away(text: str, expected: list[str]) -> None:
    assert [line for line in told(claims(text)) if "PENALIZED" in line] == expected
