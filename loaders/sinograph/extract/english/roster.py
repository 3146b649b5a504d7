"""The names of a document: which candidates are names, of which type, and which stand for one another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from sinograph.actors import ActorIndex
from sinograph.extract.english.aliases import abbreviates
from sinograph.extract.english.candidates import Candidate, Line
from sinograph.extract.english.kinds import decided, shape
from sinograph.extract.english.lexicon import common_words, place_words, shapes
from sinograph.extract.english.surroundings import Scores, around, no_scores

ENOUGH, SURE = 1.5, 3.0
# What a legal form after a listed name says.
LEGAL = 3.0
_RIC = re.compile(r"^[A-Z0-9]{2,5}\.(?:O|N|HK|SZ|SS|K|KQ|KS|T|L|NS|SI|TW)$")
_LISTED = re.compile(r",? ?(?:and |or )?")
_INFLECTED = ("ing", "ed", "ly", "ers", "er", "ies", "ness", "isation", "ization", "able", "ism")
_NAMED = re.compile(r"\b([A-Z][\w.&-]*(?:(?: of| and| for)? [A-Z][\w.&-]*){0,5}) $")
_OWNED = re.compile(r"([A-Z][\w.]+)['’]s $")
_INDEX = re.compile(r" (?:[Ii]ndex|[Cc]omposite|[Aa]verage)\b| [-+▲▼]?\d+\.\d+ ?%(?=\s|$)")
_CODE_LEFT = re.compile(r"\( ?[A-Z]{1,6}(?: ?[A-Z]{2})?: ?$")
_CODE_RIGHT = re.compile(r"[:.] ?[A-Z\d]{1,6}\)?")
_DUTY = re.compile(
    r"\b(?:[Vv]ice [Pp]resident|VP|SVP|EVP|[Mm]anager|[Hh]ead|[Dd]irector|[Cc]hief|[Oo]fficer|[Ll]ead|[Ss]ecretary)"
    r" (?:for|of|in charge of) (?:the |its |his |her |their |our )?(?:[A-Z][\w&-]+(?:,| and| &) )*$"
)
_INNER = re.compile(
    r"\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|the (?:company|firm|group|bank|agency|ministry)['’]s) (?:[\w-]+ ){0,2}$"
)
_DEPARTMENTS = frozenset(
    [
        *("division", "department", "unit", "committee", "board", "team", "group", "office", "business", "center"),
        *("centre", "laboratory", "lab", "labs", "institute", "arm", "operations", "desk", "section", "council"),
        *("college", "academy", "taskforce", "branch", "segment", "bureau", "program", "programme", "initiative"),
    ]
)
_FIRM_ENDS = frozenset(
    [
        *("capital", "ventures", "partners", "holdings", "bank", "media", "studios", "studio", "securities", "group"),
        *("technologies", "university", "fund", "games", "ltd", "inc", "limited", "corp", "co", "association", "club"),
    ]
)
_CODE = re.compile(
    r"(?:\b(?:symbol|ticker|code|listed as|traded as|trades as)|\((?:NASDAQ|NYSE|Nasdaq|HKEX|SEHK|"
    r"HKG|HKSE|OTC\w*|SSE|SZSE|TSE|AMEX)"
    r"(?: ?[A-Z]{2})?)\W{0,4}(?:is |of |symbol )?[“\"‘']?$"
)


@dataclass(frozen=True, slots=True)
class Roster:
    """What a document's names are, by slot.

    Parameters
    ----------
    scores
        What speaks for each type.
    seen
        The slots that stand somewhere as a name beyond doubt.
    types
        The type of each slot.
    told
        How often each slot stands outside titles.
    """

    scores: Mapping[str, Scores]
    seen: frozenset[str]
    types: Mapping[str, str] = field(default_factory=dict)
    told: Mapping[str, int] = field(default_factory=Counter)


def roster_of(candidates: Sequence[Candidate], lines: Sequence[Line], text: str, actors: ActorIndex) -> Roster:
    """Weigh every candidate of a document by its own words and its surroundings.

    Parameters
    ----------
    candidates
        The candidates of a document.
    lines
        Its English passages.
    text
        Its text.
    actors
        The reference actors.
    """
    scores: dict[str, Scores] = {}
    for c in candidates:
        actor = actors.actors.get(c.key or "")
        if actor and not actor.also and actor.type != "Product":
            continue
        if c.slot not in scores:
            scores[c.slot] = no_scores()
            _add(scores[c.slot], {} if actor else shape(c.text))
        if actor and c.text.rpartition(" ")[2].casefold().rstrip(".") in shapes().legal:
            scores[c.slot]["Company"] += LEGAL
        if not c.titled:
            passage = lines[c.line].passage
            if c.quoted and not actor:
                scores[c.slot]["Product"] += 0.7
            _add(scores[c.slot], around(text[passage.start : c.start], text[c.end : passage.end]))
    _spread(candidates, scores, text, actors)
    seen = frozenset(c.slot for c in candidates if _beyond_doubt(c))
    types = {c.slot: _type_of(c, scores, actors) for c in candidates}
    return Roster(scores, seen, types, Counter(c.slot for c in candidates if not c.titled))


def _spread(candidates: Sequence[Candidate], scores: Mapping[str, Scores], text: str, actors: ActorIndex) -> None:
    """Give a name of which nothing is known the kind of the product before it in a list: "games such as A, B and C"."""
    before: Candidate | None = None
    for c in candidates:
        if before is not None and not c.key and _LISTED.fullmatch(text[before.end : c.start]):
            known = actors.actors.get(before.key or "")
            kind = known.type if known and not known.also else decided(scores.get(before.slot, {}))
            if kind == "Product" and max(scores[c.slot].values(), default=0.0) < 0.7:
                scores[c.slot][kind] += 0.8
        before = c


def _add(scores: Scores, more: Mapping[str, float]) -> None:
    for kind, weight in more.items():
        scores[kind] += weight


def _beyond_doubt(c: Candidate) -> bool:
    return not (c.initial or c.quoted or c.titled) and (
        c.text[:1].isupper() or c.key is not None or not c.text.islower()
    )


def _type_of(c: Candidate, scores: Mapping[str, Scores], actors: ActorIndex) -> str:
    actor = actors.actors.get(c.key or "")
    if actor is None:
        return decided(scores[c.slot])
    if not actor.also:
        company, product = ((scores.get(c.slot) or no_scores())[kind] for kind in ("Company", "Product"))
        return "Company" if actor.type == "Product" and company >= max(SURE, 2 * product) else actor.type
    options = {actor.type, *actor.also}
    told = {kind: weight for kind, weight in scores[c.slot].items() if kind in options}
    return decided(told, default=actor.type)


def is_name(c: Candidate, roster: Roster, small: frozenset[str]) -> bool:
    """Whether a candidate is a name.

    Parameters
    ----------
    c
        The candidate.
    roster
        The document's names.
    small
        The words that the document writes in lower case.
    """
    if c.text.casefold() in shapes().phrases or "_" in c.text:
        return False
    if c.key:
        return True
    own = shape(c.text)
    if own.get("Place", 0) >= 8 or max(own.values(), default=0) >= 9:
        return True
    if c.text.casefold().removesuffix(".") in shapes().phrases:
        return False
    top = max(roster.scores[c.slot].values(), default=0.0)
    if c.text.islower():
        return top >= SURE and roster.types[c.slot] in {"Company", "Product"}
    if c.titled:
        return c.slot in roster.seen or max(own.values(), default=0) >= 6
    if c.quoted:
        return c.slot in roster.seen or top >= 1 or _title_like(c)
    if " " not in c.text:
        return _single(c, roster, top, small)
    if top < 1.2 and roster.told[c.slot] < 2 and all(is_common(w) for w in c.text.casefold().split()):
        return False  # "Forty Thieves"
    return c.slot in roster.seen or not c.initial or _initial(c, top)


def _title_like(c: Candidate) -> bool:
    """Two or three capitalised words in quotation marks."""
    words = c.text.split()
    return 2 <= len(words) <= 3 and all(w[:1].isupper() for w in words)


def _single(c: Candidate, roster: Roster, top: float, small: frozenset[str]) -> bool:
    low = c.text.casefold()
    if low in place_words().peoples or low in shapes().nonames:
        return False
    known = is_common(low)
    if not known:
        if not c.initial or c.slot in roster.seen:
            return True
        again = roster.told[c.slot] > 1 and top >= 0.5
        return again or (low not in small and (top >= 0.5 or not c.text[1:].islower()))
    if c.initial and c.slot not in roster.seen:
        return False
    return (top >= ENOUGH and low not in small) or top >= 3


@lru_cache(maxsize=16384)
def is_common(low: str) -> bool:
    """Whether a lower-case word is a common English one, a plural or a compound of such.

    >>> is_common("proceeds"), is_common("e-commerce"), is_common("huya")
    (True, True, False)
    """
    known = common_words()
    if low in known or low.removesuffix("s") in known:
        return True
    return "-" in low and all(len(part) < 2 or part in known for part in low.split("-"))


def _initial(c: Candidate, top: float) -> bool:
    """Several capitals at the head of a sentence: the second one tells, unless all is a term."""
    words = c.text.casefold().split()
    return top >= 1 or not all(w in shapes().nonames or w in place_words().peoples for w in words)


def may_be_name(c: Candidate, text: str) -> bool:
    """Whether a doubtful candidate is a name where a list or a full name speaks for it."""
    low = c.text.casefold()
    if c.quoted or low in shapes().nonames or low in place_words().peoples or low in shapes().phrases:
        return False
    return not text[max(0, c.start - 4) : c.start].casefold().endswith(("the ", " a ", "its ")) and not c.text.islower()


def may_be_called(low: str) -> bool:
    """Whether a word in lower case can be a firm's short name at all: no place, no adjective, no word of grammar."""
    lists = shapes()
    taken = lists.openers | lists.nonames | lists.describing | lists.titles | lists.calendar | place_words().peoples
    return len(low) > 2 and low not in taken | place_words().names | place_words().first


