"""Parameters of a question: what one may say, and what the engine is given.

A declaration reads ``NAME KIND[<Type|Type>] [LOW..HIGH] [= DEFAULT] -- DESCRIPTION``.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from sinograph.errors import QueryError
from sinograph.model import PartialDate
from sinograph.ontology import load_ontology

# What an entity or a document is called is looked up in the store; the other kinds are read here.
LOOKED_UP = ("entity", "document")
NOTHING = "none"

_DECLARATION = re.compile(
    r"(?P<name>[a-z][a-z0-9_]*) (?P<kind>[a-z]+)(?:<(?P<types>[A-Za-z|]+)>)?"
    r"(?: (?P<low>\d+)\.\.(?P<high>\d+))?(?: = (?P<default>\S+))? -- (?P<description>\S.*)$"
)
_YES, _NO = ("true", "yes", "on", "1"), ("false", "no", "off", "0")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One thing that a question needs to know.

    Parameters
    ----------
    name
        As it is written in the question's text, after ``$``.
    kind
        ``string``, ``entity``, ``document``, ``integer``, ``number``, ``date``, ``boolean``,
        ``list`` (of texts) or ``edges`` (a list of edge types).
    description
        For people.
    types
        The node types that an entity may have; empty for all.
    low, high
        The bounds of an integer.
    required
        Whether it must be told.
    default
        What holds where it is not told.
    """

    name: str
    kind: str
    description: str
    types: tuple[str, ...] = ()
    low: int | None = None
    high: int | None = None
    required: bool = True
    default: object = None

    @property
    def shown(self) -> str:
        """How to write it: ``name=<entity>`` where it must be told, ``depth=3`` where it has a default.

        >>> declared("depth integer 1..6 = 3 -- how far").shown
        'depth=3'
        """
        if self.required:
            return f"{self.name}=<{self.kind}>"
        return f"{self.name}={_written(self.default)}"

    def read(self, told: object) -> object:
        """The value that somebody told, by the kind of the parameter.

        Parameters
        ----------
        told
            A text as on a command line, or a Python value.

        Returns
        -------
        str, int, float, bool, `PartialDate`, tuple of str, or None
            An entity or a document stays the text that names it.

        Raises
        ------
        QueryError
            Where it is no value of that kind.

        Examples
        --------
        >>> declared("since date = none -- from when").read("2016-11")
        PartialDate(text='2016-11')
        """
        if told is None or (not self.required and told == NOTHING):
            if self.required:
                raise QueryError(f"parameter {self.name}: nothing was told; write {self.shown}")
            return None
        try:
            value = KINDS[self.kind](told)
        except ValueError as problem:
            raise QueryError(f"parameter {self.name}: {told!r} is no {self.kind}; {problem}") from None
        self._check_bounds(value)
        return value

    def _check_bounds(self, value: object) -> None:
        if self.low is None or self.high is None or not isinstance(value, int):
            return
        if not self.low <= value <= self.high:
            raise QueryError(f"parameter {self.name}: {value} is out of bounds; write {self.low} to {self.high}")


def _written(value: object) -> str:
    if value is None:
        return NOTHING
    if isinstance(value, bool):
        return str(value).lower()
    return ",".join(map(str, value)) if isinstance(value, tuple) else str(value)


def declared(text: str) -> Parameter:
    """The parameter that a line of a header declares.

    Raises
    ------
    ValueError
        Where it is no declaration, or its default does not fit its kind.

    Examples
    --------
    >>> declared("name entity<Company|Product> -- the firm").types
    ('Company', 'Product')
    """
    match = _DECLARATION.match(text)
    if match is None:
        raise ValueError(f"{text!r} is no parameter; write NAME KIND<TYPES> LOW..HIGH = DEFAULT -- DESCRIPTION")
    name, kind, description = match["name"], match["kind"], match["description"]
    if kind not in KINDS:
        raise ValueError(f"kind {kind!r} is unknown; there are {', '.join(KINDS)}")
    low, high = (int(match[g]) if match[g] else None for g in ("low", "high"))
    types = tuple((match["types"] or "").split("|")) if match["types"] else ()
    if (types and kind != "entity") or (low is not None and kind != "integer"):
        raise ValueError(f"{name}: only an entity has types, only an integer has bounds")
    told = Parameter(name=name, kind=kind, description=description, types=types, low=low, high=high)
    return told if match["default"] is None else _with_default(told, match["default"])


