"""The main job: one bad document never ends a run, and loading again changes nothing."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from sinograph.errors import InputError
from sinograph.extract.rules import RulesExtractor
from sinograph.model import Document, Extraction
from sinograph.pipeline import Inputs, Readers, Summary, extract_all, load, stamp_of
from sinograph.store import Store

TEXTS = {
    "a.txt": "Tencent acquired Supercell in June 2016. Pony Ma is the chairman of Tencent.",
    "b.txt": "腾讯投资了快手。快手总部位于北京。",
    "c.txt": "Alibaba invested in Didi in 2015. Alibaba is based in Hangzhou.",
}


class Breaking:
    """An extractor that fails on one document."""

    name, version = "breaking", "1"

    def extract(self, document: Document) -> Extraction:
        if "Supercell" in document.text:
            raise RuntimeError("boom\nsecond line")
        return Extraction(document)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def inputs(folder: Path, *names: str) -> Inputs:
    return Inputs(tuple(str(folder / n) for n in names) or (str(folder),), root=folder)


def test_a_run_counts_what_it_did(folder: Path, store: Store) -> None:
    seen: list[int] = []
    summary = load(inputs(folder), store, progress=lambda s: seen.append(s.documents))
    assert (summary.documents, summary.unchanged, summary.failures) == (3, 0, [])
    assert summary.claims >= 3
    assert summary.words > 20
    assert seen == [1, 2, 3, 3]
    assert store.stats().documents == 3


def test_loading_twice_in_pieces_and_in_any_order_changes_nothing(folder: Path, store: Store) -> None:
    load(inputs(folder), store)
    once = store.digest()
    again = load(inputs(folder), store)
    assert (again.documents, again.unchanged) == (0, 3)
    store.forget([f"{n}" for n in TEXTS])
    assert store.stats().documents == 0
    for name in ("c.txt", "a.txt", "b.txt"):
        load(inputs(folder, name), store)
    assert store.digest() == once


def test_a_changed_document_is_replaced(folder: Path, store: Store) -> None:
    load(inputs(folder), store)
    (folder / "a.txt").write_text("Nothing to see.", encoding="utf-8")
    summary = load(inputs(folder), store)
    assert (summary.documents, summary.unchanged) == (1, 2)
    assert "supercell" not in {i for i, *_ in store.names()}


def test_a_document_that_breaks_the_reader_is_one_line_and_the_rest_is_done(folder: Path, store: Store) -> None:
    summary = load(inputs(folder), store, readers=Readers(Breaking()))
    assert summary.documents == 2
    (failure,) = summary.failures
    assert str(failure) == f"{Path('a.txt')}: reading failed (RuntimeError: boom); please report it"
    assert store.stats().documents == 2


def test_bad_input_is_passed_on_and_the_rest_is_done(folder: Path, store: Store) -> None:
    (folder / "empty.txt").write_text("")
    (folder / "bad.pdf").write_bytes(b"\x00\x01 not a pdf")
    summary = load(inputs(folder), store)
    assert summary.documents == 3
    assert len(summary.failures) == 2
    assert all(isinstance(f, InputError) and "\n" not in str(f) for f in summary.failures)


def test_workers_give_the_same_in_the_same_order(folder: Path) -> None:
    documents = [*inputs(folder).documents(), InputError("x", "", "p", "w")]
    alone = list(extract_all(documents))
    together = list(extract_all(documents, workers=2))
    assert [r for r in alone if isinstance(r, Extraction)] == [r for r in together if isinstance(r, Extraction)]
    assert [type(r) for r in alone] == [type(r) for r in together]


def test_standard_input_takes_rows(store: Store) -> None:
    rows = "".join(json.dumps({"id": k, "text": t}) + "\n" for k, t in TEXTS.items())
    summary = load(Inputs(("-",), stdin=io.BytesIO(rows.encode())), store)
    assert summary.documents == 3


def test_two_contents_under_one_id_are_refused(store: Store) -> None:
    rows = b'{"id": "a", "text": "Tencent rose today."}\n{"id": "a", "text": "Alibaba rose today."}\n'
    summary = load(Inputs(("-",), stdin=io.BytesIO(rows)), store)
    assert summary.documents == 1
    assert "stands for another text" in str(summary.failures[0])


def test_the_stamp_names_extractor_version_and_actors() -> None:
    stamp = stamp_of(RulesExtractor())
    assert stamp.startswith(f"rules-{RulesExtractor.version}+")
    assert stamp != stamp_of(Breaking())


def test_an_empty_summary_is_zero() -> None:
    assert (Summary().documents, Summary().seconds) == (0, 0.0)
