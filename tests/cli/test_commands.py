"""Every command: what it prints where, and what it exits with."""

from __future__ import annotations

import csv
import io
import json
import time
from pathlib import Path

import pytest
from tests.cli.conftest import Run

COMMANDS = (
    "load",
    "extract",
    "score",
    "annotate",
    "forget",
    "query",
    "cypher",
    "show",
    "path",
    "stats",
    "explore",
    "export",
    "judge",
    "doctor",
)
NOTE = "Tencent acquired Supercell in June 2016."


def test_help_names_every_command_and_exit_code(run: Run) -> None:
    told = run("--help")
    assert told.returncode == 0
    assert all(f" {c} " in told.stdout for c in COMMANDS)
    assert "Exit codes" in told.stdout


def test_help_imports_nothing_heavy(run: Run) -> None:
    import subprocess
    import sys

    code = "import sys, sinograph.cli.main; print(*(m for m in ('pandas', 'networkx', 'kglite', 'neo4j', 'trafilatura', 'pyvis', 'numpy') if m in sys.modules))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == ""
    began = time.perf_counter()
    run("--help")
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(run: Run, command: str) -> None:
    told = run(command, "--help")
    assert told.returncode == 0
    assert "Usage" in told.stdout


def test_version(run: Run) -> None:
    assert run("--version").stdout.startswith("sinograph 0.")


