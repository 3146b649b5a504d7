""" "CEO of Pelora Lin Hao": the firm ends where the person's name begins."""

from __future__ import annotations

import pytest
from tests.extract.english_examples import read, shown
from tests.extract.english_reading import names_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CEO of Pelora Lin Hao said profits rose.", {"Pelora": "Company", "Lin Hao": "Person"}),
        ("Chairman of the Tianrun Group Peng Lida met her.", {"Tianrun Group": "Company", "Peng Lida": "Person"}),
        (
            "President of Molika Games Sun Wei and CTO of Pelora Xu Li met.",
            {"Molika Games": "Company", "Sun Wei": "Person", "Pelora": "Company", "Xu Li": "Person"},
        ),
        ("CEO of Tencent Sun Wei said so.", {"Tencent": "Company", "Sun Wei": "Person"}),
        ("Former Molika vice president Xu Li joined in.", {"Molika": "Company", "Xu Li": "Person"}),
        ("Longtime Molika CEO Xu Li said so.", {"Molika": "Company", "Xu Li": "Person"}),
        ("Ex-Molika vice president Xu Li said so.", {"Molika": "Company", "Xu Li": "Person"}),
        ("Former President Xu Li said so.", {"Xu Li": "Person"}),
        ("CEO of Beijing Lin Hao Media said profits rose.", {"Beijing Lin Hao Media": "Company"}),
        ("The CEO of Molika Robotics said profits rose.", {"Molika Robotics": "Company"}),
        ("The president of Bank of China Hong Kong met her.", {"Bank of China Hong Kong": "Company"}),
    ],
)
def test_where_the_firm_ends(text: str, expected: dict[str, str]) -> None:
    assert names_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CEO of [Blue Heron] [Lin Hao|Person] said so.", ["Lin Hao > Blue Heron role=ceo"]),
        (
            "President of [Blue Heron] [Sun Wei|Person] and CTO of [Redstart] [Xu Li|Person] met.",
            ["Sun Wei > Blue Heron role=president", "Xu Li > Redstart role=cto"],
        ),
        ("Former [Blue Heron] vice president [Xu Li|Person] said so.", ["Xu Li > Blue Heron role=vice_president"]),
        ("The office of [Blue Heron] [Lin Hao|Person] visited is new.", []),
    ],
)
def test_who_holds_the_post(text: str, expected: list[str]) -> None:
    assert [shown(d, ("role",)) for d in read(text) if d.type == "WORKS_FOR"] == expected