def is_ticker(c: Candidate, text: str) -> bool:
    """Whether capitals are a code of the stock market: "(NASDAQ: BIDU)", "under the symbol DAO"."""
    if c.key and not c.text.isupper():
        return False
    if (
        text[c.start - 2 : c.start] in ("( ", "(\n")
        and text[c.end : c.end + 1] == ")"
        and c.text.isupper()
        and not c.key
    ):
        return True  # "( BABA)"
    if not c.key and (_INDEX.match(text, c.end) or _is_lone_code(c, text)):
        return True
    if _RIC.search(c.text) or (not c.key and _coded(c, text)):
        return True
    return c.text.upper() == c.text and _CODE.search(text[max(0, c.start - 40) : c.start]) is not None


def _is_lone_code(c: Candidate, text: str) -> bool:
    """Whether capitals stand once, in brackets behind a name that they are not short for: "Zed (ZDX)"."""
    if not (2 <= len(c.text) <= 5 and c.text.isupper() and c.text.isalpha()):
        return False
    if text[c.start - 1 : c.start] != "(" or text[c.end : c.end + 1] != ")" or text.count(c.text) > 1:
        return False
    name = _NAMED.search(text, max(0, c.start - 60), c.start - 1)
    words = name[1].removeprefix("The ").split() if name else []
    bodies = {"Regulator", "Organization", "Event", "Exchange"}
    firm = 0 < len(words) < 3 and not any(shapes().heads.get(w.casefold()) in bodies for w in words)
    return firm and not any(abbreviates(c.text, " ".join(words[i:])) for i in range(len(words)))


