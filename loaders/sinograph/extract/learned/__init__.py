"""The learned part: one small network that finds names and reads pairs of them, in both languages.

Its weights ship beside it (see docs/learned.md); ``make train`` makes others.
"""

from sinograph.extract.learned.extractor import LearnedExtractor

__all__ = ["LearnedExtractor"]
