"""An entry of the reference data is read as written, or refused in words that say where and how."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinograph.actors import Actor, index, read_actor
from sinograph.errors import ConfigError

LISTS = tuple(f.name for f in fields(Actor) if f.name not in ("key", "type", "name"))
PLAIN = {"key": "ofo", "type": "Company", "name": "ofo"}


def refused(raw: object) -> str:
    """What is said of a wrong entry."""
    with pytest.raises(ConfigError) as caught:
        read_actor(raw, "companies.yaml")
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_the_three_needed_fields_are_enough() -> None:
    assert read_actor(PLAIN, "a.yaml") == Actor("ofo", "Company", "ofo")


@pytest.mark.parametrize("field", LISTS)
def test_a_list_is_read_in_order(field: str) -> None:
    assert getattr(read_actor(PLAIN | {field: ["b", "a", "b"]}, "a.yaml"), field) == ("b", "a", "b")


@pytest.mark.parametrize("field", LISTS)
@pytest.mark.parametrize("empty", [None, [], ()], ids=repr)
def test_a_list_may_be_empty(field: str, empty: Any) -> None:
    assert getattr(read_actor(PLAIN | {field: empty}, "a.yaml"), field) == ()


@pytest.mark.parametrize("field", LISTS)
@pytest.mark.parametrize("wrong", ["Alibaba", "腾讯", 5, True, {"a": 1}, [None], [["a"]], [""], ["a", {}]], ids=repr)
def test_a_bare_name_where_a_list_belongs_is_not_read_as_its_letters(field: str, wrong: Any) -> None:
    told = refused(PLAIN | {field: wrong})
    assert told == f"companies.yaml: ofo: {field} {str(wrong)!r} does not fit; write a list of names, like [A, B]"


@pytest.mark.parametrize("field", ["type", "name"])
@pytest.mark.parametrize("wrong", [None, "", ["a"], {"a": 1}, True], ids=repr)
def test_a_text_that_is_none_is_refused(field: str, wrong: Any) -> None:
    assert refused(PLAIN | {field: wrong}) == f"companies.yaml: ofo: {field} {str(wrong)!r} does not fit; write text"


def test_an_empty_key_is_refused() -> None:
    assert "key '' does not fit; write text" in refused(PLAIN | {"key": ""})


@pytest.mark.parametrize(("raw", "text"), [(360, "360"), (1688, "1688"), (3.6, "3.6")])
def test_a_number_is_a_name_as_it_stands(raw: float, text: str) -> None:
    assert read_actor(PLAIN | {"name": raw, "en": [raw]}, "a.yaml").names == (text,)


@pytest.mark.parametrize("field", ["key", "type", "name"])
def test_each_needed_field_is_asked_for(field: str) -> None:
    told = refused({k: v for k, v in PLAIN.items() if k != field})
    assert told.startswith("companies.yaml: an entry needs key, type and name, got ")


@pytest.mark.parametrize("raw", [None, [], "ofo", 5, ["key", "type", "name"], True], ids=repr)
def test_what_is_no_mapping_is_shown(raw: object) -> None:
    assert refused(raw) == f"companies.yaml: an entry needs key, type and name, got {str(raw)!r}"


def test_a_huge_wrong_entry_is_shown_in_part() -> None:
    assert len(refused("字" * 10_000)) < 200


@pytest.mark.parametrize(
    ("extra", "named"),
    [({"english": []}, "english"), ({7: []}, "7"), ({True: 1, "zz": 2}, "True"), ({None: 1}, "None")],
)
def test_an_unknown_field_is_named_beside_those_there_are(extra: dict[Any, Any], named: str) -> None:
    told = refused(PLAIN | extra)
    assert told == f"companies.yaml: ofo: unknown field {named!r}; there are {', '.join(sorted(LISTS))}"


def test_names_are_all_names_once_the_usual_one_first() -> None:
    actor = Actor("a", "Company", "Foo", en=("Foo Inc", "Foo"), zh=("富",), former=("Fu", "Foo Inc"), mt=("rich",))
    assert actor.names == ("Foo", "Foo Inc", "富", "Fu", "rich")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from([f.name for f in fields(Actor)]), JSON, max_size=4))
def test_whatever_an_entry_holds_it_is_an_actor_of_texts_or_a_refusal(change: dict[str, Any]) -> None:
    try:
        actor = read_actor(PLAIN | change, "a.yaml")
    except ConfigError as problem:
        assert str(problem).startswith("a.yaml: ")
    else:
        assert all(isinstance(name, str) and name for name in actor.names)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is read instead of the entries that ship."""
    (tmp_path / "entries").mkdir()
    monkeypatch.setattr(index, "files", lambda room: tmp_path)
    return tmp_path / "entries"


def test_entries_of_all_files_are_read_and_other_files_are_not(folder: Path) -> None:
    (folder / "a.yaml").write_text("- {key: ofo, type: Company, name: ofo}", "utf-8")
    (folder / "b.yaml").write_text("- {key: 腾讯, type: Company, name: 腾讯}", "utf-8")
    (folder / "notes.txt").write_text("- {", "utf-8")
    (folder / "empty.yaml").write_text("", "utf-8")
    assert [actor.key for actor in index._entries()] == ["ofo", "腾讯"]


def test_a_key_that_stands_twice_is_refused_at_the_second_file(folder: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (folder / name).write_text("- {key: ofo, type: Company, name: ofo}", "utf-8")
    with pytest.raises(ConfigError, match=r"^b.yaml: the key 'ofo' stands twice; give one of them another key$"):
        index._entries()


def test_a_wrong_entry_is_named_with_its_file(folder: Path) -> None:
    (folder / "people.yaml").write_text("- {key: x, type: Person, name: X, zh: 某}", "utf-8")
    with pytest.raises(ConfigError, match=r"^people.yaml: x: zh '某' does not fit; write a list of names"):
        index._entries()
