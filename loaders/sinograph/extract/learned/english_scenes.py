"""English wordings that the network takes for what they are not: who tells the news, who pleads, where filings go."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from sinograph.extract.learned.evidence import passage_at
from sinograph.extract.protocols import Draft, Reading
from sinograph.model import Mention

REACH = 80  # characters beside a name that are looked at
_NOTICE = re.compile(
    r"\b(?:announce[ds]?|announcements?|filings?|filed|statements?|disclos\w+|notices?|letters?|repl(?:y|ied)|circulars?|"
    r"submissions?|told|informed)\b[^.;]{0,30}?\b(?:to|on|with|at|by)(?: the)? $",
    re.IGNORECASE,
)
_LISTS = re.compile(
    r"\b(?:list(?:s|ed|ing|ings)?|IPOs?|public|offering|float\w*|debut\w*|trad(?:e[ds]?|ing)|delist\w*|raise[ds]?|raising|"
    r"shares? (?:rose|fell|closed|opened|were|was|dropped|gained)|stock|ticker|code|prospectus)\b",
    re.IGNORECASE,
)
_LEARNS = re.compile(
    r" (?:has |had |have )?(?:(?:learned|learnt|understands|found out|was told)\b|report(?:ed|s) (?:that\b|[A-Z]))"
)
_STUDIES = re.compile(
    r"\b(?:graduat\w+|Ph\.?D|doctorate|degree|MBA|EMBA|bachelor\w*|master['’]?s|studied|studies|studying|student|alumn\w+|"
    r"educated|dropped out|diploma)\b",
    re.IGNORECASE,
)
_TEACHES = re.compile(
    r"\b(?:professor|teach\w*|taught|lecturer|dean|faculty|fellow|researcher|chancellor|president)\b", re.I
)
_PLEADS = re.compile(
    r"(?: (?:assisted|represented|advised|acted for|acting for|helped|on behalf of)"
    r"|, (?:counsel|lawyers?) (?:for|to))\b"
)
_SELLS = re.compile(
    r"\b(?:influencers?|(?:live-?)?streamers?|hosts?|sellers?|vendors?|merchants?|users?|creators?|stars?|bloggers?|"
    r"celebrit(?:y|ies)) on $"
)
_TIED = re.compile(r"[-–](?:[Ll]isted|[Tt]raded|[Qq]uoted) ")
_OWN = re.compile(r"\b[Tt]he $")
_NOUN = re.compile(
    r"[-–]\w+ (?:[a-z-]+ ){0,4}(?:company|firm|group|giant|start-?up|maker|retailer|platform)\b(?! [A-Z])"
)
_EQUATED = re.compile(r",| (?:is|was|are|were|became|becomes|remains?)\b| \(")
_REGION = re.compile(
    r"(?:(?:North|South|East|West|Central|North-?[Ee]ast|North-?[Ww]est|South-?[Ee]ast|South-?[Ww]est) )?China"
)
_FAILED = re.compile(
    r"\b(?:scuttled|collapsed|failed|aborted|abandoned|scrapped|called-off|rejected|broken-off)(?: [a-z-]+){1,3} $"
)
_STOPS = (
    "(?:called off|scrapped|abandoned|cancell?ed|terminated|dropped|blocked|vetoed|prohibited|barred|rejected|shelved|"
    "halted|ditched)"
)
_DEAL = "(?:mergers?|acquisitions?|takeovers?|purchase|buyout|bid)"
# Before both ends or the later one: "Hanbo called off its merger with Pelora"; behind them: "… by Hanbo was blocked".
_STOPPED = re.compile(
    rf"\b{_STOPS}(?: [a-z’'-]+){{0,4}}? (?:{_DEAL}|plans?|proposal)\b(?: agreement| plan| talks)?"
    r"(?: (?:to|of|for|with|by|between|from)\b[^.;]{0,24})?$"
)
_IS_STOPPED = re.compile(rf"(?: (?:is|was|were|been|being|has|had|have|[a-z]+ly))+ {_STOPS}\b")
_THE_DEAL = re.compile(rf"\b{_DEAL} (?:of|between|by|with)\b[^.;]*$")
_ACCESS = re.compile(
    r" (?:[a-z]+ )?(?:access to|use of|reliance on|dependence on|presence on|accounts? on|pages? on)\b"
)
_MAKERS = re.compile(
    r"(?:['’]s)? (?:creator|maker|developer|owner|operator|publisher|parent)(?: (?:company|firm|studio))?,? "
    r"(?:[A-Z]\w+-based )?(?=[A-Z])"
)
_LIKES = re.compile(r"\b(?:the likes of|comparable to|similar to|modell?ed on|compared (?:with|to))(?: [a-z]+)? $")
_BACKED = re.compile(
    r"\b(?:backed|owned|controlled|funded|operated|run) by (?:[a-z-]+ ){0,3}(?:\S+(?: \S+){0,2} and )?$"
)
_BEGINS = re.compile(r"\b(?:co-?)?(?:found(?:s|ed|er|ers|ing)|created|started|set up|established|launched)\b", re.I)
_RAISED = re.compile(
    r"\b(?:raised|closed|bagged|completed|secured|received) by (?:(?!from |with |led |including )[a-z-]+ ){0,5}$"
)
_AREA = re.compile(r"['’]s [A-Z]")
_WHILE = re.compile(r"[,;] (?:while|whereas) (?=[A-Z])")
_MUTUAL = ("COMPETES_WITH", "MERGED_WITH", "PARTNERED_WITH")


def is_misread(reading: Reading, draft: Draft) -> bool:
    """Whether the words beside the ends of a claim of the network's tell something else.

    Parameters
    ----------
    reading
        The document.
    draft
        A claim of the network's in English.
    """
    told = _SCENES.get(draft.type)
    return (told is not None and told(reading, draft)) or _is_likened(reading, draft) or _is_anothers(reading, draft)


def _sentence(reading: Reading, mention: Mention) -> tuple[int, int]:
    at = passage_at(reading, mention.start)
    return (reading.passages[at].start, reading.passages[at].end) if at >= 0 else (mention.start, mention.end)


def _left(reading: Reading, mention: Mention) -> str:
    start, _ = _sentence(reading, mention)
    return reading.document.text[max(start, mention.start - REACH) : mention.start]


def _is_notice(reading: Reading, draft: Draft) -> bool:
    """Whether an exchange only hears of something, or lists another: "in a letter to the exchange, Hanbo said"."""
    text, start, end = reading.document.text, *_sentence(reading, draft.object)
    if start <= draft.subject.end < draft.object.start and _TIED.match(text, draft.object.end):
        if _OWN.search(text, start, draft.object.start) and _NOUN.match(text, draft.object.end):
            return False  # "Hanbo lost a tenth, the Nasdaq-listed firm said"
        return _EQUATED.match(text, draft.subject.end) is None  # "Hanbo bought Nasdaq-listed Pelora"
    if not _NOTICE.search(_left(reading, draft.object)):
        return False
    rest = text[start : draft.object.start] + text[draft.object.end : end]
    return _LISTS.search(rest) is None


def _is_no_employer(reading: Reading, draft: Draft) -> bool:
    """Whether a body only tells of a person, or taught one: "Hanbo News learned that Ann", "a CMU graduate"."""
    text = reading.document.text
    if _LEARNS.match(text, draft.object.end) and draft.object.end <= draft.subject.start:
        return True
    if _SELLS.search(_left(reading, draft.object)):
        return True
    if draft.object.type != "Organization" or draft.role:
        return False
    start, end = _sentence(reading, draft.object)
    near = text[max(start, draft.object.start - REACH) : min(end, draft.object.end + REACH)]
    return bool(_STUDIES.search(near)) and _TEACHES.search(near) is None


def _is_counsel(reading: Reading, draft: Draft) -> bool:
    """Whether who sues by the network only pleads for another: "Tarn & Partners assisted Hanbo in its suit"."""
    return _PLEADS.match(reading.document.text, draft.subject.end) is not None


def _is_backer(reading: Reading, draft: Draft) -> bool:
    """Whether who founds by the network only backs what is told of: "made of two apps backed by Hanbo"."""
    if draft.subject.start < draft.object.end or not _BACKED.search(_left(reading, draft.subject)):
        return False
    return _BEGINS.search(reading.document.text, *_sentence(reading, draft.subject)) is None  # "founded and run by Ann"


def _is_wider(reading: Reading, draft: Draft) -> bool:
    """Whether a part of the country is told only as where the place is: "based in East China's Anhui"."""
    wide = _REGION.fullmatch(draft.object.text) is not None
    return wide and _AREA.match(reading.document.text, draft.object.end) is not None


def _is_used(reading: Reading, draft: Draft) -> bool:
    """Whether what is told is another's: "its access to the Pelora Store", "Hanbo, and Owl maker Pelora"."""
    text = reading.document.text
    maker = _MAKERS.match(text, draft.object.end)
    if maker is not None and draft.subject.start != maker.end():
        return True
    return _ACCESS.match(text, draft.subject.end) is not None


