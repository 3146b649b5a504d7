"""A type's file that is wrong is refused in words that name the file, the key, the value and the way out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sinograph.errors import OntologyError
from sinograph.ontology import Ontology, load_ontology, types
from sinograph.ontology.types import EdgeType, NodeType, edge_type, node_type

NODES = ("Company", "Person", "Place")
NODE = {
    "name": "Company",
    "label": "Company",
    "plural": "Companies",
    "definition": "A firm.",
    "colour": "#2f6fb0",
    "shape": "dot",
}
EDGE = {
    "name": "SUED",
    "label": "sued",
    "definition": "Took to court.",
    "subject": ["Company", "Person"],
    "object": ["Company"],
    "symmetric": False,
    "recurs": True,
    "attributes": ["date", "amount", "status"],
    "phrase": "{subject} sued {object}",
    "inverse": "{object} was sued by {subject}",
    "colour": "#b0442f",
    "family": "law",
}
LISTS = ("subject", "object", "attributes")
FLAGS = ("symmetric", "recurs")
TEXTS = tuple(key for key in EDGE if key not in LISTS + FLAGS)


def told_of_edge(**change: Any) -> str:
    """What is said of an edge type with a change that makes it wrong."""
    with pytest.raises(OntologyError) as caught:
        edge_type(EDGE | change, "edges/sued.yaml", NODES)
    return str(caught.value)


def test_a_right_edge_type_is_read_as_written() -> None:
    read = edge_type(EDGE, "edges/sued.yaml", NODES)
    assert isinstance(read, EdgeType)
    assert (read.name, read.subject, read.object) == ("SUED", ("Company", "Person"), ("Company",))
    assert (read.symmetric, read.recurs, read.attributes) == (False, True, ("date", "amount", "status"))


def test_a_right_node_type_is_read_as_written() -> None:
    assert node_type(NODE, "nodes/company.yaml") == NodeType(**NODE)


@pytest.mark.parametrize("key", EDGE)
def test_an_edge_type_needs_every_key(key: str) -> None:
    with pytest.raises(OntologyError, match=f"^edges/sued.yaml: lacks {key}$"):
        edge_type({k: v for k, v in EDGE.items() if k != key}, "edges/sued.yaml", NODES)


@pytest.mark.parametrize("key", NODE)
def test_a_node_type_needs_every_key(key: str) -> None:
    with pytest.raises(OntologyError, match=f"^nodes/company.yaml: lacks {key}$"):
        node_type({k: v for k, v in NODE.items() if k != key}, "nodes/company.yaml")


def test_all_lacking_keys_are_told_at_once() -> None:
    with pytest.raises(OntologyError, match=r"^n.yaml: lacks colour, definition, label, plural, shape$"):
        node_type({"name": "X"}, "n.yaml")


@pytest.mark.parametrize(
    ("extra", "named"),
    [({"weight": 1}, "weight"), ({7: 1}, "7"), ({True: 1, "b": 2, 3: 1}, "3, True, b"), ({None: 1}, "None")],
)
def test_a_key_too_many_is_named_whatever_it_is(extra: dict[Any, int], named: str) -> None:
    with pytest.raises(OntologyError, match=f"^e.yaml: has the unknown key {named}$"):
        edge_type(EDGE | extra, "e.yaml", NODES)


@pytest.mark.parametrize("raw", [None, [], "Company", 5, [NODE], True])
def test_what_is_no_mapping_is_told_which_keys_to_write(raw: Any) -> None:
    with pytest.raises(OntologyError, match=r"^n.yaml: not a mapping; write the keys colour, definition, label"):
        node_type(raw, "n.yaml")


@pytest.mark.parametrize("key", LISTS)
@pytest.mark.parametrize("value", ["Company", None, [], 5, [5], [["Company"]], [None], {"Company": 1}, True], ids=repr)
def test_a_list_must_be_a_list_of_names(key: str, value: Any) -> None:
    told = told_of_edge(**{key: value})
    assert told == f"edges/sued.yaml: {key} {value!r} is no list of names; write it like [Company, Person]"


@pytest.mark.parametrize("key", FLAGS)
@pytest.mark.parametrize("value", ["no", "false", 0, 1, None, []], ids=repr)
def test_a_flag_must_be_true_or_false(key: str, value: Any) -> None:
    assert told_of_edge(**{key: value}) == f"edges/sued.yaml: {key} {value!r} does not fit; write true or false"


@pytest.mark.parametrize("key", TEXTS)
@pytest.mark.parametrize("value", ["", None, 5, ["a"], False], ids=repr)
def test_a_text_must_be_a_text(key: str, value: Any) -> None:
    assert told_of_edge(**{key: value}) == f"edges/sued.yaml: {key} {value!r} does not fit; write a text"


@pytest.mark.parametrize("end", ["subject", "object"])
def test_an_end_that_is_no_node_type_is_named_beside_those_there_are(end: str) -> None:
    told = told_of_edge(**{end: ["Company", "Robot"]})
    assert told == f"edges/sued.yaml: {end} 'Robot' is unknown; there are Company, Person, Place"


@pytest.mark.parametrize("end", ["company", "COMPANY", "Company ", "Companies"])
def test_a_node_type_is_named_to_the_letter(end: str) -> None:
    assert f"subject {end!r} is unknown" in told_of_edge(subject=[end])


def test_an_attribute_that_no_claim_has_is_named_beside_those_there_are() -> None:
    told = told_of_edge(attributes=["date", "weight"])
    assert told.startswith("edges/sued.yaml: attributes 'weight' is unknown; there are amount, date, role")


@pytest.mark.parametrize(("subject", "object_"), [(["Company"], ["Person"]), (["Company", "Person"], ["Company"])])
def test_a_symmetric_type_has_the_same_ends(subject: list[str], object_: list[str]) -> None:
    told = told_of_edge(symmetric=True, subject=subject, object=object_)
    assert told == "edges/sued.yaml: a symmetric type needs the same types at both ends"


def test_the_order_of_a_symmetric_types_ends_does_not_count() -> None:
    ends = {"subject": ["Company", "Person"], "object": ["Person", "Company"]}
    assert edge_type(EDGE | ends | {"symmetric": True}, "e.yaml", NODES).symmetric


@pytest.mark.parametrize("key", ["phrase", "inverse"])
@pytest.mark.parametrize(
    "value",
    [
        "sued",
        "{subject} sued",
        "sued {object}",
        "{subject} sued {objekt}",
        "{subject} sued {object} in {year}",
        "{subject} and {subject} sued {object}",
        "{} sued {object}",
        "{0} sued {1}",
        "{subject.name} sued {object}",
    ],
)
def test_a_phrase_must_name_both_ends_and_nothing_else(key: str, value: str) -> None:
    told = told_of_edge(**{key: value})
    assert told == f"edges/sued.yaml: {key} {value!r} needs {{subject}} and {{object}} once each, nothing else"


def test_a_chinese_phrase_may_name_them_in_any_order() -> None:
    read = edge_type(EDGE | {"phrase": "{object}被{subject}起诉"}, "e.yaml", NODES)
    assert read.phrase.format(subject="华为", object="小米") == "小米被华为起诉"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(EDGE)), JSON, max_size=3))
def test_whatever_stands_in_a_file_it_is_a_type_or_a_refusal_in_one_line(change: dict[str, Any]) -> None:
    try:
        read = edge_type(EDGE | change, "e.yaml", NODES)
    except OntologyError as problem:
        assert str(problem).startswith("e.yaml: ")
        assert "\n" not in str(problem)
    else:
        assert read.phrase.format(subject="A", object="B")


@pytest.fixture
def shipped(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, list[tuple[str, Any]]]]:
    """The files that are read, to be changed: a list for each room."""
    rooms = {room: types._read(room) for room in ("nodes", "edges")}
    monkeypatch.setattr(types, "_read", rooms.__getitem__)
    load_ontology.cache_clear()
    yield rooms
    load_ontology.cache_clear()


@pytest.mark.parametrize(("room", "name"), [("nodes", "Company"), ("edges", "ACQUIRED")])
def test_a_type_in_two_files_is_refused_at_the_second(shipped: dict[str, list[Any]], room: str, name: str) -> None:
    again = next(raw for _, raw in shipped[room] if raw["name"] == name)
    shipped[room].append((f"{room}/zz.yaml", again))
    with pytest.raises(OntologyError, match=f"^{room}/zz.yaml: the type '{name}' stands in another file too; give it"):
        load_ontology()


def test_a_new_file_is_a_new_type(shipped: dict[str, list[Any]]) -> None:
    shipped["nodes"].append(("nodes/robot.yaml", NODE | {"name": "Robot"}))
    shipped["edges"].append(("edges/built.yaml", EDGE | {"name": "BUILT", "object": ["Robot"]}))
    ontology: Ontology = load_ontology()
    assert ontology.edge("BUILT").admits("Company", "Robot")
    assert not ontology.edge("ACQUIRED").admits("Company", "Robot")


@pytest.mark.parametrize("text", ["name: [", "a: b: c", "\tname: X", "name: *nowhere", "{"])
def test_what_is_no_yaml_is_refused_in_one_line_with_its_place(text: str) -> None:
    with pytest.raises(OntologyError) as caught:
        types._parsed(text, "nodes/x.yaml")
    assert str(caught.value).startswith("nodes/x.yaml: no YAML (")
    assert "\n" not in str(caught.value)


def test_what_is_written_as_yaml_is_read_as_the_same_type() -> None:
    text = yaml.safe_dump(EDGE, allow_unicode=True)
    assert edge_type(types._parsed(text, "e.yaml"), "e.yaml", NODES) == edge_type(EDGE, "e.yaml", NODES)


@pytest.mark.parametrize("name", ["", "acquired", "ACQUIRES", "Company", "收购"])
def test_an_unknown_edge_type_is_told_beside_all_there_are(name: str) -> None:
    ontology = load_ontology()
    with pytest.raises(
        OntologyError, match=re.escape(f"no edge type {name!r}; there are ACQUIRED, APPLIES_TO")
    ) as caught:
        ontology.edge(name)
    assert all(known in str(caught.value) for known in ontology.edges)
