"""Chinese sentences with their names marked, ``[甲科技]`` or ``[王某|Person]``, and what is read from them."""

from __future__ import annotations

from collections.abc import Sequence

from tests.extract.english_examples import marked

from sinograph.actors import Actor, ActorIndex
from sinograph.extract.chinese import ChineseClaims, ChineseMentions
from sinograph.extract.protocols import Draft, Reading
from sinograph.model import Document, Mention, PartialDate, Passage

NOBODY = ActorIndex([Actor("nobody", "Company", "Nobody Of That Name")])


def whole(text: str, *, published: str | None = None, kind: str = "sentence") -> Reading:
    """A document of one Chinese passage."""
    told = PartialDate(published) if published else None
    return Reading(Document("a", text, published=told), (), (Passage(0, len(text), kind, 0, "zh", 0),))


def lines(*texts: str, published: str | None = None) -> Reading:
    """A document of several Chinese passages, one a line."""
    told = PartialDate(published) if published else None
    passages, place = [], 0
    for number, text in enumerate(texts):
        passages.append(Passage(place, place + len(text), "sentence", 0, "zh", number))
        place += len(text) + 1
    return Reading(Document("a", "\n".join(texts), published=told), (), tuple(passages))


def claims(text: str, *, published: str | None = None, kind: str = "sentence") -> list[Draft]:
    """What the claim finder proposes for one passage with its names marked."""
    plain, mentions = marked(text)
    return list(ChineseClaims().find(whole(plain, published=published, kind=kind), mentions))


def posts(text: str) -> list[Draft]:
    """The WORKS_FOR drafts of a sentence."""
    return [d for d in claims(text) if d.type == "WORKS_FOR"]


def story(*texts: str, published: str | None = None) -> list[Draft]:
    """What the claim finder proposes for several passages with their names marked."""
    mentions: list[Mention] = []
    plains: list[str] = []
    place = 0
    for text in texts:
        plain, found = marked(text)
        mentions += [_moved(m, place) for m in found]
        plains.append(plain)
        place += len(plain) + 1
    return list(ChineseClaims().find(lines(*plains, published=published), mentions))


def _moved(mention: Mention, by: int) -> Mention:
    return Mention(
        mention.start + by,
        mention.end + by,
        mention.text,
        mention.type,
        name=mention.name,
        nominal=mention.nominal,
    )


def told(drafts: Sequence[Draft], *, status: bool = False) -> list[str]:
    """Drafts as short lines, sorted, each once: ``甲 ACQUIRED 乙``, with the status where it is asked for."""
    found = {f"{d.subject.name} {d.type} {d.object.name}" + (f" {d.status}" if status else "") for d in drafts}
    return sorted(found)


def names(text: str, *, actors: Sequence[Actor] = (), nominal: bool = False) -> dict[str, str]:
    """The names that the mention finder finds in one passage, with their types."""
    found = ChineseMentions(ActorIndex(actors) if actors else NOBODY).find(whole(text))
    return {m.text: m.type for m in found if m.nominal == nominal}


def stand_ins(*texts: str) -> dict[str, str]:
    """The stand-ins of several passages, with the names they stand for."""
    found = ChineseMentions(NOBODY).find(lines(*texts))
    return {m.text: m.name for m in found if m.nominal}
