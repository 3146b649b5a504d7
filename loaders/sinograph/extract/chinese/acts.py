"""Claims that verbs state: one doer or several, one thing or several, whichever way the sentence turns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, pairwise, product

from sinograph.extract.chinese.arguments import Verb, agent, before, doer, investor, patient, target
from sinograph.extract.chinese.attributes import ACTS, attributes_of, share_of
from sinograph.extract.chinese.drafts import Told, drafted
from sinograph.extract.chinese.groups import Group, is_marked
from sinograph.extract.chinese.lexicon import load
from sinograph.extract.chinese.scene import Scene
from sinograph.extract.chinese.status import is_asked, status_of
from sinograph.extract.chinese.story import FIRMS, Story
from sinograph.extract.protocols import Draft
from sinograph.model import Mention

# A part of a firm that is bought is no firm; one that is sued or fined is.
_WHOLE = frozenset(["ACQUIRED", "INVESTED_IN", "LAUNCHED", "OPERATES", "FOUNDED", "OWNS"])
_SHARES = ("持股", "占股", "各占")
# What may follow where whose round it is goes without saying.
_ELLIPTIC = re.compile(
    "了?(?:$|[，。；：”）的和与及或、\ue010-\ue012]|[其该本此这近约超逾两]|数[十百千万亿]|[A-Z]|金额|方|完成|轮|天使|种子|战略|等|总|共)"
)
# 对甲收购乙、丙旗下的丁收购戊两案: the buyers, and all of it.
_DEAL = (
    r"[“《]?(?:[\ue001-\ue003][^，。；、\ue001-\ue00a]{1,6})??(?P<by>[\ue001-\ue003](?:[”》]?[与和及][“《]?[\ue001-\ue003])*)"
    r"[”》]?[^，。；、\ue001-\ue00a]{0,6}?(?:收购|并购|取得|购买|入股|合并|设立)[^，。；、]{0,24}?"
)
_BUYER = re.compile(f"(?:^[对就，：]?|、){_DEAL}(?=、|等|$|[两三四五六七八九十\\d]|分别|一?案)")
_PLAIN_DEAL = _DEAL.replace("?P<by>", "?:")
_DEALS = re.compile(
    rf"(?:^|[对就，：]){_PLAIN_DEAL}(?:、{_PLAIN_DEAL})+"
    r"(?=等|[两三四五六七八九十\d]|分别|一?案|作出|依法|处|罚|均|，|未|构成|涉嫌|$)"
)
_TOGETHER = re.compile("联合|共同|合资|合组|携手|联手|合作")


@dataclass(frozen=True, slots=True)
class Act:
    """A kind of act, as ``lexicon/acts.yaml`` tells it."""

    name: str
    type: str
    words: re.Pattern[str]
    subject: frozenset[str]
    object: frozenset[str]
    near: int = 16
    raiser: bool = False
    marked: str = ""
    mutual: bool = False
    among: re.Pattern[str] | None = None
    topic: bool = False

    def told(self, scene: Scene, place: int) -> bool:
        """Whether the sentence around a place holds the words that the act needs beside its verb."""
        return self.among is None or self.among.search(scene.line, *scene.sentence(place)) is not None


@cache
def acts() -> tuple[Act, ...]:
    """The kinds of acts, in the order of their file."""
    told = load("acts")
    return tuple(_act(raw, mutual=group == "mutual") for group in ("acts", "mutual") for raw in told[group])


def _act(raw: dict[str, str], *, mutual: bool) -> Act:
    subject = _types(raw["subject"])
    return Act(
        raw["name"],
        raw["type"],
        re.compile(raw["words"]),
        subject,
        _types(raw.get("object", raw["subject"])),
        int(raw.get("near", 16)),
        bool(raw.get("raiser")),
        raw.get("marked", ""),
        mutual,
        re.compile(raw["among"]) if "among" in raw else None,
        bool(raw.get("topic")),
    )


def _types(words: str) -> frozenset[str]:
    """Node types; Company and Product change places until the whole document has spoken."""
    told = frozenset(words.split())
    return told | FIRMS if told & FIRMS and "Place" not in told else told


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
                yield from _mutual(act, verb) if act.mutual else _directed(act, verb)


def _directed(act: Act, verb: Verb) -> Iterator[Draft]:
    subjects, objects, reach = _ends(act, verb)
    objects = _before_last(verb, objects)
    if act.type == "PENALIZED":
        objects = _buyers(act, verb, subjects) or objects
    subjects = (*subjects, *_joint(act, verb)) if subjects else subjects
    pairs = [(s, o) for s, o in product(subjects, objects) if s.name != o.name]
    status = status_of(verb.scene, verb.span, reach) if pairs else None
    if status is None:
        return
    status = _lasting(act, verb, status)
    told = attributes_of(verb.scene, act.type, verb.span, (len(subjects), len(objects)))
    kind = _kind(act, verb, share_of(verb.scene, verb.span))
    for subject, object_ in pairs:
        yield drafted(verb.scene, verb.span, Told(kind, subject, object_, status, act.name), told)


def _buyers(act: Act, verb: Verb, subjects: Sequence[Mention]) -> tuple[Mention, ...]:
    """Those whose purchases an authority fines together: 对甲收购乙、丙收购丁两案分别罚款."""
    line, (low, _) = verb.scene.line, verb.scene.sentence(verb.span[0])
    ruling = max((p for p, m in verb.scene.mentions.items() if low <= p < verb.span[0] and m in subjects), default=-1)
    if ruling < 0:
        return ()
    passive = line[ruling - 1 : ruling] in ("被", "遭")
    start, end = (low, ruling - 1) if passive else (ruling + 1, verb.span[0])
    told = _DEALS.search(line[start:end])
    if told is None:
        return ()
    start += told.start()
    places = [start + p for m in _BUYER.finditer(told.group()) for p in range(*m.span("by"))]
    named = dict.fromkeys(verb.scene.mentions[p] for p in places if p in verb.scene.mentions)
    return tuple(m for m in named if m.type in act.object)


def _lasting(act: Act, verb: Verb, status: str) -> str:
    """An act that has been is done, not ended: 曾起诉乙, 此前叫停乙."""
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
    part = stake is None and re.match("购入|受让|购买|拿到", clause[verb.span[0] - low :]) is not None
    return "INVESTED_IN" if minor or (part and not re.search("全部|控股|控制", verb.scene.line)) else act.type


def _joint(act: Act, verb: Verb) -> tuple[Mention, ...]:
    """Those who act together with the one before: 甲会同乙发布…, 甲与乙合资成立…."""
    together = act.subject == frozenset({"Regulator"}) or _TOGETHER.match(verb.scene.line, verb.span[0])
    if not together:
        return ()
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
    return target(verb, act.object, near=act.near) or patient(verb, doing, act.object)


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
    sized = (
        re.match(
            "了?(?:约|近|超过?|逾|不到|达到?|为|比例为|比例约)*[  ]?(?:\ue012|[一二两三四五六七八九]成)", line[end:]
        )
        is not None
    )
    return verb.story.about(act.object) if act.topic and sized and line[start:end][-2:] in _SHARES else ()


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
    return doer(verb, act.subject), markets[0].of(act.object), 0


def _mutual(act: Act, verb: Verb) -> Iterator[Draft]:
    pairs, reach = _sides(act, verb)
    pairs = [(a, b) for a, b in pairs if a.name != b.name]
    status = status_of(verb.scene, verb.span, reach) if pairs else None
    if status is None:
        return
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
        return list(product(mine, _owned(verb, other, act).of(act.subject))), other.end
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
