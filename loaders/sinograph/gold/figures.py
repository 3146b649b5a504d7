"""Figures: right ones among those told and those to be found, and how far confidence can be believed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

BINS = 10


@dataclass(frozen=True, slots=True)
class Figure:
    """Right ones among those told and those to be found.

    >>> Figure(right=2, gold=4, told=2).f1
    0.6667
    """

    right: int = 0
    gold: int = 0
    told: int = 0

    @property
    def precision(self) -> float:
        """Right of told; 0 where nothing was told."""
        return round(self.right / self.told, 4) if self.told else 0.0

    @property
    def recall(self) -> float:
        """Right of those to be found; 0 where there was nothing."""
        return round(self.right / self.gold, 4) if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both, from their unrounded values."""
        if not self.right:
            return 0.0
        precision, recall = self.right / self.told, self.right / self.gold
        return round(2 * precision * recall / (precision + recall), 4)

    def __add__(self, other: Figure) -> Figure:
        return Figure(self.right + other.right, self.gold + other.gold, self.told + other.told)


@dataclass(frozen=True, slots=True)
class Bin:
    """Predicted claims of like confidence.

    Parameters
    ----------
    low, high
        Confidence from `low` up to, but not with, `high` (the last bin holds 1.0 too).
    claims
        How many.
    confidence
        Their mean confidence.
    right
        The share of them that is right.
    """

    low: float
    high: float
    claims: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """How far confidence can be believed.

    Parameters
    ----------
    bins
        The bins that hold claims, from low to high.
    error
        The expected calibration error: the mean distance of confidence and share right, weighed by claims
        (Naeini, Cooper and Hauskrecht, AAAI 2015).
    brier
        The mean squared distance of a claim's confidence from 1 where it is right, from 0 where it is wrong.
    """

    bins: tuple[Bin, ...] = ()
    error: float = 0.0
    brier: float = 0.0


def calibration(told: Iterable[tuple[float, bool]], *, bins: int = BINS) -> Calibration:
    """The calibration of claims, each with its confidence and whether it is right.

    Examples
    --------
    >>> found = calibration([(0.95, True), (0.95, False), (0.15, False)])
    >>> [(b.low, b.claims, b.right) for b in found.bins], found.error
    ([(0.1, 1, 0.0), (0.9, 2, 0.5)], 0.35)
    """
    claims = list(told)
    groups: list[list[tuple[float, bool]]] = [[] for _ in range(bins)]
    for confidence, right in claims:
        # Rounded: 0.3 * 10 is 3.0000000000000004, and 0.29 * 100 is 28.999999999999996.
        groups[min(bins - 1, int(round(confidence * bins, 9)))].append((confidence, right))
    found = tuple(_bin(group, n, bins) for n, group in enumerate(groups) if group)
    total = max(1, len(claims))
    return Calibration(
        bins=found,
        error=round(sum(b.claims * abs(b.confidence - b.right) for b in found) / total, 4),
        brier=round(sum((confidence - right) ** 2 for confidence, right in claims) / total, 4),
    )


def _bin(group: Sequence[tuple[float, bool]], number: int, bins: int) -> Bin:
    size = len(group)
    return Bin(
        low=round(number / bins, 4),
        high=round((number + 1) / bins, 4),
        claims=size,
        confidence=round(sum(confidence for confidence, _ in group) / size, 4),
        right=round(sum(right for _, right in group) / size, 4),
    )
