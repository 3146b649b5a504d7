"""Bad input, bad places, bad moments: one clear line each, the right exit status, nothing lost, the rest done."""

from __future__ import annotations

import io
import json
import os
import random
import signal
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.conftest import BARE, COMMAND, Run

NOTE = "Tencent acquired Supercell in June 2016."
SIMPLIFIED = "腾讯于2016年收购了超级细胞公司。阿里巴巴投资了滴滴出行。中国的互联网公司在这一年里发展得很快。"
TRADITIONAL = "騰訊於2016年收購了超級細胞公司。阿里巴巴投資了滴滴出行。中國的網路公司在這一年裡發展得很快。"
ACCENTED = "Société Générale said that Tencent acquired Supercell in June 2016. Café, señor, Zürich."
SUFFIXES = ("txt", "md", "html", "pdf", "docx", "jsonl")
LONG = "Tencent acquired Long Tail, " + "as it had said that it would, " * 20 + "for cash."
ESCAPES = ("\x1b", "\x9b", "\x07", "\u202e")


def complaints(told: subprocess.CompletedProcess[str]) -> list[str]:
    """The lines that say what went wrong; there is never a traceback."""
    assert "Traceback" not in told.stderr, told.stderr
    return [line for line in told.stderr.splitlines() if line.startswith("sinograph: ")]


def row(id_: str, text: str = NOTE, **more: object) -> str:
    return json.dumps({"id": id_, "text": text, **more}, ensure_ascii=False) + "\n"


def pdf(stream: bytes) -> bytes:
    """A PDF file of one page with this content stream, packed."""
    packed = zlib.compress(stream)
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n" % len(packed) + packed + b"\nendstream",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(body))
        body += b"%d 0 obj\n" % number + part + b"\nendobj\n"
    table = b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return body + table + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(body)


def encrypted(content: bytes) -> bytes:
    from pypdf import PdfWriter

    writer, out = PdfWriter(io.BytesIO(content)), io.BytesIO()
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(out)
    return out.getvalue()


def zip_bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"0" * 100_000_000)
    return out.getvalue()


