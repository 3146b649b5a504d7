"""Acts that two do alike: 甲与乙合作, 甲、乙合并, 甲对标乙."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise, product

from sinograph.extract.chinese.actions import Act
from sinograph.extract.chinese.arguments import doer
from sinograph.extract.chinese.attributes import attributes_of
from sinograph.extract.chinese.drafts import Told, drafted
from sinograph.extract.chinese.groups import Group, is_marked
from sinograph.extract.chinese.status import status_of
from sinograph.extract.chinese.verbs import Verb
from sinograph.extract.protocols import Draft
from sinograph.model import Mention


def mutual_claims(act: Act, verb: Verb) -> Iterator[Draft]:
    """The claims of a mutual act.

    Parameters
    ----------
    act
        The kind of act.
    verb
        Its verb.
    """
    pairs, reach = _sides(act, verb)
    pairs = [(a, b) for a, b in pairs if a.name != b.name]
    status = status_of(verb.scene, verb.span, reach, mutual=True) if pairs else None
    if status is None:
        return
    if act.type == "COMPETES_WITH" and status == "rumoured":
        status = "actual"  # 双方竞争，不时传出合并的流言: something else is rumoured
    told = attributes_of(verb.scene, act.type, verb.span, (1, 1))
    for one, other in pairs:
        yield drafted(verb.scene, verb.span, Told(act.type, one, other, status, act.name), told)


def _sides(act: Act, verb: Verb) -> tuple[list[tuple[Mention, Mention]], int]:
    """The pairs of a mutual act, and where the words about it begin."""
    left = verb.left()
    partners = [g for g in left if is_marked(g, "partner") and g.of(act.subject)]
    if partners:
        other = partners[-1]
        before = [g for g in left if g.end <= other.start and not g.marker and g.of(act.subject)]
        heads = [g for g in before if not g.owner] or before
        mine = heads[-1].of(act.subject) if heads else doer(verb, act.subject)
        return list(product(mine, _owned(verb, other, act).of(act.subject))), heads[-1].end if heads else 0
    joint = [g for g in left if len(g.of(act.subject)) > 1 and not g.marker]
    if joint and len(joint[-1].mentions) <= 4:
        return _within(act, verb, joint[-1]), joint[-1].end
    return _direct(act, verb), 0


def _within(act: Act, verb: Verb, group: Group) -> list[tuple[Mention, Mention]]:
    """The pairs of a list; 甲与乙的丙 is the pair of 甲 and 丙."""
    inner = _owned(verb, group, act)
    if inner is not group:
        return list(product(group.of(act.subject)[:-1], inner.of(act.subject)))
    line, marks = verb.scene.line, [p for p in range(group.start, group.end) if p in verb.scene.mentions]
    links = [line[a + 1 : b] for a, b in pairwise(marks)]
    apart = [i for i, link in enumerate(links) if link in ("与", "跟", "同")]
    if len(apart) == 1 and len(links) > 1:
        return list(product(group.mentions[: apart[0] + 1], group.mentions[apart[0] + 1 :]))
    return list(combinations(group.of(act.subject), 2))


def _owned(verb: Verb, group: Group, act: Act) -> Group:
    """The unit instead of its owner: 与甲旗下的乙合作."""
    inner = [
        g for g in verb.groups if group.end <= g.start < verb.span[0] and g.start - group.end <= 8 and not g.marker
    ]
    return inner[0] if group.owner and inner and inner[0].of(act.subject) else group


def _direct(act: Act, verb: Verb) -> list[tuple[Mention, Mention]]:
    """对标乙, 挑战乙, 并入乙, 联手乙推出…: the other side stands after the verb."""
    line = verb.scene.line
    if not re.match(r"对标|挑战|叫板|并入|联手|携手|牵手|结盟|合组|共建|联姻", line[verb.span[0] : verb.span[1]]):
        return []
    after = [g for g in verb.right() if g.start - verb.span[1] <= 8]
    return list(product(doer(verb, act.subject), after[0].of(act.subject))) if after else []
