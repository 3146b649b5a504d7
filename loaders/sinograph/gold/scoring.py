"""Scores by the annotation guidelines: entities aligned one to one, then claims, attributes, evidence, traps."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sinograph.errors import GoldError
from sinograph.gold.alignment import Claims, Key, align, aligned_claims, families, typed_otherwise
from sinograph.gold.attributes import ATTRIBUTES, scored_attributes, supported
from sinograph.gold.figures import Figure
from sinograph.gold.reading import Annotation
from sinograph.ontology import load_ontology

NONE = Figure()


@dataclass(frozen=True, slots=True)
class Miss:
    """A claim that was missed, told wrongly, or is a trap that was produced.

    Parameters
    ----------
    kind
        ``missed``, ``wrong`` or ``trap``.
    document, subject, type, object
        What it says, ends by their usual names.
    words
        The words that state it (gold's for a missed one, the prediction's else), where the text is known.
    place
        ``[start, end)`` of the words in the document's text.
    why
        Why a trap is one.
    """

    kind: str
    document: str
    subject: str
    type: str
    object: str
    words: str = ""
    place: tuple[int, int] | None = None
    why: str = ""

    def __str__(self) -> str:
        return f"{self.document}: {self.subject} {self.type} {self.object}"


@dataclass(frozen=True, slots=True)
class Score:
    """What a set of predictions comes to.

    Parameters
    ----------
    entities, strict, relaxed
        Micro-averaged figures.
    by_type, attributes
        Figures of each edge type and each attribute (of matched claims).
    quoted
        Matched claims whose evidence supports the annotated span.
    traps, missed, wrong
        What went wrong, in order of documents.
    document_mean
        The mean of the documents' strict F1.
    documents
        The score of each document, by id; empty in these.
    confidences
        Confidence of each predicted claim that carries one, and whether it is right.
    types_told
        How often a pair's gold type was told as another: ``(gold, told)``, of edges and of nodes.
    """

    entities: Figure = NONE
    strict: Figure = NONE
    relaxed: Figure = NONE
    by_type: dict[str, Figure] = field(default_factory=dict)
    attributes: dict[str, Figure] = field(default_factory=dict)
    quoted: int = 0
    traps: tuple[Miss, ...] = ()
    missed: tuple[Miss, ...] = ()
    wrong: tuple[Miss, ...] = ()
    document_mean: float = 0.0
    documents: dict[str, Score] = field(default_factory=dict)
    confidences: tuple[tuple[float, bool], ...] = ()
    types_told: Counter[tuple[str, str]] = field(default_factory=Counter)

    @property
    def misses(self) -> tuple[Miss, ...]:
        """Everything that went wrong: the missed, the wrong, the traps."""
        return (*self.missed, *self.wrong, *self.traps)


def score(gold: Mapping[str, Annotation], told: Mapping[str, Annotation]) -> Score:
    """Score predictions against gold; documents pair by id, a missing prediction is all missed.

    Parameters
    ----------
    gold, told
        Annotations by document id, as `read_annotations` gives them.

    Raises
    ------
    GoldError
        Where a prediction has no gold.
    """
    if unknown := sorted(told.keys() - gold.keys()):
        shown = ", ".join(unknown[:5]) + (f" and {len(unknown) - 5} more" if len(unknown) > 5 else "")
        raise GoldError(f"predictions without gold: {shown}; take them out, or add their annotation")
    parts = {key: _document_score(g, told.get(key) or Annotation(key, {}, {}, {}, ())) for key, g in gold.items()}
    whole = list(parts.values())
    return Score(
        entities=_sum(p.entities for p in whole),
        strict=_sum(p.strict for p in whole),
        relaxed=_sum(p.relaxed for p in whole),
        by_type=dict(sorted(_sums(p.by_type for p in whole).items())),
        attributes=_sums(p.attributes for p in whole),
        quoted=sum(p.quoted for p in whole),
        traps=tuple(t for p in whole for t in p.traps),
        missed=tuple(t for p in whole for t in p.missed),
        wrong=tuple(t for p in whole for t in p.wrong),
        document_mean=round(sum(p.strict.f1 for p in whole) / len(whole), 4) if whole else 0.0,
        documents=parts,
        confidences=tuple(c for p in whole for c in p.confidences),
        types_told=sum((p.types_told for p in whole), Counter()),
    )


def _sum(figures: Iterable[Figure]) -> Figure:
    return sum(figures, NONE)


def _sums(tables: Iterable[Mapping[str, Figure]]) -> dict[str, Figure]:
    total: dict[str, Figure] = defaultdict(Figure)
    for table in tables:
        for name, figure in table.items():
            total[name] += figure
    return dict(total)


def _document_score(gold: Annotation, told: Annotation) -> Score:
    typed, loose = align(gold, told, typed=True), align(gold, told, typed=False)
    truth, strict = aligned_claims(gold, {e: e for e in gold.types}), aligned_claims(told, typed)
    right = sorted(truth.keys() & strict.keys())
    wide_truth, wide = families(truth), families(aligned_claims(told, loose))
    kinds = sorted({k[0] for k in (*truth, *strict)})
    names = {**{f"?{e}": n for e, n in told.shown.items()}, **gold.shown}
    text = gold.text if gold.text is not None else told.text
    nothing = dict.fromkeys(ATTRIBUTES, NONE)
    return Score(
        entities=Figure(len(typed), len(gold.types), len(told.types)),
        strict=Figure(len(right), len(truth), len(strict)),
        relaxed=Figure(len(wide_truth & wide), len(wide_truth), len(wide)),
        by_type={k: Figure(*(sum(c[0] == k for c in part) for part in (right, truth, strict))) for k in kinds},
        attributes=_sums([nothing, *(scored_attributes(truth[k], strict[k]) for k in right)]),
        quoted=sum(supported(truth[k], strict[k]) for k in right),
        traps=tuple(_traps(gold, told, text)),
        missed=tuple(_miss("missed", gold.id, k, names, _words(truth[k], text)) for k in _apart(truth, strict)),
        wrong=tuple(_miss("wrong", gold.id, k, names, _words(strict[k], text)) for k in _apart(strict, truth)),
        confidences=tuple(_confidences(strict, right)),
        types_told=typed_otherwise(gold, told, loose),
    )


def _apart(these: Claims, those: Claims) -> list[Key]:
    return sorted(these.keys() - those.keys())


Words = tuple[str, tuple[int, int] | None]


def _words(claims: Iterable[Mapping[str, Any]], text: str | None) -> Words:
    span = min((tuple(s) for claim in claims for s in claim["evidence"]), default=None)
    if span is None:
        return "", None
    return (text[span[0] : span[1]] if text is not None else ""), (span[0], span[1])


def _miss(kind: str, document: str, key: Key, names: Mapping[str, str], words: Words) -> Miss:
    return Miss(kind, document, names.get(key[1], key[1]), key[0], names.get(key[2], key[2]), *words)


def _confidences(told: Claims, right: Iterable[Key]) -> Iterable[tuple[float, bool]]:
    """The confidence of what counts as one claim is that of its surest one."""
    known = set(right)
    for key, claims in told.items():
        if sure := [float(c["confidence"]) for c in claims if c.get("confidence") is not None]:
            yield max(sure), key in known


def _traps(gold: Annotation, told: Annotation, text: str | None) -> Iterable[Miss]:
    made: dict[Key, list[Mapping[str, Any]]] = defaultdict(list)
    for claim in told.claims:
        for left, right in _directions(claim):
            for a in told.forms[left]:
                for b in told.forms[right]:
                    made[claim["type"], a, b].append(claim)
    for trap in gold.traps:
        ends = trap["subject"], trap["object"]
        if hit := made.get((trap["type"], ends[0].casefold(), ends[1].casefold())):
            yield Miss("trap", gold.id, ends[0], trap["type"], ends[1], *_words(hit, text), why=trap.get("why") or "")


def _directions(claim: Mapping[str, Any]) -> list[tuple[str, str]]:
    ends = (claim["subject"], claim["object"])
    return [ends, ends[::-1]] if load_ontology().edge(claim["type"]).symmetric else [ends]
