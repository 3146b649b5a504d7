"""Entities aligned one to one, and what follows: claims under gold's ids, families, quotes, attributes."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.gold.generated import a_pair

from sinograph.gold import annotation, score
from sinograph.gold.alignment import align, aligned_claims
from sinograph.gold.attributes import ATTRIBUTES, scored_attributes, supported


def named(*entities: tuple[str, str, str, list[str]]) -> Any:
    listed = [{"id": own, "type": kind, "name": name, "mentions": forms} for own, kind, name, forms in entities]
    return annotation({"id": "a", "entities": listed, "claims": []}, "a")


def test_the_most_shared_names_come_first() -> None:
    gold = named(("g1", "Company", "Alibaba", ["Ali"]), ("g2", "Company", "Ali Pictures", ["Ali"]))
    told = named(("t1", "Company", "Ali Pictures", ["Ali"]), ("t2", "Company", "Alibaba", ["Ali"]))
    assert align(gold, told, typed=True) == {"t1": "g2", "t2": "g1"}


def test_one_that_swallows_two_is_one_of_them() -> None:
    gold = named(("g1", "Company", "Didi", []), ("g2", "Company", "Kuaidi", []))
    told = named(("t1", "Company", "Didi", ["Kuaidi"]))
    assert align(gold, told, typed=True) == {"t1": "g1"}


def test_two_that_should_be_one_are_one_and_a_stranger() -> None:
    gold = named(("g1", "Company", "Didi", ["Didi", "滴滴"]))
    told = named(("t1", "Company", "Didi", []), ("t2", "Company", "滴滴", []))
    assert align(gold, told, typed=True) == {"t1": "g1"}


def test_an_equal_type_wins_over_more_names() -> None:
    gold = named(("g1", "Product", "Didi", ["Didi", "滴滴"]), ("g2", "Company", "Didi", ["the firm"]))
    told = named(("t1", "Company", "Didi", ["滴滴"]))
    assert align(gold, told, typed=True) == align(gold, told, typed=False) == {"t1": "g2"}


def test_without_types_another_type_will_do() -> None:
    gold, told = named(("g1", "Product", "Didi", [])), named(("t1", "Company", "Didi", []))
    assert align(gold, told, typed=True) == {}
    assert align(gold, told, typed=False) == {"t1": "g1"}


def test_names_of_signs_only_align_with_nothing() -> None:
    both = named(("e1", "Company", "…", ["!"]))
    assert align(both, both, typed=True) == {}


def test_an_end_without_gold_keeps_its_own_id() -> None:
    raw = {
        "id": "a",
        "entities": [{"id": "t1", "type": "Company", "name": "A"}, {"id": "t2", "type": "Company", "name": "B"}],
        "claims": [{"type": "COMPETES_WITH", "subject": "t2", "object": "t1", "evidence": [[0, 1]]}],
    }
    told = annotation(raw, "a")
    assert list(aligned_claims(told, {"t1": "g1"})) == [("COMPETES_WITH", "?t2", "g1")]
    assert list(aligned_claims(told, {"t1": "g1", "t2": "g2"})) == [("COMPETES_WITH", "g1", "g2")]


@given(st.integers(0, 3000))
def test_alignment_is_one_to_one_and_shares_a_name(seed: int) -> None:
    truth, raw = a_pair(seed)
    gold, told = annotation(truth, "g"), annotation(raw or {**truth, "claims": []}, "t")
    for typed in (True, False):
        found = align(gold, told, typed=typed)
        assert len(set(found.values())) == len(found)
        for t, g in found.items():
            assert gold.names[g] & told.names[t]
            assert not typed or gold.types[g] == told.types[t]


@given(st.integers(0, 3000))
def test_a_score_of_documents_together_is_the_sum_of_each(seed: int) -> None:
    pairs = [a_pair(seed * 7 + n) for n in range(3)]
    gold = {g["id"]: annotation(g, "g") for g, _ in pairs}
    told = {t["id"]: annotation(t, "t") for _, t in pairs if t}
    whole = score(gold, told)
    parts = [score({own: one}, {own: told[own]} if own in told else {}) for own, one in gold.items()]
    assert whole.strict.right == sum(p.strict.right for p in parts)
    assert whole.quoted == sum(p.quoted for p in parts)
    assert whole.misses == tuple(m for kind in ("missed", "wrong", "traps") for p in parts for m in getattr(p, kind))
    assert len(whole.missed) == whole.strict.gold - whole.strict.right
    assert len(whole.wrong) == whole.strict.told - whole.strict.right
    assert list(whole.attributes) == list(ATTRIBUTES)


@pytest.mark.parametrize(
    ("own", "gold", "right"),
    [
        ([0, 10], [0, 10], True),
        ([0, 20], [10, 30], True),
        ([0, 21], [11, 30], False),
        ([0, 400], [390, 400], True),
        ([0, 401], [390, 401], False),
        ([5, 6], [0, 100], True),
        ([0, 5], [5, 10], False),
    ],
)
def test_quotes(own: list[int], gold: list[int], right: bool) -> None:
    assert supported([{"evidence": [[900, 901], gold]}], [{"evidence": [own]}]) is right
    assert not supported([{"evidence": []}], [{"evidence": [own]}])


@pytest.mark.parametrize(
    ("name", "gold", "told", "figures"),
    [
        ("date", "2016", "2016", (1, 1, 1)),
        ("date", "2016", "2016-05", (0, 1, 1)),
        ("date", None, "2016", (0, 0, 1)),
        ("amount", {"value": 100, "currency": "USD"}, {"value": 101, "currency": "USD"}, (1, 1, 1)),
        ("amount", {"value": 100, "currency": "USD"}, {"value": 101.01, "currency": "USD"}, (0, 1, 1)),
        ("amount", {"value": 100}, {"value": 100}, (1, 1, 1)),
        ("stake", 0, 0, (0, 0, 0)),  # as the guidelines' script has it: nothing is told
        ("stake", 100, 99, (1, 1, 1)),
        ("role", "The Chairman", "chairman", (1, 1, 1)),
        ("round", "b ", "B", (1, 1, 1)),
        ("ticker", "0700", "700", (0, 1, 1)),
        ("status", None, "actual", (1, 1, 1)),
        ("status", "planned", None, (0, 1, 1)),
    ],
)
def test_attributes(name: str, gold: Any, told: Any, figures: tuple[int, int, int]) -> None:
    figure = scored_attributes([{name: gold}], [{name: told}])[name]
    assert (figure.right, figure.gold, figure.told) == figures


def test_attributes_of_several_events_may_come_from_any() -> None:
    figure = scored_attributes([{"date": "2016"}, {"date": "2018"}], [{"date": "2018"}, {"date": "2020"}])["date"]
    assert (figure.right, figure.gold, figure.told) == (1, 1, 1)
