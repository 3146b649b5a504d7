"""Weights in one file: whole numbers of few bits, each written with as many bits as it is rare, and texts deflated.

Weights repeat no runs: Huffman's code alone is a tenth shorter than what a search for repeats leaves.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

TEXT = "text."
ARCHIVE = b"PK"  # so an archive of numpy's begins


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
    try:
        archive = zlib.decompress(content)
        if not archive.startswith(ARCHIVE):
            raise BadZipFile("no archive")
        with np.load(BytesIO(archive), allow_pickle=False) as kept:
            told = {name: kept[name] for name in kept}
        texts = {name: zlib.decompress(told.pop(name).tobytes()) for name in [*told] if name.startswith(TEXT)}
    except (zlib.error, EOFError, BadZipFile, ValueError) as problem:
        raise ValueError("they are not what weights are packed as") from problem
    return Pack(told, {name.removeprefix(TEXT): text for name, text in texts.items()})
