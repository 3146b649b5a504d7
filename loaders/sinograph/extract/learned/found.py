"""What the network says of a pair of names, and the surest of what it says of one claim."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from sinograph.extract.learned.values import TOLD_ONCE, Value
from sinograph.extract.learned.weighing import log_odds
from sinograph.extract.slots import key_of, slot_of
from sinograph.model import Mention
from sinograph.ontology import Ontology

LEAST = 0.02  # what is less likely is not looked at, but for what the rules claim
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


@dataclass(frozen=True, slots=True)
class Heard:
    """What one network says of a document.

    Parameters
    ----------
    found
        The surest finding of each claim.
    asked
        The pairs of slots, subject first, that it was asked of.
    """

    found: Mapping[Key, Found]
    asked: AbstractSet[tuple[str, str]]

    def chance(self, key: Key) -> float | None:
        """The probability of a claim: low where it is none of the findings, None where it was not asked."""
        if key in self.found:
            return self.found[key].chance
        return LEAST / 2 if {key[1:], key[:0:-1]} & self.asked else None


def agreed(one: Heard, other: Heard, share: float) -> dict[Key, Found]:
    """What two networks find together: the mean of their log-odds, or the word of the one that was asked.

    Parameters
    ----------
    one, other
        What each of them says.
    share
        How much the word of the first counts, from 0 to 1.
    """
    made = {}
    for key in sorted({*one.found, *other.found}):
        told = max((h.found[key] for h in (one, other) if key in h.found), key=lambda f: f.chance)
        chances = [(c, weight) for h, weight in ((one, share), (other, 1 - share)) if (c := h.chance(key)) is not None]
        odds = sum(weight * log_odds(c) for c, weight in chances) / (sum(weight for _, weight in chances) or 1.0)
        made[key] = replace(told, chance=1 / (1 + math.exp(-odds)))
    return made
