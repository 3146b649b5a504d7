"""Rivals and partners told within a list or by what two do together: "Zed and its rival Owl", "jointly built"."""

from __future__ import annotations

from collections.abc import Iterator

from sinograph.extract.english.lexemes import lexemes
from sinograph.extract.english.line import Line
from sinograph.extract.english.row import Names
from sinograph.extract.english.scenes import Scene, described
from sinograph.extract.english.status import status_of
from sinograph.extract.english.told import Told, paired
from sinograph.extract.english.vocabulary import singular
from sinograph.model import Mention

NOBODY = Mention(0, 0, "", "")
BOUND = ("Company", "Product", "Organization")


def by_pairs(line: Line) -> Iterator[Told]:
    """What lists of names and joint acts state of their members.

    Examples
    --------
    >>> from sinograph.extract.english.line import lines_of
    >>> from sinograph.extract.english.tokens import tokens_of
    >>> names = [Mention(0, 3, "Zed", "Company"), Mention(14, 17, "Owl", "Company")]
    >>> [told.type for told in by_pairs(lines_of(tokens_of("Zed and rival Owl fell.", 0, names)))]
    ['COMPETES_WITH']
    """
    for n in line.nouns:
        yield from _in_list(line, n)
        yield from _of_each_other(line, n)
    for v in line.verbs:
        yield from _jointly(line, v)


def _pairs(kind: str, line: Line, place: int, names: Names, status: str = "actual") -> Iterator[Told]:
    dated = kind == "PARTNERED_WITH"
    told = Told(kind, NOBODY, NOBODY, line, place, status=status, dated=dated, confidence=0.75, rule="pair")
    fitting = tuple(m for m in names if m.type in BOUND)
    yield from paired(told, fitting[:1], fitting[1:])


def _in_list(line: Line, n: int) -> Iterator[Told]:
    """ "Zed and its rival Owl", "rivals Zed and Owl", "Zed and partner Owl"."""
    members = line.chunks[n].noun.members
    for i, member in enumerate(members):
        word = _relation(member.noun.words)
        if not word or not member.mentions:
            continue
        kind = "COMPETES_WITH" if singular(word) in lexemes("rivals") else "PARTNERED_WITH"
        if (
            i == 0
            and word != singular(word)
            and len(members) == 2
            and not member.noun.owners
            and not member.noun.before
        ):
            yield from _pairs(kind, line, n, line.chunks[n].mentions)
        elif i == 1 and word == singular(word) and not member.noun.before and member.noun.words[0] not in ("a", "an"):
            yield from _pairs(kind, line, n, (*members[0].mentions, *member.mentions))


def _relation(words: tuple[str, ...]) -> str:
    """The last of a name's own words where it says how two stand to each other, else empty."""
    last = words[-1] if words else ""
    return last if singular(last) in lexemes("rivals") | lexemes("partners") else ""


def _of_each_other(line: Line, n: int) -> Iterator[Told]:
    """ "Zed and Owl are rivals", "Zed and Owl, two bitter rivals, …": no third is named whose rivals they are."""
    noun = line.chunks[n].noun
    last = line.tokens[line.chunks[n].end - 1].lower
    if noun.name or noun.members or noun.owners or noun.before or last == noun.head:
        return
    if noun.head not in lexemes("rivals") or any(p in ("of", "to", "for", "in") for p, _ in line.preps(n)):
        return
    names = described(line, n)
    if len(names) == 2 and not set(noun.words) & {"its", "their", "whose", "other", "many", "several"}:
        yield from _pairs("COMPETES_WITH", line, n, names)


def _jointly(line: Line, v: int) -> Iterator[Told]:
    """ "Zed and Owl jointly developed …", "Together with Owl, Zed will build …"."""
    if line.chunks[v].verb.lemma not in lexemes("making") or line.passive(v):
        return
    names = line.names(line.subject(v))
    adverbs = {*line.chunks[v].verb.adverbs, line.word(v - 1)}
    together = _with_whom(line, v)
    if (adverbs & {"jointly", "together"} or _is_told_together(line, v)) and len(names) == 2:
        together = names[1:]
    status = status_of(Scene(line, v))
    if status and names and together:
        yield from _pairs("PARTNERED_WITH", line, v, (*names[:1], *together), status)


def _with_whom(line: Line, v: int) -> Names:
    """The firms of "Together with Owl, …" at the head of the clause of verb `v`."""
    subject = line.subject(v)
    if subject is None or subject < 2 or line.kind(subject - 1) != "comma" or line.kind(subject - 2) != "noun":
        return ()
    start = line.chunks[subject - 2].start
    joint = line.tokens[start - 1] if start else None
    told = joint is not None and joint.lower == "and" and joint.end - joint.start == len("together with")
    return line.names(subject - 2) if told else ()


def _is_told_together(line: Line, v: int) -> bool:
    """Whether "together with" joins the two subjects of verb `v`."""
    subject = line.subject(v)
    if subject is None:
        return False
    chunk = line.chunks[subject]
    return any(
        t.lower == "and" and t.end - t.start == len("together with") for t in line.tokens[chunk.start : chunk.end]
    )
