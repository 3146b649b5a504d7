"""The mirror carries everything, and filters what is asked."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from tests.mirror.graphs import BOUGHT, SNAPSHOT

from sinograph.errors import ConfigError
from sinograph.mirror import Filter, from_pandas, select, to_networkx, to_pandas
from sinograph.model import Snapshot


def kept(**wanted: object) -> set[str]:
    return {e.id for e in select(SNAPSHOT, Filter(**wanted)).edges}  # type: ignore[arg-type]


def test_rumours_stay_out_unless_asked_for() -> None:
    assert "r5" not in kept()
    assert kept(statuses=None) == {"r1", "r2", "r3", "r4", "r5", "r6", "r7"}
    assert kept(statuses=["rumoured"]) == {"r5"}


def test_filters_by_type_confidence_and_documents() -> None:
    assert kept(edge_types=["ACQUIRED"]) == {"r1"}
    assert kept(min_documents=2) == {"r2"}
    assert "r3" not in kept(min_confidence=0.5)
    assert kept(node_types=["Company"]) == {"r1", "r2", "r6", "r7"}


def test_filters_by_time() -> None:
    assert kept(until=date(2016, 5, 31), dated=True) == {"r4", "r6"}
    assert kept(since=date(2016, 6, 30), until=date(2016, 12, 31), dated=True) == {"r1", "r4", "r6"}
    assert kept(since=date(2021, 1, 1), dated=True) == {"r4"}
    assert {"r3", "r7"} <= kept(since=date(2021, 1, 1))


def test_claims_and_documents_follow_the_edges() -> None:
    part = select(SNAPSHOT, Filter(edge_types=["ACQUIRED"], node_types=["Company"]))
    assert part.claims == (BOUGHT,)
    assert all(e.type == "Company" for e in part.entities)
    assert set(part.named_in) == {e.id for e in part.entities}


def test_networkx_carries_typed_attributes() -> None:
    graph = to_networkx(SNAPSHOT)
    assert graph.nodes["tencent"] == {
        "name": "Tencent",
        "type": "Company",
        "aliases": ["Tencent Holdings", "腾讯"],
        "identifiers": ["HKEX:0700"],
        "documents": 2,
    }
    bought = graph.edges["tencent", "supercell", "r1"]
    assert (bought["type"], bought["date"], bought["amount"], bought["currency"], bought["claims"]) == (
        "ACQUIRED",
        "2016-06",
        8.6e9,
        "USD",
        [BOUGHT.id],
    )
    assert graph.edges["samr", "tencent", "r3"]["date"] is None


def test_frames_have_their_columns_even_when_empty() -> None:
    frames, empty = to_pandas(SNAPSHOT), to_pandas(Snapshot())
    for name in ("entities", "edges", "claims", "documents"):
        full, none = getattr(frames, name), getattr(empty, name)
        assert list(full.columns) == list(none.columns)
        assert len(none) == 0
    assert frames.edges.loc["r1", "object_name"] == "Supercell"
    assert frames.claims.loc[BOUGHT.id, "quote"] == BOUGHT.evidence.quote
    assert frames.documents.loc["d1", "published"] == "2016-06-21"


ROW = {
    "subject": "Tencent",
    "subject_type": "Company",
    "type": "ACQUIRED",
    "object": "Supercell",
    "object_type": "Company",
    "source": "s1",
}


def test_rows_come_back_as_documents_whose_text_holds_their_quotes() -> None:
    rows = [
        {**ROW, "date": "2016-06", "amount": 8.6e9, "currency": "USD"},
        {**ROW, "object": "Riot Games", "quote": "腾讯收购了拳头。"},
        {**ROW, "source": "s2"},
    ]
    first, second = from_pandas(pd.DataFrame(rows))
    assert [d.document.id for d in (first, second)] == ["table:s1", "table:s2"]
    assert all(c.evidence.holds(first.document.text) for c in first.claims)
    assert {c.evidence.quote for c in first.claims} == {"Tencent acquired Supercell (2016-06).", "腾讯收购了拳头。"}
    assert [c.amount.value for c in first.claims if c.amount] == [8.6e9]


def test_a_row_that_fits_no_type_is_refused_and_told() -> None:
    (only,) = from_pandas(pd.DataFrame([{**ROW, "object_type": "Place"}]))
    assert only.claims == ()
    assert only.refusals[0].reason == "ends do not fit"
    assert only.refusals[0].detail.startswith("row 0: ")


@pytest.mark.parametrize(
    ("change", "message"),
    [({"date": "June"}, "row 0: 'June' is no date"), ({"stake": "much"}, "row 0: could not convert")],
)
def test_a_bad_value_names_its_row(change: dict[str, str], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        from_pandas(pd.DataFrame([{**ROW, **change}]))


def test_a_missing_column_is_named() -> None:
    with pytest.raises(ConfigError, match="lacks the column 'source'; it needs subject"):
        from_pandas(pd.DataFrame([{k: v for k, v in ROW.items() if k != "source"}]))


def test_what_went_out_comes_back() -> None:
    frames = to_pandas(select(SNAPSHOT, Filter(edge_types=["ACQUIRED", "OWNS"])))
    types = frames.entities["type"]
    table = frames.edges.assign(
        subject_type=frames.edges["subject"].map(types), object_type=frames.edges["object"].map(types), source="back"
    )
    table = table.drop(columns=["subject", "object"]).rename(
        columns={"subject_name": "subject", "object_name": "object"}
    )
    (back,) = from_pandas(
        table[["subject", "subject_type", "type", "object", "object_type", "source", "date", "stake", "status"]]
    )
    assert {(c.type, str(c.date), c.stake, c.status) for c in back.claims} == {
        ("ACQUIRED", "2016-06", 84.3, "actual"),
        ("OWNS", "None", 62.0, "ended"),
    }
