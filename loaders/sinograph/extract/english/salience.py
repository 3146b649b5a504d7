"""What speaks for and against a name as that which a word stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sinograph.extract.english.lexicon import cues, place_words, shapes
from sinograph.extract.english.spelling import Token
from sinograph.extract.english.surroundings import called

_CLAUSE = re.compile(
    r"[,;:(—–]|\b(?:that|which|who|whose|when|while|after|before|because|but|if|as|until|although|where) "
)
_LEADS_ON = frozenset(
    [
        "that",
        "which",
        "and",
        "but",
        "said",
        "says",
        "because",
        "when",
        "as",
        "if",
        "while",
        "after",
        "before",
        "what",
        "where",
        "than",
        "whether",
        "since",
        "until",
        "once",
        "how",
        "why",
        "though",
        "although",
        "so",
        "or",
        "then",
        "announced",
        "added",
        "believes",
    ]
)
_OBJECT_END = frozenset(
    [
        "in",
        "to",
        "for",
        "at",
        "on",
        "with",
        "from",
        "by",
        "as",
        "and",
        "into",
        "off",
        "out",
        "over",
        "up",
        "down",
        "against",
        "about",
        "through",
        "back",
        "down",
        "under",
        "within",
    ]
)
_FUNDS = frozenset(
    [
        "capital",
        "ventures",
        "venture",
        "partners",
        "fund",
        "funds",
        "investment",
        "investments",
        "equity",
        "securities",
        "assets",
        "investors",
    ]
)
_FUND_WORDS = re.compile(r"\b(?:capital|equity|investment|investor|fund|venture|securities|law|hedge|buyout)\b", re.I)
_DEAL = re.compile(
    r"\b(?:stakes?|shares|invest\w*|acquir\w*|acquisition|bought|buy\w*|purchas\w*|back(?:s|ed|ing)|su(?:ed|ing)|"
    r"rivals?|took over|taken over|funding|money|fined|led)\b"
)
_SPEAKS = re.compile(
    r" (?:said|says|added|told|announced|wrote|confirmed|disclosed|reported|denied|warned|revealed|stated)\b"
)
_LEGAL_END = re.compile(r"[\s,.]+(?:co|ltd|inc|limited|llc|lp|corp)\.?$", re.I)


def is_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether a pronoun is what is acted upon: then the subject of its clause is somebody else.

    >>> from sinograph.extract.english.spelling import tokens_of
    >>> [is_object(tokens_of(t), 2) for t in ("Pelora bought it in May.", "Pelora said it bought lamps.")]
    [True, False]
    """
    word = tokens[at].text.casefold()
    if word == "him":
        return True
    if word != "it" or at == 0:
        return False
    before = tokens[at - 1]
    if before.kind != "low" or before.text in _LEADS_ON:
        return False
    if at + 1 == len(tokens):
        return True
    after = tokens[at + 1]
    return after.kind == "mark" or after.text.casefold() in _OBJECT_END or after.text.endswith("ly")


_EQUATED = re.compile(
    r"\b(?:is|are|was|were|remains?|became|becomes?) (?:also |still |now |among |one of |some of |not |all |both )*$"
)
_JOINED = re.compile(
    r"\b(?:joined|led|co-led|anchored|backed|took part in|participated in|contributed to|joins|leads) $"
)
_ROUND = re.compile(r" (?:[\w-]+ ){0,3}?(?:rounds?|series|financing|fundraising|raise)\b", re.I)


