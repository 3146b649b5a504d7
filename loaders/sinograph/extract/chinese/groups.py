"""Names that stand together in a list, and the word that says what part they play."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sinograph.extract.chinese.lexicon import either, load, wordset
from sinograph.extract.chinese.press import TELLS, is_press
from sinograph.extract.chinese.scene import MARKS, NAME, Scene
from sinograph.extract.chinese.words import Word
from sinograph.model import Mention

_TOGETHER = (
    {"Company", "Product", "Organization", "Regulator"},
    {"Person"},
    {"Regulation"},
    {"Exchange"},
    {"Place"},
    {"Sector"},
)
_MARKED = re.compile(f"[{NAME}]")
_REACH = 9
# Behind names that stand side by side: both are meant.
SIDE_BY_SIDE = re.compile(
    "(?:等(?:多家|[一-龥]{0,2}(?:企业|公司|平台|巨头|大厂))|同时|双双|分别|[均都](?!是)|联合|共同|携手|联手|之间|两家|两大)"
)
# 甲收购乙、丙收购丁: what 丙 does is told after it, and it stands in no list with 乙.
_BUYS = re.compile("[”》]?因?(?:违法|违规|全资|战略|要约|联合)?(?:收购|并购|入股|投资|参股|增资|起诉)")
_BOUGHT = re.compile(f"[\ue001-\ue003]{_BUYS.pattern}了?[“《]?$")


@dataclass(frozen=True, slots=True)
class Group:
    """One name, or several in a list.

    Parameters
    ----------
    start, end
        ``[start, end)`` in the scene's line.
    mentions
        The names.
    marker
        The preposition before it (被 由 对 …), or "".
    owner
        Whether it only tells whose the next name or noun is (甲的…, 甲旗下…, 甲创始人…).
    """

    start: int
    end: int
    mentions: tuple[Mention, ...]
    marker: str = ""
    owner: bool = False

    def of(self, types: frozenset[str]) -> tuple[Mention, ...]:
        """Its names of some types."""
        return tuple(m for m in self.mentions if m.type in types)


@cache
def _joiner() -> re.Pattern[str]:
    posts = wordset("roles", "post") | wordset("roles", "founder") | wordset("roles", "grade")
    return re.compile(
        rf"[”》]?(?:（[^（）]{{0,24}}）)?(?:先生|女士)?(?:、|和|与|及|以及|跟|同|暨|&|/|乃至|，以及|，和)[“《]?(?:旗下|原|前|其)?(?:大学|中学|老)?(?:同学|同窗|校友|好友|同事|搭档|妻子|丈夫)?(?:{either(posts)})*"
        "|”“|》《"
    )


@cache
def _owner() -> re.Pattern[str]:
    posts = either(wordset("roles", "post") | wordset("roles", "founder") | wordset("roles", "holding"))
    return re.compile(
        rf"[”》]?(?:（[^（）]{{0,24}}）)?(?:的|所持(?:有)?的?|持有的|旗下|所属|集团旗下|公司的|背后的?|(?:集团|公司)?(?:联合|共同|前|原|现任|时任|全球|中国区?|高级|执行|首席){{0,2}}{posts}|子公司|控股子公司|全资子公司|母公司)"
    )


@cache
def _like_nouns() -> frozenset[str]:
    """Read as verbs, used as nouns before names."""
    return wordset("names", "generic") | {
        "上市",
        "领先",
        "死敌",
        "劲敌",
        "投资",
        "创业",
        "初创",
        "合作",
        "同行",
        "直播",
    }


@cache
def _marks() -> dict[str, frozenset[str]]:
    return {key: frozenset(words.split()) for key, words in load("marks").items()}


def is_marked(group: Group, part: str) -> bool:
    """Whether the word before a group says that it plays a part ("agent", "patient", "partner", "place").

    >>> is_marked(Group(0, 1, (), "被"), "agent")
    True
    """
    return group.marker in _marks()[part]


def read_groups(scene: Scene) -> list[Group]:
    """The groups of a scene in order of place."""
    runs: list[list[int]] = []
    for place in sorted(scene.mentions):
        if _repeats(scene, place) or _titled_with(scene, place):
            continue
        if runs and _joins(scene, runs[-1][-1], place):
            runs[-1].append(place)
        else:
            runs.append([place])
    return [_group(scene, run) for run in runs]


def _repeats(scene: Scene, place: int) -> bool:
    """Whether a name in brackets is only another form of the one before it: 甲（Alpha）."""
    bracketed = scene.line[place - 1 : place] == "（" and scene.line[place + 1 : place + 2] == "）"
    one = scene.mentions.get(place - 2) or scene.mentions.get(place - 3)
    return bracketed and one is not None and one.name == scene.mentions[place].name


def _titled_with(scene: Scene, place: int) -> bool:
    """Whether a name only stands in the title of something longer: 发布《致甲用户的一封信》."""
    opened = scene.line.rfind("《", 0, place)
    if opened < 0 or scene.line.rfind("》", opened, place) >= 0:
        return False
    closed = scene.line.find("》", place)
    return closed >= 0 and closed - opened > 2 and scene.line[place] not in (MARKS["Regulation"],)


def _joins(scene: Scene, one: int, other: int) -> bool:
    between = scene.line[one + 1 : other]
    if "、" in between and _BOUGHT.search(scene.line[:one]) and _BUYS.match(scene.line, other + 1):
        return False
    types = {scene.mentions[one].type, scene.mentions[other].type}
    alike = any(types <= kinds for kinds in _TOGETHER)
    return alike and (_joiner().fullmatch(between) is not None or _side_by_side(scene, one, other))


def _side_by_side(scene: Scene, one: int, other: int) -> bool:
    """Whether two known firms stand in a list without a mark between: 甲乙等企业, 甲乙同时宣布."""
    firms = all(scene.mentions[p].type == "Company" and scene.mentions[p].key for p in (one, other))
    return firms and other == one + 1 and SIDE_BY_SIDE.match(scene.line, other + 1) is not None


def _group(scene: Scene, run: Sequence[int]) -> Group:
    start, end = run[0], run[-1] + 1
    owner = _owner().match(scene.line, end) is not None
    mentions = tuple(scene.mentions[p] for p in run)
    marker = "称" if _reports(scene, end, mentions) else _marker(scene, start)
    return Group(start, end, mentions, marker, owner)


def _reports(scene: Scene, end: int, mentions: Sequence[Mention]) -> bool:
    """Whether names only say who tells the news: 某某社称，甲收购了乙."""
    told = TELLS.match(scene.line, end) is not None
    return told and all(m.type in ("Company", "Product") and is_press(m.text) for m in mentions)


@cache
def _titled() -> re.Pattern[str]:
    """A preposition before a person's former post: 由前某公司经理王某."""
    posts = either(wordset("roles", "post") | wordset("roles", "founder"))
    return re.compile(rf"(由|被)(?:前|原|时任)?{_MARKED.pattern}(?:的|公司|集团)?[一-龥]{{0,6}}{posts}$")


