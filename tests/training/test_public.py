"""Rows of a public set as examples: which end is which, and what is left untold."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from tests.extract.learned_network import vocabulary_of
from training.example import SYMMETRIC, Example
from training.public import RELATIONS, UNTOLD, core

from sinograph.extract.learned.kinds import EDGE_TYPES, mark_of
from sinograph.extract.learned.pairs import admitted
from sinograph.extract.learned.unigrams import Unigrams
from sinograph.extract.learned.windows import LONGEST
from sinograph.ontology import load_ontology

WORDS = ["Ada", ",", "of", "Paris", ",", "and", "Bob", "Inc", "met", "."]
VOCABULARY = vocabulary_of(" ".join(WORDS))


def row(relation: str, **more: Any) -> dict[str, Any]:
    ends = {"e1_start": 0, "e1_end": 0, "e2_start": 6, "e2_end": 7}
    return {"context": WORDS, "relation": relation, "invert_relation": False, **ends, **more}


def read(folder: Path, train: Sequence[dict[str, Any]], test: Sequence[dict[str, Any]] = ()) -> list[Example]:
    (folder / "train.json").write_text(json.dumps(train), encoding="utf-8")
    (folder / "test.json").write_text(json.dumps(test), encoding="utf-8")
    return list(core(folder, Unigrams(VOCABULARY), admitted(load_ontology())))


def words(example: Example, start: int, end: int) -> str:
    return "".join(VOCABULARY[int(n)][0] for n in example.ids[start:end])


def told(example: Example, label: int = 1) -> set[tuple[str, str, str]]:
    """The claims of an example that have a label, as words."""
    return {
        (words(example, *pair[:2]), EDGE_TYPES[n], words(example, *pair[2:4]))
        for pair, labels in zip(example.pairs, example.labels, strict=True)
        for n, own in enumerate(labels)
        if own == label
    }


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        ("acquired_by", ("BobInc", "ACQUIRED", "Ada")),
        ("subsidiary_of", ("BobInc", "OWNS", "Ada")),
        ("shareholder_of", ("Ada", "INVESTED_IN", "BobInc")),
        ("client_of", ("BobInc", "SUPPLIES", "Ada")),
        ("product_or_service_of", ("BobInc", "OPERATES", "Ada")),
        ("brand_of", ("BobInc", "OPERATES", "Ada")),
        ("traded_on", ("Ada", "LISTED_ON", "BobInc")),
        ("regulated_by", ("BobInc", "REGULATES", "Ada")),
    ],
)
def test_each_relation_is_a_claim_between_the_right_ends(
    tmp_path: Path, relation: str, expected: tuple[str, str, str]
) -> None:
    straight, turned = read(tmp_path, [row(relation), row(relation, invert_relation=True, context=[*WORDS, "."])])
    assert told(straight) == {expected}
    assert told(turned) == {(expected[2], expected[1], expected[0])}


@pytest.mark.parametrize("relation", ["competitor_of", "merged_with", "collaboration"])
def test_a_symmetric_relation_holds_both_ways(tmp_path: Path, relation: str) -> None:
    (found,) = read(tmp_path, [row(relation)])
    kind = RELATIONS[relation][0]
    assert told(found) == {("Ada", kind, "BobInc"), ("BobInc", kind, "Ada")}


def test_where_nothing_is_told_nothing_holds(tmp_path: Path) -> None:
    (found,) = read(tmp_path, [row("undefined")])
    assert len(found.pairs) == 2
    assert not found.labels.any()


@pytest.mark.parametrize("relation", ["shareholder_of", "subsidiary_of", "acquired_by", "brand_of"])
def test_near_relations_between_the_same_ends_are_untold(tmp_path: Path, relation: str) -> None:
    (found,) = read(tmp_path, [row(relation)])
    ((subject, kind, object_),) = told(found)
    assert told(found, -1) == {(subject, other, object_) for other in UNTOLD[kind]}


@pytest.mark.parametrize("relation", RELATIONS)
def test_every_relation_fits_the_ontology(relation: str) -> None:
    kind, _, ends = RELATIONS[relation]
    assert not kind or load_ontology().edge(kind).admits(*ends)
    assert not kind or (kind in SYMMETRIC) is load_ontology().edge(kind).symmetric


def test_neither_status_nor_values_nor_rules_are_told(tmp_path: Path) -> None:
    (found,) = read(tmp_path, [row("acquired_by")])
    assert set(found.status.tolist()) == {-1}
    assert (len(found.values), len(found.attached), found.rules.any()) == (0, 0, False)


def test_both_names_are_marked_with_their_types(tmp_path: Path) -> None:
    (found,) = read(tmp_path, [row("traded_on")])
    marks = {words(found, n, n + 1): int(mark) for n, mark in enumerate(found.marks) if mark}
    exchange = [mark_of("Exchange", nominal=False, inside=inside) for inside in (False, True)]
    assert marks == {"Ada": mark_of("Company", nominal=False, inside=False), "Bob": exchange[0], "Inc": exchange[1]}


def test_a_row_that_stands_in_both_files_counts_once(tmp_path: Path) -> None:
    assert len(read(tmp_path, [row("acquired_by")], [row("acquired_by")])) == 1


def test_a_row_of_the_second_file_counts_too(tmp_path: Path) -> None:
    assert len(read(tmp_path, [row("acquired_by")], [row("acquired_by", e2_start=3, e2_end=3)])) == 2


@pytest.mark.parametrize(
    "more",
    [{"e1_start": 6, "e1_end": 6}, {"context": [*WORDS, *["met"] * LONGEST]}],
    ids=["names overlap", "too long"],
)
def test_rows_that_cannot_be_read_are_left_out(tmp_path: Path, more: dict[str, Any]) -> None:
    assert read(tmp_path, [row("acquired_by", **more)]) == []
