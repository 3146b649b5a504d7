"""load, forget, judge, stats, doctor, extract, explore and export, typed one after the other in an empty folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.making import Told, refused, typed

BOUGHT = "Tencent acquired Supercell in June 2016."
BACKED = "Alibaba invested in Didi in 2015."


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def noted(folder: Path) -> Path:
    """Two documents, loaded."""
    (folder / "a.txt").write_text(BOUGHT)
    (folder / "笔记.md").write_text(f"# 笔记\n\n{BACKED}\n")
    assert typed("load", "a.txt", "笔记.md").code == 0
    return folder


def digest() -> str:
    return str(typed("stats", "--json").json["digest"])


def stored() -> set[str]:
    return {row["id"] for row in typed("cypher", "MATCH (d:Document) RETURN d.id AS id", "--json").json}


class TestLoad:
    def test_tells_on_stderr_what_it_did_and_leaves_stdout_to_programs(self, folder: Path) -> None:
        (folder / "a.txt").write_text(BOUGHT)
        told = typed("load", "a.txt")
        assert (told.code, told.out) == (0, "")
        assert told.err.startswith("1 documents read, 0 unchanged, 0 failed · 2 entities, 1 claims")

    def test_tells_a_program_everything_in_json(self, folder: Path) -> None:
        (folder / "a.txt").write_text(BOUGHT)
        told = typed("load", "a.txt", "nothing.txt", "--json")
        assert told.code == 3
        assert (told.json["documents"], told.json["claims"], len(told.json["failed"])) == (1, 1, 1)
        assert "nothing.txt: no such file or folder; check the path" in told.json["failed"][0]

    def test_again_skips_what_is_there(self, noted: Path) -> None:
        told = typed("load", ".", "--json").json
        assert (told["documents"], told["unchanged"]) == (0, 2)

    def test_ids_are_paths_from_the_working_directory(self, noted: Path) -> None:
        (noted / "deep" / "er").mkdir(parents=True)
        (noted / "deep" / "er" / "b.txt").write_text("It rained.")
        typed("load", "deep")
        assert stored() == {"a.txt", "笔记.md", "deep/er/b.txt"}

    def test_ids_are_paths_from_the_root_that_is_told(self, folder: Path) -> None:
        (folder / "deep").mkdir()
        (folder / "deep" / "b.txt").write_text("It rained.")
        typed("load", "deep", "--root", "deep")
        assert stored() == {"b.txt"}

    def test_reads_rows_from_standard_input(self, folder: Path) -> None:
        rows = "".join(json.dumps({"id": id_, "text": BOUGHT}) + "\n" for id_ in ("一", "two"))
        assert typed("load", "-", stdin=rows).code == 0
        assert stored() == {"一", "two"}

    def test_a_bad_row_is_named_by_its_line_and_the_others_are_read(self, folder: Path) -> None:
        told = typed("load", "-", stdin='{"id": "a", "text": "It rained."}\nnot json\n{"id": "b", "text": "Sun."}\n')
        assert told.code == 3 and "line 2" in told.err
        assert stored() == {"a", "b"}

    def test_two_contents_under_one_id_are_told(self, folder: Path) -> None:
        told = typed("load", "-", stdin='{"id": "a", "text": "It rained."}\n{"id": "a", "text": "Sun."}\n')
        assert told.code == 3
        assert "id 'a' already stands for another text" in told.err and "give it another id" in told.err

    def test_no_document_at_all_is_told(self, folder: Path) -> None:
        told = typed("load", ".")
        assert told.code == 3
        assert "holds no readable file; known are " in told.err

    def test_an_unknown_extractor_offers_those_there_are(self, folder: Path) -> None:
        refused(
            typed("load", ".", "--extractor", "magic"),
            6,
            "no extractor is named 'magic'; nearest: llm, offline, rules",
        )
        assert not list(folder.iterdir())


class TestForget:
    def test_tells_what_went(self, noted: Path) -> None:
        told = typed("forget", "a.txt")
        assert (told.code, told.out) == (0, "")
        assert told.err == "1 documents and 1 claims went; 2 entities and 1 edges changed or went\n"
        assert stored() == {"笔记.md"}

    def test_takes_none_where_one_is_unknown(self, noted: Path) -> None:
        refused(typed("forget", "a.txt", "笔记"), 6, "no document is named '笔记'; nearest: 笔记.md")
        assert stored() == {"a.txt", "笔记.md"}

    def test_and_loading_again_is_as_before(self, noted: Path) -> None:
        before = digest()
        typed("forget", "a.txt", "笔记.md")
        typed("load", ".")
        assert digest() == before


class TestStats:
    def test_counts_by_type_and_tells_the_digest(self, noted: Path) -> None:
        told = typed("stats")
        lines = {
            line.rsplit(None, 1)[0]: line.rsplit(None, 1)[1] for line in told.out.splitlines() if " " in line.strip()
        }
        assert lines["documents"] == lines["claims"] == "2"
        assert lines["edge ACQUIRED"] == lines["edge INVESTED_IN"] == "1"
        assert told.out.splitlines()[-1] == f"digest {digest()}"

    def test_of_equal_graphs_are_equal(self, noted: Path) -> None:
        typed("load", "笔记.md", "--store", "other.kgl")
        typed("load", "a.txt", "--store", "other.kgl")
        assert typed("stats", "--store", "other.kgl") == typed("stats")


class TestJudge:
    def test_is_listed_with_its_number_author_and_time(self, noted: Path) -> None:
        typed("judge", "rename", "腾讯", "企鹅", "--author", "吴")
        (told,) = typed("judge", "list", "--json").json
        assert (told["verdict"], told["left"], told["right"], told["author"]) == ("rename", "tencent", "企鹅", "吴")
        assert told["made"].startswith("20") and told["made"].endswith("+00:00")
        assert typed("judge", "list").out.splitlines()[2].split()[:2] == ["1", "rename"]

    def test_holds_at_once_and_after_loading_again(self, noted: Path) -> None:
        typed("judge", "rename", "Tencent", "Penguin")
        typed("forget", "a.txt")
        typed("load", "a.txt")
        assert typed("show", "Penguin", "--json").json["id"] == "tencent"

    def test_is_undone_by_its_number(self, noted: Path) -> None:
        before = digest()
        typed("judge", "rename", "Tencent", "Penguin")
        typed("judge", "different", "Alibaba", "Didi")
        assert [j["verdict"] for j in typed("judge", "undo", "1", "--json").json] == ["different"]
        assert digest() == before

    def test_rejects_a_claim_by_its_id(self, noted: Path) -> None:
        (row,) = typed("cypher", "MATCH ()-[r:ACQUIRED]->() RETURN r.claims AS claims", "--json").json
        typed("judge", "reject", *row["claims"])
        assert "ACQUIRED" not in typed("stats", "--json").json["edges"]

    @pytest.mark.parametrize(
        ("arguments", "code", "words"),
        [
            (("wed", "a", "b"), 2, "verdict 'wed': write one of same, different, reject, rename, undo, list"),
            (("same", "Tencent"), 2, "1 names given, 2 needed; write sinograph judge same NAME NAME"),
            (("rename", "Tencent"), 2, "write sinograph judge rename NAME NEW-NAME"),
            (("list", "all"), 2, "1 names given, 0 needed; write sinograph judge list"),
            (("undo", "1"), 2, "'1' is no number of the list; see sinograph judge list"),
            (("undo", "one"), 2, "'one' is no number of the list"),
            (("undo", "０"), 2, "is no number of the list"),
            (("same", "Tencent", "Tencnet"), 6, "no entity is named 'Tencnet'; nearest: Tencent"),
            (("same", "Tencent", "腾讯"), 2, "both sides are tencent; name two ids"),
        ],
    )
    def test_what_can_not_stand_is_one_line(
        self, noted: Path, arguments: tuple[str, ...], code: int, words: str
    ) -> None:
        refused(typed("judge", *arguments), code, words)
        assert typed("judge", "list", "--json").json == []


class TestExtract:
    def read(self, told: Told, path: Path) -> dict[str, object]:
        assert told.code == 0, told
        return dict(json.loads(path.read_text(encoding="utf-8")))

    def test_names_a_file_after_the_document(self, noted: Path) -> None:
        told = self.read(typed("extract", "笔记.md", "--out", "out"), noted / "out" / "笔记.md.json")
        assert told["id"] == "笔记.md"

    def test_needs_no_graph_and_makes_none(self, folder: Path) -> None:
        (folder / "a.txt").write_text(BOUGHT)
        self.read(typed("extract", "a.txt", "--out", "out"), folder / "out" / "a.txt.json")
        assert sorted(p.name for p in folder.iterdir()) == ["a.txt", "out"]

    def test_gives_the_same_bytes_twice(self, noted: Path) -> None:
        for out in ("one", "two"):
            typed("extract", "a.txt", "--out", out)
        assert (noted / "one" / "a.txt.json").read_bytes() == (noted / "two" / "a.txt.json").read_bytes()

    def test_goes_on_after_a_document_that_can_not_be_read(self, noted: Path) -> None:
        (noted / "empty.txt").write_text("")
        told = typed("extract", "empty.txt", "a.txt", "--out", "out", "--json")
        assert (told.code, told.json["documents"], len(told.json["failed"])) == (3, 1, 1)


class TestPicturesAndExports:
    def test_explore_tells_what_it_drew_on_stderr(self, noted: Path) -> None:
        told = typed("explore", "--out", "图.html", "--around", "腾讯")
        assert (told.code, told.out) == (0, "")
        assert told.err.startswith("图.html: 2 entities, 1 edges, ")

    def test_explore_writes_graph_html_where_nothing_is_told(self, noted: Path) -> None:
        typed("explore")
        assert (noted / "graph.html").is_file()

    def test_export_tells_every_file_that_it_wrote(self, noted: Path) -> None:
        told = typed("export", "tables")
        assert told.out == "" and told.err.splitlines() == [
            str(p) for p in map(Path, told.err.splitlines()) if p.is_file()
        ]
        assert "tables/claims.csv" in told.err

    @pytest.mark.parametrize(
        ("arguments", "code", "words"),
        [
            (("export", "a.xyz"), 2, "export form '.xyz' is unknown; give --format one of csv, cypher"),
            (("export", "a", "--format", "word"), 2, "export form 'word' is unknown"),
            (("export", "a.gexf", "--around", "Nobody"), 6, "no entity is named 'Nobody'"),
            (("explore", "--around", "Tencnet"), 6, "nearest: Tencent"),
            (("explore", "--out", "no/a.html"), 7, "the folder 'no' does not exist; make it first"),
        ],
    )
    def test_what_can_not_be_done_writes_nothing(
        self, noted: Path, arguments: tuple[str, ...], code: int, words: str
    ) -> None:
        before = sorted(noted.iterdir())
        refused(typed(*arguments), code, words)
        assert sorted(noted.iterdir()) == before


class TestDoctor:
    def test_finds_the_graph_of_this_folder(self, noted: Path) -> None:
        rows = {row["what"]: row for row in typed("doctor", "--json").json}
        assert rows["store"] == {"what": "store", "state": "ok", "note": "2 documents, 4 entities"}

    def test_says_what_to_do_where_there_is_no_graph(self, folder: Path) -> None:
        rows = {row["what"]: row for row in typed("doctor", "--json").json}
        assert rows["store"]["state"] == "missing" and "load documents into it first" in rows["store"]["note"]
        assert not list(folder.iterdir())

    def test_is_content_unless_it_is_to_be_strict(self, folder: Path) -> None:
        assert [typed("doctor", *strict).code for strict in ((), ("--strict",))] == [0, 1]

    def test_says_how_to_get_what_is_missing(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("sinograph.cli.doctor.OPTIONAL", (("nowhere-to-be-found", "flying", "pip install wings"),))
        row = next(r for r in typed("doctor", "--json").json if r["what"] == "nowhere-to-be-found")
        assert (row["state"], row["note"]) == ("missing", "flying needs it: pip install wings")


@pytest.mark.parametrize(
    "command",
    [("forget", "a"), ("stats",), ("judge", "list"), ("judge", "same", "a", "b"), ("explore",), ("export", "a.gexf")],
)
def test_no_command_but_load_makes_a_graph(command: tuple[str, ...], folder: Path) -> None:
    refused(typed(*command), 4, "sinograph.kgl: there is no graph; load documents into it first")
    assert not list(folder.iterdir())
