"""Pieces of words, with their places in the text, and who cuts text into them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

BEGIN, PAD, END, UNKNOWN = 0, 1, 2, 3
REMEMBERED = 50_000  # words whose pieces are remembered: words are few, and each is cut once


@dataclass(frozen=True, slots=True)
class Pieces:
    """A run of text in pieces.

    Parameters
    ----------
    ids
        In the vocabulary.
    spans
        ``(start, end)`` of each in the text, blanks left out.
    """

    ids: tuple[int, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()


class Cutter(Protocol):
    """Cuts text into the pieces of an encoder."""

    def cut(self, text: str, start: int, end: int, edges: Iterable[int]) -> Pieces:
        """The pieces of ``text[start:end]``; none reaches over an edge.

        Parameters
        ----------
        text
            A document's text.
        start, end
            The run to cut.
        edges
            Places where names begin or end.
        """
