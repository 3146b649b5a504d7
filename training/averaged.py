"""The weighted mean of networks that were trained from one another: it reads better than any of them alone."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from training.shipped import weights_of


def averaged(networks: Sequence[tuple[float, dict[str, Any]]]) -> dict[str, Tensor]:
    """The mean of weights, each with what it counts.

    >>> {n: w.tolist() for n, w in averaged([(1, {"a": torch.zeros(2)}), (3, {"a": torch.ones(2)})]).items()}
    {'a': [0.75, 0.75]}
    """
    whole = sum(share for share, _ in networks)
    names = networks[0][1]
    if any(told.keys() != names.keys() for _, told in networks):
        raise SystemExit("training: these are weights of networks of different shapes")
    parts = [(share / whole, {n: torch.as_tensor(w).float() for n, w in told.items()}) for share, told in networks]
    return {name: torch.stack([share * told[name] for share, told in parts]).sum(0) for name in names}


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument(
        "networks", nargs="+", help="PATH=SHARE: a file of training.train, or a folder of exported weights"
    )
    told = parser.parse_args()
    pairs = [(float(share), Path(path)) for path, _, share in (n.rpartition("=") for n in told.networks)]
    found = [(s, weights_of(p) if p.is_dir() else torch.load(p, map_location="cpu")) for s, p in pairs]
    torch.save({name: weights.half() for name, weights in averaged(found).items()}, told.out)


if __name__ == "__main__":
    main()
