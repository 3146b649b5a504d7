"""What stands at the end of a path: the subject of a verb, the owner of a noun, whom a noun describes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sinograph.extract.english.lexemes import lexemes
from sinograph.extract.english.line import Line
from sinograph.extract.english.paths import FROM_NOUN, FROM_VERB, further, next_of_list
from sinograph.extract.english.row import Names
from sinograph.extract.english.vocabulary import singular
from sinograph.model import Mention

BOTH = frozenset({"Company", "Product"})


@dataclass(frozen=True, slots=True)
class Scene:
    """A verb or a noun of a line, and the paths from it.

    Parameters
    ----------
    line
        The sentence.
    place
        The chunk.
    noun
        Whether it is a noun.
    """

    line: Line
    place: int
    noun: bool = False

    @property
    def verb(self) -> int | None:
        """The verb itself, or the one that the noun hangs on."""
        return self.line.verb_of(self.place) if self.noun else self.place

    def at(self, path: str) -> Names:
        """The mentions at the end of a path; none where it leads nowhere."""
        return self._noun_at(path) if self.noun else self._verb_at(path)

    # --- from a verb ---------------------------------------------------------------------------------------------
    def _verb_at(self, path: str) -> Names:
        line, v = self.line, self.place
        if path == "subj":
            return self._behind("by") if line.passive(v) else self._planner() or line.names(line.subject(v))
        if path == "obj":
            return self._suffering()
        if path in FROM_VERB:
            return FROM_VERB[path](line, v)
        if path == "second":
            return self._second()
        if path == "orderer":
            return orderer(line, v)
        if path in ("subj.in", "subj.of"):
            return self._behind_subject(path[5:])
        if path in ("subj.owner", "obj.owner"):
            first = (path == "subj.owner") != line.passive(v)
            return line.owners(line.subject(v) if first else line.object(v))
        return self._behind(path)

    def _planner(self) -> Names:
        """Whose plan an infinitive tells: "Zed's deal to acquire Owl was approved"."""
        left = self.line.skip(self.place - 1, -1)
        if self.line.chunks[self.place].verb.form != "infinitive" or self.line.kind(left) != "noun":
            return ()
        return self.line.owners(left) if self.line.chunks[left].noun.head in lexemes("plans") else ()

    def _behind_subject(self, prep: str) -> Names:
        """Whose the subject is by a preposition: "shares in Zed rose"."""
        line, subject = self.line, self.line.subject(self.place)
        if subject is None or line.passive(self.place):
            return ()
        return next((told for p, n in line.preps(subject) if p == prep and (told := line.names(n))), ())

    def _suffering(self) -> Names:
        """The object of a verb; of "Zed is a firm based in …" what the verb "be" equates with it."""
        line, v = self.line, self.place
        if not line.passive(v) and (told := self._apposed_behind()):
            return told
        if not line.passive(v):
            return (*line.names(line.object(v)), *further(line, line.object(v)))
        subject = line.subject(v)
        if subject is None or not line.reduced(v) or line.names(subject) or line.owners(subject):
            return line.names(subject)
        if outer := next((told for n in line.chain(subject)[1:] if (told := line.names(n))), ()):
            return outer
        verb = line.skip(subject - 1, -1)
        equal = line.kind(verb) == "verb" and line.chunks[verb].verb.lemma in ("be", "become")
        return line.names(line.subject(verb)) if equal else ()

    def _apposed_behind(self) -> Names:
        """The name in "the company he then founded, Zed, …"."""
        line, found = self.line, self.line.object(self.place)
        comma = line.skip(self.place + 1, 1)
        if found is None or found > self.place or line.kind(comma) != "comma" or line.kind(comma + 1) != "noun":
            return ()
        name, closed = line.chunks[comma + 1].noun.name, line.kind(comma + 2) in ("comma", "stop", "")
        plain = all(m.nominal for m in line.names(found)) and not line.chunks[comma + 1].noun.owners
        alike = name is not None and (line.fits(found, name) or name.type in {m.type for m in line.names(found)})
        return (name,) if name and closed and plain and alike and not name.nominal else ()

    def _second(self) -> Names:
        """The second of two objects: "gave Alipay (a licence)", "was awarded (a licence)"."""
        first = self.line.object(self.place)
        return self.line.names(first + 1) if first is not None and self.line.kind(first + 1) == "noun" else ()

    def _behind(self, path: str) -> Names:
        prep, _, owner = path.partition(".")
        where: Names = ()
        for word, noun in self.line.preps(self.place):
            if word == prep and (told := self.line.owners(noun) if owner else self.line.names(noun)):
                told = told if owner else (*told, *self._again(prep, noun))
                if any(m.type != "Place" for m in told):  # "invested in India in Zed"
                    return told
                where = where or told
        if where:
            return where
        gap = None if self.noun else self.line.gap(self.place)
        return self.line.names(gap[1]) if gap and gap[0] == prep else ()

    def _again(self, prep: str, noun: int) -> Names:
        """What the same preposition adds behind a comma or "and": "on Zed, a unit of Bee, on Owl and on Ann"."""
        line, found, j = self.line, list[Mention](), noun
        while (after := next_of_list(line, j)) and line.word(after) == prep and line.kind(after + 1) == "noun":
            j = after + 1
            found += line.names(j)
        return tuple(found)

    # --- from a noun ---------------------------------------------------------------------------------------------
    def _noun_at(self, path: str) -> Names:
        line, n = self.line, self.place
        if path == "self":
            return described(line, n)
        if path == "owner":
            noun = line.chunks[n].noun
            rivals = {noun.head, *noun.words[-1:]} & lexemes("rivals")
            return noun.before if rivals and noun.before else line.owners(n)  # "its TikTok competitor Moj": TikTok's
        if path == "actor":
            return actor(line, n)
        if path in FROM_NOUN:
            return FROM_NOUN[path](line, n)
        if path == "inside":
            return line.chunks[n].noun.before
        if path == "members":
            return members(line, n)
        if path == "patient":
            return patient(line, n)
        if path == "speaker":
            return speaker(line, n)
        if path == "by" and (v := _suffered(line, n)) is not None:
            return self._behind("by") or Scene(line, v).at("by")
        return self._behind(path) or self._behind_passive(path)

    def _behind_passive(self, path: str) -> Names:
        """What follows the verb where the noun is its subject: "A probe was opened into X"."""
        v = self.line.verb_of(self.place)
        if v is not None and self.line.chunks[v].verb.lemma in lexemes("being") and (gap := self.line.gap(v)):
            return self.line.names(gap[1]) if gap[0] == path else ()
        if v is None or v < self.place or self.line.subject(v) != self.place:
            return ()
        return next((told for w, n in self.line.preps(v) if w == path and (told := self.line.names(n))), ())


def _suffered(line: Line, n: int) -> int | None:
    """The passive verb whose subject noun group `n` is, or heads: "reviews of Zed, opened by …"."""
    for v in line.verbs:
        subject = line.subject(v)
        if v > n and subject is not None and line.passive(v) and (subject == n or n in line.chain(subject)):
            return v
    return None


def actor(line: Line, n: int) -> Names:
    """Who does the verb that noun group `n` hangs on."""
    v = line.verb_of(n)
    if v is None:
        return ()
    if line.subject(v) == n:
        return Scene(line, v).at("subj") if line.passive(v) else ()
    return line.names(line.subject(v)) if not line.passive(v) else ()


def orderer(line: Line, v: int) -> Names:
    """Who orders what the infinitive at `v` says: "ordered stores to remove the app", "ordered it to be closed"."""
    governing = line.before(v)
    if governing is None or (line.chunks[v].verb.form != "infinitive" and not line.reduced(v)):
        return ()
    if line.chunks[governing].verb.lemma not in (
        "order",
        "instruct",
        "tell",
        "require",
        "ask",
        "direct",
        "command",
        "request",
        "force",
    ):
        return ()
    return Scene(line, governing).at("subj")


def members(line: Line, n: int) -> Names:
    """Who is listed as what noun group `n` names: "its customers include A and B", "rivals such as A"."""
    v = line.verb_of(n)
    if (
        v is not None
        and line.subject(v) == n
        and line.chunks[v].verb.lemma in ("include", "comprise", "be", "number", "count")
    ):
        return (*line.names(line.object(v)), *further(line, line.object(v)))
    for prep, noun in line.preps(n):
        if prep in ("including", "such", "like") and (told := line.names(noun)):
            return told
    return ()


def patient(line: Line, n: int) -> Names:
    """Who is put under what noun group `n` names: "X came under investigation", "X is subject to review"."""
    v = line.verb_of(n)
    if line.governed(n) == "in" and line.chunks[n].noun.head == "charge" and v is not None:
        return line.names(line.subject(v))
    if line.governed(n) in ("of", "to") and line.kind(n - 2) == "noun":
        return (
            described(line, n - 2) if line.chunks[n - 2].noun.head in ("subject", "target", "focus", "object") else ()
        )
    if v is None or line.governed(n) not in ("under", "to"):
        return ()
    if line.governed(n) == "to" and line.chunks[v].verb.lemma != "be":
        return ()
    return (
        line.names(line.subject(v))
        if line.passive(v) or line.chunks[v].verb.lemma in ("be", "come", "fall")
        else line.names(line.object(v))
    )


def speaker(line: Line, n: int) -> Names:
    """Who says the clause that noun group `n` stands in."""
    v = line.verb_of(n)
    said = line.before(v) if v is not None else None
    if said is None or line.chunks[said].verb.lemma not in ("say", "announce", "report", "confirm", "declare"):
        return ()
    return line.names(line.subject(said))


def described(line: Line, n: int) -> Names:
    """Whom the noun of group `n` describes: the name that ends it, beside it, or tied to it by a verb.

    Examples
    --------
    >>> from sinograph.extract.english.line import lines_of
    >>> from sinograph.extract.english.tokens import tokens_of
    >>> from sinograph.model import Mention
    >>> line = lines_of(tokens_of("Ann is the founder of Zed.", 0, [Mention(0, 3, "Ann", "Person")]))
    >>> [m.text for m in described(line, 2)]
    ['Ann']
    """
    if told := line.chunks[n].mentions:
        return told
    return line.described(n) or _by_verb(line, n)


def _by_verb(line: Line, n: int) -> Names:
    """ "X is …", "X was named …", "Y named X …", "X serves as …"."""
    left = line.skip(n - 1, -1)
    if line.word(left) == "of" and line.kind(left - 1) == "noun" and _is_one(line, left - 1):
        return _by_verb(line, left - 1)
    if line.word(left) == "as":
        return _behind_as(line, left)
    if line.word(left) == "to" and (verb := line.before(left)) is not None:
        moved = line.chunks[verb].verb.lemma in ("promote", "elevate")
        return line.names(line.subject(verb) if line.passive(verb) else line.object(verb)) if moved else ()
    if line.word(left) == "among":
        return _behind_among(line, left)
    if line.kind(left) == "verb":
        lemma = line.chunks[left].verb.lemma
        if lemma in lexemes("being") or (lemma in lexemes("appointing") and line.passive(left)):
            return line.names(line.subject(left))
    if line.kind(left) == "noun":
        verb = line.skip(left - 1, -1)
        if (
            line.kind(verb) == "verb"
            and line.chunks[verb].verb.lemma in lexemes("appointing")
            and not line.passive(verb)
        ):
            return line.names(left)
    if line.kind(left) == "joint" and (told := _joined(line, n, left)):
        return told
    v = line.verb_of(n)
    if v is not None and line.subject(v) == n and line.chunks[v].verb.lemma in lexemes("being") and not line.passive(v):
        return line.names(line.object(v))
    return ()


def _is_one(line: Line, n: int) -> bool:
    """Whether noun group `n` only says "one" of what follows."""
    return line.tokens[line.chunks[n].end - 1].lower in ("one", "two", "three", "some", "part")


def _behind_among(line: Line, place: int) -> Names:
    """Whom "among" speaks of: "Zed was among …", "it counts Zed among …"."""
    verb = line.before(place)
    if verb is None:
        return ()
    if line.chunks[verb].verb.lemma == "be":
        return line.names(line.subject(verb)) if line.skip(place - 1, -1) == verb else ()  # not "is popular among"
    return line.names(line.object(verb)) if line.chunks[verb].verb.lemma in lexemes("listing") else ()


def _joined(line: Line, n: int, joint: int) -> Names:
    """ "X is the founder of A and the chairman of B": the second noun describes whom the first does."""
    chain = line.chain(line.skip(joint - 1, -1))
    if line.kind(joint - 1) == "comma":
        chain = line.chain(line.skip(joint - 2, -1))
    for noun in chain:
        head = line.chunks[noun].noun.head
        if head and not line.chunks[noun].mentions and (told := described(line, noun)):
            return tuple(m for m in told if line.fits(n, m))
    return ()


def _behind_as(line: Line, place: int) -> Names:
    """Whom "as" speaks of: the object of its verb where that is a person, else the subject."""
    verb = line.before(place)
    if verb is None:
        return ()
    found = line.names(line.object(verb)) if not line.passive(verb) else ()
    if found and line.chunks[verb].verb.lemma in lexemes("listing"):
        return found
    people = tuple(m for m in found if m.type == "Person")
    return people or line.names(line.subject(verb))


def first_fitting(scene: Scene, paths: Sequence[str], types: Sequence[str]) -> Names:
    """The mentions of the first path that leads to one of `types`."""
    for path in paths:
        found = scene.at(path)
        if told := tuple(m for m in found if m.type in types) or tuple(m for m in found if may_be(m, types)):
            return told
    return ()


def may_be(mention: Mention, types: Sequence[str]) -> bool:
    """Whether a mention may be of one of `types`: a reference actor that is firm and product is settled later.

    >>> may_be(Mention(0, 4, "Didi", "Product", key="didi"), ("Company",))
    True
    >>> may_be(Mention(0, 3, "Zed", "Product"), ("Company",))
    False
    """
    return mention.type in types or (mention.key is not None and mention.type in BOTH and bool(BOTH & set(types)))


def noun_lemmas(line: Line, n: int) -> tuple[str, ...]:
    """The nouns by which group `n` may call a frame: its head, or any before the name that ends it."""
    noun = line.chunks[n].noun
    if noun.head and not noun.members:
        return (noun.head,)
    words = noun.members[0].noun.words if noun.members else noun.words
    if noun.name and noun.name.type == "Regulation":
        words = (*words, noun.name.text.split()[-1].lower())
    return tuple(dict.fromkeys(singular(w) for w in reversed(words)))
