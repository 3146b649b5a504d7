"""What is printed: data on stdout, messages on stderr."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, is_dataclass
from datetime import date
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from sinograph.cli.options import Form
from sinograph.config import plain_output

# A spreadsheet runs a cell that begins like this.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def messages() -> Console:
    """The console for messages."""
    return Console(stderr=True, no_color=plain_output(), highlight=False)


def answers() -> Console:
    """The console for data; as wide as the data where no terminal reads it."""
    return Console(no_color=plain_output(), highlight=False, width=None if sys.stdout.isatty() else 200)


def note(text: str) -> None:
    """A message of one line."""
    messages().print(Text(text))


def emit(columns: Sequence[str], rows: Sequence[Sequence[Any]], form: Form, *, title: str = "") -> None:
    """Print rows in a form.

    Parameters
    ----------
    columns, rows
        The table.
    form
        Table for people, JSON (a list of objects), or CSV with formulas made harmless.
    title
        Stands over a table for people.
    """
    if form is Form.json:
        emit_json([dict(zip(columns, row, strict=True)) for row in rows])
    elif form is Form.csv:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([_cell(v) for v in row] for row in rows)
    else:
        answers().print(_table(columns, rows, title))


def emit_json(value: object) -> None:
    """Print one JSON value."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2, default=_plain)
    sys.stdout.write("\n")


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    return str(value)


def _cell(value: object) -> object:
    if isinstance(value, list):
        value = "; ".join(str(_shown(v)) for v in value)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return "" if value is None else value


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(_shown(v) for v in value)
    if isinstance(value, float):
        return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:g}"
    return str(value)


def _table(columns: Sequence[str], rows: Sequence[Sequence[Any]], title: str) -> Table:
    table = Table(title=title or None, title_justify="left", header_style="bold", box=SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(_shown(value)) for value in row))
    return table
