"""Funding rounds: who raised, who led, who took part; also across sentences ("The round was led by …")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sinograph.extract.english.attributes import amount_near, date_near, round_in
from sinograph.extract.english.chunks import Noun
from sinograph.extract.english.lexemes import lexemes
from sinograph.extract.english.line import Line
from sinograph.extract.english.row import Names
from sinograph.extract.english.scenes import Scene
from sinograph.extract.english.status import status_of
from sinograph.extract.english.told import Told, paired, same
from sinograph.model import Amount, Mention, PartialDate

NOBODY = Mention(0, 0, "", "")


@dataclass(frozen=True, slots=True)
class Round:
    """A funding round that a document speaks of.

    Parameters
    ----------
    firms
        Who raises.
    name, date, amount
        What was told of it.
    """

    firms: Names
    name: str | None = None
    date: PartialDate | None = None
    amount: Amount | None = None


def round_of(statements: Iterable[Told]) -> Round | None:
    """The round that investors are told of without the word: who takes the money in the last such statement.

    Parameters
    ----------
    statements
        What a sentence says.
    """
    taking = [t for t in statements if t.type == "INVESTED_IN" and t.rule == "verb" and t.status != "denied"]
    if not taking or amount_near(taking[-1].line, taking[-1].place) is None:
        return None  # told in passing, without a sum: the article is about another
    return Round(tuple(t.object for t in taking if t.place == taking[-1].place))


def round_told(line: Line, words: str, last: Round | None, topic: Mention | None = None) -> Round | None:
    """The round that a line speaks of: its own, or the last one where it only says "the round".

    Parameters
    ----------
    line
        The sentence.
    words
        Its text.
    last
        The round that was told before.
    topic
        The firm that the article is about, which is meant where no firm is named.
    """
    n = next((n for n in line.nouns if is_round(line, n)), None)
    v = next((v for v in line.verbs if _raises(line, v)), None)
    if n is None:
        led = (
            line.object(v)
            for v in line.verbs
            if line.chunks[v].verb.lemma in lexemes("leading") and _leads_round(line, v)
        )
        n = next(led, None)
    if n is None and v is None:
        return _running(last, topic) if _is_about_investors(line) else None
    firms = _firms(line, n, v)
    anchor = v if v is not None else n
    assert anchor is not None
    name = round_in(words)
    date, amount = date_near(line, anchor), amount_near(line, anchor)
    if firms:
        return Round(firms, name, date, amount)
    if last is None:
        return Round((topic,), name, date, amount) if topic and n is not None and _is_alone(line, topic) else None
    if n is None or not {"the", "this", "latest", "that"} & set(line.chunks[n].noun.words[:2]):
        return None
    return replace(last, name=name or last.name, date=date or last.date, amount=amount or last.amount)


def _raises(line: Line, v: int) -> bool:
    lemma, found = line.chunks[v].verb.lemma, line.object(v)
    if lemma == "raise" or found is None:
        return lemma == "raise"
    return lemma in lexemes("fundraising") and line.chunks[found].noun.head in lexemes("money")


def _running(last: Round | None, topic: Mention | None) -> Round | None:
    """What a sentence about investors alone speaks of: the round told before, or the firm of the article."""
    if last is not None:
        return last
    return Round((topic,)) if topic is not None else None


def _is_alone(line: Line, topic: Mention) -> bool:
    """Whether a line names no subject of its own that could have raised the money."""
    subjects = {s for v in line.verbs if (s := line.subject(v)) is not None}
    return all(is_round(line, s) or line.governed(s) == "by" or not _firm(line.names(s)) for s in subjects)


def _is_about_investors(line: Line) -> bool:
    """Whether a line tells of investors without their firm: "Other backers include …", "They put in $5m"."""
    return any(_of_investors(line, v) or _puts_in(line, v) for v in line.verbs)


def _puts_in(line: Line, v: int) -> bool:
    """ "put in $5 million", "came in as new shareholders", "invested $5 million"."""
    lemma, behind = line.chunks[v].verb.lemma, line.preps(v)
    if lemma == "put" and behind[:1] and behind[0][0] == "in":
        return line.object(v) is None and line.chunks[behind[0][1]].noun.head in lexemes("money")
    if lemma == "come" and line.word(v + 1) == "in" and line.word(v + 2) == "as":
        return line.kind(v + 3) == "noun" and line.chunks[v + 3].noun.head in lexemes("investors")
    return False


def is_round(line: Line, n: int) -> bool:
    """Whether noun group `n` names a funding round: "the round", "its Series B".

    Parameters
    ----------
    line
        The sentence.
    n
        The place of the noun group.
    """
    noun = line.chunks[n].noun
    kind = noun.words[-2] if len(noun.words) > 1 else ""
    return noun.head in lexemes("rounds") or (kind == "series" and not noun.name) or (kind == "round" and _is_sum(noun))


def _is_sum(noun: Noun) -> bool:
    return noun.head in lexemes("money")


def _is_money(line: Line, n: int) -> bool:
    return _is_sum(line.chunks[n].noun) or is_round(line, n)


def _firms(line: Line, n: int | None, v: int | None) -> Names:
    """Who raises: the subject of "raise", the owner of the round, or who stands behind "in"."""
    if v is not None and (found := _firm(Scene(line, v).at("subj"))):
        return found
    if n is None:
        return ()
    if found := _firm(line.owners(n)):
        return found
    governing = line.verb_of(n)
    raises = governing is not None and line.chunks[governing].verb.lemma in lexemes("raising")
    if raises and governing is not None and not line.passive(governing):
        found = _firm(line.names(line.subject(governing)))
    if not found and (raising := _raiser(line, n)) is not None:
        found = _firm(line.names(line.subject(raising)))
    if found:
        return found
    return _raising_in(line, n)


def _raising_in(line: Line, n: int) -> Names:
    """Whose round noun group `n` is by the words behind it: "a round in Zed", "funding for Zed"."""
    behind = (_firm(line.names(noun)) for prep, noun in line.preps(n) if prep in ("in", "of", "for", "into"))
    return next((found for found in behind if found), ())


def _raiser(line: Line, n: int) -> int | None:
    """The verb of raising before round `n`: "(secured) $5 million in (a round) led by Zed"."""
    v = line.before(n)
    while v is not None and line.chunks[v].verb.lemma not in lexemes("raising"):
        v = line.before(v)
    return None if v is None or line.passive(v) else v


def _firm(names: Names) -> Names:
    return tuple(m for m in names if m.type in ("Company", "Product"))


def by_rounds(line: Line, told: Round) -> Iterator[Told]:
    """Who invests in the round that a line speaks of; of earlier investors it is not known in which."""
    for place, investors, leads in _investors(line):
        noun = line.kind(place) == "noun"
        earlier = noun and bool(set(line.chunks[place].noun.words) & lexemes("earlier"))
        kept = tuple(m for m in investors if m.type in ("Company", "Person"))
        status = status_of(Scene(line, place, noun=noun))
        if status and kept:
            taking = {same(m) for m in told.firms}
            own = tuple(m for m in _own_firms(line, place) if same(m) not in {same(k) for k in kept})
            if {same(m) for m in own} <= taking:
                own = ()
            amount = amount_near(line, place) if own else told.amount
            base = Told(
                "INVESTED_IN", NOBODY, NOBODY, line, place, status=status, dated=False, confidence=0.85, rule="round"
            )
            if not earlier:
                sole = amount if leads and len(kept) == 1 else None
                spoken = Round(own) if own else told  # another round than the one told of
                base = replace(base, dated=spoken.date is None, date=spoken.date, amount=sole, round=spoken.name)
            yield from paired(base, kept, own or told.firms)


def _own_firms(line: Line, place: int) -> Names:
    """Who raises at this place, where a sentence tells of several: "A raised … from B, while C led a round in D"."""
    if line.kind(place) != "verb" or line.passive(place):
        return ()
    if line.chunks[place].verb.lemma in lexemes("raising"):
        return _firm(line.names(line.subject(place)))
    led = line.object(place) if line.chunks[place].verb.lemma in lexemes("leading") else None
    return () if led is None else _raising_in(line, led)


def _investors(line: Line) -> Iterator[tuple[int, Names, bool]]:
    """The words that name investors: their place, the names, and whether they lead or stand alone."""
    for v in line.verbs:
        lemma, scene = line.chunks[v].verb.lemma, Scene(line, v)
        if lemma in lexemes("leading") and (line.passive(v) or _leads_round(line, v)):
            yield v, scene.at("subj"), True
            if line.passive(v):
                yield v, scene.at("with") or scene.at("alongside"), False
        elif lemma in lexemes("joining") and (line.passive(v) or _joins_round(line, v)):
            yield v, scene.at("subj") or _listed(line), False
        elif lemma in lexemes("raising") and not line.passive(v) and (lemma.endswith(" in") or _raises_money(line, v)):
            yield v, scene.at("from"), True
        elif _puts_in(line, v):
            yield v, line.names(line.subject(v)), True
        elif _of_investors(line, v) or (lemma in lexemes("featuring") and _is_of_round(line, v)):
            yield v, line.names(line.object(v)), False
    for n in line.nouns:
        if is_round(line, n):
            yield n, tuple(m for m, word in line.chunks[n].noun.hyphened if word in ("led", "co-led")), True
        if line.chunks[n].noun.head in lexemes("backers"):
            behind = {p: line.names(x) for p, x in reversed(line.preps(n))}
            found = behind.get("from") or behind.get("including") or behind.get("as") or behind.get("of") or ()
            yield n, found, False


def _listed(line: Line) -> Names:
    """The names behind "including", wherever it stands: "Investors took part, including A and B"."""
    return next(
        (line.names(i + 1) for i, c in enumerate(line.chunks) if c.word == "including" and line.kind(i + 1) == "noun"),
        (),
    )


def _leads_round(line: Line, v: int) -> bool:
    found = line.object(v)
    return found is not None and _is_money(line, found)


def _joins_round(line: Line, v: int) -> bool:
    found = line.object(v)
    if line.chunks[v].verb.lemma in ("join", "follow", "return"):
        return found is None or _is_money(line, found) or not line.names(found)
    if line.chunks[v].verb.lemma == "invest":
        return found is None and any(p == "in" and is_round(line, n) for p, n in line.preps(v))
    return True


def _raises_money(line: Line, v: int) -> bool:
    found = line.object(v)
    return found is not None and (_is_money(line, found) or bool(line.chunks[found].noun.words))


def _is_of_round(line: Line, v: int) -> bool:
    """Whether a round is the subject of verb `v`: "a round featuring Zed", "the round also included Zed"."""
    subject = line.subject(v)
    return subject is not None and is_round(line, subject) and not line.passive(v)


def _of_investors(line: Line, v: int) -> bool:
    subject = line.subject(v)
    lemma = line.chunks[v].verb.lemma
    if lemma == "be" and line.kind(v - 1) == "verb":
        joins = line.chunks[v - 1].verb.form == "ing" and line.chunks[v - 1].verb.lemma in lexemes("joining")
        return joins and line.kind(v - 2) == "noun" and not line.names(v - 2)
    if subject is None or lemma not in ("include", "be") or line.passive(v):
        return False
    if lemma == "be" and line.chunks[subject].noun.words[:1] != ("other",):
        return False
    return not line.owners(subject) and line.chunks[subject].noun.head in lexemes("investors")
