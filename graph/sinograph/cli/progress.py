"""Progress on a terminal: documents per second and an estimate; nothing in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sinograph.cli.output import messages

if TYPE_CHECKING:
    from sinograph.pipeline import Summary


@contextmanager
def reporting(paths: Sequence[str]) -> Iterator[Callable[[Summary], None]]:
    """A progress callback that draws a bar where stderr is a terminal.

    Parameters
    ----------
    paths
        The inputs; their number of files is the estimate's total where it can be told beforehand.
    """
    if not sys.stderr.isatty():
        yield lambda summary: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"))
    with Progress(*columns, TimeRemainingColumn(), console=messages(), transient=True) as bar:
        task = bar.add_task("reading", total=_total(paths), rate="")

        def _show(summary: Summary) -> None:
            done = summary.documents + summary.unchanged + len(summary.failures)
            rate = done / summary.seconds if summary.seconds else 0.0
            bar.update(task, completed=done, rate=f"{rate:.1f} documents/s")

        yield _show


def _total(paths: Sequence[str]) -> int | None:
    """The number of files, or None where a file may hold many documents (JSONL) or input is piped."""
    from sinograph.loaders.discovery import TABLES, find_paths

    found = [one for path in paths if path != "-" for one in find_paths(path)]
    many = "-" in paths or any(isinstance(one, Path) and one.suffix.lower() in TABLES for one in found)
    return None if many or not found else len(found)
