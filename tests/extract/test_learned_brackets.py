"""Names in two scripts or forms that brackets, or what is said of them, make one."""

from __future__ import annotations

import pytest

from sinograph.extract.learned.brackets import same_in_brackets
from sinograph.model import Mention


def mentions(text: str, *told: tuple[str, str, str | None]) -> list[Mention]:
    """Mentions in order: words, type, key."""
    found, place = [], 0
    for words, kind, key in told:
        place = text.index(words, place)
        found.append(Mention(place, place + len(words), words, kind, name=words, key=key))
        place += len(words)
    return found


def test_a_name_in_brackets_goes_under_the_one_before_it_wherever_it_stands() -> None:
    text = "安妮·周（Anne Zou）说，Anne Zou会来。"
    people = [("安妮·周", "Person", None), ("Anne Zou", "Person", None), ("Anne Zou", "Person", None)]
    assert [m.name for m in same_in_brackets(mentions(text, *people), text)] == ["安妮·周"] * 3


def test_the_listed_one_of_the_two_is_the_name() -> None:
    text = "Qingtan(青檀科技)裁员。"
    found = same_in_brackets(mentions(text, ("Qingtan", "Company", None), ("青檀科技", "Company", "qingtan")), text)
    assert [(m.name, m.key) for m in found] == [("青檀科技", "qingtan")] * 2


@pytest.mark.parametrize(
    "words",
    ["which trades as Kuaixue,", "trading as Kuaixue,", "which is known as Kuaixue,", "doing business as Kuaixue."],
)
def test_a_firm_and_what_it_trades_as_are_one(words: str) -> None:
    text = f"Hualan Network Co. Ltd., {words}"
    firms = [("Hualan Network Co. Ltd.", "Company", None), ("Kuaixue", "Company", None)]
    assert len({m.name for m in same_in_brackets(mentions(text, *firms), text)}) == 1


APART = [
    ("安妮·周、Anne Zou", ("安妮·周", "Person", None), ("Anne Zou", "Person", None)),
    ("安妮·周（青檀科技）", ("安妮·周", "Person", None), ("青檀科技", "Company", None)),
    ("青檀（云枢，鹿原）", ("青檀", "Company", None), ("云枢", "Company", None)),
    ("青檀，云枢。", ("青檀", "Company", None), ("云枢", "Company", None)),
    ("Orlo, founded by former Hanbo.", ("Orlo", "Company", None), ("Hanbo", "Company", None)),
    ("Orlo, now Hanbo's unit.", ("Orlo", "Company", None), ("Hanbo", "Company", None)),
    ("Orlo, formerly Hanbo.", ("Orlo", "Company", "orlo"), ("Hanbo", "Company", "hanbo")),
    ("青檀（Yunshu）", ("青檀", "Company", "qingtan"), ("Yunshu", "Company", "yunshu")),
    ("青檀（Yunshu 公司）", ("青檀", "Company", None), ("Yunshu", "Company", None)),
]


@pytest.mark.parametrize(("text", "one", "other"), APART)
def test_who_stays_apart(text: str, one: tuple[str, str, str | None], other: tuple[str, str, str | None]) -> None:
    found = mentions(text, one, other)
    assert same_in_brackets(found, text) == found


@pytest.mark.parametrize(
    ("text", "told", "names"),
    [
        ("Hanbo (Chinese: 韩博; pinyin: Hán Bó) grew.", ["Hanbo", "韩博", "Hán Bó"], ["Hanbo"] * 3),
        ("Hanbo (韩博, Hanyu pinyin Hán Bó) grew.", ["Hanbo", "韩博", "Hán Bó"], ["Hanbo"] * 3),
        ('Hanbo ("Lamps") grew.', ["Hanbo", "Lamps"], ["Hanbo"] * 2),
        ('Hanbo ("Lamps" of old) grew.', ["Hanbo", "Lamps"], ["Hanbo", "Lamps"]),
        ("Hanbo (Lamps) grew.", ["Hanbo", "Lamps"], ["Hanbo"] * 2),
        ('"Hanbo" (韩博) grew.', ["Hanbo", "韩博"], ["Hanbo"] * 2),
        ("青檀（云枢）裁员。", ["青檀", "云枢"], ["青檀"] * 2),
        ("青檀股份有限公司（以下简称“云枢”）裁员。", ["青檀股份有限公司", "云枢"], ["青檀股份有限公司"] * 2),
        ("青檀（原名云枢）裁员。", ["青檀", "云枢"], ["青檀"] * 2),
        ("青檀，前身为云枢，裁员。", ["青檀", "云枢"], ["青檀"] * 2),
        ("Hanbo, formerly Lamps, grew.", ["Hanbo", "Lamps"], ["Hanbo"] * 2),
        ("Hanbo, which used to be called Lamps, grew.", ["Hanbo", "Lamps"], ["Hanbo"] * 2),
        ("Hanbo, the former Lamps, grew.", ["Hanbo", "Lamps"], ["Hanbo"] * 2),
        ("Hanbo, also known in English as Lamps.", ["Hanbo", "Lamps"], ["Hanbo"] * 2),
        (
            "Orlo（青檀，2015年）、Pelora（鹿原）",
            ["Orlo", "青檀", "Pelora", "鹿原"],
            ["Orlo", "青檀", "Pelora", "Pelora"],
        ),
        ("They include Orlo (青檀, 30 percent).", ["Orlo", "青檀"], ["Orlo", "青檀"]),
        ("韩博; Hán Bó grew.", ["韩博", "Hán Bó"], ["韩博", "Hán Bó"]),
    ],
)
def test_spellings_and_meanings_are_the_name_before_them(text: str, told: list[str], names: list[str]) -> None:
    found = same_in_brackets(mentions(text, *((words, "Company", None) for words in told)), text)
    assert [m.name for m in found] == names


@pytest.mark.parametrize("kind", ["Product", "Regulation", "Organization", "Event"])
def test_products_and_rules_have_two_scripts_too(kind: str) -> None:
    text = "Hanbo (韩博) came out."
    assert {m.name for m in same_in_brackets(mentions(text, ("Hanbo", kind, None), ("韩博", kind, None)), text)} == {
        "Hanbo"
    }
