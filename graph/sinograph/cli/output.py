"""What is printed: data on stdout, messages on stderr, and nothing that a terminal would obey."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections.abc import Sequence
from dataclasses import asdict, is_dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from sinograph.cli.options import Form
from sinograph.config import output_width, plain_output

# rich costs 0.1 s to load: only where something is drawn.
if TYPE_CHECKING:
    from rich.console import Console, RenderableType

# A spreadsheet runs a cell that begins like this; some read full-width signs alike.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
# What a terminal obeys: controls but for line break and tab, and what turns the direction of writing.
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
PIPE_WIDTH = 200
UNBROKEN = 1_000_000


def visible(text: str) -> str:
    """A text whose control characters are written out, so that a terminal shows them instead of obeying them.

    >>> visible("a\\x1b[2Jb")
    'a\\\\x1b[2Jb'
    """
    return _OBEYED.sub(lambda sign: sign[0].encode("unicode_escape").decode("ascii"), text)


def line(text: str) -> str:
    r"""The same in one line.

    >>> line("a\nb")
    'a b'
    """
    return visible(" ".join(text.split("\n")).replace("\t", " "))


def messages() -> Console:
    """The console for messages."""
    from rich.console import Console

    return Console(stderr=True, no_color=plain_output(), highlight=False)


def note(text: str) -> None:
    """A message of one line; a terminal breaks it, we don't."""
    print(line(text), file=sys.stderr)


def complain(text: str) -> None:
    """What went wrong, in one line."""
    note(f"sinograph: {text}")


def emit(
    columns: Sequence[str], rows: Sequence[Sequence[Any]], form: Form, *, title: str = "", sparse: bool = False
) -> None:
    """Print rows in a form.

    Parameters
    ----------
    columns, rows
        The table.
    form
        Table for people, JSON (a list of objects), or CSV with formulas made harmless.
    title
        Stands over a table for people.
    sparse
        Whether a table for people leaves out columns that are empty in every row.
    """
    if form is Form.json:
        emit_json([dict(zip(columns, row, strict=True)) for row in rows])
    elif form is Form.csv:
        told = io.StringIO()
        writer = csv.writer(told, lineterminator="\n")
        writer.writerow(map(_cell, columns))
        writer.writerows([_cell(v) for v in row] for row in rows)
        sys.stdout.write(told.getvalue())
    else:
        _emit_table(columns, rows, title=title, sparse=sparse)


def _emit_table(columns: Sequence[str], rows: Sequence[Sequence[Any]], *, title: str, sparse: bool) -> None:
    from sinograph.cli.tables import Cells, drawn

    cells = Cells(tuple(map(line, columns)), tuple(tuple(shown(value) for value in row) for row in rows))
    draw(*drawn(cells.without_empty() if sparse else cells, title=title, width=width()))


def width() -> int:
    """How many columns there are to write in: the terminal's, else ``COLUMNS``, else `PIPE_WIDTH`."""
    from rich.console import Console

    return Console(width=None if sys.stdout.isatty() else output_width() or PIPE_WIDTH).width


def draw(*parts: RenderableType, wrap: bool = True) -> None:
    """Print what rich draws; without blanks at the ends of lines where no terminal reads it.

    Parameters
    ----------
    parts
        What to draw, one below the other.
    wrap
        False keeps every text in one line where no terminal reads it, so that it can be searched.
    """
    from rich.console import Console

    wide = width() if wrap or sys.stdout.isatty() or output_width() else UNBROKEN
    console = Console(no_color=plain_output(), highlight=False, width=wide)
    with console.capture() as captured:
        for part in parts:
            console.print(part)
    told = captured.get()
    sys.stdout.write(told if console.is_terminal else "".join(f"{one.rstrip()}\n" for one in told.split("\n")[:-1]))


def emit_json(value: object) -> None:
    """Print one JSON value."""
    told = json.dumps(value, ensure_ascii=not _takes_all(), indent=2, default=_plain)
    # These stand inside strings only, where JSON can write them out.
    sys.stdout.write(_OBEYED.sub(lambda sign: f"\\u{ord(sign[0]):04x}", told) + "\n")


def _takes_all() -> bool:
    return (sys.stdout.encoding or "").lower().startswith("utf")


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    return str(value)


def _cell(value: object) -> object:
    if isinstance(value, list):
        value = "; ".join(shown(v) for v in value)
    if isinstance(value, str):
        value = visible(value)
        return f"'{value}" if value.startswith(_FORMULA) else value
    return "" if value is None else value


def shown(value: object) -> str:
    """A value as people read it.

    >>> shown(8_600_000_000.0), shown(["a", None]), shown(None)
    ('8,600,000,000', 'a, ', '')
    """
    if value is None:
        return ""
    if isinstance(value, list):
        return ", ".join(shown(v) for v in value)
    if isinstance(value, float):
        return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:g}"
    return visible(str(value))
