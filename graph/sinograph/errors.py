"""Everything that sinograph raises on purpose.

::

    SinographError
    ├── ConfigError            an option or environment variable does not fit
    ├── MissingExtra           an optional dependency is not installed
    ├── OntologyError          a type's YAML file, or a record that no type admits
    ├── InputError             one document can't be read: the run goes on with the next
    │   ├── DuplicateDocument  two different contents under one id in one run
    │   └── AnswerUnusable     a language model's answers for a document can't be used
    ├── ReadingStopped         an extractor can't go on: the run stops, what was read is kept
    │   ├── BudgetReached      the next request could cost more than the budget has left
    │   └── ServiceFailed      its service can't be reached, refuses, or fails again and again
    ├── GoldError              an annotation that is not in the guidelines' format
    ├── UnknownName            no entity, document or query has this name (nearest ones are offered)
    ├── QueryError             a question that can't be asked
    │   ├── QueryRefused       a clause or procedure outside the allow-list
    │   └── QueryLimit         the time limit was reached
    ├── OutputError            what was asked for can't be written there
    └── StoreError             the graph can't be opened, read or written: the run stops
        ├── StoreUnavailable   not there, not reachable, wrong password
        ├── StoreLocked        another process holds it
        └── StoreDamaged       its files fail their checks

A message names the value, the place and the way out, in one line. `exit_code` is what the command line
exits with.

>>> try:
...     raise UnknownName("entity", "Tencnet", nearest=("Tencent",))
... except SinographError as problem:
...     print(problem)
no entity is named 'Tencnet'; nearest: Tencent
"""

from __future__ import annotations


class SinographError(Exception):
    """The base of every error that sinograph raises on purpose."""

    exit_code = 1

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (type(self), self.args, self.__dict__)  # worker processes hand it on


def _again(kind: type[SinographError], told: tuple[object, ...], state: dict[str, object]) -> SinographError:
    problem = kind.__new__(kind, *told)
    problem.__dict__.update(state)
    return problem


class ConfigError(SinographError):
    """An option or an environment variable does not fit."""

    exit_code = 2


class MissingExtra(SinographError):
    """An optional dependency is not installed.

    >>> str(MissingExtra("pypdf", extra="pdf", purpose="read PDF files"))
    "pypdf is needed to read PDF files and is not installed: pip install 'sinograph[pdf]'"
    """

    exit_code = 2

    def __init__(self, package: str, *, extra: str, purpose: str) -> None:
        super().__init__(f"{package} is needed to {purpose} and is not installed: pip install 'sinograph[{extra}]'")


class OntologyError(SinographError):
    """A type's YAML file is wrong, or a record fits no type."""

    exit_code = 2


class InputError(SinographError):
    """One document can't be read; the run goes on with the next.

    >>> str(InputError("a.pdf", "page 3", "encrypted", "remove the password first"))
    'a.pdf: page 3: encrypted; remove the password first'
    """

    exit_code = 3

    def __init__(self, source: str, place: str, problem: str, way_out: str) -> None:
        head = f"{source}: {place}" if place else source
        super().__init__(f"{head}: {problem}; {way_out}")
        self.source = source


class DuplicateDocument(InputError):
    """Two different contents stand under one document id in one run."""


class AnswerUnusable(InputError):
    """A language model's answers for one document can't be used; the run goes on with the next."""


class ReadingStopped(SinographError):
    """An extractor can't go on: the run stops, what was read before is kept."""

    exit_code = 9


class BudgetReached(ReadingStopped):
    """The next request could cost more than the budget has left.

    >>> print(str(BudgetReached(9_500, budget=10_000, needed=2_000)).split(";")[0])
    budget of 10,000 tokens: 9,500 are spent and the next request may need 2,000
    """

    exit_code = 8

    def __init__(self, spent: int, *, budget: int, needed: int) -> None:
        way_out = "answers are kept, so raise SINOGRAPH_LLM_BUDGET or leave it out and run again to go on"
        told = f"{spent:,} are spent and the next request may need {needed:,}"
        super().__init__(f"budget of {budget:,} tokens: {told}; {way_out}")


class ServiceFailed(ReadingStopped):
    """An extractor's service can't be reached, refuses, or fails again and again."""


class GoldError(SinographError):
    """An annotation is not in the guidelines' format."""

    exit_code = 2


class UnknownName(SinographError):
    """No entity, document or query has this name."""

    exit_code = 6

    def __init__(self, kind: str, name: str, *, nearest: tuple[str, ...] = ()) -> None:
        hint = f"; nearest: {', '.join(nearest)}" if nearest else ""
        super().__init__(f"no {kind} is named {name!r}{hint}")
        self.nearest = nearest


class QueryError(SinographError):
    """A question that can't be asked as it stands."""

    exit_code = 5


class QueryRefused(QueryError):
    """A clause or a procedure outside the read-only allow-list."""


class QueryLimit(QueryError):
    """The time limit of a query was reached."""


class OutputError(SinographError):
    """What was asked for can't be written there."""

    exit_code = 7


class StoreError(SinographError):
    """The graph can't be opened, read or written; the run stops."""

    exit_code = 4


class StoreUnavailable(StoreError):
    """The store is not there, not reachable, or refuses the password."""


class StoreLocked(StoreError):
    """Another process holds the store."""


class StoreDamaged(StoreError):
    """The store's files fail their checks."""
