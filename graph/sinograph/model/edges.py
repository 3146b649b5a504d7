"""What the claims of all documents add up to, and what a person said of it."""

from __future__ import annotations

from dataclasses import dataclass

from sinograph.model.amounts import Amount
from sinograph.model.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Edge:
    """All claims that agree on subject, type, object and event.

    Parameters
    ----------
    id
        A hash of type, ends and event.
    type, subject, object
        As in the claims; the ends of a symmetric type are sorted.
    event
        What tells this event from others of the same pair: ``round:B``, ``2016``, or empty.
    date
        The finest date told of the event.
    first, last
        The earliest and the latest date told; for a type that lasts, when it held.
    status
        What the latest word is; `history` has every status told, oldest first, as ``2016-05 planned``.
    amount, stake, role, round, ticker
        The best told value.
    conflicts
        Attributes on which the claims disagree, sorted.
    documents
        The number of independent documents: reprints of one text count once.
    confidence
        0 to 1.
    claims
        The claims' ids, sorted.
    """

    id: str
    type: str
    subject: str
    object: str
    event: str = ""
    date: PartialDate | None = None
    first: PartialDate | None = None
    last: PartialDate | None = None
    status: str = "actual"
    history: tuple[str, ...] = ()
    amount: Amount | None = None
    stake: float | None = None
    role: str | None = None
    round: str | None = None
    ticker: str | None = None
    conflicts: tuple[str, ...] = ()
    documents: int = 1
    confidence: float = 1.0
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's word: it names keys that survive a rebuild.

    Parameters
    ----------
    verdict
        ``same`` or ``different`` (of two entity ids), ``reject`` (a claim id), ``rename`` (an entity id, a name).
    left, right
        What it is about.
    author, made
        Who said so, and when (ISO 8601).
    """

    verdict: str
    left: str
    right: str = ""
    author: str = ""
    made: str = ""
