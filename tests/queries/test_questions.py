"""Every question, on the invented world, on both engines."""

from __future__ import annotations

from typing import Any

import pytest
from tests.queries import building

from sinograph.queries import ask, evidence, load_catalogue
from sinograph.store import Store

# For every question, parameters with which it has an answer.
ASKED: dict[str, list[dict[str, Any]]] = {
    "acquisitions": [{}, {"currency": "usd"}, {"top": "1"}],
    "actions": [{"name": "网络事务局"}, {"name": "mot"}],
    "based_in": [{"name": "深圳"}],
    "best_supported": [{}, {"minimum": 1, "types": "WORKS_FOR,ACQUIRED"}],
    "between": [{"since": "2016", "until": "2016-12"}, {"since": 2012, "until": "2014", "types": ["SUED"]}],
    "co_investments": [{"first": "Tengda", "second": "北斗资本"}],
    "co_investors": [{"name": "Beidou Capital"}],
    "colleagues": [{"name": "Tengda"}],
    "connection": [
        {"first": "Tengda", "second": "Lanhai"},
        {"first": "Startup Charlie", "second": "Net Union"},
        {"first": "Isle A", "second": "Isle C"},
    ],
    "contradictions": [{}, {"name": "Heishan"}],
    "denied": [{}, {"name": "Tengda"}],
    "documents": [{"name": "Tengda"}, {"name": "Lonely Island"}, {"name": "Chen Jie"}],
    "fines": [{}, {"currency": "CNY"}],
    "founded": [{"name": "王力"}],
    "founders": [{"name": "Tengda"}],
    "interlocks": [{}],
    "investments": [{"name": "Tengda"}, {"name": "Zeng Ming"}],
    "investors": [{"name": "Qingyun"}, {"name": "Startup Bravo"}],
    "issued": [{"name": "CAB"}, {"name": "电信部"}],
    "launches": [{"name": "Tengda"}],
    "lawsuits": [{"name": "Lanhai"}, {"name": "Wang Li"}],
    "listings": [{}, {"name": "NYSE"}, {"name": "Tengda"}],
    "most_active_investors": [{}, {"top": 2}],
    "most_invested_in": [{}],
    "neighbours": [{"name": "Tengda"}, {"name": "Weikan"}, {"name": "Tengda", "types": "owns"}],
    "news": [{"since": "2019"}, {"since": "2021-04"}],
    "owners": [{"name": "Startup Foxtrot"}, {"name": "Startup Foxtrot", "depth": 1}],
    "ownership": [{"name": "Tengda"}, {"name": "Tengda", "depth": "1"}],
    "partners": [{"name": "Tengda"}, {"name": "Lanhai"}],
    "planned": [{}, {"name": "Tengda"}],
    "posts": [{"name": "曾明"}],
    "products": [{"name": "Lanhai"}, {"name": "Tengda"}],
    "regulators": [{"name": "Lanhai"}, {"name": "Zeng Ming"}],
    "rivals": [{"name": "Tengda"}, {"name": "Weikan"}],
    "rivals_investors": [{"name": "Qingyun"}],
    "rules": [{"name": "Tengda"}, {"name": "Weikan"}, {"name": "online games"}],
    "rumoured": [{}, {"name": "Startup Golf"}],
    "shared_investors": [{"first": "Qingyun", "second": "Heishan"}],
    "single_source": [{}, {"name": "Weikan"}],
    "staff": [{"name": "Tengda"}, {"name": "Qingyun"}],
    "statements": [{"document": "news/ties.txt"}, {"document": "Rounds again"}],
    "suppliers": [{"name": "Tengda"}],
    "takeovers": [{"name": "Tengda"}, {"name": "Heishan"}],
    "timeline": [{"name": "Tengda"}, {"name": "Tengda", "since": "2016", "until": "2016"}],
}
CASES = [(name, told) for name, asked in ASKED.items() for told in asked]
WITH_ALL = [q.name for q in load_catalogue() if any(p.name == "all" for p in q.parameters)]


def test_the_world_holds_every_edge_type() -> None:
    assert building.edge_types() == building.every_edge_type()


def test_every_question_is_asked() -> None:
    assert {q.name for q in load_catalogue()} == set(ASKED)
    assert len(ASKED) >= 28


@pytest.mark.parametrize(("name", "told"), CASES, ids=str)
def test_has_rows_with_evidence(world: Store, name: str, told: dict[str, Any]) -> None:
    answer = ask(world, name, told)
    assert answer.rows
    assert len(answer.claims_by_row) == len(answer.rows)
    if name != "documents":
        assert all(answer.claims_by_row)
    assert set(evidence(world, answer.claims)) == set(answer.claims)


@pytest.mark.neo4j
def test_both_engines_give_equal_rows(worlds: tuple[Store, Store]) -> None:
    embedded, served = worlds
    for name, told in CASES:
        for more in ({}, {"all": "yes"}) if name in WITH_ALL else ({},):
            answers = [ask(store, name, {**told, **more}) for store in (embedded, served)]
            assert answers[0] == answers[1], (name, told, more)
    claims = ask(embedded, "neighbours", {"name": "Tengda"}).claims
    assert evidence(embedded, claims) == evidence(served, claims)
