"""Names contracted from fuller ones: "某区政府" for "某市某区人民政府"; what is called by the end of its name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sinograph.extract.chinese.lexicon import wordset
from sinograph.extract.slots import as_one_with, slot_of
from sinograph.model import Mention
from sinograph.names import has_cjk, normal

LEAST = 3  # signs of a contracted name: two are chance
PARENTS = ("股份", "控股")
WORDS = 2  # by which an authority or a product is called, or one with a number: "X1"


def is_contracted(form: str, full: str) -> bool:
    """Whether a Chinese name is a fuller one with signs left out, and no parent's that a subsidiary's begins with.

    >>> is_contracted("云坡科技", "云坡（苏州）科技有限公司"), is_contracted("云坡科技", "坡云科技有限公司")
    (True, False)
    >>> is_contracted("云坡股份", "云坡数字技术股份有限公司")
    False
    """
    if not (has_cjk(form) and LEAST <= len(form) < len(full)) or form.endswith(PARENTS):
        return False
    left = iter(full)
    return all(sign in left for sign in form)


def called_by_their_ends(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, short forms of authorities and products under the one full name that they are short for.

    A listed short form is its own, but where a text has named another country's authority that ends so before:
    "商务部" behind "美国商务部".

    Parameters
    ----------
    mentions
        Disjoint and in order.

    Examples
    --------
    >>> names = "州市监局", "云州市市场监督管理局"
    >>> told = [Mention(n, n + 1, name, "Regulator", name=name) for n, name in enumerate(names)]
    >>> [m.name for m in called_by_their_ends(told)]
    ['云州市市场监督管理局', '云州市市场监督管理局']
    """
    for kind in ("Regulator", "Product"):
        named = {slot_of(m): m for m in reversed(mentions) if m.type == kind and not m.nominal}
        known: dict[str, Mention] = {}
        for slot, short in named.items():
            full = [m for other, m in named.items() if other != slot and _is_called(short, m.text)]
            if len(full) == 1 and (not short.key or _is_abroad(short, full[0], mentions)):
                known[slot] = full[0]
        mentions = [_under(m, known) if m.type == kind else m for m in mentions]
    return list(mentions)


def _is_called(short: Mention, full: str) -> bool:
    if short.type == "Regulator" and is_contracted(short.text, full):
        return short.text[-1] == full[-1]
    words = short.text.casefold().removeprefix("the ")
    told = len(words.split()) >= WORDS or (short.type == "Product" and words[-1:].isdigit())
    return told and full.casefold().endswith(f" {words}")


def _is_abroad(short: Mention, full: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether the full name is another country's, and every place of the short one is behind it and written so."""
    if not normal(full.text).startswith(_countries()) or not full.text.endswith(short.text):
        return False
    own = [m for m in mentions if slot_of(m) == slot_of(short)]
    return all(m.start > full.start and (m.nominal or m.text == short.text) for m in own)


@cache
def _countries() -> tuple[str, ...]:
    return tuple(sorted(wordset("places", "countries") - {"中国"}))


def _under(mention: Mention, known: dict[str, Mention]) -> Mention:
    one = known.get(slot_of(mention))
    if one is None:
        return mention
    return as_one_with(mention, known.get(slot_of(one), one))  # short for what is short itself