_TOLD_TO = re.compile(
    r"\b(?:told|tells|according to|quoted by|reported by|cited by|contacted by|interview with|"
    r"reports? (?:in|from|by))(?: the)? $",
    re.I,
)
_REPORT_ON = re.compile(r"\breports? on(?: the)? $", re.I)
_SITE = re.compile(r"[A-Za-z]\.[a-z]{2,3}$")
_BOTH_TOLD = re.compile(
    r"\b[Aa]ccording to (?:the )?[A-Z][\w ]{1,30}(?:, [A-Z][\w ]{1,30}){0,2}(?:,|,? and)(?: the)? $"
)
_TELLS = re.compile(
    r" (?:first |also |earlier |has |had ){0,2}(?:reported|reports|wrote|noted|learned|learnt)\b|"
    r" (?:also )?(?:added|says|said) (?:that )?(?!its?\b)[A-Z]|"
    r"(?:,? (?:said|says|reported|reports|quoted|cited))[^.;]{0,40}\b(?:citing|quoting|people familiar|sources)\b"
)
_PAPER = re.compile(
    r"\b(?:News|Times|Daily|Post|Journal|Herald|Reuters|Bloomberg|Caixin|Weekly|Tribune|Guardian|Observer|CNBC|CNN|BBC|"
    r"Nikkei|Handelsblatt|LatePost|The Information|Paper|Xinhua|Yicai|TechCrunch|36Kr|Verge|Wired|Axios|Magazine)\b"
)
_OUTLET = re.compile(
    r"\b(?:outlet|newspaper|magazine|daily|weekly|media|broadcaster|journal|wire|"
    r"news (?:agency|site|website|portal|service)) $"
)


def is_source(text: str, start: int, end: int) -> bool:
    """Whether a name is that of the newspaper which tells the news: no "it" and no "the company" means it.

    >>> is_source("Zed Daily reported on Monday", 0, 9), is_source("Zed reported a loss", 0, 3)
    (True, False)
    >>> is_source("According to Zed Daily and Owl, it rose", 27, 30)
    True
    """
    if _TOLD_TO.search(text, max(0, start - 24), start):
        return True
    if _OUTLET.search(text, max(0, start - 30), start) or _BOTH_TOLD.search(text, max(0, start - 90), start):
        return True
    paper = _PAPER.search(text, start, end)
    if _REPORT_ON.search(text, max(0, start - 24), start):  # "a report on Huxiu.com", not "a report on Zed"
        return (paper or _SITE.search(text, start, end)) is not None
    return paper is not None and _TELLS.match(text, end) is not None


_BASED = re.compile(r"\b(?!The )([A-Z][\w.]+(?: [A-Z][a-z]+)?)-(?:based|headquartered)(?: [a-z-]+){0,3} ?$")


def based_before(text: str, start: int) -> str:
    """The place in front of a stand-in, in lower case; empty where none is told.

    >>> based_before("The Hangzhou-based lamp firm", 24)
    'hangzhou'
    """
    based = _BASED.search(text, max(0, start - 40), start)
    return based[1].casefold() if based else ""


_RAISES = re.compile(
    r" (?:thus |then |has |had |also |previously |now |since |already |reportedly ){0,2}"
    r"(?:raised|raises|secured|received|netted|snagged|was (?:last )?valued|is (?:now )?valued|plans to use)\b"
)
_FUNDS_IT = re.compile(
    r" (?:has |had |also |recently |reportedly )?(?:led|co-led|invested|backed|poured|put|bought|took part)\b"
)


def raises_money(text: str, end: int) -> bool:
    """Whether the phrase that ends at a place is told to get money.

    >>> raises_money("The unicorn thus raised $8m", 11)
    True
    """
    return _RAISES.match(text, end) is not None


def gives_money(text: str, end: int) -> bool:
    """Whether the name that ends at a place is told to give money.

    >>> gives_money("Zed led a round in Molika", 3)
    True
    """
    return _FUNDS_IT.match(text, end) is not None


def is_anothers(text: str, start: int, end: int) -> bool:
    """Whether "its" at a place is none of those told before it in the sentence: "Zed is among its backers".

    >>> text = "Zed is among its backers."
    >>> is_anothers(text, 13, 16), is_anothers("Zed sold its unit.", 9, 12)
    (True, False)
    """
    left = text[max(0, start - 40) : start]
    if _EQUATED.search(left):
        return True
    return _JOINED.search(left) is not None and _ROUND.match(text, end) is not None


def clause_start(text: str, begin: int, place: int) -> int:
    """Where the clause begins that holds a place, not before `begin`.

    >>> clause_start("Molika fell when Pelora bought it", 0, 31)
    17
    """
    last = begin
    for match in _CLAUSE.finditer(text, begin, place):
        last = match.end()
    return last


