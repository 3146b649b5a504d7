"""Sentences with their names marked: ``[Tencent]``, ``[Jack Ma|Person]``, ``[it|Company=Tencent]``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from sinograph.extract.english.claims import EnglishClaims
from sinograph.extract.english.told import same
from sinograph.extract.protocols import Draft, Reading
from sinograph.model import Document, Mention, PartialDate, Passage

MARK = re.compile(r"\[([^\]|]+)(?:\|(\w*))?(?:=([^\]]+))?\]")


def marked(text: str) -> tuple[str, list[Mention]]:
    """The plain words of a marked sentence, and its mentions."""
    plain, mentions, place = "", [], 0
    for match in MARK.finditer(text):
        plain += text[place : match.start()]
        start = len(plain)
        plain += match[1]
        kind, stands_for = match[2] or "Company", match[3]
        mentions.append(
            Mention(start, len(plain), match[1], kind, name=stands_for or match[1], nominal=stands_for is not None)
        )
        place = match.end()
    return plain + text[place:], mentions


def read(text: str, *, published: str | None = None, kind: str = "sentence") -> list[Draft]:
    """What the claim finder proposes for one marked passage."""
    plain, mentions = marked(text)
    told = PartialDate(published) if published else None
    document = Document("a", plain, published=told)
    reading = Reading(document, (), (Passage(0, len(plain), kind, 0, "en", 0),))
    return list(EnglishClaims().find(reading, mentions))


def shown(draft: Draft, attributes: Iterable[str]) -> str:
    """A draft as examples write it: "A > B date=2016 status=planned", with the named attributes only."""
    values = {name: getattr(draft, name) for name in attributes}
    words = [f"{k}={_plain(v)}" for k, v in values.items()]
    return " ".join([f"{same_name(draft.subject)} > {same_name(draft.object)}", *words])


def same_name(mention: Mention) -> str:
    """The name that a mention stands for."""
    assert same(mention)
    return mention.name or mention.text


def _plain(value: Any) -> str:
    if value is None:
        return "none"
    if hasattr(value, "currency"):
        return f"{value.value:g}" if value.value < 1e6 else f"{value.value:.0f}"
    if isinstance(value, float):
        return f"{value:g}"
    return str(value).replace(" ", "_")
