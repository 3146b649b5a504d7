"""What hypothesis draws for the tests of the records."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from sinograph.model import Claim, Evidence, PartialDate

FEW = settings(max_examples=60, deadline=None)

DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
YEARS = DAYS.map(lambda day: PartialDate(day.isoformat()[:4]))
MONTHS = DAYS.map(lambda day: PartialDate(day.isoformat()[:7]))
SINGLE = st.one_of(YEARS, MONTHS, DAYS.map(lambda day: PartialDate(day.isoformat())))
RANGES = st.tuples(SINGLE, SINGLE).map(lambda ends: PartialDate("/".join(d.text for d in sorted(ends, key=_earlier))))
DATES = st.one_of(SINGLE, RANGES.filter(lambda told: told.first <= told.last))

WORDS = "腾讯 (Tencent) bought Supercell for US$8.6bn 🎮."


def _earlier(told: PartialDate) -> tuple[date, date]:
    return told.first, told.last


def evidence(start: int = 0, end: int | None = None, text: str = WORDS, **more: Any) -> Evidence:
    """Evidence that quotes a text from `start` to `end`."""
    last = len(text) if end is None else end
    return Evidence(more.pop("document", "a"), start, last, text[start:last], "offline", "1", **more)


def claim(**told: Any) -> Claim:
    """A claim that one firm acquired another, with what is told of it."""
    base: dict[str, Any] = {"type": "ACQUIRED", "subject": "tencent", "object": "supercell", "evidence": evidence()}
    return Claim(**(base | told))
