"""The notebooks run top to bottom, and each is the pair of its source."""

from __future__ import annotations

from pathlib import Path

import jupytext
import nbformat
import pytest
from nbclient import NotebookClient
from tests.neo4j_server import Server

FOLDER = Path(__file__).parents[2] / "notebooks"
SOURCES = sorted(FOLDER.glob("*.py"))

# Of the kernel's own machinery, not of ours.
pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def test_there_are_five_stories() -> None:
    assert len(SOURCES) == 5


@pytest.mark.parametrize("source", SOURCES, ids=lambda p: p.stem)
def test_source_and_notebook_say_the_same(source: Path) -> None:
    paired = nbformat.read(source.with_suffix(".ipynb"), as_version=4)
    told = jupytext.read(source)
    assert [(c.cell_type, c.source) for c in paired.cells] == [(c.cell_type, c.source) for c in told.cells]


@pytest.mark.parametrize("source", SOURCES, ids=lambda p: p.stem)
def test_notebook_runs(source: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    if "neo4j" in source.stem:
        server: Server = request.getfixturevalue("neo4j_server")
        from tests.conftest import empty

        empty(server)
        monkeypatch.setenv("NEO4J_URI", server.url)
    notebook = jupytext.read(source)
    client = NotebookClient(notebook, timeout=180, kernel_name="python3", resources={"metadata": {"path": str(FOLDER)}})
    client.execute()
    if "neo4j" in source.stem:
        assert "neo4j" in str(notebook.cells)
        outputs = "".join(str(c.get("outputs", "")) for c in notebook.cells)
        assert "embedded" not in outputs
