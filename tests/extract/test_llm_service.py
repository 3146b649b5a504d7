"""A service that is busy, slow, broken or hostile; and a key that nobody gets to see."""

from __future__ import annotations

import logging
import pickle
import time
import traceback
from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from tests.extract.llm_server import (
    KEY,
    NOTHING,
    Service,
    Step,
    answer,
    closed_port,
    entity,
    fails,
    reader_for,
    says,
    serving,
    settings_for,
)

from sinograph.config import ModelSettings, cache_folder, model_settings
from sinograph.errors import AnswerUnusable, BudgetReached, ConfigError, OutputError, ServiceFailed, SinographError
from sinograph.extract.llm import LlmExtractor
from sinograph.extract.llm.client import Client, Patience, retry_after
from sinograph.extract.llm.dialect import Dialect
from sinograph.extract.llm.replies import read_reply
from sinograph.model import Document, Extraction
from sinograph.pipeline import extract_all

DOCUMENT = Document("a", "Tencent acquired Supercell in June 2016.")
FOUND = answer(entity("1", "Company", "Tencent"))


@pytest.fixture
def service() -> Iterator[Service]:
    with serving() as told:
        yield told


@pytest.fixture
def reader(service: Service, tmp_path: Path) -> LlmExtractor:
    return reader_for(service, tmp_path)


def pauses(service: Service) -> list[float]:
    return [b - a for a, b in zip(service.times, service.times[1:], strict=False)]


# -- busy


def test_it_waits_as_long_as_it_is_asked_to(service: Service, reader: LlmExtractor) -> None:
    service.then(fails(429, retry_after="1"), says(FOUND))
    assert len(reader.extract(DOCUMENT).entities) == 1
    assert pauses(service)[0] >= 0.98


def test_it_waits_until_a_date(service: Service, reader: LlmExtractor) -> None:
    when = format_datetime(datetime.now(UTC) + timedelta(seconds=2), usegmt=True)
    service.then(fails(503, retry_after=when), says(FOUND))
    reader.extract(DOCUMENT)
    assert pauses(service)[0] > 0.5


def test_without_being_asked_it_waits_longer_each_time(service: Service, tmp_path: Path) -> None:
    reader = LlmExtractor(settings_for(service, tmp_path), patience=Patience(tries=4, first_wait=0.1, longest_wait=5))
    service.then(fails(429), fails(429), fails(429), says(FOUND))
    reader.extract(DOCUMENT)
    first, second, third = pauses(service)
    assert 0.05 <= first < 0.2
    assert 0.1 <= second < 0.35
    assert 0.2 <= third < 0.6


def test_one_that_asks_for_too_long_a_wait_ends_the_run(service: Service, reader: LlmExtractor) -> None:
    service.then(fails(429, retry_after="3600"))
    with pytest.raises(ServiceFailed, match="it answers 429 and asks to wait 3600 s; answers are kept, so run again"):
        reader.extract(DOCUMENT)
    assert len(service.requests) == 1


def test_where_one_is_told_to_wait_all_do(service: Service, tmp_path: Path) -> None:
    service.then(fails(429, retry_after="1"))
    service.brain = lambda passages: says(NOTHING, delay=0.02)
    reader = reader_for(service, tmp_path, requests=2)
    list(extract_all([Document(str(n), f"Tencent grew in {2000 + n}.") for n in range(8)], extractor=reader))
    refused = service.times[0]
    # The other thread may have had a request under way, and none after it.
    assert sum(t - refused < 0.9 for t in service.times) <= 3


def test_a_spent_account_is_not_asked_again(service: Service, reader: LlmExtractor) -> None:
    service.then(fails(429, "You exceeded your current quota", code="insufficient_quota"))
    with pytest.raises(ServiceFailed, match=r"answers 429 \(You exceeded your current quota\); check .* your account"):
        reader.extract(DOCUMENT)
    assert len(service.requests) == 1


@pytest.mark.parametrize(
    ("told", "seconds"),
    [
        ("0", 0.0),
        (" 7 ", 7.0),
        ("1.5", 1.5),
        ("-1", None),
        ("1e9", None),
        ("٣", None),
        ("9" * 400, float("inf")),
        ("Thu, 01 Jan 2026 00:00:10 GMT", 10.0),
        ("Thu, 01 Jan 2026 00:00:10", 10.0),
        ("Thu, 01 Jan 2015 00:00:00 GMT", 0.0),
        ("Thu, 99 Jan 2026 00:00:10 GMT", None),
        ("later", None),
    ],
)
def test_retry_after(told: str, seconds: float | None) -> None:
    assert retry_after(told, now=datetime(2026, 1, 1, tzinfo=UTC)) == seconds


