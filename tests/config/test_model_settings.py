"""Which language model the environment names; a key is never told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinograph.config import ModelSettings, is_local, model_settings
from sinograph.errors import ConfigError

NEEDED = {"SINOGRAPH_LLM_URL": "https://api.example.org/v1", "SINOGRAPH_LLM_MODEL": "qwen3"}
NUMBERS = {"BUDGET": "budget", "REQUESTS": "requests", "TIMEOUT": "timeout", "ANSWER_TOKENS": "answer_tokens"}


def told(**more: str) -> ModelSettings:
    """The settings of an environment with what is needed, and more."""
    return model_settings(NEEDED | {f"SINOGRAPH_LLM_{name}": value for name, value in more.items()})


def refused(**more: str) -> str:
    """What is said of an environment that does not fit."""
    with pytest.raises(ConfigError) as caught:
        told(**more)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_url_and_model_are_enough() -> None:
    plain = told(CACHE="/c")
    assert plain == ModelSettings("https://api.example.org/v1", "qwen3", cache=Path("/c"))
    assert (plain.budget, plain.requests, plain.timeout, plain.answer_tokens) == (None, 4, 120, 4096)


@pytest.mark.parametrize("name", ["URL", "MODEL"])
@pytest.mark.parametrize("value", ["", " ", "\t"])
def test_what_is_needed_is_asked_for_by_name(name: str, value: str) -> None:
    assert refused(**{name: value}).startswith(f"SINOGRAPH_LLM_{name} is not set: give the ")


@pytest.mark.parametrize(
    "url",
    [
        "https://api.example.org/v1",
        "https://api.example.org/v1/",
        "https://api.example.org/v1//",
        " https://api.example.org/v1 ",
        "https://api.example.org/v1/chat/completions",
        "https://api.example.org/v1/chat/completions/",
    ],
)
def test_a_service_is_one_however_its_url_ends(url: str) -> None:
    assert told(URL=url).url == "https://api.example.org/v1"


@pytest.mark.parametrize(
    "url",
    [
        "api.example.org/v1",
        "ftp://api.example.org",
        "https://",
        "https:///v1",
        "https://api.example.org/v1?key=geheim",
        "https://api.example.org/v1#geheim",
        "https://wu:geheim@api.example.org/v1",
        "https://geheim@api.example.org/v1",
        "https://api.example.org:99999/v1",
        "https://api.example.org:geheim/v1",
        "https://[::1/v1",
        "geheim",
    ],
)
def test_what_is_no_base_url_is_refused_and_not_repeated(url: str) -> None:
    said = refused(URL=url)
    assert said == "SINOGRAPH_LLM_URL is no base url: write https://HOST/v1, and the key into SINOGRAPH_LLM_KEY"


@pytest.mark.parametrize("url", ["http://localhost:8000/v1", "http://127.0.0.1:11434/v1", "http://[::1]:8000/v1"])
def test_a_key_may_go_over_plain_http_within_this_machine(url: str) -> None:
    assert told(URL=url, KEY="geheim").key == "geheim"


def test_a_key_may_not_go_over_plain_http_to_another() -> None:
    said = refused(URL="http://api.example.org/v1", KEY="geheim")
    assert said == "SINOGRAPH_LLM_URL: a key must not go over plain http to api.example.org: use https, or no key"
    assert told(URL="http://api.example.org/v1").key == ""


@pytest.mark.parametrize(
    ("url", "local"),
    [
        ("http://localhost/v1", True),
        ("http://LOCALHOST/v1", True),
        ("http://127.0.0.1:1/v1", True),
        ("http://localhost.example.org/v1", False),
        ("http://127.0.0.1.example.org", False),
        ("http://example.org/localhost", False),
        ("http://0.0.0.0", False),
        ("", False),
    ],
)
def test_only_this_machine_is_local(url: str, local: bool) -> None:
    assert is_local(url) is local


@pytest.mark.parametrize("key", ["a b", "ge\nheim", "schlüssel", "密钥", "a\x7f", "\u200bgeheim"], ids=ascii)
def test_a_key_that_no_header_carries_is_refused_and_not_repeated(key: str) -> None:
    assert refused(KEY=key) == "SINOGRAPH_LLM_KEY holds a sign that no header can carry: paste it again"


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=6, max_size=40))
def test_a_key_is_kept_and_never_shown(key: str) -> None:
    secret = f"sk-{key}-end"
    kept = told(KEY=secret)
    assert kept.key == secret
    assert secret not in repr(kept)


@pytest.mark.parametrize("name", NUMBERS)
@pytest.mark.parametrize(
    ("written", "number"),
    [("7", 7), (" 7 ", 7), ("200_000", 200_000), ("200,000", 200_000), ("007", 7), ("999999999999", 999_999_999_999)],
)
def test_a_number_is_read_as_people_write_it(name: str, written: str, number: int) -> None:
    assert getattr(told(**{name: written}), NUMBERS[name]) == number


@pytest.mark.parametrize("name", NUMBERS)
@pytest.mark.parametrize("written", ["0", "-1", "1.5", "1e6", "many", "二十", "２０", "²", "_", ",", "9" * 13, "+5"])
def test_what_is_no_number_above_nought_is_told_with_its_name_and_value(name: str, written: str) -> None:
    said = refused(**{name: written})
    assert said == f"SINOGRAPH_LLM_{name}={written!r} is no number above 0: write it like 200000, or leave it out"


@pytest.mark.parametrize("name", NUMBERS)
def test_an_empty_number_is_the_default(name: str) -> None:
    assert getattr(told(**{name: " "}), NUMBERS[name]) == getattr(told(), NUMBERS[name])


def test_answers_are_kept_where_told_else_in_the_systems_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/wu")
    assert told(CACHE="~/answers").cache == Path("/home/wu/answers")
    assert model_settings(NEEDED | {"XDG_CACHE_HOME": "/c"}).cache == Path("/c/sinograph/llm")


def test_the_process_environment_is_read_where_none_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in NEEDED.items():
        monkeypatch.setenv(name, value)
    assert model_settings().model == "qwen3"