def needs_firm(tokens: Sequence[Token], last: int) -> bool:
    """Whether the words after a stand-in tell what only a firm does or has: "it has raised", "its chairman".

    >>> from sinograph.extract.english.spelling import tokens_of
    >>> needs_firm(tokens_of("It has raised money"), 1), needs_firm(tokens_of("It was downloaded"), 1)
    (True, False)
    """
    after = [t.text.casefold() for t in tokens[last : last + 3] if t.kind == "low"]
    if not after:
        return False
    if tokens[last - 1].text.casefold() == "its":
        return after[0] in {"chief", "founder", "co-founder", "chairman", "chairwoman", "shareholders", "investors"}
    rest = after[1:] if after[0] in {"has", "had", "have", "will", "would", "also", "plans", "agreed"} else after
    return any(cues().verbs.get(w) == "Company" for w in rest[:1])


def has_firms(tokens: Sequence[Token], first: int) -> bool:
    """Whether "its" is followed by what no authority has: "its stake", "its merchants".

    >>> from sinograph.extract.english.spelling import tokens_of
    >>> has_firms(tokens_of("its stake"), 0), has_firms(tokens_of("its decision"), 0)
    (True, False)
    """
    if tokens[first].text.casefold() != "its":
        return False
    after = [t.text.casefold() for t in tokens[first + 1 : first + 4] if t.kind == "low"]
    return any(w in cues().holdings or w in cues().belongings for w in after[:2])


def is_fund(name: str) -> bool:
    """Whether a name is that of an investor by its last word.

    >>> is_fund("Maitian Capital"), is_fund("Maitian Capital Ltd."), is_fund("Molika")
    (True, True, False)
    """
    return _LEGAL_END.sub("", name.casefold()).rpartition(" ")[2] in _FUNDS


def means_fund(words: str) -> bool:
    """Whether a phrase speaks of an investor or a law firm.

    >>> means_fund("the venture capital firm"), means_fund("the firm")
    (True, False)
    """
    return _FUND_WORDS.search(words) is not None


def foreign(words: str) -> str:
    """The adjective of a nation but China's in a phrase, or nothing.

    >>> foreign("the American firm"), foreign("the Chinese firm")
    ('american', '')
    """
    low = [w for w in words.casefold().split() if w in place_words().peoples]
    return next((w for w in low if w not in {"chinese", "hong-kong"}), "")


def dealt_with(text: str, subject: int, start: int) -> bool:
    """Whether a phrase is what the subject before it deals with: "bought half of the studio".

    >>> text = "Molika bought half of the studio."
    >>> dealt_with(text, 6, 22)
    True
    """
    return _DEAL.search(text, subject, start) is not None


def speaks(text: str, end: int) -> bool:
    """Whether the phrase that ends at a place tells something: then it is the sentence's subject.

    >>> speaks("Shares fell, the company said.", 24)
    True
    """
    return _SPEAKS.match(text, end) is not None


def is_called(name: str, noun: str, places: Sequence[tuple[int, int]], text: str) -> bool:
    """Whether a document calls a name by a noun: before it, after it, or in it.

    Parameters
    ----------
    name
        The name.
    noun
        A noun in lower case.
    places
        Where the name stands.
    text
        The document's text.

    Examples
    --------
    >>> is_called("Molika", "fund", [(0, 6)], "Molika, a fund, said so.")
    True
    """
    if noun in {word.removesuffix("s") for word in name.casefold().split()} and noun in shapes().heads:
        return True
    return any(noun in called(text[max(0, a - 60) : a], text[b : b + 110]) for a, b in places)


def placed_at(place: str, places: Sequence[tuple[int, int]], text: str) -> bool:
    """Whether the document puts a name in a place: "Hangzhou-based Molika", "Hangzhou Molika".

    >>> placed_at("hangzhou", [(15, 21)], "Hangzhou-based Molika"), placed_at("hangzhou", [(0, 15)], "Hangzhou Molika")
    (True, True)
    """
    put = re.compile(rf"\b{re.escape(place)}(?:-\w+)? $", re.I)
    return any(
        text[a:b].casefold().startswith(place) or put.search(text, max(0, a - 40), a) is not None for a, b in places
    )
