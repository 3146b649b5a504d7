"""Pieces of words, with their places in the text, and who cuts text into them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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


class Remembered(dict[str, tuple[tuple[int, int], ...]]):
    """The pieces of each word, an id and an end in the word each: cut when it is first asked for.

    Parameters
    ----------
    cut
        Cuts a word.
    """

    def __init__(self, cut: Callable[[str], Iterable[tuple[int, int]]]) -> None:
        super().__init__()
        self._cut = cut

    def __missing__(self, word: str) -> tuple[tuple[int, int], ...]:
        if len(self) >= REMEMBERED:
            self.clear()
        found = self[word] = tuple(self._cut(word))
        return found


def spelled(text: str, start: int, end: int, form: Callable[[str], str]) -> tuple[str, list[int]]:
    """A word in an encoder's spelling, and the place in the text of each of its signs.

    Parameters
    ----------
    text
        A document's text.
    start, end
        The word.
    form
        The spelling of a sign, or of a word in ASCII.

    Examples
    --------
    >>> spelled("A①", 0, 2, str.lower)
    ('a①', [0, 1])
    """
    word = text[start:end]
    if word.isascii():
        return form(word), list(range(start, end))
    told = [(sign, place) for place in range(start, end) for sign in form(text[place]) if not sign.isspace()]
    return "".join(sign for sign, _ in told), [place for _, place in told]
