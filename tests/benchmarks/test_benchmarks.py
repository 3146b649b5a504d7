"""Every benchmark runs at small sizes and tells figures of the promised shape; how fast they are is not judged here."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from benchmarks import extract, load, mirror
from benchmarks.__main__ import NAMES, main
from benchmarks.engines import Engines
from benchmarks.made import CLAIMS_A_DOCUMENT, World, snapshot
from benchmarks.report import Bound, Line, as_json, bounded, middle, repeated, show
from benchmarks.rows import read_back
from benchmarks.sizes import QUICK, Sizes
from rich.console import Console
from tests.neo4j_server import Server
from tests.view.browser import NoBrowser, chromium

from sinograph.ontology import Ends, load_ontology, refusal
from sinograph.store import open_store

FIELDS = {"benchmark", "measure", "unit", "ours", "peer", "theirs", "bar", "holds", "note", "ratio"}


@pytest.fixture
def engines(tmp_path: Path, neo4j_server: Server) -> Engines:
    """Both engines, empty."""
    return Engines(tmp_path, neo4j_server)


def checked(lines: Iterator[Line], benchmark: str) -> list[Line]:
    """Figures that are there, positive, and told in full."""
    found = list(lines)
    assert found
    for line in found:
        assert line.benchmark == benchmark
        assert line.ours > 0 and line.measure and line.unit
        assert bool(line.peer) == (line.theirs is not None) == (line.ratio is not None)
        assert (line.holds is None) == (line.bar == "")
    return found


# The made-up world.


def test_a_world_is_the_same_each_time_and_fits_the_ontology() -> None:
    first, again = (_told(40, 140) for _ in range(2))
    assert first == again
    ontology = load_ontology()
    for read in first:
        types = {entity.id: entity.type for entity in read.entities}
        for claim in read.claims:
            ends = Ends(types[claim.subject], types[claim.object])
            assert refusal(claim, ends, read.document.text, ontology) is None


def _told(documents: int, facts: int) -> list[load.Extraction]:
    world = World()
    return world.documents(documents, world.facts(facts))


def test_a_world_is_shaped_like_news() -> None:
    told = _told(200, 700)
    claims = [claim for read in told for claim in read.claims]
    assert len(claims) == pytest.approx(200 * CLAIMS_A_DOCUMENT, rel=0.02)
    assert all(len(read.entities) >= 3 for read in told)
    facts = [(claim.type, claim.subject, claim.object) for claim in claims]
    assert len(set(facts)) < len(facts)  # told again elsewhere
    named = [entity.id for read in told for entity in read.entities]
    assert max(named.count(id_) for id_ in set(named)) > 5 * len(named) / len(set(named))  # a few stand everywhere


def test_facts_differ() -> None:
    facts = World().facts(300)
    assert len({(f.kind.name, frozenset((f.subject.name, f.object.name))) for f in facts}) == 300


@pytest.mark.parametrize(("nodes", "links"), [(60, 90), (100, 100), (300, 900)])
def test_a_made_up_graph_has_the_size_asked_for(nodes: int, links: int) -> None:
    graph = snapshot(nodes, links)
    assert (len(graph.entities), len(graph.edges), len(graph.claims)) == (nodes, links, links)
    assert {end for edge in graph.edges for end in (edge.subject, edge.object)} == {e.id for e in graph.entities}
    assert graph == snapshot(nodes, links)


# The benchmarks.


def test_extract() -> None:
    found = checked(extract.run(QUICK), "extract")
    assert {line.unit for line in found} == {"words/s", "characters/s", "documents/s", "MB", "s"}
    assert {line.bar for line in found} == {"", "≥ 2,000", "≥ 1,000", "≤ 500"}
    learned = {line.measure: line for line in found if "network" in line.measure}
    assert len(learned) == 4
    assert all(line.peer == "the rules alone" for line in learned.values())
    assert learned["with the network, English"].ratio < 1  # it reads more slowly than they do
    assert all("documented, not measured here" in line.peer for line in found if "CoreNLP" in line.peer)


def test_extract_tells_when_a_child_fails() -> None:
    with pytest.raises(extract.ChildFailed, match="nobody 1 ended with status 1"):
        extract._child("nobody", 1)


@pytest.mark.neo4j
def test_load(engines: Engines) -> None:
    found = checked(load.run(QUICK, engines), "load")
    assert [line.measure for line in found] == ["written, embedded", "written, neo4j"]
    assert {line.bar for line in found} == {"ratio ≥ 0.5"}


@pytest.mark.neo4j
def test_mirror(engines: Engines) -> None:
    found = checked(mirror.run(QUICK, engines), "mirror")
    assert [engine for engine in engines.names if any(engine in line.measure for line in found)] == list(engines.names)


def test_without_a_server_the_embedded_engine_is_measured(tmp_path: Path) -> None:
    (line,) = checked(load.run(Sizes(documents=5, facts=10, runs=1), Engines(tmp_path)), "load")
    assert line.measure == "written, embedded"


def test_rows_grouped_by_entity_are_the_same_rows(tmp_path: Path) -> None:
    graph, _ = load._written(_told(20, 60), Engines(tmp_path).empty("embedded"))
    grouped = graph.by_entity()
    assert grouped.nodes == graph.nodes and grouped.size == graph.size
    assert len(grouped.relations) < len(graph.relations)
    assert {label for _, *ends in grouped.relations for label in ends} == {"Entity", "Document", "Claim"}


def test_a_peer_that_writes_something_else_voids_the_comparison(tmp_path: Path) -> None:
    engines = Engines(tmp_path)
    graph, digest = load._written(_told(5, 10), engines.empty("embedded"))
    assert graph.size > 30
    load._check(graph, engines.empty("embedded"), digest)
    with pytest.raises(load.Different, match="another graph"):
        load._check(graph, engines.empty("embedded"), digest[::-1])


def test_rows_hold_everything_that_is_stored(tmp_path: Path) -> None:
    address = Engines(tmp_path).empty("embedded")
    told = _told(5, 10)
    load.write(told, address)
    with open_store(address) as store:
        graph, stats = read_back(store), store.stats()
    assert len(graph.nodes["Document"]) == stats.documents == 5
    assert len(graph.nodes["Claim"]) == stats.claims
    assert sum(len(rows) for (type_, _, _), rows in graph.relations.items() if type_ in stats.edges) == sum(
        stats.edges.values()
    )
    assert all(row["id"] for rows in graph.nodes.values() for row in rows)


@pytest.mark.browser
def test_explore_from_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        chromium()
    except NoBrowser as problem:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(str(problem))
    assert main(["explore", "--quick", "--json"]) == 0
    out, messages = capsys.readouterr()
    told = json.loads(out)
    assert told["quick"] is True and told["runs"] == 1 and told["machine"]["cores"] >= 1
    assert all(line.keys() == FIELDS for line in told["lines"])
    assert {line["unit"] for line in told["lines"]} == {"s", "MB"}
    assert messages.startswith("explore: ")


def test_an_unknown_benchmark_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["loud"])
    assert ended.value.code == 2
    assert f"no benchmark 'loud'; there are {', '.join(NAMES)}" in capsys.readouterr().err


# The report.


def test_a_bound_is_kept_or_not() -> None:
    line = Line(benchmark="b", measure="m", unit="s", ours=2.0, peer="p", theirs=4.0)
    assert bounded(line, Bound(most=3)).holds is True
    assert bounded(line, Bound(least=3)).holds is False
    assert bounded(line, Bound(ratio=0.5)).holds is True
    assert bounded(line, Bound(ratio=0.6)).bar == "ratio ≥ 0.6"
    assert bounded(Line(benchmark="b", measure="m", unit="s", ours=2.0), Bound(ratio=0.5)).holds is False


def test_measures_take_turns() -> None:
    turns: list[str] = []

    def measure(name: str, value: float) -> float:
        turns.append(name)
        return value * len(turns)

    assert repeated(3, lambda: measure("a", 1.0), lambda: measure("b", 1.0)) == (3.0, 4.0)
    assert turns == ["a", "b"] * 3
    assert middle([1.0, 9.0]) == 5.0


def test_a_table_tells_ratio_bar_and_note() -> None:
    lines = [
        bounded(
            Line(benchmark="b", measure="m", unit="s", ours=2.0, peer="p", theirs=4.0, note="Why."), Bound(ratio=0.6)
        ),
        Line(benchmark="b", measure="alone", unit="MB", ours=1234.5),
    ]
    sink = io.StringIO()
    show(lines, Console(file=sink, width=160))
    out = sink.getvalue()
    assert "0.5" in out and "ratio ≥ 0.6 ✗" in out and "m [1]" in out and "[1] Why." in out and "1,234" in out


def test_json_has_the_ratio() -> None:
    told = as_json([Line(benchmark="b", measure="m", unit="s", ours=1, peer="p", theirs=4)], runs=3, quick=False)
    assert told["lines"][0].keys() == FIELDS
    assert told["lines"][0]["ratio"] == 0.25
