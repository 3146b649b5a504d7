"""The seams of reading: who finds names, who finds claims, and what passes between them.

A finder of the user's own is any object of one of these forms, offered under the entry point group
``sinograph.extractors``. Everything after (`sinograph.extract.finish`) is shared.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from sinograph.model import Amount, Article, Document, Extraction, Mention, PartialDate, Passage


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with its parts, as every finder sees it.

    Parameters
    ----------
    document
        The document.
    articles, passages
        Its dated parts, and their sentences, headings and list items in order of place. What lies outside
        every passage is page furniture.
    """

    document: Document
    articles: tuple[Article, ...] = ()
    passages: tuple[Passage, ...] = ()

    def words(self, passage: Passage) -> str:
        """The text of a passage."""
        return self.document.text[passage.start : passage.end]

    def published(self, passage: Passage) -> PartialDate | None:
        """When the article of a passage was published, else the document."""
        told = self.articles[passage.article].published if passage.article < len(self.articles) else None
        return told or self.document.published

    def among(self, mentions: Sequence[Mention], language: str) -> list[Mention]:
        """Those mentions that stand in passages of a language, in their order.

        Examples
        --------
        >>> reading = Reading(Document("a", "Ada. 韩博"), (), (Passage(0, 4, "sentence", 0, "en", 0),))
        >>> [m.text for m in reading.among([Mention(0, 3, "Ada", "Company"), Mention(5, 7, "韩博", "Company")], "en")]
        ['Ada']
        """
        spoken = [p for p in self.passages if p.language == language]
        ends = [p.end for p in spoken]
        places = [(m, bisect_right(ends, m.start)) for m in mentions]
        return [m for m, at in places if at < len(spoken) and spoken[at].start <= m.start]


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim as a finder proposes it, before identity and checks.

    Parameters
    ----------
    type
        An edge type.
    subject, object
        The mentions at its ends; a nominal one stands for its `name`.
    start, end
        ``[start, end)`` of the words that state it.
    date, amount, stake, role, round, ticker, status
        As in `sinograph.model.Claim`.
    confidence
        0 to 1.
    rule
        The name of the rule that proposed it, for those who look for a fault.
    """

    type: str
    subject: Mention
    object: Mention
    start: int
    end: int
    date: PartialDate | None = None
    amount: Amount | None = None
    stake: float | None = None
    role: str | None = None
    round: str | None = None
    ticker: str | None = None
    status: str = "actual"
    confidence: float = 0.8
    rule: str = field(default="", compare=False)


@runtime_checkable
class MentionFinder(Protocol):
    """Finds the names of a document.

    `languages` and `types` say what it can find; `find` returns mentions that do not overlap, in order of
    place, nominal ones ("the company") included, each with the `name` that it stands for.
    """

    @property
    def languages(self) -> tuple[str, ...]:
        """``en``, ``zh``: whose passages it reads."""
        ...

    @property
    def types(self) -> tuple[str, ...]:
        """The node types that it can find."""
        ...

    def find(self, reading: Reading) -> tuple[Mention, ...]:
        """The mentions of a document."""
        ...


@runtime_checkable
class ClaimFinder(Protocol):
    """Finds the claims between the mentions of a document."""

    @property
    def languages(self) -> tuple[str, ...]:
        """``en``, ``zh``: whose passages it reads."""
        ...

    @property
    def types(self) -> tuple[str, ...]:
        """The edge types that it can find."""
        ...

    def find(self, reading: Reading, mentions: Sequence[Mention]) -> Iterable[Draft]:
        """The proposed claims; those that fit no check are dropped and counted by the finish."""
        ...


@runtime_checkable
class Extractor(Protocol):
    """Reads a whole document."""

    @property
    def name(self) -> str:
        """Stands in every claim's evidence."""
        ...

    @property
    def version(self) -> str:
        """Another version means that documents are read again."""
        ...

    def extract(self, document: Document) -> Extraction:
        """What the document names and states."""
        ...


Pending = Callable[[], Extraction]


@dataclass(frozen=True, slots=True)
class Bill:
    """What reading costs where somebody else's machine does it, as a forecast or as an account.

    Parameters
    ----------
    documents, requests
        How many; `requests` leaves out those whose answers are kept already.
    kept
        Requests that cost nothing, for their answers are kept.
    told, answered
        Tokens sent and tokens received.
    budget
        The most tokens that a run may use, or None.

    Examples
    --------
    >>> print(Bill(documents=2, requests=3, told=9_000, answered=1_200, budget=10_000))
    2 documents, 3 requests, 9,000 tokens sent, 1,200 received, of a budget of 10,000
    """

    documents: int = 0
    requests: int = 0
    kept: int = 0
    told: int = 0
    answered: int = 0
    budget: int | None = None

    def __str__(self) -> str:
        parts = [f"{self.documents:,} documents, {self.requests:,} requests"]
        parts += [f"{self.kept:,} more answered from the cache"] if self.kept else []
        parts += [f"{self.told:,} tokens sent, {self.answered:,} received"]
        parts += [f"of a budget of {self.budget:,}"] if self.budget is not None else []
        return ", ".join(parts)


class Session(Protocol):
    """Reads several documents at once; what it has begun goes on while the next is begun."""

    @property
    def ahead(self) -> int:
        """How many documents are worth beginning before the first is finished."""
        ...

    def begin(self, document: Document) -> Pending:
        """Begin a document; the call that is returned waits for it and gives what it names and states."""
        ...


@runtime_checkable
class ServiceExtractor(Extractor, Protocol):
    """An extractor whose work is done by a service: it waits more than it works, and it costs."""

    def forecast(self, documents: Iterable[Document]) -> Bill:
        """What reading these would cost, at most and estimated."""
        ...

    @property
    def account(self) -> Bill:
        """What reading has cost since this extractor was made."""
        ...

    def session(self) -> AbstractContextManager[Session]:
        """A run; raises `ReadingStopped` where it can't go on."""
        ...
