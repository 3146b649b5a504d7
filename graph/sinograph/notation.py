"""YAML, read by the C parser where PyYAML has it, and kept as JSON: half of a start was the parsing of YAML."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import yaml

from sinograph.config import cache_place
from sinograph.files import whole_file

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
KEPT_FROM = 4_000  # characters of a text that is worth a file of its own


def read_yaml(text: str) -> Any:
    """What a YAML text says; plain data only.

    What a long text says is kept in the cache folder, under the text's own hash, so that a change is read anew; where
    nothing can be kept there, the text is parsed each time.

    Raises
    ------
    yaml.YAMLError
        Where it is no YAML, or asks for more than plain data.

    Examples
    --------
    >>> read_yaml("names: [Tencent, 腾讯]")
    {'names': ['Tencent', '腾讯']}
    """
    if len(text) < KEPT_FROM:
        return yaml.load(text, Loader=_LOADER)
    place = _place(text)
    if place:
        with suppress(OSError, ValueError):
            return json.loads(place.read_bytes())
    told = yaml.load(text, Loader=_LOADER)
    if place:
        with suppress(OSError, ValueError, TypeError):
            _keep(told, place)
    return told


def _place(text: str) -> Path | None:
    """Where what a text says is kept, if anywhere."""
    with suppress(UnicodeEncodeError):
        return cache_place("yaml", text.encode(), ".json")
    return None


def _keep(told: Any, place: Path) -> None:
    """Write it, whole or not at all; only what JSON gives back as it was (a day, a number as a key are not)."""
    raw = json.dumps(told, ensure_ascii=False)
    if json.loads(raw) != told:
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    with whole_file(place) as out:
        out.write(raw)
