"""Claims that verbs state: one doer or several, one thing or several, whichever way the sentence turns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from sinograph.extract.chinese.actions import Act, acts
from sinograph.extract.chinese.arguments import agent, before, doer, investor
from sinograph.extract.chinese.attributes import ACTS, attributes_of, share_of, told_in_turn
from sinograph.extract.chinese.cases import fined_buyers, fined_in_turn, own_fines
from sinograph.extract.chinese.drafts import Told, drafted
from sinograph.extract.chinese.groups import Group, is_marked
from sinograph.extract.chinese.joined import joint
from sinograph.extract.chinese.mutual import mutual_claims
from sinograph.extract.chinese.objects import patient, target
from sinograph.extract.chinese.phrases import said
from sinograph.extract.chinese.scene import Scene
from sinograph.extract.chinese.status import is_asked, status_of
from sinograph.extract.chinese.story import Story
from sinograph.extract.chinese.verbs import Verb
from sinograph.extract.protocols import Draft
from sinograph.model import Mention

# A part of a firm that is bought is no firm; one that is sued or fined is.
_WHOLE = frozenset(["ACQUIRED", "INVESTED_IN", "LAUNCHED", "OPERATES", "FOUNDED", "OWNS"])
_LEAVES = re.compile("退市|摘牌")
_SHARES = ("持股", "占股", "各占")
# What may follow where whose round it is goes without saying.
_ELLIPTIC = re.compile(
    "了?(?:$|[，。；：”）的和与及或、\ue010-\ue012]|[其该本此这近约超逾两]|数[十百千万亿]|[A-Z]|金额|方|完成|轮|天使|种子|战略|等|总|共)"
)
# 由甲创立 ends its clause where what was set up stands before it; 由甲牵头成立小组 sets up something else.
_CLOSED = re.compile("(?:[，。；、）”！？]|$|于|并|后)|(?<=的)|的")
_DID_ELSE = re.compile("(?<!合)并|带队|担任|供货|主导")


def act_claims(scene: Scene, groups: Sequence[Group], story: Story) -> Iterator[Draft]:
    """The claims that the verbs of a passage state.

    Parameters
    ----------
    scene
        The passage.
    groups
        Its names.
    story
        What the text was about before.
    """
    for act in acts():
        for match in act.words.finditer(scene.line):
            if act.told(scene, match.start()) and not is_asked(scene, match.start()):
                verb = Verb(scene, groups, match.span(), story)
                yield from mutual_claims(act, verb) if act.mutual else _directed(act, verb)


def _directed(act: Act, verb: Verb) -> Iterator[Draft]:
    subjects, objects, reach = _ends(act, verb)
    objects = _brought_out(verb, objects) if act.type == "LAUNCHED" else _before_last(verb, objects)
    if act.type == "PENALIZED":
        objects = fined_buyers(act, verb, subjects) or fined_in_turn(verb, objects)
    subjects = (*subjects, *joint(act, verb)) if subjects else subjects
    if len(subjects) > 1 and {m.name for m in subjects} & {m.name for m in objects}:
        return  # one of a list does it to the others: what it is done to is not told
    pairs = [(s, o) for s, o in product(subjects, objects) if s.name != o.name]
    status = status_of(verb.scene, verb.span, reach) if pairs else None
    if status is None:
        return
    status = _lasting(act, verb, status)
    told = attributes_of(verb.scene, act.type, verb.span, (len(subjects), len(objects)))
    kind = _kind(act, verb, share_of(verb.scene, verb.span))
    own = own_fines(verb) if act.type == "PENALIZED" else {}
    turns = told_in_turn(verb.scene, act.type, verb.span, (subjects, objects))
    for subject, object_ in pairs:
        of_each = turns[subject.name, object_.name]
        of_each |= {"amount": own[object_.name]} if object_.name in own else {}
        yield drafted(verb.scene, verb.span, Told(kind, subject, object_, status, act.name), told | of_each)


def _brought_out(verb: Verb, objects: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Without what only a report names, or what is built into the thing: 推出的手机预装了乙."""
    _, high = verb.scene.clause(verb.span[1] - 1)
    told = re.compile(said()).search(verb.scene.line, verb.span[1], high)
    inner = {m for p, m in verb.scene.mentions.items() if told and p > told.start()}
    return tuple(m for m in _before_last(verb, objects) if m not in inner)


