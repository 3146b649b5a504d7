"""The parts of the language model's extractor, each alone; and what holds for any answer whatever."""

from __future__ import annotations

import json
import threading
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.extract.llm_server import answer, claim, entity

from sinograph.actors import load_actors
from sinograph.config import ModelSettings
from sinograph.errors import BudgetReached
from sinograph.extract import Reading
from sinograph.extract.finish import References
from sinograph.extract.llm import LlmExtractor
from sinograph.extract.llm.answer import Answer, parse_answer
from sinograph.extract.llm.budget import Budget
from sinograph.extract.llm.cache import AnswerCache, Kept, key_of
from sinograph.extract.llm.chunks import Chunk, chunks_of
from sinograph.extract.llm.locate import Locator
from sinograph.extract.llm.naming import names_of
from sinograph.extract.llm.prompt import Prompt, harmless
from sinograph.extract.llm.source import is_order, reading_of
from sinograph.extract.llm.tokens import answer_tokens, estimated
from sinograph.model import Document, Passage
from sinograph.ontology import Ends, load_ontology, refusal

# -- locating


def locator(text: str, *passages: tuple[int, int]) -> Locator:
    spans = passages or ((0, len(text)),)
    told = tuple(Passage(a, b, "sentence", 0, "en", n) for n, (a, b) in enumerate(spans))
    return Locator(Reading(Document("a", text), (), told))


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Tencent bought it", "Tencent", "Tencent"),
        ("Ｔｅｎｃｅｎｔ，２０１６", "Tencent,2016", "Ｔｅｎｃｅｎｔ，２０１６"),
        ("Ten\u00adcent \u200brose", "Tencent rose", "Ten\u00adcent \u200brose"),
        ("the “super app”", 'the "super app"', "the “super app”"),
        ("it’s 1–2", "it's 1-2", "it’s 1–2"),
        ("腾讯\n控股 公司", "腾讯控股公司", "腾讯\n控股 公司"),
        ("wait… what", "wait... what", "wait… what"),
        ("Tencent", "tencent", None),
        ("Tencent", "Tencents", None),
        ("Tencent", "Tenc3nt", None),
        ("Tencent", "", None),
        ("Tencent", " \u200b ", None),
        ("", "Tencent", None),
        ("腾讯", "騰訊", None),
    ],
)
def test_words_are_found_but_for_blanks_and_width(text: str, words: str, found: str | None) -> None:
    span = locator(text).quote(words)
    assert (text[slice(*span)] if span else None) == found


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_what_is_cut_out_of_a_text_is_found_there(text: str, start: int, length: int) -> None:
    words = text[start : start + length]
    span = locator(text).quote(words)
    assert span is not None or not any(sign.isalnum() for sign in words)


@given(st.text(alphabet="ab \n’'，,ａ", max_size=30), st.text(alphabet="abc", min_size=1, max_size=4))
def test_nothing_is_found_that_is_not_there(text: str, words: str) -> None:
    plain = "".join(text.split()).replace("ａ", "a").replace("’", "'").replace("，", ",")
    assert (locator(text).quote(words) is not None) == (words in plain)


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        ("Ma met Maker Ma in May, Ma.", "Ma", 3),
        ("ofo, ofos, ofo2, (ofo)", "ofo", 2),
        ("马云说，马云来了", "马云", 2),
        ("在QQ上", "QQ", 1),
        ("Tencent's Tencent-backed", "Tencent", 2),
    ],
)
def test_a_name_is_no_part_of_a_word(text: str, name: str, count: int) -> None:
    spans = locator(text).names(name)
    assert len(spans) == count
    assert all(text[slice(*span)] == name for span in spans)


def test_only_passages_are_searched() -> None:
    text = "Menu Tencent | Tencent rose. Advert. It fell."
    found = locator(text, (15, 28), (37, 45))
    assert found.names("Tencent") == ((15, 22),)
    assert found.quote("Menu") is None
    assert found.quote("Tencent rose. Advert. It fell.") is None
    assert found.quote("rose. Advert") is None
    assert (found.passage_of(16), found.passage_of(30), found.passage_of(38), found.passage_of(0)) == (0, -1, 1, -1)


