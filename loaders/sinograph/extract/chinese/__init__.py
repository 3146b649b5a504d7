"""Reading Chinese: names and claims, simplified and traditional alike."""

from sinograph.extract.chinese.claims import ChineseClaims
from sinograph.extract.chinese.mentions import ChineseMentions

__all__ = ["ChineseClaims", "ChineseMentions"]
