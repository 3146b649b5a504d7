"""Other names of one and the same: in brackets behind a name, with a courtesy after the surname, of a local body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sinograph.extract.chinese.candidates import Candidate
from sinograph.extract.chinese.lexicon import wordset
from sinograph.extract.chinese.persons import is_latin_person
from sinograph.extract.chinese.plain import Plain, within

_FORMER = re.compile("即|又名|又称|原名|原称|原|前称|曾用名|全称|简称|公司全称")
_BRACKET = re.compile(r"[”》]?（((?:[^（）。；]|（[^（）。；]{1,10}）){2,90})）")
_PART = re.compile(
    r"(?:^|(?<=[，、/]))\s*(?P<told>即|又名|又称|原名|原称|原|前称|曾用名|英文名|英文名称|英文简称|中文名|品牌名|公司全称|全称|简称|下称)?"
    r"[:：为]?“?(?P<form>[^“”：，、/。；]{2,40}?)”?\s*(?=$|[，、/])"
)
_SHARE = re.compile(
    r"^[A-Z0-9]{1,6}\.(?:[Nn]asdaq|NASDAQ|NYSE|AMEX|HK|US|SZ|SH|BJ|TW|OQ|SS|N|O)$|^(?:NYSE|NASDAQ|Nasdaq|HK|SH|SZ)\b"
)
_LATIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9 .,&'’!+-]*[A-Za-z0-9.!+]")
_WRITTEN = re.compile("[A-Z][a-zà-ÿ’'-]+|[A-Z][.]?")
_HAN = re.compile("[\u4e00-\u9fff·]{2,12}")
_COURTESY = re.compile("([\u4e00-\u9fff])(?:先生|女士|小姐|太太)")
_NAMED = frozenset({"Company", "Product", "Person", "Organization", "Regulator", "Event"})


def bracketed(names: Sequence[Candidate], plains: Sequence[Plain]) -> Iterator[tuple[str, Candidate]]:
    """Names in another script that stand in brackets behind a name: 甲科技（Alpha）, Alpha（甲）.

    Parameters
    ----------
    names
        The names that stand, each at one place at least.
    plains
        The passages.

    Yields
    ------
    tuple of str, Candidate
        A form and the one that it stands for: the listed one, where one of the two is listed.
    """
    placed = sorted((c for c in names if c.start >= 0), key=lambda c: c.start)
    for plain in plains:
        inside = {c.end: c for c in within(placed, plain.start, plain.passage.end)}
        starts = {c.start: c for c in inside.values()}
        for match in _BRACKET.finditer(plain.text):
            one = inside.get(plain.start + match.start())
            if one is None:
                continue
            for part in _PART.finditer(match.group(1)):
                form, other = part["form"], starts.get(plain.start + match.start(1) + part.start("form"))
                if _is_alias(one, form, other) or _is_former(one, part["told"] or "", other):
                    yield (one.text, other) if other is not None and other.key else (form, one)


def _is_alias(one: Candidate, text: str, other: Candidate | None) -> bool:
    """Whether the words in a bracket are the name before it in another script."""
    if one.type not in _NAMED or (one.key and other is not None and other.key):
        return False
    latin = _LATIN.fullmatch(text) is not None and not one.text.isascii() and not _is_word(text)
    han = _HAN.fullmatch(text) is not None and one.text.isascii() and text not in wordset("names", "stops")
    if one.text.isascii() and _is_acronym(text, one.text):
        return True
    person = is_latin_person(text) or is_latin_person(one.text) or (other is not None and other.type == "Person")
    spelled = one.type == "Person" and _is_spelled(text) and not (other is not None and other.key)
    return (latin or han) and (spelled or person == (one.type == "Person"))


def _is_acronym(short: str, name: str) -> bool:
    """Whether capitals are the first letters of a name's words, those of a legal suffix left out or not.

    >>> _is_acronym("NLF", "Norwood Lens Forge Inc"), _is_acronym("HK", "Norwood Lens")
    (True, False)
    """
    first = "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())
    return 2 <= len(short) <= 6 and short.isupper() and first.startswith(short) and len(first) - len(short) <= 1


def _is_spelled(text: str) -> bool:
    """Whether words in Latin letters may spell somebody's name: two or three with capitals, or a given name.

    >>> _is_spelled("Yvette Maron"), _is_spelled("Toby"), _is_spelled("Google"), _is_spelled("Luma Capital")
    (True, True, False, False)
    """
    words = text.split()
    if len(words) == 1:
        return text in wordset("given", "given")
    return 2 <= len(words) <= 3 and all(_WRITTEN.fullmatch(w) and w not in wordset("latin", "trades") for w in words)


def _is_former(one: Candidate, words: str, other: Candidate | None) -> bool:
    """Whether a bracket tells what a firm or thing was called before, or is called too: 甲公司（原乙公司）."""
    told = other is not None and other.type == one.type and not (one.key and other.key)
    return told and _FORMER.fullmatch(words) is not None


def _is_word(text: str) -> bool:
    """Whether Latin letters are a number, a share's code or a common word."""
    if _SHARE.search(text):
        return True
    return text.isdigit() or text.casefold() in {word.casefold() for word in wordset("latin", "common")}


def courtesies(names: Sequence[Candidate], plains: Sequence[Plain]) -> Iterator[tuple[str, Candidate]]:
    """What a person is called later: 高先生 for the only 高某某 of the document."""
    people: dict[str, set[str]] = {}
    bearer: dict[str, Candidate] = {}
    for one in names:
        full = 2 <= len(one.text) <= 4 and not one.text.isascii() and not _COURTESY.fullmatch(one.text)
        if one.type == "Person" and full:
            people.setdefault(one.text[0], set()).add(one.name or one.text)
            bearer.setdefault(one.text[0], one)
    for plain in plains:
        for match in _COURTESY.finditer(plain.text):
            surname = match.group(1)
            if len(people.get(surname, ())) == 1 and bearer[surname].text != match.group():
                yield match.group(), bearer[surname]
