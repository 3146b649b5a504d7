"""Frames: which words state which type of claim, and where its ends stand. One YAML file a type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from sinograph.notation import read_yaml
from sinograph.ontology import load_ontology


@dataclass(frozen=True, slots=True)
class Frame:
    """Words, and the paths from them to the ends of a claim.

    Parameters
    ----------
    type
        The edge type.
    lemmas
        Verbs with their particle ("take over"), or nouns in the singular.
    subject, object
        Paths in order of choice. Of a verb: ``subj`` and ``obj`` as in the active voice, ``subj.owner``,
        ``obj.owner``, or a preposition. Of a noun: ``self`` (whom it describes), ``owner``, ``actor`` (who does
        the verb that it hangs on), or a preposition. ``each`` pairs what the other end's path holds.
    heads
        Nouns of which one must head the direct object of a verb; empty for any.
    without, needs
        Words that must not stand in the clause, and of which one must; empty for any.
    alone
        For a verb: whether it must have no object ("is at Zed", not "is angry at Zed").
    double
        Whether a verb must have two objects ("sells Zed a chip"); None where that does not matter.
    only
        Node types of the object, where fewer than the type admits; empty for all.
    then
        For a verb: infinitives of which one must follow it ("ordered to pay"); empty for any.
    verbs
        For a noun: verbs of which it must hang on one; empty for any.
    status
        What the words themselves say, empty where that is open.
    past
        What they say where the verb stands in the past ("worked at"), empty where that changes nothing.
    dated
        Whether a date beside it tells when it happened.
    confidence
        0 to 1.
    """

    type: str
    lemmas: tuple[str, ...]
    subject: tuple[str, ...]
    object: tuple[str, ...]
    heads: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    then: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    status: str = ""
    past: str = ""
    alone: bool = False
    double: bool | None = None
    only: tuple[str, ...] = ()
    dated: bool = True
    confidence: float = 0.8


@dataclass(frozen=True, slots=True)
class Tie:
    """A word that a hyphen ties to a name: "Tencent-backed"; `first` says whether the name is the subject."""

    type: str
    words: tuple[str, ...]
    first: bool = True
    status: str = ""


@dataclass(frozen=True, slots=True)
class Frames:
    """All frames, by the word that calls them.

    Parameters
    ----------
    verbs, nouns
        The frames of each verb and noun.
    ties
        The ties of each hyphened word.
    examples
        ``(edge type, mapping)`` of each example of the files.
    """

    verbs: Mapping[str, tuple[Frame, ...]]
    nouns: Mapping[str, tuple[Frame, ...]]
    ties: Mapping[str, tuple[Tie, ...]]
    examples: tuple[tuple[str, Mapping[str, Any]], ...] = field(default=(), repr=False)


def _words(told: object) -> tuple[str, ...]:
    """A YAML value as words: a list, or words parted by commas."""
    if isinstance(told, str):
        return tuple(w.strip() for w in told.split(",") if w.strip())
    return tuple(str(w) for w in told) if isinstance(told, list | tuple) else ()


def frame_of(kind: str, raw: Mapping[str, Any], *, dated: bool) -> Frame:
    """A frame of a YAML mapping.

    >>> frame_of("OWNS", {"lemmas": "own, hold", "subject": "subj", "object": "obj"}, dated=False).lemmas
    ('own', 'hold')
    """
    return Frame(
        type=kind,
        lemmas=_words(raw["lemmas"]),
        subject=_words(raw["subject"]),
        object=_words(raw["object"]),
        heads=frozenset(_words(raw.get("heads"))),
        without=frozenset(_words(raw.get("without"))),
        needs=frozenset(_words(raw.get("needs"))),
        then=frozenset(_words(raw.get("then"))),
        verbs=frozenset(_words(raw.get("verbs"))),
        status=raw.get("status", ""),
        past=raw.get("past", ""),
        alone=bool(raw.get("alone", False)),
        double=raw.get("double"),
        only=_words(raw.get("only")),
        dated=bool(raw.get("dated", dated)),
        confidence=raw.get("confidence", 0.8),
    )


@cache
def load_frames() -> Frames:
    """The frames that ship beside this module.

    Examples
    --------
    >>> sorted({f.type for f in load_frames().verbs["acquire"]})
    ['ACQUIRED']
    """
    verbs: dict[str, list[Frame]] = {}
    nouns: dict[str, list[Frame]] = {}
    ties: dict[str, list[Tie]] = {}
    examples: list[tuple[str, Mapping[str, Any]]] = []
    for kind, raw in _read():
        dated = bool(raw.get("dated", True))
        for room, found in (("verbs", verbs), ("nouns", nouns)):
            for entry in raw.get(room) or ():
                frame = frame_of(kind, entry, dated=dated)
                for lemma in frame.lemmas:
                    found.setdefault(lemma, []).append(frame)
        for entry in raw.get("ties") or ():
            tie = Tie(kind, _words(entry["words"]), entry.get("first", True), entry.get("status", ""))
            for word in tie.words:
                ties.setdefault(word, []).append(tie)
        examples += [(kind, e) for e in raw.get("examples") or ()]
    return Frames(_fixed(verbs), _fixed(nouns), {w: tuple(t) for w, t in ties.items()}, tuple(examples))


def _fixed(found: Mapping[str, list[Frame]]) -> dict[str, tuple[Frame, ...]]:
    return {lemma: tuple(frames) for lemma, frames in found.items()}


def _read() -> Iterator[tuple[str, Mapping[str, Any]]]:
    folder = files(__package__) / "frames"
    for kind in sorted(load_ontology().edges):
        file = folder / f"{kind.lower()}.yaml"
        if file.is_file():
            yield kind, read_yaml(file.read_text(encoding="utf-8"))
