"""Who leaves a post, who comes after, and what is no longer so."""

from __future__ import annotations

import pytest
from tests.extract.english_examples import read, shown

ADA, BEN = "[Ada Lum|Person]", "[Ben Tao|Person]"


def posts(text: str, *attributes: str) -> list[str]:
    return sorted(shown(d, attributes or ("status",)) for d in read(text) if d.type == "WORKS_FOR")


@pytest.mark.parametrize(
    "text",
    [
        f"[Blue Heron] vice president {ADA} has resigned.",
        f"[Blue Heron] chief strategy officer {ADA} is stepping down.",
        f"{ADA}, general manager of [Blue Heron], was forced to resign.",
        f"{ADA}, CFO of [Blue Heron], tendered [his|Person=Ada Lum] resignation.",
        f"[Blue Heron] CFO {ADA} has left [the company|Company=Blue Heron].",
        f"[Blue Heron] CFO {ADA} quit [her|Person=Ada Lum] post.",
        f"[Blue Heron] CFO {ADA} resigned from [the company|Company=Blue Heron] on Monday.",
        f"{ADA} will no longer serve as COO of [Blue Heron].",
        f"{ADA} is no longer COO of [Blue Heron].",
        f"[Blue Heron] CFO {ADA} was fired in May 2014.",
        f"[Blue Heron] CEO {ADA} stepped down as CEO.",
        f"[Blue Heron] announced the resignation of [its|Company=Blue Heron] CFO {ADA}.",
        f"[Blue Heron] CEO {ADA} steps down",
        f"[Blue Heron] founder {ADA} steps down as CEO",
        f"{ADA} will leave [Blue Heron] in May.",
        f"{ADA}'s resignation as chairman of [Blue Heron] surprised many.",
    ],
)
def test_a_post_that_is_left_is_ended(text: str) -> None:
    assert posts(text) == ["Ada Lum > Blue Heron status=ended"]


@pytest.mark.parametrize(
    "text",
    [
        f"[Blue Heron] CEO {ADA} refused to resign.",
        f"[Blue Heron] CEO {ADA} may step down.",
        f"[Blue Heron] CEO {ADA} offered to resign.",
        f"[Blue Heron] CEO {ADA} denied that [she|Person=Ada Lum] would resign.",
        f"Shareholders asked [Blue Heron] CEO {ADA} to resign.",
        f"Investors called for the resignation of [Blue Heron] CEO {ADA}.",
        f"[Blue Heron] CEO {ADA} said Ben had resigned.",
        f"If [Blue Heron] CEO {ADA} resigns, shares will fall.",
        f"[Blue Heron] CEO {ADA} left for Ningbo.",
        f"[Blue Heron] CEO {ADA} is unlikely to leave [the company|Company=Blue Heron].",
        f"[Blue Heron] CEO {ADA} promised to resign.",
        f"Should [Blue Heron] CEO {ADA} resign, shares would fall.",
        f"{ADA}, CFO of [Blue Heron], tendered [his|Person=Ada Lum] resignation, which the board rejected.",
        f"[Blue Heron] chief {ADA} will step down as CEO but remain executive chairman.",
        f"{ADA}, now CEO of [Blue Heron], retired as a dancer in 2010.",
        f"{ADA}, now CEO of [Blue Heron], retired from teaching in 2005.",
        f"[Blue Heron] CEO {ADA} stepped down as chairman.",
        f"[Blue Heron] CEO {ADA} announced the resignation of his aide.",
        f"[Blue Heron] CEO {ADA} resigned from a chess club.",
        f"{ADA}, CEO of [Blue Heron], quit her job in 2010 to start [the company|Company=Blue Heron].",
    ],
)
def test_a_post_that_is_kept_is_not(text: str) -> None:
    assert posts(text) == ["Ada Lum > Blue Heron status=actual"]


def test_another_firm_is_left() -> None:
    for left in ("left [Redstart] in 2010", "resigned from [Redstart]"):
        found = posts(f"{ADA}, CEO of [Blue Heron], {left}.")
        assert found == ["Ada Lum > Blue Heron status=actual", "Ada Lum > Redstart status=ended"]


@pytest.mark.parametrize(
    "coming",
    [
        f"and was replaced by {BEN}",
        f"and {BEN} became chief executive",
        f"and {BEN} succeeded [him|Person=Ada Lum]",
    ],
)
def test_who_comes_after_holds_the_post(coming: str) -> None:
    found = posts(f"[Blue Heron] chief executive {ADA} resigned in May 2015, {coming}.", "status", "role")
    assert found == [
        "Ada Lum > Blue Heron status=ended role=chief_executive",
        "Ben Tao > Blue Heron status=actual role=chief_executive",
    ]


@pytest.mark.parametrize("leave", ["is said to be leaving", "has left, according to media reports"])
def test_a_leave_by_hearsay_is_a_rumour(leave: str) -> None:
    assert posts(f"[Blue Heron] CFO {ADA} {leave}.") == ["Ada Lum > Blue Heron status=rumoured"]


def test_the_end_is_dated() -> None:
    assert posts(f"[Blue Heron] CFO {ADA} resigned in May 2015.", "status", "date") == [
        "Ada Lum > Blue Heron status=ended date=2015-05"
    ]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("[Blue Heron] no longer owns [Redstart].", ["Blue Heron > Redstart status=ended"]),
        ("[Blue Heron] is no longer a shareholder of [Redstart].", ["Blue Heron > Redstart status=ended"]),
        ("[Blue Heron] no longer plans to buy [Redstart].", []),
        ("[Blue Heron] is not the parent of [Redstart].", []),
        ("[Blue Heron] is not just a shareholder of [Redstart].", ["Blue Heron > Redstart status=actual"]),
        ("[Blue Heron] owns [Redstart], no longer a small firm.", ["Blue Heron > Redstart status=actual"]),
    ],
)
def test_what_is_no_longer_so(text: str, claims: list[str]) -> None:
    assert [shown(d, ("status",)) for d in read(text)] == claims
