"""Whom "its" and "it" cannot mean: who is equated with something of it, who was just left, who joins its round."""

from __future__ import annotations

import pytest
from tests.extract.english_reading import stand_ins

OPENING = "Pelora makes lamps."


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("Tencent is among its backers.", "its", "Pelora"),
        ("Tencent and Baidu are its main competitors.", "its", "Pelora"),
        ("Tencent joined its latest round in May.", "its", "Pelora"),
        ("Tencent sold its lamps in May.", "its", "Tencent"),
    ],
)
def test_its(text: str, word: str, wanted: str) -> None:
    assert (word, wanted) in stand_ins(OPENING, text)


def test_what_was_left_is_not_what_is_founded() -> None:
    assert ("it", "Tencent") not in stand_ins(OPENING, "Lin Kexin left Tencent to found it.")


def test_who_acts_in_a_relative_clause() -> None:
    told = stand_ins("Pelora fell, said Lin Kexin, who founded it.")
    assert ("it", "Pelora") in told
