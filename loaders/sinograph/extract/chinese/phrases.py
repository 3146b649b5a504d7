"""Claims that phrases state: 甲旗下的乙, 甲的竞争对手乙, 总部位于乙的甲."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product
from typing import Any

from sinograph.extract.chinese.arguments import topic
from sinograph.extract.chinese.attributes import attributes_of
from sinograph.extract.chinese.drafts import Told, drafted
from sinograph.extract.chinese.groups import Group
from sinograph.extract.chinese.heads import is_head
from sinograph.extract.chinese.lexicon import either, load, wordset
from sinograph.extract.chinese.scene import MARKS, NAME, Scene
from sinograph.extract.chinese.status import is_asked, status_of
from sinograph.extract.chinese.story import FIRMS, Story
from sinograph.extract.chinese.tenure import is_of_former
from sinograph.extract.chinese.verbs import Verb, acts_within, has_verb
from sinograph.extract.protocols import Draft
from sinograph.model import Mention

_SHORT = {
    "C": ("Company",),
    "P": ("Product",),
    "O": ("Company", "Product"),
    "H": ("Person",),
    "A": ("Company", "Product", "Person"),
    "R": ("Regulator",),
    "L": ("Regulation",),
    "E": ("Exchange",),
    "G": ("Organization",),
    "X": ("Company", "Product", "Regulator", "Organization"),
    "PL": ("Place",),
    "S": ("Sector",),
    "T": ("Sector", "Company", "Product"),
    "EV": ("Event",),
}
_JOIN = (
    r"[”》]?(?:（[^（）]{0,20}）)?(?:、|和|与|及|以及|跟|以及其|(?<=”)(?=“)|(?<=》)(?=《))"
    r"(?:[一-龥A-Z]{0,8}?(?:应用|产品|平台|游戏|网站|社区|App|服务|品牌|软件|系统|模型|公司|巨头|机构|厂商|基金))?[“《]?"
)
# 此前被列入: it stands there still.
_STILL = frozenset(["put_on_list", "is_put_on_list"])
# In these the firms of the sentence's earlier clauses are further holders.
_HOLDERS = frozenset(["share_list", "is_holder", "are_holders", "in_register_too", "adviser", "sole_investor"])
# Before what a thing is only like: 类推特的某网, 山寨版推特.
_LIKE = re.compile("(?:(?<![此各这那同分种品大两一三])类|类似|山寨版?|中国版)(?:于)?的?[“《]?$")
# What somebody is put on; other rules take in what they rule in other words.
_LIST = re.compile("[清名][单單]|[Ll]ist$")
# Behind a list whose last one is somebody's partner.
_WITH_PARTNER = re.compile(
    "[”》]?(?:（[^（）]{0,24}）)?(?:[于在就][^，。；]{1,16}?)?(?:将|拟|已|正式|宣布)?"
    "(?:分别|手中|领投|跟投|参投|出资|认购|共同|联合|合资|合作|携手|联手|一起|双方|(?:达成|签署|签订|展开|开展|建立)[^，。；]{0,16}(?:合作|协议|联盟|伙伴)|战略合作)"
)
_ACCOUNTS = ("公众号", "公眾號", "官网", "官網", "官微", "头条号", "視頻號", "视频号")
_CHANNELS = ("微博", "微信", "抖音", "小程序")
_MACRO = re.compile(r"<([A-Z]+)(\+?)>")
_GAP = re.compile(r"(?<!\?P)<(g|d|q|b|edge|firm|post|said)>")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of ``lexicon/phrases.yaml``: the groups s and o of its pattern are the ends."""

    name: str
    type: str
    pattern: re.Pattern[str]
    status: str | None
    topic: bool
    main: bool
    pairs: bool
    both: bool
    unless: re.Pattern[str] | None
    within: re.Pattern[str] | None
    subject: re.Pattern[str] | None
    still: bool
    given: bool


def said() -> str:
    """What tells of figures, or of a part built in; the thing behind it is none that is brought out."""
    return str(load("phrases")["macros"]["said"])


