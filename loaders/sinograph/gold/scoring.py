"""Scores by the annotation guidelines: entities aligned one to one, then claims, attributes, evidence, traps."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sinograph.gold.reading import Annotation
from sinograph.names import normal
from sinograph.ontology import load_ontology

FAMILY = {
    "INVESTED_IN": "CAPITAL",
    "OWNS": "CAPITAL",
    "ACQUIRED": "CAPITAL",
    "LAUNCHED": "PRODUCT",
    "OPERATES": "PRODUCT",
}
ATTRIBUTES = ("date", "amount", "stake", "role", "round", "ticker", "status")
# A quote may be a passage of at most this many characters around the annotated span.
WIDEST_QUOTE = 400

Key = tuple[str, str, str]
Claims = dict[Key, list[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Figure:
    """Right ones among those told and those to be found.

    >>> Figure(right=2, gold=4, told=2).f1
    0.6667
    """

    right: int = 0
    gold: int = 0
    told: int = 0

    @property
    def precision(self) -> float:
        """Right of told; 0 where nothing was told."""
        return round(self.right / self.told, 4) if self.told else 0.0

    @property
    def recall(self) -> float:
        """Right of those to be found; 0 where there was nothing."""
        return round(self.right / self.gold, 4) if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return round(2 * self.right / (self.gold + self.told), 4) if self.gold + self.told else 0.0

    def __add__(self, other: Figure) -> Figure:
        return Figure(self.right + other.right, self.gold + other.gold, self.told + other.told)


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
        A line each.
    document_mean
        The mean of the documents' strict F1.
    """

    entities: Figure = Figure()
    strict: Figure = Figure()
    relaxed: Figure = Figure()
    by_type: dict[str, Figure] = field(default_factory=dict)
    attributes: dict[str, Figure] = field(default_factory=dict)
    quoted: int = 0
    traps: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    document_mean: float = 0.0


def score(gold: Mapping[str, Annotation], told: Mapping[str, Annotation]) -> Score:
    """Score predictions against gold; documents pair by id, a missing prediction is all missed.

    Parameters
    ----------
    gold, told
        Annotations by document id, as `read_annotations` gives them.
    """
    parts = [_document_score(g, told.get(key) or Annotation(key, {}, {}, {}, ())) for key, g in sorted(gold.items())]
    return Score(
        entities=_sum(p.entities for p in parts),
        strict=_sum(p.strict for p in parts),
        relaxed=_sum(p.relaxed for p in parts),
        by_type=_sums(p.by_type for p in parts),
        attributes=_sums(p.attributes for p in parts),
        quoted=sum(p.quoted for p in parts),
        traps=tuple(t for p in parts for t in p.traps),
        missed=tuple(t for p in parts for t in p.missed),
        wrong=tuple(t for p in parts for t in p.wrong),
        document_mean=round(sum(p.strict.f1 for p in parts) / len(parts), 4) if parts else 0.0,
    )


def _sum(figures: Iterable[Figure]) -> Figure:
    return sum(figures, Figure())


def _sums(tables: Iterable[Mapping[str, Figure]]) -> dict[str, Figure]:
    total: dict[str, Figure] = defaultdict(Figure)
    for table in tables:
        for name, figure in table.items():
            total[name] += figure
    return dict(sorted(total.items()))


def _document_score(gold: Annotation, told: Annotation) -> Score:
    typed, loose = align(gold, told, typed=True), align(gold, told, typed=False)
    truth, strict = _claims(gold, {e: e for e in gold.types}), _claims(told, typed)
    right = sorted(truth.keys() & strict.keys())
    wide_truth, wide = _families(truth), _families(_claims(told, loose))
    kinds = sorted({k[0] for k in (*truth, *strict)})
    names = {**{f"?{e}": n for e, n in told.shown.items()}, **gold.shown}

    def _line(key: Key) -> str:
        return f"{gold.id}: {names.get(key[1], key[1])} {key[0]} {names.get(key[2], key[2])}"

    return Score(
        entities=Figure(len(typed), len(gold.types), len(told.types)),
        strict=Figure(len(right), len(truth), len(strict)),
        relaxed=Figure(len(wide_truth & wide), len(wide_truth), len(wide)),
        by_type={k: Figure(*(sum(c[0] == k for c in part) for part in (right, truth, strict))) for k in kinds},
        attributes=_sums(_attributes(truth[k], strict[k]) for k in right),
        quoted=sum(_supported(truth[k], strict[k]) for k in right),
        traps=tuple(_traps(gold, told)),
        missed=tuple(_line(k) for k in sorted(truth.keys() - strict.keys())),
        wrong=tuple(_line(k) for k in sorted(strict.keys() - truth.keys())),
    )


