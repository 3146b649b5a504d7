"""Which status a claim of the rules has, where the network reads another."""

from __future__ import annotations

SURE = 0.75  # from which the network's word goes before that of rules that saw nothing
LASTING = frozenset(["COMPETES_WITH", "BASED_IN", "OWNS"])  # what a plan or a rumour beside does not touch
PENDING = frozenset(["planned", "rumoured"])
# From which it goes before that of rules that saw a word for it, which may belong to another act.
SURER = {"planned": 0.9, "rumoured": 0.9, "ended": 0.99}


def status_of(kind: str, own: str, told: str, chance: float) -> str:
    """The status of a claim that the rules make.

    Parameters
    ----------
    kind
        Its type.
    own
        The rules' status.
    told, chance
        The network's, and how sure it is.

    Examples
    --------
    >>> status_of("WORKS_FOR", "actual", "ended", 0.9), status_of("WORKS_FOR", "ended", "actual", 0.9)
    ('ended', 'ended')
    >>> status_of("LAUNCHED", "planned", "actual", 0.95)
    'actual'
    >>> status_of("BASED_IN", "rumoured", "actual", 0.6)
    'actual'
    """
    if own == "actual" and chance >= SURE:
        return told
    if chance >= SURER.get(own, 2.0):
        return told
    if kind in LASTING and own in PENDING and told == "actual":
        return told
    return own