def test_a_quote_may_go_over_neighbouring_passages() -> None:
    text = "Tencent rose.\n\nIt fell."
    assert locator(text, (0, 13), (15, 23)).quote("Tencent rose. It fell.") == (0, 23)


# -- chunks


def sentences(count: int) -> Reading:
    return reading_of(Document("a", " ".join(f"Number {n} of them said nothing much." for n in range(count))))


@pytest.mark.parametrize("longest", [50, 200, 2000])
def test_chunks_hold_every_passage_once(longest: int) -> None:
    reading = sentences(200)
    chunks = chunks_of(reading, longest=longest)
    assert [s for c in chunks for s in c.spans] == [(p.start, p.end) for p in reading.passages]
    for chunk in chunks:
        assert sum(estimated(reading.document.text[slice(*s)]) for s in chunk.spans) <= longest


@pytest.mark.parametrize("text", ["word " * 9000, "x" * 30_000, "字" * 20_000, "😀" * 9000], ids=lambda t: t[:4])
def test_a_passage_without_end_is_cut(text: str) -> None:
    reading = Reading(Document("a", text), (), (Passage(0, len(text), "sentence", 0, "en", 0),))
    chunks = chunks_of(reading)
    assert len(chunks) > 1
    assert "".join(text[c.start : c.end] for c in chunks).strip() == text.strip()
    assert all(estimated(text[c.start : c.end]) <= 2000 for c in chunks)


def test_articles_are_not_mixed() -> None:
    text = "Tencent rose. Baidu fell."
    passages = (Passage(0, 13, "sentence", 0, "en", 0), Passage(14, 25, "sentence", 1, "en", 1))
    assert [c.article for c in chunks_of(Reading(Document("a", text), (), passages))] == [0, 1]


def test_halves_hold_the_whole() -> None:
    def leaves(chunk: Chunk) -> list[Chunk]:
        return [leaf for half in chunk.halves() for leaf in leaves(half)] or [chunk]

    parts = leaves(Chunk(((0, 900), (901, 950), (951, 4000)), 3))
    assert parts[0].start == 0
    assert parts[-1].end == 4000
    assert all(a.end <= b.start for a, b in pairwise(parts))
    assert {p.article for p in parts} == {3}


# -- what a model is told


def test_the_instructions_hold_every_type_and_attribute() -> None:
    ontology = load_ontology()
    told = Prompt(ontology).instructions
    for kind in ontology.nodes.values():
        assert f"- {kind.name}: {kind.definition}" in told
    for edge in ontology.edges.values():
        assert f"- {edge.name} ({', '.join(edge.subject)} → {', '.join(edge.object)}" in told
    assert "$" not in told.replace("US$", "")
    assert estimated(told) < 3000


def test_another_ontology_is_another_version() -> None:
    from dataclasses import replace

    ontology = load_ontology()
    fewer = replace(ontology, edges={k: v for k, v in ontology.edges.items() if k != "SUED"})
    assert Prompt(fewer).version != Prompt(ontology).version
    assert "- SUED (" not in Prompt(fewer).instructions
    assert Prompt(load_ontology()).version == Prompt(ontology).version


def test_the_schema_is_what_strict_services_take() -> None:
    def check(schema: dict[str, Any]) -> None:
        if schema.get("type") == "object":
            assert schema["additionalProperties"] is False
            assert set(schema["required"]) == set(schema["properties"])
            for one in schema["properties"].values():
                check(one)
        if schema.get("type") == "array":
            check(schema["items"])

    schema = Prompt(load_ontology()).schema
    check(schema)
    assert schema["properties"]["claims"]["items"]["properties"]["type"]["enum"] == list(load_ontology().edges)


@given(st.text())
def test_no_text_ends_its_marks(text: str) -> None:
    told = harmless(text)
    assert "</" not in told
    assert "<|" not in told
    assert "\n" not in told
    told.encode()


@pytest.mark.parametrize(
    "words",
    [
        "The app ignored complaints.",
        "It broke the rules of the market.",
        "Regulators said that firms must follow new rules.",
        "公司要求员工遵守规则。",
        "He forgot his password.",
        "OpenAI's language model was banned.",
    ],
)
def test_ordinary_words_are_no_order(words: str) -> None:
    assert not is_order(words)