# -- broken


@pytest.mark.parametrize("status", [408, 500, 502, 503, 504, 529])
def test_a_failure_is_tried_again(service: Service, reader: LlmExtractor, status: int) -> None:
    service.then(fails(status), fails(status), says(FOUND))
    assert len(reader.extract(DOCUMENT).entities) == 1
    assert reader.account.requests == 1


def test_one_that_keeps_failing_ends_the_run(service: Service, reader: LlmExtractor) -> None:
    service.brain = lambda passages: fails(500, "boom")
    with pytest.raises(ServiceFailed, match="it answers 500, 4 times"):
        reader.extract(DOCUMENT)
    assert len(service.requests) == 4
    assert reader.account.told == 0


@pytest.mark.parametrize(
    "body",
    [
        *(b"<html>busy</html>", b"", b"{}", b"[]", b"null", b'"text"', b"\xff\xfe", b"[" * 90_000),
        *(b'{"choices": []}', b'{"choices": [{}]}', b'{"choices": [{"message": 1}]}'),
    ],
)
def test_a_reply_that_is_none_is_tried_again(service: Service, reader: LlmExtractor, body: bytes) -> None:
    service.then(Step(body), says(FOUND))
    assert len(reader.extract(DOCUMENT).entities) == 1
    assert reader.account.told > 1500  # it may have been counted, so it is


def test_a_slow_reply_is_given_up_and_counted(service: Service, tmp_path: Path) -> None:
    service.then(says(FOUND, delay=1.5), says(FOUND))
    reader = reader_for(service, tmp_path, timeout=1)
    assert len(reader.extract(DOCUMENT).entities) == 1
    assert reader.account.told > 1000 + 1500


def test_a_reply_that_drips_is_given_up(service: Service, tmp_path: Path) -> None:
    drip = Step(says(FOUND).body * 50, drip=0.05)
    service.then(drip, says(FOUND))
    began = time.monotonic()
    reader_for(service, tmp_path, timeout=1).extract(DOCUMENT)
    assert time.monotonic() - began < 4


def test_one_that_is_always_slow_ends_the_run(service: Service, tmp_path: Path) -> None:
    service.brain = lambda passages: says(FOUND, delay=1.3)
    reader = LlmExtractor(settings_for(service, tmp_path, timeout=1), patience=Patience(tries=2, first_wait=0.01))
    with pytest.raises(ServiceFailed, match="no reply within 1 s, 2 times"):
        reader.extract(DOCUMENT)


def test_one_that_is_not_there_ends_the_run(tmp_path: Path) -> None:
    settings = ModelSettings(f"http://127.0.0.1:{closed_port()}/v1", "tested", cache=tmp_path)
    reader = LlmExtractor(settings, patience=Patience(tries=2, first_wait=0.01))
    with pytest.raises(ServiceFailed, match=r"it can't be reached \(ConnectError.*\), 2 times; answers are kept"):
        reader.extract(DOCUMENT)


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (401, "it does not take the key: check SINOGRAPH_LLM_KEY"),
        (403, "it does not admit this key"),
        (404, "check SINOGRAPH_LLM_URL and SINOGRAPH_LLM_MODEL"),
        (402, "answers 402"),
        (302, "answers 302"),
    ],
)
def test_a_refusal_that_concerns_all_ends_the_run_at_once(
    service: Service, reader: LlmExtractor, status: int, told: str
) -> None:
    service.then(fails(status, "go away", location="http://127.0.0.1:1/elsewhere"))
    with pytest.raises(ServiceFailed, match=told):
        reader.extract(DOCUMENT)
    assert len(service.requests) == 1


def test_a_refusal_that_concerns_one_text_does_not(service: Service, tmp_path: Path) -> None:
    reader = reader_for(service, tmp_path, requests=1)
    long = "This model's maximum context length is 10 tokens"
    service.brain = lambda passages: fails(400, long) if "2001" in passages else says(FOUND)
    documents = [Document(str(n), f"Tencent grew in {n}.") for n in (2000, 2001, 2002)]
    results = list(extract_all(documents, extractor=reader))
    assert [type(r) for r in results] == [Extraction, AnswerUnusable, Extraction]
    assert f"refuses it (400: {long})" in str(results[1])


