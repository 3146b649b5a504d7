"""What an article told so far, as far as words that stand for names look back on it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from sinograph.model import Mention

_LEFT = re.compile(
    r"\b(?:left|leaves?|leaving|quit|quits|quitting|resigned from|departed|parted with)\b[^.;]{1,120}"
    r"\bto (?:help )?(?:co-)?(?:found|create|start|build|set up|launch|establish|form|run|lead|join) $"
)


@dataclass(slots=True)
class ToldName:
    """A name already told: where, and whether as the subject of its sentence."""

    line: int
    mention: Mention
    subject: bool


@dataclass(slots=True)
class Memory:
    """The names told so far in one article."""

    article: int = -1
    told: list[ToldName] = field(default_factory=list)


def name_of(mention: Mention) -> str:
    """What tells the entity of a mention from others."""
    return mention.key or mention.name or mention.text


def without_subject(fitting: Sequence[ToldName], number: int) -> list[ToldName]:
    """Those who are not the subject of this sentence: "Apple bought into the ride-hailing firm"."""
    leading = {name_of(t.mention) for t in fitting if t.line == number and t.subject}
    return [t for t in fitting if name_of(t.mention) not in leading]


def without_left(fitting: list[ToldName], text: str, begin: int, place: int) -> list[ToldName]:
    """Those whom nobody has just left: "Ann left Owl to found it"."""
    found = _LEFT.search(text, begin, place)
    if found is None:
        return fitting
    return [t for t in fitting if not found.start() <= t.mention.start < place]


def by_line_backwards(fitting: Sequence[ToldName], number: int) -> list[list[ToldName]]:
    """The names told before a line, the nearest line first."""
    lines = sorted({t.line for t in fitting if t.line < number}, reverse=True)
    return [[t for t in fitting if t.line == n] for n in lines]
