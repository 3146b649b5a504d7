"""YAML and what is kept of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import yaml

from sinograph.notation import KEPT_FROM, read_yaml

LONG = "names:\n" + "".join(f"- {{key: a{n}, zh: [腾讯{n}], listed: {n % 2 == 0}}}\n" for n in range(200))


def test_what_a_long_text_says_is_kept_and_the_same_again(cache: Path) -> None:
    assert len(LONG) > KEPT_FROM
    first = read_yaml(LONG)
    assert first == yaml.safe_load(LONG)
    assert len(list(cache.iterdir())) == 1
    assert read_yaml(LONG) == first


def test_what_is_kept_is_what_is_read(cache: Path) -> None:
    read_yaml(LONG)
    next(cache.iterdir()).write_text('["kept"]')
    assert read_yaml(LONG) == ["kept"]
    assert read_yaml(LONG + "- {key: more}\n")["names"][-1] == {"key": "more"}


def test_a_damaged_file_is_read_over_and_made_anew(cache: Path) -> None:
    told = read_yaml(LONG)
    (kept,) = cache.iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(whole[:100])
    assert read_yaml(LONG) == told
    assert kept.read_bytes() == whole


@pytest.mark.parametrize("more", ["since: 2016-06-21\n", "1: a number as a key\n", "odd: .nan\n"])
def test_what_json_would_change_is_not_kept(cache: Path, more: str) -> None:
    told = read_yaml(LONG + more)
    assert not cache.exists()
    if "since" in more:
        assert told["since"] == dt.date(2016, 6, 21)


def test_a_short_text_leaves_no_file(cache: Path) -> None:
    assert read_yaml("a: 1") == {"a": 1}
    assert not cache.exists()


def test_where_nothing_can_be_kept_it_is_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert read_yaml(LONG)["names"][1]["key"] == "a1"


def test_bad_yaml_is_told_each_time(cache: Path) -> None:
    for _ in range(2):
        with pytest.raises(yaml.YAMLError):
            read_yaml(LONG + "]")
    assert not cache.exists()
