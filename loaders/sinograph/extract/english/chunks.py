"""Tokens in groups: noun groups, verb groups, and the joints between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sinograph.extract.english.posts import is_post
from sinograph.extract.english.tokens import Token
from sinograph.extract.english.verbs import POSSESSIVES, PRONOUN_TEXTS, VerbGroup, opens_verb, read_verb
from sinograph.extract.english.vocabulary import singular, vocabulary
from sinograph.model import Mention

SIGNS = {
    ",": "comma",
    "–": "comma",
    ";": "stop",
    ":": "stop",
    "|": "stop",
    "?": "stop",
    "!": "stop",
    ".": "stop",
    "…": "stop",
    "(": "(",
    ")": ")",
}
OWNERS = frozenset({"'s", "'"})


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun group: "Alibaba's former chief executive David Wei".

    Parameters
    ----------
    head
        Its last noun, lower-case and in the singular; empty where a name ends it.
    name
        The mention that ends it ("David Wei"), or None.
    owners
        The mentions before "'s", or those that "its" stands for.
    before
        Other mentions within it, left of its head or name ("Alibaba founder").
    hyphened
        Mentions with the word that a hyphen ties to them: (Tencent, "backed").
    words
        Its other words, lower-case, in order, determiner and adjectives included.
    members
        The groups of a list ("A, B and C"), else empty.
    """

    head: str = ""
    name: Mention | None = None
    owners: tuple[Mention, ...] = ()
    before: tuple[Mention, ...] = ()
    hyphened: tuple[tuple[Mention, str], ...] = ()
    words: tuple[str, ...] = ()
    members: tuple[Chunk, ...] = ()