def test_load_show_and_stats(run: Run, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(NOTE)
    loaded = run("load", "note.txt")
    assert (loaded.returncode, loaded.stdout) == (0, "")
    assert "1 documents read, 0 unchanged, 0 failed" in loaded.stderr
    assert "0 documents read, 1 unchanged" in run("load", "note.txt").stderr
    shown = run("show", "腾讯")
    assert "Tencent acquired Supercell" in shown.stdout
    assert f"“{NOTE}”" in shown.stdout
    told = json.loads(run("stats", "--json").stdout)
    assert told["documents"] == 1
    assert len(told["digest"]) == 64


def test_store_comes_from_option_then_environment(run: Run, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(NOTE)
    assert run("load", "note.txt", "--store", "one.kgl", SINOGRAPH_STORE="two.kgl").returncode == 0
    assert (tmp_path / "one.kgl").exists()
    assert not (tmp_path / "two.kgl").exists()
    run("load", "note.txt", SINOGRAPH_STORE="two.kgl")
    assert (tmp_path / "two.kgl").exists()


def test_load_reads_standard_input(run: Run) -> None:
    told = run("load", "-", stdin=json.dumps({"id": "a", "text": NOTE}) + "\n")
    assert told.returncode == 0
    assert "1 documents read" in told.stderr


def test_load_summary_as_json(run: Run, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(NOTE)
    told = json.loads(run("load", "note.txt", "--json").stdout)
    assert (told["documents"], told["failed"]) == (1, [])


def test_a_bad_document_is_one_line_and_exit_3(run: Run, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(NOTE)
    (tmp_path / "empty.txt").write_text("")
    told = run("load", "note.txt", "empty.txt", "missing.txt")
    assert told.returncode == 3
    lines = [line for line in told.stderr.splitlines() if line.startswith("sinograph: ")]
    assert len(lines) == 2
    assert "empty.txt" in lines[0]
    assert "missing.txt" in lines[1]
    assert "1 documents read" in told.stderr


def test_extract_writes_one_annotation_a_document(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "note.txt").write_text(NOTE)
    assert run("extract", "in", "--out", "out").returncode == 0
    told = json.loads((tmp_path / "out" / "note.txt.json").read_text())
    assert told["id"] == "note.txt"
    assert told["claims"][0]["type"] == "ACQUIRED"
    start, end = told["claims"][0]["evidence"][0]
    assert NOTE[start:end].strip()


def test_extract_takes_the_published_date_of_a_row(run: Run, tmp_path: Path) -> None:
    row = {"id": "r1", "text": "Tencent acquired Supercell last year.", "published": "2017-05-03"}
    run("extract", "-", "--out", "out", stdin=json.dumps(row) + "\n")
    assert json.loads((tmp_path / "out" / "r1.json").read_text())["claims"][0]["date"] == "2016"


def test_extract_never_leaves_its_folder(run: Run, tmp_path: Path) -> None:
    row = {"id": "../../evil", "text": NOTE}
    assert run("extract", "-", "--out", "out", stdin=json.dumps(row) + "\n").returncode == 0
    assert [p.name for p in (tmp_path / "out").rglob("*.json")] == ["evil.json"]
    assert not list(tmp_path.parent.glob("evil*"))


def test_score(run: Run, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(NOTE)
    run("extract", "note.txt", "--out", "out")
    told = run("score", "out", "out", "--json")
    assert (told.returncode, json.loads(told.stdout)["strict"]["gold"]) == (0, 1)


def test_query_lists_questions(run: Run) -> None:
    told = json.loads(run("query", "--json").stdout)
    assert len(told) >= 25
    assert all(row["question"].endswith("?") or row["question"] for row in told)


def test_query_in_three_forms_with_evidence(run: Run, loaded: Path) -> None:
    ask = ("query", "investors", "name=滴滴", "--store", str(loaded))
    rows = json.loads(run(*ask, "--json", "--evidence").stdout)
    assert rows
    assert rows[0]["evidence"][0]["quote"]
    table = list(csv.reader(io.StringIO(run(*ask, "--csv").stdout)))
    assert len(table) == len(rows) + 1
    assert run(*ask).stdout.strip()


def test_json_and_csv_exclude_each_other(run: Run, loaded: Path) -> None:
    assert run("stats", "--store", str(loaded)).returncode == 0
    assert run("query", "--json", "--csv").returncode == 2


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("show", "Tencnet"), 6, "nearest: Tencent"),
        (("query", "investers", "name=Tencent"), 6, "investors"),
        (("query", "investors", "nam=Tencent"), 5, "name"),
        (("query", "investors", "Tencent"), 2, "write key=value"),
        (("path", "Tencent", "腾讯"), 5, "are one entity"),
        (("judge", "same", "Tencent"), 2, "2 needed"),
        (("judge", "wed", "Tencent"), 2, "same, different"),
        (("forget", "no such document"), 6, "no such document"),
        (("cypher", "MATCH (n) DELETE n"), 5, "DELETE"),
        (("cypher", "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l"), 5, "LOAD"),
        (("cypher", "MATCH (n RETURN n"), 5, ""),
    ],
)
def test_what_can_not_be_asked_is_one_line(
    run: Run, loaded: Path, arguments: tuple[str, ...], code: int, message: str
) -> None:
    told = run(*arguments, "--store", str(loaded))
    assert told.returncode == code, told.stderr
    assert told.stdout == ""
    assert len(told.stderr.strip().splitlines()) == 1
    assert message in told.stderr
    assert told.stderr.startswith("sinograph: ")


def test_cypher_reads(run: Run, loaded: Path) -> None:
    told = run("cypher", "MATCH (c:Company) RETURN count(c) AS companies", "--store", str(loaded), "--json")
    assert json.loads(told.stdout)[0]["companies"] > 10


def test_path_quotes_each_step(run: Run, loaded: Path) -> None:
    rows = json.loads(run("path", "Supercell", "WeChat", "--store", str(loaded), "--json").stdout)
    assert [r["step"] for r in rows] == [1, 2]
    assert all(r["quote"] for r in rows)


def test_forget_takes_a_document_away(run: Run, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(NOTE)
    run("load", "note.txt")
    assert "1 documents and 1 claims went" in run("forget", "note.txt").stderr
    assert json.loads(run("stats", "--json").stdout)["entities"] == {}


def test_explore_and_export_write_files(run: Run, loaded: Path, tmp_path: Path) -> None:
    assert run("explore", "--out", "g.html", "--store", str(loaded)).returncode == 0
    assert "<html" in (tmp_path / "g.html").read_text(encoding="utf-8")[:500]
    assert run("export", "g.graphml", "--store", str(loaded)).returncode == 0
    assert run("export", "tables", "--format", "csv", "--store", str(loaded), "--around", "Tencent").returncode == 0
    assert (tmp_path / "tables" / "claims.csv").exists()
    assert run("export", "g.xyz", "--store", str(loaded)).returncode == 2


def test_a_judgement_survives_loading_again_and_can_be_taken_back(run: Run, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(
        "Blue Heron Games acquired Red Kite Studio in 2016. Blu Heron Interactive Games launched a game."
    )
    run("load", "note.txt")
    before = json.loads(run("stats", "--json").stdout)
    assert run("judge", "rename", "Red Kite Studio", "Red Kite").returncode == 0
    assert json.loads(run("judge", "list", "--json").stdout)[0]["verdict"] == "rename"
    assert "Red Kite" in run("show", "Red Kite").stdout
    assert json.loads(run("stats", "--json").stdout)["digest"] != before["digest"]
    assert "rename" in run("judge", "list").stdout
    assert run("judge", "undo", "2").returncode == 2
    assert json.loads(run("judge", "undo", "1", "--json").stdout) == []
    assert json.loads(run("stats", "--json").stdout)["digest"] == before["digest"]


def test_a_store_that_is_not_there_is_named(run: Run) -> None:
    told = run("show", "Tencent", "--store", "none.kgl")
    assert told.returncode == 4
    assert "none.kgl" in told.stderr
    assert run("stats", "--store", "redis://x").returncode == 2
    unreachable = run("stats", "--store", "bolt://127.0.0.1:1")
    assert unreachable.returncode == 4
    assert "127.0.0.1:1" in unreachable.stderr


def test_no_color_and_pipes_have_no_escapes(run: Run, loaded: Path) -> None:
    told = run("show", "Tencent", "--store", str(loaded), NO_COLOR="1", FORCE_COLOR="")
    assert "\x1b[" not in told.stdout + told.stderr


def test_doctor(run: Run, loaded: Path) -> None:
    told = json.loads(run("doctor", "--json", "--store", str(loaded)).stdout)
    states = {row["what"]: row["state"] for row in told}
    assert states["store"] == states["kglite"] == states["reference actors"] == "ok"
    assert run("doctor", "--store", "none.kgl", "--strict").returncode == 1
