"""``sinograph score``: what it prints in which form, what it exits with, and figures that are the guidelines' own."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Run
from tests.gold.generated import a_pair

from sinograph.annotations import evaluate, evaluated_files, read_texts
from sinograph.cli.scoring import Part, as_told
from sinograph.errors import ConfigError, GoldError, InputError
from sinograph.gold import read_annotations
from sinograph.model import Document, Extraction

EVAL = os.environ.get("SINOGRAPH_EVAL")
NEEDS_EVAL = pytest.mark.skipif(not EVAL, reason="SINOGRAPH_EVAL names no folder with gold/score.py to compare with")
ROOT = Path(__file__).parents[2]
NOTE = "Tencent acquired Supercell in June 2016. Tencent operates WeChat."
SHEET = f"""id: note
language: en

{NOTE}
--- entities
Company | Tencent
Company | Supercell
Product | WeChat
Company | Baidu | WeChat
--- claims
ACQUIRED | Tencent | Supercell | date=2016-06 | Tencent acquired Supercell in June 2016.
OWNS | Tencent | Baidu | | Tencent operates WeChat.
"""


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    (tmp_path / "note.sheet").write_text(SHEET, encoding="utf-8")
    return tmp_path / "note.sheet"


def gold(*claims: dict[str, Any], own: str = "note", **more: Any) -> dict[str, Any]:
    entities = [{"id": f"e{n}", "type": "Company", "name": name} for n, name in enumerate(("Tencent", "Supercell"), 1)]
    return {"id": own, "entities": entities, "claims": list(claims), **more}


BOUGHT: dict[str, Any] = {"type": "ACQUIRED", "subject": "e1", "object": "e2", "evidence": [[0, 40]]}


def written(path: Path, told: object) -> str:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(told), encoding="utf-8")
    return path.name


class TestFiguresOfTheGuidelines:
    """The same input to the guidelines' own script, in a process of its own, and to ours."""

    @NEEDS_EVAL
    @pytest.mark.parametrize("seed", range(12))
    def test_generated_annotations(self, tmp_path: Path, seed: int) -> None:
        folders = tmp_path / "gold", tmp_path / "told"
        for folder in folders:
            folder.mkdir()
        for number in range(40):
            for folder, raw in zip(folders, a_pair(seed * 1000 + number), strict=True):
                if raw is not None:
                    (folder / f"{raw['id']}.json").write_text(json.dumps(raw, ensure_ascii=False), encoding="utf-8")
        script = Path(EVAL or "") / "gold" / "score.py"
        command = [sys.executable, str(script), *map(str, folders), "--json", "--misses"]
        theirs = subprocess.run(command, capture_output=True, text=True, check=False)
        assert theirs.returncode in (0, 1), theirs.stderr
        figures, *notes = theirs.stdout.splitlines()
        ours = evaluated_files(*folders)
        assert as_told(ours) == json.loads(figures)
        assert bool(ours.traps) == (theirs.returncode == 1)
        assert len(ours.misses) == len(notes)

    @NEEDS_EVAL
    def test_one_folder_through_the_command(self, run: Run, tmp_path: Path) -> None:
        for number in range(30):
            truth, told = a_pair(number)
            written(tmp_path / "gold" / f"{number}.json", {**truth, "traps": []})
            if told:
                written(tmp_path / "told" / f"{number}.json", told)
        script = Path(EVAL or "") / "gold" / "score.py"
        command = [sys.executable, str(script), str(tmp_path / "gold"), str(tmp_path / "told"), "--json"]
        theirs = subprocess.run(command, capture_output=True, text=True, check=True)
        assert json.loads(run("score", "gold", "told", "--json").stdout) == json.loads(theirs.stdout)


