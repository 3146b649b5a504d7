"""Weights in one file: what is packed comes back, in fewer bits, and what is no pack is refused."""

from __future__ import annotations

import zlib

import numpy as np
import pytest

from sinograph.extract.learned.packing import Pack, packed, unpacked


def drawn(most: int, count: int = 60_000) -> np.ndarray:
    told = np.random.default_rng(most).normal(0, most / 4, size=(count // 300, 300))
    return np.clip(np.round(told), -most, most).astype(np.int8)


def test_arrays_and_texts_come_back() -> None:
    arrays = {"encoder.onnx::MatMul_1": drawn(16), "scale": np.array([0.5], np.float32), "forms": np.zeros((0, 4))}
    texts = {"vocabulary": "的\n##ing\n".encode(), "encoder": b"\x00\xff" * 9, "names": b""}
    told = unpacked(packed(Pack(arrays, texts)))
    assert told.texts == texts
    assert {*told.arrays} == {*arrays}
    for name, array in arrays.items():
        assert told.arrays[name].dtype == array.dtype
        np.testing.assert_array_equal(told.arrays[name], array)


@pytest.mark.parametrize(("most", "bits"), [(12, 4.0), (16, 4.2), (32, 5.2)])
def test_whole_numbers_take_about_as_many_bits_as_they_hold(most: int, bits: float) -> None:
    words = drawn(most)
    assert 8 * len(packed(Pack({"words": words}, {}))) / words.size < bits


def test_the_same_pack_is_the_same_bytes() -> None:
    pack = Pack({"words": drawn(16)}, {"vocabulary": b"app"})
    assert packed(pack) == packed(pack)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no such thing",
        zlib.compress(b"no such thing"),
        zlib.compress(b"PK\x03\x04"),
        zlib.compress(b"\x93NUMPY\x01\x00"),
        packed(Pack({"words": drawn(12)}, {}))[:-100],
        packed(Pack({"text.names": np.zeros(3, np.uint8)}, {})),
    ],
    ids=["empty", "rubbish", "packed rubbish", "no archive", "an array", "cut short", "a text that is none"],
)
def test_what_is_no_pack_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="not what weights are packed as"):
        unpacked(content)
