"""A reading of a few English sentences, for tests of names."""

from __future__ import annotations

from functools import cache

from sinograph.actors import load_actors
from sinograph.extract.english.mentions import EnglishMentions
from sinograph.extract.protocols import Reading
from sinograph.model import Document, Mention, Passage


def reading_of(*sentences: str, heading: str = "") -> Reading:
    """A document of one article: a heading, if any, and sentences."""
    lines = [*([heading] if heading else []), *sentences]
    text, passages, start = "\n".join(lines), [], 0
    for number, line in enumerate(lines):
        kind = "heading" if heading and number == 0 else "sentence"
        passages.append(Passage(start, start + len(line), kind, 0, "en", number))
        start += len(line) + 1
    return Reading(Document("a.txt", text), passages=tuple(passages))


@cache
def finder() -> EnglishMentions:
    """The finder with the actors that ship."""
    return EnglishMentions(load_actors())


def mentions_of(*sentences: str, heading: str = "") -> tuple[Mention, ...]:
    """The mentions of a document."""
    return finder().find(reading_of(*sentences, heading=heading))


def names_of(*sentences: str, heading: str = "") -> dict[str, str]:
    """The names of a document by their words, with their node types; places are left out."""
    found = mentions_of(*sentences, heading=heading)
    return {m.text: m.type for m in found if not m.nominal and m.type != "Place"}


def stand_ins(*sentences: str) -> list[tuple[str, str]]:
    """The words that stand for names, with these names, in order of place."""
    return [(m.text, m.name) for m in mentions_of(*sentences) if m.nominal]
