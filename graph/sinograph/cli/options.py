"""The options that commands share, each in one place."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sinograph.config import store_address

if TYPE_CHECKING:
    from sinograph.api import KnowledgeGraph

StoreOption = Annotated[
    str | None,
    typer.Option("--store", help="Where the graph is: a file, neo4j://… or bolt://… [SINOGRAPH_STORE, NEO4J_URI]"),
]
UserOption = Annotated[str | None, typer.Option("--user", help="Neo4j user [NEO4J_USERNAME]")]
PasswordOption = Annotated[str | None, typer.Option("--password", help="Neo4j password; better: NEO4J_PASSWORD")]
DatabaseOption = Annotated[str | None, typer.Option("--database", help="Neo4j database [NEO4J_DATABASE]")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON")]
CsvOption = Annotated[bool, typer.Option("--csv", help="Print CSV")]
AllOption = Annotated[bool, typer.Option("--all", help="Denied and rumoured facts too")]


class Form(StrEnum):
    """How rows are printed."""

    table = "table"
    json = "json"
    csv = "csv"


def form_of(as_json: bool, as_csv: bool) -> Form:
    """The form that two switches ask for.

    >>> form_of(True, False)
    <Form.json: 'json'>
    """
    if as_json and as_csv:
        raise typer.BadParameter("give --json or --csv, not both")
    return Form.json if as_json else Form.csv if as_csv else Form.table


class Access(StrEnum):
    """What a command does to a graph."""

    read = "read"
    write = "write"
    create = "create"


def graph_at(
    store: str | None,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
    *,
    access: Access = Access.read,
) -> KnowledgeGraph:
    """The graph that the options and the environment name.

    Parameters
    ----------
    access
        Whether it is held for writing, and made where there is none.
    """
    from sinograph.api import KnowledgeGraph  # heavy: only when a graph is opened

    address = store_address(store, user=user, password=password, database=database)
    return KnowledgeGraph.at(address, create=access is Access.create, read_only=access is Access.read)
