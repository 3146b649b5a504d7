"""The kinds of English words, as far as cutting sentences into groups needs them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from sinograph.notation import read_yaml

Form = Literal["base", "s", "past", "participle", "ing"]
VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words by kind, each lower-case.

    Parameters
    ----------
    determiners, prepositions, joints, relatives, openers, modals, pronouns, adverbs, not_adverbs
        Sets of words.
    joint_phrases
        Tuples of words that join like "and".
    auxiliaries
        Base form ("be", "have", "do", "get") of each form.
    verbs
        For each form the base forms and kinds of form that it may be: ``{"led": (("lead", "past"), …)}``.
    also_nouns
        Verb forms that are nouns as often.
    particles
        Words that may belong to a verb ("take *over*").
    see_through
        Nouns that stand for the body named with them ("officials of the ministry").
    classes
        Node types that a noun may stand for.
    phrasals
        Verbs with the particle that makes them another verb: ("take", "over").
    plural_nouns
        Plurals that look like verbs.
    no_past, describing
        Words in -ed that are no verbs.
    intransitive
        Verbs that need no object.
    kinds
        Nouns that say what a name before them is: "the Taobao *platform*".
    """

    determiners: frozenset[str]
    prepositions: frozenset[str]
    joints: frozenset[str]
    joint_phrases: tuple[tuple[str, ...], ...]
    relatives: frozenset[str]
    openers: frozenset[str]
    auxiliaries: Mapping[str, str]
    modals: frozenset[str]
    pronouns: frozenset[str]
    adverbs: frozenset[str]
    not_adverbs: frozenset[str]
    verbs: Mapping[str, tuple[tuple[str, Form], ...]]
    also_nouns: frozenset[str]
    particles: frozenset[str]
    see_through: frozenset[str]
    classes: Mapping[str, frozenset[str]]
    phrasals: frozenset[tuple[str, str]]
    plural_nouns: frozenset[str]
    no_past: frozenset[str]
    describing: frozenset[str]
    intransitive: frozenset[str]
    kinds: frozenset[str]

    def is_adverb(self, word: str) -> bool:
        """Whether a word says how or when: listed, or by its ending.

        >>> vocabulary().is_adverb("jointly"), vocabulary().is_adverb("family")
        (True, False)
        """
        return word in self.adverbs or (len(word) > 4 and word.endswith("ly") and word not in self.not_adverbs)

    def types_of(self, noun: str) -> frozenset[str]:
        """The node types that a noun, in the singular or the plural, may stand for.

        >>> sorted(vocabulary().types_of("scooters"))
        ['Product']
        """
        forms = {noun, singular(noun)}
        return frozenset(kind for kind, nouns in self.classes.items() if forms & nouns)


def singular(noun: str) -> str:
    """A noun without its plural ending.

    >>> [singular(n) for n in ("subsidiaries", "rivals", "boss", "businesses")]
    ['subsidiary', 'rival', 'boss', 'business']
    """
    if noun.endswith("ies") and len(noun) > 4:
        return f"{noun[:-3]}y"
    if noun.endswith(("sses", "ches", "shes", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def regular(base: str) -> dict[Form, str]:
    """The regular forms of a verb.

    >>> sorted(regular("carry").values()), regular("merge")["ing"], regular("launch")["s"]
    (['carried', 'carried', 'carries', 'carry', 'carrying'], 'merging', 'launches')
    """
    stem_y = base.endswith("y") and base[-2] not in VOWELS
    past = f"{base[:-1]}ied" if stem_y else f"{base}d" if base.endswith("e") else f"{base}ed"
    third = f"{base[:-1]}ies" if stem_y else f"{base}{'es' if base.endswith(('s', 'sh', 'ch', 'x', 'z', 'o')) else 's'}"
    ing = f"{base[:-1]}ing" if base.endswith("e") and not base.endswith("ee") else f"{base}ing"
    return {"base": base, "s": third, "past": past, "participle": past, "ing": ing}


def conjugated(base: str, irregular: Mapping[str, list[str]]) -> dict[Form, str]:
    """All forms of a verb, doubled consonants included.

    >>> conjugated("ban", {"ban": ["banned", "banned"]})["ing"]
    'banning'
    """
    forms = regular(base)
    if told := irregular.get(base):
        forms["past"], forms["participle"] = told
    doubled = f"{base}{base[-1]}"
    if forms["past"] == f"{doubled}ed" or base in ("run", "cut", "put", "set", "win", "get", "shut", "split", "bid"):
        forms["ing"] = f"{doubled}ing"
    return forms


def _verb_forms(bases: Iterable[str], irregular: Mapping[str, list[str]]) -> dict[str, tuple[tuple[str, Form], ...]]:
    found: dict[str, list[tuple[str, Form]]] = {}
    for base in dict.fromkeys(bases):
        for kind, word in conjugated(base, irregular).items():
            found.setdefault(word, []).append((base, kind))
    return {word: tuple(forms) for word, forms in found.items()}


def _set(words: object) -> frozenset[str]:
    return frozenset(str(w) for w in (words.split() if isinstance(words, str) else words))  # type: ignore[attr-defined]


@cache
def vocabulary() -> Vocabulary:
    """The words that ship beside this module.

    Examples
    --------
    >>> words = vocabulary()
    >>> words.verbs["bought"], words.auxiliaries["was"], "nor" in words.joints
    ((('buy', 'past'), ('buy', 'participle')), 'be', True)
    """
    raw: dict[str, Any] = read_yaml((files(__package__) / "words.yaml").read_text(encoding="utf-8"))
    sets = {
        name: _set(raw[name])
        for name in (
            *("determiners", "prepositions", "joints", "relatives", "openers", "modals", "pronouns"),
            *(
                "adverbs",
                "not_adverbs",
                "also_nouns",
                "particles",
                "see_through",
                "plural_nouns",
                "no_past",
                "describing",
            ),
            *("intransitive", "kinds"),
        )
    }
    sets["see_through"] |= {singular(noun) for noun in sets["see_through"]}
    return Vocabulary(
        **sets,
        joint_phrases=tuple(tuple(p.split()) for p in raw["joint_phrases"]),
        auxiliaries={form: base for base, forms in raw["auxiliaries"].items() for form in forms},
        verbs=_verb_forms([*raw["verbs"].split(), *raw["irregular"]], raw["irregular"]),
        phrasals=frozenset((p.split()[0], p.split()[1]) for p in raw["phrasals"]),
        classes={kind: _set(nouns) for kind, nouns in raw["classes"].items()},
    )
