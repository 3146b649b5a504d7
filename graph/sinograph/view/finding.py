"""By which keys the search box finds a name, and where its forms stand in a quote."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from sinograph.model import Entity
from sinograph.names import has_cjk, normal, pinyin, simplified

_APART = re.compile(r"[\W_]+")


def squashed(text: str) -> str:
    """A text as the search box compares it: width-normalised, case-folded, letters and digits only.

    >>> squashed("ＪＤ.com, Inc."), squashed("腾讯 控股")
    ('jdcominc', '腾讯控股')
    """
    return _APART.sub("", unicodedata.normalize("NFKC", text).casefold())


def keys(entity: Entity) -> list[str]:
    """Everything that finds an entity: its names in any script, their pinyin and its initials, its identifiers.

    >>> keys(Entity("tencent", "Company", "Tencent", aliases=("腾讯",), identifiers=("HKEX:0700",)))
    ['tencent', '腾讯', '騰訊', 'tengxun', 'tx', 'hkex0700', '0700']
    """
    found: list[str] = []
    for name in (entity.name, *entity.aliases):
        found += [squashed(name), squashed(normal(name))]
        if has_cjk(name):
            found += _chinese(name, person=entity.type == "Person")
    for identifier in entity.identifiers:
        found += [squashed(identifier), squashed(identifier.rpartition(":")[2])]
    return list(dict.fromkeys(key for key in found if key))


def _chinese(name: str, *, person: bool) -> list[str]:
    plain = simplified(name)
    read = pinyin(name, person=person)
    first = "".join(pinyin(c, person=person and i == 0)[:1] for i, c in enumerate(plain))
    return [squashed(plain), squashed(_traditional(plain)), squashed(read), squashed(first)]


@lru_cache(maxsize=1)
def _to_traditional() -> object:
    import opencc  # costs 20 ms to load: only for graphs that hold Chinese names

    return opencc.OpenCC("s2t")


def _traditional(text: str) -> str:
    return str(_to_traditional().convert(text))  # type: ignore[attr-defined]


def pieces(quote: str, subject: Entity, object: Entity) -> list[list[str]]:  # noqa: A002 - the word of the field
    """A quote cut into pieces: ``[text, end]``, the end being ``s`` or ``o`` where it names subject or object.

    >>> pieces("Tencent Holdings bought Supercell.", Entity("a", "Company", "Tencent"),
    ...        Entity("b", "Company", "Supercell"))
    [['Tencent', 's'], [' Holdings bought ', ''], ['Supercell', 'o'], ['.', '']]
    """
    ends = {form.casefold(): end for end, entity in (("o", object), ("s", subject)) for form in _forms(entity)}
    if not ends:
        return [[quote, ""]] if quote else []
    cut: list[list[str]] = []
    last = 0
    for match in _pattern(tuple(ends)).finditer(quote):
        cut += [[quote[last : match.start()], ""], [match[0], ends.get(match[0].casefold(), "")]]
        last = match.end()
    cut.append([quote[last:], ""])
    return [piece for piece in cut if piece[0]]


def _forms(entity: Entity) -> Iterable[str]:
    return (form for form in (entity.name, *entity.aliases) if len(form) > 1 or has_cjk(form))


@lru_cache(maxsize=4096)
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    # \b would fail between a Latin and a Chinese character, which are both letters.
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<![A-Za-z0-9])(?:{'|'.join(map(re.escape, longest_first))})(?![A-Za-z0-9])", re.IGNORECASE)
