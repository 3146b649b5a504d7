"""Commands that read documents: load, extract, forget."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sinograph.cli.options import (
    Access,
    DatabaseOption,
    JsonOption,
    PasswordOption,
    StoreOption,
    UserOption,
    graph_at,
)
from sinograph.cli.output import complain, emit_json, note
from sinograph.cli.progress import reporting

if TYPE_CHECKING:
    from sinograph.extract import Extractor
    from sinograph.model import Document
    from sinograph.pipeline import Inputs, Summary

InputsArgument = Annotated[list[str], typer.Argument(help="Files, folders, globs, or - for standard input")]
RootOption = Annotated[
    Path | None, typer.Option("--root", help="What document ids are relative to [working directory]")
]
ExtractorOption = Annotated[
    str | None,
    typer.Option(
        "--extractor",
        help="Who reads: offline (or SINOGRAPH_EXTRACTOR), rules, llm (docs/llm.md), or one of your own package",
        show_default=False,
    ),
]
WorkersOption = Annotated[int, typer.Option("--workers", min=1, help="Processes to read with")]

# More lines than this would hide the others.
MOST_SHOWN = 200


def load(
    inputs: InputsArgument,
    store: StoreOption = None,
    root: RootOption = None,
    workers: WorkersOption = 1,
    extractor: ExtractorOption = None,
    user: UserOption = None,
    password: PasswordOption = None,
    database: DatabaseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Read documents into a graph; what it has already is skipped."""
    from sinograph.extract import load_extractor

    sources, reader = inputs_of(inputs, root), load_extractor(extractor)
    with (
        graph_at(store, user, password, database, access=Access.create) as graph,
        accounted(reader, sources) as told,
        reporting(told.paths) as progress,
    ):
        summary = graph.load_inputs(told, extractor=reader, workers=workers, progress=progress)
    close_run(summary, as_json)


def extract(
    inputs: InputsArgument,
    out: Annotated[Path, typer.Option("--out", help="Folder for one ID.json a document")],
    root: RootOption = None,
    workers: WorkersOption = 1,
    extractor: ExtractorOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write what documents name and state, one JSON a document in the annotation guidelines' format."""
    from sinograph.api import extract_to
    from sinograph.extract import load_extractor

    sources, reader = inputs_of(inputs, root or common_root(inputs)), load_extractor(extractor)
    with accounted(reader, sources) as told, reporting(inputs) as progress:
        summary = extract_to(told, out, extractor=reader, workers=workers, progress=progress)
    close_run(summary, as_json)


def forget(
    documents: Annotated[list[str], typer.Argument(help="Document ids")],
    store: StoreOption = None,
    user: UserOption = None,
    password: PasswordOption = None,
    database: DatabaseOption = None,
) -> None:
    """Take documents away, with exactly what only they supported."""
    with graph_at(store, user, password, database, access=Access.write) as graph:
        gone = graph.forget(*documents)
    note(
        f"{gone.documents} documents and {gone.claims} claims went; "
        f"{gone.entities} entities and {gone.edges} edges changed or went"
    )


def register(app: typer.Typer) -> None:
    """Add these commands."""
    for command in (load, extract, forget):
        app.command()(command)


def inputs_of(paths: Sequence[str], root: Path | None) -> Inputs:
    """What paths stand for; ids of files are relative to `root`, else to the working directory."""
    from sinograph.pipeline import Inputs

    return Inputs(tuple(paths), root=root or Path.cwd(), stdin=sys.stdin.buffer if "-" in paths and sys.stdin else None)


@contextmanager
def accounted(reader: Extractor, sources: Inputs) -> Iterator[Inputs]:
    """The sources, with what reading them costs told before and after."""
    from sinograph.extract import ServiceExtractor
    from sinograph.model import Document

    if not isinstance(reader, ServiceExtractor):
        yield sources
        return
    # Standard input can be read once only, and it is needed twice.
    content = sources.stdin.read() if sources.stdin else None
    twice = [replace(sources, stdin=None if content is None else BytesIO(content)) for _ in range(2)]
    with billed(reader, lambda: (one for one in twice[0].documents() if isinstance(one, Document))):
        yield twice[1]


@contextmanager
def billed(reader: Extractor, documents: Callable[[], Iterable[Document]]) -> Iterator[None]:
    """Where reading costs: say what it would cost before it begins, and what it has cost when it ends."""
    from sinograph.extract import ServiceExtractor

    if not isinstance(reader, ServiceExtractor):
        yield
        return
    note(f"{reader.name}: at most, and estimated: {reader.forecast(documents())}")
    try:
        yield
    finally:
        note(f"{reader.name}: spent: {reader.account}")


def common_root(paths: Sequence[str]) -> Path | None:
    """A single folder, or the folder of a single file: so that a file's id is its name."""
    if len(paths) != 1 or paths[0] == "-":
        return None
    only = Path(paths[0])
    return only if only.is_dir() else only.parent if only.is_file() else None


def close_run(summary: Summary, as_json: bool) -> None:
    """Print the closing summary; exit with 3 where a document could not be read."""
    if as_json:
        emit_json(
            {
                "documents": summary.documents,
                "unchanged": summary.unchanged,
                "failed": [str(f) for f in summary.failures],
                "entities": summary.entities,
                "claims": summary.claims,
                "refused": dict(summary.refused),
                "seconds": round(summary.seconds, 3),
            }
        )
    for failure in summary.failures[:MOST_SHOWN]:
        complain(str(failure))
    if (more := len(summary.failures) - MOST_SHOWN) > 0:
        complain(f"… and {more:,} more that could not be read; --json lists them all")
    note(" · ".join(_closing(summary)))
    if summary.failures:
        raise typer.Exit(3)


def _closing(summary: Summary) -> Iterator[str]:
    yield f"{summary.documents} documents read, {summary.unchanged} unchanged, {len(summary.failures)} failed"
    yield f"{summary.entities} entities, {summary.claims} claims"
    if summary.refused:
        yield "refused: " + ", ".join(f"{count} {reason}" for reason, count in sorted(summary.refused.items()))
    yield f"{summary.seconds:.1f} s"
