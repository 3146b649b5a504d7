"""Write the README's picture: the graph of the bundled examples, opened on one company."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import mkdtemp

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.view.browser import screenshot  # noqa: E402

from sinograph.api import KnowledgeGraph  # noqa: E402 - the tests' browser is found first


def main() -> None:
    """Load the examples, draw them, photograph them in light and dark."""
    folder, documents = Path(mkdtemp()), ROOT / "examples" / "documents"
    with KnowledgeGraph.open(str(folder / "examples.kgl")) as graph:
        graph.load(documents, root=documents)
        graph.explore(folder / "graph.html", title="The bundled examples")
    for dark, name in ((False, "explorer.png"), (True, "explorer-dark.png")):
        screenshot(folder / "graph.html", ROOT / "docs" / "images" / name, dark=dark, fragment="node=tencent")


if __name__ == "__main__":
    main()
