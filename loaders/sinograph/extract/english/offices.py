"""Bodies that common words stand for: "the ministry", "the watchdog", "China's antitrust regulator"."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from sinograph.extract.english.nominals import Nominal, bodies_called
from sinograph.model import Mention

_OFFICES = frozenset(
    [
        *("ministry", "administration", "commission", "bureau", "court", "council", "office", "department"),
        *("tribunal", "bank"),
    ]
)
_ANY_REGULATOR = frozenset(["regulator", "watchdog", "agency", "authority"])
_NO_REGULATOR = re.compile(r"court|police|government|prosecutor", re.I)


def office_of(
    nominal: Nominal, told: Sequence[Mention], coming: Sequence[Mention], every: Sequence[Mention]
) -> Mention | None:
    """The body that words stand for: the latest that is called so, else the latest of that kind, else the only one.

    What is called so further on in the document counts where none of that kind was told before; what is called after
    another country ("India's antitrust regulator") is nobody that is only to come.

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
    called = bodies_called(nominal.label)
    if own := [m for m in told if m.key in called]:
        return own[-1]
    any_regulator = nominal.noun in _ANY_REGULATOR
    if any_regulator and (fitting := [m for m in told if not m.nominal and not _is_another(m, called)]):
        return fitting[-1]
    if named := next((m for m in every if m.key in called), None):
        return named
    if any_regulator:
        foreign = nominal.label[:1].isupper()  # "India regulator"
        return (_only(coming) or _only(every)) if nominal.label and not foreign else None
    if nominal.noun in _OFFICES:
        return next((m for m in reversed(told) if nominal.noun in (m.name or m.text).casefold()), None)
    return None


def _is_another(body: Mention, called: Set[str]) -> bool:
    """Whether a body is no regulator, or known as one of another field than the one that is called so."""
    known = bool(called) and body.key in bodies_called()
    return known or _NO_REGULATOR.search(body.name or body.text) is not None


def _only(names: Sequence[Mention]) -> Mention | None:
    bodies = [m for m in names if m.type == "Regulator"]
    one = bodies[0] if len({m.name or m.text for m in bodies}) == 1 else None
    return None if one and _NO_REGULATOR.search(one.name or one.text) else one
