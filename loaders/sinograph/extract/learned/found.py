"""What the network says of a pair of names, and the surest of what it says of one claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sinograph.extract.finish import key_of, slot_of
from sinograph.extract.learned.values import TOLD_ONCE, Value
from sinograph.model import Mention
from sinograph.ontology import Ontology

LIKELY = 0.9  # from which one finding tells another of the same claim its date or sum
Key = tuple[str, str, str]  # the edge type, and the slots of the two ends


@dataclass(frozen=True, slots=True)
class Found:
    """What the network says of one pair and one type.

    Parameters
    ----------
    kind
        The edge type.
    chance
        Its probability.
    subject, object
        The mentions.
    passages
        Where the two stand.
    status, status_chance
        The likeliest, and how likely it is.
    values
        The value of each kind that most likely belongs to it.
    dates
        For each date near, the probability that it belongs to it.
    """

    kind: str
    chance: float
    subject: Mention
    object: Mention
    passages: tuple[int, int]
    status: str
    status_chance: float
    values: Mapping[str, Value]
    dates: Mapping[str, float]

    @property
    def ends(self) -> tuple[Mention, Mention]:
        """The two mentions in the order of the text."""
        return (self.subject, self.object) if self.subject.start <= self.object.start else (self.object, self.subject)


def best_of(found: Iterable[Found], ontology: Ontology) -> dict[Key, Found]:
    """The surest finding of each claim, with what the others tell of it beside."""
    every: dict[Key, list[Found]] = defaultdict(list)
    for one in found:
        every[key_of(one.kind, slot_of(one.subject), slot_of(one.object), ontology)].append(one)
    return {key: _joined(ones, max(ones, key=lambda f: f.chance)) for key, ones in every.items()}


def _joined(ones: Sequence[Found], best: Found) -> Found:
    """The best of some findings of one claim, with the values that only others tell, and every date near."""
    values: dict[str, Value] = {}
    dates: dict[str, float] = {}
    for one in sorted(ones, key=lambda f: f.chance):
        values |= one.values if one.chance >= LIKELY and best.kind in TOLD_ONCE else {}
        dates |= {d: max(p, dates.get(d, 0.0)) for d, p in one.dates.items()}
    return replace(best, values=values | dict(best.values), dates=dates)
