"""How text becomes claims: finders of names and of claims, and the finish that all of them share."""

from sinograph.extract.protocols import (
    Bill,
    ClaimFinder,
    Draft,
    Extractor,
    MentionFinder,
    Pending,
    Reading,
    ServiceExtractor,
    Session,
)
from sinograph.extract.registry import extractor_names, load_extractor

__all__ = [
    "Bill",
    "ClaimFinder",
    "Draft",
    "Extractor",
    "MentionFinder",
    "Pending",
    "Reading",
    "ServiceExtractor",
    "Session",
    "extractor_names",
    "load_extractor",
]
