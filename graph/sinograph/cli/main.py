"""``sinograph``: its commands, and what it exits with.

Exit codes: 0 done; 1 unexpected; 2 wrong option or missing extra; 3 a document could not be read (the others were);
4 the store can't be opened or written; 5 the question can't be asked; 6 no such name; 130 interrupted.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from sinograph.cli import ask, doctor, graph, reading
from sinograph.errors import SinographError

HELP = """Documents about China's internet sector in, a cited, dated, typed knowledge graph out.

Begin with [bold]sinograph load FOLDER[/bold], then [bold]sinograph show NAME[/bold],
[bold]sinograph query[/bold] (the list of questions) and [bold]sinograph explore[/bold].

Exit codes: 0 done · 1 unexpected · 2 wrong option · 3 a document could not be read ·
4 the store failed · 5 the question can't be asked · 6 no such name.
"""

app = typer.Typer(
    help=HELP,
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


for module in (reading, ask, graph, doctor):
    module.register(app)


def run() -> None:
    """Run the command line; every failure of our own is one line on stderr and its exit code."""
    try:
        app()
    except SinographError as problem:
        print(f"sinograph: {problem}", file=sys.stderr)
        sys.exit(problem.exit_code)
    except KeyboardInterrupt:
        print("sinograph: interrupted; what was written stays, run it again to go on", file=sys.stderr)
        sys.exit(130)
    except BrokenPipeError:  # the reader of our output (head) has seen enough
        sys.stderr.close()
        sys.exit(0)
