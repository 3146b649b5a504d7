"""What documents name and state, written as annotations: one file a document, no store."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from sinograph.errors import GoldError, InputError, OutputError
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
    workers
        As in `extract_all`.
    progress
        Called after every document.
    """
    form = Form(".json", lambda told: as_json(to_gold(told)))
    results = extract_all(inputs.documents(), extractor=extractor, workers=workers)
    return write_each(results, out, form=form, progress=progress)


@dataclass(frozen=True, slots=True)
class Form:
    """How an extraction is written: the file's ending, its text, and whether an earlier file is replaced."""

    ending: str
    text: Callable[[Extraction], str]
    replaces: bool = True


def write_each(
    results: Iterable[Extraction | InputError], out: Path, *, form: Form, progress: Progress = lambda summary: None
) -> Summary:
    """Write one file a document; what can't be read or written is told, and the rest is done.

    Parameters
    ----------
    results
        As `extract_all` gives them.
    out
        A folder; made where it is not there. A ``/`` of an id becomes a folder in it.
    form
        How a document is written.
    progress
        Called after every document.
    """
    summary, began = Summary(), time.monotonic()
    with writing(out):
        out.mkdir(parents=True, exist_ok=True)
    written: dict[Path, str] = {}
    for result in results:
        if isinstance(result, InputError):
            summary.failures.append(result)
        elif problem := _write(result, out, form, written):
            summary.failures.append(problem)
        else:
            summary.count(result)
        summary.seconds = time.monotonic() - began
        progress(summary)
    return summary


def as_json(raw: object) -> str:
    """An annotation as the text of its file.

    >>> as_json({"id": "a"})
    '{\\n "id": "a"\\n}\\n'
    """
    return json.dumps(raw, ensure_ascii=False, indent=1) + "\n"


def _write(told: Extraction, out: Path, form: Form, written: dict[Path, str]) -> InputError | None:
    document = told.document.id
    target = target_of(out, document, form.ending)
    if target in written:
        return InputError(document, "", f"{target} is already written for {written[target]!r}", "give it another id")
    if not form.replaces and target.exists():
        return InputError(document, "", f"{target} is there already", "give --force to replace it, or another --out")
    try:
        words = form.text(told)
    except GoldError as problem:
        return InputError(document, "", str(problem), "annotate it by hand")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(target) as file:
            file.write(words)
    except (NotADirectoryError, IsADirectoryError, FileExistsError):
        return InputError(document, "", f"{target} is a folder, or lies in what is a file", "give it another id")
    except OSError as problem:
        way_out = "make room, or choose another folder"
        raise OutputError(f"{target}: can't be written ({problem.strerror}); {way_out}") from problem
    written[target] = document
    return None


def target_of(out: Path, document: str, ending: str) -> Path:
    """The file of a document: its id, with every part that would leave the folder made harmless.

    >>> target_of(Path("out"), "../a/b.txt", ".json").as_posix()
    'out/a/b.txt.json'
    """
    parts = [_part(p) for p in document.replace(":", "_").split("/") if p not in {"", ".", ".."}] or ["document"]
    return out.joinpath(*parts[:-1], f"{parts[-1]}{ending}")


def _part(name: str) -> str:
    # Most file systems take 255 bytes; a long name keeps its beginning and what tells it from others.
    return name if len(name.encode()) <= LONGEST_NAME else f"{name[:50]}-{content_id('n', name)}"
