"""Attributes that a model proposes, held against the document's own words: what is not told there is left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from typing import Any

from sinograph.edges.events import round_name
from sinograph.extract.chinese.attributes import round_of
from sinograph.extract.english.attributes import round_in
from sinograph.extract.llm.answer import number
from sinograph.extract.llm.locate import Locator, Span
from sinograph.extract.protocols import Reading
from sinograph.model import Amount, PartialDate
from sinograph.text import find_amounts, find_dates, find_stakes

CLOSE = 0.01  # sums and shares agree within one percent, as in scoring
LONGEST_ROLE = 80
NEAR = 30  # passages before and behind a quote in which what it leaves out may be told


class Values:
    """The dates, sums, shares and posts that a document tells, as far as claims need them.

    Parameters
    ----------
    reading
        The document and its parts.
    locator
        Of the same document.
    """

    def __init__(self, reading: Reading, locator: Locator) -> None:
        self._reading = reading
        self._locator = locator
        # Every claim of an article looks at all its passages: each is read once.
        self._amounts = cache(_amounts)
        self._stakes = cache(_stakes)

    def checked(self, told: Mapping[str, Any], span: Span) -> tuple[dict[str, Any], tuple[str, ...]]:
        """The attributes that the document tells, and the names of those that it does not.

        Parameters
        ----------
        told
            Attributes by name, as a model gives them.
        span
            The quote's place.
        """
        readers = {
            "date": self._date,
            "amount": self._amount,
            "stake": self._stake,
            "role": self._role,
            "round": self._round,
            "ticker": self._ticker,
        }
        given = {name: value for name, value in told.items() if value not in (None, "", {}, [])}
        found = {name: readers[name](value, span) for name, value in given.items()}
        kept = {name: value for name, value in found.items() if value is not None}
        return kept, tuple(name for name in found if name not in kept)

    def _date(self, told: Any, span: Span) -> PartialDate | None:
        """A date that the article tells, or one that is vaguer; where it is finer than told, what is told."""
        try:
            date = PartialDate(str(told).strip())
        except ValueError:
            return None
        dates = self._dates.get(self._article(span), frozenset())
        if any(date.covers(one) for one in dates):
            return date
        vaguer = [one for one in dates if one.covers(date)]
        return min(vaguer, key=lambda one: (one.last - one.first, one.text), default=None)

    @cached_property
    def _dates(self) -> Mapping[int, frozenset[PartialDate]]:
        found: dict[int, set[PartialDate]] = {}
        for passage in self._reading.passages:
            published = self._reading.published(passage)
            dates = found.setdefault(passage.article, {published} if published else set())
            dates.update(one.date for one in find_dates(self._reading.words(passage), published=published))
        return {article: frozenset(dates) for article, dates in found.items()}

    def _amount(self, told: Any, span: Span) -> Amount | None:
        if not isinstance(told, dict) or (value := number(told.get("value"))) is None:
            return None
        currency = str(told.get("currency")).upper()
        for words in self._around(span):
            for one in self._amounts(words):
                if one.currency == currency and abs(one.value - value) <= CLOSE * value:
                    return one
        return None

    def _stake(self, told: Any, span: Span) -> float | None:
        value = number(told)
        if value is None:
            return None
        stakes = (one for words in self._around(span) for one in self._stakes(words))
        return next((one for one in stakes if abs(one - value) <= CLOSE * value), None)

    def _role(self, told: Any, span: Span) -> str | None:
        """A post whose words stand near the quote, in lower case."""
        if not isinstance(told, str) or len(told) > LONGEST_ROLE or not told.strip():
            return None
        wanted = "".join(told.split()).casefold()
        stands = any(wanted in "".join(words.split()).casefold() for words in self._around(span))
        return " ".join(told.split()).lower() if stands else None

    def _round(self, told: Any, span: Span) -> str | None:
        wanted = round_name(told) if isinstance(told, str) else ""
        named = (one for words in self._around(span) for one in (round_in(words), round_of(words)) if one)
        return next((one for one in named if round_name(one) == wanted), None)

    def _ticker(self, told: Any, span: Span) -> str | None:
        found = self._locator.quote(told, near=span) if isinstance(told, str) and len(told) < 30 else None
        return self._reading.document.text[found[0] : found[1]] if found else None

    def _article(self, span: Span) -> int:
        n = self._locator.passage_of(span[0])
        return self._reading.passages[n].article if n >= 0 else -1

    def _around(self, span: Span) -> Iterator[str]:
        """The passages of the quote, then those of its article that stand near."""
        first, last = (self._locator.passage_of(place) for place in (span[0], span[1] - 1))
        near = [*range(first, last + 1), *range(first - 1, first - 1 - NEAR, -1), *range(last + 1, last + 1 + NEAR)]
        passages, article = self._reading.passages, self._article(span)
        inside = (passages[n] for n in near if 0 <= n < len(passages))
        yield from (self._reading.words(p) for p in inside if p.article == article)


def _amounts(words: str) -> tuple[Amount, ...]:
    return tuple(found.amount for found in find_amounts(words))


def _stakes(words: str) -> tuple[float, ...]:
    return tuple(found.percent for found in find_stakes(words))
