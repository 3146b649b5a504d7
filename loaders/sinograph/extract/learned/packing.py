"""Weights in one file: whole numbers of few bits, each written with as many bits as it is rare, and texts deflated.

Weights repeat no runs: Huffman's code alone is a tenth shorter than what a search for repeats leaves.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from sinograph.config import cache_place
from sinograph.files import whole_bytes

TEXT = "text."
ARCHIVE = b"PK"  # so an archive of numpy's begins
DAMAGED = (zlib.error, EOFError, BadZipFile, ValueError)
KEPT = 4  # packs in the cache folder, some 20 MB each


@dataclass(frozen=True, slots=True)
class Pack:
    """What a file holds.

    Parameters
    ----------
    arrays
        Numbers by name.
    texts
        Graphs and vocabulary by name.
    """

    arrays: Mapping[str, NDArray[Any]]
    texts: Mapping[str, bytes]


def packed(pack: Pack) -> bytes:
    """The file's content.

    >>> told = Pack({"words": np.array([1, -1], dtype=np.int8)}, {"vocabulary": b"app"})
    >>> unpacked(packed(told)).arrays["words"].tolist(), unpacked(packed(told)).texts
    ([1, -1], {'vocabulary': b'app'})
    """
    room = BytesIO()
    texts = {
        f"{TEXT}{name}": np.frombuffer(zlib.compress(text, 9), dtype=np.uint8) for name, text in pack.texts.items()
    }
    np.savez(room, **pack.arrays, **texts)  # type: ignore[arg-type]
    coder = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS, 9, zlib.Z_HUFFMAN_ONLY)
    return coder.compress(room.getvalue()) + coder.flush()


def unpacked(content: bytes) -> Pack:
    """What `packed` has made.

    Raises
    ------
    ValueError
        Where it is none of that.
    """
    with _no_other():
        return _read(BytesIO(_archive(content)))


def unpacked_once(content: bytes) -> Pack:
    """The same, unpacked once: it is kept in the cache folder, under the content's own hash.

    Where nothing can be kept there, or what lies there is damaged, it is unpacked anew.

    Raises
    ------
    ValueError
        Where it is no pack.
    """
    place = cache_place("weights", content, ".npz")
    if place:
        with suppress(OSError, *DAMAGED), place.open("rb") as told:
            return _read(told)
    with _no_other():
        archive = _archive(content)
        pack = _read(BytesIO(archive))
    if place:
        with suppress(OSError):
            _keep(archive, place)
    return pack


@contextmanager
def _no_other() -> Iterator[None]:
    try:
        yield
    except DAMAGED as problem:
        raise ValueError("they are not what weights are packed as") from problem


def _archive(content: bytes) -> bytes:
    archive = zlib.decompress(content)
    if not archive.startswith(ARCHIVE):
        raise BadZipFile("no archive")
    return archive


def _read(archive: BinaryIO) -> Pack:
    with np.load(archive, allow_pickle=False) as kept:
        told = {name: kept[name] for name in kept}
    texts = {name: zlib.decompress(told.pop(name).tobytes()) for name in [*told] if name.startswith(TEXT)}
    return Pack(told, {name.removeprefix(TEXT): text for name, text in texts.items()})


def _keep(archive: bytes, place: Path) -> None:
    """Write it, whole or not at all, and give up what other weights have left."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with whole_bytes(place) as out:
        out.write(archive)
    for old in sorted(place.parent.glob("*.npz"), key=lambda p: p.stat().st_mtime)[:-KEPT]:
        old.unlink(missing_ok=True)
