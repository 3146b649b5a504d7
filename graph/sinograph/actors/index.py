"""Reference actors found in text, and by name."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files

import ahocorasick

from sinograph.actors.entry import Actor, read_actor
from sinograph.actors.scripts import all_scripts
from sinograph.errors import ConfigError
from sinograph.names import has_cjk, normal, pinyin
from sinograph.notation import read_yaml

_WORD = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Hit:
    """A listed name at a place of a text.

    Parameters
    ----------
    start, end
        ``[start, end)`` in the text.
    name
        The listed name that stands there.
    actors
        Those who bear it, best first: an ambiguous bearer counts only where its context is met.
    """

    start: int
    end: int
    name: str
    actors: tuple[Actor, ...]


def folded(text: str) -> str:
    """The text in lower case with straight apostrophes, each character in its own place.

    >>> folded("İPO Tencent")
    'İpo tencent'
    """
    low = text.replace("’", "'").lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _in_all_scripts(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Words as a text in any script may have them, in lower case."""
    chosen = set(words)
    found = all_scripts(chosen)
    forms = {word: tuple(dict.fromkeys(map(folded, told))) for word, told in found.items()}
    return {word: forms.get(word) or (folded(word),) for word in chosen}


class ActorIndex:
    """Finds actors in a text by any of their names, and by name.

    Parameters
    ----------
    actors
        The entries; two entries may share a name only where both call it ambiguous.

    Examples
    --------
    >>> index = ActorIndex([Actor("tencent", "Company", "Tencent", zh=("腾讯",))])
    >>> [(hit.start, hit.name, hit.actors[0].key) for hit in index.find("騰訊 (Tencent) said")]
    [(0, '腾讯', 'tencent'), (4, 'Tencent', 'tencent')]
    >>> index.named("tengxun")[0].key
    'tencent'
    """

    def __init__(self, actors: Iterable[Actor]) -> None:
        self.actors = {a.key: a for a in sorted(actors, key=lambda a: a.key)}

    @cached_property
    def version(self) -> str:
        """The first twelve hexadecimal digits of a hash of all entries."""
        return hashlib.sha256(repr(sorted(self.actors.items())).encode()).hexdigest()[:12]

    @cached_property
    def _written(self) -> Mapping[str, tuple[str, ...]]:
        """The forms of every name and of every word of a context, in lower case."""
        return _in_all_scripts(word for actor in self.actors.values() for word in (*actor.names, *actor.context))

    @cached_property
    def _automaton(self) -> ahocorasick.Automaton:
        bearers: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
        written = self._written
        for key, actor in self.actors.items():
            for name in actor.names:
                for form in written[name]:
                    bearers[form][name, key] = None
        automaton = ahocorasick.Automaton()
        for form, borne in bearers.items():
            automaton.add_word(form, (len(form), tuple(borne)))
        automaton.make_automaton()
        return automaton

    @cached_property
    def _by_name(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, set[str]] = defaultdict(set)
        for actor in self.actors.values():
            for name in actor.names:
                found[normal(name)].add(actor.key)
                if has_cjk(name):
                    found[pinyin(name, person=actor.type == "Person")].add(actor.key)
            for ticker in actor.tickers:
                found[ticker.casefold()].add(actor.key)
        return {name: tuple(sorted(keys)) for name, keys in found.items()}

    def named(self, name: str) -> tuple[Actor, ...]:
        """Those who bear a name: in any script, in pinyin, with or without a legal suffix, or a ticker."""
        keys = self._by_name.get(normal(name)) or self._by_name.get(name.casefold().replace(" ", ""), ())
        return tuple(self.actors[k] for k in keys)

    def find(self, text: str) -> tuple[Hit, ...]:
        """The listed names of a text, longest first where they overlap, in order of place."""
        low = folded(text)
        words = _Context(low, self._written)
        chosen: list[Hit] = []
        free = 0
        for start, end, borne in _longest(self._spans(low, text)):
            if start >= free and (hit := self._hit(text, start, end, borne, words)):
                chosen.append(hit)
                free = end
        return tuple(chosen)

    def _spans(self, low: str, text: str) -> Iterator[tuple[int, int, tuple[tuple[str, str], ...]]]:
        if not self.actors:
            return  # an automaton without words can't be asked
        for last, (length, borne) in self._automaton.iter(low):
            start, end = last + 1 - length, last + 1
            if _stands_alone(text, start, end):
                yield start, end, borne

    def _hit(
        self, text: str, start: int, end: int, borne: tuple[tuple[str, str], ...], context: _Context
    ) -> Hit | None:
        surface = text[start:end]
        fitting = [
            (name, self.actors[key])
            for name, key in borne
            if _case_fits(surface, name) and context.admits(self.actors[key], name)
        ]
        if not fitting:
            return None
        return Hit(start, end, fitting[0][0], tuple(dict.fromkeys(actor for _, actor in fitting)))


