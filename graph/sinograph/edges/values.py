"""Of what several claims tell, the best told; and on what they disagree."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from sinograph.edges.events import round_name
from sinograph.edges.sources import support
from sinograph.edges.told import Told, when
from sinograph.model import Amount
from sinograph.names import simplified

CLOSE = 0.01  # two numbers nearer than this, relative to the larger, are one number told twice
ATTRIBUTES = ("amount", "stake", "role", "round", "ticker")

_POSTS = re.compile(r"\s+and\s+|\s*[,;/&、，兼和]\s*")
_APART = re.compile(r"[\W_]+")
# Where a ticker is traded: two tickers that share no more than this are two.
_MARKETS = frozenset(
    ("hk", "hkex", "sehk", "nyse", "nasdaq", "us", "amex", "otc", "sh", "sz", "ss", "sse", "szse", "bj", "bse", "neeq")
)

Value = TypeVar("Value")


def close(one: float, other: float) -> bool:
    """Whether two numbers are within 1 % of each other.

    >>> close(100, 101), close(100, 102)
    (True, False)
    """
    return abs(one - other) <= CLOSE * max(abs(one), abs(other))


def amounts_agree(one: Amount, other: Amount) -> bool:
    """Whether two amounts may be one: in different currencies, within 1 %, or ranges that overlap.

    >>> amounts_agree(Amount(8.6e9, "USD"), Amount(8.58e9, "USD")), amounts_agree(Amount(1, "USD"), Amount(2, "USD"))
    (True, False)
    """
    if one.currency != other.currency or close(one.value, other.value):
        return True
    low, high = sorted((one, other), key=lambda a: a.value)
    return low.high is not None and low.high >= high.value * (1 - CLOSE)


def roles_agree(one: str, other: str) -> bool:
    """Whether the posts that one role names are among those of the other.

    >>> roles_agree("chairman and CEO", "Chairman"), roles_agree("chairman", "vice president")
    (True, False)
    """
    mine, theirs = (frozenset(p for p in _POSTS.split(_folded(role).strip()) if p) for role in (one, other))
    return mine <= theirs or theirs <= mine


def tickers_agree(one: str, other: str) -> bool:
    """Whether two tickers share a part, the exchange aside: ``HKEX: 0700`` and ``0700.HK``.

    >>> tickers_agree("HKEX: 0700", "0700.HK"), tickers_agree("NYSE: BABA", "NYSE: JD")
    (True, False)
    """
    mine, theirs = ({p.lstrip("0") for p in _APART.split(_folded(t)) if p} for t in (one, other))
    return bool((mine - _MARKETS or mine) & (theirs - _MARKETS or theirs))


def _folded(told: str) -> str:
    return simplified(unicodedata.normalize("NFKC", told)).casefold()


def _rounds_agree(one: str, other: str) -> bool:
    return round_name(one) == round_name(other)


_AGREE: dict[str, Callable[[Any, Any], bool]] = {
    "amount": amounts_agree,
    "stake": close,
    "role": roles_agree,
    "round": _rounds_agree,
    "ticker": tickers_agree,
}


def disagreements(claims: Sequence[Told]) -> tuple[str, ...]:
    """The attributes, dates aside, of which two claims tell what can't both be; sorted."""
    if len(claims) == 1:
        return ()
    found = []
    for attribute in ATTRIBUTES:
        values = sorted({v for c in claims if (v := getattr(c.claim, attribute)) is not None}, key=repr)
        agree = _AGREE[attribute]
        if any(not agree(a, b) for place, a in enumerate(values) for b in values[place + 1 :]):
            found.append(attribute)
    return tuple(sorted(found))


def best(claims: Sequence[Told], attribute: str, voice: dict[str, int]) -> Any:
    """The value that most independent documents tell; of equals the one published last.

    Parameters
    ----------
    claims
        All claims of one edge.
    attribute
        One of `ATTRIBUTES`.
    voice
        The independent source of each document.

    Returns
    -------
    Any
        The value, or None where no claim tells one.
    """
    if len(claims) == 1:
        return getattr(claims[0].claim, attribute)
    tellers: dict[Any, list[Told]] = {}
    for claim in claims:
        if (value := getattr(claim.claim, attribute)) is not None:
            tellers.setdefault(value, []).append(claim)
    if len(tellers) < 2:
        return next(iter(tellers), None)
    same = _same(attribute)

    def _rank(value: Any) -> tuple[object, ...]:
        agreeing = [c for other, told in tellers.items() if same(value, other) for c in told]
        latest = max(when(c.published) for c in tellers[value])
        return support(agreeing, voice), latest, getattr(value, "exact", True), repr(value)

    return max(tellers, key=_rank)


def _same(attribute: str) -> Callable[[Any, Any], bool]:
    """When a claim of the one value speaks for the other as well."""
    if attribute == "amount":
        return lambda a, b: a.currency == b.currency and close(a.value, b.value)
    if attribute == "stake":
        return close
    return lambda a, b: _folded(str(a)) == _folded(str(b))
