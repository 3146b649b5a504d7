"""Weights in few whole numbers, and sums in eight bits that lose little."""

from __future__ import annotations

import numpy as np
import pytest
from training.rounding import made_good, rounded, scale_of

RANDOM = np.random.default_rng(7)
MIXED = RANDOM.normal(size=(24, 24))  # inputs that have much to do with one another
INPUTS = RANDOM.normal(size=(500, 24)) @ MIXED
MATRIX = RANDOM.normal(size=(10, 24)).astype(np.float32)


def lost(made: np.ndarray) -> float:
    return float(np.square(INPUTS @ (made - MATRIX).T).mean())


@pytest.mark.parametrize("most", [4, 8, 16])
def test_what_a_matrix_makes_of_its_inputs_changes_less_than_by_rounding_each_weight(most: int) -> None:
    whole, scale = rounded(MATRIX, most)
    made = made_good(MATRIX, (INPUTS.T @ INPUTS).astype(np.float32), most)
    assert lost(made) < 0.7 * lost(whole * scale[:, None])


def test_it_stands_on_the_numbers_that_rounding_keeps() -> None:
    made = made_good(MATRIX, (INPUTS.T @ INPUTS).astype(np.float32), 8)
    whole, scale = rounded(made, 8)
    assert np.allclose(scale, scale_of(MATRIX, 8))  # the largest of each row is what it was
    assert np.allclose(whole * scale[:, None], made, atol=1e-6)


def test_inputs_that_are_always_nought_are_no_trouble() -> None:
    products = np.zeros((24, 24), dtype=np.float32)
    whole, scale = rounded(MATRIX, 8)
    assert np.allclose(made_good(MATRIX, products, 8), whole * scale[:, None], atol=1e-6)


class TestEightBits:
    """What makes sums in eight bits nearer says the same as before."""

    def test_levelled_and_parted_matrices_say_what_they_said(self) -> None:
        torch = pytest.importorskip("torch", reason="torch is for training only (training/requirements.txt)")
        from training.eightbits import Levelled, Parted

        torch.manual_seed(3)
        linear, inputs = torch.nn.Linear(12, 5), torch.randn(2, 7, 12) * torch.tensor([1.0] * 11 + [40.0])
        inputs[0, 0] = 0.0
        for made in (Levelled(linear), Parted(linear, [8, 1, 3])):
            assert torch.allclose(made(inputs), linear(inputs), atol=1e-5)

    def test_a_networks_matrices_are_rounded_in_place_for_what_they_are_shown(self) -> None:
        torch = pytest.importorskip("torch", reason="torch is for training only (training/requirements.txt)")
        from training.calibrated import on_the_grid
        from training.example import Example
        from training.model import Network

        torch.manual_seed(3)
        network = Network(50, layers=1)
        before = network.layers[0].fo.weight.detach().clone()
        nothing = np.zeros((2, 19), dtype=np.int8)
        window = Example(
            ids=np.arange(5, 17), marks=np.zeros(12, dtype=np.int64),
            pairs=np.array([[0, 2, 5, 7, 3, 0, 5], [5, 7, 0, 2, 13, 5, 0]]), labels=nothing, rules=nothing,
            status=np.full(2, -1), values=np.array([[8, 10]]), attached=np.array([[0, 0, 0, 1]]),
        )  # fmt: skip
        on_the_grid(network, [window] * 3, 16)
        after = network.layers[0].fo.weight.detach()
        whole, scale = rounded(after.numpy(), 16)
        assert not torch.equal(before, after)
        assert np.allclose(whole * scale[:, None], after.numpy(), atol=1e-6)
