"""What was said over time, and what holds now."""

from __future__ import annotations

import pytest
from tests.edges.making import claim, edges_of, source


def edge_of(*words, kind="ACQUIRED"):
    """The edge of claims given as (published, status) or (published, status, date)."""
    claims = [
        claim(f"d{number}", kind, ("a", "b"), published=word[0], status=word[1], date=word[2] if word[2:] else None)
        for number, word in enumerate(words)
    ]
    [edge] = edges_of(*claims)
    assert edges_of(*claims[::-1]) == (edge,)
    return edge


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ([("2016-05", "planned"), ("2016-06", "actual")], "actual"),
        ([("2016-05", "actual"), ("2016-06", "planned")], "actual"),
        ([("2016-05", "actual"), ("2016-06", "rumoured")], "actual"),
        ([("2016-05", "rumoured"), ("2016-06", "denied")], "denied"),
        ([("2016-05", "denied"), ("2016-06", "actual")], "actual"),
        ([("2016-05", "actual"), ("2016-06", "denied")], "denied"),
        ([("2016-05", "rumoured"), ("2016-06", "planned")], "planned"),
        ([("2016-05", "denied"), ("2016-06", "rumoured")], "rumoured"),
        ([(None, "denied"), ("2010", "actual")], "actual"),
        ([(None, "actual"), ("2010", "denied")], "denied"),
        ([("2016-05", "actual"), ("2016-06", "ended")], "ended"),
        ([("2016-05", "ended"), ("2016-06", "rumoured")], "ended"),
        ([("2016-05", "ended"), ("2016-06", "actual")], "ended"),
        ([("2016", "rumoured"), ("2016", "actual"), ("2016", "planned")], "actual"),
        ([("2016-05-02", "rumoured"), ("2016-05-02", "denied")], "denied"),
    ],
)
def test_the_latest_word_wins_save_over_what_has_happened(words, status):
    assert edge_of(*words).status == status


def test_history_has_every_word_oldest_first():
    edge = edge_of(("2016-06-21", "actual"), ("2016-05", "rumoured"), (None, "planned"), ("2016-06-21", "actual"))
    assert edge.history == ("planned", "2016-05 rumoured", "2016-06-21 actual")


def test_history_falls_back_on_the_event():
    assert edge_of((None, "planned", "2016-07")).history == ("2016-07 planned",)


def test_the_document_dates_an_article_without_a_date():
    claims = [
        claim("a", "ACQUIRED", ("x", "y"), status="actual"),
        claim("b", "ACQUIRED", ("x", "y"), status="denied", published="2016"),
    ]
    assert edges_of(*claims, documents={"a": source("a", "2017")})[0].status == "actual"
    assert edges_of(*claims, documents={"a": source("a", "2015")})[0].status == "denied"


def test_an_end_closes_the_interval():
    edge = edge_of(("2012", "actual", "2011-03"), ("2016", "ended", "2015-12"), kind="WORKS_FOR")
    assert (str(edge.first), str(edge.last), str(edge.date), edge.status) == ("2011-03", "2015-12", "2011-03", "ended")


def test_what_lasts_is_open_until_it_ends():
    edge = edge_of(("2012", "actual", "2011"), ("2016", "actual", "2013-02"), kind="WORKS_FOR")
    assert (str(edge.first), edge.last) == ("2011", None)


def test_an_older_fact_told_later_does_not_reopen():
    edge = edge_of(("2016", "ended", "2015"), ("2018", "actual", "2011"), kind="WORKS_FOR")
    assert (edge.status, str(edge.first), str(edge.last)) == ("ended", "2011", "2015")


def test_a_newer_fact_reopens():
    edge = edge_of(("2016", "ended", "2015"), ("2018", "actual", "2017-09"), kind="WORKS_FOR")
    assert (edge.status, str(edge.first), edge.last) == ("actual", "2017-09", None)


def test_an_end_without_a_date_leaves_the_end_open():
    edge = edge_of(("2012", "actual", "2011"), ("2016", "ended"), kind="OWNS")
    assert (edge.status, edge.last) == ("ended", None)


def test_an_end_before_the_only_beginning_is_a_conflict():
    edge = edge_of(("2012", "actual", "2011"), ("2016", "ended", "2009"), kind="OWNS")
    assert (edge.first, str(edge.last), edge.conflicts) == (None, "2009", ("date",))


def test_an_end_alone_dates_the_edge():
    edge = edge_of(("2016", "ended", "2015"), kind="WORKS_FOR")
    assert (str(edge.date), edge.first, str(edge.last)) == ("2015", None, "2015")
