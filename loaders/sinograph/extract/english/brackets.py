"""What brackets after a name state: "(NYSE: BABA)"."""

from __future__ import annotations

from collections.abc import Iterator

from sinograph.extract.english.line import Line
from sinograph.extract.english.told import Told, paired
from sinograph.model import Mention

NOBODY = Mention(0, 0, "", "")


def by_brackets(line: Line) -> Iterator[Told]:
    """The listings told in brackets behind a firm's name."""
    for parent, aside in line.asides:
        exchanges = tuple(m for n in aside.nouns for m in _all(aside, n) if m.type == "Exchange")
        if parent < 0 or not exchanges:
            continue
        firms = tuple(m for m in line.names(parent)[-1:] if m.type == "Company")
        told = Told("LISTED_ON", NOBODY, NOBODY, line, parent, dated=False, confidence=0.9, rule="bracket")
        yield from paired(told, firms, exchanges)


def _all(line: Line, n: int) -> tuple[Mention, ...]:
    noun = line.chunks[n].noun
    return (*line.chunks[n].mentions, *noun.before, *noun.owners)
