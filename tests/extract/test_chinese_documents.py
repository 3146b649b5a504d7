"""Whole Chinese documents: the development set, invented names, speed, sameness."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from sinograph.actors import load_actors
from sinograph.extract.chinese import ChineseClaims, ChineseMentions
from sinograph.extract.finish import References, Signature, finish
from sinograph.extract.protocols import ClaimFinder, MentionFinder, Reading
from sinograph.model import Document, Extraction, PartialDate
from sinograph.ontology import load_ontology
from sinograph.text import read_articles, read_passages

FOLDER = Path(__file__).parents[2] / "corpus" / "dev" / "zh"


def rows() -> list[dict[str, str | None]]:
    """The documents of the development set."""
    text = (FOLDER / "documents.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def read(text: str, *, published: str | None = None, identity: str = "a") -> Extraction:
    """What Chinese reading finds in a document."""
    document = Document(identity, text, published=PartialDate(published) if published else None)
    articles = read_articles(document)
    reading = Reading(document, articles, read_passages(document, articles))
    mentions = ChineseMentions(load_actors()).find(reading)
    return finish(
        reading,
        mentions,
        ChineseClaims().find(reading, mentions),
        signature=Signature("zh", "1"),
        references=References(load_ontology(), load_actors()),
    )


def told(extraction: Extraction) -> set[str]:
    """The claims of a document as short lines."""
    names = {e.id: extraction.surfaces[e.id][0] for e in extraction.entities}
    return {f"{names[c.subject]} {c.type} {names[c.object]}" for c in extraction.claims}


def test_the_finders_fit_the_seams() -> None:
    assert isinstance(ChineseMentions(load_actors()), MentionFinder)
    assert isinstance(ChineseClaims(), ClaimFinder)
    assert ChineseMentions.languages == ChineseClaims.languages == ("zh",)
    assert set(ChineseMentions.types) == set(load_ontology().nodes)
    assert set(ChineseClaims().types) == set(load_ontology().edges)


def test_a_funding_story() -> None:
    text = (
        "泽苒智能完成近亿元B轮融资\n\n"
        "清洁机器人企业泽苒智能今日宣布，已完成9600万元B轮融资，由青檀资本独家投资。\n\n"
        "总部位于合肥的泽苒智能由祝一帆与龚敏共同创办。祝一帆现任公司首席执行官。\n"
    )
    found = told(read(text, published="2022-06-14"))
    assert "青檀资本 INVESTED_IN 泽苒智能" in found
    assert "泽苒智能 BASED_IN 合肥" in found
    assert {"祝一帆 FOUNDED 泽苒智能", "龚敏 FOUNDED 泽苒智能"} <= found


def test_a_story_of_an_authority() -> None:
    text = (
        "上海市网信办约谈墨漾直播\n\n"
        "上海市网信办昨日约谈墨漾直播，责令其限期整改。今年3月，该公司因违规被罚款50万元。\n\n"
        "国家网信办此前发布《网络直播管理规定》，要求网络直播平台登记。\n"
    )
    found = told(read(text, published="2018-05-02"))
    assert "上海市网信办 REGULATES 墨漾直播" in found
    assert "国家网信办 ISSUED 《网络直播管理规定》" in found
    assert "《网络直播管理规定》 APPLIES_TO 网络直播平台" in found


def test_traditional_reads_as_simplified() -> None:
    simple = read("云杉网络收购了蓝桉科技。创始人林一舟表示满意。")
    traditional = read("雲杉網絡收購了藍桉科技。創始人林一舟表示滿意。")
    assert {c.type for c in simple.claims} == {c.type for c in traditional.claims} == {"ACQUIRED", "FOUNDED"}
    assert "雲杉網絡 ACQUIRED 藍桉科技" in told(traditional)


def test_rumour_and_question_state_nothing_sure() -> None:
    found = read("据知情人士透露，云杉网络将收购蓝桉科技。云杉网络会收购数鹿智能吗？")
    assert [(c.type, c.status) for c in found.claims] == [("ACQUIRED", "rumoured")]


@pytest.mark.parametrize("row", rows(), ids=lambda row: str(row["id"]))
def test_development_documents(row: dict[str, str | None]) -> None:
    text, identity = str(row["text"]), str(row["id"])
    found = read(text, published=row["published"], identity=identity)
    assert found == read(text, published=row["published"], identity=identity)
    assert all(c.evidence.holds(text) for c in found.claims)
    told_of = json.loads((FOLDER / "gold" / f"{identity}.json").read_text(encoding="utf-8"))
    forms = {form for e in told_of["entities"] for form in e["mentions"]}
    seen = {form for surfaces in found.surfaces.values() for form in surfaces}
    assert len(forms & seen) >= 0.6 * len(forms)


def test_no_trap_of_the_development_set() -> None:
    for row in rows():
        found = read(str(row["text"]), published=row["published"], identity=str(row["id"]))
        gold = json.loads((FOLDER / "gold" / f"{row['id']}.json").read_text(encoding="utf-8"))
        forms = found.surfaces
        made = {(c.type, a, b) for c in found.claims for a in forms[c.subject] for b in forms[c.object]}
        for trap in gold.get("traps", []):
            assert (trap["type"], trap["subject"], trap["object"]) not in made, row["id"]


def test_the_time_grows_with_the_text_alone() -> None:
    text = "\n\n".join(str(row["text"]) for row in rows())
    read(text[:2000])
    begin = time.process_time()
    read(text * 4)
    assert time.process_time() - begin < 60