class _Context:
    """Which ambiguous names a text's other words allow."""

    def __init__(self, low: str, written: Mapping[str, tuple[str, ...]]) -> None:
        self._low, self._written = low, written
        self._known: dict[tuple[str, str], bool] = {}

    def admits(self, actor: Actor, name: str) -> bool:
        """Whether a name counts here: it is not ambiguous, or a word of its context stands in the text."""
        slot = (actor.key, name)
        if not actor.ambiguous:
            return True
        if slot not in self._known and not actor.is_ambiguous(name):
            self._known[slot] = True
        if slot not in self._known:
            rest = self._low
            for form in self._written[name]:
                rest = rest.replace(form, " ")
            self._known[slot] = any(_begins_in(form, rest) for word in actor.context for form in self._written[word])
        return self._known[slot]


def _begins_in(word: str, text: str) -> bool:
    """Whether a context word stands in a text: of Latin letters at the beginning of a word, "ant" not in "important".

    >>> _begins_in("procurat", "the procurators"), _begins_in("ant", "important"), _begins_in("外卖", "点外卖")
    (True, False, True)
    """
    if not word.strip().isascii() or not word[:1].isalnum():
        return word in text
    place = text.find(word)
    while place >= 0:
        if place == 0 or not (text[place - 1].isascii() and text[place - 1].isalnum()):
            return True
        place = text.find(word, place + 1)
    return False


def _stands_alone(text: str, start: int, end: int) -> bool:
    """A Latin name must not be cut out of a word; Chinese has no word boundaries."""

    def _joins(inner: str, outer: str) -> bool:
        return bool(_WORD.match(inner)) and bool(_WORD.match(outer)) and not has_cjk(inner) and not has_cjk(outer)

    if has_cjk(text[end : end + 1]) and _in_other_word(text[start:end], text[end : end + 4]):
        return False
    before = start > 0 and _joins(text[start], text[start - 1])
    after = end < len(text) and _joins(text[end - 1], text[end])
    return not before and not after


@cache
def _other_words() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """What must not follow a name with such an end, and what may though it begins alike, in every script."""
    raw: dict[str, dict[str, str]] = read_yaml((files("sinograph.actors") / "longer_words.yaml").read_text("utf-8"))
    words = {tail: {part: told.get(part, "").split() for part in ("never", "yet")} for tail, told in raw.items()}
    written = _in_all_scripts([*raw, *(w for parts in words.values() for part in parts.values() for w in part)])
    found: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    for tail, parts in words.items():
        never, yet = (tuple(form for word in parts[part] for form in written[word]) for part in ("never", "yet"))
        found.update(dict.fromkeys(written[tail], (never, yet)))
    return found


def _in_other_word(name: str, after: str) -> bool:
    """Whether a Chinese name is cut out of another word.

    >>> _in_other_word("商务部", "门的"), _in_other_word("商务部", "分别"), _in_other_word("香港大学", "生在")
    (True, False, True)
    """
    for size in {1, 2, len(name)}:
        never, yet = _other_words().get(name[-size:], ((), ()))
        if after.startswith(never) and not after.startswith(yet):
            return True
    return False


def _case_fits(surface: str, name: str) -> bool:
    """A name listed with a capital must be written with one: "apple" is fruit, "DIDI" a headline."""
    return surface == name or not name[:1].isupper() or surface[:1].isupper()


def _longest(
    spans: Iterable[tuple[int, int, tuple[tuple[str, str], ...]]],
) -> list[tuple[int, int, tuple[tuple[str, str], ...]]]:
    return sorted(spans, key=lambda s: (s[0], -s[1]))


@lru_cache(maxsize=1)
def load_actors() -> ActorIndex:
    """The actors that ship with sinograph (``entries/*.yaml``), indexed.

    Raises
    ------
    ConfigError
        Where an entry is wrong or a key stands twice.
    """
    return ActorIndex(_entries())


def _entries() -> list[Actor]:
    found: dict[str, Actor] = {}
    folder = files("sinograph.actors") / "entries"
    for file in sorted((f for f in folder.iterdir() if f.name.endswith(".yaml")), key=lambda f: f.name):
        for raw in read_yaml(file.read_text(encoding="utf-8")) or ():
            actor = read_actor(raw, file.name)
            if actor.key in found:
                raise ConfigError(f"{file.name}: the key {actor.key!r} stands twice; give one of them another key")
            found[actor.key] = actor
    return list(found.values())
