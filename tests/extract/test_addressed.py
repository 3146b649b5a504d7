"""How persons are addressed: the title belongs to a surface form, never to the name."""

from __future__ import annotations

import pytest

from sinograph.extract import load_extractor
from sinograph.gold import to_gold
from sinograph.model import Document


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Hanbo's founder, Ms. Orlova, spoke first. Orlova left at noon.", ["Orlova", "Ms. Orlova"]),
        ("Mr Chen Bolin founded Hanbo Cloud Ltd in 2011.", ["Chen Bolin", "Mr Chen Bolin"]),
        ("Chen Bolin founded Hanbo Cloud Ltd in 2011.", ["Chen Bolin"]),
    ],
)
def test_a_title_is_part_of_a_surface_form(text: str, forms: list[str]) -> None:
    told = to_gold(load_extractor("rules").extract(Document("d", text)))
    (person,) = (e for e in told["entities"] if e["type"] == "Person")
    assert sorted(person["mentions"]) == sorted(forms)
    assert not person["name"].startswith("M")
