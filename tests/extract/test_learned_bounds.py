"""Where names begin and end: the network's bounds against those of the rules."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.extract.learned_making import named, reading_in

from sinograph.extract.learned.bounds import LEAST, holds, rebounded, without_counts
from sinograph.extract.protocols import Reading
from sinograph.extract.slots import NEEDS_CLAIM
from sinograph.model import Mention


def told(reading: Reading, words: str, kind: str = "Company", *, nth: int = 0, score: float = 0.99) -> Mention:
    """A name of the network's."""
    return replace(named(reading, words, kind, nth=nth), score=score)


def forms(mentions: list[Mention]) -> list[tuple[str, str]]:
    return [(m.text, m.type) for m in mentions]


@pytest.mark.parametrize(
    ("text", "rules", "network", "kind"),
    [
        ("Hanbo Sues Pim over lamps.", "Hanbo Sues", "Hanbo", "Company"),
        ("Former Quillmart people left.", "Former Quillmart", "Quillmart", "Company"),
        ("Rival Pelora fell.", "Rival Pelora", "Pelora", "Company"),
        ("He Lanting, head of sales, left.", "Lanting", "He Lanting", "Person"),
        ("The Tarn 70 phone is out.", "Tarn", "Tarn 70", "Product"),
        ("The Office of the Lamp Regulator wrote.", "Lamp Regulator", "Office of the Lamp Regulator", "Regulator"),
        ("记者采访韩博鸿。", "韩博", "韩博鸿", "Person"),
        ("店主韩博鸿说。", "店主韩博鸿", "韩博鸿", "Person"),
    ],
)
def test_an_unlisted_name_takes_the_bounds_and_type_of_which_the_network_is_sure(
    text: str, rules: str, network: str, kind: str
) -> None:
    reading = reading_in(text)
    found = rebounded([named(reading, rules)], [told(reading, network, kind)])
    assert forms(found) == [(network, kind)]
    assert found[0].name == network
    assert reading.document.text[found[0].start : found[0].end] == network


def test_a_firm_s_name_has_the_place_that_the_network_reads_before_it_and_its_own_stop() -> None:
    reading = reading_in("He sold his part of Foshan Hanbo Lamps Co., Ltd. to Pim.")
    found = rebounded([named(reading, "Hanbo Lamps Co., Ltd.")], [told(reading, "Foshan Hanbo Lamps Co., Ltd")])
    assert [m.text for m in found] == ["Foshan Hanbo Lamps Co., Ltd."]


@pytest.mark.parametrize(("score", "expected"), [(LEAST - 0.01, "Hanbo Sues"), (LEAST, "Hanbo")])
def test_the_network_must_be_sure(score: float, expected: str) -> None:
    reading = reading_in("Hanbo Sues Pim.")
    found = rebounded([named(reading, "Hanbo Sues")], [told(reading, "Hanbo", score=score)])
    assert [m.text for m in found] == [expected]


@pytest.mark.parametrize(
    ("text", "rules", "network"),
    [
        ("Hanbo Ltd. rose.", "Hanbo Ltd.", "Hanbo Ltd"),
        ("Shanghai Hanbo Lamps Co., Ltd. rose.", "Shanghai Hanbo Lamps Co., Ltd.", "Hanbo Lamps Co., Ltd"),
        ("Then Mr. Mokoena sat.", "Mokoena", "Mr. Mokoena"),
        ("Then Mrs Mokoena sat.", "Mokoena", "Mrs Mokoena"),
        ("《关于停止灯具销售的通知》发布。", "《关于停止灯具销售的通知》", "关于停止灯具"),
        ("Ada Bo Cid met.", "Ada Bo", "Bo Cid"),
    ],
    ids=["the same name", "without its place", "a form of address", "another", "a title in its marks", "neither holds"],
)
def test_what_is_no_better_reading_changes_nothing(text: str, rules: str, network: str) -> None:
    reading = reading_in(text)
    before = [named(reading, rules)]
    assert rebounded(before, [told(reading, network)]) == before


