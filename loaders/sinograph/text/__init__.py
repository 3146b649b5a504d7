"""Reading a text: articles, passages, furniture, dates, money.

>>> from sinograph.text import find_amounts
>>> str(find_amounts("for $8.6 billion")[0].amount)
'USD 8.6 billion'
"""

from sinograph.text.articles import read_articles
from sinograph.text.dates import FoundDate, find_dates, nearest_date
from sinograph.text.furniture import furniture_spans
from sinograph.text.lines import language_of
from sinograph.text.money import FoundAmount, find_amounts
from sinograph.text.passages import read_passages
from sinograph.text.stakes import FoundStake, find_stakes

__all__ = [
    "FoundAmount",
    "FoundDate",
    "FoundStake",
    "find_amounts",
    "find_dates",
    "find_stakes",
    "furniture_spans",
    "language_of",
    "nearest_date",
    "read_articles",
    "read_passages",
]
