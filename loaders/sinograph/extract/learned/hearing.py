"""What a network says of the pairs of a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np

from sinograph.extract.learned.asking import Said, beside_of, by_rules, marked_windows
from sinograph.extract.learned.found import LEAST, Found, Heard, best_of
from sinograph.extract.learned.kinds import EDGE_TYPES, STATUSES
from sinograph.extract.learned.network import Answer, Asked, Network
from sinograph.extract.learned.pairs import Pair, marks_of, pairs_of, place_of
from sinograph.extract.learned.values import Value, chances_of_dates, surest
from sinograph.extract.protocols import Reading
from sinograph.extract.slots import slot_of
from sinograph.model import Mention
from sinograph.ontology import Ontology


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a document.

    Parameters
    ----------
    reading
        The document.
    mentions
        Its names and what stands for them, disjoint and in order.
    rules
        What the rules say of them.
    fits
        The edge types that may hold between two node types, from `admitted`.
    ontology
        The types.
    values
        Its dates, sums and shares.
    least
        From which probability a date, sum or share belongs to a claim.
    """

    reading: Reading
    mentions: Sequence[Mention]
    rules: Said
    fits: Mapping[tuple[str, str], tuple[int, ...]]
    ontology: Ontology
    values: Sequence[Value]
    least: float


def heard(network: Network, question: Question, passages: AbstractSet[int] | None = None) -> Heard:
    """What a network says of every pair, of every type that it holds possible or the rules tell.

    Parameters
    ----------
    network
        Who is asked.
    question
        Of what.
    passages
        Only windows that decide one of these are asked of; all where None.
    """
    reading, mentions = question.reading, question.mentions
    values = question.values
    slots = [slot_of(m) for m in mentions]
    kinds = [*((m.type, m.nominal) for m in mentions), *((v.kind, False) for v in values)]
    found: list[Found] = []
    of: set[tuple[str, str]] = set()
    for window in marked_windows(reading, mentions, values, network.cutter):
        pairs = pairs_of(window, mentions, slots, question.fits)
        if not pairs or (passages is not None and not window.own & passages):
            continue
        beside = beside_of(window, pairs, len(mentions), values)
        asked = Asked(
            np.array(window.ids, dtype=np.int64),
            marks_of(window, kinds),
            np.array([place_of(p) for p in pairs], dtype=np.int64),
            by_rules(pairs, slots, question.rules),
            np.array([b[:4] for b in beside], dtype=np.int64).reshape(-1, 4),
        )
        answer = network.claims(asked)
        near: list[list[tuple[float, Value]]] = [[] for _ in pairs]
        for chance, (pair, *_, value) in zip(answer.values, beside, strict=True):
            near[pair].append((float(chance), values[value]))
        found += _read(question, pairs, (asked, answer), near)
        of |= {(slots[p.subject.mention], slots[p.object.mention]) for p in pairs}
    return Heard(best_of(found, question.ontology), of)


def _read(
    question: Question,
    pairs: Sequence[Pair],
    told: tuple[Asked, Answer],
    near: Sequence[Sequence[tuple[float, Value]]],
) -> Iterator[Found]:
    asked, answer = told
    looked = (answer.types >= LEAST) | (asked.rules > 0)
    for i, pair in enumerate(pairs):
        subject, object_ = (question.mentions[spot.mention] for spot in (pair.subject, pair.object))
        fitting = [n for n in np.flatnonzero(looked[i]) if int(n) in question.fits[subject.type, object_.type]]
        dates = chances_of_dates(near[i]) if fitting else {}
        for n in fitting:
            yield Found(
                EDGE_TYPES[n],
                float(answer.types[i][n]),
                subject,
                object_,
                (pair.subject.passage, pair.object.passage),
                STATUSES[int(answer.statuses[i].argmax())],
                float(answer.statuses[i].max()),
                surest(question.reading, near[i], (EDGE_TYPES[n], subject, object_), question.least),
                dates,
            )
