"""Opening a graph: by path, by the environment, for reading; and closing it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.api.making import names, row, table

from sinograph.api import KnowledgeGraph
from sinograph.config import StoreAddress
from sinograph.errors import ConfigError, StoreError, StoreLocked, StoreUnavailable

ROW = table(row("A", "OWNS", "B"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "图 谱.kgl"


def test_a_graph_is_there_again_when_it_is_opened_again(path: Path) -> None:
    with KnowledgeGraph.open(str(path)) as graph:
        graph.from_pandas(ROW)
        before = graph.stats()
    with KnowledgeGraph.open(str(path)) as graph:
        assert graph.stats() == before


def test_judgements_lie_beside_the_graph_and_are_there_again(path: Path) -> None:
    with KnowledgeGraph.open(str(path)) as graph:
        graph.from_pandas(ROW)
        graph.judge("rename", "A", "甲")
    assert (path.parent / "图 谱.kgl.judgements.jsonl").is_file()
    with KnowledgeGraph.open(str(path), read_only=True) as graph:
        assert [j.right for j in graph.judgements()] == ["甲"]


def test_opening_alone_writes_no_judgement(path: Path) -> None:
    KnowledgeGraph.open(str(path)).close()
    assert not list(path.parent.glob("*.jsonl"))


def test_the_environment_names_the_graph(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SINOGRAPH_STORE", str(path))
    KnowledgeGraph.open().close()
    assert path.exists()


def test_what_is_told_wins_over_the_environment(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SINOGRAPH_STORE", "nowhere://else")
    KnowledgeGraph.open(str(path)).close()
    assert path.exists()


def test_without_a_word_it_lies_in_the_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SINOGRAPH_STORE", "NEO4J_URI"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    KnowledgeGraph.open().close()
    assert (tmp_path / "sinograph.kgl").exists()


@pytest.mark.parametrize("url", ["redis://x", "http://localhost:7474", "file:///tmp/a.kgl", "NEO4J://x"])
def test_a_scheme_that_no_store_knows_is_refused(url: str) -> None:
    with pytest.raises(ConfigError, match=r"unknown scheme .*; give a path, neo4j://… or bolt://…"):
        KnowledgeGraph.open(url)


def test_a_password_is_never_shown() -> None:
    assert "secret" not in repr(StoreAddress("bolt://localhost", password="secret"))


class TestReading:
    @pytest.fixture
    def reader(self, path: Path) -> KnowledgeGraph:
        with KnowledgeGraph.open(str(path)) as graph:
            graph.from_pandas(ROW)
        return KnowledgeGraph.open(str(path), read_only=True)

    def test_needs_a_graph_that_is_there(self, path: Path) -> None:
        with pytest.raises(StoreUnavailable, match="there is no graph; load documents into it first"):
            KnowledgeGraph.open(str(path), read_only=True)
        assert not path.exists()

    def test_answers_every_question(self, reader: KnowledgeGraph) -> None:
        with reader:
            assert reader.show("A").facts and reader.query("owners", name="B")["owner"].tolist() == ["A"]

    def test_refuses_every_write(self, reader: KnowledgeGraph) -> None:
        with reader:
            for write in (
                lambda: reader.from_pandas(ROW),
                lambda: reader.forget("table:notes"),
                lambda: reader.load_text("Tencent rose.", id="a"),
            ):
                with pytest.raises(StoreError, match="opened for reading only; open it without read_only to write"):
                    write()
            assert names(reader) == {"A", "B"}

    def test_records_no_judgement_that_it_can_not_follow(self, reader: KnowledgeGraph) -> None:
        with reader:
            with pytest.raises(StoreError, match="reading only"):
                reader.judge("rename", "A", "甲")
            assert reader.judgements() == ()

    def test_takes_no_lock(self, reader: KnowledgeGraph, path: Path) -> None:
        with reader, KnowledgeGraph.open(str(path)) as writer:
            writer.forget("table:notes")
            assert names(writer) == set()

    def test_a_second_writer_is_told_who_holds_it(self, path: Path) -> None:
        with KnowledgeGraph.open(str(path)), pytest.raises(StoreLocked, match="this process has it open for writing"):
            KnowledgeGraph.open(str(path))


class TestClosing:
    def test_twice_does_no_harm(self, path: Path) -> None:
        graph = KnowledgeGraph.open(str(path))
        graph.close()
        graph.close()

    def test_a_block_that_fails_lets_the_file_go_and_keeps_what_was_written(self, path: Path) -> None:
        with pytest.raises(ZeroDivisionError), KnowledgeGraph.open(str(path)) as graph:
            graph.from_pandas(ROW)
            raise ZeroDivisionError
        with KnowledgeGraph.open(str(path)) as graph:
            assert names(graph) == {"A", "B"}

    def test_afterwards_every_question_says_how_to_go_on(self, path: Path) -> None:
        with KnowledgeGraph.open(str(path)) as graph:
            graph.from_pandas(ROW)
        with pytest.raises(StoreError, match="the store is closed; open it again"):
            graph.stats()