def _lasting(act: Act, verb: Verb, status: str) -> str:
    """An act that has been is done, not ended: 曾起诉乙, 此前叫停乙; who leaves an exchange ends it: 退市."""
    if status == "actual" and _LEAVES.search(verb.scene.line, *verb.span):
        return "ended"
    if status != "ended" or act.type not in ACTS:
        return status
    low, _ = verb.scene.clause(verb.span[0])
    undone = re.search("不再|退出|出售|转让|减持", verb.scene.line[low : verb.span[1]])
    return status if undone else "actual"


def _kind(act: Act, verb: Verb, stake: float | None) -> str:
    """ACQUIRED is control; less than half of the shares, or a part of unknown size, is INVESTED_IN."""
    if act.type != "ACQUIRED":
        return act.type
    low, high = verb.scene.clause(verb.span[0])
    clause = verb.scene.line[low:high]
    minor = stake is not None and stake < 50 and not re.search("剩余|余下|其余|全部|控股|控制", clause)
    some = re.search("(?:部分|大量|少量|若干|少数|小部分)的?(?:股份|股权|股票)", clause) is not None
    part = stake is None and (some or re.match("购入|受让|购买|拿到", clause[verb.span[0] - low :]) is not None)
    return "INVESTED_IN" if minor or (part and not re.search("全部|控股|控制", verb.scene.line)) else act.type


def _ends(act: Act, verb: Verb) -> tuple[tuple[Mention, ...], tuple[Mention, ...], int]:
    """Doers, things done to, and where the words about the act begin."""
    if act.marked == "client":
        return _served(act, verb)
    if act.marked == "market":
        return _traded(act, verb)
    doing = agent(verb, act.subject)
    if doing is not None:
        objects = patient(verb, doing, act.object) if is_marked(doing, "passive") else _made(act, verb, doing)
        return doing.of(act.subject), objects or _raiser(act, verb), doing.end
    if _agentless(verb) or (act.raiser and _noun(verb)):
        return (), (), 0
    if act.raiser and (group := investor(verb, act.subject)):
        return group.of(act.subject), tuple(m for m in _raiser(act, verb) if m not in group.mentions), group.end
    objects = target(verb, act.object, near=act.near, whole=act.type in _WHOLE)
    subjects = doer(verb, act.subject)
    if not objects:
        objects = _taker(act, verb, subjects) or tuple(m for m in _raiser(act, verb) if m not in subjects)
        objects = objects or _held(act, verb)
    if act.type == "INVESTED_IN" and objects and (group := _behind(verb, objects, act.subject)):
        return group.of(act.subject), objects, verb.span[0]
    reach = max((g.end for g in verb.left() if set(g.mentions) & set(subjects)), default=0)
    return subjects, objects, reach


def _behind(verb: Verb, objects: tuple[Mention, ...], types: frozenset[str]) -> Group | None:
    """Whom a description of what he put money into stands before: 曾投资甲、乙等公司的丙."""
    ends = [g.end for g in verb.right() if set(g.mentions) & set(objects)]
    if not ends or any(g.of(types) and not g.marker for g in verb.left()):
        return None
    told = re.compile("”?(?:等[^，。；\ue001-\ue00a]{0,14})?的[“《]?(?=[\ue001\ue003])").match(
        verb.scene.line, ends[-1]
    )
    return next((g for g in verb.right() if told and g.start == told.end() and g.of(types)), None)


