"""Whether what a sentence tells has happened, is planned, rumoured, denied or over, or is not told at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from sinograph.extract.english.line import Line
from sinograph.extract.english.scenes import Scene
from sinograph.extract.english.vocabulary import vocabulary
from sinograph.notation import read_yaml

_SAID_TO = re.compile(r"(?:[^\s,;:]+ ){1,6}[Ss]aid [Tt]o ([A-Za-z]+)\b")
_LIMITING = frozenset(["alone", "first", "just", "merely", "only", "simply", "sole", "typical", "yet"])
UNTOLD = ""  # a question, a wish, a negation: no claim at all


@dataclass(frozen=True, slots=True)
class Cues:
    """The words of ``status.yaml``."""

    planned_verbs: frozenset[str]
    plain_verbs: frozenset[str]
    failed_verbs: frozenset[str]
    stopping_verbs: tuple[str, ...]
    undone_nouns: frozenset[str]
    denying_verbs: frozenset[str]
    plan_nouns: frozenset[str]
    ahead_nouns: frozenset[str]
    planned_modals: frozenset[str]
    unsure_modals: frozenset[str]
    rumour_words: frozenset[str]
    rumour_phrases: tuple[str, ...]
    rumour_patterns: tuple[str, ...]
    hypothetical_openers: frozenset[str]
    planned_words: frozenset[str]
    ended_words: frozenset[str]
    failed_words: frozenset[str]


@cache
def cues() -> Cues:
    """The words that ship beside this module."""
    raw: dict[str, Any] = read_yaml((files(__package__) / "status.yaml").read_text(encoding="utf-8"))
    told: dict[str, Any] = {k: frozenset(v.split()) if isinstance(v, str) else tuple(v) for k, v in raw.items()}
    return Cues(**told)


def rumoured(words: str) -> bool:
    """Whether a sentence rests on sources without a name.

    >>> rumoured("Tencent is in talks to buy it, people familiar with the matter said"), rumoured("It said so")
    (True, False)
    """
    lower = f" {words.lower()} "
    if any(f" {p} " in lower or f" {p}," in lower for p in cues().rumour_phrases):
        return True
    if any(f" {w} " in lower for w in cues().rumour_words):
        return True
    return _hearsay().search(words) is not None or _is_said_in_heading(words)


@cache
def _hearsay() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in cues().rumour_patterns))


def _is_said_in_heading(words: str) -> bool:
    """Whether a heading leaves out the verb of "is said to": "Zed said to lead round"."""
    found = None if words.rstrip()[-1:] in (".", "?", "!", "”", '"') else _SAID_TO.match(words)
    if found is None or found[1].lower() in ("press", "media", "report"):
        return False
    return any(kind == "base" for _, kind in vocabulary().verbs.get(found[1].lower(), ()))


def status_of(scene: Scene) -> str:
    """The status of what a scene tells; empty where it tells nothing.

    Examples
    --------
    >>> from sinograph.extract.english.line import lines_of
    >>> from sinograph.extract.english.tokens import tokens_of
    >>> line = lines_of(tokens_of("It has agreed to buy the firm.", 0, []))
    >>> status_of(Scene(line, line.verbs[-1]))
    'planned'
    >>> line = lines_of(tokens_of("It called off its merger.", 0, []))
    >>> status_of(Scene(line, 2, noun=True))
    ''
    """
    own = _of_noun(scene.line, scene.place) if scene.noun else ""
    verb = scene.verb
    if scene.noun and cues().undone_nouns & set(scene.line.chunks[scene.place].noun.words):
        own = "failed" if _is_stopped(scene.line, scene.place) else own
    if own in ("failed", "ended"):
        return UNTOLD if own == "failed" else "ended"
    told = _of_verb(scene.line, verb, 0) if verb is not None else "actual"
    return own if own and told == "actual" else told


def status_aside(line: Line, n: int) -> str:
    """What a noun group before a name says on the way, whatever its verb tells: "plans to buy its rival Zed".

    Parameters
    ----------
    line
        The sentence.
    n
        The place of the noun group.
    """
    own = _of_noun(line, n)
    return UNTOLD if own == "failed" else own or "actual"


def _of_noun(line: Line, n: int) -> str:
    words = {
        *line.chunks[n].noun.words,
        *(w for j in (n - 1, n - 2) if line.kind(j) == "adverb" for w in (line.word(j),)),
    }
    if words & {"no", "neither"}:
        return "failed"
    for name in ("failed", "ended", "planned"):
        if words & getattr(cues(), f"{name}_words") or (name == "ended" and "until then" in words):
            return name
    return "planned" if _is_ahead(line, n) else ""


def _is_stopped(line: Line, n: int) -> bool:
    """Whether a verb undoes noun group `n`: "called off its merger", "the merger was blocked"."""
    return any(
        line.chunks[v].verb.lemma in cues().stopping_verbs
        and not line.chunks[v].verb.negated
        and n == (line.subject(v) if line.passive(v) else line.object(v))
        for v in line.verbs
    )


def _is_ahead(line: Line, n: int) -> bool:
    """Whether noun group `n` is what another has not brought about: "its application for a listing"."""
    before = n - 2
    return (
        line.word(n - 1) in ("of", "for", "in", "to")
        and line.kind(before) == "noun"
        and line.chunks[before].noun.head in cues().ahead_nouns
    )


def _of_verb(line: Line, v: int, depth: int) -> str:
    verb, words = line.chunks[v].verb, cues()
    if depth > 4 or _is_hypothetical(line, v):
        return UNTOLD
    never = line.word(v - 1) in ("never", "not", "hardly") and line.kind(v - 1) == "adverb"
    if never or verb.negated or _is_not(line, v) or _negated_subject(line, v):
        return "denied" if _is_denied(line, v) else UNTOLD
    if verb.modal in ("could", "may", "might") and {"jointly", "together"} & {*verb.adverbs, line.word(v - 1)}:
        return "planned"  # what two may do as one, they are talking of
    if verb.modal in words.unsure_modals and not (verb.modal == "can" and verb.passive):
        return UNTOLD
    if "no-longer" in (*verb.adverbs, line.word(v - 1), line.word(v + 1)):
        return "ended"
    if verb.modal in words.planned_modals:
        return "planned" if verb.modal != "would" or _is_reported(line, v) else UNTOLD
    if verb.form == "infinitive":
        return _of_infinitive(line, v, depth)
    if verb.form == "ing":
        return _of_ing(line, v, depth)
    return "denied" if _is_denied(line, v) else "actual"


def _is_not(line: Line, v: int) -> bool:
    """Whether "not" follows the verb: "is not the parent of Zed", but "is not just a shop"."""
    told = line.chunks[v].verb.lemma == "be" and line.word(v + 1) in ("not", "never", "hardly")
    noun = line.chunks[v + 2].noun.words[:2] if line.kind(v + 2) == "noun" else ()
    return told and not _LIMITING & {line.word(v + 2), *noun}


def _negated_subject(line: Line, v: int) -> bool:
    subject = line.subject(v)
    if subject is None:
        return False
    words = line.chunks[subject].noun.words
    return bool(words) and words[0] in ("no", "neither", "none", "nobody")


def _is_reported(line: Line, v: int) -> bool:
    """Whether a verb of saying or planning stands before: "said it would"."""
    before = line.before(v)
    return before is not None or any(c.verb.lemma in ("say", "announce") for c in line.chunks[v + 1 :])


def _is_denied(line: Line, v: int) -> bool:
    before = line.before(v)
    return before is not None and line.chunks[before].verb.lemma in cues().denying_verbs


def _is_hypothetical(line: Line, v: int) -> bool:
    """Whether "if" or "whether" opens the clause of verb `v`."""
    for j in range(v - 1, -1, -1):
        if line.kind(j) == "stop" or (line.kind(j) == "comma" and _opens_main(line, j, v)):
            return False
        if line.kind(j) == "opener":
            return line.word(j) in cues().hypothetical_openers
    return False


def _opens_main(line: Line, comma: int, v: int) -> bool:
    """Whether the clause of verb `v` begins after a comma: its subject stands there."""
    subject = line.subject(v)
    return subject is not None and comma < subject


def _of_infinitive(line: Line, v: int, depth: int) -> str:
    left, words = line.skip(v - 1, -1), cues()
    before = line.before(v)
    if line.kind(left) == "noun" and line.chunks[left].noun.head in words.plan_nouns:
        if _is_stopped(line, left):
            return UNTOLD  # "dropped plans to buy"
        denied = bool(set(line.chunks[left].noun.words) & {"no"})
        return "denied" if denied else "planned"
    if line.kind(left) == "joint" and before is not None:
        return _of_verb(line, before, depth + 1)
    if before is None:
        return "planned"
    lemma = line.chunks[before].verb.lemma
    if lemma in words.failed_verbs:
        return UNTOLD
    outer = _of_verb(line, before, depth + 1)
    if outer == "ended" and lemma not in words.plain_verbs:
        return UNTOLD  # "no longer plans to"
    if outer != "actual":
        return "denied" if outer == UNTOLD and lemma in words.planned_verbs and _is_denied(line, before) else outer
    return "actual" if lemma in words.plain_verbs else "planned"


def _of_ing(line: Line, v: int, depth: int) -> str:
    before = line.before(v)
    left = line.skip(v - 1, -1)
    if before is None:
        return "actual"
    lemma = line.chunks[before].verb.lemma
    tied = line.kind(left) == "verb" or line.kind(left) == "prep"
    if tied and lemma in cues().failed_verbs:
        return "denied" if lemma in cues().denying_verbs else UNTOLD
    if line.kind(left) == "verb" and lemma in cues().planned_verbs - {"be"}:
        return "planned"
    if (
        line.kind(left) == "prep"
        and line.kind(left - 1) == "noun"
        and line.chunks[left - 1].noun.head in cues().plan_nouns
    ):
        return "planned"
    return "actual" if line.kind(left) != "joint" else _of_verb(line, before, depth + 1)
