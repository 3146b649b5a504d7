"""Reading English: names, what stands for them, and the claims between them."""

from sinograph.extract.english.claims import EnglishClaims
from sinograph.extract.english.mentions import EnglishMentions

__all__ = ["EnglishClaims", "EnglishMentions"]
