"""Names that the network found, under listed actors and under persons' full names."""

from __future__ import annotations

import pytest
from tests.extract.learned_making import named, reading_in

from sinograph.actors import Actor, ActorIndex
from sinograph.extract.learned.known import persons_under_full_names, under_listed_names
from sinograph.extract.slots import slot_of
from sinograph.model import Mention

ACTORS = ActorIndex(
    [
        Actor("hanbo", "Company", "Hanbo", zh=("韩博",)),
        Actor("yuegu-app", "Product", "Yuegu", ambiguous=("yuegu",), context=("app",)),
        Actor("yuegu", "Company", "Yuegu", ambiguous=("yuegu",), context=("app",)),
    ]
)


def person(name: str, at: int, *, key: str | None = None, nominal: bool = False) -> Mention:
    """A person's mention."""
    return Mention(at, at + len(name), name, "Person", name=name, key=key, nominal=nominal)


@pytest.mark.parametrize("name", ["韓博", "HANBO"])
def test_a_listed_name_is_its_actors(name: str) -> None:
    reading = reading_in(f"{name}主导")
    (found,) = under_listed_names([named(reading, name)], ACTORS)
    assert (found.key, found.name, found.text) == ("hanbo", "Hanbo", name)


@pytest.mark.parametrize(
    ("name", "kind"), [("韩博", "Person"), ("韩博云", "Company"), ("Yuegu", "Company"), ("云坡", "Company")]
)
def test_of_another_type_or_length_or_in_need_of_a_context_it_is_nobodys(name: str, kind: str) -> None:
    reading = reading_in(f"{name} met.")
    assert under_listed_names([named(reading, name, kind)], ACTORS)[0].key is None


def test_what_stands_for_a_name_or_is_short_for_another_is_not_looked_up() -> None:
    reading = reading_in("韩博, 它")
    short = Mention(0, 2, "韩博", "Company", name="韩博云科技")
    word = named(reading, "它", stands_for="韩博")
    assert under_listed_names([short, word], ACTORS) == [short, word]


@pytest.mark.parametrize(
    ("name", "kind", "key"),
    [
        ("韩博 Lab", "Company", "lab"),
        ("韩博Lab", "Company", "lab"),
        ("中国灯管局", "Regulator", "lamps"),
        ("中國燈管局", "Regulator", "lamps"),
        ("Chinese Lamp Board", "Regulator", "lamps"),
        ("the Chinese Lamp Board", "Regulator", "lamps"),
        ("中国韩博", "Company", None),
        ("Indian Lamp Board", "Regulator", None),
    ],
)
def test_a_blank_or_the_country_of_an_authority_makes_no_other_name(name: str, kind: str, key: str | None) -> None:
    lab = Actor("lab", "Company", "Hanbo Lab", zh=("韩博Lab",))
    actors = ActorIndex([*ACTORS.actors.values(), lab, Actor("lamps", "Regulator", "Lamp Board", zh=("灯管局",))])
    (found,) = under_listed_names([named(reading_in(f"{name} met."), name, kind)], actors)
    assert found.key == key


@pytest.mark.parametrize(("full", "given"), [("陈志远", "志远"), ("欧阳志远", "志远")])
def test_a_chinese_given_name_is_the_one_person_named_in_full_before(full: str, given: str) -> None:
    told = [person(full, 0), person(given, 20)]
    assert len({slot_of(m) for m in persons_under_full_names(told)}) == 1
    assert persons_under_full_names([person(given, 0), person(full, 20)])[0].name == given
    two = [person(full, 0), person("王" + given, 10), person(given, 20)]
    assert persons_under_full_names(two) == two


@pytest.mark.parametrize("short", ["Corvo", "CORVO", "Ann"])
def test_a_surname_or_given_name_is_the_person_named_in_full(short: str) -> None:
    told = [person("Ann Corvo", 0), person(short, 20), person(short, 40)]
    assert len({slot_of(m) for m in persons_under_full_names(told)}) == 1


def test_who_is_called_by_a_surname_before_the_full_name_may_be_another() -> None:
    told = [person("CORVO", 0), person("Ann Corvo", 20), person("Corvo", 40)]
    assert persons_under_full_names(told) == told


def test_a_listed_person_lends_the_key() -> None:
    told = persons_under_full_names([person("Ann Corvo", 0, key="ann-corvo"), person("Corvo", 20)])
    assert [m.key for m in told] == ["ann-corvo"] * 2


@pytest.mark.parametrize(
    "told",
    [
        [person("Ann Corvo", 0), person("Bo Corvo", 20), person("Corvo", 40)],
        [person("Ann Corvo", 0), person("Corvi", 20)],
        [person("Ann Corvo", 0), person("Corvo", 20, key="corvo")],
        [person("Ann Corvo", 0), person("Bo Corvo", 20)],
    ],
    ids=["of two", "another", "a listed one", "both in full"],
)
def test_other_persons_stay_who_they_are(told: list[Mention]) -> None:
    assert persons_under_full_names(told) == told


def test_no_firm_is_a_person() -> None:
    told = [person("Ann Corvo", 0), Mention(20, 25, "Corvo", "Company", name="Corvo")]
    assert persons_under_full_names(told) == told
