"""The command with which a person corrects an extraction and saves it as gold."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sinograph.cli.options import JsonOption
from sinograph.cli.output import complain, emit_json, note, visible
from sinograph.cli.reading import ExtractorOption, RootOption, accounted, close_run, common_root, inputs_of
from sinograph.errors import ConfigError, InputError

if TYPE_CHECKING:
    from sinograph.gold import Finding
    from sinograph.pipeline import Summary

SHEET = ".sheet"


def annotate(
    files: Annotated[list[str], typer.Argument(help="Documents; with --check and --save: sheets, or folders of them")],
    out: Annotated[
        Path | None, typer.Option("--out", help="Folder for ID.sheet, else here; with --save: for ID.json")
    ] = None,
    check: Annotated[bool, typer.Option("--check", help="Say line by line what is wrong with sheets")] = False,
    save: Annotated[bool, typer.Option("--save", help="Check sheets and write them as gold")] = False,
    page: Annotated[
        Path | None, typer.Option("--page", help="Write one HTML page to correct on, of documents or of sheets")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace files that are there already")] = False,
    root: RootOption = None,
    extractor: ExtractorOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write an extraction as a sheet to correct in any editor (or as a page); check it; save it as gold."""
    if sum((check, save, page is not None)) > 1:
        raise typer.BadParameter("give one of --check, --save and --page")
    if check:
        _check(files, as_json)
    elif save:
        _save(files, out, force=force)
    elif page:
        _page(files, page, root, extractor, force=force)
    else:
        close_run(_write(files, out or Path(), root, extractor, force=force), as_json)


def _write(files: Sequence[str], out: Path, root: Path | None, extractor: str | None, *, force: bool) -> Summary:
    from sinograph.annotations import write_sheets
    from sinograph.cli.progress import reporting
    from sinograph.extract import load_extractor

    if sheets := [file for file in files if file.endswith(SHEET)]:
        raise ConfigError(f"{sheets[0]} is a sheet already; correct it, then give --check or --save")
    sources, reader = inputs_of(files, root or common_root(files)), load_extractor(extractor)
    with accounted(reader, sources) as told, reporting(files) as progress:
        return write_sheets(told, out, extractor=reader, force=force, progress=progress)


def _check(files: Sequence[str], as_json: bool) -> None:
    from sinograph.annotations import sheet_files
    from sinograph.gold import sheet_findings

    sheets = sheet_files(map(Path, files))
    findings = [finding for sheet in sheets for finding in sheet_findings(sheet)]
    if as_json:
        emit_json([{"file": f.place, "line": f.line, "problem": f.told} for f in findings])
    else:
        _tell(findings)
    note(f"{len(sheets)} sheets, {len(findings)} problems")
    if findings:
        raise typer.Exit(1)


def _tell(findings: Sequence[Finding]) -> None:
    for finding in findings:
        typer.echo(visible(str(finding)).replace("\n", " "))


def _save(files: Sequence[str], out: Path | None, *, force: bool) -> None:
    from sinograph.annotations import save_sheets, sheet_files

    if out is None:
        raise ConfigError("--save: say where the gold belongs, with --out FOLDER")
    saved = save_sheets(sheet_files(map(Path, files)), out, force=force)
    if saved.findings:
        _tell(saved.findings)
        note(f"{len(saved.findings)} problems; nothing was written")
        raise typer.Exit(1)
    for path in saved.written:
        note(str(path))


def _page(files: Sequence[str], page: Path, root: Path | None, extractor: str | None, *, force: bool) -> None:
    from sinograph.annotations import extracted, read_corrected, sheet_files, write_page
    from sinograph.extract import load_extractor

    if page.exists() and not force:
        raise ConfigError(f"{page} is there already; give --force to replace it")
    sheets = [file for file in files if file.endswith(SHEET)]
    documents = [file for file in files if not file.endswith(SHEET)]
    annotated = list(read_corrected(sheet_files(map(Path, sheets))))
    failures = 0
    if documents:
        sources, reader = inputs_of(documents, root or common_root(documents)), load_extractor(extractor)
        with accounted(reader, sources) as told:
            for one in extracted(told, extractor=reader):
                if isinstance(one, InputError):
                    failures += 1
                    complain(str(one))
                else:
                    annotated.append(one)
    if annotated:
        write_page(annotated, page)
        note(f"{page}: {len(annotated)} documents, {page.stat().st_size / 1e6:.1f} MB")
    if failures:
        raise typer.Exit(InputError.exit_code)


def register(app: typer.Typer) -> None:
    """Add this command."""
    app.command()(annotate)
