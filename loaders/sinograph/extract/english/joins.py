"""What joins the words of one name: "of", "for", "&", "Co., Ltd.", "(Shenzhen)", initials."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sinograph.extract.english.lexicon import common_words, place_words, shapes
from sinograph.extract.english.persons import surname_like
from sinograph.extract.english.spelling import NAMING, Token

_PARTICLES = frozenset(["de", "van", "von", "der", "bin", "al", "del", "da", "di", "la"])
_PEOPLES = frozenset(["bank", "court", "congress", "republic", "procuratorate", "government", "daily", "liberation"])
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z]){1,2}")
_MODEL = re.compile(r"[a-z]\d[\d.]*$")
_NUMBER = re.compile(r"(?!(?:19|20)\d\d$)\d{1,3}(?:\.\d)?")
_TITLED = frozenset(
    ["game", "title", "titled", "series", "film", "movie", "show", "called", "sequel", "drama", "novel"]
)
_BRACKETED = frozenset(["holdings", "holding", "group", "international", "asia", "global", "overseas", "investment"])
_ABBREVIATED = frozenset(["co", "inc", "ltd", "corp", "st", "bros", "no", "pte", "pty", "sdn", "bhd"])


def joined(tokens: Sequence[Token], first: int, last: int, text: str) -> int:
    """How far the name ``[first, last)`` goes on through what stands at `last`; `last` where it ends there.

    Examples
    --------
    >>> from sinograph.extract.english.spelling import tokens_of
    >>> text = "Qiaomu Co., Ltd. said"
    >>> tokens = tokens_of(text)
    >>> tokens[joined(tokens, 0, 2, text) - 1].text
    '.'
    """
    token = tokens[last]
    if token.kind == "mark":
        return _over_mark(tokens, first, last, text)
    if token.kind == "own":
        return _own(tokens, last)
    if token.kind == "low" and _spaced(tokens, last, text):
        return _over_word(tokens, first, last)
    if token.kind == "num" and _spaced(tokens, last, text) and _numbers_model(tokens, first, last):
        return last + 1
    return last


def _numbers_model(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a number ends the name of a thing made in a row ("the Molika 5"), and counts nothing after it."""
    number, before = tokens[last].text, tokens[last - 1].text.casefold()
    if not _NUMBER.fullmatch(number) or before in shapes().calendar | shapes().nonames | place_words().names:
        return False
    if shapes().heads.get(before, "Product") not in {"Product", "Company"} or before in shapes().legal:
        return False
    if last + 1 >= len(tokens):
        return True
    after = tokens[last + 1]
    if after.kind in {"num", "own"} or after.text in {"%", "-", "/", ":", "–"}:
        return after.kind == "own"
    if after.kind in NAMING:
        return after.text in {"Pro", "Max", "Plus", "Mini", "Ultra", "Lite"}
    return after.kind == "mark" or after.text in shapes().closers


def _spaced(tokens: Sequence[Token], at: int, text: str) -> bool:
    return text[tokens[at - 1].end : tokens[at].start] in {" ", "\n"}


