"""The extractors there are: the one that ships, and those of a user's own packages."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import entry_points

from sinograph.errors import ConfigError, UnknownName
from sinograph.extract.protocols import Extractor

GROUP = "sinograph.extractors"
DEFAULT = "offline"


def extractor_names() -> tuple[str, ...]:
    """The names of the extractors there are, sorted.

    >>> "offline" in extractor_names()
    True
    """
    return tuple(sorted({DEFAULT, *(e.name for e in entry_points(group=GROUP))}))


def load_extractor(name: str = DEFAULT) -> Extractor:
    """The extractor of a name, made ready.

    Parameters
    ----------
    name
        ``offline``, or the name of an entry point of the group ``sinograph.extractors``: a callable without arguments
        that returns an `Extractor`.

    Raises
    ------
    UnknownName
        Where there is none of that name.
    ConfigError
        Where a package offers something that is no extractor.
    """
    if name == DEFAULT:
        from sinograph.extract.offline import OfflineExtractor  # loads every lexicon: only when reading begins

        return OfflineExtractor()
    found = {e.name: e for e in entry_points(group=GROUP)}
    if name not in found:
        raise UnknownName("extractor", name, nearest=extractor_names())
    return _checked(name, found[name].load())


def _checked(name: str, make: Callable[[], object]) -> Extractor:
    made = make()
    if not isinstance(made, Extractor):
        raise ConfigError(f"extractor {name!r} offers {type(made).__name__}: it needs name, version and extract()")
    return made
