"""What else speaks for or against a claim: how sure its names are, and what else its ends are likely to be ends of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from tests.extract.learned_making import named, reading_in

from sinograph.extract.learned.found import Found, Key
from sinograph.extract.learned.signs import signs_of
from sinograph.extract.learned.weighing import SURE, Signs
from sinograph.extract.protocols import Reading
from sinograph.extract.slots import key_of, slot_of
from sinograph.model import Mention
from sinograph.ontology import load_ontology

ONTOLOGY = load_ontology()
READING = reading_in("Hanbo bought Yuegu and Pimlo.", "Hanbo rose.")


def told(
    reading: Reading, mentions: list[Mention], *held: tuple[str, str, str, float]
) -> Mapping[tuple[str, str, str], Signs]:
    """The signs of claims that the network holds likely, by type and names."""
    heard: dict[Key, Found] = {}
    names = {m.text: m for m in reversed(mentions)}
    for kind, subject, object_, chance in held:
        ends = names[subject], names[object_]
        key = key_of(kind, slot_of(ends[0]), slot_of(ends[1]), ONTOLOGY)
        heard[key] = Found(kind, chance, *ends, (0, 0), "actual", 1.0, {}, {})
    found = signs_of(reading, mentions, heard, (), ONTOLOGY)
    return {(f.kind, f.subject.text, f.object.text): found[key] for key, f in heard.items()}


def firms(**scores: float) -> list[Mention]:
    return [replace(named(READING, name), score=score) for name, score in scores.items()]


def test_a_claim_is_as_sure_as_the_less_sure_of_its_names() -> None:
    signs = told(READING, firms(Hanbo=0.9, Yuegu=0.4), ("ACQUIRED", "Hanbo", "Yuegu", 0.5))
    assert signs["ACQUIRED", "Hanbo", "Yuegu"].named == 0.4


def test_a_name_is_as_sure_as_its_places_are_on_average() -> None:
    again = replace(named(READING, "Hanbo", nth=1), score=0.3)
    signs = told(READING, [*firms(Hanbo=0.9, Yuegu=1.0), again], ("ACQUIRED", "Hanbo", "Yuegu", 0.5))
    assert signs["ACQUIRED", "Hanbo", "Yuegu"].named == pytest.approx(0.6)


def test_of_a_place_the_network_has_no_word() -> None:
    reading = reading_in("Hanbo is based in Yuegu.")
    mentions = [named(reading, "Hanbo"), replace(named(reading, "Yuegu", "Place"), score=0.2)]
    assert told(reading, mentions, ("BASED_IN", "Hanbo", "Yuegu", 0.5))["BASED_IN", "Hanbo", "Yuegu"].named == SURE


def test_what_else_its_ends_are_likely_to_be_ends_of_is_counted() -> None:
    held = [
        ("ACQUIRED", "Hanbo", "Yuegu", 0.5),
        ("ACQUIRED", "Hanbo", "Pimlo", 0.75),
        ("ACQUIRED", "Pimlo", "Yuegu", 0.25),
    ]
    signs = told(READING, firms(Hanbo=1.0, Yuegu=1.0, Pimlo=1.0), *held, ("OWNS", "Hanbo", "Yuegu", 0.9))
    assert {k[1:]: (s.of_subject, s.of_object) for k, s in signs.items() if k[0] == "ACQUIRED"} == {
        ("Hanbo", "Yuegu"): (0.75, 0.25),
        ("Hanbo", "Pimlo"): (0.5, 0.0),
        ("Pimlo", "Yuegu"): (0.0, 0.5),
    }


def test_of_a_symmetric_type_either_end_counts() -> None:
    held = [("COMPETES_WITH", "Hanbo", "Yuegu", 0.5), ("COMPETES_WITH", "Pimlo", "Hanbo", 0.25)]
    signs = told(READING, firms(Hanbo=1.0, Yuegu=1.0, Pimlo=1.0), *held)
    counts = signs["COMPETES_WITH", "Hanbo", "Yuegu"]
    assert sorted((counts.of_subject, counts.of_object)) == [0.0, 0.25]
