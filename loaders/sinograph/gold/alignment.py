"""Which gold entity a predicted one is, and the claims that follow from that."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

from sinograph.gold.reading import Annotation
from sinograph.ontology import load_ontology

FAMILY = {
    "INVESTED_IN": "CAPITAL",
    "OWNS": "CAPITAL",
    "ACQUIRED": "CAPITAL",
    "LAUNCHED": "PRODUCT",
    "OPERATES": "PRODUCT",
}

Key = tuple[str, str, str]
Claims = dict[Key, list[Mapping[str, Any]]]


def align(gold: Annotation, told: Annotation, *, typed: bool) -> dict[str, str]:
    """The gold entity of each predicted one, one to one, best shared names first.

    Parameters
    ----------
    typed
        Whether node types must be equal.
    """
    pairs = [
        (gold.types[g] != told.types[t], -len(gn & tn) / len(gn | tn), g, t)
        for g, gn in gold.names.items()
        for t, tn in told.names.items()
        if gn & tn and (not typed or gold.types[g] == told.types[t])
    ]
    found: dict[str, str] = {}
    taken: set[str] = set()
    for *_, g, t in sorted(pairs):
        if t not in found and g not in taken:
            found[t] = g
            taken.add(g)
    return found


def aligned_claims(source: Annotation, aligned: Mapping[str, str]) -> Claims:
    """The claims under gold's entity ids; an end without a gold entity keeps its own behind a ``?``."""
    found: Claims = defaultdict(list)
    for claim in source.claims:
        ends = [aligned.get(claim[end], f"?{claim[end]}") for end in ("subject", "object")]
        if load_ontology().edge(claim["type"]).symmetric:
            ends.sort()
        found[claim["type"], ends[0], ends[1]].append(claim)
    return found


def families(claims: Claims) -> set[Key]:
    """The claims with their types' families in place of the types.

    >>> families({("OWNS", "e1", "e2"): [], ("ACQUIRED", "e1", "e2"): []})
    {('CAPITAL', 'e1', 'e2')}
    """
    return {(FAMILY.get(kind, kind), subject, object_) for kind, subject, object_ in claims}


def typed_otherwise(gold: Annotation, told: Annotation, loose: Mapping[str, str]) -> Counter[tuple[str, str]]:
    """How often gold's type was told as another: of claims between one pair, and of entities of one name.

    Parameters
    ----------
    loose
        The alignment that does not ask for equal node types.
    """
    found = Counter((gold.types[g], told.types[t]) for t, g in loose.items() if gold.types[g] != told.types[t])
    truth, said = _by_pair(aligned_claims(gold, {e: e for e in gold.types})), _by_pair(aligned_claims(told, loose))
    for pair, kinds in truth.items():
        others = said.get(pair, set())
        found.update((kind, other) for kind in kinds - others for other in others - kinds)
    return found


def _by_pair(claims: Claims) -> dict[tuple[str, ...], set[str]]:
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for kind, *ends in claims:
        found[tuple(sorted(ends))].add(kind)
    return found
