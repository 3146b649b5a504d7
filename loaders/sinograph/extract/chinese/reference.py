"""Reference actors in Chinese passages: where a listed name is a name, and where it is cut out of another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from sinograph.extract.chinese.bodies import board_cut, is_local
from sinograph.extract.chinese.branches import branches
from sinograph.extract.chinese.candidates import Candidate
from sinograph.extract.chinese.lexicon import either, shape, wordset
from sinograph.extract.chinese.memory import stands_alone
from sinograph.extract.chinese.plain import Plain, within
from sinograph.model import Mention


def reference_names(listed: Iterable[Mention], plains: Iterable[Plain]) -> Iterator[Candidate]:
    """Listed names of the Chinese passages, with their legal endings, and the branches named after them.

    Parameters
    ----------
    listed
        The mentions of reference actors in the document.
    plains
        The Chinese passages.

    Yields
    ------
    Candidate
        With the actor's key; a branch (甲音乐, 甲台湾) has none.
    """
    mentions = sorted(listed, key=lambda m: m.start)
    for plain in plains:
        for mention in within(mentions, plain.start, plain.passage.end):
            yield from _named(plain, mention)


def _named(plain: Plain, mention: Mention) -> Iterator[Candidate]:
    start, end = mention.start - plain.start, mention.end - plain.start
    lone = plain.text.strip(" 　▍■●▶【】") == plain.text[start:end] and end - start <= 2  # the name of a section
    if (
        lone
        or plain.text[start:end] in wordset("bodies", "loose")
        or mention.type in ("Place", "Sector")
        or not (
            stands_alone(plain, start, end)
            or end - start >= 4
            or _follows_post(plain, mention, start)
            or _is_source(plain, start, end)
        )
    ):
        return
    if mention.type == "Regulator" and is_local(plain.text, start, end):
        return
    if mention.type == "Exchange":
        end = start + len(board_cut(plain.text[start:end]))
    one = Candidate(
        mention.start, plain.start + end, plain.text[start:end], mention.type, 3.0, mention.name, mention.key
    )
    if mention.type in ("Company", "Product"):
        if same := shape("same").match(plain.text, end):
            first = _seat_before(plain, start) if same.group().endswith("有限公司") else start
            yield replace(
                one, start=plain.start + first, end=plain.start + same.end(), text=plain.text[first : same.end()]
            )
            return
        yield from _named_after(plain, one)
    yield one


def _follows_post(plain: Plain, mention: Mention, start: int) -> bool:
    """A person's name behind a post that ends in 人: the dictionary reads 人马 there."""
    return mention.type == "Person" and plain.text[max(0, start - 3) : start].endswith(
        ("始人", "办人", "制人", "责人", "言人")
    )


def _is_source(plain: Plain, start: int, end: int) -> bool:
    """A firm that somebody has something from: the dictionary reads 从优 in 从优酷方面获悉."""
    source = plain.text.startswith(("方面", "公司", "官方", "内部"), end)
    return source and plain.text[max(0, start - 1) : start] == "从"


def _seat_before(plain: Plain, start: int) -> int:
    """Where a legal name begins that opens with its place: 北京甲科技有限公司."""
    place = re.search(
        either(wordset("places", "cities") | wordset("places", "provinces")) + "(?:省|市)?$", plain.text[:start]
    )
    return place.start() if place else start


def _named_after(plain: Plain, one: Candidate) -> Iterator[Candidate]:
    end = one.end - plain.start
    if one.type == "Company" and (model := shape("model").match(plain.text, end)):
        text = plain.text[one.start - plain.start : model.end()]
        yield Candidate(one.start, plain.start + model.end(), text, "Product", 2.0)
    yield from branches(plain, one)
