"""Where names begin and end: the network's bounds against those of the rules."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from tests.extract.learned_making import named, reading_in

from sinograph.extract.finish import NEEDS_CLAIM
from sinograph.extract.learned.bounds import LEAST, rebounded
from sinograph.extract.protocols import Reading
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


@pytest.mark.parametrize(("score", "expected"), [(LEAST - 0.01, "Hanbo Sues"), (LEAST, "Hanbo")])
def test_the_network_must_be_sure(score: float, expected: str) -> None:
    reading = reading_in("Hanbo Sues Pim.")
    found = rebounded([named(reading, "Hanbo Sues")], [told(reading, "Hanbo", score=score)])
    assert [m.text for m in found] == [expected]


@pytest.mark.parametrize(
    ("text", "rules", "network"),
    [
        ("Hanbo Ltd. rose.", "Hanbo Ltd.", "Hanbo Ltd"),
        ("Then Mr. Mokoena sat.", "Mokoena", "Mr. Mokoena"),
        ("Then Mrs Mokoena sat.", "Mokoena", "Mrs Mokoena"),
        ("Price Action\n\nHanbo rose.", "Hanbo", "Price Action\n\nHanbo"),
        ("《关于停止灯具销售的通知》发布。", "《关于停止灯具销售的通知》", "关于停止灯具"),
        ("Ada Bo Cid met.", "Ada Bo", "Bo Cid"),
    ],
    ids=["the same name", "a form of address", "another", "over a blank line", "a title in its marks", "neither holds"],
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


def test_a_pronoun_that_was_a_surname_gives_way() -> None:
    reading = reading_in("Said Lanting He, interim head of Hanbo.")
    before = [
        named(reading, "Lanting"),
        named(reading, "He", "Person", stands_for="Ada"),
        named(reading, "Hanbo", key="hanbo"),
    ]
    found = rebounded(before, [told(reading, "Lanting He", "Person")])
    assert forms(found) == [("Lanting He", "Person"), ("Hanbo", "Company")]
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_a_pronoun_itself_is_never_moved() -> None:
    reading = reading_in("He Lanting rose.")
    before = [named(reading, "He", "Person", stands_for="Ada")]
    assert rebounded(before, [told(reading, "He Lanting", "Person")]) == before


@pytest.mark.parametrize("names", [[], ["Pim"]])
def test_without_a_word_of_the_network_nothing_moves(names: list[str]) -> None:
    reading = reading_in("Hanbo Sues Pim.")
    before = [named(reading, "Hanbo Sues")]
    assert rebounded(before, [told(reading, n) for n in names]) == before


def test_a_name_that_ends_at_an_initial_for_the_network_alone_keeps_its_rest() -> None:
    rules = [Mention(0, 18, "Marion K. Tolliver", "Person")]
    (told,) = rebounded(rules, [Mention(0, 8, "Marion K", "Person", score=0.99)])
    assert told.text == "Marion K. Tolliver"
