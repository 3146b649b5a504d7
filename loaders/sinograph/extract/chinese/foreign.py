"""Foreign people, whose names are spelled in Chinese characters: 甲·乙."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sinograph.extract.chinese.candidates import Candidate
from sinograph.extract.chinese.lexicon import either, wordset
from sinograph.extract.chinese.plain import Plain
from sinograph.extract.chinese.words import known

_DOTS = "·•‧・"


@cache
def _sounds() -> str:
    return "[" + "".join(sorted(wordset("surnames", "sounds"))) + "]"


@cache
def _dotted() -> re.Pattern[str]:
    return re.compile(rf"[\u4e00-\u9fffA-Z]{{1,6}}(?:[·•‧・]{_sounds()}{{1,8}}|[·•‧・][A-Z]\.?)+")


@cache
def _foreign_name() -> re.Pattern[str]:
    return re.compile(rf"{_sounds()}{{3,6}}")


def foreign_names(plain: Plain, posts: re.Pattern[str]) -> Iterator[Candidate]:
    """The people of a passage whose foreign names are spelled in Chinese characters.

    Parameters
    ----------
    plain
        The passage.
    posts
        Words that end right before a name without dots.

    Yields
    ------
    Candidate
        Names with dots between their parts, and undotted ones behind a post.
    """
    for match in _dotted().finditer(plain.text):
        if found := _trimmed(plain, match):
            yield found
    yield from _foreign(plain, posts)


def _trimmed(plain: Plain, match: re.Match[str]) -> Candidate | None:
    """A name with dots between its parts, without a post that runs into it."""
    head = re.split(f"[{_DOTS}]", match.group())[0]
    start, end = match.start(), _whole_end(plain, match.end())
    for size in range(len(head) - 1, 0, -1):
        if _before_name().search(plain.text[: match.start() + size]):
            start = match.start() + size
            break
    else:
        spelled = _spelled_head().search(head)
        low = match.start() + spelled.start() if spelled else start
        start = low if plain.is_edge(low) else _behind_nouns(plain, start, match.start() + len(head))
    name = plain.text[start:end]
    return Candidate(plain.start + start, plain.start + end, name, "Person", 1.5) if len(name) >= 3 else None


def _behind_nouns(plain: Plain, start: int, end: int) -> int:
    """Where a name begins behind common nouns that no foreign sounds are written with: 富豪."""
    for word in plain.inside(start, end):
        if word.kind == "n" and start <= word.start and word.end < end and not _spelled_head().fullmatch(word.text):
            start = word.end
    return start


@cache
def _before_name() -> re.Pattern[str]:
    """What ends right before a name: a whole post or calling, or a word of grammar."""
    posts = frozenset().union(*(wordset("roles", key) for key in ("post", "founder", "holding", "office", "kin")))
    return re.compile(rf"(?:{either(posts)}|首席[一-龥]{{2,5}}官|[和与由对的])$")


@cache
def _spelled_head() -> re.Pattern[str]:
    """The characters of a name's first part that write foreign sounds."""
    return re.compile(rf"{_sounds()}{{1,6}}$")


def _whole_end(plain: Plain, end: int) -> int:
    """Where a name ends: before a word that only begins with a character that names are spelled with, 本月."""
    word = plain.words[plain.word_at(end - 1)]
    if word.end <= end or not known(word.text):
        return end
    return word.end if plain.text[word.start - 1] in _DOTS else word.start


def _foreign(plain: Plain, posts: re.Pattern[str]) -> Iterator[Candidate]:
    for match in _foreign_name().finditer(plain.text):
        before = plain.text[max(0, match.start() - 10) : match.start()]
        for size in range(len(match.group()), 2, -1):
            end = match.start() + size
            name = plain.text[match.start() : end]
            if not known(name) and plain.is_edge(end) and posts.search(before) and not name.endswith(tuple("和与对")):
                yield Candidate(plain.start + match.start(), plain.start + end, name, "Person", 1.2)
                break
