"""What the network's word on a claim is worth, fitted on documents that it has not learned from: settings' `weighing`.

Logistic regression with a weak pull to nothing changed; the settings of the folder are written anew.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray

from sinograph.extract.learned.claims import keys_of
from sinograph.extract.learned.extractor import LearnedExtractor
from sinograph.extract.learned.kinds import EDGE_TYPES
from sinograph.extract.learned.network import SETTINGS, Network, second_in
from sinograph.extract.learned.settings import read_settings
from sinograph.extract.learned.signs import signs_of
from sinograph.extract.learned.weighing import Signs, Weighing, log_odds
from sinograph.extract.parts import reading_of
from sinograph.extract.protocols import Reading
from sinograph.extract.slots import key_of, slot_of
from sinograph.notation import read_yaml
from sinograph.ontology import load_ontology
from training.labels import entities_of
from training.prepare import ROOT, annotated

SEEN = 0.05  # what is less likely is not learned from, but for what the rules claim
PULL = 4.0
STEPS = 30

Row = tuple[float, Signs, str, bool]  # log-odds, what else speaks for it, edge type, holds or not


def rows(reader: LearnedExtractor, reading: Reading, raw: Mapping[str, Any]) -> Iterator[Row]:
    """What the network says of a document's possible claims, and whether each holds."""
    mentions = reader.mentions(reading)
    drafts, heard = reader.claims.heard(reading, mentions)
    entity = entities_of(raw, [*mentions, *(end for found in heard.values() for end in (found.subject, found.object))])
    types = {e["id"]: e["type"] for e in raw["entities"]}
    ontology = load_ontology()
    held = {key_of(c["type"], c["subject"], c["object"], ontology) for c in raw["claims"]}
    ruled = keys_of(drafts, ontology)
    signs = signs_of(reading, mentions, heard, ruled, ontology)
    for key, found in heard.items():
        if found.chance >= SEEN or key in ruled:
            a, b = entity[slot_of(found.subject)], entity[slot_of(found.object)]
            typed = types.get(a) == found.subject.type and types.get(b) == found.object.type
            right = typed and key_of(found.kind, a, b, ontology) in held
            yield log_odds(found.chance), signs[key], found.kind, right


def fitted(told: list[Row]) -> Weighing:
    """The log-odds under which what was told is likeliest, by Newton's steps.

    >>> made = fitted([(2.0, Signs(), "OWNS", n > 5) for n in range(10)] * 50)
    >>> round(made.of("OWNS", 0.88, Signs()), 1)
    0.4
    """
    width = 1 + len(Signs().row)
    table = np.zeros((len(told), width + len(EDGE_TYPES)))
    for row, (odds, signs, kind, _) in zip(table, told, strict=True):
        row[:width], row[width + EDGE_TYPES.index(kind)] = (odds, *signs.row), 1.0
    right = np.array([float(r) for *_, r in told])
    begin = np.eye(1, table.shape[1])[0]
    weights: NDArray[np.float64] = begin.copy()
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-(table @ weights)))
        gradient = table.T @ (chance - right) + PULL * (weights - begin)
        curvature = (table * (chance * (1 - chance))[:, None]).T @ table + PULL * np.eye(len(weights))
        step = np.linalg.solve(curvature, gradient)
        weights = weights - step / max(1.0, float(np.abs(step).max()))  # a whole step may lead astray at first
    told_by, types = weights[:width], weights[width:]
    rounded = (round(float(w), 2) for w in told_by)
    return Weighing(*rounded, types={kind: round(float(w), 2) for kind, w in zip(EDGE_TYPES, types, strict=True)})


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path, help="a folder of exported weights, whose settings are written anew")
    parts = [ROOT / "corpus" / part for part in ("dev", "dev2")]
    parser.add_argument("--dev", type=Path, nargs="*", default=parts)
    told = parser.parse_args()
    settings = read_settings(told.weights)
    reader = LearnedExtractor(network=Network(told.weights), settings=settings, second=second_in(told.weights))
    documents = [pair for folder in told.dev for pair in annotated(folder)]
    made = fitted([row for document, raw in documents for row in rows(reader, reading_of(document), raw)])
    path = told.weights / SETTINGS
    text = path.read_text(encoding="utf-8")
    head = "".join(line for line in text.splitlines(keepends=True) if line.startswith("#"))
    kept = read_yaml(text) or {}
    kept["weighing"] = asdict(made)
    path.write_text(head + yaml.safe_dump(kept, sort_keys=False, default_flow_style=None, width=118), encoding="utf-8")
    print(
        f"weigh: {path}: {len(documents)} documents, slope {made.slope}; "
        "accept and veto are to be chosen for what is weighed so"
    )


if __name__ == "__main__":
    main()
