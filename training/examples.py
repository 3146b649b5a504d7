"""The examples that the network learns from: each document with its own names, and with the reader's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sinograph.actors import load_actors
from sinograph.extract.finish import slot_of
from sinograph.extract.learned.asking import said, with_ends
from sinograph.extract.learned.bounds import meet
from sinograph.extract.learned.pairs import admitted
from sinograph.extract.learned.tokens import Cutter
from sinograph.extract.learned.values import values_of
from sinograph.extract.parts import reading_of
from sinograph.extract.protocols import Reading
from sinograph.extract.rules import claim_rules, mentions_of, name_rules
from sinograph.model import Document, Mention
from sinograph.ontology import load_ontology
from training.example import Example, Names
from training.labels import Ground, Told, entities_of, examples_of, gold_mentions, names_of


class Builder:
    """Turns annotated documents into examples."""

    def __init__(self, cutter: Cutter) -> None:
        self.cutter = cutter
        self.finders, self.claims = name_rules(load_actors()), claim_rules()
        self.ontology = load_ontology()
        self.fits = admitted(self.ontology)

    def of(self, document: Document, raw: Mapping[str, Any], *, known: bool = True) -> Iterator[Example]:
        """The examples of one document: with the reader's names and, where `known`, with the annotation's too."""
        reading = reading_of(document)
        found = mentions_of(reading, self.finders)
        drafts = [d for f in self.claims for d in f.find(reading, found)]
        found = with_ends(found, drafts)
        entity = entities_of(raw, found)
        slots = [entity[slot_of(m)] for m in found]
        rules = said(reading, drafts, self.ontology, lambda m: entity.get(slot_of(m), f"?{slot_of(m)}"))
        told = Told(reading, found, slots, values_of(reading, found), rules)
        yield from examples_of(raw, told, Ground(self.cutter, self.fits), f"{document.id}:read")
        if known:
            mentions, owners = _known(reading, raw, found, slots)
            told = Told(reading, mentions, owners, values_of(reading, mentions), rules)
            yield from examples_of(raw, told, Ground(self.cutter, self.fits), f"{document.id}:known")

    def names(self, document: Document, raw: Mapping[str, Any]) -> list[Names]:
        """The names of one document."""
        return names_of(reading_of(document), raw, self.cutter)


def _known(
    reading: Reading, raw: Mapping[str, Any], found: Sequence[Mention], slots: Sequence[str]
) -> tuple[list[Mention], list[str]]:
    """The annotation's names, with the reader's nominal mentions beside them, and the entity of each."""
    mentions, owners = gold_mentions(reading, raw)
    named = list(zip(mentions, owners, strict=True))
    types = {e["id"]: e["type"] for e in raw["entities"]}
    for m, slot in zip(found, slots, strict=True):
        if m.nominal and not any(meet(m, x) for x in mentions):
            named.append((replace(m, type=types.get(slot, m.type)), slot))
    named.sort(key=lambda x: (x[0].start, x[0].end))
    return [m for m, _ in named], [o for _, o in named]
