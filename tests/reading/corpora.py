"""The annotated documents of the corpus, from sheets and from rows beside a folder of JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from sinograph.gold import read_sheets
from sinograph.model import Document, PartialDate

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus"
Annotated = tuple[Document, Mapping[str, Any]]


FORMS = {
    "": "",
    "sheets": "[emz]",
    "news": "w[1-5]$|y[1-3]$",
    "quiet": "w[6-9]$|w1[01]$|y[45]$",
    "pages": "w1[2-8]$|y[6-9]$",
    "again": "w19$|w2[0-3]$|y1[01]$",
    "plain": "w2[4-9]$|y1[23]$",
    "daily": "w3[0-5]$|y1[4-9]$",
    "passing": r"w3[6-9]$|w4\d$|w5[0-5]$|y2[0-6]$",
}


@cache
def of_sheets(folder: str, form: str = "") -> tuple[Annotated, ...]:
    """The sheets of a folder of the corpus: all, or those of one layer (corpus/README.md)."""
    paths = [p for p in sorted((CORPUS / folder).glob("*.sheet")) if re.match(FORMS[form], p.stem)]
    return tuple((s.document, s.raw) for path in paths for s in read_sheets(path))


def of_rows(folder: str) -> list[Annotated]:
    """The rows of a folder of the corpus, with their annotation."""
    base = CORPUS / folder
    found: list[Annotated] = []
    for line in (base / "documents.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        raw = json.loads((base / "gold" / f"{row['id']}.json").read_text(encoding="utf-8"))
        date = PartialDate(row["published"]) if row.get("published") else None
        found.append((Document(row["id"], row["text"], title=row.get("title"), published=date), raw))
    return found