def _has_failed(reading: Reading, draft: Draft) -> bool:
    """Whether what two were to do has come to nothing: "scuttled merger talks between Hanbo and Pelora"."""
    first, last = sorted((draft.subject, draft.object), key=lambda m: m.start)
    if _FAILED.search(_left(reading, first)) or _STOPPED.search(_left(reading, first)):
        return True
    undone = _IS_STOPPED.match(reading.document.text, last.end) and _THE_DEAL.search(_left(reading, first))
    return undone is not None or _STOPPED.search(_left(reading, last)) is not None


def _raises(reading: Reading, draft: Draft) -> bool:
    """Whether who invests by the network is who gets the money: "a Series C raised by lamp maker Hanbo"."""
    return _RAISED.search(_left(reading, draft.subject)) is not None


def _is_likened(reading: Reading, draft: Draft) -> bool:
    """Whether an end is only compared with: "a shop that takes on the likes of Hanbo"."""
    ends = () if draft.type == "COMPETES_WITH" else (draft.subject, draft.object)
    return any(_LIKES.search(_left(reading, m)) for m in ends)


def _is_anothers(reading: Reading, draft: Draft) -> bool:
    """Whether a clause with a subject of its own parts the ends: "Hanbo owns Tarn, while Pelora is a unit of Quill"."""
    first, last = sorted((draft.subject, draft.object), key=lambda m: m.start)
    low, high = _sentence(reading, first)
    found = _WHILE.search(reading.document.text, first.end, last.start + 1) if low <= last.start < high else None
    if found is None:
        return False
    able = (draft.subject, draft.object) if draft.type in _MUTUAL else (draft.subject,)
    return found.end() not in {m.start for m in able}


_SCENES: Mapping[str, Callable[[Reading, Draft], bool]] = {
    "ACQUIRED": _has_failed,
    "BASED_IN": _is_wider,
    "FOUNDED": _is_backer,
    "INVESTED_IN": _raises,
    "LISTED_ON": _is_notice,
    "MERGED_WITH": _has_failed,
    "OPERATES": _is_used,
    "PARTNERED_WITH": _has_failed,
    "SUED": _is_counsel,
    "WORKS_FOR": _is_no_employer,
}