@pytest.mark.parametrize("kind", sorted(NEEDS_CLAIM))
def test_types_that_the_network_never_learned_keep_their_bounds(kind: str) -> None:
    reading = reading_in("In Hanbo County it rained.")
    before = [named(reading, "Hanbo", kind)]
    assert rebounded(before, [told(reading, "Hanbo County")]) == before


def test_a_listed_name_keeps_its_bounds() -> None:
    reading = reading_in("Hanbo Cloud rose.")
    before = [named(reading, "Hanbo", key="hanbo")]
    assert rebounded(before, [told(reading, "Hanbo Cloud")]) == before


def test_a_name_that_is_listed_elsewhere_is_the_listed_one() -> None:
    reading = reading_in("Rival Hanbo fell.", "Hanbo rose.")
    before = [named(reading, "Rival Hanbo"), named(reading, "Hanbo", nth=1, key="hanbo")]
    found = rebounded(before, [told(reading, "Hanbo", "Product")])
    assert [(m.text, m.key, m.type) for m in found] == [("Hanbo", "hanbo", "Company")] * 2


def test_a_name_that_would_swallow_another_is_left() -> None:
    reading = reading_in("Ada and Bob rose.")
    before = [named(reading, "Ada"), named(reading, "Bob")]
    assert rebounded(before, [told(reading, "Ada and Bob")]) == before


def test_a_name_that_the_network_reads_as_two_is_left() -> None:
    reading = reading_in("Ada Bob rose.")
    before = [named(reading, "Ada Bob")]
    assert rebounded(before, [told(reading, "Ada"), told(reading, "Bob")]) == before


@pytest.mark.parametrize("names", [[], ["Pim"]])
def test_without_a_word_of_the_network_nothing_moves(names: list[str]) -> None:
    reading = reading_in("Hanbo Sues Pim.")
    before = [named(reading, "Hanbo Sues")]
    assert rebounded(before, [told(reading, n) for n in names]) == before


def test_a_name_that_ends_at_an_initial_for_the_network_alone_keeps_its_rest() -> None:
    rules = [Mention(0, 18, "Marion K. Tolliver", "Person")]
    (told,) = rebounded(rules, [Mention(0, 8, "Marion K", "Person", score=0.99)])
    assert told.text == "Marion K. Tolliver"


# -- a longer name of the network's over names that stand within it


@pytest.mark.parametrize(
    ("text", "name", "kind", "within", "score", "expected"),
    [
        ("Police in Wuxi said so.", "Police in Wuxi", "Regulator", [("Wuxi", "Place")], 0.86, True),
        ("It is on the Hanoi exchange.", "Hanoi exchange", "Exchange", [("Hanoi", "Place")], 0.86, True),
        ("Hanoi's Star Board fell.", "Hanoi's Star Board", "Exchange", [("Star Board", "Exchange")], 0.99, False),
        ("Hanbo Toyo rose.", "Hanbo Toyo", "Company", [("Hanbo", "Company"), ("Toyo", "Company")], 0.86, False),
        ("Hanbo Toyo rose.", "Hanbo Toyo", "Company", [("Hanbo", "Company"), ("Toyo", "Company")], 0.95, True),
        ("Hanbo Toyo rose.", "Hanbo Toyo", "Product", [("Hanbo", "Company"), ("Toyo", "Company")], 0.86, False),
        ("Hanbo Toyo rose.", "Hanbo Toyo", "Product", [("Hanbo", "Company"), ("Toyo", "Company")], 0.95, True),
        ("Hanbo and Toyo rose.", "Hanbo and Toyo", "Product", [("Hanbo", "Company"), ("Toyo", "Company")], 0.95, False),
        ("Qwo 3 is out.", "Qwo 3", "Product", [("Qwo", "Product")], 0.95, True),
        ("Qwo 3 is out.", "Qwo 3", "Product", [("Qwo", "Product")], 0.85, False),
        ("Mr Wei sat.", "Mr Wei", "Person", [("Wei", "Person")], 0.99, False),
        ("清溪大学法学院说。", "清溪大学法学院", "Organization", [("清溪大学", "Organization")], 0.99, False),
        ("墨禾物业亏损。", "墨禾物业", "Company", [("墨禾", "Company")], 0.96, True),
        ("墨禾物业亏损。", "墨禾物业", "Company", [("墨禾", "Company")], 0.94, False),
        ("墨禾单亏损。", "墨禾单", "Company", [("墨禾", "Company")], 0.99, False),
        ("川北墨禾亏损。", "川北墨禾", "Company", [("墨禾", "Company")], 0.99, False),
        ("川北工信局说。", "川北工信局", "Regulator", [("工信局", "Regulator")], 0.96, True),
        ("Hanbo Ltd fell.", "Hanbo Ltd", "Company", [("Hanbo", "Company")], 0.99, False),
        ("Hanbo Toyo rose.", "Hanbo", "Company", [("Hanbo Toyo", "Company")], 0.99, False),
    ],
)
def test_a_longer_name_goes_before_listed_names_within_it_where_it_is_sure(
    text: str, name: str, kind: str, within: list[tuple[str, str]], score: float, expected: bool
) -> None:
    reading = reading_in(text)
    longer = replace(named(reading, name, kind), score=score)
    assert holds(longer, [named(reading, n, k, key=n) for n, k in within]) is expected


