"""One sentence: its groups, who does what in it, and what describes whom."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

from sinograph.extract.english.chunks import Chunk, chunks_of
from sinograph.extract.english.groups import grouped, without_brackets
from sinograph.extract.english.posts import is_post
from sinograph.extract.english.tokens import Token
from sinograph.extract.english.vocabulary import singular, vocabulary
from sinograph.model import Mention

PASSING = ("adverb", "date")
# Who is told to do something does it: "ordered X to close", "asked X to pay".
OBJECT_CONTROL = frozenset("order require urge force allow oblige permit enable help ask let tell direct get want".split())
NAMING = frozenset("call name dub rename rebrand know".split())
MEMBERS = frozenset({"including", "such", "like", "of", "at", "from", "as"})
Names = tuple[Mention, ...]
Result = TypeVar("Result")
_NOTHING: dict[str, Any] = {"subject": None, "verb_of": None, "object": None, "gap": None, "reduced": False}


def _kept(found: Callable[[Line, int], Result]) -> Callable[[Line, int], Result]:
    """Ask a line's method once for each place; a question that leads back to itself has no answer."""

    @wraps(found)
    def asked(line: Line, place: int) -> Result:
        key = (found.__name__, place)
        if key not in line._memory:
            line._memory[key] = _NOTHING.get(found.__name__, ())
            line._memory[key] = found(line, place)
        return line._memory[key]  # type: ignore[no-any-return]

    return asked


