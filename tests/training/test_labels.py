"""From an annotated document to labels: names, pairs, values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from tests.extract.learned_making import cutter_of, named, reading_in
from tests.training.making import claim, entity, span
from training.example import SYMMETRIC, Example
from training.labels import Ground, Told, aligned, examples_of, gold_mentions, names_of

from sinograph.extract.learned.kinds import EDGE_TYPES, STATUSES, VALUE_KINDS, tag_of
from sinograph.extract.learned.pairs import admitted, pairs_of
from sinograph.extract.learned.values import values_of
from sinograph.extract.learned.windows import windows_of
from sinograph.extract.protocols import Reading
from sinograph.model import Mention
from sinograph.ontology import load_ontology

FITS = admitted(load_ontology())
Raw = Mapping[str, Any]


def raw(*claims: dict[str, Any], entities: Sequence[dict[str, Any]] = ()) -> Raw:
    return {"entities": list(entities), "claims": list(claims)}


def told_of(
    reading: Reading, mentions: Sequence[Mention], rules: Mapping[tuple[str, str, int], set[int]] | None = None
) -> Told:
    """Each mention is of the entity of its own name in small letters."""
    slots = [m.name.lower() for m in mentions]
    return Told(reading, mentions, slots, values_of(reading, mentions), rules or {})


def example(reading: Reading, mentions: Sequence[Mention], *claims: dict[str, Any], **more: Any) -> Example:
    """The only window of a document."""
    ground = Ground(cutter_of(reading), FITS)
    (found,) = examples_of(raw(*claims), told_of(reading, mentions, **more), ground, "made:known")
    return found


def labels(
    reading: Reading, mentions: Sequence[Mention], *claims: dict[str, Any], kind: str = "ACQUIRED"
) -> dict[tuple[int, int], int]:
    """The label of a type for each pair, by the mentions' numbers."""
    (window,) = windows_of(reading, mentions, cutter_of(reading))
    pairs = pairs_of(window, mentions, [m.name.lower() for m in mentions], FITS)
    rows = example(reading, mentions, *claims).labels
    return {
        (p.subject.mention, p.object.mention): int(row[EDGE_TYPES.index(kind)])
        for p, row in zip(pairs, rows, strict=True)
    }


# -- names


def gold(reading: Reading, *entities: dict[str, Any]) -> list[tuple[str, str]]:
    mentions, owners = gold_mentions(reading, raw(entities=entities))
    assert all(reading.document.text[m.start : m.end] == m.text for m in mentions)
    assert mentions == sorted(mentions, key=lambda m: m.start)
    return [(m.text, owner) for m, owner in zip(mentions, owners, strict=True)]


@pytest.mark.parametrize(
    ("text", "entities", "expected"),
    [
        ("Ada met Bob. Ada rose.", [entity("Ada"), entity("Bob")], [("Ada", "ada"), ("Bob", "bob"), ("Ada", "ada")]),
        ("Ada Inc rose.", [entity("Ada"), entity("Ada Inc")], [("Ada Inc", "ada inc")]),
        ("Adamant Ada", [entity("Ada")], [("Ada", "ada")]),
        ("CanAda, Ada2", [entity("Ada")], []),
        ("腾讯控股旗下的微信", [entity("腾讯"), entity("微信", "Product")], [("腾讯", "腾讯"), ("微信", "微信")]),
        ("腾讯Tencent公司", [entity("Tencent")], [("Tencent", "tencent")]),
        ("C++ (new)", [entity("C++", "Product")], [("C++", "c++")]),
        ("It rained.", [entity("Ada")], []),
        ("", [entity("Ada")], []),
    ],
    ids=["everywhere", "longest", "whole words", "no part", "chinese", "beside signs", "marks", "none", "empty"],
)
def test_annotated_names_are_found_wherever_they_stand(
    text: str, entities: list[dict[str, Any]], expected: list[tuple[str, str]]
) -> None:
    assert gold(reading_in(text), *entities) == expected


def test_all_forms_of_an_entity_are_its_own() -> None:
    found = gold(reading_in("Ada Inc rose.", "Ada fell."), entity("Ada", "Company", "Ada Inc", "Ada"))
    assert found == [("Ada Inc", "ada"), ("Ada", "ada")]


def test_an_entity_without_forms_is_found_by_its_name() -> None:
    assert gold(reading_in("Ada rose."), {"id": "e1", "name": "Ada", "type": "Company"}) == [("Ada", "e1")]


