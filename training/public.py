"""Public annotated pairs as examples: CORE (CC BY 4.0), 4,708 sentences about pairs of companies."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sinograph.extract.learned.pairs import Pair
from sinograph.extract.learned.tokens import Cutter
from sinograph.extract.learned.windows import LONGEST, Spot, Window
from sinograph.model import Mention
from training.example import Example
from training.labels import Fits, Lone, example

# Relation of the set: edge type, whether its first name is the object, and the node types of subject and object.
RELATIONS = {
    "product_or_service_of": ("OPERATES", True, ("Company", "Product")),
    "brand_of": ("OPERATES", True, ("Company", "Product")),
    "collaboration": ("PARTNERED_WITH", False, ("Company", "Company")),
    "acquired_by": ("ACQUIRED", True, ("Company", "Company")),
    "client_of": ("SUPPLIES", True, ("Company", "Company")),
    "shareholder_of": ("INVESTED_IN", False, ("Company", "Company")),
    "subsidiary_of": ("OWNS", True, ("Company", "Company")),
    "traded_on": ("LISTED_ON", False, ("Company", "Exchange")),
    "competitor_of": ("COMPETES_WITH", False, ("Company", "Company")),
    "merged_with": ("MERGED_WITH", False, ("Company", "Company")),
    "regulated_by": ("REGULATES", True, ("Regulator", "Company")),
    "undefined": ("", False, ("Company", "Company")),
}
# Beside these, near relations of a public set may hold too and are not told: neither right nor wrong.
UNTOLD = {
    "INVESTED_IN": ("OWNS",),
    "OWNS": ("INVESTED_IN", "ACQUIRED", "FOUNDED"),
    "OPERATES": ("LAUNCHED",),
    "ACQUIRED": ("OWNS", "INVESTED_IN"),
}


def core(folder: Path, cutter: Cutter, fits: Fits) -> Iterator[Example]:
    """The examples of the set's two files; names that overlap and texts too long are left out."""
    seen = set()
    for name in ("train.json", "test.json"):
        for row in json.loads((folder / name).read_text(encoding="utf-8")):
            key = (tuple(row["context"]), row["e1_start"], row["e2_start"])
            if key not in seen and (found := _example(row, cutter, fits)):
                seen.add(key)
                yield found


def _example(row: dict[str, Any], cutter: Cutter, fits: Fits) -> Example | None:
    text, places = _joined(row["context"])
    kind, first_is_object, (subject, object_) = RELATIONS[row["relation"]]
    if row["invert_relation"]:
        first_is_object = not first_is_object
    types = (object_, subject) if first_is_object else (subject, object_)
    spans = [(places[row[f"e{n}_start"]][0], places[row[f"e{n}_end"]][1]) for n in (1, 2)]
    if spans[0][0] < spans[1][1] and spans[1][0] < spans[0][1]:
        return None
    pieces = cutter.cut(text, 0, len(text), [e for s in spans for e in s])
    if len(pieces.ids) > LONGEST:
        return None
    spots = []
    for n, (a, b) in enumerate(spans):
        inside = [i for i, (s, e) in enumerate(pieces.spans) if s < b and a < e]
        spots.append(Spot(n, inside[0], inside[-1] + 1, 0))
    window = Window((0,), frozenset({0}), pieces.ids, pieces.spans, tuple(spots))
    mentions = [Mention(a, b, text[a:b], t) for (a, b), t in zip(spans, types, strict=True)]
    claim = (1, 0) if first_is_object else (0, 1)
    pairs = [Pair(spots[a], spots[b]) for a, b in ((0, 1), (1, 0)) if (types[a], types[b]) in fits]
    return example(Lone(window, mentions, kind, claim, UNTOLD.get(kind, ())), pairs)


def _joined(words: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """Running text, without blanks before marks, and the place of each word."""
    text, places = "", []
    for word in words:
        glued = not text or word in {",", ".", ";", ":", ")", "'s", "’s", "%", "!", "?"} or text[-1] in "($€£"
        text += "" if glued else " "
        places.append((len(text), len(text) + len(word)))
        text += word
    return text, places