def _names(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is there that can go on with a name."""
    if at >= len(tokens) or tokens[at].kind not in NAMING:
        return False
    low, lists = tokens[at].text.casefold(), shapes()
    return low not in lists.openers and low not in lists.calendar and low not in lists.titles


def _over_mark(tokens: Sequence[Token], first: int, last: int, text: str) -> int:
    mark, before = tokens[last].text, tokens[last - 1].text
    after = last + 1
    if mark == "." and tokens[last].start == tokens[last - 1].end:
        return _over_stop(tokens, first, last)
    if mark == "," and after < len(tokens) and tokens[after].text.casefold() in shapes().legal:
        return _with_stop(tokens, after)
    if mark == ":" and first and tokens[first - 1].text in _TITLED and tokens[last].start == tokens[last - 1].end:
        return after + 1 if _names(tokens, after) else last  # "the game Molika: Awakening"
    if mark == "&" and _names(tokens, after) and before.casefold() not in shapes().openers:
        return after + 1
    if mark == "(" and after + 2 < len(tokens) and tokens[after + 1].text == ")":
        inner = tokens[after].text.casefold()
        known = inner in place_words().names or inner in _BRACKETED
        called = last - first == 1 and tokens[after].kind == "cap" and _is_surname(tokens, after + 2)
        if (known or called) and _names(tokens, after + 2) and _spaced(tokens, after + 2, text):
            return after + 3  # "Hui (Harry) Huang" too
    return last


def _over_stop(tokens: Sequence[Token], first: int, last: int) -> int:
    """Past the full stop of an initial or of "Co."."""
    before = tokens[last - 1].text
    initial = (len(before) == 1 and last - 1 > first) or (_INITIALS.fullmatch(before) and _is_surname(tokens, last + 1))
    if initial and _names(tokens, last + 1):
        return last + 2
    if before.casefold() not in _ABBREVIATED or last - 1 == first:
        return last
    if last + 1 < len(tokens) and tokens[last + 1].text == ",":
        return max(_over_mark(tokens, first, last + 1, ""), last + 1)
    if last + 1 < len(tokens) and tokens[last + 1].text.casefold() in shapes().legal:
        return _with_stop(tokens, last + 1)
    return last + 1


def _is_surname(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].kind == "cap" and surname_like(tokens[at].text)


def _with_stop(tokens: Sequence[Token], at: int) -> int:
    """After the legal form at `at`, with its full stop unless the sentence ends there."""
    if at + 2 < len(tokens) and tokens[at + 1].text == "." and tokens[at + 1].start == tokens[at].end:
        return at + 2
    return at + 1


def _own(tokens: Sequence[Token], last: int) -> int:
    """Past the 's of "People's Bank"."""
    people = tokens[last - 1].text.casefold() == "people"
    if people and _names(tokens, last + 1) and tokens[last + 1].text.casefold() in _PEOPLES:
        return last + 2
    return last


def _over_word(tokens: Sequence[Token], first: int, last: int) -> int:
    word = tokens[last].text
    after = last + 1
    if _MODEL.match(word) and first == last - 1:
        return after
    if word in _PARTICLES:
        after += after < len(tokens) and tokens[after].text in _PARTICLES  # "Petra van der Berg"
        return after + 1 if _names(tokens, after) else last
    if word not in shapes().joiners and word != "provided":
        return last
    if _is_regulation(tokens, first, last):
        return _over_regulation(tokens, first, last)
    if word in {"of", "for", "on"}:
        return _over_of(tokens, first, last)
    return _over_and(tokens, first, last) if word == "and" else last


def _is_regulation(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the words so far are headed by "Measures", "Law" and the like."""
    heads = shapes().heads
    kinds = [heads.get(t.text.casefold()) for t in tokens[first:last]]
    return "Regulation" in kinds and kinds[0] not in {"Regulator", "Organization"}


def _over_regulation(tokens: Sequence[Token], first: int, last: int) -> int:
    """Past the small words of a rule's name, up to its next capital."""
    reach = any(t.kind == "low" for t in tokens[first:last])
    at = last
    while at < len(tokens) and at - last < 3 and tokens[at].text in shapes().joiners:
        at += 1
    if not _names(tokens, at):
        return last
    word = tokens[last].text
    if word == "and":
        return at + 1 if reach and at == last + 1 and not _ends_rule(tokens, at) else last
    if word in {"in", "to", "by", "with", "a", "the"}:
        return at + 1 if reach and tokens[at].text.casefold() not in place_words().names else last
    return at + 1


def _ends_rule(tokens: Sequence[Token], at: int) -> bool:
    """Whether the capitals from `at` on are a rule of their own: "and Data Security Law"."""
    while at + 1 < len(tokens) and tokens[at + 1].kind in NAMING:
        at += 1
    return shapes().heads.get(tokens[at].text.casefold()) == "Regulation"


def _over_of(tokens: Sequence[Token], first: int, last: int) -> int:
    head = tokens[last - 1].text.casefold()
    at = last + 1
    if at < len(tokens) and tokens[at].text == "the":
        at += 1
    if not _names(tokens, at):
        return last
    if head == "internet" and tokens[at].text == "Things":
        return at + 1
    leading = head == "group" and tokens[last - 2].text.casefold() == "leading"
    if head in shapes().reaching or leading:
        return _list_end(tokens, at)
    return at + 1 if tokens[last].text == "of" and _is_title_of(tokens, first, last, at) else last


def _is_title_of(tokens: Sequence[Token], first: int, last: int, at: int) -> bool:
    """Whether "X of Y" is a title such as a game's: a common word before, a new word after."""
    low, after = tokens[last - 1].text.casefold(), tokens[at].text.casefold()
    if first == 0 or low not in common_words() or low in shapes().nonames or last - first > 2:
        return False
    if tokens[first - 1].text in {".", ":", "?", "!", ";"} or after in place_words().first:
        return False
    return after not in place_words().peoples and after not in shapes().calendar and low not in shapes().titles


def _list_end(tokens: Sequence[Token], at: int) -> int:
    """After "Press, Publication, Radio, Film and Television": only where the list ends in "and"."""
    end, commas = at + 1, False
    while end + 1 < len(tokens) and tokens[end].text == "," and _common(tokens, end + 1):
        end, commas = end + 2, True
    if not commas:
        return at + 1
    end += 1 if end < len(tokens) and tokens[end].text == "," else 0
    return end + 2 if end + 1 < len(tokens) and tokens[end].text == "and" and _common(tokens, end + 1) else at + 1


def _common(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capitalised common word stands at `at` that heads no name of its own."""
    if not _names(tokens, at):
        return False
    low = tokens[at].text.casefold()
    return low in common_words() and low not in shapes().reaching and low != "state"


def _over_and(tokens: Sequence[Token], first: int, last: int) -> int:
    """Past the "and" inside a body's name: "Development and Reform Commission"."""
    at = last + 1
    if not _common(tokens, at) or not _common(tokens, last - 1):
        return last
    low = [t.text.casefold() for t in tokens[first:last]]
    reached = any(w in shapes().reaching for w in low) and any(w in {"of", "for", "on"} for w in low)
    end = at
    while end + 1 < len(tokens) and _names(tokens, end + 1):
        end += 1
    right = [t.text.casefold() for t in tokens[at : end + 1]]
    kind = shapes().heads.get(right[-1])
    if right[-2:-1] == ["business"] and right[-1] in {"group", "unit", "division"}:
        return end + 1  # "Cloud and Computing Business Group"
    if reached:
        return last if kind == "Regulator" and len(right) > 1 else at + 1
    national = low[0] in place_words().first or low[0] in {"national", "state", "world", "international"}
    if kind in {"Regulator", "Organization"} and all(w in common_words() for w in right):
        return at + 1
    return at + 1 if kind == "Company" and national and all(w in common_words() for w in right) else last
