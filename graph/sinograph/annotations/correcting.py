"""The round trip of a correction: an extraction as a sheet or a page, a person's edits, gold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sinograph.annotations.writing import Form, as_json, target_of, write_each
from sinograph.errors import GoldError, InputError, OutputError
from sinograph.extract import Extractor
from sinograph.files import whole_file, writing
from sinograph.gold import Finding, Sheet, explanation, read_sheets, sheet_findings, to_gold, told_articles, write_sheet
from sinograph.model import Document, Extraction
from sinograph.pipeline import Inputs, Progress, Summary, extract_all
from sinograph.text import read_articles


def write_sheets(
    inputs: Inputs,
    out: Path,
    *,
    extractor: Extractor | None = None,
    force: bool = False,
    progress: Progress = lambda summary: None,
) -> Summary:
    """Write what documents name and state as sheets for a person to correct, one ``ID.sheet`` a document.

    Parameters
    ----------
    inputs
        What to read.
    out
        A folder; made where it is not there.
    extractor
        The default one where None.
    force
        Whether a sheet that is there already, perhaps with corrections, is replaced.
    progress
        Called after every document.
    """
    form = Form(".sheet", _sheet_text, replaces=force)
    return write_each(extract_all(inputs.documents(), extractor=extractor), out, form=form, progress=progress)


def _sheet_text(told: Extraction) -> str:
    return write_sheet(told.document, to_gold(told), comments=explanation(), sealed=True)


def sheet_files(paths: Iterable[Path]) -> list[Path]:
    """The sheets that files and folders stand for.

    Raises
    ------
    GoldError
        Where a folder holds none.
    """
    found: list[Path] = []
    for path in paths:
        inside = sorted(path.rglob("*.sheet")) if path.is_dir() else [path]
        if not inside:
            raise GoldError(f"{path}: no sheet (*.sheet) there; write one with sinograph annotate FILE")
        found += inside
    return list(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Saved:
    """What saving came to.

    Parameters
    ----------
    written
        The files, in order of the sheets; none where something is wrong.
    findings
        What is wrong, line by line.
    """

    written: tuple[Path, ...] = ()
    findings: tuple[Finding, ...] = ()


def save_sheets(paths: Sequence[Path], out: Path, *, force: bool = False) -> Saved:
    """Write the gold of corrected sheets, one ``ID.json`` a document; nothing at all where one of them is wrong.

    Parameters
    ----------
    paths
        Sheets.
    out
        A folder; made where it is not there.
    force
        Whether a file that is there already is replaced.

    Raises
    ------
    OutputError
        Where a file is there already, or can't be written.
    """
    if findings := [finding for path in paths for finding in sheet_findings(path)]:
        return Saved(findings=tuple(findings))
    targets: dict[Path, Sheet] = {}
    for path in paths:
        for sheet in read_sheets(path):
            target = target_of(out, sheet.document.id, ".json")
            if target in targets:
                raise OutputError(f"{path}: {target} is already that of another sheet; give one of them another id")
            if target.exists() and not force:
                raise OutputError(f"{target} is there already; give --force to replace it, or another --out")
            targets[target] = sheet
    for target, sheet in targets.items():
        with writing(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            with whole_file(target) as file:
                file.write(as_json(_saved(sheet)))
    return Saved(written=tuple(targets))


def _saved(sheet: Sheet) -> dict[str, Any]:
    articles = read_articles(sheet.document)
    told = {key: value for key, value in sheet.raw.items() if value or key != "traps"}
    told["claims"] = [_saved_claim(claim) for claim in sheet.raw["claims"]]
    return told | ({"articles": told_articles(articles)} if len(articles) > 1 else {})


def _saved_claim(claim: Mapping[str, Any]) -> dict[str, Any]:
    """A claim as an extraction writes it: its status told, whole numbers without a point, evidence last."""
    told = {key: _whole(value) for key, value in claim.items() if key != "evidence"}
    told.setdefault("status", "actual")
    return {**told, "evidence": claim["evidence"]}


def _whole(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _whole(one) for key, one in value.items()}
    return int(value) if isinstance(value, float) and value.is_integer() else value


Annotated = tuple[Document, Mapping[str, Any]]


def read_corrected(paths: Sequence[Path]) -> Iterator[Annotated]:
    """The documents of sheets with their annotation."""
    for path in paths:
        yield from ((sheet.document, sheet.raw) for sheet in read_sheets(path))


def write_page(annotated: Sequence[Annotated], out: Path) -> None:
    """Write one page on which a person corrects annotations.

    Parameters
    ----------
    annotated
        Documents with their annotation.
    out
        The HTML file.
    """
    from sinograph.view import annotation_html  # drawing brings scipy and networkx along: two seconds for nothing else

    page = annotation_html(annotated)
    with writing(out), whole_file(out) as file:
        file.write(page)


def extracted(inputs: Inputs, *, extractor: Extractor | None = None) -> Iterator[Annotated | InputError]:
    """The documents of inputs with what an extractor reads, confidences included."""
    for result in extract_all(inputs.documents(), extractor=extractor):
        if isinstance(result, InputError):
            yield result
        else:
            yield result.document, to_gold(result, confidence=True)
