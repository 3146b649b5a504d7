"""A person's word through the API: said by name, followed at once, undone without a trace."""

from __future__ import annotations

import pytest
from tests.api.making import edges, names, row, table

from sinograph.api import KnowledgeGraph
from sinograph.errors import ConfigError, UnknownName
from sinograph.model import Judgement


@pytest.fixture
def studios(graph: KnowledgeGraph) -> KnowledgeGraph:
    """Two firms that may be one, and their backers."""
    graph.from_pandas(
        table(
            row("Blue Heron", "ACQUIRED", "Red Kite", date="2016"),
            row("Gull Fund", "INVESTED_IN", "Red Kite Games", "other notes"),
        )
    )
    return graph


def test_same_joins_two_and_their_edges(studios: KnowledgeGraph) -> None:
    studios.judge("same", "Red Kite", "Red Kite Games")
    assert {kind for _, kind, _ in edges(studios)} == {"ACQUIRED", "INVESTED_IN"}
    assert len({target for _, _, target in edges(studios)}) == 1


def test_different_parts_people_whom_a_shared_firm_had_joined(graph: KnowledgeGraph) -> None:
    told = {"subject_type": "Person", "role": "engineer"}
    graph.from_pandas(table(*(row("Wang Wei", "WORKS_FOR", "Gull Fund", source, **told) for source in "ab")))
    together = [i for i, type_, *_ in graph.store.names() if type_ == "Person"]
    graph.judge("different", *(c.subject for c in graph.snapshot().claims))
    assert (len(together), len([1 for _, type_, *_ in graph.store.names() if type_ == "Person"])) == (1, 2)


def test_a_joined_person_can_not_be_judged_as_one(graph: KnowledgeGraph) -> None:
    told = {"subject_type": "Person"}
    graph.from_pandas(table(*(row("Wang Wei", "WORKS_FOR", "Gull Fund", source, **told) for source in "ab")))
    with pytest.raises(ConfigError, match=r"stands for several people .* begin with 'p-'"):
        graph.judge("rename", "Wang Wei", "Wei Wang")


def test_the_id_of_a_person_whom_no_document_names_is_unknown(studios: KnowledgeGraph) -> None:
    with pytest.raises(UnknownName, match="no entity is named 'p-0"):
        studios.judge("same", "p-" + "0" * 20, "Red Kite")


def test_rename_is_found_by_both_names(studios: KnowledgeGraph) -> None:
    studios.judge("rename", "Red Kite", "红鸢")
    assert studios.show("红鸢").entity.id == studios.show("Red Kite").entity.id
    assert studios.show("红鸢").entity.name == "红鸢"


def test_reject_takes_a_claim_away_and_nothing_else(studios: KnowledgeGraph) -> None:
    claim = next(c for c in studios.snapshot().claims if c.type == "ACQUIRED")
    studios.judge("reject", claim.id)
    assert edges(studios) == {("Gull Fund", "INVESTED_IN", "Red Kite Games")}
    assert studios.stats().claims == 2


@pytest.mark.parametrize(
    ("verdict", "left", "right"),
    [("same", "Red Kite", "Red Kite Games"), ("different", "Blue Heron", "Gull Fund"), ("rename", "Gull Fund", "Gull")],
)
def test_what_is_taken_back_leaves_no_trace(studios: KnowledgeGraph, verdict: str, left: str, right: str) -> None:
    before = studios.stats()
    studios.judge(verdict, left, right, author="wu", made="2024-05-01T09:00:00Z")
    (judged,) = studios.judgements()
    studios.take_back(judged, author="li")
    assert (studios.judgements(), studios.stats()) == ((), before)


def test_author_and_time_are_kept(studios: KnowledgeGraph) -> None:
    studios.judge("rename", "Gull Fund", "Gull", author="吴", made="2024-05-01T09:00:00Z")
    (judged,) = studios.judgements()
    assert (judged.author, judged.made) == ("吴", "2024-05-01T09:00:00Z")


def test_judgements_are_listed_in_the_order_in_which_they_were_made(studios: KnowledgeGraph) -> None:
    studios.judge("rename", "Gull Fund", "Gull")
    studios.judge("different", "Red Kite", "Red Kite Games")
    assert [j.verdict for j in studios.judgements()] == ["rename", "different"]


def test_a_judgement_outlives_the_document_it_is_about(studios: KnowledgeGraph) -> None:
    studios.judge("rename", "Gull Fund", "Gull")
    studios.forget("table:other notes")
    studios.from_pandas(table(row("Gull Fund", "INVESTED_IN", "Red Kite Games", "other notes")))
    assert "Gull" in names(studios)


@pytest.mark.parametrize(
    ("verdict", "left", "right", "kind", "said"),
    [
        ("same", "Red Kite", "nobody at all", UnknownName, "no entity is named 'nobody at all'"),
        ("same", "Read Kite", "Red Kite Games", UnknownName, "nearest: Red Kite"),
        ("same", "Red Kite", "red kite", ConfigError, "name two ids"),
        ("rename", "Red Kite", " ", ConfigError, "rename lacks a side"),
        ("reject", "", "", ConfigError, "reject lacks a side"),
        ("wed", "Red Kite", "Gull Fund", ConfigError, "'wed' is unknown; write one of same, different, rename, reject"),
    ],
)
def test_what_can_not_stand_is_refused_and_changes_nothing(
    studios: KnowledgeGraph, verdict: str, left: str, right: str, kind: type[Exception], said: str
) -> None:
    before = studios.stats()
    with pytest.raises(kind, match=said):
        studios.judge(verdict, left, right)
    assert (studios.judgements(), studios.stats()) == ((), before)


def test_only_a_judgement_in_force_can_be_taken_back(studios: KnowledgeGraph) -> None:
    studios.judge("rename", "Gull Fund", "Gull")
    with pytest.raises(UnknownName, match=r"no judgement in force is named 'same a b'; nearest: rename"):
        studios.take_back(Judgement("same", "a", "b"))
