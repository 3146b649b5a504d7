"""What goes wrong between us and a Neo4j server, in one line that names the value, the place and the way out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j import exceptions

from sinograph.config import StoreAddress
from sinograph.errors import (
    QueryError,
    QueryLimit,
    QueryRefused,
    StoreDamaged,
    StoreError,
    StoreLocked,
    StoreUnavailable,
)

_KEPT = "nothing that was stored before is lost"
_TIMED_OUT = ("TransactionTimedOut", "TransactionTimedOutClientConfiguration")
_WRITES = ("AccessMode", "Forbidden")


@contextmanager
def failures(address: StoreAddress) -> Iterator[None]:
    """Turn the driver's errors about the server into the store's.

    Parameters
    ----------
    address
        The server, for the message; its password is never shown.
    """
    place = address.url
    try:
        yield
    except exceptions.AuthError as problem:
        way_out = "set NEO4J_USERNAME and NEO4J_PASSWORD"
        raise StoreUnavailable(f"{place}: user {address.user!r} was refused; {way_out}") from problem
    except (exceptions.ServiceUnavailable, exceptions.SessionExpired, OSError) as problem:
        way_out = "start the server, or mend the address"
        raise StoreUnavailable(f"{place}: can't be reached ({one_line(problem)}); {way_out}") from problem
    except (exceptions.ConfigurationError, ValueError) as problem:
        raise StoreUnavailable(f"{place}: {one_line(problem)}; mend the address") from problem
    except exceptions.Neo4jError as problem:
        raise _of_server(address, problem) from problem
    except exceptions.DriverError as problem:
        raise StoreError(f"{place}: {one_line(problem)}; {_KEPT}; run again") from problem


def _of_server(address: StoreAddress, problem: exceptions.Neo4jError) -> StoreError:
    place, code = address.url, problem.code or ""
    if "DatabaseNotFound" in code:
        return StoreUnavailable(f"{place}: no database {address.database!r}; create it, or set NEO4J_DATABASE")
    if "ConstraintCreationFailed" in code or "ConstraintValidationFailed" in code:
        way_out = "use an empty database"
        return StoreDamaged(f"{place}: an id stands twice ({one_line(problem)}); {way_out}")
    if problem.is_retryable():
        return StoreLocked(f"{place}: the server is busy ({one_line(problem)}); {_KEPT}; run again")
    return StoreError(f"{place}: {one_line(problem)}; {_KEPT}")


@contextmanager
def questions(timeout: float) -> Iterator[None]:
    """Turn the server's errors about a question into `QueryError`.

    Parameters
    ----------
    timeout
        Seconds, for the message.
    """
    try:
        yield
    except exceptions.Neo4jError as problem:
        name = (problem.code or "").rsplit(".", 1)[-1]
        if name in _TIMED_OUT:
            way_out = "ask for less, or raise the time limit"
            raise QueryLimit(f"the question took longer than {timeout:g} s; {way_out}") from problem
        if name in _WRITES:
            raise QueryRefused("the question would change the graph; questions only read") from problem
        if isinstance(problem, exceptions.ClientError):
            raise QueryError(f"the question can't be answered: {one_line(problem)}") from problem
        raise
    except (TypeError, ValueError, OverflowError) as problem:
        raise QueryError(f"the question can't be answered: {one_line(problem)}") from problem


def one_line(problem: Exception, *, longest: int = 240) -> str:
    """The server's message in one line, cut where it grows long."""
    text = " ".join(str(getattr(problem, "message", None) or problem).split())
    return text if len(text) <= longest else f"{text[:longest]}…"
