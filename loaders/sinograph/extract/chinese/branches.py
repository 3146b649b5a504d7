"""Names made of another name: 甲音乐, 甲台湾."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sinograph.extract.chinese.candidates import Candidate
from sinograph.extract.chinese.lexicon import either, wordset
from sinograph.extract.chinese.plain import Plain

_VERSION = re.compile(
    r"(?:大模型)?[ vV]?\d{1,2}\.\d{1,2}(?![\d%.亿万])(?: ?(?:[Pp]ro|[Mm]ini|[Mm]ax|[Tt]urbo|[Uu]ltra))?"
)


@cache
def _branch() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The ends that make a product of a firm's name, and those that make another firm of it."""
    return (
        re.compile(
            "(?:AI|智能)?"
            + either(wordset("branches", "things"))
            + "(?!业务|事业|部门|行业|市场|产业|板块|领域|技术|者|功能)"
        ),
        re.compile(
            either(wordset("branches", "firms"))
            + "(?!业务|事业|部门|行业|市场|产业|板块|领域|区|大陆|用户|团队|版|联通|电信|移动|政府|的)"
            + "(?!(?<=互联)网|(?<=电子)商务)"
        ),
    )


def branches(plain: Plain, one: Candidate) -> Iterator[Candidate]:
    """The longer names that a firm's or a product's name begins.

    Parameters
    ----------
    plain
        The passage.
    one
        A name in it.

    Yields
    ------
    Candidate
        An actor of its own.
    """
    end = one.end - plain.start
    if one.type == "Product" and (version := _VERSION.match(plain.text, end)):
        text = plain.text[one.start - plain.start : version.end()]
        yield Candidate(one.start, plain.start + version.end(), text, "Product", 2.0)
    for ending, kind in zip(_branch(), ("Product", one.type), strict=True):
        if found := ending.match(plain.text, end):
            text = plain.text[one.start - plain.start : found.end()]
            yield Candidate(one.start, plain.start + found.end(), text, kind, 2.0)
