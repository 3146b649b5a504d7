"""The names of the rules and of the network as one list: which stay, of which type, and which are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from sinograph.extract.finish import NEEDS_CLAIM, slot_of
from sinograph.extract.learned.bounds import meet, rebounded
from sinograph.extract.learned.names import Judged, is_latin
from sinograph.extract.learned.pairs import ALIKE
from sinograph.extract.learned.settings import Settings
from sinograph.model import Mention
from sinograph.names import normal

# What the rules take for these may be another of these, or what the network says; of other types they have surer signs.
DOUBTFUL = ("Company", "Product", "Person", "Organization")
LISTED = 0.9  # how sure the network must be whether a listed name is the firm or its product


def merged(found: Sequence[Mention], judged: Judged, settings: Settings) -> list[Mention]:
    """The rules' mentions and the network's: a listed name stays, an unlisted one is held against the network.

    Parameters
    ----------
    found
        The rules' mentions, disjoint and in order.
    judged
        What the network says.
    settings
        How sure it must be.
    """
    outside = _Outside(judged)
    found = rebounded(found, judged.names)
    kept = [m for m in found if _is_settled(m) or outside.of(m) < settings.no_name or _repeated(m, found)]
    told = _retyped(kept, judged, settings)
    new = []
    for name in judged.names:
        over = [m for m in told if meet(m, name)]
        if all(m.nominal for m in over):
            told = [m for m in told if m not in over]
            new.append(name)
    return sorted(_joined(told, new), key=lambda m: (m.start, m.end))


def _is_settled(mention: Mention) -> bool:
    """Whether the network has no say: a listed name, what stands for a name, or a type that it does not read."""
    return mention.nominal or bool(mention.key) or mention.type in NEEDS_CLAIM


def _repeated(mention: Mention, found: Sequence[Mention]) -> bool:
    """Whether a short form of another name of the document."""
    return bool(mention.name) and any(
        m is not mention and m.name == mention.name and m.text != mention.text for m in found if not m.nominal
    )


def _retyped(found: Sequence[Mention], judged: Judged, settings: Settings) -> list[Mention]:
    """Names with the type that the network gives them: one for all places where a name stands.

    Of a listed name it says only whether the firm or its product is meant; if it may be either, the finish decides.
    """
    same = {(m.start, m.end): m for m in judged.names}
    heard: dict[str, list[Mention]] = defaultdict(list)
    for m in found:
        if not m.nominal and (name := same.get((m.start, m.end))):
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


def _may_be(mention: Mention, kind: str) -> bool:
    return not mention.key or kind in ALIKE.get(mention.type, ())


def _agreed(told: Sequence[Mention], least: float) -> str | None:
    """The type of most weight that the network's names at some places have, where it is sure enough."""
    weights: dict[str, float] = defaultdict(float)
    for name in told:
        weights[name.type] += name.score
    kind, weight = min(weights.items(), key=lambda x: (-x[1], x[0]))
    return kind if weight >= least * len(told) else None


def _joined(told: Iterable[Mention], new: Iterable[Mention]) -> list[Mention]:
    """New names under the name that the document uses for the same elsewhere: in full, or known to the rules."""
    found = list(told)
    new = _of_one_type(list(new))
    full = {normal(m.text): m for m in reversed(found) if not m.nominal}
    longer = sorted({m.text for m in [*found, *new] if not m.nominal}, key=lambda t: (-len(t), t))
    for mention in new:
        twin = full.get(normal(mention.text))
        if twin is not None:
            found.append(replace(mention, type=twin.type, key=twin.key, name=twin.name or twin.text))
            continue
        whole = next((t for t in longer if _short_for(mention.text, t, person=mention.type == "Person")), None)
        owner = full.get(normal(whole)) if whole else None
        if owner is not None and owner.type == mention.type:
            found.append(replace(mention, key=owner.key, name=owner.name or owner.text))
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


def _short_for(short: str, whole: str, *, person: bool = False) -> bool:
    """Whether a name may be the short form of a longer one: its first words or signs, of a person also its last word.

    >>> _short_for("Hanbo", "Hanbo Cloud Technology"), _short_for("Hanbo", "Hanborough"), _short_for("云砚", "云砚科技")
    (True, False, True)
    >>> _short_for("Mokoena", "Naledi Mokoena", person=True), _short_for("Cloud", "Hanbo Cloud")
    (True, False)
    """
    if person and len(short) >= 2 and whole.endswith(f" {short}"):
        return True
    if len(short) >= len(whole) or not whole.startswith(short) or len(short) < 2:
        return False
    return not is_latin(whole[len(short)])


class _Outside:
    """How sure the network is that a mention is no name: of its least sure piece."""

    def __init__(self, judged: Judged) -> None:
        self._starts = np.array([s for s, _ in judged.places] or [0])
        self._ends = np.array([e for _, e in judged.places] or [0])
        self._outside = np.array(judged.outside or [0.0])

    def of(self, mention: Mention) -> float:
        """0 where the mention was not read."""
        within = (self._starts < mention.end) & (self._ends > mention.start)
        return float(self._outside[within].min()) if within.any() else 0.0
