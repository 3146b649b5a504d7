"""Words that stand for names: pronouns, "the company", "new rules", "online lending platforms"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from sinograph.extract.english.lexicon import Words, place_words, raw, shapes, words_of
from sinograph.extract.english.spelling import Token
from sinograph.extract.english.surroundings import singular

_MAKES = frozenset(["make", "makes", "made", "making", "find", "finds", "found", "consider"])
BODIES = frozenset(["Company", "Product", "Organization", "Regulator", "Exchange"])


class Nominal(NamedTuple):
    """A word or phrase at the tokens ``[first, last)`` that may stand for a name.

    `types` are those of its antecedent; `noun` is its head, or empty for a pronoun; `label` is its own
    name where it may stand without an antecedent.
    """

    first: int
    last: int
    types: frozenset[str]
    noun: str = ""
    label: str = ""
    definite: bool = True


@dataclass(frozen=True, slots=True)
class _Words:
    persons: Words
    bodies: Words
    determiners: Words
    nouns: dict[str, str]
    compound: Words
    authorities: dict[str, str]
    called: dict[str, frozenset[str]]
    rules: Words
    adjectives: Words
    heads: Words
    sectors: Words
    whole: Words
    phrases: frozenset[tuple[str, ...]]
    linking: Words
    impersonal: Words


@cache
def _words() -> _Words:
    told = raw("nominals")
    return _Words(
        persons=frozenset(told["pronouns"]["Person"]),
        bodies=frozenset(told["pronouns"]["Body"]),
        determiners=frozenset(told["determiners"]),
        nouns={noun: kind for kind, nouns in told["nouns"].items() for noun in words_of(nouns)},
        compound=frozenset(words_of(told["compound"])),
        authorities=dict(told["authorities"]),
        called={label: frozenset(keys) for label, keys in told["bodies"].items()},
        rules=frozenset(told["rules"]),
        adjectives=frozenset(words_of(told["rule_adjectives"])),
        heads=frozenset(words_of(told["sector_heads"])),
        sectors=frozenset(words_of(told["sector_words"])),
        whole=frozenset(words_of(told["sector_whole"])),
        phrases=frozenset(tuple(p.split()) for p in told["sector_phrases"]),
        linking=frozenset(words_of(told["linking"])),
        impersonal=frozenset(words_of(told["impersonal"])),
    )


def bodies_called(label: str | None = None) -> Words:
    """The keys of the reference actors that an authority's label may mean, where one of them is named; of all labels.

    >>> sorted(bodies_called("gaming regulator"))
    ['gapp', 'nppa']
    """
    if label is None:
        return frozenset().union(*_words().called.values())
    return _words().called.get(label, frozenset())


def nominals_of(tokens: Sequence[Token]) -> tuple[Nominal, ...]:
    """The pronouns and phrases of a passage that may stand for names, in order of place.

    Examples
    --------
    >>> from sinograph.extract.english.spelling import tokens_of
    >>> tokens = tokens_of("It told the police that the Hangzhou-based firm had broken new rules.")
    >>> [" ".join(t.text for t in tokens[n.first : n.last]) for n in nominals_of(tokens)]
    ['It', 'the police', 'firm', 'new rules']
    """
    low = [t.text.casefold() for t in tokens]
    found: list[Nominal] = []
    at = 0
    while at < len(tokens):
        nominal = _at(tokens, low, at)
        if nominal:
            found.append(nominal)
        at = nominal.last if nominal else at + 1
    return tuple(found)


def _at(tokens: Sequence[Token], low: Sequence[str], at: int) -> Nominal | None:
    words = _words()
    word = low[at]
    if word in words.persons and tokens[at].kind != "up":
        return Nominal(at, at + 1, frozenset(["Person"]))
    if word in words.bodies and tokens[at].kind != "up":
        return None if _empty_it(low, at) else Nominal(at, at + 1, BODIES)
    return _authority(tokens, low, at) or _rule(tokens, low, at) or _definite(tokens, low, at)


def _empty_it(low: Sequence[str], at: int) -> bool:
    """Whether "it" stands for nothing: "it is likely that", "made it clear"."""
    words = _words()
    if low[at] != "it":
        return False
    if (
        low[at - 1 : at]
        and low[at - 1] in _MAKES
        and low[at + 1 : at + 2]
        and low[at + 1] in {"a", "an", *words.impersonal}
    ):
        return True
    rest = [w for w in low[at + 1 : at + 5] if w not in {"not", "also", "now", "still"}] + ["", ""]
    asked = at > 0 and low[at - 1] in {"is", "was"}
    if asked or rest[0] not in words.linking:
        return (asked and rest[0] in words.impersonal) or rest[0] in {"comes", "takes", "turns", "turned", "depends"}
    that = "that" in low[at : at + 14]
    return rest[1] in words.impersonal or (that and rest[1] in {"a", "the", "in", "with", "be", "been", "only"})


def _authority(tokens: Sequence[Token], low: Sequence[str], at: int) -> Nominal | None:
    """ "the police", "Chinese authorities", "China's antitrust watchdog"."""
    begin = at
    if low[at] in {"the", "local"} or low[at] in place_words().peoples or low[at] in {"state", "central"}:
        at += 1
    elif at + 1 < len(low) and tokens[at + 1].kind == "own" and low[at] in place_words().first:
        at += 2
    if at < len(low) and (low[at] in place_words().peoples or low[at] in {"local", "country"}) and at > begin:
        at += 2 if low[at] == "country" else 1
    for size in (2, 1):
        words = " ".join(low[at : at + size])
        label = _words().authorities.get(words)
        if label and at + size <= len(low) and not _goes_on(tokens, low, at + size):
            return _authority_at(low, begin, at, at + size, label)
    return None


def _authority_at(low: Sequence[str], begin: int, at: int, end: int, label: str) -> Nominal | None:
    definite = at > begin
    noun = low[end - 1]
    if not definite and noun in {"regulator", "watchdog", "court", "government", "cabinet", "bank"}:
        return None
    foreign = low[begin] if low[begin] in place_words().peoples or low[begin] in place_words().first else ""
    if foreign and foreign not in {"chinese", "china", "the"}:
        label = f"{foreign.capitalize()} {noun}"
    return Nominal(begin, end, frozenset(["Regulator"]), noun, label, definite)


def _rule(tokens: Sequence[Token], low: Sequence[str], at: int) -> Nominal | None:
    """ "the new rules", "draft guidelines"."""
    words = _words()
    begin, adjectives = at, 0
    definite = low[at] in {"the", "these", "this", "those"}
    at += definite
    while at < len(low) and low[at] in words.adjectives and adjectives < 3 and tokens[at].kind == "low":
        at, adjectives = at + 1, adjectives + 1
    if at >= len(low) or low[at] not in words.rules or tokens[at].kind != "low" or not (definite or adjectives):
        return None
    if low[at] in {"policy", "ban", "draft", "standards", "notice", "restrictions", "controls"} and not definite:
        return None
    if _goes_on(tokens, low, at + 1):
        return None
    own = " ".join(low[begin + definite : at + 1])
    return Nominal(begin, at + 1, frozenset(["Regulation"]), low[at], own, definite)


def _definite(tokens: Sequence[Token], low: Sequence[str], at: int) -> Nominal | None:
    """ "the company", "the Hangzhou-based e-commerce giant"."""
    words = _words()
    if low[at] not in words.determiners:
        return None
    for end in range(at + 1, min(at + 6, len(tokens))):
        issuer = end == at + 1 and tokens[end].text in {"Company", "Group"}
        if (kind := words.nouns.get(low[end])) and (tokens[end].kind == "low" or issuer):
            if end + 1 < len(low) and singular(low[end + 1]) in words.nouns and tokens[end + 1].kind == "low":
                continue
            if _goes_on(tokens, low, end + 1) or low[end + 1 : end + 2] in (
                ["that"],
                ["which"],
                ["of"],
                ["behind"],
                ["where"],
            ):
                return None
            return Nominal(_after_place(tokens, at, end), end + 1, frozenset([kind]), tokens[end].text)
        if not _modifies(tokens[end], low[end]) and not _joins(low, at, end):
            return None
    return None


def _joins(low: Sequence[str], at: int, end: int) -> bool:
    """Whether "and" joins two words before one noun: "the technology and game giant"."""
    return low[end] == "and" and end > at + 1


def _after_place(tokens: Sequence[Token], at: int, noun: int) -> int:
    """Where the stand-in begins: after "the Hangzhou-based", whose place is a name of its own."""
    based = [i for i in range(at, noun) if tokens[i].text.startswith("-")]
    if based:
        return based[-1] + 1
    return at


def _modifies(token: Token, low: str) -> bool:
    if token.kind in {"cap", "up"}:
        return low in place_words().peoples or low in place_words().first or low in {"internet", "ai"}
    return token.kind == "low" and low not in shapes().openers


def _goes_on(tokens: Sequence[Token], low: Sequence[str], at: int) -> bool:
    """Whether the noun before only describes the next word or name."""
    if at >= len(tokens) or tokens[at].start != tokens[at - 1].end + 1:
        return False
    return low[at] in _words().compound or (tokens[at].kind in {"cap", "mix", "up"} and low[at] not in shapes().openers)


def sectors_of(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The tokens ``[first, last)`` of the industry segments that a passage names.

    Examples
    --------
    >>> from sinograph.extract.english.spelling import tokens_of
    >>> tokens = tokens_of("The rules bind online lending platforms and video games.")
    >>> [" ".join(t.text for t in tokens[a:b]) for a, b in sectors_of(tokens)]
    ['online lending platforms', 'video games']
    """
    low = [t.text.casefold() for t in tokens]
    at = 0
    while at < len(tokens):
        end = _sector_end(tokens, low, at)
        if end > at:
            yield at, end
        at = max(end, at + 1)


def _sector_end(tokens: Sequence[Token], low: Sequence[str], at: int) -> int:
    words = _words()
    end = at
    while end < len(low) and low[end] in words.sectors and tokens[end].kind != "mark":
        end += 1
    if end > at and end < len(low) and low[end] in words.heads and tokens[end].kind == "low":
        return end + 1 + (end + 1 < len(low) and low[end] == "platform" and low[end + 1] in words.heads)
    if end > at and low[end - 1] in words.heads and end - at > 1:
        return end
    for size in (3, 2):
        if at + size <= len(low) and tuple(low[at : at + size]) in words.phrases:
            return at + size
    if low[at] == "providers" and low[at + 1 : at + 2] == ["of"] and at + 2 < len(low):
        inner = _sector_end(tokens, low, at + 2)
        return inner if inner > at + 2 else at
    return at + 1 if low[at] in words.whole else at
