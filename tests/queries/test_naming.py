"""Who is meant by a name."""

from __future__ import annotations

import pytest

from sinograph.errors import UnknownName
from sinograph.queries import Found, find_document, find_entity
from sinograph.store import Store

TENGDA = Found("tengda", "Company", "Tengda")


@pytest.mark.parametrize(
    "name",
    [
        *("tengda", "Tengda", "TENGDA", " tengda ", "Tengda Holdings", "Tengda Holdings Limited", "Ｔｅｎｇｄａ"),
        *("腾达", "騰達", "腾达集团", "MTT", "HKEX:0799", "0799", "799", "0799.HK", "Company:Tengda", "Company:腾达"),
    ],
)
def test_any_name_in_any_script_finds_it(world: Store, name: str) -> None:
    assert find_entity(world, name) == TENGDA


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("lanhai jituan", "lanhai"),
        ("lanhai", "lanhai"),
        ("LAN", "lanhai"),
        ("heishan", "heishan"),
        ("beidou ziben", "beidou-capital"),
        ("wei kan", "weikan"),
        ("曾明", "zeng"),
        ("zengming", "zeng"),
        ("Zeng Ming", "zeng"),
        ("gangjiaosuo", "hkex"),
    ],
)
def test_readings_and_tickers(world: Store, name: str, found: str) -> None:
    assert find_entity(world, name).id == found


def test_several_of_one_name_are_never_guessed(world: Store) -> None:
    with pytest.raises(UnknownName, match=r"Type:name.*'Mingjing'") as problem:
        find_entity(world, "Mingjing")
    assert problem.value.nearest == ("Company:Mingjing", "Product:Mingjing")
    assert [find_entity(world, choice).id for choice in problem.value.nearest] == ["mingjing-firm", "mingjing-app"]
    assert find_entity(world, "明镜", types=["Product"]).id == "mingjing-app"


def test_a_homophone_is_suggested_not_taken(world: Store) -> None:
    with pytest.raises(UnknownName) as problem:
        find_entity(world, "腾大")
    assert "Tengda" in problem.value.nearest


def test_misspelt_names_offer_the_nearest(world: Store) -> None:
    with pytest.raises(UnknownName, match="no entity is named 'Tegnda'; nearest: Tengda"):
        find_entity(world, "Tegnda")


@pytest.mark.parametrize("name", ["", " ", "：", "Company:", "x" * 500, "'); DROP", "\x00"])
def test_odd_names_are_unknown(world: Store, name: str) -> None:
    with pytest.raises(UnknownName):
        find_entity(world, name)


def test_types_narrow_and_say_so(world: Store) -> None:
    with pytest.raises(UnknownName, match="no Person is named 'Tengda'; nearest: Company:Tengda"):
        find_entity(world, "Tengda", types=["Person"])
    with pytest.raises(UnknownName, match="no Person is named 'Company:Tengda'"):
        find_entity(world, "Company:Tengda", types=["Person"])


@pytest.mark.parametrize(
    "name", ["news/rounds.txt", "https://example.org/rounds", "Rounds of the year", "rounds.txt", "rounds"]
)
def test_documents_by_id_url_headline_or_file_name(world: Store, name: str) -> None:
    assert find_document(world, name) == "news/rounds.txt"
