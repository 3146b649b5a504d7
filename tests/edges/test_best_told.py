"""Of several tellings the best supported is used, the others are kept as conflicts, and reprints count once."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.edges.making import claim, edges_of, source

from sinograph.edges.values import amounts_agree, close, roles_agree, tickers_agree
from sinograph.model import Amount, Edge, Source

FEW = settings(max_examples=60, deadline=None)


def edge(*told: dict[str, Any], kind: str = "ACQUIRED", documents: dict[str, Source] | None = None) -> Edge:
    """The edge of claims, one a document unless a telling names another; the same in any order."""
    claims = [claim(one.pop("document", f"d{n}"), kind, ("a", "b"), **one) for n, one in enumerate(map(dict, told))]
    found = {edges_of(*order, documents=documents) for order in permutations(claims[:5])} if len(claims) < 6 else set()
    found.add(edges_of(*claims, documents=documents))
    [[only]] = found
    return only


def usd(value: float, **more: Any) -> Amount:
    """Dollars."""
    return Amount(value, "USD", **more)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (usd(100), usd(100), True),
        (usd(100), usd(101), True),
        (usd(100), usd(102), False),
        (usd(0), usd(0), True),
        (usd(0), usd(1), False),
        (usd(100), Amount(100, "CNY"), True),
        (usd(100), Amount(9_999, "CNY"), True),
        (usd(100, high=200), usd(150), True),
        (usd(100, high=200), usd(200), True),
        (usd(100, high=200), usd(202), True),
        (usd(100, high=200), usd(210), False),
        (usd(100, high=200), usd(50), False),
        (usd(100, high=200), usd(180, high=300), True),
        (usd(100, high=200), usd(300, high=400), False),
        (usd(100, exact=False), usd(100), True),
        (usd(1e12), usd(1.005e12), True),
    ],
)
def test_two_sums_agree_within_a_hundredth_a_range_or_another_currency(one: Amount, other: Amount, agree: bool) -> None:
    assert amounts_agree(one, other) is amounts_agree(other, one) is agree
    assert (edge({"amount": one}, {"amount": other}).conflicts == ()) is agree


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [(0, 0, True), (10, 10.09, True), (10, 10.2, False), (-10, 10, False), (1e-9, 1.005e-9, True), (0, 1e-12, False)],
)
def test_numbers_are_close_by_their_size(one: float, other: float, agree: bool) -> None:
    assert close(one, other) is close(other, one) is agree


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("CEO", "ceo", True),
        ("CEO", "ＣＥＯ", True),
        ("CEO", "chairman and CEO", True),
        ("chairman & CEO", "CEO, chairman", True),
        ("董事长", "董事長", True),
        ("董事长兼CEO", "CEO", True),
        ("创始人、董事长", "董事长，创始人", True),
        ("CEO", "CFO", False),
        ("president", "vice president", False),
        ("董事长", "副董事长", False),
        ("CEO/CTO", "CEO/CFO", False),
        ("commander", "comm", False),
    ],
)
def test_two_posts_agree_where_one_is_among_the_others(one: str, other: str, agree: bool) -> None:
    assert roles_agree(one, other) is roles_agree(other, one) is agree
    assert (edge({"role": one}, {"role": other}, kind="WORKS_FOR").conflicts == ()) is agree


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("BABA", "baba", True),
        ("NYSE: BABA", "BABA", True),
        ("NYSE:BABA", "BABA.N", True),
        ("NYSE：BABA", "ＢＡＢＡ", True),
        ("HKEX: 0700", "0700.HK", True),
        ("HKEX: 0700", "HK.00700", True),
        ("700", "00700", True),
        ("NYSE: BABA", "NYSE: JD", False),
        ("HKEX: 0700", "HKEX: 9988", False),
        ("0700.HK", "9988.HK", False),
        ("NASDAQ: BIDU", "HKEX: 9888", False),
        ("NASDAQ", "nasdaq", True),
    ],
)
def test_two_tickers_agree_by_their_code_not_by_their_exchange(one: str, other: str, agree: bool) -> None:
    assert tickers_agree(one, other) is tickers_agree(other, one) is agree
    assert (edge({"ticker": one}, {"ticker": other}, kind="LISTED_ON").conflicts == ()) is agree


@pytest.mark.parametrize(
    ("attribute", "kind", "few", "many"),
    [
        ("amount", "ACQUIRED", usd(9), usd(5)),
        ("stake", "OWNS", 90.0, 10.0),
        ("role", "WORKS_FOR", "Zookeeper", "analyst"),
        ("ticker", "LISTED_ON", "ZZZ", "AAA"),
    ],
)
def test_the_value_that_most_documents_tell_is_used_and_the_other_is_a_conflict(
    attribute: str, kind: str, few: Any, many: Any
) -> None:
    found = edge({attribute: few, "published": "2020"}, {attribute: many}, {attribute: many}, kind=kind)
    assert getattr(found, attribute) == many
    assert found.conflicts == (attribute,)


@pytest.mark.parametrize(
    ("attribute", "kind", "older", "newer"),
    [
        ("amount", "ACQUIRED", usd(9), usd(5)),
        ("stake", "OWNS", 90.0, 10.0),
        ("role", "WORKS_FOR", "Zookeeper", "analyst"),
        ("ticker", "LISTED_ON", "ZZZ", "AAA"),
    ],
)
def test_of_equals_the_one_published_last_is_used(attribute: str, kind: str, older: Any, newer: Any) -> None:
    told = {attribute: older, "published": "2016"}, {attribute: newer, "published": "2016-02"}
    assert getattr(edge(*told, kind=kind), attribute) == newer
    assert getattr(edge({attribute: older}, told[1], kind=kind), attribute) == newer


def test_one_who_tells_it_twice_does_not_outvote_one_who_tells_it_once() -> None:
    twice = [{"document": "a", "amount": usd(9), "start": n, "quote": f"nine {n}"} for n in (0, 50)]
    assert edge(*twice, {"amount": usd(5), "published": "2016"}).amount == usd(5)


def test_a_value_that_only_one_tells_is_used_whoever_else_is_silent() -> None:
    found = edge({"amount": usd(9)}, {}, {}, {})
    assert (found.amount, found.conflicts) == (usd(9), ())


def test_close_sums_support_each_other_and_the_exact_one_is_shown() -> None:
    found = edge({"amount": usd(100.4, exact=False)}, {"amount": usd(100)}, {"amount": usd(150, exact=True)})
    assert (found.amount, found.conflicts) == (usd(100), ("amount",))


def test_posts_in_two_scripts_support_each_other() -> None:
    found = edge({"role": "董事長"}, {"role": "董事长"}, {"role": "总裁", "published": "2020"}, kind="WORKS_FOR")
    assert found.role in ("董事長", "董事长")


def test_conflicts_are_told_sorted() -> None:
    found = edge(
        {"amount": usd(1), "stake": 1.0, "date": "2016-01"}, {"amount": usd(2), "stake": 2.0, "date": "2016-02"}
    )
    assert found.conflicts == ("amount", "date", "stake")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tencent bought Supercell.", "TENCENT BOUGHT SUPERCELL"),
        ("Tencent bought Supercell.", "“Tencent”  bought\nSupercell!"),
        ("腾讯收购了Supercell。", "騰訊收購了 Supercell"),
        ("Tencent_bought", "Tencent-bought"),
    ],
)
def test_the_same_words_in_other_dress_are_a_reprint(one: str, other: str) -> None:
    found = edge({"quote": one, "confidence": 0.6}, {"quote": other, "confidence": 0.6})
    assert (found.documents, found.confidence, len(found.claims)) == (1, 0.6, 2)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tencent bought Supercell.", "Tencent bought Supercell in 2016."),
        ("腾讯收购", "百度收购"),
        ("。", "！"),
        ("🐧", "🎮"),
    ],
)
def test_other_words_are_another_voice(one: str, other: str) -> None:
    assert edge({"quote": one}, {"quote": other}).documents == 2


def test_a_copy_of_the_whole_text_is_a_reprint_whatever_is_quoted() -> None:
    documents = {"d0": source("d0", content_hash="x"), "d1": source("d1", content_hash="x")}
    assert edge({"quote": "one"}, {"quote": "two"}, documents=documents).documents == 1
    assert edge({"quote": "one"}, {"quote": "two"}).documents == 2


def test_reprints_are_one_across_a_chain() -> None:
    told = [
        {"document": "a", "quote": "one"},
        {"document": "b", "quote": "one"},
        {"document": "b", "quote": "two", "start": 40},
        {"document": "c", "quote": "two"},
        {"document": "d", "quote": "three"},
    ]
    assert edge(*told).documents == 2


def test_a_thousand_reprints_outvote_nobody() -> None:
    reprints = [{"amount": usd(9), "quote": "Nine."} for _ in range(1000)]
    found = edge(*reprints, {"amount": usd(5)}, {"amount": usd(5)})
    assert (found.amount, found.documents) == (usd(5), 3)


@pytest.mark.parametrize(
    ("confidences", "together"),
    [
        ([0.5], 0.5),
        ([0.5, 0.5], 0.75),
        ([0.5, 0.5, 0.5], 0.875),
        ([0.0], 0.0),
        ([0.0, 0.7], 0.7),
        ([1.0], 0.99),
        ([0.9, 0.9, 0.9], 0.99),
        ([1.5], 0.99),
        ([-0.5], 0.0),
    ],
)
def test_independent_voices_make_it_surer_but_never_certain(confidences: list[float], together: float) -> None:
    assert edge(*({"confidence": c} for c in confidences)).confidence == pytest.approx(together)


def test_a_source_is_as_good_as_its_best_claim() -> None:
    reprint = [{"quote": "same", "confidence": c} for c in (0.3, 0.8, 0.5)]
    assert edge(*reprint).confidence == 0.8


@FEW
@given(st.lists(st.floats(0, 1), min_size=1, max_size=5), st.floats(0, 1))
def test_another_voice_never_makes_it_less_sure(confidences: list[float], more: float) -> None:
    told = [{"confidence": c} for c in confidences]
    assert edge(*told, {"confidence": more}).confidence >= edge(*told).confidence - 1e-6


@FEW
@given(st.lists(st.sampled_from([1.0, 1.005, 2.0, 50.0]), min_size=1, max_size=5))
def test_the_best_value_is_one_that_was_told(values: list[float]) -> None:
    found = edge(*({"stake": value} for value in values), kind="OWNS")
    assert found.stake in values
    assert (found.conflicts == ()) is all(close(one, other) for one in values for other in values)
