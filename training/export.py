"""Weights to ONNX: three graphs with their weights in one file, in five bits a weight, a scale for each row."""

from __future__ import annotations

import argparse
import pickle
import random
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import onnx
import torch
import yaml
from numpy.typing import NDArray
from onnx import TensorProto, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from sinograph.extract.learned.network import SETTINGS, WEIGHTS
from sinograph.extract.learned.packing import Pack, packed
from sinograph.extract.learned.settings import Settings
from sinograph.extract.learned.vocabulary import Vocabulary, written
from training.calibrated import on_the_grid
from training.eightbits import level
from training.example import Example
from training.model import Network, Shape, network_of
from training.rounding import rounded

TO_CHOOSE = "# How sure the network must be; to be chosen on the part of the corpus to tune on.\n"
WHOLE = 16  # they go so far: five bits, of which Huffman's code leaves four
WORDS = 16
LARGE = 256  # numbers of an array from which it is kept beside its graph
SEED = 1
SHOWN = 320  # windows for which matrices are rounded
GRAPHS: dict[str, dict[str, dict[int, str]]] = {
    "encoder": {"words": {0: "windows", 1: "pieces"}, "marks": {0: "windows", 1: "pieces"}},
    "names": {"read": {0: "windows", 1: "pieces"}},
    "pairs": {
        "read": {0: "windows", 1: "pieces"},
        "pairs": {0: "pairs"},
        "rules": {0: "pairs"},
        "values": {0: "values"},
    },
}


class Encoded(nn.Module):
    """The part that reads a window."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, words: Tensor, marks: Tensor) -> Tensor:
        """The pieces after all layers."""
        return self.network.encode(words, marks, None)


class Names(nn.Module):
    """The part that finds names in what was read without marks."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.tag = network.tag

    def forward(self, read: Tensor) -> Tensor:
        """Logits of tags."""
        told: Tensor = self.tag(read)
        return told


class Pairs(nn.Module):
    """The part that judges pairs of what was read with marks."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, read: Tensor, pairs: Tensor, rules: Tensor, values: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Logits of types, statuses and values."""
        return self.network.judged(read, None, pairs, rules, values)


def apart(model: onnx.ModelProto, graph: str, kept: dict[str, NDArray[np.generic]]) -> onnx.ModelProto:
    """The graph without its weights, which go into `kept` under the graph's name and their own."""
    for tensor in model.graph.initializer:
        array = numpy_helper.to_array(tensor)
        if array.size > LARGE:
            kept[f"{graph}.{tensor.name}"] = array
            tensor.ClearField("raw_data")
            tensor.data_location = TensorProto.EXTERNAL
            for key, value in (("location", WEIGHTS), ("offset", "0"), ("length", str(array.nbytes))):
                entry = tensor.external_data.add()
                entry.key, entry.value = key, value
    return model


def rounded_off(
    network: Network, vocabulary: Vocabulary, shown: Sequence[Example], *, whole: int = WHOLE, words: int = WORDS
) -> Pack:
    """The three graphs, their weights, and the pieces with their embeddings, which are looked up without a graph."""
    pieces, scale = rounded(network.word.weight.detach().numpy(), words)
    network.word.weight.data = torch.from_numpy(pieces * scale[:, None])
    on_the_grid(network, shown, whole)
    level(network)
    kept: dict[str, NDArray[np.generic]] = {"words": pieces, "scale": scale}
    kept["forms"] = network.form.weight.detach().numpy()
    kept["positions"] = network.position.weight.detach().numpy()[: Shape().positions].astype(np.float16)
    told = torch.randn(1, 24, network.word.embedding_dim)
    marks = torch.ones(1, 24, dtype=torch.long)
    pairs = torch.tensor([[0, 1, 2, 5, 7, 3, 1, 5], [0, 5, 7, 1, 2, 13, 5, 1]])
    rules = torch.zeros(2, network.types.out_features)
    values = torch.tensor([[0, 8, 10, 0], [1, 8, 10, 0]])
    parts: dict[str, tuple[nn.Module, tuple[Tensor, ...]]] = {
        "encoder": (Encoded(network), (told, marks)),
        "names": (Names(network), (told,)),
        "pairs": (Pairs(network), (told, pairs, rules, values)),
    }
    texts = {"vocabulary": written(vocabulary)}
    with TemporaryDirectory() as room:
        for name, (module, inputs) in parts.items():
            texts[name] = _graph(name, module, inputs, Path(room), kept)
    return Pack(kept, texts)


def _graph(name: str, module: nn.Module, told: tuple[Tensor, ...], room: Path, kept: dict[str, NDArray[Any]]) -> bytes:
    path = room / f"{name}.onnx"
    axes = GRAPHS[name]
    torch.onnx.export(
        module, told, str(path), input_names=list(axes), dynamic_axes=axes, opset_version=17, dynamo=False
    )
    # Seven bits a weight in sums: eight overflow on processors that add in sixteen (AVX2 without VNNI).
    quantize_dynamic(
        path, path, op_types_to_quantize=["MatMul"], per_channel=True, weight_type=QuantType.QInt8, reduce_range=True
    )
    return bytes(apart(onnx.load(str(path)), name, kept).SerializeToString())


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prepared", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--whole", type=int, default=WHOLE, help="the largest whole number of a weight; 64 or a part of it"
    )
    parser.add_argument("--words", type=int, default=WORDS, help="the same of the embeddings of pieces")
    parser.add_argument("--shown", type=int, default=SHOWN, help="windows for which matrices are rounded")
    told = parser.parse_args()
    prepared = pickle.loads(told.prepared.read_bytes())
    state = {k: v.float() for k, v in torch.load(told.weights, map_location="cpu").items()}
    network = network_of(state)
    told.folder.mkdir(parents=True, exist_ok=True)
    windows = [*prepared["train"], *prepared["again"]["train"]]
    shown = random.Random(SEED).sample(windows, min(told.shown, len(windows)))
    pack = rounded_off(network, prepared["vocabulary"], shown, whole=told.whole, words=told.words)
    (told.folder / WEIGHTS).write_bytes(packed(pack))
    settings = yaml.safe_dump(asdict(Settings()), sort_keys=False, default_flow_style=None)
    (told.folder / SETTINGS).write_text(TO_CHOOSE + settings, encoding="utf-8")
    for path in sorted(told.folder.iterdir()):
        print(path.name, f"{path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
