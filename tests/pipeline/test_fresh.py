"""What is read again and what is skipped: id, content, extractor and its version decide, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.pipeline.making import Plain, Recording, numbered, rows

from sinograph.errors import DuplicateDocument
from sinograph.model import Judgement
from sinograph.pipeline import Inputs, Readers, Summary, load
from sinograph.store import Store

ROW = {"id": "a", "text": "Tencent buys Alibaba.", "published": "2016-06"}


def run(store: Store, inputs: Inputs, reader: Plain | None = None) -> Summary:
    return load(inputs, store, readers=Readers(reader or Plain()))


class TestSkipping:
    def test_what_is_there_is_not_even_read(self, shelf: Store) -> None:
        run(shelf, rows(ROW))
        reader = Plain()
        told = run(shelf, rows(ROW), reader)
        assert (told.documents, told.unchanged, reader.seen) == (0, 1, [])

    @pytest.mark.parametrize(
        "change",
        [
            {"text": "Tencent buys Alibaba!"},
            {"text": ROW["text"] + " "},
            {"published": "2016-06-01"},
            {"published": None},
        ],
    )
    def test_another_content_is_read_again(self, shelf: Store, change: dict[str, Any]) -> None:
        run(shelf, rows(ROW))
        assert run(shelf, rows({**ROW, **change})).documents == 1

    @pytest.mark.parametrize("change", [{"title": "Another title"}, {"url": "https://example.org/other"}])
    def test_what_reading_does_not_depend_on_is_no_reason_to_read_again(
        self, shelf: Store, change: dict[str, str]
    ) -> None:
        run(shelf, rows(ROW))
        assert run(shelf, rows({**ROW, **change})).unchanged == 1

    @pytest.mark.parametrize("reader", [Plain("plain", "2"), Plain("other", "1")])
    def test_another_extractor_or_version_reads_again(self, shelf: Store, reader: Plain) -> None:
        run(shelf, rows(ROW))
        assert run(shelf, rows(ROW), reader).documents == 1
        assert shelf.stats().documents == 1

    def test_the_same_content_under_another_id_is_another_document(self, shelf: Store) -> None:
        run(shelf, rows(ROW))
        assert run(shelf, rows({**ROW, "id": "b"})).documents == 1
        assert shelf.stats().documents == 2

    def test_a_document_without_names_is_skipped_too(self, shelf: Store) -> None:
        run(shelf, rows(("rain", "It rained.")))
        assert run(shelf, rows(("rain", "It rained."))).unchanged == 1

    def test_a_forgotten_document_is_read_again(self, shelf: Store) -> None:
        run(shelf, rows(ROW))
        shelf.forget(["a"])
        assert run(shelf, rows(ROW)).documents == 1

    def test_a_document_that_failed_is_tried_again(self, shelf: Store) -> None:
        run(shelf, rows(("a", "fails")), Plain(fails=RuntimeError("once")))
        assert run(shelf, rows(("a", "fails"))).documents == 1

    def test_new_ones_among_known_ones_keep_their_order(self, shelf: Store) -> None:
        run(shelf, rows(("b", "It rained."), ("d", "It snowed.")))
        reader = Plain()
        run(
            shelf,
            rows(
                *((id_, f"It {what}.") for id_, what in zip("abcde", ("x", "rained", "y", "snowed", "z"), strict=True))
            ),
            reader,
        )
        assert reader.seen == ["a", "c", "e"]


class TestReplacing:
    def test_a_new_version_takes_its_claims_along(self, shelf: Store) -> None:
        run(shelf, rows(ROW))
        run(shelf, rows({**ROW, "text": "It rained."}))
        told = shelf.stats()
        assert (told.documents, told.claims, told.edges) == (1, 0, {})

    def test_a_version_that_can_not_be_read_leaves_the_old_one(self, shelf: Store) -> None:
        run(shelf, rows(ROW))
        before = shelf.digest()
        told = run(shelf, rows({**ROW, "text": "Tencent buys Alibaba and fails."}), Plain(fails=RuntimeError("boom")))
        assert (len(told.failures), shelf.digest()) == (1, before)

    def test_there_and_back_is_as_if_nothing_had_been(self, shelf: Store) -> None:
        run(shelf, rows(ROW))
        before = shelf.digest()
        run(shelf, rows({**ROW, "text": "It rained."}))
        run(shelf, rows(ROW))
        assert shelf.digest() == before


class TestOneId:
    def test_the_first_content_stays_and_the_second_is_refused(self, shelf: Store) -> None:
        told = run(shelf, rows(("a", "It rained."), ("a", "It snowed."), ("b", "Sun.")))
        (failure,) = told.failures
        assert isinstance(failure, DuplicateDocument)
        assert "'a' already stands for another text" in str(failure) and "give it another id" in str(failure)
        assert _texts(shelf) == ["It rained.", "Sun."]

    def test_the_same_content_twice_is_read_once_without_a_word(self, shelf: Store) -> None:
        told = run(shelf, rows(("a", "It rained."), ("a", "It rained.")))
        assert (told.documents, told.failures) == (1, [])

    def test_another_published_date_is_another_content(self, shelf: Store) -> None:
        assert len(run(shelf, rows(ROW, {**ROW, "published": "2017"})).failures) == 1

    def test_a_file_that_is_given_twice_is_read_once(self, shelf: Store, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("It rained.")
        told = run(shelf, Inputs((str(tmp_path), str(tmp_path / "a.txt"), str(tmp_path / "*.txt")), root=tmp_path))
        assert (told.documents, told.failures) == (1, [])

    def test_a_row_and_a_file_of_one_id_are_refused(self, shelf: Store, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("It rained.")
        (tmp_path / "b.jsonl").write_text('{"id": "a.txt", "text": "It snowed."}\n')
        (failure,) = run(shelf, Inputs((str(tmp_path),), root=tmp_path)).failures
        assert "b.jsonl" in str(failure) and "a.txt" in str(failure)

    def test_a_refused_content_is_refused_again_in_the_next_run(self, shelf: Store) -> None:
        two = (("a", "It rained."), ("a", "It snowed."))
        run(shelf, rows(*two))
        told = run(shelf, rows(*two))
        assert (told.unchanged, len(told.failures)) == (1, 1)


def test_judgements_go_with_every_write(shelf: Store) -> None:
    judged = [Judgement("rename", "tencent", "Penguin")]
    load(rows(ROW), shelf, readers=Readers(Plain()), judgements=judged)
    assert "Penguin" in {name for _, _, name, _ in shelf.names()}


def test_known_documents_are_asked_for_many_at_a_time(shelf: Store) -> None:
    asked = Recording(shelf)
    load(numbered(40), asked, readers=Readers(Plain()))  # type: ignore[arg-type]
    assert [len(ids) for ids in asked.asked] == [40]


def _texts(store: Store) -> list[str]:
    return [str(text) for (text,) in store.rows("MATCH (d:Document) RETURN d.text AS text ORDER BY text").rows]