@pytest.mark.parametrize(
    ("whole", "short", "stays"),
    [
        ("Hanbo Lamps and Oil Group", "Hanbo Lamps", True),
        ("Hanbo & Pim Co.", "Hanbo", True),
        ("Hanbo and Pim", "Hanbo", False),
        ("Hanbo Sues Pim Group", "Hanbo", False),
    ],
)
def test_a_firms_name_goes_on_behind_an_and(whole: str, short: str, stays: bool) -> None:
    reading = reading_in(f"So {whole} rose.")
    found = rebounded([named(reading, whole)], [told(reading, short)])
    assert [m.text for m in found] == [whole if stays else short]


@pytest.mark.parametrize(
    ("text", "network", "expected"),
    [
        ("CEO of Hanbo Lin Hao rose.", [("Hanbo", "Company"), ("Lin Hao", "Person")], ["Hanbo", "Lin Hao"]),
        ("CEO of Hanbo Lin Hao rose.", [("Hanbo", "Company"), ("Lin Hao", "Company")], ["Hanbo Lin Hao"]),
        ("CEO of Hanbo Lin Hao rose.", [("Lin Hao", "Person")], ["Lin Hao"]),
        ("CEO of Hanbo and Lin Hao rose.", [("Hanbo", "Company"), ("Lin Hao", "Person")], ["Hanbo and Lin Hao"]),
    ],
)
def test_two_names_of_two_types_are_no_one_name(text: str, network: list[tuple[str, str]], expected: list[str]) -> None:
    reading = reading_in(text)
    whole = named(reading, "Hanbo and Lin Hao" if " and " in text else "Hanbo Lin Hao")
    found = rebounded([whole], [told(reading, words, kind) for words, kind in network])
    assert [m.text for m in found] == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("They fined Hanbo 30,000 yuan.", "Hanbo 30", "Hanbo"),
        ("They fined Hanbo 500 yuan.", "Hanbo 500", "Hanbo"),
        ("收购Bluesky51%股权。", "Bluesky51", "Bluesky"),
        ("They sell the Hanbo 30, a lamp.", "Hanbo 30", "Hanbo 30"),
        ("Version Hanbo 3.5 is out.", "Hanbo 3.5", "Hanbo 3.5"),
        ("Hanbo 51 users are happy.", "Hanbo 51", "Hanbo 51"),
    ],
)
def test_the_digits_of_a_number_are_no_part_of_a_name(text: str, name: str, expected: str) -> None:
    (found,) = without_counts([named(reading_in(text), name, "Product")], text)
    assert found.text == text[found.start : found.end] == expected
    assert found.type == ("Product" if expected == name else "Company")
