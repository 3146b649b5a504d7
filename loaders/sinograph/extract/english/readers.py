"""Statements by frames: of verbs, of nouns, of words tied to a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sinograph.extract.english.chunks import Noun
from sinograph.extract.english.frames import Frame, Tie, load_frames
from sinograph.extract.english.line import Line
from sinograph.extract.english.posts import is_post
from sinograph.extract.english.row import Names
from sinograph.extract.english.scenes import Scene, first_fitting, noun_lemmas
from sinograph.extract.english.status import cues, status_aside, status_of
from sinograph.extract.english.told import Told, paired
from sinograph.extract.english.vocabulary import singular
from sinograph.model import Mention
from sinograph.ontology import load_ontology

ENDS = ("verb", "stop", "comma", "relative", "opener")
NOBODY = Mention(0, 0, "", "")


def by_verbs(line: Line) -> Iterator[Told]:
    """What the verbs of a line state by their frames."""
    for v in line.verbs:
        for frame in load_frames().verbs.get(line.lemma(v), ()):
            if _admits_verb(frame, line, v):
                yield from _filled(frame, Scene(line, v), "verb")


def by_nouns(line: Line) -> Iterator[Told]:
    """What the nouns of a line state by their frames."""
    for n in line.nouns:
        if line.chunks[n].noun.members:
            yield from _by_members(line, n)
            continue
        for lemma in noun_lemmas(line, n):
            for frame in load_frames().nouns.get(lemma, ()):
                if _admits_noun(frame, line, n):
                    yield from _filled(frame, Scene(line, n, noun=True), f"noun {lemma}")


def _by_members(line: Line, n: int) -> Iterator[Told]:
    """ "Ann's subsidiaries Bob and Cat", "Ann and its affiliate Bob", "Bob investors Ann and Cat"."""
    for noun, names in _units(line.chunks[n].noun, ()):
        owners = noun.owners or noun.before
        if not owners or not noun.words:
            continue
        several = noun.words[-1] != singular(noun.words[-1])
        whom = names if several else names[:1]
        for frame in load_frames().nouns.get(singular(noun.words[-1]), ()):
            if _admits_words(frame, frozenset(noun.words)):
                yield from _between(frame, line, n, (owners, whom))


def _between(frame: Frame, line: Line, n: int, ends: tuple[Names, Names]) -> Iterator[Told]:
    """A frame between the owners of a noun and whom it describes, where it has these two paths."""
    if {"owner", "self"} <= {*frame.subject, *frame.object} and not frame.verbs:
        kind, (owners, whom) = load_ontology().edge(frame.type), ends
        subjects, objects = (owners, whom) if "owner" in frame.subject else (whom, owners)
        ended = bool({w for m in line.chunks[n].noun.members for w in m.noun.words} & cues().ended_words)
        told = Told(
            frame.type, NOBODY, NOBODY, line, n, status="ended" if ended else "actual", dated=False,
            confidence=frame.confidence, rule="member",
        )  # fmt: skip
        yield from paired(
            told, (m for m in subjects if m.type in kind.subject), (m for m in objects if m.type in kind.object)
        )


def _admits_verb(frame: Frame, line: Line, v: int) -> bool:
    if frame.heads and not _heads(line, v) & frame.heads:
        return False
    if frame.alone and not line.passive(v) and line.object(v) is not None:
        return False
    if frame.double is not None and frame.double != _has_two_objects(line, v):
        return False
    if frame.then and not any(_follows(line, v, w) and {line.lemma(w), "*"} & frame.then for w in line.verbs):
        return False
    return _admits_words(frame, clause_words(line, v))


def _has_two_objects(line: Line, v: int) -> bool:
    """Whether a thing follows whom the verb is done for: "sells Zed a chip"."""
    first = line.object(v)
    if first is None or first < v or line.passive(v):
        return False
    second = line.chunks[first + 1].noun if line.kind(first + 1) == "noun" else None
    return second is not None and bool(second.words) and not line.names(first + 1)


def _heads(line: Line, v: int) -> set[str]:
    """The nouns that may be the direct object of verb `v`: "imposed (on us) a fine" too."""
    if line.passive(v):
        subject = line.subject(v)
        places = [] if subject is None else [subject]
    else:
        end = next((i for i in range(v + 1, len(line.chunks)) if line.kind(i) in ENDS), len(line.chunks))
        places = [i for i in range(v + 1, end) if line.kind(i) == "noun" and not line.governed(i)]
        if (gap := line.object(v)) is not None:
            places.append(gap)
    return {line.chunks[n].noun.head for n in places}


def _follows(line: Line, v: int, w: int) -> bool:
    """Whether verb `w` is the infinitive that verb `v` governs: "to close", of "made it close" too."""
    before = line.before(w)
    if before is not None and before > v and line.kind(line.skip(w - 1, -1)) == "joint":
        return line.chunks[w].verb.form == "infinitive" and _follows(line, v, before)
    if w < v or before != v:
        return False
    group = line.chunks[w].verb
    bare = line.chunks[v].verb.lemma in ("make", "have") and group.form == "finite" and line.object(v) == w - 1
    return (bare and not group.past and not group.modal) or group.form == "infinitive"


def _admits_noun(frame: Frame, line: Line, n: int) -> bool:
    if frame.verbs:
        v = line.verb_of(n)
        if v is None or line.chunks[v].verb.lemma not in frame.verbs:
            return False
    words = {*line.chunks[n].noun.words, *(w for _, m in line.preps(n) for w in line.chunks[m].noun.words)}
    return _admits_words(frame, frozenset(words))


def _admits_words(frame: Frame, words: frozenset[str]) -> bool:
    return not frame.without & words and (not frame.needs or bool(frame.needs & words))


def clause_words(line: Line, v: int) -> frozenset[str]:
    """The words of the noun groups that hang on verb `v`."""
    places = [n for _, n in line.preps(v)]
    if (found := line.object(v)) is not None:
        places += [found, *(n for _, n in line.preps(found))]
        if found < v and line.governed(found):  # "a stake in Zed, which it bought"
            places += line.chain(found)[1:]
        if line.kind(found + 1) == "noun":
            places.append(found + 1)
    if line.passive(v) and (subject := line.subject(v)) is not None:
        places.append(subject)
    words = {w for n in places for w in _all_words(line.chunks[n].noun)}
    heads = {line.chunks[n].noun.head for n in places if line.chunks[n].noun.head in ("percent", "amount")}
    return frozenset(words | heads)


def _all_words(noun: Noun) -> tuple[str, ...]:
    return noun.words + tuple(w for m in noun.members for w in m.noun.words)


def _filled(frame: Frame, scene: Scene, rule: str) -> Iterator[Told]:
    kind = load_ontology().edge(frame.type)
    ordered = frame.subject == ("orderer",)
    status = _status_of_order(scene) if ordered else _status(frame, scene)
    if not status:
        return
    subjects = first_fitting(scene, frame.subject, kind.subject)
    if not subjects:
        return
    objects = _objects(frame, scene, frame.only or kind.object, subjects)
    several = frame.type == "INVESTED_IN" and len(subjects) > 1
    leaves = frame.type == "WORKS_FOR" and frame.status == "ended" and status == "planned"
    if (status == "actual" and frame.status) or leaves:  # a leave counts from its announcement on
        status = frame.status
    if status == "actual" and not frame.dated and not scene.noun and _was(scene):
        status = "ended"
    if status == "actual" and frame.past and _is_over(scene):
        status = frame.past
    told = Told(
        frame.type, NOBODY, NOBODY, scene.line, scene.place, status=status, dated=frame.dated,
        confidence=frame.confidence, rule="orderer" if ordered else "joint" if several else rule,
    )  # fmt: skip
    yield from paired(told, subjects, objects)


def _status(frame: Frame, scene: Scene) -> str:
    """The status; of what a noun says of the name behind it, without the verb that the name hangs on."""
    aside = scene.noun and not frame.dated and not frame.verbs and "self" in (*frame.subject, *frame.object)
    if aside and scene.line.chunks[scene.place].noun.name is not None:
        return status_aside(scene.line, scene.place)
    return status_of(scene)


def _status_of_order(scene: Scene) -> str:
    """What is ordered to be done counts as done once the order is out."""
    governing = scene.line.before(scene.place)
    return status_of(Scene(scene.line, governing)) if governing is not None else ""


def _was(scene: Scene) -> bool:
    """Whether a verb is told of a time that is over: "previously headed"."""
    return bool(set(scene.line.chunks[scene.place].verb.adverbs) & cues().ended_words)


def _is_over(scene: Scene) -> bool:
    """Whether the verb stands in the past: "was at Zed", not "has been at Zed"."""
    v = scene.verb
    if v is None or not scene.line.chunks[v].verb.past:
        return False
    chunk = scene.line.chunks[v]
    return not {t.lower for t in scene.line.tokens[chunk.start : chunk.end]} & {"has", "have", "'ve", "having"}


def _objects(frame: Frame, scene: Scene, types: Sequence[str], subjects: Names) -> Names:
    """The other end: of a path that does not lead back to the subjects, or the subjects among themselves."""
    paths = [p for p in frame.object if p != "each"]
    for path in paths:
        found = first_fitting(scene, (path,), types)
        if found and set(found) - set(subjects):
            return tuple(m for m in found if m not in subjects)
    if "each" in frame.object and len(subjects) > 1:
        return tuple(m for m in subjects if m.type in types)
    return ()


# --- within one noun group ---------------------------------------------------------------------------------------
def within(line: Line) -> Iterator[Told]:
    """What noun groups state by themselves: "Tencent's WeChat", "Tencent-backed Didi", "Alibaba unit Cainiao"."""
    for n in line.nouns:
        for noun, names in _units(line.chunks[n].noun, line.chunks[n].mentions):
            yield from _tied(line, n, noun, names)
            yield from _owned(line, n, noun, names)
        yield from _made_by(line, n)


def _made_by(line: Line, n: int) -> Iterator[Told]:
    """ "QQ Music of Tencent Music": a product and its firm."""
    name = line.chunks[n].noun.name
    if name is None or name.type != "Product" or line.word(n + 1) not in ("of", "from") or line.kind(n + 2) != "noun":
        return
    firms = tuple(m for m in line.chunks[n + 2].mentions if m.type == "Company")
    told = Told("OPERATES", NOBODY, NOBODY, line, n, dated=False, confidence=0.6, rule="owner")
    yield from paired(told, firms[:1], (name,))


def _units(noun: Noun, mentions: Names) -> Iterator[tuple[Noun, Names]]:
    """Each noun group of a list with the names that it speaks of: of those after it too, where they have no owner."""
    if not noun.members:
        yield noun, mentions
        return
    for i, member in enumerate(noun.members):
        names = list(member.mentions)
        for later in noun.members[i + 1 :]:
            if later.noun.owners or later.noun.before or later.noun.hyphened:
                break
            names += [m for m in later.mentions if names and m.type == names[0].type]
        yield member.noun, tuple(names)


def _tied(line: Line, n: int, noun: Noun, names: Names) -> Iterator[Told]:
    """ "Tencent-backed Didi", and "Didi, a Tencent-backed firm"."""
    for mention, word in noun.hyphened:
        mention = _city(line, n, mention) or mention
        whom = names[:1] if len(noun.words) < 3 else names
        owned = tuple(m for m in noun.owners if mention.start < m.start)[:1]
        others = owned or whom or line.names(n) or Scene(line, n, noun=True).at("self")
        for tie in load_frames().ties.get(word, ()):
            yield from _by_tie(line, n, tie, (mention, others))


def _city(line: Line, n: int, region: Mention) -> Mention | None:
    """The city of "Hangzhou, China-based Zed", and of "Zed, a Hangzhou, China-based firm"."""
    opens = line.tokens[line.chunks[n].start].mention == region
    if not opens or line.kind(n - 1) != "comma" or line.kind(n - 2) != "noun":
        return None
    city, beside = line.chunks[n - 2].noun, line.kind(line.skip(n - 3, -1))
    alone = city.words in (("a",), ("an",)) or (not city.words and beside != "comma")
    return city.name if city.name and city.name.type == "Place" and alone else None


def _by_tie(line: Line, n: int, tie: Tie, ends: tuple[Mention, Names]) -> Iterator[Told]:
    kind = load_ontology().edge(tie.type)
    mention, others = ends
    subjects, objects = ((mention,), others) if tie.first else (others, (mention,))
    told = Told(
        tie.type, NOBODY, NOBODY, line, n, status=tie.status or "actual", dated=False, confidence=0.85, rule="tie"
    )
    yield from paired(
        told, (m for m in subjects if m.type in kind.subject), (m for m in objects if m.type in kind.object)
    )


def _owned(line: Line, n: int, noun: Noun, names: Names) -> Iterator[Told]:
    """ "Tencent's WeChat": a product of its owner; a person with its firm."""
    owners = line.owners(n) if not noun.owners else noun.owners
    if not names or not owners or (not noun.owners and not (noun.words and noun.words[0] == "whose")):
        return
    words = [singular(w) for w in noun.words]
    ended = bool(set(noun.words) & cues().ended_words)
    for kind, wanted, confidence in (("OPERATES", "Product", 0.8), ("WORKS_FOR", "Person", 0.7)):
        things = tuple(m for m in names if m.type == wanted)
        if kind == "WORKS_FOR" and (any(is_post(w) for w in words) or len(words) > 2):
            continue
        if kind == "OPERATES" and set(words) & {"rival", "competitor", "partner", "client", "customer", "supplier"}:
            continue
        ends = (things, owners) if kind == "WORKS_FOR" else (owners, things)
        types = load_ontology().edge(kind)
        told = Told(
            kind, NOBODY, NOBODY, line, n, status="ended" if ended else "actual", dated=False,
            confidence=confidence, rule="owner",
        )  # fmt: skip
        yield from paired(
            told, (m for m in ends[0] if m.type in types.subject), (m for m in ends[1] if m.type in types.object)
        )
