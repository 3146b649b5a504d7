"""The small parts of deriving: days, voices, agreement."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.edges.making import claim, source

from sinograph.edges.events import round_name
from sinograph.edges.sources import support, voices
from sinograph.edges.told import days, told, when
from sinograph.edges.values import amounts_agree, close, roles_agree, tickers_agree
from sinograph.model import Amount, PartialDate


def prepared(document="a", quote="Foo bought Bar.", documents=None, ids=None, **more):
    made = claim(document, "ACQUIRED", ("foo", "bar"), quote=quote, **more)
    return told(made, ids or {}, documents or {})


DATES = st.one_of(
    st.integers(1, 9999).map(lambda y: PartialDate(f"{y:04}")),
    st.dates().map(lambda d: PartialDate(d.isoformat())),
    st.dates().map(lambda d: PartialDate(d.isoformat()[:7])),
)


@given(DATES, DATES)
def test_days_say_what_the_date_says(one, other):
    (first, last), (begin, finish) = days(one), days(other)
    assert first <= last
    assert (first <= begin and finish <= last) is one.covers(other)


@given(st.lists(st.none() | DATES))
def test_when_sorts_by_first_day_with_the_vaguer_first(dates):
    ordered = sorted(dates, key=when)
    told_dates = [d for d in ordered if d]
    assert ordered[: len(ordered) - len(told_dates)] == [None] * (len(ordered) - len(told_dates))
    for one, other in pairwise(told_dates):
        assert one.first <= other.first
        assert one.first != other.first or one.last >= other.last


def test_ends_are_what_they_are_in_the_end():
    made = prepared(ids={"foo": "foo-group"})
    assert (made.subject, made.object) == ("foo-group", "bar")


def test_the_article_dates_its_words_before_the_document_does():
    documents = {"a": source("a", "2015")}
    assert str(prepared(published="2016", documents=documents).published) == "2016"
    assert str(prepared(documents=documents).published) == "2015"
    assert prepared().published is None


def test_days_of_a_claim():
    made = prepared(date="2016-02")
    assert (str(made.first), str(made.last)) == ("2016-02-01", "2016-02-29")
    assert (prepared().first, prepared().last) == (None, None)


@pytest.mark.parametrize("quote", ["FOO bought  bar", "“Foo” bought\nBar!", "foo, bought (Bar)"])
def test_words_are_the_same_in_a_reprint(quote):
    assert prepared(quote=quote).words == prepared().words


def test_a_quote_without_words_is_like_no_other_documents():
    assert prepared("a", quote="…").words != prepared("b", quote="!").words


def test_a_document_without_a_hash_is_like_no_other():
    documents = {"a": source("a"), "b": source("b")}
    assert prepared("a", documents=documents).copies != prepared("b", documents=documents).copies


def test_voices_are_numbers_from_nought():
    claims = [prepared("b", "two"), prepared("a", "one"), prepared("c", "two"), prepared("d", "four")]
    found = voices(claims)
    assert sorted(set(found.values())) == [0, 1, 2]
    assert found["b"] == found["c"]
    assert support(claims, found) == 3
    assert support(claims[:1], found) == 1


@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("123456")), min_size=1))
def test_voices_join_exactly_what_is_linked(told_words):
    found = voices([prepared(document, quote) for document, quote in told_words])
    linked = {document: {document} for document, _ in told_words}
    for _ in told_words:
        for one, words in told_words:
            for other, same in told_words:
                if words == same:
                    linked[one] |= linked[other]
    assert all((found[a] == found[b]) is (b in linked[a]) for a in linked for b in linked)


@given(st.floats(-1e12, 1e12), st.floats(-1e12, 1e12))
def test_closeness_is_mutual(one, other):
    assert close(one, one)
    assert close(one, other) is close(other, one)


AMOUNTS = st.builds(
    lambda value, currency, width: Amount(value, currency, high=value + width if width else None),
    st.floats(1, 1e6),
    st.sampled_from(["USD", "CNY"]),
    st.sampled_from([0, 1, 1e5]),
)


@given(AMOUNTS, AMOUNTS)
def test_agreement_of_amounts_is_mutual(one, other):
    assert amounts_agree(one, one)
    assert amounts_agree(one, other) is amounts_agree(other, one)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("CEO", "ceo", True),
        ("founder, chairman", "Chairman", True),
        ("董事长兼CEO", "董事长", True),
        ("chief executive", "chief technology officer", False),
        ("president", "vice president", False),
    ],
)
def test_roles(one, other, agree):
    assert roles_agree(one, other) is roles_agree(other, one) is agree


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [("BABA", "NYSE: BABA", True), ("00700", "700.HK", True), ("BABA", "9988.HK", False), ("JD", "jd", True)],
)
def test_tickers(one, other, agree):
    assert tickers_agree(one, other) is tickers_agree(other, one) is agree


@pytest.mark.parametrize(
    ("told_round", "name"),
    [
        ("a", "A"),
        ("Series C+", "C+"),
        ("天使轮", "天使"),
        ("round", "ROUND"),
        ("pre A", "PRE-A"),
        ("angel round", "ANGEL"),
    ],
)
def test_rounds(told_round, name):
    assert round_name(told_round) == name