def align(gold: Annotation, told: Annotation, *, typed: bool) -> dict[str, str]:
    """The gold entity of each predicted one, one to one, best shared names first.

    Parameters
    ----------
    typed
        Whether node types must be equal.
    """
    pairs = [
        (gold.types[g] != told.types[t], -len(gn & tn) / len(gn | tn), g, t)
        for g, gn in gold.names.items()
        for t, tn in told.names.items()
        if gn & tn and (not typed or gold.types[g] == told.types[t])
    ]
    found: dict[str, str] = {}
    taken: set[str] = set()
    for *_, g, t in sorted(pairs):
        if t not in found and g not in taken:
            found[t] = g
            taken.add(g)
    return found


def _claims(source: Annotation, aligned: Mapping[str, str]) -> Claims:
    found: Claims = defaultdict(list)
    for claim in source.claims:
        ends = [aligned.get(claim[end], f"?{claim[end]}") for end in ("subject", "object")]
        if load_ontology().edge(claim["type"]).symmetric:
            ends.sort()
        found[claim["type"], ends[0], ends[1]].append(claim)
    return found


def _families(claims: Claims) -> set[Key]:
    return {(FAMILY.get(kind, kind), subject, object_) for kind, subject, object_ in claims}


def _supported(truth: Iterable[Mapping[str, Any]], told: Iterable[Mapping[str, Any]]) -> bool:
    spans = [span for claim in truth for span in claim["evidence"]]
    return any(_supports(own, span) for claim in told for own in claim["evidence"] for span in spans)


def _supports(own: list[int], gold: list[int]) -> bool:
    shared = min(own[1], gold[1]) - max(own[0], gold[0])
    around = own[0] <= gold[0] and gold[1] <= own[1] and own[1] - own[0] <= WIDEST_QUOTE
    return around or shared * 2 >= own[1] - own[0]


def _attributes(truth: Iterable[Mapping[str, Any]], told: Iterable[Mapping[str, Any]]) -> dict[str, Figure]:
    truth, told = list(truth), list(told)
    table = {}
    for name in ATTRIBUTES:
        wanted, given = ([v for c in part if (v := _value(c, name)) is not None] for part in (truth, told))
        right = any(_equal(name, a, b) for a in wanted for b in given)
        table[name] = Figure(int(right), int(bool(wanted)), int(bool(given)))
    return table


def _value(claim: Mapping[str, Any], name: str) -> Any:
    return claim.get(name, "actual") if name == "status" else claim.get(name)


def _equal(name: str, a: Any, b: Any) -> bool:
    if name == "amount":
        return a.get("currency") == b.get("currency") and _near(a["value"], b["value"])
    if name == "stake":
        return _near(a, b)
    if name == "role":
        return normal(str(a)) == normal(str(b))
    return str(a).strip().casefold() == str(b).strip().casefold()


def _near(a: float, b: float) -> bool:
    """Within one percent (guidelines, "Scoring")."""
    return abs(a - b) <= 0.01 * max(abs(a), abs(b))


def _traps(gold: Annotation, told: Annotation) -> Iterable[str]:
    made = Counter((c["type"], told.names[a], told.names[b]) for c in told.claims for a, b in _directions(c))
    for trap in gold.traps:
        left, right = (normal(trap[end]) for end in ("subject", "object"))
        if any(k == trap["type"] and left in s and right in o for k, s, o in made):
            yield f"{gold.id}: {trap['subject']} {trap['type']} {trap['object']}"


def _directions(claim: Mapping[str, Any]) -> list[tuple[str, str]]:
    ends = (claim["subject"], claim["object"])
    return [ends, ends[::-1]] if load_ontology().edge(claim["type"]).symmetric else [ends]
