"""What each form tells of a graph: ends, types, dates at their precision, quotes; read back by a reader that is not ours."""

from __future__ import annotations

import json
import warnings
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import kglite
import networkx as nx
import pytest
import rdflib
from followthemoney import model as ftm
from tests.export.making import DATED, lines, pair, table, written
from tests.mirror.graphs import BACKED, BOUGHT, SNAPSHOT

from sinograph.errors import ConfigError
from sinograph.export import export, forms
from sinograph.export.jsonld import SCHEMA_ORG
from sinograph.model import Edge, Entity, PartialDate, Snapshot
from sinograph.ontology import load_ontology

OWN = rdflib.Namespace("urn:sinograph:")
SCHEMA = rdflib.Namespace("https://schema.org/")
SUFFIXES = {
    "csv": ".csv",
    "cypher": ".cypher",
    "ftm": ".ftm",
    "gexf": ".gexf",
    "graphml": ".graphml",
    "jsonld": ".jsonld",
}


def test_every_form_has_a_suffix_of_its_own() -> None:
    assert tuple(SUFFIXES) == forms()


@pytest.mark.parametrize("form", SUFFIXES)
def test_the_suffix_chooses_the_form(form: str, tmp_path: Path) -> None:
    by_suffix = export(SNAPSHOT, tmp_path / f"g{SUFFIXES[form]}")
    by_name = export(SNAPSHOT, tmp_path / "named", form=form)
    assert [path.read_bytes() for path in by_suffix] == [path.read_bytes() for path in by_name]


@pytest.mark.parametrize("form", SUFFIXES)
def test_the_same_graph_gives_the_same_bytes(form: str, tmp_path: Path) -> None:
    first, again = (export(SNAPSHOT, tmp_path / name, form=form) for name in ("one", "two"))
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in again]


@pytest.mark.parametrize("form", SUFFIXES)
def test_folders_on_the_way_are_made(form: str, tmp_path: Path) -> None:
    assert all(path.exists() for path in export(Snapshot(), tmp_path / "a" / "b" / "g", form=form))


def test_a_path_without_a_suffix_is_a_folder_of_tables(tmp_path: Path) -> None:
    assert {path.parent for path in export(SNAPSHOT, tmp_path / "tables")} == {tmp_path / "tables"}
    assert {path.parent for path in export(SNAPSHOT, tmp_path / "more.csv")} == {tmp_path / "more"}


@pytest.mark.parametrize(
    ("out", "form", "told"), [("g.xlsx", None, "'.xlsx'"), ("g.graphml", "xlsx", "'xlsx'"), ("g", "CSV", "'CSV'")]
)
def test_an_unknown_form_is_named_with_the_known_ones(out: str, form: str | None, told: str, tmp_path: Path) -> None:
    with pytest.raises(
        ConfigError, match=rf"^export form {told} is unknown; give --format one of {', '.join(forms())}$"
    ):
        export(SNAPSHOT, tmp_path / out, form=form)
    assert list(tmp_path.iterdir()) == []


def test_tables_refer_to_each_other(tmp_path: Path) -> None:
    told = {path.stem: table(path) for path in export(SNAPSHOT, tmp_path / "t")}
    known = {name: {row["id"] for row in rows} for name, rows in told.items()}
    assert all({row["subject"], row["object"]} <= known["entities"] for row in told["edges"])
    assert all(set(row["claims"].split("|")) <= known["claims"] for row in told["edges"])
    assert all(row["document"] in known["documents"] for row in told["claims"])


