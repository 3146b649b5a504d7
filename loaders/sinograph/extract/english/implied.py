"""What a sentence leaves unsaid: the firm of the article behind "the biggest shareholder", "owns 8 per cent"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sinograph.extract.english.lexemes import lexemes
from sinograph.extract.english.line import Line
from sinograph.extract.english.row import Names
from sinograph.extract.english.scenes import Scene, actor, described
from sinograph.extract.english.stakes import shares_told
from sinograph.extract.english.status import status_of
from sinograph.extract.english.told import Told, paired, same
from sinograph.model import Mention

NOBODY = Mention(0, 0, "", "")
OWNERS = ("Company", "Person", "Regulator")


def by_implied(line: Line, topic: Mention | None) -> Iterator[Told]:
    """What a line says of the firm that its article is about without naming it.

    Parameters
    ----------
    line
        The sentence.
    topic
        The firm that the article is about, or None.
    """
    if topic is None:
        return
    for n in line.nouns:
        yield from _tied_to(line, n, topic)
        yield from _held(line, n, topic)


def _tied_to(line: Line, n: int, topic: Mention) -> Iterator[Told]:
    """ "Zed is the biggest shareholder", "Owl and Zed are backers": of the firm of the article."""
    noun = line.chunks[n].noun
    kind = "OWNS" if noun.head in lexemes("holders") else "INVESTED_IN" if noun.head in lexemes("patrons") else ""
    plain = not noun.owners and not noun.before and not noun.name and not noun.members
    if not kind or not plain or _is_of_another(line, n) or _is_counted(line, n) or _is_named(line, n):
        return
    who = tuple(m for m in described(line, n) if m.type in OWNERS and same(m) != same(topic))
    status = status_of(Scene(line, n, noun=True))
    if status and who:
        told = Told(kind, NOBODY, NOBODY, line, n, status=status, dated=False, confidence=0.6, rule="implied")
        yield from paired(told, _admitted(kind, who), (topic,))


def _admitted(kind: str, who: Names) -> Names:
    return tuple(m for m in who if kind == "OWNS" or m.type in ("Company", "Person"))


def _is_of_another(line: Line, n: int) -> bool:
    """Whether a noun says whose it is: "a shareholder of Owl", "an investor in lamps"."""
    return any(prep in ("of", "in", "for", "to", "behind") for prep, _ in line.preps(n)[:1])


def _is_counted(line: Line, n: int) -> bool:
    """Whether a firm of the sentence counts them so: "Owl counts Zed as an investor"."""
    left = line.skip(n - 1, -1)
    v = line.before(n)
    if v is None or line.word(left) not in ("as", "among"):
        return False
    return line.chunks[v].verb.lemma in lexemes("listing") and bool(line.names(line.subject(v)))


def _is_named(line: Line, n: int) -> bool:
    """Whether the name before "as" is who is meant: "raised money from Owl, and Zed as an investor"."""
    left = line.skip(n - 1, -1)
    return line.word(left) == "as" and line.kind(left - 1) == "noun" and bool(line.chunks[left - 1].mentions)


def _held(line: Line, n: int, topic: Mention) -> Iterator[Told]:
    """ "Zed owns 8 per cent and, …", "Ann keeps 36.4 percent of the shares": of the firm of the article."""
    head = line.chunks[n].noun.head
    if head not in ("percent", "stake", "share", "stock") or line.chunks[n].noun.before:
        return
    v = line.verb_of(n)
    if v is None or line.chunks[v].verb.lemma not in lexemes("owning") or line.passive(v):
        return
    plain = line.chunks[v].verb.lemma not in ("have", "take up")
    if not plain and (line.object(v) != n or head not in ("percent", "stake")):
        return
    behind = [m for prep, m in line.preps(n) if prep in ("of", "in")]
    if any(line.names(m) or line.owners(m) or line.chunks[m].noun.head not in lexemes("wholes") for m in behind):
        return
    who = tuple(m for m in (actor(line, n) or line.names(line.subject(v))) if m.type in OWNERS)
    status = status_of(Scene(line, v))
    if status and who and same(topic) not in {same(m) for m in who}:
        stake = next((t.percent for t in line.tokens[line.chunks[n].start : line.chunks[n].end] if t.percent), None)
        told = Told(
            "OWNS", NOBODY, NOBODY, line, v, status=status, dated=False, stake=stake, confidence=0.6, rule="implied"
        )
        yield from paired(told, who, (topic,))
        for others, percent in shares_told(line, n):
            yield from paired(replace(told, stake=percent), others, (topic,))
