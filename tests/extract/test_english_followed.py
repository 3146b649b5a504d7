"""Dates that count from the one before them in a sentence."""

from __future__ import annotations

import pytest

from sinograph.extract.english.followed import with_followed
from sinograph.extract.rules import RulesExtractor
from sinograph.model import Document, PartialDate
from sinograph.text import find_dates

CASES = [
    ("In 2016 Zed bought Ann and in the same year sold Bob.", ["2016", "2016"]),
    ("Zed listed in May 2014; later that year it bought Ann.", ["2014-05", "2014"]),
    ("Founded in 2009, Zed raised money the following year.", ["2009", "2010"]),
    ("Zed opened in 2009. Three years later, it closed.", ["2009", "2012"]),
    ("A year later, Zed bought Ann.", []),
    ("Zed will list later that year.", []),
]


@pytest.mark.parametrize(("words", "told"), CASES)
def test_a_year_counts_from_the_date_before_it(words: str, told: list[str]) -> None:
    assert [str(found.date) for found in with_followed(words, find_dates(words))] == told


def test_a_date_of_its_own_is_left_as_it_is() -> None:
    words = "It rose in 2014 and fell next year."
    own = find_dates(words, published=PartialDate("2016-06-28"))
    assert next(str(found.date) for found in with_followed(words, own)) == "2014"


def test_a_claim_takes_the_year_that_counts() -> None:
    text = "In 2016, Zed Group invested in Ann Media; it entered games in the same year and launched the app Bobo."
    read = RulesExtractor().extract(Document("a", text))
    assert [str(c.date) for c in read.claims if c.type == "LAUNCHED"] == ["2016"]


def test_a_sentence_of_one_year_gives_it_to_each_of_its_acts() -> None:
    text = "In 2016, Zed Group invested in Ann Media; and entered games in the same year, launched the app Bobo."
    read = RulesExtractor().extract(Document("a", text))
    assert {str(c.date) for c in read.claims if c.type in ("INVESTED_IN", "LAUNCHED")} == {"2016"}