class TestWhereTheWordsComeFrom:
    def test_sheets_are_read_and_scored(self, run: Run, sheet: Path) -> None:
        told = run("score", "note.sheet", "--misses", "--types", "--calibration", "--by", "document")
        assert told.returncode == 0, told.stderr
        lines = [" ".join(line.split()) for line in told.stdout.splitlines()]
        strict = next(line for line in lines if line.startswith("all strict ")).removeprefix("all strict ")
        f1 = strict.split()[2]
        assert strict.split()[3:5] == ["1", "2"]
        assert "attribute date 1 1 1 1 1 1" in lines
        assert f"1 documents · strict F1, mean of documents {f1} · evidence 1/1 · traps 0" in lines
        assert any(line.startswith(f"note {strict} ") for line in lines)
        at = lines.index("missed note: Tencent OWNS Baidu")
        assert lines[at + 1 : at + 3] == ["“Tencent operates WeChat.”", "characters 41 to 65"]
        assert "wrong note: Tencent OPERATES WeChat" in lines
        assert any(
            re.match(r"\d claims · expected calibration error 0\.\d+ · Brier score 0\.\d+$", line) for line in lines
        )

    def test_json_gold_with_its_texts(self, run: Run, tmp_path: Path) -> None:
        written(tmp_path / "gold" / "note.json", gold(BOUGHT))
        rows = [{"id": "note", "text": NOTE}, {"id": "another", "text": "Not annotated."}]
        (tmp_path / "documents.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
        told = json.loads(run("score", "gold", "--texts", "documents.jsonl", "--json", "--misses").stdout)
        assert told["strict"]["r"] == 1.0
        assert "Tencent operates WeChat." in [m["words"] for m in told["misses"]]

    def test_a_folder_of_texts(self, tmp_path: Path) -> None:
        (tmp_path / "texts").mkdir()
        (tmp_path / "texts" / "note.txt").write_text(NOTE, encoding="utf-8")
        written(tmp_path / "gold.json", gold(BOUGHT, own="note.txt"))
        assert evaluate(tmp_path / "gold.json", texts=tmp_path / "texts").strict.recall == 1.0

    def test_predictions_may_be_sheets_or_json_and_gold_too(self, sheet: Path, tmp_path: Path) -> None:
        written(tmp_path / "told.json", gold(BOUGHT))
        assert evaluated_files(sheet, sheet).strict.f1 == 1.0
        assert evaluated_files(sheet, tmp_path / "told.json").strict.f1 == 0.6667
        assert evaluated_files(tmp_path / "told.json", sheet).missed == ()

    def test_texts_beside_predictions_give_words(self, tmp_path: Path) -> None:
        (tmp_path / "texts").mkdir()
        (tmp_path / "texts" / "note").write_text(NOTE, encoding="utf-8")
        (tmp_path / "texts.jsonl").write_text(json.dumps({"id": "note", "text": NOTE}), encoding="utf-8")
        written(tmp_path / "gold.json", gold(BOUGHT))
        written(tmp_path / "told.json", gold())
        result = evaluated_files(tmp_path / "gold.json", tmp_path / "told.json", texts=tmp_path / "texts.jsonl")
        assert [m.words for m in result.misses] == [NOTE[:40]]

    def test_folders_are_searched_where_nothing_stands_directly_in_them(self, sheet: Path, tmp_path: Path) -> None:
        deep = tmp_path / "deep" / "er"
        deep.mkdir(parents=True)
        sheet.rename(deep / "note.sheet")
        assert set(read_annotations(tmp_path / "deep")) == {"note"}
        written(tmp_path / "deep" / "b.json", gold(own="b"))
        assert set(read_annotations(tmp_path / "deep")) == {"b"}

    def test_an_extractor_of_ones_own(self, sheet: Path) -> None:
        class Silent:
            name, version = "silent", "1"

            def extract(self, document: Document) -> Extraction:
                return Extraction(document)

        seen = []
        result = evaluate(sheet, extractor=Silent(), progress=lambda summary: seen.append(summary.documents))
        assert (result.strict.told, result.strict.gold, seen) == (0, 2, [1])

    def test_a_text_that_breaks_the_reader_ends_the_run(self, sheet: Path) -> None:
        class Broken:
            name, version = "broken", "1"

            def extract(self, document: Document) -> Extraction:
                raise ValueError("no")

        with pytest.raises(InputError, match="reading failed"):
            evaluate(sheet, extractor=Broken())


def test_what_reading_costs_is_told_before_and_after(
    sheet: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from contextlib import nullcontext
    from types import SimpleNamespace

    import sinograph.extract
    from sinograph.cli.scoring import score
    from sinograph.extract import Bill

    class Service:
        name, version, account = "paid", "1", Bill(documents=1, requests=2)

        def extract(self, document: Document) -> Extraction:
            return Extraction(document)

        def forecast(self, documents: Any) -> Bill:
            return Bill(documents=len(list(documents)))

        def session(self) -> Any:
            return nullcontext(SimpleNamespace(ahead=1, begin=lambda document: lambda: Extraction(document)))

    monkeypatch.setattr(sinograph.extract, "load_extractor", lambda name: Service())
    score(sheet)
    told = capsys.readouterr()
    lines = told.err.splitlines()
    assert lines[0].startswith("paid: at most, and estimated: 1 documents, 0 requests")
    assert lines[1].startswith("paid: spent: 1 documents, 2 requests")
    assert "strict" in told.out


class TestForms:
    @pytest.fixture
    def scored(self, sheet: Path, tmp_path: Path) -> Any:
        trap = {"type": "ACQUIRED", "subject": "Tencent", "object": "Supercell", "why": "a plan"}
        written(tmp_path / "gold.json", gold(traps=[trap]))
        written(tmp_path / "told.json", gold({**BOUGHT, "confidence": 0.9}))
        return evaluated_files(tmp_path / "gold.json", tmp_path / "told.json")

    def test_json_has_a_key_for_each_part(self, scored: Any) -> None:
        told = as_told(scored, list(Part)[1:])
        assert told["traps"] == 1
        assert told["by_document"][0]["document"] == "note"
        assert [m["kind"] for m in told["misses"]] == ["wrong", "trap"]
        assert told["misses"][1]["why"] == "a plan"
        assert told["calibration"] == {
            "bins": [{"from": 0.9, "to": 1.0, "claims": 1, "confidence": 0.9, "right": 0.0}],
            "error": 0.9,
            "brier": 0.81,
        }
        assert told["types"] == []

    def test_csv_prints_one_table(self, run: Run, scored: Any) -> None:
        told = list(csv.DictReader(io.StringIO(run("score", "gold.json", "told.json", "--csv").stdout)))
        assert told[1] == {
            "part": "all",
            "figure": "strict",
            "precision": "0.0",
            "recall": "0.0",
            "f1": "0.0",
            "right": "0",
            "gold": "0",
            "told": "1",
        }
        rows = list(csv.DictReader(io.StringIO(run("score", "gold.json", "told.json", "--csv", "--misses").stdout)))
        assert [(r["kind"], r["type"], r["start"], r["words"]) for r in rows] == [
            ("wrong", "ACQUIRED", "0", ""),
            ("trap", "ACQUIRED", "0", ""),
        ]
        both = run("score", "gold.json", "told.json", "--csv", "--misses", "--types")
        assert (both.returncode, both.stdout) == (2, "")
        assert "--csv prints one table" in " ".join(both.stderr.split())

    def test_nothing_wrong_is_said(self, run: Run, sheet: Path) -> None:
        told = run("score", "note.sheet", "note.sheet", "--misses", "--types", "--min-strict", "1")
        assert told.returncode == 0
        assert "nothing was missed, and nothing is wrong" in told.stdout
        assert told.stdout.splitlines()[-1] == "none"

    def test_figures_are_data_and_reasons_are_messages(self, run: Run, scored: Any) -> None:
        told = run("score", "gold.json", "told.json", "--min-strict", "0.5")
        assert told.returncode == 1
        assert told.stderr == "strict F1 0.0 is below 0.5; 1 traps were produced\n"
        assert "traps 1" in told.stdout


class TestBadInput:
    """One line on stderr, nothing on stdout, exit status 2: file, place, way out."""

    CASES = (
        (("none.json",), "none.json: there is no such file or folder; look at the path"),
        (("empty",), "empty: no annotation (*.json, *.sheet) there"),
        (("broken.json", "good.json"), "broken.json: no readable JSON (Expecting property name"),
        (("wrong.json", "good.json"), "wrong.json: ACQUIRED names no entity 'e9' as its object"),
        (("bad.sheet",), "bad.sheet:6: got 'Company'; the form is TYPE | NAME | FORM; FORM"),
        (("good.json",), "good.json: 'note' without a text to read; give --texts documents.jsonl or a folder, or predictions as PRED"),
        (("good.json", "other.json"), "predictions without gold: other; take them out, or add their annotation"),
        (("good.json", "good.json", "--calibration"), "--calibration: the claims of good.json carry no confidence; leave PRED out, or add them"),
        (("good.json", "--texts", "short.jsonl"), "short.jsonl: note has 7 characters, its gold quotes up to 40; give the text that was annotated"),
        (("good.json", "--texts", "else.jsonl"), "else.jsonl: no text for 'note'; ids are those of the gold"),
        (("twice", "good.json"), "b.json: the document id 'note' stands twice; give one of them another id"),
    )  # fmt: skip

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        (tmp_path / "empty").mkdir()
        (tmp_path / "broken.json").write_text("{,", encoding="utf-8")
        (tmp_path / "bad.sheet").write_text("id: a\n\nA text.\n\n--- entities\nCompany\n", encoding="utf-8")
        written(tmp_path / "good.json", gold(BOUGHT))
        written(tmp_path / "other.json", gold(own="other"))
        written(tmp_path / "wrong.json", gold({**BOUGHT, "object": "e9"}))
        (tmp_path / "short.jsonl").write_text(json.dumps({"id": "note", "text": "Tencent"}), encoding="utf-8")
        (tmp_path / "else.jsonl").write_text(json.dumps({"id": "else", "text": "Tencent"}), encoding="utf-8")
        for name in ("a", "b"):
            written(tmp_path / "twice" / f"{name}.json", gold())
        return tmp_path

    @pytest.mark.parametrize(("arguments", "message"), CASES, ids=[m[:50] for _, m in CASES])
    def test_one_line(self, run: Run, folder: Path, arguments: tuple[str, ...], message: str) -> None:
        told = run("score", *arguments)
        assert (told.returncode, told.stdout) == (2, "")
        assert message in told.stderr
        assert told.stderr.startswith("sinograph: ")
        assert len(told.stderr.splitlines()) == 1

    def test_an_unknown_extractor(self, run: Run, sheet: Path) -> None:
        told = run("score", "note.sheet", "--extractor", "nobody")
        assert told.returncode == 6
        assert "no extractor is named 'nobody'" in told.stderr

    def test_unreadable_texts_are_told_where_one_is_missing(self, folder: Path) -> None:
        (folder / "texts").mkdir()
        (folder / "texts" / "note.txt").write_bytes(b"")
        with pytest.raises(GoldError, match=r"no text for 'note' \(.*note\.txt"):
            read_texts(read_annotations(folder / "good.json"), folder / "texts")

    def test_many_missing_texts_are_counted(self, folder: Path) -> None:
        for number in range(5):
            written(folder / "many" / f"{number}.json", gold(own=str(number)))
        with pytest.raises(ConfigError, match="'0', '1', '2' and 2 more without a text"):
            evaluate(folder / "many")


def test_the_bundled_examples_are_scored_from_their_own_folder() -> None:
    documents, annotated = ROOT / "examples" / "documents", ROOT / "examples" / "gold"
    result = evaluate(annotated, texts=documents)
    assert result.strict.f1 > 0.6
    assert result.confidences
