"""Who reads where nobody is named."""

from __future__ import annotations

import pytest

from sinograph.config import extractor_name
from sinograph.errors import UnknownName
from sinograph.extract import load_extractor


@pytest.mark.parametrize(
    ("environ", "name"),
    [
        ({}, "offline"),
        ({"SINOGRAPH_EXTRACTOR": ""}, "offline"),
        ({"SINOGRAPH_EXTRACTOR": "rules"}, "rules"),
        ({"SINOGRAPH_EXTRACTOR": "own"}, "own"),
    ],
)
def test_the_environment_may_name_the_reader(environ: dict[str, str], name: str) -> None:
    assert extractor_name(environ) == name


def test_the_reader_that_is_named_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SINOGRAPH_EXTRACTOR", "magic")
    assert load_extractor("rules").name == "rules"
    with pytest.raises(UnknownName, match="magic"):
        load_extractor()


def test_without_a_word_rules_and_network_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SINOGRAPH_EXTRACTOR", raising=False)
    assert load_extractor().name == "offline"
    monkeypatch.setenv("SINOGRAPH_EXTRACTOR", "rules")
    assert load_extractor().name == "rules"
