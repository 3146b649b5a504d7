"""Tables of claims, and what a graph holds, in a line each."""

from __future__ import annotations

from typing import Any

import pandas as pd

from sinograph.api import KnowledgeGraph

TYPES = {"subject_type": "Company", "object_type": "Company"}


def row(subject: str, kind: str, object_: str, source: str = "notes", **more: Any) -> dict[str, Any]:
    """A claim of a table; both ends are companies unless `more` says otherwise."""
    return {**TYPES, "subject": subject, "type": kind, "object": object_, "source": source, **more}


def table(*rows: dict[str, Any]) -> pd.DataFrame:
    """Claims as a user's own table."""
    return pd.DataFrame(list(rows))


def names(graph: KnowledgeGraph) -> set[str]:
    """The usual names of all entities."""
    return {name for _, _, name, _ in graph.store.names()}


def edges(graph: KnowledgeGraph, **where: Any) -> set[tuple[str, str, str]]:
    """Every edge as subject, type and object by name; `where` as in `KnowledgeGraph.snapshot`."""
    seen = graph.snapshot(**where)
    called = {e.id: e.name for e in seen.entities}
    return {(called[e.subject], e.type, called[e.object]) for e in seen.edges}
