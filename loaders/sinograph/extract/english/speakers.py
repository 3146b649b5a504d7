"""Who "I", "we" and "our" are: the one who answers an interview, or the firm that files a report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from sinograph.extract.english.candidates import Line
from sinograph.extract.english.filers import own_firm
from sinograph.model import Mention

_TURN = re.compile(r"(?:Q|A|[A-Z][\w.’' ]{1,40}?)\s?[:：]\s?(?=[A-Z“\"])")
# What a firm that files a report calls its own; a newspaper speaks of "our readers".
_FILED = re.compile(
    r"\b(?:our|[Ww]e (?:have|had|were|are|may|will|operate|own|believe|entered|completed|incorporated))"
    r" (?:[\w-]+ ){0,2}?(?:shares?|ADSs?|subsidiar\w+|shareholders|company|board|offering|business|revenues?|platform|"
    r"users|offices|directors|operations|services|products?|chair\w+|chief|name|parent|incorporated|applied|agreement|"
    r"customers|penalties|app|apps|founder|affiliates?|entit\w+|employees)\b"
)
_SELF = frozenset(["i", "my", "me"])
_OWN = frozenset(["we", "our", "us", "ours"])
# A text of fewer such words is no filing of the firm itself.
FILING = 4
# A firm told no more often is not surely the speaker's.
CLEAR = 2


def first_person(lines: Sequence[Line], names: Sequence[Mention], text: str) -> dict[int, Mention]:
    """Whom the words of the first person stand for, by the place where they begin.

    In an interview only the answers count; in a document that speaks of "we" throughout, all that is not
    quoted. Where it is not clear who speaks, nothing is resolved.

    Parameters
    ----------
    lines
        The English passages of a document.
    names
        The names in them.
    text
        The document's text.
    """
    turns = _turns(lines, text)
    if len(set(turns.values())) > 1:
        named = {m.text.casefold(): m for m in names if m.type == "Person"}
        if sum(speaker in named for speaker in set(turns.values())) > 1:
            return _own_words(lines, turns, named)
        person, firm = _told_most(names, "Person"), _told_most(names, "Company")
        answers = [line for n, line in enumerate(lines) if turns.get(n, "") == _answering(turns)]
        return {**_places(answers, _SELF, person), **_places(answers, _OWN, firm)}
    found = _places(lines, _OWN, own_firm(names, text))
    spoken = text.count('"') + text.count("“")
    if len(found) < FILING or spoken > len(found) or len(_FILED.findall(text)) < CLEAR:
        return {}
    return found


def _own_words(lines: Sequence[Line], turns: dict[int, str], named: dict[str, Mention]) -> dict[int, Mention]:
    """Who "I" is where several speak by their names: each in the own turns."""
    found: dict[int, Mention] = {}
    for n, line in enumerate(lines):
        found |= _places([line], _SELF, named.get(turns.get(n, "")))
    return found


def _turns(lines: Sequence[Line], text: str) -> dict[int, str]:
    """The speaker of each line, where lines begin with "Q:" or a name and a colon."""
    found: dict[int, str] = {}
    speaker = ""
    for n, line in enumerate(lines):
        if match := _TURN.match(text, line.passage.start, line.passage.end):
            speaker = match.group().rstrip(" :：").casefold()
        if speaker:
            found[n] = speaker
    often = Counter(found.values())
    return {n: s for n, s in found.items() if often[s] > 1}


def _answering(turns: dict[int, str]) -> str:
    """Who answers: "A", else the one who speaks most."""
    speakers = Counter(turns.values())
    return "a" if "a" in speakers else min(speakers, key=lambda s: (-speakers[s], s))


def _places(lines: Sequence[Line], words: frozenset[str], antecedent: Mention | None) -> dict[int, Mention]:
    if antecedent is None:
        return {}
    return {
        t.start: antecedent
        for line in lines
        for t in line.tokens
        if t.text.casefold() in words and (t.kind != "up" or len(t.text) == 1)
    }


def _told_most(names: Sequence[Mention], kind: str) -> Mention | None:
    """The name of a type that stands out: told most often, or for a person, first and as often."""
    told = Counter(m.key or m.name for m in names if m.type == kind)
    if not told:
        return None
    best = min(told, key=lambda name: (-told[name], name))
    first = next(m for m in names if m.type == kind)
    clear = told[best] > CLEAR and sum(1 for count in told.values() if count == told[best]) == 1
    if clear or (told[first.key or first.name] == told[best] and kind == "Person"):
        return next(m for m in names if (m.key or m.name) == (best if clear else first.key or first.name))
    return None