def test_where_every_text_is_refused_the_request_is_wrong(service: Service, tmp_path: Path) -> None:
    service.brain = lambda passages: fails(413, "too large")
    reader = reader_for(service, tmp_path, requests=1)
    with pytest.raises(ServiceFailed, match=r"answers 413 \(too large\); check SINOGRAPH_LLM_URL, SINOGRAPH_LLM_MODEL"):
        list(extract_all([Document(str(n), f"Tencent grew in {2000 + n}.") for n in range(9)], extractor=reader))
    assert 4 <= len(service.requests) <= 5  # another may be under way


def test_after_a_failure_nothing_more_is_asked(service: Service, tmp_path: Path) -> None:
    service.brain = lambda passages: fails(401) if "2003" in passages else says(NOTHING, delay=0.1)
    documents = [Document(str(n), f"Tencent grew in {2000 + n}.") for n in range(40)]
    results = extract_all(documents, extractor=reader_for(service, tmp_path, requests=4))
    with pytest.raises(ServiceFailed, match="it does not take the key"):
        list(results)
    assert len(service.requests) <= 8


# -- what it does not understand


def test_a_service_without_schemas_is_asked_plainly(service: Service, reader: LlmExtractor) -> None:
    service.then(fails(400, "response_format: json_schema is not supported"), fails(422, "unknown: response_format"))
    service.brain = lambda passages: says(FOUND)
    reader.extract(DOCUMENT)
    forms = [r.get("response_format", {}).get("type") for r in service.requests]
    assert forms == ["json_schema", "json_object", None]


