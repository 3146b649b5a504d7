"""Where names begin and end: the network's word on unlisted names of the rules that it reads longer or shorter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sinograph.extract.slots import NEEDS_CLAIM
from sinograph.model import Mention
from sinograph.names import LEGAL, has_cjk, normal

LEAST = 0.9  # so sure must it be of a name to move the bounds of another
SURE = 0.95  # and so sure where Chinese signs go on behind a name that is listed
_LEFT = ("Person", "Organization")  # longer names of these are addresses and departments
_ADDRESS = re.compile(r"(?:Mrs?|Ms|Miss|Dr|Prof|Sir|Madam|Lady)\b\.?\s")
_INITIAL = re.compile(r" [A-Z]$")  # "Marion K" of "Marion K. Tolliver": no name ends at an initial
_AND = re.compile(r" and |[,、，和与及]")
_JOINED = re.compile(r"\s(?:and|&)\s(?:.*\s)?(\w+)\.?")  # "… and Entertainment Group"
_DIGITS = re.compile(r"\s?(?<![.\d])\d+$")
_COUNTED = re.compile(r"[,.]\d|\s?[%％]|\s(?:per ?cent|pct|thousand|million|billion|trillion|yuan|dollars)\b")
_BOOK = ("《", "〈", "「", "『")


def rebounded(found: Sequence[Mention], names: Sequence[Mention]) -> list[Mention]:
    """The mentions, unlisted names with the bounds of the one sure name of the network's that holds or is held by them.

    Parameters
    ----------
    found
        The rules' names, disjoint and in order.
    names
        The network's names, disjoint and in order.

    Returns
    -------
    list of Mention
        Disjoint and in order; a place or sector gives way to a name that now reaches over it.

    Examples
    --------
    >>> rules = [Mention(0, 14, "Hanbo Sues Pim", "Company")]
    >>> [m.text for m in rebounded(rules, [Mention(0, 5, "Hanbo", "Company", score=0.99)])]
    ['Hanbo']
    """
    listed = {normal(m.text): m for m in found if m.key}
    moved: list[Mention] = []
    for m in found:
        near = [] if m.key or not _stands(m) else [n for n in names if meet(n, m)]
        if several := _several(m, near):
            moved += several
        else:
            name = _other(m, found, near)
            moved.append(m if name is None else _under(name, m, listed.get(normal(name.text))))
    firm = [m for m in moved if _stands(m)]
    return [m for m in moved if _stands(m) or not any(meet(m, x) for x in firm)]


def _several(m: Mention, near: Sequence[Mention]) -> list[Mention]:
    """The names of several types that the network reads in an unlisted one: "CEO of [Fengxing] [Lin Hao]"."""
    words = [n.text for n in near]
    if len({n.type for n in near}) < 2 or min(n.score for n in near) < LEAST:
        return []
    return [_under(n, m, None) for n in near] if m.text in (" ".join(words), "".join(words)) else []


def without_counts(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions, unlisted names without the first digits of a number behind them: "fined Hanbo 30,000 yuan".

    Parameters
    ----------
    mentions
        In order.
    text
        The document's text.

    Examples
    --------
    >>> [m.text for m in without_counts([Mention(6, 14, "Hanbo 30", "Product")], "fined Hanbo 30,000 yuan")]
    ['Hanbo']
    """
    return [_uncounted(m, mentions, text) for m in mentions]


def _uncounted(m: Mention, mentions: Sequence[Mention], text: str) -> Mention:
    count = _DIGITS.search(m.text)
    if m.key or count is None or count.start() < len("ab") or not _COUNTED.match(text, m.end):
        return m
    if any(x.text == m.text and not _COUNTED.match(text, x.end) for x in mentions):
        return m  # so it is called elsewhere too
    name = m.text[: count.start()]
    twin = next((x for x in mentions if x.text == name), None)
    kind = twin.type if twin else "Company"
    return replace(m, end=m.start + len(name), text=name, name=name, type=kind)


def _stands(mention: Mention) -> bool:
    """Whether it is of a type that the network reads."""
    return mention.type not in NEEDS_CLAIM


