"""Who does what a verb says, and what a clause without a subject is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from sinograph.extract.chinese.groups import Group, is_marked
from sinograph.extract.chinese.heads import has_subject, is_head
from sinograph.extract.chinese.lexicon import either, wordset
from sinograph.extract.chinese.scene import MARKS, NAME
from sinograph.extract.chinese.status import TO_COURT
from sinograph.extract.chinese.verbs import Verb, has_verb
from sinograph.model import Mention

# What firms do, whoever speaks of it.
_OWN = re.compile(r"[一-龥]{0,2}(?:推出|上线|发布|公测|开通)")
_SPEAKS = re.compile("表示|宣布|透露|称|说|认为|指出|披露|公告|介绍|坦言|强调|回应|指(?![出数责控])|计划")
_AND = re.compile("[”》]?(?:并且?|随后|转而)(?:将|拟|已)?")
_RULERS = frozenset({"Regulator"})
# Behind a person: who somebody else is.
KIN = re.compile(
    "(?:的|之)?(?:[一两三四五六几二][名位个])?(?:胞|表|堂|亲)?(?:弟弟?|妹妹?|哥哥?|姐姐?|兄长?|妻子?|夫|子(?![公司女])|女儿?)(?=[，。；、在于控持全所出创投担任和与及为由\ue003]|$)"
    "|(?:的|之)?(?:[一两三四五六几二][名位个])?(?:妻子|丈夫|太太|配偶|父亲|母亲|儿子|女儿|孙子|孙女|外甥|侄子|女婿|岳父|岳母|儿媳|前妻|前夫|家人|亲属|学生(?!时代|时期|期间)|弟子|门生|旧部)"
)
_WHEN = re.compile(r"(?:前|后|时|之际|期间|同时|之前|之后|以来)$")
_REPORT = re.compile("的?(?:报道|报导|传闻|传言|消息|说法|质疑|猜测|计划|交易|事宜|一事)")
_CASE = re.compile("[两三四五六七八九十0-9]起|案|罚|立案|审查")
_OTHER = re.compile(
    "[”》]?(?:集团|公司)?(?:的)?(?:前|多位|多名|部分|一位|某)?(?:母公司|子公司|高管|前高管|员工|股东|老股东|大股东|投资人|投资方|竞争对手|对手|供应商|用户|客户|合作伙伴|代理商|商家|卖家|司机|骑手|主播)"
    f"(?![“《]?[{NAME}])"
)


def agent(verb: Verb, types: frozenset[str]) -> Group | None:
    """The group that 被, 由, 获 … mark as the doer, if the verb stands right after it."""
    marked = [g for g in verb.left() if is_marked(g, "agent") and g.of(types)]
    if not marked:
        return None
    low = max([marked[-1].end, *(g.end for g in verb.left() if is_marked(g, "partner"))])  # 由甲会同乙发布
    between = verb.scene.line[low : verb.span[0]]
    named = re.search(f"[{NAME}]", between.replace(MARKS["Place"], ""))
    if _staff().match(verb.scene.line, marked[-1].end) or is_kin(verb.scene.line, marked[-1]):
        return None  # 由甲前总监某某创立, 由王某的哥哥控股: whose name nobody knows
    if named is not None and marked[-1].owner and (inner := _unit(verb, marked[-1], types)):
        return Group(inner.start, inner.end, inner.mentions, marked[-1].marker)
    return marked[-1] if len(between) <= 14 and named is None else None


def is_kin(line: str, group: Group) -> bool:
    """Whether a person only tells whose brother or pupil somebody is: 王某的哥哥, 王某胞弟.

    Parameters
    ----------
    line
        The scene's line.
    group
        The names.
    """
    return group.mentions[-1].type == "Person" and KIN.match(line, group.end) is not None


@cache
def _staff() -> re.Pattern[str]:
    """Somebody of a firm, who is no firm, before a name that is none of the text's."""
    posts = either(wordset("roles", "post") | wordset("roles", "founder") | {"员工", "高管", "同事", "老将", "骨干"})
    return re.compile(
        rf"[”》]?(?:的|前|原|大中华区|中国区)*[^，。；\ue001-\ue012]{{0,10}}?{posts}(?!团队)[一-龥·]{{2,4}}"
    )