def test_what_was_learned_is_remembered(service: Service, tmp_path: Path) -> None:
    service.then(fails(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."))
    service.then(fails(400, "Unsupported value: 'temperature' does not support 0."))
    service.brain = lambda passages: says(FOUND)
    reader = reader_for(service, tmp_path, requests=1)
    list(extract_all([Document(str(n), f"Tencent grew in {2000 + n}.") for n in range(3)], extractor=reader))
    assert len(service.requests) == 5
    for one in service.requests[2:]:
        assert "temperature" not in one
        assert "max_tokens" not in one
        assert one["max_completion_tokens"] == 4096
        assert one["response_format"]["type"] == "json_schema"


def test_leaving_out_ends() -> None:
    dialect: Dialect | None = Dialect()
    steps = 0
    while dialect is not None:
        dialect = dialect.after("temperature max_tokens response_format")
        steps += 1
    assert steps == 6
    assert Dialect().after("maximum context length exceeded") is None
    assert Dialect().after("bad request") == Dialect(format="json_object")


def test_content_in_parts_is_read() -> None:
    told = read_reply(b'{"choices": [{"message": {"content": [{"text": "a"}, {"text": "b"}, {"type": "x"}]}}]}')
    assert told is not None
    assert told.text == "ab"


# -- the key


def test_the_key_goes_to_the_service_and_nowhere_else(
    service: Service,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    service.then(says(FOUND), fails(400, f"bad context for {KEY}"), fails(401, f"wrong key {KEY}"), fails(402, KEY))
    reader = reader_for(service, tmp_path)
    told = [repr(reader), repr(reader.settings), str(reader.settings), repr(reader.desk), reader.version]
    told += [repr(Client(reader.settings)), repr(reader.extract(DOCUMENT)), str(reader.account)]
    for name in "bcd":
        with pytest.raises(SinographError) as caught:
            reader.extract(Document(name, f"Tencent grew, {name}."))
        told += [str(caught.value), repr(caught.value), "".join(traceback.format_exception(caught.value))]
    told += [one.read_text() for one in tmp_path.rglob("*.json")]
    told += [caplog.text, *capfd.readouterr()]
    assert service.headers[0]["Authorization"] == f"Bearer {KEY}"
    assert KEY not in "\n".join(told)


def test_without_a_key_no_header_is_sent(service: Service, tmp_path: Path) -> None:
    reader_for(service, tmp_path, key="").extract(DOCUMENT)
    assert "Authorization" not in service.headers[0]


def test_a_redirect_does_not_carry_text_or_key_away(service: Service, tmp_path: Path) -> None:
    with serving() as other:
        service.then(Step(b"", 307, {"Location": f"{other.url}/chat/completions"}))
        with pytest.raises(ServiceFailed, match="answers 307"):
            reader_for(service, tmp_path).extract(DOCUMENT)
        assert other.requests == []


def test_a_local_service_is_asked_past_any_proxy(
    service: Service, reader: LlmExtractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{closed_port()}")
    reader.extract(DOCUMENT)
    assert len(service.requests) == 1


def test_an_unusable_answer_travels_between_processes() -> None:
    problem = AnswerUnusable("a.txt", "", "cut off", "try another model")
    again = pickle.loads(pickle.dumps(problem))
    assert (type(again), str(again)) == (AnswerUnusable, str(problem))


# -- settings

GIVEN = {"SINOGRAPH_LLM_URL": "https://models.example/v1", "SINOGRAPH_LLM_MODEL": "m"}


def test_settings_have_defaults() -> None:
    told = model_settings({**GIVEN, "XDG_CACHE_HOME": "/c"})
    assert (told.url, told.model, told.key, told.budget) == ("https://models.example/v1", "m", "", None)
    assert (told.requests, told.timeout, told.answer_tokens) == (4, 120, 4096)
    assert told.cache.as_posix() == "/c/sinograph/llm"


def test_every_setting_can_be_chosen() -> None:
    chosen = {
        "KEY": " k ",
        "BUDGET": "1,000,000",
        "CACHE": "/kept",
        "REQUESTS": "9",
        "TIMEOUT": "5",
        "ANSWER_TOKENS": "1_0",
    }
    told = model_settings({**GIVEN, **{f"SINOGRAPH_LLM_{k}": v for k, v in chosen.items()}})
    assert told == ModelSettings("https://models.example/v1", "m", "k", 1_000_000, Path("/kept"), 9, 5, 10)


@pytest.mark.parametrize("url", ["https://h/v1/", "https://h/v1/chat/completions", " https://h/v1 "])
def test_a_url_is_taken_as_people_paste_it(url: str) -> None:
    assert model_settings({**GIVEN, "SINOGRAPH_LLM_URL": url}).url == "https://h/v1"


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("URL", "", "SINOGRAPH_LLM_URL is not set: give the base url"),
        ("MODEL", " ", "SINOGRAPH_LLM_MODEL is not set"),
        ("URL", "models.example/v1", "is no base url: write https://HOST/v1"),
        ("URL", "ftp://models.example", "is no base url"),
        ("URL", "https://", "is no base url"),
        ("URL", "https://h:99999/v1", "is no base url"),
        ("URL", "https://[bad/v1", "is no base url"),
        ("URL", f"https://user:{KEY}@models.example/v1", "the key into SINOGRAPH_LLM_KEY"),
        ("URL", f"https://models.example/v1?key={KEY}", "the key into SINOGRAPH_LLM_KEY"),
        ("KEY", f"{KEY}\nX-Other: 1", "holds a sign that no header can carry: paste it again"),
        ("KEY", f"{KEY}é", "holds a sign that no header can carry"),
        ("BUDGET", "lots", "SINOGRAPH_LLM_BUDGET='lots' is no number above 0"),
        ("BUDGET", "0", "is no number above 0"),
        ("BUDGET", "-5", "is no number above 0"),
        ("BUDGET", "9" * 9999, "is no number above 0"),
        ("REQUESTS", "1.5", "is no number above 0"),
        ("TIMEOUT", "²", "is no number above 0"),
    ],
)
def test_a_setting_that_does_not_fit_names_the_way_out(name: str, value: str, told: str) -> None:
    with pytest.raises(ConfigError, match=told.replace("(", r"\(")) as caught:
        model_settings({**GIVEN, f"SINOGRAPH_LLM_{name}": value})
    assert KEY not in str(caught.value)


def test_a_key_does_not_go_over_plain_http_to_another_machine() -> None:
    away = {**GIVEN, "SINOGRAPH_LLM_URL": "http://models.example/v1"}
    assert model_settings(away).url == "http://models.example/v1"
    with pytest.raises(ConfigError, match=r"must not go over plain http to models\.example: use https, or no key"):
        model_settings({**away, "SINOGRAPH_LLM_KEY": KEY})
    for local in ("http://localhost:1/v1", "http://127.0.0.1:1", "http://[::1]:1/v1"):
        assert model_settings({**away, "SINOGRAPH_LLM_URL": local, "SINOGRAPH_LLM_KEY": KEY}).key == KEY


def test_the_cache_has_a_place_on_every_system() -> None:
    assert cache_folder({"LOCALAPPDATA": "/local"}).as_posix() == "/local/sinograph"
    assert cache_folder({}) == Path.home() / ".cache" / "sinograph"


def test_every_setting_and_exit_status_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "llm.md").read_text(encoding="utf-8")
    for field in fields(ModelSettings):
        assert f"| `SINOGRAPH_LLM_{field.name.upper()}` |" in page
    for kind in (ConfigError, AnswerUnusable, OutputError, BudgetReached, ServiceFailed):
        assert f"\n| {kind.exit_code} |" in page
