"""Posts and founders."""

from __future__ import annotations

from time import perf_counter

import pytest
from tests.extract.chinese_examples import claims, posts, story, told

APPOSITIONS = [
    ("[云枢数据]董事长[林一舟|Person]表示满意。", "董事长", "actual"),
    ("[云枢数据]CEO[林一舟|Person]表示满意。", "ceo", "actual"),
    ("[云枢数据]高级副总裁[林一舟|Person]表示满意。", "高级副总裁", "actual"),
    ("[云枢数据]首席执行官（CEO）[林一舟|Person]表示满意。", "首席执行官", "actual"),
    ("[云枢数据]公关部负责人[林一舟|Person]表示满意。", "公关部负责人", "actual"),
    ("[云枢数据]前首席执行官[林一舟|Person]表示满意。", "首席执行官", "ended"),
    ("[云枢数据]董事长兼CEO[林一舟|Person]表示满意。", "董事长兼ceo", "actual"),
    ("[云枢数据]新任总裁[林一舟|Person]表示满意。", "总裁", "actual"),
    ("[云枢数据]新零售业务总裁[林一舟|Person]表示满意。", "新零售业务总裁", "actual"),
    ("[云枢数据]七年CEO[林一舟|Person]表示满意。", "ceo", "actual"),
    ("[云枢数据]前一任总裁[林一舟|Person]表示满意。", "总裁", "ended"),
    ("[云枢数据]上一任CEO[林一舟|Person]表示满意。", "ceo", "ended"),
    ("[云枢数据]而原来的首席商品官[林一舟|Person]没有回应。", "首席商品官", "ended"),
]


@pytest.mark.parametrize(("text", "role", "status"), APPOSITIONS)
def test_appositions(text: str, role: str, status: str) -> None:
    found = posts(text)
    assert [(d.subject.name, d.object.name, d.role, d.status) for d in found] == [("林一舟", "云枢数据", role, status)]


TOLD_ONCE = [
    ("[林一舟|Person]将担任[云枢数据]董事长，[何青|Person]担任[云枢数据]CEO。", ["planned", "planned"]),
    ("[林一舟|Person]担任[云枢数据]董事长，[何青|Person]担任[云枢数据]CEO。", ["actual", "actual"]),
    (
        "[云枢数据]总裁[林一舟|Person]，[云枢数据]总监[何青|Person]，[云枢数据]副总裁[白舟|Person]等先后离职。",
        ["ended"] * 3,
    ),
    ("[云枢数据]总裁[林一舟|Person]，[云枢数据]总监[何青|Person]等先后发言。", ["actual"] * 2),
    ("离职前，[林一舟|Person]担任[云枢数据]总裁。", ["ended"]),
]


@pytest.mark.parametrize(("text", "statuses"), TOLD_ONCE)
def test_a_status_that_is_told_once_for_a_list(text: str, statuses: list[str]) -> None:
    assert [d.status for d in sorted(posts(text), key=lambda d: d.subject.start)] == statuses


TAKEN = [
    ("[林一舟|Person]出任[云枢数据]总裁。", "总裁", "actual"),
    ("[林一舟|Person]将出任[云枢数据]总裁。", "总裁", "planned"),
    ("[林一舟|Person]曾任[云枢数据]总裁。", "总裁", "ended"),
    ("[林一舟|Person]此前在[云枢数据]担任算法工程师。", "算法工程师", "ended"),
    ("[林一舟|Person]卸任[云枢数据]董事长。", "董事长", "ended"),
    ("[林一舟|Person]辞去[云枢数据]首席执行官。", "首席执行官", "ended"),
    ("[林一舟|Person]不再担任[云枢数据]首席执行官。", "首席执行官", "ended"),
    ("[林一舟|Person]被任命为[云枢数据]首席财务官。", "首席财务官", "actual"),
    ("[林一舟|Person]加入[云枢数据]。", None, "actual"),
    ("[林一舟|Person]离开[云枢数据]。", None, "ended"),
    ("[林一舟|Person]从[云枢数据]离职。", None, "ended"),
    ("[林一舟|Person]执掌的[云枢数据]宣布裁员。", None, "actual"),
    ("[云枢数据]董事会于3月5日收到独立董事[林一舟|Person]的辞职报告。", "独立董事", "ended"),
    ("[林一舟|Person]申请辞去[云枢数据]第三届董事会独立董事职务。", "独立董事", "ended"),
    ("[林一舟|Person]因个人原因，申请辞去[云枢数据]董事职务。", "董事", "ended"),
    ("[林一舟|Person]的最新身份是新能源车企[云枢数据]董事长。", "董事长", "actual"),
    ("[林一舟|Person]任董事长的[云枢数据]没有回应。", "董事长", "actual"),
]


