"""People at firms and what a person says of them, for the tests of resolving."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from hypothesis import settings
from tests.edges.making import Shelf, actor

from sinograph.model import Entity, Judgement

FEW = settings(max_examples=60, deadline=None)


def person(document: str, name: str = "Wang Wei") -> Entity:
    """A person whom no reference data lists, as a document names them."""
    return actor(name, document, "Person")


def ties(*told: tuple[str, str, str], kind: str = "WORKS_FOR", **more: Any) -> Shelf:
    """People given as (document, name, firm), each tied to the firm."""
    shelf = Shelf()
    for document, name, firm in told:
        shelf.add(document, kind, (person(document, name), actor(firm, document)), **more)
    return shelf


def same(left: str, right: str) -> Judgement:
    """That two ids are one thing."""
    return Judgement("same", left, right)


def different(left: str, right: str) -> Judgement:
    """That two ids are two things."""
    return Judgement("different", left, right)


def groups(shelf: Shelf, judgements: Iterable[Judgement] = ()) -> set[frozenset[str]]:
    """Which documents' people are one, as sets of documents; one name a document."""
    ids = shelf.resolution(judgements).ids
    found: dict[str, set[str]] = {}
    for naming in shelf.namings:
        if naming.entity.type == "Person":
            found.setdefault(ids[naming.entity.id], set()).add(naming.document)
    return {frozenset(documents) for documents in found.values()}
