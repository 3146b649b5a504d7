"""Those who do together what a verb says: 甲会同乙, 甲联合乙."""

from __future__ import annotations

import re

from sinograph.extract.chinese.actions import Act
from sinograph.extract.chinese.groups import Group, is_marked
from sinograph.extract.chinese.verbs import Verb, has_verb
from sinograph.model import Mention

# 甲联合乙收购丙: both buy.
_WITH = frozenset(["联合", "携手", "联手", "携", "会同"])
_SHARED_ACTS = frozenset(["ACQUIRED", "INVESTED_IN", "SUED"])
_TOGETHER = re.compile("联合|共同|合资|合组|携手|联手|合作")


def joint(act: Act, verb: Verb) -> tuple[Mention, ...]:
    """Those who act together with the one before: 甲会同乙发布…, 甲与乙合资成立….

    Parameters
    ----------
    act
        The kind of act.
    verb
        Its verb.
    """
    together = act.subject == frozenset({"Regulator"}) or _TOGETHER.match(verb.scene.line, verb.span[0])
    if not together:
        beside = [
            g
            for g in verb.left()
            if g.marker in _WITH and g.of(act.subject) and not has_verb(verb.scene, g.end, verb.span[0])
        ]
        return tuple(m for g in beside for m in g.of(act.subject)) if act.type in _SHARED_ACTS else ()
    if act.subject == frozenset({"Regulator"}):
        partners = _bodies_beside(verb)
    else:
        partners = [g for g in verb.left() if is_marked(g, "partner") and g.of(act.subject)]
    return tuple(m for g in partners for m in g.of(act.subject))


def _bodies_beside(verb: Verb) -> list[Group]:
    """The authorities of the sentence behind 会同 or 联合, unknown ones between them or not."""
    low, _ = verb.scene.sentence(verb.span[0])
    joined = re.search("会同|联合(?=[^，。；]{0,10}\ue004)", verb.scene.line[low : verb.span[0]])
    start = low + joined.end() if joined else verb.span[0]
    told = [g for g in verb.groups if low <= g.start < verb.span[0] and g.of(frozenset({"Regulator"}))]
    return [g for g in told if g.start >= start or is_marked(g, "partner")]
