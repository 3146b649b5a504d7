"""The annotated documents of the corpus, from sheets and from rows beside a folder of JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from sinograph.gold import read_sheets
from sinograph.model import Document, PartialDate

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus"
Annotated = tuple[Document, Mapping[str, Any]]


FORMS = {"": "*.sheet", "sheets": "[emz]*.sheet", "news": "[wy]*.sheet"}


@cache
def of_sheets(folder: str, form: str = "") -> tuple[Annotated, ...]:
    """The sheets of a folder of the corpus: all, or the older ones, or those in the manner of news pages."""
    return tuple((s.document, s.raw) for path in sorted((CORPUS / folder).glob(FORMS[form])) for s in read_sheets(path))


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
