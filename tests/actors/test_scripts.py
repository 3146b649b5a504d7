"""Names in other scripts, and what is kept of their conversion."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sinograph.actors import scripts
from sinograph.actors.entry import Actor
from sinograph.actors.index import ActorIndex


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where conversions are kept, of few words too."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(scripts, "KEPT_FROM", 1)
    return tmp_path / "sinograph" / "scripts"


def test_many_words_are_written_as_each_alone(cache: Path) -> None:
    words = ["腾讯", "台积电", "里程", "Tencent", "QQ音乐"]
    told = scripts.all_scripts(words)
    assert told == {word: scripts.scripts(word) for word in words if word != "Tencent"}
    assert scripts.all_scripts(words) == told  # from what was kept
    assert len(list(cache.iterdir())) == 1


def test_few_words_are_worth_no_file(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scripts, "KEPT_FROM", 3)
    assert scripts.all_scripts(["腾讯", "里程"]) == {"腾讯": ("腾讯", "騰訊"), "里程": ("里程",)}
    assert not cache.exists()


def test_what_is_kept_is_not_converted_again(cache: Path) -> None:
    scripts.all_scripts(["腾讯"])
    (place,) = cache.iterdir()
    place.write_text(json.dumps([["腾讯", "KEPT"]]))
    assert scripts.all_scripts(["腾讯"]) == {"腾讯": ("腾讯", "KEPT")}


@pytest.mark.parametrize("damage", ["", '[["腾讯"', "[]", "{}", '"x"', "[3]", '[["腾讯", 1], ["里程"]]'])
def test_what_is_damaged_is_converted_anew(cache: Path, damage: str) -> None:
    whole = scripts.all_scripts(["腾讯", "里程"])
    (place,) = cache.iterdir()
    place.write_text(damage)
    assert scripts.all_scripts(["腾讯", "里程"]) == whole


def test_a_name_and_its_context_are_found_in_traditional_characters(cache: Path) -> None:
    rice = Actor("xiaomi", "Company", "Xiaomi", zh=("小米",), ambiguous=("小米",), context=("手机",))
    index = ActorIndex([rice])
    assert [hit.actors[0].key for hit in index.find("小米推出手機")] == ["xiaomi"]
    assert index.find("小米粥的做法") == ()
