"""Mentions from an annotation's own surface forms: what reading claims is worth where every name is found."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from sinograph.actors import load_actors
from sinograph.extract.english.candidates import lines_of
from sinograph.extract.english.claims import EnglishClaims
from sinograph.extract.english.reference import with_references
from sinograph.extract.finish import References, Signature, finish
from sinograph.extract.protocols import Reading
from sinograph.model import Document, Extraction, Mention, PartialDate
from sinograph.ontology import load_ontology
from sinograph.text import read_articles, read_passages


def gold_mentions(annotation: Mapping[str, Any], reading: Reading) -> tuple[Mention, ...]:
    """The longest annotated forms in the passages of a document, and what stands for them."""
    forms = {form: e for e in annotation["entities"] for form in e["mentions"]}
    if not forms:
        return ()
    longest = sorted(forms, key=lambda f: (-len(f), f))
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(f)}(?!\w)" for f in longest))
    named = tuple(_named(pattern, forms, reading))
    return tuple(with_references(lines_of(reading), named, reading.document.text))


def _named(pattern: re.Pattern[str], forms: Mapping[str, Any], reading: Reading) -> Iterator[Mention]:
    text = reading.document.text
    for passage in reading.passages:
        for match in pattern.finditer(text, passage.start, passage.end):
            entity = forms[match[0]]
            yield Mention(match.start(), match.end(), match[0], entity["type"], name=entity["name"])


def read_by_gold(document: Document, annotation: Mapping[str, Any]) -> Extraction:
    """What is read from a document where its names are given."""
    articles = read_articles(document)
    reading = Reading(document, articles, read_passages(document, articles))
    mentions = gold_mentions(annotation, reading)
    return finish(
        reading,
        mentions,
        EnglishClaims().find(reading, mentions),
        signature=Signature("gold", "1"),
        references=References(load_ontology(), load_actors()),
    )


def documents(folder: Path) -> Sequence[tuple[Document, Mapping[str, Any]]]:
    """The documents of a set with their annotations."""
    rows = [json.loads(line) for line in (folder / "documents.jsonl").read_text(encoding="utf-8").splitlines()]
    found = []
    for row in rows:
        published = PartialDate(row["published"]) if row["published"] else None
        annotation = json.loads((folder / "gold" / f"{row['id']}.json").read_text(encoding="utf-8"))
        found.append((Document(row["id"], row["text"], title=row["title"], published=published), annotation))
    return found
