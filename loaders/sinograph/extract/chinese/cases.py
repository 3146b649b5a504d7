"""Cases that an authority decides on together: 对甲收购乙、丙收购丁两案分别罚款, 分别罚款甲五十万元、乙八十万元."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sinograph.extract.chinese.actions import Act
from sinograph.extract.chinese.verbs import Verb
from sinograph.model import Amount, Mention

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
# Whom a sum follows: 甲50万元, 甲罚款50万元.
_OWN_SUM = re.compile("[”》]?(?:（[^（）]{0,24}）)? ?(?:罚款|各|合计)?(?P<sum>\ue011)")
_NEXT = re.compile(
    "[”》]?(?:（[^（）]{0,24}）)? ?\ue011(?:罚款)?(?:、|和|及|以及|，)"
    "[^，。；：、\ue001-\ue012]{0,6}?[“《]?(?=[\ue001-\ue003])"
)


def own_fines(verb: Verb) -> dict[str, Amount]:
    """The sum of each who is named in turn with it: 分别罚款甲50万元、乙80万元.

    Parameters
    ----------
    verb
        What fines them.

    Returns
    -------
    dict of str to Amount
        By their names.
    """
    scene, (low, high) = verb.scene, verb.scene.sentence(verb.span[0])
    sums = {place: found.amount for place, found in scene.amounts}
    told = {p: _OWN_SUM.match(scene.line, p + 1) for p in scene.mentions if low <= p < high}
    return {
        scene.mentions[p].name: sums[m.start("sum")]
        for p, m in told.items()
        if m and (m.end() > verb.span[1] or "罚" in m.group()) and m.start("sum") in sums
    }


def fined_in_turn(verb: Verb, objects: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Those who are fined, and those named behind the last one's sum: 分别罚款甲50万元、乙80万元.

    Parameters
    ----------
    verb
        What fines them.
    objects
        Those that stand beside it.
    """
    mentions = verb.scene.mentions
    places = [p for p, m in mentions.items() if p >= verb.span[1] and m in objects]
    place, found = max(places, default=-1), list(objects)
    while place >= 0 and (further := _NEXT.match(verb.scene.line, place + 1)):
        place = further.end()
        if not _OWN_SUM.match(verb.scene.line, place + 1):
            break
        found.append(mentions[place])
    return tuple(dict.fromkeys(found))


def fined_buyers(act: Act, verb: Verb, subjects: Sequence[Mention]) -> tuple[Mention, ...]:
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
