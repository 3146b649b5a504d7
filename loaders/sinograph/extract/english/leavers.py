"""Who leaves a post that a sentence names beside them, and who comes after: "Zed's CFO Ann Lee resigned"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sinograph.extract.english.lexemes import lexemes
from sinograph.extract.english.line import Line
from sinograph.extract.english.posts import is_post
from sinograph.extract.english.row import Names
from sinograph.extract.english.scenes import Scene
from sinograph.extract.english.status import UNTOLD, cues, status_of
from sinograph.extract.english.told import Told, paired, same
from sinograph.model import Mention

NOBODY = Mention(0, 0, "", "")


def with_leavers(line: Line, told: Told) -> Told:
    """A statement about a post, `ended` where its sentence tells that the person leaves it.

    Parameters
    ----------
    line
        The sentence.
    told
        A post held, as its noun tells it.
    """
    if told.type != "WORKS_FOR" or told.status not in ("actual", "planned") or told.line is not line:
        return told
    if (place := _leaving(line, told)) is None or _stays(line, place, told):
        return told
    return replace(told, status="ended", place=place, dated=True)


def followers(line: Line, told: Told) -> Iterator[Told]:
    """Who takes the post that somebody leaves: "Zed's CFO Ann Lee resigned and was replaced by Ben Tao".

    Parameters
    ----------
    line
        The sentence.
    told
        A post that is left.
    """
    if told.type != "WORKS_FOR" or told.status != "ended" or told.role is None:
        return
    for v in line.verbs:
        if line.chunks[v].verb.lemma not in lexemes("following"):
            continue
        scene = Scene(line, v)
        left = {same(m) for m in scene.at("obj")}
        status = status_of(scene)
        if same(told.subject) in left and status in ("actual", "planned"):
            people = tuple(m for m in scene.at("subj") if m.type == "Person" and not m.nominal)
            comes = replace(told, subject=NOBODY, place=v, status=status, confidence=0.7)
            yield from paired(comes, people, (told.object,))


def departing(line: Line, n: int) -> Names:
    """Whose leave stands before a post: "Ann Lee's resignation as chairman of Zed".

    Parameters
    ----------
    line
        The sentence.
    n
        The place of the post.
    """
    left = line.skip(n - 1, -1)
    if line.word(left) != "as" or line.kind(left - 1) != "noun":
        return ()
    gone = line.chunks[left - 1].noun
    return tuple(m for m in gone.owners if m.type == "Person") if gone.head in lexemes("departures") else ()


def _leaving(line: Line, told: Told) -> int | None:
    """The place of the word that tells that the subject of a statement leaves its object."""
    if _begins_there(line, told):
        return None
    verbs = (v for v in line.verbs if _leaves(line, v, told) and _happens(line, v))
    if (verb := next(verbs, None)) is not None:
        return verb
    return next((n for n in line.nouns if _is_departure(line, n, told)), None)


def _stays(line: Line, place: int, told: Told) -> bool:
    """Whether who leaves one post keeps or takes another there: "will step down as CEO but remain chairman"."""
    for v in line.verbs:
        who = {same(m) for m in line.names(line.subject(v))} if line.subject(v) is not None else set()
        if v > place and line.chunks[v].verb.lemma in lexemes("staying") and (not who or same(told.subject) in who):
            return True
    return False


def _happens(line: Line, v: int) -> bool:
    """Whether a leave is told as done or settled, not asked for or thought of."""
    status, before = status_of(Scene(line, v)), line.before(v)
    governing = line.chunks[before].verb.lemma if before is not None else ""
    if governing in cues().denying_verbs or (
        line.kind(0) == "verb" and line.chunks[0].verb.lemma in ("should", "be", "have", "will")
    ):
        return False
    if any(line.chunks[later].verb.lemma in lexemes("refusing") for later in line.verbs if later > v):
        return False
    if line.chunks[v].verb.form in ("infinitive", "ing") and governing not in lexemes("settling"):
        return governing == "be" and before == v - 1 and status != UNTOLD  # "is to leave"
    return status in ("actual", "planned", "ended")


def _begins_there(line: Line, told: Told) -> bool:
    """Whether somebody leaves for the body of the post: "Ann Lee, CEO of Zed, resigned in 2010 to start it"."""
    verbs = (v for v in line.verbs if line.chunks[v].verb.lemma in lexemes("begun by") | lexemes("entering"))
    return any(same(told.object) in {same(m) for m in line.names(line.object(v))} for v in verbs)


def _leaves(line: Line, v: int, told: Told) -> bool:
    """Whether verb `v` has the person leave, and no other body or post than the statement's."""
    lemma = line.chunks[v].verb.lemma
    who = {same(m) for m in line.names(line.subject(v))}
    if same(told.subject) not in who:
        return False
    if line.passive(v):
        gone = lemma in lexemes("dismissing")
        return gone and _fits_post(line, v, told) and _fits_body(line, v, told)
    found = line.object(v)
    own = found if found is not None and found > v else None
    if own is not None and line.chunks[own].noun.head in lexemes("departures") and lemma in lexemes("tendering"):
        return _is_own(line, own, told) and _fits_post(line, own, told) and _fits_body(line, own, told)
    if lemma not in lexemes("resigning"):
        return False
    if own is not None:
        return _is_place(line, own, told)
    goes = {"for", "to", "with", "behind"} & {p for p, _ in line.preps(v)} if lemma == "leave" else set()
    return not goes and _fits_post(line, v, told) and _fits_body(line, v, told)


