"""What a document says, and where it says it."""

from __future__ import annotations

from dataclasses import dataclass, field

from sinograph.model.amounts import Amount
from sinograph.model.dates import PartialDate
from sinograph.model.documents import Article, Document
from sinograph.model.ids import content_id

STATUSES = ("actual", "planned", "rumoured", "denied", "ended")


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names an entity, or stands for one ("the company", "he").

    Parameters
    ----------
    start, end
        ``[start, end)`` in the document's text.
    text
        ``document.text[start:end]``.
    type
        The node type that the span's own words and surroundings speak for.
    key
        The reference actor's key where the name is listed, else None.
    name
        The name that the span stands for: its own text, or its antecedent's.
    nominal
        True for a pronoun or a common noun that stands for a name.
    score
        0 to 1: how sure the finder is that this is a name of that type.
    """

    start: int
    end: int
    text: str
    type: str
    key: str | None = None
    name: str = ""
    nominal: bool = False
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Entity:
    """A node: something that documents name.

    Parameters
    ----------
    id
        A reference actor's key, else a hash of type and normalised name (for an unlisted person, of the
        document too).
    type
        One of the ontology's node types.
    name
        The usual name.
    aliases
        Every other form that documents or the reference data use, sorted.
    key
        The reference actor's key, or None.
    identifiers
        Tickers and the like, sorted (``HKEX:0700``).
    """

    id: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    key: str | None = None
    identifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words that state a claim.

    Parameters
    ----------
    document
        The document's id.
    start, end
        ``[start, end)`` in the document's text, which reads `quote` there.
    quote
        The words.
    extractor, version
        Who read them.
    published
        When the article that holds them was published.
    """

    document: str
    start: int
    end: int
    quote: str
    extractor: str
    version: str
    published: PartialDate | None = None

    def holds(self, text: str) -> bool:
        """Whether the document's text reads the quote at its place.

        >>> Evidence("a", 0, 7, "Tencent", "offline", "1").holds("Tencent bought Supercell.")
        True
        """
        return 0 <= self.start < self.end <= len(text) and text[self.start : self.end] == self.quote


@dataclass(frozen=True, slots=True)
class Claim:
    """Subject, type and object as one span of one document states them.

    Read one aloud: *document D says, in the words Q, that S acquired O in 2016 for USD 8.6 billion*.

    Parameters
    ----------
    type
        One of the ontology's edge types.
    subject, object
        Entity ids.
    evidence
        The span that states it.
    date
        Of the event, as precise as told.
    amount, stake, role, round, ticker
        Each only where the text tells it; the stake in percent.
    status
        One of `STATUSES`.
    confidence
        0 to 1, the extractor's own.
    """

    type: str
    subject: str
    object: str
    evidence: Evidence
    date: PartialDate | None = None
    amount: Amount | None = None
    stake: float | None = None
    role: str | None = None
    round: str | None = None
    ticker: str | None = None
    status: str = "actual"
    confidence: float = 1.0

    @property
    def id(self) -> str:
        """A hash of document, type, ends, event and span."""
        told = self.evidence
        event = (self.date.text if self.date else "", self.round or "")
        return content_id("c", told.document, self.type, self.subject, self.object, *event, told.start, told.end)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A proposed claim that failed a check, and why."""

    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one document yields.

    Parameters
    ----------
    document
        The document that was read.
    entities
        What it names, sorted by id.
    surfaces
        For each entity id, the forms that the document uses, in order of first use.
    claims
        What it states, in order of evidence; every end is the id of one of `entities`.
    articles
        Its parts.
    refusals
        What was proposed and failed a check.
    language
        ``en``, ``zh`` or ``mixed``.
    """

    document: Document
    entities: tuple[Entity, ...] = ()
    surfaces: dict[str, tuple[str, ...]] = field(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    articles: tuple[Article, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    language: str = "en"
