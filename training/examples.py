"""The examples that the network learns from: each document with its own names, and with the reader's."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sinograph.actors import load_actors
from sinograph.extract.learned.asking import said, with_ends
from sinograph.extract.learned.bounds import meet
from sinograph.extract.learned.pairs import admitted
from sinograph.extract.learned.tokens import Cutter
from sinograph.extract.learned.values import values_of
from sinograph.extract.parts import reading_of
from sinograph.extract.protocols import Reading
from sinograph.extract.rules import claim_rules, mentions_of, name_rules
from sinograph.extract.slots import slot_of
from sinograph.model import Document, Mention
from sinograph.ontology import load_ontology
from training.example import Example, Names
from training.labels import Ground, Told, entities_of, examples_of, gold_mentions, names_of


class Builder:
    """Turns annotated documents into examples.

    Parameters
    ----------
    cutter
        Cuts text into pieces.
    reader
        Who finds the names of a document that is read; the rules where None.
    """

    def __init__(self, cutter: Cutter, reader: Callable[[Reading], Sequence[Mention]] | None = None) -> None:
        self.cutter = cutter
        self.finders, self.claims = name_rules(load_actors()), claim_rules()
        self.reader = reader or (lambda reading: mentions_of(reading, self.finders))
        self.ontology = load_ontology()
        self.fits = admitted(self.ontology)

    def of(self, document: Document, raw: Mapping[str, Any], *, known: bool = True) -> Iterator[Example]:
        """The examples of one document: with the reader's names and, where `known`, with the annotation's too."""
        reading = reading_of(document)
        found = self.reader(reading)
        drafts = [d for f in self.claims for d in f.find(reading, found)]
        found = with_ends(found, drafts)
        entity = entities_of(raw, found)
        slots = [entity[slot_of(m)] for m in found]
        rules = said(reading, drafts, self.ontology, lambda m: entity.get(slot_of(m), f"?{slot_of(m)}"))
        told = Told(reading, found, slots, values_of(reading, found), rules)
        yield from examples_of(raw, told, Ground(self.cutter, self.fits), f"{document.id}:read")
        if known:
            told = self._known(reading, raw)
            yield from examples_of(raw, told, Ground(self.cutter, self.fits), f"{document.id}:known")

    def _known(self, reading: Reading, raw: Mapping[str, Any]) -> Told:
        """The annotation's names, what stands for them, and what the rules say of both."""
        own = {e["id"]: e["name"] for e in raw["entities"]}
        placed = [(replace(m, name=own[o]), o) for m, o in zip(*gold_mentions(reading, raw), strict=True)]
        named = [m for m, _ in placed]
        referred = [m for f in self.finders for m in f.refer(reading, named)]
        nominal = [m for m in referred if m.nominal and not any(meet(m, x) for x in named)]
        found = sorted([*named, *nominal], key=lambda m: (m.start, m.end))
        drafts = [d for f in self.claims for d in f.find(reading, found)]
        found = with_ends(found, drafts)
        owner = {(slot_of(m), m.type): o for m, o in placed}
        standing = {(m.start, m.end): o for m, o in placed}

        def slot(m: Mention) -> str:
            return standing.get((m.start, m.end)) or owner.get((slot_of(m), m.type)) or f"?{slot_of(m)}"

        rules = said(reading, drafts, self.ontology, slot)
        return Told(reading, found, [slot(m) for m in found], values_of(reading, found), rules)

    def names(self, document: Document, raw: Mapping[str, Any]) -> list[Names]:
        """The names of one document."""
        return names_of(reading_of(document), raw, self.cutter)
