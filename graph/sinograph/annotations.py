"""What documents name and state, written as annotations: one file a document, no store."""

from __future__ import annotations

import json
import time
from pathlib import Path

from sinograph.errors import InputError, OutputError
from sinograph.extract import Extractor
from sinograph.files import whole_file, writing
from sinograph.gold import to_gold
from sinograph.model import Extraction, content_id
from sinograph.pipeline import Inputs, Progress, Summary, extract_all

LONGEST_NAME = 200  # bytes


def extract_to(
    inputs: Inputs,
    out: Path,
    *,
    extractor: Extractor | None = None,
    workers: int = 1,
    progress: Progress = lambda summary: None,
) -> Summary:
    """Write what documents name and state, one ``ID.json`` a document in the guidelines' format.

    Parameters
    ----------
    inputs
        What to read.
    out
        A folder; made where it is not there. A ``/`` of an id becomes a folder in it.
    extractor
        The default one where None.
    """
    summary, began = Summary(), time.monotonic()
    with writing(out):
        out.mkdir(parents=True, exist_ok=True)
    written: dict[Path, str] = {}
    for result in extract_all(inputs.documents(), extractor=extractor, workers=workers):
        if isinstance(result, InputError):
            summary.failures.append(result)
        elif problem := _write_annotation(result, out, written):
            summary.failures.append(problem)
        else:
            summary.count(result)
        summary.seconds = time.monotonic() - began
        progress(summary)
    return summary


def _write_annotation(told: Extraction, out: Path, written: dict[Path, str]) -> InputError | None:
    document = told.document.id
    target = _target(out, document)
    if target in written:
        return InputError(document, "", f"{target} is already written for {written[target]!r}", "give it another id")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(target) as file:
            file.write(json.dumps(to_gold(told), ensure_ascii=False, indent=1) + "\n")
    except (NotADirectoryError, IsADirectoryError, FileExistsError):
        return InputError(document, "", f"{target} is a folder, or lies in what is a file", "give it another id")
    except OSError as problem:
        way_out = "make room, or choose another folder"
        raise OutputError(f"{target}: can't be written ({problem.strerror}); {way_out}") from problem
    written[target] = document
    return None


def _target(out: Path, document: str) -> Path:
    """The file of a document: its id, with every part that would leave the folder made harmless."""
    parts = [_part(p) for p in document.replace(":", "_").split("/") if p not in {"", ".", ".."}] or ["document"]
    return out.joinpath(*parts[:-1], f"{parts[-1]}.json")


def _part(name: str) -> str:
    # Most file systems take 255 bytes; a long name keeps its beginning and what tells it from others.
    return name if len(name.encode()) <= LONGEST_NAME else f"{name[:50]}-{content_id('n', name)}"
