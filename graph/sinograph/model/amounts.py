"""Money as told."""

from __future__ import annotations

from dataclasses import dataclass

_ROUNDED = 1 - 5e-7  # six digits are shown: 999,999,999.9 is a billion by then


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money.

    Parameters
    ----------
    value
        In units of the currency; the lower bound where a range was told.
    currency
        ISO 4217 code (``USD``, ``CNY``, ``HKD`` …).
    high
        The upper bound of a range, else None.
    exact
        False for "about", "nearly", "more than", 约, 近, 超.
    raw
        The words of the text.

    Examples
    --------
    >>> print(Amount(8_600_000_000, "USD", raw="US$8.6bn"))
    USD 8.6 billion
    """

    value: float
    currency: str
    high: float | None = None
    exact: bool = True
    raw: str = ""

    def __str__(self) -> str:
        for size, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
            if abs(self.value) >= size * _ROUNDED:
                return f"{self.currency} {self.value / size:g} {word}"
        return f"{self.currency} {self.value:,.{0 if float(self.value).is_integer() else 2}f}"
