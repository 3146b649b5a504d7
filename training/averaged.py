"""The weighted mean of networks that were trained from one another (docs/learned.md tells what it was worth)."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from training.shipped import weights_of


def mean_of(networks: Sequence[tuple[float, dict[str, Any]]]) -> dict[str, Tensor]:
    """The mean of weights, each with what it counts.

    >>> {n: w.tolist() for n, w in mean_of([(1, {"a": torch.zeros(2)}), (3, {"a": torch.ones(2)})]).items()}
    {'a': [0.75, 0.75]}
    """
    whole = sum(share for share, _ in networks)
    parts = [(share / whole, {n: torch.as_tensor(w).float() for n, w in told.items()}) for share, told in networks]
    shapes = [{name: weights.shape for name, weights in told.items()} for _, told in parts]
    if any(s != shapes[0] for s in shapes):
        raise SystemExit("training: these are weights of networks of different shapes")
    return {name: torch.stack([share * told[name] for share, told in parts]).sum(0) for name in shapes[0]}


def _told(network: str) -> tuple[float, Path]:
    path, _, share = network.rpartition("=")
    try:
        return float(share), Path(path)
    except ValueError as problem:
        raise SystemExit(f"training: {network!r} is no PATH=SHARE") from problem


def _read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = weights_of(path) if path.is_dir() else torch.load(path, map_location="cpu")
    return found


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument(
        "networks", nargs="+", help="PATH=SHARE: a file of training.train, or a folder of exported weights"
    )
    told = parser.parse_args()
    found = [(share, _read(path)) for share, path in map(_told, told.networks)]
    torch.save({name: weights.half() for name, weights in mean_of(found).items()}, told.out)


if __name__ == "__main__":
    main()
