"""Names without a telling ending, found by what stands on both sides of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from sinograph.extract.chinese.candidates import Candidate
from sinograph.extract.chinese.lexicon import either, load, wordset
from sinograph.extract.chinese.persons import common_surnames
from sinograph.extract.chinese.plain import Plain
from sinograph.extract.chinese.quoted import UNIT
from sinograph.extract.chinese.words import NEW, Word, is_loose, known

LONGEST = 6
_BAD = frozenset(["x", "p", "c", "uj", "ul", "uz", "ud", "ug", "uv", "r", "t", "m", "q", "y", "o", "e", "f", "d"])


_UNIT_AFTER = re.compile("[\u4e00-\u9fff]{0,2}(?:事业[部群线]|业务[部群线]|发展部|管理部|部门)")


@cache
def _left() -> tuple[tuple[re.Pattern[str], str, float], ...]:
    return tuple(
        (re.compile(either(rule["words"].split()) + "$"), rule["type"], float(rule["score"]))
        for rule in load("context")["left"]
    )


@cache
def _right() -> tuple[tuple[re.Pattern[str], str, float], ...]:
    return tuple((re.compile(rule["pattern"]), rule["type"], float(rule["score"])) for rule in load("context")["right"])


@cache
def _no_part() -> frozenset[str]:
    """Words that are part of no name which nothing else tells."""
    posts = wordset("roles", "post") | wordset("roles", "founder") | wordset("roles", "grade")
    return wordset("names", "stops") | wordset("names", "generic") | posts | {"首席", "兼", "商店"}


def slot_names(plain: Plain, taken: frozenset[int]) -> Iterator[Candidate]:
    """Words of a passage that stand where a name stands.

    Parameters
    ----------
    plain
        The passage.
    taken
        Places of the document that surer names cover.

    Yields
    ------
    Candidate
        The score sums what speaks for it on either side, and that no dictionary has the word.
    """
    words = plain.words
    for index in range(len(words)):
        for last in range(index, min(index + 4, len(words))):
            if words[last].end - words[index].start > LONGEST or not _may_be_in(words[last], last == index):
                break
            if found := _slot(plain, words[index : last + 1], taken):
                yield found


def _may_be_in(word: Word, first: bool) -> bool:
    if word.text in _no_part():
        return False
    if word.kind in _BAD or (word.kind == "v" and known(word.text) and len(word.text) > 1):
        return word.kind in ("m", "q", "d", "f") and len(word.text) == 1 and not first
    return True


def _slot(plain: Plain, words: list[Word], taken: frozenset[int]) -> Candidate | None:
    start, end = words[0].start, words[-1].end
    name = plain.text[start:end]
    if (
        len(name) < 2
        or UNIT.search(name)
        or _UNIT_AFTER.match(plain.text, end)
        or not taken.isdisjoint(range(plain.start + start, plain.start + end))
        or not _is_shape(name, words)
    ):
        return None
    if (
        len(words) > 1
        and any(w.kind == NEW for w in words)
        and any(len(w.text) == 1 and is_loose(w.text) for w in words)
    ):
        return None
    left, kind = _told(_left(), plain.text[max(0, start - 8) : start])
    right, other = _told(_right(), plain.text[end : end + 18])
    if words[0].kind == NEW and len(words) == 1:
        return _new_name(plain, words[0], (left, right), kind if left >= right else other)
    score = left + right + _newness(words) - 0.5
    if left >= 0.8 and right >= 0.35 and not known(name) and all(len(w.text) == 1 for w in words):
        score += 0.3  # 网站酷讯，: characters that only a name joins
    if (left <= 0.15 and right < 0.8) or right <= 0 or score < 0.5:
        return None
    return Candidate(plain.start + start, plain.start + end, name, kind if left >= right else other, min(score, 1.9))


def _mixes(words: Sequence[Word]) -> bool:
    """Whether a person's or a new name stands beside a word of its own."""
    fresh = any(w.kind == NEW for w in words)
    return words[0].kind == "nr" or (fresh and any(len(w.text) == 1 and is_loose(w.text) for w in words))


def _new_name(plain: Plain, word: Word, cues: tuple[float, float], kind: str) -> Candidate | None:
    """A word that no dictionary has is most often a name, even where little else says so."""
    jargon = word.text in wordset("names", "jargon") or word.text[-1] in "企股较" or word.text[0] in "较一某"
    if jargon or len(word.text) > 4:
        return None
    if word.text[0] in common_surnames() and len(word.text) <= 3 and max(cues) < 0.6:
        kind = "Person"
    if word.start == 0:
        cues = (max(cues[0], 0.35), cues[1])
    plain_place = max(cues) < 0.5 and not (cues[0] >= 0.35 and cues[1] >= 0.35)
    score = 0.7 if plain_place else 0.75 + 0.5 * (max(cues[0], 0.25) + max(cues[1], 0.25))
    return Candidate(plain.start + word.start, plain.start + word.end, word.text, kind, min(score, 1.9))


def _is_shape(name: str, words: list[Word]) -> bool:
    return (
        all("\u4e00" <= c <= "\u9fff" or c.isalnum() for c in name)
        and not name.isdigit()
        and not name.isascii()
        and words[0].kind != "v"
        and not re.match("C[A-Z]O", name)
    )


def _told(rules: Iterable[tuple[re.Pattern[str], str, float]], beside: str) -> tuple[float, str]:
    found = [(score, kind) for rule, kind, score in rules if rule.search(beside)]
    return max(found, default=(0.0, "Company"))


def _newness(words: list[Word]) -> float:
    """Above 0 for what no dictionary has; below for everyday words."""
    if len(words) == 1 and known(words[0].text):
        return -0.6 if words[0].kind not in ("nz", "nr", "nt") else -0.1
    if all(known(w.text) and len(w.text) > 1 for w in words):
        return -0.5
    return 0.4 if any(not known(w.text) for w in words) else 0.1


def settled(candidates: Iterable[Candidate], *, enough: float = 1.0) -> list[Candidate]:
    """The candidates whose name has enough evidence over all its places.

    Parameters
    ----------
    candidates
        Of one document.
    enough
        What the best place, and half of what the others tell, must reach.

    Examples
    --------
    >>> weak = Candidate(0, 2, "豆荚", "Company", 0.7)
    >>> settled([weak]), len(settled([weak, weak]))
    ([], 2)
    """
    places: dict[str, list[Candidate]] = defaultdict(list)
    for one in candidates:
        places[one.text].append(one)
    kept: list[Candidate] = []
    for found in places.values():
        best, *rest = sorted((c.score for c in found), reverse=True)
        if best + 0.5 * sum(rest[:4]) >= enough:
            kept += found
    return kept
