"""Which pairs are offered to a person, with which reason, and in which order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.resolve.making import FEW, different, same

from sinograph.model import Entity, Judgement
from sinograph.resolve import candidates
from sinograph.resolve.candidates import SIMILAR


def things(*names: str, kind: str = "Company") -> list[Entity]:
    """Entities of these names with the ids 1, 2, …"""
    return [Entity(str(number), kind, name) for number, name in enumerate(names, start=1)]


def reasons(*entities: Entity) -> list[str]:
    """Why pairs are offered, in order."""
    return [reason for _, _, reason in candidates(entities)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Goldstream Capital", "Goldstream Capitol"),
        ("Foobar Technology", "Foobar Technolgy"),
        ("Qingke Research", "Quingke Research"),
        ("北京字节跳动科技网络", "北京字节跳动科枝网络"),
        ("Zhongguancun Finance", "Zhongguancun Finances"),
    ],
)
def test_names_that_differ_by_a_letter_are_offered_as_similar(one: str, other: str) -> None:
    [reason] = reasons(*things(one, other))
    assert reason.startswith(f"similar names: {one}, {other} (")
    assert SIMILAR <= float(reason.split("(")[-1].removesuffix(" %)")) <= 100


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Alibaba Group", "Alibaba Pictures"),
        ("Tencent Music", "Tencent Video"),
        ("Foo", "Foe"),
        ("Bank of China", "Bank of Korea"),
        ("腾讯", "腾迅"),
        ("Sequoia China", "Sequoia India"),
        ("Baidu", "Alibaba"),
    ],
)
def test_names_of_two_firms_are_not(one: str, other: str) -> None:
    assert reasons(*things(one, other)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("Foobar Ltd", "FOOBAR"), ("騰訊控股", "腾讯"), ("The Foobar", "foobar inc"), ("ＦＯＯＢＡＲ", "Foobar")],
)
def test_spellings_of_one_name_are_offered_as_one_called_the_same(one: str, other: str) -> None:
    [reason] = reasons(*things(one, other))
    assert reason.startswith("both are called ")


@pytest.mark.parametrize(
    ("chinese", "latin", "kind"),
    [
        ("百度", "Baidu", "Company"),
        ("华为技术", "Huawei Jishu", "Company"),
        ("曾鸣", "Zeng Ming", "Person"),
        ("單偉建", "Shan Weijian", "Person"),
    ],
)
def test_a_chinese_name_is_offered_with_its_reading(chinese: str, latin: str, kind: str) -> None:
    assert reasons(*things(chinese, latin, kind=kind)) == [f"read alike: {chinese}, {latin}"]


@pytest.mark.parametrize(
    ("one", "other"), [("曾鸣", "Ceng Ming"), ("李", "Li"), ("百度", "摆渡"), ("百度", "Bai Du Bei")]
)
def test_other_readings_short_ones_and_two_chinese_names_are_not(one: str, other: str) -> None:
    assert reasons(*things(one, other, kind="Person")) == []


def test_an_alias_counts_as_a_name_but_not_for_likeness() -> None:
    one, other = (
        Entity("1", "Company", "Alpha", ("Goldstream Capital",)),
        Entity("2", "Company", "Beta", ("Goldstream Capital",)),
    )
    assert reasons(one, other) == ["both are called Goldstream Capital"]
    assert reasons(one, Entity("2", "Company", "Beta", ("Goldstream Capitol",))) == []


def test_equal_names_come_before_readings_and_these_before_likeness() -> None:
    told = reasons(*things("Foobar Tech", "Foobar Tecch", "Baidu", "百度", "Qux Ltd", "QUX"))
    assert [reason.split(":")[0].split(" Q")[0] for reason in told] == [
        "both are called",
        "read alike",
        "similar names",
    ]


def test_the_more_alike_come_first() -> None:
    told = candidates(things("Goldstream Capital One", "Goldstream Capitol One", "Goldstream Capital Onne"))
    scores = [int(reason.split("(")[-1].removesuffix(" %)")) for _, _, reason in told]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) > 1


def test_one_name_of_two_types_is_told_with_both() -> None:
    firm, app = things("Weibo")[0], Entity("2", "Product", "Weibo")
    assert reasons(firm, app) == ["both are called Weibo (Company, Product)"]


@pytest.mark.parametrize("judgement", [same("1", "2"), same("2", "1"), different("1", "2"), different("2", "1")])
def test_a_pair_that_was_judged_is_not_offered_again(judgement: Judgement) -> None:
    assert candidates(things("Foobar", "FOOBAR"), judged=[judgement]) == ()


@pytest.mark.parametrize("judgement", [Judgement("rename", "1", "2"), Judgement("reject", "1"), same("1", "3")])
def test_other_judgements_settle_no_pair(judgement: Judgement) -> None:
    assert len(candidates(things("Foobar", "FOOBAR"), judged=[judgement])) == 1


@pytest.mark.parametrize("names", [("", ""), ("A", "a"), ("🐧", "🐧"), ("某", "某")])
def test_a_name_of_one_sign_tells_too_little(names: tuple[str, str]) -> None:
    assert reasons(*things(*names)) == []


def test_one_entity_given_twice_is_one() -> None:
    [thing] = things("Foobar")
    assert candidates([thing, thing]) == ()


NAMES = st.sampled_from(
    ["Foobar Tech", "Foobar Tecch", "FOOBAR TECH LTD", "Baidu", "百度", "摆渡", "", "🐧", "X", "Foobar Techs"]
)


@FEW
@given(st.lists(st.tuples(NAMES, st.sampled_from(["Company", "Product", "Person"])), max_size=7))
def test_pairs_are_sorted_within_offered_once_and_of_what_was_given(told: list[tuple[str, str]]) -> None:
    entities = [Entity(f"e{n}", kind, name) for n, (name, kind) in enumerate(told)]
    pairs = [(one, other) for one, other, _ in candidates(entities)]
    assert all(one < other for one, other in pairs)
    assert len(set(pairs)) == len(pairs)
    assert {id_ for pair in pairs for id_ in pair} <= {e.id for e in entities}


@FEW
@given(st.lists(NAMES, max_size=6), st.data())
def test_judging_every_pair_that_is_offered_leaves_none(names: list[str], data: st.DataObject) -> None:
    entities = things(*names)
    verdicts = [data.draw(st.sampled_from([same, different]))(one, other) for one, other, _ in candidates(entities)]
    assert candidates(entities, judged=verdicts) == ()
