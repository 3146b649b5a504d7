"""Firms and exchanges that a sentence names in turn."""

from __future__ import annotations

import pytest
from tests.extract.learned_making import named, reading_in

from sinograph.extract.learned.in_turn import in_turn
from sinograph.extract.protocols import Draft, Reading


def listings(reading: Reading, *pairs: tuple[str, str]) -> list[Draft]:
    ends = [(named(reading, firm), named(reading, exchange, "Exchange")) for firm, exchange in pairs]
    return [Draft("LISTED_ON", f, e, min(f.start, e.start), max(f.end, e.end)) for f, e in ends]


EVERY = [("Ada", "NYSE"), ("Ada", "Nasdaq"), ("Bob", "NYSE"), ("Bob", "Nasdaq")]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Ada listed on NYSE in May and Bob on Nasdaq in June.", [("Ada", "NYSE"), ("Bob", "Nasdaq")]),
        ("NYSE has Ada and Nasdaq has Bob.", [("Ada", "NYSE"), ("Bob", "Nasdaq")]),
        ("Ada and Bob are on NYSE and Nasdaq.", EVERY),
    ],
)
def test_what_is_told_in_turn_is_paired_in_turn(text: str, kept: list[tuple[str, str]]) -> None:
    reading = reading_in(text)
    told = in_turn(reading, listings(reading, *EVERY))
    assert [(d.subject.text, d.object.text) for d in told] == kept


def test_sentences_and_other_claims_are_left_alone() -> None:
    reading = reading_in("Ada is on NYSE.", "Bob is on Nasdaq.")
    ada, bob = named(reading, "Ada"), named(reading, "Bob")
    drafts = [*listings(reading, *EVERY), Draft("OWNS", ada, bob, 0, 20)]
    assert in_turn(reading, drafts) == drafts


def test_a_firm_that_is_named_twice_keeps_what_is_told_of_it() -> None:
    reading = reading_in("Ada is on NYSE and it is on Nasdaq.")
    ada, it = named(reading, "Ada"), named(reading, "it", stands_for="Ada")
    nyse, nasdaq = named(reading, "NYSE", "Exchange"), named(reading, "Nasdaq", "Exchange")
    drafts = [Draft("LISTED_ON", ada, nasdaq, 0, 30), Draft("LISTED_ON", it, nyse, 0, 30)]
    assert in_turn(reading, drafts) == drafts
