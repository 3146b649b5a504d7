"""Stakes: held, bought, sold; and when a stake is control."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sinograph.extract.english.attributes import percent_near
from sinograph.extract.english.lexemes import lexemes
from sinograph.extract.english.line import Line
from sinograph.extract.english.row import Names
from sinograph.extract.english.scenes import Scene, actor
from sinograph.extract.english.status import status_of
from sinograph.extract.english.told import Told, paired
from sinograph.model import Mention

NOBODY = Mention(0, 0, "", "")
OWNERS = frozenset({"Company", "Person", "Regulator"})
HALF = 50.0


def by_stakes(line: Line) -> Iterator[Told]:
    """What a line says about stakes."""
    for v in line.verbs:
        if line.chunks[v].verb.lemma in lexemes("held") and line.passive(v):
            yield from _shared(line, v)
    for n in line.nouns:
        if line.chunks[n].noun.head not in lexemes("stakes"):
            continue
        if line.kind(n + 1) == "joint" and line.kind(n + 2) == "noun" and line.chunks[n + 2].noun.head == "percent":
            yield from _in_step(line, n)
        else:
            yield from _of_stake(line, n)


def _shared(line: Line, v: int) -> Iterator[Told]:
    """ "held 60 percent by Ann and 40 percent by Zed": each holder with its percentage."""
    targets, status = _kinds(line.names(line.subject(v)), {"Company"}), status_of(Scene(line, v))
    holders = [n for p, n in line.preps(v) if p == "by"]
    if not status or not targets or len(holders) < 2:
        return
    for n in holders:
        token = line.tokens[line.chunks[n].start - 2]
        told = Told("OWNS", NOBODY, NOBODY, line, v, status=status, dated=False, stake=token.percent, rule="stake")
        if token.percent is not None:
            yield from paired(told, _kinds(line.names(n), OWNERS), targets)


def _in_step(line: Line, n: int) -> Iterator[Told]:
    """ "A and B hold 20 percent and 10 percent of C": each its own."""
    v, targets = line.verb_of(n), _targets(line, n + 2)
    if v is None or line.chunks[v].verb.lemma not in lexemes("holding") or not (status := status_of(Scene(line, v))):
        return
    who = _kinds(_holder(line, n, v), OWNERS)
    for holder, place in zip(who, (n, n + 2), strict=False):
        stake = next(
            (t.percent for t in line.tokens[line.chunks[place].start : line.chunks[place].end] if t.percent), None
        )
        told = Told("OWNS", NOBODY, NOBODY, line, v, status=status, dated=False, stake=stake, rule="stake")
        yield from paired(told, (holder,), targets)


def _of_stake(line: Line, n: int) -> Iterator[Told]:
    targets = _targets(line, n)
    v = line.verb_of(n)
    lemma = line.chunks[v].verb.lemma if v is not None else ""
    stake = _percent(line, n)
    owners = _kinds(line.owners(n), OWNERS)
    if v is not None and lemma in _telling() and targets:
        yield from _by_verb(line, n, targets, stake)
    elif targets and (deal := _deal(line, n)) is not None:
        yield from _dealt(line, n, deal, (targets, stake))
    elif owners and targets and line.chunks[n].noun.head in lexemes("owned_stakes"):
        told = Told("OWNS", NOBODY, NOBODY, line, n, dated=False, stake=stake, confidence=0.7, rule="stake owner")
        yield from paired(told, owners, targets)


def _deal(line: Line, n: int) -> int | None:
    """The noun of "purchase of a stake", of which `n` is the stake."""
    of = line.skip(n - 1, -1)
    bought = line.word(of) == "of" and line.kind(of - 1) == "noun" and not line.chunks[of - 1].mentions
    return of - 1 if bought and line.chunks[of - 1].noun.head in lexemes("purchases") else None


def _dealt(line: Line, n: int, deal: int, what: tuple[Names, float | None]) -> Iterator[Told]:
    """ "Zed's purchase of a 5% stake in Owl", "the purchase by Zed of a stake in Owl"."""
    scene, (targets, stake) = Scene(line, deal, noun=True), what
    status = status_of(scene)
    who = _kinds(line.owners(deal) or scene.at("by") or actor(line, deal), {"Company", "Person"})
    if status and who:
        kind = "ACQUIRED" if _is_control(line, n, stake) else "INVESTED_IN"
        told = Told(kind, NOBODY, NOBODY, line, deal, status=status, stake=stake, confidence=0.75, rule="stake")
        yield from paired(told, who, targets)


def _telling() -> frozenset[str]:
    """The verbs that say what becomes of a stake."""
    return lexemes("holding") | lexemes("buying") | lexemes("increasing") | lexemes("selling")


def _targets(line: Line, n: int) -> Names:
    """The firm of the stake: "in X", "of X", "X shares"."""
    for prep, noun in line.preps(n):
        if prep in ("in", "of", "from") and (found := _kinds(line.names(noun), {"Company", "Product"})):
            return found
        if prep in ("of", "in") and (found := _kinds(line.owners(noun), {"Company", "Product"})):
            return found
    if found := _kinds(_behind_holding(line, n), {"Company", "Product"}):
        return found
    head = line.chunks[n].noun.head
    group, v = line.chunks[n].noun, line.verb_of(n)
    if v is not None and (gap := line.gap(v)) and gap[0] == "in":
        return _kinds(line.names(gap[1]), {"Company", "Product"})
    return _kinds(group.before or group.owners, {"Company"}) if head in ("share", "stock", "stake") else ()


def _behind_holding(line: Line, n: int) -> Names:
    """The firm of "the stake held by Ann in Zed"."""
    v = line.verb_of(n)
    if v is None or line.subject(v) != n or not line.passive(v):
        return ()
    return next((told for p, m in line.preps(v) if p in ("in", "of") and (told := line.names(m))), ())


def _kinds(names: Names, kinds: set[str] | frozenset[str]) -> Names:
    return tuple(m for m in names if m.type in kinds)


def _percent(line: Line, n: int) -> float | None:
    words = line.chunks[n].noun.words
    if "wholly" in words or "whole" in words:
        return 100.0
    return percent_near(line, n, reach=5)


def _by_verb(line: Line, n: int, targets: Names, stake: float | None) -> Iterator[Told]:
    v = line.verb_of(n)
    assert v is not None
    lemma, status = line.chunks[v].verb.lemma, status_of(Scene(line, v))
    who = _kinds(_holder(line, n, v), OWNERS)
    if not status:
        return
    told = Told("OWNS", NOBODY, NOBODY, line, v, status=status, dated=False, stake=stake, confidence=0.8, rule="stake")
    if lemma in lexemes("holding"):
        yield from paired(told, who, targets)
        for others, percent in shares_told(line, n):
            yield from paired(replace(told, stake=percent), others, targets)
    elif lemma in lexemes("selling"):
        yield from _sold(told, who, targets)
    else:
        kind = "ACQUIRED" if _is_control(line, n, stake) and lemma not in lexemes("increasing") else "INVESTED_IN"
        yield from paired(_as(told, kind), _kinds(who, {"Company", "Person"}), targets)


def shares_told(line: Line, n: int) -> Iterator[tuple[Names, float]]:
    """The further holders of "Ann owns 12 percent, Bob 9 percent and Zed 6 percent", each with its share.

    Parameters
    ----------
    line
        The sentence.
    n
        The place of the first share.
    """
    j = n + 1
    while line.kind(j) == "prep" and line.kind(j + 1) == "noun":
        j += 2
    while line.kind(j) in ("comma", "joint", "adverb") and j < len(line.chunks):
        while line.kind(j) in ("comma", "joint", "adverb") or line.word(j) == "about":
            j += 1
        share = j + 1 + (line.word(j + 1) == "about")
        if line.kind(j) != "noun" or line.kind(share) != "noun" or line.chunks[share].noun.head != "percent":
            return
        percent = next(
            (t.percent for t in line.tokens[line.chunks[share].start : line.chunks[share].end] if t.percent), None
        )
        if percent is not None:
            yield tuple(m for m in line.chunks[j].mentions if m.type in OWNERS), percent
        j = share + 1


def _holder(line: Line, n: int, v: int) -> Names:
    if line.passive(v):
        return Scene(line, v).at("by")
    return actor(line, n) or line.names(line.subject(v))


def _as(told: Told, kind: str) -> Told:
    return replace(told, type=kind, dated=True)


def _sold(told: Told, who: Names, targets: Names) -> Iterator[Told]:
    line, v = told.line, told.place
    cut = line.chunks[v].verb.lemma in lexemes("reducing")
    status = "ended" if told.status == "actual" and not cut else told.status
    yield from paired(replace(told, status=status, dated=True), who, targets)
    buyers = _kinds(Scene(line, v).at("to"), {"Company", "Person"})
    if buyers and not cut:
        yield from paired(_as(told, "INVESTED_IN"), buyers, targets)


def _is_control(line: Line, n: int, stake: float | None) -> bool:
    words = {
        *line.chunks[n].noun.words,
        *(t.lower for t in line.tokens[max(0, line.chunks[n].start - 3) : line.chunks[n].end]),
    }
    return bool(words & lexemes("control")) or (stake is not None and stake > HALF)
