"""What a network is worth on documents that it does not learn from."""

from __future__ import annotations

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch is for training only (training/requirements.txt)")

from training.example import Example, Names  # noqa: E402
from training.measure import by_rules, claimed, named  # noqa: E402

from sinograph.extract.learned.kinds import EDGE_TYPES, TAGS, tag_of  # noqa: E402

OWNS, RIVALS = EDGE_TYPES.index("OWNS"), EDGE_TYPES.index("COMPETES_WITH")


class Says:
    """Says of pairs what their subjects' places hold as log-odds, and of pieces what their ids are as tags."""

    device = torch.device("cpu")

    def eval(self) -> None: ...

    def __call__(self, windows: object, pairs: torch.Tensor, *_: object) -> tuple[torch.Tensor, None, None]:
        self.asked = getattr(self, "asked", 0) + 1
        odds = torch.full((len(pairs), len(EDGE_TYPES)), -9.0)
        odds[:, OWNS] = odds[:, RIVALS] = pairs[:, 1].float() - 1 - 5  # in a batch, the first piece is the frame's
        return odds, None, None

    def tags(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        return torch.nn.functional.one_hot(ids.clamp(max=TAGS - 1), TAGS).float()


def window(document: str, *rows: tuple[int, str, str], rules: int = -1) -> Example:
    """A window whose pairs have their log-odds, and five more, as place of the subject."""
    count = len(rows)
    pairs = np.zeros((count, 7), dtype=np.int64)
    pairs[:, 0] = [odds + 5 for odds, _, _ in rows]
    said = np.zeros((count, len(EDGE_TYPES)), dtype=np.int8)
    said[:, rules] = rules >= 0
    nothing = np.zeros(12, dtype=np.int64)
    none = np.zeros((0, 4), dtype=np.int64)
    labels, status = np.zeros((count, len(EDGE_TYPES)), np.int8), np.full(count, -1)
    return Example(nothing, nothing, pairs, labels, said, status, none, none, f"{document}:read", [r[1:] for r in rows])


GOLD = {"one": {(OWNS, "a", "b"), (RIVALS, "a", "b"), (OWNS, "b", "c")}, "two": {(OWNS, "a", "b")}}


def test_claims_count_once_a_document_from_each_limit_on() -> None:
    read = [window("one", (2, "a", "b"), (-1, "b", "c")), window("one", (3, "b", "a")), window("two", (-4, "a", "b"))]
    network = Says()
    strict, loose = claimed(network, read, GOLD, (0.5, 0.2))
    assert network.asked == len(read)  # each window is read once, however many limits
    # From .5 on: a OWNS b and the way back, and their rivalry, which has one way round.
    assert strict == (round(4 / 7, 3), round(2 / 3, 3), 0.5)
    # From .2 on also b and c, whose rivalry nobody states.
    assert loose == (round(6 / 9, 3), 0.6, 0.75)


def test_the_rules_claims_count_alike() -> None:
    assert by_rules([window("one", (0, "a", "b"), (0, "c", "b"), rules=OWNS)], GOLD) == (round(2 / 6, 3), 0.5, 0.25)


def test_names_count_with_span_and_type_where_they_are_told() -> None:
    begins, goes_on = (tag_of("Company", inside=inside) for inside in (False, True))
    other = tag_of("Person", inside=False)
    ids = np.array([begins, goes_on, 0, other, 0, begins])
    told = np.array([begins, goes_on, 0, begins, 0, -1])  # a person where a firm is meant, and one that is not told
    assert named(Says(), [Names(ids, told)]) == (0.5, 0.5, 0.5)
