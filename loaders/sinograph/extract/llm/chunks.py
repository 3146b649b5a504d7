"""A document in parts that a model can read at once: whole passages, as many as fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sinograph.extract.llm.tokens import estimated
from sinograph.extract.protocols import Reading

LONGEST = 2000  # tokens of passages in a chunk
SHORTEST = 160  # characters: what is shorter is not cut in two
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Chunk:
    """Passages that are read at once.

    Parameters
    ----------
    spans
        ``(start, end)`` of each in the document's text, in order.
    article
        The place of their article in the document's list.
    """

    spans: tuple[Span, ...]
    article: int = 0

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.spans[-1][1]

    def halves(self) -> tuple[Chunk, ...]:
        """Itself in two parts, or nothing where it is too short to be cut.

        >>> Chunk(((0, 5), (6, 9))).halves()
        (Chunk(spans=((0, 5),), article=0), Chunk(spans=((6, 9),), article=0))
        >>> Chunk(((0, 5),)).halves()
        ()
        """
        if len(self.spans) > 1:
            middle = len(self.spans) // 2
            return Chunk(self.spans[:middle], self.article), Chunk(self.spans[middle:], self.article)
        (start, end) = self.spans[0]
        if end - start < 2 * SHORTEST:
            return ()
        middle = (start + end) // 2
        return Chunk(((start, middle),), self.article), Chunk(((middle, end),), self.article)


def chunks_of(reading: Reading, *, longest: int = LONGEST) -> tuple[Chunk, ...]:
    """The chunks of a document, in order; what is page furniture is in none.

    Parameters
    ----------
    reading
        The document and its parts.
    longest
        Tokens of a chunk; a passage that is longer than that is cut.
    """
    found: list[Chunk] = []
    spans: list[Span] = []
    size, article = 0, 0
    for part, of_article in _parts(reading, longest):
        cost = estimated(reading.document.text[slice(*part)])
        if spans and (of_article != article or size + cost > longest):
            found.append(Chunk(tuple(spans), article))
            spans, size = [], 0
        spans.append(part)
        size, article = size + cost, of_article
    return (*found, Chunk(tuple(spans), article)) if spans else tuple(found)


def _parts(reading: Reading, longest: int) -> Iterator[tuple[Span, int]]:
    """The passages, each with its article; one that is too long in pieces, cut at blanks where there are any."""
    text = reading.document.text
    for passage in reading.passages:
        start = passage.start
        while passage.end - start > longest // 2 and estimated(text[start : passage.end]) > longest:
            # A token is half a character at the least: so many characters fit in any script.
            end = text.rfind(" ", start + longest // 4, start + longest // 2) + 1 or start + longest // 2
            yield (start, end), passage.article
            start = end
        if text[start : passage.end].strip():
            yield (start, passage.end), passage.article