def test_tables_keep_figures_as_figures_and_leave_out_what_is_not_told(tmp_path: Path) -> None:
    edges = {row["id"]: row for row in table(export(DATED, tmp_path / "t")[1])}
    assert (edges["e1"]["stake"], edges["e1"]["amount"], edges["e1"]["currency"]) == ("84.3", "8600000000.0", "USD")
    assert (edges["e2"]["stake"], edges["e2"]["amount"]) == ("0.0", "")
    assert {row["date"] for row in edges.values()} == {"2016-06", "", "2021-04-10"}


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_xml_forms_keep_every_node_and_edge_with_its_type(form: str, tmp_path: Path) -> None:
    path = written(SNAPSHOT, tmp_path, f"g.{form}")
    graph = nx.read_graphml(path, force_multigraph=True) if form == "graphml" else nx.read_gexf(path)
    assert {node: told["type"] for node, told in graph.nodes(data=True)} == {
        one.id: one.type for one in SNAPSHOT.entities
    }
    name = "type" if form == "graphml" else "edge_type"  # GEXF's own "type" is directed or undirected
    assert sorted((s, told[name], o) for s, o, told in graph.edges(data=True)) == sorted(
        (e.subject, e.type, e.object) for e in SNAPSHOT.edges
    )


def test_graphml_keeps_parallel_edges_by_their_ids(tmp_path: Path) -> None:
    snapshot = pair(*(Edge(f"e{i}", "INVESTED_IN", "a", "b", round=name) for i, name in enumerate("ABC")))
    graph = nx.read_graphml(written(snapshot, tmp_path, "g.graphml"), force_multigraph=True)
    assert {key: told["round"] for _, _, key, told in graph.edges(keys=True, data=True)} == {
        "e0": "A",
        "e1": "B",
        "e2": "C",
    }


def test_graphml_numbers_are_numbers(tmp_path: Path) -> None:
    graph = nx.read_graphml(written(DATED, tmp_path, "g.graphml"), force_multigraph=True)
    assert (graph.edges["a", "b", "e1"]["stake"], graph.edges["a", "b", "e2"]["stake"]) == (84.3, 0.0)
    assert "stake" not in graph.edges["p", "a", "e3"]


@pytest.mark.parametrize(
    ("edge", "start", "end"),
    [
        (Edge("e", "ACQUIRED", "a", "b", first=PartialDate("2016-06")), "2016-06-01", "2016-06-30"),
        (
            Edge("e", "ACQUIRED", "a", "b", first=PartialDate("2016"), last=PartialDate("2017")),
            "2016-01-01",
            "2017-12-31",
        ),
        (Edge("e", "OWNS", "a", "b", first=PartialDate("2016")), "2016-01-01", None),  # nobody ended it
        (
            Edge("e", "OWNS", "a", "b", first=PartialDate("2016"), last=PartialDate("2018-02")),
            "2016-01-01",
            "2018-02-28",
        ),
        (Edge("e", "OWNS", "a", "b", last=PartialDate("2018")), None, "2018-12-31"),
        (Edge("e", "OWNS", "a", "b"), None, None),
    ],
)
def test_gexf_time_is_the_days_between_which_an_edge_may_have_held(
    edge: Edge, start: str | None, end: str | None, tmp_path: Path
) -> None:
    ((_, _, told),) = nx.read_gexf(written(pair(edge), tmp_path, "g.gexf")).edges(data=True)
    assert (told.get("start"), told.get("end")) == (start, end)


def test_gexf_edges_are_directed_by_its_own_words(tmp_path: Path) -> None:
    root = ElementTree.parse(written(DATED, tmp_path, "g.gexf")).getroot()
    edges = [one for one in root.iter() if one.tag.endswith("}edge")]
    assert len(edges) == len(DATED.edges)
    assert {one.get("type", "directed") for one in edges} == {"directed"}
    assert {one.get("label") for one in edges} == {edge.type for edge in DATED.edges}


def test_gexf_tells_no_day_of_writing(tmp_path: Path) -> None:
    assert "lastmodified" not in written(DATED, tmp_path, "g.gexf").read_text(encoding="utf-8")


def triples(snapshot: Snapshot, folder: Path) -> rdflib.Graph:
    with warnings.catch_warnings(action="ignore"):  # rdflib's own, of its parts that are going away
        return rdflib.Graph().parse(str(written(snapshot, folder, "g.jsonld")), format="json-ld")


