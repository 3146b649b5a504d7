"""Posts and founders: "chief executive of X", "X founder", "stepped down as chairman"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sinograph.extract.english.affiliations import bodies_of, by_affiliations, replaced
from sinograph.extract.english.leavers import departing, followers, with_leavers
from sinograph.extract.english.lexemes import lexemes
from sinograph.extract.english.line import Line
from sinograph.extract.english.posts import is_founder, is_held_no_more, is_post, posts, role_of
from sinograph.extract.english.row import Names
from sinograph.extract.english.scenes import Scene, actor, described
from sinograph.extract.english.status import status_of
from sinograph.extract.english.told import Told, paired, same
from sinograph.extract.english.vocabulary import singular
from sinograph.model import Mention
from sinograph.ontology import load_ontology

NOBODY = Mention(0, 0, "", "")
_BEFORE = re.compile(
    r"\b(?:prior to|before) (?:that|this|his|her|joining|becoming|founding|starting|setting up|co-founding)\b"
)
_SPAN = re.compile(r"\d\d ?(?:to|until|till|through|and|-|–) ?(?:[A-Z][a-z]+ )?\d")


@dataclass(slots=True)
class Known:
    """What a document told before.

    Parameters
    ----------
    bodies
        Which body each person was last told to belong to, by what `same` says of the person.
    topic
        The firm that the article is about, or None.
    """

    bodies: dict[str, Mention] = field(default_factory=dict)
    topic: Mention | None = None

    def learn(self, told: Told) -> None:
        """Remember the body of a statement about a person."""
        if (
            told.subject.type == "Person"
            and told.type in ("WORKS_FOR", "FOUNDED")
            and told.status in ("actual", "planned")
        ):
            self.bodies[same(told.subject)] = told.object

    def of(self, people: Names) -> Names:
        """The body of the first of some people, if it was told."""
        return tuple(b for m in people[:1] if (b := self.bodies.get(same(m))))


def by_posts(line: Line, known: Known) -> Iterator[Told]:
    """What the posts named in a line state."""
    told = list(_posts(line, known))
    holds = {_ends(t) for t in told if t.type == "WORKS_FOR" and t.status == "actual"}
    for one in told:  # "CEO Ann Lee stepped down as chairman", "will step down as CEO but remain chairman"
        if not (one.type == "WORKS_FOR" and one.status == "ended" and _ends(one) in holds):
            yield one
    yield from (with_leavers(line, one) for one in by_affiliations(line))
    yield from _boards(line, known.topic)


def _ends(told: Told) -> tuple[str, str]:
    return same(told.subject), same(told.object)


def _posts(line: Line, known: Known) -> Iterator[Told]:
    vacant: Names = ()
    for n in line.nouns:
        if line.chunks[n].noun.members:
            stated = _in_list(line, n)
        elif _names_post(line, n):
            stated = _of_post(line, n, known, vacant)
        else:
            continue
        for held in stated:
            told = with_leavers(line, held)
            known.learn(held)
            if told is not held or (told.status == "ended" and not is_held_no_more(line.chunks[n].noun.words)):
                vacant = (told.object,)
            yield told
            yield from followers(line, told)


def _names_post(line: Line, n: int) -> bool:
    noun = line.chunks[n].noun
    return is_post(noun.head) if noun.head else any(is_post(w) for w in noun.words[-3:])


def _in_list(line: Line, n: int) -> Iterator[Told]:
    """ "Alibaba founder Jack Ma and Tencent chairman Pony Ma"; "founders A and B" share the first one's words."""
    members = line.chunks[n].noun.members
    for i, member in enumerate(members):
        noun = member.noun
        if not any(is_post(singular(w)) or is_post(w) for w in noun.words[-3:]):
            continue
        plural = noun.words[-1].endswith("s")
        people = tuple(
            m for x in (members[i:] if plural else members[i : i + 1]) for m in x.mentions if m.type == "Person"
        )
        first = members[0].noun
        bodies = noun.owners or noun.before or first.owners or first.before or _body_of_verb(line, n)
        yield from _told(line, n, (people, bodies), noun.words, _status(line, n))


