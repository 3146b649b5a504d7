"""Documents in, documents out: load, load_text, load_inputs, forget and read."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from tests.api.making import edges, names

from sinograph.api import KnowledgeGraph, Written, read
from sinograph.errors import UnknownName
from sinograph.model import Document, Extraction
from sinograph.pipeline import Inputs
from sinograph.store import Store

BOUGHT = "Tencent acquired Supercell in June 2016."
FOUNDED = "马化腾创办了腾讯。"


class Silent:
    """An extractor that names nothing and remembers what it was given."""

    name, version = "silent", "1"

    def __init__(self) -> None:
        self.seen: list[str] = []

    def extract(self, document: Document) -> Extraction:
        self.seen.append(document.id)
        return Extraction(document)


class TestRead:
    def test_every_quote_stands_where_its_evidence_says(self) -> None:
        text = f"{BOUGHT} 😀 Alibaba is based in Hangzhou. {FOUNDED}"
        told = read(text)
        assert {c.type for c in told.claims} >= {"ACQUIRED", "BASED_IN"}
        assert all(c.evidence.holds(text) for c in told.claims)

    def test_a_year_is_never_made_a_day(self) -> None:
        (claim,) = read("Tencent acquired Supercell in 2016.").claims
        assert str(claim.date) == "2016"

    def test_a_relative_date_is_resolved_against_the_published_one(self) -> None:
        (claim,) = read("Tencent acquired Supercell last year.", published="2017-05").claims
        assert str(claim.date) == "2016"

    def test_a_relative_date_stays_open_where_nothing_is_published(self) -> None:
        (claim,) = read("Tencent acquired Supercell last year.").claims
        assert claim.date is None

    def test_evidence_cites_the_id_that_was_given(self) -> None:
        assert {c.evidence.document for c in read(BOUGHT, id="笔记/一.txt").claims} == {"笔记/一.txt"}

    @pytest.mark.parametrize("text", ["", " \n\t ", "。。。", "😀" * 50, "0" * 5000])
    def test_a_text_that_names_nobody_gives_nothing(self, text: str) -> None:
        told = read(text)
        assert (told.claims, told.entities, told.document.text) == ((), (), text)

    @pytest.mark.parametrize("published", ["yesterday", "2016-13", "16", "2016/13"])
    def test_a_published_date_of_another_form_is_refused(self, published: str) -> None:
        with pytest.raises(ValueError, match=r"date|month"):
            read(BOUGHT, published=published)

    @pytest.mark.parametrize("subject", ["腾讯", "騰訊", "Tencent"])
    def test_one_firm_in_every_script_is_one_entity(self, subject: str) -> None:
        assert "tencent" in {e.id for e in read(f"{subject}收购了超级细胞公司。").entities}


class TestLoadText:
    def test_tells_what_was_written(self, graph: KnowledgeGraph) -> None:
        assert graph.load_text(BOUGHT, id="note") == Written(documents=1, claims=1, entities=2, edges=1)

    def test_the_same_again_changes_no_entity_and_no_edge(self, graph: KnowledgeGraph) -> None:
        graph.load_text(BOUGHT, id="note")
        before = graph.stats()
        again = graph.load_text(BOUGHT, id="note")
        assert (again.entities, again.edges) == (0, 0)
        assert graph.stats() == before

    def test_another_text_under_the_id_takes_the_place_of_the_first(self, graph: KnowledgeGraph) -> None:
        graph.load_text(BOUGHT, id="note")
        graph.load_text("Alibaba invested in Didi in 2015.", id="note")
        assert edges(graph) == {("Alibaba", "INVESTED_IN", "Didi")}

    def test_the_published_date_is_kept_as_told(self, graph: KnowledgeGraph) -> None:
        graph.load_text(BOUGHT, id="note", published="2016-07")
        assert [str(d.published) for d in graph.snapshot().documents] == ["2016-07"]

    def test_a_text_without_names_is_stored_all_the_same(self, graph: KnowledgeGraph) -> None:
        assert graph.load_text("It rained.", id="weather") == Written(documents=1)
        assert graph.stats().documents == 1


class TestLoad:
    def test_ids_are_paths_from_the_root(self, graph: KnowledgeGraph, tmp_path: Path) -> None:
        (tmp_path / "新闻").mkdir()
        (tmp_path / "新闻" / "a.txt").write_text(BOUGHT)
        graph.load(tmp_path / "新闻", root=tmp_path)
        assert set(graph.store.stamps(["新闻/a.txt"])) == {"新闻/a.txt"}

    def test_ids_are_paths_from_the_working_directory_without_a_root(
        self, graph: KnowledgeGraph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "a.txt").write_text(BOUGHT)
        monkeypatch.chdir(tmp_path)
        graph.load("a.txt")
        assert "a.txt" in graph.store.stamps(["a.txt"])

    def test_paths_texts_and_globs_may_be_mixed(self, graph: KnowledgeGraph, tmp_path: Path) -> None:
        for name in ("a.txt", "b.md", "c.txt"):
            (tmp_path / name).write_text(f"{name}: it rained.")
        summary = graph.load(tmp_path / "b.md", str(tmp_path / "*.txt"), root=tmp_path)
        assert (summary.documents, summary.failures) == (3, [])

    def test_a_path_that_is_not_there_is_a_failure_not_an_exception(
        self, graph: KnowledgeGraph, tmp_path: Path
    ) -> None:
        (failure,) = graph.load(tmp_path / "nothing.txt").failures
        assert "nothing.txt" in str(failure) and "check the path" in str(failure)

    def test_no_path_loads_nothing(self, graph: KnowledgeGraph) -> None:
        assert graph.load().documents == graph.stats().documents == 0

    def test_inputs_go_to_the_extractor_that_was_given(self, graph: KnowledgeGraph) -> None:
        silent, seen = Silent(), list[int]()
        rows = io.BytesIO(b'{"id": "a", "text": "Tencent rose."}\n{"id": "b", "text": "Baidu fell."}\n')
        summary = graph.load_inputs(
            Inputs(("-",), stdin=rows), extractor=silent, progress=lambda s: seen.append(s.documents)
        )
        assert (silent.seen, summary.documents, seen[-1]) == (["a", "b"], 2, 2)

    def test_judgements_hold_for_what_is_loaded_after_them(self, graph: KnowledgeGraph) -> None:
        graph.load_text(BOUGHT, id="a")
        graph.judge("rename", "Tencent", "Penguin")
        graph.load_text("Tencent invested in Didi.", id="b")
        assert ("Penguin", "INVESTED_IN", "Didi") in edges(graph)


class TestForget:
    @pytest.fixture
    def two(self, graph: KnowledgeGraph) -> KnowledgeGraph:
        graph.load_text(BOUGHT, id="news/a.txt")
        graph.load_text("Tencent invested in Didi.", id="news/b.txt")
        return graph

    def test_takes_exactly_what_only_the_document_supported(self, two: KnowledgeGraph) -> None:
        gone = two.forget("news/a.txt")
        assert (gone.documents, gone.claims, gone.edges) == (1, 1, 1)
        assert names(two) == {"Tencent", "Didi"}

    def test_all_of_them_leave_an_empty_graph(self, two: KnowledgeGraph, shelf: Store) -> None:
        two.forget("news/a.txt", "news/b.txt")
        assert (names(two), two.stats().documents, two.stats().claims) == (set(), 0, 0)

    def test_one_unknown_id_keeps_all_the_others(self, two: KnowledgeGraph) -> None:
        before = two.stats()
        with pytest.raises(UnknownName):
            two.forget("news/a.txt", "news/c.txt")
        assert two.stats() == before

    def test_a_file_name_is_no_id_and_the_id_is_offered(self, two: KnowledgeGraph) -> None:
        with pytest.raises(UnknownName) as caught:
            two.forget("a.txt")
        assert str(caught.value) == "no document is named 'a.txt'; nearest: news/a.txt"

    def test_nothing_to_forget_is_no_error(self, two: KnowledgeGraph) -> None:
        assert two.forget() == Written()

    def test_a_document_named_twice_goes_once(self, two: KnowledgeGraph) -> None:
        assert two.forget("news/a.txt", "news/a.txt").documents == 1
