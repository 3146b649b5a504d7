"""GraphML (http://graphml.graphdrawing.org), for yEd, Gephi, igraph."""

from __future__ import annotations

from pathlib import Path

import networkx as nx

from sinograph.export.plain import scalar_graph
from sinograph.files import whole_file
from sinograph.mirror import to_networkx
from sinograph.model import Snapshot

SUFFIX = ".graphml"
DESCRIPTION = "GraphML, for yEd, Gephi, igraph"


def write(snapshot: Snapshot, out: Path) -> tuple[Path, ...]:
    """Write one GraphML file."""
    with whole_file(out) as file:
        file.writelines(line + "\n" for line in nx.generate_graphml(scalar_graph(to_networkx(snapshot))))
    return (out,)
