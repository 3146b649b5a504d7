"""Commands that ask: query, cypher, show, path."""

from __future__ import annotations

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
from sinograph.cli.output import answers, emit, emit_json, note
from sinograph.errors import ConfigError

if TYPE_CHECKING:
    from sinograph.api import Dossier

EvidenceOption = Annotated[bool, typer.Option("--evidence", help="The sentences that state each row")]
TimeoutOption = Annotated[float, typer.Option("--timeout", min=0.01, help="Seconds")]
LimitOption = Annotated[int, typer.Option("--limit", min=1, help="The most rows")]


def query(
    name: Annotated[str | None, typer.Argument(help="A question's name; none: the list of questions")] = None,
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
    quoted = [[_cited(q) for q in row.get("evidence", ())] for row in rows]
    shown = (*columns, "evidence") if any(quoted) else columns
    table = [
        [row[c] for c in columns] + (["\n".join(q)] if any(quoted) else []) for row, q in zip(rows, quoted, strict=True)
    ]
    emit(shown, table, form, title=title)
    if not rows:
        note("no row answers this")


def _cited(quote: dict[str, Any]) -> str:
    source = quote.get("headline") or quote["document"]
    date = f", {quote['published']}" if quote.get("published") else ""
    return f"“{quote['quote']}” ({source}{date})"


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

    console, entity = answers(), told.entity
    console.print(Text(f"{entity.name}  ({entity.type})", style="bold"))
    if entity.aliases:
        console.print(Text("also: " + ", ".join(entity.aliases), style="dim"))
    if entity.identifiers:
        console.print(Text("listed: " + ", ".join(entity.identifiers), style="dim"))
    console.print(Text(f"named in {len(told.documents)} documents", style="dim"))
    kind = ""
    for fact in told.facts:
        if fact.edge.type != kind:
            kind = fact.edge.type
            console.print()
            console.print(Text(kind, style="bold cyan"))
        extra = "".join(f" · {name} {value}" for name, value in fact.details)
        console.print(Text(f"  {fact.date or '—':<10}  {fact.sentence}{extra}"))
        for quote in fact.quotations:
            source = " · ".join(p for p in (quote.title or quote.document, quote.published, quote.url) if p)
            console.print(Text(f"              “{quote.words}”", style="italic"))
            console.print(Text(f"              {source}", style="dim"))


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
    emit(("step", "fact", "date", "status", "quote"), rows, form)
    if not steps:
        note(f"no connection between {start} and {end}; --all takes denied and rumoured facts too")


def register(app: typer.Typer) -> None:
    """Add these commands."""
    for command in (query, cypher, show, path):
        app.command()(command)
