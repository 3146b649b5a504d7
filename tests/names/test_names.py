"""Names are compared by the rules of the annotation guidelines, and across scripts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sinograph.names import has_cjk, normal, pinyin, simplified


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Alibaba Group Holding Limited", "Alibaba"),
        ("阿里巴巴集团控股有限公司", "阿里巴巴"),
        ("騰訊控股有限公司", "腾讯"),
        ("JD.com, Inc.", "jd.com"),
        ("ＪＤ．ｃｏｍ", "JD.com"),
        ("The Beijing News", "Beijing News"),
        ("Tencent's", "Tencent"),
        ("Tencent’s", "Tencent"),
        ("V1 Group Limited", "V1 Group"),
        ("Didi", "DIDI"),
        ("U.S. Steel Corp.", "US Steel"),
        ("Sina Corp", "SINA Corporation"),
    ],
)
def test_forms_of_one_name_are_equal(left: str, right: str) -> None:
    assert normal(left) == normal(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Alibaba Group", "Alibaba Pictures Group"),
        ("V1 Group", "V2 Group"),
        ("Weibo", "Sina Weibo"),
        ("腾讯", "腾讯音乐"),
        ("JD.com", "JD Logistics"),
    ],
)
def test_names_of_different_actors_are_not(left: str, right: str) -> None:
    assert normal(left) != normal(right)


@pytest.mark.parametrize("name", ["Group", "Co", "公司", "集团", "The"])
def test_a_name_that_is_only_a_suffix_stays(name: str) -> None:
    assert normal(name) == name.casefold()


@given(st.text(max_size=40))
def test_normalising_twice_changes_nothing_for_words(name: str) -> None:
    once = normal(name)
    assert normal(once) == normal(normal(once))


@pytest.mark.parametrize(
    ("name", "person", "expected"),
    [
        ("腾讯", False, "tengxun"),
        ("騰訊", False, "tengxun"),
        ("曾鸣", True, "zengming"),
        ("单伟建", True, "shanweijian"),
        ("仇勇", True, "qiuyong"),
        ("马云", True, "mayun"),
        ("Tencent", False, "tencent"),
    ],
)
def test_pinyin_reads_surnames_as_surnames(name: str, person: bool, expected: str) -> None:
    assert pinyin(name, person=person) == expected


def test_scripts() -> None:
    assert simplified("嗶哩嗶哩") == "哔哩哔哩"
    assert simplified("Tencent") == "Tencent"
    assert has_cjk("app抖音")
    assert not has_cjk("Douyin 2.0")
