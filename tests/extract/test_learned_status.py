"""The status of a claim that rules and network read apart."""

from __future__ import annotations

import pytest

from sinograph.extract.learned.status import status_of

READ = [
    # type, the rules', the network's and how sure it is, which holds
    ("WORKS_FOR", "actual", "ended", 0.9, "ended"),
    ("WORKS_FOR", "actual", "ended", 0.7, "actual"),
    ("ACQUIRED", "actual", "planned", 0.8, "planned"),
    ("ACQUIRED", "planned", "actual", 0.95, "actual"),
    ("ACQUIRED", "planned", "actual", 0.85, "planned"),
    ("ACQUIRED", "rumoured", "actual", 0.95, "actual"),
    ("ACQUIRED", "rumoured", "planned", 0.85, "rumoured"),
    ("ACQUIRED", "denied", "actual", 0.99, "denied"),
    ("WORKS_FOR", "ended", "actual", 0.995, "actual"),
    ("WORKS_FOR", "ended", "actual", 0.95, "ended"),
    ("COMPETES_WITH", "rumoured", "actual", 0.6, "actual"),
    ("BASED_IN", "planned", "actual", 0.9, "actual"),
    ("OWNS", "planned", "actual", 0.9, "actual"),
    ("OWNS", "planned", "rumoured", 0.8, "planned"),
]


@pytest.mark.parametrize(("kind", "own", "told", "chance", "expected"), READ)
def test_which_of_two_statuses_holds(kind: str, own: str, told: str, chance: float, expected: str) -> None:
    assert status_of(kind, own, told, chance) == expected
