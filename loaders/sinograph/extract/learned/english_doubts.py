"""What the words beside English names and claims say against the network: codes, handles, comparisons, denials."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sinograph.extract.english.candidates import Candidate
from sinograph.extract.english.in_order import in_order
from sinograph.extract.english.lexicon import shapes
from sinograph.extract.english.roster import is_account, is_department, is_ticker
from sinograph.extract.learned.claims import LEARNED
from sinograph.extract.learned.english_scenes import is_misread
from sinograph.extract.learned.evidence import passage_at
from sinograph.extract.protocols import Draft, Reading
from sinograph.extract.slots import slot_of
from sinograph.model import Mention
from sinograph.names import has_cjk

_UNFINISHED = {"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}
_LIKENED = re.compile(r"[-–](?:like|style|esque|type|inspired|era)\b")
_DENIED = re.compile(r"\b(?:never|den(?:y|ies|ied|ying)|ha[sd] no|have no)\b", re.IGNORECASE)
_DENIABLE = ("ACQUIRED", "INVESTED_IN", "MERGED_WITH", "OWNS", "PARTNERED_WITH", "SUPPLIES")
# What the network guesses across two sentences is wrong more often than not.
_IN_ONE_SENTENCE = ("APPLIES_TO",)
_TITLE = re.compile(r"(?:M(?:r|rs|s)|Dr|Prof)\.?")
_AREAS = frozenset(["province", "city", "county", "prefecture", "municipality"])
_LED = re.compile(
    r"\b(?:led|leads|leading|headed|drove|oversaw)\s(?:\S+\s){1,3}"
    r"(?:acquisition|deal|financing|flotation|funding|investments?|IPO|listing|merger|purchase|rounds?|sale|takeover)"
    r"\s(?:of|in)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_FOUNDER = re.compile(r"\b(?:co-?)?founders?,?(?: (?:and|&)(?: [A-Za-z]+){1,3})? $", re.IGNORECASE)
_LEAVES = re.compile(
    r"(?:, [^,.]{1,40},)? (?:has |had |also ){0,2}(?:resigned|stepped down|quit|retired)\b(?! (?:from|as) [A-Z])"
)
_HOLDS = re.compile(
    r"\b(?:stakes?|own(?:s|ed|er|ers|ing)?|h[eo]ld(?:s|ing|ings|er|ers)?|shareholders?|shares?|subsidiar\w+|units?|arms?|"
    r"parent|control\w*|affiliat\w+|belongs?|per ?cent|percent)\b|%",
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
    if is_account(mention.start, text) or mention.text.split()[-1] in _UNFINISHED or _TITLE.fullmatch(mention.text):
        return False
    if mention.text.casefold() in shapes().phrases:
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
    ruled = _Ruled(reading, drafts)
    for draft in _in_order(reading, drafts):
        english = _is_english(reading, draft)
        if english and _is_at_a_place(draft):
            continue
        if not english or draft.rule != LEARNED:
            yield draft
            continue
        ends = (draft.subject, draft.object)
        likened = any(_LIKENED.match(reading.document.text, m.end) for m in ends)
        if (draft.type == "OWNS" and ruled.invests(draft)) or (draft.type == "WORKS_FOR" and ruled.employs(draft)):
            continue
        elsewhere = draft.type == "FOUNDED" and ruled.gainsays(draft)
        far = draft.type in _IN_ONE_SENTENCE and _is_apart(reading, draft)
        if draft.type == "WORKS_FOR" and draft.status == "actual" and _has_left(reading, draft):
            draft = replace(draft, status="ended")
        if not (likened or elsewhere or far or _leads_a_deal(reading, draft) or is_misread(reading, draft)):
            yield replace(draft, status="denied") if _is_denied(reading, draft) else draft


def _in_order(reading: Reading, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without those that cross two lists which a sentence tells in one order."""
    sentences: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        sentences[passage_at(reading, draft.end - 1)].append(draft)
    kept = {
        id(d)
        for at, told in sentences.items()
        for d in in_order(told, reading.words(reading.passages[at]) if at >= 0 else "")
    }
    return [d for d in drafts if id(d) in kept]


class _Ruled:
    """What is told beside a claim of the network's: founders and posts by the rules, and investments."""

    def __init__(self, reading: Reading, drafts: Sequence[Draft]) -> None:
        self._reading = reading
        told = [d for d in drafts if d.rule != LEARNED]
        begun = [self._place(d) for d in told if d.type == "FOUNDED"]
        self._founders = {(person, at) for person, _, at in begun}
        self._begun = {(body, at) for _, body, at in begun}
        posts = [d for d in told if d.type == "WORKS_FOR"]
        self._posts = {self._place(d) for d in posts}
        self._bodies = {(d.object.start, d.object.end) for d in posts if d.object.end <= d.subject.start}
        self._invested = {self._place(d) for d in drafts if d.type == "INVESTED_IN"}

    def _place(self, draft: Draft) -> tuple[str, str, int]:
        """Its two ends, and the sentence that states it."""
        return slot_of(draft.subject), slot_of(draft.object), passage_at(self._reading, draft.end - 1)

    def employs(self, draft: Draft) -> bool:
        """Whether the body of a post is that of the person behind it: Ann's is not in "Ann and Hanbo CEO Bea"."""
        between = self._reading.document.text[draft.subject.end : draft.object.start]
        return (draft.object.start, draft.object.end) in self._bodies and between in (
            " and ",
            ", ",
            ", and ",
            " as well as ",
        )

    def invests(self, draft: Draft) -> bool:
        """Whether a holding is told as an investment in the same words, and none of them tells of a holding."""
        return (
            self._place(draft) in self._invested
            and _HOLDS.search(self._reading.document.text, draft.start, draft.end) is None
        )

    def gainsays(self, draft: Draft) -> bool:
        """Whether they name another firm of a founder, or another founder and this one's post, in the same sentence."""
        person, body, at = self._place(draft)
        if (person, at) in self._founders:
            return True
        named = _FOUNDER.search(self._reading.document.text, max(0, draft.subject.start - 40), draft.subject.start)
        return named is None and (body, at) in self._begun and (person, body, at) in self._posts


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


def _has_left(reading: Reading, draft: Draft) -> bool:
    """Whether the words behind a person tell that a post is left: "At Hanbo CEO Ann resigned in May"."""
    return (
        draft.object.end <= draft.subject.start and _LEAVES.match(reading.document.text, draft.subject.end) is not None
    )


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
