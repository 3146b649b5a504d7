"""Persons and the firms that they are with: by what they do there, by what stands beside them."""

from __future__ import annotations

import pytest
from tests.extract.english_examples import read, shown


def _told(text: str) -> list[str]:
    return sorted(f"{d.type} {shown(d, ('status',))}" for d in read(text))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("[Ada Lum|Person], formerly of [Blue Heron], spoke.", ["WORKS_FOR Ada Lum > Blue Heron status=ended"]),
        ("[Ada Lum|Person], now at [Blue Heron], spoke.", ["WORKS_FOR Ada Lum > Blue Heron status=actual"]),
        ("[Ada Lum|Person] from [Blue Heron] did not laugh.", ["WORKS_FOR Ada Lum > Blue Heron status=actual"]),
        ("[Ada Lum|Person] ([Blue Heron]) spoke first.", ["WORKS_FOR Ada Lum > Blue Heron status=actual"]),
        ("[Ada Lum|Person] (ex-[Blue Heron]) spoke first.", ["WORKS_FOR Ada Lum > Blue Heron status=ended"]),
        (
            "She talked of [Ada Lum|Person] and [her|Person=Ada Lum] agency, [Blue Heron].",
            ["WORKS_FOR Ada Lum > Blue Heron status=actual"],
        ),
        ("[Ada Lum|Person]'s start-up, [Blue Heron], grew.", ["FOUNDED Ada Lum > Blue Heron status=actual"]),
        ("[Ada Lum|Person]'s husband's start-up, [Blue Heron], grew.", []),
        (
            "[Blue Heron] named [Ada Lum|Person] chairman, replacing [Ben Tao|Person].",
            ["WORKS_FOR Ada Lum > Blue Heron status=actual", "WORKS_FOR Ben Tao > Blue Heron status=ended"],
        ),
        (
            "A former engineer with [Blue Heron], [he|Person=Ada Lum] sells lamps.",
            ["WORKS_FOR Ada Lum > Blue Heron status=ended"],
        ),
        ("[Ada Lum|Person] bought lamps from [Blue Heron].", []),
        ("[Ada Lum|Person] (in the photo with [Blue Heron] lamps) spoke.", []),
    ],
)
def test_affiliation(text: str, wanted: list[str]) -> None:
    assert _told(text) == wanted
