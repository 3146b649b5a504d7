"""Batches of examples as tensors."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from torch import Tensor

from sinograph.extract.learned.kinds import MARKS, NODE_TYPES, tagged
from sinograph.extract.learned.tokens import BEGIN, END, PAD, UNKNOWN
from training.example import Example, Names

Batch = dict[str, Tensor]


@dataclass
class Noise:
    """What is changed in examples while learning, so that the network reads and does not recognise.

    ``kinds``: share of names whose Company is told as Product and the other way round; ``rules``: share of windows from
    which the rules' word is withheld; ``names``: share of names that are put in another's place, by type, length in
    pieces and script; ``words``: share of other pieces that are not told.
    """

    chance: random.Random
    chinese: frozenset[int] = frozenset()
    pool: dict[tuple[int, int, bool], list[tuple[int, ...]]] = field(default_factory=dict)
    kinds: float = 0.03
    rules: float = 0.25
    names: float = 0.4
    words: float = 0.0

    def learn(self, ids: Sequence[int], tags: Sequence[int]) -> None:
        """Keep the names of a window for other windows."""
        for start, end, _ in tagged(tags):
            self.pool.setdefault(self._kind(ids, tags, start, end), []).append(tuple(int(n) for n in ids[start:end]))

    def _kind(self, ids: Sequence[int], tags: Sequence[int], start: int, end: int) -> tuple[int, int, bool]:
        return int(tags[start]), end - start, any(int(n) in self.chinese for n in ids[start:end])

    def renamed(self, ids: np.ndarray, tags: Sequence[int]) -> np.ndarray:
        """The pieces with some names changed."""
        found = ids.copy()
        for start, end, _ in tagged(tags):
            others = self.pool.get(self._kind(ids, tags, start, end))
            if others and self.chance.random() < self.names:
                found[start:end] = self.chance.choice(others)
        return found

    def hidden(self, ids: np.ndarray, told: np.ndarray) -> np.ndarray:
        """The pieces with some of those that are no part of a name or a value (`told` is 0) unknown."""
        if not self.words:
            return ids
        drawn = np.random.default_rng(self.chance.getrandbits(64)).random(len(ids)) < self.words
        return np.where(drawn & (told == 0), UNKNOWN, ids)


def _named_only(marks: np.ndarray) -> np.ndarray:
    """Tags of the names that marks tell, as in `Names`: nominal mentions and values are none."""
    named = (marks > 0) & ((marks - 1) % 4 < 2) & (marks <= 4 * len(NODE_TYPES))
    return np.where(named, 1 + (marks - 1) // 4 * 2 + (marks - 1) % 4, 0)


def batch_of(examples: Sequence[Example], noise: Noise | None = None) -> Batch:
    """A batch; with `noise` it is changed here and there."""
    length = max(len(e.ids) for e in examples) + 2
    ids = np.full((len(examples), length), PAD)
    marks, mask = np.zeros_like(ids), np.zeros_like(ids)
    pairs, labels, said, status, values, attached = [], [], [], [], [], []
    total = 0
    for n, e in enumerate(examples):
        size = len(e.ids)
        ids[n, 0], ids[n, size + 1] = BEGIN, END
        ids[n, 1 : size + 1] = noise.hidden(noise.renamed(e.ids, _named_only(e.marks)), e.marks) if noise else e.ids
        marks[n, 1 : size + 1] = _noised(e.marks, noise.chance, noise.kinds) if noise else e.marks
        mask[n, : size + 2] = 1
        shifted = e.pairs.copy()
        shifted[:, [0, 1, 2, 3, 5, 6]] += 1
        pairs.append(np.concatenate([np.full((len(shifted), 1), n), shifted], 1))
        labels.append(e.labels)
        told = e.rules.astype(np.float32)
        said.append(told * 0 if noise and noise.chance.random() < noise.rules else told)
        status.append(e.status)
        for pair, value, kind, label in e.attached:
            start, end = e.values[value]
            values.append((total + pair, start + 1, end + 1, kind))
            attached.append(label)
        total += len(shifted)
    return {
        "ids": torch.from_numpy(ids),
        "marks": torch.from_numpy(marks),
        "mask": torch.from_numpy(mask),
        "pairs": torch.from_numpy(np.concatenate(pairs)),
        "rules": torch.from_numpy(np.concatenate(said)),
        "labels": torch.from_numpy(np.concatenate(labels).astype(np.float32)),
        "status": torch.from_numpy(np.concatenate(status)),
        "values": torch.tensor(values, dtype=torch.long).reshape(-1, 4),
        "attached": torch.tensor(attached, dtype=torch.float32),
    }


def _noised(marks: np.ndarray, noise: random.Random, share: float) -> np.ndarray:
    """Company and Product told for one another in some names (marks 1 to 4 and 9 to 12)."""
    found = marks.copy()
    start = 0
    while start < len(found):
        end = start + 1
        while end < len(found) and found[end] and found[end] == marks[start] + 1:
            end += 1
        if found[start] and noise.random() < share:
            if 1 <= found[start] <= 4:
                found[start:end] += 8
            elif 9 <= found[start] <= 12:
                found[start:end] -= 8
        start = end
    assert found.max(initial=0) < MARKS
    return found


def batches(examples: Sequence[Any], pieces: int, shuffle: random.Random) -> Iterator[list[Any]]:
    """Windows of like length together, about `pieces` pieces a batch, in random order."""
    order = sorted(examples, key=lambda e: len(e.ids) + shuffle.randint(0, 12))
    found: list[list[Any]] = []
    current: list[Any] = []
    for e in order:
        if current and (len(current) + 1) * (len(e.ids) + 2) > pieces:
            found.append(current)
            current = []
        current.append(e)
    if current:
        found.append(current)
    shuffle.shuffle(found)
    yield from found


def names_batch(examples: Sequence[Names], noise: Noise | None = None) -> Batch:
    """A batch of windows with tags; padding and marks at either end are not told."""
    length = max(len(e.ids) for e in examples) + 2
    ids = np.full((len(examples), length), PAD)
    tags, mask = np.full_like(ids, -1), np.zeros_like(ids)
    for n, e in enumerate(examples):
        size = len(e.ids)
        ids[n, 0], ids[n, size + 1] = BEGIN, END
        ids[n, 1 : size + 1] = noise.hidden(noise.renamed(e.ids, e.tags), e.tags) if noise else e.ids
        tags[n, 1 : size + 1] = e.tags
        mask[n, : size + 2] = 1
    return {"ids": torch.from_numpy(ids), "tags": torch.from_numpy(tags), "mask": torch.from_numpy(mask)}
