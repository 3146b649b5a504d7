"""Every problem that a check tells, on annotations and, with its line, on sheets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from tests.gold.generated import annotated

from sinograph.gold import Finding, annotation, found_problems, problems, sheet_findings, write_sheet
from sinograph.gold.sheets import digest
from sinograph.model import Document

TEXT = "Tencent of Shenzhen bought Supercell and owns WeChat. " + "It is long. " * 60
COMPANY = {"id": "e1", "type": "Company", "name": "Tencent", "mentions": ["Tencent"]}
OTHER = {"id": "e2", "type": "Company", "name": "Supercell", "mentions": ["Supercell"]}
PLACE = {"id": "e3", "type": "Place", "name": "Shenzhen", "mentions": ["Shenzhen"]}
BOUGHT: dict[str, Any] = {"type": "ACQUIRED", "subject": "e1", "object": "e2", "evidence": [[0, 36]]}


def raw(*claims: dict[str, Any], entities: tuple[Any, ...] = (COMPANY, OTHER), **more: Any) -> dict[str, Any]:
    return {"id": "a", "entities": list(entities), "claims": list(claims), **more}


def test_a_good_annotation_has_none() -> None:
    based = {"type": "BASED_IN", "subject": "e1", "object": "e3", "evidence": [[0, 19]]}
    trap = {"type": "ACQUIRED", "subject": "Supercell", "object": "Tencent"}
    assert problems(raw(BOUGHT, based, entities=(COMPANY, OTHER, PLACE), traps=[trap], language="mixed"), TEXT) == []


HEADS: list[tuple[Any, str]] = [
    ([], "no JSON object with an id"),
    ({"entities": []}, "no JSON object with an id"),
    ({"id": "a", "entities": [], "claims": "x"}, "claims must be a list"),
    (raw(language="fr"), "language 'fr': write en, zh, mixed"),
]


@pytest.mark.parametrize(("told", "message"), HEADS, ids=[m for _, m in HEADS])
def test_of_the_whole(told: Any, message: str) -> None:
    assert problems(told, TEXT) == [message]


def changed(**how: Any) -> dict[str, Any]:
    return {**BOUGHT, **how}


CLAIMS = [
    (changed(type="LIKES"), "a claim needs one of the edge types, got 'LIKES'; there are ACQUIRED"),
    ("a text", "a claim needs one of the edge types, got 'a text'"),
    (changed(object="e9"), "ACQUIRED names no entity 'e9' as its object"),
    (changed(subject=["e1"]), "ACQUIRED names no entity ['e1'] as its subject"),
    (changed(evidence=[[4, 4]]), "ACQUIRED: evidence must be a list of [start, end)"),
    (changed(evidence=None), "ACQUIRED: evidence must be a list of [start, end)"),
    (changed(date="June"), "ACQUIRED: bad date 'June'; write 2016, 2016-11 or 2016-11-17"),
    (changed(amount=5), 'ACQUIRED: bad amount \'5\'; write {"value": 8600000000, "currency": "USD"}'),
    (changed(amount={"value": True}), "ACQUIRED: bad amount"),
    (changed(stake="20"), "ACQUIRED: bad stake '20'; write percent as a number"),
    (changed(confidence=2), "ACQUIRED: bad confidence '2'; write a number from 0 to 1"),
    (changed(evidence=[]), "Tencent ACQUIRED Supercell: no evidence; quote the words that state it"),
    (changed(evidence=[[0, 9999]]), f"evidence [0, 9999) reaches past the text's {len(TEXT)} characters"),
    (changed(evidence=[[0, 601]]), "evidence of 601 characters; quote the sentence that states it"),
    (changed(type="LISTED_ON"), "Company → Company does not fit; LISTED_ON is Company → Exchange"),
    (changed(object="e1"), "Tencent ACQUIRED Tencent: both ends are one entity"),
    (changed(ticker="700", mood="good"), "mood, ticker is no attribute of ACQUIRED; there are date, amount, stake"),
    (changed(status="sure"), "unknown status 'sure'; there are actual, planned, rumoured, denied, ended"),
    (changed(date="2016-13"), "Tencent ACQUIRED Supercell: date: "),
    (changed(date="2016/2015"), "'2016/2015' ends before it begins"),
]


@pytest.mark.parametrize(("claim", "message"), CLAIMS, ids=[m[:60] for _, m in CLAIMS])
def test_of_a_claim(claim: Any, message: str) -> None:
    told = found_problems(raw(changed(date="2011"), claim), TEXT)
    assert [(p.part, p.number) for p in told] == [("claims", 1)]
    assert message in told[0].told


ENTITIES = [
    ({"id": "e3"}, "an entity needs id, type and name"),
    ("a text", "an entity needs id, type and name, got 'a text'"),
    ({**COMPANY, "id": "e3", "type": "Robot"}, "unknown node type 'Robot'; there are Company"),
    (COMPANY, "the entity id 'e1' stands twice"),
    ({**PLACE, "mentions": "Shenzhen"}, "e3: mentions must be a list"),
    ({**PLACE, "mentions": [1]}, "e3: mentions must be texts, got '[1]'"),
    ({**OTHER, "id": "e3", "name": "Baidu", "mentions": ["Baidu", "百度"]}, "Baidu: no form of it stands in the text"),
    ({**OTHER, "id": "e3", "name": "WeChat", "mentions": ["WeChat", "Weixin"]}, "WeChat: the form 'Weixin' does not stand in the text"),
    (PLACE, "Shenzhen: a Place is annotated only where a claim uses it"),
    ({**OTHER, "id": "e3", "name": "The firm"}, "'Supercell' is given to Supercell and The firm"),
]  # fmt: skip


@pytest.mark.parametrize(("entity", "message"), ENTITIES, ids=[m[:60] for _, m in ENTITIES])
def test_of_an_entity(entity: Any, message: str) -> None:
    told = found_problems(raw(BOUGHT, entities=(COMPANY, OTHER, entity)), TEXT)
    assert [(p.part, p.number) for p in told] == [("entities", 2)]
    assert message in told[0].told


TRAPS = [
    ("a text", "a trap needs type, subject and object, got 'a text'"),
    ({"type": "OWNS", "subject": "A"}, "a trap needs type, subject and object"),
    ({"type": "LIKES", "subject": "A", "object": "B"}, "trap A LIKES B: no such edge type; there are"),
    ({"type": "ACQUIRED", "subject": "tencent", "object": "SUPERCELL"}, "trap tencent ACQUIRED SUPERCELL is also a claim"),
]  # fmt: skip


@pytest.mark.parametrize(("trap", "message"), TRAPS, ids=[m[:60] for _, m in TRAPS])
def test_of_a_trap(trap: Any, message: str) -> None:
    told = found_problems(raw(BOUGHT, traps=[trap]), TEXT)
    assert [(p.part, p.number) for p in told] == [("traps", 0)]
    assert message in told[0].told


def test_a_claim_told_twice_for_one_event() -> None:
    again = changed(evidence=[[4, 20]])
    (told,) = found_problems(raw(BOUGHT, again, changed(date="2011")), TEXT)
    assert (told.part, told.number) == ("claims", 1)
    assert told.told == "Tencent ACQUIRED Supercell: told 2 times for one event; give one claim all its quotes"


def test_a_symmetric_claim_is_told_twice_in_either_order() -> None:
    rivals = changed(type="COMPETES_WITH")
    (told,) = problems(raw(rivals, {**rivals, "subject": "e2", "object": "e1"}), TEXT)
    assert "told 2 times" in told


def test_what_is_wrong_with_an_entity_is_told_once() -> None:
    robot = {**OTHER, "type": "Robot"}
    (told,) = problems(raw(BOUGHT, entities=(COMPANY, robot)), TEXT)
    assert told.startswith("unknown node type 'Robot'")


@settings(max_examples=150, deadline=None)
@given(annotated())
def test_a_check_never_fails(told: tuple[Document, dict[str, Any]]) -> None:
    document, annotated_ = told
    assert annotation(annotated_, "x").id == document.id
    for problem in found_problems(annotated_, document.text):
        assert problem.told
        assert problem.number < len(annotated_.get(problem.part, [None]))


SHEET = """# a comment
id: a
language: en

