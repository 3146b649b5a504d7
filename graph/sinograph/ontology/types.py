"""Node types and edge types, read from their YAML files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from importlib.resources import files
from typing import Any, TypeVar

import yaml

from sinograph.errors import OntologyError
from sinograph.notation import read_yaml

_SLOT = re.compile(r"\{(.*?)\}")
ATTRIBUTES = ("date", "amount", "stake", "role", "round", "ticker", "status")


@dataclass(frozen=True, slots=True)
class NodeType:
    """What a node can be.

    Parameters
    ----------
    name
        The label in the store.
    label, plural
        For people.
    definition
        One sentence.
    colour, shape
        How it is drawn: a hexadecimal colour, a shape of vis-network.
    """

    name: str
    label: str
    plural: str
    definition: str
    colour: str
    shape: str


@dataclass(frozen=True, slots=True)
class EdgeType:
    """What an edge can say.

    Parameters
    ----------
    name
        The relationship type in the store.
    label
        The verb phrase for people.
    definition
        One sentence.
    subject, object
        Names of the node types that may stand at either end.
    symmetric
        Whether both directions say the same.
    recurs
        Whether it can happen twice to one pair (a funding round), or is a state that lasts (a post).
    attributes
        Which of `ATTRIBUTES` it can carry.
    phrase, inverse
        How to read it aloud, with ``{subject}`` and ``{object}``.
    colour, family
        How it is drawn, and with which others it is grouped.
    """

    name: str
    label: str
    definition: str
    subject: tuple[str, ...]
    object: tuple[str, ...]
    symmetric: bool
    recurs: bool
    attributes: tuple[str, ...]
    phrase: str
    inverse: str
    colour: str
    family: str

    def admits(self, subject: str, object: str) -> bool:  # noqa: A002 - the word of the field
        """Whether node types `subject` and `object` may stand at its ends.

        >>> load_ontology().edge("LISTED_ON").admits("Company", "Place")
        False
        """
        return subject in self.subject and object in self.object


@dataclass(frozen=True, slots=True)
class Ontology:
    """All types, by name."""

    nodes: Mapping[str, NodeType]
    edges: Mapping[str, EdgeType]

    def node(self, name: str) -> NodeType:
        """The node type of that name; raises `OntologyError` where there is none."""
        return _named(self.nodes, name, "node type")

    def edge(self, name: str) -> EdgeType:
        """The edge type of that name; raises `OntologyError` where there is none.

        >>> load_ontology().edge("LIKES")  # doctest: +ELLIPSIS
        Traceback (most recent call last):
        ...
        sinograph.errors.OntologyError: no edge type 'LIKES'; there are ACQUIRED, ...
        """
        return _named(self.edges, name, "edge type")


Type = TypeVar("Type", NodeType, EdgeType)


def _named(types: Mapping[str, Type], name: str, kind: str) -> Type:
    if name not in types:
        raise OntologyError(f"no {kind} {name!r}; there are {', '.join(sorted(types))}")
    return types[name]


def node_type(raw: Mapping[str, Any], place: str) -> NodeType:
    """A node type of a YAML mapping; raises `OntologyError` naming `place`."""
    return NodeType(**_checked(raw, NodeType, place))


def edge_type(raw: Mapping[str, Any], place: str, node_names: Iterable[str]) -> EdgeType:
    """An edge type of a YAML mapping; raises `OntologyError` naming `place`.

    Its ends must be in `node_names`, its attributes in `ATTRIBUTES`.
    """
    told = _checked(raw, EdgeType, place)
    for key, allowed in (("subject", set(node_names)), ("object", set(node_names)), ("attributes", set(ATTRIBUTES))):
        if unknown := sorted(set(told[key]) - allowed):
            raise OntologyError(f"{place}: {key} {unknown[0]!r} is unknown; there are {', '.join(sorted(allowed))}")
    if told["symmetric"] and set(told["subject"]) != set(told["object"]):
        raise OntologyError(f"{place}: a symmetric type needs the same types at both ends")
    for key in ("phrase", "inverse"):
        if sorted(_SLOT.findall(told[key])) != ["object", "subject"]:
            raise OntologyError(
                f"{place}: {key} {told[key]!r} needs {{subject}} and {{object}} once each, nothing else"
            )
    return EdgeType(**told)


def _checked(raw: Mapping[str, Any], record: type, place: str) -> dict[str, Any]:
    wanted = {f.name for f in fields(record)}
    if not isinstance(raw, Mapping):
        raise OntologyError(f"{place}: not a mapping; write the keys {', '.join(sorted(wanted))}")
    for what, keys in (("lacks", wanted - raw.keys()), ("has the unknown key", raw.keys() - wanted)):
        if keys:
            raise OntologyError(f"{place}: {what} {', '.join(sorted(map(str, keys)))}")
    return {f.name: _fitting(raw[f.name], str(f.type), f"{place}: {f.name}") for f in fields(record)}


def _fitting(value: Any, form: str, place: str) -> Any:
    if form.startswith("tuple"):
        if not isinstance(value, list | tuple) or not value or not all(isinstance(one, str) for one in value):
            raise OntologyError(f"{place} {value!r} is no list of names; write it like [Company, Person]")
        return tuple(value)
    kind, told = (bool, "true or false") if form == "bool" else (str, "a text")
    if not isinstance(value, kind) or value == "":
        raise OntologyError(f"{place} {value!r} does not fit; write {told}")
    return value


@lru_cache(maxsize=1)
def load_ontology() -> Ontology:
    """The types that ship with sinograph.

    Raises
    ------
    OntologyError
        Where a file lacks a key, has one too many, or names an unknown type.

    Examples
    --------
    >>> ontology = load_ontology()
    >>> len(ontology.nodes), len(ontology.edges)
    (10, 19)
    """
    nodes = _by_name((place, node_type(raw, place)) for place, raw in _read("nodes"))
    edges = _by_name((place, edge_type(raw, place, nodes)) for place, raw in _read("edges"))
    return Ontology(nodes, edges)


def _by_name(types: Iterable[tuple[str, Type]]) -> dict[str, Type]:
    found: dict[str, Type] = {}
    for place, kind in types:
        if kind.name in found:
            raise OntologyError(f"{place}: the type {kind.name!r} stands in another file too; give it another name")
        found[kind.name] = kind
    return found


def _read(room: str) -> list[tuple[str, Any]]:
    folder = files("sinograph.ontology") / room
    found = sorted((f for f in folder.iterdir() if f.name.endswith(".yaml")), key=lambda f: f.name)
    return [(f"{room}/{f.name}", _parsed(f.read_text(encoding="utf-8"), f"{room}/{f.name}")) for f in found]


def _parsed(text: str, place: str) -> Any:
    try:
        return read_yaml(text)
    except yaml.YAMLError as problem:
        raise OntologyError(f"{place}: no YAML ({' '.join(str(problem).split())})") from problem
