"""A network without weights: it says what a test has told it to say, of the words of one text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from sinograph.extract.learned.kinds import EDGE_TYPES, STATUSES, TAGS, tag_of
from sinograph.extract.learned.network import Answer, Asked, Floats
from sinograph.extract.learned.unigrams import BLANK, Unigrams

MARKS = (("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0))
_WORD = re.compile(r"[A-Za-z0-9]+|[^\sA-Za-z0-9]")


def vocabulary_of(text: str) -> list[tuple[str, float]]:
    """Every word of Latin letters and every other sign of a text as a piece of its own."""
    words = dict.fromkeys(_WORD.findall(unicodedata.normalize("NFKC", text)))
    return [*MARKS, (BLANK, -1.0), *((word, -1.0) for word in words if word != BLANK)]


def _bare(values: Mapping[str, float]) -> dict[str, float]:
    return {words.replace(" ", ""): chance for words, chance in values.items()}


@dataclass(frozen=True)
class Holds:
    """A claim that the network is told to see wherever its two ends are asked of."""

    subject: str
    kind: str
    object: str
    chance: float = 0.99
    status: str = "actual"
    values: Mapping[str, float] = field(default_factory=dict)  # the text of a value, and how surely it belongs


class StandIn:
    """Has the methods of `sinograph.extract.learned.network.Network`.

    ``names`` are what it tags: the name, its type and how sure it is; ``holds`` are what it says of pairs, and
    ``otherwise`` is the probability of everything else. ``asked`` keeps what it was asked.
    """

    def __init__(
        self,
        text: str,
        *,
        names: Mapping[str, tuple[str, float]] | None = None,
        holds: Sequence[Holds] = (),
        otherwise: float = 0.0,
    ) -> None:
        self._pieces = [piece for piece, _ in vocabulary_of(text)]
        self.cutter = Unigrams(vocabulary_of(text))
        self.names = dict(names or {})
        self.holds = list(holds)
        self.otherwise = otherwise
        self.asked: list[Asked] = []

    def tags(self, ids: Sequence[int]) -> Floats:
        """The tags of the names that it was told, all else outside."""
        found = np.zeros((len(ids), TAGS), dtype=np.float32)
        found[:, 0] = 1.0
        for name, (kind, chance) in self.names.items():
            for start, end in self._places(ids, name):
                found[start:end] = 0.0
                found[start:end, 0] = 1.0 - chance
                found[start, tag_of(kind, inside=False)] = chance
                found[start + 1 : end, tag_of(kind, inside=True)] = chance
        return found

    def claims(self, asked: Asked) -> Answer:
        """What it was told of the pairs."""
        self.asked.append(asked)
        count = len(asked.pairs)
        types = np.full((count, len(EDGE_TYPES)), self.otherwise, dtype=np.float32)
        statuses = np.zeros((count, len(STATUSES)), dtype=np.float32)
        statuses[:, 0] = 0.5
        values = np.zeros(len(asked.values), dtype=np.float32)
        for i, (a, b, c, d, *_) in enumerate(asked.pairs.tolist()):
            for told in self._of(self.words(asked.ids[a:b]), self.words(asked.ids[c:d])):
                types[i, EDGE_TYPES.index(told.kind)] = told.chance
                statuses[i, STATUSES.index(told.status)] = 1.0
                for n, (pair, start, end, _) in enumerate(asked.values.tolist()):
                    if pair == i:
                        values[n] = _bare(told.values).get(self.words(asked.ids[start:end]), 0.0)
        return Answer(types, statuses, values)

    def words(self, ids: Sequence[int]) -> str:
        """The pieces as they stand, without blanks."""
        return "".join(self._pieces[int(n)] for n in ids)

    def _of(self, subject: str, object_: str) -> list[Holds]:
        ends = (subject, object_)
        return [h for h in self.holds if (h.subject.replace(" ", ""), h.object.replace(" ", "")) == ends]

    def _places(self, ids: Sequence[int], name: str) -> Iterator[tuple[int, int]]:
        wanted = _WORD.findall(name)
        told = [self._pieces[int(n)] for n in ids]
        for start in range(len(told) - len(wanted) + 1):
            if told[start : start + len(wanted)] == wanted:
                yield start, start + len(wanted)


class Guessing(StandIn):
    """Says anything of pairs, at random, but the same for the same question."""

    def claims(self, asked: Asked) -> Answer:
        """Numbers drawn from the question itself."""
        seed = [len(asked.pairs), *asked.ids.tolist()[:50], *asked.pairs.ravel().tolist()[:50]]
        chance = np.random.default_rng(seed)
        return Answer(
            chance.random((len(asked.pairs), len(EDGE_TYPES))).astype(np.float32),
            chance.random((len(asked.pairs), len(STATUSES))).astype(np.float32),
            chance.random(len(asked.values)).astype(np.float32),
        )
