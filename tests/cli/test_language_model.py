"""``--extractor llm`` as a user runs it: what it says before, what it exits with, how it goes on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.extract.llm_server import KEY, Service, answer, claim, entity, fails, says, serving

QUOTE = "Tencent acquired Supercell"
DEAL = answer(
    entity("1", "Company", "Tencent"), entity("2", "Company", "Supercell"), claim("1", "ACQUIRED", "2", QUOTE)
)


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    for n in range(4):
        (tmp_path / f"note{n}.txt").write_text(f"{QUOTE} in {2016 + n}.")
    with serving() as told:
        told.brain = lambda passages: says(DEAL)
        yield told


def environment(service: Service, **more: str) -> dict[str, str]:
    given = {"URL": service.url, "MODEL": "tested", "KEY": KEY, "CACHE": "answers", "REQUESTS": "1", **more}
    return {f"SINOGRAPH_LLM_{name}": value for name, value in given.items()}


def test_extract(run: Run, service: Service, tmp_path: Path) -> None:
    told = run("extract", "note0.txt", "--out", "out", "--extractor", "llm", **environment(service))
    assert told.returncode == 0, told.stderr
    assert told.stdout == ""
    before, after, summary = told.stderr.splitlines()
    assert before.startswith("llm: at most, and estimated: 1 documents, 1 requests, ")
    assert after == "llm: spent: 1 documents, 1 requests, 1,000 tokens sent, 100 received"
    assert summary.startswith("1 documents read")
    (one,) = json.loads((tmp_path / "out" / "note0.txt.json").read_text())["claims"]
    assert one["type"] == "ACQUIRED"


def test_load_and_load_again(run: Run, service: Service) -> None:
    first = run("load", *(f"note{n}.txt" for n in range(4)), "--extractor", "llm", **environment(service))
    assert first.returncode == 0, first.stderr
    assert "4 documents read" in first.stderr
    assert QUOTE in run("show", "腾讯").stdout
    again = run("load", *(f"note{n}.txt" for n in range(4)), "--extractor", "llm", **environment(service))
    assert "0 requests, 4 more answered from the cache" in again.stderr
    assert "0 documents read, 4 unchanged" in again.stderr
    assert len(service.requests) == 4


def test_standard_input_is_forecast_too(run: Run, service: Service) -> None:
    told = run("load", "-", "--extractor", "llm", stdin=f"{QUOTE} in 2016.", **environment(service))
    assert told.returncode == 0, told.stderr
    assert "estimated: 1 documents, 1 requests" in told.stderr
    assert "1 documents read" in told.stderr


def test_a_budget_stops_the_run_and_the_next_goes_on(run: Run, service: Service) -> None:
    files = [f"note{n}.txt" for n in range(4)]
    tight = environment(service, BUDGET="6000", ANSWER_TOKENS="1000")
    stopped = run("load", *files, "--extractor", "llm", **tight)
    assert stopped.returncode == 8
    assert "of a budget of 6,000" in stopped.stderr
    assert "sinograph: budget of 6,000 tokens: 3,300 are spent" in stopped.stderr
    assert json.loads(run("stats", "--json").stdout)["documents"] == 3
    resumed = run("load", *files, "--extractor", "llm", **tight)
    assert resumed.returncode == 0, resumed.stderr
    assert "1 documents read, 3 unchanged" in resumed.stderr
    assert len(service.requests) == 4


def test_extract_keeps_what_was_written_before_a_stop(run: Run, service: Service, tmp_path: Path) -> None:
    tight = environment(service, BUDGET="6000", ANSWER_TOKENS="1000")
    stopped = run("extract", ".", "--out", "out", "--extractor", "llm", **tight)
    assert stopped.returncode == 8, stopped.stderr
    assert len(list((tmp_path / "out").glob("*.json"))) == 3


def test_a_service_that_refuses_the_key(run: Run, service: Service) -> None:
    service.brain = lambda passages: fails(401, f"no such key {KEY}")
    told = run("load", "note0.txt", "--extractor", "llm", **environment(service))
    assert told.returncode == 9
    assert "it does not take the key: check SINOGRAPH_LLM_KEY" in told.stderr
    assert KEY not in told.stderr + told.stdout


def test_one_document_that_cannot_be_used(run: Run, service: Service) -> None:
    service.brain = lambda passages: says("no" if "2017" in passages else DEAL)
    told = run("load", "note0.txt", "note1.txt", "--extractor", "llm", "--json", **environment(service))
    assert told.returncode == 3
    summary = json.loads(told.stdout)
    assert (summary["documents"], len(summary["failed"])) == (1, 1)
    assert "not in the form that was asked for; try a model that holds to a JSON schema" in summary["failed"][0]


def test_what_is_refused_is_counted(run: Run, service: Service) -> None:
    invented = answer(
        *DEAL["entities"], entity("3", "Company", "Apple"), claim("1", "OWNS", "2", "Tencent owns it all")
    )
    service.brain = lambda passages: says(invented)
    told = run("load", "note0.txt", "--extractor", "llm", **environment(service))
    assert "refused: 1 name not in text, 1 quote not in text" in told.stderr


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ({"SINOGRAPH_LLM_URL": ""}, "SINOGRAPH_LLM_URL is not set"),
        ({"SINOGRAPH_LLM_MODEL": ""}, "SINOGRAPH_LLM_MODEL is not set"),
        ({"SINOGRAPH_LLM_BUDGET": "much"}, "is no number above 0: write it like 200000"),
    ],
)
def test_a_missing_setting(run: Run, service: Service, setting: dict[str, str], told: str) -> None:
    failed = run("load", "note0.txt", "--extractor", "llm", **{**environment(service), **setting})
    assert failed.returncode == 2
    assert told in failed.stderr
    assert len(failed.stderr.splitlines()) == 1
    assert service.requests == []


def test_a_cache_that_cannot_be_made(run: Run, service: Service, tmp_path: Path) -> None:
    (tmp_path / "answers").write_text("")
    told = run("load", "note0.txt", "--extractor", "llm", **environment(service))
    assert told.returncode == 7
    assert "answers: can't be written" in told.stderr


def test_the_exit_codes_are_told(run: Run) -> None:
    told = run("--help").stdout
    assert "8  the token budget is used up" in told
    assert "9  the language model's service failed" in told


def test_doctor_names_the_extra(run: Run) -> None:
    checks = {one["what"]: one for one in json.loads(run("doctor", "--json").stdout)}
    assert "reading with a language model" in checks["httpx"]["note"]
