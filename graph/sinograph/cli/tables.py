"""Rows for people: a table where it fits, else a record a row; quotes below, each with its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

# A column as wide as this is not broken, and a broader one is not made narrower.
READABLE = 14
GAP = 2


@dataclass(frozen=True, slots=True)
class Cells:
    """A table of texts.

    Parameters
    ----------
    columns
        Headings.
    rows
        A text for each heading.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def without_empty(self) -> Cells:
        """The same without the columns that are empty in every row.

        >>> Cells(("a", "b"), (("1", ""), ("2", ""))).without_empty().columns
        ('a',)
        """
        kept = [n for n, _ in enumerate(self.columns) if not self.rows or any(row[n] for row in self.rows)]
        return Cells(tuple(self.columns[n] for n in kept), tuple(tuple(row[n] for n in kept) for row in self.rows))

    def widths(self) -> list[int]:
        """The longest line of each column, in terminal cells."""
        texts = zip(self.columns, *self.rows, strict=True)
        return [max(cell_len(part) for text in column for part in text.split("\n")) for column in texts]


def drawn(cells: Cells, *, title: str, width: int) -> Iterator[RenderableType]:
    """A table, or records where its columns would be too narrow to read.

    Parameters
    ----------
    cells
        What to draw.
    title
        Stands over it; none where empty.
    width
        In terminal cells.
    """
    if title:
        yield Text(title, style="italic")
    needed = [
        min(wide, max(READABLE, cell_len(name))) for name, wide in zip(cells.columns, cells.widths(), strict=True)
    ]
    if sum(needed) + GAP * len(needed) > width and cells.rows:
        yield from _records(cells)
    else:
        yield _table(cells, needed)


def _table(cells: Cells, needed: Sequence[int]) -> Table:
    table = Table(header_style="bold", box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0))
    for name, least in zip(cells.columns, needed, strict=True):
        table.add_column(Text(name), overflow="fold", min_width=least)
    for row in cells.rows:
        table.add_row(*map(Text, row))
    return table


def _records(cells: Cells) -> Iterator[RenderableType]:
    for row in cells.rows:
        record = Table.grid(padding=(0, 2, 0, 0), pad_edge=False)
        record.add_column(no_wrap=True, style="dim")
        record.add_column(overflow="fold")
        for name, text in zip(cells.columns, row, strict=True):
            if text:
                record.add_row(Text(name), Text(text))
        yield Padding(record, (1, 0, 0, 1))


def quoted(words: str, source: str, *, indent: int) -> Iterator[RenderableType]:
    """A quote and its source, indented on every line."""
    yield Padding(Text(f"“{words}”", style="italic"), (0, 0, 0, indent), expand=False)
    yield Padding(Text(source, style="dim"), (0, 0, 0, indent), expand=False)


def numbered(quotes: Iterable[tuple[int, str, str]]) -> Iterator[RenderableType]:
    """Quotes below a table: the row's number, the words and the source of each."""
    last = 0
    for number, words, source in quotes:
        if number != last:
            yield Text(f"{number}", style="bold")
        last = number
        yield from quoted(words, source, indent=4)
