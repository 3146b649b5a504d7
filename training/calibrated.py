"""The matrices of a network on few whole numbers, each rounded for what it is shown when documents are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

import torch
from torch import Tensor, nn

from training.data import Batch, batch_of
from training.example import Example
from training.model import Layer, Network
from training.rounding import made_good

LEAST = 4_096  # weights of a matrix from which it is kept in whole numbers
PLAIN = 3  # every third window is read without marks as well, as it is for its names


@torch.no_grad()
def on_the_grid(network: Network, shown: Sequence[Example], most: int) -> None:
    """Put every large matrix on the numbers that `rounding.rounded` keeps; sums are taken in 64, a multiple of `most`.

    Parameters
    ----------
    network
        Changed in place, in the order in which it reads: each matrix is shown what those before make of it now.
    shown
        Windows of documents, some hundred.
    most
        The largest whole number.
    """
    network.eval()
    asked = [batch_of([e]) for e in shown if len(e.pairs) and len(e.attached)]
    states = [network.marked(network.pieces(batch["ids"]), batch["marks"]) for batch in asked]
    states += [network.marked(network.pieces(batch["ids"]), batch["marks"] * 0) for batch in asked[::PLAIN]]
    for layer in network.layers:
        for part in ([layer.q, layer.k, layer.v], [layer.ao], [layer.fi], [layer.fo]):
            _round(part, partial(_each, layer, states), most)
        states = _each(layer, states)
    marked, plain = states[: len(asked)], states[len(asked) :]
    for part in _heads(network):
        _round(part, partial(_judge, network, marked, asked), most)
    for tagger in network.tag:
        _round([tagger], partial(_each, network.tag, plain), most)


def _heads(network: Network) -> Iterator[list[nn.Module]]:
    """The matrices that judge pairs, in the order in which they are asked."""
    yield [network.left, network.right]
    yield [network.asks, network.between]
    yield [network.mix]
    yield [network.types, network.statuses, network.value]
    yield [network.attach]


def _each(part: nn.Module, states: Sequence[Tensor]) -> list[Tensor]:
    """What a layer makes of each window, or a head; a layer is told of no mask."""
    return [part(x, None) if isinstance(part, Layer) else part(x) for x in states]


def _judge(network: Network, states: Sequence[Tensor], asked: Sequence[Batch]) -> None:
    for x, batch in zip(states, asked, strict=True):
        network.judged(x, batch["mask"], batch["pairs"], batch["rules"], batch["values"])


def _round(parts: Sequence[nn.Module], go: Callable[[], object], most: int) -> None:
    """Round what is large of some matrices for the inputs that they have while `go` runs."""
    large = [p for p in parts if isinstance(p, nn.Linear) and p.weight.numel() >= LEAST]
    products = [torch.zeros(p.in_features, p.in_features) for p in large]
    hooks = [p.register_forward_hook(_adding(found)) for p, found in zip(large, products, strict=True)]
    go()
    for hook in hooks:
        hook.remove()
    for part, found in zip(large, products, strict=True):
        part.weight.data = torch.from_numpy(made_good(part.weight.numpy(), found.numpy(), most))


def _adding(products: Tensor) -> Callable[[nn.Module, tuple[Tensor, ...], Tensor], None]:
    def add(_: nn.Module, told: tuple[Tensor, ...], __: Tensor) -> None:
        inputs = told[0].reshape(-1, told[0].shape[-1]).float()
        products.add_(inputs.T @ inputs)

    return add
