"""Duties: who says that someone must do something, and under which rule."""

from __future__ import annotations

from collections.abc import Iterator

from sinograph.extract.english.lexemes import lexemes
from sinograph.extract.english.line import Line
from sinograph.extract.english.row import Names
from sinograph.extract.english.scenes import may_be
from sinograph.extract.english.told import Told, paired
from sinograph.model import Mention
from sinograph.ontology import load_ontology

NOBODY = Mention(0, 0, "", "")
DUTY = frozenset({"must", "shall"})


def by_duties(line: Line) -> Iterator[Told]:
    """What the verbs with "must" state of bodies and rules.

    Examples
    --------
    >>> from sinograph.extract.english.line import lines_of
    >>> from sinograph.extract.english.tokens import tokens_of
    >>> names = [Mention(0, 5, "Harbour Authority", "Regulator"), Mention(11, 14, "Zed", "Company")]
    >>> [told.type for told in by_duties(lines_of(tokens_of("Court said Zed must pay up.", 0, names)))]
    ['REGULATES']
    """
    for v in line.verbs:
        if line.chunks[v].verb.negated or not _is_duty(line, v):
            continue
        bound = line.names(line.subject(v))
        if not bound:
            continue
        rules = (*_sayers(line, v), *_under(line, v), *_obeyed(line, v))
        yield from _stated("APPLIES_TO", line, v, rules, bound)
        fined = line.lemma(v) in lexemes("compensating") and (
            any("court" in m.text.lower() for m in rules) or _pays_sum(line, v)
        )
        yield from _stated("PENALIZED" if fined else "REGULATES", line, v, rules, bound)


def _pays_sum(line: Line, v: int) -> bool:
    """Whether a sum is to be paid: "must pay 3 million yuan"."""
    found = line.object(v)
    return (
        line.lemma(v) == "pay" and found is not None and line.chunks[found].noun.head in ("amount", "fine", "penalty")
    )


def _is_duty(line: Line, v: int) -> bool:
    """Whether a verb tells a duty: "must", "has to", "is required to"."""
    group = line.chunks[v].verb
    if group.modal in DUTY:
        return True
    before = line.before(v)
    if group.form != "infinitive" or before is None or before + 1 != v:
        return False
    has = line.chunks[before].verb
    return has.lemma == "have" and not has.negated


def _stated(kind: str, line: Line, v: int, subjects: Names, objects: Names) -> Iterator[Told]:
    types = load_ontology().edge(kind)
    told = Told(kind, NOBODY, NOBODY, line, v, dated=kind != "APPLIES_TO", confidence=0.7, rule="duty")
    left = tuple(m for m in subjects if m.type in types.subject)
    yield from paired(told, left, (m for m in objects if may_be(m, types.object)))


def _sayers(line: Line, v: int) -> Names:
    """Who says it, before ("The court ruled that …") or behind ("…, the court said")."""
    before = line.before(v)
    ruled = before is not None and line.chunks[before].verb.lemma in lexemes("ruling")
    if before is not None and ruled and (told := line.names(line.subject(before))):
        return told
    for w in line.verbs:
        subject = line.subject(w)
        if w > v and line.chunks[w].verb.lemma in lexemes("ruling") and subject is not None:
            return line.names(subject) if line.kind(subject - 1) == "comma" and subject > v else ()
    return ()


def _under(line: Line, v: int) -> Names:
    """The rule of "Under the rules, …" and "… under the rules"."""
    subject = line.subject(v) or 0
    for i in range(subject):
        if line.word(i) in ("under", "per", "to", "by", "in") and (told := _rules(line.names(i + 1))):
            return told
    return _rules(tuple(m for p, n in line.preps(v) if p == "under" for m in line.names(n)))


def _rules(names: Names) -> Names:
    return tuple(m for m in names if m.type == "Regulation")


def _obeyed(line: Line, v: int) -> Names:
    """The rule that must be obeyed: "must comply with the rules"."""
    if line.lemma(v) not in lexemes("obeying"):
        return ()
    behind = (m for p, n in line.preps(v) if p in ("with", "by", "to") for m in line.names(n))
    return tuple(m for m in (*behind, *line.names(line.object(v))) if m.type == "Regulation")
