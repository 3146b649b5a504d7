"""The catalogue, and the headers that it is made of."""

from __future__ import annotations

import re

import pytest

from sinograph.errors import OntologyError, QueryError, UnknownName
from sinograph.ontology import load_ontology
from sinograph.queries import Query, load_catalogue
from sinograph.queries.guard import guarded
from sinograph.queries.header import parse

QUERIES = list(load_catalogue())
GOOD = """// question: Who?
// parameter: name entity<Company> -- the firm
// parameter: depth integer 1..6 = 3 -- how far
// column: who -- a name
MATCH (x:{{label:name}} {id: $name})-[:OWNS*1..{{integer:depth}}]->(y) RETURN y.name AS who, [] AS claims"""


def filled(query: Query) -> str:
    labels = {p.name: "Company" for p in query.parameters} | {"frontier": "Company"}
    return query.filled(labels, {p.name: p.low or 0 for p in query.parameters})


def test_there_are_enough_questions_sorted_by_name() -> None:
    names = [q.name for q in QUERIES]
    assert len(names) >= 28
    assert names == sorted(set(names))


def test_an_unknown_name_offers_the_nearest() -> None:
    with pytest.raises(UnknownName, match=r"no question is named 'investor'.*investors"):
        load_catalogue()["investor"]


@pytest.mark.parametrize("query", QUERIES, ids=lambda q: q.name)
class TestEachQuestion:
    def test_is_described(self, query: Query) -> None:
        assert len(query.question) > 10
        assert all(p.description and p.shown.startswith(p.name + "=") for p in query.parameters)
        assert all(c.description for c in query.columns)

    def test_leaves_rumours_out_unless_asked(self, query: Query) -> None:
        about_status = query.name in {"rumoured", "planned", "denied", "documents"}
        assert about_status != any(p.name == "all" and p.default is False for p in query.parameters)
        edges = set(re.findall(r"\[([a-z]):", query.text)) | set(re.findall(r"\[([a-z])\]", query.text))
        for name in edges if not about_status else ():
            assert f"$all OR NOT {name}.status" in query.text, name

    def test_gives_the_declared_columns(self, query: Query) -> None:
        last = query.text.rsplit("RETURN", 1)[1]
        assert all(re.search(rf"\b{c.name}\b", last) for c in query.columns)

    def test_holds_only_what_users_may_ask_too(self, query: Query) -> None:
        guarded(filled(query))

    def test_gives_no_column_the_name_of_a_variable(self, query: Query) -> None:
        # In ORDER BY the two would be one, and engines differ in which.
        variables = set(re.findall(r"[(\[]([a-z]+):", query.text))
        assert not variables & {c.name for c in query.columns}

    def test_sorts_on_a_full_key(self, query: Query) -> None:
        if not query.walk:
            order = query.text.rsplit("ORDER BY", 1)[1]
            assert re.search(r"\.id\b", order) or query.name == "documents"

    def test_fills_places_with_types_of_the_ontology_only(self, query: Query) -> None:
        assert "{{" not in filled(query)
        if "{{label:" in query.text:
            evil = dict.fromkeys([p.name for p in query.parameters] + ["frontier"], "Company) DETACH DELETE (n")
            with pytest.raises(OntologyError):
                query.filled(evil, {p.name: 1 for p in query.parameters})


def test_every_edge_type_is_asked_for() -> None:
    texts = " ".join(q.text for q in QUERIES)
    assert all(re.search(rf"\b{kind}\b", texts) for kind in load_ontology().edges)


def test_a_good_header_is_read() -> None:
    query = parse("owned", GOOD)
    assert [p.shown for p in query.parameters] == ["name=<entity>", "depth=3"]
    assert query.filled({"name": "Company"}, {"depth": 2}).startswith("MATCH (x:Company {id: $name})-[:OWNS*1..2]->")
    assert query.accepted == "name=<entity> depth=3"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("// question: Who?", "// Who?", "line 1: '// Who\\?' is no header line"),
        ("// question: Who?\n", "", "line 1: the header needs a question"),
        ("// column: who -- a name\n", "", "at least one column"),
        ("// question: Who?", "// question: Who?\n// question: What?", "line 2: a second question"),
        ("name entity<Company>", "name thing", "line 2: kind 'thing' is unknown"),
        ("name entity<Company>", "Name entity", "line 2: .* is no parameter"),
        ("depth integer 1..6 = 3", "depth integer 1..6 = 9", "line 3: .*out of bounds"),
        ("depth integer 1..6 = 3", "depth integer 1..6 = three", "line 3: .*'three' is no integer"),
        ("depth integer 1..6 = 3", "depth integer = 3", r"line 5: \{\{integer:depth\}\} needs a parameter"),
        ("depth integer 1..6 = 3", "depth string 1..6 = 3", "line 3: .*only an integer has bounds"),
        ("depth integer 1..6 = 3 -- how far", "name entity -- twice", "line 3: 'name' stands twice"),
        ("entity<Company> --", "entity<Company> = none --", r"line 5: \{\{label:name\}\} needs a parameter"),
        ("who -- a name", "who", "line 4: 'who' is no column"),
        ("who -- a name", "claims -- ids", "line 4: .*claims are never declared"),
        ("$name", "$nome", r"line 5: \$nome is not declared"),
        ("AS claims", "AS ids", "the last column must be claims"),
        ("// column: who", "// parameter: idle string -- no\n// column: who", "line 6: parameter 'idle' is not used"),
        ("// column: who", "// walk: name depth\n// column: who", "line 4: a walk names"),
    ],
)
def test_a_wrong_header_is_refused_with_its_line(old: str, new: str, said: str) -> None:
    assert old in GOOD
    with pytest.raises(QueryError, match=said) as problem:
        parse("owned", GOOD.replace(old, new))
    assert str(problem.value).startswith("owned.cypher, line ")
