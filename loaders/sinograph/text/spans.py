"""Choosing among findings that overlap."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

Found = TypeVar("Found")


def keep_longest(found: Iterable[Found], span_of: Callable[[Found], tuple[int, int]], length: int) -> list[Found]:
    """Of findings that overlap the longest, of equally long ones the first; in order, disjoint.

    Parameters
    ----------
    found
        The findings.
    span_of
        Gives the ``[start, end)`` of one.
    length
        Of the text.

    Returns
    -------
    list
        In order of place.

    Examples
    --------
    >>> keep_longest([(0, 2), (1, 5), (6, 7)], lambda span: span, 8)
    [(1, 5), (6, 7)]
    """
    taken = bytearray(length)
    kept: list[tuple[int, Found]] = []
    for start, end, one in sorted(
        ((*span_of(one), one) for one in found), key=lambda told: (told[0] - told[1], told[0])
    ):
        if taken.find(1, start, end) < 0:
            taken[start:end] = b"\x01" * (end - start)
            kept.append((start, one))
    return [one for _, one in sorted(kept, key=lambda told: told[0])]