def _of_post(line: Line, n: int, known: Known, vacant: Names) -> Iterator[Told]:
    noun = line.chunks[n].noun
    words = noun.words
    owner = bodies_of(line.owners(n))
    bodies = owner or _bodies_behind(line, n) or _trailing(line, n) or _body_of_verb(line, n)
    if owner and (more := _department(line, n)):
        words = (*words, "of", *more)
    changed = _changed(line, n)
    if changed is not None:
        bodies = bodies or next((b for people, _ in reversed(changed) if (b := known.of(people))), ())
        for people, status in changed:
            yield from _told(line, n, (people, bodies), words, status)
        return
    people = tuple(m for m in _people(line, n) if m.type == "Person")
    if not bodies and not set(words[-1:]) & posts().not_alone - posts().founders:
        bodies = (() if is_founder(words) else known.of(people)) or _nearby(line, n) or _of_topic(line, n, known.topic)
        bodies = bodies or (vacant if _governing(line, n) is not None else ())
    yield from _told(line, n, (people, bodies), words, _status(line, n))
    before = replaced(line, n, _governing(line, n))
    yield from _told(line, n, (before, bodies), words, "ended")


def _nearby(line: Line, n: int) -> Names:
    """The last firm named before "the founder Hu Weiwei", "he quit as chief executive"."""
    words = line.chunks[n].noun.words
    if line.kind(n + 1) == "prep" or (words and words[0] in ("a", "an", "one")):
        return ()
    left = line.skip(n - 1, -1)
    becomes = line.kind(left) == "verb" and line.chunks[left].verb.lemma in ("remain", "stay")
    if line.chunks[n].noun.name and words and words[-1] in lexemes("speaking"):
        return bodies_of(tuple(m for j in range(n) for m in line.chunks[j].mentions))[:1]
    if not (words and words[0] == "the") and line.word(left) != "as" and not becomes:
        return ()
    for j in range(n - 1, -1, -1):
        noun = line.chunks[j].noun
        named = (*line.chunks[j].mentions, *(noun.before if becomes else ()))
        if found := tuple(m for m in named if m.type == "Company"):
            return found[-1:]
    return ()


def _of_topic(line: Line, n: int, topic: Mention | None) -> Names:
    """The firm of the article for "The founder, Hu Weiwei," "she became chief executive": no body is named at all."""
    words = line.chunks[n].noun.words
    named = any(bodies_of(line.chunks[j].mentions) for j in range(n) if line.kind(j) == "noun")
    alone = topic is not None and not named
    if not alone or topic is None or line.kind(n + 1) == "prep" or not set(words) & lexemes("top"):
        return ()
    if _is_of_state(words):
        return ()
    return () if words[0] in ("a", "an", "one", "another") or is_held_no_more(words) else (topic,)


def _is_of_state(words: Sequence[str]) -> bool:
    """Whether a post without a body is a state's rather than a firm's: "President Ann Lee", "the police chief"."""
    heads_state = words[-1] == "president" and not set(words) & lexemes("firm presidents")
    return heads_state or bool(set(words) & lexemes("states"))


def _people(line: Line, n: int) -> Names:
    """Whom a post describes; of a verb of posting in the passive its subject."""
    return (
        _behind_body(line, n)
        or departing(line, n)
        or described(line, n)
        or _object_complement(line, n)
        or _named(line, n)
    )


def _behind_body(line: Line, n: int) -> Names:
    """ "CEO of Zed Ann Lee said": the person right behind the body of the post."""
    body, person = n + 2, n + 3
    if line.word(n + 1) != "of" or line.kind(body) != "noun" or line.kind(person) != "noun":
        return ()
    noun = line.chunks[person].noun
    plain = noun.name is not None and not noun.words and not noun.members and not line.chunks[n].noun.name
    return line.chunks[person].mentions if plain and bodies_of(line.chunks[body].mentions) else ()


def _named(line: Line, n: int) -> Names:
    """ "Zed names Ann Lee chief executive": the person at the head of the group."""
    appoints = line.kind(n - 1) == "verb" and line.chunks[n - 1].verb.lemma in lexemes("recruiting")
    return line.chunks[n].noun.before[:1] if appoints and not line.passive(n - 1) else ()


