"""Attributes and quotes of matched claims."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sinograph.gold.figures import Figure
from sinograph.gold.naming import compared

ATTRIBUTES = ("date", "amount", "stake", "role", "round", "ticker", "status")
# A quote may be a passage of at most this many characters around the annotated span.
WIDEST_QUOTE = 400
NEAR = 0.01  # amounts and stakes: within one percent of gold's (guidelines, "Scoring")

Told = Mapping[str, Any]


def supported(truth: Iterable[Told], told: Iterable[Told]) -> bool:
    """Whether a predicted span lies at least half in a gold one, or is a passage around one.

    >>> supported([{"evidence": [[0, 30]]}], [{"evidence": [[20, 40]]}])
    True
    """
    spans = [span for claim in truth for span in claim["evidence"]]
    return any(_supports(own, span) for claim in told for own in claim["evidence"] for span in spans)


def _supports(own: Sequence[int], gold: Sequence[int]) -> bool:
    shared = min(own[1], gold[1]) - max(own[0], gold[0])
    around = own[0] <= gold[0] and gold[1] <= own[1] <= own[0] + WIDEST_QUOTE
    return around or shared * 2 >= own[1] - own[0]


def scored_attributes(truth: Sequence[Told], told: Sequence[Told]) -> dict[str, Figure]:
    """A figure for each attribute of one matched claim; its several events may each give a value.

    >>> scored_attributes([{"date": "2016"}], [{"date": "2017"}])["date"]
    Figure(right=0, gold=1, told=1)
    """
    table = {}
    for name in ATTRIBUTES:
        wanted, given = ([v for claim in part if (v := _value(claim, name))] for part in (truth, told))
        right = any(_equal(name, a, b) for a in wanted for b in given)
        table[name] = Figure(int(right), int(bool(wanted)), int(bool(given)))
    return table


def _value(claim: Told, name: str) -> Any:
    return claim.get(name) or ("actual" if name == "status" else None)


def _equal(name: str, gold: Any, told: Any) -> bool:
    if name == "amount":
        return gold.get("currency") == told.get("currency") and _near(gold["value"], told["value"])
    if name == "stake":
        return _near(gold, told)
    if name == "role":
        return compared(str(gold)) == compared(str(told))
    return str(told).strip().casefold() == str(gold).strip().casefold()


def _near(gold: float, told: float) -> bool:
    return abs(told - gold) <= NEAR * abs(gold)
