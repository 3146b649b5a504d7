"""Clauses that share a subject over a semicolon, and names behind a dash."""

from __future__ import annotations

import pytest

from sinograph.extract.rules import RulesExtractor
from sinograph.model import Document


@pytest.fixture(scope="module")
def reader() -> RulesExtractor:
    return RulesExtractor()


def told(reader: RulesExtractor, text: str) -> set[tuple[str, str, str]]:
    read = reader.extract(Document("a", text))
    names = {e.id: e.name for e in read.entities}
    return {(names[c.subject], c.type, names[c.object]) for c in read.claims}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Redstart Group created a remote nursing platform – Nursely, which won a prize.", ("Redstart Group", "LAUNCHED", "Nursely")),
        ("Redstart Group launched the first paid music platform in China — RS Music.", ("Redstart Group", "LAUNCHED", "RS Music")),
        ("Redstart Group officially released its bike brand – Pedalo.", ("Redstart Group", "LAUNCHED", "Pedalo")),
        ("Redstart Group invested in Hill TV; and entered the music field in the same year, launched the first music platform in China — RS Music.", ("Redstart Group", "LAUNCHED", "RS Music")),
        ("Redstart Group invested in Hill TV; it also launched a music app called Tonearm.", ("Redstart Group", "LAUNCHED", "Tonearm")),
    ],
)  # fmt: skip
def test_what_is_told(reader: RulesExtractor, text: str, claim: tuple[str, str, str]) -> None:
    assert claim in told(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "Redstart Group invested in Hill TV; nobody launched a platform.",
        "Redstart Group praised Hill TV; Maple Studio acquired Lantern Games.",
    ],
)
def test_a_clause_with_its_own_subject_shares_none(reader: RulesExtractor, text: str) -> None:
    assert all(s != "Redstart Group" or k == "INVESTED_IN" for s, k, _ in told(reader, text))


def test_a_participle_before_a_kind_is_no_verb(reader: RulesExtractor) -> None:
    assert told(reader, "Redstart Group launched a shared bike platform – Pedalo.") == {
        ("Redstart Group", "LAUNCHED", "Pedalo")
    }
