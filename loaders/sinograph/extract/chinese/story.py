"""What a text has been about so far, for clauses that leave their subject out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sinograph.extract.chinese.groups import Group
from sinograph.extract.chinese.heads import is_head
from sinograph.extract.chinese.scene import Scene
from sinograph.model import Mention

_RAISES = re.compile(
    r"(?:完成|获得?|拿到|宣布|公布|官宣|披露|启动|敲定|斩获|融资|获投|引入)[^，。；]{0,24}?(?:融资|投资|轮|注资|筹资|募资)"
)
FIRMS = frozenset({"Company", "Product"})


@dataclass(slots=True)
class Story:
    """The last subject, and the last firm that raised money, as the text is read from its beginning."""

    article: int = -1
    paragraph: int = -1
    topic: tuple[Mention, ...] = ()
    raiser: tuple[Mention, ...] = ()
    ruler: tuple[Mention, ...] = ()
    firm: tuple[Mention, ...] = ()
    pair: tuple[Mention, ...] = ()
    main: tuple[Mention, ...] = ()
    seats: dict[str, Mention] = field(default_factory=dict)

    def turn(self, main: Mention | None) -> None:
        """Go on to another piece of news, where another firm is what it is about."""
        told = (main,) if main else ()
        if told != self.main:
            self.main, self.raiser = told, ()

    def both(self, groups: Sequence[Group], place: int) -> tuple[Mention, ...]:
        """The two firms that 双方 or 两家 means at a place: of the passage, else of an earlier one."""
        return _two(m for g in groups if g.end <= place for m in g.of(FIRMS)) or self.pair

    def about(self, types: frozenset[str]) -> tuple[Mention, ...]:
        """Who may be meant by a clause without a subject: the last topic, else the last firm or authority."""
        for told in (self.main, self.topic, self.firm, self.ruler):
            if fitting := tuple(m for m in told if m.type in types):
                return fitting
        return ()

    def seated(self, people: Iterable[Mention], body: Mention) -> None:
        """Remember at which body people have a post."""
        self.seats |= {person.name: body for person in people}

    def seat(self, people: Sequence[Mention]) -> tuple[Mention, ...]:
        """The body at which somebody alone was told to have a post; none for several people."""
        return (self.seats[people[0].name],) if len(people) == 1 and people[0].name in self.seats else ()

    def enter(self, scene: Scene) -> None:
        """Begin a passage; a new article makes all forgotten."""
        if scene.passage.article != self.article:
            self.article, self.topic, self.raiser = scene.passage.article, (), ()
            self.ruler, self.firm, self.pair = (), (), ()
            self.seats = {}
        self.paragraph = scene.passage.paragraph

    def raising(self, scene: Scene, groups: Sequence[Group]) -> None:
        """Remember the firm that raises money in this passage."""
        if match := _RAISES.search(scene.line):
            low, _ = scene.sentence(match.start())
            firms = [
                g
                for g in groups
                if low <= g.start < match.start() and not g.marker and not g.owner and len(g.of(FIRMS)) == 1
            ]
            if firms:
                self.raiser = firms[-1].of(FIRMS)

    def leave(self, scene: Scene, groups: Sequence[Group]) -> None:
        """Remember what this passage was about."""
        heads = [
            g
            for g in groups
            if is_head(scene, g) and g.mentions[0].type in ("Company", "Product", "Person", "Regulator")
        ]
        if heads:
            self.topic = heads[0].mentions
        for group in heads:
            if group.mentions[0].type == "Regulator":
                self.ruler = group.mentions
        if firms := [g for g in heads if g.mentions[0].type in FIRMS]:
            self.firm = firms[0].of(FIRMS)
        told = [m for g in groups for m in g.of(FIRMS)]
        self.pair = _two(told) if told else self.pair


def _two(firms: Iterable[Mention]) -> tuple[Mention, ...]:
    """Some firms where they are two; none where they are fewer or more."""
    told = {m.name: m for m in firms}
    return tuple(told.values()) if len(told) == 2 else ()
