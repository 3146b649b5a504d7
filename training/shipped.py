"""Weights that were exported, made into a network's again: training goes on from those that ship."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_PLACE = re.compile(r"/(?:tag/)?(?P<module>.+)/(?:Gemm_)?MatMul_quant$")


def weights_of(folder: Path) -> dict[str, Floats]:
    """The weights of a folder that `export` wrote, by the network's own names; what eight bits have kept of them.

    Raises
    ------
    SystemExit
        Where the folder holds no such weights.
    """
    try:
        words = np.load(folder / "words.npz")
        found = {"word.weight": _whole(words["whole"], words["scale"][:, None])}
        for name in ("names", "pairs"):
            found |= _of_graph(folder / f"{name}.onnx")
    except (OSError, KeyError) as why:
        raise SystemExit(f"training: {folder} holds no weights to go on from ({why})") from why
    return found


def _of_graph(path: Path) -> dict[str, Floats]:
    import onnx  # needed here only: who trains from the encoder's own weights may do without until the export
    from onnx import numpy_helper

    model = onnx.load(str(path))
    kept = {t.name: numpy_helper.to_array(t) for t in model.graph.initializer}
    found: dict[str, Floats] = {}
    for name, array in kept.items():
        if name.startswith("network."):
            own, _, part = name.removeprefix("network.").rpartition(".")
            if part == "whole":
                found[own] = _whole(array, kept[f"network.{own}.scale"][:, None])
            elif part in {"weight", "bias"}:
                found[f"{own}.{part}"] = np.asarray(array, dtype=np.float32)
    for node in model.graph.node:
        if node.op_type == "MatMulInteger" and (place := _PLACE.match(node.name)):
            matrix = node.input[1]
            if matrix in kept:
                scale = kept[matrix.replace("_quantized", "_scale")]
                found[place["module"].replace("/", ".") + ".weight"] = _whole(kept[matrix], scale).T.copy()
    return found


def _whole(rounded: NDArray[np.int8], scale: Floats) -> Floats:
    return np.asarray(rounded, dtype=np.float32) * scale
