"""Neo4j looks up by index whatever its statistics say: they lag behind what is being loaded."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib.resources import files
from typing import Any

import pytest
from tests.store.graphs import STAMP, World

from sinograph.config import StoreAddress
from sinograph.store import neo4j as engine
from sinograph.store import open_store
from sinograph.store.statements import statement, unhinted

NAMES = {
    "label": "Entity", "subject": "Entity", "object": "Entity", "start": "Claim", "end": "Entity",
    "type": "OWNS", "types": "OWNS|ACQUIRED", "labels": "Company:Entity", "properties": "id: row[2]",
}  # fmt: skip
STATEMENTS = sorted(path.name.removesuffix(".cypher") for path in (files("sinograph.store") / "cypher").iterdir())
LOOKING_UP = [name for name in STATEMENTS if "{" in statement(name, **NAMES) and "MATCH" in statement(name, **NAMES)]


@pytest.mark.parametrize("name", LOOKING_UP)
def test_every_lookup_of_rows_has_its_hint(name: str) -> None:
    text = statement(name, **NAMES)
    lookups = sum("{" in line for line in text.splitlines() if line.startswith("MATCH"))
    assert text.count("\nUSING INDEX SEEK ") == (lookups if "UNWIND" in text else 0)
    assert "USING" not in unhinted(text) and unhinted(text).splitlines()[0] == text.splitlines()[0]


def test_statements_over_rows_are_planned_once() -> None:
    run: list[str] = []

    class Transaction:
        def run(self, text: str, parameters: object) -> tuple[()]:
            run.append(text)
            return ()

    for name in ("entities", "entities_all"):
        engine._fetched(Transaction(), statement(name, **NAMES), {})
    assert [text.splitlines()[0] for text in run] == ["CYPHER replan=skip", "MATCH (e:Entity)"]


@pytest.fixture
def planned(address_of: Callable[[str], StoreAddress]) -> Iterator[Callable[[str], list[str]]]:
    """The operators that a statement is planned with, just after the first write."""
    import neo4j

    address = address_of("neo4j")
    with open_store(address) as store:
        store.write(World(5).documents(40), stamp=STAMP)
    with (
        neo4j.GraphDatabase.driver(address.url, notifications_min_severity="OFF") as driver,
        driver.session() as session,
    ):
        session.run("CALL db.clearQueryCaches()").consume()

        def operators(text: str) -> list[str]:
            return list(_operators(session.run(f"EXPLAIN {text}", rows=[], ids=[]).consume().plan))

        yield operators


def _operators(plan: Mapping[str, Any]) -> Iterator[str]:
    yield plan["operatorType"].removesuffix("@neo4j")
    for child in plan.get("children", ()):
        yield from _operators(child)


@pytest.mark.neo4j
def test_no_lookup_is_planned_as_a_scan(planned: Callable[[str], list[str]]) -> None:
    plans = {name: planned(statement(name, **NAMES)) for name in LOOKING_UP}
    assert {name: plan for name, plan in plans.items() if any("Scan" in operator for operator in plan)} == {}
    assert any("Scan" in operator for operator in planned(statement("claims_all")))
