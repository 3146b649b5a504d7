"""CSV: entities, edges, claims and documents, for spreadsheets and pandas."""

from __future__ import annotations

import csv
from pathlib import Path

from sinograph.export.plain import cell
from sinograph.files import whole_file
from sinograph.mirror import to_pandas
from sinograph.model import Snapshot

SUFFIX = ".csv"
DESCRIPTION = "a folder with entities.csv, edges.csv, claims.csv, documents.csv"


def write(snapshot: Snapshot, out: Path) -> tuple[Path, ...]:
    """Write four files into a folder; no cell can run as a formula."""
    folder = out.with_suffix("") if out.suffix == SUFFIX else out
    folder.mkdir(parents=True, exist_ok=True)
    frames = to_pandas(snapshot)
    written = []
    for name in ("entities", "edges", "claims", "documents"):
        table = getattr(frames, name).reset_index()
        target = folder / f"{name}.csv"
        with whole_file(target, newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(table.columns)
            writer.writerows([cell(None if _nothing(v) else v) for v in row] for row in table.itertuples(index=False))
        written.append(target)
    return tuple(written)


def _nothing(value: object) -> bool:
    return isinstance(value, float) and value != value