def _unit(verb: Verb, owner: Group, types: frozenset[str]) -> Group | None:
    """The unit that acts instead of its owner: 被甲旗下的乙收购."""
    inner = [g for g in verb.left() if g.start >= owner.end and g.of(types) and not g.marker]
    near = inner and inner[0].start - owner.end <= 14 and verb.span[0] - inner[-1].end <= 4
    return inner[0] if near and len(inner) == 1 else None


def doer(verb: Verb, types: frozenset[str]) -> tuple[Mention, ...]:
    """The names that do what an active verb says.

    Parameters
    ----------
    verb
        The verb.
    types
        Node types that may do it.

    Returns
    -------
    tuple of Mention
        Of the nearest unmarked group before the verb, else of an earlier clause, else of the last passage.
    """
    here = [g for g in verb.left() if (not g.marker or _in_report(verb, g) or _in_case(verb, g, types)) and g.of(types)]
    if verb.scene.line.startswith((*TO_COURT, "告了"), verb.span[0]):
        low = min((g.start for g in verb.left() if g.marker in ("将", "把")), default=verb.span[0])
        here = [g for g in here if g.start < low]  # 甲将乙和乙创立的丙诉至法院
    heads = [g for g in here if not g.owner] or here
    if heads and (_stands_for_other(verb, heads[-1]) or is_kin(verb.scene.line, heads[-1])):
        return ()
    heads = heads[:-1] if _and_does(verb, heads) else heads
    if heads:
        return _promoted(verb, heads[-1], here).of(types)
    if group := following(verb, types):
        return group.of(types)
    if has_subject(verb.scene, verb.span[0]):
        return ()
    if group := before(verb, types):
        return group.of(types)
    return () if is_relative(verb) or (types == _RULERS and _others(verb)) else verb.story.about(types)


def _and_does(verb: Verb, heads: Sequence[Group]) -> bool:
    """Whether the last one is what an earlier verb of the same doer acts on: 甲推出丙并收购…."""
    if len(heads) < 2 or not _AND.fullmatch(verb.scene.line, heads[-1].end, verb.span[0]):
        return False
    return has_verb(verb.scene, heads[-2].end, heads[-1].start)


def _others(verb: Verb) -> bool:
    """Whether the sentence is about somebody else than an authority: 甲认为乙侵权，要求其赔偿."""
    return any(is_head(verb.scene, g) and g.mentions[0].type in ("Company", "Person") for g in verb.earlier())


def topic(verb: Verb, types: frozenset[str]) -> tuple[Mention, ...]:
    """Whom a phrase without a name is about, whatever common noun its clause opens with: 投资方包括….

    Parameters
    ----------
    verb
        The phrase.
    types
        Node types that are looked for.
    """
    here = [g for g in verb.left() if not g.marker and g.of(types)]
    heads = [g for g in here if not g.owner] or here
    if heads and not _stands_for_other(verb, heads[-1]):
        return heads[-1].of(types)
    if group := before(verb, types):
        return group.of(types)
    return verb.story.about(types)


def _in_report(verb: Verb, group: Group) -> bool:
    """Whether a name is only told of in a report: 针对甲将收购乙的报道."""
    _, high = verb.scene.clause(verb.span[1] - 1)
    about = group.marker in ("针对", "关于", "就", "据", "对于", "对")
    return about and _REPORT.search(verb.scene.line, verb.span[1], high) is not None


def _in_case(verb: Verb, group: Group, types: frozenset[str]) -> bool:
    """Whether what a firm did is told as a case that an authority decides: 对甲收购乙等三案分别罚款."""
    beside = group.marker in ("对", "就") and group.end == verb.span[0] and types != _RULERS
    _, high = verb.scene.sentence(verb.span[0])
    return beside and _CASE.search(verb.scene.line, verb.span[1], high) is not None


