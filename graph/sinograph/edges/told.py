"""A claim, with what deriving asks of it time and again worked out once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from sinograph.model import Claim, PartialDate, Source
from sinograph.names import simplified

# (is it dated, first day, minus last day): the undated sorts first, then the earlier, then the vaguer.
When = tuple[bool, int, int]

_APART = re.compile(r"[\W_]+")


@lru_cache(maxsize=65536)  # few dates are told over and over, and reading one takes a pattern each time
def days(date: PartialDate) -> tuple[int, int]:
    """The first and the last day that a date may mean, as ordinals.

    >>> days(PartialDate("0001"))
    (1, 365)
    """
    return date.first.toordinal(), date.last.toordinal()


def when(told: PartialDate | None) -> When:
    """A key that sorts dates: none first, then by first day, the vaguer before the finer.

    >>> when(None) < when(PartialDate("2016")) < when(PartialDate("2016-01-01")) < when(PartialDate("2016-02"))
    True
    """
    if told is None:
        return False, 0, 0
    first, last = days(told)
    return True, first, -last


@dataclass(frozen=True, slots=True)
class Told:
    """A claim as part of an edge.

    Parameters
    ----------
    id
        The claim's id.
    claim
        The claim.
    subject, object
        What its ends are in the end.
    published
        When the words were published: the article's date, else the document's, else None.
    first, last
        The first and the last day that the claim's date may mean.
    words
        The quote without case, spaces and punctuation: equal in a reprint.
    copies
        The content hash of the document, or its id where there is none: equal in a copy of the whole.
    """

    id: str
    claim: Claim
    subject: str
    object: str
    published: PartialDate | None
    first: date | None
    last: date | None
    words: str
    copies: str

    @property
    def word_order(self) -> tuple[When, When]:
        """Which of two words is the later one: by publication, then by the event's date."""
        return when(self.published), when(self.claim.date)


def told(claim: Claim, ids: Mapping[str, str], documents: Mapping[str, Source]) -> Told:
    """Prepare a claim.

    Parameters
    ----------
    claim
        As the document states it.
    ids
        What each id is in the end; an id that is not there is itself.
    documents
        The sources, for their dates and hashes.
    """
    evidence, source = claim.evidence, documents.get(claim.evidence.document)
    span = days(claim.date) if claim.date else None
    return Told(
        id=claim.id,
        claim=claim,
        subject=ids.get(claim.subject, claim.subject),
        object=ids.get(claim.object, claim.object),
        published=evidence.published or (source.published if source else None),
        first=date.fromordinal(span[0]) if span else None,
        last=date.fromordinal(span[1]) if span else None,
        words=_APART.sub("", simplified(evidence.quote).casefold()) or claim.evidence.document,
        copies=(source.content_hash if source else "") or evidence.document,
    )
