"""What a name's own words say of its type, and the type that all signs speak for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from sinograph.extract.english.lexicon import place_words, shapes
from sinograph.extract.english.persons import likeness
from sinograph.extract.english.surroundings import Scores, no_scores
from sinograph.extract.english.wares import own_form
from sinograph.names import normal

ORDER = (
    "Regulator",
    "Regulation",
    "Exchange",
    "Organization",
    "Event",
    "Place",
    "Person",
    "Company",
    "Product",
    "Sector",
)

_APPLIKE = re.compile(r"[a-z](?:Chat|Pay|Bot|GPT|Phone|Pad|Book|Cam|App|Map|Maps|Music|OS|Player|Box|Pod|Watch)$")
_WORD = re.compile(r"[^\s,()]+")


@lru_cache(maxsize=16384)
def shape(name: str) -> Mapping[str, float]:
    """What a name's own words say: node types and weights.

    >>> dict(shape("Maitian Capital")), dict(shape("Data Compliance Forum")), dict(shape("MIIT"))
    ({'Company': 3.0}, {'Event': 3.0}, {'Regulator': 9.0})
    """
    lists = shapes()
    low = name.casefold()
    if known := lists.known.get(low) or lists.known.get(normal(name)):
        return {known[0]: 9.0}
    if low in place_words().names:
        return {"Place": 8.0}
    words = _WORD.findall(low.replace("internet of things", "internet"))
    found = no_scores()
    if len(words) > 1:
        _shape_of_words(words, low, found)
    elif _APPLIKE.search(name):
        found["Product"] += 1.0
    elif own := own_form(name):
        found["Product"] += own
    if looks := likeness(name.split()):
        found["Person"] += looks
    return found


def _shape_of_words(words: list[str], low: str, found: Scores) -> None:
    lists = shapes()
    opened = next((kind for start, kind in lists.openings if low.startswith(start + " ")), None)
    if opened:
        found[opened] += 6
        return
    if words[-1].rstrip(".") in lists.legal or words[-1] in {"group", "holdings", "holding"}:
        found["Company"] += 6
        return
    if len(words) > 1 and words[-2] == "law" and words[-1] in {"office", "offices", "firm"}:
        found["Company"] += 6
        return
    at = next((i for i, w in enumerate(words) if w in {"of", "for", "on"}), len(words))
    head = words[at - 1] if at < len(words) else words[-1]
    if kind := lists.heads.get(head.rstrip(".")):
        found[kind] += 1.5 if head in lists.weak_heads else 3.0
    elif kind := lists.heads.get(words[-1]):
        found[kind] += 1.5
    elif at < len(words):
        found["Product"] += 2.0
    if re.search(r"\d", words[-1]) and not found:
        found["Product"] += 1.0


def decided(scores: Mapping[str, float], *, default: str = "Company") -> str:
    """The one type that the scores speak for; a firm's acts win over a product's.

    >>> decided({"Company": 3.0, "Product": 4.0}), decided({"Product": 4.0}), decided({})
    ('Company', 'Product', 'Company')
    """
    company, product = scores.get("Company", 0.0), scores.get("Product", 0.0)
    best = max(ORDER, key=lambda kind: scores.get(kind, 0.0))
    if best == "Person" and scores["Person"] < (2.5 if max(company, product) >= 1 else 2.0):
        best = max((k for k in ORDER if k != "Person"), key=lambda kind: scores.get(kind, 0.0))
    if scores.get(best, 0.0) < 0.7:
        return default
    if best == "Product" and company >= 2 and product < 2 * company:
        return "Company"
    return best
