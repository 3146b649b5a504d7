"""Short forms of firms under their full names."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.extract.learned_making import named, reading_in

from sinograph.actors import Actor, ActorIndex
from sinograph.extract.learned.shortened import under_full_names
from sinograph.extract.slots import slot_of

ACTORS = ActorIndex(
    [
        Actor("wuxi", "Place", "Wuxi", zh=("无锡",)),
        Actor("chile", "Place", "Chile"),
        Actor("hanbo", "Company", "Hanbo", zh=("韩博",)),
    ]
)


@pytest.mark.parametrize(
    ("full", "short", "same"),
    [
        ("Wuxi Corvid Technology", "Corvid", True),
        ("Wuxi Corvid", "Corvid", True),
        ("Corvid Capital", "Corvid", True),
        ("无锡云坡网络", "云坡", True),
        ("无锡市云坡网络", "云坡", True),
        ("Corvid Chile", "Corvid", False),
        ("Corvidae Capital", "Corvid", False),
        ("New Corvid", "Corvid", False),
        ("Corvid", "Corvid Capital", True),
        ("云坡", "云", False),
    ],
)
def test_a_short_form_is_the_full_name_with_or_without_its_place(full: str, short: str, same: bool) -> None:
    reading = reading_in(f"{full} grew.", f"Later {short} fell.")
    mentions = [named(reading, full), named(reading, short, nth=reading.document.text.count(short) - 1)]
    told = under_full_names(mentions, ACTORS, reading.document.text)
    assert (told[0].name == told[1].name) is same
    assert [m.text for m in told] == [full, short]


@pytest.mark.parametrize(
    ("full", "key"),
    [("Wuxi Hanbo Network Technology Co., Ltd.", "hanbo"), ("Hanbo Ventures", None), ("无锡韩博科技", "hanbo")],
)
def test_a_full_name_of_a_listed_firm_is_its_own_where_it_holds_nothing_but_what_every_firms_may(
    full: str, key: str | None
) -> None:
    short = "Hanbo" if full.isascii() else "韩博"
    reading = reading_in(f"{full} grew.", f"Later {short} fell.")
    mentions = [named(reading, full), named(reading, short, nth=1, key="hanbo")]
    assert under_full_names(mentions, ACTORS, reading.document.text)[0].key == key


def test_what_may_be_short_for_two_names_is_short_for_none() -> None:
    reading = reading_in("Corvid Capital met Corvid Motors.", "Later Corvid fell.")
    mentions = [named(reading, "Corvid Capital"), named(reading, "Corvid Motors"), named(reading, "Corvid", nth=2)]
    assert under_full_names(mentions, ACTORS, reading.document.text) == mentions


def test_what_stands_for_the_short_form_stands_for_the_full_name() -> None:
    reading = reading_in("Wuxi Corvid grew.", "Later Corvid fell.", "It rose.")
    mentions = [
        named(reading, "Wuxi Corvid"),
        named(reading, "Corvid", nth=1),
        named(reading, "It", stands_for="Corvid"),
    ]
    assert {m.name for m in under_full_names(mentions, ACTORS, reading.document.text)} == {"Wuxi Corvid"}


@pytest.mark.parametrize("kind", ["Product", "Person"])
def test_only_firms_have_short_forms_here(kind: str) -> None:
    reading = reading_in("Wuxi Corvid grew.", "Later Corvid fell.")
    mentions = [named(reading, "Wuxi Corvid", kind), named(reading, "Corvid", kind, nth=1)]
    assert under_full_names(mentions, ACTORS, reading.document.text) == mentions


def test_of_names_that_are_short_for_one_another_the_longest_is_the_name() -> None:
    reading = reading_in("Wuxi Corvid Foods grew.", "Then Wuxi Corvid sat.", "Later Corvid fell.")
    mentions = [
        named(reading, "Wuxi Corvid Foods"),
        named(reading, "Wuxi Corvid", nth=1),
        named(reading, "Corvid", nth=2),
    ]
    assert {m.name for m in under_full_names(mentions, ACTORS, reading.document.text)} == {"Wuxi Corvid Foods"}


@pytest.mark.parametrize(
    ("names", "key"),
    [
        (("Wuxi Hanbo Technology", "Wuxi Hanbo", "Hanbo"), "hanbo"),
        (("Chile Wuxi Corvid", "Wuxi Corvid", "Corvid"), None),
        (("无锡区块链科技", "区块链"), None),
        (("韩博科技有限责任公司", "韩博"), "hanbo"),
    ],
)
def test_all_names_of_a_firm_are_of_one_entity(names: tuple[str, ...], key: str | None) -> None:
    reading = reading_in(*(f"{name} grew." for name in names))
    own = {"Hanbo", "韩博"}
    nth = [sum(name in longer for longer in names[:n]) for n, name in enumerate(names)]
    mentions = [
        named(reading, name, nth=n, key=key if name in own else None) for name, n in zip(names, nth, strict=True)
    ]
    told = under_full_names(mentions, ACTORS, reading.document.text)
    assert len({slot_of(m) for m in told}) == 1
    assert {m.key for m in told} == {key}


def test_one_form_of_two_names_is_short_for_neither() -> None:
    reading = reading_in("Corvid grew.", "Corvid fell.")
    mentions = [
        replace(named(reading, "Corvid", nth=n), name=name) for n, name in enumerate(("Corvid One", "Corvid Two"))
    ]
    assert under_full_names(mentions, ACTORS, reading.document.text) == mentions


@pytest.mark.parametrize(
    ("full", "short", "same"),
    [
        ("Yunpo Media Group", "YMG", True),
        ("Bank of Yunpo and Trade", "BYT", True),
        ("Bank of Yunpo and Trade", "BOYAT", True),
        ("Yunpo Media Group", "YM", False),
        ("Yunpo Media Group", "YMK", False),
        ("Yunpo", "YMG", False),
    ],
)
def test_initials_stand_for_the_one_firm_whose_words_begin_so(full: str, short: str, same: bool) -> None:
    reading = reading_in(f"{full} grew.", f"Later {short} fell.")
    mentions = [named(reading, full), named(reading, short)]
    told = under_full_names(mentions, ACTORS, reading.document.text)
    assert (slot_of(told[0]) == slot_of(told[1])) is same
    assert [m.text for m in told] == [full, short]


def test_initials_of_two_firms_stand_for_neither() -> None:
    reading = reading_in("Yunpo Media Group and Yellow Moon Games grew.", "Later YMG fell.")
    mentions = [named(reading, name) for name in ("Yunpo Media Group", "Yellow Moon Games", "YMG")]
    told = under_full_names(mentions, ACTORS, reading.document.text)
    assert len({slot_of(m) for m in told}) == 3


@pytest.mark.parametrize(
    ("full", "short", "same"),
    [
        ("云坡生物医药（无锡）有限公司", "云坡", True),
        ("云坡（无锡）科技有限公司", "云坡科技", True),
        ("无锡云坡电子商务有限公司", "云坡电商", True),
        ("云坡数字股份有限公司", "云坡股份", False),
        ("大云坡电子商务有限公司", "云坡电商", False),
        ("Corvid Telemedia", "CORVID", True),
        ("Corvid Chile", "CORVID", False),
    ],
)
def test_seats_left_out_signs_and_capitals_make_no_other_firm(full: str, short: str, same: bool) -> None:
    reading = reading_in(f"{full} met.", f"{short} fell.")
    mentions = [named(reading, full), named(reading, short, nth=full.count(short))]
    told = under_full_names(mentions, ACTORS, reading.document.text)
    assert (slot_of(told[0]) == slot_of(told[1])) is same


def test_an_unlisted_short_form_is_the_listed_firm_that_the_text_names_in_full() -> None:
    reading = reading_in("Hanbo Ventures met.", "Later Hanbo fell.")
    mentions = [named(reading, "Hanbo Ventures", key="hanbo-ventures"), named(reading, "Hanbo", nth=1)]
    assert {m.key for m in under_full_names(mentions, ACTORS, reading.document.text)} == {"hanbo-ventures"}
