"""How many documents say so of their own accord."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import prod

from sinograph.edges.told import Told

CERTAINTY = 0.99  # no number of documents makes a claim more certain than this


def voices(claims: Sequence[Told]) -> dict[str, int]:
    """The independent source that each document of an edge belongs to, as a number.

    Documents with the same content, and documents that state the edge in the same words, are reprints of one
    another and so one source.

    Parameters
    ----------
    claims
        All claims of one edge.
    """
    if len(claims) == 1:
        return {claims[0].claim.evidence.document: 0}
    parent: dict[str, str] = {}

    def _root(node: str) -> str:
        while (above := parent.setdefault(node, node)) != node:
            parent[node] = parent[above]  # halves the way for the next one who asks
            node = above
        return node

    for claim in claims:
        document = claim.claim.evidence.document
        for shared in (f"copy {claim.copies}", f"words {claim.words}"):
            one, other = sorted((_root(f"document {document}"), _root(shared)))
            parent[other] = one
    documents = sorted({c.claim.evidence.document for c in claims})
    roots = [_root(f"document {d}") for d in documents]
    numbers = {r: number for number, r in enumerate(sorted(set(roots)))}
    return {d: numbers[r] for d, r in zip(documents, roots, strict=True)}


def support(claims: Iterable[Told], voice: dict[str, int]) -> int:
    """How many independent sources these claims come from."""
    return len({voice[c.claim.evidence.document] for c in claims})


def confidence(claims: Iterable[Told], voice: dict[str, int]) -> float:
    """How sure the sources make an edge together: that not all of them err, each being as good as its best claim.

    Returns
    -------
    float
        ``1 - product(1 - c)`` over independent sources, at most `CERTAINTY`.
    """
    best: dict[int, float] = {}
    for claim in claims:
        number = voice[claim.claim.evidence.document]
        best[number] = max(best.get(number, 0.0), claim.claim.confidence)
    # sorted, since a product of floats depends on the order of its factors
    doubt = prod(sorted(1.0 - min(max(c, 0.0), 1.0) for c in best.values()))
    return round(min(1.0 - doubt, CERTAINTY), 6)
