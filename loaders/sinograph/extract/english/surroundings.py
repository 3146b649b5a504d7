"""What the words around a name say of its type: appositions, verbs, deals, posts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from sinograph.extract.english.lexicon import cues, place_words, shapes
from sinograph.extract.english.wares import is_made, ware_like

Scores = defaultdict[str, float]

_BEFORE = re.compile(r"([A-Za-z][\w-]*)\.?,? ?[“\"‘《]?$")
_CALLED = re.compile(
    r"([a-z][\w-]*)(?: (?:in|from|of) [A-Z]\w+)?,? (?:(?:which|that) )?(?:is |are |was )?(?:also )?"
    r"(?:called|named|dubbed|known as|nicknamed|branded|titled) ?(?:the )?[“\"‘《]?$"
)
_SUCH = re.compile(r"([a-z][\w-]*),? (?:such as|like|including|among them) (?:the )?[“\"‘]?$")
_POST_OF = re.compile(r"([a-z][\w-]*) (?:of|at|for|with|in|from) (?:the )?[“\"]?$")
# "CEO of Pelora Games Sun Wei": who stands right behind the firm holds the post.
_HOLDING_POST = re.compile(r"([A-Za-z][\w-]*) of (?:the )?[A-Z][\w&.-]*(?: [A-Z][\w&.,-]*){0,3} $")
_DEAL = re.compile(
    r"\b(?:invest(?:ed|s|ing|ments?)? (?:\S+ ){0,4}in(?:to)?|stakes? in|shares (?:in|of)|bought|"
    r"buys?|acquir(?:e|ed|es|ing)|"
    r"acquisition of|merge[sd]? with|funding from|led by|backed by|unit of|subsidiary of|"
    r"(?:owned|developed|published|operated) by|"
    r"sold to|sued|against|"
    r"partner(?:ed|ship)? with|cooperat\w+ with|rivals?|money from|stake to|competitors?|parent|"
    r"investors?) (?:the )?$"
)
_RELEASE = re.compile(
    r"\b(?:launch\w*|releas(?:e[ds]?|ing)|unveil\w*|introduc(?:e[ds]?|ing)|roll\w* out|download\w*|"
    r"play(?:s|ed|ing)|users? of|"
    r"version of|creator of|developer of|maker of|operator of|developed|created|debut\w*|brought out|via) "
    r"(?:its |the |a |an |their |his |new |own |latest ){0,3}[“\"‘《]?$"
)
_FOUND = re.compile(
    r"\b(?:(?:co-)?found(?:ed|ing)?|set up|start(?:ed)? up|establish(?:ed|ing)?|incorporated) "
    r"(?:the |its |his |her )?$"
)
_COMMA = re.compile(r"([a-z][\w-]*), $")
_DASH = re.compile(r"([a-z][\w-]*)(?: (?:in|from|of|for) (?:the )?[A-Z]\w+)?(?: ?[–—]| -|:) ?[“\"]?$")
# What a firm makes is a product, whatever else its kind may be: "created a nursing platform – Nursely".
_MADE = re.compile(
    r"\b(?:launch|releas|unveil|introduc|roll(?:s|ed|ing)? out|develop|creat|debut|built|brought out)\w*\b"
    r"[^.;:()–—]{1,80}$"
)
_STUDY = re.compile(
    r"\b(?:studied at|graduat\w+ (?:of|from)|professor (?:at|of)|degree from|student at|taught at|"
    r"campus of) (?:the )?$"
)
# "wished it well on Weibo", but "put pressure on Weibo".
_USED = re.compile(
    r"\b(?:([a-z][\w-]*),? (?:on|via)|(?:using|uses?|used|opened|opens|opening|browse[sd]?|browsing|install(?:ed|s)?|"
    r"logg(?:ed|ing) (?:in|on)to|joined|switch(?:ed)? to|sign(?:ed)? up (?:for|to)|watch(?:ed|ing)? on|found on)) $"
)
_SEAT = re.compile(r"\b(?:based|headquartered|headquarters|offices?|located) in (?:the )?$")
_APPOSED = re.compile(
    r"^[”\"’》]?(?: \([^()]{1,40}\))?(?:,| —| –| -| \(| --)? ?(?:an?|the|its|their|his|her|our|"
    r"one of(?: the| its)?|\w+['’]s?)\s+([^,.;:()—–”\"]{2,90})"
)
# "an artificial intelligence (AI) chip start-up": the brackets only shorten what stands before them.
_SENTENCE = re.compile(r"(?<=[a-z]{3})[.!?][”\"]?\s|\n")
_SHORTENED = re.compile(r"(?<=[a-z]) \([A-Z][\w&/-]{0,7}\)(?= [a-z])")
_IS_POST = re.compile(
    r"^[”\"’》]? (?:is|was|became|becomes|remains|has been|will be) (?:now |also |currently |then |named |appointed )?"
    r"(?:the )?((?:[A-Za-z-]+ ){0,3}?[A-Za-z-]+)(?: (?:of|at|for|and)\b|,|\.)"
)
_IN_PLACE = re.compile(
    r"^, ((?:North |South |West |New |Inner |Rhode )?[A-Z][a-z]+)(?:['’]s?)?(?: [Pp]rovince)?(?=[\s,.;)]|$)"
)
_AT_PLACE = re.compile(r"(?:\b(?:in|at|from|near|of|to|outside)|['’]s) $")
_TOKEN_MARKET = re.compile(r"\b(?:crypto\w*|bitcoin|coin|token|digital[- ]\w+|blockchain|nft|currency)\b", re.I)
_MARKED = re.compile(r"^[”\"’》]?(?: \([^()]{1,40}\))?(?:,| —| –| -| \(| --) ?")
_IS = re.compile(
    r"^[”\"’》]? (?:is|was|are|were|remains|became|becomes|being|has become)(?: now| also| still| currently)? "
    r"(?:an?|the|one of(?: the)?|\w+['’]s)\s+([^,.;:()—–”\"]{2,90})"
)
_CUT = re.compile(
    r"\s(?:of|in|for|that|which|who|whom|with|to|from|on|at|by|whose|where|under|run|owned|backed|"
    r"and|behind|based|created|"
    r"made|developed|launched|operated|called|named|when|said|has|is|was|will|as|set|founded|started|"
    r"known|used|popular|also|like|"
    r"specializing|specialising|focused|focusing|similar|co-founded|built|up|he|she|it|we|they|had|designed|listed|headquartered|located|led|selling|making)\s"
)
_AFTER = re.compile(r"^[”\"’》]? ([A-Za-z][\w-]*)(?: ([a-z][\w-]*))?")
_OWNS = re.compile(r"^['’]s? ([A-Za-z][\w-]*)")
_ROLE = re.compile(
    r"^, (?:then |now |once |the |an? )?(?!is |was |has |are |were |had |with |and |as |whose |"
    r"which |by |in |at |after |where |while )((?:[A-Za-z-]+ ){0,4}?[A-Za-z-]+)(?: (?:of|at|for|and|"
    r"with|in|to|from|who)\b|,|\.|$)"
)
_WHO = re.compile(r"^,? (?:who\b|an? former|formerly|aged|once of|\d\d,)|^ \(\d\d\)")
_SURNAMED = re.compile(
    r"\b(?:surnamed|(?:calls|called) (?:himself|herself)|nicknamed|(?:real|full|birth|maiden|given|first) name:?|"
    r"[Mm]r|[Mm]rs|[Mm]s|[Mm]iss|[Mm]adam|[Mm]adame|[Dd]r|[Pp]rof|[Pp]rofessor)\.? [“\"‘]?$"
)
# "On Pelora, a fan group has started": what follows the comma is no apposition.
_FRONTED = re.compile(r"(?:^|[.!?”\"] )(?:On|In|At|For|Via|With|From|To|Through|By) (?:the )?$")
_TOLD = re.compile(r"\b(?:said|says|told|added|asked|according to|interviewed|by|met|wrote|explained) $")


_AFTER_WEIGHTS = {"Product": 2.5, "Place": 4.0}


def no_scores() -> Scores:
    """Nothing said yet for any type."""
    return defaultdict(float)


# After these the verb that tells follows ("has raised"); whatever a name is, it does something.
_AUXILIARY = frozenset(
    [
        "has",
        "have",
        "had",
        "will",
        "would",
        "is",
        "was",
        "may",
        "can",
        "could",
        "does",
        "did",
        "also",
        "then",
        "recently",
    ]
)


def singular(noun: str) -> str:
    """A noun without its plural "s".

    >>> singular("Platforms"), singular("agencies"), singular("business")
    ('platform', 'agency', 'business')
    """
    low = noun.casefold()
    known = cues().nouns
    if low in known or not low.endswith("s"):
        return low
    return f"{low[:-3]}y" if low.endswith("ies") else low[:-1]


@lru_cache(maxsize=16384)
def noun_kinds(noun: str) -> tuple[str, ...]:
    """The types that a noun may speak for: "app" for Product, "investor" for Company or Person.

    >>> noun_kinds("start-ups"), noun_kinds("lip-sync-app"), noun_kinds("table")
    (('Company',), ('Product',), ())
    """
    low = singular(noun)
    known = cues().nouns
    return known.get(low) or known.get(singular(low.rpartition("-")[2]), ())


def head_noun(phrase: str) -> str:
    """The head noun of a noun phrase, with the word before it where the two are known as one.

    >>> head_noun("lip-sync app created by two friends"), head_noun("largest maker of apps"), head_noun("an ad agency")
    ('app', 'maker', 'ad-agency')
    """
    words = _CUT.split(f"{phrase} ", maxsplit=1)[0].split()
    return _as_one(words[-2:-1], words[-1]) if words else ""


def _as_one(before: Sequence[str], word: str) -> str:
    both = "-".join([*before, word])
    return both if singular(both) in cues().nouns else word


def around(left: str, right: str) -> Scores:
    """What the words on both sides of a name say.

    Parameters
    ----------
    left, right
        The text of its passage up to the name and from it on.

    Examples
    --------
    >>> around("the lip-sync app ", " said")["Product"]
    3.0
    >>> around("", ", a Shenzhen-based start-up that sells drones")["Company"]
    4.0
    """
    found = no_scores()
    left, right = left[-90:], _SHORTENED.sub("", right[:140])[:130]
    _from_left(left, found)
    if is_made(right):
        found.pop("Company", None)  # "a stake in Pelora developer Zed": the deal is with the developer
    if ware := ware_like(left, right):
        found["Product"] += ware
    if not right.startswith(("'s", "’s")) and (used := _USED.search(left)) and (used[1] or "") not in cues().pressing:
        found["Product"] += 1.5
    _from_right(right, found, fronted=_FRONTED.search(left) is not None)
    if found["Exchange"] and (_TOKEN_MARKET.search(left[-40:]) or _TOKEN_MARKET.search(right[:60])):
        found["Company"] += found.pop("Exchange")  # "the crypto exchange": a firm, and no market of shares
    if (where := _IN_PLACE.match(right)) and _AT_PLACE.search(left) and where[1].casefold() in place_words().settled:
        found["Place"] += 5.0
    return found


def _vote(found: Scores, kinds: tuple[str, ...], weight: float, noun: str = "") -> None:
    if singular(noun.rpartition("-")[2]) in cues().weak:
        weight /= 2
    for kind in kinds:
        found[kind] += weight / len(kinds)


def _from_left(left: str, found: Scores) -> None:
    if called := _CALLED.search(left):
        _vote(found, noun_kinds(called[1]), 4.0, called[1])
    elif such := _SUCH.search(left):
        _vote(found, noun_kinds(such[1]), 2.0, such[1])
    elif post := _POST_OF.search(left):
        if singular(post[1]) in cues().posts:
            found["Company"] += 2.0
    elif (before := _BEFORE.search(left)) and not left.endswith((", ", ",")):
        _from_word_before(_as_one(left[: before.start(1)].split()[-1:], before[1]), found)
    elif apposed := _COMMA.search(left):
        _from_noun_before_comma(apposed[1], found)
    elif dashed := _DASH.search(left):
        _vote(found, noun_kinds(dashed[1]), 3.0, dashed[1])
        if "Product" in noun_kinds(dashed[1]) and _MADE.search(left[: dashed.end(1)]):
            found["Product"] += 3.0
    for pattern, kind, weight in (
        (_DEAL, "Company", 2.0),
        (_FOUND, "Company", 2.0),
        (_RELEASE, "Product", 2.0),
        (_STUDY, "Organization", 2.0),
    ):
        if pattern.search(left):
            found[kind] += weight
    if (holds := _HOLDING_POST.search(left)) and singular(holds[1]) in cues().posts:
        found["Person"] += 2.0
    if _SEAT.search(left):
        found["Place"] += 4.0
    if _TOLD.search(left):
        found["Person"] += 1.5
    if _SURNAMED.search(left):
        found["Person"] += 4.0


def _from_noun_before_comma(noun: str, found: Scores) -> None:
    """ "its second product, Pelora"; a person's post says more than a firm's kind."""
    kinds = noun_kinds(noun)
    if "Person" in kinds:
        found["Person"] += 1.5
    elif kinds == ("Product",):
        found["Product"] += 2.0 if singular(noun) not in cues().weak else 0.7


def _from_word_before(word: str, found: Scores) -> None:
    low = word.casefold()
    if word[:1].islower():
        _vote(found, noun_kinds(word), 3.0, word)
    if low in shapes().titles:
        found["Person"] += 2.0 if word[:1].islower() else 4.0


def _from_right(right: str, found: Scores, *, fronted: bool) -> None:
    if not fronted and _MARKED.match(right) and (apposed := _APPOSED.match(right)):
        _vote(found, noun_kinds(head := head_noun(apposed[1])), 4.0, head)
    elif told := _IS.match(right):
        _vote(found, noun_kinds(head := head_noun(told[1])), 3.0, head)
    elif (role := _ROLE.match(right)) and role[1].split()[-1].casefold() in shapes().titles:
        found["Person"] += 3.0
    if owns := _OWNS.match(right):
        found["Company"] += 2.0 if owns[1].casefold() in cues().belongings else 0.3
    elif after := _AFTER.match(right):
        _from_words_after(after[1], after[2] or "", found)
    if _WHO.match(right):
        found["Person"] += 1.5
    if (post := _IS_POST.match(right)) and post[1].split()[-1].casefold() in shapes().titles:
        found["Person"] += 3.0


def _from_words_after(word: str, second: str, found: Scores) -> None:
    verbs = cues().verbs
    low = word.casefold()
    if low in _AUXILIARY or low in cues().doing:
        found["Company"] += 0.5
    if low in _AUXILIARY and second:
        low = second
    if kind := verbs.get(low):
        found[kind] += _AFTER_WEIGHTS.get(kind, 1.0)
    elif word.islower() and "Product" in noun_kinds(word) and len(noun_kinds(word)) == 1:
        found["Product"] += 1.5
    elif (
        word.islower()
        and second
        and "Product" in noun_kinds(second)
        and low not in {"and", "or", "on", "in", "for", "as", "the", "a"}
    ):
        found["Product"] += 1.0


def called(left: str, right: str) -> frozenset[str]:
    """The nouns by which the words on both sides call a name, in the singular.

    Parameters
    ----------
    left, right
        The text of its passage up to the name and from it on.

    Examples
    --------
    >>> sorted(called("the news app ", ", a pioneer of short video"))
    ['app', 'pioneer']
    """
    found = set()
    left = _SENTENCE.split(left)[-1]
    right = _SHORTENED.sub("", right)
    for pattern in (_CALLED, _SUCH, _BEFORE, _COMMA, _DASH):
        if match := pattern.search(left):
            found.add(singular(match[1].rpartition("-")[2]))
    for pattern in (_APPOSED, _IS):
        if match := pattern.match(right):
            found.add(singular(head_noun(match[1]).rpartition("-")[2]))
    if after := _AFTER.match(right):
        found.add(after[1])
    return frozenset(found)
