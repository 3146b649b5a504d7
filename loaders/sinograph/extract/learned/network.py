"""The trained network, run by onnxruntime on one thread: the same numbers for the same input on all x86-64 machines.

Sums in eight bits are exact, but what is summed is rounded to eight bits, and a float's last digit decides many of
these roundings. So onnxruntime is to take no step that adds floats in another order, or rounds them otherwise, where
registers are wider (AVX-512 beside AVX2): graphs hold no softmax (`training.model.attended`), GELU's steps stay apart.
"""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from onnxruntime import (
    InferenceSession,
    OrtAllocatorType,
    OrtArenaCfg,
    OrtMemoryInfo,
    OrtMemType,
    OrtValue,
    SessionOptions,
    create_and_register_allocator,
)
from onnxruntime.capi import onnxruntime_pybind11_state as refused

from sinograph.errors import ConfigError
from sinograph.extract.learned.kinds import EDGE_TYPES, STATUSES, TAGS
from sinograph.extract.learned.packing import Pack, unpacked_once
from sinograph.extract.learned.tokens import BEGIN, END
from sinograph.extract.learned.vocabulary import cutter_of, forms_of, vocabulary_of

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
WEIGHTS = "weights.bin"
SETTINGS = "settings.yaml"
GRAPHS = ("encoder", "names", "pairs")
ENGLISH = "english"  # the folder of a second network, which is asked of English texts as well
AS_ASKED = 1  # how onnxruntime's room grows: by what is asked of it, not to twice its size
SLOW = ("SkipLayerNormFusion", "BiasSkipLayerNormFusion")  # of onnxruntime: both steps apart take an eighth less
UNEVEN = ("GeluFusionL1", "GeluFusionL2", "BiasGeluFusion")  # joined, they round otherwise in AVX-512
FRAME = 2  # pieces around a window: it begins and it ends

# What files that are no weights of ours raise: onnxruntime's errors have no base class of their own.
DAMAGED = (
    *(refused.Fail, refused.InvalidArgument, refused.InvalidGraph, refused.InvalidProtobuf, refused.NoSuchFile),
    *(refused.NotImplemented, refused.RuntimeException),
    *(OSError, ValueError, KeyError, EOFError),
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
        Where `WEIGHTS` lie.

    Raises
    ------
    ConfigError
        Where they are missing or can't be read.
    """

    def __init__(self, folder: Path) -> None:
        refuse_gap(folder, WEIGHTS)
        try:
            pack = unpacked_once((folder / WEIGHTS).read_bytes())
            kept = pack.arrays
            self._whole, self._scale, self._forms = kept["words"], kept["scale"], kept["forms"]
            self._positions = kept["positions"].astype(np.float32)
            vocabulary = vocabulary_of(pack.texts["vocabulary"])
            if (len(vocabulary), forms_of(vocabulary)) != (len(self._whole), len(self._forms)):
                raise ValueError(f"{len(vocabulary)} pieces for {len(self._whole)} embeddings")
            self.cutter = cutter_of(vocabulary)
            self._encoder, self._names, self._pairs = (_session(pack, graph) for graph in GRAPHS)
        except DAMAGED as problem:
            told = " ".join(str(problem).split())[:200]
            told = f"{told} is missing" if isinstance(problem, KeyError) else told
            raise ConfigError(
                f"{folder}: the weights there can't be read ({told}); make them again (make train), "
                "or name another folder with SINOGRAPH_WEIGHTS"
            ) from problem

    def tags(self, ids: Sequence[int]) -> Floats:
        """Probabilities of the tags of each piece of a window, [pieces, 21]."""
        if len(ids) == 0:
            return np.zeros((0, TAGS), dtype=np.float32)
        (logits,) = self._names.run(None, {"read": self._read(np.asarray(ids), np.zeros(len(ids), dtype=np.int64))})
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
                "read": self._read(asked.ids, asked.marks),
                "pairs": pairs,
                "rules": asked.rules.astype(np.float32),
                "values": values if len(values) else np.array([[0, 1, 2, 0]], dtype=np.int64),
            },
        )
        return Answer(_chance(types), _shares(statuses), _chance(attached)[: len(values)])

    def _read(self, inner: Ints, marks: Ints) -> Floats:
        """A window's pieces after all layers, framed: [1, pieces + 2, width]."""
        ids = np.concatenate([[BEGIN], inner, [END]])
        form, piece = np.divmod(ids, len(self._whole))
        words = self._whole[piece] * self._scale[piece][:, None] + self._forms[form] + self._positions[: len(ids)]
        told = {"words": words.astype(np.float32)[None], "marks": np.pad(marks, 1)[None]}
        (read,) = self._encoder.run(None, told)
        return np.asarray(read, dtype=np.float32)


def refuse_gap(folder: Path, name: str) -> None:
    """Refuse a folder of weights without a file.

    Raises
    ------
    ConfigError
        Where it is missing.
    """
    if not (folder / name).is_file():
        raise ConfigError(
            f"{folder}: {name} is missing there; train the network (make train), "
            "or name a folder of weights with SINOGRAPH_WEIGHTS"
        )


def second_in(folder: Path) -> Network | None:
    """The network for English texts that lies in a folder of weights, if any."""
    return Network(folder / ENGLISH) if (folder / ENGLISH).is_dir() else None


def digest_of(folder: Path) -> str:
    """What tells one folder of weights from another: eight signs of a hash of its files.

    Raises
    ------
    ConfigError
        Where one of them is missing.
    """
    second = [f"{ENGLISH}/{WEIGHTS}"] if (folder / ENGLISH).is_dir() else []
    found = sha256()
    for name in (WEIGHTS, SETTINGS, *second):
        refuse_gap(folder, name)
        found.update((folder / name).read_bytes())
    return found.hexdigest()[:8]


@cache
def _share_memory() -> None:
    """One room for what all graphs of the process work on: a room each would take 70 MB more."""
    memory = OrtMemoryInfo("Cpu", OrtAllocatorType.ORT_ARENA_ALLOCATOR, 0, OrtMemType.DEFAULT)
    with suppress(refused.Fail, refused.InvalidArgument, RuntimeError):  # somebody else in the process has made one
        create_and_register_allocator(memory, OrtArenaCfg({"arena_extend_strategy": AS_ASKED}))


def give_back() -> None:
    """Have the C library return what reading the files has left behind, some 50 MB: glibc keeps it for each thread."""
    with suppress(OSError, AttributeError, TypeError):  # other libraries have no such call
        ctypes.CDLL(None).malloc_trim(0)


def _session(pack: Pack, graph: str) -> InferenceSession:
    """A graph, with those of the weights that are named after it."""
    _share_memory()
    options = SessionOptions()
    options.add_session_config_entry("session.use_env_allocators", "1")
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 4  # what is wrong is raised, and told once
    own = [name for name in pack.arrays if name.startswith(f"{graph}.")]
    values = [OrtValue.ortvalue_from_numpy(pack.arrays[name]) for name in own]
    options.add_external_initializers([name.removeprefix(f"{graph}.") for name in own], values)
    return InferenceSession(
        pack.texts[graph],
        sess_options=options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=[*SLOW, *UNEVEN],
    )


def _chance(logits: Floats) -> Floats:
    return (1.0 / (1.0 + np.exp(-logits.astype(np.float64)))).astype(np.float32)


def _shares(logits: Floats) -> Floats:
    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), dtype=np.float32)
