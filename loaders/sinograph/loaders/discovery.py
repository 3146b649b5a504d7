"""Which files an input means: a file, a folder with all below it, or a pattern."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from sinograph.errors import InputError
from sinograph.loaders.decoding import clean
from sinograph.loaders.formats import load_formats
from sinograph.loaders.limits import LARGEST_FILE, LARGEST_TABLE

TABLES = (".jsonl", ".ndjson")


def find_paths(given: str) -> Iterator[Path | InputError]:
    """The files that one input means, sorted.

    Parameters
    ----------
    given
        A path or a pattern (``news/**/*.html``). Below a folder only files with a known suffix count, and
        neither hidden files nor links that lead out of it.

    Yields
    ------
    Path or InputError
    """
    path = Path(given)
    try:
        if path.is_dir():
            yield from _below(path)
        elif path.exists() or path.is_symlink():
            yield path
        else:
            yield from _matching(given)
    except (OSError, ValueError) as problem:
        yield InputError(given[:200], "", f"can't be looked at ({problem})", "check the path")


def _matching(given: str) -> Iterator[Path | InputError]:
    found = sorted(glob.glob(given, recursive=True)) if glob.has_magic(given) else []  # noqa: PTH207 - takes absolute patterns
    if not found:
        yield InputError(given[:200], "", "no such file or folder", "check the path, or quote the pattern")
    for name in found:
        if not Path(name).is_dir():
            yield Path(name)


def _below(folder: Path) -> Iterator[Path | InputError]:
    refused: list[OSError] = []
    home, suffixes = folder.resolve(), load_formats()
    found: list[Path] = []
    for parent, folders, names in os.walk(folder, onerror=refused.append, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        inside = (Path(parent) / name for name in names if not name.startswith("."))
        found += [path for path in inside if path.suffix.lower() in suffixes and _stays(path, home)]
    yield from (InputError(str(one.filename), "", str(one.strerror), "check its permissions") for one in refused)
    if not found and not refused:
        yield InputError(str(folder), "", "holds no readable file", f"known are {', '.join(sorted(suffixes))}")
    yield from sorted(found, key=lambda path: path.as_posix())


def _stays(path: Path, home: Path) -> bool:
    try:
        return not path.is_symlink() or path.resolve().is_relative_to(home)
    except (OSError, RuntimeError):  # a loop of links
        return False


def read_file(path: Path) -> bytes:
    """A regular file's bytes.

    Raises
    ------
    InputError
        Where it is no regular file, can't be read, or is too large.
    """
    most = LARGEST_TABLE if path.suffix.lower() in TABLES else LARGEST_FILE
    try:
        told = path.stat()
        if not stat.S_ISREG(told.st_mode):
            raise InputError(str(path), "", "is no regular file", "give a file, a folder or a pattern")
        if told.st_size > most:
            raise InputError(str(path), "", f"{told.st_size:,} bytes", f"split it: {most:,} is the most")
        with path.open("rb") as stream:
            return stream.read(most)
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        raise InputError(str(path), "", f"can't be read ({reason})", "check the path and its permissions") from None


def id_of(path: Path, root: Path) -> str:
    """A file's path from the root, with forward slashes; the whole path where it lies elsewhere.

    Control characters are blanks, as in texts.

    Raises
    ------
    InputError
        Where the name is no text: it can't be stored.

    Examples
    --------
    >>> id_of(Path("/news/2016/a.txt"), Path("/news"))
    '2016/a.txt'
    """
    # Not resolve(): a link inside the root keeps its own name.
    whole, base = (Path(os.path.abspath(one)) for one in (path, root))  # noqa: PTH100
    told = (whole.relative_to(base) if whole.is_relative_to(base) else whole).as_posix()
    if not told.isascii() and any("\ud800" <= character <= "\udfff" for character in told):
        raise InputError(repr(str(path))[1:-1], "", "its name is not UTF-8", "rename it")
    return clean(told)
