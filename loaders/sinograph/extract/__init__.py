"""How text becomes claims: finders of names and of claims, and the finish that all of them share."""

from sinograph.extract.protocols import ClaimFinder, Draft, Extractor, MentionFinder, Reading
from sinograph.extract.registry import extractor_names, load_extractor

__all__ = ["ClaimFinder", "Draft", "Extractor", "MentionFinder", "Reading", "extractor_names", "load_extractor"]
