"""The command line as a user runs it: a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
BARE = {k: v for k, v in os.environ.items() if not k.startswith(("SINOGRAPH_", "NEO4J_"))}
BARE["SINOGRAPH_EXTRACTOR"] = "rules"  # as in all tests of anything but reading


COMMAND = Path(sys.executable).with_name("sinograph")


@pytest.fixture(scope="session", autouse=True)
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for byte code, as an installed command has: without it each start takes seconds."""
    folder = tmp_path_factory.mktemp("compiled")
    BARE.pop("PYTHONDONTWRITEBYTECODE", None)
    BARE["PYTHONPYCACHEPREFIX"] = str(folder)
    return folder


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run ``sinograph`` in an empty folder, without settings from the environment."""

    def call(*arguments: str, stdin: str | None = None, **env: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(COMMAND), *arguments],
            cwd=tmp_path,
            env={**BARE, **env},
            input=stdin,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    return call


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of the bundled examples."""
    from sinograph.api import KnowledgeGraph

    documents = Path(__file__).parents[2] / "examples" / "documents"
    path = tmp_path_factory.mktemp("loaded") / "graph.kgl"
    with KnowledgeGraph.open(str(path)) as graph:
        graph.load(documents, root=documents)
    return path
