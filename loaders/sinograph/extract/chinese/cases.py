"""Purchases that an authority decides on together: 对甲收购乙、丙收购丁两案分别罚款."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sinograph.extract.chinese.actions import Act
from sinograph.extract.chinese.verbs import Verb
from sinograph.model import Mention

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
