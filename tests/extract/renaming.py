"""Replace every name of an annotated document by an invented one of the same kind.

A reader that goes by context finds as much in the renamed document; one that recognises names does not.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sinograph.extract.english.lexicon import person_words, place_words, shapes

RENAMED = frozenset({"Company", "Product", "Person"})

SURNAMES = (
    "Peng",
    "Tian",
    "Shao",
    "Kong",
    "Wan",
    "Duan",
    "Qiu",
    "Meng",
    "Fan",
    "Jin",
    "Yin",
    "Xue",
    "Lei",
    "Hou",
    "Bai",
    "Cui",
)
GIVEN = (
    "Ruifeng",
    "Mingzhe",
    "Yaqin",
    "Zhiwei",
    "Lianjie",
    "Shuting",
    "Hanwen",
    "Boyu",
    "Jiaqi",
    "Xinran",
    "Kaiming",
    "Dongmei",
)
WESTERN = ("Martin", "Helen", "Oscar", "Laura", "Simon", "Clara", "Edgar", "Vivian", "Hugo", "Nina")
STEMS = (
    "vel",
    "tor",
    "mar",
    "zin",
    "qua",
    "lun",
    "pex",
    "dor",
    "bri",
    "kal",
    "fos",
    "nim",
    "ruv",
    "sol",
    "tav",
    "hek",
    "jol",
    "wex",
)

_FORM = re.compile(r"[^\W_]+|[\W_]")


@dataclass(frozen=True, slots=True)
class Name:
    """An annotated entity: its node type and its surface forms."""

    type: str
    forms: tuple[str, ...]


def names_of(gold: Mapping[str, object]) -> tuple[Name, ...]:
    """The entities of an annotated document.

    >>> names_of({"entities": [{"type": "Company", "name": "V1", "mentions": ["V1 Group", "V1"]}]})
    (Name(type='Company', forms=('V1 Group', 'V1')),)
    """
    entities = gold["entities"]
    assert isinstance(entities, list)
    return tuple(Name(e["type"], tuple(e["mentions"])) for e in entities)


def renamed(text: str, names: Iterable[Name]) -> tuple[str, tuple[Name, ...]]:
    """The text with invented names, and these names.

    Parameters
    ----------
    text
        The document's text.
    names
        Its annotated entities; only firms, products and persons are renamed.

    Examples
    --------
    >>> new, told = renamed("Lin Kexin leads Qiaomu Robotics.", [Name("Person", ("Lin Kexin",)), Name("Company", ("Qiaomu Robotics",))])
    >>> new.endswith(" Robotics.") and "Qiaomu" not in new and "Kexin" not in new
    True
    """
    known = list(names)
    kept = {w for n in known if n.type not in RENAMED for form in n.forms for w in _words(form)}
    invented = _Invented(kept)
    swaps = {f: invented.form(f, n.type) for n in known if n.type in RENAMED for f in n.forms}
    told = tuple(Name(n.type, tuple(swaps.get(f, f) for f in n.forms)) for n in known)
    if not swaps:
        return text, told
    longest = sorted(swaps, key=lambda f: (-len(f), f))
    pattern = re.compile("|".join(rf"(?<![\w]){re.escape(f)}(?![\w])" for f in longest))
    return pattern.sub(lambda m: swaps[m.group()], text), told


def _words(form: str) -> list[str]:
    return [w for w in _FORM.findall(form) if w[0].isalnum()]


class _Invented:
    """Invents words, the same one for the same word of a document."""

    def __init__(self, kept: Iterable[str]) -> None:
        self._kept = {w.casefold() for w in kept}
        self._taken: dict[str, str] = {}

    def form(self, form: str, kind: str) -> str:
        """A surface form of the same build; words that only tell the kind of a name stay."""
        words = _FORM.findall(form)
        return "".join(self._word(w, kind) if w[0].isalnum() else w for w in words)

    def _word(self, word: str, kind: str) -> str:
        low = word.casefold()
        lists = shapes()
        if low in lists.heads or low in lists.legal or low in lists.joiners or low in place_words().first:
            return word
        if low in {"com", "cn", "the", "ly", "me"} or (low in self._kept and kind != "Person") or word.isdigit():
            return word
        if low not in self._taken:
            self._taken[low] = self._new(low, kind)
        return _spelt(self._taken[low], word)

    def _new(self, low: str, kind: str) -> str:
        pool: Sequence[str] = STEMS
        if kind == "Person":
            people = person_words()
            pool = SURNAMES if low in people.surnames else WESTERN if low in people.given else GIVEN
        start = int(hashlib.sha256(low.encode()).hexdigest(), 16)
        for step in range(1000):
            number = start + step
            new = pool[number % len(pool)]
            if pool is STEMS:
                new = (new + STEMS[number // 31 % len(STEMS)] + ("", "a", "o", "i")[number // 977 % 4]).capitalize()
            if new not in self._taken.values():
                return new
        return pool[start % len(pool)]


def _spelt(new: str, old: str) -> str:
    """The new word in the case of the old one."""
    if old.isupper() and len(old) > 1:
        return new.upper()
    return new.lower() if old[0].islower() else new
