"""Clauses: the subject and the object of each verb, told from its neighbours."""

from __future__ import annotations

from dataclasses import dataclass

from sinograph.extract.english.row import Row, kept
from sinograph.extract.english.vocabulary import vocabulary

# Who is told to do something does it: "ordered X to close", "asked X to pay".
OBJECT_CONTROL = frozenset(
    {"order", "require", "urge", "force", "allow", "oblige", "permit", "enable", "help", "ask", "let", "tell", "direct"}
    | {"get", "want", "request"}
)
# Who finds that somebody did wrong also sentences.
JUDGING = frozenset({"rule", "find", "decide", "hold", "conclude", "determine", "say", "declare"})
SENTENCING = frozenset(
    {"order", "fine", "award", "sentence", "instruct", "impose", "penalise", "penalize", "bar", "ban"}
)
# Pronouns that are subjects only: "the app he made".
SUBJECTS = frozenset({"he", "she", "they", "we", "i"})
NAMING = frozenset(["call", "name", "dub", "rename", "rebrand", "know"])


@dataclass(frozen=True, slots=True)
class Clauses(Row):
    """A row with the grammar of its verbs."""

    def lemma(self, v: int) -> str:
        """The verb of group `v` with a particle that stands behind its object: "take it down"."""
        lemma = self.chunks[v].verb.lemma
        after = self.skip(v + 1, 1)
        if self.kind(after) == "noun" and (lemma, self.word(after + 1)) in vocabulary().phrasals:
            return f"{lemma} {self.word(after + 1)}"
        return lemma

    @kept
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
        opens = self.kind(after) == "relative" and self.word(after) == "that"
        if opens or (self.kind(left) == "noun" and self.tokens[self.chunks[left].start].lower in SUBJECTS):
            return False
        if self.kind(left) in ("", "opener", "stop"):
            return True
        if self.kind(left) == "joint" and (first := self.before(v)) is not None and self.kind(after) != "noun":
            return self.kind(self.skip(first - 1, -1)) in ("", "stop") and self.reduced(first)
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

    @kept
    def object(self, v: int) -> int | None:
        """The noun group right after verb `v`, or the one that its relative pronoun stands for."""
        after = self.skip(v + 1, 1)
        if self.kind(after) == "noun":
            return after
        if self.chunks[v].verb.form == "infinitive" and (governing := self.before(v)) is not None:
            return (
                None
                if self.kind(after) == "prep" and self.word(after) in ("in", "with")
                else self._gap_object(governing)
            )
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

    @kept
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

    @kept
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
        if (
            self.kind(left) == "noun"
            and self.chunks[governing].verb.lemma in OBJECT_CONTROL
            and not self.passive(governing)
        ):
            return self.object(governing)
        if self.chunks[v].verb.passive and self.chunks[governing].verb.lemma in OBJECT_CONTROL:
            return self.subject(governing) if self.passive(governing) else self.object(governing)
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
            judge = self._judge(governing) if self.chunks[v].verb.lemma in SENTENCING else None
            return self.subject(governing) if judge is None else judge
        stop = self.skip(left - 1, -1) if kind == "joint" else left
        return self._subject_before(stop) if self.word(stop) == ";" else None

    def _judge(self, v: int) -> int | None:
        """Who finds what verb `v` says: "the court ruled that Zed cheated (and ordered it to pay)"."""
        subject = self.subject(v)
        that = self.skip(subject - 1, -1) if subject is not None else -1
        rules = self.word(that) == "that" and self.kind(that - 1) == "verb"
        return self.subject(that - 1) if rules and self.chunks[that - 1].verb.lemma in JUDGING else None

    def _subject_before(self, semicolon: int) -> int | None:
        """The subject of the last verb before a semicolon, which the next clause shares: "Zed sold X; and bought Y"."""
        for j in range(semicolon - 1, -1, -1):
            if self.kind(j) == "verb" and self.chunks[j].verb.form in ("finite", "bare"):
                return self.subject(j)
        return None

    def _around(self, comma: int) -> int | None:
        """The subject before an insertion that ends at a comma: "Didi, which bought Uber China, said"."""
        for j in range(comma - 1, 0, -1):
            if self.kind(j) == "stop":
                return None
            if self.kind(j) != "comma":
                continue
            chain = self.chain(j - 1)
            if not chain or not self._is_free(chain[-1]):
                continue
            if self.names(chain[-1]) or self.kind(self.skip(chain[-1] - 1, -1)) != "comma":
                return chain[-1]
        chain = self.chain(comma - 1)
        return chain[-1] if chain and self._is_free(chain[-1]) else None

    def _is_free(self, noun: int) -> bool:
        """Whether noun group `noun` hangs on no word before it."""
        before = self.kind(self.skip(noun - 1, -1))
        return before in ("", "comma", "opener", "joint", "sign", "relative", "stop")