def _stands_for_other(verb: Verb, group: Group) -> bool:
    """Whether a name only tells whose parent, staff or rival acts: 甲母公司收购乙."""
    return group.owner and _OTHER.match(verb.scene.line, group.end) is not None


def investor(verb: Verb, types: frozenset[str]) -> Group | None:
    """The one that a description of what it did stands before: A轮注资的甲.

    Parameters
    ----------
    verb
        The verb.
    types
        Node types that may do it.
    """
    after = [g for g in verb.right() if g.of(types) and g.start - verb.span[1] <= 3]
    told = ("对", "就", "将", "把", "向")  # 对甲投资的乙罚款
    before_it = [
        g for g in verb.left() if (not g.marker or (g.marker in told and g.end == verb.span[0])) and g.of(types)
    ]
    apart = not before_it or "、" in verb.scene.line[before_it[-1].end : verb.span[0]]
    return after[0] if is_relative(verb) and after and apart else None


def following(verb: Verb, types: frozenset[str]) -> Group | None:
    """What the next clause is about, where the verb's own only says when: 上市前，甲….

    Parameters
    ----------
    verb
        The verb.
    types
        Node types that are looked for.
    """
    _, end = verb.scene.clause(verb.span[1] - 1)
    if not _WHEN.search(verb.scene.line[verb.span[1] : end]):
        return None
    low, high = verb.scene.clause(min(end + 1, len(verb.scene.line)))
    after = [g for g in verb.groups if low <= g.start < high and g.of(types) and is_head(verb.scene, g)]
    return after[0] if after else None


def before(verb: Verb, types: frozenset[str], *, beside: Group | None = None) -> Group | None:
    """What the sentence's earlier clauses are about, the last of them first.

    Parameters
    ----------
    verb
        The verb.
    types
        Node types that are looked for.
    beside
        A group that it can't be.
    """
    for group in verb.earlier():
        own = group.owner and _followed(verb, group)
        if group != beside and group.of(types) and is_head(verb.scene, group) and not own:
            low, high = verb.scene.clause(group.start)
            near = [g for g in verb.groups if low <= g.start < min(high, verb.span[0])]
            return _promoted(verb, _described(verb, group, types), near)
    return None


def _described(verb: Verb, group: Group, types: frozenset[str]) -> Group:
    """The name that a description ends in, rather than one within it: 甲家族拥有的乙."""
    _, high = verb.scene.clause(group.start)
    inner = [
        g for g in verb.groups if group.end < g.start < high and verb.scene.line[g.start - 1] == "的" and not g.marker
    ]
    return inner[0] if inner and inner[0].of(types) and inner[0].end < verb.span[0] else group


def _promoted(verb: Verb, head: Group, here: Sequence[Group]) -> Group:
    """The firm instead of the person who only speaks for it."""
    own = _OWN.match(verb.scene.line, verb.span[0]) is not None
    speaks = _SPEAKS.search(verb.scene.line[head.end : verb.span[0]]) is not None
    if head.mentions[0].type != "Person" or not (own or speaks):
        return head
    firms = [g for g in here if g.owner and g.mentions[0].type != "Person"]
    if firms:
        return firms[-1]
    told = verb.story.firm
    return Group(head.start, head.end, told) if told and own else head


def _followed(verb: Verb, group: Group) -> bool:
    """Whether an owner's own thing stands right after it."""
    things = [g for g in verb.groups if g.mentions[0].type != "Place"]
    return any(g.start - group.end <= 14 and g.start > group.start for g in things)


def is_relative(verb: Verb) -> bool:
    """Whether a verb describes the name behind it: 投资了甲的乙."""
    return verb.scene.line[verb.span[1] : verb.span[1] + 2].startswith(("的", "了的"))
