"""All that training needs, made from annotated documents and an encoder."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from tests.extract.learned_network import vocabulary_of
from tests.training.making import claim, entity
from training.encoder import Encoder
from training.example import Example
from training.examples import Builder
from training.prepare import annotated, chosen, claims_of, prepared, pretrained

from sinograph.extract.learned.kinds import EDGE_TYPES
from sinograph.extract.learned.unigrams import Unigrams
from sinograph.model import Document, Mention

TEXT = "Tencent acquired Supercell in June 2016. Hanbo Cloud supplies Tencent."
WHOLE = (0, 40)
RAW = {
    "entities": [entity("Tencent"), entity("Supercell"), entity("Hanbo Cloud")],
    "claims": [
        claim("Tencent", "ACQUIRED", "Supercell", WHOLE, date="2016-06"),
        claim("Hanbo Cloud", "SUPPLIES", "Tencent", (41, len(TEXT))),
    ],
}
SHEET = """id: {name}
language: en
genre: newswire
published: 2005-02-22

A title

Tencent bought Supercell.
--- entities
Company | Tencent
Company | Supercell
--- claims
"""


@pytest.fixture(scope="module")
def builder() -> Builder:
    return Builder(Unigrams(vocabulary_of(TEXT)))


def test_a_document_is_learned_from_with_the_readers_names_and_with_its_own(builder: Builder) -> None:
    groups = [e.group for e in builder.of(Document("a", TEXT), RAW)]
    assert groups == ["a:read", "a:known"]


def test_a_document_to_measure_on_has_the_readers_names_alone(builder: Builder) -> None:
    assert [e.group for e in builder.of(Document("a", TEXT), RAW, known=False)] == ["a:read"]


def test_the_annotations_claims_hold_between_its_entities(builder: Builder) -> None:
    (known,) = [e for e in builder.of(Document("a", TEXT), RAW) if e.group == "a:known"]
    held = {
        (*ends, EDGE_TYPES[n])
        for ends, row in zip(known.ends, known.labels, strict=True)
        for n in np.flatnonzero(row == 1)
    }
    assert held == {("tencent", "supercell", "ACQUIRED"), ("hanbo cloud", "tencent", "SUPPLIES")}


def test_the_rules_word_is_told_of_the_annotations_entities(builder: Builder) -> None:
    (read,) = builder.of(Document("a", TEXT), RAW, known=False)
    said = {
        (*ends, EDGE_TYPES[n]) for ends, row in zip(read.ends, read.rules, strict=True) for n in np.flatnonzero(row)
    }
    assert ("tencent", "supercell", "ACQUIRED") in said


def test_an_entity_that_is_not_annotated_is_none_of_the_annotations(builder: Builder) -> None:
    alone = {"entities": [entity("Tencent")], "claims": []}
    (read,) = builder.of(Document("a", TEXT), alone, known=False)
    others = {end for ends in read.ends for end in ends} - {"tencent"}
    assert others
    assert all(end.startswith("?") for end in others)


def ends_of(example: Example, *, rules: bool = False) -> set[tuple[str, str, str]]:
    """Who, which type, whom: of the claims that hold, or that the rules make."""
    table = example.rules if rules else example.labels
    return {
        (a, EDGE_TYPES[n], b) for (a, b), row in zip(example.ends, table, strict=True) for n in np.flatnonzero(row == 1)
    }


STANDS = "Orlo sells lamps. The company was founded by Ann Lee."
STANDING = {
    "entities": [entity("Orlo"), entity("Ann Lee", "Person")],
    "claims": [claim("Ann Lee", "FOUNDED", "Orlo", (18, len(STANDS)))],
}


def test_words_stand_for_the_annotations_names_and_rules_are_told_of_them(builder: Builder) -> None:
    (known,) = [e for e in builder.of(Document("a", STANDS), STANDING) if e.group == "a:known"]
    assert ends_of(known) == {("ann lee", "FOUNDED", "orlo")}
    assert ends_of(known, rules=True) == {("ann lee", "FOUNDED", "orlo")}


def test_names_are_those_of_the_reader_where_there_is_one() -> None:
    told = [
        Mention(0, 7, "Tencent", "Company", name="Tencent"),
        Mention(17, 26, "Supercell", "Company", name="Supercell"),
    ]
    own = Builder(Unigrams(vocabulary_of(TEXT)), lambda _: told)
    (read,) = own.of(Document("a", TEXT), RAW, known=False)
    assert {end for ends in read.ends for end in ends} == {"tencent", "supercell"}


@pytest.mark.parametrize("text", ["", "It rained."])
def test_a_document_without_names_has_no_pairs(builder: Builder, text: str) -> None:
    found = list(builder.of(Document("a", text), {"entities": [], "claims": []}))
    assert sum(len(e.pairs) for e in found) == 0


# -- what an annotation states


def test_a_claim_told_twice_is_stated_once() -> None:
    told = [claim("Ada", "ACQUIRED", "Bob", (0, 1)), claim("Ada", "ACQUIRED", "Bob", (2, 3))]
    assert claims_of({"claims": told}) == {(EDGE_TYPES.index("ACQUIRED"), "ada", "bob")}


@pytest.mark.parametrize(("kind", "count"), [("MERGED_WITH", 1), ("ACQUIRED", 2)])
def test_the_order_of_the_ends_tells_only_claims_that_are_not_symmetric(kind: str, count: int) -> None:
    told = [claim("Ada", kind, "Bob", (0, 1)), claim("Bob", kind, "Ada", (0, 1))]
    assert len(claims_of({"claims": told})) == count


# -- folders of documents


def test_sheets_are_read_from_all_folders_in_order(tmp_path: Path) -> None:
    for name in ("b/two", "a/one"):
        path = tmp_path / f"{name}.sheet"
        path.parent.mkdir()
        path.write_text(SHEET.format(name=path.stem), encoding="utf-8")
    assert [d.id for d, _ in annotated(tmp_path)] == ["one", "two"]


def test_rows_are_read_with_the_annotations_beside_them(tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "a.json").write_text(json.dumps(RAW), encoding="utf-8")
    row = {"id": "a", "text": TEXT, "title": "T", "published": "2016-06-21"}
    (tmp_path / "documents.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    ((document, raw),) = annotated(tmp_path)
    assert (document.text, document.title, str(document.published)) == (TEXT, "T", "2016-06-21")
    assert raw["claims"] == [{**c, "evidence": [list(e) for e in c["evidence"]]} for c in RAW["claims"]]


def test_one_file_of_sheets_is_read_alone(tmp_path: Path) -> None:
    text = "id: {}\nlanguage: en\n\nTencent rose.\n--- entities\nCompany | Tencent\n--- claims\n--- traps\n"
    for name in ("a", "b"):
        (tmp_path / f"{name}.sheet").write_text(text.format(name), encoding="utf-8")
    assert [document.id for document, _ in annotated(tmp_path / "b.sheet")] == ["b"]
    assert [document.id for document, _ in annotated(tmp_path)] == ["a", "b"]


def test_an_empty_folder_has_no_documents(tmp_path: Path) -> None:
    assert annotated(tmp_path) == []


# -- the whole


def test_each_kept_piece_keeps_its_weights(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("training.prepare.ROOT", tmp_path)  # no lists of words: only what the document needs
    rows = [*vocabulary_of(TEXT), ("привет", -1.0), ("腾讯", -1.0)]
    weights = np.arange(len(rows) * 2, dtype=np.float32).reshape(-1, 2)
    sizes = {"H": 2, "NL": 0, "NH": 1, "FF": 2, "VOC": len(rows), "MAXP": 1, "TVS": 1}
    encoder = Encoder(sizes, list(rows), {"emb.word": weights})
    pair = (Document("a", TEXT), RAW)
    made = prepared(pretrained(encoder, [pair, pair]), [pair, pair], {"dev": [pair]}, again=[pair])
    pieces = [piece for piece, _ in made["vocabulary"]]
    assert {"Tencent", "Hanbo", "腾讯"} <= set(pieces)
    assert "привет" not in pieces
    whole = [p for p, _ in rows]
    assert made["arrays"]["emb.word"][:, 0].tolist() == [2 * whole.index(p) for p in pieces]
    assert [e.group for e in made["train"]] == ["a:read", "a:known"] * 2
    examples, gold = made["dev"]["dev"]
    assert [e.group for e in examples] == ["a:read"]
    assert gold == {"a": claims_of(RAW)}
    assert [e.group for e in made["again"]["train"]] == ["a:read", "a:known"]
    assert len(made["again"]["names"]) == 1


def test_a_piece_that_stands_once_is_not_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("training.prepare.ROOT", tmp_path)
    pieces = vocabulary_of("Tencent met Hanbo. Tencent left.")
    encoder = Encoder({}, list(pieces), {})
    told = [(Document(n, text), RAW) for n, text in (("a", "Tencent met Hanbo."), ("b", "Tencent left."))]
    kept = {encoder.vocabulary[i][0] for i in chosen(encoder, told)}
    assert "Tencent" in kept
    assert not {"Hanbo", "met", "left"} & kept


def test_of_too_many_pieces_the_rarer_ones_go(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("training.prepare.ROOT", tmp_path)
    text = "Tencent met Hanbo. " * 3 + "Tencent left. " * 2
    pieces = vocabulary_of(text)
    encoder = Encoder({}, list(pieces), {})
    told = {most: _kept_of(encoder, text, most, monkeypatch) for most in (100, 9, 0)}
    assert {"Tencent", "Hanbo", "met", "left"} <= told[100]
    assert "Tencent" in told[9]
    assert "left" not in told[9]
    assert not {"Tencent", "Hanbo", "met", "left"} & told[0]


def _kept_of(encoder: Encoder, text: str, most: int, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    monkeypatch.setattr("training.prepare.MOST", most)
    return {encoder.vocabulary[i][0] for i in chosen(encoder, [(Document("a", text), RAW)])}
