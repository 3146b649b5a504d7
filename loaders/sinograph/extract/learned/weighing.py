"""What the network's word on a claim is worth, by its type and by whether rules make the claim too."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

NEAREST = 1e-4  # nearer to 0 or 1 no chance is taken to be


@dataclass(frozen=True, slots=True)
class Weighing:
    """Log-odds, fitted on documents that the network has not learned from; as they stand, they change nothing.

    Parameters
    ----------
    slope
        What the network's own log-odds are multiplied by.
    ruled
        Added where the rules make the claim too.
    types
        Added by edge type.
    apart
        Added where an empty line stands between its two ends.
    """

    slope: float = 1.0
    ruled: float = 0.0
    types: Mapping[str, float] = field(default_factory=dict)
    apart: float = 0.0

    def of(self, kind: str, chance: float, *, ruled: bool, apart: bool = False) -> float:
        """The probability that a claim holds which the network gives a probability.

        >>> Weighing().of("OWNS", 0.25, ruled=True)
        0.25
        >>> round(Weighing(slope=0.5, ruled=1.0, types={"OWNS": -1.0}).of("OWNS", 0.8, ruled=True), 3)
        0.667
        """
        odds = self.slope * log_odds(chance) + self.types.get(kind, 0.0) + self.ruled * ruled + self.apart * apart
        return 1 / (1 + math.exp(-odds))


def log_odds(chance: float) -> float:
    """The logarithm of a probability's odds, finite for 0 and 1 too.

    >>> log_odds(0.5), round(log_odds(1.0), 1)
    (0.0, 9.2)
    """
    own = min(max(chance, NEAREST), 1 - NEAREST)
    return math.log(own / (1 - own))
