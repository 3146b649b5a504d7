"""Whatever a document says goes through every form: readable by the form's own reader, and nothing runs."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import kglite
import networkx as nx
import pytest
from followthemoney import model as ftm
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.export.making import HOSTILE, hostile, lines, table, written

from sinograph.export import export
from sinograph.export.cypher import literal
from sinograph.export.plain import cell, scalar, xml_safe

RUNS = ("=", "+", "-", "@", "\t", "\r")
TEXTS = pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)


def without_controls(words: str) -> str:
    return "".join(sign for sign in words if sign >= " " or sign in "\t\n\r")


@TEXTS
def test_no_cell_runs_and_every_cell_is_read_back(words: str, tmp_path: Path) -> None:
    for path in export(hostile(words), tmp_path / "tables"):
        for row in table(path):
            assert all(not told.startswith(RUNS) for told in row.values())
    (entity, _) = table(tmp_path / "tables" / "entities.csv")
    assert entity["name"].removeprefix("'") == without_controls(words).removeprefix("'")


@TEXTS
def test_graphml_holds_the_words(words: str, tmp_path: Path) -> None:
    graph = nx.read_graphml(written(hostile(words), tmp_path, "g.graphml"), force_multigraph=True)
    told = graph.nodes["a"]["name"]
    assert told.replace("\r\n", "\n") == without_controls(words).replace("\r\n", "\n")  # XML reads both as one
    assert set(graph.nodes) == {"a", "b"}


@TEXTS
def test_gexf_holds_the_words(words: str, tmp_path: Path) -> None:
    graph = nx.read_gexf(written(hostile(words), tmp_path, "g.gexf"))
    names = {told["name"] for _, told in graph.nodes(data=True)}
    assert "B" in names
    assert any(" ".join(name.split()) == " ".join(without_controls(words).split()) for name in names)


@TEXTS
@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_markup_stays_text(words: str, form: str, tmp_path: Path) -> None:
    root = ElementTree.parse(written(hostile(words), tmp_path, f"g.{form}")).getroot()
    assert not [one for one in root.iter() if one.tag.endswith("script")]


@TEXTS
def test_jsonld_holds_the_words(words: str, tmp_path: Path) -> None:
    told = json.loads(written(hostile(words), tmp_path, "g.jsonld").read_text(encoding="utf-8"))["@graph"]
    entity = next(one for one in told if one["@id"] == "urn:sinograph:entity:a")
    edge = next(one for one in told if one["@id"] == "urn:sinograph:edge:r")
    assert entity["name"] == entity["aliases"][0] == edge["role"] == edge["evidence"][0]["quote"] == words


@TEXTS
def test_followthemoney_takes_the_words(words: str, tmp_path: Path) -> None:
    told = {line["id"]: line for line in lines(written(hostile(words), tmp_path, "g.ftm"))}
    assert told["a"]["properties"]["name"] == [words]
    assert told["r"]["properties"]["summary"] == [words]
    for line in told.values():
        ftm.get_proxy(line, cleaned=False)


@TEXTS
def test_a_database_that_runs_the_script_holds_the_words_and_nothing_else(words: str, tmp_path: Path) -> None:
    graph = kglite.KnowledgeGraph()
    for statement in written(hostile(words), tmp_path, "g.cypher").read_text(encoding="utf-8").splitlines():
        if not statement.startswith("CREATE CONSTRAINT"):
            graph.cypher(statement.removesuffix(";"))
    rows: list[dict[str, Any]] = graph.cypher(
        "MATCH (a)-[r]->(b) RETURN a.name AS name, r.role AS role, r.quotes AS quotes"
    ).to_list()
    assert rows == [{"name": words, "role": words, "quotes": [words]}]


@TEXTS
def test_a_statement_is_a_line(words: str, tmp_path: Path) -> None:
    text = written(hostile(words), tmp_path, "g.cypher").read_text(encoding="utf-8")
    assert all(
        line.startswith(("CREATE CONSTRAINT ", "MERGE ", "MATCH ")) and line.endswith(";") for line in text.splitlines()
    )
    assert all(
        sign < "\x7f" or sign > "\uffff" for sign in text
    )  # what a line or a terminal could stumble over is escaped


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text())
def test_xml_keeps_every_sign_that_it_can_hold(text: str) -> None:
    kept = xml_safe(text)
    ElementTree.fromstring(f"<a>{kept.replace('&', '&amp;').replace('<', '&lt;')}</a>")
    assert xml_safe(kept) == kept
    assert [sign for sign in kept if sign not in text] == []


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.text())
def test_a_literal_reads_back_as_the_text(text: str) -> None:
    assert json.loads(literal(text)) == text


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (None, ""),
        ("", ""),
        (0, 0),
        (0.0, 0.0),
        (True, True),
        (-5, -5),
        ("-5", "'-5"),
        ("腾讯", "腾讯"),
        ([], ""),
        (["a", "b"], "a|b"),
        (("=a", "b"), "'=a|b"),
        (["a", "=b"], "a|=b"),
        ("\n=1", "\n=1"),
        ("'=1", "'=1"),
        ("\x00=1", "'=1"),
    ],
)
def test_only_a_text_that_would_run_gets_a_quote(value: object, told: object) -> None:
    assert cell(value) == told


@pytest.mark.parametrize("value", [True, 5, 5.5, -1])
def test_numbers_and_truth_values_stay_what_they_are(value: object) -> None:
    assert scalar(value) is value
