"""Persons with a firm, no post told: "Ann of Zed", "Ann, formerly at Zed", "Ann (Zed)", "her start-up, Zed"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sinograph.extract.english.brackets import before_bracket
from sinograph.extract.english.lexemes import lexemes
from sinograph.extract.english.line import Line
from sinograph.extract.english.posts import is_post, posts, role_of
from sinograph.extract.english.row import Names
from sinograph.extract.english.told import Told, paired
from sinograph.model import Mention
from sinograph.ontology import load_ontology

NOBODY = Mention(0, 0, "", "")
TYING = ("of", "from", "at", "with")


def by_affiliations(line: Line) -> Iterator[Told]:
    """What a line states of persons by the firm that stands beside them.

    Examples
    --------
    >>> from sinograph.extract.english.line import lines_of
    >>> from sinograph.extract.english.tokens import tokens_of
    >>> names = [Mention(0, 3, "Ann", "Person"), Mention(17, 20, "Zed", "Company")]
    >>> [told.status for told in by_affiliations(lines_of(tokens_of("Ann, formerly at Zed, spoke.", 0, names)))]
    ['ended']
    """
    for n in line.nouns:
        yield from _behind(line, n)
        yield from _owning(line, n)
    for parent, aside in line.asides:
        if parent >= 0 and line.kind(parent) == "noun":
            yield from _bracketed(line, parent, aside)


def bodies_of(names: Names) -> Names:
    """Those of some mentions at which a person may hold a post."""
    admitted = load_ontology().edge("WORKS_FOR").object
    return tuple(m for m in names if m.type in admitted)


def _told(line: Line, n: int, status: str, role: str | None = None) -> Told:
    return Told("WORKS_FOR", NOBODY, NOBODY, line, n, status=status, dated=False, role=role, confidence=0.7, rule="of")


def _behind(line: Line, n: int) -> Iterator[Told]:
    """ "Ann of Zed", "Ann from Zed," "Ann, now at Zed", "Ann, late of Zed"."""
    noun = line.chunks[n].noun
    if not noun.name or noun.name.type != "Person":
        return
    after, ended, marked = n + 1, False, False
    if line.kind(after) == "comma" and line.word(after + 1) in posts().ended | lexemes("still"):
        ended, marked, after = line.word(after + 1) in posts().ended, True, after + 2
    if line.word(after) not in TYING or line.kind(after + 1) != "noun":
        return
    if line.word(after) != "of" and not marked and not _closes(line, n, after + 1):
        return
    role = role_of(noun.words) if any(is_post(w) for w in noun.words) else None
    found = bodies_of(line.chunks[after + 1].mentions)
    yield from paired(_told(line, n, "ended" if ended else "actual", role), (noun.name,), found[:1])


def _closes(line: Line, n: int, body: int) -> bool:
    """Whether the firm ends an apposition-like group: "Ann from Zed, did not laugh", no object of a verb before."""
    free = line.kind(line.skip(n - 1, -1)) in ("", "comma", "stop", "joint", "opener", "sign")
    last = line.kind(body + 1)
    return free and last in ("comma", "stop", "verb", "joint", "") and line.chunks[body].noun.name is not None


def _owning(line: Line, n: int) -> Iterator[Told]:
    """ "her agency, Zed", "whose studio Zed": the person belongs to it; "her start-up, Zed": she began it."""
    chunk = line.chunks[n]
    people = tuple(m for m in line.owners(n) if m.type == "Person")
    words = set(chunk.noun.words)
    if not people or not words & (lexemes("own firms") | lexemes("begun firms")) or words & lexemes("kin"):
        return
    found = chunk.mentions or line.described(n)
    told = _told(line, n, "ended" if words & posts().ended else "actual")
    if words & lexemes("begun firms"):
        told = replace(told, type="FOUNDED", status="actual", confidence=0.6)
    firms = tuple(m for m in found if m.type == "Company")
    yield from paired(told, people[-1:], firms[:1])


def _bracketed(line: Line, parent: int, aside: Line) -> Iterator[Told]:
    """ "Ann (Zed)", "Ann (ex-Zed, ex-Owl)"."""
    people = tuple(m for m in before_bracket(line, parent, aside) if m.type == "Person")
    plain = all(c.kind in ("noun", "comma", "joint", "prep", "adverb") for c in aside.chunks)
    if not people or not plain:
        return
    for n in aside.nouns:
        noun = aside.chunks[n].noun
        rest = {*noun.words, aside.word(n - 1), aside.word(n - 2)} - {"", ",", "and", *TYING}
        if rest <= posts().ended | lexemes("still"):
            found = bodies_of(aside.chunks[n].mentions)
            yield from paired(_told(line, parent, "ended" if rest & posts().ended else "actual"), people, found)


def replaced(line: Line, n: int, v: int | None) -> Names:
    """Whom the person newly told of post `n` follows: "named Ann chairman, replacing Ben", "to succeed Ben".

    Parameters
    ----------
    line
        The sentence.
    n
        The place of the post.
    v
        The verb that gives it, or None.
    """
    if v is None or line.chunks[v].verb.lemma not in lexemes("appointing") | {"become", "take over", "join"}:
        return ()
    for w in line.verbs:
        follows = w > n and line.chunks[w].verb.lemma in ("replace", "succeed")
        if follows and line.chunks[w].verb.form in ("ing", "infinitive"):
            return tuple(m for m in line.names(line.object(w)) if m.type == "Person")
    return ()
