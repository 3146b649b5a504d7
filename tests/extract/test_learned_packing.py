"""Weights in one file: what is packed comes back, in fewer bits, and what is no pack is refused."""

from __future__ import annotations

import os
import zlib
from pathlib import Path

import numpy as np
import pytest

from sinograph.extract.learned import packing
from sinograph.extract.learned.packing import Pack, packed, unpacked, unpacked_once


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


def kept(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.flat"))


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path


def test_what_was_unpacked_before_is_read_from_the_cache_folder(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = packed(Pack({"words": drawn(16)}, {"vocabulary": b"app"}))
    first = unpacked_once(content)
    assert len(kept(cache)) == 1
    monkeypatch.setattr(packing, "unpacked", lambda content: pytest.fail("unpacked again"))
    again = unpacked_once(content)
    np.testing.assert_array_equal(again.arrays["words"], first.arrays["words"])
    assert again.texts == first.texts == {"vocabulary": b"app"}


@pytest.mark.parametrize("harm", [b"", b"PK\x03\x04 no archive", None], ids=["empty", "rubbish", "a sign changed"])
def test_what_is_damaged_in_the_cache_folder_is_unpacked_anew(cache: Path, harm: bytes | None) -> None:
    content = packed(Pack({"words": drawn(16)}, {}))
    unpacked_once(content)
    (place,) = kept(cache)
    whole = place.read_bytes()
    place.write_bytes(whole[:5_000] + bytes([whole[5_000] ^ 1]) + whole[5_001:] if harm is None else harm)
    np.testing.assert_array_equal(unpacked_once(content).arrays["words"], drawn(16))
    assert place.read_bytes() == whole


def test_a_cache_folder_that_cannot_be_written_is_done_without(cache: Path) -> None:
    (cache / "sinograph").write_text("a file stands in the way")
    content = packed(Pack({"words": drawn(12)}, {}))
    np.testing.assert_array_equal(unpacked_once(content).arrays["words"], drawn(12))


def test_only_the_last_packs_are_kept(cache: Path) -> None:
    for n in range(packing.KEPT + 2):
        unpacked_once(packed(Pack({"words": np.array([n])}, {})))
        for age, place in enumerate(sorted(kept(cache), key=lambda p: -p.stat().st_mtime_ns)):
            os.utime(place, (1_000 - age, 1_000 - age))
    assert len(kept(cache)) == packing.KEPT


def test_what_is_no_pack_is_not_kept(cache: Path) -> None:
    with pytest.raises(ValueError, match="not what weights are packed as"):
        unpacked_once(b"no such thing")
    assert not kept(cache)
