"""Records are frozen, and their ids come from content."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sinograph.model import Amount, Claim, Document, Evidence, PartialDate, content_id

WORDS = "Tencent bought Supercell."


def claim(**changes: object) -> Claim:
    base = Claim("ACQUIRED", "tencent", "supercell", Evidence("a", 0, len(WORDS), WORDS, "offline", "1"))
    return replace(base, **changes)  # type: ignore[arg-type]


def test_records_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        claim().type = "OWNS"  # type: ignore[misc]


def test_a_claim_id_follows_document_type_ends_event_and_span() -> None:
    assert claim().id == claim().id
    assert claim().id == claim(confidence=0.1, status="planned", stake=3.0).id
    others = [
        claim(type="OWNS"),
        claim(subject="alibaba"),
        claim(object="riot"),
        claim(date=PartialDate("2016")),
        claim(round="A"),
        claim(evidence=replace(claim().evidence, document="b")),
        claim(evidence=replace(claim().evidence, start=1)),
    ]
    assert len({claim().id, *(c.id for c in others)}) == 1 + len(others)


@pytest.mark.parametrize(
    ("start", "end", "quote", "holds"),
    [
        (0, 7, "Tencent", True),
        (0, 7, "tencent", False),
        (1, 7, "Tencent", False),
        (0, 0, "", False),
        (0, 99, "Tencent", False),
        (-7, 7, "Tencent", False),
    ],
)
def test_evidence_holds_only_where_the_text_reads_it(start: int, end: int, quote: str, holds: bool) -> None:
    assert Evidence("a", start, end, quote, "offline", "1").holds(WORDS) is holds


@given(st.lists(st.text(), min_size=1, max_size=4), st.lists(st.text(), min_size=1, max_size=4))
def test_content_ids_are_equal_for_equal_parts_only(left: list[str], right: list[str]) -> None:
    assert (content_id("x", *left) == content_id("x", *right)) is (left == right)


def test_content_ids_take_any_text() -> None:
    assert content_id("e", "\ud800", "腾讯").startswith("e-")


def test_a_document_hash_follows_text_and_date_but_not_its_title() -> None:
    plain = Document("a", WORDS)
    assert plain.content_hash == Document("b", WORDS, title="t", url="u").content_hash
    assert plain.content_hash != Document("a", WORDS, published=PartialDate("2016")).content_hash
    assert plain.content_hash != Document("a", WORDS + " ").content_hash


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (8.6e9, "USD 8.6 billion"),
        (1.5e12, "USD 1.5 trillion"),
        (600_000_000, "USD 600 million"),
        (12_500, "USD 12,500"),
    ],
)
def test_amounts_read_as_people_write_them(value: float, shown: str) -> None:
    assert str(Amount(value, "USD")) == shown
