"""The best told values, dates, conflicts and how many say so."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.edges.making import claim, edges_of, source

from sinograph.errors import OntologyError
from sinograph.model import Amount


def said(document="a", kind="ACQUIRED", **told):
    return claim(document, kind, ("tencent", "supercell"), **told)


def usd(value, **more):
    return Amount(value, "USD", **more)


def one(*claims, documents=None):
    found = {edges_of(*order, documents=documents) for order in permutations(claims)}
    [[edge]] = found
    return edge


def test_numbers_within_one_percent_are_one():
    edge = one(said(amount=usd(8.6e9)), said("b", amount=usd(8.57e9)))
    assert edge.conflicts == ()


def test_other_numbers_are_a_conflict_and_the_most_told_is_best():
    edge = one(said(amount=usd(8.6e9)), said("b", amount=usd(9e9)), said("c", amount=usd(8.6e9)))
    assert (edge.conflicts, edge.amount) == (("amount",), usd(8.6e9))


def test_of_equals_the_latest_is_best():
    edge = one(said(amount=usd(5), published="2017"), said("b", amount=usd(7), published="2016"))
    assert edge.amount == usd(5)


def test_an_exact_number_is_better_than_about_as_much():
    edge = one(said(amount=usd(100, exact=False)), said("b", amount=usd(100.5)))
    assert (edge.amount, edge.conflicts) == (usd(100.5), ())


def test_currencies_do_not_contradict_each_other():
    assert one(said(amount=usd(1e9)), said("b", amount=Amount(6.5e9, "CNY"))).conflicts == ()


def test_a_range_agrees_with_what_lies_in_it():
    assert one(said(amount=usd(1e9, high=2e9)), said("b", amount=usd(1.5e9))).conflicts == ()
    assert one(said(amount=usd(1e9, high=2e9)), said("b", amount=usd(2.5e9))).conflicts == ("amount",)


def test_reprints_do_not_outvote():
    copies = [said(d, amount=usd(9e9), quote="Paid 9bn.") for d in "abc"]
    edge = one(*copies, said("d", amount=usd(8e9)), said("e", amount=usd(8e9)))
    assert (edge.amount, edge.documents) == (usd(8e9), 3)


@pytest.mark.parametrize(
    ("kind", "attribute", "agreeing", "conflicting"),
    [
        ("ACQUIRED", "stake", (84.3, 84.0), (84.3, 51.0)),
        ("WORKS_FOR", "role", ("chairman", "Chairman and CEO"), ("chairman", "analyst")),
        ("LISTED_ON", "ticker", ("0700.HK", "HKEX: 700"), ("0700", "9988")),
    ],
)
def test_conflicts_by_attribute(kind, attribute, agreeing, conflicting):
    def both(values):
        return one(*(said(d, kind, **{attribute: v}) for d, v in zip("ab", values, strict=True)))

    assert both(agreeing).conflicts == ()
    assert both(conflicting).conflicts == (attribute,)
    assert getattr(both(conflicting), attribute) in conflicting


def test_dates_of_different_days_are_a_conflict_and_both_stay_in_the_range():
    edge = one(said(date="2016-06-20"), said("b", date="2016-06-21"), said("c", date="2016-06-21"))
    assert (edge.conflicts, str(edge.date), str(edge.first), str(edge.last)) == (
        ("date",),
        "2016-06-21",
        "2016-06-20",
        "2016-06-21",
    )


def test_a_vaguer_date_is_no_conflict_and_widens_nothing():
    edge = one(said(date="2016"), said("b", date="2016-06"), said("c", date="2016-06-21"))
    assert (edge.conflicts, str(edge.date), str(edge.first), str(edge.last)) == (
        (),
        "2016-06-21",
        "2016-06-21",
        "2016-06-21",
    )


def test_of_dates_that_overlap_the_shorter_is_finer():
    edge = one(said(date="2016-05/2016-07"), said("b", date="2016-06/2016-12"))
    assert (str(edge.date), edge.conflicts, str(edge.first), str(edge.last)) == (
        "2016-05/2016-07",
        (),
        "2016-05",
        "2016-12",
    )


def test_a_date_is_never_finer_than_told():
    assert str(one(said(date="2016-06")).date) == "2016-06"


def test_a_range_that_was_told_is_taken_apart():
    edge = one(said(date="2016-01/2016-03"))
    assert (str(edge.date), str(edge.first), str(edge.last)) == ("2016-01/2016-03", "2016-01", "2016-03")


def test_foundings_in_two_years_are_a_conflict():
    assert one(said(kind="FOUNDED", date="1998"), said("b", "FOUNDED", date="1999")).conflicts == ("date",)


def test_nothing_told_is_nothing_known():
    edge = one(said())
    assert (edge.date, edge.first, edge.last, edge.amount, edge.stake, edge.role) == (None,) * 6
    assert (edge.round, edge.ticker, edge.conflicts, edge.history) == (None, None, (), ("actual",))


def test_reprints_count_once():
    words = "Tencent bought Supercell."
    assert one(said(quote=words), said("b", quote=" tencent  bought Supercell"), said("c")).documents == 2


def test_traditional_and_simplified_reprints_count_once():
    assert one(said(quote="騰訊收購公司"), said("b", quote="腾讯收购公司。")).documents == 1


def test_copies_of_the_whole_text_count_once():
    documents = {"a": source("a", content_hash="x"), "b": source("b", content_hash="x"), "c": source("c")}
    assert one(said(), said("b"), said("c"), documents=documents).documents == 2


def test_reprints_of_reprints_are_one():
    chain = said(quote="one"), said("b", quote="one"), said("b", quote="two", start=9), said("c", quote="two")
    assert one(*chain).documents == 1


def test_two_places_of_one_document_are_one_document_and_two_claims():
    edge = one(said(), said(start=90))
    assert (edge.documents, len(edge.claims)) == (1, 2)


def test_confidence_grows_with_independent_documents_only():
    assert one(said(confidence=0.6)).confidence == 0.6
    assert one(said(confidence=0.6), said(start=99, confidence=0.5)).confidence == 0.6
    assert one(said(confidence=0.6), said("b", confidence=0.5)).confidence == 0.8
    assert one(said(confidence=1.0)).confidence == 0.99


@given(st.lists(st.floats(0, 1), min_size=1, max_size=12), st.randoms(use_true_random=False))
def test_confidence_is_a_probability_in_any_order(numbers, chance):
    claims = [said(f"d{place}", confidence=c) for place, c in enumerate(numbers)]
    [edge] = edges_of(*claims)
    chance.shuffle(claims)
    assert edges_of(*claims) == (edge,)
    assert min(max(numbers), 0.99) - 1e-6 <= edge.confidence <= 0.99


def test_an_unknown_type_is_refused():
    with pytest.raises(OntologyError, match="LIKES"):
        edges_of(said(kind="LIKES"))


VALUES = st.builds(
    lambda document, amount, stake, published, date, kind: said(
        document, "ACQUIRED", amount=amount, stake=stake, published=published, date=date, quote=kind
    ),
    st.sampled_from("abcdef"),
    st.sampled_from(
        [None, usd(100), usd(100.5), usd(101.2), usd(90, high=120), Amount(7, "CNY"), usd(100, exact=False)]
    ),
    st.sampled_from([None, 10.0, 10.05, 10.2, 50.0]),
    st.sampled_from([None, "2016", "2016-01", "2017-03-04"]),
    st.sampled_from([None, "2016", "2016-06", "2016-06-21", "2016-06-22", "2016-05/2016-07"]),
    st.sampled_from(["one", "two", "three"]),
)


@given(st.lists(VALUES, min_size=1, max_size=9), st.randoms(use_true_random=False))
def test_any_order_gives_the_same_values(claims, chance):
    shuffled = [*claims, claims[0]]
    chance.shuffle(shuffled)
    assert edges_of(*claims) == edges_of(*shuffled)
