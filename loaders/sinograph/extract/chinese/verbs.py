"""A verb at a place of a passage, and the names around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sinograph.extract.chinese.groups import Group
from sinograph.extract.chinese.lexicon import wordset
from sinograph.extract.chinese.scene import Scene
from sinograph.extract.chinese.story import Story
from sinograph.extract.chinese.words import Word


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb at a place of a scene.

    Parameters
    ----------
    scene, groups
        The passage and its names.
    span
        ``[start, end)`` in the scene's line.
    story
        What the text was about before.
    """

    scene: Scene
    groups: Sequence[Group]
    span: tuple[int, int]
    story: Story

    def left(self) -> list[Group]:
        """The groups of the clause before the verb."""
        low, _ = self.scene.clause(self.span[0])
        return [g for g in self.groups if low <= g.start and g.end <= self.span[0]]

    def right(self) -> list[Group]:
        """The groups of the clause after the verb."""
        _, high = self.scene.clause(self.span[1] - 1)
        return [g for g in self.groups if self.span[1] <= g.start < high]

    def earlier(self) -> list[Group]:
        """The groups of the sentence's earlier clauses, the last clause first, each clause from its beginning."""
        low, _ = self.scene.sentence(self.span[0])
        start, _ = self.scene.clause(self.span[0])
        before = [g for g in self.groups if low <= g.start < start]
        return sorted(before, key=lambda g: (-self.scene.clause(g.start)[0], g.start))


def acts_within(scene: Scene, low: int, high: int) -> bool:
    """Whether any verb, in no description of what follows, stands within ``[low, high)`` of a scene's line."""
    return any(w.kind == "v" and w.text not in wordset("marks", "holding") for w in _undescribing(scene, low, high))


def has_verb(scene: Scene, low: int, high: int) -> bool:
    """Whether a verb that turns to another act stands there, in no description of what follows."""
    return any(w.text in wordset("marks", "turns") for w in _undescribing(scene, low, high))


def _undescribing(scene: Scene, low: int, high: int) -> list[Word]:
    """The words within ``[low, high)`` of a scene's line that describe nothing behind them: those after the last 的."""
    words = [w for w in scene.words if low <= w.start and w.end <= high]
    last = max((i for i, w in enumerate(words) if w.kind == "uj"), default=-1)
    return words[last + 1 :]
