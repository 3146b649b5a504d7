"""Bodies that common words stand for: "the ministry", "the watchdog", "China's antitrust regulator"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sinograph.extract.english.nominals import Nominal, bodies_called
from sinograph.model import Mention

_OFFICES = frozenset(
    [
        *("ministry", "administration", "commission", "bureau", "court", "council", "office", "department"),
        *("tribunal", "authority"),
    ]
)
_ANY_REGULATOR = frozenset(["regulator", "watchdog", "agency", "authority"])
_NO_REGULATOR = re.compile(r"court|police|government|prosecutor", re.I)


def office_of(
    nominal: Nominal, told: Sequence[Mention], coming: Sequence[Mention], every: Sequence[Mention]
) -> Mention | None:
    """The body that words stand for: the one that is called so, else the latest of that kind, else the only one.

    Parameters
    ----------
    nominal
        The words.
    told
        The regulators that were told before, in order.
    coming
        The names of the sentence and of the next two.
    every
        The names of the whole document.

    Examples
    --------
    >>> samr = Mention(90, 94, "SAMR", "Regulator", key="samr", name="SAMR")
    >>> words = Nominal(0, 3, frozenset(["Regulator"]), "regulator", "antitrust regulator", True)
    >>> office_of(words, [], [], [samr]).text
    'SAMR'
    """
    if called := [m for m in every if m.key in bodies_called(nominal.label)]:
        return called[0]
    if nominal.noun in _ANY_REGULATOR:
        fitting = [m for m in told if not m.nominal and not _NO_REGULATOR.search(m.name)]
        if fitting:
            return fitting[-1]
        return (_only(coming) or _only(every)) if nominal.label else None
    if nominal.noun == "bank" or nominal.noun in _OFFICES:
        return next((m for m in reversed(told) if nominal.noun in (m.name or m.text).casefold()), None)
    return None


def _only(names: Sequence[Mention]) -> Mention | None:
    bodies = [m for m in names if m.type == "Regulator"]
    one = bodies[0] if bodies and len({m.name for m in bodies}) == 1 else None
    return None if one and _NO_REGULATOR.search(one.name) else one
