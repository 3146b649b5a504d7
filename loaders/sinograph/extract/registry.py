"""The extractors there are: those that ship, and those of a user's own packages."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.metadata import entry_points

from sinograph.config import extractor_name
from sinograph.errors import ConfigError, UnknownName
from sinograph.extract.protocols import Extractor

GROUP = "sinograph.extractors"
# Loaded only when reading begins: one loads every lexicon, another needs an extra.
SHIPPED = {
    "llm": ("sinograph.extract.llm", "LlmExtractor"),
    "offline": ("sinograph.extract.learned", "LearnedExtractor"),
    "rules": ("sinograph.extract.rules", "RulesExtractor"),
}


def extractor_names() -> tuple[str, ...]:
    """The names of the extractors there are, sorted.

    >>> "offline" in extractor_names()
    True
    """
    return tuple(sorted({*SHIPPED, *(e.name for e in entry_points(group=GROUP))}))


def load_extractor(name: str | None = None) -> Extractor:
    """The extractor of a name, made ready.

    Parameters
    ----------
    name
        ``offline`` (rules and small networks), ``rules`` (the rules alone), ``llm``, or the name of an entry point of
        the group ``sinograph.extractors``: a callable without arguments that returns an `Extractor`. None: the one
        that ``SINOGRAPH_EXTRACTOR`` names, else ``offline``.

    Raises
    ------
    UnknownName
        Where there is none of that name.
    ConfigError
        Where a package offers something that is no extractor, or a setting that the extractor needs is missing.
    MissingExtra
        Where the extractor needs an optional dependency.
    """
    name = name or extractor_name()
    if name in SHIPPED:
        room, maker = SHIPPED[name]
        return _checked(name, getattr(import_module(room), maker))
    found = {e.name: e for e in entry_points(group=GROUP)}
    if name not in found:
        raise UnknownName("extractor", name, nearest=extractor_names())
    return _checked(name, found[name].load())


def _checked(name: str, make: Callable[[], object]) -> Extractor:
    made = make()
    if not isinstance(made, Extractor):
        raise ConfigError(f"extractor {name!r} offers {type(made).__name__}: it needs name, version and extract()")
    return made