@cache
def phrases() -> tuple[Phrase, ...]:
    """The phrases, in the order of their file."""
    return tuple(
        Phrase(
            raw["name"],
            raw["type"],
            expanded(raw["pattern"]),
            raw.get("status"),
            topic=bool(raw.get("topic")),
            main=raw.get("topic") == "main",
            pairs=bool(raw.get("pairs") or raw.get("both")),
            both=bool(raw.get("both")),
            still=bool(raw.get("still")),
            given=bool(raw.get("given")),
            **{key: re.compile(raw[key]) if key in raw else None for key in ("unless", "within", "subject")},
        )
        for raw in load("phrases")["phrases"]
    )


def expanded(pattern: str) -> re.Pattern[str]:
    """A pattern with ``<C>`` for a firm, ``<C+>`` for a list of firms, ``<g>`` and ``<d>`` for gaps.

    >>> expanded("<C>的<P>").groups
    0
    """

    def _written(match: re.Match[str]) -> str:
        kind = "[" + "".join(MARKS[t] for t in _SHORT[match.group(1)]) + "]"
        return f"{kind}(?:{_JOIN}{kind})*" if match.group(2) else kind

    return re.compile(_GAP.sub(lambda m: _gaps()[m.group(1)], _MACRO.sub(_written, pattern)))


@cache
def _gaps() -> dict[str, str]:
    gap = f"[^，。；：！？{NAME}]"
    return {
        "g": f"{gap}{{0,12}}?",
        "d": f"(?:{gap}|[{MARKS['Sector']}{MARKS['Place']}]){{0,14}}?",
        "q": "[“《]?",
        "b": "[”》]?(?:（[^（）]{0,24}）)?",
        "post": either(wordset("roles", "post") | wordset("roles", "founder")),
        **load("phrases")["macros"],
        "said": f"(?!{said()})",
    }


def phrase_claims(scene: Scene, groups: Sequence[Group], story: Story) -> Iterator[Draft]:
    """The claims that the phrases of a passage state.

    Parameters
    ----------
    scene
        The passage.
    groups
        Its names.
    story
        What the text was about before; the subject of a phrase that names none.
    """
    for phrase in phrases():
        for match in phrase.pattern.finditer(scene.line):
            if _may_tell(phrase, scene, match.start()):
                yield from _read(phrase, match, Verb(scene, groups, match.span(), story))


def _may_tell(phrase: Phrase, scene: Scene, place: int) -> bool:
    """Whether the clause and the sentence of a phrase hold what it asks for, and not what forbids it."""
    low, high = scene.clause(place)
    start, end = scene.sentence(place)
    forbidden = phrase.unless is not None and phrase.unless.search(scene.line[low:high])
    return not forbidden and (phrase.within is None or phrase.within.search(scene.line[start:end]) is not None)


