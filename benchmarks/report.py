"""What a benchmark comes to: lines with a ratio first, as a table or as JSON."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

from rich.console import Console
from rich.table import Table

SECONDS = "s"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One figure.

    Parameters
    ----------
    benchmark, measure
        What was measured.
    unit
        Of both values.
    ours
        Sinograph's value, the median of the runs.
    peer
        Who did the same; empty where there is nobody to compare with.
    theirs
        The peer's value.
    bar
        The bound that `ours` or the ratio has to keep, in words; empty where none is set.
    holds
        Whether it is kept; None where none is set.
    note
        What one has to know to read the figure.
    """

    benchmark: str
    measure: str
    unit: str
    ours: float
    peer: str = ""
    theirs: float | None = None
    bar: str = ""
    holds: bool | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Sinograph's value over the peer's.

        >>> Line(benchmark="load", measure="speed", unit="claims/s", ours=500, peer="driver", theirs=1000).ratio
        0.5
        """
        return self.ours / self.theirs if self.theirs else None


@dataclass(frozen=True, slots=True)
class Bound:
    """What a figure has to keep.

    >>> at_least = Bound(ratio=0.5)
    >>> at_least.words, at_least.holds(10, 0.4)
    ('ratio ≥ 0.5', False)
    """

    least: float | None = None
    most: float | None = None
    ratio: float | None = None

    @property
    def words(self) -> str:
        """The bound as a reader wants it."""
        told = (("≥", self.least), ("≤", self.most), ("ratio ≥", self.ratio))
        return ", ".join(f"{sign} {value:,g}" for sign, value in told if value is not None)

    def holds(self, value: float, ratio: float | None) -> bool:
        """Whether a figure and its ratio keep it."""
        return (
            (self.least is None or value >= self.least)
            and (self.most is None or value <= self.most)
            and (self.ratio is None or (ratio is not None and ratio >= self.ratio))
        )


def bounded(line: Line, bound: Bound) -> Line:
    """A figure beside what it has to keep."""
    told = {**asdict(line), "bar": bound.words, "holds": bound.holds(line.ours, line.ratio)}
    return Line(**told)


def middle(values: Sequence[float]) -> float:
    """The median, to five digits.

    >>> middle([3.0, 1.0, 2.0])
    2.0
    """
    return float(f"{median(values):.5g}")


def machine() -> dict[str, Any]:
    """What the figures were measured on, as far as it shapes them."""
    return {
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
    }


def as_json(lines: Sequence[Line], *, runs: int, quick: bool) -> dict[str, Any]:
    """Everything measured, for a program."""
    told = [{**asdict(line), "ratio": line.ratio} for line in lines]
    return {"machine": machine(), "runs": runs, "quick": quick, "lines": told}


def show(lines: Sequence[Line], console: Console) -> None:
    """Print the figures as a table, ratios first, and the notes under it."""
    table = Table(title="sinograph : peer, same input, same run", title_justify="left")
    for name, justify in _COLUMNS:
        table.add_column(name, justify=justify, no_wrap=name == "ratio")
    notes: dict[str, str] = {}
    for line in lines:
        mark = f" [{notes.setdefault(line.note, str(len(notes) + 1))}]" if line.note else ""
        table.add_row(*_cells(line, mark))
    console.print(table)
    for note, number in notes.items():
        console.print(f"[{number}] {note}", markup=False, highlight=False)


_COLUMNS: tuple[tuple[str, Any], ...] = (
    ("ratio", "right"),
    ("benchmark", "left"),
    ("measured", "left"),
    ("sinograph", "right"),
    ("peer", "right"),
    ("unit", "left"),
    ("who the peer is", "left"),
    ("bar", "left"),
)


def _cells(line: Line, mark: str) -> tuple[str, ...]:
    ratio = "" if line.ratio is None else _number(line.ratio)
    theirs = "" if line.theirs is None else _number(line.theirs)
    kept = "" if line.holds is None else f"{line.bar} {'✓' if line.holds else '✗'}"
    # Notes stand in square brackets, which rich would take for markup.
    measure = f"{line.measure}{mark}".replace("[", r"\[")
    return (ratio, line.benchmark, measure, _number(line.ours), theirs, line.unit, line.peer, kept)


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


Measure = Callable[[], float]


def repeated(runs: int, *measures: Measure) -> tuple[float, ...]:
    """The median of each measure; they take turns, so that a busy moment hits all of them.

    Parameters
    ----------
    runs
        How many times each is taken.
    measures
        Each does its work and returns its value.
    """
    taken = [[measure() for measure in measures] for _ in range(runs)]
    return tuple(middle(column) for column in zip(*taken, strict=True))