@pytest.mark.parametrize(("text", "role", "status"), TAKEN)
def test_posts_taken_and_left(text: str, role: str | None, status: str) -> None:
    found = posts(text)
    assert [(d.subject.name, d.object.name, d.role, d.status) for d in found] == [("林一舟", "云枢数据", role, status)]


FOUNDERS = [
    ("[云枢数据]创始人[林一舟|Person]表示满意。", ["林一舟 FOUNDED 云枢数据"]),
    (
        "[云枢数据]联合创始人[林一舟|Person]、[祝安然|Person]表示满意。",
        ["林一舟 FOUNDED 云枢数据", "祝安然 FOUNDED 云枢数据"],
    ),
    ("[云枢数据]创始人兼CEO[林一舟|Person]表示满意。", ["林一舟 FOUNDED 云枢数据", "林一舟 WORKS_FOR 云枢数据"]),
    ("[云枢数据]创始人、董事长[林一舟|Person]表示满意。", ["林一舟 FOUNDED 云枢数据", "林一舟 WORKS_FOR 云枢数据"]),
    ("[林一舟|Person]，这位爱冒险的[云枢数据]创始人，没有回应。", ["林一舟 FOUNDED 云枢数据"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUNDERS)
def test_founders(text: str, expected: list[str]) -> None:
    assert told(claims(text)) == expected


def test_a_list_of_posts_at_one_body() -> None:
    found = posts("[云枢数据]总裁[林一舟|Person]、首席运营官[祝安然|Person]出席。")
    assert [(d.subject.name, d.object.name, d.role) for d in found] == [
        ("林一舟", "云枢数据", "总裁"),
        ("祝安然", "云枢数据", "首席运营官"),
    ]


def test_posts_at_two_bodies() -> None:
    found = posts("[云枢数据]总裁[林一舟|Person]、[蓝桉科技]副总裁[祝安然|Person]出席。")
    assert {(d.subject.name, d.object.name) for d in found} == {("林一舟", "云枢数据"), ("祝安然", "蓝桉科技")}


def test_a_second_post_in_a_later_clause() -> None:
    found = posts("[林一舟|Person]此前在[蓝桉科技]担任工程师，现任[云枢数据]首席执行官。")
    assert {(d.object.name, d.role) for d in found} == {("蓝桉科技", "工程师"), ("云枢数据", "首席执行官")}


def test_a_post_without_its_body() -> None:
    found = story("[云枢数据]昨日召开发布会。", "创始人[林一舟|Person]表示满意。")
    assert told(found) == ["林一舟 FOUNDED 云枢数据"]


def test_a_successor_takes_the_post() -> None:
    found = posts("[云枢数据]宣布，[林一舟|Person]卸任董事长，由[祝安然|Person]接棒。")
    assert {(d.subject.name, d.role, d.status) for d in found} == {
        ("林一舟", "董事长", "ended"),
        ("祝安然", "董事长", "actual"),
    }


def test_who_joins_and_takes_a_post() -> None:
    found = posts("[云枢数据]宣布，前[蓝桉科技]副总裁[林一舟|Person]加盟，出任首席营收官。")
    assert {(d.object.name, d.role, d.status) for d in found} == {
        ("蓝桉科技", "副总裁", "ended"),
        ("云枢数据", "首席营收官", "actual"),
    }


def test_a_removal() -> None:
    found = posts("[云枢数据]解除[林一舟|Person]的行政总裁一职。")
    assert [(d.subject.name, d.role, d.status) for d in found] == [("林一舟", "行政总裁", "ended")]


def test_the_date_of_a_change() -> None:
    found = posts("2021年11月，[林一舟|Person]卸任[云枢数据]董事长。")
    assert len(found) == 1
    found = posts("[林一舟|Person]2021年11月卸任[云枢数据]董事长。")
    assert [str(d.date) for d in found] == ["2021-11"]


def test_a_control_post_is_a_holding() -> None:
    assert told(claims("[云枢数据]实际控制人[林一舟|Person]没有回应。")) == ["林一舟 OWNS 云枢数据"]


def test_founders_of_two_firms_are_not_shared_out() -> None:
    assert told(claims("两家创始人[林一舟|Person]、[祝安然|Person]握手。")) == []


def test_no_posts_without_people() -> None:
    assert posts("[云枢数据]董事长表示满意。") == []


DISMISSED = [
    ("[云枢数据]开除CTO[林一舟|Person]、副总裁[祝安然|Person]。", {"林一舟": "ended", "祝安然": "ended"}),
    ("[云枢数据]免去了总监[林一舟|Person]，总裁[祝安然|Person]没有回应。", {"林一舟": "ended", "祝安然": "actual"}),
    ("[云枢数据]CEO[林一舟|Person]开除副总裁[祝安然|Person]。", {"林一舟": "actual", "祝安然": "ended"}),
    ("[云枢数据]CTO[林一舟|Person]被开除。", {"林一舟": "ended"}),
    ("[云枢数据]宣布CEO[林一舟|Person]、COO[祝安然|Person]等三名高管离职。", {"林一舟": "ended", "祝安然": "ended"}),
    ("[云枢数据]CEO[林一舟|Person]宣布[祝安然|Person]离职。", {"林一舟": "actual"}),
    ("[云枢数据]CEO[林一舟|Person]此前表示，公司会扩张。", {"林一舟": "actual"}),
    ("[云枢数据]CEO[林一舟|Person]宣布辞职。", {"林一舟": "ended"}),
    ("[云枢数据]否认开除总监[林一舟|Person]。", {"林一舟": "actual"}),
    ("股东提议罢免[云枢数据]董事长[林一舟|Person]。", {"林一舟": "actual"}),
    ("[云枢数据]不会解雇CEO[林一舟|Person]。", {"林一舟": "actual"}),
]


@pytest.mark.parametrize(("text", "expected"), DISMISSED)
def test_who_is_dismissed(text: str, expected: dict[str, str]) -> None:
    found = posts(text)
    assert {d.subject.name: d.status for d in found} == expected
    assert {d.object.name for d in found} == {"云枢数据"}


def test_roles_of_the_dismissed() -> None:
    found = posts("[云枢数据]开除了CTO[林一舟|Person]、副总裁[祝安然|Person]。")
    assert [d.role for d in found] == ["cto", "副总裁"]


REPORTED = [
    ("昨日，[蓝桉日报]记者从[云枢数据]方面证实，总经理[林一舟|Person]已离职。", ["林一舟 WORKS_FOR 云枢数据 ended"]),
    ("据[蓝桉网]报道，副总裁[林一舟|Person]已离开[云枢数据]。", ["林一舟 WORKS_FOR 云枢数据 ended"]),
    ("[蓝桉日报]记者获悉，总经理[林一舟|Person]已离职。", []),
    ("[蓝桉日报]宣布，总经理[林一舟|Person]已离职。", ["林一舟 WORKS_FOR 蓝桉日报 ended"]),
    ("据[云枢数据]公告，副总裁[林一舟|Person]已离职。", ["林一舟 WORKS_FOR 云枢数据 ended"]),
]


@pytest.mark.parametrize(("text", "expected"), REPORTED)
def test_a_paper_that_reports_holds_no_post(text: str, expected: list[str]) -> None:
    assert told(posts(text), status=True) == expected


def test_appointments_told_together() -> None:
    found = posts("[云枢数据]拟任命[林一舟|Person]为CTO、[祝安然|Person]为CFO。")
    assert [(d.subject.name, d.role, d.status) for d in found] == [
        ("林一舟", "cto", "planned"),
        ("祝安然", "cfo", "planned"),
    ]


def test_what_a_reporter_has_from_a_firm_is_no_post_of_his() -> None:
    assert posts("[蓝桉日报]记者[林一舟|Person]从[云枢数据]获悉，产品已下架。") == []


def test_a_long_list_of_posts_ends_at_once() -> None:
    posts_held = ["副总裁", "副总经理", "副董事长", "高级副总裁", "首席运营官", "执行董事"] * 5
    for link in ("、", "兼", "和"):
        start = perf_counter()
        posts(f"[林一舟|Person]历任{link.join(posts_held)}。")
        assert perf_counter() - start < 2


MOVED = [
    "[林一舟|Person]从[云枢数据]转向[蓝桉科技]任副总裁。",
    "[林一舟|Person]从[云枢数据]跳槽到[蓝桉科技]担任副总裁。",
    "[林一舟|Person]从[云枢数据]加入[蓝桉科技]，出任副总裁。",
]


@pytest.mark.parametrize("text", MOVED)
def test_who_goes_from_one_firm_to_another(text: str) -> None:
    assert {(d.object.name, d.role, d.status) for d in posts(text)} == {
        ("云枢数据", None, "ended"),
        ("蓝桉科技", "副总裁", "actual"),
    }


def test_somebody_who_was_there_already_has_not_left() -> None:
    assert not [d for d in posts("[林一舟|Person]此前已在[云枢数据]任职。") if d.status == "ended"]


def test_an_assistant_of_a_founder_has_founded_nothing() -> None:
    found = told(claims("[云枢数据]创始人[林一舟|Person]及其助理[祝安然|Person]到场。"))
    assert found == ["林一舟 FOUNDED 云枢数据"]


FORMER = [
    ("原[云枢数据]旗下[蓝桉科技]的总监[林一舟|Person]创业。", "云枢数据 OWNS 蓝桉科技 actual", "蓝桉科技"),
    ("前[云枢数据]旗下[豆荚|Product]总监[林一舟|Person]创业。", "云枢数据 OPERATES 豆荚 actual", "豆荚"),
]


@pytest.mark.parametrize(("text", "held", "body"), FORMER)
def test_a_post_is_over_where_what_a_firm_has_may_last(text: str, held: str, body: str) -> None:
    assert told(claims(text), status=True) == sorted([held, f"林一舟 WORKS_FOR {body} ended"])


EARLIER = [
    "[林一舟|Person]，现任[云枢数据]管理合伙人，此前曾任[蓝桉科技]投资经理。",
    "[林一舟|Person]现任[云枢数据]管理合伙人，曾任[蓝桉科技]投资经理。",
]


@pytest.mark.parametrize("text", EARLIER)
def test_a_post_before_the_one_that_is_held(text: str) -> None:
    assert {(d.object.name, d.role, d.status) for d in posts(text)} == {
        ("云枢数据", "管理合伙人", "actual"),
        ("蓝桉科技", "投资经理", "ended"),
    }


def test_what_somebody_was_before_he_joined_another() -> None:
    found = posts("加入[云枢数据]前，[林一舟|Person]是[蓝桉科技]副总裁。")
    assert [(d.object.name, d.status) for d in found] == [("蓝桉科技", "ended")]


def test_an_office_is_no_post() -> None:
    found = posts("[云枢数据]宣布，首席商品官[林一舟|Person]将调任至首席执行官办公室。")
    assert "至首席执行官" not in {d.role for d in found}
