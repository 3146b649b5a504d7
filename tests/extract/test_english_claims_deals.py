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
        ("Hill TV bagged $7 million from some of the world's largest firms such as Redstart Group and Maple Studio.", ("Maple Studio", "INVESTED_IN", "Hill TV")),
        ("Hill TV has attracted investors including Redstart Group and Maple Studio.", ("Redstart Group", "INVESTED_IN", "Hill TV")),
        ("Hill TV secured Redstart Group's backing in May.", ("Redstart Group", "INVESTED_IN", "Hill TV")),
        ("Redstart Group holds 18.1% of Hill TV, Maple Studio 5% and Lantern Games 3%.", ("Lantern Games", "OWNS", "Hill TV")),
        ("Hill TV was launched in 2006 by founder and CEO Ada Lum.", ("Ada Lum", "WORKS_FOR", "Hill TV")),
        ("The Beijing High People's Court ruled that Redstart Group infringed its rights and ordered the company to pay 1 billion yuan.", ("Beijing High People's Court", "PENALIZED", "Redstart Group")),
        ("Ada Lum, senior vice president, electronics and home, Hill TV, said so.", ("Ada Lum", "WORKS_FOR", "Hill TV")),
        ("“Sales grew,” said Ada Lum, head of research, Maple Studio.", ("Ada Lum", "WORKS_FOR", "Maple Studio")),
        ("Redstart Group entered India through a tie-up with Hill TV.", ("Redstart Group", "PARTNERED_WITH", "Hill TV")),
        ("Ada Lum, general manager of the Mapping Group at Hill TV, said so.", ("Ada Lum", "WORKS_FOR", "Hill TV")),
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
        (("Redstart Group had run into trouble several times with Hill TV.",), ("Redstart Group", "PARTNERED_WITH", "Hill TV")),
        (("Investors back firms such as Redstart Group and Hill TV that are striking local startup deals.",), ("Redstart Group", "PARTNERED_WITH", "Hill TV")),
        (("Redstart Group entered India through a tie-up with Hill TV.",), ("Redstart Group", "MERGED_WITH", "Hill TV")),
        ((*ABOUT, "Ada Lum, vice president of sales, Hill TV, said so."), ("Ada Lum", "WORKS_FOR", "Redstart Group")),
        (("The Beijing High People's Court awarded Redstart Group 1 billion yuan.",), ("Beijing High People's Court", "REGULATES", "Redstart Group")),
        ((*ABOUT, 'Hill TV has a "hold" on the stock.'), ("Hill TV", "OWNS", "Redstart Group")),
        ((*ABOUT, "Chinese President Xi Jinping spoke of it."), ("Xi Jinping", "WORKS_FOR", "Redstart Group")),
    ],
)  # fmt: skip
def test_what_is_not_told(sentences: tuple[str, ...], claim: tuple[str, str, str]) -> None:
    assert claim not in told(*sentences)


@pytest.mark.parametrize(
    "text",
    [
        "Maple Studio, Shanghai-based Hill TV, and social media and gaming giant Lantern Games, among others, joined the round.",
        "The round roped in internet giants including the likes of Maple Studio, Hill TV, and Lantern Games.",
    ],
)
def test_all_who_join_a_round_are_read(text: str) -> None:
    found = told(*ABOUT, "Redstart Group raised $20 million in a Series B round.", text)
    assert {s for s, kind, o in found if kind == "INVESTED_IN"} == {"Maple Studio", "Hill TV", "Lantern Games"}


def test_the_round_of_earlier_investors_is_unknown() -> None:
    reading = reading_of(
        "Redstart Group raised $20 million in a Series C round.",
        "Its earlier backers include Maple Studio and Hill TV.",
    )
    found = list(EnglishClaims().find(reading, finder().find(reading)))
    assert {d.object.name or d.object.text for d in found if d.type == "INVESTED_IN"} == {"Redstart Group"}
    assert all(d.round is None and d.date is None for d in found)


def test_what_several_put_in_is_given_to_none() -> None:
    reading = reading_of(
        "Hill TV added $220 million in funding from investors including Redstart Group and Maple Studio."
    )
    found = list(EnglishClaims().find(reading, finder().find(reading)))
    assert {d.subject.text for d in found} == {"Redstart Group", "Maple Studio"}
    assert all(d.amount is None for d in found)


@pytest.mark.parametrize(
    "text",
    [
        "Hill TV owns about 5 percent while Maple Studio has 22 percent.",
        "Hill TV owns 12 percent, Maple Studio 9.3 percent, the prospectus showed.",
        "Hill TV and Maple Studio own shares. Maple Studio has a 14.3% stake, as the third largest shareholder.",
    ],
)
def test_a_share_is_of_the_firm_of_the_article(text: str) -> None:
    assert ("Maple Studio", "OWNS", "Redstart Group") in told(*ABOUT, text)


def test_a_chief_who_is_dismissed_belongs_to_the_firm_that_dismissed() -> None:
    assert ("Ada Lum", "WORKS_FOR", "Hill TV") in told(*ABOUT, "Hill TV fired chief executive Ada Lum.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Redstart Group called off its merger with Hill TV.", False),
        ("The ministry prohibited the merger of Redstart Group and Hill TV.", False),
        ("The acquisition of Hill TV by Redstart Group was blocked.", False),
        ("Redstart Group scrapped its acquisition of Hill TV.", False),
        ("Redstart Group dropped plans to buy Hill TV.", False),
        ("Redstart Group did not drop plans to buy Hill TV.", True),
        ("Redstart Group completed its merger with Hill TV.", True),
        ("The acquisition of Hill TV by Redstart Group was approved.", True),
    ],
)
def test_a_deal_that_was_stopped_is_none(text: str, found: bool) -> None:
    assert any(kind in ("ACQUIRED", "MERGED_WITH") for _, kind, _ in told(*ABOUT, text)) == found
