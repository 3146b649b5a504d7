"""Which claims are one event: rounds, years, ranges, ends, and the vague ones that join the only fit."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.edges.making import claim, edges_of

from sinograph.edges.events import round_name
from sinograph.model import Claim
from sinograph.ontology import load_ontology

FEW = settings(max_examples=60, deadline=None)
PAIR = ("tencent", "didi")
RECURRING = sorted(k.name for k in load_ontology().edges.values() if k.recurs)
LASTING = sorted(k.name for k in load_ontology().edges.values() if not k.recurs)


def said(*told: str, kind: str = "INVESTED_IN", **more: Any) -> list[Claim]:
    """Claims of one pair, one a document, each told as ``date``, ``round date``, ``round`` or ``-`` for nothing.

    A date begins with a figure; ``!`` behind it makes the claim one of an end.
    """
    made = []
    for number, words in enumerate(told):
        parts = words.split()
        dates = [part.rstrip("!") for part in parts if part[0].isdigit()]
        rounds = [part for part in parts if not part[0].isdigit() and part != "-"]
        status = "ended" if words.endswith("!") else "actual"
        fields: dict[str, Any] = {"date": dates[0] if dates else None, "round": rounds[0] if rounds else None}
        made.append(claim(f"d{number}", kind, PAIR, status=status, **fields, **more))
    return made


def events(claims: list[Claim]) -> dict[str, int]:
    """The events of claims with their number of claims, the same in any order."""
    found = [{e.event: len(e.claims) for e in edges_of(*order)} for order in (claims, claims[::-1])]
    assert found[0] == found[1]
    return found[0]


@pytest.mark.parametrize("kind", RECURRING)
def test_deeds_of_two_years_are_two_edges(kind: str) -> None:
    assert events(said("2014", "2016", kind=kind)) == {"2014": 1, "2016": 1}


@pytest.mark.parametrize("kind", LASTING)
def test_a_state_told_of_two_years_is_one_edge(kind: str) -> None:
    assert events(said("2014", "2016", "-", kind=kind)) == {"": 3}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (["2016", "2016-05"], {"2016": 2}),
        (["2016-05-01", "2016-12-31"], {"2016": 2}),
        (["2015-12-31", "2016-01-01"], {"2015": 1, "2016": 1}),
        (["2016-03/2016-09", "2016"], {"2016": 2}),
        (["2016", "2016", "2017", "2018"], {"2016": 2, "2017": 1, "2018": 1}),
    ],
)
def test_what_happened_within_one_calendar_year_is_one_event(told: list[str], expected: dict[str, int]) -> None:
    assert events(said(*told)) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (["A 2015", "B 2015"], {"round:A": 1, "round:B": 1}),
        (["A 2015", "A 2016"], {"round:A": 2}),
        (["A", "A 2016"], {"round:A": 2}),
        (["A", "B"], {"round:A": 1, "round:B": 1}),
        (["A 2015", "a 2015", "A轮", "Ａ輪"], {"round:A": 4}),
        (["天使轮", "天使輪 2014"], {"round:天使": 2}),
    ],
)
def test_a_round_is_an_event_whenever_it_was(told: list[str], expected: dict[str, int]) -> None:
    assert events(said(*told)) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (["A 2015", "2015-03"], {"round:A": 2}),
        (["A 2015", "2016"], {"round:A": 1, "2016": 1}),
        (["A 2015", "B 2016", "2015", "2016"], {"round:A": 2, "round:B": 2}),
        (["A 2015", "B 2015", "2015"], {"round:A": 1, "round:B": 1, "2015": 1}),
        (["A", "2015"], {"round:A": 1, "2015": 1}),
        (["A 2014/2016", "2015"], {"round:A": 2}),
    ],
)
def test_a_year_joins_the_only_round_that_it_can_mean(told: list[str], expected: dict[str, int]) -> None:
    assert events(said(*told)) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (["2014/2016", "2015"], {"2015": 2}),
        (["2014/2016", "2013"], {"2014/2016": 1, "2013": 1}),
        (["2014/2016", "2014", "2016"], {"2014/2016": 1, "2014": 1, "2016": 1}),
        (["2014/2016", "2012/2013"], {"2014/2016": 1, "2012/2013": 1}),
        (["2014/2016", "2015/2016"], {"2015/2016": 2}),
        (["2014/2016", "2014/2016"], {"2014/2016": 2}),
        (["2014/2016", "B 2015-05"], {"round:B": 2}),
        (["2014/2016", "B 2015", "C 2016"], {"2014/2016": 1, "round:B": 1, "round:C": 1}),
        (["2015-12/2016-01", "2016"], {"2016": 2}),
        (["2015/2016-03-01", "2016-03-01/2017"], {"2015/2016-03-01": 2}),
        (["2015/2016-03-01", "2016-03-02/2017"], {"2015/2016-03-01": 1, "2016-03-02/2017": 1}),
        (["2015-12/2016-01", "2016-02"], {"2015-12/2016-01": 1, "2016": 1}),
    ],
)
def test_a_range_joins_the_only_event_that_it_overlaps(told: list[str], expected: dict[str, int]) -> None:
    assert events(said(*told)) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (["-"], {"": 1}),
        (["-", "-"], {"": 2}),
        (["-", "2016"], {"2016": 2}),
        (["-", "B"], {"round:B": 2}),
        (["-", "2014/2016"], {"2014/2016": 2}),
        (["-", "2014", "2016"], {"": 1, "2014": 1, "2016": 1}),
        (["-", "B 2016", "2016"], {"round:B": 3}),
        (["-", "-", "2014", "2016"], {"": 2, "2014": 1, "2016": 1}),
    ],
)
def test_a_claim_without_a_date_joins_the_only_event_and_is_never_shared_out(
    told: list[str], expected: dict[str, int]
) -> None:
    assert events(said(*told)) == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (["2014", "2018!"], {"2014": 2}),
        (["2018", "2014!"], {"2018": 1, "2014": 1}),
        (["2014", "2014!"], {"2014": 2}),
        (["2014", "2016", "2018!"], {"2014": 1, "2016": 1, "2018": 1}),
        (["2014", "2020", "2018!"], {"2014": 2, "2020": 1}),
        (["B", "2018!"], {"round:B": 2}),
        (["2018!"], {"2018": 1}),
        (["2018!", "-"], {"2018": 2}),
        (["2017!", "2018!"], {"2017": 1, "2018": 1}),
    ],
)
def test_an_end_joins_the_only_event_that_began_before_it(told: list[str], expected: dict[str, int]) -> None:
    assert events(said(*told, kind="INVESTED_IN")) == expected


def test_a_third_event_frees_a_vague_claim_that_had_joined() -> None:
    assert events(said("2014", "-")) == {"2014": 2}
    assert events(said("2014", "-", "2016")) == {"2014": 1, "": 1, "2016": 1}


def test_an_edge_keeps_its_id_when_a_vague_claim_joins() -> None:
    [alone] = edges_of(*said("2014"))
    [joined] = edges_of(*said("2014", "-"))
    assert joined.id == alone.id


def test_events_of_two_pairs_never_mix() -> None:
    one, other = claim("a", "INVESTED_IN", ("tencent", "didi"), date="2016"), claim("b", "INVESTED_IN", ("jd", "didi"))
    assert {(e.subject, e.event) for e in edges_of(one, other)} == {("tencent", "2016"), ("jd", "")}


def test_events_of_two_types_never_mix() -> None:
    one, other = claim("a", "INVESTED_IN", PAIR, date="2016"), claim("b", "ACQUIRED", PAIR)
    assert {(e.type, e.event) for e in edges_of(one, other)} == {("INVESTED_IN", "2016"), ("ACQUIRED", "")}


def test_who_merged_with_whom_does_not_count() -> None:
    one, other = claim("a", "MERGED_WITH", PAIR, date="2015"), claim("b", "MERGED_WITH", PAIR[::-1], date="2015-02")
    [edge] = edges_of(one, other)
    assert (edge.subject, edge.object, edge.documents) == ("didi", "tencent", 2)


TOLD = st.sampled_from(
    ["-", "2014", "2015", "2015-06", "2014/2016", "2013/2015", "A", "B", "A 2014", "B 2015", "2016!", "2014!"]
)


@FEW
@given(st.lists(TOLD, max_size=4))
def test_no_order_makes_other_events(told: list[str]) -> None:
    assert len({edges_of(*order) for order in permutations(said(*told))}) == 1


@FEW
@given(st.lists(TOLD, min_size=1, max_size=6))
def test_every_claim_is_in_one_edge_and_every_edge_has_a_claim(told: list[str]) -> None:
    claims = said(*told)
    held = [id_ for edge in edges_of(*claims) for id_ in edge.claims]
    assert sorted(held) == sorted(made.id for made in claims)
    assert all(edge.claims for edge in edges_of(*claims))


@FEW
@given(st.lists(st.sampled_from(["2013", "2014", "2014-05", "2015", "A", "A 2014", "B"]), max_size=6))
def test_claims_of_two_years_or_two_rounds_are_never_one_edge(told: list[str]) -> None:
    claims = {made.id: made for made in said(*told)}
    for edge in edges_of(*claims.values()):
        members = [claims[id_] for id_ in edge.claims]
        assert len({made.round for made in members if made.round}) <= 1
        assert len({made.date.year for made in members if made.date and not made.round}) <= 1


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("A", "A"),
        ("a", "A"),
        ("Ａ", "A"),
        ("A轮", "A"),
        ("A輪", "A"),
        ("Ａ 轮", "A"),
        ("Series A", "A"),
        ("SERIES  A", "A"),
        ("series-A", "A"),
        ("Series A round", "A"),
        ("A-round", "A"),
        ("A＋轮", "A+"),
        ("A+", "A+"),
        ("Pre-A轮", "PRE-A"),
        ("pre A", "PRE-A"),
        ("Pre－A", "PRE-A"),
        ("天使轮", "天使"),
        ("天使輪", "天使"),
        ("种子轮", "种子"),
        ("種子輪", "种子"),
        ("seed", "SEED"),
        ("Seed Round", "SEED"),
        ("strategic", "STRATEGIC"),
        ("C1", "C1"),
        ("轮", "轮"),
        ("round", "ROUND"),
        ("Series", "SERIES"),
        ("Serieseed", "SERIESEED"),
        (" B ", "B"),
    ],
)
def test_a_round_has_one_name(written: str, name: str) -> None:
    assert round_name(written) == name


@pytest.mark.parametrize(
    ("one", "other"), [("A", "B"), ("A", "A+"), ("A", "Pre-A"), ("A", "A1"), ("天使", "种子"), ("D", "D+")]
)
def test_rounds_that_follow_each_other_are_two(one: str, other: str) -> None:
    assert round_name(one) != round_name(other)


@FEW
@given(
    st.text("ABCDEabcde+123", min_size=1, max_size=3),
    st.sampled_from(["{}", "{}轮", "{}輪", "series {}", "Series {} Round", "{} round"]),
)
def test_a_round_reads_the_same_in_every_wording(letters: str, wording: str) -> None:
    assert round_name(wording.format(letters)) == round_name(letters)
