"""Values as other formats can carry them."""

from __future__ import annotations

import re
from typing import Any

import networkx as nx

# XML 1.0 has no place for these; networkx writes them all the same, and then nobody can read the file.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# A spreadsheet runs a cell that begins like this (OWASP, "CSV injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def xml_safe(text: str) -> str:
    """The text without characters that XML can't hold.

    >>> xml_safe("a\\x00b")
    'ab'
    """
    return _NOT_XML.sub("", text)


def scalar(value: Any) -> Any:
    """A value as a number, a truth value or text: lists joined by ``|``, nothing as an empty text."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return xml_safe("|".join(map(str, value)))
    return value if isinstance(value, bool | int | float) else xml_safe(str(value))


def scalar_graph(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """A copy whose attributes are scalars; numbers that are not told are left out."""
    plain = nx.MultiDiGraph()
    for node, told in graph.nodes(data=True):
        plain.add_node(xml_safe(node), label=xml_safe(told["name"]), **{k: scalar(v) for k, v in told.items()})
    for subject, object_, key, told in graph.edges(keys=True, data=True):
        kept = {k: scalar(v) for k, v in told.items() if v is not None}
        plain.add_edge(xml_safe(subject), xml_safe(object_), key=key, label=told["type"], **kept)
    return plain


def cell(value: Any) -> Any:
    """A value as a spreadsheet cell that can't run: text that looks like a formula gets a quote in front.

    >>> cell("=1+1"), cell(-5), cell(None), cell(["a", "b"])
    ("'=1+1", -5, '', 'a|b')
    """
    plain = scalar(value)
    return f"'{plain}" if isinstance(plain, str) and plain.startswith(_FORMULA) else plain
