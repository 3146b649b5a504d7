"""The names of the rules and of the network as one list: which stay, of which type, and which are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from sinograph.extract.apart import told_apart
from sinograph.extract.learned.bounds import holds, meet, rebounded
from sinograph.extract.learned.kinds import share_of
from sinograph.extract.learned.names import Judged, is_latin
from sinograph.extract.learned.network import Floats
from sinograph.extract.learned.pairs import ALIKE
from sinograph.extract.learned.settings import Settings
from sinograph.extract.slots import NEEDS_CLAIM, as_one_with, slot_of
from sinograph.model import Mention
from sinograph.names import normal

# What the rules take for these may be another of these, or what the network says; of other types they have surer signs.
DOUBTFUL = ("Company", "Product", "Person", "Organization")
USED = 0.7  # how much likelier a product than a firm a name must be in all its places to be one
LISTED = 0.9  # how sure the network must be of a listed name's places whether they are the firm or its product


def merged(found: Sequence[Mention], judged: Judged, settings: Settings, text: str) -> list[Mention]:
    """The rules' names and the network's: a listed name stays, an unlisted one is held against the network.

    Parameters
    ----------
    found
        The rules' names, disjoint and in order; what stands for names is read afterwards.
    judged
        What the network says.
    settings
        How sure it must be.
    text
        The document's text.
    """
    pieces = _Pieces(judged)
    found = rebounded(found, judged.names)
    kept = [m for m in found if _is_settled(m) or pieces.outside(m) < settings.no_name or _repeated(m, found)]
    told = _used(_retyped(kept, judged, settings), pieces)
    new = []
    for name in judged.names:
        over = [m for m in told if meet(m, name)]
        if not over or holds(name, over):
            told = [m for m in told if m not in over]
            own = next((m for m in over if m.key and m.type == name.type and normal(m.name) == normal(name.text)), None)
            new.append(replace(name, key=own.key, name=own.name) if own else name)
    return sorted(map(pieces.scored, _joined(told, new, text)), key=lambda m: (m.start, m.end))


def _is_settled(mention: Mention) -> bool:
    """Whether the network has no say: a listed name, or a type that it does not read."""
    return bool(mention.key) or mention.type in NEEDS_CLAIM


def _repeated(mention: Mention, found: Sequence[Mention]) -> bool:
    """Whether a short form of another name of the document."""
    return bool(mention.name) and any(
        m is not mention and m.name == mention.name and m.text != mention.text for m in found
    )


def _retyped(found: Sequence[Mention], judged: Judged, settings: Settings) -> list[Mention]:
    """Names with the type that the network gives them: one for all places where a name stands.

    Of a listed name it says only whether the firm or its product is meant; if it may be either, the finish decides.
    """
    same = {(m.start, m.end): m for m in judged.names}
    heard: dict[str, list[Mention]] = defaultdict(list)
    for m in found:
        if name := same.get((m.start, m.end)):
            heard[slot_of(m)].append(name)
    listed = {slot_of(m) for m in found if m.key}
    types = {
        slot: kind
        for slot, told in heard.items()
        if (kind := _agreed(told, LISTED if slot in listed else settings.retype))
    }
    return [
        replace(m, type=kind) if (kind := types.get(slot_of(m))) and m.type in DOUBTFUL and _may_be(m, kind) else m
        for m in found
    ]


def _used(found: Sequence[Mention], pieces: _Pieces) -> list[Mention]:
    """Names of firms that are told of as products at all their places together: the rules' word and the network's."""
    places: dict[str, list[Mention]] = defaultdict(list)
    for m in found:
        if m.type == "Company":
            places[slot_of(m)].append(m)
    used = {slot for slot, told in places.items() if pieces.ware(told) >= USED}
    return [replace(m, type="Product") if slot_of(m) in used and _is_firm(m) else m for m in found]


def _is_firm(mention: Mention) -> bool:
    return mention.type == "Company" and _may_be(mention, "Product")


def _may_be(mention: Mention, kind: str) -> bool:
    return not mention.key or kind in ALIKE.get(mention.type, ())


def _agreed(told: Sequence[Mention], least: float) -> str | None:
    """The type of most weight that the network's names at some places have, where it is sure enough."""
    weights: dict[str, float] = defaultdict(float)
    for name in told:
        weights[name.type] += name.score
    kind, weight = min(weights.items(), key=lambda x: (-x[1], x[0]))
    return kind if weight >= least * len(told) else None