def meet(one: Mention, other: Mention) -> bool:
    """Whether two mentions share a character."""
    return one.start < other.end and other.start < one.end


def holds(name: Mention, within: Sequence[Mention]) -> bool:
    """Whether a name of the network's goes before the names that stand within it.

    An office goes before its place, a name before what are parts of it; before a listed name only where it is sure.

    Parameters
    ----------
    name
        The network's name.
    within
        The other names that it meets.

    Examples
    --------
    >>> office = Mention(0, 17, "Wuhan's tax court", "Regulator", score=0.9)
    >>> holds(office, [Mention(0, 5, "Wuhan", "Place", key="wuhan")])
    True
    >>> holds(Mention(0, 10, "Hanbo rose", "Company", score=0.8), [Mention(0, 5, "Hanbo", "Company", key="hanbo")])
    False
    """
    if any(m.start < name.start or m.end > name.end or normal(m.text) == normal(name.text) for m in within):
        return False
    if any(m.type in _LEFT for m in within):
        return False
    named = [m for m in within if m.type not in NEEDS_CLAIM]
    if not named or (len(named) == len(within) > 1 and not any(m.key for m in named)):
        return True
    if len(within) > 1 and any(m.type != name.type or not m.key for m in named):
        return name.score >= LEAST and not _AND.search(name.text)
    if name.type == "Exchange":
        return False
    least, first = (SURE, named[0].start == name.start) if has_cjk(name.text) else (LEAST, True)
    return name.score >= least and (name.type == "Regulator" or (first and len(name.text) - len(named[0].text) > 1))


def _other(m: Mention, found: Sequence[Mention], near: Sequence[Mention]) -> Mention | None:
    """The network's name in place of a mention, or None where it says nothing else, or nothing sure."""
    if len(near) != 1 or near[0].score < LEAST:
        return None
    name = _with_its_stop(near[0], m)
    holds, held = name.start <= m.start and m.end <= name.end, m.start <= name.start and name.end <= m.end
    if not (holds or held) or normal(name.text) == normal(m.text):
        return None
    if _ADDRESS.match(name.text) or (held and (m.text.startswith(_BOOK) or _INITIAL.search(name.text))):
        return None
    if any(x is not m and _stands(x) and meet(x, name) for x in found):
        return None
    return None if held and (_goes_on(m.text, name.text) or _is_seat_of(m.text, name.text)) else name


def _with_its_stop(name: Mention, m: Mention) -> Mention:
    """The network's name with the stop behind it where it is part of the rules': of "Ltd." in a firm's name."""
    if m.end == name.end + 1 and m.text.endswith("."):
        return replace(name, end=m.end, text=f"{name.text}.")
    return name


def _goes_on(whole: str, first: str) -> bool:
    """Whether a firm's name goes on behind an "and" that a shorter one stops at.

    >>> _goes_on("Hanbo Lamps and Oil Group", "Hanbo Lamps"), _goes_on("Hanbo and Pim", "Hanbo")
    (True, False)
    """
    rest = _JOINED.fullmatch(whole.removeprefix(first))
    return rest is not None and rest[1].lower() in LEGAL


def _is_seat_of(whole: str, rest: str) -> bool:
    """Whether all that goes before a firm's full name is one word: the place that such names begin with.

    >>> _is_seat_of("Shanghai Hanbo Lamps Co., Ltd.", "Hanbo Lamps Co., Ltd."), _is_seat_of("Rival Hanbo", "Hanbo")
    (True, False)
    """
    words = rest.rstrip(".").split()
    return whole.endswith(rest) and whole.removesuffix(rest).strip().isalpha() and words[-1].lower() in LEGAL


def _under(name: Mention, old: Mention, twin: Mention | None) -> Mention:
    """The name of the network's, known as the listed one that is spelt so elsewhere in the document."""
    if twin is not None:
        return replace(twin, start=name.start, end=name.end, text=name.text)
    return replace(old, start=name.start, end=name.end, text=name.text, name=name.text, type=name.type)
