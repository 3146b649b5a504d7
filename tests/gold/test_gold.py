"""The annotation format, and scoring by the guidelines."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sinograph.errors import GoldError
from sinograph.gold import annotation, by_event, read_annotations, score, to_gold
from sinograph.model import Amount, Article, Claim, Document, Entity, Evidence, Extraction, PartialDate

TEXT = "Tencent bought Supercell in 2016. It bought Supercell. Riot Games rose."


def claim(start: int, end: int, **changes: Any) -> Claim:
    base = Claim("ACQUIRED", "tencent", "supercell", Evidence("a", start, end, TEXT[start:end], "offline", "1"))
    return replace(base, **changes)


def extraction(*claims: Claim, **changes: Any) -> Extraction:
    entities = (
        Entity("riot", "Company", "Riot Games"),
        Entity("supercell", "Company", "Supercell"),
        Entity("tencent", "Company", "Tencent"),
    )
    surfaces = {e.id: (e.name,) for e in entities}
    return replace(Extraction(Document("a", TEXT), entities, surfaces, claims), **changes)


def test_entities_are_numbered_by_first_use() -> None:
    told = to_gold(extraction())
    assert [(e["id"], e["name"]) for e in told["entities"]] == [
        ("e1", "Tencent"),
        ("e2", "Supercell"),
        ("e3", "Riot Games"),
    ]


def test_claims_of_one_event_are_one_with_every_span() -> None:
    told = to_gold(extraction(claim(0, 33, date=PartialDate("2016")), claim(34, 54, amount=Amount(8.6e9, "USD"))))
    assert told["claims"] == [
        {"type": "ACQUIRED", "subject": "e1", "object": "e2", "date": "2016", "amount": {"value": 8600000000, "currency": "USD"},
         "status": "actual", "evidence": [[0, 33], [34, 54]]}
    ]  # fmt: skip


def test_two_years_are_two_events_and_a_vague_word_joins_neither() -> None:
    groups = by_event([claim(0, 33, date=PartialDate("2016")), claim(34, 54, date=PartialDate("2018-03")), claim(0, 7)])
    assert sorted([str(c.date) for c in g] for g in groups) == [["2016"], ["2018-03"], ["None"]]


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        (("planned", "actual"), "actual"),
        (("rumoured", "planned"), "planned"),
        (("actual", "ended"), "ended"),
        (("rumoured", "denied"), "denied"),
    ],
)
def test_the_status_of_an_event(statuses: tuple[str, ...], expected: str) -> None:
    told = to_gold(extraction(*(claim(n, n + 5, status=s) for n, s in enumerate(statuses))))
    assert told["claims"][0]["status"] == expected


def test_articles_are_listed_where_there_are_several() -> None:
    parts = (Article(0, 33, 0, published=PartialDate("2016")), Article(34, 71, 34, title="T"))
    assert "articles" not in to_gold(extraction(articles=parts[:1]))
    assert to_gold(extraction(articles=parts))["articles"][1] == {
        "start": 34,
        "end": 71,
        "published": None,
        "title": "T",
    }


def gold(*claims: dict[str, Any], traps: tuple[dict[str, str], ...] = ()) -> dict[str, Any]:
    return {
        "id": "a",
        "entities": [
            {"id": "e1", "type": "Company", "name": "Tencent", "mentions": ["Tencent", "Tencent Holdings"]},
            {"id": "e2", "type": "Company", "name": "Supercell", "mentions": []},
            {"id": "e3", "type": "Product", "name": "WeChat"},
        ],
        "claims": list(claims),
        "traps": list(traps),
    }


BOUGHT: dict[str, Any] = {"type": "ACQUIRED", "subject": "e1", "object": "e2", "date": "2016", "evidence": [[0, 33]]}


def scored(truth: dict[str, Any], told: dict[str, Any]) -> Any:
    return score({"a": annotation(truth, "gold")}, {"a": annotation(told, "told")})


def test_a_perfect_prediction() -> None:
    result = scored(gold(BOUGHT), gold(BOUGHT))
    assert (result.strict.f1, result.entities.f1, result.quoted, result.document_mean) == (1.0, 1.0, 1, 1.0)
    assert result.attributes["date"].right == 1


def test_a_missing_prediction_is_all_missed() -> None:
    result = score({"a": annotation(gold(BOUGHT), "gold")}, {})
    assert (result.strict.gold, result.strict.told) == (1, 0)
    assert [str(miss) for miss in result.missed] == ["a: Tencent ACQUIRED Supercell"]


def test_direction_counts_but_not_for_symmetric_types() -> None:
    turned = {**BOUGHT, "subject": "e2", "object": "e1"}
    assert scored(gold(BOUGHT), gold(turned)).strict.right == 0
    rivals = {**BOUGHT, "type": "COMPETES_WITH"}
    assert scored(gold(rivals), gold({**rivals, "subject": "e2", "object": "e1"})).strict.right == 1


def test_relaxed_takes_a_family_for_one() -> None:
    result = scored(gold(BOUGHT), gold({**BOUGHT, "type": "OWNS"}))
    assert (result.strict.right, result.relaxed.right) == (0, 1)


def test_names_are_aligned_without_legal_suffix_and_types_must_agree() -> None:
    told = gold(BOUGHT)
    told["entities"][0] = {"id": "e1", "type": "Company", "name": "Tencent Holdings Ltd"}
    assert scored(gold(BOUGHT), told).strict.right == 1
    told["entities"][0]["type"] = "Product"
    result = scored(gold(BOUGHT), told)
    assert (result.strict.right, result.entities.right) == (0, 2)


@pytest.mark.parametrize(
    ("name", "truth", "said", "right"),
    [
        ("amount", {"value": 100, "currency": "USD"}, {"value": 100.5, "currency": "USD"}, 1),
        ("amount", {"value": 100, "currency": "USD"}, {"value": 100, "currency": "CNY"}, 0),
        ("stake", 20, 20.1, 1),
        ("stake", 20, 21, 0),
        ("role", "Chief Executive", "chief executive", 1),
        ("round", "B", "b", 1),
        ("date", "2016", "2016-06", 0),
    ],
)
def test_attributes(name: str, truth: Any, said: Any, right: int) -> None:
    result = scored(gold({**BOUGHT, name: truth}), gold({**BOUGHT, name: said}))
    assert result.attributes[name].right == right


@pytest.mark.parametrize(("span", "quoted"), [([0, 33], 1), ([0, 300], 1), ([0, 700], 0), ([30, 60], 0), ([10, 40], 1)])
def test_evidence_must_lie_in_the_span_or_be_a_passage_around_it(span: list[int], quoted: int) -> None:
    assert scored(gold(BOUGHT), gold({**BOUGHT, "evidence": [span]})).quoted == quoted


def test_a_trap_that_is_produced_is_counted() -> None:
    trap = {"type": "ACQUIRED", "subject": "Tencent", "object": "Supercell", "why": "only asked"}
    produced = scored(gold(traps=(trap,)), gold(BOUGHT)).traps
    assert [(str(miss), miss.kind, miss.why) for miss in produced] == [
        ("a: Tencent ACQUIRED Supercell", "trap", "only asked")
    ]
    assert scored(gold(traps=(trap,)), gold()).traps == ()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"id": None}, "no JSON object with an id"),
        ({"entities": None}, "entities must be a list"),
        ({"entities": [{"id": "e1"}]}, "an entity needs id, type and name"),
        ({"entities": [{"id": "e1", "type": "Robot", "name": "X"}]}, "unknown node type 'Robot'"),
        ({"claims": [{"type": "LIKES"}]}, "a claim needs one of the edge types"),
        ({"claims": [{**BOUGHT, "object": "e9"}]}, "ACQUIRED names no entity 'e9' as its object"),
        ({"claims": [{**BOUGHT, "evidence": [[3, 1]]}]}, "evidence must be a list of"),
        ({"claims": [{**BOUGHT, "date": "June"}]}, "bad date 'June'"),
    ],
)
def test_a_wrong_annotation_is_named_with_its_fault(change: dict[str, Any], message: str) -> None:
    with pytest.raises(GoldError, match=f"^x.json: .*{message}"):
        annotation({**gold(), **change}, "x.json")


def test_files_are_read_by_id(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps(gold(BOUGHT)))
    assert set(read_annotations(tmp_path)) == {"a"}
    (tmp_path / "b.json").write_text(json.dumps(gold()))
    with pytest.raises(GoldError, match="stands twice"):
        read_annotations(tmp_path)
    (tmp_path / "b.json").write_text("{")
    with pytest.raises(GoldError, match="no readable JSON"):
        read_annotations(tmp_path)
    (tmp_path / "empty").mkdir()
    with pytest.raises(GoldError, match="no annotation"):
        read_annotations(tmp_path / "empty")