def test_jsonld_is_triples_with_schema_org_types(tmp_path: Path) -> None:
    graph = triples(SNAPSHOT, tmp_path)
    tencent = OWN["entity:tencent"]
    assert set(graph.objects(tencent, rdflib.RDF.type)) == {SCHEMA.Organization, OWN.Company}
    assert graph.value(tencent, SCHEMA.name) == rdflib.Literal("Tencent")
    assert set(graph.objects(tencent, SCHEMA.alternateName)) == {
        rdflib.Literal("Tencent Holdings"),
        rdflib.Literal("腾讯"),
    }


def test_jsonld_edges_lead_from_end_to_end_and_to_their_quotes(tmp_path: Path) -> None:
    graph = triples(SNAPSHOT, tmp_path)
    edge = OWN["edge:r2"]
    assert (graph.value(edge, OWN.subject), graph.value(edge, OWN.object)) == (
        OWN["entity:tencent"],
        OWN["entity:kuaishou"],
    )
    told = graph.value(edge, OWN.evidence)
    assert graph.value(told, SCHEMA.text) == rdflib.Literal(BACKED.evidence.quote)
    assert graph.value(graph.value(told, SCHEMA.isPartOf), SCHEMA.inLanguage) == rdflib.Literal("zh")


def test_jsonld_names_a_class_of_schema_org_for_every_node_type() -> None:
    assert set(SCHEMA_ORG) == set(load_ontology().nodes)


@pytest.mark.parametrize("own", ["a b", "腾讯", "a/b?c#d", "<a>", "a%20b", "😀", "a\nb"])
def test_jsonld_ids_of_any_kind_are_valid_and_apart(own: str, tmp_path: Path) -> None:
    snapshot = Snapshot((Entity(own, "Company", "A"), Entity("z", "Company", "Z")), (Edge("r", "OWNS", own, "z"),))
    graph = triples(snapshot, tmp_path)
    assert graph.value(graph.value(OWN["edge:r"], OWN.subject), SCHEMA.name) == rdflib.Literal("A")
    graph.serialize(format="nt")


def test_jsonld_leaves_out_what_is_not_told(tmp_path: Path) -> None:
    told = json.loads(written(DATED, tmp_path, "g.jsonld").read_text(encoding="utf-8"))["@graph"]
    edge = next(one for one in told if one["@id"].endswith(":e5"))
    assert not {"date", "first", "last", "amount", "stake", "role"} & set(edge)
    assert next(one for one in told if one["@id"].endswith(":e2"))["stake"] == 0.0


def test_followthemoney_dates_are_told_at_their_precision(tmp_path: Path) -> None:
    told = {line["id"]: line["properties"] for line in lines(written(DATED, tmp_path, "g.ftm"))}
    assert told["e1"]["date"] == ["2016-06"]
    assert told["e2"]["startDate"] == ["2016"] and "endDate" not in told["e2"]
    assert (told["e3"]["startDate"], told["e3"]["endDate"], told["e3"]["role"]) == (["2010"], ["2015-03"], ["chairman"])
    assert told["e4"]["date"] == ["2021-04-10"]


@pytest.mark.parametrize(
    ("edge", "schema", "ends"),
    [
        (Edge("e", "OWNS", "a", "b"), "Ownership", {"owner": ["a"], "asset": ["b"]}),
        (Edge("e", "ACQUIRED", "a", "b"), "Ownership", {"owner": ["a"], "asset": ["b"]}),
        (Edge("e", "WORKS_FOR", "p", "a"), "Employment", {"employee": ["p"], "employer": ["a"]}),
        (Edge("e", "PENALIZED", "r", "a"), "Sanction", {"entity": ["a"], "authority": ["R"]}),
        (
            Edge("e", "COMPETES_WITH", "a", "b"),
            "UnknownLink",
            {"subject": ["a"], "object": ["b"], "role": ["competes with"]},
        ),
    ],
)
def test_followthemoney_has_a_schema_for_each_edge(
    edge: Edge, schema: str, ends: dict[str, list[str]], tmp_path: Path
) -> None:
    line = lines(written(pair(edge), tmp_path, "g.ftm"))[-1]
    assert line["schema"] == schema
    assert ends.items() <= line["properties"].items()
    proxy = ftm.get_proxy(line, cleaned=False)
    proxy.schema.validate(line)


