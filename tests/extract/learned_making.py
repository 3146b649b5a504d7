"""What the tests of the learned reader are made of: texts in passages, mentions in them, and words as pieces."""

from __future__ import annotations

from collections.abc import Sequence

from tests.extract.learned_network import StandIn, vocabulary_of

from sinograph.extract.learned.names import Judged, LearnedNames
from sinograph.extract.learned.settings import Settings
from sinograph.extract.learned.unigrams import Unigrams
from sinograph.extract.protocols import Reading
from sinograph.model import Article, Document, Mention, PartialDate, Passage

SURE = Settings(name=0.8, no_name=0.9, retype=0.8)


def reading_in(*parts: str, articles: Sequence[int] = (), language: str = "en") -> Reading:
    """A document of passages, a blank between them; `articles` says which each belongs to, all to the first if empty."""
    text = " ".join(parts)
    told = [*articles, *[0] * (len(parts) - len(articles))]
    passages, at = [], 0
    for part, article in zip(parts, told, strict=True):
        passages.append(Passage(at, at + len(part), "sentence", article, language, 0))
        at += len(part) + 1
    known = sorted(set(told))
    spans = {a: [p for p in passages if p.article == a] for a in known}
    return Reading(
        Document("made", text, published=PartialDate("2020-05-01")),
        tuple(Article(spans[a][0].start, spans[a][-1].end, 0) for a in known),
        tuple(passages),
    )


def named(
    reading: Reading,
    words: str,
    kind: str = "Company",
    *,
    nth: int = 0,
    key: str | None = None,
    stands_for: str = "",
) -> Mention:
    """The mention of words at their nth place in a document; nominal where it stands for another name."""
    start = -1
    for _ in range(nth + 1):
        start = reading.document.text.index(words, start + 1)
    return Mention(start, start + len(words), words, kind, key=key, name=stands_for or words, nominal=bool(stands_for))


def cutter_of(reading: Reading) -> Unigrams:
    """One piece for each word of Latin letters and each other sign."""
    return Unigrams(vocabulary_of(reading.document.text))


def judged(reading: Reading, **names: tuple[str, float]) -> Judged:
    """What a network says that has been told these names; a _ in a name is a blank."""
    known = {name.replace("_", " "): told for name, told in names.items()}
    return LearnedNames(StandIn(reading.document.text, names=known), SURE).judged(reading)
