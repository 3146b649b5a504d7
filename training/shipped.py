"""Weights that were exported, made into a network's again: training goes on from those that ship."""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sinograph.extract.learned.network import GRAPHS, WEIGHTS, Floats
from sinograph.extract.learned.packing import Pack, unpacked
from sinograph.extract.learned.vocabulary import Vocabulary, vocabulary_of

_PLACE = re.compile(r"/(?:tag/|network/)?(?P<module>.+)/(?:Gemm_)?MatMul_quant$")
_PART = re.compile(r"\.parts\.\d\.weight$")


def weights_of(folder: Path) -> dict[str, Floats]:
    """The weights of a folder that `export` wrote, by the network's own names; what five bits have kept of them.

    Raises
    ------
    SystemExit
        Where the folder holds no such weights.
    """
    pack = _pack(folder)
    scale = np.asarray(pack.arrays["scale"], dtype=np.float32)[:, None]
    found = {"word.weight": _whole(pack.arrays["words"], scale)}
    for name in ("form", "position"):
        found[f"{name}.weight"] = np.asarray(pack.arrays[f"{name}s"], dtype=np.float32)
    for name in GRAPHS:
        found |= _of_graph(name, pack)
    return _joined(found)


def vocabulary_in(folder: Path) -> Vocabulary:
    """The pieces of such a folder."""
    return vocabulary_of(_pack(folder).texts["vocabulary"])


def _pack(folder: Path) -> Pack:
    try:
        return unpacked((folder / WEIGHTS).read_bytes())
    except (OSError, ValueError) as why:
        raise SystemExit(f"training: {folder} holds no weights to go on from ({why})") from why


def _of_graph(graph: str, pack: Pack) -> dict[str, Floats]:
    import onnx  # needed here only: who trains from the encoder's own weights may do without until the export
    from onnx import TensorProto, numpy_helper

    model = onnx.load_from_string(pack.texts[graph])
    kept = {
        t.name: pack.arrays[f"{graph}.{t.name}"]
        if t.data_location == TensorProto.EXTERNAL
        else numpy_helper.to_array(t)
        for t in model.graph.initializer
    }
    found: dict[str, Floats] = {}
    for name, array in kept.items():
        own, _, part = name.removeprefix("network.").rpartition(".")
        if own and part in {"weight", "bias"}:
            found[f"{own}.{part}"] = np.asarray(array, dtype=np.float32)
    for node in model.graph.node:
        if node.op_type == "MatMulInteger" and (place := _PLACE.match(node.name)):
            matrix = node.input[1]
            if matrix in kept:
                scale = np.asarray(kept[matrix.replace("_quantized", "_scale")], dtype=np.float32)
                found[place["module"].replace("/", ".") + ".weight"] = _whole(kept[matrix], scale).T.copy()
    return found


def _joined(found: dict[str, Floats]) -> dict[str, Floats]:
    """The matrices that `eightbits.Parted` has taken apart as one each."""
    parts = groupby(sorted(filter(_PART.search, found)), lambda name: _PART.sub(".weight", name))
    joined = {own: np.concatenate([found.pop(name) for name in names], axis=1) for own, names in parts}
    return found | joined


def _whole(rounded: NDArray[np.generic], scale: Floats) -> Floats:
    return np.asarray(rounded, dtype=np.float32) * scale