def test_followthemoney_knows_a_property_for_every_type(tmp_path: Path) -> None:
    entities = tuple(
        Entity(name.lower(), name, f"A {name}", ("甲",), None, ("HKEX:1",)) for name in sorted(load_ontology().nodes)
    )
    told = lines(written(Snapshot(entities=entities), tmp_path, "g.ftm"))
    assert {line["id"] for line in told} == {one.id for one in entities} - {"sector"}
    for line in told:
        proxy = ftm.get_proxy(line, cleaned=False)
        assert proxy.caption == line["properties"]["name"][0]


def test_followthemoney_leaves_out_an_edge_whose_end_has_no_schema(tmp_path: Path) -> None:
    entities = (Entity("r", "Regulator", "R"), Entity("s", "Sector", "S"))
    assert [
        line["id"]
        for line in lines(written(Snapshot(entities, (Edge("e", "REGULATES", "r", "s"),)), tmp_path, "g.ftm"))
    ] == ["r"]


def run(snapshot: Snapshot, folder: Path, graph: kglite.KnowledgeGraph) -> None:
    for statement in written(snapshot, folder, "g.cypher").read_text(encoding="utf-8").splitlines():
        if not statement.startswith("CREATE CONSTRAINT"):
            graph.cypher(statement.removesuffix(";"))


def test_a_database_that_runs_the_script_holds_the_graph(tmp_path: Path) -> None:
    graph = kglite.KnowledgeGraph()
    run(SNAPSHOT, tmp_path, graph)
    rows = graph.cypher(
        "MATCH (a)-[r]->(b) RETURN a.id AS subject, type(r) AS type, b.id AS object, r.id AS id"
    ).to_list()
    assert {tuple(row.values()) for row in rows} == {(e.subject, e.type, e.object, e.id) for e in SNAPSHOT.edges}
    (bought,) = graph.cypher(
        "MATCH ()-[r:ACQUIRED]->() RETURN r.date AS date, r.stake AS stake, r.quotes AS quotes, r.sources AS sources"
    ).to_list()
    assert bought == {"date": "2016-06", "stake": 84.3, "quotes": [BOUGHT.evidence.quote], "sources": ["d1"]}


def test_running_the_script_twice_changes_nothing(tmp_path: Path) -> None:
    graph = kglite.KnowledgeGraph()
    counts = []
    for _ in range(2):
        run(SNAPSHOT, tmp_path, graph)
        counts.append(
            [graph.cypher(f"{clause} RETURN count(x) AS n").to_list() for clause in ("MATCH (x)", "MATCH ()-[x]->()")]
        )
    assert counts[0] == counts[1] == [[{"n": len(SNAPSHOT.entities)}], [{"n": len(SNAPSHOT.edges)}]]


def test_the_script_names_a_constraint_for_every_node_type(tmp_path: Path) -> None:
    text = written(Snapshot(), tmp_path, "g.cypher").read_text(encoding="utf-8")
    assert all(f"FOR (n:{name}) REQUIRE n.id IS UNIQUE;" in text for name in load_ontology().nodes)


@pytest.mark.parametrize(
    "snapshot",
    [Snapshot((Entity("a", "Company) DETACH DELETE n //", "A"),)), pair(Edge("e", "OWNS]->() DELETE r //", "a", "b"))],
)
def test_the_script_takes_no_type_from_outside_the_closed_list(snapshot: Snapshot, tmp_path: Path) -> None:
    with pytest.raises(Exception, match="DELETE") as caught:
        export(snapshot, tmp_path / "g.cypher")
    assert type(caught.value).__module__ == "sinograph.errors"
    assert list(tmp_path.iterdir()) == []
