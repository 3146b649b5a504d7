"""Firms and exchanges told in turn: "A listed in New York and B on Nasdaq" does not put A on Nasdaq."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from sinograph.extract.learned.evidence import passage_at
from sinograph.extract.protocols import Draft, Reading
from sinograph.extract.slots import slot_of
from sinograph.model import Mention

KIND = "LISTED_ON"


def in_turn(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, without those that give a firm the exchange of another where a sentence names them in turn.

    Parameters
    ----------
    reading
        The document.
    drafts
        The rules' claims and the network's.
    """
    sentences: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.type == KIND:
            places = {passage_at(reading, m.start) for m in (draft.subject, draft.object)}
            if len(places) == 1 and -1 not in places:
                sentences[places.pop()].append(draft)
    wrong = [d for told in sentences.values() for d in _crossed(told)]
    return [d for d in drafts if not any(d is w for w in wrong)]


def _crossed(told: Sequence[Draft]) -> list[Draft]:
    firms = {_place(d.subject): slot_of(d.subject) for d in told}
    exchanges = {_place(d.object): slot_of(d.object) for d in told}
    order = sorted([(place, True) for place in firms] + [(place, False) for place in exchanges])
    if len(firms) < 2 or len(firms) != len(exchanges) or any(one[1] == other[1] for one, other in pairwise(order)):
        return []
    slots = [firms[place] if firm else exchanges[place] for place, firm in order]
    pairs = {frozenset(two) for two in zip(slots[::2], slots[1::2], strict=True)}
    return [d for d in told if frozenset((slot_of(d.subject), slot_of(d.object))) not in pairs]


def _place(mention: Mention) -> tuple[int, int]:
    return mention.start, mention.end
