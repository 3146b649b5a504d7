"""``sinograph annotate``: out as a sheet, corrected, checked, saved as gold; and the page's command."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from sinograph.annotations import read_corrected, save_sheets, sheet_files, write_sheets
from sinograph.errors import GoldError, OutputError
from sinograph.gold import problems, read_annotations, read_sheets, to_gold
from sinograph.model import Article, Document, Entity, Extraction
from sinograph.pipeline import Inputs

NOTE = "Tencent acquired Supercell in June 2016. Tencent operates WeChat.\n"
EXAMPLES = Path(__file__).parents[2] / "examples" / "documents"


@pytest.fixture
def sheet(run: Run, tmp_path: Path) -> Path:
    """The sheet of a note, as the command wrote it."""
    (tmp_path / "note.txt").write_text(NOTE, encoding="utf-8")
    told = run("annotate", "note.txt", "--out", "sheets")
    assert (told.returncode, told.stdout) == (0, "")
    assert "1 documents read" in told.stderr
    return tmp_path / "sheets" / "note.txt.sheet"


def edit(path: Path, before: str, after: str) -> int:
    """Replace words in a sheet; the number of the line where they begin."""
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    return text[: text.index(before)].count("\n") + 1


class TestRoundTrip:
    def test_a_session(self, run: Run, sheet: Path, tmp_path: Path) -> None:
        assert run("annotate", "--check", "sheets/note.txt.sheet").returncode == 0
        text = sheet.read_text(encoding="utf-8")
        sheet.write_text(text.replace("\nOPERATES", "\n# OPERATES"), encoding="utf-8")
        edit(sheet, "date=2016-06", "date=2016-06; amount=8600000000 USD; status=planned")
        saved = run("annotate", "--save", "sheets/note.txt.sheet", "--out", "gold")
        assert (saved.returncode, saved.stdout, saved.stderr) == (0, "", "gold/note.txt.json\n")
        (claim,) = json.loads((tmp_path / "gold" / "note.txt.json").read_text(encoding="utf-8"))["claims"]
        assert claim.pop("evidence")[0][0] == 0
        assert claim == {
            "type": "ACQUIRED", "subject": "e1", "object": "e2", "date": "2016-06",
            "amount": {"value": 8600000000, "currency": "USD"}, "status": "planned",
        }  # fmt: skip
        scored = json.loads(run("score", "gold", "--texts", "note.txt", "--json").stdout)
        strict = scored["strict"]
        assert (strict["tp"], strict["gold"], strict["pred"] > 1) == (1, 1, True)

    def test_what_nobody_corrects_is_saved_as_it_was_read(self, tmp_path: Path) -> None:
        from sinograph.api import extract_to

        names = ("bytedance-thread.txt", "2016-08-didi-uber.md", "weibo-release.html", "briefs.jsonl", "ant-ipo.txt")
        inputs = Inputs(tuple(str(EXAMPLES / name) for name in names), root=EXAMPLES)
        write_sheets(inputs, tmp_path / "sheets")
        saved = save_sheets(sheet_files([tmp_path / "sheets"]), tmp_path / "saved")
        extract_to(inputs, tmp_path / "extracted")
        assert saved.findings == ()
        assert len(saved.written) == 12
        for path in saved.written:
            extracted = tmp_path / "extracted" / path.relative_to(tmp_path / "saved")
            assert json.loads(path.read_text(encoding="utf-8")) == json.loads(extracted.read_text(encoding="utf-8"))

    def test_the_sheet_explains_itself_and_holds_the_text(self, sheet: Path) -> None:
        text = sheet.read_text(encoding="utf-8")
        assert text.startswith("# Correct this sheet in any editor")
        assert text.index("\nid: note.txt\n") < text.index(NOTE) < text.index("--- entities")
        (told,) = read_sheets(sheet)
        assert told.document.text == NOTE
        assert problems(told.raw, NOTE) == []

    def test_offsets_are_those_of_the_document(self, tmp_path: Path) -> None:
        text = "\n\n  Tencent acquired Supercell 😀 in June 2016.\n--- claims\n=====\nTencent operates WeChat.\n\n"
        (tmp_path / "a.jsonl").write_text(json.dumps({"id": "a", "text": text}), encoding="utf-8")
        write_sheets(Inputs((str(tmp_path / "a.jsonl"),), root=tmp_path), tmp_path)
        (told,) = read_sheets(tmp_path / "a.sheet")
        document = next(
            d for d in Inputs((str(tmp_path / "a.jsonl"),), root=tmp_path).documents() if isinstance(d, Document)
        )
        assert told.document.text == document.text
        assert told.raw["claims"]

    def test_many_documents_each_in_its_file_and_none_outside_the_folder(self, run: Run, tmp_path: Path) -> None:
        rows = [{"id": own, "text": NOTE} for own in ("a", "b/c", "../../evil")]
        told = run("annotate", "-", "--out", "out", stdin="\n".join(map(json.dumps, rows)))
        assert told.returncode == 0
        assert sorted(str(p.relative_to(tmp_path)) for p in tmp_path.rglob("*.sheet")) == [
            "out/a.sheet",
            "out/b/c.sheet",
            "out/evil.sheet",
        ]

    def test_without_a_folder_the_sheet_stands_here(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "note.txt").write_text(NOTE, encoding="utf-8")
        assert run("annotate", "note.txt").returncode == 0
        assert (tmp_path / "note.txt.sheet").exists()


class TestCheck:
    def test_problems_come_line_by_line_on_stdout(self, run: Run, sheet: Path) -> None:
        first = edit(sheet, "ACQUIRED | Tencent | ", "ACQUIRED | Tencnet | ")
        second = edit(sheet, "Product | WeChat", "App | WeChat")
        told = run("annotate", "--check", "sheets")
        assert told.returncode == 1
        lines = told.stdout.splitlines()
        assert lines[0].startswith(f"sheets/note.txt.sheet:{second}: unknown node type 'App'; there are Company")
        assert lines[1] == f"sheets/note.txt.sheet:{first}: no entity is named 'Tencnet'; nearest: Tencent"
        assert told.stderr == "1 sheets, 2 problems\n"
        found = json.loads(run("annotate", "--check", "sheets", "--json").stdout)
        assert [f["line"] for f in found] == [second, first]

    def test_a_text_that_an_editor_has_changed(self, run: Run, sheet: Path) -> None:
        edit(sheet, "in June 2016.", "in June  2016.")
        told = run("annotate", "--check", "sheets/note.txt.sheet")
        assert "the text is no longer the one that was read" in told.stdout

    def test_nothing_that_a_terminal_obeys_is_printed(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "a.sheet").write_text("id: a\n\nx\n--- entities\nCompany | \x1b[2Jx\n", encoding="utf-8")
        told = run("annotate", "--check", "a.sheet")
        assert "\x1b" not in told.stdout
        assert "\\x1b[2Jx" in told.stdout

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (("--check", "none.sheet"), "none.sheet: there is no such file; look at the path"),
            (("--check", "."), ".: no sheet (*.sheet) there; write one with sinograph annotate FILE"),
            (("--save", "none.sheet", "--out", "gold"), "none.sheet: there is no such file"),
            (("--save", "none.sheet"), "--save: say where the gold belongs, with --out FOLDER"),
            (("a.sheet",), "a.sheet is a sheet already; correct it, then give --check or --save"),
            (("--check", "--save", "a.sheet"), "give one of --check, --save and --page"),
        ],
    )
    def test_bad_input_is_told_with_the_way_out(self, run: Run, arguments: tuple[str, ...], message: str) -> None:
        told = run("annotate", *arguments)
        assert (told.returncode, told.stdout) == (2, "")
        assert message in re.sub(r"[│\s]+", " ", told.stderr)


class TestNothingIsLost:
    def test_a_sheet_is_not_written_over(self, run: Run, sheet: Path) -> None:
        sheet.write_text("corrected", encoding="utf-8")
        told = run("annotate", "note.txt", "--out", "sheets")
        assert told.returncode == 3
        assert "sheets/note.txt.sheet is there already; give --force to replace it, or another --out" in told.stderr
        assert sheet.read_text(encoding="utf-8") == "corrected"
        assert run("annotate", "note.txt", "--out", "sheets", "--force").returncode == 0
        assert sheet.read_text(encoding="utf-8").startswith("# Correct")

    def test_gold_is_not_written_over(self, run: Run, sheet: Path, tmp_path: Path) -> None:
        target = tmp_path / "gold" / "note.txt.json"
        target.parent.mkdir()
        target.write_text("mine", encoding="utf-8")
        told = run("annotate", "--save", "sheets", "--out", "gold")
        assert told.returncode == 7
        assert "gold/note.txt.json is there already; give --force to replace it" in told.stderr
        assert target.read_text(encoding="utf-8") == "mine"
        assert run("annotate", "--save", "sheets", "--out", "gold", "--force").returncode == 0
        assert set(read_annotations(target.parent)) == {"note.txt"}

    def test_where_one_sheet_is_wrong_none_is_saved(self, run: Run, sheet: Path, tmp_path: Path) -> None:
        (sheet.parent / "b.sheet").write_text("id: b\n\nx\n", encoding="utf-8")
        told = run("annotate", "--save", "sheets", "--out", "gold")
        assert told.returncode == 1
        assert "sheets/b.sheet:1: no line '--- claims'" in told.stdout
        assert told.stderr == "2 problems; nothing was written\n"
        assert not (tmp_path / "gold").exists()

    def test_two_sheets_of_one_id(self, sheet: Path, tmp_path: Path) -> None:
        other = sheet.with_name("other.sheet")
        other.write_bytes(sheet.read_bytes())
        with pytest.raises(OutputError, match=r"other\.sheet: .*note\.txt\.json is already that of another sheet"):
            save_sheets([sheet, other], tmp_path / "gold")

    def test_a_sheet_named_twice_is_read_once(self, sheet: Path) -> None:
        assert sheet_files([sheet, sheet, sheet.parent]) == [sheet]

    def test_gold_that_can_not_be_written(self, sheet: Path, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("")
        with pytest.raises(OutputError):
            save_sheets([sheet], tmp_path / "file")


def test_articles_are_saved_with_the_gold(tmp_path: Path) -> None:
    inputs = Inputs((str(EXAMPLES / "bytedance-thread.txt"),), root=EXAMPLES)
    write_sheets(inputs, tmp_path)
    (path,) = save_sheets(sheet_files([tmp_path]), tmp_path / "gold").written
    told = json.loads(path.read_text(encoding="utf-8"))
    assert len(told.get("articles", [])) != 1


def test_names_that_no_sheet_can_tell_apart_are_told(tmp_path: Path) -> None:
    class Odd:
        name, version = "odd", "1"

        def extract(self, document: Document) -> Extraction:
            from sinograph.model import Claim, Evidence

            entities = tuple(Entity(own, "Company", name) for own, name in (("a", "A"), ("b", "A"), ("c", "#1")))
            evidence = Evidence(document.id, 0, 7, document.text[:7], "odd", "1")
            claims = (Claim("OWNS", "a", "c", evidence),)
            surfaces = {e.id: ("Tencent",) for e in entities}
            return Extraction(document, entities, surfaces, claims, articles=(Article(0, 9, 0),))

    (tmp_path / "note.txt").write_text(NOTE, encoding="utf-8")
    summary = write_sheets(Inputs((str(tmp_path / "note.txt"),), root=tmp_path), tmp_path, extractor=Odd())
    assert [str(f) for f in summary.failures] == [
        "note.txt: 'A': other entities bear this name, its type and its number; rename one; annotate it by hand"
    ]
    assert to_gold(Odd().extract(Document("a", NOTE)))["claims"]


class TestPage:
    def test_of_documents_and_of_sheets(self, run: Run, sheet: Path, tmp_path: Path) -> None:
        told = run("annotate", "--page", "page.html", "sheets/note.txt.sheet", str(EXAMPLES / "ant-ipo.txt"))
        assert told.returncode == 0, told.stderr
        assert told.stdout == ""
        assert "page.html: 2 documents" in told.stderr
        page = (tmp_path / "page.html").read_text(encoding="utf-8")
        assert page.count("Content-Security-Policy") == 1
        assert '"id":"note.txt"' in page

    def test_a_page_is_not_written_over(self, run: Run, sheet: Path, tmp_path: Path) -> None:
        (tmp_path / "page.html").write_text("mine")
        told = run("annotate", "--page", "page.html", "sheets/note.txt.sheet")
        assert told.returncode == 2
        assert "page.html is there already; give --force to replace it" in told.stderr
        assert (tmp_path / "page.html").read_text() == "mine"
        assert run("annotate", "--page", "page.html", "sheets/note.txt.sheet", "--force").returncode == 0

    def test_documents_that_can_not_be_read(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "note.txt").write_text(NOTE, encoding="utf-8")
        (tmp_path / "empty.txt").write_text("")
        told = run("annotate", "--page", "page.html", "note.txt", "empty.txt")
        assert told.returncode == 3
        assert "empty.txt" in told.stderr
        assert (tmp_path / "page.html").exists()

    def test_a_place_that_is_not_there(self, run: Run, sheet: Path) -> None:
        told = run("annotate", "--page", "no/page.html", "sheets/note.txt.sheet")
        assert told.returncode == 7
        assert "the folder 'no' does not exist; make it first" in told.stderr


def test_corrected_sheets_come_with_their_documents(sheet: Path) -> None:
    ((document, raw),) = read_corrected([sheet])
    assert (document.id, document.text) == (raw["id"], NOTE)
    with pytest.raises(GoldError):
        list(read_corrected([sheet.with_name("none.sheet")]))
