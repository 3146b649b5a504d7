"""What answers hold: the right rows, in order, with their evidence."""

from __future__ import annotations

from typing import Any

import pytest

from sinograph.errors import QueryError, QueryLimit
from sinograph.queries import ask, evidence
from sinograph.store import Store


def column(store: Store, question: str, title: str, /, **told: Any) -> list[object]:
    answer = ask(store, question, told)
    return [row[answer.columns.index(title)] for row in answer.rows]


def test_two_rounds_are_two_rows_in_order(world: Store) -> None:
    answer = ask(world, "investors", {"name": "青云"})
    assert [row[:3] for row in answer.rows] == [
        ("Beidou Capital", "2015-03", "A"),
        ("Tengda", "2015-03", "A"),
        ("Tengda", "2016-06-20", "B"),
    ]
    assert [len(claims) for claims in answer.claims_by_row] == [1, 1, 2]
    assert len(answer.claims) == 4


def test_rumours_and_denials_come_only_when_asked(world: Store) -> None:
    assert column(world, "investors", "investor", name="Weikan") == []
    assert column(world, "investors", "investor", name="Weikan", all=True) == ["Lanhai"]
    assert set(column(world, "rumoured", "fact")) >= {"INVESTED_IN", "ACQUIRED", "OWNS", "SUED"}
    assert "Startup Golf" not in column(world, "ownership", "owned", name="Tengda")
    assert "Startup Golf" in column(world, "ownership", "owned", name="Tengda", all="true")


def test_chains_go_as_deep_as_told(world: Store) -> None:
    for depth, owned in ((1, 2), (2, 3), (3, 4)):
        assert len(column(world, "ownership", "owned", name="Tengda", depth=depth)) == owned
    answer = ask(world, "owners", {"name": "Startup Foxtrot"})
    assert answer.rows[-1][2] == ["Startup Foxtrot", "Startup Charlie", "Startup Bravo", "Tengda"]
    assert len(answer.claims_by_row[-1]) == 3


def test_a_connection_walks_around_a_rumour(world: Store) -> None:
    assert column(world, "connection", "there", first="Isle A", second="Isle C") == ["Isle B", "Isle C"]
    assert column(world, "connection", "there", first="Isle A", second="Isle C", all=1) == ["Isle C"]
    back = column(world, "connection", "there", first="Isle C", second="Isle A")
    assert back == ["Isle B", "Isle A"]


def test_a_connection_has_bounds(world: Store) -> None:
    assert column(world, "connection", "there", first="Isle A", second="Isle C", hops=1) == []
    assert column(world, "connection", "there", first="Isle A", second="Tengda") == []
    assert column(world, "connection", "there", first="Tengda", second="Tengda") == []
    assert column(world, "connection", "there", first="Lonely Island", second="Tengda") == []


def test_time_is_bounded(world: Store) -> None:
    with pytest.raises(QueryLimit):
        ask(world, "connection", {"first": "Tengda", "second": "Lanhai"}, timeout=0)


def test_people_at_two_firms(world: Store) -> None:
    assert ask(world, "interlocks").rows == (("Zeng Ming", "Lanhai", "director", "Tengda", "chairman"),)
    assert ("Wang Li", "Qingyun") in {row[:2] for row in ask(world, "interlocks", {"all": "on"}).rows}


def test_between_takes_what_began_happened_or_ended(world: Store) -> None:
    told = {"since": "2016-11", "until": "2016-11"}
    assert set(column(world, "between", "object", **told)) >= {"Heishan", "Huodian"}
    assert "Startup Foxtrot" in column(world, "between", "object", since="2017-04-01", until="2017-04-30")
    assert column(world, "between", "object", since="1990", until="1991") == []


def test_a_timeline_is_in_order_and_bounded(world: Store) -> None:
    days = column(world, "timeline", "date", name="Tengda")
    assert days == sorted(days, key=str) and days[0] == "1998-11"
    assert all(str(d) >= "2016" for d in column(world, "timeline", "last", name="Weikan", since="2016") if d)


def test_contradictions_tell_what_is_disputed(world: Store) -> None:
    assert ["amount"] in column(world, "contradictions", "disputed")


def test_fines_rank_within_a_currency(world: Store) -> None:
    assert column(world, "fines", "amount", currency="cny") == [1.82e10, 5e5]


def test_documents_of_somebody_without_facts(world: Store) -> None:
    answer = ask(world, "documents", {"name": "Lonely Island"})
    assert answer.rows[0][0] == "news/names.txt" and answer.claims == ()


def test_news_holds_what_may_lie_in_the_time(world: Store) -> None:
    assert set(column(world, "news", "document", since="2021-04-20")) == {"news/fine again.html"} | set()
    assert "news/regulators.html" in column(world, "news", "document", since="2021-04-11")


def test_limits_say_that_there_is_more(world: Store) -> None:
    answer = ask(world, "neighbours", {"name": "Tengda"}, limit=2)
    assert (len(answer.rows), answer.more) == (2, True)
    assert not ask(world, "interlocks").more


def test_evidence_brings_quote_and_source(world: Store) -> None:
    (claim,) = ask(world, "launches", {"name": "Tengda"}).claims_by_row[0]
    assert evidence(world, [claim, "nothing"]) == {
        claim: {
            "quote": "Tengda LAUNCHED Weikan, says news/products.md.",
            "document": "news/products.md",
            "headline": None,
            "url": None,
            "published": "2016-11-18",
            "confidence": 1.0,
        }
    }
    assert evidence(world, []) == {}


def test_evidence_keeps_the_order_asked_for(world: Store) -> None:
    claims = ask(world, "neighbours", {"name": "Tengda"}).claims
    assert tuple(evidence(world, claims[::-1])) == claims[::-1]


def test_answers_show_in_a_notebook(world: Store) -> None:
    page = ask(world, "rivals", {"name": "Tengda"})._repr_html_()
    assert "<th>rival</th>" in page and "<td>Lanhai</td>" in page


def test_a_text_that_gives_other_columns_is_an_error() -> None:
    from sinograph.queries.header import parse
    from sinograph.queries.runner import answer_of
    from sinograph.store import Rows

    query = parse("who", "// question: Who?\n// column: who -- a name\nRETURN 1 AS other, [] AS claims")
    with pytest.raises(QueryError, match="gives other, claims"):
        answer_of(query, Rows(("other", "claims"), ((1, []),)))
