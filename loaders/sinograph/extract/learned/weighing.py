"""What the network's word on a claim is worth, by its type and by what else speaks for it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from operator import attrgetter

NEAREST = 1e-4  # nearer to 0 or 1 no chance is taken to be
SURE = 0.998  # surer of a name nobody is taken to be


@dataclass(frozen=True, slots=True)
class Signs:
    """What else speaks for or against a claim.

    Parameters
    ----------
    ruled
        Whether the rules make it too.
    apart
        Whether an empty line stands between its two ends.
    between
        How many names, or what stands for names, are between them.
    named
        How sure the network is that its two ends are names of their types: of the one that it is less sure of.
    of_subject, of_object
        How many other claims of the same type its subject and its object are likely to have there: the network holds
        each of several possible ones for too likely.
    """

    ruled: bool = False
    apart: bool = False
    between: int = 0
    named: float = SURE
    of_subject: float = 0.0
    of_object: float = 0.0

    @property
    def row(self) -> tuple[float, ...]:
        """As numbers, in the order of the fields.

        >>> Signs(ruled=True, between=1).row
        (1.0, 0.0, 0.6931471805599453, 0.0, 0.0, 0.0)
        """
        named = log_odds(min(max(self.named, 1 - SURE), SURE)) - log_odds(SURE)
        between, subject, object_ = (math.log1p(max(0.0, n)) for n in (self.between, self.of_subject, self.of_object))
        return float(self.ruled), float(self.apart), between, named, subject, object_


_OF_SIGNS = attrgetter(*(sign.name for sign in fields(Signs)))  # what each sign is worth, by the sign's own name


@dataclass(frozen=True, slots=True)
class Weighing:
    """Log-odds, fitted on documents that the network has not learned from; as they stand, they change nothing.

    Parameters
    ----------
    slope
        What the network's own log-odds are multiplied by.
    ruled
        Added where the rules make the claim too.
    apart
        Added where an empty line stands between its two ends.
    between
        Added by the logarithm of one more than the names between them.
    named
        Added by the log-odds that its two ends are names of their types, less those of sure names.
    of_subject, of_object
        Added by the logarithm of one more than the other claims of the type that the end is likely to have.
    types
        Added by edge type.
    """

    slope: float = 1.0
    ruled: float = 0.0
    apart: float = 0.0
    between: float = 0.0
    named: float = 0.0
    of_subject: float = 0.0
    of_object: float = 0.0
    types: Mapping[str, float] = field(default_factory=dict)

    def of(self, kind: str, chance: float, signs: Signs) -> float:
        """The probability that a claim holds which the network gives a probability.

        >>> Weighing().of("OWNS", 0.25, Signs(ruled=True))
        0.25
        >>> round(Weighing(slope=0.5, ruled=1.0, types={"OWNS": -1.0}).of("OWNS", 0.8, Signs(ruled=True)), 3)
        0.667
        """
        told = sum(weight * sign for weight, sign in zip(_OF_SIGNS(self), signs.row, strict=True))
        odds = self.slope * log_odds(chance) + self.types.get(kind, 0.0) + told
        return 1 / (1 + math.exp(-odds))


def log_odds(chance: float) -> float:
    """The logarithm of a probability's odds, finite for 0 and 1 too.

    >>> log_odds(0.5), round(log_odds(1.0), 1)
    (0.0, 9.2)
    """
    own = min(max(chance, NEAREST), 1 - NEAREST)
    return math.log(own / (1 - own))
