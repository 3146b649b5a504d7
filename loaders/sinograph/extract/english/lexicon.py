"""The word lists that English names are read with, loaded once."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from typing import Any

from sinograph.names import normal
from sinograph.notation import read_yaml

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Shapes:
    """The words that names are made of, and those they are not made of."""

    heads: dict[str, str]
    weak_heads: Words
    openings: tuple[tuple[str, str], ...]
    known: dict[str, tuple[str, str]]
    joiners: Words
    openers: Words
    titles: Words
    nonames: Words
    hyphen_ends: Words
    hyphen_starts: Words
    describing: Words
    closers: Words
    calendar: Words
    reaching: Words
    legal: Words
    phrases: Words


@dataclass(frozen=True, slots=True)
class PersonWords:
    """What personal names are made of, in lower case."""

    surnames: Words
    doubtful: Words
    given: Words
    western: Words
    syllables: Words


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Places by their lower-case name, and the adjectives of nations."""

    names: Words
    first: Words
    settled: Words
    peoples: Words


@dataclass(frozen=True, slots=True)
class Cues:
    """What words around a name say of its type: nouns and verbs to node types."""

    nouns: dict[str, tuple[str, ...]]
    verbs: dict[str, str]
    weak: Words
    doing: Words
    belongings: Words
    posts: Words
    pressing: Words
    holdings: Words


@cache
def raw(name: str) -> dict[str, Any]:
    """The content of ``lexicon/<name>.yaml``."""
    text = (files("sinograph.extract.english") / "lexicon" / f"{name}.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = read_yaml(text)
    return found


def words_of(told: object) -> tuple[str, ...]:
    """A list of words, told as a list or as one text.

    >>> words_of("a b"), words_of(["a b", "c"])
    (('a', 'b'), ('a b', 'c'))
    """
    if isinstance(told, str):
        return tuple(told.split())
    return tuple(str(word) for word in told) if isinstance(told, list) else ()


@cache
def common_words() -> Words:
    """Common English words, in lower case.

    >>> "proceeds" in common_words(), "susquehanna" in common_words()
    (True, False)
    """
    text = (files("sinograph.extract.english") / "lexicon" / "words.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))


@cache
def shapes() -> Shapes:
    """The shapes of names (``shapes.yaml``).

    >>> shapes().heads["ventures"], shapes().known["miit"][1]
    ('Company', 'Ministry of Industry and Information Technology')
    """
    told = raw("shapes")
    known: dict[str, tuple[str, str]] = {}
    for kind, names in told["known"].items():
        for name, others in names.items():
            known.update({f: (kind, name) for form in (name, *others) for f in (form.casefold(), normal(form))})
    plain = [f.name for f in fields(Shapes) if f.name not in {"heads", "openings", "known"}]
    return Shapes(
        heads={word: kind for kind, words in told["heads"].items() for word in words_of(words)},
        openings=tuple((start, kind) for kind, starts in told["openings"].items() for start in starts),
        known=known,
        **{name: frozenset(words_of(told[name])) for name in plain},
    )


@cache
def person_words() -> PersonWords:
    """What personal names are made of (``persons.yaml``).

    >>> "xu" in person_words().surnames, "xiang" in person_words().syllables
    (True, True)
    """
    told = raw("persons")
    return PersonWords(
        surnames=frozenset(words_of(told["surnames"])),
        doubtful=frozenset(words_of(told["doubtful_surnames"])),
        given=frozenset(words_of(told["given"])),
        western=frozenset(words_of(told["western_surnames"])),
        syllables=frozenset(a + b for a in ("", *words_of(told["initials"])) for b in words_of(told["finals"])),
    )


@cache
def place_words() -> PlaceWords:
    """Places (``places.yaml``).

    >>> "shenzhen" in place_words().names, "chinese" in place_words().peoples
    (True, True)
    """
    told = raw("places")
    names = [name.lower() for part in ("countries", "regions", "provinces", "cities") for name in told[part]]
    settled = [name.lower() for part in ("countries", "provinces", "cities") for name in told[part]]
    return PlaceWords(
        names=frozenset(names),
        first=frozenset(name.split()[0] for name in names),
        settled=frozenset(settled),
        peoples=frozenset(form for people in words_of(told["peoples"]) for form in (people, f"{people}s")),
    )


@cache
def cues() -> Cues:
    """What surrounding words say (``cues.yaml``).

    >>> cues().nouns["investor"]
    ('Company', 'Person')
    """
    told = raw("cues")
    nouns: dict[str, tuple[str, ...]] = {}
    for kind, words in told["nouns"].items():
        for word in dict.fromkeys(words_of(words)):
            nouns[word] = (*nouns.get(word, ()), kind)
    return Cues(
        nouns=nouns,
        verbs={word: kind for kind, words in told["verbs"].items() for word in words_of(words)},
        weak=frozenset(words_of(told["weak"])),
        doing=frozenset(words_of(told["doing"])),
        belongings=frozenset(words_of(told["belongings"])),
        posts=frozenset(words_of(told["posts"])),
        pressing=frozenset(words_of(told["pressing"])),
        holdings=frozenset(words_of(told["holdings"])),
    )