class TestDocuments:
    def test_what_holds_no_document(self, run: Run, tmp_path: Path) -> None:
        noise = random.Random(1).randbytes(5000)
        for suffix in SUFFIXES:
            (tmp_path / f"empty.{suffix}").write_bytes(b"")
            (tmp_path / f"blank.{suffix}").write_bytes(b" \n\t\n")
            (tmp_path / f"noise.{suffix}").write_bytes(noise)
        page = pdf(b"BT /F1 12 Tf 50 700 Td (Tencent acquired Supercell in June 2016.) Tj ET")
        (tmp_path / "good.pdf").write_bytes(page)
        (tmp_path / "locked.pdf").write_bytes(encrypted(page))
        (tmp_path / "cut.pdf").write_bytes(page[: len(page) // 3])
        (tmp_path / "bomb.pdf").write_bytes(pdf(b"BT " + b"(Tencent bought.) Tj " * 10_000_000 + b"ET"))
        (tmp_path / "bomb.docx").write_bytes(zip_bomb())
        (tmp_path / "good.txt").write_text(NOTE)
        told = run("load", ".")
        bad = [f"{kind}.{suffix}" for kind in ("empty", "blank", "noise") for suffix in SUFFIXES]
        bad += ["locked.pdf", "cut.pdf", "bomb.pdf", "bomb.docx"]
        lines = complaints(told)
        assert sorted(line.split(": ")[1] for line in lines) == sorted(bad)
        assert all("; " in line and len(line) < 300 for line in lines), lines
        assert told.returncode == 3
        assert f"2 documents read, 0 unchanged, {len(bad)} failed" in told.stderr
        assert any("password" in line for line in lines if "locked.pdf" in line)

    def test_encodings_are_read_right(self, run: Run, tmp_path: Path) -> None:
        texts = {
            "gbk.txt": SIMPLIFIED.encode("gbk"),
            "big5.txt": TRADITIONAL.encode("big5"),
            "utf16.txt": SIMPLIFIED.encode("utf-16"),
            "bare16.txt": SIMPLIFIED.encode("utf-16-le"),
            "latin.txt": ACCENTED.encode("latin-1"),
            "gbk.html": f"<html><head><meta charset=gb2312></head><p>{SIMPLIFIED}</p></html>".encode("gbk"),
            "gbk.jsonl": row("gbk row", SIMPLIFIED).encode("gbk"),
            "utf16.jsonl": row("utf16 row", SIMPLIFIED).encode("utf-16"),
        }
        for name, content in texts.items():
            (tmp_path / name).write_bytes(content)
        told = run("load", ".")
        assert (told.returncode, complaints(told)) == (0, [])
        rows = json.loads(run("cypher", "MATCH (d:Document) RETURN d.id AS id, d.text AS text", "--json").stdout)
        read = {one["id"]: one["text"].strip() for one in rows}
        simplified = ("gbk.txt", "utf16.txt", "bare16.txt", "gbk.html", "gbk row", "utf16 row")
        assert read == {**dict.fromkeys(simplified, SIMPLIFIED), "big5.txt": TRADITIONAL, "latin.txt": ACCENTED}

    def test_rows_that_fit_nothing(self, run: Run, tmp_path: Path) -> None:
        deep = '{"id": "deep", "text": "x", "a": ' + "[" * 200_000 + "]" * 200_000 + "}\n"
        rows = [
            row("type", type="Spaceship"),
            row("entity", entities=[{"type": "Spaceship"}]),
            deep,
            '{"text": "x", "n": ' + "9" * 6000 + "}\n",
            "[]\n",
            '{"text": 5}\n',
            '{"id": [], "text": "x"}\n',
            row("date", published="soon"),
            '{"text": \n',
        ]
        (tmp_path / "rows.jsonl").write_text("".join(rows) + row("good"), encoding="utf-8")
        (tmp_path / "long.jsonl").write_text(
            row("long", "Tencent bought. " * 3_200_000) + row("after"), encoding="utf-8"
        )
        (tmp_path / "long.txt").write_text("Tencent bought. " * 3_200_000)
        told = run("load", "rows.jsonl", "long.jsonl", "long.txt")
        lines = complaints(told)
        assert [line.split(": ")[2] for line in lines[: len(rows)]] == [f"line {n}" for n in range(1, len(rows) + 1)]
        assert all("Spaceship" in line and "Company" in line for line in lines[:2])
        assert [line.split(": ")[1] for line in lines[len(rows) :]] == ["long.jsonl", "long.txt"]
        assert "2 documents read" in told.stderr
        assert told.returncode == 3

    def test_what_is_no_file(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "folder.txt").mkdir()
        os.mkfifo(tmp_path / "pipe.txt")
        (tmp_path / "dangling.txt").symlink_to("nowhere.txt")
        (tmp_path / "loop.txt").symlink_to("loop.txt")
        (tmp_path / "good.txt").write_text(NOTE)
        with (Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xffname.txt"))).open("w") as out:
            out.write(NOTE)
        (tmp_path / "\x1b[2Jevil.txt").write_text("")
        names = ["folder.txt", "pipe.txt", "dangling.txt", "loop.txt", "nothing.txt", "*.nope", "a.xyz"]
        (tmp_path / "a.xyz").write_text(NOTE)
        told = run("load", *names, "good.txt", ".")
        lines = complaints(told)
        assert [line.split(": ")[1] for line in lines[: len(names)]] == names
        assert any("not UTF-8" in line for line in lines)
        assert any("evil.txt" in line for line in lines)
        assert "1 documents read" in told.stderr
        assert not any(sign in told.stderr for sign in ESCAPES)
        assert told.returncode == 3

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    def test_no_permission(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "mine.txt").write_text(NOTE)
        (tmp_path / "mine.txt").chmod(0)
        told = run("load", "mine.txt")
        assert told.returncode == 3
        assert "Permission denied" in complaints(told)[0]

    def test_closed_standard_input(self, tmp_path: Path) -> None:
        told = shell("load - <&-", tmp_path)
        assert (told.returncode, len(complaints(told))) == (3, 1)

    def test_hostile_ids_stay_in_their_folder(self, run: Run) -> None:
        ids = ["x" * 5000, "../a", "a", "a.json/b", "公" * 300, "C:\\a", "/etc/b", "..", "a\nb"]
        told = run("extract", "-", "--out", "out", stdin="".join(row(id_) for id_ in ids))
        assert told.returncode == 3
        lines = complaints(told)
        assert len(lines) == 2, lines
        assert "already written for '../a'" in lines[0]
        assert "is a folder, or lies in what is a file" in lines[1]


class TestStores:
    def test_places_that_hold_no_graph(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "folder").mkdir()
        (tmp_path / "empty.kgl").write_bytes(b"")
        (tmp_path / "noise.kgl").write_bytes(random.Random(2).randbytes(5000))
        (tmp_path / "note.txt").write_text(NOTE)
        for place in ("folder", "empty.kgl", "noise.kgl", "nowhere/a.kgl"):
            content = (tmp_path / place).read_bytes() if (tmp_path / place).is_file() else b""
            told = run("load", "note.txt", "--store", place)
            assert told.returncode == 4, told.stderr
            assert len(told.stderr.splitlines()) == 1
            assert place in complaints(told)[0]
            assert not content or (tmp_path / place).read_bytes() == content
        assert not (tmp_path / "nowhere").exists()

    def test_only_loading_makes_a_graph(self, run: Run, tmp_path: Path) -> None:
        for command in (["forget", "a"], ["judge", "same", "a", "b"], ["judge", "list"]):
            told = run(*command, "--store", "none.kgl")
            assert (told.returncode, len(complaints(told))) == (4, 1), command
        assert not list(tmp_path.glob("none.kgl*"))

    def test_a_second_writer_waits_outside(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "note.txt").write_text(NOTE)
        run("load", "note.txt")
        with subprocess.Popen(
            [COMMAND, "load", "-"], cwd=tmp_path, env=BARE, stdin=subprocess.PIPE, stderr=subprocess.PIPE
        ) as holder:
            assert holder.stdin is not None
            until(lambda: (tmp_path / "sinograph.kgl.lock-owner").read_text().find(str(holder.pid)) >= 0)
            told = run("load", "note.txt")
            assert (told.returncode, len(told.stderr.splitlines())) == (4, 1)
            assert f"process {holder.pid} has it open" in complaints(told)[0]
            assert run("show", "Supercell").returncode == 0  # a reader needs no lock
            holder.stdin.write(row("second").encode())
            holder.stdin.close()
            assert holder.wait(60) == 0
        assert json.loads(run("stats", "--json").stdout)["documents"] == 2

    def test_a_full_disk(self, run: Run, small_disk: Path, many: Path) -> None:
        store = str(small_disk / "graph.kgl")
        assert run("load", "-", "--store", store, stdin=row("first")).returncode == 0
        told = run("load", str(many), "--store", store)
        assert (told.returncode, len(complaints(told))) == (4, 1)
        assert "nothing that was stored before is lost" in told.stderr
        assert json.loads(run("stats", "--store", store, "--json").stdout)["documents"] >= 1
        with (small_disk / "filler").open("wb", buffering=0) as filler, pytest.raises(OSError, match="No space"):
            while True:
                filler.write(b" " * 100)
        for command in (["explore", "--out"], ["export"]):
            told = run(*command, str(small_disk / "a.graphml"), "--store", store)
            assert (told.returncode, len(told.stderr.splitlines())) == (7, 1), told.stderr
            assert "No space left" in complaints(told)[0]
        told = run("extract", str(many), "--out", str(small_disk / "out"))
        assert (told.returncode, len(told.stderr.splitlines())) == (7, 1), told.stderr


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system with little room."""
    place = tmp_path / "small"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(place)]
    if os.geteuid() or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("needs the right to mount")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """More documents than one transaction takes, by far enough that a load is still reading when the first is written."""
    path = tmp_path_factory.mktemp("many") / "many.jsonl"
    rows = (f"Acme{n} Corp invested in Foo{n % 7} Technologies in {2000 + n % 20}. {NOTE}" for n in range(2600))
    path.write_text("".join(row(f"d{n}", text) for n, text in enumerate(rows)), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def whole(many: Path) -> str:
    """The digest of a load that nobody interrupts."""
    command = [COMMAND, "load", many, "--store", many.parent / "whole.kgl"]
    subprocess.run(command, env=BARE, check=True, capture_output=True)
    return digest(many.parent / "whole.kgl")


def digest(store: Path) -> str:
    told = subprocess.run([COMMAND, "stats", "--json", "--store", store], env=BARE, check=True, capture_output=True)
    return str(json.loads(told.stdout)["digest"])


def until(condition: object, seconds: float = 60.0) -> None:
    """Wait until something holds."""
    assert callable(condition)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if condition():
                return
        except OSError:
            pass
        time.sleep(0.05)
    raise AssertionError("it did not come to that in time")


@pytest.mark.parametrize(
    ("sign", "workers", "code"), [(signal.SIGINT, "1", 130), (signal.SIGINT, "2", 130), (signal.SIGKILL, "2", -9)]
)
def test_an_interrupted_load_goes_on(
    tmp_path: Path, many: Path, whole: str, sign: signal.Signals, workers: str, code: int
) -> None:
    store = tmp_path / "graph.kgl"
    command = [COMMAND, "load", many, "--store", store, "--workers", workers]
    log = tmp_path / "graph.kgl-wal"
    sizes = [0]

    def written() -> bool:
        """Whether the first transaction is there, whole: its log has ended growing, for now."""
        sizes.append(log.stat().st_size)
        return sizes[-1] == sizes[-2] > 20_000

    with subprocess.Popen(command, env=BARE, stderr=subprocess.PIPE, text=True) as child:
        until(lambda: child.poll() is not None or written())
        child.send_signal(sign)
        _, told = child.communicate(timeout=60)
    assert child.returncode == code, told
    if sign == signal.SIGINT:
        assert told == "sinograph: interrupted; what was written stays, run it again to go on\n"
    again = subprocess.run(command, env=BARE, capture_output=True, text=True, check=False)
    assert again.returncode == 0, again.stderr
    assert " 0 unchanged" not in again.stderr
    assert digest(store) == whole


def shell(arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run ``sinograph`` through bash, for pipes and closed streams; the status of the first command of a pipe."""
    command = f"'{COMMAND}' {arguments}; exit ${{PIPESTATUS[0]}}"
    return subprocess.run(
        ["bash", "-c", command], cwd=folder, env=BARE, capture_output=True, text=True, timeout=120, check=False
    )


class TestOutput:
    def test_who_reads_may_stop(self, loaded: Path, tmp_path: Path) -> None:
        for arguments in (
            f"show Tencent --store {loaded} | head -1",
            f"cypher 'MATCH (a:Entity), (b:Entity) RETURN a.name, b.name' --limit 20000 --csv --store {loaded} | head -1",
            f"stats --store {loaded} >&-",
        ):
            told = shell(arguments, tmp_path)
            assert (told.returncode, told.stderr) == (0, ""), arguments

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
    def test_what_can_not_be_written(self, run: Run, loaded: Path, tmp_path: Path) -> None:
        told = shell(f"show Tencent --store {loaded} >/dev/full", tmp_path)
        assert (told.returncode, len(told.stderr.splitlines())) == (7, 1), told.stderr
        (tmp_path / "file").write_text("")
        for command in (
            ["explore", "--out", "nowhere/a.html"],
            ["explore", "--out", "."],
            ["export", "file/a.graphml"],
            ["export", "file", "--format", "csv"],
        ):
            told = run(*command, "--store", str(loaded))
            assert (told.returncode, len(told.stderr.splitlines())) == (7, 1), told.stderr
            assert command[-1] in told.stderr or "file" in told.stderr
        assert run("extract", "file", "--out", "file").returncode == 7

    def test_terminals_obey_no_document(self, run: Run, hostile: Path) -> None:
        store = ("--store", str(hostile))
        texts = [
            run("show", "Supercell", *store, FORCE_COLOR="1", COLUMNS="80").stdout,
            run("show", "Supercell", *store, "--csv").stdout,
            run("show", "Supercell", *store, "--json").stdout,
            run("query", "timeline", "name=Supercell", "--evidence", *store).stdout,
            run("cypher", "MATCH (d:Document) RETURN d.id, d.text, d.headline, d.url", *store).stdout,
            run("show", "no such name", *store).stderr,
            run("forget", "evil", *store).stderr,
        ]
        for text in texts:
            assert text
            harmless = text.replace("\x1b[1m", "").replace("\x1b[0m", "").replace("\x1b[2m", "")
            harmless = harmless.replace("\x1b[3m", "").replace("\x1b[1;36m", "")
            assert not any(sign in harmless for sign in ESCAPES), ascii(text)
        told = json.loads(texts[2])
        assert "\x1b[2J" in json.dumps(told, ensure_ascii=False).encode().decode("unicode_escape")
        cells = [cell for line in texts[1].splitlines() for cell in line.split(",")]
        assert not any(cell.strip('"').startswith(("=", "+", "@")) for cell in cells)

    def test_tables_and_records_keep_to_their_width(self, run: Run, loaded: Path) -> None:
        ask = ("query", "timeline", "name=Tencent", "--store", str(loaded))
        for columns in (40, 80, 120):
            told = run(*ask, COLUMNS=str(columns))
            assert max(map(len, told.stdout.splitlines())) <= columns
            assert "Supercell" in told.stdout
        quotes = run(*ask, "--evidence", COLUMNS="80").stdout
        assert "“" in quotes and "\n1\n" in quotes
        assert max(map(len, quotes.splitlines())) <= 80

    def test_a_quote_is_one_line_where_no_terminal_reads_it(self, run: Run, hostile: Path) -> None:
        assert LONG in run("show", "Long Tail", "--store", str(hostile)).stdout
        told = run("show", "Long Tail", "--store", str(hostile), COLUMNS="80").stdout
        assert max(map(len, told.splitlines())) <= 80

    @pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "gbk"}])
    def test_every_text_can_be_printed(self, run: Run, loaded: Path, locale: dict[str, str]) -> None:
        store = ("--store", str(loaded))
        told = run_bytes(run, "show", "Tencent", *store, **locale)
        assert (told.returncode, told.stderr) == (0, b"")
        told = run_bytes(run, "show", "Tencent", "--json", *store, **locale)
        assert "腾讯" in json.loads(told.stdout.decode(locale.get("PYTHONIOENCODING", "utf-8")))["aliases"]


