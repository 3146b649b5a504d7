"""How much each benchmark does: for figures, and for a look whether it runs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """How much to do.

    Parameters
    ----------
    words
        To read, at least.
    documents, facts
        To load: documents, and different facts; three documents in ten tell a fact that another one told.
    edges
        To mirror.
    nodes, links
        To draw.
    kinds
        The edge types to tell of, all where empty; every one costs Neo4j some seconds of planning at first.
    runs
        Of which the median is taken.
    """

    words: int = 60_000
    documents: int = 4_000
    facts: int = 14_000
    edges: int = 100_000
    nodes: int = 2_000
    links: int = 4_000
    kinds: tuple[str, ...] = ()
    runs: int = 3


QUICK = Sizes(
    words=500, documents=20, facts=60, edges=60, nodes=60, links=90, kinds=("ACQUIRED", "INVESTIGATED"), runs=1
)
