"""Names of the reference actors, found in the passages of a document."""

from __future__ import annotations

from sinograph.actors import ActorIndex, Hit
from sinograph.extract.protocols import Reading
from sinograph.model import Mention


def listed_mentions(reading: Reading, actors: ActorIndex) -> tuple[Mention, ...]:
    """The mentions of reference actors, in order of place, none overlapping.

    Parameters
    ----------
    reading
        The document and its parts; only passages are searched.
    actors
        The reference actors.
    """
    inside = iter(reading.passages)
    passage = next(inside, None)
    found: list[Mention] = []
    for hit in actors.find(reading.document.text):
        while passage is not None and passage.end < hit.end:
            passage = next(inside, None)
        if passage is None:
            break
        if passage.start <= hit.start:
            found.append(_mention(hit, reading.document.text))
    return tuple(found)


def _mention(hit: Hit, text: str) -> Mention:
    actor = hit.actors[0]
    return Mention(hit.start, hit.end, text[hit.start : hit.end], actor.type, key=actor.key, name=actor.name)