def _is_own(line: Line, n: int, told: Told) -> bool:
    """Whether a resignation is the person's: "his", or nobody's that is told."""
    whose = [line.names(m) for p, m in line.preps(n) if p == "of"] + ([line.owners(n)] if line.owners(n) else [])
    return not whose or any(same(told.subject) == same(m) for names in whose for m in names)


def _is_place(line: Line, n: int, told: Told) -> bool:
    """Whether noun group `n` is the body or the post of a statement: "left (the company)", "quit (his post)"."""
    if names := line.names(n):
        return same(told.object) in {same(m) for m in names}
    return line.chunks[n].noun.head in lexemes("places held") and _fits_body(line, n, told)


def _fits_post(line: Line, place: int, told: Told) -> bool:
    """Whether "as …" behind a leave names no other post than the statement's."""
    for j in range(place + 1, min(place + 6, len(line.chunks))):
        if line.kind(j) in ("stop", "relative") or (line.kind(j) == "verb" and j > place + 1):
            return True
        if line.word(j) == "as" and line.kind(j + 1) == "noun":
            if not is_post(line.chunks[j + 1].noun.head):
                return False  # "retired as a dancer"
            words = line.chunks[j + 1].noun.words
            return bool(set(words) & set((told.role or "").split()) - {"officer", "chief", "vice", "of"})
    return True


def _fits_body(line: Line, place: int, told: Told) -> bool:
    """Whether "from …" or "at …" behind a leave names no other body or place than the statement's."""
    if line.word(place + 1) == "from" and line.kind(place + 2) != "noun":
        return False  # "retired from teaching"
    for prep, n in line.preps(place):
        if prep not in ("from", "at", "of"):
            continue
        names = _bodies(line.names(n)) or _bodies(line.owners(n))
        if names:
            return same(told.object) in {same(m) for m in names}
        if prep == "from" and line.chunks[n].noun.head not in lexemes("places held"):
            return False
    return True


def _bodies(names: Names) -> Names:
    return tuple(m for m in names if m.type != "Person")


def _is_departure(line: Line, n: int, told: Told) -> bool:
    """Whether noun group `n` tells the person's leave: "the resignation of its CFO, Ann Lee"."""
    noun = line.chunks[n].noun
    if noun.head not in lexemes("departures") or line.governed(n) == "for":
        return False
    v = line.verb_of(n)
    if v is not None and (line.chunks[v].verb.lemma in lexemes("asking") or not _happens(line, v)):
        return False
    whose = (*noun.owners, *(m for p, x in line.preps(n)[:1] if p == "of" for m in line.names(x)))
    return same(told.subject) in {same(m) for m in whose}
