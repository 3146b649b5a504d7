"""Transactions hold whole documents; one that fails costs itself only; what stops a run leaves what was before."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pipeline.making import Plain, Recording, Waiting, numbered, rows

from sinograph import pipeline
from sinograph.errors import BudgetReached, InputError, OutputError, ServiceFailed, SinographError, StoreError
from sinograph.model import Document, Extraction
from sinograph.pipeline import Inputs, Readers, Summary, extract_all, load
from sinograph.store import Store

FAILING = [f"d{n:04}" for n in (0, 3, 6)]


def written(store: Store, inputs: Inputs, reader: Plain, **breaks: object) -> tuple[list[list[str]], Summary]:
    """The documents of each transaction, and the summary."""
    recording = Recording(store, **breaks)  # type: ignore[arg-type]
    summary = load(inputs, recording, readers=Readers(reader))  # type: ignore[arg-type]
    return recording.written, summary


class TestTransactions:
    @pytest.mark.parametrize(("most", "sizes"), [(1, [1] * 7), (3, [3, 3, 1]), (7, [7]), (8, [7])])
    def test_hold_so_many_documents(
        self, shelf: Store, monkeypatch: pytest.MonkeyPatch, most: int, sizes: list[int]
    ) -> None:
        monkeypatch.setattr(pipeline, "DOCUMENTS_A_BATCH", most)
        told, _ = written(shelf, numbered(7), Plain())
        assert [len(batch) for batch in told] == sizes

    def test_hold_so_many_characters(self, shelf: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(pipeline, "CHARACTERS_A_BATCH", 100)
        told, _ = written(shelf, rows(("a", "x" * 60), ("b", "y" * 60), ("c", "z" * 200), ("d", "w")), Plain())
        assert told == [["a", "b"], ["c"], ["d"]]

    def test_of_any_size_give_the_same_graph(self, shelf: Store, monkeypatch: pytest.MonkeyPatch) -> None:
        digests = set()
        for most in (1, 2, 50):
            monkeypatch.setattr(pipeline, "DOCUMENTS_A_BATCH", most)
            written(shelf, numbered(5, text="Number {} buys."), Plain())
            digests.add(shelf.digest())
            shelf.forget([f"d{n:04}" for n in range(5)])
        assert len(digests) == 1

    def test_are_left_out_where_nothing_could_be_read(self, shelf: Store) -> None:
        told, summary = written(shelf, numbered(3, text="{} fails"), Plain(fails=RuntimeError("boom")))
        assert (told, len(summary.failures)) == ([], 3)

    def test_keep_the_order_of_the_input(self, shelf: Store) -> None:
        told, _ = written(shelf, rows(("z", "one"), ("a", "two"), ("m", "three")), Plain())
        assert told == [["z", "a", "m"]]


class TestADocumentThatFails:
    @pytest.mark.parametrize(
        "problem",
        [
            RuntimeError("boom"),
            ValueError(""),
            KeyError("腾讯"),
            RecursionError("deep"),
            MemoryError(),
            AssertionError("no"),
        ],
    )
    def test_in_the_middle_is_one_line_and_the_rest_is_done(self, shelf: Store, problem: Exception) -> None:
        told, summary = written(shelf, rows(("a", "one"), ("b", "fails"), ("c", "two")), Plain(fails=problem))
        (failure,) = summary.failures
        assert told == [["a", "c"]]
        assert str(failure).startswith(f"stdin:2: reading failed ({type(problem).__name__}")
        assert str(failure).endswith("; please report it") and "\n" not in str(failure)

    def test_with_words_of_its_own_is_told_in_those(self, shelf: Store) -> None:
        problem = InputError("b", "page 3", "encrypted", "remove the password first")
        _, summary = written(shelf, rows(("b", "fails")), Plain(fails=problem))
        assert summary.failures == [problem]

    def test_is_no_document_read(self, shelf: Store) -> None:
        _, summary = written(shelf, rows(("a", "one"), ("b", "fails")), Plain(fails=RuntimeError("boom")))
        assert (summary.documents, summary.words) == (1, 1)

    def test_keeps_its_place_among_the_others(self) -> None:
        documents = [Document(f"d{n:04}", "fails" if f"d{n:04}" in FAILING else "fine") for n in range(8)]
        told = list(extract_all(documents, extractor=Plain(fails=RuntimeError("boom"))))
        assert [n for n, one in enumerate(told) if isinstance(one, InputError)] == [0, 3, 6]

    def test_an_interrupt_is_no_failure_of_a_document(self, shelf: Store) -> None:
        with pytest.raises(KeyboardInterrupt):
            written(shelf, rows(("a", "fails")), Plain(fails=KeyboardInterrupt()))


STOPS = [BudgetReached(9, budget=10, needed=5), ServiceFailed("no answer"), OutputError("full")]


class TestWhatStopsARun:
    @pytest.mark.parametrize("stop", STOPS, ids=lambda s: type(s).__name__)
    def test_leaves_what_was_read_before_it(self, shelf: Store, stop: SinographError) -> None:
        inputs = rows(("a", "one"), ("b", "two"), ("c", "fails"), ("d", "three"))
        with pytest.raises(type(stop)):
            written(shelf, inputs, Plain(fails=stop))
        assert set(shelf.stamps("abcd")) == {"a", "b"}

    def test_lets_the_next_run_go_on_where_it_stopped(self, shelf: Store) -> None:
        texts = (("a", "one"), ("b", "fails"), ("c", "two"))
        with pytest.raises(ServiceFailed):
            written(shelf, rows(*texts), Plain(fails=STOPS[1]))
        _, summary = written(shelf, rows(*texts), Plain())
        assert (summary.documents, summary.unchanged) == (2, 1)

    def test_a_store_that_fails_keeps_its_earlier_transactions(
        self, shelf: Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(pipeline, "DOCUMENTS_A_BATCH", 2)
        with pytest.raises(StoreError, match="disk is full"):
            written(shelf, numbered(6), Plain(), breaks=StoreError("the disk is full"), after=2)
        assert len(shelf.stamps(f"d{n:04}" for n in range(6))) == 4


class TestProgress:
    def test_is_told_after_every_document_and_at_the_end(self, shelf: Store) -> None:
        seen: list[tuple[int, int]] = []
        inputs = rows(("a", "one"), ("b", "fails"), ("c", "two"))
        load(
            inputs,
            shelf,
            readers=Readers(Plain(fails=RuntimeError("boom"))),
            progress=lambda s: seen.append((s.documents, len(s.failures))),
        )
        assert seen == [(1, 0), (1, 1), (2, 1), (2, 1)]

    def test_of_a_run_without_input_is_told_once(self, shelf: Store) -> None:
        seen: list[int] = []
        load(Inputs(()), shelf, readers=Readers(Plain()), progress=lambda s: seen.append(s.documents))
        assert seen == [0]

    @settings(max_examples=30, deadline=None, derandomize=True)
    @given(st.lists(st.sampled_from(["one word", "fails", "buys", ""]), max_size=12))
    def test_every_document_is_counted_once(self, texts: list[str]) -> None:
        summary, reader = Summary(), Plain(fails=RuntimeError("boom"))
        for told in extract_all((Document(str(n), text) for n, text in enumerate(texts)), extractor=reader):
            if isinstance(told, Extraction):
                summary.count(told)
        assert summary.documents == len(texts) - texts.count("fails")
        assert summary.claims == texts.count("buys")
        assert summary.entities == 2 * texts.count("buys")


class TestAService:
    def test_begins_so_many_before_the_first_is_finished(self) -> None:
        reader = Waiting()
        list(extract_all((Document(f"{n}", "x") for n in range(4)), extractor=reader))
        assert reader.steps == [
            *("open", "begin 0", "begin 1", "begin 2", "finish 0", "begin 3", "finish 1", "finish 2", "finish 3"),
            "close",
        ]

    @pytest.mark.parametrize("count", [0, 1, 2, 3, 9])
    def test_gives_every_document_in_its_order(self, count: int) -> None:
        told = extract_all((Document(f"{n}", "x") for n in range(count)), extractor=Waiting(), workers=4)
        assert [one.document.id for one in told if isinstance(one, Extraction)] == [f"{n}" for n in range(count)]

    @pytest.mark.parametrize("text", ["refused", "fails"])
    def test_that_fails_for_one_goes_on_with_the_next(self, text: str) -> None:
        documents = [Document("a", "x"), Document("b", text), InputError("c", "", "lost", "look"), Document("d", "x")]
        told = list(extract_all(documents, extractor=Waiting(fails=RuntimeError("late"))))
        assert [isinstance(one, InputError) for one in told] == [False, True, True, False]

    def test_that_stops_ends_the_run_with_what_was_finished(self, shelf: Store) -> None:
        inputs = rows(("a", "one"), ("b", "fails"), ("c", "two"), ("d", "three"))
        with pytest.raises(ServiceFailed, match="no answer"):
            load(inputs, shelf, readers=Readers(Waiting(fails=STOPS[1])))
        assert set(shelf.stamps("abcd")) == {"a"}
