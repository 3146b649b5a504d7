"""The command that scores: figures, documents, misses, confusions, calibration; in three forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sinograph.cli.options import CsvOption, Form, JsonOption, form_of
from sinograph.cli.output import emit, emit_json, note
from sinograph.errors import ConfigError

if TYPE_CHECKING:
    from sinograph.gold import Figure, Score
    from sinograph.model import Document

FIGURES = ("part", "figure", "precision", "recall", "f1", "right", "gold", "told")
DOCUMENTS = ("document", "precision", "recall", "f1", "right", "gold", "told", "entities_f1", "relaxed_f1", "traps")
MISSES = ("kind", "document", "subject", "type", "object", "start", "end", "words", "why")
TYPES = ("of", "gold", "told", "times")
BINS = ("from", "to", "claims", "confidence", "right")


class By(StrEnum):
    """What a row stands for."""

    document = "document"


class Part(StrEnum):
    """What is printed."""

    figures = "figures"
    documents = "documents"
    misses = "misses"
    types = "types"
    calibration = "calibration"


def score(
    gold: Annotated[
        Path, typer.Argument(help="Annotation: JSON in the guidelines' format or sheets; a file or folder")
    ],
    pred: Annotated[
        Path | None, typer.Argument(help="Predictions: the same; without them, the texts are read and scored")
    ] = None,
    texts: Annotated[
        Path | None,
        typer.Option("--texts", help="The annotated documents: documents.jsonl or a folder; sheets hold theirs"),
    ] = None,
    extractor: Annotated[str | None, typer.Option("--extractor", help="Who reads, where PRED is left out")] = None,
    workers: Annotated[int, typer.Option("--workers", min=1, help="Processes to read with")] = 1,
    by: Annotated[By | None, typer.Option("--by", help="A row for each: document, the worst first")] = None,
    misses: Annotated[
        bool, typer.Option("--misses", help="Every missed and wrong claim and every trap, quoted")
    ] = False,
    types: Annotated[bool, typer.Option("--types", help="Which types were told as which others")] = False,
    calibration: Annotated[
        bool, typer.Option("--calibration", help="Claims by confidence, with the share that is right")
    ] = False,
    min_strict: Annotated[
        float, typer.Option("--min-strict", min=0, max=1, help="Exit with 1 where strict F1 is below this")
    ] = 0.0,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
) -> None:
    """Score predictions, or an extractor, by the annotation guidelines; exits with 1 where a trap was produced."""
    form = form_of(as_json, as_csv)
    asked = {Part.documents: by is not None, Part.misses: misses, Part.types: types, Part.calibration: calibration}
    parts = [part for part, wanted in asked.items() if wanted]
    if form is Form.csv and len(parts) > 1:
        raise typer.BadParameter(f"--csv prints one table; ask for {' or '.join(parts)}, or give --json")
    if pred:
        from sinograph.annotations import evaluated_files

        result = evaluated_files(gold, pred, texts=texts)
    else:
        result = _read_and_scored(gold, texts, extractor, workers)
    if calibration and result.strict.told and not result.confidences:
        raise ConfigError(
            f"--calibration: the claims of {pred or gold} carry no confidence; leave PRED out, or add them"
        )
    _print(result, parts, form)
    _judge(result, min_strict)


def _read_and_scored(gold: Path, texts: Path | None, extractor: str | None, workers: int) -> Score:
    from sinograph.annotations import annotated_texts, evaluate
    from sinograph.cli.progress import reporting
    from sinograph.cli.reading import billed
    from sinograph.extract import load_extractor

    def _documents() -> Iterator[Document]:
        yield from (told.document for told in annotated_texts(gold, texts).values() if told.document)

    reader = load_extractor(extractor)
    with billed(reader, _documents), reporting([str(gold)]) as progress:
        return evaluate(gold, texts=texts, extractor=reader, workers=workers, progress=progress)


def _judge(result: Score, least: float) -> None:
    """Exit with 1 where what was asked for is not reached."""
    wrong = []
    if result.strict.f1 < least:
        wrong.append(f"strict F1 {result.strict.f1} is below {least:g}")
    if result.traps:
        wrong.append(f"{len(result.traps)} traps were produced")
    if wrong:
        note("; ".join(wrong))
        raise typer.Exit(1)


def _print(result: Score, parts: Sequence[Part], form: Form) -> None:
    if form is Form.json:
        emit_json(as_told(result, parts))
        return
    tables = [_TABLES[part](result) for part in (parts if form is Form.csv and parts else [Part.figures, *parts])]
    for table in tables:
        if form is Form.csv or table.title != "misses":
            emit(table.columns, table.rows, form, title=table.title if form is Form.table else "", sparse=True)
        else:
            _print_misses(result)
        if form is Form.table and table.below:
            typer.echo(table.below)


@dataclass(frozen=True, slots=True)
class _Table:
    """One part, as rows."""

    title: str
    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]
    below: str = ""


def _numbers(figure: Figure) -> tuple[float, float, float, int, int, int]:
    return figure.precision, figure.recall, figure.f1, figure.right, figure.gold, figure.told


def _figures(result: Score) -> _Table:
    whole = (("entities", result.entities), ("strict", result.strict), ("relaxed", result.relaxed))
    parts = (("all", whole), ("type", result.by_type.items()), ("attribute", result.attributes.items()))
    rows = [(part, name, *_numbers(figure)) for part, figures in parts for name, figure in figures]
    below = (
        f"{len(result.documents)} documents · strict F1, mean of documents {result.document_mean} · "
        f"evidence {result.quoted}/{result.strict.right} · traps {len(result.traps)}"
    )
    return _Table("", FIGURES, rows, below)


def _documents(result: Score) -> _Table:
    worst_first = sorted(result.documents.items(), key=lambda one: (one[1].strict.f1, one[0]))
    rows = [
        (own, *_numbers(part.strict), part.entities.f1, part.relaxed.f1, len(part.traps)) for own, part in worst_first
    ]
    return _Table("documents, the worst first", DOCUMENTS, rows)


def _misses(result: Score) -> _Table:
    rows = [
        (m.kind, m.document, m.subject, m.type, m.object, *(m.place or (None, None)), m.words, m.why)
        for m in result.misses
    ]
    return _Table("misses", MISSES, rows)


def _types(result: Score) -> _Table:
    from sinograph.ontology import load_ontology

    nodes = load_ontology().nodes
    told = sorted(result.types_told.items(), key=lambda one: (-one[1], one[0]))
    rows = [("entity" if gold in nodes else "claim", gold, other, times) for (gold, other), times in told]
    return _Table("types told as others", TYPES, rows, "" if rows else "none")


def _calibration(result: Score) -> _Table:
    from sinograph.gold import calibration

    found = calibration(result.confidences)
    rows = [(b.low, b.high, b.claims, b.confidence, b.right) for b in found.bins]
    below = f"{len(result.confidences)} claims · expected calibration error {found.error} · Brier score {found.brier}"
    return _Table("confidence, and the share that is right", BINS, rows, below)


_TABLES = {
    Part.figures: _figures,
    Part.documents: _documents,
    Part.misses: _misses,
    Part.types: _types,
    Part.calibration: _calibration,
}


def _print_misses(result: Score) -> None:
    """A line each, with the words below it."""
    from rich.text import Text

    from sinograph.cli.output import draw, line
    from sinograph.cli.tables import quoted

    def _parts() -> Iterator[Any]:
        for miss in result.misses:
            yield Text(line(f"{miss.kind:7} {miss}"), style="bold" if miss.kind == "trap" else "")
            if miss.words:
                yield from quoted(line(miss.words), line(miss.why) or _span(miss.place), indent=8)
        if not result.misses:
            yield Text("nothing was missed, and nothing is wrong")

    draw(*_parts(), wrap=False)


def _span(place: tuple[int, int] | None) -> str:
    return f"characters {place[0]} to {place[1]}" if place else ""


def as_told(result: Score, parts: Sequence[Part] = ()) -> dict[str, Any]:
    """A score as JSON: the keys of the guidelines' own script, and one more for each part that is asked for.

    >>> from sinograph.gold import Score
    >>> as_told(Score())["strict"]
    {'p': 0.0, 'r': 0.0, 'f1': 0.0, 'tp': 0, 'gold': 0, 'pred': 0}
    """
    told: dict[str, Any] = {
        "documents": len(result.documents),
        "entities": _as_script(result.entities),
        "strict": _as_script(result.strict),
        "strict_document_mean": result.document_mean,
        "relaxed": _as_script(result.relaxed),
        "attributes": {name: _as_script(figure) for name, figure in result.attributes.items()},
        "evidence": f"{result.quoted}/{result.strict.right}",
        "traps": len(result.traps),
        "by_type": {name: _as_script(figure) for name, figure in result.by_type.items()},
    }
    for part in parts:
        table = _TABLES[part](result)
        rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
        told["by_document" if part is Part.documents else str(part)] = rows
    if Part.calibration in parts:
        from sinograph.gold import calibration

        found = calibration(result.confidences)
        told["calibration"] = {"bins": told["calibration"], "error": found.error, "brier": found.brier}
    return told


def _as_script(figure: Figure) -> dict[str, float]:
    return dict(zip(("p", "r", "f1", "tp", "gold", "pred"), _numbers(figure), strict=True))


def register(app: typer.Typer) -> None:
    """Add this command."""
    app.command()(score)