def _object_complement(line: Line, n: int) -> Names:
    verb = line.skip(n - 1, -1)
    if line.kind(verb) != "verb":
        return ()
    if line.chunks[verb].verb.lemma in ("serve", "act", "become", "take over", "leave", "quit", "hold"):
        return line.names(line.subject(verb))
    return ()


def _bodies_behind(line: Line, n: int) -> Names:
    for prep, noun in line.preps(n):
        if prep in ("of", "at", "in", "with", "to") or (
            prep == "for" and line.chunks[n].noun.head not in lexemes("advocates")
        ):
            if found := bodies_of(line.names(noun)):
                return _firm_of_part(line, noun) or found
            if found := bodies_of(line.owners(noun)):
                return found
    return ()


def _body_of_verb(line: Line, n: int) -> Names:
    """ "Zed named Ann chief executive", "Ann joined Zed as chairman", "Ann left Zed as chairman"."""
    v = line.before(n)
    if v is None:
        return ()
    lemma = line.chunks[v].verb.lemma
    if lemma in lexemes("recruiting"):
        return bodies_of(Scene(line, v).at("subj"))
    if lemma in lexemes("dismissing") and line.object(v) == n:
        return bodies_of((*line.names(line.subject(v)), *line.owners(line.subject(v))))
    if lemma in lexemes("entering") | lexemes("leaving"):
        return bodies_of(line.names(line.object(v)))
    if line.governed(n) == "by" and line.passive(v) and lemma in lexemes("begun by"):
        return bodies_of(Scene(line, v).at("obj"))
    return ()


def _firm_of_part(line: Line, n: int) -> Names:
    """Zed of "the Programmable Maps Group at Zed": a post in a part of a firm is one at the firm."""
    if line.word(n + 1) != "at" or line.kind(n + 2) != "noun" or "the" not in line.chunks[n].noun.words[:1]:
        return ()
    return tuple(m for m in line.chunks[n + 2].mentions if m.type == "Company")


def _trailing(line: Line, n: int) -> Names:
    """The body that ends an apposition: "Ann Lee, vice president, electronics and home, Zed, said"."""
    person = line.chunks[n - 2].noun.name if line.kind(n - 1) == "comma" and line.kind(n - 2) == "noun" else None
    if person is None or person.type != "Person" or line.kind(n + 1) == "verb":
        return ()
    for j in range(n + 1, min(n + 8, len(line.chunks))):
        if line.kind(j) not in ("comma", "joint", "noun", "prep"):
            return ()
        told, closed = line.chunks[j].noun, line.kind(j + 1) in ("comma", "stop", "verb", "")
        if told.name and told.name.type == "Company" and line.kind(j - 1) == "comma":
            return (told.name,) if closed and not told.words and not told.owners else ()
        if line.kind(j) == "noun" and (told.name or told.owners or told.before or told.words[:1] in (("the",), ("a",))):
            return ()
    return ()


def _department(line: Line, n: int) -> tuple[str, ...]:
    """The words of "of maps" after a post whose body stands before it."""
    for prep, noun in line.preps(n)[:1]:
        chunk = line.chunks[noun]
        if prep == "of":
            return tuple(t.lower for t in line.tokens[chunk.start : chunk.end] if t.lower != "the")
    return ()


def _changed(line: Line, n: int) -> tuple[tuple[Names, str], ...] | None:
    """Who holds and who held a post that "X succeeds Y as …" tells; None where no such verb does."""
    v = line.before(n)
    if v is None or line.chunks[v].verb.lemma not in lexemes("following") or line.word(line.skip(n - 1, -1)) != "as":
        return None
    status = status_of(Scene(line, v))
    if not status:
        return ()
    scene = Scene(line, v)
    people = {path: tuple(m for m in scene.at(path) if m.type == "Person") for path in ("subj", "obj")}
    return (people["subj"], status), (people["obj"], _left(status))


def _left(status: str) -> str:
    """The status of a post that is left: the end counts from its announcement on."""
    return "ended" if status in ("actual", "planned") else status


