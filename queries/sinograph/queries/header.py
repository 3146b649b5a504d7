"""Reading the header of a ``.cypher`` file, and holding its text to it."""

from __future__ import annotations

import re
from typing import TypeVar

from sinograph.errors import QueryError
from sinograph.queries.parameters import Parameter, declared, engine_names
from sinograph.queries.question import PLACE, Column, Query

_LINE = re.compile(r"// (question|parameter|column|walk): (\S.*?)\s*$")
_COLUMN = re.compile(r"([a-z][a-z_]*) -- (\S.*)$")
_USED = re.compile(r"\$([A-Za-z_][A-Za-z0-9_]*)")
# What a step of a walk is given, beside the parameters: the ids to step from.
_FRONTIER = "frontier"

Named = TypeVar("Named", Parameter, Column)


def parse(name: str, text: str) -> Query:
    """The question that a ``.cypher`` file holds.

    Parameters
    ----------
    name
        The file's name without its suffix.
    text
        The file's text.

    Raises
    ------
    QueryError
        Where header or text are wrong, naming file and line.

    Examples
    --------
    >>> told = "// question: Who?\\n// column: who -- a name\\nMATCH (n:Person) RETURN n.name AS who, [] AS claims"
    >>> parse("people", told).question
    'Who?'
    """
    lines = text.splitlines()
    count = next((n for n, line in enumerate(lines) if not line.startswith("//")), len(lines))
    told: dict[str, list[tuple[int, str]]] = {"question": [], "parameter": [], "column": [], "walk": []}
    for number, line in enumerate(lines[:count], 1):
        match = _LINE.match(line)
        if match is None:
            raise _wrong(name, number, f"{line!r} is no header line; write // question:, // parameter: or // column:")
        told[match[1]].append((number, match[2]))
    query = _query(name, told, "\n".join(lines[count:]).strip())
    _check_text(query, count + 1)
    return query


def _wrong(name: str, line: int, problem: str) -> QueryError:
    return QueryError(f"{name}.cypher, line {line}: {problem}")


def _query(name: str, told: dict[str, list[tuple[int, str]]], text: str) -> Query:
    for key, most in (("question", 1), ("walk", 1)):
        for number, _ in told[key][most:]:
            raise _wrong(name, number, f"a second {key}; leave one")
    if not told["question"] or not told["column"]:
        raise _wrong(name, 1, "the header needs a question and at least one column")
    parameters = _unique(name, [(n, _parameter(name, n, line)) for n, line in told["parameter"]])
    columns = _unique(name, [(n, _column(name, n, line)) for n, line in told["column"]])
    walk = tuple(told["walk"][0][1].split()) if told["walk"] else ()
    query = Query(name, told["question"][0][1], parameters, columns, text, walk)
    if walk and [p.kind for w in walk for p in parameters if p.name == w] != ["entity", "entity", "integer"]:
        raise _wrong(name, told["walk"][0][0], "a walk names two entities and an integer among the parameters")
    return query


def _parameter(name: str, number: int, line: str) -> Parameter:
    try:
        return declared(line)
    except ValueError as problem:
        raise _wrong(name, number, str(problem)) from None


def _column(name: str, number: int, line: str) -> Column:
    match = _COLUMN.match(line)
    if match is None or match[1] == "claims":
        raise _wrong(name, number, f"{line!r} is no column; write NAME -- DESCRIPTION (claims are never declared)")
    return Column(match[1], match[2])


def _unique(name: str, told: list[tuple[int, Named]]) -> tuple[Named, ...]:
    seen: set[str] = set()
    for number, one in told:
        if one.name in seen:
            raise _wrong(name, number, f"{one.name!r} stands twice; leave one")
        seen.add(one.name)
    return tuple(one for _, one in told)


def _check_text(query: Query, line: int) -> None:
    kinds = {p.name: p for p in query.parameters}
    used = set(_USED.findall(query.text))
    for kind, name, _ in PLACE.findall(query.text):
        if kind and not _fits(kind, kinds.get(name), query):
            raise _wrong(query.name, line, f"{{{{{kind}:{name}}}}} needs a parameter {name!r} that fits")
        used.add(name)
    given = {e for p in query.parameters for e in engine_names(p)} | ({_FRONTIER} if query.walk else set())
    if unknown := sorted(u for u in used if u and u not in given):
        raise _wrong(query.name, line, f"${unknown[0]} is not declared; there are {query.accepted}")
    idle = [p.name for p in query.parameters if not used & {p.name, *engine_names(p)} and p.name not in query.walk]
    if idle:
        raise _wrong(query.name, line, f"parameter {idle[0]!r} is not used; take it out")
    if not re.search(r"\bAS claims\b", query.text):
        raise _wrong(query.name, line, "the last column must be claims")


def _fits(kind: str, parameter: Parameter | None, query: Query) -> bool:
    if kind == "label":
        return bool(query.walk) or (parameter is not None and parameter.kind == "entity" and parameter.required)
    return parameter is not None and parameter.low is not None
