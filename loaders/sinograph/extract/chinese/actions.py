"""The kinds of acts that verbs state, read from ``lexicon/acts.yaml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sinograph.extract.chinese.lexicon import load
from sinograph.extract.chinese.scene import Scene
from sinograph.extract.chinese.story import FIRMS


@dataclass(frozen=True, slots=True)
class Act:
    """A kind of act, as ``lexicon/acts.yaml`` tells it."""

    name: str
    type: str
    words: re.Pattern[str]
    subject: frozenset[str]
    object: frozenset[str]
    near: int = 16
    raiser: bool = False
    marked: str = ""
    mutual: bool = False
    among: re.Pattern[str] | None = None
    topic: bool = False

    def told(self, scene: Scene, place: int) -> bool:
        """Whether the sentence around a place holds the words that the act needs beside its verb."""
        return self.among is None or self.among.search(scene.line, *scene.sentence(place)) is not None


@cache
def acts() -> tuple[Act, ...]:
    """The kinds of acts, in the order of their file."""
    told = load("acts")
    return tuple(_act(raw, mutual=group == "mutual") for group in ("acts", "mutual") for raw in told[group])


def _act(raw: dict[str, str], *, mutual: bool) -> Act:
    subject = _types(raw["subject"])
    return Act(
        raw["name"],
        raw["type"],
        re.compile(raw["words"]),
        subject,
        _types(raw.get("object", raw["subject"])),
        int(raw.get("near", 16)),
        bool(raw.get("raiser")),
        raw.get("marked", ""),
        mutual,
        re.compile(raw["among"]) if "among" in raw else None,
        bool(raw.get("topic")),
    )


def _types(words: str) -> frozenset[str]:
    """Node types; Company and Product change places until the whole document has spoken."""
    told = frozenset(words.split())
    return told | FIRMS if told & FIRMS and "Place" not in told else told
