"""How Chinese names read in Latin letters."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinograph.names import SURNAMES, pinyin, simplified

FEW = settings(max_examples=60, deadline=None)


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("腾讯", "tengxun"),
        ("阿里巴巴", "alibaba"),
        ("百度", "baidu"),
        ("华为", "huawei"),
        ("小米", "xiaomi"),
        ("美团", "meituan"),
        ("滴滴", "didi"),
        ("快手", "kuaishou"),
        ("抖音", "douyin"),
        ("网易", "wangyi"),
        ("微信", "weixin"),
        ("支付宝", "zhifubao"),
        ("重庆", "chongqing"),
        ("长沙", "changsha"),
        ("乐视", "leshi"),
        ("A股", "Agu"),
    ],
)
def test_firms_read_as_people_say_them(name: str, read: str) -> None:
    assert pinyin(name) == read.lower()


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("马云", "mayun"),
        ("马化腾", "mahuateng"),
        ("李彦宏", "liyanhong"),
        ("雷军", "leijun"),
        ("任正非", "renzhengfei"),
        ("曾鸣", "zengming"),
        ("曾國藩", "zengguofan"),
        ("单伟建", "shanweijian"),
        ("單偉建", "shanweijian"),
        ("区伯", "oubo"),
        ("查良镛", "zhaliangyong"),
        ("解学龙", "xiexuelong"),
        ("盖文启", "gewenqi"),
        ("欧阳修", "ouyangxiu"),
        ("单", "shan"),
    ],
)
def test_people_read_with_the_surname_as_a_surname(name: str, read: str) -> None:
    assert pinyin(name, person=True) == read


@pytest.mark.parametrize("surname", sorted(SURNAMES))
def test_a_surname_is_read_as_one_in_front_of_a_person_only(surname: str) -> None:
    assert pinyin(surname + "明", person=True) == SURNAMES[surname] + "ming"
    assert pinyin("明" + surname, person=True) == pinyin("明" + surname)


@pytest.mark.parametrize("name", ["Tencent", "JD.com", "360", "", "🐧", "ofo", "Nestlé"])
def test_what_is_not_chinese_is_only_put_in_lower_case(name: str) -> None:
    assert pinyin(name) == pinyin(name, person=True) == name.lower()


@FEW
@given(st.text("腾讯阿里巴百度京东字节跳动小米华为美团滴快手网易新浪搜狐", max_size=8))
def test_a_chinese_name_reads_in_plain_letters(name: str) -> None:
    read = pinyin(name)
    assert read.isascii()
    assert read.islower() or not name
    assert " " not in read


@FEW
@given(st.text("騰訊華為網易嗶馬雲劉強東國務院", max_size=6))
def test_both_scripts_read_alike(name: str) -> None:
    assert pinyin(name) == pinyin(simplified(name))


@FEW
@given(st.text(max_size=10), st.booleans())
def test_any_text_has_a_reading(text: str, person: bool) -> None:
    assert pinyin(text, person=person) == pinyin(text, person=person).lower()
