"""A snapshot as a networkx graph or as pandas frames, whole or filtered, and frames back in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from sinograph.errors import ConfigError
from sinograph.model import (
    Amount,
    Claim,
    Document,
    Edge,
    Entity,
    Evidence,
    Extraction,
    PartialDate,
    Refusal,
    Snapshot,
)
from sinograph.ontology import Ends, Ontology, load_ontology, refusal
from sinograph.resolve import Linker

# Imported where they are used: they take a second to load, and most commands need neither.
if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

# What denied and rumoured edges tell is no fact: they stay out unless asked for.
TRUSTED = ("actual", "planned", "ended")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which part of a graph is wanted.

    Parameters
    ----------
    node_types, edge_types
        Types to keep; all where None.
    since, until
        Keep edges that may have held between these days, ends included. Undated edges stay unless `dated`.
    dated
        Drop undated edges.
    statuses
        Statuses to keep; `TRUSTED` where not told, all where None.
    min_confidence, min_documents
        Lower bounds.

    Examples
    --------
    >>> edge = Edge("r", "OWNS", "a", "b", status="rumoured")
    >>> Filter().admits(edge), Filter(statuses=None).admits(edge)
    (False, True)
    """

    node_types: Collection[str] | None = None
    edge_types: Collection[str] | None = None
    since: date | None = None
    until: date | None = None
    dated: bool = False
    statuses: Collection[str] | None = TRUSTED
    min_confidence: float = 0.0
    min_documents: int = 1

    def admits(self, edge: Edge) -> bool:
        """Whether an edge is wanted, its ends aside."""
        return (
            (self.edge_types is None or edge.type in self.edge_types)
            and (self.statuses is None or edge.status in self.statuses)
            and edge.confidence >= self.min_confidence
            and edge.documents >= self.min_documents
            and self._in_time(edge)
        )

    def _in_time(self, edge: Edge) -> bool:
        if edge.first is None and edge.last is None:
            return not self.dated
        lasts = not load_ontology().edge(edge.type).recurs
        begins = edge.first.first if edge.first else date.min
        ends = edge.last.last if edge.last else (date.max if lasts else (edge.first or edge.last).last)  # type: ignore[union-attr]
        return (self.until is None or begins <= self.until) and (self.since is None or ends >= self.since)


def select(snapshot: Snapshot, wanted: Filter) -> Snapshot:
    """The part of a snapshot that a filter admits; entities that lose all their edges stay if their type fits.

    Parameters
    ----------
    snapshot
        A graph.
    wanted
        What to keep.
    """
    entities = tuple(e for e in snapshot.entities if wanted.node_types is None or e.type in wanted.node_types)
    ids = {e.id for e in entities}
    edges = tuple(e for e in snapshot.edges if e.subject in ids and e.object in ids and wanted.admits(e))
    cited = {c for e in edges for c in e.claims}
    claims = tuple(c for c in snapshot.claims if c.id in cited)
    sources = {c.evidence.document for c in claims} | {d for i in ids for d in snapshot.named_in.get(i, ())}
    return replace(
        snapshot,
        entities=entities,
        edges=edges,
        claims=claims,
        documents=tuple(d for d in snapshot.documents if d.id in sources),
        named_in={i: d for i, d in snapshot.named_in.items() if i in ids},
    )


def to_networkx(snapshot: Snapshot) -> nx.MultiDiGraph:
    """A snapshot as a graph: entity ids are its nodes, edge ids its edge keys.

    Returns
    -------
    networkx.MultiDiGraph
        Nodes carry name, type, aliases, identifiers, documents (a count); edges every field of
        `sinograph.model.Edge`, dates as text at the told precision, the amount as a number beside its currency.

    Examples
    --------
    >>> pair = (Entity("a", "Company", "A"), Entity("b", "Company", "B"))
    >>> graph = to_networkx(Snapshot(entities=pair, edges=(Edge("r1", "OWNS", "a", "b", stake=51.0),)))
    >>> graph.edges["a", "b", "r1"]["stake"]
    51.0
    """
    import networkx as nx

    graph = nx.MultiDiGraph()
    for entity in snapshot.entities:
        graph.add_node(entity.id, **_node_attributes(entity, snapshot.named_in))
    for edge in snapshot.edges:
        graph.add_edge(edge.subject, edge.object, key=edge.id, **edge_attributes(edge))
    return graph