def run_bytes(run: Run, *arguments: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([COMMAND, *arguments], env={**BARE, **env}, capture_output=True, check=False)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph whose texts are out to command the terminal, written past the loaders, which would clean them."""
    import pandas as pd

    from sinograph.api import KnowledgeGraph
    from sinograph.extract import load_extractor
    from sinograph.model import Document

    path = tmp_path_factory.mktemp("hostile") / "graph.kgl"
    text = "Tencent acquired Supercell\x1b[2J\x9b31m\x07 \u202ein June 2016."
    document = Document("=evil\x1b[2J\nsinograph: all is well", text, title="\x1b]0;owned\x07 @title", url="\x1b[31m")
    ends = {"subject": "Tencent", "subject_type": "Company", "object": "Long Tail", "object_type": "Company"}
    with KnowledgeGraph.open(str(path)) as graph:
        graph.store.write([load_extractor().extract(document)], stamp="hostile")
        graph.from_pandas(pd.DataFrame([{**ends, "type": "ACQUIRED", "source": "notes", "quote": LONG}]))
    return path


def test_exit_codes_are_told(run: Run) -> None:
    told = run("--help").stdout
    codes = [line.split()[-len(line.split()) :] for line in told[told.index("Exit codes") :].splitlines()]
    assert {"0", "1", "2", "3", "4", "5", "6", "7", "130"} <= {word for line in codes for word in line[:3]}


def test_what_nobody_expected_is_one_line(tmp_path: Path) -> None:
    code = "import sys; sys.argv = ['sinograph', 'stats']; from sinograph.cli import graph, main; graph.graph_at = None; main.run()"
    told = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (told.returncode, len(told.stderr.splitlines())) == (1, 1)
    assert "unexpected TypeError" in told.stderr


def test_shell_completion(run: Run, tmp_path: Path) -> None:
    script = run("--show-completion", "bash")
    assert script.returncode == 0
    assert "_SINOGRAPH_COMPLETE" in script.stdout
    assert run("--install-completion", "bash", HOME=str(tmp_path)).returncode == 0
    assert any(path.is_file() for path in tmp_path.rglob("*sinograph*"))
    asked = {"_SINOGRAPH_COMPLETE": "complete_bash", "COMP_WORDS": "sinograph query inv", "COMP_CWORD": "2"}
    assert run(**asked).stdout.split() == ["investments", "investors"]
