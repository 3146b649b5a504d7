"""Commands on the whole graph: stats, explore, export, judge."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sinograph.cli.options import (
    Access,
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
from sinograph.errors import ConfigError

if TYPE_CHECKING:
    from sinograph.model import Judgement

# What each verdict is followed by.
JUDGING = {
    "same": ("NAME", "NAME"),
    "different": ("NAME", "NAME"),
    "reject": ("CLAIM-ID",),
    "rename": ("NAME", "NEW-NAME"),
    "undo": ("NUMBER",),
    "list": (),
}

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
    verdict: Annotated[
        str,
        typer.Argument(
            help="same, different, reject, rename, undo or list",
            autocompletion=lambda incomplete: [v for v in JUDGING if v.startswith(incomplete)],
        ),
    ],
    names: Annotated[
        list[str] | None,
        typer.Argument(help="Two entities; a claim's id; an entity and its new name; to undo: a number of the list"),
    ] = None,
    author: Annotated[str, typer.Option("--author", help="Who says so")] = "",
    store: StoreOption = None,
    user: UserOption = None,
    password: PasswordOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say that two entities are the same or different, reject a claim, rename; it survives every rebuild."""
    told = _sides(verdict, names or [])
    made = datetime.now(UTC).isoformat(timespec="seconds")
    access = Access.read if verdict == "list" else Access.write
    with graph_at(store, user, password, database, access=access) as graph:
        if verdict == "undo":
            graph.take_back(_numbered(graph.judgements(), told[0]), author=author, made=made)
        elif verdict != "list":
            graph.judge(verdict, *told, author=author, made=made)
        known = graph.judgements()
    if as_json:
        emit_json([asdict(j) for j in known])
        return
    rows = [(n, j.verdict, j.left, j.right, j.author, j.made) for n, j in enumerate(known, 1)]
    emit(("#", "verdict", "left", "right", "author", "made"), rows, Form.table, sparse=True)


def _sides(verdict: str, names: list[str]) -> list[str]:
    if verdict not in JUDGING:
        raise ConfigError(f"verdict {verdict!r}: write one of {', '.join(JUDGING)}")
    wanted = JUDGING[verdict]
    if len(names) != len(wanted):
        shown = " ".join(("sinograph judge", verdict, *wanted))
        raise ConfigError(f"judge {verdict}: {len(names)} names given, {len(wanted)} needed; write {shown}")
    return names


def _numbered(known: Sequence[Judgement], told: str) -> Judgement:
    number = int(told) if told.isascii() and told.isdigit() else 0
    if not 0 < number <= len(known):
        raise ConfigError(f"judge undo: {told!r} is no number of the list; see sinograph judge list")
    return known[number - 1]


def register(app: typer.Typer) -> None:
    """Add these commands."""
    for command in (stats, explore, export, judge):
        app.command()(command)
