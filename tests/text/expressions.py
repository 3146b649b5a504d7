"""What is found in a few words, in the short form that the tables of expressions use."""

from __future__ import annotations

from sinograph.model import Amount, PartialDate
from sinograph.text import find_amounts, find_dates, find_stakes

PUBLISHED = "2017-11-16"  # a Thursday
_SIZES = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1e3, "k"))


def dates_in(words: str, *, published: str | None = PUBLISHED) -> str:
    """The dates of some words, as "2016-11, 2017"."""
    told = PartialDate(published) if published else None
    return ", ".join(str(found.date) for found in find_dates(words, published=told))


def amounts_in(words: str) -> str:
    """The sums of some words, as "USD 1.2bn", "CNY 10m-100m", "~EUR 5m" where they are told roughly."""
    return ", ".join(_sum(found.amount) for found in find_amounts(words))


def _sum(amount: Amount) -> str:
    rough = "" if amount.exact else "~"
    top = "" if amount.high is None else f"-{_short(amount.high)}"
    return f"{rough}{amount.currency} {_short(amount.value)}{top}"


def _short(value: float) -> str:
    for size, letter in _SIZES:
        if value >= size:
            return f"{value / size:.10g}{letter}"
    return f"{value:.10g}"


def stakes_in(words: str) -> str:
    """The holdings of some words in percent, as "20, 33.3"."""
    return ", ".join(f"{found.percent:g}" for found in find_stakes(words))
