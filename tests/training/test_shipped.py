"""Weights that ship, as what training goes on from."""

from __future__ import annotations

from pathlib import Path

import pytest
from training.shipped import weights_of

from sinograph.extract.learned.tokens import read_vocabulary

VOCABULARY = "vocabulary.tsv"
SHIPPED = Path(__file__).parents[2] / "loaders/sinograph/extract/learned/weights"


def test_every_piece_of_the_vocabulary_comes_back() -> None:
    told = read_vocabulary(SHIPPED / VOCABULARY)
    assert len(told) > 20_000
    assert {"▁the", "中", "▁China"} <= {piece for piece, _ in told}
    assert all(score <= 0 for _, score in told)


def test_a_folder_without_weights_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="holds no weights to go on from"):
        weights_of(tmp_path)


def test_every_weight_of_the_network_comes_back() -> None:
    pytest.importorskip("onnx", reason="onnx is for training only (training/requirements.txt)")
    found = weights_of(SHIPPED)
    assert found["word.weight"].shape == (len(read_vocabulary(SHIPPED / VOCABULARY)), 384)
    layers = {name.split(".")[1] for name in found if name.startswith("layers.")}
    assert layers == {str(n) for n in range(8)}
    assert {f"layers.0.{part}.weight" for part in ("q", "k", "v", "ao", "fi", "fo", "aln", "oln")} <= found.keys()
    assert found["types.weight"].shape == (19, 320)
    assert found["tag.3.weight"].shape[0] == 21
