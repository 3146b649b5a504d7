"""What a verb is done to: behind it, or before it behind 对, 向, 将, 把, or as the subject of a passive."""

from __future__ import annotations

import re

from sinograph.extract.chinese.arguments import before, is_relative
from sinograph.extract.chinese.groups import Group, is_marked
from sinograph.extract.chinese.heads import has_subject
from sinograph.extract.chinese.verbs import Verb, has_verb
from sinograph.model import Mention

# Between a verb and its object: descriptions, but no other clause and no other actor.
_PART = re.compile(
    r"(?!全部|所有|整体)[一-龥]{0,8}(?:业务|部门|资产|大楼|事业部|团队|专利|商标|版权|办公室|代表处|办事处|实验室|研究院)(?!和数据等全部)"
)
# Behind a verb whose object is a name that nobody knows: 收购某某文化等三家公司.
_TAKES_OTHER = re.compile(
    "[一-龥A-Za-z](?<![的了案等前后时进下来去掉入权至到于并而交与和及达近约超逾共总其首再完比股过额金成为期计后价以用供])"
)
_OF = re.compile(
    r"[”》]?(?:（[^（）]{0,24}）)?的(?!.{0,10}(?:股权|股份|权益|控股权|控制权|全部|多数|少数|股票|计划|打算|意向|要约|传闻|消息|提议|交易|投资|融资|品牌|所有|控制|经营|行为|要求|决定|处罚|调查|收购|第[一二三四五六七八九十\d]|时候|那[一年天]|日子|过程|经历|故事))"
)


def target(verb: Verb, types: frozenset[str], *, near: int = 16, whole: bool = True) -> tuple[Mention, ...]:
    """The names that an active verb acts on: after it, else before it behind 对, 向, 将, 把.

    Parameters
    ----------
    verb
        The verb.
    types
        Node types that it may act on.
    near
        How many characters may stand between.
    whole
        Whether a name counts only where no part of it is meant (a firm's building is no firm).
    """
    if group := _after(verb, types, near, whole):
        return group.of(types)
    if whole and _TAKES_OTHER.match(verb.scene.line, verb.span[1]):
        return ()
    marked = [g for g in verb.left() if is_marked(g, "patient") and g.of(types) and g.marker not in ("与", "和")]
    return _thing(verb, marked[-1], types).of(types) if marked else ()


def patient(verb: Verb, doing: Group, types: frozenset[str]) -> tuple[Mention, ...]:
    """The names that a passive verb acts on.

    Parameters
    ----------
    verb
        The verb.
    doing
        The group that does it.
    types
        Node types that it may act on.
    """
    after = [g for g in verb.right() if g.of(types)]
    described = bool(after) and verb.scene.line[: after[0].start].endswith(("的", "的“"))  # 被甲处以罚款的乙
    if after and (described or is_relative(verb)) and after[0].start - verb.span[1] <= 14:
        return _thing(verb, after[0], types).of(types)
    earlier = [g for g in verb.left() if g.end <= doing.start and not g.marker and g.of(types)]
    heads = [g for g in earlier if not g.owner] or earlier
    if heads:
        return heads[-1].of(types)
    if has_subject(verb.scene, doing.start - len(doing.marker)):
        return ()  # 某某集团由甲控股: whose name nobody knows
    if group := before(verb, types, beside=doing):
        return group.of(types)
    if after and doing.marker == "由" and after[0].start - verb.span[1] <= 12:
        return after[0].of(types)
    return verb.story.about(types)


def _after(verb: Verb, types: frozenset[str], near: int, whole: bool) -> Group | None:
    for group in verb.right():
        gap = verb.scene.line[verb.span[1] : group.start]
        if (
            len(gap) > near
            or gap.startswith("、")
            or has_verb(verb.scene, verb.span[1], group.start)
            or is_marked(group, "none")
            or group.marker in ("被", "由", "在", "从", "给")
        ):
            return None
        if group.of(types):
            found = _thing(verb, group, types)
            part = whole and found is group and _is_part(verb.scene.line, group.end)
            return None if part else found
    return None


def _is_part(line: str, end: int) -> bool:
    """Whether only a part of the named one is meant: 甲的办公楼, 甲游戏业务."""
    return _OF.match(line, end) is not None or _PART.match(line, end) is not None


def _thing(verb: Verb, group: Group, types: frozenset[str]) -> Group:
    """What an owner owns, where it is named right after the owner."""
    if not group.owner:
        return group
    for other in verb.groups:
        between = verb.scene.line[group.end : other.start]
        if (
            other.start >= group.end
            and len(between) <= 14
            and not re.search(r"[，。；、]", between)
            and other.of(types)
        ):
            first = tuple(m for m in group.mentions[:-1] if m.type in types)  # 甲和乙旗下的丙: 甲 and 丙
            return Group(other.start, other.end, (*first, *other.mentions), other.marker, other.owner)
    return group
