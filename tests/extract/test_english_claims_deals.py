"""Rounds, stakes, plans and posts as news tells them: in passing, in relative clauses, of those who left."""

from __future__ import annotations

import pytest
from tests.extract.english_reading import finder, reading_of

from sinograph.extract.english.claims import EnglishClaims

ABOUT = ("Redstart Group is a firm.", "Redstart Group makes maps.", "Redstart Group grew.")


def told(*sentences: str) -> set[tuple[str, str, str]]:
    """What the rules read, ends by the names they stand for."""
    reading = reading_of(*sentences)
    found = EnglishClaims().find(reading, finder().find(reading))
    return {(d.subject.name or d.subject.text, d.type, d.object.name or d.object.text) for d in found}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Hill TV received $29m in a Redstart Group-led series B round.", ("Redstart Group", "INVESTED_IN", "Hill TV")),
        ("Hill TV received $10m in a series C round featuring Redstart Group.", ("Redstart Group", "INVESTED_IN", "Hill TV")),
        ("Redstart Group made investments in India in companies such as Hill TV and Maple Studio.", ("Redstart Group", "INVESTED_IN", "Maple Studio")),
        ("It follows Redstart Group’s $58 million purchase of an 18 per cent stake in Hill TV.", ("Redstart Group", "INVESTED_IN", "Hill TV")),
        ("Redstart Group completed the purchase of a 70 per cent stake in Hill TV.", ("Redstart Group", "ACQUIRED", "Hill TV")),
        ("Officials looked at Redstart Group’s $6 billion deal to acquire Hill TV.", ("Redstart Group", "ACQUIRED", "Hill TV")),
        ("Redstart Group-backed Hill TV’s sales grew.", ("Redstart Group", "INVESTED_IN", "Hill TV")),
        ("Redstart Group's investments include Hill TV.", ("Redstart Group", "INVESTED_IN", "Hill TV")),
        ("Hangzhou, China-based Redstart Group grew.", ("Redstart Group", "BASED_IN", "Hangzhou")),
        ("Ada Lum, the former CEO of Hill TV and Maple Studio serves as chairman of Redstart Group.", ("Ada Lum", "WORKS_FOR", "Maple Studio")),
        ("Ada Lum, the former CEO of Hill TV and Maple Studio serves as chairman of Redstart Group.", ("Ada Lum", "WORKS_FOR", "Redstart Group")),
        ("Redstart Group announced the appointment of Ada Lum as its president.", ("Ada Lum", "WORKS_FOR", "Redstart Group")),
        ("Ada Lum left the US, and the company she founded, Hill TV, grew.", ("Ada Lum", "FOUNDED", "Hill TV")),
    ],
)  # fmt: skip
def test_what_is_told(text: str, claim: tuple[str, str, str]) -> None:
    assert claim in told(text)


@pytest.mark.parametrize(
    ("sentences", "claim"),
    [
        ((*ABOUT, "Hill TV counts Maple Studio as an investor."), ("Maple Studio", "INVESTED_IN", "Redstart Group")),
        (("Redstart Group also holds a 5 per cent stake in Hill TV, which it acquired in 2017.",), ("Redstart Group", "ACQUIRED", "Hill TV")),
        (("Hill TV is the parent company of Zed and map maker Maple Studio.",), ("Maple Studio", "OWNS", "Hill TV")),
        ((*ABOUT, "The board of Hill TV fired chief executive Ada Lum."), ("Ada Lum", "WORKS_FOR", "Redstart Group")),
        ((*ABOUT, "The order was signed by the US president, Donald Trump."), ("Donald Trump", "WORKS_FOR", "Redstart Group")),
        ((*ABOUT, "Chinese President Xi Jinping spoke of it."), ("Xi Jinping", "WORKS_FOR", "Redstart Group")),
    ],
)  # fmt: skip
def test_what_is_not_told(sentences: tuple[str, ...], claim: tuple[str, str, str]) -> None:
    assert claim not in told(*sentences)


def test_a_chief_who_is_dismissed_belongs_to_the_firm_that_dismissed() -> None:
    assert ("Ada Lum", "WORKS_FOR", "Hill TV") in told(*ABOUT, "Hill TV fired chief executive Ada Lum.")
