"""The difference between what is stored and what should be: nodes and relationships to put and to drop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from sinograph.store.engine import Anchor, Batch, own_label
from sinograph.store.layout import BOOKKEEPING, Properties
from sinograph.store.statements import statement

Node = tuple[str, str]  # label, id

# What one statement carries: enough to make its fixed cost small, few enough to keep its memory small.
ROWS_A_STATEMENT = 10_000


class Relation(NamedTuple):
    """A relationship: its type, its id (that of the claim, where it has none of its own) and its ends."""

    type: str
    id: str
    start: Node
    end: Node


Key = TypeVar("Key", Node, Relation)


@dataclass(slots=True)
class Layout:
    """Nodes and relationships with their properties: a graph, or the part of it that is looked at."""

    nodes: dict[Node, Properties] = field(default_factory=dict)
    relations: dict[Relation, Properties] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Change:
    """What turns one layout into another.

    Parameters
    ----------
    created, changed, dropped
        Layouts; the properties of what is dropped are those that it had.
    """

    created: Layout
    changed: Layout
    dropped: Layout

    def __bool__(self) -> bool:
        return any(part.nodes or part.relations for part in (self.created, self.changed, self.dropped))

    def touched(self, names: Iterable[str]) -> int:
        """How many nodes of these labels, or relationships of these types, come, change or go.

        One that is dropped and created anew (its ends changed) counts once.
        """
        wanted = frozenset(names)
        parts = (self.created, self.changed, self.dropped)
        nodes = {node for part in parts for node in part.nodes if node[0] in wanted}
        relations = {(r.type, r.id) for part in parts for r in part.relations if r.type in wanted}
        return len(nodes) + len(relations)


def difference(old: Layout, new: Layout) -> Change:
    """What turns `old` into `new`.

    >>> old = Layout({("Company", "a"): {"id": "a"}, ("Company", "b"): {"id": "b"}})
    >>> new = Layout({("Company", "b"): {"id": "b"}, ("Person", "c"): {"id": "c"}})
    >>> change = difference(old, new)
    >>> list(change.created.nodes), list(change.changed.nodes), list(change.dropped.nodes)
    ([('Person', 'c')], [], [('Company', 'a')])
    """
    created, changed, dropped = Layout(), Layout(), Layout()
    created.nodes, changed.nodes, dropped.nodes = _split(old.nodes, new.nodes)
    created.relations, changed.relations, dropped.relations = _split(old.relations, new.relations)
    return Change(created, changed, dropped)


def _split(
    old: Mapping[Key, Properties], new: Mapping[Key, Properties]
) -> tuple[dict[Key, Properties], dict[Key, Properties], dict[Key, Properties]]:
    created = {key: told for key, told in new.items() if key not in old}
    changed = {key: more for key, told in new.items() if key in old and (more := _other(old[key], told))}
    dropped = {key: told for key, told in old.items() if key not in new}
    return created, changed, dropped


def _other(old: Properties, new: Properties) -> Properties:
    """What has to be set: nothing, or the properties that differ and those that were not read back."""
    # What was read back may lack properties that follow from others (first_day) or are long (text).
    if all(new[name] == value for name, value in old.items()):
        return {}
    return {name: value for name, value in new.items() if name not in old or old[name] != value}


def batches(change: Change, *, anchor: Anchor = own_label) -> Iterator[Batch]:
    """The statements of a change, in an order that never leaves a relationship without an end.

    Parameters
    ----------
    change
        What to do.
    anchor
        By which label the engine looks up nodes of a label.
    """
    yield from _drop_relations(change.dropped)
    yield from _drop_nodes(change.dropped, anchor)
    yield from _create_nodes(change.created)
    yield from _change_nodes(change.changed, anchor)
    yield from _create_relations(change.created, anchor)
    yield from _change_relations(change.changed)


def _drop_relations(gone: Layout) -> Iterator[Batch]:
    dropped = _grouped((r.type, r.id) for r in gone.relations if (r.start not in gone.nodes))
    for type_, ids in dropped:
        text = statement("drop_ends" if type_ in ("SUBJECT", "OBJECT") else "drop_relations", type=type_)
        yield from _pieces(text, [{"id": id_} for id_ in ids], complete=False)


def _drop_nodes(gone: Layout, anchor: Anchor) -> Iterator[Batch]:
    for label, ids in _grouped((anchor(label), id_) for label, id_ in gone.nodes):
        yield from _pieces(statement("drop_nodes", label=label), [{"id": id_} for id_ in ids], complete=False)


def _create_nodes(put: Layout) -> Iterator[Batch]:
    for label, ids in _grouped(put.nodes):
        labels = label if label in BOOKKEEPING else f"{label}:Entity"
        properties = _listed(put.nodes[label, ids[0]])
        rows = [list(put.nodes[label, id_].values()) for id_ in ids]
        yield from _pieces(statement("create_nodes", labels=labels, properties=properties), rows)


def _listed(properties: Properties, *, before: int = 0) -> str:
    # Both engines create much faster from properties that are written out than by `SET`; and a row without the
    # properties' names is half as long. One kind of record always has the same properties in the same order.
    return ", ".join(f"{name}: row[{place}]" for place, name in enumerate(properties, start=before))


def _change_nodes(put: Layout, anchor: Anchor) -> Iterator[Batch]:
    told = {(anchor(label), id_): properties for (label, id_), properties in put.nodes.items()}
    for label, ids in _grouped(told):
        rows = [{"id": id_, "properties": told[label, id_]} for id_ in ids]
        yield from _pieces(statement("change_nodes", label=label), rows)


def _create_relations(put: Layout, anchor: Anchor) -> Iterator[Batch]:
    grouped: dict[tuple[str, str, str], list[Relation]] = {}
    for relation in sorted(put.relations):
        ends = anchor(relation.start[0]), anchor(relation.end[0])
        grouped.setdefault((relation.type, *ends), []).append(relation)
    for (type_, start, end), relations in sorted(grouped.items()):
        properties = _listed(put.relations[relations[0]], before=2)
        text = statement("create_relations", type=type_, start=start, end=end, properties=properties)
        yield from _pieces(text, [[r.start[1], r.end[1], *put.relations[r].values()] for r in relations])


def _change_relations(put: Layout) -> Iterator[Batch]:
    told = {(r.type, r.id): properties for r, properties in put.relations.items()}
    for type_, ids in _grouped(told):
        rows = [{"id": id_, "properties": told[type_, id_]} for id_ in ids]
        yield from _pieces(statement("change_relations", type=type_), rows)


def _grouped(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, list[str]]]:
    groups: dict[str, list[str]] = {}
    for name, id_ in sorted(pairs):
        groups.setdefault(name, []).append(id_)
    return list(groups.items())


def _pieces(
    text: str, rows: Sequence[Mapping[str, object] | Sequence[object]], *, complete: bool = True
) -> Iterator[Batch]:
    for start in range(0, len(rows), ROWS_A_STATEMENT):
        yield Batch(text, rows[start : start + ROWS_A_STATEMENT], complete)
