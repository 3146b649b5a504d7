"""Two forms of one name: 某某（Alpha Beta), "Alpha (“Beta”)", "Alpha, formerly Beta", where both were found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from sinograph.extract.slots import as_one_with
from sinograph.model import Mention
from sinograph.names import has_cjk

# What stands between a name and its other form, and what behind it.
_OPENED = re.compile(r"\s?[(（]\s?(?:(?:simplified |traditional |in )?Chinese(?: name)?\s?[:：]?\s?)?", re.IGNORECASE)
_CLOSED = re.compile(r"\s?(?:[)）]|[;；,，]\s?(?:(?:Hanyu )?pinyin|born|formerly|also|[A-Z]{2,6}[:：]))", re.IGNORECASE)
_SPELT = re.compile(r"[;；,，]?\s?(?:Hanyu )?pinyin\s?[:：]?\s?", re.IGNORECASE)
_SPELLABLE = ("Person", "Company", "Product", "Regulation", "Organization", "Event", "Regulator", "Exchange")
# In any script: all that brackets hold, or what is said to be another name, or was one.
_CALLED = (
    r"(?:(?:also |better |formerly |previously |once |later |now |since |by then |still )*(?:known|called|renamed)"
    r"(?: in (?:English|Chinese))?(?: as)?|formerly|previously|now|the former"
    r"|(?:trad(?:es|ing)|does business|doing business|(?:is )?registered) as"
    r"|原名|原称|原|前称|曾用名|前身(?:为|為)|又名|又称|又稱|亦称|即|本名|花名|(?:以下|下文)?(?:简称|簡稱)|下称|下稱|证券简称|后?(?:改名|更名)(?:为|為)?|现名)[:：]?"
)
_AROUND = (
    re.compile(rf"[\"'”’」』》]*\s?[(（]\s?(?:{_CALLED}\s?)?[\"'“‘「『《]*", re.IGNORECASE),
    re.compile(r"[\"'”’」』》]*\s?[)）]"),
)
_SAID = (
    re.compile(rf"\s?[,，]\s?(?:(?:which|who) (?:(?:is|was|used to be) )?)?{_CALLED}\s?[\"“「]?", re.IGNORECASE),
    re.compile(r"[\"”」]?(?:[,，;；.。)）]|$)"),
)


def same_in_brackets(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The mentions, a name in brackets that is the other form of the one before it under one name with that.

    Parameters
    ----------
    mentions
        Names, disjoint and in order.
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
        if _is_one(one, other, text):
            known, form = (other, one) if other.key else (one, other)
            one_for.setdefault(form.name or form.text, one_for.get(known.name or known.text, known))
    return [_under(m, one_for) for m in mentions]


def _is_one(one: Mention, other: Mention, text: str) -> bool:
    """Whether two neighbours are one name in two scripts or forms."""
    if (one.key and other.key) or one.type != other.type or one.type not in _SPELLABLE:
        return False
    between, behind = text[one.end : other.start], text[other.end : other.end + 20]
    if any(opened.fullmatch(between) and closed.match(behind) for opened, closed in (_AROUND, _SAID)):
        return True
    if has_cjk(one.text) == has_cjk(other.text):
        return False
    plain = _OPENED.fullmatch(between) and _CLOSED.match(behind)
    return bool(plain or _SPELT.fullmatch(between))


def _under(mention: Mention, one_for: dict[str, Mention]) -> Mention:
    known = one_for.get(mention.name or mention.text)
    if known is None or mention.key or known.type != mention.type:
        return mention
    return as_one_with(mention, known)
