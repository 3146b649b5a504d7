"""A named question: what it asks, needs and gives, and its Cypher with some places open."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sinograph.errors import QueryError
from sinograph.ontology import load_ontology
from sinograph.queries.parameters import Parameter

PLACE = re.compile(r"\{\{(?:(label|integer):([a-z][a-z0-9_]*)|(edges))\}\}")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of an answer, and what it holds."""

    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Query:
    """A named question.

    Parameters
    ----------
    name
        The file's name without its suffix.
    question
        What it asks, for people.
    parameters, columns
        What it needs, and what it gives beside the claims.
    text
        The Cypher, with its places still open.
    walk
        For a search of the shortest way, the names of its two ends and of the most steps; else empty.
    """

    name: str
    question: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    text: str
    walk: tuple[str, ...] = ()

    def parameter(self, name: str) -> Parameter:
        """The parameter of that name.

        Raises
        ------
        QueryError
            Where there is none; the message lists those that there are.
        """
        for parameter in self.parameters:
            if parameter.name == name:
                return parameter
        raise QueryError(f"question {self.name} has no parameter {name!r}; it takes {self.accepted}")

    @property
    def accepted(self) -> str:
        """Its parameters as one writes them."""
        return " ".join(p.shown for p in self.parameters) or "none"

    def filled(self, labels: Mapping[str, str], numbers: Mapping[str, int]) -> str:
        """The text with its places filled.

        Parameters
        ----------
        labels
            For each entity parameter, a node type; anything that is not the ontology's is refused.
        numbers
            For each integer parameter, its value.

        Raises
        ------
        OntologyError
            Where a label is no node type.
        """
        ontology = load_ontology()

        def _fill(match: re.Match[str]) -> str:
            kind, name, edges = match.groups()
            if edges:
                return "|".join(ontology.edges)
            return ontology.node(labels[name]).name if kind == "label" else str(int(numbers[name]))

        return PLACE.sub(_fill, self.text)
