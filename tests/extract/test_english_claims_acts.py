"""What launches, rivals, suppliers, regulators, rules and courts are told to do, in many wordings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from tests.extract.english_examples import read, same_name

SYMMETRIC = ("COMPETES_WITH", "PARTNERED_WITH")
ACTS = Path(__file__).with_name("english_acts") / "acts.yaml"


def told() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Each sentence with the type that it is read for and the claims of that type."""
    for kind, rows in yaml.safe_load(ACTS.read_text(encoding="utf-8")).items():
        for row in rows:
            yield kind, row["text"], tuple(row["claims"])


def ends(claim: str, kind: str) -> tuple[str, ...]:
    """The two ends of "A > B", in order of the alphabet where the type has no direction."""
    both = tuple(name.casefold() for name in claim.split(" > "))
    return tuple(sorted(both)) if kind in SYMMETRIC else both


@pytest.mark.parametrize(("kind", "text", "claims"), tuple(told()))
def test_sentence_states_just_these_claims(kind: str, text: str, claims: tuple[str, ...]) -> None:
    found = {
        ends(f"{same_name(d.subject)} > {same_name(d.object)}", kind)
        for d in read(text, published="2021-07-20")
        if d.type == kind
    }
    assert found == {ends(claim, kind) for claim in claims}


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The [Harbour Authority|Regulator] will investigate [Blue Heron].", "INVESTIGATED", "planned"),
        ("The [Harbour Authority|Regulator] has opened a probe into [Blue Heron].", "INVESTIGATED", "actual"),
        ("[Blue Heron] and [Redstart] will jointly develop a map.", "PARTNERED_WITH", "planned"),
        ("[Blue Heron] and [Redstart] could jointly run [Lapwing|Product].", "PARTNERED_WITH", "planned"),
        ("[Blue Heron] and [Redstart] may jointly build a map.", "PARTNERED_WITH", "planned"),
        ("The [Harbour Authority|Regulator] is set to fine [Blue Heron].", "PENALIZED", "planned"),
        ("The [Harbour Authority|Regulator] will also fine [Blue Heron].", "PENALIZED", "planned"),
        ("The [Harbour Authority|Regulator] sought comment on the [Map Rules|Regulation].", "ISSUED", "planned"),
        ("[Blue Heron] plans to sue [Redstart].", "SUED", "planned"),
    ],
)
def test_status_of_an_act(text: str, kind: str, status: str) -> None:
    assert [d.status for d in read(text) if d.type == kind] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "The [Harbour Authority|Regulator] did not say that [Blue Heron] grew.",
        "[Blue Heron] must grow, [Redstart] said.",
        "[Blue Heron] and [Redstart] fell.",
        "[Blue Heron] and a rival fell with [Redstart].",
        "[Blue Heron] and [Redstart] jointly own a shop.",
        "[Blue Heron] and [Redstart] could not jointly build a map.",
        "[Blue Heron] could run [Redstart].",
    ],
)
def test_no_duty_and_no_tie_is_invented(text: str) -> None:
    assert [(d.type, d.rule) for d in read(text)] == []
