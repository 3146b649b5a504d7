"""Posts: 甲董事长王某, 王某任甲董事长, 王某离开甲; and founders."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

from sinograph.extract.chinese.attributes import date_of
from sinograph.extract.chinese.drafts import Told, drafted
from sinograph.extract.chinese.groups import Group
from sinograph.extract.chinese.lexicon import either, load, wordset
from sinograph.extract.chinese.phrases import expanded
from sinograph.extract.chinese.press import TELLS, is_press
from sinograph.extract.chinese.scene import NAME, Scene
from sinograph.extract.chinese.status import is_asked
from sinograph.extract.chinese.story import Story
from sinograph.extract.protocols import Draft
from sinograph.model import Mention

_BODIES = ("Company", "Product", "Regulator", "Organization")
_ROLE = re.compile(r"(?<!\?P)<role>")
# A firm after these is where somebody was, not whom the sentence is about.
_PLACED = re.compile(
    r"(?:[在从前原]|此前于|加入|加盟|离开|入职|任职于|收购|投资|入股|来自|出自|出身|出身于|源自)(?:了|于)?(?:[\ue001\ue002\ue007](?:、|和|与|及))*$"
)
_DISMISSES = "(?:开除|解雇|免去|罢免|解聘|辞退|撤换|炒掉|裁掉)"
# What leaves a dismissal undone: 否认开除, 提议罢免, 不会解雇.
_UNDONE = re.compile(
    "(?:否认|否决|反对|拒绝|提议|要求|建议|呼吁|不会|并?未|没有|拟|计划|考虑|是否|可能)了?[^，。；]{0,4}" + _DISMISSES
)
_TAKEN_UP = re.compile("(?:出任|担任|就任|任|加盟|接替|是|为)$")
# Of whom something was heard: 从甲方面获悉.
_SOURCE = re.compile("从[\ue001\ue002](?:方面|公司|官方|内部|处)")
_REPORTER = re.compile("[”》]?(?:（[^（）]{0,24}）)?(?:的|[一-龥]{2}频道|首席|实习|驻[一-龥]{2})?记者")
_SPLIT = re.compile(r"兼任|兼|、|以及|及|和|暨|/|，")
_ENDED = re.compile(r"^(?:前|原|前任|时任|已故)|(?:前|原|时任)$")
# Whom a firm dismisses: 开除总监王某、副总裁李某.
_REMOVED = re.compile(
    rf"(?<![被遭]){_DISMISSES}了?(?:[^，。；\ue001-\ue00a]{{0,12}}\ue003(?:（[^（）]{{0,24}}）)?(?:、|和|及|与|以及))*"
    r"(?:其|公司|原|前)?$"
)
_LEFT = re.compile(
    "曾|此前|当年|不再|卸任|辞去|离职|辞职|辞任|离任|退任|离开|退出"
    "|[被遭](?:解职|解雇|解聘|开除|免职|免去|罢免|辞退|撤职)"
)
# 此前表示: what was said before; 宣布王某离职: who else leaves.
_SPOKE = re.compile(
    "(?:曾经?|此前|当年)[^，。；\ue003]{0,8}?(?:表示|称|说|透露|指出|谈|提到|坦言|回应|承诺|写道|发文|接受|警告|预测|强调|介绍|公开)"
    "|(?:宣布|表示|称|透露|说|证实|确认)[^，。；\ue001\ue003]{0,8}\ue003[^，。；]*"
)
# Before who appoints somebody: it is not done yet.
_INTENDED = re.compile("(?:将|拟|即将|计划|打算|准备|建议|同意|有意|欲|考虑|将会)[^，。；]{0,6}$")
# What a list of people ends in: 甲副总裁王某、李某，以及总监赵某均辞职.
_ALL_LEFT = re.compile(
    r"，(?:以及|和|及)[^，。；]{0,16}?(?:均|都|皆|也|相继|先后|集体)(?:已)?(?:辞职|离职|离开|辞任|卸任|离任)"
)
_FILLER = re.compile(
    r"^(?:的|了|担任|出任|任(?=[总董首副C])|新任|新(?!闻)|卸任|辞去|不再担任|公司|集团|旗下|方面|现任|新任|首任|时任|前任|前|原|中国区?(?=$)|另一[位名个]|官方|有关|相关|一位|这位|以及)+"
)


# What a sentence says before a post is no part of it: 董事会同意董事长, 继CFO某某之后.
_SAID = re.compile("^.*(?:同意|决定|通过|继(?=[A-Z首总董副])|自?担任|出任|提名|推举|免去|解聘|批准|辞去)(?=.)")


@dataclass(frozen=True, slots=True)
class Post:
    """A way to tell a post: groups h (who), b (where), role."""

    name: str
    pattern: re.Pattern[str]
    status: str
    dated: bool


# No words of a department: what somebody does, or who else is meant.
_NO_FIELD = (
    "已|任命|宣布|要求|终止|聘请|委任|包括|引入|引进|引来|寻找|物色|招聘|招募|传闻|做起|起步|不是|而是|还是"
    "|得到|认为|表示|接替|开除|解雇|免去|罢免|解聘|辞退|撤换"
    "|该|由|还|均|皆|向(?!上)|以及|名叫|的[两二三四五六七八九几]"
)


@cache
def _role() -> str:
    """A pattern for a post with its department and grade, or several of them."""
    post = either(wordset("roles", "post") | wordset("roles", "founder") | wordset("roles", "holding"))
    field = rf"(?:(?!{_NO_FIELD})[^，。；、：！？“”（）{NAME}]){{0,12}}?"
    one = rf"{field}(?:{post}|首席[一-龥]{{2,5}}?官)"
    return rf"{one}(?:(?:兼任|兼|、|以及|及|和|暨|/){one})*"


@cache
def _posts() -> tuple[Post, ...]:
    return tuple(
        Post(
            raw["name"],
            expanded(_ROLE.sub(lambda _: f"(?P<role>{_role()})", raw["pattern"])),
            raw.get("status", "actual"),
            bool(raw.get("dated")),
        )
        for raw in load("posts")["posts"]
    )


def post_claims(scene: Scene, groups: Sequence[Group], story: Story) -> Iterator[Draft]:
    """WORKS_FOR and FOUNDED as posts tell them.

    Parameters
    ----------
    scene
        The passage.
    groups
        Its names.
    story
        What the text was about before; the body of a post that names none.
    """
    if not any(m.type == "Person" for m in scene.mentions.values()):
        return
    covered: set[int] = set()
    for post in _posts():
        for match in post.pattern.finditer(scene.line):
            people = _inside(scene, match.span("h"))
            role = match.groupdict().get("role") or ""
            key = match.start("role") if role else match.start("h")
            if key in covered or (is_asked(scene, match.end()) and "appositive" not in post.name):
                continue
            bodies = () if _is_loose(post, role) else _bodies(scene, match, story)
            if people and bodies:
                covered |= {key, match.start("h")}
                status = _status(scene, match, post, role)
                yield from _claims(scene, match, post, list(product(people, bodies)), status)
                yield from _chained(scene, match, post, bodies, covered)
                yield from _elsewhere(scene, match, post, people, status, covered)


def _is_loose(post: Post, role: str) -> bool:
    """Whether a post without a body is one that anybody's may be: an analyst's, an editor's."""
    return post.name in ("appositive_own", "numbered") and role.endswith(tuple(wordset("roles", "anybody")))