# -- tokens and the budget


@pytest.mark.parametrize(("text", "low", "high"), [("word " * 1000, 1000, 2000), ("汉字" * 500, 600, 1500), ("", 0, 0)])
def test_the_estimate_is_rather_too_high(text: str, low: int, high: int) -> None:
    assert low <= estimated(text) <= high
    assert answer_tokens(text, 100) <= 100


def test_a_budget_lets_others_wait_for_what_is_set_aside() -> None:
    budget = Budget(100)
    order: list[str] = []

    def second() -> None:
        with budget.reserved(60) as spending:
            order.append("second")
            spending.told = 10

    with budget.reserved(60) as spending:
        thread = threading.Thread(target=second)
        thread.start()
        time.sleep(0.05)
        order.append("first")
        spending.told = 20
    thread.join(timeout=5)
    assert order == ["first", "second"]
    assert budget.spent == 30


def test_what_fails_gives_back_what_it_set_aside() -> None:
    budget = Budget(100)
    with pytest.raises(ValueError, match="no"), budget.reserved(100):
        raise ValueError("no")
    with budget.reserved(100):
        pass
    assert budget.account(0).requests == 0


def test_those_who_wait_are_told_when_it_is_used_up() -> None:
    budget, problems = Budget(100), []

    def waiting() -> None:
        try:
            with budget.reserved(50):
                pass
        except BudgetReached as problem:
            problems.append(problem)

    with budget.reserved(80) as spending:
        threads = [threading.Thread(target=waiting) for _ in range(5)]
        for one in threads:
            one.start()
        time.sleep(0.05)
        spending.answered = 80
    for one in threads:
        one.join(timeout=5)
    assert len(problems) == 5


# -- the cache


def test_a_key_depends_on_all_that_an_answer_does() -> None:
    messages = ({"role": "system", "content": "a"}, {"role": "user", "content": "b"})
    swapped = ({"role": "system", "content": "ab"}, {"role": "user", "content": ""})
    keys = {
        key_of("m", messages, answer_tokens=1),
        key_of("n", messages, answer_tokens=1),
        key_of("m", messages, answer_tokens=2),
        key_of("m", swapped, answer_tokens=1),
        key_of("m", messages[::-1], answer_tokens=1),
    }
    assert len(keys) == 5
    assert key_of("m", messages, answer_tokens=1) in keys


@given(st.text(), st.booleans())
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_kept_comes_back(tmp_path: Path, text: str, cut: bool) -> None:
    cache = AnswerCache(tmp_path)
    cache.keep("ab12", Kept(text, cut))
    assert AnswerCache(tmp_path).find("ab12") == Kept(text, cut)


# -- names of several chunks


def grouped(text: str, *answers: dict[str, Any]) -> list[tuple[str, ...]]:
    parsed = [parse_answer(json.dumps(one)) or Answer() for one in answers]
    reading = reading_of(Document("a", text))
    names = names_of(reading, parsed, Locator(reading), References(load_ontology(), load_actors()))
    groups = {id(g): g for chunk in names.groups for g in chunk.values()}
    return [tuple(g.places) for g in groups.values()]


def test_chunks_agree_by_shared_names_of_one_type() -> None:
    text = "Zed Labs grew. Zed fell. Zed Wang left Zed."
    first = answer(entity("1", "Company", "Zed Labs", "Zed"))
    assert grouped(text, first, answer(entity("1", "Company", "Zed"))) == [("Zed Labs", "Zed")]
    assert grouped(text, first, answer(entity("1", "Product", "Zed"))) == [("Zed Labs", "Zed")]
    assert len(grouped(text, first, answer(entity("1", "Person", "Zed")))) == 2


def test_what_one_answer_keeps_apart_stays_apart() -> None:
    text = "Jack Ma met Pony Ma. Ma spoke."
    two = answer(entity("1", "Person", "Jack Ma", "Ma"), entity("2", "Person", "Pony Ma", "Ma"))
    assert len(grouped(text, two)) == 2
    # Whom the name means in another chunk is not sure, so it is neither.
    assert len(grouped(text, two, answer(entity("1", "Person", "Ma")))) == 3


