"""YAML: the fast parser reads as the plain one does, and nothing but plain data."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from sinograph.notation import read_yaml

ROOT = Path(__file__).parents[2]
SHIPPED = sorted(p for room in ("graph", "loaders", "queries") for p in (ROOT / room).rglob("*.yaml"))


def test_there_is_something_to_read() -> None:
    assert len(SHIPPED) > 60


@pytest.mark.parametrize("path", SHIPPED, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_file_that_ships_is_read_as_by_the_plain_parser(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert read_yaml(text) == yaml.safe_load(text)
    assert read_yaml(text) == yaml.safe_load(text)  # from what was kept


@pytest.mark.parametrize("text", ["", "# nothing", "---\n"])
def test_nothing_is_read_as_none(text: str) -> None:
    assert read_yaml(text) is None


@pytest.mark.parametrize(
    "text",
    ["!!python/object/apply:os.system [true]", "!!python/name:os.system ''", "a: !own 1", "a: [1", "a: b: c", "\tb: 1"],
)
def test_what_is_no_plain_data_is_refused(text: str) -> None:
    with pytest.raises(yaml.YAMLError):
        read_yaml(text)