def _joined(told: Iterable[Mention], new: Iterable[Mention], text: str) -> list[Mention]:
    """New names under the name that the document uses for the same elsewhere: in full, or known to the rules."""
    found = list(told)
    new = _of_one_type(list(new))
    full = {normal(m.text): m for m in reversed(found)}
    longer = sorted({m.text for m in [*found, *new]}, key=lambda t: (-len(t), t))
    for mention in new:
        if mention.key:
            found.append(mention)
            continue
        twin = full.get(normal(mention.text))
        if twin is not None:
            found.append(replace(as_one_with(mention, twin), type=twin.type))
            continue
        fitting = (t for t in longer if _short_for(mention.text, t, mention.type))
        whole = next((t for t in fitting if not told_apart(mention.text, t, text)), None)
        owner = full.get(normal(whole)) if whole else None
        if owner is not None and owner.type == mention.type:
            found.append(as_one_with(mention, owner))
        else:
            found.append(replace(mention, name=whole) if whole and _same_type(whole, mention, new) else mention)
    return found


def _of_one_type(names: Sequence[Mention]) -> list[Mention]:
    """Each name with the type that most of its places speak for."""
    places: dict[str, list[Mention]] = defaultdict(list)
    for m in names:
        places[normal(m.text)].append(m)
    return [replace(m, type=_agreed(places[normal(m.text)], 0.0) or m.type) for m in names]


def _same_type(whole: str, mention: Mention, new: Iterable[Mention]) -> bool:
    return any(m.text == whole and m.type == mention.type for m in new)


def _short_for(short: str, whole: str, kind: str = "Company") -> bool:
    """Whether a name may be the short form of a longer one: its first words or signs, of a person also its last word.

    >>> _short_for("Hanbo", "Hanbo Cloud Technology"), _short_for("Hanbo", "Hanborough"), _short_for("云砚", "云砚科技")
    (True, False, True)
    >>> _short_for("Mokoena", "Naledi Mokoena", "Person"), _short_for("Cloud", "Hanbo Cloud")
    (True, False)
    >>> _short_for("小米15", "小米15 Ultra", "Product"), _short_for("奇虎360", "奇虎360科技")
    (False, True)
    """
    if kind == "Product" and short[-1:].isdigit():
        return False  # one model, and another
    if kind == "Person" and len(short) >= 2 and whole.endswith(f" {short}"):
        return True
    if len(short) >= len(whole) or not whole.startswith(short) or len(short) < 2:
        return False
    return not is_latin(whole[len(short)])


class _Pieces:
    """What the network says of the pieces of a mention."""

    def __init__(self, judged: Judged) -> None:
        self._starts = np.array([s for s, _ in judged.places])
        self._ends = np.array([e for _, e in judged.places])
        self._shares = judged.shares

    def _of(self, mention: Mention) -> Floats:
        return self._shares[(self._starts < mention.end) & (self._ends > mention.start)]

    def outside(self, mention: Mention) -> float:
        """How sure it is that a mention is no name, of its least sure piece; 0 where the mention was not read."""
        read = self._of(mention)
        return float(read[:, 0].min()) if len(read) else 0.0

    def scored(self, mention: Mention) -> Mention:
        """A mention with how sure the network is that it is a name of its type, where it reads such names."""
        read = self._of(mention)
        if mention.type in NEEDS_CLAIM or not len(read):
            return mention
        return replace(mention, score=round(float(read[:, share_of(mention.type)].mean()), 3))

    def ware(self, mentions: Iterable[Mention]) -> float:
        """How much likelier the name of a Product than of a Company they are, 0 to 1; 0 where they may be neither."""
        read = [told.mean(axis=0) for m in mentions if len(told := self._of(m))]
        firm, ware = (float(sum(told[share_of(kind)] for told in read)) for kind in ("Company", "Product"))
        return ware / (firm + ware) if read and firm + ware >= len(read) / 2 else 0.0
