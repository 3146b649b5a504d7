"""A language model as an extractor: what it is told, what is kept of its answers, and what a run costs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.extract.llm_server import (
    NOTHING,
    Service,
    answer,
    claim,
    entity,
    fails,
    reader_for,
    says,
    serving,
)

from sinograph.errors import AnswerUnusable, BudgetReached, InputError, MissingExtra, OutputError, ServiceFailed
from sinograph.extract import Bill, Extractor, ServiceExtractor, load_extractor
from sinograph.extract.llm import LlmExtractor
from sinograph.model import Document, Extraction, PartialDate
from sinograph.pipeline import extract_all

TEXT = "Tencent acquired Supercell in June 2016. The company is based in Shenzhen."
DEAL = answer(
    entity("1", "Company", "Tencent"),
    entity("2", "Company", "Supercell"),
    claim("1", "ACQUIRED", "2", "Tencent acquired Supercell in June 2016.", date="2016-06"),
)


@pytest.fixture
def service() -> Iterator[Service]:
    with serving() as told:
        yield told


@pytest.fixture
def reader(service: Service, tmp_path: Path) -> LlmExtractor:
    return reader_for(service, tmp_path)


def facts(read: Extraction) -> list[tuple[str, str, str]]:
    return [(c.subject, c.type, c.object) for c in read.claims]


def many(count: int, *, words: str = "Tencent acquired Supercell") -> list[Document]:
    return [Document(f"d{n}", f"{words} in {2000 + n}.") for n in range(count)]


# -- the ordinary way


def test_an_answer_becomes_cited_claims(service: Service, reader: LlmExtractor) -> None:
    service.then(says(DEAL))
    read = reader.extract(Document("a", TEXT))
    (told,) = read.claims
    assert facts(read) == [("tencent", "ACQUIRED", "supercell")]
    assert (str(told.date), told.status, told.confidence) == ("2016-06", "actual", 0.7)
    assert told.evidence.quote == "Tencent acquired Supercell in June 2016."
    assert (told.evidence.extractor, told.evidence.version) == ("llm", reader.version)
    assert read.refusals == ()


def test_what_is_sent(service: Service, reader: LlmExtractor) -> None:
    reader.extract(Document("a", TEXT, published=PartialDate("2016-06-21")))
    (told,) = service.requests
    assert told["path"] == "/v1/chat/completions"
    assert (told["model"], told["temperature"], told["max_tokens"]) == ("tested", 0, 4096)
    assert not {"tools", "functions", "tool_choice"} & set(told)
    form = told["response_format"]["json_schema"]
    assert form["strict"] is True
    assert form["schema"]["required"] == ["entities", "claims"]
    assert [m["role"] for m in told["messages"]] == ["system", "user"]
    assert "published: 2016-06-21" in service.sources[0]
    assert "The company is based in Shenzhen." in service.sources[0]
    assert TEXT.split(".")[0] not in told["messages"][0]["content"]


def test_a_document_without_running_text_costs_nothing(service: Service, reader: LlmExtractor) -> None:
    assert reader.extract(Document("a", "Home | News | Login")).claims == ()
    assert service.requests == []


def test_furniture_is_not_sent(service: Service, reader: LlmExtractor) -> None:
    menu = "Home | Members | Secret menu\n\n"
    reader.extract(Document("a", menu + TEXT, furniture=((0, len(menu)),)))
    assert "Secret menu" not in service.sources[0]


def test_it_is_both_kinds_of_extractor(reader: LlmExtractor) -> None:
    assert isinstance(reader, Extractor)
    assert isinstance(reader, ServiceExtractor)
    assert not isinstance(load_extractor("offline"), ServiceExtractor)


def test_another_model_is_another_version(service: Service, tmp_path: Path) -> None:
    versions = {reader_for(service, tmp_path, model=name).version for name in ("one", "two")}
    assert len(versions) == 2


def test_without_httpx_the_way_out_is_told(service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(MissingExtra, match=r"pip install 'sinograph\[llm\]'"):
        reader_for(service, tmp_path)


# -- long documents


def long_text(count: int = 600) -> str:
    return " ".join(f"In {1000 + n} nothing of note was heard of Tencent." for n in range(count))


def test_a_long_document_is_read_in_chunks(service: Service, reader: LlmExtractor) -> None:
    def brain(passages: str) -> object:
        years = [word for word in passages.split() if word.isdigit()]
        quote = f"In {years[0]} nothing of note was heard of Tencent"
        return says(answer(entity("1", "Company", "Tencent"), claim("1", "OWNS", "1", quote)))

    service.brain = brain  # type: ignore[assignment]
    read = reader.extract(Document("a", long_text()))
    assert len(service.requests) > 3
    assert [e.id for e in read.entities] == ["tencent"]
    assert len(read.refusals) == len(service.requests)  # each claim was located, and refused for its ends
    assert {r.reason for r in read.refusals} == {"same ends"}


def test_a_chunk_is_told_what_stood_before_it(service: Service, reader: LlmExtractor) -> None:
    reader.extract(Document("a", long_text()))
    assert sum("<earlier>" in source for source in service.sources) == len(service.sources) - 1


def test_an_entity_of_two_chunks_is_one(service: Service, reader: LlmExtractor) -> None:
    text = "Zed Robotics was founded. " + long_text(300) + " Zed sold robots to Tencent."

    def brain(passages: str) -> object:
        if passages.startswith("Zed Robotics"):
            return says(answer(entity("a", "Company", "Zed Robotics", "Zed")))
        if "Zed sold" not in passages:
            return says(NOTHING)
        parts = entity("b", "Company", "Zed"), entity("c", "Company", "Tencent")
        return says(answer(*parts, claim("b", "SUPPLIES", "c", "Zed sold robots to Tencent.")))

    service.brain = brain  # type: ignore[assignment]
    read = reader.extract(Document("a", text))
    zed = next(e for e in read.entities if e.name == "Zed Robotics")
    assert read.surfaces[zed.id] == ("Zed Robotics", "Zed")
    assert [(c.subject, c.type) for c in read.claims] == [(zed.id, "SUPPLIES")]


def test_an_answer_that_is_cut_off_is_asked_for_in_halves(service: Service, reader: LlmExtractor) -> None:
    service.then(says('{"entities": [{"id": "1", "ty', finish="length"), says(DEAL), says(NOTHING))
    assert facts(reader.extract(Document("a", TEXT))) == [("tencent", "ACQUIRED", "supercell")]
    assert len(service.requests) == 3
    assert "Shenzhen" not in service.sources[1].split("<passages>")[1]
    # The second run knows that the whole does not fit.
    assert facts(reader.extract(Document("a", TEXT))) == [("tencent", "ACQUIRED", "supercell")]
    assert len(service.requests) == 3


def test_one_that_is_always_cut_off_ends(service: Service, reader: LlmExtractor) -> None:
    service.brain = lambda passages: says("{", finish="length")
    with pytest.raises(AnswerUnusable, match="cut off; raise SINOGRAPH_LLM_ANSWER_TOKENS"):
        reader.extract(Document("a", long_text(100)))
    assert len(service.requests) < 40


# -- answers that can't be used


@pytest.mark.parametrize(
    "wrong",
    [
        '{"entities": [',
        "I am sorry, but",
        "[]",
        '{"entities": {}, "claims": []}',
        '{"companies": []}',
        "",
        None,
        "[" * 100_000,
        '{"entities": [], "claims": NaN}',
    ],
    ids=["truncated", "prose", "list", "wrong list", "other keys", "empty", "none", "deep", "nan"],
)
def test_an_answer_in_another_form_is_asked_for_once_more(
    service: Service, reader: LlmExtractor, wrong: str | None
) -> None:
    service.then(says(wrong), says(DEAL))
    assert facts(reader.extract(Document("a", TEXT))) == [("tencent", "ACQUIRED", "supercell")]
    service.then(says(wrong), says(wrong))
    with pytest.raises(AnswerUnusable, match="not in the form that was asked for"):
        reader.extract(Document("b", TEXT.replace("June", "July")))


def test_a_fence_and_thoughts_are_forgiven(service: Service, reader: LlmExtractor) -> None:
    import json

    service.then(says(f'<think>{{"entities": 1}} hm</think>\n```json\n{json.dumps(DEAL)}\n```\n'))
    assert len(reader.extract(Document("a", TEXT)).claims) == 1


def test_a_refusal_concerns_one_document(service: Service, reader: LlmExtractor) -> None:
    service.then(says(None, refusal="I will not"), says(DEAL), says("", finish="content_filter"))
    results = list(extract_all([Document(n, TEXT + n) for n in "abc"][:1], extractor=reader))
    assert [type(r) for r in results] == [AnswerUnusable]
    assert "the model would not answer; leave the document out" in str(results[0])


def test_an_unusable_document_does_not_end_the_run(service: Service, tmp_path: Path) -> None:
    reader = reader_for(service, tmp_path, requests=1)
    service.brain = lambda passages: says("no" if "2001" in passages else DEAL)
    results = list(extract_all(many(3), extractor=reader))
    assert [type(r) for r in results] == [Extraction, AnswerUnusable, Extraction]
    assert reader.account.documents == 2


# -- the cache


def test_a_second_run_costs_nothing(service: Service, tmp_path: Path) -> None:
    service.then(says(DEAL))
    first = reader_for(service, tmp_path).extract(Document("a", TEXT))
    again = reader_for(service, tmp_path)
    assert again.extract(Document("a", TEXT)) == first
    assert len(service.requests) == 1
    assert again.account == Bill(documents=1, kept=1)


@pytest.mark.parametrize("change", [{"model": "other"}, {"answer_tokens": 100}])
def test_another_question_is_asked_anew(service: Service, tmp_path: Path, change: dict[str, object]) -> None:
    reader_for(service, tmp_path).extract(Document("a", TEXT))
    reader_for(service, tmp_path, **change).extract(Document("a", TEXT))
    assert len(service.requests) == 2


def test_another_text_or_date_is_asked_anew(service: Service, reader: LlmExtractor) -> None:
    reader.extract(Document("a", TEXT))
    reader.extract(Document("a", TEXT + " It rained."))
    reader.extract(Document("a", TEXT, published=PartialDate("2016")))
    assert len(service.requests) == 3


def test_a_damaged_answer_is_asked_for_again(service: Service, tmp_path: Path) -> None:
    reader_for(service, tmp_path).extract(Document("a", TEXT))
    (kept,) = (tmp_path / "kept").rglob("*.json")
    for wrong in ("", "{", '{"text": 1, "cut": false}', '{"text": "nothing", "cut": false}', '{"text": "{}"}', "[]"):
        kept.write_text(wrong)
        before = len(service.requests)
        reader_for(service, tmp_path).extract(Document("a", TEXT))
        assert len(service.requests) == before + 1


def test_a_forged_answer_passes_the_same_checks(service: Service, tmp_path: Path) -> None:
    import json

    reader_for(service, tmp_path).extract(Document("a", TEXT))
    (kept,) = (tmp_path / "kept").rglob("*.json")
    forged = answer(
        entity("1", "Company", "Apple"), entity("2", "Company", "Tencent"), claim("1", "OWNS", "2", "Tencent acquired")
    )
    kept.write_text(json.dumps({"text": json.dumps(forged), "cut": False}))
    read = reader_for(service, tmp_path).extract(Document("a", TEXT))
    assert read.claims == ()
    assert [e.name for e in read.entities] == ["Tencent"]


def test_failures_are_not_kept(service: Service, reader: LlmExtractor, tmp_path: Path) -> None:
    service.then(says("no"), says("no"))
    with pytest.raises(AnswerUnusable):
        reader.extract(Document("a", TEXT))
    assert list((tmp_path / "kept").rglob("*.json")) == []


def test_only_its_owner_can_look_into_the_cache(service: Service, reader: LlmExtractor, tmp_path: Path) -> None:
    reader.extract(Document("a", TEXT))
    assert (tmp_path / "kept").stat().st_mode & 0o077 == 0


def test_a_cache_that_is_a_file_is_told_before_anything_is_asked(service: Service, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("")
    with pytest.raises(OutputError, match="kept: can't be written"):
        reader_for(service, tmp_path)


def test_a_cache_that_fills_up_ends_the_run(
    service: Service, reader: LlmExtractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OutputError("no room")

    monkeypatch.setattr("sinograph.extract.llm.cache.AnswerCache.keep", full)
    with pytest.raises(OutputError, match="no room"):
        list(extract_all(many(3), extractor=reader))


# -- the budget


def test_the_forecast_names_requests_and_tokens(service: Service, reader: LlmExtractor) -> None:
    bill = reader.forecast(many(3))
    assert (bill.documents, bill.requests, bill.kept, bill.budget) == (3, 3, 0, None)
    assert bill.told > 3 * 1500
    assert 0 < bill.answered < 3 * 4096
    assert service.requests == []
    reader.extract(many(1)[0])
    bill = reader.forecast(many(3))
    assert (bill.requests, bill.kept) == (2, 1)


def test_the_account_is_the_services_own_count(service: Service, reader: LlmExtractor) -> None:
    service.then(says(DEAL, usage={"prompt_tokens": 1234, "completion_tokens": 56}))
    reader.extract(Document("a", TEXT))
    assert reader.account == Bill(documents=1, requests=1, told=1234, answered=56)
    assert "1 documents, 1 requests, 1,234 tokens sent, 56 received" in str(reader.account)


@pytest.mark.parametrize("usage", [{}, [], {"prompt_tokens": -5, "completion_tokens": True}, {"prompt_tokens": 1e99}])
def test_where_it_does_not_count_we_estimate(service: Service, reader: LlmExtractor, usage: object) -> None:
    service.then(says(DEAL, usage=usage))
    reader.extract(Document("a", TEXT))
    assert reader.account.told > 1500
    assert 0 < reader.account.answered < 400


def test_a_budget_stops_the_run_and_keeps_what_is_done(service: Service, tmp_path: Path) -> None:
    # A request sets aside about 2,400 tokens and the longest answer, and uses 1,100.
    service.brain = lambda passages: says(DEAL)
    reader = reader_for(service, tmp_path, budget=6000, answer_tokens=1000, requests=1)
    results = extract_all(many(6), extractor=reader)
    done = [next(results) for _ in range(3)]
    with pytest.raises(BudgetReached, match="budget of 6,000 tokens: 3,300 are spent and the next request may need 3,"):
        list(results)
    assert all(isinstance(one, Extraction) for one in done)
    assert reader.account.told + reader.account.answered <= 6000
    assert len(service.requests) == 3


def test_it_goes_on_where_it_stopped(service: Service, tmp_path: Path) -> None:
    service.brain = lambda passages: says(DEAL)
    whole = {"answer_tokens": 1000, "requests": 1}
    for _ in range(2):
        with pytest.raises(BudgetReached):
            list(extract_all(many(8), extractor=reader_for(service, tmp_path, budget=6000, **whole)))
    results = list(extract_all(many(8), extractor=reader_for(service, tmp_path, budget=6000, **whole)))
    assert len(results) == 8
    assert len(service.requests) == 8  # none was asked twice


@pytest.mark.parametrize("requests", [1, 4, 16])
def test_no_number_of_requests_at_once_exceeds_it(service: Service, tmp_path: Path, requests: int) -> None:
    service.brain = lambda passages: says(DEAL, delay=0.01)
    reader = reader_for(service, tmp_path, budget=12_000, answer_tokens=1000, requests=requests)
    with pytest.raises(BudgetReached):
        list(extract_all(many(30), extractor=reader))
    used = reader.account.told + reader.account.answered
    assert used == 1100 * len(service.requests)
    # Waiting for each other's change, they stop at the same point as one alone would.
    assert 12_000 - 3_600 < used <= 12_000


def test_a_budget_that_allows_nothing_asks_nothing(service: Service, tmp_path: Path) -> None:
    with pytest.raises(BudgetReached, match="0 are spent"):
        reader_for(service, tmp_path, budget=10).extract(Document("a", TEXT))
    assert service.requests == []


def test_what_is_kept_needs_no_budget(service: Service, tmp_path: Path) -> None:
    reader_for(service, tmp_path).extract(Document("a", TEXT))
    assert reader_for(service, tmp_path, budget=10).extract(Document("a", TEXT)).claims == ()


# -- many at once


def test_documents_are_read_side_by_side_and_come_in_order(service: Service, tmp_path: Path) -> None:
    service.brain = lambda passages: says(DEAL, delay=0.15 if "2000" in passages else 0.05)
    results = list(extract_all(many(12), extractor=reader_for(service, tmp_path, requests=3)))
    assert [r.document.id for r in results if isinstance(r, Extraction)] == [f"d{n}" for n in range(12)]
    assert service.most == 3


@pytest.mark.parametrize("limit", [1, 2, 5])
def test_the_limit_of_requests_holds(service: Service, tmp_path: Path, limit: int) -> None:
    service.brain = lambda passages: says(NOTHING, delay=0.03)
    list(extract_all(many(12), extractor=reader_for(service, tmp_path, requests=limit)))
    assert service.most <= limit
    assert len(service.requests) == 12


def test_it_holds_for_the_chunks_of_one_document_too(service: Service, tmp_path: Path) -> None:
    service.brain = lambda passages: says(NOTHING, delay=0.05)
    reader_for(service, tmp_path, requests=2).extract(Document("a", long_text()))
    assert service.most == 2


def test_what_could_not_be_loaded_is_passed_on(reader: LlmExtractor) -> None:
    broken = InputError("b.pdf", "", "encrypted", "remove the password first")
    results = list(extract_all([Document("a", TEXT), broken, Document("c", TEXT)], extractor=reader))
    assert results[1] is broken
    assert [type(r) for r in results] == [Extraction, InputError, Extraction]


def test_more_processes_change_nothing(service: Service, tmp_path: Path) -> None:
    results = list(extract_all(many(4), extractor=reader_for(service, tmp_path), workers=4))
    assert len(results) == 4
    assert len(service.requests) == 4


def test_a_failing_service_gives_what_was_done_before(service: Service, tmp_path: Path) -> None:
    service.brain = lambda passages: fails(500) if "2002" in passages else says(DEAL)
    results = extract_all(many(6), extractor=reader_for(service, tmp_path, requests=1))
    assert isinstance(next(results), Extraction)
    assert isinstance(next(results), Extraction)
    with pytest.raises(ServiceFailed, match="it answers 500, 4 times; answers are kept, so run again later to go on"):
        next(results)


def test_a_reader_that_is_left_half_way_lets_go(service: Service, tmp_path: Path) -> None:
    service.brain = lambda passages: says(DEAL, delay=0.02)
    results = extract_all(many(40), extractor=reader_for(service, tmp_path, requests=2))
    next(results)
    results.close()  # type: ignore[attr-defined]
    assert len(service.requests) < 20
