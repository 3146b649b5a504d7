"""Commands on the whole graph: stats, explore, export, judge."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from sinograph.cli.options import (
    AllOption,
    DatabaseOption,
    Form,
    JsonOption,
    PasswordOption,
    StoreOption,
    UserOption,
    graph_at,
)
from sinograph.cli.output import emit, emit_json, note

AroundOption = Annotated[
    list[str] | None, typer.Option("--around", help="Only the neighbourhood of this entity (repeatable)")
]
HopsOption = Annotated[int, typer.Option("--hops", min=1, max=6, help="How far around")]


def stats(
    store: StoreOption = None,
    user: UserOption = None,
    password: PasswordOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """What the graph holds, and the digest that equal graphs share on either engine."""
    with graph_at(store, user, password, database) as graph:
        told = graph.stats()
    if as_json:
        emit_json(asdict(told))
        return
    rows = [("documents", told.documents), ("claims", told.claims)]
    rows += [(f"node {name}", count) for name, count in sorted(told.entities.items())]
    rows += [(f"edge {name}", count) for name, count in sorted(told.edges.items())]
    emit(("what", "count"), rows, Form.table)
    typer.echo(f"digest {told.digest}")


def explore(
    out: Annotated[Path, typer.Option("--out", help="The HTML file to write")] = Path("graph.html"),
    title: Annotated[str, typer.Option("--title", help="Stands over the picture")] = "sinograph",
    around: AroundOption = None,
    hops: HopsOption = 1,
    store: StoreOption = None,
    user: UserOption = None,
    password: PasswordOption = None,
    database: DatabaseOption = None,
) -> None:
    """Draw the graph as one interactive HTML file that needs no network."""
    with graph_at(store, user, password, database) as graph:
        drawn = graph.explore(out, title=title, around=around or (), hops=hops)
    note(f"{out}: {len(drawn.entities)} entities, {len(drawn.edges)} edges, {out.stat().st_size / 1e6:.1f} MB")


def export(
    out: Annotated[Path, typer.Argument(help="The file or folder to write")],
    form: Annotated[str, typer.Option("--format", help="graphml, gexf, csv, jsonld, ftm, cypher [by the suffix]")] = "",
    around: AroundOption = None,
    hops: HopsOption = 1,
    include_all: AllOption = False,
    store: StoreOption = None,
    user: UserOption = None,
    password: PasswordOption = None,
    database: DatabaseOption = None,
) -> None:
    """Write the graph for another tool."""
    with graph_at(store, user, password, database) as graph:
        written = graph.export(out, form=form or None, around=around or (), hops=hops, include_all=include_all)
    for path in written:
        note(str(path))


def judge(
    verdict: Annotated[str, typer.Argument(help="same, different, reject, rename, undo or list")],
    names: Annotated[
        list[str] | None, typer.Argument(help="Two entities; a claim's id; an entity and its name")
    ] = None,
    author: Annotated[str, typer.Option("--author", help="Who says so")] = "",
    store: StoreOption = None,
    user: UserOption = None,
    password: PasswordOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say that two entities are the same or different, reject a claim, rename; it survives every rebuild."""
    made = datetime.now(UTC).isoformat(timespec="seconds")
    with graph_at(store, user, password, database, write=True) as graph:
        if verdict != "list":
            graph.judge(verdict, *(names or ()), author=author, made=made)
        known = graph.judgements()
    if as_json:
        emit_json([asdict(j) for j in known])
    else:
        emit(
            ("verdict", "left", "right", "author", "made"),
            [(j.verdict, j.left, j.right, j.author, j.made) for j in known],
            Form.table,
        )


def register(app: typer.Typer) -> None:
    """Add these commands."""
    for command in (stats, explore, export, judge):
        app.command()(command)