def _chained(
    scene: Scene, match: re.Match[str], post: Post, bodies: Sequence[Mention], covered: set[int]
) -> Iterator[Draft]:
    """Further posts at the same body: 甲总裁王某、首席运营官李某."""
    while post.name == "appositive" and (match := _next(scene.line, match.end())):  # type: ignore[assignment]
        covered |= {match.start("role"), match.start("h")}
        people = _inside(scene, match.span("h"))
        yield from _claims(
            scene, match, post, list(product(people, bodies)), _status(scene, match, post, match["role"])
        )


def _elsewhere(
    scene: Scene, match: re.Match[str], post: Post, people: Sequence[Mention], status: str, covered: set[int]
) -> Iterator[Draft]:
    """Posts of the same people at other bodies: 甲副总裁、乙董事长王某; 王某是甲创始人兼乙董事长."""
    other: re.Match[str] | None = match
    while post.name == "appositive" and (other := _post_before(scene, other)):
        covered.add(other.start("role"))
        pairs = list(product(people, _inside(scene, other.span("w"))))
        yield from _claims(scene, other, post, pairs, _status(scene, other, post, other["role"]))
    other = match if match.groupdict().get("role") and match.end("role") == match.end() else None
    while other and (other := _post_behind().match(scene.line, other.end())):
        covered.add(other.start("role"))
        yield from _claims(scene, other, post, list(product(people, _inside(scene, other.span("w")))), status)


def _post_before(scene: Scene, match: re.Match[str] | None) -> re.Match[str] | None:
    """A post that another follows without a name between: 甲副总裁、乙董事长."""
    if match is None:
        return None
    low, _ = scene.clause(match.start("w"))
    found = _leading().search(scene.line, low, match.start("w"))
    return None if found is None or _TAKEN_UP.search(scene.line, low, found.start()) else found


@cache
def _leading() -> re.Pattern[str]:
    return expanded(
        rf"(?P<w><X>)<b>(?:的|公司|集团)?(?P<role>{_role()})(?:（[^（）]{{1,12}}）)?(?:、|兼任?|暨|以及|/)<q>$"
    )


@cache
def _post_behind() -> re.Pattern[str]:
    return expanded(
        rf"<b>(?:、|，?兼任?|和|与|及|以及|暨|/|，同时也?(?:是|任|担任))<q>(?P<w><X>)<b>(?:的|公司|集团)?(?P<role>{_role()})(?!<b><q><H>)(?=[，。；、）]|$|和|及|兼)"
    )


def _next(line: str, place: int) -> re.Match[str] | None:
    return _further().match(line, place)


@cache
def _further() -> re.Pattern[str]:
    return expanded(rf"<b>(?:、|，?以及|和|与|及|，)(?P<role>{_role()})(?:（[^（）]{{1,12}}）)?<q>(?P<h><H>)")


