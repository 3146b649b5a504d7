"""``sinograph doctor``: what is installed, reachable and missing, and how to get it."""

from __future__ import annotations

import shutil
import sys
from typing import Annotated

import typer

from sinograph.cli.options import (
    DatabaseOption,
    Form,
    JsonOption,
    PasswordOption,
    StoreOption,
    UserOption,
    graph_at,
)
from sinograph.cli.output import emit, emit_json
from sinograph.errors import SinographError

Check = tuple[str, str, str]

NEEDED = (
    ("kglite", "the embedded store", "pip install --force-reinstall sinograph"),
    ("onnxruntime", "reading with the network", "pip install --force-reinstall sinograph"),
)
OPTIONAL = (
    ("neo4j", "graphs in Neo4j", "pip install 'sinograph[neo4j]'"),
    ("pypdf", "reading .pdf", "pip install 'sinograph[pdf]'"),
    ("python-docx", "reading .docx", "pip install 'sinograph[docx]'"),
    ("httpx", "reading with a language model", "pip install 'sinograph[llm]'"),
    ("jupytext", "the notebooks", "pip install 'sinograph[notebook]'"),
)


def doctor(
    store: StoreOption = None,
    user: UserOption = None,
    password: PasswordOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 where anything is missing")] = False,
) -> None:
    """Say what is installed, reachable and missing, and how to get it."""
    checks = [_python(), *(_package(*needed) for needed in NEEDED), *(_package(*optional) for optional in OPTIONAL)]
    checks += [_actors(), _browser(), _store(store, user, password, database)]
    if as_json:
        emit_json([{"what": what, "state": state, "note": told} for what, state, told in checks])
    else:
        emit(("what", "state", "note"), checks, Form.table)
    if strict and any(state == "missing" for _, state, _ in checks):
        raise typer.Exit(1)


def _python() -> Check:
    return ("Python", "ok", sys.version.split()[0])


def _package(name: str, purpose: str, way: str) -> Check:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return (name, "ok", f"{version(name)} · {purpose}")
    except PackageNotFoundError:
        return (name, "missing", f"{purpose} needs it: {way}")


def _actors() -> Check:
    from sinograph.actors import load_actors

    index = load_actors()
    return ("reference actors", "ok", f"{len(index.actors)} · version {index.version}")


def _browser() -> Check:
    found = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("firefox")
    return ("browser", "ok" if found else "missing", found or "any browser opens what `explore` writes")


def _store(store: str | None, user: str | None, password: str | None, database: str | None) -> Check:
    try:
        with graph_at(store, user, password, database) as graph:
            told = graph.stats()
    except SinographError as problem:
        return ("store", "missing", str(problem))
    return ("store", "ok", f"{told.documents} documents, {sum(told.entities.values())} entities")


def register(app: typer.Typer) -> None:
    """Add this command."""
    app.command()(doctor)
