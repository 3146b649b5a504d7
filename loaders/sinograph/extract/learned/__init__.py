"""The learned part: one small network that finds names and reads pairs of them, in both languages.

It ships without weights (see docs/learned.md): ``make train`` makes them.
"""

from sinograph.extract.learned.extractor import LearnedExtractor

__all__ = ["LearnedExtractor"]
