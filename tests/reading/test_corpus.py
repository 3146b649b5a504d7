"""The corpus itself: what is annotated fits its text, nothing stands twice, and the parts hold what they promise."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest
from tests.reading.corpora import CORPUS, Annotated, of_rows, of_sheets

from sinograph.actors import load_actors
from sinograph.gold import problems
from sinograph.names import normal
from sinograph.ontology import load_ontology

LANGUAGES = ("en", "mixed", "zh")
PARTS = ("train", "dev", "test")
SHEETS = [
    f"{part}/{language}" for part in PARTS for language in LANGUAGES if list((CORPUS / part / language).glob("*.sheet"))
]
ROWS = [f"{part}/{language}" for part in ("dev", "dev2", "test") for language in ("en", "zh")]
HARD = 1 / 3  # of the documents that hold a claim that a careless reader would make


@cache
def everything() -> tuple[tuple[str, Annotated], ...]:
    sheets = [(folder, pair) for folder in SHEETS for pair in of_sheets(folder)]
    return (*sheets, *((folder, pair) for folder in ROWS for pair in of_rows(folder)))


@pytest.mark.parametrize("folder", SHEETS)
def test_no_sheet_has_a_problem(folder: str) -> None:
    assert [(d.id, told) for d, raw in of_sheets(folder) for told in problems(raw, d.text)] == []


@pytest.mark.parametrize("folder", ROWS)
def test_rows_fit_their_texts(folder: str) -> None:
    for document, raw in of_rows(folder):
        assert all(m in document.text for e in raw["entities"] for m in e["mentions"]), document.id
        assert all(0 <= s < e <= len(document.text) for c in raw["claims"] for s, e in c["evidence"]), document.id


def test_no_document_stands_twice() -> None:
    assert [own for own, times in Counter(d.id for _, (d, _) in everything()).items() if times > 1] == []
    texts = Counter(d.text for _, (d, _) in everything())
    assert max(texts.values()) == 1


def test_there_are_a_thousand_documents_in_two_languages() -> None:
    languages = Counter(raw["language"] for _, (_, raw) in everything())
    assert sum(languages.values()) >= 1_000
    assert languages["en"] >= 550
    assert languages["zh"] >= 300
    assert languages["mixed"] >= 80


@pytest.mark.parametrize("kind", sorted(load_ontology().edges))
def test_every_edge_type_is_told_often(kind: str) -> None:
    assert sum(c["type"] == kind for _, (_, raw) in everything() for c in raw["claims"]) >= 150


@pytest.mark.parametrize("status", ["planned", "rumoured", "denied", "ended"])
def test_every_status_is_told_often(status: str) -> None:
    assert sum(c.get("status") == status for _, (_, raw) in everything() for c in raw["claims"]) >= 150


def test_every_third_document_sets_traps() -> None:
    trapped = [bool(raw["traps"]) for folder in SHEETS for _, raw in of_sheets(folder)]
    assert sum(trapped) >= HARD * len(trapped)


def test_a_third_of_the_actors_to_measure_on_are_seen_nowhere_else() -> None:
    listed = {normal(name) for actor in load_actors().actors.values() for name in actor.names}
    learned = {
        normal(m)
        for language in LANGUAGES
        for _, raw in of_sheets(f"train/{language}")
        for e in raw["entities"]
        for m in (e["name"], *e["mentions"])
    }
    actors = [
        {normal(m) for m in (e["name"], *e["mentions"])}
        for language in LANGUAGES
        for _, raw in of_sheets(f"test/{language}")
        for e in raw["entities"]
        if e["type"] in ("Company", "Product", "Person")
    ]
    unseen = [names for names in actors if not names & (listed | learned)]
    assert len(unseen) >= len(actors) / 3
