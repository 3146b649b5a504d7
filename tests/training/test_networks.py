"""Networks as tensors: their mean, and what dropout leaves. torch is for training only, and these need it."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch", reason="torch is for training only (training/requirements.txt)")

from training.averaged import mean_of  # noqa: E402
from training.model import attended, dropped  # noqa: E402
from training.train import names_loss, pairs_loss  # noqa: E402


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


def test_two_looks_cost_what_they_say_and_how_far_they_are_apart() -> None:
    sure, less = torch.tensor([[2.0, -1.0]]), torch.tensor([[0.5, -1.0]])
    told = iter([sure, sure, less, sure, sure])

    def network(*_: object) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        return next(told), torch.zeros(1, 5), torch.zeros(0)

    none = torch.zeros(0)
    batch = {"ids": none, "marks": none, "mask": none, "pairs": none, "rules": none, "values": none, "attached": none}
    batch |= {"labels": torch.tensor([[1.0, -1.0]]), "status": torch.tensor([-1])}  # the second is not told

    weight = 1 + 1 / 40  # one that holds, one pair

    def loss(size: float) -> float:
        return float(torch.nn.functional.softplus(torch.tensor(-size))) / weight

    assert float(pairs_loss(network, batch)) == pytest.approx(loss(2.0))
    apart = (torch.sigmoid(torch.tensor(2.0)) - torch.sigmoid(torch.tensor(0.5))) * 1.5
    both = float(pairs_loss(network, batch, batch, agree=2.0))
    assert both == pytest.approx((loss(2.0) + loss(0.5) + 2.0 * float(apart) / weight) / 2)
    assert float(pairs_loss(network, batch, batch)) == pytest.approx(loss(2.0))  # they say the same


def test_what_is_exported_attends_as_what_was_trained(monkeypatch: pytest.MonkeyPatch) -> None:
    torch.manual_seed(1)
    scores, told = 20 * torch.randn(2, 3, 7, 7), torch.randn(2, 3, 7, 5)
    trained = attended(scores, told)
    monkeypatch.setattr(torch.onnx, "is_in_onnx_export", lambda: True)
    assert torch.allclose(attended(scores, told), trained, atol=1e-6)
    monkeypatch.setattr(torch.Tensor, "softmax", None)  # it does without
    attended(scores, told)


def test_two_looks_at_names_cost_what_they_say_and_how_far_they_are_apart() -> None:
    sure, less = torch.tensor([[[2.0, 0.0], [9.0, 0.0]]]), torch.tensor([[[0.5, 0.0], [0.0, 9.0]]])

    class Told:
        def __init__(self, *looks: torch.Tensor) -> None:
            self.looks = iter(looks)

        def tags(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
            return next(self.looks)

    none = torch.zeros(0)
    batch = {"ids": none, "mask": none, "tags": torch.tensor([[0, -1]])}  # the second piece is not told

    def loss(size: float) -> float:
        return float(torch.nn.functional.softplus(torch.tensor(-size)))

    assert float(names_loss(Told(sure), batch)) == pytest.approx(loss(2.0))
    apart = float(torch.sigmoid(torch.tensor(2.0)) - torch.sigmoid(torch.tensor(0.5))) * 1.5
    both = float(names_loss(Told(sure, less), batch, batch, agree=2.0))
    assert both == pytest.approx((loss(2.0) + loss(0.5) + 2.0 * apart) / 2)
    assert float(names_loss(Told(sure, sure), batch, batch)) == pytest.approx(loss(2.0))  # they say the same
