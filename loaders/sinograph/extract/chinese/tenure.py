"""Whether a post is held, to come, or over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sinograph.extract.chinese.lexicon import either, wordset
from sinograph.extract.chinese.roles import dismissal
from sinograph.extract.chinese.scene import NAME, Scene


@cache
def _undone() -> re.Pattern[str]:
    """What leaves a dismissal undone: 否认开除, 提议罢免, 不会解雇."""
    return re.compile(
        "(?:否认|否决|反对|拒绝|提议|要求|建议|呼吁|不会|并?未|没有|拟|计划|考虑|是否|可能)了?[^，。；]{0,4}"
        + dismissal()
    )


_FORMER = re.compile("(?:前|原)(?:[\ue001\ue002][”》]?(?:旗下|的)?)?[“《]?$")  # 原甲旗下乙的总监
_ENDED = re.compile(r"^而?(?:前|原|上一?任|前任|时任|已故)|(?:前|原|时任)$")


@cache
def _removed() -> re.Pattern[str]:
    """Whom a firm dismisses: 开除总监王某、副总裁李某."""
    return re.compile(
        rf"(?<![被遭]){dismissal()}了?(?:[^，。；\ue001-\ue00a]{{0,12}}\ue003(?:（[^（）]{{0,24}}）)?(?:、|和|及|与|以及))*"
        r"(?:其|公司|原|前)?$"
    )


@cache
def _left() -> re.Pattern[str]:
    """What somebody's leaving is told with."""
    return re.compile(
        "曾|此前(?!已)|当年|不再|卸任|辞去|离职|辞职|辞任|离任|退任|离开|退出"
        rf"|[被遭](?:解职|免职|撤职|{dismissal()})"
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
    "(?:，(?:以及|和|及)[^，。；]{0,16}?(?:均|都|皆|也|相继|先后|集体)"
    "|(?:，[^，。；]{0,16}\ue003){1,5}等(?:人|高管|多人)?(?:均|都|皆|也|相继|先后|集体|陆续|接连))"
    "(?:已)?(?:辞职|离职|离开|辞任|卸任|离任)"
)


def is_of_former(line: str, span: tuple[int, int]) -> bool:
    """Whether words between 前 and a post tell where it was; what holds between their names may last: 前甲旗下乙总监.

    Parameters
    ----------
    line
        The scene's line.
    span
        ``[start, end)`` of the words.
    """
    return line[span[0] - 1 : span[0]] in ("前", "原") and _post_behind().match(line, span[1]) is not None


@cache
def _post_behind() -> re.Pattern[str]:
    posts = either(wordset("roles", "post") | wordset("roles", "founder"))
    return re.compile(rf"[”》]?(?:的|公司)?[^，。；：、{NAME}]{{0,8}}?{posts}")


# 加入甲前，王某是乙总裁, 离职前，王某任乙总裁: he was so before.
_BEFORE = re.compile(
    "(?:加入|加盟|入职|创立|创办|创业|来到|离职|卸任|辞任|离任|退休)[^，。；]{0,8}(?:之前|以前|(?<![此之以目当年月日])前)，$"
)
# 王某将担任甲董事长，李某担任甲总裁: told once for a list.
_AS_THE_FIRST = re.compile(
    "\ue003[^，。；]{0,4}(?:将|拟|即将)[^，。；]{0,4}(?:出任|担任|接任)[^，。；]{2,24}，"
    "(?:[^，。；]{0,4}\ue003(?:则)?(?:出任|担任|接任)[^，。；]{2,24}，)*$"
)
_TAKES_UP = re.compile("[^，。；]{0,4}\ue003(?:则)?(?:出任|担任|接任)")


@dataclass(frozen=True, slots=True)
class Post:
    """A way to tell a post: groups h (who), b (where), role."""

    name: str
    pattern: re.Pattern[str]
    status: str
    dated: bool


def _is_removed(before: str) -> bool:
    """Whether what stands before a post dismisses who holds it."""
    return _removed().search(before) is not None and _undone().search(before) is None


def status_of_post(scene: Scene, match: re.Match[str], post: Post, role: str) -> str:
    """Whether a post is held, planned or over, by the words of its clause.

    Parameters
    ----------
    scene
        The passage.
    match
        The words of the post in its line.
    post
        The way it is told.
    role
        The words for the post itself.
    """
    if post.status != "actual":
        return "actual" if post.status == "now" else post.status
    before = scene.line[max(0, match.start() - 6) : match.start()]
    clause_start, clause_end = scene.clause(match.start())
    clause = scene.line[clause_start:clause_end]
    if (
        _ENDED.search(role)
        or _FORMER.search(before)
        or (post.name == "appositive_after" and re.search("，(?:前|原|曾任|时任)", match.group()))
        or (post.name.startswith("appositive") and _is_removed(scene.line[clause_start : match.start()]))
        or _ALL_LEFT.match(scene.line, clause_end)
        or (not post.name.startswith("appositive") and _BEFORE.search(scene.line, 0, clause_start))
        or _left().search(_of_post(post, scene.line[match.start() : max(match.end(), clause_end)]))
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
    if _TAKES_UP.match(scene.line, clause_start) and _AS_THE_FIRST.search(scene.line, 0, clause_start):
        return "planned"
    return "actual"


def _of_post(post: Post, words: str) -> str:
    """The words that may tell that a post has ended, without what its bearer said before or says of others."""
    return _SPOKE.sub("", words) if post.name.startswith("appositive") else words
