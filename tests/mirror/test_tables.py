"""The mirror's attributes and frames, and tables of a reader's own that come in as documents."""

from __future__ import annotations

import json
import math
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.mirror.graphs import BOUGHT, SNAPSHOT

from sinograph.errors import ConfigError
from sinograph.mirror import NEEDED, edge_attributes, from_pandas, to_networkx, to_pandas
from sinograph.model import Amount, Edge, Entity, Extraction, PartialDate, Snapshot

ROW = {
    "subject": "Tencent",
    "subject_type": "Company",
    "type": "ACQUIRED",
    "object": "Supercell",
    "object_type": "Company",
    "source": "s1",
}


def taken(*rows: dict[str, Any]) -> tuple[Extraction, ...]:
    return from_pandas(pd.DataFrame([{**ROW, **row} for row in rows]))


def test_attributes_of_an_edge_are_plain_values() -> None:
    for edge in SNAPSHOT.edges:
        json.dumps(edge_attributes(edge))


def test_parallel_edges_stay_apart() -> None:
    pair = (Entity("a", "Company", "A"), Entity("b", "Company", "B"))
    edges = tuple(Edge(f"r{i}", "INVESTED_IN", "a", "b", round=name) for i, name in enumerate("ABC"))
    graph = to_networkx(Snapshot(entities=pair, edges=edges))
    assert {key: told["round"] for _, _, key, told in graph.edges(keys=True, data=True)} == {
        "r0": "A",
        "r1": "B",
        "r2": "C",
    }


def test_an_edge_to_itself_and_an_edge_back_are_edges() -> None:
    pair = (Entity("a", "Company", "A"), Entity("b", "Company", "B"))
    edges = (Edge("r1", "OWNS", "a", "a"), Edge("r2", "OWNS", "a", "b"), Edge("r3", "OWNS", "b", "a"))
    assert to_networkx(Snapshot(entities=pair, edges=edges)).number_of_edges() == 3


@pytest.mark.parametrize("told", ["2016", "2016-11", "2016-11-17", "2016-01/2016-03"])
def test_a_date_is_text_at_its_own_precision(told: str) -> None:
    edge = Edge("r", "OWNS", "a", "b", date=PartialDate(told), first=PartialDate(told), last=PartialDate(told))
    assert [edge_attributes(edge)[name] for name in ("date", "first", "last")] == [told] * 3


def test_what_is_not_told_is_none_and_never_a_zero() -> None:
    told = edge_attributes(Edge("r", "OWNS", "a", "b"))
    assert {name for name, value in told.items() if value is None} == {
        "date",
        "first",
        "last",
        "amount",
        "currency",
        "stake",
        "role",
        "round",
        "ticker",
    }


def test_a_stake_of_nothing_is_a_zero_and_never_none() -> None:
    assert edge_attributes(Edge("r", "OWNS", "a", "b", stake=0.0, amount=Amount(0.0, "CNY")))["stake"] == 0.0


def test_numbers_are_numbers_in_frames() -> None:
    frames = to_pandas(SNAPSHOT)
    assert frames.edges["stake"].max() == pytest.approx(84.3)
    assert frames.edges["amount"].sum() == 8.6e9
    assert frames.edges["documents"].dtype.kind == "i"
    assert math.isnan(frames.edges.loc["r4", "amount"])


def test_frames_name_both_ends_of_an_edge() -> None:
    frames = to_pandas(SNAPSHOT)
    names = frames.entities["name"]
    assert (frames.edges["subject"].map(names) == frames.edges["subject_name"]).all()
    assert (frames.edges["object"].map(names) == frames.edges["object_name"]).all()


def test_an_end_without_an_entity_is_named_by_its_id() -> None:
    frames = to_pandas(Snapshot(entities=(Entity("a", "Company", "A"),), edges=(Edge("r", "OWNS", "a", "gone"),)))
    assert frames.edges.loc["r", "object_name"] == "gone"


