"""By which keys the search box finds a name, and where its forms stand in a quote."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from sinograph.actors.scripts import scripts
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
    return [*(squashed(form) for form in scripts(plain)), squashed(read), squashed(first)]


def pieces(quote: str, subject: Entity, object: Entity) -> list[list[str]]:  # noqa: A002 - the word of the field
    """A quote cut into pieces: ``[text, end]``, the end being ``s`` or ``o`` where it names subject or object.

    >>> pieces("Tencent Holdings bought Supercell.", Entity("a", "Company", "Tencent"),
    ...        Entity("b", "Company", "Supercell"))
    [['Tencent', 's'], [' Holdings bought ', ''], ['Supercell', 'o'], ['.', '']]
    """
    spans = sorted(_apart([*_places(quote, subject, "s"), *_places(quote, object, "o")]))
    cut: list[list[str]] = []
    last = 0
    for start, end, which in spans:
        cut += [[quote[last:start], ""], [quote[start:end], which]]
        last = end
    cut.append([quote[last:], ""])
    return [piece for piece in cut if piece[0]]


Span = tuple[int, int, str]


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Spans that do not overlap, the longest first."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s[0] - s[1], s)):
        if all(span[1] <= other[0] or other[1] <= span[0] for other in kept):
            kept.append(span)
    return kept


def _places(quote: str, entity: Entity, which: str) -> Iterable[Span]:
    lower = quote.lower()
    text = lower if len(lower) == len(quote) else quote  # a few letters grow when they are lowered
    for form in {f.lower() for f in (entity.name, *entity.aliases) if len(f) > 1 or has_cjk(f)}:
        start = text.find(form)
        while start >= 0:
            end = start + len(form)
            if not (_joined(text, start) or _joined(text, end)):
                yield start, end, which
            start = text.find(form, end)


def _joined(text: str, at: int) -> bool:
    """Whether two Latin letters or digits meet at a place: a name that starts or ends there is part of a word."""
    return 0 < at < len(text) and all(c.isascii() and c.isalnum() for c in text[at - 1 : at + 1])