Tencent of Shenzhen bought Supercell.
--- entities
Company | Tencent
Company | Supercell
--- claims
ACQUIRED | Tencent | Supercell | | Tencent of Shenzhen bought Supercell
"""


def findings(tmp_path: Path, text: str) -> list[Finding]:
    path = tmp_path / "a.sheet"
    path.write_text(text, encoding="utf-8")
    found = sheet_findings(path)
    assert all(f.place == str(path) for f in found)
    return found


def test_a_good_sheet_has_none(tmp_path: Path) -> None:
    assert findings(tmp_path, SHEET) == []


CHANGES = [
    ("language: en", "language: fr", 3, "language 'fr'"),
    ("language: en", "langauge: en", 3, "'langauge' is no line of a head; there are id, language, genre"),
    ("language: en", "digest: 000000000000", 3, "the text is no longer the one that was read; undo that"),
    ("--- entities\nCompany | Tencent\nCompany | Supercell\n--- claims\n", "", 2, "no line '--- entities'"),
    ("Company | Tencent", "Firm | Tencent", 7, "unknown node type 'Firm'"),
    ("Company | Supercell", "Company | Supercell | Supercell; Clash", 8, "'Clash' does not stand in the text of a"),
    ("Company | Supercell", "Company | Supercell\nPlace | Shenzhen", 9, "a Place is annotated only where a claim uses it"),
    ("ACQUIRED", "BOUGHT", 10, "a claim needs one of the edge types, got 'BOUGHT'"),
    ("ACQUIRED", "LISTED_ON", 10, "Company → Company does not fit"),
    ("| | Tencent", "| colour=red | Tencent", 10, "colour is no attribute of ACQUIRED"),
    ("| | Tencent", "| date=2016-02-30 | Tencent", 10, "date"),
    ("| Supercell | |", "| Supercel | |", 10, "no entity is named 'Supercel'; nearest: Supercell"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "line", "message"), CHANGES, ids=[m[:60] for *_, m in CHANGES])
def test_of_a_sheet_with_the_line(tmp_path: Path, before: str, after: str, line: int, message: str) -> None:
    assert before in SHEET
    found = findings(tmp_path, SHEET.replace(before, after, 1))
    assert any(f.line == line and message in f.told for f in found), found


def test_all_problems_come_in_order_of_lines(tmp_path: Path) -> None:
    wrong = SHEET.replace(": en", ": fr", 1).replace("Company | S", "Firm | S").replace("| | T", "| sum=1 | T")
    found = findings(tmp_path, wrong + "OWNS | a | b\n--- traps\nOWNS | x\n")
    assert [f.line for f in found] == sorted(f.line for f in found)
    assert {f.line for f in found} == {3, 8, 11, 13}


def test_an_id_twice_and_no_sheet_at_all(tmp_path: Path) -> None:
    (twice,) = findings(tmp_path, f"{SHEET}=====\n{SHEET}")
    assert (twice.line, twice.told) == (13, "the id 'a' stands twice")
    (none,) = findings(tmp_path, "# only a comment\n")
    assert none.told == "no sheet there; it starts with a line 'id: NAME'"


def test_a_text_that_was_changed_is_noticed(tmp_path: Path) -> None:
    told = write_sheet(Document("a", "Tencent rose. "), {"id": "a", "entities": [], "claims": []}, sealed=True)
    assert digest("Tencent rose. ") in told
    assert findings(tmp_path, told) == []
    (found,) = findings(tmp_path, told.replace("rose. ", "rose."))
    assert "no longer the one that was read" in found.told
