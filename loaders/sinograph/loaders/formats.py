"""The formats that can be read, found by listing this room: a new module is a new format."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sinograph.errors import InputError
from sinograph.model import Document

Load = Callable[[bytes, str], Iterator[Document | InputError]]


@dataclass(frozen=True, slots=True)
class Format:
    """A module of this room that declares ``SUFFIXES`` and ``load``."""

    name: str
    suffixes: tuple[str, ...]
    load: Load


@cache
def load_formats() -> Mapping[str, Format]:
    """The formats by suffix.

    >>> load_formats()[".htm"].name
    'html'
    """
    formats: dict[str, Format] = {}
    for module in sorted(pkgutil.iter_modules([str(Path(__file__).parent)]), key=lambda one: one.name):
        room = importlib.import_module(f"sinograph.loaders.{module.name}")
        suffixes = getattr(room, "SUFFIXES", ())
        formats |= {suffix: Format(module.name, suffixes, room.load) for suffix in suffixes}
    return formats


def format_of(path: Path) -> Format:
    """The format of a file, by its suffix; one without a suffix is plain text.

    Raises
    ------
    InputError
        Where no format has that suffix.

    Examples
    --------
    >>> format_of(Path("a.JSONL")).name
    'jsonl'
    """
    formats = load_formats()
    suffix = path.suffix.lower() or ".txt"
    if suffix not in formats:
        known = ", ".join(sorted(formats))
        raise InputError(str(path), "", f"no loader reads {suffix!r:.20}", f"known are {known}")
    return formats[suffix]
