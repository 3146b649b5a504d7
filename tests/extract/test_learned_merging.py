"""The names of the rules and of the network as one list."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from tests.extract.learned_making import SURE, judged, named, reading_in

from sinograph.extract.learned.kinds import NODE_TYPES, share_of
from sinograph.extract.learned.merging import merged
from sinograph.extract.learned.names import Judged
from sinograph.extract.protocols import Reading
from sinograph.model import Mention


def together(reading: Reading, rules: list[Mention], **names: tuple[str, float]) -> list[Mention]:
    return merged(rules, judged(reading, **names), SURE, reading.document.text)


def read(mentions: list[Mention], *sure: dict[str, float]) -> Judged:
    """What a network says that finds no names, and is so sure of the types of each of some mentions."""
    shares = np.zeros((len(mentions), 1 + len(NODE_TYPES)), dtype=np.float32)
    for row, told in zip(shares, sure, strict=True):
        row[0] = 1 - sum(told.values())
        for kind, share in told.items():
            row[share_of(kind)] = share
    return Judged((), tuple((m.start, m.end) for m in mentions), shares)


def test_an_unlisted_name_that_the_network_is_sure_is_none_goes() -> None:
    reading = reading_in("Growth slowed at Hanbo.")
    rules = [named(reading, "Growth"), named(reading, "Hanbo")]
    assert [m.text for m in together(reading, rules, Hanbo=("Company", 0.9))] == ["Hanbo"]


@pytest.mark.parametrize("kind", ["Place", "Sector"])
def test_the_network_has_no_say_on_places_and_sectors(kind: str) -> None:
    reading = reading_in("Growth slowed in Hanbo.")
    rules = [named(reading, "Hanbo", kind)]
    assert together(reading, rules) == rules


def test_a_listed_name_stays_whatever_the_network_says() -> None:
    reading = reading_in("Apple slowed.")
    rules = [named(reading, "Apple", key="apple")]
    assert together(reading, rules) == [replace(rules[0], score=0.0)]


def test_a_name_of_the_rules_is_not_replaced_by_one_that_overlaps_it() -> None:
    reading = reading_in("Hanbo Cloud rose.")
    rules = [named(reading, "Hanbo Cloud", key="hanbo-cloud")]
    assert [(m.text, m.key) for m in together(reading, rules, Hanbo=("Company", 0.9))] == [
        ("Hanbo Cloud", "hanbo-cloud")
    ]


def test_a_name_is_doubted_only_where_all_of_its_pieces_are() -> None:
    reading = reading_in("Hanbo Growth rose.")
    rules = [named(reading, "Hanbo Growth")]
    assert [m.text for m in together(reading, rules, Hanbo=("Company", 0.85))] == ["Hanbo Growth"]


def test_a_short_form_stays_where_the_full_name_stands_elsewhere() -> None:
    reading = reading_in("Hanbo Cloud rose.", "Hanbo fell.")
    rules = [named(reading, "Hanbo Cloud"), named(reading, "Hanbo", nth=1)]
    rules[1] = Mention(rules[1].start, rules[1].end, "Hanbo", "Company", name="Hanbo Cloud")
    assert replace(rules[1], score=0.0) in together(reading, rules, Hanbo_Cloud=("Company", 0.9))


@pytest.mark.parametrize(
    ("rules_type", "network", "chance", "expected"),
    [
        ("Company", "Product", 0.9, "Product"),
        ("Product", "Company", 0.9, "Company"),
        ("Company", "Person", 0.79, "Company"),
        ("Company", "Person", 0.9, "Person"),
        ("Company", "Regulator", 0.9, "Regulator"),
        ("Person", "Company", 0.9, "Company"),
        ("Organization", "Company", 0.9, "Company"),
        ("Regulator", "Company", 0.9, "Regulator"),
        ("Exchange", "Company", 0.9, "Exchange"),
        ("Event", "Product", 0.9, "Event"),
    ],
)
def test_the_network_may_choose_the_type_of_names_that_rules_type_by_weak_signs(
    rules_type: str, network: str, chance: float, expected: str
) -> None:
    reading = reading_in("Hanbo rose.")
    (told,) = together(reading, [named(reading, "Hanbo", rules_type)], Hanbo=(network, chance))
    assert told.type == expected


def test_a_name_has_one_type_wherever_it_stands() -> None:
    reading = reading_in("Hanbo rose.", "Then Hanbo fell.", "The company of Hanbo.")
    rules = [named(reading, "Hanbo", nth=n) for n in (0, 1)]
    rules.append(replace(named(reading, "The company", stands_for="Hanbo"), type="Company"))
    told = together(reading, rules, Hanbo=("Person", 0.9))
    assert {m.type for m in told} == {"Person"}


def test_a_type_that_the_network_gives_at_some_places_must_outweigh_the_others() -> None:
    reading = reading_in("Hanbo rose.", "Hanbo fell.", "Hanbo sat.")
    rules = [named(reading, "Hanbo", nth=n) for n in range(3)]
    heard = [
        Mention(m.start, m.end, "Hanbo", kind, name="Hanbo", score=0.9)
        for m, kind in zip(rules, ("Product", "Person", "Product"), strict=True)
    ]
    mixed = Judged(tuple(heard), ())
    assert {m.type for m in merged(rules, mixed, replace(SURE, retype=0.5), reading.document.text)} == {"Product"}
    assert {m.type for m in merged(rules, mixed, replace(SURE, retype=0.7), reading.document.text)} == {"Company"}
    assert {m.type for m in merged([], mixed, SURE, reading.document.text)} == {"Product"}


def test_a_surname_stands_for_the_person_whose_full_name_the_network_found() -> None:
    reading = reading_in("Naledi Mokoena rose.", "Then Mokoena sat.")
    told = together(reading, [], Mokoena=("Person", 0.9), Naledi_Mokoena=("Person", 0.9))
    assert [m.name for m in told] == ["Naledi Mokoena", "Naledi Mokoena"]


def test_the_last_word_of_a_firms_name_is_no_short_form() -> None:
    reading = reading_in("Hanbo Cloud rose.", "Then Cloud fell.")
    told = together(reading, [], Cloud=("Company", 0.9), Hanbo_Cloud=("Company", 0.9))
    assert [m.name for m in told] == ["Hanbo Cloud", "Cloud"]


@pytest.mark.parametrize(
    ("listed", "network", "expected"),
    [
        ("Product", "Company", "Company"),
        ("Company", "Product", "Product"),
        ("Product", "Person", "Product"),
        ("Company", "Regulator", "Company"),
        ("Organization", "Company", "Organization"),
        ("Person", "Company", "Person"),
    ],
)
def test_a_listed_name_is_the_firm_or_its_product_as_the_network_says(listed: str, network: str, expected: str) -> None:
    reading = reading_in("WeChat rose.")
    (told,) = together(reading, [named(reading, "WeChat", listed, key="wechat")], WeChat=(network, 0.99))
    assert (told.type, told.key) == (expected, "wechat")


def test_of_a_listed_name_an_unsure_network_says_nothing() -> None:
    reading = reading_in("WeChat rose.")
    (told,) = together(reading, [named(reading, "WeChat", "Product", key="wechat")], WeChat=("Company", 0.6))
    assert told.type == "Product"


def test_a_name_that_the_rules_know_elsewhere_is_the_same_entity() -> None:
    reading = reading_in("Hanbo rose.", "Later Hanbo fell.")
    rules = [named(reading, "Hanbo", key="hanbo")]
    told = together(reading, rules, Hanbo=("Product", 0.9))
    assert [(m.text, m.key, m.type) for m in told] == [("Hanbo", "hanbo", "Product")] * 2


@pytest.mark.parametrize(
    ("texts", "full", "short"),
    [
        (("Hanbo Cloud rose.", "Later Hanbo fell."), "Hanbo Cloud", "Hanbo"),
        (("云砚科技上涨。", "后来云砚下跌。"), "云砚科技", "云砚"),
        (("雲硯科技上漲。", "後來雲硯下跌。"), "雲硯科技", "雲硯"),
    ],
)
def test_a_short_form_stands_for_the_full_name(texts: tuple[str, ...], full: str, short: str) -> None:
    reading = reading_in(*texts)
    rules = [named(reading, full, key="known")]
    told = together(reading, rules, **{short: ("Company", 0.9)})
    assert [(m.text, m.name, m.key) for m in told] == [(full, full, "known"), (short, full, "known")]


def test_a_short_form_of_a_name_that_only_the_network_found_joins_it_too() -> None:
    reading = reading_in("Hanbo Cloud rose.", "Later Hanbo fell.")
    told = together(reading, [], Hanbo=("Company", 0.9), Hanbo_Cloud=("Company", 0.9))
    assert [(m.text, m.name) for m in told] == [("Hanbo Cloud", "Hanbo Cloud"), ("Hanbo", "Hanbo Cloud")]


@pytest.mark.parametrize(
    ("full", "short", "kind"),
    [("Hanborough", "Hanbo", "Company"), ("Hanbo Cloud", "Hanbo", "Person"), ("Cloud Hanbo", "Hanbo", "Company")],
    ids=["a longer word", "another type", "not its first word"],
)
def test_what_is_no_short_form_keeps_its_own_name(full: str, short: str, kind: str) -> None:
    reading = reading_in(f"{full} rose.", f"Later {short} fell.")
    rules = [named(reading, full, key="known")]
    told = together(reading, rules, **{short: (kind, 0.9)})
    assert (told[-1].name, told[-1].key) == (short, None)


def test_mentions_come_in_order_of_place_and_do_not_overlap() -> None:
    reading = reading_in("Ada met Bob at Cid.", "Dan saw Ada.")
    rules = [named(reading, "Bob", "Person"), named(reading, "Dan", "Person")]
    told = together(reading, rules, **dict.fromkeys(("Ada", "Bob", "Cid", "Dan"), ("Person", 0.9)))
    assert [m.text for m in told] == ["Ada", "Bob", "Cid", "Dan", "Ada"]
    assert all(a.end <= b.start for a, b in pairwise(told))


def test_an_office_takes_the_place_of_the_listed_place_that_its_name_holds() -> None:
    reading = reading_in("Wuxi police said so.", "It rained in Wuxi.")
    rules = [named(reading, "Wuxi", "Place", key="wuxi", nth=n) for n in (0, 1)]
    told = together(reading, rules, Wuxi_police=("Regulator", 0.9))
    assert [(m.text, m.type) for m in told] == [("Wuxi police", "Regulator"), ("Wuxi", "Place")]


@pytest.mark.parametrize(
    ("rules_type", "wares", "expected"),
    [
        ("Company", (0.8, 0.3), "Company"),
        ("Company", (0.8, 0.7), "Product"),
        ("Regulator", (0.8, 0.7), "Regulator"),
    ],
)
def test_a_firm_that_is_told_of_as_a_product_in_all_its_places_is_one(
    rules_type: str, wares: tuple[float, float], expected: str
) -> None:
    reading = reading_in("Hanbo rose.", "Hanbo fell.")
    rules = [named(reading, "Hanbo", rules_type, nth=n) for n in (0, 1)]
    told = merged(
        rules, read(rules, *({"Company": 1 - ware, "Product": ware} for ware in wares)), SURE, reading.document.text
    )
    assert {m.type for m in told} == {expected}


def test_a_name_is_as_sure_as_the_network_is_of_its_type() -> None:
    reading = reading_in("Hanbo rose.", "Yuegu fell.", "Here.")
    rules = [named(reading, "Hanbo"), named(reading, "Yuegu", "Person"), named(reading, "Here", "Place")]
    heard = read(rules, {"Company": 0.75, "Person": 0.25}, {"Company": 0.5, "Person": 0.375}, {"Place": 0.125})
    assert [m.score for m in merged(rules, heard, SURE, reading.document.text)] == [0.75, 0.375, 1.0]
    assert {m.score for m in merged(rules, Judged((), ()), SURE, reading.document.text)} == {1.0}


def test_one_model_of_a_product_is_no_short_form_of_another() -> None:
    reading = reading_in("Qwo15 and Qwo15 Pro came.")
    told = together(reading, [], Qwo15_Pro=("Product", 0.9), Qwo15=("Product", 0.9))
    assert [m.name for m in told] == ["Qwo15", "Qwo15 Pro"]


def test_what_is_hardly_a_name_at_all_is_no_product() -> None:
    reading = reading_in("Hanbo rose.")
    rules = [named(reading, "Hanbo", key="hanbo")]
    told = merged(rules, read(rules, {"Company": 0.01, "Product": 0.09}), SURE, reading.document.text)
    assert [m.type for m in told] == ["Company"]


def test_a_longer_name_that_is_the_listed_ones_own_keeps_its_key() -> None:
    reading = reading_in("Hanbo Cloud rose.", "Hanbo Cloud Technology fell.", "Hanbo sat.")
    rules = [replace(named(reading, "Hanbo", key="hanbo-cloud", nth=n), name="Hanbo Cloud") for n in (0, 2)]
    rules.insert(1, named(reading, "Hanbo Cloud Technology"))
    told = together(reading, rules, Hanbo_Cloud_Technology=("Company", 0.97), Hanbo_Cloud=("Company", 0.97))
    assert (told[0].text, told[0].key) == ("Hanbo Cloud", "hanbo-cloud")


@pytest.mark.parametrize(
    ("sentences", "name"),
    [
        (["Hanbo grew.", "Its affiliate Hanbo Music fell."], "Hanbo"),
        (["Hanbo's unit Hanbo Music fell.", "Hanbo grew."], "Hanbo"),
        (["Hanbo Music, owned by Hanbo, fell.", "Hanbo grew."], "Hanbo"),
        (["Hanbo Music fell.", "Hanbo grew."], "Hanbo Music"),
    ],
)
def test_a_parent_and_its_unit_are_two_where_the_text_tells_them_apart(sentences: list[str], name: str) -> None:
    reading = reading_in(*sentences)
    told = together(reading, [], Hanbo_Music=("Company", 0.97), Hanbo=("Company", 0.97))
    assert {m.name for m in told if m.text == "Hanbo"} == {name}
