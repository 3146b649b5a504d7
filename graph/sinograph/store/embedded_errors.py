"""What goes wrong in the embedded engine, in one line that names the value, the place and the way out."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import kglite

from sinograph.errors import (
    QueryError,
    QueryLimit,
    QueryRefused,
    StoreDamaged,
    StoreError,
    StoreLocked,
    StoreUnavailable,
)

_ERRNO = re.compile(r"\(os error (\d+)\)")
_KEPT = "nothing that was stored before is lost"


@contextmanager
def failures(path: Path) -> Iterator[None]:
    """Turn the engine's errors about the file into the store's.

    Parameters
    ----------
    path
        The file, for the message.
    """
    try:
        yield
    except kglite.WriterLeaseHeldError as problem:
        holder = "this process" if problem.holder.get("self") else f"process {problem.holder.get('pid') or 'unknown'}"
        raise StoreLocked(f"{path}: {holder} has it open for writing; wait for that, or open it read-only") from problem
    except kglite.FileFormatError as problem:
        way_out = "name another file, or put a copy back"
        raise StoreDamaged(f"{path}: no graph of sinograph, or damaged ({one_line(problem)}); {way_out}") from problem
    except (kglite.FileIoError, kglite.FileError, OSError) as problem:
        raise _of_file(path, problem) from problem
    except (kglite.ConstraintError, kglite.InternalError) as problem:
        raise StoreDamaged(f"{path}: {one_line(problem)}; {_KEPT}; build the graph anew") from problem
    except kglite.KgError as problem:
        raise StoreError(f"{path}: {one_line(problem)}; {_KEPT}") from problem
    except (RuntimeError, ValueError) as problem:
        raise StoreDamaged(f"{path}: {one_line(problem)}; put a copy of the file and of its log back") from problem


def _of_file(path: Path, problem: Exception) -> StoreError:
    number = _number(problem)
    if getattr(problem, "code", None) == "DurabilityFailed":
        why = str(problem).split(". ")[0]
        return StoreError(f"{path}: {why}; {_KEPT}; make room on the disk and run again")
    if number == errno.ENOSPC:
        return StoreError(f"{path}: the disk is full; {_KEPT}; make room and run again")
    if number in (errno.EACCES, errno.EPERM, errno.EROFS):
        return StoreUnavailable(f"{path}: may not be read or written; change its permissions or choose another place")
    if number == errno.ENOENT:
        return StoreUnavailable(f"{path}: is not there; load documents into it first")
    return StoreError(f"{path}: {one_line(problem)}; {_KEPT}")


def _number(problem: Exception) -> int | None:
    if isinstance(problem, OSError):
        return problem.errno
    found = _ERRNO.search(str(problem))
    return int(found[1]) if found else None


@contextmanager
def questions(timeout: float) -> Iterator[None]:
    """Turn the engine's errors about a question into `QueryError`.

    Parameters
    ----------
    timeout
        Seconds, for the message.
    """
    try:
        yield
    except kglite.CypherTimeoutError as problem:
        way_out = "ask for less, or raise the time limit"
        raise QueryLimit(f"the question took longer than {timeout:g} s; {way_out}") from problem
    except kglite.ReadOnlyError as problem:
        raise QueryRefused("the question would change the graph; questions only read") from problem
    except (kglite.FileIoError, kglite.FileFormatError):
        raise
    except (kglite.KgError, ValueError, TypeError, OverflowError, RecursionError) as problem:
        raise QueryError(f"the question can't be answered: {one_line(problem)}") from problem


def one_line(problem: Exception, *, longest: int = 240) -> str:
    """An engine's message in one line, cut where it grows long.

    >>> one_line(ValueError("two\\n  lines"))
    'two lines'
    """
    text = " ".join(str(problem).split())
    return text if len(text) <= longest else f"{text[:longest]}…"
