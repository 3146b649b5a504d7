"""What a newcomer is told before anything is done: help, usage, typing errors."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.cli.making import typed
from typer.main import get_command

from sinograph.cli.main import app
from sinograph.errors import SinographError

COMMANDS = sorted(get_command(app).commands)  # type: ignore[attr-defined]
GRAPH = [c for c in COMMANDS if any(p.name == "store" for p in get_command(app).commands[c].params)]  # type: ignore[attr-defined]


def errors(kind: type[SinographError] = SinographError) -> list[type[SinographError]]:
    return [kind, *(one for below in kind.__subclasses__() for one in errors(below))]


@pytest.mark.parametrize("command", COMMANDS)
class TestEachCommand:
    def test_says_in_a_line_what_it_does(self, command: str) -> None:
        line = str(get_command(app).commands[command].help).splitlines()[0]  # type: ignore[attr-defined]
        assert 15 < len(line) < 120 and line.endswith(".") and line[0].isupper()

    def test_explains_every_option_and_argument(self, command: str) -> None:
        known = get_command(app).commands[command].params  # type: ignore[attr-defined]
        assert [p.name for p in known if not getattr(p, "help", None) and p.name != "help"] == []

    def test_is_helped_by_either_word(self, command: str) -> None:
        short, long = typed(command, "-h"), typed(command, "--help")
        assert short == long and (long.code, long.err) == (0, "")

    @pytest.mark.parametrize("columns", ["60", "80", "120"])
    def test_keeps_its_help_within_the_terminal(self, command: str, columns: str) -> None:
        told = typed(command, "--help", COLUMNS=columns, TERMINAL_WIDTH=columns)
        assert max(map(len, told.out.splitlines())) <= int(columns)

    def test_names_an_option_that_it_does_not_know(self, command: str) -> None:
        told = typed(command, "--jsn")
        assert (told.code, told.out) == (2, "")
        assert "--jsn" in told.err and "Usage" in told.err


@pytest.mark.parametrize("command", GRAPH)
def test_every_command_on_a_graph_takes_all_that_leads_to_it(command: str) -> None:
    told = typed(command, "--help", COLUMNS="120")
    assert all(option in told.out for option in ("--store", "--user", "--password", "--database"))


@pytest.mark.parametrize(
    ("arguments", "missing"),
    [
        (["load"], "INPUTS"),
        (["forget"], "DOCUMENTS"),
        (["show"], "NAME"),
        (["path", "Tencent"], "END"),
        (["cypher"], "TEXT"),
        (["export"], "OUT"),
        (["judge"], "VERDICT"),
        (["extract", "a.txt"], "--out"),
    ],
)
def test_a_missing_argument_is_named(arguments: list[str], missing: str) -> None:
    told = typed(*arguments)
    assert (told.code, told.out) == (2, "")
    assert "missing" in told.err.lower() and missing.lower() in told.err.lower()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["load", "a", "--workers", "0"], "--workers"),
        (["load", "a", "--workers", "two"], "--workers"),
        (["query", "investors", "--limit", "0"], "--limit"),
        (["cypher", "RETURN 1", "--timeout", "0"], "--timeout"),
        (["cypher", "RETURN 1", "--timeout", "soon"], "--timeout"),
        (["explore", "--hops", "0"], "--hops"),
        (["export", "a.gexf", "--hops", "7"], "--hops"),
        (["query", "--json", "--csv"], "give --json or --csv, not both"),
        (["show", "a", "--json", "--csv"], "give --json or --csv, not both"),
        (["shwo", "Tencent"], "No such command 'shwo'"),
    ],
)
def test_a_wrong_value_is_told_with_its_place(arguments: list[str], said: str) -> None:
    told = typed(*arguments, COLUMNS="200", TERMINAL_WIDTH="200")
    assert (told.code, told.out) == (2, "")
    assert said in told.err


def test_without_a_word_it_helps() -> None:
    told = typed()
    assert "Usage" in told.out + told.err and "Exit codes" in told.out + told.err


def test_every_exit_code_that_an_error_has_is_explained() -> None:
    told = typed("--help", COLUMNS="200", TERMINAL_WIDTH="200").out
    explained = {int(n) for n in re.findall(r"^\W*(?:Exit codes\s+)?(\d+)  ", told[told.index("Exit codes") :], re.M)}
    assert {kind.exit_code for kind in errors()} | {0, 130} <= explained


def test_every_command_is_in_the_list_of_commands() -> None:
    told = typed("--help").out
    assert all(re.search(rf"^\W*{command}\s", told, re.M) for command in COMMANDS)


def test_the_version_is_that_of_the_package() -> None:
    declared = (Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8")
    version = re.search(r'^version = "(.+)"', declared, re.M)
    assert version and typed("--version").out == f"sinograph {version[1]}\n"
