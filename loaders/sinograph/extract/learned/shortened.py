"""Short forms of firms: what an article calls "Beijing Arctic Ice Technology" once and "Arctic Ice" from there on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sinograph.actors import ActorIndex
from sinograph.extract.apart import told_apart
from sinograph.extract.english.aliases import initials
from sinograph.extract.learned.contracted import is_contracted
from sinograph.extract.learned.names import is_latin
from sinograph.extract.slots import as_one_with, slot_of
from sinograph.model import Mention
from sinograph.names import normal

# What every firm's full name may hold: behind it, even a listed name is the same firm's.
_ANY_FIRM = re.compile(
    r"(?:[\s,]*(?:(?:networks?|technolog(?:y|ies)|information|software|internet|interactive|electronics?|digital|media"
    r"|culture|science|development|co|company|ltd|limited|llc|plc|inc|corporation|corp|group|holdings?)\b\.?"
    r"|网络|網絡|网路|科技|信息|資訊|技术|技術|软件|軟件|电子|電子|数码|數碼|互联网|文化|传媒|傳媒|发展|發展|集团|集團|股份|有限|责任|責任|公司))*",
    re.IGNORECASE,
)
_SEAT = re.compile(r"[（(][^（()）]{1,8}[)）]")  # in a full name
_DIVISION = re.compile("[市省县縣区區]")
LEAST = 2  # signs of a short form
KEPT = 2  # first signs of a contracted one
ACRONYM = 4  # letters
_BODIES = ("Company", "Organization", "Regulator")
_LETTERS = range(3, 9)  # of initials: two are chance


@dataclass(frozen=True, slots=True)
class _Firm:
    """A firm by one of its names."""

    slot: str
    mention: Mention
    begins: tuple[int, ...]  # where its own name may begin: at the first sign, or behind the place that goes before it


def under_full_names(mentions: Sequence[Mention], actors: ActorIndex, text: str) -> list[Mention]:
    """The mentions, firms' short forms under the one full name of the document that they are short for.

    Parameters
    ----------
    mentions
        Disjoint and in order.
    actors
        The reference actors: their places may stand before a firm's name, and none may stand within it.
    text
        The document's text.

    Examples
    --------
    >>> from sinograph.actors import Actor
    >>> places = ActorIndex([Actor("beijing", "Place", "Beijing")])
    >>> text = "Beijing Arctic Ice Technology, Arctic Ice"
    >>> firms = [Mention(a, b, text[a:b], "Company", name=text[a:b]) for a, b in ((0, 29), (31, 41))]
    >>> [m.name for m in under_full_names(firms, places, text)]
    ['Beijing Arctic Ice Technology', 'Beijing Arctic Ice Technology']
    """
    firms: dict[str, _Firm] = {}
    for m in mentions:
        if m.type == "Company" and slot_of(m) not in firms:
            firms[slot_of(m)] = _Firm(slot_of(m), m, tuple(_beginnings(m.text, actors)))
    known: dict[str, _Firm] = {}
    for short in firms.values():
        full = [
            f
            for f in firms.values()
            if not (f.mention.key and short.mention.key)
            and f.slot != short.slot
            and _is_full(f, short, actors)
            and not told_apart(short.mention.text, f.mention.text, text)
        ]
        if not full:
            continue
        longest = max(full, key=lambda f: len(f.mention.text))
        if all(f is longest or _is_full(longest, f, actors) for f in full):
            one, other = (short, longest) if short.mention.key else (longest, short)
            known[other.slot] = one
    return _initials_under([_under(m, known) for m in mentions])


def _initials_under(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, unlisted initials under the one firm or body of the document whose words begin so: "SMG"."""
    spelt: dict[str, dict[str, Mention]] = {}
    for m in mentions:
        if m.type in _BODIES and " " in m.text:
            for told in {initials(m.text), initials(m.text.title())}:
                spelt.setdefault(told, {}).setdefault(slot_of(m), m)
    return [_spelt_out(m, spelt.get(m.text, {})) for m in mentions]


def _spelt_out(mention: Mention, full: Mapping[str, Mention]) -> Mention:
    if mention.key or mention.type not in _BODIES or len(mention.text) not in _LETTERS or len(full) != 1:
        return mention
    (one,) = full.values()
    return replace(as_one_with(mention, one), type=one.type)


def _is_full(full: _Firm, short: _Firm, actors: ActorIndex) -> bool:
    """Whether the one name is the other's with a place before it, or with more behind it that is no place or actor."""
    name, form = full.mention.text, short.mention.text
    if form.isupper() and len(form) > ACRONYM:  # in a headline
        name, form = name.lower(), form.lower()
    if not LEAST <= len(form) < len(name):
        return False
    if form not in name:
        alike = not (full.mention.key or short.mention.key) and is_contracted(form, name)
        return alike and form[:KEPT] in {name[begin : begin + KEPT] for begin in full.begins}
    for begin in full.begins:
        rest = name[begin:]
        if not rest.startswith(form) or (is_latin(rest[len(form) : len(form) + 1] or " ") and is_latin(form[-1])):
            continue
        tail = full.mention.text[begin + len(form) :]
        if short.mention.key or normal(tail) == "":
            return _ANY_FIRM.fullmatch(tail) is not None
        return not actors.find(_SEAT.sub("", tail))
    return False


def _beginnings(name: str, actors: ActorIndex) -> Iterator[int]:
    yield 0
    for hit in actors.find(name):
        if hit.start == 0 and any(a.type == "Place" for a in hit.actors):
            end = hit.end
            while end < len(name) and name[end].isspace():
                end += 1
            yield end
            if _DIVISION.match(name, end):
                yield end + 1


def _under(mention: Mention, known: Mapping[str, _Firm]) -> Mention:
    one = known.get(slot_of(mention))
    if one is None or mention.type != "Company":
        return mention
    for _ in range(len(known)):  # short for what is short itself
        if one.slot not in known:
            break
        one = known[one.slot]
    return as_one_with(mention, one.mention)
