"""Scores of files, and of an extractor that reads the annotated texts itself."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from sinograph.errors import ConfigError, GoldError, InputError
from sinograph.extract import Extractor
from sinograph.gold import Annotation, Score, annotation, read_annotations, score, to_gold
from sinograph.loaders import read_documents
from sinograph.model import Document
from sinograph.pipeline import Progress, Summary, extract_all


def evaluated_files(gold: Path, told: Path, *, texts: Path | None = None) -> Score:
    """Score predictions that stand in files.

    Parameters
    ----------
    gold, told
        As in `read_annotations`.
    texts
        The documents, for the words of what was missed or wrong; sheets hold them already.

    Raises
    ------
    GoldError
        Where a file is not in its format, or a prediction has no gold.
    """
    truth = read_annotations(gold)
    return score(read_texts(truth, texts) if texts else truth, read_annotations(told))


def evaluate(
    gold: Path,
    *,
    texts: Path | None = None,
    extractor: Extractor | None = None,
    workers: int = 1,
    progress: Progress = lambda summary: None,
) -> Score:
    """Read the annotated texts, and score what was read.

    Parameters
    ----------
    gold
        As in `read_annotations`; sheets hold the texts.
    texts
        Where the documents of other gold are: a file (JSON Lines and the like) or a folder.
    extractor
        The default one where None.
    workers
        As in `extract_all`.
    progress
        Called after every document.

    Raises
    ------
    ConfigError
        Where no text is known.
    GoldError
        Where a file is not in its format, or an annotated text is missing.
    InputError
        Where a text can't be read: figures without it would mislead.
    """
    truth = annotated_texts(gold, texts)
    documents = [told.document for told in truth.values() if told.document]
    summary, began = Summary(), time.monotonic()
    found: dict[str, Annotation] = {}
    for result in extract_all(documents, extractor=extractor, workers=workers):
        if isinstance(result, InputError):
            raise result
        own = result.document.id
        found[own] = annotation(to_gold(result, confidence=True), own, document=result.document)
        summary.count(result)
        summary.seconds = time.monotonic() - began
        progress(summary)
    return score(truth, found)


def annotated_texts(gold: Path, texts: Path | None = None) -> dict[str, Annotation]:
    """Annotations by document id, each with the document that it annotates.

    Parameters
    ----------
    gold, texts
        As in `evaluate`.

    Raises
    ------
    ConfigError
        Where no text is known.
    GoldError
        Where a file is not in its format, or an annotated text is missing.
    """
    truth = read_annotations(gold)
    if texts:
        return read_texts(truth, texts)
    if missing := [key for key, told in truth.items() if told.document is None]:
        way_out = "give --texts documents.jsonl or a folder, or predictions as PRED"
        raise ConfigError(f"{gold}: {_listed(missing)} without a text to read; {way_out}")
    return truth


def read_texts(truth: Mapping[str, Annotation], texts: Path) -> dict[str, Annotation]:
    """Annotations, each with the document that it annotates.

    Parameters
    ----------
    truth
        Annotations by document id.
    texts
        A file or a folder; ids of files are relative to it.

    Raises
    ------
    GoldError
        Where a text is missing, or is not the one that was annotated.
    """
    root = texts if texts.is_dir() else texts.parent
    found: dict[str, Document] = {}
    unread: list[InputError] = []
    for told in read_documents([str(texts)], root=root):
        if isinstance(told, InputError):
            unread.append(told)
        else:
            found[told.id] = told
    if missing := [key for key, told in truth.items() if told.document is None and key not in found]:
        why = f" ({unread[0]})" if unread else ""
        raise GoldError(f"{texts}: no text for {_listed(missing)}{why}; ids are those of the gold")
    return {key: told if told.document else _with_text(told, found[key], texts) for key, told in truth.items()}


def _with_text(told: Annotation, document: Document, texts: Path) -> Annotation:
    last = max((end for claim in told.claims for _, end in claim["evidence"]), default=0)
    if last > (length := len(document.text)):
        problem = f"{told.id} has {length} characters, its gold quotes up to {last}"
        raise GoldError(f"{texts}: {problem}; give the text that was annotated")
    return replace(told, document=document)


def _listed(names: list[str]) -> str:
    shown = ", ".join(repr(name) for name in names[:3])
    return shown + (f" and {len(names) - 3} more" if len(names) > 3 else "")
