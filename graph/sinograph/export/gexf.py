"""GEXF 1.2 (https://gexf.net) with time, for Gephi's timeline."""

from __future__ import annotations

from pathlib import Path

import networkx as nx

from sinograph.export.plain import scalar_graph
from sinograph.files import whole_file
from sinograph.mirror import to_networkx
from sinograph.model import Snapshot
from sinograph.ontology import load_ontology

SUFFIX = ".gexf"
DESCRIPTION = "GEXF with time, for Gephi"


def write(snapshot: Snapshot, out: Path) -> tuple[Path, ...]:
    """Write one GEXF file; an edge's ``start`` and ``end`` are the days between which it may have held."""
    graph = scalar_graph(to_networkx(snapshot))
    graph.graph["mode"] = "dynamic"
    for edge in snapshot.edges:
        told = graph.edges[edge.subject, edge.object, edge.id]
        told["edge_type"] = told.pop("type")  # GEXF's own "type" is directed or undirected
        if edge.first is not None:
            told["start"] = edge.first.first.isoformat()
        # A state that nobody ended goes on: only what happened, or ended, has an end.
        last = edge.last or (edge.first if load_ontology().edge(edge.type).recurs else None)
        if last is not None:
            told["end"] = last.last.isoformat()
    with whole_file(out) as file:
        file.writelines(_undated(line) + "\n" for line in nx.generate_gexf(graph))
    return (out,)


def _undated(line: str) -> str:
    """A line without the day of writing: the same graph gives the same file on any day."""
    return "  <meta>" if line.lstrip().startswith("<meta ") else line
