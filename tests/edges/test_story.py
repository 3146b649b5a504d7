"""A deal as it is told over two years: every field of the edges that come of it."""

from __future__ import annotations

import pytest
from tests.edges.making import Shelf, actor, source

from sinograph.model import Amount, Judgement, PartialDate, content_id

TENCENT = actor("Tencent", "", key="tencent")
SUPERCELL = actor("Supercell", "", key="supercell")


def usd(value, raw):
    return Amount(value, "USD", raw=raw)


@pytest.fixture
def shelf():
    """A rumour, a denial, the deal with its reprint, a later summary, and another deal of the same two."""
    shelf = Shelf()
    both = TENCENT, SUPERCELL
    shelf.add("rumour", "ACQUIRED", both, status="rumoured", published="2016-05-24", date="2016", confidence=0.5)
    shelf.add("denial", "ACQUIRED", both, status="denied", published="2016-06-01", confidence=0.6)
    shelf.add(
        "deal",
        "ACQUIRED",
        both,
        quote="Tencent buys 84.3% of Supercell for $8.6bn.",
        date="2016-06-21",
        published="2016-06-21",
        amount=usd(8.6e9, "$8.6bn"),
        stake=84.3,
        confidence=0.9,
    )
    shelf.add(
        "reprint",
        "ACQUIRED",
        both,
        quote="TENCENT BUYS 84.3% OF SUPERCELL FOR $8.6BN",
        date="2016-06-21",
        published="2016-06-22",
        amount=usd(8.6e9, "$8.6BN"),
        confidence=0.9,
    )
    shelf.add(
        "summary", "ACQUIRED", both, date="2016-06", published="2017", amount=usd(9.1e9, "$9.1bn"), confidence=0.8
    )
    shelf.add("later", "ACQUIRED", both, status="planned", date="2019-10", published="2019-10-21", confidence=0.7)
    return shelf


@pytest.fixture
def deal(shelf):
    return next(e for e in shelf.derived().edges if e.event == "2016")


def test_there_are_two_deals_and_the_vague_denial_stands_alone(shelf):
    assert {e.event: len(e.claims) for e in shelf.derived().edges} == {"2016": 4, "2019": 1, "": 1}


def test_the_id_says_what_it_is_about(deal):
    assert deal.id == content_id("r", "ACQUIRED", "tencent", "supercell", "2016")
    assert (deal.type, deal.subject, deal.object) == ("ACQUIRED", "tencent", "supercell")


def test_the_dates_are_the_finest_told(deal):
    assert deal.date == deal.first == deal.last == PartialDate("2016-06-21")


def test_the_history_is_whole_and_the_deal_is_done(deal):
    assert deal.status == "actual"
    assert deal.history == ("2016-05-24 rumoured", "2016-06-21 actual", "2016-06-22 actual", "2017 actual")


def test_a_later_figure_is_a_conflict_and_the_latest_of_equals_is_used(deal):
    assert deal.conflicts == ("amount",)
    assert (deal.amount.value, deal.stake) == (9.1e9, 84.3)


def test_the_reprint_adds_a_claim_and_no_voice(deal):
    assert (len(deal.claims), deal.documents) == (4, 3)
    assert deal.confidence == pytest.approx(1 - 0.5 * 0.1 * 0.2)


def test_without_the_other_deal_the_denial_joins(shelf):
    [edge] = shelf.without({"later"}).derived().edges
    assert (edge.event, edge.status, len(edge.claims)) == ("2016", "actual", 5)


def test_without_the_deal_the_denial_is_the_latest_word(shelf):
    [edge] = shelf.without({"later", "deal", "reprint", "summary"}).derived().edges
    assert (edge.status, edge.history) == ("denied", ("2016-05-24 rumoured", "2016-06-01 denied"))


def test_the_reprint_speaks_where_the_original_is_gone(shelf):
    edge = next(e for e in shelf.without({"deal"}).derived().edges if e.event == "2016")
    assert (edge.documents, edge.stake, str(edge.date)) == (3, None, "2016-06-21")


def test_a_rejected_figure_is_no_conflict(shelf):
    summary = next(c for c in shelf.claims if c.evidence.document == "summary")
    edge = next(e for e in shelf.derived([Judgement("reject", summary.id)]).edges if e.event == "2016")
    assert (edge.conflicts, edge.amount.value, summary.id in edge.claims) == ((), 8.6e9, False)


def test_forgetting_all_leaves_nothing(shelf):
    graph = shelf.without(set(shelf.documents)).derived()
    assert (graph.entities, graph.edges) == ((), ())


def test_a_judgement_that_is_taken_back_leaves_no_trace(shelf):
    foo = actor("Foo", "more")
    shelf.add("more", "ACQUIRED", (TENCENT, foo), date="2016-06-21", published="2016-06-23")
    before = shelf.derived()
    judged = shelf.derived([Judgement("same", foo.id, "supercell")])
    assert len(judged.edges) == len(before.edges) - 1
    assert foo.id not in {e.id for e in judged.entities}
    assert shelf.derived() == before


def test_a_hash_shared_by_documents_makes_them_one_voice(shelf):
    shelf.documents |= {d: source(d, content_hash="same") for d in ("deal", "summary", "rumour")}
    assert next(e for e in shelf.derived().edges if e.event == "2016").documents == 1
