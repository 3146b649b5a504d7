"""Sentences, with offsets that hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import sentencex

from sinograph.text.lines import language_of

_ZH_END = re.compile(r"(?:[。！？；!?;]+|…{2,}|\.{6})[”’」』）)】》\"']*")
_EN_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z])")
# Short forms that a name or a number follows, and that the splitter does not know.
_GOES_ON = re.compile(r"\b(?:Ms|Mx|Mme|Messrs|Nos?|Art|Sec|i\.e|e\.g|approx|incl)\.\s*\Z")
# An English sentence ends where a Chinese one begins behind its full stop.
_TURN = re.compile(r"(?<=[A-Za-z0-9]{2})[.!?][\"'”’)]*\s+(?=[“「《]?[\u3400-\u9fff])")
_FLAT = str.maketrans("\n\r\t\xa0\u3000\u2028\x0b\x0c", "        ")
# sentencex costs more than linear time on very long paragraphs.
LONGEST = 20_000
# What goes on for longer than this is no sentence (a list, a table, a whole book in a line), and reading one costs more
# than linear time: it is cut where it pauses.
LONGEST_SENTENCE = 1_500
_PAUSE = re.compile(r"[,，、;；:：|\s]")


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of one paragraph, as spans without the blanks around them.

    Parameters
    ----------
    text
        A paragraph in English, Chinese or both; line breaks in it count as blanks.

    Returns
    -------
    tuple of (int, int)
        In order, disjoint; together they hold every character that is no blank.

    Examples
    --------
    >>> text = "Alibaba Co. Ltd. bought it. 马云说：“好的。”然后走了！"
    >>> [text[start:end] for start, end in split_sentences(text)]
    ['Alibaba Co. Ltd. bought it.', '马云说：“好的。”', '然后走了！']
    >>> text = "Tencent bought Supercell. 腾讯旗下的微信于2011年推出。"
    >>> [text[start:end] for start, end in split_sentences(text)]
    ['Tencent bought Supercell.', '腾讯旗下的微信于2011年推出。']
    """
    flat = text.translate(_FLAT)
    turns = _cut(flat, [match.end() for match in _TURN.finditer(flat)])
    spans = [(left + start, left + end) for left, right in turns for start, end in _of_one_language(flat[left:right])]
    parts = [piece for span in spans for part in _split_other(flat, span) for piece in _bounded(flat, part)]
    return tuple(trimmed for start, end in parts if (trimmed := _trim(flat, start, end)) is not None)


def _of_one_language(text: str) -> list[tuple[int, int]]:
    if language_of(text) != "zh":
        return _english(text)
    cut: list[tuple[int, int]] = []
    for start, end in _chinese(text):
        # English sentences that a Chinese paragraph quotes end as English ones do.
        inner = _english(text[start:end]) if language_of(text[start:end]) == "en" else [(0, end - start)]
        cut += [(start + left, start + right) for left, right in inner]
    return cut


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    inner = text[start:end].strip()
    if not inner:
        return None
    left = start + text[start:end].index(inner)
    return left, left + len(inner)


def _chinese(text: str) -> list[tuple[int, int]]:
    return _cut(text, [match.end() for match in _ZH_END.finditer(text) if _is_end(text, match)])


def _is_end(text: str, match: re.Match[str]) -> bool:
    """A half-width mark inside Latin words (a url) ends nothing; nor does a quoted mark that a clause goes on after."""
    if text[match.start()] in "!?;" and text[match.end() : match.end() + 1].isascii():
        return text[match.end() : match.end() + 1] in ("", " ")
    following = text[match.end() : match.end() + 1]
    return following not in ("，", ",", "、", "的") or match.group()[-1] not in "”’」』）)】》"


def _english(text: str) -> list[tuple[int, int]]:
    if len(text) > LONGEST:
        return _cut(text, [match.end() for match in _EN_END.finditer(text)])
    pieces = sentencex.segment("en", text)
    if "".join(pieces) != text:
        return _cut(text, [match.end() for match in _EN_END.finditer(text)])
    ends, place = [], 0
    for piece in pieces:
        place += len(piece)
        ends.append(place)
    return _cut(text, [end for end in ends if _stops(text, end)])


def _stops(text: str, end: int) -> bool:
    """Whether a sentence really ends there: not within "58.COM", nor after "Ms."."""
    if text[end - 1] == "." and text[end : end + 1].isalnum():
        return False
    before = _GOES_ON.search(text[max(0, end - 12) : end])
    return before is None or (before.group()[0] == "N" and not text[end : end + 1].isdigit())


def _split_other(text: str, span: tuple[int, int]) -> list[tuple[int, int]]:
    """Cut at Chinese full stops that an English split has overlooked."""
    start, end = span
    if text.isascii() or not any(mark in text[start:end] for mark in "。！？"):
        return [span]
    return [(start + left, start + right) for left, right in _chinese(text[start:end])]


def _bounded(text: str, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Cut what is too long for a sentence: at the last pause that keeps a piece short enough, if there is one."""
    start, end = span
    while end - start > LONGEST_SENTENCE:
        middle, most = start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE
        pauses = [match.end() for match in _PAUSE.finditer(text, middle, most)]
        cut = pauses[-1] if pauses else most
        yield start, cut
        start = cut
    yield start, end


def _cut(text: str, ends: list[int]) -> list[tuple[int, int]]:
    cuts = [0, *(end for end in ends if end < len(text)), len(text)]
    return [(left, right) for left, right in pairwise(cuts) if left < right]