def _status(line: Line, n: int) -> str:
    words = set(line.chunks[n].noun.words)
    if is_held_no_more(words):
        return "ended"
    if words & posts().planned:
        return "planned"
    left = line.skip(n - 1, -1)
    if line.kind(n - 1) == "adverb" and {line.word(n - 1), line.word(left)} & posts().ended:
        return "ended"
    before = line.before(n)
    if before is not None and line.object(before) == n and line.chunks[before].verb.lemma in lexemes("dismissing"):
        return _left(status_of(Scene(line, before)))
    verb = _governing(line, n)
    if verb is None:
        return "actual"
    group = line.chunks[verb].verb
    told = status_of(Scene(line, verb))
    if told == "ended":
        return told
    if group.lemma in lexemes("leaving"):
        return _left(told)
    if told == "planned" and group.lemma in ("remain", "stay", "continue"):
        return "actual"
    held = line.tokens[line.chunks[verb].start : line.chunks[verb].end]
    past = held[-1].lower in ("was", "were", "served", "worked", "acted")
    still = any(t.lower in ("has", "have", "'s", "'ve") for t in held)  # "has served since 2019"
    if told == "actual" and past and not still and (group.lemma == "be" or _is_over(line)):
        return "ended"
    return told


def _is_over(line: Line) -> bool:
    """Whether a sentence gives both ends of a time, or what came later: "from 2005 to 2008", "prior to joining Zed"."""
    if any(t.kind == "date" and _SPAN.search(t.text) for t in line.tokens):
        return True
    return _BEFORE.search(" ".join(t.lower for t in line.tokens)) is not None


def _governing(line: Line, n: int) -> int | None:
    """The verb through which a post is told of someone; None for an apposition."""
    if line.chunks[n].mentions or line.described(n):
        return None
    left = line.skip(n - 1, -1)
    telling = lexemes("being") | lexemes("appointing") | lexemes("leaving") | {"serve"}
    if line.kind(left) == "verb" and line.chunks[left].verb.lemma in telling:
        return left
    return line.before(n)


def _told(
    line: Line, n: int, ends: tuple[Names, Names], words: tuple[str, ...], status: str = "actual"
) -> Iterator[Told]:
    """The founding and the post that words about people and bodies tell."""
    people, bodies = ends
    if not status:
        return
    status = "ended" if is_held_no_more(words) and status == "actual" else status
    own = words if "whose" not in words else words[1:]
    role = role_of(own)
    if is_founder(own):
        founded = Told("FOUNDED", NOBODY, NOBODY, line, n, dated=False, confidence=0.85, rule="post")
        yield from paired(founded, people, (m for m in bodies if m.type in load_ontology().edge("FOUNDED").object))
    if role and role.split()[-1] not in lexemes("no posts") and role not in lexemes("no post alone"):
        dated = status != "actual" or _governing(line, n) is not None
        post = Told(
            "WORKS_FOR",
            NOBODY,
            NOBODY,
            line,
            n,
            status=status,
            dated=dated,
            role=role,
            confidence=0.9 if dated else 0.85,
            rule="post",
        )
        yield from paired(post, people, bodies)


def _boards(line: Line, topic: Mention | None) -> Iterator[Told]:
    """ "Ann joins the board of Zed", "Ann takes a seat on the board"."""
    for n in line.nouns:
        if line.chunks[n].noun.head not in lexemes("boards") or not (people := actor(line, n)):
            continue
        v = line.verb_of(n)
        if v is None or line.chunks[v].verb.lemma not in lexemes("entering") | lexemes("leaving"):
            continue
        status = status_of(Scene(line, v))
        if status:
            bodies = bodies_of(line.owners(n)) or _bodies_behind(line, n)
            named = {same(m) for t in line.tokens if (m := t.mention)}
            if topic is not None and "the" in line.chunks[n].noun.words[:1] and same(topic) not in named:
                bodies = bodies or (topic,)
            status = "ended" if line.chunks[v].verb.lemma in lexemes("leaving") and status == "actual" else status
            told = Told("WORKS_FOR", NOBODY, NOBODY, line, n, status=status, role="board", confidence=0.7, rule="board")
            yield from paired(told, (m for m in people if m.type == "Person"), bodies)