def test_a_name_over_two_passages_is_none() -> None:
    assert gold(reading_in("He met Ann", "Lee there."), entity("Ann Lee", "Person")) == []


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Ada"], "ada"),
        (["ADA", "Ada Inc"], "ada"),
        (["Bob", "Ada"], "bob"),
        (["Cid"], None),
        ([], None),
        ([""], None),
    ],
    ids=["same", "case", "the one that shares most", "unknown", "nothing", "empty name"],
)
def test_an_entity_of_the_reader_is_the_annotated_one_that_shares_most_names(
    names: list[str], expected: str | None
) -> None:
    annotated = raw(entities=[entity("Ada", "Company", "Ada", "Ada Inc", "Ada Group"), entity("Bob")])
    assert aligned(annotated, names) == expected


def tagged(reading: Reading, *entities: dict[str, Any]) -> list[int]:
    (found,) = names_of(reading, raw(entities=entities), cutter_of(reading))
    assert len(found.ids) == len(found.tags)
    return [int(t) for t in found.tags]


def test_names_are_tagged_from_their_beginning_on() -> None:
    company, further = (tag_of("Company", inside=inside) for inside in (False, True))
    assert tagged(reading_in("Ada Inc met Bob"), entity("Ada Inc"), entity("Bob", "Person")) == [
        company,
        further,
        0,
        tag_of("Person", inside=False),
    ]


def test_each_sign_of_a_chinese_name_has_its_tag() -> None:
    company, further = (tag_of("Company", inside=inside) for inside in (False, True))
    assert tagged(reading_in("云砚上涨"), entity("云砚")) == [company, further, 0, 0]


@pytest.mark.parametrize("kind", ["Place", "Sector"])
def test_places_and_sectors_are_neither_names_nor_none(kind: str) -> None:
    assert tagged(reading_in("in New Town"), entity("New Town", kind)) == [0, -1, -1]


# -- pairs


def test_of_several_mentions_the_nearest_pair_tells_the_claim() -> None:
    reading = reading_in("Ada rose and Ada bought Bob.")
    mentions = [named(reading, "Ada"), named(reading, "Ada", nth=1), named(reading, "Bob")]
    found = labels(reading, mentions, claim("Ada", "ACQUIRED", "Bob", span(reading, 0)))
    assert found == {(0, 2): -1, (1, 2): 1, (2, 0): 0, (2, 1): 0}


def test_only_pairs_in_the_evidence_tell_a_claim() -> None:
    reading = reading_in("Ada met Bob.", "Ada bought Bob.")
    mentions = [named(reading, n, nth=nth) for nth in (0, 1) for n in ("Ada", "Bob")]
    found = labels(reading, mentions, claim("Ada", "ACQUIRED", "Bob", span(reading, 1)))
    assert [ends for ends, label in found.items() if label == 1] == [(2, 3)]
    assert found[0, 1] == found[0, 3] == found[2, 1] == -1


def test_each_piece_of_evidence_has_its_own_pair() -> None:
    reading = reading_in("Ada bought Bob.", "So Ada bought Bob.")
    mentions = [named(reading, n, nth=nth) for nth in (0, 1) for n in ("Ada", "Bob")]
    found = labels(reading, mentions, claim("Ada", "ACQUIRED", "Bob", span(reading, 0), span(reading, 1)))
    assert [ends for ends, label in found.items() if label == 1] == [(0, 1), (2, 3)]


def test_where_one_end_stands_beside_the_evidence_the_pair_tells_it_still() -> None:
    reading = reading_in("Ada rose.", "The firm bought Bob.")
    mentions = [named(reading, "Ada"), named(reading, "Bob")]
    assert labels(reading, mentions, claim("Ada", "ACQUIRED", "Bob", span(reading, 1)))[0, 1] == 1


def test_where_both_ends_stand_beside_the_evidence_nothing_is_told() -> None:
    reading = reading_in("Ada met Bob.", "The firm bought its rival.")
    mentions = [named(reading, "Ada"), named(reading, "Bob")]
    assert labels(reading, mentions, claim("Ada", "ACQUIRED", "Bob", span(reading, 1)))[0, 1] == -1


