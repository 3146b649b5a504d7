"""A name found once for sure counts everywhere in the document, and so do its short forms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from sinograph.extract.chinese.aliases import bracketed, courtesies
from sinograph.extract.chinese.branches import branches
from sinograph.extract.chinese.candidates import Candidate
from sinograph.extract.chinese.lexicon import either, wordset
from sinograph.extract.chinese.plain import Plain
from sinograph.extract.chinese.quoted import defined_names
from sinograph.extract.chinese.words import NEW, known


@cache
def _tail() -> re.Pattern[str]:
    ends = wordset("names", "tails") | wordset("names", "trades") | {"企业管理", "电子商务"}
    return re.compile(either(ends) + "+$")


@cache
def _last_tail() -> re.Pattern[str]:
    ends = (wordset("names", "tails") | wordset("names", "trades")) - {"信息技术", "网络技术", "网络科技", "信息科技"}
    return re.compile(either(ends | {"企业管理", "电子商务"}) + "$")


_LEGAL = re.compile(
    r"(?:（[^（）]{2,6}）)?(?:股份|有限责任|有限|控股|集团|总)*(?:公司|合伙企业（有限合伙）|（有限合伙）|有限合伙)$"
)


@cache
def _seat() -> re.Pattern[str]:
    return re.compile("^" + either(wordset("places", "cities") | wordset("places", "provinces")) + "(?:省|市)?")


def recalled(names: Sequence[Candidate], plains: Iterable[Plain]) -> list[Candidate]:
    """All places of names that are known, their short forms included.

    Parameters
    ----------
    names
        The names that stand, each at one place at least.
    plains
        The passages.

    Returns
    -------
    list of Candidate
        With the full form as `name`.
    """
    plains = list(plains)
    forms = _forms(names, plains)
    if not forms:
        return []
    search = re.compile(either(forms))
    return [found for plain in plains for found in _places(plain, search, forms)]


def _forms(names: Sequence[Candidate], plains: Sequence[Plain]) -> dict[str, Candidate]:
    """The candidate that each form stands for; a defined or a full form goes before one that is only cut."""
    forms = {one.text: one for one in reversed(names)}
    for form, one in _defined(names, plains):
        other = forms.get(form)
        if other is not None and other.key and not one.key:
            forms[one.text] = other
        else:
            forms[form] = one
    for one in names:
        for short in (*_shorts(one), *_quoted_shorts(one, plains)):
            other = forms.get(short)
            alike = other is not None and not other.key and (other.type == "Person") == (one.type == "Person")
            cut_before = (
                other is not None and other.text != short and other.start < one.start
            )  # the first told is meant
            if other is None or (alike and not cut_before):
                forms[short] = one
        for short in _listed_shorts(one):
            forms[short] = one
    return {form: _full(one, forms) for form, one in forms.items()}


def _full(one: Candidate, forms: dict[str, Candidate]) -> Candidate:
    """The one that a form stands for at the end of a chain: 甲 for 甲传媒, 甲传媒 for 某地甲传媒有限公司."""
    for _ in range(4):
        further = forms.get(one.text)
        if further is None or further == one:
            break
        one = further
    return one


def _listed_shorts(one: Candidate) -> Iterator[str]:
    """甲股份 and 甲集团 for 某地甲科技股份有限公司, as exchanges call a listed firm."""
    if one.type == "Company" and one.text.endswith("股份有限公司"):
        stem = _tail().sub("", _LEGAL.sub("", _seat().sub("", one.text)))
        if len(stem) >= 2:
            yield from (stem + "股份", stem + "集团")


def _shorts(one: Candidate) -> Iterator[str]:
    if one.type == "Person" and re.search("[·•・‧]", one.text):
        last = re.split("[·•・‧]", one.text)[-1]
        if len(last) >= 3 or (len(last) == 2 and not known(last)):
            yield last
    if one.type == "Company" and not one.text.isascii():
        legal = _LEGAL.sub("", one.text)
        place = re.sub(
            "^" + either(wordset("places", "cities") | wordset("places", "provinces")) + "(?:省|市)?", "", legal
        )
        for form in dict.fromkeys((legal, place, *_cut(legal), *_cut(place))):
            if 2 <= len(form) < len(one.text) and form not in wordset("names", "generic") and not known(form):
                yield form
                if legal != one.text and form + "公司" != one.text:
                    yield form + "公司"


def _quoted_shorts(one: Candidate, plains: Sequence[Plain]) -> Iterator[str]:
    """Short forms that are common words too, where the text puts one in marks: “螺丝钉” for 螺丝钉养车."""
    if one.type == "Company" and not one.text.isascii():
        for form in _cut(_LEGAL.sub("", one.text)):
            if len(form) > 2 and known(form) and any(f"“{form}”" in plain.text for plain in plains):
                yield form


def _cut(name: str) -> Iterator[str]:
    """A name with one word less at its end, and one less again: 云梯信息技术, 云梯信息, 云梯."""
    while (shorter := _last_tail().sub("", name)) != name and len(shorter) >= 2:
        yield shorter
        name = shorter


def _defined(names: Sequence[Candidate], plains: Sequence[Plain]) -> Iterator[tuple[str, Candidate]]:
    """Forms that a bracket after a name defines: 甲科技（以下简称“甲”）."""
    ends = {one.end: one for one in names}
    for plain in plains:
        for bracket, _, form in defined_names(plain):
            if one := ends.get(plain.start + bracket) or ends.get(plain.start + bracket - 1):
                yield form, one
    yield from courtesies(names, plains)
    yield from bracketed(names, plains)


def _places(plain: Plain, search: re.Pattern[str], forms: dict[str, Candidate]) -> Iterator[Candidate]:
    for match in search.finditer(plain.text):
        one = forms[match.group()]
        whole = one.type == "Person" and len(match.group()) == 3  # 杨浩涌出局: no word runs over a full name
        if whole or stands_alone(plain, match.start(), match.end()):
            again = _again(plain, match, one)
            yield again
            if one.type in ("Company", "Product"):
                yield from branches(plain, again)


def _again(plain: Plain, match: re.Match[str], one: Candidate) -> Candidate:
    """The name at another place; a short form goes a little before what only looks like a name there."""
    start, end = plain.start + match.start(), plain.start + match.end()
    score = max(one.score, 2.5 * (match.group() != one.text and not one.key)) + 0.01 * (match.group() != one.text)
    return Candidate(start, end, match.group(), one.type, score, name=one.name or one.text, key=one.key)


def stands_alone(plain: Plain, start: int, end: int) -> bool:
    """Whether a span of a passage is cut out of no longer word.

    Parameters
    ----------
    plain
        The passage.
    start, end
        ``[start, end)`` in its text.
    """
    if _joins(plain.text[start - 1 : start], plain.text[start]) or _joins(
        plain.text[end - 1], plain.text[end : end + 1]
    ):
        return False
    first, last = plain.words[plain.word_at(start)], plain.words[plain.word_at(end - 1)]
    if first is last and first.kind == NEW and first.end == end and end - start < len(first.text) <= 3:
        return False  # 易宝 out of 店易宝, which no dictionary has
    cut_left = first.start < start and len(first.text) > 1 and known(first.text)
    cut_right = last.end > end and len(last.text) > 1 and known(last.text)
    return not cut_left and not cut_right


def _joins(one: str, other: str) -> bool:
    return bool(one) and bool(other) and one.isascii() and other.isascii() and one.isalnum() and other.isalnum()
