"""Reading and annotation together: extractions written as annotations, scored against gold, corrected by a person."""

from sinograph.annotations.correcting import (
    Saved,
    extracted,
    read_corrected,
    save_sheets,
    sheet_files,
    write_page,
    write_sheets,
)
from sinograph.annotations.evaluating import annotated_texts, evaluate, evaluated_files, read_texts
from sinograph.annotations.writing import extract_to

__all__ = [
    "Saved",
    "annotated_texts",
    "evaluate",
    "evaluated_files",
    "extract_to",
    "extracted",
    "read_corrected",
    "read_texts",
    "save_sheets",
    "sheet_files",
    "write_page",
    "write_sheets",
]
