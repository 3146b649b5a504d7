"""The names of the Chinese passages of a document."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sinograph.actors import ActorIndex
from sinograph.extract.chinese.bodies import authorities, exchanges, organisations
from sinograph.extract.chinese.candidates import Candidate, chosen
from sinograph.extract.chinese.common import is_common_noun
from sinograph.extract.chinese.context import settled, slot_names
from sinograph.extract.chinese.credits import without_credits
from sinograph.extract.chinese.fold import folded
from sinograph.extract.chinese.kinds import with_kinds, with_listed_kinds
from sinograph.extract.chinese.latin import latin_names
from sinograph.extract.chinese.memory import recalled
from sinograph.extract.chinese.nominals import with_nominals
from sinograph.extract.chinese.persons import person_names
from sinograph.extract.chinese.plain import Plain, read_plain
from sinograph.extract.chinese.quoted import book_names, quoted_names
from sinograph.extract.chinese.reference import reference_names
from sinograph.extract.chinese.sectors import seats, sectors
from sinograph.extract.chinese.spelled import Unspelled, moved, unspelled
from sinograph.extract.chinese.suffixed import firm_names
from sinograph.extract.chinese.titled import listed_names, titled_names
from sinograph.extract.chinese.words import cut, known
from sinograph.extract.listed import listed_mentions
from sinograph.extract.protocols import Reading
from sinograph.model import Mention

TYPES = (
    "Company",
    "Person",
    "Product",
    "Regulator",
    "Regulation",
    "Exchange",
    "Organization",
    "Place",
    "Event",
    "Sector",
)
_FINDERS = (
    book_names,
    authorities,
    exchanges,
    organisations,
    firm_names,
    quoted_names,
    titled_names,
    latin_names,
    person_names,
)
_INVESTS = re.compile("投[资資]$")
_TAKES = re.compile(
    "[了过過]|[0-9“「《A-Z]|[数數][十百千万萬亿億]|(?:并购)?部(?!署)|(?:之?[后後前]|以[来來后後前])[，,]"
)  # what the verb takes, and no fund's name


def _opens_a_name(text: str) -> bool:
    """Whether a text begins with a Chinese word that no dictionary has.

    >>> _opens_a_name("云枢科技。"), _opens_a_name("持有云枢科技"), _opens_a_name("。")
    (True, False, False)
    """
    plain = folded(text)
    first = next(iter(cut(plain)), None) if "\u4e00" <= plain[:1] <= "\u9fff" else None
    return first is not None and not known(first.text)


class ChineseMentions:
    """Finds names in Chinese text, simplified or traditional, by lists, word shapes and context.

    Parameters
    ----------
    actors
        The reference actors.

    Examples
    --------
    >>> from sinograph.actors import Actor, ActorIndex
    >>> from sinograph.model import Document, Passage
    >>> text = "青檀资本投资了芯屿科技。"
    >>> reading = Reading(Document("a", text), (), (Passage(0, len(text), "sentence", 0, "zh", 0),))
    >>> [(m.text, m.type) for m in ChineseMentions(ActorIndex([Actor("a", "Company", "A1")])).find(reading)]
    [('青檀资本', 'Company'), ('芯屿科技', 'Company')]
    """

    languages = ("zh",)
    types = TYPES

    def __init__(self, actors: ActorIndex) -> None:
        self._actors = actors

    def find(self, reading: Reading) -> tuple[Mention, ...]:
        """The mentions of the Chinese passages, nominal ones included, in order of place."""
        told = unspelled(reading)
        plains = read_plain(told.reading)
        return self._referring(reading, told, self._found(told.reading, plains), plains)

    def names(self, reading: Reading) -> list[Mention]:
        """The names in the Chinese passages, without what stands for them."""
        told = unspelled(reading)
        found = self._found(told.reading, read_plain(told.reading))
        return [told.outward(mention, reading.document.text) for mention in found]

    def refer(self, reading: Reading, names: Sequence[Mention]) -> tuple[Mention, ...]:
        """Names of a document's Chinese passages, whoever found them, and the words that stand for them.

        What is no name but a common noun, as 目标公司, is left out.

        Parameters
        ----------
        reading
            The document.
        names
            Its names, in order of place.
        """
        told = unspelled(reading)
        named = [m for m in reading.among(names, "zh") if m.key or not is_common_noun(m.text)]
        return self._referring(reading, told, moved(told, named), read_plain(told.reading))

    def _referring(
        self, reading: Reading, told: Unspelled, names: Sequence[Mention], plains: Sequence[Plain]
    ) -> tuple[Mention, ...]:
        found = with_nominals(names, plains) if plains else ()
        return tuple(told.outward(mention, reading.document.text) for mention in found)

    def _found(self, reading: Reading, plains: Sequence[Plain]) -> list[Mention]:
        if not plains:
            return []
        text = reading.document.text
        hits = listed_mentions(reading, self._actors)
        starts = {hit.start for hit in hits}
        investing = [self._investing(hit, text[hit.end : hit.end + 12], named=hit.end in starts) for hit in hits]
        listed = list(reference_names(investing, plains))
        found = _named([*listed, *self._other_forms(listed)], plains)
        found = [self._keyed(c) for c in found]
        known = [c for c in found if c.key]
        also = {str(c.key): self._actors.actors[str(c.key)].also for c in known}
        found = [*with_listed_kinds(known, plains, also), *(c for c in found if not c.key)]
        named = [c for c in chosen([*found, *_where_ruled(plains, found)]) if c.key or not is_common_noun(c.text)]
        surfaces = {c.text: text[c.start : c.end] for c in reversed(named)}
        return [_mention(c, text, surfaces) for c in named]

    def _investing(self, hit: Mention, behind: str, *, named: bool) -> Mention:
        """A listed name without a last 投资 that is the verb: in 腾讯投资云枢科技 no fund 腾讯投资 is named."""
        first = _INVESTS.sub("", hit.text)
        if first == hit.text or not (named or _TAKES.match(behind) or _opens_a_name(behind)):
            return hit
        actor = next((a for a in self._actors.named(first) if a.type == "Company"), None)
        if actor is None or actor.key == hit.key:
            return hit
        return Mention(hit.start, hit.start + len(first), first, actor.type, key=actor.key, name=actor.name)

    def _keyed(self, one: Candidate) -> Candidate:
        """A listed body or rule under the key of the reference actor that bears its usual name."""
        if one.key or one.type not in ("Regulator", "Exchange", "Regulation") or not one.name:
            return one
        bearers = [a for a in self._actors.named(one.name) if a.type == one.type]
        return replace(one, key=bearers[0].key, name=bearers[0].name) if len(bearers) == 1 else one

    def _other_forms(self, listed: Sequence[Candidate]) -> Iterator[Candidate]:
        """Forms of actors that the document names for sure: those that alone could be other words.

        They stand nowhere yet; wherever the document has them, they mean the actor.
        """
        for key, one in {c.key: c for c in reversed(listed) if c.key}.items():
            actor = self._actors.actors[str(key)]
            cut = [name.removesuffix("集团") for name in actor.zh if name.endswith("集团")]
            for form in dict.fromkeys((*actor.ambiguous, *cut)):
                if len(form) > 1 and "\u4e00" <= form[0] <= "\u9fff":
                    yield replace(one, start=-1, end=-1, text=form)


def _named(listed: Sequence[Candidate], plains: Sequence[Plain]) -> list[Candidate]:
    """Listed names and the unlisted ones that have enough evidence, at all their places."""
    shaped = [c for plain in plains for finder in _FINDERS for c in finder(plain)]
    standing = [c for c in listed if c.start >= 0]
    sure = chosen([*standing, *_enough(shaped)])
    taken = frozenset(place for c in sure for place in range(c.start, c.end))
    slots = [c for plain in plains for c in slot_names(plain, taken)]
    names = [c for c in chosen([*sure, *settled(slots)]) if not c.key]
    beside = sorted([*standing, *names], key=lambda c: c.start)
    names = chosen([*names, *(c for plain in plains for c in listed_names(plain, beside))])
    everywhere = chosen([*standing, *names, *recalled([*listed, *names], plains)])
    keyed = [c for c in everywhere if c.key]
    return without_credits([*keyed, *with_kinds([c for c in everywhere if not c.key], plains)], plains)


def _enough(candidates: Sequence[Candidate]) -> list[Candidate]:
    latin = [c for c in candidates if c.text.isascii()]
    return settled([c for c in candidates if not c.text.isascii()]) + settled(latin, enough=0.9)


def _where_ruled(plains: Iterable[Plain], found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Places of a seat, and the sectors of passages that name an authority or a rule."""
    ruling = sorted(c.start for c in found if c.type in ("Regulator", "Regulation"))
    for plain in plains:
        yield from seats(plain)
        ruled = bisect_left(ruling, plain.start) < bisect_left(ruling, plain.passage.end)
        if ruled or "新规" in plain.text:
            yield from sectors(plain)


def _mention(one: Candidate, text: str, surfaces: Mapping[str, str]) -> Mention:
    name = one.name or one.text
    if not one.key:  # as the document writes it, not as it was folded
        name = surfaces.get(name, name)
    return Mention(
        one.start, one.end, text[one.start : one.end], one.type, key=one.key, name=name, score=min(1.0, one.score / 2)
    )
