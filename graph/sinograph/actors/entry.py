"""One reference actor, as its YAML entry tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from sinograph.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Actor:
    """What is publicly and surely known of an actor's names.

    Parameters
    ----------
    key
        Stable, lower-case words joined by dashes; the entity's id.
    type, also
        Its node type, and the others that news use the same name for (Kuaishou the firm, Kuaishou the app).
    name
        The usual English name.
    en, zh, former, mt
        Other English names, Chinese names (simplified), former names, literal machine translations.
    tickers
        ``EXCHANGE:CODE``.
    ambiguous, context
        Names that are words or other actors too, and the lower-case words of which one must stand in the
        document for such a name to count. The case of an ambiguous name's letters does not matter.
    """

    key: str
    type: str
    name: str
    also: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    mt: tuple[str, ...] = ()
    tickers: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    context: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of the entry, the usual one first.

        >>> Actor("tencent", "Company", "Tencent", zh=("腾讯",)).names
        ('Tencent', '腾讯')
        """
        return tuple(dict.fromkeys((self.name, *self.en, *self.zh, *self.former, *self.mt)))

    def is_ambiguous(self, name: str) -> bool:
        """Whether a name is a word or another actor's too.

        >>> Actor("apple", "Company", "Apple", ambiguous=("apple",)).is_ambiguous("Apple")
        True
        """
        return name.casefold() in {a.casefold() for a in self.ambiguous}


_TEXTS = {"key", "type", "name"}
_LISTS = {f.name for f in fields(Actor)} - _TEXTS
_FIELDS = _LISTS | _TEXTS


def read_actor(raw: object, place: str) -> Actor:
    """The actor of one YAML entry.

    Raises
    ------
    ConfigError
        Where a field is missing, unknown or of the wrong form; the message names `place`.

    Examples
    --------
    >>> read_actor({"key": "ofo", "type": "Company", "name": "ofo"}, "a.yaml").name
    'ofo'
    """
    if not isinstance(raw, Mapping) or not raw.keys() >= _TEXTS:
        raise ConfigError(f"{place}: an entry needs key, type and name, got {str(raw)[:60]!r}")
    if not raw.keys() <= _FIELDS:
        unknown = sorted(map(str, raw.keys() - _FIELDS))
        raise ConfigError(f"{place}: {raw['key']}: unknown field {unknown[0]!r}; there are {', '.join(sorted(_LISTS))}")
    told: dict[str, Any] = {k: _texts(v) if k in _LISTS else _text(v) for k, v in raw.items()}
    for field, value in told.items():
        if value is None or (field in _TEXTS and not value):
            form = "a list of names, like [A, B]" if field in _LISTS else "text"
            raise ConfigError(f"{place}: {raw['key']}: {field} {str(raw[field])[:60]!r} does not fit; write {form}")
    return Actor(**told)


def _text(value: object) -> str | None:
    """A word of YAML; a bare number (360) is one too."""
    if type(value) is str:  # of tens of thousands, nearly all
        return value
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else None


def _texts(value: object) -> tuple[str, ...] | None:
    if value is None:
        return ()
    words = [_text(one) for one in value] if isinstance(value, list | tuple) else [None]
    fitting = tuple(word for word in words if word)
    return fitting if len(fitting) == len(words) else None
