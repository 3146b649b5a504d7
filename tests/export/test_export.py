"""Every export can be read back by the tool it is for."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import networkx as nx
import pytest
from followthemoney import model as ftm
from tests.mirror.graphs import SNAPSHOT

from sinograph.errors import ConfigError
from sinograph.export import export, forms
from sinograph.model import Entity, Snapshot


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


HOSTILE = "=cmd|' /C calc'!A0\x00\x0b <script>\"'&\u202e😀"


@pytest.fixture(params=["plain", "hostile", "empty"])
def snapshot(request: pytest.FixtureRequest) -> Snapshot:
    if request.param == "plain":
        return SNAPSHOT
    return (
        Snapshot(entities=(Entity("e-1", "Company", HOSTILE, (HOSTILE + "2",)),))
        if request.param == "hostile"
        else Snapshot()
    )


@pytest.mark.parametrize("form", forms())
def test_every_form_writes_every_graph(form: str, snapshot: Snapshot, tmp_path: Path) -> None:
    written = export(snapshot, tmp_path / "graph", form=form)
    assert written
    assert all(p.exists() for p in written)
    assert not list(tmp_path.rglob(".graph*")), "no temporary file may stay"


def test_graphml_reads_back(tmp_path: Path, snapshot: Snapshot) -> None:
    (path,) = export(snapshot, tmp_path / "g.graphml")
    graph = nx.read_graphml(path, force_multigraph=True)
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (len(snapshot.entities), len(snapshot.edges))


def test_gexf_reads_back_with_time(tmp_path: Path) -> None:
    (path,) = export(SNAPSHOT, tmp_path / "g.gexf")
    edges = {d.get("id", k): d for _, _, k, d in nx.MultiDiGraph(nx.read_gexf(path)).edges(keys=True, data=True)}
    bought = next(d for d in edges.values() if d.get("event") == "2016")
    assert (bought["start"], bought["end"]) == ("2016-06-01", "2016-06-30")
    chairs = next(d for d in edges.values() if d.get("role") == "chairman")
    assert chairs["start"] == "1998-01-01"
    assert "end" not in chairs


def test_gexf_keeps_hostile_names_readable(tmp_path: Path) -> None:
    (path,) = export(Snapshot(entities=(Entity("e-1", "Company", HOSTILE),)), tmp_path / "g.gexf")
    (told,) = dict(nx.read_gexf(path).nodes(data=True)).values()
    assert told["name"] == HOSTILE.replace("\x00", "").replace("\x0b", "")


def test_csv_has_four_tables_and_no_formula(tmp_path: Path) -> None:
    written = export(SNAPSHOT, tmp_path / "tables")
    assert [p.name for p in written] == ["entities.csv", "edges.csv", "claims.csv", "documents.csv"]
    for path in written:
        rows = [list(row.values()) for row in table(path)]
        assert all(not cell.startswith(("=", "+", "@", "-")) for row in rows for cell in row)
    claims = table(tmp_path / "tables" / "claims.csv")
    assert "'=HYPERLINK(腾讯投资快手)" in {c["quote"] for c in claims}
    edges = table(tmp_path / "tables" / "edges.csv")
    assert {e["amount"] for e in edges} == {"", "8600000000.0"}


def test_jsonld_names_every_end_and_quotes_every_edge(tmp_path: Path) -> None:
    (path,) = export(SNAPSHOT, tmp_path / "g.jsonld")
    graph = json.loads(path.read_text(encoding="utf-8"))["@graph"]
    known = {node["@id"] for node in graph}
    edges = [n for n in graph if "subject" in n]
    assert len(edges) == len(SNAPSHOT.edges)
    for edge in edges:
        assert {edge["subject"], edge["object"]} <= known
        assert edge["evidence"][0]["quote"]
        assert edge["evidence"][0]["document"] in known


def test_followthemoney_accepts_every_line(tmp_path: Path) -> None:
    (path,) = export(SNAPSHOT, tmp_path / "g.ftm")
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for line in lines:
        proxy = ftm.get_proxy(line, cleaned=False)
        proxy.schema.validate(line)
        for name, values in line["properties"].items():
            assert name in proxy.schema.properties, (line["schema"], name)
            assert len(proxy.get(name)) == len(set(values)), (line["schema"], name, values)
    schemas = [line["schema"] for line in lines]
    assert {"Company", "Person", "PublicBody", "Ownership", "Employment", "Sanction"} <= set(schemas)
    ids = {line["id"] for line in lines}
    owner = next(line for line in lines if line["schema"] == "Ownership")
    assert {*owner["properties"]["owner"], *owner["properties"]["asset"]} <= ids


def test_what_followthemoney_has_no_schema_for_is_left_out(tmp_path: Path) -> None:
    (path,) = export(SNAPSHOT, tmp_path / "g.ftm")
    assert "online lending" not in path.read_text(encoding="utf-8")


def test_the_cypher_script_escapes_text_and_names_only_known_labels(tmp_path: Path) -> None:
    (path,) = export(Snapshot(entities=(Entity("x'}) DETACH DELETE n //", "Company", HOSTILE),)), tmp_path / "g.cypher")
    last = path.read_text(encoding="utf-8").splitlines()[-1]
    assert last.startswith('MERGE (n:Company {id: "x\'}) DETACH DELETE n //"}) SET n:Entity')
    assert "\x00" not in last
    assert '<script>\\"' in last


def test_an_unknown_form_names_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"export form '.xlsx' is unknown; give --format one of csv, cypher"):
        export(SNAPSHOT, tmp_path / "g.xlsx")


def test_an_interrupted_export_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "g.jsonld"
    target.write_text("old")
    monkeypatch.setattr("json.dump", lambda *a, **k: (_ for _ in ()).throw(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        export(SNAPSHOT, target)
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_dates_are_told_at_their_precision(tmp_path: Path) -> None:
    export(SNAPSHOT, tmp_path / "t")
    edges = table(tmp_path / "t" / "edges.csv")
    assert {e["date"] for e in edges} == {"", "2016-06", "2017"}
