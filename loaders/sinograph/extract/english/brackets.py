"""What stands in brackets or between commas behind a name: "(NYSE: BABA)", "(a unit of Zed)", "Ann Lee, CEO, Zed"."""

from __future__ import annotations

from collections.abc import Iterator

from sinograph.extract.english.frames import Frame, load_frames
from sinograph.extract.english.line import Line
from sinograph.extract.english.posts import is_held_no_more, is_post, role_of
from sinograph.extract.english.scenes import Scene, first_fitting, noun_lemmas
from sinograph.extract.english.told import Told, paired
from sinograph.model import Mention
from sinograph.ontology import load_ontology

NOBODY = Mention(0, 0, "", "")
Names = tuple[Mention, ...]


def by_brackets(line: Line) -> Iterator[Told]:
    """What the brackets behind names tell, and credits between commas."""
    for parent, aside in line.asides:
        if parent < 0 or line.kind(parent) != "noun":
            continue
        names = before_bracket(line, parent, aside)
        yield from _listed(line, parent, aside, names)
        yield from _credited(aside, 0, tuple(m for m in names if m.type == "Person"))
        yield from _described(aside, names)
    for n in line.nouns:
        people = tuple(m for m in line.chunks[n].mentions if m.type == "Person")
        if len(people) == 1 and line.kind(n + 1) == "comma":
            yield from _credited(line, n + 2, people)


def before_bracket(line: Line, parent: int, aside: Line) -> Names:
    """The last name before a bracket: in a list "A (x) and B (y)" each has its own.

    Parameters
    ----------
    line
        The sentence.
    parent
        The place of the group before the bracket.
    aside
        What the bracket holds.
    """
    names = line.names(parent)
    inside = [t.start for c in aside.chunks[-1:] for t in aside.tokens[c.start : c.end]]
    told = tuple(m for m in names if inside and m.end <= min(inside))
    return (told or names)[-1:]


def _listed(line: Line, parent: int, aside: Line, names: Names) -> Iterator[Told]:
    """ "Zed (NYSE: ZED)"."""
    exchanges = tuple(m for n in aside.nouns for m in _all(aside, n) if m.type == "Exchange")
    firms = tuple(m for m in names if m.type == "Company")
    told = Told("LISTED_ON", NOBODY, NOBODY, line, parent, dated=False, confidence=0.9, rule="bracket")
    yield from paired(told, firms, exchanges)


def _all(line: Line, n: int) -> Names:
    noun = line.chunks[n].noun
    return (*line.chunks[n].mentions, *noun.before, *noun.owners)


def _credited(line: Line, n: int, people: Names) -> Iterator[Told]:
    """ "CEO, Zed" behind a person's name, where nothing follows."""
    if not people or line.kind(n) != "noun" or line.kind(n + 1) != "comma" or line.kind(n + 2) != "noun":
        return
    post, body = line.chunks[n].noun, line.chunks[n + 2]
    plain = not post.name and not post.owners and is_post(post.head) and post.words[0] not in ("a", "an", "the")
    if not plain or line.kind(n + 3) not in ("", "stop") or len(body.mentions) != 1 or body.noun.words:
        return
    ended = is_held_no_more(post.words)
    told = Told(
        "WORKS_FOR", NOBODY, NOBODY, line, n, status="ended" if ended else "actual", dated=False,
        role=role_of(post.words), confidence=0.8, rule="credit",
    )  # fmt: skip
    yield from paired(told, people, (m for m in body.mentions if m.type in load_ontology().edge("WORKS_FOR").object))


def _described(aside: Line, names: Names) -> Iterator[Told]:
    """ "Zed (a unit of Ann)", "Zed (Ann's cloud unit)", "Zed (backed by Ann)"."""
    if aside.kind(0) == "noun" and not aside.chunks[0].mentions:
        for lemma in noun_lemmas(aside, 0):
            for frame in load_frames().nouns.get(lemma, ()):
                yield from _filled(frame, Scene(aside, 0, noun=True), "self", names)
    if aside.kind(0) == "verb" and aside.word(1) == "by":
        for frame in load_frames().verbs.get(aside.lemma(0), ()):
            if not (frame.heads or frame.needs or frame.then):
                yield from _filled(frame, Scene(aside, 0), "obj", names)


def _filled(frame: Frame, scene: Scene, own: str, names: Names) -> Iterator[Told]:
    """A frame whose path `own` leads to the name before the bracket."""
    kind = load_ontology().edge(frame.type)
    told = Told(
        frame.type, NOBODY, NOBODY, scene.line, 0, status=frame.status or "actual", dated=frame.dated,
        confidence=frame.confidence, rule="bracket",
    )  # fmt: skip
    if own in frame.object:
        others = first_fitting(scene, [p for p in frame.subject if p != own], kind.subject)
        yield from paired(told, others, (m for m in names if m.type in kind.object))
    elif own in frame.subject:
        others = first_fitting(scene, [p for p in frame.object if p != own], kind.object)
        yield from paired(told, (m for m in names if m.type in kind.subject), others)
