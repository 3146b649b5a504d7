"""Files that are complete or not there."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


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
    descriptor, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline=newline) as out:
            yield out
        Path(beside).chmod(0o644)
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