@dataclass(frozen=True, slots=True)
class Chunk:
    """A group of tokens ``[start, end)`` and what it is.

    Parameters
    ----------
    kind
        ``noun``, ``verb``, ``prep``, ``joint``, ``comma``, ``relative``, ``opener``, ``adverb``, ``date``,
        ``stop``, ``(`` or ``)``.
    start, end
        The places of its first token and after its last.
    word
        Its only word, for the small kinds.
    noun, verb
        What it is, by its kind.
    """

    kind: str
    start: int
    end: int
    word: str = ""
    noun: Noun = field(default=Noun())
    verb: VerbGroup = field(default=VerbGroup())

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The names that the group itself ends in: several for a list."""
        if self.noun.members:
            return tuple(m for member in self.noun.members for m in member.mentions)
        return (self.noun.name,) if self.noun.name else ()


def chunks_of(tokens: Sequence[Token]) -> tuple[Chunk, ...]:
    """The groups of a row of tokens, in order.

    Examples
    --------
    >>> from sinograph.extract.english.tokens import tokens_of
    >>> rows = chunks_of(tokens_of("The company has quietly acquired its biggest rival.", 0, []))
    >>> [(c.kind, c.noun.head or c.verb.lemma) for c in rows]
    [('noun', 'company'), ('verb', 'acquire'), ('noun', 'rival'), ('stop', '')]
    """
    found: list[Chunk] = []
    i = 0
    while i < len(tokens):
        chunk = _next(tokens, i, found)
        found.append(chunk)
        i = chunk.end
    return tuple(_dated(found))


def _next(tokens: Sequence[Token], i: int, before: Sequence[Chunk]) -> Chunk:
    token = tokens[i]
    if token.kind == "sign":
        return Chunk(SIGNS.get(token.text, "sign"), i, i + 1, token.text)
    if token.kind == "date" and not _dates_noun(tokens, i):
        return Chunk("date", i, i + 1)
    if token.kind == "percent" and _measures_holding(tokens, i):
        return Chunk("adverb", i, i + 1)
    if token.kind == "word" and opens_verb(tokens, i, _left(before)):
        end, verb = read_verb(tokens, i)
        return Chunk("verb", i, end, verb=verb)
    if token.kind == "word" and (small := _small(tokens, i)):
        return Chunk(small, i, i + 1, token.lower)
    return _noun(tokens, i)


def _measures_holding(tokens: Sequence[Token], i: int) -> bool:
    """Whether a percentage says how far a firm is held: "20% owned by Zed", "held 60% by Ann and 40% by Zed"."""
    after = [t.lower for t in tokens[i + 1 : i + 3]]
    before = tokens[i - 1].lower if i else ""
    held = ("owned", "held", "controlled")
    return (after[:1] != [] and after[0] in held) or (after[:1] == ["by"] and before in (*held, "and", ","))


def _left(before: Sequence[Chunk]) -> str:
    """The kind of what stands left of a word, adverbs and dates aside."""
    i = len(before) - 1
    while i >= 0 and before[i].kind in ("adverb", "date"):
        dated = before[i].kind == "date" and i > 0 and before[i - 1].kind in ("prep", "opener")
        i -= 2 if dated else 1
    return before[i].kind if i >= 0 else ""


def _small(tokens: Sequence[Token], i: int) -> str:
    """The kind of a word that makes no group, or an empty string."""
    words, word = vocabulary(), tokens[i].lower
    follows = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if word == "as" and follows == "to":
        return "adverb"
    if word in ("most", "more", "less", "very", "least") and words.is_adverb(follows) and _acts_after(tokens, i + 2):
        return "adverb"
    if word in words.relatives and not (word == "that" and _is_that_thing(tokens, i)):
        return "relative"
    if word in words.joints:
        return "joint"
    if word == "off" and i + 1 < len(tokens) and (tokens[i + 1].mention or follows in words.determiners):
        return "prep"
    if word == "once" and (follows in ("of", "a", "an", "the", "again") or _acts_once(tokens, i)):
        return "adverb"
    if word in words.openers and not (word in words.prepositions and follows in OWNERS):
        return "opener"
    if word in words.prepositions or (word == "such" and follows == "as"):
        return "prep"
    return "adverb" if words.is_adverb(word) or word in words.particles or word in ("how", "why") else ""


def _acts_after(tokens: Sequence[Token], i: int) -> bool:
    """Whether a verb with a tense stands at `i`: "most recently ran", not "most recently opened shop"."""
    word = tokens[i].lower if i < len(tokens) else ""
    known = {kind for _, kind in vocabulary().verbs.get(word, ())}
    told = word in vocabulary().auxiliaries or "s" in known or ("past" in known and "participle" not in known)
    return told or ("past" in known and not tokens[0].lower.startswith(("the", "a")) and i == 3)


def _acts_once(tokens: Sequence[Token], i: int) -> bool:
    """Whether "once" stands between a subject and its verb: "who once worked"."""
    if i == 0 or i + 1 >= len(tokens) or tokens[i - 1].kind == "sign":
        return False
    kinds = {kind for _, kind in vocabulary().verbs.get(tokens[i + 1].lower, ())}
    return bool(kinds & {"past", "s"})


def _is_that_thing(tokens: Sequence[Token], i: int) -> bool:
    """Whether "that" points ("that company") and opens no clause."""
    return i == 0 or tokens[i - 1].lower in ("of", "in", "by", "with", "to", "for", "on")


def _dates_noun(tokens: Sequence[Token], i: int) -> bool:
    """Whether a date belongs to a noun group: "last year's takeover", "the 2016 takeover"."""
    if i + 1 < len(tokens) and tokens[i + 1].lower in OWNERS:
        return True
    return (
        i > 0 and tokens[i - 1].lower in ("the", "its", "a", "'s") and i + 1 < len(tokens) and _goes_on(tokens, i + 1)
    )


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    """Whether token `i` is a plain word of a noun group."""
    token = tokens[i]
    if token.kind != "word":
        return token.kind == "mention"
    return not _small(tokens, i) and not opens_verb(tokens, i, "noun") and token.lower not in vocabulary().pronouns


def _noun(tokens: Sequence[Token], i: int) -> Chunk:
    end = _noun_end(tokens, i)
    return Chunk("noun", i, end, noun=_read_noun(tokens[i:end]))


def _noun_end(tokens: Sequence[Token], start: int) -> int:
    i = start + 1
    if tokens[start].lower in vocabulary().pronouns or tokens[start].lower in PRONOUN_TEXTS:
        return i
    while i < len(tokens) and (step := _step(tokens, start, i)):
        i += step
    return i


def _step(tokens: Sequence[Token], start: int, i: int) -> int:
    """How many tokens from `i` on still belong to the noun group that began at `start`; 0 where it ends."""
    token, words = tokens[i], vocabulary()
    if token.lower in OWNERS:
        return 1
    if token.text in ("-", "&", "/") and i + 1 < len(tokens):
        return 2 if token.text != "/" or tokens[i + 1].kind == "word" else 0
    if token.kind == "mention":
        apart = token.mention is not None and token.mention.type == "Person" and tokens[i - 1].kind == "mention"
        return int(token.lower not in POSSESSIVES and token.lower not in PRONOUN_TEXTS and not apart)
    if token.kind in ("amount", "percent", "number"):
        return int(tokens[i - 1].kind == "word" or tokens[i - 1].lower in POSSESSIVES)
    if token.kind == "date":
        return int(_dates_noun(tokens, i))
    if token.kind == "sign":
        return 0
    if token.lower in ("and",) and (size := _joined_posts(tokens, start, i)):
        return size
    if _inner_adverb(tokens, start, i):
        return 1
    if token.lower in ("last", "this", "next") and tokens[i - 1].kind == "mention":
        return 0
    if _small(tokens, i) or token.lower in words.pronouns:
        return 0
    if token.lower in words.determiners:
        after = tokens[i - 1].lower in ("all", "both", "half", "such", "series") or tokens[i - 1].lower in POSSESSIVES
        counted = tokens[i - 1].kind == "number" or (
            token.lower == "other" and tokens[i - 1].lower in words.determiners
        )
        return int(after or counted)
    return int(not opens_verb(tokens, i, "open" if _is_open(tokens, start, i) else "noun"))


def _inner_adverb(tokens: Sequence[Token], start: int, i: int) -> bool:
    """Whether an adverb stands inside a group: "the newly listed firm"."""
    return (
        vocabulary().is_adverb(tokens[i].lower)
        and tokens[i].lower not in vocabulary().prepositions
        and _is_open(tokens, start, i)
        and i + 1 < len(tokens)
        and tokens[i + 1].kind in ("word", "mention", "amount", "percent", "number")
        and tokens[i + 1].lower not in vocabulary().prepositions
    )


def _is_open(tokens: Sequence[Token], start: int, i: int) -> bool:
    """Whether a group still waits for its noun: after a determiner, an owner, an adjective."""
    last = tokens[i - 1]
    if last.kind == "mention" and last.lower in POSSESSIVES:
        return True
    if last.kind in ("amount", "percent", "number", "date"):
        return tokens[start].lower in vocabulary().determiners and tokens[i].kind == "word"
    return last.lower in POSSESSIVES or (
        last.kind == "word"
        and (last.lower in vocabulary().determiners or last.lower in OWNERS or vocabulary().is_adverb(last.lower))
    )


def _joined_posts(tokens: Sequence[Token], start: int, i: int) -> int:
    """Tokens of "and chief executive" where a post stands before and after "and"."""
    if not is_post(tokens[i - 1].lower):
        return 0
    for j in range(i + 1, min(i + 6, len(tokens))):
        if tokens[j].kind != "word" or _small(tokens, j) or tokens[j].lower in vocabulary().determiners:
            return 0
        if is_post(tokens[j].lower):
            return j - i + 1
    return 0


def _read_noun(tokens: Sequence[Token]) -> Noun:
    noun = Noun(words=tuple(t.lower for t in tokens if t.kind in ("word", "number")))
    for place, token in enumerate(tokens):
        after = tokens[place + 1].text if place + 1 < len(tokens) else ""
        if token.mention and after == "-" and place + 2 < len(tokens) and not tokens[place + 2].mention:
            noun = replace(noun, hyphened=(*noun.hyphened, (token.mention, tokens[place + 2].lower)))
        elif token.mention and after.replace("’", "'") in OWNERS and after:
            noun = replace(noun, owners=(*noun.owners, token.mention))
        elif token.mention and place == len(tokens) - 1:
            noun = replace(noun, name=token.mention)
        elif token.mention:
            noun = _with_before(noun, token, tokens[place + 1])
    if kind_name := _named_by_kind(tokens):
        return replace(noun, name=kind_name, before=tuple(m for m in noun.before if m != kind_name))
    last = tokens[-1]
    head = singular(last.lower) if last.kind == "word" else "" if last.mention else last.kind
    if head == "amount" and "worth" in noun.words[1:]:
        head = singular(noun.words[noun.words.index("worth") - 1])
    return replace(noun, head=head)


def _named_by_kind(tokens: Sequence[Token]) -> Mention | None:
    """The name before a word for its kind: "the Taobao platform"."""
    if len(tokens) < 2 or tokens[-1].lower not in vocabulary().kinds or not tokens[-2].mention:
        return None
    name, word = tokens[-2].mention, tokens[-1].lower
    whole = {"Company": ("group", "company", "firm"), "Regulator": ("ministry",), "Product": tuple(vocabulary().kinds)}
    owned = len(tokens) > 2 and name.type == "Product"
    return name if word in whole.get(name.type, ()) or owned else None


def _with_before(noun: Noun, token: Token, after: Token) -> Noun:
    assert token.mention is not None
    if after.lower in ("based", "headquartered", "backed", "owned", "listed", "led"):
        return replace(noun, hyphened=(*noun.hyphened, (token.mention, after.lower)))
    if token.lower in POSSESSIVES:
        return replace(noun, owners=(*noun.owners, token.mention))
    return replace(noun, before=(*noun.before, token.mention))


def _dated(chunks: Sequence[Chunk]) -> list[Chunk]:
    """A preposition or an opener before a date is part of it: "in 2016", "since last year"."""
    found: list[Chunk] = []
    for chunk in chunks:
        if (
            chunk.kind == "date"
            and found
            and found[-1].kind in ("prep", "opener")
            and found[-1].word not in ("of", "to")
        ):
            chunk = replace(chunk, start=found.pop().start)
        if chunk.word == "then" and found and found[-1].kind in ("prep", "opener"):
            chunk = replace(chunk, start=found[-1].start, word=f"{found.pop().word} then")
        found.append(chunk)
    return found
