"""At which body somebody has a post, where the words of the post name none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from sinograph.extract.chinese.lexicon import wordset
from sinograph.extract.chinese.phrases import expanded
from sinograph.extract.chinese.press import TELLS, is_press
from sinograph.extract.chinese.roles import is_public, role_pattern
from sinograph.extract.chinese.scene import Scene
from sinograph.extract.chinese.story import Story
from sinograph.model import Mention

_BODIES = frozenset({"Company", "Regulator", "Organization"})
# A firm after these is where somebody was, not whom the sentence is about.
_PLACED = re.compile(
    r"(?:[在从前原]|此前于|加入|加盟|离开|入职|任职于|收购|投资|入股|来自|出自|出身|出身于|源自)(?:了|于)?(?:[\ue001\ue002\ue007](?:、|和|与|及))*$"
)
# What stands behind such a verb is no subject: 拿到甲的投资, 投资方为甲, 告诉甲.
_TAKEN = re.compile(
    "(?:拿到|获得?|取得|拿了|接受|引入|引进|收购|并购|入股|投资|投了|买下|告诉|向|对标|挑战|起诉|约谈|合作|携手|联手|来自|出身|转投|卖给|出售给|[被由]|加入|离开|任|采购|采用|使用(?!者)|供货|服务"
    "|(?:投资方|投资人|投资者|领投方|跟投方|股东|客户|供应商|对手|合作伙伴|合作方|保荐人|承销商)(?:主要|还|则|分别)?(?:为|是|有|包括))了?"
    "(?:[^，。；：\ue001-\ue007]{0,10}?)(?<!的)[“《]?(?:[\ue001-\ue007][”》]?(?:（[^（）]{0,24}）)?(?:、|和|与|及|以及)[“《]?)*$"
)
# Of whom something was heard: 从甲方面获悉.
_SOURCE = re.compile("从[\ue001\ue002](?:方面|公司|官方|内部|处)")
_REPORTER = re.compile("[”》]?(?:（[^（）]{0,24}）)?(?:的|[一-龥]{2}频道|首席|实习|驻[一-龥]{2})?记者")


def bodies_of(scene: Scene, match: re.Match[str], story: Story, people: Sequence[Mention]) -> tuple[Mention, ...]:
    """The bodies where people have a post.

    Parameters
    ----------
    scene
        The passage.
    match
        The words of the post in its line; its group ``w``, where there is one, is the body.
    story
        What the text was about before.
    people
        Who has the post.

    Returns
    -------
    tuple of Mention
        The one that the words name, else the last firm of the sentence that is no other verb's object, else
        the one where somebody was told of, else what the text is about.
    """
    if match.groupdict().get("w"):
        return tuple(scene.mentions[p] for p in range(*match.span("w")) if p in scene.mentions)
    low, _ = scene.sentence(match.start())
    earlier = [(p, m) for p, m in sorted(scene.mentions.items()) if low <= p < match.start()]
    before = [m for p, m in earlier if m.type in _BODIES and _may_employ(scene, p, scene.clause(match.start())[0])]
    if is_public(match.groupdict().get("role") or ""):
        return tuple(m for m in before[-1:] if m.type != "Company")
    tellers = {m.name for p, m in earlier if _tells(scene, p)}
    told = (
        [m for m in before if m.type == "Company"][-1:]
        or story.seat(people)
        or story.seat([m for _, m in earlier if m.type == "Person"][:1])
        or story.main
        or story.about(frozenset({"Company"}))[:1]
        or [m for m in before if m.type != "Organization"][-1:]
    )
    return tuple(m for m in told if m.name not in tellers)


def _may_employ(scene: Scene, place: int, here: int) -> bool:
    """Whether a body at a place may be whose officer is told of in a clause that begins at `here`."""
    line = scene.line
    if _held(scene, place) or _tells(scene, place):
        return False
    if place < here and _is_taken(scene, place):
        return False
    placed = _PLACED.search(line[max(0, place - 12) : place]) is not None
    return not placed or _SOURCE.match(line, place - 1) is not None


def _is_taken(scene: Scene, place: int) -> bool:
    """Whether an earlier clause does something to the body; 云服务 and 战略投资 are no verbs."""
    low = max(0, place - 24)
    taken = _TAKEN.search(scene.line[low:place])
    if taken is None or not taken.group().startswith(("服务", "投资", "合作")):
        return taken is not None
    noun = any(
        w.end == low + taken.start() and w.kind[0] in "nb" and w.text not in wordset("marks", "light")
        for w in scene.words
    )
    return not noun


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
    return expanded(rf"<b>(?:的|公司|集团)?{role_pattern()}(?:（[^（）]{{1,12}}）)?<q><H>")
