"""Money as told reads as people write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.model.making import FEW

from sinograph.model import Amount


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0, "USD 0"),
        (1, "USD 1"),
        (0.5, "USD 0.50"),
        (12.5, "USD 12.50"),
        (999, "USD 999"),
        (1000, "USD 1,000"),
        (999_999, "USD 999,999"),
        (1_000_000, "USD 1 million"),
        (1_250_000, "USD 1.25 million"),
        (999_000_000, "USD 999 million"),
        (1_000_000_000, "USD 1 billion"),
        (8_580_000_000, "USD 8.58 billion"),
        (2e12, "USD 2 trillion"),
        (1e15, "USD 1000 trillion"),
        (-5_000_000, "USD -5 million"),
        (-12, "USD -12"),
    ],
)
def test_the_largest_unit_that_fits_is_used(value: float, shown: str) -> None:
    assert str(Amount(value, "USD")) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (999_999_999.9, "HKD 1 billion"),
        (999_999_999_999, "HKD 1 trillion"),
        (999_999_400_000, "HKD 999.999 billion"),
        (999_999.9, "HKD 1 million"),
    ],
)
def test_what_rounds_to_a_larger_unit_is_shown_in_it(value: float, shown: str) -> None:
    assert str(Amount(value, "HKD")) == shown


@pytest.mark.parametrize("currency", ["USD", "CNY", "HKD", "JPY", "EUR"])
def test_the_currency_stands_in_front(currency: str) -> None:
    assert str(Amount(5e6, currency)) == f"{currency} 5 million"


def test_the_words_of_the_text_do_not_change_what_is_shown() -> None:
    assert str(Amount(6e8, "CNY", exact=False, raw="约6亿元")) == str(Amount(6e8, "CNY"))


@pytest.mark.parametrize(
    "other",
    [
        Amount(2, "USD"),
        Amount(1, "CNY"),
        Amount(1, "USD", high=2),
        Amount(1, "USD", exact=False),
        Amount(1, "USD", raw="$1"),
    ],
)
def test_amounts_that_were_told_differently_are_two(other: Amount) -> None:
    assert other != Amount(1, "USD")


@FEW
@given(st.floats(0, 1e14))
def test_what_is_shown_is_within_a_millionth_of_what_was_told(value: float) -> None:
    units = {"million": 1e6, "billion": 1e9, "trillion": 1e12}
    currency, number, *unit = str(Amount(value, "USD")).split()
    shown = float(number.replace(",", "")) * units.get("".join(unit), 1)
    assert currency == "USD"
    assert shown == pytest.approx(value, rel=1e-5, abs=0.01)
