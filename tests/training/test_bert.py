"""An encoder in ONNX is read: its weights by the network's names, its pieces with the marks first."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import numpy as np
import pytest

onnx = pytest.importorskip("onnx", reason="onnx is for training only (training/requirements.txt)")

from onnx import TensorProto, helper, numpy_helper  # noqa: E402
from training.bert import read_bert  # noqa: E402

PIECES = ["[PAD]", "[unused0]", "[UNK]", "[CLS]", "[SEP]", "app", "##le"]
WIDTH, INNER = 4, 6
SHAPES = {
    "attention.self.query": (WIDTH, WIDTH),
    "attention.self.key": (WIDTH, WIDTH),
    "attention.self.value": (WIDTH, WIDTH),
    "attention.output.dense": (WIDTH, WIDTH),
    "intermediate.dense": (WIDTH, INNER),
    "output.dense": (INNER, WIDTH),
}


def drawn(*shape: int) -> np.ndarray:
    return np.random.default_rng(sum(shape)).normal(size=shape).astype(np.float32)


def archive(path: Path) -> Path:
    """An encoder of one layer, its matrices named as an exporter names them."""
    weights = {
        "embeddings.word_embeddings.weight": np.arange(len(PIECES) * WIDTH, dtype=np.float32).reshape(-1, WIDTH),
        "embeddings.position_embeddings.weight": drawn(3, WIDTH),
        "embeddings.token_type_embeddings.weight": drawn(2, WIDTH),
        "embeddings.LayerNorm.weight": drawn(WIDTH),
        "embeddings.LayerNorm.bias": drawn(WIDTH),
    }
    nodes = []
    for number, (part, (height, width)) in enumerate(SHAPES.items()):
        weights[f"onnx::MatMul_{number}"] = drawn(height, width)
        weights[f"encoder.layer.0.{part}.bias"] = drawn(width)
        name = f"/encoder/layer.0/{part.replace('.', '/')}/MatMul"
        nodes.append(helper.make_node("MatMul", ["x", f"onnx::MatMul_{number}"], [name], name=name))
    for part in ("attention.output.LayerNorm", "output.LayerNorm"):
        weights |= {f"encoder.layer.0.{part}.weight": drawn(WIDTH), f"encoder.layer.0.{part}.bias": drawn(WIDTH)}
    told = [helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, WIDTH])]
    graph = helper.make_graph(nodes, "bert", told, [], [numpy_helper.from_array(a, n) for n, a in weights.items()])
    with ZipFile(path, "w") as room:
        room.writestr("model.onnx", helper.make_model(graph).SerializeToString())
        room.writestr("tokenizer.json", json.dumps({"model": {"vocab": {p: n for n, p in enumerate(PIECES)}}}))
    return path


def test_the_marks_go_first_and_what_is_kept_for_others_goes(tmp_path: Path) -> None:
    read = read_bert(archive(tmp_path / "bert.jar"))
    assert read.vocabulary == [(p, None) for p in ("[CLS]", "[PAD]", "[SEP]", "[UNK]", "app", "##le")]
    assert (read.tensors["emb.word"][:, 0] / WIDTH).tolist() == [3, 0, 4, 2, 5, 6]


def test_matrices_stand_as_the_network_multiplies_by_them(tmp_path: Path) -> None:
    read = read_bert(archive(tmp_path / "bert.jar"))
    np.testing.assert_array_equal(read.tensors["l0.fi.w"], drawn(WIDTH, INNER).T)
    np.testing.assert_array_equal(read.tensors["l0.fo.b"], drawn(WIDTH))
    assert {f"l0.{part}.{kind}" for part in ("q", "k", "v", "ao", "fi", "fo", "aln", "oln") for kind in "wb"} <= {
        *read.tensors
    }
    assert read.tensors["emb.type"].shape == (1, WIDTH)


def test_an_archive_without_an_encoder_is_one_line(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "none.jar", "w") as room:
        room.writestr("README", "nothing")
    with pytest.raises(SystemExit, match="holds no encoder"):
        read_bert(tmp_path / "none.jar")
