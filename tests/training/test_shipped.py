"""Weights that ship, as what training goes on from."""

from __future__ import annotations

from pathlib import Path

import pytest
from training.shipped import vocabulary_in, weights_of

SHIPPED = Path(__file__).parents[2] / "loaders/sinograph/extract/learned/weights"
FOLDERS = [SHIPPED, SHIPPED / "english"]


@pytest.mark.parametrize(
    ("folder", "pieces"), [(FOLDERS[0], {"▁the", "中", "▁China"}), (FOLDERS[1], {"the", "china", "##ing"})]
)
def test_every_piece_of_the_vocabulary_comes_back(folder: Path, pieces: set[str]) -> None:
    told = vocabulary_in(folder)
    assert len(told) > 15_000
    assert pieces <= {piece for piece, _ in told}
    assert all(score is None or score <= 0 for _, score in told)


def test_a_folder_without_weights_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="holds no weights to go on from"):
        weights_of(tmp_path)


@pytest.mark.parametrize("folder", FOLDERS, ids=["both", "english"])
def test_every_weight_of_the_network_comes_back(folder: Path) -> None:
    pytest.importorskip("onnx", reason="onnx is for training only (training/requirements.txt)")
    found = weights_of(folder)
    assert found["word.weight"].shape == (len(vocabulary_in(folder)), 384)
    layers = {name.split(".")[1] for name in found if name.startswith("layers.")}
    assert layers == {str(n) for n in range(8)}
    assert {f"layers.0.{part}.weight" for part in ("q", "k", "v", "ao", "fi", "fo", "aln", "oln")} <= found.keys()
    assert found["types.weight"].shape == (19, 320)
    assert found["tag.3.weight"].shape[0] == 21
