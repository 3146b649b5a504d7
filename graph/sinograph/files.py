"""Files that are complete or not there."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from sinograph.errors import OutputError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@contextmanager
def whole_file(path: Path, *, newline: str | None = "\n") -> Iterator[IO[str]]:
    """Write a text file beside its place; move it there when all is written.

    Parameters
    ----------
    path
        The file to write, UTF-8. An earlier one stays as it is until the new one is complete.

    Examples
    --------
    >>> target = Path(tempfile.mkdtemp()) / "a.txt"
    >>> with whole_file(target) as out:
    ...     _ = out.write("complete")
    >>> target.read_text()
    'complete'
    """
    with _beside(path) as descriptor, os.fdopen(descriptor, "w", encoding="utf-8", newline=newline) as out:
        yield out


@contextmanager
def whole_bytes(path: Path) -> Iterator[IO[bytes]]:
    """The same for a file of bytes.

    Parameters
    ----------
    path
        The file to write. An earlier one stays as it is until the new one is complete.

    Examples
    --------
    >>> target = Path(tempfile.mkdtemp()) / "a.bin"
    >>> with whole_bytes(target) as out:
    ...     _ = out.write(b"complete")
    >>> target.read_bytes()
    b'complete'
    """
    with _beside(path) as descriptor, os.fdopen(descriptor, "wb") as out:
        yield out


@contextmanager
def _beside(path: Path) -> Iterator[int]:
    """An open file beside a place, moved there afterwards; the block closes it."""
    descriptor, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        yield descriptor
        Path(beside).chmod(0o644)
        Path(beside).replace(path)
    finally:
        Path(beside).unlink(missing_ok=True)  # there only where the writing stopped half way


@contextmanager
def writing(place: Path) -> Iterator[None]:
    """Turn the system's refusals into `OutputError`, which names the place and the way out.

    Parameters
    ----------
    place
        The file or folder that was asked for.

    Examples
    --------
    >>> with writing(Path("/nowhere/a.html")), whole_file(Path("/nowhere/a.html")):
    ...     pass
    Traceback (most recent call last):
    ...
    sinograph.errors.OutputError: /nowhere/a.html: the folder '/nowhere' does not exist; make it first
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as problem:
        if not place.parent.exists():
            raise OutputError(f"{place}: the folder {str(place.parent)!r} does not exist; make it first") from problem
        way_out = "make room and run again" if problem.errno in _FULL else "choose another place"
        raise OutputError(f"{place}: can't be written ({problem.strerror or problem}); {way_out}") from problem
