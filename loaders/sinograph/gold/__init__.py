"""Annotations: the guidelines' format, and scoring by its rules."""

from sinograph.gold.annotation import by_event, to_gold
from sinograph.gold.reading import Annotation, annotation, read_annotations
from sinograph.gold.scoring import Figure, Score, score

__all__ = ["Annotation", "Figure", "Score", "annotation", "by_event", "read_annotations", "score", "to_gold"]
