"""Values as plain Python, the same from every engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time, timedelta

PLAIN = (str, int, float, bool, type(None))


def node(labels: Iterable[str], properties: Mapping[str, object]) -> dict[str, object]:
    """A node as a dict: its properties and its labels, the general one last.

    >>> node(["Entity", "Company"], {"id": "tencent"})
    {'labels': ['Company', 'Entity'], 'id': 'tencent'}
    """
    return {"labels": sorted(labels, key=lambda label: (label == "Entity", label)), **properties}


def edge(type_: str, properties: Mapping[str, object]) -> dict[str, object]:
    """A relationship as a dict: its properties and its type.

    >>> edge("OWNS", {"stake": 5.0})
    {'type': 'OWNS', 'stake': 5.0}
    """
    return {"type": type_, **properties}


def path(nodes: Iterable[object], edges: Iterable[object]) -> dict[str, object]:
    """A path as a dict of its nodes and its edges."""
    return {"nodes": list(nodes), "edges": list(edges)}


def plain(value: object, convert: Callable[[object], object]) -> object:
    """A value without anything of an engine's own; dates stay, other times become ISO 8601 text.

    Parameters
    ----------
    convert
        For what lists and dicts hold, and for all else.

    Examples
    --------
    >>> plain(datetime(2016, 11, 17, 8), str), plain(date(2016, 11, 17), str)
    ('2016-11-17T08:00:00', datetime.date(2016, 11, 17))
    """
    if isinstance(value, PLAIN):
        return value
    if isinstance(value, datetime | time):
        return value.isoformat()
    if isinstance(value, date):
        return value
    if isinstance(value, timedelta):
        return str(value)
    if isinstance(value, Mapping):
        return {str(key): convert(held) for key, held in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [convert(held) for held in value]
    return str(value)
