"""Sheets written: the form that a person corrects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from textwrap import wrap
from typing import Any

from sinograph.gold.escapes import escaped
from sinograph.gold.lines import claim_line, entity_line, trap_line
from sinograph.gold.sheets import LIKE_A_PART, digest
from sinograph.model import Document
from sinograph.ontology import load_ontology


def write_sheet(
    document: Document, raw: Mapping[str, Any], *, comments: Sequence[str] = (), sealed: bool = False
) -> str:
    """The sheet of a document and its annotation; reading it back gives the same.

    Parameters
    ----------
    document
        The document.
    raw
        The annotation as the guidelines' JSON object.
    comments
        Lines that stand at the top, each behind a ``#``.
    sealed
        Whether the head tells the text's digest, so that a changed text is noticed.

    Raises
    ------
    GoldError
        Where the annotation can't be written: a span that reaches past the text, names that can't be told apart.

    Examples
    --------
    >>> raw = {"id": "a", "language": "en", "published": None, "entities": [], "claims": []}
    >>> print(write_sheet(Document(id="a", text="Nothing here."), raw))
    id: a
    language: en
    <BLANKLINE>
    Nothing here.
    --- entities
    --- claims
    <BLANKLINE>
    """
    entities = raw["entities"]
    lines = [f"# {told}".rstrip() for told in comments]
    lines += [f"{key}: {escaped(value)}" for key, value in _head(document, raw, sealed=sealed) if value]
    lines += ["", _written(document.text), "--- entities"]
    lines += [entity_line(entity) for entity in entities]
    lines += ["--- claims"]
    lines += [claim_line(claim, entities, document.text) for claim in raw["claims"]]
    if raw.get("traps"):
        lines += ["--- traps", *(trap_line(trap) for trap in raw["traps"])]
    return "\n".join(lines) + "\n"


def explanation() -> tuple[str, ...]:
    """What stands at the top of a sheet that a person is to correct.

    >>> explanation()[0]
    'Correct this sheet in any editor; lines like this one are comments.'
    """
    ontology = load_ontology()
    return (
        "Correct this sheet in any editor; lines like this one are comments.",
        "Leave the text as it is. Below it stand entities and claims; a # before a line rejects it.",
        "  entity   TYPE | NAME | FORM; FORM     the forms as the text has them; none where the name is the only one",
        "  claim    TYPE | SUBJECT | OBJECT | KEY=VALUE; KEY=VALUE | QUOTE || QUOTE",
        "  trap     TYPE | SUBJECT | OBJECT | WHY     under a line '--- traps': what a careless reader would claim",
        "Keys: date=2016-11-17, amount=8600000000 USD, stake=12.5 (percent), role, round, ticker,",
        "      status=planned, rumoured, denied or ended (without it: actual).",
        "Quotes are copied from the text: ⏎ is a line break; … before or behind reaches to where the sentence begins",
        "  or ends; [2] in front is the second place with these words; the text's own | and ; have a backslash before.",
        f"Entities: {', '.join(ontology.nodes)}.",
        *wrap(f"Claims: {', '.join(sorted(ontology.edges))}.", 112, subsequent_indent="  "),
        "When done: sinograph annotate --check SHEET, then sinograph annotate --save SHEET --out GOLD",
    )


def _head(document: Document, raw: Mapping[str, Any], *, sealed: bool) -> list[tuple[str, str]]:
    text = document.text
    return [
        ("id", raw["id"]),
        ("language", raw.get("language") or ""),
        ("genre", raw.get("genre") or ""),
        ("title", document.title or ""),
        ("published", str(raw.get("published") or "")),
        ("text", "exact" if text != text.strip("\n") or _like_parts(text) else ""),
        ("digest", digest(text) if sealed else ""),
    ]


def _like_parts(text: str) -> bool:
    return any(LIKE_A_PART.match(line) for line in text.split("\n"))


def _written(text: str) -> str:
    return "\n".join(f"\\{line}" if LIKE_A_PART.match(line) else line for line in text.split("\n"))
