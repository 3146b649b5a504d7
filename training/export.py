"""Weights to ONNX: two graphs over one file of weights, in eight bits a weight, a scale for each row."""

from __future__ import annotations

import argparse
import pickle
from dataclasses import asdict
from pathlib import Path

import numpy as np
import onnx
import torch
import yaml
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from sinograph.extract.learned.settings import Settings
from training.model import Network

TO_CHOOSE = "# How sure the network must be; to be chosen on the part of the corpus to tune on.\n"
LEAST = 4_096  # weights of a matrix from which it is kept in eight bits
DATA = "weights.bin"
WORDS = "words.npz"
INPUTS = ("words", "marks", "pairs", "rules", "values")
WIDE = {
    "words": {0: "windows", 1: "pieces"},
    "marks": {0: "windows", 1: "pieces"},
    "pairs": {0: "pairs"},
    "rules": {0: "pairs"},
    "values": {0: "values"},
}


class Names(nn.Module):
    """The part that finds names."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, words: Tensor) -> Tensor:
        """Logits of tags."""
        return self.network.named(words, torch.ones_like(words[:, :, 0]))


class Pairs(nn.Module):
    """The part that reads pairs."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(
        self, words: Tensor, marks: Tensor, pairs: Tensor, rules: Tensor, values: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Logits of types, statuses and values."""
        return self.network.paired((words, marks, torch.ones_like(words[:, :, 0])), pairs, rules, values)


def rounded(matrix: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Eight bits a weight, and a scale for each row.

    >>> whole, scale = rounded(np.array([[0.5, -1.0]], dtype=np.float32))
    >>> whole.tolist()
    [[64, -127]]
    """
    scale = np.maximum(np.abs(matrix).max(axis=1), 1e-8) / 127.0
    return np.clip(np.round(matrix / scale[:, None]), -127, 127).astype(np.int8), scale.astype(np.float32)


class Data:
    """The one file of weights: equal tensors are kept once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.known: dict[bytes, int] = {}
        self.file = path.open("wb")

    def add(self, name: str, array: NDArray[np.generic]) -> TensorProto:
        """A tensor whose numbers lie in the file."""
        raw = np.ascontiguousarray(array).tobytes()
        if raw not in self.known:
            self.known[raw] = self.file.tell()
            self.file.write(raw)
        told = TensorProto(name=name, data_type=helper.np_dtype_to_tensor_dtype(array.dtype), dims=array.shape)
        told.data_location = TensorProto.EXTERNAL
        for key, value in (("location", self.path.name), ("offset", self.known[raw]), ("length", len(raw))):
            entry = told.external_data.add()
            entry.key, entry.value = key, str(value)
        return told


def packed(model: onnx.ModelProto, data: Data) -> onnx.ModelProto:
    """Each large matrix in eight bits, made whole again when it is used; all weights in the one file."""
    kept, nodes = [], []
    for tensor in model.graph.initializer:
        array = numpy_helper.to_array(tensor)
        if array.dtype == np.float32 and array.ndim == 2 and array.size >= LEAST:
            inits, made = _made_whole(tensor.name, array, data)
            kept += inits
            nodes += made
        else:
            kept.append(data.add(tensor.name, array) if array.nbytes > 1024 else tensor)
    rest = list(model.graph.node)
    del model.graph.initializer[:], model.graph.node[:]
    model.graph.initializer.extend(kept)
    model.graph.node.extend([*nodes, *rest])
    return model


def _made_whole(name: str, array: NDArray[np.float32], data: Data) -> tuple[list[TensorProto], list[onnx.NodeProto]]:
    # A matrix that the exporter has turned is turned back, so that both graphs share its weights.
    turned = name.startswith("onnx::MatMul")
    whole, scale = rounded(array.T if turned else array)
    names = [name + end for end in (".whole", ".scale", ".zero")]
    zero = numpy_helper.from_array(np.zeros(len(scale), np.int8), names[2])
    out = name + ".made" if turned else name
    nodes = [helper.make_node("DequantizeLinear", names, [out], axis=0, name=name + ".dequantize")]
    if turned:
        nodes.append(helper.make_node("Transpose", [out], [name], perm=[1, 0], name=name + ".turn"))
    return [data.add(names[0], whole), data.add(names[1], scale), zero], nodes


def written(network: Network, folder: Path) -> None:
    """Both graphs, their weights, and the pieces' embeddings, which are looked up without a graph."""
    network.eval()
    whole, scale = rounded(network.word.weight.detach().numpy())
    np.savez(folder / WORDS, whole=whole, scale=scale)
    words = torch.randn(1, 24, network.word.embedding_dim)
    marks = torch.ones(1, 24, dtype=torch.long)
    pairs = torch.tensor([[0, 1, 2, 5, 7, 3, 1, 5], [0, 5, 7, 1, 2, 13, 5, 1]])
    rules = torch.zeros(2, network.types.out_features)
    values = torch.tensor([[0, 8, 10, 0], [1, 8, 10, 0]])
    data = Data(folder / DATA)
    parts: tuple[tuple[str, nn.Module, tuple[Tensor, ...]], ...] = (
        ("names", Names(network), (words,)),
        ("pairs", Pairs(network), (words, marks, pairs, rules, values)),
    )
    for name, module, told in parts:
        path, inputs = folder / f"{name}.onnx", list(INPUTS[: len(told)])
        axes = {i: WIDE[i] for i in inputs}
        torch.onnx.export(
            module, told, str(path), input_names=inputs, dynamic_axes=axes, opset_version=17, dynamo=False
        )
        # Seven bits a weight in sums: eight overflow on processors that add in sixteen (AVX2 without VNNI).
        quantize_dynamic(
            path,
            path,
            op_types_to_quantize=["MatMul"],
            per_channel=True,
            weight_type=QuantType.QInt8,
            reduce_range=True,
        )
        onnx.save(packed(onnx.load(str(path)), data), str(path))
    data.file.close()


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prepared", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("folder", type=Path)
    told = parser.parse_args()
    prepared = pickle.loads(told.prepared.read_bytes())
    state = {k: v.float() for k, v in torch.load(told.weights, map_location="cpu").items()}
    layers = 1 + max(int(k.split(".")[1]) for k in state if k.startswith("layers."))
    network = Network(len(prepared["vocabulary"]), layers=layers)
    network.load_state_dict(state)
    told.folder.mkdir(parents=True, exist_ok=True)
    written(network, told.folder)
    rows = [f"{piece}\t{score:.4f}" for piece, score in prepared["vocabulary"]]
    (told.folder / "vocabulary.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    settings = yaml.safe_dump(asdict(Settings()), sort_keys=False, default_flow_style=None)
    (told.folder / "settings.yaml").write_text(TO_CHOOSE + settings, encoding="utf-8")
    for path in sorted(told.folder.iterdir()):
        print(path.name, f"{path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
