"""What the network's word is worth, fitted on documents that it did not learn from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from tests.extract.learned_network import Holds, StandIn
from tests.training.making import claim, entity
from training.weigh import Row, fitted, rows

from sinograph.extract.learned.extractor import LearnedExtractor
from sinograph.extract.learned.settings import Settings
from sinograph.extract.learned.weighing import Signs
from sinograph.extract.parts import reading_of
from sinograph.model import Document

NONE, RULED = Signs(), Signs(ruled=True)
TEXT = "Hanbo sells to Yuegu and Pimlo."


def heard(chance: float, raw: Mapping[str, Any], kind: str = "Company") -> list[tuple[str, bool]]:
    names = {"Hanbo": ("Company", 0.99), "Yuegu": (kind, 0.99), "Pimlo": ("Company", 0.99)}
    network = StandIn(TEXT, names=names, holds=[Holds("Hanbo", "INVESTED_IN", "Yuegu", chance)])
    reader = LearnedExtractor(network=network, settings=Settings())  # type: ignore[arg-type]
    told = rows(reader, reading_of(Document("made", TEXT)), raw)
    return [(kind, right) for _, signs, kind, right in told if not signs.ruled]


def annotated(*claims: dict[str, Any]) -> Mapping[str, Any]:
    return {"entities": [entity("Hanbo"), entity("Yuegu"), entity("Pimlo")], "claims": list(claims)}


def test_a_likely_claim_is_right_where_it_is_annotated() -> None:
    stated = annotated(claim("Hanbo", "INVESTED_IN", "Yuegu", (0, 20)))
    assert heard(0.8, stated) == [("INVESTED_IN", True)]
    assert heard(0.8, annotated()) == [("INVESTED_IN", False)]
    assert heard(0.8, annotated(claim("Yuegu", "INVESTED_IN", "Hanbo", (0, 20)))) == [("INVESTED_IN", False)]


def test_a_claim_about_a_name_of_another_type_is_wrong() -> None:
    stated = annotated(claim("Hanbo", "INVESTED_IN", "Yuegu", (0, 20)))
    assert heard(0.8, stated, "Product") == [("INVESTED_IN", False)]


def test_what_is_hardly_likely_is_not_learned_from() -> None:
    assert heard(0.04, annotated()) == []


def told(kind: str, right: int, wrong: int, signs: Signs = NONE) -> list[Row]:
    return [(0.0, signs, kind, n < right) for n in range(right + wrong)]


@pytest.mark.parametrize(("right", "wrong", "expected"), [(900, 100, 0.9), (500, 500, 0.5), (200, 800, 0.2)])
def test_a_type_is_worth_what_its_claims_were(right: int, wrong: int, expected: float) -> None:
    made = fitted(told("OWNS", right, wrong))
    assert made.of("OWNS", 0.5, NONE) == pytest.approx(expected, abs=0.02)


def test_a_type_that_was_never_told_is_left_as_it_is() -> None:
    assert fitted(told("OWNS", 100, 900)).of("SUED", 0.5, NONE) == 0.5


def test_what_was_far_too_sure_is_brought_down() -> None:
    made = fitted([(2.0, NONE, "OWNS", n < 4) for n in range(10)] * 50)
    assert made.of("OWNS", 0.88, NONE) == pytest.approx(0.4, abs=0.03)


def test_rules_that_say_the_same_are_worth_something() -> None:
    made = fitted([*told("OWNS", 500, 500), *told("OWNS", 900, 100, RULED)])
    assert made.of("OWNS", 0.5, RULED) - made.of("OWNS", 0.5, NONE) > 0.3


@pytest.mark.parametrize(
    "sign",
    [
        Signs(apart=True),
        Signs(between=4),
        Signs(named=0.4),
        Signs(of_subject=2.5),
        Signs(of_object=2.5),
    ],
)
def test_a_sign_may_speak_against_a_claim(sign: Signs) -> None:
    made = fitted([*told("OWNS", 500, 500), *told("OWNS", 100, 900, sign)])
    assert made.of("OWNS", 0.5, sign) == pytest.approx(0.1, abs=0.03)
