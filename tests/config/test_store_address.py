"""Which store options and environment name, and that no password is ever shown."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinograph.config import DEFAULT_STORE, StoreAddress, cache_folder, output_width, plain_output, store_address
from sinograph.errors import ConfigError

ENV = {
    "SINOGRAPH_STORE": "bolt://env",
    "NEO4J_URI": "neo4j://uri",
    "NEO4J_USERNAME": "wu",
    "NEO4J_PASSWORD": "geheim",
    "NEO4J_DATABASE": "china",
}


@pytest.mark.parametrize(
    ("option", "environ", "url"),
    [
        (None, {}, DEFAULT_STORE),
        ("", {}, DEFAULT_STORE),
        (None, {"SINOGRAPH_STORE": ""}, DEFAULT_STORE),
        (None, {"NEO4J_URI": "neo4j://uri"}, "neo4j://uri"),
        (None, {"SINOGRAPH_STORE": "", "NEO4J_URI": "neo4j://uri"}, "neo4j://uri"),
        (None, ENV, "bolt://env"),
        ("graph.kgl", ENV, "graph.kgl"),
        ("", ENV, "bolt://env"),
        ("neo4j://option", ENV, "neo4j://option"),
    ],
)
def test_options_win_over_the_environment_and_that_over_the_default(
    option: str | None, environ: dict[str, str], url: str
) -> None:
    assert store_address(option, environ=environ).url == url


def test_user_password_and_database_come_from_the_environment() -> None:
    address = store_address(environ=ENV)
    assert (address.user, address.password, address.database) == ("wu", "geheim", "china")


def test_user_password_and_database_come_from_options_first() -> None:
    address = store_address(user="li", password="other", database="test", environ=ENV)
    assert (address.user, address.password, address.database) == ("li", "other", "test")


def test_what_is_not_told_has_the_servers_defaults() -> None:
    address = store_address("bolt://db", environ={})
    assert (address.user, address.password, address.database) == ("neo4j", "", None)


def test_the_process_environment_is_read_where_none_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SINOGRAPH_STORE", "here.kgl")
    assert store_address().url == "here.kgl"


@pytest.mark.parametrize("scheme", ["neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"])
def test_every_scheme_of_a_server_is_known(scheme: str) -> None:
    assert store_address(f"{scheme}://db:7687", environ={}).is_neo4j


@pytest.mark.parametrize(
    "path", ["graph.kgl", "/tmp/g.kgl", "C:\\graphs\\g.kgl", "图.kgl", "neo4j", "bolt", "bolt.kgl", "a:b"]
)
def test_anything_without_a_scheme_is_a_path(path: str) -> None:
    address = store_address(path, environ={})
    assert (address.url, address.is_neo4j) == (path, False)


@pytest.mark.parametrize(
    ("url", "scheme"),
    [
        ("http://db", "http"),
        ("file:///tmp/g.kgl", "file"),
        ("NEO4J://db", "NEO4J"),
        ("neo4j+x://db", "neo4j+x"),
        ("neo4j+s+s://db", "neo4j+s+s"),
        ("neo4j+://db", "neo4j+"),
        (" bolt://db", " bolt"),
        ("://db", ""),
    ],
)
def test_another_scheme_is_refused_with_those_there_are(url: str, scheme: str) -> None:
    with pytest.raises(ConfigError) as caught:
        store_address(url, environ={})
    assert str(caught.value) == f"store {url!r}: unknown scheme {scheme!r}; give a path, neo4j://… or bolt://…"


@pytest.mark.parametrize("url", ["bolt://wu:geheim@db", "neo4j+s://wu:geheim@db:7687", "neo4j://geheim@db"])
def test_a_url_that_holds_a_password_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(ConfigError, match="no place for a password; set NEO4J_USERNAME and NEO4J_PASSWORD") as caught:
        store_address(url, environ={})
    assert "geheim" not in str(caught.value)


def test_a_path_may_hold_an_at_sign() -> None:
    assert store_address("me@home.kgl", environ={}).url == "me@home.kgl"


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=4, max_size=20))
def test_a_password_is_never_shown(password: str) -> None:
    secret = f"<{password}>"
    address = StoreAddress("bolt://db", user="wu", password=secret)
    assert secret not in repr(address)
    assert secret not in str(address)
    assert f"{address}" == "StoreAddress('bolt://db', user='wu', database=None)"


def test_two_addresses_with_other_passwords_are_two() -> None:
    assert StoreAddress("bolt://db", password="a") != StoreAddress("bolt://db", password="b")


@pytest.mark.parametrize(
    ("environ", "folder"),
    [
        ({"XDG_CACHE_HOME": "/c"}, "/c/sinograph"),
        ({"LOCALAPPDATA": "/l"}, "/l/sinograph"),
        ({"XDG_CACHE_HOME": "/c", "LOCALAPPDATA": "/l"}, "/c/sinograph"),
        ({"XDG_CACHE_HOME": "/字"}, "/字/sinograph"),
    ],
)
def test_the_cache_stands_where_the_system_wants_it(environ: dict[str, str], folder: str) -> None:
    assert cache_folder(environ).as_posix() == folder


@pytest.mark.parametrize("environ", [{}, {"XDG_CACHE_HOME": ""}])
def test_without_a_word_the_cache_stands_at_home(environ: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/wu")
    assert cache_folder(environ).as_posix() == "/home/wu/.cache/sinograph"


@pytest.mark.parametrize(("told", "plain"), [("1", True), ("0", True), ("no", True), ("", False)])
def test_any_value_of_no_color_means_no_colour(told: str, plain: bool) -> None:
    assert plain_output({"NO_COLOR": told}) is plain
    assert plain_output({}) is False


@pytest.mark.parametrize(
    ("told", "width"),
    [
        ("80", 80),
        ("1", 1),
        ("9999", 9999),
        ("10000", None),
        ("0", None),
        ("-80", None),
        ("80.5", None),
        ("", None),
        ("８０", None),
        ("²", None),
        ("wide", None),
        (" 80", None),
    ],
)
def test_only_a_sensible_width_is_taken(told: str, width: int | None) -> None:
    assert output_width({"COLUMNS": told}) == width
