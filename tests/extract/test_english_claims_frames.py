"""Every frame file's examples hold: what is stated is found, in its direction; what is not is not."""

from __future__ import annotations

import itertools
from collections import Counter
from typing import Any

import pytest
from tests.extract.english_examples import read, shown

from sinograph.extract.english.frames import load_frames
from sinograph.extract.english.vocabulary import vocabulary
from sinograph.ontology import load_ontology

EXAMPLES = load_frames().examples


@pytest.mark.parametrize(("kind", "example"), EXAMPLES, ids=[f"{k}-{e['text'][:50]}" for k, e in EXAMPLES])
def test_example(kind: str, example: dict[str, Any]) -> None:
    drafts = [d for d in read(example["text"], kind=example.get("kind", "sentence")) if d.type == kind]
    wanted = [_split(claim) for claim in example["claims"]]
    symmetric = load_ontology().edge(kind).symmetric
    found = {_ends(shown(d, ()), symmetric=symmetric): d for d in drafts}
    assert sorted(found) == sorted(_ends(ends, symmetric=symmetric) for ends, _ in wanted)
    for ends, attributes in wanted:
        draft = found[_ends(ends, symmetric=symmetric)]
        assert shown(draft, attributes).split(" ")[-len(attributes) :] == [f"{k}={v}" for k, v in attributes.items()]


def _split(claim: str) -> tuple[str, dict[str, str]]:
    words = claim.split(" ")
    first = next((i for i, w in enumerate(words) if "=" in w), len(words))
    attributes = dict(w.split("=", 1) for w in words[first:])
    return " ".join(words[:first]), {"status": "actual", **attributes}


def _ends(shown_ends: str, *, symmetric: bool) -> str:
    return " > ".join(sorted(shown_ends.split(" > "))) if symmetric else shown_ends


def test_every_edge_type_has_enough_examples() -> None:
    stated = Counter(kind for kind, e in EXAMPLES if e["claims"])
    silent = Counter(kind for kind, e in EXAMPLES if not e["claims"])
    for kind in load_ontology().edges:
        assert stated[kind] + silent[kind] >= 8, kind
        assert silent[kind] >= 1, kind


def test_paths_and_lemmas_are_written_well() -> None:
    frames = load_frames()
    for frame in itertools.chain(*frames.verbs.values(), *frames.nouns.values()):
        assert frame.lemmas and frame.subject and frame.object
        assert 0 < frame.confidence <= 1
        assert frame.status in ("", "planned", "ended", "denied", "rumoured")


def test_every_verb_of_a_frame_is_known() -> None:
    words = vocabulary()
    bases = {base for forms in words.verbs.values() for base, _ in forms}
    unknown = {lemma.split()[0] for lemma in load_frames().verbs} - bases - {"be", "have", "do", "get"}
    assert not unknown, sorted(unknown)


def test_every_phrasal_verb_of_a_frame_is_read_as_one() -> None:
    phrasals = {" ".join(pair) for pair in vocabulary().phrasals}
    assert not {lemma for lemma in load_frames().verbs if " " in lemma} - phrasals
