"""The trained network, run by onnxruntime on one thread: the same numbers for the same input on one machine."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession, SessionOptions
from onnxruntime.capi import onnxruntime_pybind11_state as refused

from sinograph.errors import ConfigError
from sinograph.extract.learned.kinds import EDGE_TYPES, STATUSES, TAGS
from sinograph.extract.learned.tokens import BEGIN, END, Cutter

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
FILES = ("names.onnx", "pairs.onnx", "weights.bin", "words.npz", "vocabulary.tsv", "settings.yaml")

# What files that are no weights of ours raise: onnxruntime's errors have no base class of their own.
DAMAGED = (
    *(refused.Fail, refused.InvalidArgument, refused.InvalidGraph, refused.InvalidProtobuf, refused.NoSuchFile),
    *(refused.NotImplemented, refused.RuntimeException),
    *(OSError, ValueError, KeyError, EOFError, BadZipFile),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the network is asked of a window.

    Parameters
    ----------
    ids, marks
        Pieces, and what each is told of the name that it is in.
    pairs
        [pairs, 7], from `place_of`.
    rules
        [pairs, 19]: 1 where the rules say that a type holds.
    values
        [n, 4]: pair, start and end in pieces, kind of value.
    """

    ids: Ints
    marks: Ints
    pairs: Ints
    rules: Floats
    values: Ints


@dataclass(frozen=True, slots=True)
class Answer:
    """Probabilities: of types [pairs, 19] and statuses [pairs, 5], and that a value belongs to its pair's claim [n]."""

    types: Floats
    statuses: Floats
    values: Floats


class Network:
    """Both parts of the network.

    Parameters
    ----------
    folder
        Where `FILES` lie.

    Raises
    ------
    ConfigError
        Where one of them is missing or can't be read.
    """

    def __init__(self, folder: Path) -> None:
        _refuse_gaps(folder)
        try:
            with ThreadPoolExecutor(2) as pool:  # each takes a tenth of a second, and none of Python's lock
                sessions = [pool.submit(_session, folder / name) for name in ("names.onnx", "pairs.onnx")]
                with np.load(folder / "words.npz", allow_pickle=False) as words:
                    self._whole, self._scale = words["whole"], words["scale"]
                self.cutter = Cutter.read(folder / "vocabulary.tsv")
                self._names, self._pairs = (session.result() for session in sessions)
        except DAMAGED as problem:
            told = " ".join(str(problem).split())[:200]
            raise ConfigError(
                f"{folder}: the weights there can't be read ({told}); make them again (make train), "
                "or name another folder with SINOGRAPH_WEIGHTS"
            ) from problem

    def tags(self, ids: Sequence[int]) -> Floats:
        """Probabilities of the tags of each piece of a window, [pieces, 21]."""
        if len(ids) == 0:
            return np.zeros((0, TAGS), dtype=np.float32)
        (logits,) = self._names.run(None, {"words": self._words(np.asarray(ids, dtype=np.int64))})
        return _shares(logits[0, 1:-1])

    def claims(self, asked: Asked) -> Answer:
        """What holds between the pairs of a window."""
        count = len(asked.pairs)
        if not count:
            empty = np.zeros((0, len(EDGE_TYPES)), dtype=np.float32)
            return Answer(empty, empty[:, : len(STATUSES)], np.zeros(0, dtype=np.float32))
        pairs = np.concatenate([np.zeros((count, 1), dtype=np.int64), asked.pairs], axis=1)
        pairs[:, [1, 2, 3, 4, 6, 7]] += 1
        values = asked.values.copy()
        values[:, 1:3] += 1
        types, statuses, attached = self._pairs.run(
            None,
            {
                "words": self._words(asked.ids),
                "marks": np.pad(asked.marks, 1)[None],
                "pairs": pairs,
                "rules": asked.rules.astype(np.float32),
                "values": values if len(values) else np.array([[0, 1, 2, 0]], dtype=np.int64),
            },
        )
        return Answer(_chance(types), _shares(statuses), _chance(attached)[: len(values)])

    def _words(self, inner: Ints) -> Floats:
        """Embeddings of a window's pieces, framed: [1, pieces + 2, width]."""
        ids = np.concatenate([[BEGIN], inner, [END]])
        return np.asarray(self._whole[ids] * self._scale[ids][:, None], dtype=np.float32)[None]


def _refuse_gaps(folder: Path) -> None:
    if missing := [name for name in FILES if not (folder / name).is_file()]:
        raise ConfigError(
            f"{folder}: {missing[0]} is missing there; train the network (make train), "
            "or name a folder of weights with SINOGRAPH_WEIGHTS"
        )


def digest_of(folder: Path) -> str:
    """What tells one folder of weights from another: eight signs of a hash of `FILES`.

    Raises
    ------
    ConfigError
        Where one of them is missing.
    """
    _refuse_gaps(folder)
    found = sha256()
    for name in FILES:
        found.update((folder / name).read_bytes())
    return found.hexdigest()[:8]


def _session(path: Path) -> InferenceSession:
    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 4  # what is wrong is raised, and told once
    return InferenceSession(str(path), sess_options=options, providers=["CPUExecutionProvider"])


def _chance(logits: Floats) -> Floats:
    return (1.0 / (1.0 + np.exp(-logits.astype(np.float64)))).astype(np.float32)


def _shares(logits: Floats) -> Floats:
    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), dtype=np.float32)