def _before_last(verb: Verb, objects: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Without what another list goes on with: 甲运营的“子”、乙运营的“丑”以及“寅”."""
    line, (low, high) = verb.scene.line, verb.scene.sentence(verb.span[0])
    if not line.startswith("的", verb.span[1]) or "、" not in line[low : verb.span[0]]:
        return objects
    last = line.find("以及", verb.span[1], high)
    inner = {m for p, m in verb.scene.mentions.items() if last < 0 or p < last}
    return tuple(m for m in objects if m in inner)


def _made(act: Act, verb: Verb, doing: Group) -> tuple[Mention, ...]:
    """由甲推出乙 and 乙由甲推出."""
    if found := target(verb, act.object, near=act.near):
        return found
    line, (start, end) = verb.scene.line, verb.span
    other = act.type == "FOUNDED" and (not _CLOSED.match(line, end) or _DID_ELSE.search(line, doing.end, start))
    return () if other else patient(verb, doing, act.object)


def _raiser(act: Act, verb: Verb) -> tuple[Mention, ...]:
    """Whose round it is, where the clause does not say: who raises, else what the sentence is about."""
    if not act.raiser or not _ELLIPTIC.match(verb.scene.line, verb.span[1]):
        return ()
    if told := tuple(m for m in verb.story.raiser if m.type in act.object):
        return told
    if (group := before(verb, act.object)) and not _does(act, verb, group):
        return group.of(act.object)
    doing = {m.name for g in verb.earlier() if _does(act, verb, g) for m in g.mentions}
    return tuple(m for m in verb.story.about(act.object) if m.name not in doing)


def _taker(act: Act, verb: Verb, subjects: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Who takes the money within the clause: 甲拿了乙领投的B轮."""
    if not act.raiser or not verb.scene.line.startswith(("的", "了"), verb.span[1]):
        return ()
    left = [g for g in verb.left() if not g.marker and g.of(act.object)]
    for one, other in pairwise(left):
        taken = re.search("拿|获|完成|得到|接受|引入|宣布", verb.scene.line[one.end : other.start])
        if taken and set(other.mentions) & set(subjects) and not one.owner:
            return one.of(act.object)
    return ()


def _does(act: Act, verb: Verb, group: Group) -> bool:
    """Whether a group of an earlier clause does the same there: 甲领投，乙跟投."""
    _, high = verb.scene.clause(group.end - 1)
    return act.words.search(verb.scene.line, group.end, high) is not None


def _agentless(verb: Verb) -> bool:
    return re.search(r"(?:被|遭|遭到|获|受)(?:[^，。；]{0,4})$", verb.scene.line[: verb.span[0]]) is not None


def _held(act: Act, verb: Verb) -> tuple[Mention, ...]:
    """What a share is of, where only its size is told: 甲持股10%."""
    line, (start, end) = verb.scene.line, verb.span
    low, _ = verb.scene.sentence(start)
    if re.search(
        "(?:(?<!公司的)(?<!公司)(?<!其)(?<!它的)股东|母公司[为是][^，。；]{1,8})，[^，。；]{0,4}$", line[low:start]
    ):
        return ()  # 甲是乙的股东，持股10%
    sized = (
        re.match(
            "了?(?:约|近|超过?|逾|不到|达到?|为|比例为|比例约)*[  ]?(?:\ue012|[一二两三四五六七八九]成)", line[end:]
        )
        is not None
    )
    if not act.topic or not sized or line[start:end][-2:] not in _SHARES:
        return ()
    beside = {m.name for g in verb.left() for m in g.mentions}  # 甲旗下的乙持股10%: of something else
    return tuple(m for m in verb.story.about(act.object) if m.name not in beside)


def _noun(verb: Verb) -> bool:
    """Whether 投资 is a noun without an object there: 一笔战略投资, 在某地投资十亿元."""
    line, (start, end) = verb.scene.line, verb.span
    bare = line[start:end].endswith("投资") and (end == len(line) or line[end] in "，。；、”")
    placed = re.search("(?:在|于)[^，。；]{0,6}$", line[:start]) is not None and line[start:end].startswith("投资")
    return (bare and re.search("[的笔项次宗起份]$", line[:start]) is not None) or placed


def _served(act: Act, verb: Verb) -> tuple[tuple[Mention, ...], tuple[Mention, ...], int]:
    """甲为乙提供…."""
    clients = [g for g in verb.left() if is_marked(g, "client") and g.of(act.object) and not g.owner]
    if not clients:
        return (), (), 0
    return doer(verb, act.subject), clients[-1].of(act.object), clients[-1].end


def _traded(act: Act, verb: Verb) -> tuple[tuple[Mention, ...], tuple[Mention, ...], int]:
    """甲在某交易所上市, 甲登陆某交易所, 向某交易所递交招股书."""
    markets = [g for g in (*reversed(verb.left()), *verb.right()) if g.of(act.object)]
    if not markets:
        return (), (), 0
    after = [g for g in verb.right() if g.of(act.subject) and g.start - verb.span[1] <= 14]
    beside = markets[0].start < verb.span[0] or markets[0].start - verb.span[1] <= 6
    relative = beside and verb.scene.line[verb.span[1] : verb.span[1] + 4].startswith(("的", "公司", "了的", "多年的"))
    if relative and after:
        return after[0].of(act.subject), markets[0].of(act.object), markets[0].end
    described = [g for g in after if verb.scene.line.startswith("的", markets[0].end) and g.start == markets[0].end + 1]
    if described and markets[0].start >= verb.span[1]:  # 刚刚登陆某交易所的甲
        return described[0].of(act.subject), markets[0].of(act.object), 0
    return doer(verb, act.subject), markets[0].of(act.object), 0
