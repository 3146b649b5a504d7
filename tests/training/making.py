"""Small things to learn from: a packed encoder, an annotation, words as pieces."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sinograph.extract.protocols import Reading

Floats = NDArray[np.float32]
BLOCK = 32


def in_four_bits(weights: Floats) -> bytes:
    """Blocks of 32 weights with one scale each, the last one filled up."""
    filled = np.zeros(-(-weights.size // BLOCK) * BLOCK, dtype=np.float32)
    filled[: weights.size] = weights.ravel()
    found = b""
    for block in filled.reshape(-1, BLOCK):
        scale = np.float16(np.abs(block).max() / 7 or 1)
        steps = np.clip(np.round(block / np.float32(scale)) + 8, 0, 15).astype(np.uint8)
        found += scale.tobytes() + (steps[:16] | (steps[16:] << 4)).tobytes()
    return found


def packed(
    sizes: Mapping[str, int],
    vocabulary: Sequence[tuple[str, float]],
    tensors: Mapping[str, tuple[Floats, bool]],
    *,
    magic: bytes = b"E5S1",
    skipped: bytes = b"normal",
) -> bytes:
    """An encoder's file; each tensor with whether it is packed in four bits."""
    blobs = [piece.encode() for piece, _ in vocabulary]
    head = struct.pack("<4sI", magic, 1)
    head += struct.pack("<7i", *(sizes[name] for name in ("H", "NL", "NH", "FF", "VOC", "MAXP", "TVS")))
    head += struct.pack("<fi", 1e-12, 0)
    head += struct.pack("<5iQ", len(blobs), 0, 1, 2, 3, sum(map(len, blobs)))
    head += np.cumsum([0, *map(len, blobs)]).astype("<u4").tobytes()
    head += np.array([score for _, score in vocabulary], dtype="<f4").tobytes()
    head += b"".join(blobs) + struct.pack("<iI", 0, len(skipped)) + skipped
    head += struct.pack("<i", len(tensors))
    at = len(head) + sum(2 + len(name.encode()) + struct.calcsize("<BIQQ") for name in tensors)
    index = content = b""
    for name, (weights, small) in tensors.items():
        told = in_four_bits(weights) if small else weights.astype("<f4").tobytes()
        index += struct.pack("<H", len(name.encode())) + name.encode()
        index += struct.pack("<BIQQ", small, weights.size, at + len(content), len(told))
        content += told
    return head + index + content


def entity(name: str, kind: str = "Company", *mentions: str) -> dict[str, Any]:
    """An annotated entity; its id is its name in small letters."""
    return {"id": name.lower(), "name": name, "type": kind, "mentions": list(mentions or (name,))}


def claim(subject: str, kind: str, object_: str, *evidence: tuple[int, int], **more: Any) -> dict[str, Any]:
    """An annotated claim between two entities."""
    ends = {"subject": subject.lower(), "object": object_.lower()}
    return {"type": kind, **ends, "evidence": [list(e) for e in evidence], **more}


def span(reading: Reading, number: int) -> tuple[int, int]:
    """Where a passage stands."""
    return reading.passages[number].start, reading.passages[number].end
