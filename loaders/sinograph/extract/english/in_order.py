"""Two lists told in one order: "A and B, run by C and D respectively" does not give A to D."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from sinograph.extract.slots import slot_of
from sinograph.model import Mention


class Tied(Protocol):
    """What ties two names by a type."""

    @property
    def type(self) -> str:
        """The edge type."""

    @property
    def subject(self) -> Mention:
        """The one end."""

    @property
    def object(self) -> Mention:
        """The other end."""


Statement = TypeVar("Statement", bound=Tied)


def in_order(statements: Sequence[Statement], words: str) -> list[Statement]:
    """The statements of one sentence, of its two lists only what each has at the same place.

    Parameters
    ----------
    statements
        What the sentence tells.
    words
        The sentence.
    """
    if "respectively" not in words.casefold():
        return list(statements)
    kinds: dict[str, list[Statement]] = defaultdict(list)
    for told in statements:
        kinds[told.type].append(told)
    crossed = {id(told) for several in kinds.values() for told in _crossed(several)}
    return [told for told in statements if id(told) not in crossed]


def _crossed(told: Sequence[Statement]) -> list[Statement]:
    subjects, objects = _places(t.subject for t in told), _places(t.object for t in told)
    if len(subjects) < 2 or len(subjects) != len(objects):
        return []
    apart = max(subjects.values()) < min(objects.values()) or max(objects.values()) < min(subjects.values())
    if not apart:
        return []
    first, second = sorted(subjects, key=subjects.__getitem__), sorted(objects, key=objects.__getitem__)
    pairs = set(zip(first, second, strict=True))
    return [t for t in told if (slot_of(t.subject), slot_of(t.object)) not in pairs]


def _places(ends: Iterable[Mention]) -> dict[str, int]:
    """Where each of some ends stands first."""
    found: dict[str, int] = {}
    for end in ends:
        found[slot_of(end)] = min(end.start, found.get(slot_of(end), end.start))
    return found
