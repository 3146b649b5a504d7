"""What keeps sums in eight bits near to what they would be: one large input would make all others coarse.

onnxruntime gives all inputs of a matrix one scale a call. Single pieces (the frame of a window) and single numbers of
the pairs' head are many times as large as the rest.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from training.model import Network

SMALLEST = 1e-6  # no row is taken to be smaller


class Levelled(nn.Module):
    """A matrix whose inputs are divided by the largest of their row, and its outputs multiplied by that again."""

    def __init__(self, linear: nn.Linear) -> None:
        super().__init__()
        self.weight, self.bias = linear.weight, linear.bias

    def forward(self, x: Tensor) -> Tensor:
        """The same as the matrix alone."""
        largest = x.abs().amax(-1, keepdim=True).clamp(min=SMALLEST)
        return F.linear(x / largest, self.weight) * largest + self.bias


class Parted(nn.Module):
    """A matrix whose inputs have a scale for each part."""

    def __init__(self, linear: nn.Linear, widths: Sequence[int]) -> None:
        super().__init__()
        self.parts = nn.ModuleList()
        for weight in linear.weight.split(list(widths), 1):
            part = nn.Linear(weight.shape[1], weight.shape[0], bias=False)
            part.weight = nn.Parameter(weight.detach())
            self.parts.append(part)
        self.widths, self.bias = list(widths), linear.bias

    def forward(self, x: Tensor) -> Tensor:
        """The same as the matrix alone."""
        told = [part(piece) for part, piece in zip(self.parts, x.split(self.widths, -1), strict=True)]
        return torch.stack(told).sum(0) + self.bias


def level(network: Network) -> None:
    """Change a network in place, so that it says the same and its sums in eight bits are nearer to that."""
    for layer in network.layers:
        layer.fi, layer.fo = Levelled(layer.fi), Levelled(layer.fo)
    head = network.left.out_features
    network.mix = Parted(network.mix, [2 * head, head, network.mix.in_features - 3 * head])