def _read(phrase: Phrase, match: re.Match[str], verb: Verb) -> Iterator[Draft]:
    scene = verb.scene
    if phrase.type in ("LAUNCHED", "OPERATES") and (_speaks(scene, match) or _LIKE.search(scene.line[: match.start()])):
        return
    if is_asked(scene, match.start()) and phrase.name not in ("unit", "owned_unit"):
        return
    if phrase.type in ("OWNS", "OPERATES") and match.groupdict().get("o") and _acts_between(verb, match):
        return
    if phrase.still and acts_within(
        scene, match.end("v") if "v" in match.groupdict() else match.start(), match.start("o")
    ):
        return
    subjects, objects = _ends(phrase, match, verb)
    if phrase.subject:
        subjects = tuple(m for m in subjects if phrase.subject.search(m.text))
    if phrase.name in ("put_on_list", "is_put_on_list"):
        subjects = tuple(m for m in subjects if _LIST.search(m.text))
    if phrase.name == "rule_of":  # 某部的《办法》, not 某部的牌照
        objects = tuple(m for m in objects if m.text.startswith(("《", "〈")))
    if phrase.name in ("owned_unit", "unit_word"):
        objects = _own_ones(scene, match, objects)
    if phrase.topic and {m.name for m in subjects} & {m.name for m in objects}:
        return  # who is told of cannot be what the list is of
    pairs = [
        (s, o)
        for s, o in (combinations(subjects, 2) if phrase.pairs else product(subjects, objects))
        if s.name != o.name
    ]
    if phrase.name in ("owned_unit", "unit"):  # 甲旗下的这款应用 may be another's
        pairs = [(s, o) for s, o in pairs if not o.nominal]
    span = match.span("v") if "v" in match.groupdict() and match.group("v") else match.span()
    mutual = phrase.type == "PARTNERED_WITH"
    status = phrase.status or (status_of(scene, span, 0, mutual=mutual) if pairs else None)
    if status is None or not pairs:
        return
    held = phrase.type in ("OPERATES", "OWNS") and is_of_former(scene.line, match.span())
    other = phrase.given and status in ("planned", "rumoured")  # 据传，甲旗下的乙将关闭
    rival = phrase.type == "COMPETES_WITH" and status == "rumoured"
    if other or rival or (status == "ended" and (phrase.name in _STILL or held)):
        status = "actual"
    told: dict[str, Any] = attributes_of(scene, phrase.type, span, (len(subjects), len(objects)))
    if match.groupdict().get("ticker"):
        told["ticker"] = match.group("ticker")
    for subject, object_ in pairs:
        yield drafted(scene, span, Told(phrase.type, subject, object_, status, phrase.name), told)


def _own_ones(scene: Scene, match: re.Match[str], objects: Sequence[Mention]) -> tuple[Mention, ...]:
    """The units of a list without the partner at its end: 甲全资子公司乙与丙共同出资."""
    *places, last = [p for p in range(*match.span("o")) if p in scene.mentions]
    if not places or not _WITH_PARTNER.match(scene.line, match.end("o")):
        return tuple(objects)
    linked = re.search("(?:与|跟|同|和)[^、]*$", scene.line[places[-1] + 1 : last])
    return tuple(objects[:-1] if linked else objects)


def _speaks(scene: Scene, match: re.Match[str]) -> bool:
    """Whether the thing is where a firm speaks, not what it brings out: 甲微信公众号发布…."""
    things = _inside(scene, match.span("o")) if match.groupdict().get("o") else ()
    account = any(m.text.endswith(_ACCOUNTS) for m in things)
    told = match.groupdict().get("v") == "发布" and any(m.text.endswith(_CHANNELS) for m in things)
    return account or told


def _ends(phrase: Phrase, match: re.Match[str], verb: Verb) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    named = match.groupdict()
    if phrase.both:
        pair = verb.story.both(verb.groups, match.start())
        return pair, pair
    subjects, objects = (_inside(verb.scene, match.span(key)) if named.get(key) else () for key in ("s", "o"))
    if phrase.topic and not (subjects and objects):
        told = _main(phrase, verb) if phrase.main else topic(verb, FIRMS)
        return subjects or told, objects or told
    return subjects, objects


def _main(phrase: Phrase, verb: Verb) -> tuple[Mention, ...]:
    """Whom a list of holders or investors is about: who raises money, else what the piece of news is about."""
    raiser = verb.story.raiser if phrase.type == "INVESTED_IN" else ()
    heads = [g for g in reversed(verb.earlier()) if is_head(verb.scene, g) and not g.owner and len(g.of(FIRMS)) == 1]
    if raiser or not heads or phrase.name in _HOLDERS:
        return raiser or verb.story.about(FIRMS)
    return heads[0].of(FIRMS)


def _acts_between(verb: Verb, match: re.Match[str]) -> bool:
    """Whether a verb of its own stands within a phrase: 旗下公司收购了乙."""
    ends = [match.span(key) for key in ("s", "o") if match.groupdict().get(key)]
    low = min(end for _, end in ends) if len(ends) > 1 else match.start()
    high = max(start for start, _ in ends)
    return has_verb(verb.scene, low, high)


def _inside(scene: Scene, span: tuple[int, int]) -> tuple[Mention, ...]:
    return tuple(scene.mentions[p] for p in range(*span) if p in scene.mentions)