@dataclass(frozen=True, slots=True)
class Line:
    """A row of chunks with the relations between them.

    Parameters
    ----------
    tokens, chunks
        The sentence; chunk places count within `chunks`.
    asides
        Bracketed parts: the place of the chunk before, and a line of their own.
    """

    tokens: tuple[Token, ...]
    chunks: tuple[Chunk, ...]
    asides: tuple[tuple[int, Line], ...] = ()
    _memory: dict[tuple[str, int], Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def verbs(self) -> tuple[int, ...]:
        """The places of its verb groups."""
        return tuple(i for i, c in enumerate(self.chunks) if c.kind == "verb")

    @property
    def nouns(self) -> tuple[int, ...]:
        """The places of its noun groups."""
        return tuple(i for i, c in enumerate(self.chunks) if c.kind == "noun")

    def kind(self, i: int) -> str:
        """The kind of chunk `i`, empty outside the line."""
        return self.chunks[i].kind if 0 <= i < len(self.chunks) else ""

    def word(self, i: int) -> str:
        """The only word of chunk `i`, empty where it has none."""
        return self.chunks[i].word if 0 <= i < len(self.chunks) else ""

    def skip(self, i: int, step: int) -> int:
        """The first place from `i` on, in steps of 1 or -1, that is no adverb and no date."""
        while self.kind(i) in PASSING:
            i += step
        return i

    # --- noun groups -------------------------------------------------------------------------------------------
    def chain(self, i: int) -> tuple[int, ...]:
        """The noun groups that end at place `i` and hang on one another: "(a unit) of (Tencent)", innermost first."""
        found: list[int] = []
        i = self.skip(i, -1)
        while self.kind(i) == "noun":
            found.append(i)
            before = self.skip(i - 1, -1)
            if self.kind(before) != "prep" or self.kind(self.skip(before - 1, -1)) != "noun":
                break
            i = self.skip(before - 1, -1)
        return tuple(found)

    def governed(self, i: int) -> str:
        """The preposition before noun group `i`, or empty."""
        before = self.skip(i - 1, -1)
        return self.word(before) if self.kind(before) == "prep" else ""

    def names(self, i: int | None) -> Names:
        """The mentions that noun group `i` stands for, through appositions and "officials of the ministry"."""
        return () if i is None or self.kind(i) != "noun" else self._names(i)

    @_kept
    def _names(self, i: int) -> Names:
        if told := self.chunks[i].mentions or self.described(i):
            return (*told, *self._among(i, told))
        if told := self._among(i, ()) or self._called(i):
            return told
        head = self.chunks[i].noun.head
        if singular(head) in vocabulary().see_through or head in vocabulary().see_through:
            return self._seen_through(i)
        return ()

    def _among(self, i: int, told: Names) -> Names:
        """What ", among them A and B" or ", including A and B" adds to noun group `i`."""
        j = i + 3 if self.kind(i + 1) == "joint" and self.kind(i + 2) == "noun" else i + 1
        j += self.kind(j) == "comma"
        if self.word(j) == "among" and self.kind(j + 1) == "noun" and self._text(j + 1) in ("them", "which"):
            return self.chunks[j + 2].mentions if self.kind(j + 2) == "noun" else ()
        return ()

    def _called(self, i: int) -> Names:
        """The name in "an aggregator called Qutoutiao"."""
        v = self.skip(i + 1, 1)
        if self.kind(v) != "verb" or self.chunks[v].verb.lemma not in NAMING or self.chunks[v].verb.form != "bare":
            return ()
        named = v + 2 if self.word(v + 1) == "as" else v + 1
        return self.chunks[named].mentions if self.kind(named) == "noun" else ()

    def _text(self, i: int) -> str:
        return " ".join(t.lower for t in self.tokens[self.chunks[i].start : self.chunks[i].end])

    def _seen_through(self, i: int) -> Names:
        for prep, noun in self.preps(i):
            if prep in MEMBERS and (told := self.chunks[noun].mentions):
                return told
        after = self.skip(i + 1, 1)
        if self.kind(after) == "verb" and self.chunks[after].verb.lemma in ("lead", "include", "comprise"):
            return next((self.chunks[n].mentions for p, n in self.preps(after) if p == "by"), ())
        owners = self.chunks[i].noun.owners or self.chunks[i].noun.before
        return owners if self.chunks[i].noun.head in ("official", "regulator", "board", "lawyer") else ()

    def fits(self, i: int, mention: Mention) -> bool:
        """Whether the noun that heads group `i` may describe a mention."""
        head = self.chunks[i].noun.head
        kinds = set(vocabulary().types_of(head)) | ({"Person"} if is_post(head) else set())
        if not kinds:
            return bool(self.chunks[i].noun.words) and self.chunks[i].noun.words[0] in ("a", "an") and head != "amount"
        loose = {"Company", "Product"} if kinds & {"Company", "Product"} else set()
        return mention.type in kinds | loose

    @_kept
    def described(self, i: int) -> Names:
        """The mentions that a noun group without a name describes by standing beside them."""
        if self.chunks[i].noun.name or self.chunks[i].noun.members or not self.chunks[i].noun.head:
            return ()
        if self.chunks[i].noun.owners and (told := self._described_right(i)):
            return told
        return self._described_left(i) or self._described_right(i)

    def _described_right(self, i: int) -> Names:
        """ "its chief executive, Zhang Yong," """
        end = i
        while self.kind(end + 1) == "prep" and self.kind(end + 2) == "noun":
            end += 2
        if self.kind(end + 1) != "comma" or self.kind(end + 2) != "noun":
            return ()
        other = self.chunks[end + 2]
        closed = self.kind(end + 3) in ("comma", "stop", "", "verb", "joint", "sign", "prep", "relative", "date")
        if not closed or other.noun.members and singular(other.noun.head) == other.noun.head and len(other.mentions) > 2:
            return ()
        return tuple(m for m in other.mentions if not m.nominal and self.fits(i, m))

    def _described_left(self, i: int) -> Names:
        """ "Zhang Yong, its chief executive," """
        comma = self.skip(i - 1, -1)
        if self.kind(comma) == "opener" and self.word(comma) in ("until", "once"):
            comma = self.skip(comma - 1, -1)
        if self.kind(comma) != "comma" or self._opens_clause(i):
            return ()
        j = comma - 1
        for _ in range(3):
            for noun in self.chain(j):
                told = tuple(m for m in self.chunks[noun].mentions if self.fits(i, m))
                if told:
                    return told if self._plural(i) else told[-1:]
            top = (self.chain(j) or (j,))[-1]
            j = self.skip(top - 1, -1)
            if self.kind(j) != "comma":
                return ()
            j -= 1
        return ()

    def _plural(self, i: int) -> bool:
        words = self.chunks[i].noun.words
        last = self.tokens[self.chunks[i].end - 1].lower
        return last != singular(last) or (bool(words) and words[0] in ("both", "two", "three", "all"))

    def _opens_clause(self, i: int) -> bool:
        """Whether noun group `i` is the subject of a verb that follows at once: ", the company said"."""
        end = i
        while self.kind(end + 1) == "prep" and self.kind(end + 2) == "noun":
            end += 2
        after = self.skip(end + 1, 1)
        return self.kind(after) == "verb" and self.chunks[after].verb.form in ("finite", "bare") and not self.reduced(after)

    @_kept
    def preps(self, i: int) -> tuple[tuple[str, int], ...]:
        """The prepositions after chunk `i` with their noun groups, up to the next verb or clause."""
        return tuple(self._preps(i))

    def _preps(self, i: int) -> Iterator[tuple[str, int]]:
        last = ""
        j = i + 1 if self.chunks[i].kind != "verb" or self.kind(i + 1) != "noun" else i + 2
        while j < len(self.chunks):
            kind = self.kind(j)
            if kind == "prep" and self.kind(noun := self._object_of_prep(j)) == "noun":
                last = self.word(j)
                yield last, noun
                j = noun
            elif kind == "comma" and not self._prep_after(j):
                return
            elif kind == "joint" and self.kind(j + 1) == "noun" and last and not self._opens_clause(j + 1):
                yield last, j + 1
                j += 1
            elif kind in ("verb", "stop", "relative", "opener") or (kind == "joint" and not self._prep_after(j)):
                return
            j += 1

    def _object_of_prep(self, j: int) -> int:
        after = self.skip(j + 1, 1)
        return after + 1 if self.word(j) == "such" and self.word(after) == "as" else after

    def _prep_after(self, j: int) -> bool:
        after = self.skip(j + 1, 1)
        return self.kind(after) == "prep"

    def owners(self, i: int | None) -> Names:
        """The mentions that noun group `i` belongs to: "Tencent's", "its", "whose", "Alibaba founder"."""
        if i is None or self.kind(i) != "noun":
            return ()
        noun = self.chunks[i].noun
        if noun.owners or noun.before:
            return self._all_owners(i)
        if noun.words and noun.words[0] == "whose":
            found = self.antecedent(i)
            return self.names(found) if found is not None else ()
        return ()

    def _all_owners(self, i: int) -> Names:
        """The owners, with those of a list whose last member holds the sign: "A and B's joint venture"."""
        noun = self.chunks[i].noun
        if noun.owners and self.kind(i - 1) == "joint" and self.kind(i - 2) == "noun" and not noun.name:
            return (*self.chunks[i - 2].mentions, *noun.owners)
        return noun.owners or noun.before

    @_kept
    def verb_of(self, i: int) -> int | None:
        """The verb that noun group `i` hangs on, as subject, object or behind a preposition."""
        for v in self.verbs:
            if self.subject(v) == i or self.object(v) == i:
                return v
        for v in reversed([v for v in self.verbs if v < i]):
            if any(n == i for _, n in self.preps(v)):
                return v
        return None

    # --- verb groups -------------------------------------------------------------------------------------------
    def lemma(self, v: int) -> str:
        """The verb of group `v` with a particle that stands behind its object: "take it down"."""
        lemma = self.chunks[v].verb.lemma
        after = self.skip(v + 1, 1)
        if self.kind(after) == "noun" and (lemma, self.word(after + 1)) in vocabulary().phrasals:
            return f"{lemma} {self.word(after + 1)}"
        return lemma

    @_kept
    def reduced(self, v: int) -> bool:
        """Whether a form without auxiliary is a participle ("backed by"), not a verb in the past."""
        verb = self.chunks[v].verb
        if verb.form != "bare":
            return False
        after, left = self.skip(v + 1, 1), self.skip(v - 1, -1)
        if self.word(after) == "by":
            return True
        if self.kind(left) == "relative" or self.kind(self.skip(left - 1, -1)) == "relative" or not self._participle(v):
            return False
        if self.kind(left) in ("", "opener", "stop"):
            return True
        known = self.tokens[self.chunks[v].start].lower in vocabulary().verbs
        if self.kind(left) == "comma" and self.kind(after) != "noun":
            return known and verb.lemma.split()[0] not in vocabulary().intransitive
        if self.kind(after) == "noun":
            return verb.lemma in NAMING and self.kind(left) == "noun" and self._has_object_place(left)
        if self.kind(left) != "noun":
            return False
        return self._has_object_place(left) or (known and verb.lemma.split()[0] not in vocabulary().intransitive)

    def _participle(self, v: int) -> bool:
        """Whether the form of a verb may be a participle: "taken" may, "took" may not."""
        first = self.tokens[self.chunks[v].start].lower
        kinds = {kind for _, kind in vocabulary().verbs.get(first, ())}
        return not kinds or "participle" in kinds

    def _has_object_place(self, noun: int) -> bool:
        """Whether a noun group hangs on an earlier verb of its clause."""
        for j in range(noun - 1, -1, -1):
            if self.kind(j) in ("stop", "comma", "opener", "relative"):
                return False
            if self.kind(j) == "verb":
                return True
        return False

    def passive(self, v: int) -> bool:
        """Whether the grammatical subject of verb `v` suffers it."""
        return self.chunks[v].verb.passive or self.reduced(v)

    @_kept
    def object(self, v: int) -> int | None:
        """The noun group right after verb `v`, or the one that its relative pronoun stands for."""
        after = self.skip(v + 1, 1)
        if self.kind(after) == "noun":
            return after
        if self.chunks[v].verb.form == "infinitive" and (governing := self.before(v)) is not None:
            return None if self.kind(after) == "prep" and self.word(after) in ("in", "with") else self._gap_object(governing)
        return self._gap_object(v)

    def _gap_object(self, v: int) -> int | None:
        """The noun group that a relative clause is about, where verb `v` lacks its object: "the app that Zed made"."""
        subject = self.subject(v)
        rel = self.skip(subject - 1, -1) if subject is not None else -1
        if subject is not None and self.kind(rel) == "relative" and subject < v:
            return None if self.kind(rel - 1) == "prep" else self.antecedent(rel)
        if subject is not None and self.kind(subject - 1) == "noun" and subject < v and not self.passive(v):
            return subject - 1
        return None

    @_kept
    def gap(self, v: int) -> tuple[str, int] | None:
        """The preposition and noun group of "in which Alibaba invested"."""
        subject = self.subject(v)
        if subject is None:
            return None
        rel = self.skip(subject - 1, -1)
        if self.kind(rel) == "relative" and self.kind(rel - 1) == "prep":
            found = self.antecedent(rel - 1)
            return (self.word(rel - 1), found) if found is not None else None
        return None

    def antecedent(self, rel: int) -> int | None:
        """The noun group that a relative pronoun at place `rel`, or "whose", stands for."""
        j = self.skip(rel - 1, -1)
        while self.kind(j) in ("comma", "sign", "prep"):
            j = self.skip(j - 1, -1)
        chain = self.chain(j)
        if not chain:
            return None
        person = self.word(rel) in ("who", "whom")
        for noun in chain:
            told = self.names(noun)
            if told and person == (told[-1].type == "Person"):
                return noun
        return chain[0]

    @_kept
    def subject(self, v: int) -> int | None:
        """The noun group that is the grammatical subject of verb `v`."""
        form = self.chunks[v].verb.form
        if form == "infinitive":
            return self._subject_of_infinitive(v)
        if form == "ing" or self.reduced(v):
            return self._subject_of_participle(v)
        return self._subject_of_finite(v)

    def before(self, v: int) -> int | None:
        """The nearest verb left of `v` in the same sentence."""
        for j in range(v - 1, -1, -1):
            if self.kind(j) == "stop":
                return None
            if self.kind(j) == "verb":
                return j
        return None

    def after(self, v: int) -> int | None:
        """The nearest verb right of `v` that has a tense."""
        for j in range(v + 1, len(self.chunks)):
            if self.kind(j) == "stop":
                return None
            if self.kind(j) == "verb" and self.chunks[j].verb.form in ("finite", "bare") and not self.reduced(j):
                return j
        return None

    def _subject_of_infinitive(self, v: int) -> int | None:
        governing = self.before(v)
        left = self.skip(v - 1, -1)
        if governing is None:
            chain = self.chain(left)
            if chain:
                return chain[-1]
            following = self.after(v)
            return self.subject(following) if following is not None else None
        if self.kind(left) == "noun" and self.chunks[governing].verb.lemma in OBJECT_CONTROL and not self.passive(governing):
            return self.object(governing)
        return self.subject(governing)

    def _subject_of_participle(self, v: int) -> int | None:
        left = self.skip(v - 1, -1)
        kind = self.kind(left)
        if kind == "noun":
            return left
        if kind == "comma" and self.reduced(v) and self.kind(self.skip(left - 1, -1)) == "noun":
            chain = self.chain(left - 1)
            return next((n for n in chain if self.names(n)), chain[0])
        governing = self.before(v)
        if kind == "comma" and governing is None and (chain := self.chain(left - 1)):
            return chain[-1]
        if kind == "joint" and governing is not None:
            return self.subject(governing)
        following = self.after(v)
        if governing is not None and (following is None or kind in ("comma", "prep", "opener")):
            return self.subject(governing)
        return self.subject(following) if following is not None else None

    def _subject_of_finite(self, v: int) -> int | None:
        left = self.skip(v - 1, -1)
        kind = self.kind(left)
        if kind == "relative":
            return self.antecedent(left)
        if kind == "noun":
            return self.chain(left)[-1]
        if kind == "comma" and (found := self._around(left)) is not None:
            return found
        if kind in ("comma", "joint") and (governing := self.before(v)) is not None:
            return self.subject(governing)
        return None

    def _around(self, comma: int) -> int | None:
        """The subject before an insertion that ends at a comma: "Didi, which bought Uber China, said"."""
        for j in range(comma - 1, 0, -1):
            if self.kind(j) == "stop":
                return None
            if self.kind(j) != "comma":
                continue
            chain = self.chain(j - 1)
            if chain and self._is_free(chain[-1]):
                if self.names(chain[-1]) or self.kind(self.skip(chain[-1] - 1, -1)) != "comma":
                    return chain[-1]
        chain = self.chain(comma - 1)
        return chain[-1] if chain and self._is_free(chain[-1]) else None

    def _is_free(self, noun: int) -> bool:
        """Whether noun group `noun` hangs on no word before it."""
        before = self.kind(self.skip(noun - 1, -1))
        return before in ("", "comma", "opener", "joint", "sign", "relative", "stop")


def lines_of(tokens: Sequence[Token]) -> Line:
    """The line of a row of tokens, with its brackets as lines of their own."""
    outer, asides = without_brackets(chunks_of(tokens))
    row = tuple(tokens)
    merged = grouped(outer)
    places = {c.end: i for i, c in enumerate(merged)}
    inner = []
    for before, chunks in asides:
        end = outer[before].end if before >= 0 else 0
        inner.append((places.get(end, _holding(merged, end)), Line(row, grouped(chunks))))
    return Line(row, merged, tuple(inner))


def _holding(chunks: Sequence[Chunk], end: int) -> int:
    return next((i for i, c in enumerate(chunks) if c.start < end <= c.end), -1)