def _node_attributes(entity: Entity, named_in: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    return {
        "name": entity.name,
        "type": entity.type,
        "aliases": list(entity.aliases),
        "identifiers": list(entity.identifiers),
        "documents": len(named_in.get(entity.id, ())),
    }


def edge_attributes(edge: Edge) -> dict[str, Any]:
    """An edge's fields as plain values, its ends and id left out."""
    told: dict[str, Any] = {
        f.name: getattr(edge, f.name) for f in fields(edge) if f.name not in {"id", "subject", "object", "amount"}
    }
    for name in ("date", "first", "last"):
        told[name] = str(told[name]) if told[name] is not None else None
    for name in ("history", "conflicts", "claims"):
        told[name] = list(told[name])
    told["amount"] = edge.amount.value if edge.amount else None
    told["currency"] = edge.amount.currency if edge.amount else None
    return told


@dataclass(frozen=True, slots=True)
class Frames:
    """A snapshot as four tables.

    Parameters
    ----------
    entities
        id (index), name, type, aliases, identifiers, documents.
    edges
        id (index), subject, subject_name, type, object, object_name, then the edge's fields.
    claims
        id (index), type, subject, object, document, quote, start, end, then the claim's fields.
    documents
        id (index), title, url, published, language.
    """

    entities: pd.DataFrame
    edges: pd.DataFrame
    claims: pd.DataFrame
    documents: pd.DataFrame


ENTITY_COLUMNS = ("id", "name", "type", "aliases", "identifiers", "documents")
EDGE_COLUMNS = (
    "id", "subject", "subject_name", "type", "object", "object_name", "event", "date", "first", "last", "status",
    "history", "amount", "currency", "stake", "role", "round", "ticker", "conflicts", "documents", "confidence",
    "claims",
)  # fmt: skip
CLAIM_COLUMNS = (
    "id", "type", "subject", "object", "document", "quote", "start", "end", "published", "date", "status", "amount",
    "currency", "stake", "role", "round", "ticker", "confidence", "extractor", "version",
)  # fmt: skip
DOCUMENT_COLUMNS = ("id", "title", "url", "published", "language")


def to_pandas(snapshot: Snapshot) -> Frames:
    """A snapshot as tables; dates are text at the told precision.

    Examples
    --------
    >>> frames = to_pandas(Snapshot(entities=(Entity("a", "Company", "A"),)))
    >>> frames.entities.loc["a", "name"], len(frames.edges)
    ('A', 0)
    """
    names = {e.id: e.name for e in snapshot.entities}
    return Frames(
        entities=_frame(
            ({"id": e.id, **_node_attributes(e, snapshot.named_in)} for e in snapshot.entities), ENTITY_COLUMNS
        ),
        edges=_frame((_edge_row(e, names) for e in snapshot.edges), EDGE_COLUMNS),
        claims=_frame((_claim_row(c) for c in snapshot.claims), CLAIM_COLUMNS),
        documents=_frame(
            ({**asdict(d), "published": str(d.published) if d.published else None} for d in snapshot.documents),
            DOCUMENT_COLUMNS,
        ),
    )


def _frame(rows: Iterable[Mapping[str, Any]], columns: tuple[str, ...]) -> pd.DataFrame:
    import pandas as pd

    told = [{c: row.get(c) for c in columns} for row in rows]
    return pd.DataFrame(told, columns=list(columns)).set_index("id")


def _edge_row(edge: Edge, names: Mapping[str, str]) -> dict[str, Any]:
    ends = {"subject": edge.subject, "object": edge.object}
    shown = {f"{end}_name": names.get(i, i) for end, i in ends.items()}
    return {"id": edge.id, **ends, **shown, **edge_attributes(edge)}


def _claim_row(claim: Claim) -> dict[str, Any]:
    told = claim.evidence
    return {
        **{name: getattr(claim, name) for name in ("id", "type", "subject", "object", "status", "stake", "role")},
        **{name: getattr(claim, name) for name in ("round", "ticker", "confidence")},
        **{name: getattr(told, name) for name in ("document", "quote", "start", "end", "extractor", "version")},
        "published": str(told.published) if told.published else None,
        "date": str(claim.date) if claim.date else None,
        "amount": claim.amount.value if claim.amount else None,
        "currency": claim.amount.currency if claim.amount else None,
    }


NEEDED = ("subject", "subject_type", "type", "object", "object_type", "source")


def from_pandas(frame: pd.DataFrame, *, ontology: Ontology | None = None) -> tuple[Extraction, ...]:
    """Claims of a user's own table, one document per source.

    Parameters
    ----------
    frame
        A row a claim, with the columns `NEEDED`; ``quote``, ``date``, ``amount``, ``currency``, ``stake``, ``role``,
        ``round``, ``ticker``, ``status`` where known. The quote is what every claim is read back to; where a row
        has none, its document's text is the row read aloud.
    ontology
        The types; sinograph's own where None.

    Returns
    -------
    tuple of Extraction
        What ``Store.write`` takes; rows that fit no type are among the refusals.

    Raises
    ------
    ConfigError
        Where a needed column is missing or a date or status has no valid form; the row is named.

    Examples
    --------
    >>> import pandas as pd
    >>> row = {"subject": "Tencent", "subject_type": "Company", "type": "ACQUIRED", "object": "Supercell",
    ...        "object_type": "Company", "source": "my notes", "date": "2016-06"}
    >>> read = from_pandas(pd.DataFrame([row]))
    >>> read[0].document.text
    'Tencent acquired Supercell (2016-06).'
    """
    if missing := sorted(set(NEEDED) - set(frame.columns)):
        raise ConfigError(f"the table lacks the column {missing[0]!r}; it needs {', '.join(NEEDED)}")
    types = ontology or load_ontology()
    by_source: dict[str, list[dict[Hashable, Any]]] = defaultdict(list)
    for number, row in enumerate(frame.to_dict("records")):
        by_source[str(row["source"])].append({**_told(row), "row": number})
    return tuple(_from_rows(source, rows, types) for source, rows in sorted(by_source.items()))


def _told(row: Mapping[Hashable, Any]) -> dict[Hashable, Any]:
    import pandas as pd

    return {k: v for k, v in row.items() if not (v is None or (isinstance(v, float) and v != v) or v is pd.NaT)}


def _from_rows(source: str, rows: list[dict[Hashable, Any]], ontology: Ontology) -> Extraction:
    text, spans = "", []
    for row in rows:
        words = str(row.get("quote") or _read_aloud(row, ontology))
        spans.append((len(text), len(text) + len(words)))
        text += words + "\n"
    document = Document(f"table:{source}", text.rstrip("\n"), title=source)
    linker = Linker(document.id)
    entities: dict[str, Entity] = {}
    surfaces: dict[str, tuple[str, ...]] = {}
    claims, refusals = [], []
    for row, (start, end) in zip(rows, spans, strict=True):
        ends = [linker.link(str(row[e]), str(row[f"{e}_type"])) for e in ("subject", "object")]
        claim = _row_claim(row, ends, document, (start, end))
        if problem := refusal(claim, Ends(ends[0].type, ends[1].type), document.text, ontology):
            refusals.append(Refusal(problem.reason, f"row {row['row']}: {problem.detail}"))
            continue
        claims.append(claim)
        for entity in ends:
            entities.setdefault(entity.id, entity)
            surfaces[entity.id] = tuple(dict.fromkeys((*surfaces.get(entity.id, ()), entity.name)))
    found = tuple(entities[i] for i in sorted(entities))
    return Extraction(document, found, surfaces, tuple(claims), (), tuple(refusals))


def _read_aloud(row: Mapping[Hashable, Any], ontology: Ontology) -> str:
    phrase = ontology.edges[row["type"]].phrase if row["type"] in ontology.edges else "{subject} – {object}"
    words = phrase.format(subject=row["subject"], object=row["object"])
    return f"{words} ({row['date']})." if "date" in row else f"{words}."


def _row_claim(row: Mapping[Hashable, Any], ends: list[Entity], document: Document, span: tuple[int, int]) -> Claim:
    try:
        told = PartialDate(str(row["date"])) if "date" in row else None
        amount = Amount(float(row["amount"]), str(row.get("currency", "USD"))) if "amount" in row else None
        stake = float(row["stake"]) if "stake" in row else None
    except ValueError as problem:
        raise ConfigError(f"row {row['row']}: {problem}") from problem
    quote = document.text[span[0] : span[1]]
    return Claim(
        type=str(row["type"]),
        subject=ends[0].id,
        object=ends[1].id,
        evidence=Evidence(document.id, span[0], span[1], quote, "table", "1"),
        date=told,
        amount=amount,
        stake=stake,
        **{k: str(row[k]) for k in ("role", "round", "ticker", "status") if k in row},  # type: ignore[arg-type]
    )