def _inside(scene: Scene, span: tuple[int, int]) -> tuple[Mention, ...]:
    return tuple(scene.mentions[p] for p in range(*span) if p in scene.mentions)


def _bodies(scene: Scene, match: re.Match[str], story: Story) -> tuple[Mention, ...]:
    if match.groupdict().get("w"):
        return _inside(scene, match.span("w"))
    low, _ = scene.sentence(match.start())
    before = [
        m
        for p, m in sorted(scene.mentions.items())
        if low <= p < match.start()
        and m.type in ("Company", "Regulator")
        and not _held(scene, p)
        and not _tells(scene, p)
        and (not _PLACED.search(scene.line[max(0, p - 12) : p]) or _SOURCE.match(scene.line, p - 1))
    ]
    firms = [m for m in before if m.type == "Company"]
    tellers = {m.name for p, m in scene.mentions.items() if low <= p < match.start() and _tells(scene, p)}
    told = firms[-1:] or story.main or story.about(frozenset({"Company"}))[:1] or before[-1:]
    return tuple(m for m in told if m.name not in tellers)


def _tells(scene: Scene, place: int) -> bool:
    """Whether a paper stands there as the one that reports: 某报记者获悉, 据某网报道."""
    reporter = _REPORTER.match(scene.line, place + 1) is not None
    named = is_press(scene.mentions[place].text) or re.search("据[“《]?$", scene.line[:place]) is not None
    return reporter or (named and TELLS.match(scene.line, place + 1) is not None)


def _held(scene: Scene, place: int) -> bool:
    """Whether a body stands there as the place of somebody's former post."""
    former = scene.line[place - 1 : place] in ("前", "原")
    return former and _held_post().match(scene.line, place + 1) is not None


@cache
def _held_post() -> re.Pattern[str]:
    return expanded(rf"<b>(?:的|公司|集团)?{_role()}(?:（[^（）]{{1,12}}）)?<q><H>")


def _claims(
    scene: Scene, match: re.Match[str], post: Post, pairs: Sequence[tuple[Mention, Mention]], status: str
) -> Iterator[Draft]:
    role = match.groupdict().get("role") or ""
    founder, holding, roles = _sorted(role)
    date = date_of(scene, match.span(), own_clause=True) if post.dated else None
    told: dict[str, Any] = {"date": date} if date else {}
    span = match.span()
    for person, body in pairs:
        if founder:
            yield drafted(scene, span, Told("FOUNDED", person, body, "actual", f"post.{post.name}"), {})
        if holding:
            yield drafted(scene, span, Told("OWNS", person, body, status, f"post.{post.name}"), {})
        if roles or not role:
            named = {"role": roles.casefold()} if roles else {}
            yield drafted(scene, span, Told("WORKS_FOR", person, body, status, f"post.{post.name}"), told | named)


def _is_removed(before: str) -> bool:
    """Whether what stands before a post dismisses who holds it."""
    return _REMOVED.search(before) is not None and _UNDONE.search(before) is None


def _sorted(role: str) -> tuple[bool, bool, str]:
    """Whether the posts hold a founder's and an owner's, and the rest of them."""
    founders, holdings = wordset("roles", "founder"), wordset("roles", "holding")
    parts = [_FILLER.sub("", _SAID.sub("", part)).strip() for part in _SPLIT.split(role)]
    founder = any(part.endswith(tuple(founders)) for part in parts)
    holding = any(part.endswith(tuple(holdings)) for part in parts)
    rest = [p for p in parts if p and not p.endswith(tuple(founders | holdings))]
    seats = ["董事" if part == "董事会" else part for part in rest]  # a seat on the board is a director's
    return founder, holding, "兼".join(seats)


def _status(scene: Scene, match: re.Match[str], post: Post, role: str) -> str:
    if post.status != "actual":
        return "actual" if post.status == "now" else post.status
    before = scene.line[max(0, match.start() - 2) : match.start()]
    clause_start, clause_end = scene.clause(match.start())
    clause = scene.line[clause_start:clause_end]
    if (
        _ENDED.search(role)
        or before.endswith(("前", "原"))
        or (post.name.startswith("appositive") and _is_removed(scene.line[clause_start : match.start()]))
        or _ALL_LEFT.match(scene.line, clause_end)
        or _LEFT.search(_of_post(post, scene.line[match.start() : max(match.end(), clause_end)]))
    ):
        return "ended"
    if post.name in ("appointed", "appointed_too") and (
        match.group().startswith(("提名", "推举")) or _INTENDED.search(scene.line, clause_start, match.start())
    ):
        return "planned"
    if not post.name.startswith("appositive") and re.search(
        r"(?:将|拟|即将)(?:[^，。；]{0,8})(?:出任|担任|加入|加盟|接任|接替|进入|任)", clause
    ):
        return "planned"
    return "actual"


def _of_post(post: Post, words: str) -> str:
    """The words that may tell that a post has ended, without what its bearer said before or says of others."""
    return _SPOKE.sub("", words) if post.name.startswith("appositive") else words
