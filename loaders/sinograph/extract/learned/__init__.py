"""The learned part: small networks that find names and read pairs of them, in both languages.

Their weights ship beside them (see docs/learned.md); ``make train`` makes others.
"""

from sinograph.extract.learned.extractor import LearnedExtractor

__all__ = ["LearnedExtractor"]