@pytest.mark.parametrize("kind", sorted(SYMMETRIC))
def test_a_symmetric_claim_holds_both_ways(kind: str) -> None:
    reading = reading_in("Ada and Bob.")
    mentions = [named(reading, "Ada"), named(reading, "Bob")]
    found = labels(reading, mentions, claim("Ada", kind, "Bob", span(reading, 0)), kind=kind)
    assert found == {(0, 1): 1, (1, 0): 1}


def test_the_symmetric_types_are_those_of_the_ontology() -> None:
    assert {name for name, edge in load_ontology().edges.items() if edge.symmetric} == SYMMETRIC


def test_other_types_between_the_same_ends_do_not_hold() -> None:
    reading = reading_in("Ada bought Bob.")
    mentions = [named(reading, "Ada"), named(reading, "Bob")]
    rows = example(reading, mentions, claim("Ada", "ACQUIRED", "Bob", span(reading, 0))).labels
    assert (rows != 0).sum() == 1


def test_a_pair_of_two_claims_tells_both() -> None:
    reading = reading_in("Ada bought and sued Bob.")
    mentions = [named(reading, "Ada"), named(reading, "Bob")]
    both = [claim("Ada", kind, "Bob", span(reading, 0)) for kind in ("ACQUIRED", "SUED")]
    assert labels(reading, mentions, *both)[0, 1] == labels(reading, mentions, *both, kind="SUED")[0, 1] == 1


def test_without_claims_nothing_holds() -> None:
    reading = reading_in("Ada met Bob.")
    found = example(reading, [named(reading, "Ada"), named(reading, "Bob")])
    assert not found.labels.any()
    assert found.status.tolist() == [-1, -1]


def test_a_window_without_pairs_is_an_example_of_none() -> None:
    found = example(reading_in("It rained."), [])
    assert (found.pairs.shape, found.labels.shape, found.attached.shape) == ((0, 7), (0, len(EDGE_TYPES)), (0, 4))


@pytest.mark.parametrize(("more", "expected"), [({}, "actual"), *(({"status": s}, s) for s in STATUSES)])
def test_the_status_of_a_claim_is_told_of_its_pair(more: dict[str, str], expected: str) -> None:
    reading = reading_in("Ada bought Bob.")
    mentions = [named(reading, "Ada"), named(reading, "Bob")]
    found = example(reading, mentions, claim("Ada", "ACQUIRED", "Bob", span(reading, 0), **more))
    assert found.status.tolist() == [STATUSES.index(expected), -1]


def test_what_the_rules_say_stands_beside_the_labels() -> None:
    reading = reading_in("Ada bought Bob.")
    mentions = [named(reading, "Ada"), named(reading, "Bob")]
    found = example(reading, mentions, rules={("ada", "bob", 0): {2}, ("ada", "bob", 7): {3}})
    assert [row.nonzero()[0].tolist() for row in found.rules] == [[2], []]


# -- values

PAID = reading_in("Ada bought 30% of Bob for $5 million in June 2016.")
BOTH = [named(PAID, "Ada"), named(PAID, "Bob")]


def belonging(**more: Any) -> dict[str, int]:
    """Of each kind of value in the text, whether it belongs to the claim."""
    found = example(PAID, BOTH, claim("Ada", "ACQUIRED", "Bob", span(PAID, 0), **more))
    return {VALUE_KINDS[kind]: int(label) for _, _, kind, label in found.attached}


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, []),
        ({"date": "2016-06"}, ["date"]),
        ({"date": "2016"}, ["date"]),
        ({"date": "2015"}, []),
        ({"amount": {"value": 5_000_000, "currency": "USD"}}, ["amount"]),
        ({"amount": {"value": 5_030_000, "currency": "USD"}}, ["amount"]),
        ({"amount": {"value": 6_000_000, "currency": "USD"}}, []),
        ({"amount": {"value": 5_000_000, "currency": "CNY"}}, []),
        ({"stake": 30}, ["stake"]),
        ({"stake": 31}, []),
        ({"date": "2016-06", "stake": 30.0}, ["date", "stake"]),
    ],
)
def test_a_value_belongs_where_the_annotation_tells_the_same(more: dict[str, Any], expected: list[str]) -> None:
    assert belonging(**more) == {kind: int(kind in expected) for kind in VALUE_KINDS}


def test_values_are_asked_of_only_where_a_claim_holds() -> None:
    found = example(PAID, BOTH)
    assert len(found.values) == 3
    assert len(found.attached) == 0
