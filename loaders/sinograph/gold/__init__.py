"""Annotations: the guidelines' format, and scoring by its rules."""

from sinograph.gold.annotation import by_event, to_gold

__all__ = ["by_event", "to_gold"]
