"""What the words beside English names and claims say against the network: codes, handles, comparisons, denials."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sinograph.extract.english.candidates import Candidate
from sinograph.extract.english.roster import is_account, is_department, is_ticker
from sinograph.extract.finish import slot_of
from sinograph.extract.learned.claims import LEARNED
from sinograph.extract.learned.evidence import passage_at
from sinograph.extract.protocols import Draft, Reading
from sinograph.model import Mention
from sinograph.names import has_cjk

_UNFINISHED = {"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}
_LIKENED = re.compile(r"[-–](?:like|style|esque|type|inspired|era)\b")
_DENIED = re.compile(r"\b(?:never|den(?:y|ies|ied|ying)|ha[sd] no|have no)\b", re.IGNORECASE)
_DENIABLE = ("ACQUIRED", "INVESTED_IN", "MERGED_WITH", "OWNS", "PARTNERED_WITH", "SUPPLIES")
# What the network guesses across two sentences is wrong more often than not.
_IN_ONE_SENTENCE = ("APPLIES_TO",)
_AREAS = frozenset(["province", "city", "county", "prefecture", "municipality"])
_LED = re.compile(
    r"\b(?:led|leads|leading|headed|drove|oversaw)\s(?:\S+\s){1,3}"
    r"(?:acquisition|deal|financing|flotation|funding|investments?|IPO|listing|merger|purchase|rounds?|sale|takeover)"
    r"\s(?:of|in)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_CODED = ("Company", "Product", "Organization")


def is_called(mention: Mention, text: str) -> bool:
    """Whether a name of the network's is one: no handle, no code of the stock market, no department of a firm.

    Parameters
    ----------
    mention
        The name.
    text
        The document's text.

    Examples
    --------
    >>> text = "Hanbo (OTC: HNBOF) told @PimNews"
    >>> places = [(0, 5), (12, 17), (25, 32)]
    >>> [is_called(Mention(start, end, text[start:end], "Company"), text) for start, end in places]
    [True, False, False]
    """
    if has_cjk(mention.text):
        return True
    if is_account(mention.start, text) or mention.text.split()[-1] in _UNFINISHED:
        return False
    candidate = Candidate(mention.start, mention.end, mention.text, 0)
    return mention.type not in _CODED or not (is_ticker(candidate, text) or is_department(candidate, text))


def believed(reading: Reading, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts without posts at places, and without the network's own that the words beside speak against.

    Parameters
    ----------
    reading
        The document.
    drafts
        The rules' claims and the network's.
    """
    founded = {(slot_of(d.subject), passage_at(reading, d.end - 1)) for d in drafts if _founds(d) and d.rule != LEARNED}
    for draft in drafts:
        english = _is_english(reading, draft)
        if english and _is_at_a_place(draft):
            continue
        if not english or draft.rule != LEARNED:
            yield draft
            continue
        ends = (draft.subject, draft.object)
        likened = any(_LIKENED.match(reading.document.text, m.end) for m in ends)
        elsewhere = _founds(draft) and (slot_of(draft.subject), passage_at(reading, draft.end - 1)) in founded
        far = draft.type in _IN_ONE_SENTENCE and _is_apart(reading, draft)
        if not (likened or elsewhere or far or _leads_a_deal(reading, draft)):
            yield replace(draft, status="denied") if _is_denied(reading, draft) else draft


def _founds(draft: Draft) -> bool:
    return draft.type == "FOUNDED"


def _is_english(reading: Reading, draft: Draft) -> bool:
    at = passage_at(reading, draft.end - 1)
    return at >= 0 and reading.passages[at].language == "en"


def _is_apart(reading: Reading, draft: Draft) -> bool:
    """Whether its two ends stand in two sentences."""
    return passage_at(reading, draft.subject.start) != passage_at(reading, draft.object.start)


def _is_at_a_place(draft: Draft) -> bool:
    """Whether a post is at a place: "governor of Jiangxi province" gives none."""
    if draft.type != "WORKS_FOR" or draft.object.type == "Company" or draft.object.key:
        return False  # Studio City is a firm
    return draft.object.text.split()[-1].casefold() in _AREAS


def _leads_a_deal(reading: Reading, draft: Draft) -> bool:
    """Whether somebody led no firm but what was done with it: "she led the listing of Hanbo"."""
    between = reading.document.text[draft.subject.end : draft.object.start]
    return draft.type == "WORKS_FOR" and _LED.search(between) is not None


def _is_denied(reading: Reading, draft: Draft) -> bool:
    """Whether one sentence says of its two ends that the one never did so to the other."""
    first, last = sorted((draft.subject, draft.object), key=lambda m: m.start)
    if draft.type not in _DENIABLE or _is_apart(reading, draft):
        return False
    return _DENIED.search(reading.document.text, first.end, last.start) is not None
