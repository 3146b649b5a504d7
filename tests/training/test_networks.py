"""Networks as tensors: their mean, and what dropout leaves. torch is for training only, and these need it."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch", reason="torch is for training only (training/requirements.txt)")

from training.averaged import mean_of  # noqa: E402
from training.model import dropped  # noqa: E402


def test_a_mean_counts_each_network_as_told() -> None:
    made = mean_of([(1, {"a": torch.zeros(3)}), (1, {"a": torch.ones(3)}), (2, {"a": torch.ones(3)})])
    assert made["a"].tolist() == [0.75] * 3


def test_networks_of_different_shapes_have_no_mean() -> None:
    with pytest.raises(SystemExit, match="different shapes"):
        mean_of([(1, {"a": torch.zeros(3)}), (1, {"b": torch.zeros(3)})])
    with pytest.raises(SystemExit, match="different shapes"):
        mean_of([(1, {"a": torch.zeros(3)}), (1, {"a": torch.zeros(4)})])


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5])
def test_dropout_leaves_its_share_and_the_mean(share: float) -> None:
    torch.manual_seed(1)
    left = dropped(torch.ones(200_001), share)
    assert float((left == 0).float().mean()) == pytest.approx(share, abs=0.005)
    assert float(left.mean()) == pytest.approx(1.0, abs=0.01)