def _coded(c: Candidate, text: str) -> bool:
    """Whether a candidate is half of a code in brackets: "(O:NDAQ)", "(SZ:002594)"."""
    before, after = text[max(0, c.start - 8) : c.start], text[c.end : c.end + 8]
    return c.text.isupper() and (
        _CODE_LEFT.search(before) is not None or (before.endswith(("(", "( ")) and _CODE_RIGHT.match(after) is not None)
    )


def is_account(start: int, text: str) -> bool:
    """Whether what begins there is how somebody is called on a network: "@PimNews"."""
    return text[max(0, start - 1) : start] == "@"


def is_department(c: Candidate, text: str) -> bool:
    """Whether an unlisted body is a department of the firm before it: "Baidu's Institute of Deep Learning"."""
    if c.key:
        return False
    before = text[max(0, c.start - 60) : c.start]
    words = c.text.casefold().split()
    plain = all(is_common(w) or w in shapes().joiners or w == "&" for w in words)
    duty = _DUTY.search(before) if len(words) > 1 and words[-1] not in _FIRM_ENDS else None
    if plain and duty and (" for " in duty[0] or shapes().heads.get(words[-1]) != "Company"):
        return True  # "senior vice president for Cloud and Cognitive Software"
    if plain and _INNER.search(before) and words[-1] in _DEPARTMENTS:
        return True
    if not (owner := _OWNED.search(before)) or owner[1].casefold() in place_words().first:
        return False
    kinds = set(shape(c.text)) & {"Organization", "Regulator"}
    return bool(kinds) or (plain and len(words) > 1 and words[-1] in _DEPARTMENTS)


def small_names(lines: Sequence[Line]) -> tuple[Candidate, ...]:
    """Words in lower case that are no English words and stand again and again: brands such as "ofo".

    Parameters
    ----------
    lines
        The English passages of a document.
    """
    told = Counter(t.text for line in lines for t in line.tokens if t.kind == "low" and t.text.isalpha())
    strange = {w for w, n in told.items() if n > 2 and len(w) > 2 and not is_common(w) and not w.endswith(_INFLECTED)}
    return tuple(
        Candidate(t.start, t.end, t.text, n)
        for n, line in enumerate(lines)
        for t in line.tokens
        if t.kind == "low" and t.text in strange
    )


def small_words(lines: Sequence[Line]) -> frozenset[str]:
    """The words that a document writes in lower case."""
    return frozenset(t.text for line in lines for t in line.tokens if t.kind == "low")
