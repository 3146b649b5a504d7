"""A built wheel holds everything that the command line needs."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RUN = "from sinograph.cli.main import run; run()"


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel, and with the packages that it needs, but not with this tree."""
    home = tmp_path_factory.mktemp("clean")
    venv.create(home, with_pip=False)
    site = next(home.glob("lib/*/site-packages"))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    # Only the packages: the links of editable installs in that folder are not followed from here.
    (site / "needed.pth").write_text(sysconfig.get_paths()["purelib"] + "\n")
    return home / "bin" / "python"


def test_it_holds_code_and_what_goes_with_it(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        entry_points = next(n for n in names if n.endswith("entry_points.txt"))
        assert "sinograph = sinograph.cli.main:run" in archive.read(entry_points).decode()
    tracked = [
        p.relative_to(root)
        for root in (ROOT / "graph", ROOT / "loaders", ROOT / "queries")
        for p in root.rglob("*")
        if p.is_file() and "__pycache__" not in p.parts
    ]
    assert {str(p) for p in tracked} <= names
    assert any(n.endswith("licenses/LICENSE") for n in names)
    assert all(n.startswith(("sinograph/", "sinograph-")) for n in names)


def test_it_does_the_main_job_in_a_clean_environment(python: Path, tmp_path: Path) -> None:
    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(python), "-c", RUN, *arguments], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120
        )

    (tmp_path / "note.txt").write_text(
        "Tencent acquired Supercell in June 2016. 腾讯旗下的微信于2011年推出。", encoding="utf-8"
    )
    where = subprocess.run(
        [str(python), "-c", "import sinograph.api; print(sinograph.api.__file__)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert str(ROOT / "graph") not in where.stdout
    assert run("load", "note.txt").returncode == 0
    assert "Tencent acquired Supercell" in run("show", "腾讯").stdout
    asked = run("query", "takeovers", "name=Supercell", "--json")
    assert asked.returncode == 0, asked.stderr
    assert json.loads(asked.stdout)
    assert run("explore", "--out", "g.html").returncode == 0
    assert (tmp_path / "g.html").stat().st_size > 100_000
