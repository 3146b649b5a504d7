"""The command line within this process: as a user types it, without the cost of starting one each time."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from typing import Any

from typer.testing import CliRunner

from sinograph.cli.main import app

# What a user's own environment must not change.
BARE: dict[str, str | None] = dict.fromkeys(
    ("SINOGRAPH_STORE", "NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE", "COLUMNS", "FORCE_COLOR")
)


@dataclass(frozen=True, slots=True)
class Told:
    """What a command said, and what it exited with."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def csv(self) -> list[list[str]]:
        return list(csv.reader(io.StringIO(self.out)))


def typed(*arguments: str, stdin: str | None = None, **env: str) -> Told:
    """Run ``sinograph`` with these arguments."""
    told = CliRunner().invoke(app, list(arguments), input=stdin, env={**BARE, **env}, prog_name="sinograph")
    if told.exception is not None and not isinstance(told.exception, SystemExit):
        raise told.exception
    return Told(told.exit_code, told.stdout, told.stderr)


def refused(told: Told, code: int, words: str) -> None:
    """Nothing on stdout, one line on stderr that says what and how to go on."""
    assert (told.code, told.out) == (code, ""), told
    assert words in told.err, told.err
    assert len(told.err.splitlines()) == 1 and told.err.startswith("sinograph: ")
