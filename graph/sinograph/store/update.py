"""What a write asks for, as records: documents that come, documents that go, and the judgements in force."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sinograph.errors import StoreError
from sinograph.model import Claim, Extraction, Judgement, Naming, Source, content_id
from sinograph.ontology import Ontology
from sinograph.store.layout import source_of_document


@dataclass(frozen=True, slots=True)
class Update:
    """Documents that come or go.

    Parameters
    ----------
    gone
        Ids of the documents whose stored version goes: those that come are among them.
    sources, namings, claims
        What comes; claims by id, which costs time to work out.
    judgements
        Those in force.
    whole
        Whether everything is to be derived again, not only what the documents touch.
    """

    gone: frozenset[str] = frozenset()
    sources: tuple[Source, ...] = ()
    namings: tuple[Naming, ...] = ()
    claims: Mapping[str, Claim] = field(default_factory=dict)
    judgements: tuple[Judgement, ...] = ()
    whole: bool = False

    @property
    def fingerprint(self) -> str:
        """Of the judgements: where it differs from the stored one, everything has to be derived again."""
        return content_id("v", *[[j.verdict, j.left, j.right] for j in self.judgements])


def update_of(
    extractions: Sequence[Extraction], *, stamp: str, judgements: Iterable[Judgement], ontology: Ontology
) -> Update:
    """What storing some extractions asks for.

    Raises
    ------
    StoreError
        Where a document stands twice, a claim's end is no entity of its document, a type is not in the
        ontology, or a text can't be written as UTF-8.
    """
    once: dict[str, Extraction] = {}
    for extraction in extractions:
        _check(extraction, ontology)
        known = once.setdefault(extraction.document.id, extraction)
        if known is not extraction and known != extraction:
            raise StoreError(f"document {extraction.document.id!r}: two contents in one write; give each its own id")
    told = [once[id_] for id_ in sorted(once)]
    return Update(
        gone=frozenset(once),
        sources=tuple(source_of_document(e.document, language=e.language, stamp=stamp) for e in told),
        namings=tuple(naming for e in told for naming in namings_of(e)),
        claims={claim.id: claim for e in told for claim in e.claims},
        judgements=tuple(judgements),
    )


def namings_of(extraction: Extraction) -> list[Naming]:
    """What a document names, and by which forms.

    >>> from sinograph.model import Document, Entity
    >>> tencent = Entity("tencent", "Company", "Tencent")
    >>> read = Extraction(Document("a", "腾讯"), (tencent,), {"tencent": ("腾讯",)})
    >>> namings_of(read)[0].forms
    ('腾讯',)
    """
    entities = {entity.id: entity for entity in extraction.entities}
    return [Naming(extraction.document.id, entities[i], extraction.surfaces.get(i, ())) for i in sorted(entities)]


def _check(extraction: Extraction, ontology: Ontology) -> None:
    place = f"document {extraction.document.id!r}"
    _check_text(place, extraction)
    for entity in extraction.entities:
        if entity.type not in ontology.nodes:
            raise StoreError(f"{place}: entity {entity.id!r} has the unknown type {entity.type!r}; add its YAML file")
    named = {entity.id for entity in extraction.entities}
    for claim in extraction.claims:
        if claim.type not in ontology.edges:
            raise StoreError(f"{place}: a claim has the unknown type {claim.type!r}; add its YAML file")
        if claim.evidence.document != extraction.document.id:
            raise StoreError(f"{place}: a claim cites {claim.evidence.document!r}; store it with that document")
        if missing := {claim.subject, claim.object} - named:
            raise StoreError(f"{place}: a claim is about {min(missing)!r}, which is not among its entities; add it")


def _check_text(place: str, extraction: Extraction) -> None:
    document = extraction.document
    words = [document.id, document.text, document.title or "", document.url or "", *_words(extraction)]
    try:
        "".join(words).encode("utf-8")
    except UnicodeEncodeError as problem:
        raise StoreError(f"{place}: a lone surrogate can't be stored; replace it by U+FFFD when reading") from problem


def _words(extraction: Extraction) -> Iterable[str]:
    words: list[str] = []
    for entity in extraction.entities:
        words += (entity.id, entity.name, entity.key or "", *entity.aliases, *entity.identifiers)
        words += extraction.surfaces.get(entity.id, ())
    for claim in extraction.claims:
        words += (claim.evidence.quote, claim.role or "", claim.round or "", claim.ticker or "")
    return words