# -- whatever a model may say

TEXT = (
    "Tencent acquired Supercell in June 2016 for $8.6 billion. Pony Ma, its chairman, lives in Shenzhen. 腾讯推出微信。"
)
WORDS = st.sampled_from(["Tencent", "Supercell", "Pony Ma", "Shenzhen", "腾讯", "微信", "Apple", "it", "", "June 2016"])
QUOTES = st.sampled_from(
    [TEXT, *TEXT.split(". "), "Tencent acquired Supercell", "Apple owns Mars", "腾讯推出微信", "in"]
)
JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=5),
    st.just([]),
)
ENTITY = st.fixed_dictionaries(
    {
        "id": st.sampled_from(["1", "2", "3"]),
        "type": st.sampled_from([*load_ontology().nodes, "Thing"]),
        "name": WORDS | JUNK,
        "mentions": st.lists(WORDS | JUNK, max_size=3) | JUNK,
    }
)
CLAIM = st.fixed_dictionaries(
    {
        "type": st.sampled_from([*load_ontology().edges, "LIKES"]),
        "subject": st.sampled_from(["1", "2", "3", 1]),
        "object": st.sampled_from(["1", "2", "3", "4"]),
        "quote": QUOTES | JUNK,
        "date": st.sampled_from(["2016-06", "2016", "1999", "2016-06-31", "soon"]) | JUNK,
        "amount": st.just({"value": 8.6e9, "currency": "USD"}) | JUNK,
        "stake": JUNK,
        "role": st.just("chairman") | JUNK,
        "round": st.just("B") | JUNK,
        "ticker": st.just("0700") | JUNK,
        "status": st.sampled_from(["actual", "planned", "sure"]) | JUNK,
    }
)
ANSWER = st.fixed_dictionaries(
    {"entities": st.lists(ENTITY | JUNK, max_size=6), "claims": st.lists(CLAIM | JUNK, max_size=6)}
)


@pytest.fixture(scope="module")
def offline_reader(tmp_path_factory: pytest.TempPathFactory) -> LlmExtractor:
    folder = tmp_path_factory.mktemp("kept")
    return LlmExtractor(ModelSettings("http://127.0.0.1:1/v1", "none", cache=folder))


@given(ANSWER)
@settings(max_examples=300, deadline=None)
def test_nothing_gets_in_that_the_text_does_not_carry(offline_reader: LlmExtractor, told: dict[str, Any]) -> None:
    document = Document("a", TEXT)
    reading = reading_of(document)
    (chunk,) = chunks_of(reading)
    parsed = parse_answer(json.dumps(told))
    assert parsed is not None
    read = offline_reader.finished(reading, ((chunk, parsed),))
    entities = {e.id: e for e in read.entities}
    assert all(form in TEXT for forms in read.surfaces.values() for form in forms)
    assert "Apple" not in {e.name for e in read.entities}
    for one in read.claims:
        ends = Ends(entities[one.subject].type, entities[one.object].type)
        assert refusal(one, ends, TEXT, load_ontology()) is None
        assert one.date is None or one.date.text in ("2016-06", "2016")
        assert one.amount is None or one.amount.raw == "$8.6 billion"
        assert one.role in (None, "chairman")
        assert (one.round, one.ticker, one.stake) == (None, None, None)


@given(st.text(max_size=200))
def test_no_words_of_a_model_break_the_reading_of_them(text: str) -> None:
    told = parse_answer(text)
    assert told is None or isinstance(told, Answer)


def test_claims_of_a_plain_answer_are_kept(offline_reader: LlmExtractor) -> None:
    reading = reading_of(Document("a", TEXT))
    parts = entity("1", "Product", "微信"), entity("2", "Company", "腾讯")
    parsed = parse_answer(json.dumps(answer(*parts, claim("2", "LAUNCHED", "1", "腾讯推出微信。"))))
    assert parsed is not None
    read = offline_reader.finished(reading, ((chunks_of(reading)[0], parsed),))
    assert [(c.subject, c.type, c.object) for c in read.claims] == [("tencent", "LAUNCHED", "wechat")]
