"""Parsers of rich formats under a time and memory limit: a hostile file ends in an error, not in a hang."""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import asdict, dataclass

from sinograph.errors import InputError
from sinograph.loaders.limits import PARSE_MEMORY, PARSE_SECONDS

# What parsers raise on damaged files. They are other people's code: each kind was met with fuzzed input.
FAULTS = (
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
    ArithmeticError,
    AssertionError,
    RecursionError,
    NotImplementedError,
    RuntimeError,
    OSError,
    EOFError,
    SyntaxError,
    MemoryError,
    struct.error,
    zlib.error,
    zipfile.BadZipFile,
)
_WAY_OUT = "save it as plain text and load that"


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a parser found: the text and, where told, title, published date (ISO) and url."""

    text: str
    title: str | None = None
    published: str | None = None
    url: str | None = None


def parse_bounded(parse: Callable[[bytes], Parsed], content: bytes, source: str, *, inline: bool) -> Parsed:
    """What `parse` finds in `content`.

    Parameters
    ----------
    parse
        A module's function of that name.
    content
        A file's bytes.
    source
        For the message.
    inline
        Whether the bytes are few enough to be parsed here; else a child process does it, which is given
        `PARSE_SECONDS` and `PARSE_MEMORY`.

    Returns
    -------
    Parsed

    Raises
    ------
    InputError
        Where the parser fails, or takes too long or too much.
    """
    if not inline:
        return _in_child(parse.__module__, content, source)
    try:
        return parse(content)
    except InputError:
        raise
    except FAULTS as problem:
        raise InputError(source, "", f"can't be read ({_named(problem)})", _WAY_OUT) from None


def _named(problem: BaseException) -> str:
    return " ".join(f"{type(problem).__name__}: {problem}".split())[:160]


def _in_child(module: str, content: bytes, source: str) -> Parsed:
    command = [sys.executable, "-m", "sinograph.loaders.bounded", module]
    paths = os.pathsep.join(path for path in sys.path if path)
    try:
        done = subprocess.run(
            command,
            input=content,
            capture_output=True,
            timeout=PARSE_SECONDS + 5,
            env={**os.environ, "PYTHONPATH": paths},
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise InputError(source, "", f"took more than {PARSE_SECONDS} seconds to read", _WAY_OUT) from None
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        raise InputError(source, "", "broke its parser or took too much time or memory", _WAY_OUT) from None
    if "problem" in answer:
        raise InputError(source, "", f"can't be read ({answer['problem']})", _WAY_OUT)
    return Parsed(**answer)


def _cap() -> None:
    """Limit this process, where the system can."""
    if sys.platform == "win32":
        return
    import resource

    for kind, most in ((resource.RLIMIT_CPU, PARSE_SECONDS), (resource.RLIMIT_AS, PARSE_MEMORY)):
        _, hard = resource.getrlimit(kind)
        resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _child(module: str) -> None:
    import importlib
    import logging

    logging.disable(logging.CRITICAL)
    parse = importlib.import_module(module).parse
    content = sys.stdin.buffer.read()
    _cap()
    try:
        answer = asdict(parse(content))
    except (InputError, *FAULTS) as problem:
        answer = {"problem": _named(problem)}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    _child(sys.argv[1])