def _acts(word: Word) -> bool:
    """Whether a word between a preposition and a name takes the name for itself."""
    return (word.kind in ("v", "d", "c") and word.text not in _like_nouns()) or word.text in _marks()["verbs"]


def _marker(scene: Scene, start: int) -> str:
    """The preposition that a group depends on: before it, with at most a description between."""
    words = scene.words
    index = scene.word_before(start)
    if scene.line[start] == MARKS["Person"] and (found := _titled().search(scene.line[max(0, start - 24) : start])):
        return found.group(1)
    person = scene.line[start] == MARKS["Person"]
    belongs = False  # a verb may only stand between where 的 makes it a description
    while index >= 0 and start - words[index].start <= _REACH:
        word = words[index]
        if word.text == "联合" and scene.line.startswith(("创始", "创办", "发起人"), word.end):
            return ""  # 联合创始人某某
        if word.text in _marks()["any"]:
            return "" if scene.line[word.start : word.start + 2] in _marks()["apart"] else word.text
        if word.text == "（" and index > 0 and words[index - 1].kind == "mark":
            return "（"
        named = word.kind == "mark" and _MARKED.match(word.text) is not None
        beside = named and person and 0 < start - word.end <= 4  # 由甲大学校友乙
        if (named and not belongs and not beside) or word.text in "，。；：！？、”":
            return ""
        if word.kind == "uj":
            belongs = True
        elif not belongs and _acts(word):
            return ""
        index -= 1
    return ""
