"""Authorities and products under the full names that their short forms stand for, and contracted names."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.extract.learned_making import named, reading_in

from sinograph.extract.learned.contracted import called_by_their_ends, is_contracted
from sinograph.extract.slots import slot_of
from sinograph.model import Mention


def bodies(*names: str, kind: str = "Regulator", keys: dict[str, str] | None = None) -> list[Mention]:
    """Mentions of names in a text of a sentence each, listed where `keys` says so."""
    reading = reading_in(*(f"{name} met." for name in names))
    nth = [sum(name in longer for longer in names[:n]) for n, name in enumerate(names)]
    return [named(reading, name, kind, nth=n, key=(keys or {}).get(name)) for name, n in zip(names, nth, strict=True)]


def entities(mentions: list[Mention]) -> int:
    """How many entities mentions name."""
    return len({slot_of(m) for m in called_by_their_ends(mentions)})


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("云州市市场监督管理局", "云州市监局"),
        ("云州市市场监督管理局", "市场监管局"),
        ("交通部公路總局", "公路總局"),
        ("云州市某区人民政府", "某区政府"),
        ("財經事務及庫務局", "財庫局"),
        ("Cloud Island Water Bureau", "the Water Bureau"),
        ("Cloud Island Water Bureau", "WATER BUREAU"),
    ],
)
def test_a_short_form_is_the_authority_that_the_text_names_in_full(full: str, short: str) -> None:
    assert entities(bodies(full, short)) == 1
    assert entities(bodies(short, full)) == 1


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("云州市市场监督管理局", "市场监管总局"),
        ("經濟部投資審議委員會", "經濟部"),
        ("Cloud Island Water Bureau", "Bureau"),
        ("Cloud Island Water Bureau", "Fire Bureau"),
        ("云州市公安局", "警方"),
    ],
)
def test_what_is_no_short_form_stays(full: str, short: str) -> None:
    assert entities(bodies(full, short)) == 2


def test_what_may_be_short_for_two_authorities_is_short_for_none() -> None:
    assert entities(bodies("云州市市场监督管理局", "雨州市市场监督管理局", "市场监管局")) == 3


@pytest.mark.parametrize("kind", ["Company", "Organization"])
def test_only_authorities_are_called_by_the_end_of_their_names(kind: str) -> None:
    assert entities(bodies("Cloud Island Water Bureau", "Water Bureau", kind=kind)) == 2


@pytest.mark.parametrize(
    ("full", "short", "count"),
    [
        ("Yuegu Pad X30", "Pad X30", 1),
        ("Yuegu X3", "X3", 1),
        ("Yuegu Pad", "Pad", 2),
        ("Yuegu X30", "X3", 2),
        ("云坡平板电脑", "云坡电脑", 2),
    ],
)
def test_a_product_is_called_by_two_words_or_by_its_number(full: str, short: str, count: int) -> None:
    assert entities(bodies(full, short, kind="Product")) == count


@pytest.mark.parametrize(
    ("names", "count"),
    [
        (("美国商务部", "商务部"), 1),
        (("美國商務部", "商務部"), 1),
        (("商务部", "美国商务部"), 2),
        (("云州市商务部", "商务部"), 2),
        (("中国商务部", "商务部"), 2),
    ],
)
def test_a_listed_short_form_is_another_countrys_authority_only_behind_its_full_name(
    names: tuple[str, ...], count: int
) -> None:
    keys = {"商务部": "mofcom", "商務部": "mofcom"}
    assert entities(bodies(*names, keys=keys)) == count


def test_a_listed_authority_that_is_named_otherwise_too_is_its_own() -> None:
    mentions = bodies("美国商务部", "商务部", "MOFCOM", keys={"商务部": "mofcom", "MOFCOM": "mofcom"})
    assert entities(mentions) == 2


def test_what_stands_for_the_short_form_stands_for_the_full_name() -> None:
    full, short = bodies("Cloud Island Water Bureau", "Water Bureau")
    word = replace(short, start=short.end + 1, end=short.end + 3, text="It", nominal=True)
    assert entities([full, short, word]) == 1


@pytest.mark.parametrize(
    ("form", "full", "told"),
    [
        ("云坡电商", "云坡电子商务有限公司", True),
        ("云坡香港", "云坡（香港）有限公司", True),
        ("云坡", "云坡电子商务有限公司", False),
        ("云坡控股", "云坡数字控股有限公司", False),
        ("电云坡", "云坡电子商务有限公司", False),
        ("Hbo", "Hanbo", False),
    ],
)
def test_a_contracted_name_keeps_its_signs_in_order(form: str, full: str, told: bool) -> None:
    assert is_contracted(form, full) is told
