"""Weights in one file: whole numbers of few bits, each written with as many bits as it is rare, and texts deflated.

Weights repeat no runs: Huffman's code alone is a tenth shorter than what a search for repeats leaves.
"""

from __future__ import annotations

import json
import math
import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from sinograph.config import cache_place
from sinograph.files import whole_bytes

TEXT = "text."
ARCHIVE = b"PK"  # so an archive of numpy's begins
DAMAGED = (zlib.error, EOFError, BadZipFile, ValueError)
KEPT = 4  # packs in the cache folder, some 27 MB each
ENDING = ".flat"
NUMBER = 4  # bytes of a check sum and of a length


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
    texts = {f"{TEXT}{name}": _bytes_of(zlib.compress(text, 9)) for name, text in pack.texts.items()}
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
    try:
        archive = zlib.decompress(content)
        if not archive.startswith(ARCHIVE):
            raise BadZipFile("no archive")
        with np.load(BytesIO(archive), allow_pickle=False) as kept:
            pack = _parted({name: kept[name] for name in kept})
        return Pack(pack.arrays, {name: zlib.decompress(text) for name, text in pack.texts.items()})
    except DAMAGED as problem:
        raise ValueError("they are not what weights are packed as") from problem


def unpacked_once(content: bytes) -> Pack:
    """The same, unpacked once: it is kept in the cache folder, under the content's own hash.

    Where nothing can be kept there, or what lies there is damaged, it is unpacked anew.

    Raises
    ------
    ValueError
        Where it is no pack.
    """
    place = cache_place("weights", content, ENDING)
    if place:
        with suppress(OSError, *DAMAGED):
            return _picked_up(place.read_bytes())
    pack = unpacked(content)
    if place:
        with suppress(OSError):
            _keep(_laid_out(pack), place)
    return pack


def _laid_out(pack: Pack) -> bytes:
    """A pack as it is picked up in no time: a check sum, a table of what follows, and everything one behind another."""
    every = {**pack.arrays, **{f"{TEXT}{name}": _bytes_of(text) for name, text in pack.texts.items()}}
    table = json.dumps({name: (told.dtype.str, told.shape) for name, told in every.items()}).encode()
    body = b"".join([len(table).to_bytes(NUMBER, "big"), table, *(told.tobytes() for told in every.values())])
    return zlib.crc32(body).to_bytes(NUMBER, "big") + body


def _picked_up(content: bytes) -> Pack:
    """The pack that `_laid_out` made; an array of its own each, so that what is let go is given back."""
    body = memoryview(content)[NUMBER:]
    if zlib.crc32(body) != int.from_bytes(content[:NUMBER], "big"):
        raise ValueError("its sum is another")
    place = NUMBER + int.from_bytes(body[:NUMBER], "big")
    told: dict[str, NDArray[Any]] = {}
    for name, (kind, shape) in json.loads(bytes(body[NUMBER:place])).items():
        told[name] = np.frombuffer(body, kind, math.prod(shape), place).reshape(shape).copy()
        place += told[name].nbytes
    return _parted(told)


def _parted(told: dict[str, NDArray[Any]]) -> Pack:
    texts = {name: told.pop(name).tobytes() for name in [*told] if name.startswith(TEXT)}
    return Pack(told, {name.removeprefix(TEXT): text for name, text in texts.items()})


def _bytes_of(text: bytes) -> NDArray[np.uint8]:
    return np.frombuffer(text, dtype=np.uint8)


def _keep(content: bytes, place: Path) -> None:
    """Write it, whole or not at all, and give up what other weights have left."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with whole_bytes(place) as out:
        out.write(content)
    for old in sorted(place.parent.glob("*"), key=lambda p: p.stat().st_mtime)[:-KEPT]:
        old.unlink(missing_ok=True)