def test_every_claim_of_an_edge_is_a_row_with_its_quote() -> None:
    frames = to_pandas(SNAPSHOT)
    for claims in frames.edges["claims"]:
        assert frames.claims.loc[claims, "quote"].str.len().gt(0).all()
    assert tuple(frames.claims.loc[BOUGHT.id, ["document", "start", "end"]]) == ("d1", 0, len(BOUGHT.evidence.quote))


@pytest.mark.parametrize("column", NEEDED)
def test_a_table_without_a_needed_column_names_it(column: str) -> None:
    with pytest.raises(ConfigError, match=f"lacks the column '{column}'; it needs {', '.join(NEEDED)}"):
        from_pandas(pd.DataFrame([ROW]).drop(columns=column))


def test_a_table_without_rows_is_no_document() -> None:
    assert from_pandas(pd.DataFrame(columns=list(NEEDED))) == ()


@pytest.mark.parametrize("nothing", [None, float("nan"), pd.NaT])
@pytest.mark.parametrize("column", ["date", "amount", "stake", "role", "round", "quote", "status"])
def test_an_empty_cell_is_a_value_that_is_not_told(column: str, nothing: object) -> None:
    (told,) = taken({column: nothing})
    (claim,) = told.claims
    assert (claim.date, claim.amount, claim.stake, claim.role, claim.round, claim.status) == (
        None,
        None,
        None,
        None,
        None,
        "actual",
    )


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({}, "Tencent acquired Supercell."),
        ({"date": "2016"}, "Tencent acquired Supercell (2016)."),
        ({"subject": "腾讯", "object": "超级细胞"}, "腾讯 acquired 超级细胞."),
        ({"quote": "腾讯收购了它。"}, "腾讯收购了它。"),
        ({"subject": "{object}"}, "{object} acquired Supercell."),  # a name is no slot
    ],
)
def test_a_row_is_read_aloud_where_it_has_no_quote(row: dict[str, Any], words: str) -> None:
    (told,) = taken(row)
    assert told.document.text == words


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"date": "2016-02-30"}, "row 1: "),
        ({"date": "soon"}, "row 1: 'soon' is no date: write 2016, 2016-11 or 2016-11-17"),
        ({"stake": "half"}, "row 1: could not convert string to float: 'half'"),
        ({"amount": "8.6bn"}, "row 1: could not convert string to float: '8.6bn'"),
    ],
)
def test_a_value_of_a_wrong_form_names_its_row(row: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        taken({}, row)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"type": "LIKES"}, "LIKES"),
        ({"object_type": "Place"}, "ends"),
        ({"subject_type": "Spaceship"}, "Spaceship"),
        ({"status": "maybe"}, "maybe"),
    ],
)
def test_a_row_that_fits_no_type_is_refused_and_the_others_are_taken(row: dict[str, Any], reason: str) -> None:
    (told,) = taken({}, row)
    assert len(told.claims) == 1
    (refused,) = told.refusals
    assert refused.detail.startswith("row 1: ")
    assert reason in f"{refused.reason} {refused.detail}"


def test_a_source_is_one_document_whatever_the_order_of_rows() -> None:
    found = taken({"source": "b"}, {"source": "a"}, {"source": "b", "object": "Riot"})
    assert [(one.document.id, len(one.claims)) for one in found] == [("table:a", 1), ("table:b", 2)]


def test_one_name_is_one_entity_across_rows() -> None:
    (told,) = taken({}, {"object": "Riot Games"}, {"subject": "Supercell", "object": "Space Ape"})
    assert len({claim.subject for claim in told.claims}) == 2
    assert {one.name for one in told.entities} >= {"Supercell", "Space Ape"}
    assert [one.id for one in told.entities] == sorted(one.id for one in told.entities)


@settings(max_examples=50, deadline=None, derandomize=True)
@given(
    st.lists(st.text(alphabet='ab腾讯😀.。 \n{}"', min_size=1, max_size=20).filter(str.strip), min_size=1, max_size=6)
)
def test_every_quote_of_a_table_slices_from_its_document(quotes: list[str]) -> None:
    for told in taken(*({"quote": quote} for quote in quotes)):
        assert all(claim.evidence.holds(told.document.text) for claim in told.claims)
        assert len(told.claims) + len(told.refusals) == len(quotes)
