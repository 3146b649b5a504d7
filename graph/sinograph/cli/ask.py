"""Commands that ask: query, cypher, show, path."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sinograph.cli.options import (
    AllOption,
    CsvOption,
    DatabaseOption,
    Form,
    JsonOption,
    PasswordOption,
    StoreOption,
    UserOption,
    form_of,
    graph_at,
)
from sinograph.cli.output import draw, emit, emit_json, note, visible
from sinograph.errors import ConfigError

if TYPE_CHECKING:
    from rich.console import RenderableType

    from sinograph.api import Dossier, Fact

EvidenceOption = Annotated[bool, typer.Option("--evidence", help="The sentences that state each row")]
TimeoutOption = Annotated[float, typer.Option("--timeout", min=0.01, help="Seconds")]
LimitOption = Annotated[int, typer.Option("--limit", min=1, help="The most rows")]


def _questions(incomplete: str) -> list[str]:
    from sinograph.queries import load_catalogue

    return [q.name for q in load_catalogue() if q.name.startswith(incomplete)]


def query(
    name: Annotated[
        str | None,
        typer.Argument(help="A question's name; none: the list of questions", autocompletion=_questions),
    ] = None,
    parameters: Annotated[list[str] | None, typer.Argument(help="key=value …")] = None,
    store: StoreOption = None,
    include_all: AllOption = False,
    evidence: EvidenceOption = False,
    limit: LimitOption = 1000,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    user: UserOption = None,
    password: PasswordOption = None,
    database: DatabaseOption = None,
) -> None:
    """Ask one of the named questions."""
    form = form_of(as_json, as_csv)
    if name is None:
        _list_questions(form)
        return
    told = dict(_pair(p) for p in parameters or ())
    with graph_at(store, user, password, database) as graph:
        answer = graph.ask(name, told, include_all=include_all, limit=limit)
        quotes = graph.evidence(answer.claims) if evidence else {}
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    if evidence:
        rows = [
            {**row, "evidence": [quotes[c] for c in own if c in quotes]}
            for row, own in zip(rows, answer.claims_by_row, strict=True)
        ]
    _print_answer(answer.columns, rows, form, title=answer.question)
    if answer.more:
        note(f"there are more than {limit} rows; raise --limit")


def _print_answer(columns: tuple[str, ...], rows: list[dict[str, Any]], form: Form, *, title: str) -> None:
    if form is Form.json:
        emit_json(rows)
        return
    quoted = [row.get("evidence", []) for row in rows]
    table: list[list[Any]] = [[row[c] for c in columns] for row in rows]
    if form is Form.csv:
        told = (*columns, "evidence") if any(quoted) else columns
        lines = ["\n".join(f"“{q['quote']}” ({_source(q)})" for q in own) for own in quoted]
        emit(told, [[*row, own] if any(quoted) else row for row, own in zip(table, lines, strict=True)], form)
    elif any(quoted):
        numbered = [[n, *row] for n, row in enumerate(table, 1)]
        emit(("#", *columns), numbered, form, title=title, sparse=True)
        _print_quotes(quoted)
    elif rows:
        emit(columns, table, form, title=title, sparse=True)
    if not rows:
        note("no row answers this")


def _print_quotes(quoted: list[list[dict[str, Any]]]) -> None:
    from sinograph.cli.tables import numbered

    quotes = ((n, q) for n, own in enumerate(quoted, 1) for q in own)
    draw(*numbered((n, visible(" ".join(q["quote"].split())), visible(_source(q))) for n, q in quotes), wrap=False)


def _source(quote: dict[str, Any]) -> str:
    told = (quote.get("headline") or quote["document"], quote.get("published"))
    return ", ".join(str(part) for part in told if part)


def _pair(told: str) -> tuple[str, str]:
    key, equals, value = told.partition("=")
    if not equals or not key:
        raise ConfigError(f"parameter {told!r}: write key=value")
    return key, value


def _list_questions(form: Form) -> None:
    from sinograph.queries import load_catalogue

    rows = [(q.name, " ".join(p.shown for p in q.parameters), q.question) for q in load_catalogue()]
    emit(("name", "parameters", "question"), rows, form)


def cypher(
    text: Annotated[str, typer.Argument(help="A reading question, as 'MATCH (c:Company) RETURN c.name LIMIT 5'")],
    parameters: Annotated[list[str] | None, typer.Argument(help="key=value …, read in the text as $key")] = None,
    store: StoreOption = None,
    timeout: TimeoutOption = 30.0,
    limit: LimitOption = 1000,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    user: UserOption = None,
    password: PasswordOption = None,
    database: DatabaseOption = None,
) -> None:
    """Ask in Cypher, reading only."""
    form = form_of(as_json, as_csv)
    told = dict(_pair(p) for p in parameters or ())
    with graph_at(store, user, password, database) as graph:
        rows = graph.rows(text, told, timeout=timeout, limit=limit)
    emit(rows.columns, rows.rows, form)
    if rows.more:
        note(f"there are more than {limit} rows; raise --limit")


def show(
    name: Annotated[str, typer.Argument(help="Any name of an entity, in any script")],
    store: StoreOption = None,
    include_all: AllOption = False,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    user: UserOption = None,
    password: PasswordOption = None,
    database: DatabaseOption = None,
) -> None:
    """A dossier: what is known of an entity, each fact with its quotes and sources."""
    form = form_of(as_json, as_csv)
    with graph_at(store, user, password, database) as graph:
        told = graph.show(name, include_all=include_all)
    if form is Form.json:
        emit_json(_dossier_json(told))
    elif form is Form.csv:
        rows = [
            (f.edge.type, f.date, f.sentence, f.edge.status, q.words, q.document)
            for f in told.facts
            for q in f.quotations
        ]
        emit(("type", "date", "fact", "status", "quote", "document"), rows, form)
    else:
        _print_dossier(told)


def _dossier_json(told: Dossier) -> dict[str, Any]:
    entity = told.entity
    facts = [
        {
            "type": f.edge.type,
            "date": f.date or None,
            "fact": f.sentence,
            "status": f.edge.status,
            **dict(f.details),
            "other": {"id": f.other.id, "name": f.other.name, "type": f.other.type},
            "documents": f.edge.documents,
            "confidence": round(f.edge.confidence, 3),
            "evidence": [
                {"quote": q.words, "document": q.document, "title": q.title, "url": q.url, "published": q.published}
                for q in f.quotations
            ],
        }
        for f in told.facts
    ]
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type,
        "aliases": list(entity.aliases),
        "identifiers": list(entity.identifiers),
        "documents": list(told.documents),
        "facts": facts,
    }


def _print_dossier(told: Dossier) -> None:
    from rich.text import Text

    entity, count = told.entity, len(told.documents)
    parts: list[RenderableType] = [Text(visible(f"{entity.name}  ({entity.type})"), style="bold")]
    if entity.aliases:
        parts.append(Text(visible("also: " + ", ".join(entity.aliases)), style="dim"))
    if entity.identifiers:
        parts.append(Text(visible("listed: " + ", ".join(entity.identifiers)), style="dim"))
    parts.append(Text(f"named in {count} {'document' if count == 1 else 'documents'}", style="dim"))
    kind = ""
    for fact in told.facts:
        if fact.edge.type != kind:
            kind = fact.edge.type
            parts += ["", Text(kind, style="bold cyan")]
        parts += _fact_lines(fact)
    if not told.facts:
        parts.append(Text("no fact is known; --all takes denied and rumoured ones too", style="dim"))
    draw(*parts, wrap=False)


def _fact_lines(fact: Fact) -> Iterator[RenderableType]:
    from rich.padding import Padding
    from rich.text import Text

    from sinograph.cli.tables import quoted

    extra = "".join(f" · {name} {value}" for name, value in fact.details)
    # The sentence hangs behind its date, so that a date is found at a glance.
    head = Text.assemble((f"{fact.date or '—':<12}", ""), visible(fact.sentence + extra))
    yield Padding(head, (0, 0, 0, 2), expand=False)
    for quote in fact.quotations:
        source = " · ".join(p for p in (quote.title or quote.document, quote.published, quote.url) if p)
        yield from quoted(visible(quote.words), visible(source), indent=14)


def path(
    start: Annotated[str, typer.Argument(help="Any name of an entity")],
    end: Annotated[str, typer.Argument(help="Any name of another")],
    store: StoreOption = None,
    include_all: AllOption = False,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    user: UserOption = None,
    password: PasswordOption = None,
    database: DatabaseOption = None,
) -> None:
    """The shortest connection between two entities, each step with its sentence."""
    form = form_of(as_json, as_csv)
    with graph_at(store, user, password, database) as graph:
        steps = graph.path(start, end, include_all=include_all)
    rows = [
        (n, f.sentence, f.date, f.edge.status, f.quotations[0].words if f.quotations else "")
        for n, f in enumerate(steps, 1)
    ]
    if steps or form is not Form.table:
        emit(("step", "fact", "date", "status", "quote"), rows, form)
    if not steps:
        note(f"no connection between {start} and {end}; --all takes denied and rumoured facts too")


def register(app: typer.Typer) -> None:
    """Add these commands."""
    for command in (query, cypher, show, path):
        app.command()(command)
