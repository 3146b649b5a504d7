"""A user's own table: what goes in as rows is in the graph, and what comes out as frames goes in again."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.api.making import edges, names, row, table

from sinograph.api import KnowledgeGraph, Written
from sinograph.errors import ConfigError
from sinograph.mirror import from_pandas

NEEDED = ["subject", "subject_type", "type", "object", "object_type", "source"]
words = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=30
).filter(str.strip)


def back(graph: KnowledgeGraph, **more: Any) -> pd.DataFrame:
    """All claims of a graph as the table that `from_pandas` reads."""
    frames = graph.to_pandas()
    types, called = frames.entities["type"], frames.entities["name"]
    told = frames.claims.assign(
        subject_type=frames.claims["subject"].map(types),
        object_type=frames.claims["object"].map(types),
        source=frames.claims["document"].str.removeprefix("table:"),
        subject=frames.claims["subject"].map(called),
        object=frames.claims["object"].map(called),
        **more,
    )
    return told.sort_values(["document", "start"])


class TestWhatGoesIn:
    def test_is_counted(self, graph: KnowledgeGraph) -> None:
        told = graph.from_pandas(table(row("A", "OWNS", "B"), row("A", "OWNS", "C", "others")))
        assert told == Written(documents=2, claims=2, entities=3, edges=2)

    def test_is_a_document_a_source(self, graph: KnowledgeGraph) -> None:
        graph.from_pandas(table(row("A", "OWNS", "B", "我的笔记"), row("A", "OWNS", "C", 7)))
        seen = graph.snapshot().documents
        assert [(d.id, d.title) for d in seen] == [("table:7", "7"), ("table:我的笔记", "我的笔记")]

    def test_twice_changes_nothing(self, graph: KnowledgeGraph) -> None:
        rows = table(row("A", "OWNS", "B", stake=5), row("B", "ACQUIRED", "C", date="2016-06", amount=10))
        graph.from_pandas(rows)
        before = graph.stats()
        again = graph.from_pandas(rows)
        assert (again.entities, again.edges, graph.stats()) == (0, 0, before)

    def test_replaces_what_the_source_said_before(self, graph: KnowledgeGraph) -> None:
        graph.from_pandas(table(row("A", "OWNS", "B")))
        graph.from_pandas(table(row("A", "OWNS", "C")))
        assert edges(graph) == {("A", "OWNS", "C")}

    def test_is_forgotten_like_any_document(self, graph: KnowledgeGraph) -> None:
        graph.from_pandas(table(row("A", "OWNS", "B"), row("A", "OWNS", "C", "others")))
        graph.forget("table:others")
        assert names(graph) == {"A", "B"}

    def test_tells_a_sum_with_its_currency(self, graph: KnowledgeGraph) -> None:
        graph.from_pandas(table(row("A", "ACQUIRED", "B", amount=1.82e10, currency="CNY")))
        (edge,) = graph.snapshot().edges
        assert edge.amount and (edge.amount.value, edge.amount.currency) == (1.82e10, "CNY")

    def test_tells_dollars_where_no_currency_is_told(self, graph: KnowledgeGraph) -> None:
        graph.from_pandas(table(row("A", "ACQUIRED", "B", amount="5e6")))
        (edge,) = graph.snapshot().edges
        assert str(edge.amount) == "USD 5 million"

    @pytest.mark.parametrize("when", ["2016", "2016-11", "2016-11-17", "2016-01/2016-03"])
    def test_keeps_a_date_as_it_is_told(self, graph: KnowledgeGraph, when: str) -> None:
        graph.from_pandas(table(row("A", "ACQUIRED", "B", date=when)))
        assert [str(e.date) for e in graph.snapshot().edges] == [when]

    @pytest.mark.parametrize("status", ["planned", "ended", "rumoured", "denied"])
    def test_keeps_a_status(self, graph: KnowledgeGraph, status: str) -> None:
        graph.from_pandas(table(row("A", "OWNS", "B", status=status)))
        assert edges(graph) == (set() if status in ("rumoured", "denied") else {("A", "OWNS", "B")})

    @pytest.mark.parametrize("nothing", [None, np.nan, pd.NaT, float("nan")])
    def test_takes_an_empty_cell_for_nothing(self, graph: KnowledgeGraph, nothing: object) -> None:
        told = dict.fromkeys(("date", "amount", "stake", "role", "round", "ticker", "quote"), nothing)
        graph.from_pandas(table(row("A", "INVESTED_IN", "B", **told)))
        (edge,) = graph.snapshot().edges
        assert (edge.date, edge.amount, edge.stake, edge.round) == (None, None, None, None)

    def test_may_be_empty(self, graph: KnowledgeGraph) -> None:
        assert graph.from_pandas(pd.DataFrame(columns=NEEDED)) == Written()

    def test_may_have_columns_of_its_own(self, graph: KnowledgeGraph) -> None:
        graph.from_pandas(table(row("A", "OWNS", "B", remark="mine", weight=3)))
        assert edges(graph) == {("A", "OWNS", "B")}

    def test_calls_a_thing_as_its_source_called_it_first(self, graph: KnowledgeGraph) -> None:
        graph.from_pandas(table(row("Foo Ltd", "OWNS", "B"), row("foo", "OWNS", "C"), row("FOO", "OWNS", "D")))
        assert "Foo Ltd" in names(graph)

    @pytest.mark.parametrize("sources", ["xx", "xy"])
    def test_names_one_thing_by_every_spelling(self, graph: KnowledgeGraph, sources: str) -> None:
        spelt = ("騰達控股", "腾达"), ("Ｆｏｏ Ltd", "foo")
        graph.from_pandas(
            table(
                *(row(a, "OWNS", b, source) for (a, b), source in zip(zip(*spelt, strict=True), sources, strict=True))
            )
        )
        told = {name: {*aliases, name} for _, _, name, aliases in graph.store.names()}
        assert sorted(map(sorted, told.values())) == [sorted(spelt[1]), sorted(spelt[0])]


class TestWhatDoesNotFit:
    @pytest.mark.parametrize("column", NEEDED)
    def test_a_missing_column_is_named(self, graph: KnowledgeGraph, column: str) -> None:
        with pytest.raises(ConfigError, match=f"lacks the column '{column}'; it needs subject, subject_type"):
            graph.from_pandas(table(row("A", "OWNS", "B")).drop(columns=column))

    @pytest.mark.parametrize(
        ("column", "value", "said"),
        [
            ("date", "last year", "'last year' is no date: write 2016, 2016-11 or 2016-11-17"),
            ("date", "2016-13", "row 1: "),
            ("amount", "a lot", "row 1: could not convert"),
            ("stake", "most", "row 1: could not convert"),
        ],
    )
    def test_a_bad_value_names_its_row_and_nothing_is_written(
        self, graph: KnowledgeGraph, column: str, value: str, said: str
    ) -> None:
        good = {"date": "2016", "amount": 1, "stake": 1}
        rows = table(row("A", "ACQUIRED", "B", **good), row("A", "ACQUIRED", "C", **{**good, column: value}))
        with pytest.raises(ConfigError, match=said):
            graph.from_pandas(rows)
        assert graph.stats().documents == 0

    @pytest.mark.parametrize(
        "change",
        [{"type": "LIKES"}, {"object_type": "Place"}, {"subject_type": "Alien"}, {"object": "A"}, {"status": "maybe"}],
    )
    def test_a_row_that_states_nothing_possible_is_left_out_and_the_others_go_in(
        self, graph: KnowledgeGraph, change: dict[str, str]
    ) -> None:
        graph.from_pandas(table(row("A", "OWNS", "B"), {**row("A", "OWNS", "C"), **change}))
        assert edges(graph) == {("A", "OWNS", "B")}


class TestThereAndBack:
    def test_the_claims_of_a_graph_make_the_same_graph(self, graph: KnowledgeGraph) -> None:
        graph.from_pandas(
            table(
                row("Tengda", "ACQUIRED", "黑山", date="2016-11", amount=8.6e9, currency="USD", stake=84.0),
                row("Tengda", "OWNS", "Blue Sea", "other", status="ended", stake=12.5),
                row("Zeng Ming", "WORKS_FOR", "Tengda", "other", subject_type="Person", role="chairman"),
                row("Tengda", "INVESTED_IN", "Qingyun", round="B", date="2015", quote="腾达投了青云B轮。"),
                row("Tengda", "LISTED_ON", "HKEX", object_type="Exchange", ticker="0799", date="2004-06-16"),
            )
        )
        before, told = graph.stats(), back(graph)
        graph.forget(*(d.id for d in graph.snapshot().documents))
        graph.from_pandas(told)
        assert graph.stats() == before

    def test_what_is_changed_in_between_is_changed_in_the_graph(self, graph: KnowledgeGraph) -> None:
        graph.from_pandas(table(row("A", "OWNS", "B", stake=5)))
        graph.from_pandas(back(graph).assign(stake=51.0, quote="A now has 51 %."))
        (edge,) = graph.snapshot().edges
        assert (edge.stake, graph.show("B").facts[0].quotations[0].words) == (51.0, "A now has 51 %.")

    @settings(max_examples=40, deadline=None, derandomize=True)
    @given(st.lists(st.tuples(words, words, st.one_of(st.none(), words)), min_size=1, max_size=6))
    def test_every_claim_is_read_back_to_its_quote(self, rows: list[tuple[str, str, str | None]]) -> None:
        told = from_pandas(table(*(row(a, "OWNS", b, quote=quote) for a, b, quote in rows)))
        for document in told:
            assert all(c.evidence.holds(document.document.text) for c in document.claims)
            assert len(document.claims) + len(document.refusals) == len(rows)

    @settings(max_examples=25, deadline=None, derandomize=True)
    @given(st.permutations([row(a, "OWNS", b, source) for a, b, source in ("ABx", "BCy", "CAz", "ABz", "ACx")]))
    def test_the_order_of_sources_does_not_matter(self, rows: list[dict[str, Any]]) -> None:
        told = from_pandas(table(*rows))
        assert [d.document.id for d in told] == ["table:x", "table:y", "table:z"]
        assert [len(d.claims) for d in told] == [2, 1, 2]