def _with_default(told: Parameter, text: str) -> Parameter:
    free = Parameter(
        name=told.name,
        kind=told.kind,
        description=told.description,
        types=told.types,
        low=told.low,
        high=told.high,
        required=False,
    )
    try:
        default = free.read(text)
    except QueryError as problem:
        raise ValueError(str(problem)) from None
    fields: Mapping[str, object] = {f: getattr(free, f) for f in Parameter.__slots__}
    return Parameter(**{**fields, "default": default})  # type: ignore[arg-type]


def _text(told: object) -> str:
    if not isinstance(told, str) or not told.strip():
        raise ValueError("write a text that is not empty")
    return told.strip()


def _integer(told: object) -> int:
    if isinstance(told, int) and not isinstance(told, bool):
        return told
    if isinstance(told, str) and re.fullmatch(r"\s*[+-]?[0-9]{1,18}\s*", told):
        return int(told)
    raise ValueError("write a whole number, as 3")


def _number(told: object) -> float:
    if isinstance(told, int | float | str) and not isinstance(told, bool):
        try:
            value = float(told)
        except ValueError:
            value = math.nan
        if math.isfinite(value):
            return value
    raise ValueError("write a number, as 3 or 2.5")


def _boolean(told: object) -> bool:
    word = str(told).strip().casefold()
    if word in _YES or word in _NO:
        return word in _YES
    raise ValueError("write true or false")


def _date(told: object) -> PartialDate:
    if isinstance(told, PartialDate):
        return told
    try:
        return PartialDate(told.isoformat()[:10] if isinstance(told, date) else str(told).strip())
    except ValueError:
        raise ValueError("write 2016, 2016-11 or 2016-11-17") from None


def _list(told: object) -> tuple[str, ...]:
    parts = told.split(",") if isinstance(told, str) else list(told) if isinstance(told, list | tuple | set) else []
    texts = tuple(p.strip() for p in parts if isinstance(p, str) and p.strip())
    if not texts or len(texts) != len(parts):
        raise ValueError("write texts with commas between, as ACQUIRED,OWNS")
    return texts


def _edges(told: object) -> tuple[str, ...]:
    kinds = tuple(word.upper() for word in _list(told))
    known = load_ontology().edges
    for kind in kinds:
        if kind not in known:
            raise ValueError(f"{kind} is no edge type; there are {', '.join(sorted(known))}")
    return kinds


KINDS: dict[str, Callable[[object], object]] = {
    "string": _text,
    "entity": _text,
    "document": _text,
    "integer": _integer,
    "number": _number,
    "date": _date,
    "boolean": _boolean,
    "list": _list,
    "edges": _edges,
}


def engine_values(parameter: Parameter, value: object) -> dict[str, object]:
    """What the engine is given for a value: a date becomes its first and its last day.

    >>> engine_values(declared("since date = none -- from when"), PartialDate("2016-11"))
    {'since_first': datetime.date(2016, 11, 1), 'since_last': datetime.date(2016, 11, 30)}
    """
    name = parameter.name
    if parameter.kind == "date":
        told = value if isinstance(value, PartialDate) else None
        return {f"{name}_first": told.first if told else None, f"{name}_last": told.last if told else None}
    return {name: list(value) if isinstance(value, tuple) else value}


def engine_names(parameter: Parameter) -> tuple[str, ...]:
    """The names under which the engine is given a parameter."""
    return tuple(engine_values(parameter, None))
