"""``sinograph``: its commands, and what it exits with."""

from __future__ import annotations

import os
import sys
from types import TracebackType
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from sinograph.cli import annotating, ask, doctor, graph, reading, scoring
from sinograph.cli.output import complain
from sinograph.errors import OutputError, SinographError

HELP = """Documents about China's internet sector in, a cited, dated, typed knowledge graph out.

Begin with [bold]sinograph load FOLDER[/bold], then [bold]sinograph show NAME[/bold],
[bold]sinograph query[/bold] (the list of questions) and [bold]sinograph explore[/bold].
"""
EXIT_CODES = """\b
[bold]Exit codes[/bold]   0  done
             1  unexpected; or a check failed (score, annotate, doctor --strict)
             2  a wrong option or annotation, or an extra that is not installed
             3  a document could not be read; the others were
             4  the graph can't be opened, read or written
             5  the question can't be asked
             6  no such name
             7  the answer can't be written there
             8  the token budget is used up; what was read stays, run it again to go on
             9  the language model's service failed; what was read stays, run it again to go on
           130  interrupted; what was written stays"""
INTERRUPTED = 130


class Commands(TyperGroup):
    """All commands: every failure is one line on stderr and its exit code."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command, and see its output off."""
        try:
            told = super().invoke(ctx)
            sys.stdout.flush()
            return told
        except SinographError as problem:
            code = problem.exit_code
            complain(str(problem))
        except KeyboardInterrupt:
            code = INTERRUPTED
            complain("interrupted; what was written stays, run it again to go on")
        except BrokenPipeError:  # the reader of our output (head) has seen enough
            code = 0
        except OSError as problem:
            code = OutputError.exit_code
            told = f"{problem.filename}: " if problem.filename else ""
            complain(f"{told}{problem.strerror or problem}; mend that and run again")
        _let_go()
        raise typer.Exit(code)


app = typer.Typer(
    cls=Commands,
    help=HELP,
    epilog=EXIT_CODES,
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"sinograph {version('sinograph')}")
        raise typer.Exit()


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version")
    ] = False,
) -> None:
    """Options that stand before every command."""


for module in (reading, annotating, scoring, ask, graph, doctor):
    module.register(app)


def run() -> None:
    """Run the command line."""
    _streams()
    command = typer.main.get_command(app)
    sys.excepthook = _unexpected
    command()


def _streams() -> None:
    """Make every text printable, whatever the terminal's encoding, and closed streams harmless."""
    # Python has None for a stream that was closed before it began.
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - lives as long as the process
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _let_go() -> None:
    """What a failed stream still holds must not be written again when the process ends."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _unexpected(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
    if sys.flags.dev_mode:
        sys.__excepthook__(kind, problem, trace)
        return
    told = " ".join(str(problem).split())[:300]
    complain(f"unexpected {kind.__name__}: {told}; please report it with what PYTHONDEVMODE=1 prints")
