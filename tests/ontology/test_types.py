"""The types are data, and their files are checked."""

from __future__ import annotations

import re

import pytest

from sinograph.errors import OntologyError
from sinograph.ontology import load_ontology
from sinograph.ontology.types import ATTRIBUTES, edge_type, node_type

NODE = {"name": "X", "label": "X", "plural": "Xs", "definition": "An x.", "colour": "#000000", "shape": "dot"}
EDGE = {
    "name": "LIKES", "label": "likes", "definition": "Likes.", "subject": ["X"], "object": ["X"], "symmetric": False,
    "recurs": False, "attributes": ["date"], "phrase": "{subject} likes {object}", "inverse": "{object} is liked by {subject}",
    "colour": "#000000", "family": "f",
}  # fmt: skip


def test_all_types_of_the_guidelines_are_there() -> None:
    ontology = load_ontology()
    assert set(ontology.nodes) == {
        "Company", "Person", "Product", "Regulator", "Regulation", "Exchange", "Organization", "Place", "Event", "Sector",
    }  # fmt: skip
    assert set(ontology.edges) == {
        "INVESTED_IN", "ACQUIRED", "OWNS", "MERGED_WITH", "FOUNDED", "LAUNCHED", "OPERATES", "WORKS_FOR", "PARTNERED_WITH",
        "COMPETES_WITH", "SUPPLIES", "LISTED_ON", "BASED_IN", "REGULATES", "INVESTIGATED", "PENALIZED", "ISSUED", "APPLIES_TO", "SUED",
    }  # fmt: skip


def test_every_type_can_be_read_aloud_and_drawn() -> None:
    ontology = load_ontology()
    for edge in ontology.edges.values():
        assert edge.phrase.format(subject="A", object="B").startswith("A ")
        assert edge.inverse.format(subject="A", object="B").startswith("B ")
        assert set(edge.subject) | set(edge.object) <= set(ontology.nodes)
        assert set(edge.attributes) <= set(ATTRIBUTES)
        assert "status" in edge.attributes
    for kind in (*ontology.nodes.values(), *ontology.edges.values()):
        assert re.fullmatch("#[0-9a-f]{6}", kind.colour)
        assert kind.definition.endswith(".")


def test_colours_and_shapes_tell_node_types_apart() -> None:
    nodes = load_ontology().nodes.values()
    assert len({n.colour for n in nodes}) == len(nodes)


def test_symmetric_types_take_the_same_ends() -> None:
    for edge in load_ontology().edges.values():
        if edge.symmetric:
            assert set(edge.subject) == set(edge.object)


def test_an_unknown_type_is_named_with_the_known_ones() -> None:
    with pytest.raises(OntologyError, match="no node type 'Robot'; there are Company, Event"):
        load_ontology().node("Robot")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"label": None, "drop": "label"}, "likes.yaml: lacks label"),
        ({"smell": "sweet"}, "likes.yaml: has the unknown key smell"),
        ({"subject": ["Y"]}, "likes.yaml: subject 'Y' is unknown; there are X"),
        ({"attributes": ["weight"]}, "likes.yaml: attributes 'weight' is unknown"),
        ({"symmetric": True, "object": ["Z"]}, "a symmetric type needs the same types at both ends"),
    ],
)
def test_a_wrong_file_is_named_with_its_fault(change: dict[str, object], message: str) -> None:
    raw = {**EDGE, **change}
    if dropped := raw.pop("drop", None):
        raw.pop(str(dropped))
    with pytest.raises(OntologyError, match=re.escape(message)):
        edge_type(raw, "likes.yaml", ["X", "Z"])


def test_a_file_that_is_no_mapping_is_refused() -> None:
    with pytest.raises(OntologyError, match=r"x.yaml: not a mapping"):
        node_type(["X"], "x.yaml")  # type: ignore[arg-type]


def test_a_node_type_needs_every_key() -> None:
    assert node_type(NODE, "x.yaml").plural == "Xs"
    with pytest.raises(OntologyError, match=r"x.yaml: lacks shape"):
        node_type({k: v for k, v in NODE.items() if k != "shape"}, "x.yaml")
