"""What the page knows: records that name each other by number, in words, with nothing empty and nothing lost."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.view.building import HOSTILE, assembled, documents, edge_of, hostile, story

from sinograph.model import Amount, Claim, Edge, Entity, Evidence, PartialDate, Snapshot, Source
from sinograph.ontology import load_ontology
from sinograph.view import explore_html
from sinograph.view.drawing import ranked
from sinograph.view.telling import records

PAIR = (Entity("a", "Company", "Alpha", ("甲",)), Entity("b", "Company", "Beta"))


def told(snapshot: Snapshot) -> dict[str, Any]:
    return records(snapshot, ranked(snapshot), load_ontology())


def edge_told(**fields: Any) -> dict[str, Any]:
    (only,) = told(assembled(PAIR, [Edge("r", "OWNS", "a", "b", **fields)]))["edges"]
    return dict(only)


def day(text: str) -> PartialDate:
    return PartialDate(text)


@pytest.mark.parametrize(
    ("fields", "date", "iso", "first", "last"),
    [
        ({"date": day("2016-11-17")}, "17 November 2016", "2016-11-17", "2016-11-17", "2016-11-17"),
        ({"date": day("2016-02")}, "February 2016", "2016-02", "2016-02-01", "2016-02-29"),
        ({"date": day("2016")}, "2016", "2016", "2016-01-01", "2016-12-31"),
        ({"first": day("2016")}, "2016", "2016", "2016-01-01", None),
        ({"first": day("2016"), "last": day("2018-03")}, "2016 – March 2018", "2016", "2016-01-01", "2018-03-31"),
        ({"first": day("2016"), "last": day("2016")}, "2016", "2016", "2016-01-01", "2016-12-31"),
        ({"last": day("2018")}, "2018", None, None, "2018-12-31"),
        ({"date": day("2016/2017")}, "2016 – 2017", "2016/2017", "2016-01-01", "2017-12-31"),
        ({}, None, None, None, None),
    ],
)
def test_times_of_an_edge_are_told_in_words_and_as_days(
    fields: dict[str, Any], date: str | None, iso: str | None, first: str | None, last: str | None
) -> None:
    edge = edge_told(**fields)
    assert [edge.get(name) for name in ("date", "iso", "firstDay", "lastDay")] == [date, iso, first, last]


def test_what_is_not_told_is_left_out() -> None:
    assert set(edge_told()) == {"id", "type", "subject", "object", "status", "sources", "confidence"}


def test_numbers_that_are_nothing_are_still_told() -> None:
    edge = edge_told(confidence=0.0, stake=0.0, documents=0)
    assert (edge["confidence"], edge["sources"], edge["details"]) == (0.0, 0, [["Stake", "0%"]])
    assert {edge["subject"], edge["object"]} == {0, 1}


def test_a_history_of_one_word_is_no_history() -> None:
    assert "history" not in edge_told(history=("2016 planned",))
    assert edge_told(history=("2016 planned", "2017 actual"))["history"] == ["2016 planned", "2017 actual"]


def test_details_are_pairs_of_words() -> None:
    assert edge_told(amount=Amount(1e9, "CNY", exact=False), stake=33.3, ticker="BABA")["details"] == [
        ["Amount", "about CNY 1 billion"],
        ["Stake", "33.3%"],
        ["Ticker", "BABA"],
    ]


def test_every_number_names_a_record() -> None:
    page = told(story())
    sizes = {name: len(page[name]) for name in ("entities", "edges", "claims", "documents")}
    for edge in page["edges"]:
        assert 0 <= edge["subject"] < sizes["entities"] and 0 <= edge["object"] < sizes["entities"]
        assert all(0 <= one < sizes["claims"] for one in edge["claims"])
    assert all(0 <= one < sizes["documents"] for entity in page["entities"] for one in entity.get("documents", []))
    assert all(claim["document"] < sizes["documents"] for claim in page["claims"])


def test_every_type_that_is_used_is_explained_and_no_other() -> None:
    page = told(story())
    assert set(page["nodeTypes"]) == {entity["type"] for entity in page["entities"]}
    assert set(page["edgeTypes"]) == {edge["type"] for edge in page["edges"]}
    for kind in page["edgeTypes"].values():
        assert "{subject}" in kind["phrase"] and "{object}" in kind["phrase"]


def test_a_type_of_one_s_own_is_explained_as_such() -> None:
    odd = assembled((Entity("a", "Spaceship", "A"), Entity("b", "Spaceship", "B")), [Edge("r", "ORBITS", "a", "b")])
    page = told(odd)
    assert page["nodeTypes"]["Spaceship"]["definition"] == "A type of its own."
    assert page["edgeTypes"]["ORBITS"]["phrase"] == "{subject} – {object}"


def test_a_claim_without_its_document_says_where_it_came_from() -> None:
    claim = Claim("OWNS", "a", "b", Evidence("lost.txt", 0, 5, "Alpha", "offline", "1"))
    (only,) = told(assembled(PAIR, [edge_of([claim], {})], [claim]))["claims"]
    assert (only["document"], only["source"], only["extractor"]) == (-1, "lost.txt", "offline 1")


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://example.org/1", "https://example.org/1"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        (None, None),
        ("", None),
    ],
)
def test_only_a_web_address_is_a_link(url: str | None, shown: str | None) -> None:
    (only,) = told(Snapshot(documents=(Source("d", "T", url),)))["documents"]
    assert only.get("url") == shown


@pytest.mark.parametrize(("title", "shown"), [("Title", "Title"), (None, "d.txt"), ("", "d.txt")])
def test_a_document_without_a_title_is_called_by_its_id(title: str | None, shown: str) -> None:
    (only,) = told(Snapshot(documents=(Source("d.txt", title),)))["documents"]
    assert only["title"] == shown


def test_an_entity_without_a_name_can_still_be_seen() -> None:
    (only,) = told(Snapshot(entities=(Entity("a", "Company", ""),)))["entities"]
    assert only["name"] == "–"


def test_records_of_hostile_texts_can_be_written() -> None:
    text = json.dumps(told(hostile()), ensure_ascii=False)
    text.encode("utf-8")
    assert "\x00" not in text


@pytest.mark.parametrize("words", HOSTILE)
def test_a_hostile_title_stays_a_title(words: str) -> None:
    page = explore_html(Snapshot(), title=words)
    shown = re.search(r"<title>(.*?)</title>", page, re.S)
    assert shown is not None
    assert "<" not in shown[1]
    assert page.count("</html>") == 1
    assert len(re.findall(r"<script", page)) == len(re.findall(r"<script", explore_html(Snapshot(), title="plain")))


@pytest.mark.parametrize(("top", "shown"), [(0, 1), (-5, 1), (1, 1), (7, 7), (10**9, 10**9)])
def test_at_least_one_actor_is_drawn(top: int, shown: int) -> None:
    block = re.search(r'id="graph">(.*?)</script>', explore_html(Snapshot(entities=PAIR), top=top), re.S)
    assert block is not None
    assert json.loads(block[1])["top"] == shown


def test_the_order_of_records_does_not_change_the_page() -> None:
    snapshot = story()
    turned = Snapshot(snapshot.entities[::-1], snapshot.edges, snapshot.claims, snapshot.documents, snapshot.named_in)
    assert told(turned) == told(snapshot)


@settings(max_examples=30, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=12))
def test_the_most_connected_come_first(links: list[tuple[int, int]]) -> None:
    entities = [Entity(f"e{i}", "Company", f"E{i}") for i in range(6)]
    edges = [Edge(f"r{i:02}", "OWNS", f"e{a}", f"e{b}") for i, (a, b) in enumerate(links)]
    found = ranked(assembled(entities, edges))
    assert list(found.degrees) == sorted(found.degrees, reverse=True)
    assert sum(found.degrees) == 2 * len(edges)
    assert [found.number[entity.id] for entity in found.entities] == list(range(6))


def test_documents_are_told_with_their_days() -> None:
    page = told(Snapshot(documents=documents(3)))
    assert [one["iso"] for one in page["documents"]] == [str(one.published) for one in documents(3)]
    assert page["documents"][1]["published"] == "11 February 2011"
