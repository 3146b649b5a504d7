"""How the tree is built: its namespace, its layers, its public surface, its documents."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOTS = [ROOT / part / "sinograph" for part in ("graph", "loaders", "queries")]
SOURCES = sorted(p for root in ROOTS for p in root.rglob("*.py"))
BANNED = re.compile(r"(^|_)(manager|helper|helpers|utils?|data|item|process|handle)(_|$)")


def test_no_init_hides_the_other_roots() -> None:
    assert [r for r in ROOTS if (r / "__init__.py").exists()] == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_modules_are_short_and_well_named(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 400
    assert not BANNED.search(path.stem), path.stem
    names = re.findall(r"^\s*(?:def|class) (\w+)", "\n".join(lines), re.M)
    assert [n for n in names if BANNED.search(n.lower())] == []


def test_the_layers_hold() -> None:
    told = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stdout


def test_one_version_everywhere() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert version("sinograph") == declared


def test_the_public_surface_is_pinned() -> None:
    import sinograph.api

    assert sorted(sinograph.api.__all__) == [
        "Answer", "Dossier", "Fact", "Filter", "Frames", "KnowledgeGraph", "Snapshot", "Stats", "Summary", "Written", "extract_to", "read",
    ]  # fmt: skip


def test_documents_name_commands_that_exist() -> None:
    from typer.main import get_command

    from sinograph.cli.main import app

    known = set(get_command(app).commands)  # type: ignore[attr-defined]
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        named = re.findall(r"(?:^\$ (?:\.venv/bin/)?|`)sinograph ([a-z]+)", page.read_text(encoding="utf-8"), re.M)
        assert set(named) <= known, page.name


def test_links_between_documents_lead_somewhere() -> None:
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
            assert target.startswith("http") or (page.parent / target).exists(), f"{page.name}: {target}"


def test_every_question_is_documented() -> None:
    from sinograph.queries import load_catalogue

    page = (ROOT / "docs" / "queries.md").read_text(encoding="utf-8")
    assert [q.name for q in load_catalogue() if f"`{q.name}`" not in page] == []
