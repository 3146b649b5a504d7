"""One window with what holds in it, as arrays."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

SYMMETRIC = {"MERGED_WITH", "PARTNERED_WITH", "COMPETES_WITH"}


@dataclass(frozen=True)
class Example:
    """One window, as arrays.

    ``pairs`` [pairs, 7], from `place_of`; ``labels`` [pairs, 19]: 1 holds, 0 does not, -1 not told; ``rules``
    [pairs, 19]; ``status`` [pairs], -1 where no claim holds; ``values`` [n, 2]: start and end in pieces; ``attached``
    rows of pair, value, kind, label; ``ends`` which entities each pair names.
    """

    ids: NDArray[np.int64]
    marks: NDArray[np.int64]
    pairs: NDArray[np.int64]
    labels: NDArray[np.int8]
    rules: NDArray[np.int8]
    status: NDArray[np.int64]
    values: NDArray[np.int64]
    attached: NDArray[np.int64]
    group: str = ""
    ends: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class Names:
    """One window's names: ``ids`` and ``tags`` [pieces]; a tag of -1 is not told."""

    ids: NDArray[np.int64]
    tags: NDArray[np.int64]
