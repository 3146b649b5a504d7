"""What the network is worth on documents that it does not learn from: names, and claims a document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from sinograph.extract.learned.kinds import EDGE_TYPES, tagged
from training.data import batch_of, names_batch
from training.example import SYMMETRIC, Example, Names
from training.model import Network

Claims = set[tuple[int, str, str]]
Figures = tuple[float, float, float]


def figures(right: int, told: int, wanted: int) -> Figures:
    """F1, precision and recall.

    >>> figures(1, 2, 2)
    (0.5, 0.5, 0.5)
    """
    precision, recall = right / max(1, told), right / max(1, wanted)
    return round(2 * right / max(1, told + wanted), 3), round(precision, 3), round(recall, 3)


@torch.no_grad()
def named(network: Network, examples: Sequence[Names]) -> Figures:
    """How well names are found, span and type."""
    network.eval()
    right = told = wanted = 0
    for e in examples:
        batch = {k: v.to(network.device) for k, v in names_batch([e]).items()}
        tags = network.tags(batch["ids"], batch["mask"])[0, 1:-1].argmax(-1).tolist()
        gold = set(tagged(e.tags.tolist()))
        found = set(tagged([0 if g < 0 else t for t, g in zip(tags, e.tags, strict=True)]))
        right, told, wanted = right + len(gold & found), told + len(found), wanted + len(gold)
    return figures(right, told, wanted)


@torch.no_grad()
def chances(network: Network, example: Example) -> NDArray[np.float32]:
    """Probabilities of the types of each pair, [pairs, 19]."""
    network.eval()
    if not len(example.pairs):
        return np.zeros((0, len(EDGE_TYPES)), dtype=np.float32)
    b = {k: v.to(network.device) for k, v in batch_of([example]).items()}
    types, _, _ = network((b["ids"], b["marks"], b["mask"]), b["pairs"], b["rules"], b["values"])
    return np.asarray(types.sigmoid().cpu().numpy(), dtype=np.float32)


def claimed(
    network: Network, examples: Sequence[Example], gold: Mapping[str, Claims], limits: Sequence[float]
) -> list[Figures]:
    """How well claims are found, each once a document, from each of some probabilities on."""
    read = [chances(network, e) for e in examples]
    return [_figures(examples, [told > limit for told in read], gold) for limit in limits]


def by_rules(examples: Sequence[Example], gold: Mapping[str, Claims]) -> Figures:
    """The same of the rules alone."""
    return _figures(examples, [e.rules > 0 for e in examples], gold)


def _figures(examples: Sequence[Example], held: Sequence[NDArray[np.bool_]], gold: Mapping[str, Claims]) -> Figures:
    made: dict[str, Claims] = defaultdict(set)
    for example, rows in zip(examples, held, strict=True):
        for (a, b), row in zip(example.ends, rows, strict=True):
            for n in np.flatnonzero(row):
                ends = tuple(sorted((a, b))) if EDGE_TYPES[n] in SYMMETRIC else (a, b)
                made[example.group.rpartition(":")[0]].add((int(n), *ends))
    right = sum(len(made[d] & g) for d, g in gold.items())
    return figures(right, sum(len(made[d]) for d in gold), sum(map(len, gold.values())))
