"""A row of groups: what stands at a place, and what hangs on what."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

from sinograph.extract.english.chunks import Chunk
from sinograph.extract.english.tokens import Token
from sinograph.model import Mention

PASSING = ("adverb", "date")
Names = tuple[Mention, ...]
Result = TypeVar("Result")
Asker = TypeVar("Asker", bound="Row")
_NOTHING: dict[str, Any] = {"subject": None, "verb_of": None, "object": None, "gap": None, "reduced": False}


def kept(found: Callable[[Asker, int], Result]) -> Callable[[Asker, int], Result]:
    """Ask a row's method once for each place; a question that leads back to itself has no answer."""

    @wraps(found)
    def _asked(row: Asker, place: int) -> Result:
        key = (found.__name__, place)
        if key not in row.memory:
            row.memory[key] = _NOTHING.get(found.__name__, ())
            row.memory[key] = found(row, place)
        return row.memory[key]  # type: ignore[no-any-return]

    return _asked


@dataclass(frozen=True, slots=True)
class Row:
    """A row of chunks.

    Parameters
    ----------
    tokens, chunks
        The sentence; places count within `chunks`.
    memory
        Answers given before, by question and place.
    """

    tokens: tuple[Token, ...]
    chunks: tuple[Chunk, ...]
    memory: dict[tuple[str, int], Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def verbs(self) -> tuple[int, ...]:
        """The places of its verb groups."""
        return tuple(i for i, c in enumerate(self.chunks) if c.kind == "verb")

    @property
    def nouns(self) -> tuple[int, ...]:
        """The places of its noun groups."""
        return tuple(i for i, c in enumerate(self.chunks) if c.kind == "noun")

    def kind(self, i: int) -> str:
        """The kind of chunk `i`, empty outside the line."""
        return self.chunks[i].kind if 0 <= i < len(self.chunks) else ""

    def word(self, i: int) -> str:
        """The only word of chunk `i`, empty where it has none."""
        return self.chunks[i].word if 0 <= i < len(self.chunks) else ""

    def skip(self, i: int, step: int) -> int:
        """The first place from `i` on, in steps of 1 or -1, that is no adverb and no date."""
        while self.kind(i) in PASSING:
            i += step
        return i

    def chain(self, i: int) -> tuple[int, ...]:
        """The noun groups that end at place `i` and hang on one another: "(a unit) of (Tencent)", innermost first."""
        found: list[int] = []
        i = self.skip(i, -1)
        while self.kind(i) == "noun":
            found.append(i)
            before = self.skip(i - 1, -1)
            if self.kind(before) != "prep" or self.kind(self.skip(before - 1, -1)) != "noun":
                break
            i = self.skip(before - 1, -1)
        return tuple(found)

    def governed(self, i: int) -> str:
        """The preposition before noun group `i`, or empty."""
        before = self.skip(i - 1, -1)
        return self.word(before) if self.kind(before) == "prep" else ""

    def names(self, i: int | None) -> Names:
        """The mentions that noun group `i` ends in."""
        return () if i is None or self.kind(i) != "noun" else self.chunks[i].mentions
