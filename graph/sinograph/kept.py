"""What is made of a text, made once: kept as JSON in the cache folder, under the text's own hash."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from sinograph.config import cache_place
from sinograph.files import whole_file


def kept(folder: str, text: str, make: Callable[[], Any], *, fits: Callable[[Any], bool] = lambda told: True) -> Any:
    """What `make` makes of a text: read again where it was made before, made anew where nothing whole is kept.

    Parameters
    ----------
    folder
        The part of the cache folder.
    text
        All that the result depends on; a change of it is made anew.
    make
        Makes it. What JSON would not give back as it was (a day, a tuple, a number as a key) is not kept.
    fits
        Whether what was read again can be that; else it is made anew.

    Examples
    --------
    >>> kept("doctest", "Tencent 腾讯", lambda: ["Tencent", "腾讯"])
    ['Tencent', '腾讯']
    """
    place = _place(folder, text)
    if place:
        with suppress(OSError, ValueError):
            if fits(told := json.loads(place.read_bytes())):
                return told
    made = make()
    if place:
        with suppress(OSError, ValueError, TypeError):
            _keep(made, place)
    return made


def _place(folder: str, text: str) -> Path | None:
    with suppress(UnicodeEncodeError):
        return cache_place(folder, text.encode(), ".json")
    return None


def _keep(made: Any, place: Path) -> None:
    """Write it, whole or not at all."""
    raw = json.dumps(made, ensure_ascii=False)
    if json.loads(raw) != made:
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    with whole_file(place) as out:
        out.write(raw)
