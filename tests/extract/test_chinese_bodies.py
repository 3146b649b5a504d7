"""Names of authorities, courts and other bodies, of places and of sectors."""

from __future__ import annotations

import pytest
from tests.extract.chinese_examples import names

BODIES = [
    ("国家网信办和工信部发布通知。", {"国家网信办": "Regulator", "工信部": "Regulator"}),
    ("重庆市通信管理局约谈企业。", {"重庆市通信管理局": "Regulator"}),
    ("上海市浦东新区市场监管局作出处罚。", {"上海市浦东新区市场监管局": "Regulator"}),
    ("北京市海淀区人民法院作出判决。", {"北京市海淀区人民法院": "Regulator"}),
    ("公司在港交所主板上市。", {"港交所": "Exchange"}),
    ("公司登陆纳斯达克。", {"纳斯达克": "Exchange"}),
    ("中国网络视听节目服务协会发布规范。", {"中国网络视听节目服务协会": "Organization"}),
    ("清华大学与企业合作。", {"清华大学": "Organization"}),
    ("《网络安全法》规定了义务。", {"《网络安全法》": "Regulation"}),
    ("公布《在线旅游管理规定（征求意见稿）》。", {"《在线旅游管理规定（征求意见稿）》": "Regulation"}),
    ("主管部门要求教育部门整改。", {}),
]


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_bodies(text: str, expected: dict[str, str]) -> None:
    found = {n: k for n, k in names(text).items() if k not in ("Company", "Product", "Person")}
    assert found == expected


PLACES = [
    ("云枢数据总部位于合肥。", {"合肥"}),
    ("云枢数据位于合肥。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_places_only_where_a_seat_is_told(text: str, expected: set[str]) -> None:
    assert {n for n, kind in names(text).items() if kind == "Place"} == expected


SECTORS = [
    ("国家网信办要求网络直播平台整改。", {"网络直播平台"}),
    ("网络直播平台纷纷整改。", set()),
    ("《网络管理办法》适用于非银行支付机构。", {"非银行支付机构"}),
]


@pytest.mark.parametrize(("text", "expected"), SECTORS)
def test_sectors_only_where_somebody_rules(text: str, expected: set[str]) -> None:
    assert {n for n, kind in names(text).items() if kind == "Sector"} == expected


BODIES_OF_PAGES = [
    ("合肥市公安局蜀山分局立案。", "合肥市公安局蜀山分局"),
    ("合肥市税务局第四稽查局发布通报。", "合肥市税务局第四稽查局"),
    ("安徽证监局对公司采取监管措施。", "安徽证监局"),
    ("安徽省国资委持有三成股份。", "安徽省国资委"),
    ("央行合肥中心支行处罚了公司。", "央行合肥中心支行"),
    ("福田法院作出判决。", "福田法院"),
    ("合肥市市场监管局联合合肥市网信办约谈了三家平台。", "合肥市网信办"),
]


@pytest.mark.parametrize(("text", "name"), BODIES_OF_PAGES)
def test_bodies_are_whole(text: str, name: str) -> None:
    assert names(text).get(name) == "Regulator"


BRANCHES = [
    ("央行要求各分行加强管理。", {"央行": "Regulator"}),
    ("央行上海分行发布通知。", {"央行上海分行": "Regulator"}),
    ("各直辖市通信管理局加强管理。", {}),
]


@pytest.mark.parametrize(("text", "expected"), BRANCHES)
def test_a_branch_is_of_a_known_place(text: str, expected: dict[str, str]) -> None:
    assert names(text) == expected


LISTED_BODIES = [
    ("中国国家网信办发布通知。", {"国家网信办"}),
    ("经报网络安全审查办公室批准。", {"网络安全审查办公室"}),
    ("上海市网信办发布通知。", {"上海市网信办"}),
]


@pytest.mark.parametrize(("text", "expected"), LISTED_BODIES)
def test_a_known_body_begins_where_its_name_begins(text: str, expected: set[str]) -> None:
    assert set(names(text)) == expected
