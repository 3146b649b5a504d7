"""Two scripts, one name: 某某（Alpha Beta) where the network found either of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from sinograph.model import Mention
from sinograph.names import has_cjk

_BRACKETS = {"（": "）", "(": ")"}


def same_in_brackets(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions, a name in brackets behind one of the same type in another script with the name that goes before.

    Parameters
    ----------
    mentions
        Disjoint and in order.
    text
        The document's text.

    Examples
    --------
    >>> people = [Mention(0, 4, "安妮·周", "Person", name="安妮·周"), Mention(5, 8, "Ann", "Person", name="Ann")]
    >>> [m.name for m in same_in_brackets(people, "安妮·周（Ann）说")]
    ['安妮·周', '安妮·周']
    """
    one_for: dict[str, Mention] = {}
    for one, other in pairwise(mentions):
        if _in_brackets(one, other, text) and _alike(one, other):
            known, form = (other, one) if other.key else (one, other)
            one_for.setdefault(form.name or form.text, known)
    return [_under(m, one_for) for m in mentions]


def _in_brackets(one: Mention, other: Mention, text: str) -> bool:
    opened = text[one.end : other.start]
    return opened in _BRACKETS and text[other.end : other.end + 1] == _BRACKETS[opened]


def _alike(one: Mention, other: Mention) -> bool:
    scripts = has_cjk(one.text) != has_cjk(other.text)
    named = not (one.nominal or other.nominal) and not (one.key and other.key)
    return scripts and named and one.type == other.type and one.type in ("Person", "Company")


def _under(mention: Mention, one_for: dict[str, Mention]) -> Mention:
    known = None if mention.nominal else one_for.get(mention.name or mention.text)
    if known is None or mention.key or known.type != mention.type:
        return mention
    return replace(mention, key=known.key, name=known.name or known.text)
