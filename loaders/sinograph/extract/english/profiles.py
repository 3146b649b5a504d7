"""Lines of a profile: "Founders: Ann Lee and Bo Tao", "Investors: …", "Listings: Nasdaq (ZED, June 2000)"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from sinograph.extract.english.line import Line
from sinograph.extract.english.posts import role_of
from sinograph.extract.english.told import Told, paired
from sinograph.model import Mention
from sinograph.notation import read_yaml
from sinograph.ontology import load_ontology

NOBODY = Mention(0, 0, "", "")
LISTING = ("noun", "comma", "joint", "stop", "date", "sign")


@cache
def _labels() -> Mapping[str, Mapping[str, Any]]:
    raw = read_yaml((files(__package__) / "profiles.yaml").read_text(encoding="utf-8"))
    return {label.strip(): entry for entry in raw for label in entry["labels"].split(",")}


def by_profile(line: Line, topic: Mention | None) -> Iterator[Told]:
    """What a line of a profile states of the firm that the article is about.

    Parameters
    ----------
    line
        The sentence.
    topic
        The firm of the article; nothing is stated where it is unknown.

    Examples
    --------
    >>> from sinograph.extract.english.line import lines_of
    >>> from sinograph.extract.english.tokens import tokens_of
    >>> line = lines_of(tokens_of("Founder: Ann", 0, [Mention(9, 12, "Ann", "Person")]))
    >>> [(t.type, t.object.text) for t in by_profile(line, Mention(90, 93, "Zed", "Company"))]
    [('FOUNDED', 'Zed')]
    """
    if topic is None or line.kind(0) != "noun" or line.word(1) != ":" or len(line.chunks[0].noun.words) > 4:
        return
    label = line.tokens[line.chunks[0].end - 1].lower
    entry = _labels().get(label)
    if entry is None or line.chunks[0].noun.before or line.chunks[0].noun.owners:
        return
    types = load_ontology().edge(entry["type"])
    wanted = types.subject if entry["topic"] == "object" else types.object
    for n in _listed(line):
        names = tuple(m for m in line.chunks[n].mentions if m.type in wanted)
        ends = (names, (topic,)) if entry["topic"] == "object" else ((topic,), names)
        role = role_of(line.chunks[0].noun.words) if entry.get("role") else None
        told = Told(
            entry["type"], NOBODY, NOBODY, line, n, dated=False, role=role, confidence=0.75, rule="profile",
            **_bracketed(line, n),
        )  # fmt: skip
        yield from paired(told, *ends)


def _listed(line: Line) -> Iterator[int]:
    """The noun groups of the list behind the label."""
    for i in range(2, len(line.chunks)):
        if line.kind(i) not in LISTING:
            return
        if line.kind(i) == "noun":
            yield i


def _bracketed(line: Line, n: int) -> dict[str, Any]:
    """The date and the ticker in the bracket behind a name."""
    found: dict[str, Any] = {}
    for parent, aside in line.asides:
        if parent != n:
            continue
        for chunk in aside.chunks:
            for token in line.tokens[chunk.start : chunk.end]:
                if token.date is not None:
                    found["date"] = token.date
                elif (token.kind == "word" and token.text.isupper()) or token.kind == "number":
                    found.setdefault("ticker", token.text)
    return found
