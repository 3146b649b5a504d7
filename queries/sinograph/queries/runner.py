"""Asking a named question."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from sinograph.errors import QueryError
from sinograph.queries.catalogue import load_catalogue
from sinograph.queries.naming import find_document, find_entity
from sinograph.queries.parameters import engine_values
from sinograph.queries.question import Query
from sinograph.queries.walk import Steps, walk
from sinograph.store import Rows, Store


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question gave.

    Parameters
    ----------
    question
        What was asked, for people.
    columns, rows
        The table.
    claims_by_row
        For each row, the ids of the claims that it rests on, sorted.
    more
        Whether the limit cut rows off.
    """

    question: str
    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]
    claims_by_row: tuple[tuple[str, ...], ...]
    more: bool = False

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of all claims, each once, in the order of the rows.

        >>> Answer("Who?", ("who",), (("A",), ("B",)), (("c1", "c2"), ("c2",))).claims
        ('c1', 'c2')
        """
        return tuple(dict.fromkeys(claim for claims in self.claims_by_row for claim in claims))

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{escape(c)}</th>" for c in self.columns)
        body = "".join(
            "<tr>" + "".join(f"<td>{escape('' if v is None else str(v))}</td>" for v in row) + "</tr>"
            for row in self.rows
        )
        return f"<h4>{escape(self.question)}</h4><table><tr>{head}</tr>{body}</table>"


def ask(
    store: Store,
    name: str,
    parameters: Mapping[str, object] | None = None,
    *,
    timeout: float = 30.0,
    limit: int = 1000,
) -> Answer:
    """The answer to a named question.

    Parameters
    ----------
    name
        As in `load_catalogue`.
    parameters
        By name; texts are read by the declared kind (`Parameter.read`), an entity by any of its names.
    timeout
        Seconds that the engine may take.
    limit
        The most rows.

    Raises
    ------
    UnknownName
        Where no question, entity or document is called so.
    QueryError
        Where a parameter is unknown, missing or does not fit.
    QueryLimit
        When the time is up.
    """
    query = load_catalogue()[name]
    values = _values(query, parameters or {})
    labels, given = _resolved(store, query, values)
    numbers = {p: v for p, v in values.items() if isinstance(v, int) and not isinstance(v, bool)}
    if query.walk:
        first, second = ((str(given[end]), labels[end]) for end in query.walk[:2])
        rows = walk(Steps(store, query, given, time.monotonic() + timeout), (first, second))
    else:
        rows = store.rows(query.filled(labels, numbers), given, timeout=timeout, limit=limit)
    return answer_of(query, rows)


def _values(query: Query, told: Mapping[str, object]) -> dict[str, object]:
    values = {p.name: p.default for p in query.parameters}
    for name, value in told.items():
        values[name] = query.parameter(name).read(value)
    if missing := [p.shown for p in query.parameters if p.required and p.name not in told]:
        raise QueryError(f"question {query.name} needs {' '.join(missing)}; it takes {query.accepted}")
    return values


def _resolved(store: Store, query: Query, values: Mapping[str, object]) -> tuple[dict[str, str], dict[str, object]]:
    """The node types of the entities meant, and what the engine is given."""
    labels: dict[str, str] = {}
    given: dict[str, object] = {}
    for parameter in query.parameters:
        value = values[parameter.name]
        if isinstance(value, str) and parameter.kind == "entity":
            found = find_entity(store, value, types=parameter.types or None)
            labels[parameter.name], value = found.type, found.id
        elif isinstance(value, str) and parameter.kind == "document":
            value = find_document(store, value)
        given |= engine_values(parameter, value)
    return labels, given


def answer_of(query: Query, rows: Rows) -> Answer:
    """An answer of raw rows, whose column ``claims`` is taken out of the table.

    Raises
    ------
    QueryError
        Where the columns are not those that the header declares.
    """
    columns = tuple(c.name for c in query.columns)
    if rows.columns != (*columns, "claims"):
        raise QueryError(f"{query.name}.cypher gives {', '.join(rows.columns)}; declare these columns, claims last")
    claims = tuple(tuple(sorted(set(_flat(row[-1])))) for row in rows.rows)
    return Answer(query.question, columns, tuple(row[:-1] for row in rows.rows), claims, rows.more)


def _flat(value: object) -> Iterator[str]:
    """The claim ids of a list, of a list of lists, or of nothing."""
    if isinstance(value, list):
        for held in value:
            yield from _flat(held)
    elif value is not None:
        yield str(value)
