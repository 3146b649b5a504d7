"""Snapshots that mean harm, and readers of each form that are not ours."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

from sinograph.export import export
from sinograph.model import Amount, Claim, Edge, Entity, Evidence, PartialDate, Snapshot, Source

HOSTILE = {
    "formula": '=HYPERLINK("http://x.example")',
    "plus": "+1+cmd|' /C calc'!A0",
    "minus": "-2+3",
    "at": "@SUM(A1)",
    "tab": "\t=1",
    "controls": "a\x00b\x07c\x0b\x1f",
    "markup": "<script>alert('x')</script>&amp;<!-- ]]>",
    "quotes": "\"'`´“”«»",
    "cypher": "x'}) DETACH DELETE n // \\\"}",
    "lines": "one\ntwo\r\nthree\u2028four",
    "bidi": "abc\u202edef\u2066ghi",
    "emoji": "腾讯🐧👨‍👩‍👧\U0002a6a5",
    "separators": "a|b,c;d\te",
    "template": "{{ name }} ${name} %s {0}",
    "backslash": "a\\u0041\\n\\",
    "long": "腾" * 5000,
}


def hostile(words: str) -> Snapshot:
    """The same words in every field that a document can fill."""
    ends = (Entity("a", "Company", words, (words,), None, (words,)), Entity("b", "Company", "B"))
    claim = Claim("OWNS", "a", "b", Evidence("d", 0, len(words), words, "offline", "1"), role=words)
    edge = Edge("r", "OWNS", "a", "b", role=words, round=words, ticker=words, history=(words,), claims=(claim.id,))
    return Snapshot(ends, (edge,), (claim,), (Source("d", words, words),), {"a": ("d",), "b": ()})


def pair(*edges: Edge) -> Snapshot:
    """Two companies, a person and a regulator with these edges."""
    entities = (
        Entity("a", "Company", "A"),
        Entity("b", "Company", "B"),
        Entity("p", "Person", "P"),
        Entity("r", "Regulator", "R"),
    )
    return Snapshot(entities=entities, edges=edges)


DATED = pair(
    Edge("e1", "ACQUIRED", "a", "b", date=PartialDate("2016-06"), first=PartialDate("2016-06"), last=PartialDate("2016-06"), amount=Amount(8.6e9, "USD"), stake=84.3),
    Edge("e2", "OWNS", "a", "b", first=PartialDate("2016"), stake=0.0),
    Edge("e3", "WORKS_FOR", "p", "a", first=PartialDate("2010"), last=PartialDate("2015-03"), role="chairman", status="ended"),
    Edge("e4", "PENALIZED", "r", "a", date=PartialDate("2021-04-10"), first=PartialDate("2021-04-10"), last=PartialDate("2021-04-10")),
    Edge("e5", "COMPETES_WITH", "a", "b"),
)  # fmt: skip


def written(snapshot: Snapshot, folder: Path, name: str) -> Path:
    """The one file of a form, chosen by the suffix."""
    (path,) = export(snapshot, folder / name)
    return path


def table(path: Path) -> list[dict[str, str]]:
    """A CSV file, read by the standard library."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def lines(path: Path) -> list[dict[str, Any]]:
    """A file of a JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
