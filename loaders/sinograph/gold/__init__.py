"""Annotations: the guidelines' format, sheets that a person writes, and scoring by the guidelines' rules."""

from sinograph.gold.annotation import by_event, to_gold, told_articles
from sinograph.gold.checking import Problem, found_problems, problems, sheet_findings
from sinograph.gold.faults import Finding
from sinograph.gold.figures import Bin, Calibration, Figure, calibration
from sinograph.gold.reading import Annotation, annotation, annotation_files, read_annotations
from sinograph.gold.scoring import Miss, Score, score
from sinograph.gold.sheet_writing import explanation, write_sheet
from sinograph.gold.sheets import Sheet, check_sheets, parse_sheet, read_sheets

__all__ = [
    "Annotation",
    "Bin",
    "Calibration",
    "Figure",
    "Finding",
    "Miss",
    "Problem",
    "Score",
    "Sheet",
    "annotation",
    "annotation_files",
    "by_event",
    "calibration",
    "check_sheets",
    "explanation",
    "found_problems",
    "parse_sheet",
    "problems",
    "read_annotations",
    "read_sheets",
    "score",
    "sheet_findings",
    "to_gold",
    "told_articles",
    "write_sheet",
]
