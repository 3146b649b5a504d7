"""One sentence: its groups, who does what in it, and what describes whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sinograph.extract.english.chunks import Chunk, chunks_of
from sinograph.extract.english.clauses import NAMING, Clauses
from sinograph.extract.english.groups import grouped, without_brackets
from sinograph.extract.english.lexemes import lexemes
from sinograph.extract.english.posts import is_post
from sinograph.extract.english.row import Names, kept
from sinograph.extract.english.tokens import Token
from sinograph.extract.english.vocabulary import singular, vocabulary
from sinograph.model import Mention

_TELLING = frozenset(["say", "tell", "add", "announce", "report", "state", "note", "write", "claim", "confirm"])
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
MEMBERS = frozenset({"including", "such", "like", "of", "at", "from", "as"})


@dataclass(frozen=True, slots=True)
class Line(Clauses):
    """A row of chunks with the relations between them.

    Parameters
    ----------
    tokens, chunks, memory
        As in a row.
    asides
        Bracketed parts: the place of the chunk before, and a line of their own.
    """

    asides: tuple[tuple[int, Line], ...] = ()

    def names(self, i: int | None) -> Names:
        """The mentions that noun group `i` stands for, through appositions and "officials of the ministry"."""
        return () if i is None or self.kind(i) != "noun" else self._names(i)

    @kept
    def _names(self, i: int) -> Names:
        if told := self.chunks[i].mentions or self.described(i):
            return (*told, *self._among(i, told))
        if told := self._among(i, ()) or self._called(i):
            return told
        head = self.chunks[i].noun.head
        if singular(head) in vocabulary().see_through or head in vocabulary().see_through:
            return self._seen_through(i)
        return self._accompanied(i) or self._completed(i) or self._part_of(i)

    def _part_of(self, i: int) -> Names:
        """The names of "some of the largest firms such as A and B", "one of its backers, A"."""
        last = self.tokens[self.chunks[i].end - 1].lower
        counted = last in ("some", "several", "many", "most", "all", "each", "one") and self.word(i + 1) == "of"
        return self.names(i + 2) if counted and self.kind(i + 2) == "noun" and last != "one" else ()

    def _completed(self, i: int) -> Names:
        """The name that ends "film and television studio Zed", where `i` is the group before "and"."""
        words = self.chunks[i].noun.words
        bare = len(words) == 1 and self.kind(i - 1) == "verb" and self.kind(i + 1) == "joint"
        if not bare or self.kind(i + 2) != "noun" or self.word(i + 1) != "and":
            return ()
        noun = self.chunks[i + 2].noun
        plain = noun.name and noun.words and not noun.owners and vocabulary().types_of(noun.words[-1])
        return self.chunks[i + 2].mentions if plain else ()

    def _accompanied(self, i: int) -> Names:
        """The names that stand before "and two classmates", "and other investors"."""
        words = {*self.chunks[i].noun.words, self.chunks[i].noun.head}
        if self.kind(i - 1) != "joint" or self.word(i - 1) != "and" or not words & lexemes("company"):
            return ()
        return self.chunks[i - 2].mentions if self.kind(i - 2) == "noun" else ()

    def _among(self, i: int, told: Names) -> Names:
        """What ", among them A and B" or ", including A and B" adds to noun group `i`."""
        j = i + 3 if self.kind(i + 1) == "joint" and self.kind(i + 2) == "noun" else i + 1
        j += self.kind(j) == "comma"
        sorts = not told or told[0].type == "Sector"
        if self.word(j) in ("including", "such", "like") and sorts:
            listed = self._object_of_prep(j)
            if self.kind(listed) != "noun":
                return ()
            likes = self.chunks[listed].noun.head == "like"
            return self.chunks[listed].mentions or (self._seen_through(listed) if likes else ())
        if self.word(j) == "among" and self.kind(j + 1) == "noun" and self._text(j + 1) in ("them", "which"):
            return self.chunks[j + 2].mentions if self.kind(j + 2) == "noun" else ()
        return ()

    def _called(self, i: int) -> Names:
        """The name in "an aggregator called Qutoutiao"."""
        v = self.skip(i + 1, 1)
        while self.kind(v) == "prep" and self.kind(v + 1) == "noun":
            v = self.skip(v + 2, 1)
        v += self.kind(v) == "comma"
        if self.kind(v) != "verb" or self.chunks[v].verb.lemma not in NAMING or self.chunks[v].verb.form != "bare":
            return ()
        named = v + 2 if self.word(v + 1) == "as" else v + 1
        return self.chunks[named].mentions if self.kind(named) == "noun" else ()

    def _text(self, i: int) -> str:
        return " ".join(t.lower for t in self.tokens[self.chunks[i].start : self.chunks[i].end])

    def _seen_through(self, i: int) -> Names:
        for prep, noun in self.preps(i):
            if prep in MEMBERS and (told := self.chunks[noun].mentions):
                return (*told, *self._and_of(noun))
        after = self.skip(i + 1, 1)
        if self.kind(after) == "verb" and self.chunks[after].verb.lemma in ("lead", "include", "comprise"):
            return next((self.chunks[n].mentions for p, n in self.preps(after) if p == "by"), ())
        owners = self.chunks[i].noun.owners or self.chunks[i].noun.before
        return owners if self.chunks[i].noun.head in ("official", "regulator", "board", "lawyer") else ()

    def _and_of(self, noun: int) -> Names:
        """What "and of Owl" adds to "executives of Zed"."""
        further = noun + 3
        joined = self.kind(noun + 1) == "joint" and self.word(noun + 2) in ("of", "at", "from")
        return self.chunks[further].mentions if joined and self.kind(further) == "noun" else ()

    def fits(self, i: int, mention: Mention) -> bool:
        """Whether the noun that heads group `i` may describe a mention."""
        head = self.chunks[i].noun.head
        kinds = set(vocabulary().types_of(head)) | ({"Person"} if is_post(head) else set())
        if not kinds:
            return bool(self.chunks[i].noun.words) and self.chunks[i].noun.words[0] in ("a", "an") and head != "amount"
        loose = {"Company", "Product"} if kinds & {"Company", "Product"} else set()
        return mention.type in kinds | loose

    @kept
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
        if (
            not closed
            or (other.noun.members and not self._plural(i))
            or (other.noun.members and len(other.mentions) > 2 and not self._counts(i, other.mentions))
        ):
            return ()
        fronted = self.kind(self.skip(i - 1, -1)) in ("", "stop", "opener") and self.kind(end + 3) == "verb"
        if not fronted and self.kind(end + 3) == "verb" and self.chunks[end + 3].verb.lemma in _TELLING:
            return ()  # "a stake in the listed giant, Zed said"
        return tuple(m for m in other.mentions if (not m.nominal or fronted) and self.fits(i, m))

    def _counts(self, i: int, told: Names) -> bool:
        """Whether group `i` says how many names follow, or that all of a kind do: "three giants, A, B and C"."""
        words = self.chunks[i].noun.words
        number = NUMBERS.get(words[0], 0) if words else 0
        return number == len(told) or (not number and self._plural(i) and bool(words) and words[0] in ("its", "the"))

    def _described_left(self, i: int) -> Names:
        """ "Zhang Yong, its chief executive," """
        comma = self.skip(i - 1, -1)
        if self.kind(comma) == "opener" and self.word(comma) in ("until", "once"):
            comma = self.skip(comma - 1, -1)
        if self.kind(comma) != "comma" or (self._opens_clause(i) and not self._is_post_of(comma - 1, i)):
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

    def _is_post_of(self, person: int, i: int) -> bool:
        """Whether group `i` is the post of the person who opens the sentence: "Ann, the former head of Zed serves"."""
        if self.kind(person) != "noun" or self.kind(self.skip(person - 1, -1)) not in ("", "stop"):
            return False
        name, words = self.chunks[person].noun.name, self.chunks[i].noun.words
        told = name is not None and name.type == "Person" and not self.chunks[i].noun.owners
        return told and is_post(self.chunks[i].noun.head) and words[:1] in (("a",), ("an",), ("the",), ("former",))

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
        return (
            self.kind(after) == "verb"
            and self.chunks[after].verb.form in ("finite", "bare")
            and not self.reduced(after)
        )

    @kept
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
            elif self.word(j) == "as" and self.kind(j + 1) == "noun" and self.kind(j + 2) == "prep":
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
        left = i - 2
        if self.kind(i - 1) == "joint" and self.kind(left) == "noun" and not self.chunks[left].noun.name and noun.words:
            shared = self.chunks[left].noun.owners if noun.words[0] not in vocabulary().determiners else ()
            return shared if len(self.chunks[left].noun.words) < 2 and not noun.name else ()
        return ()

    def _all_owners(self, i: int) -> Names:
        """The owners, with those of a list whose last member holds the sign: "A and B's joint venture"."""
        noun = self.chunks[i].noun
        if noun.owners and self.kind(i - 1) == "joint" and self.kind(i - 2) == "noun" and not noun.name:
            return (*self.chunks[i - 2].mentions, *noun.owners)
        return noun.owners or noun.before

    @kept
    def verb_of(self, i: int) -> int | None:
        """The verb that noun group `i` hangs on, as subject, object or behind a preposition."""
        for v in self.verbs:
            if self.subject(v) == i or self.object(v) == i:
                return v
        for v in reversed([v for v in self.verbs if v < i]):
            if any(n == i for _, n in self.preps(v)):
                return v
        return self.before(i) if self.word(self.skip(i - 1, -1)) == "as" else None


def lines_of(tokens: Sequence[Token]) -> Line:
    """The line of a row of tokens, with its brackets as lines of their own."""
    outer, asides = without_brackets(chunks_of(tokens))
    row = tuple(tokens)
    merged = grouped(outer)
    places = {c.end: i for i, c in enumerate(merged)}
    inner = []
    for before, chunks in asides:
        end = outer[before].end if before >= 0 else 0
        place = places.get(end, _holding(merged, end))
        inner.append((place, Line(row, (*_described_by(merged, place, chunks), *grouped(chunks)))))
    return Line(row, merged, asides=tuple(inner))


def _described_by(merged: Sequence[Chunk], place: int, chunks: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """The name before brackets that hold what describes it: "Zed (based in Ningbo)", with a comma between."""
    if place < 0 or not chunks or not merged[place].mentions or merged[place].noun.members:
        return ()
    first = chunks[0]
    article = first.kind == "noun" and bool(first.noun.words) and first.noun.words[0] in ("a", "an", "the")
    if not article and not (first.kind == "verb" and first.verb.form == "bare"):
        return ()
    return merged[place], Chunk("comma", merged[place].end, merged[place].end, ",")


def _holding(chunks: Sequence[Chunk], end: int) -> int:
    return next((i for i, c in enumerate(chunks) if c.start < end <= c.end), -1)
