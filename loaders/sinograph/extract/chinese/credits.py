"""Who wrote and sent a report: bylines and datelines within a text, which name nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sinograph.extract.chinese.candidates import Candidate
from sinograph.extract.chinese.plain import Plain, within

_BRACKETED = re.compile(
    r"[（〔【\[](?:[^（）〔〕【】\[\]。]{0,16}(?:记者|编译|编辑|责编|作者|实习生|通讯员)[^（）〔〕【】\[\]。]{0,24}"
    r"|[^（）〔〕【】\[\]。，]{0,16}(?:综合报道|综合报导|综合讯|综合外电|报道|报导|专稿|专讯|[日号]电|[一-龥]{2,6}讯))[）〕】\]]"
)
_LEADING = re.compile(r"^(?:文|撰文|作者|编辑|责编|图|摄影|来源|责任编辑|编译)(?:/|｜|\||：|丨)[^，。；]{2,24}$")
_PAPER = re.compile(
    r"^(?:[^，。]{2,8}(?:讯|消息)[，：　 ]|(?:据)?(?:本报|本刊|本网|本台)[^，。]{0,4}(?:记者|讯)[^，。]{0,6}[，：　 ]?)"
)
_POINTERS = re.compile(
    r"^(?:参见|另见|往期|往期回顾|延伸阅读|相关阅读|相关新闻|相关报道|推荐阅读|今日要闻|更多阅读|热门文章|上一篇|下一篇|阅读原文|猜你喜欢)(?:：|:|｜|\|)"
)


def without_credits(names: Iterable[Candidate], plains: Sequence[Plain]) -> list[Candidate]:
    """The names that stand in no byline, dateline or list of other pieces.

    Parameters
    ----------
    names
        Names of a document.
    plains
        Its passages.

    Examples
    --------
    >>> from sinograph.model import Passage
    >>> text = "（中央社记者林予安台北13日电）甲科技上柜。"
    >>> plain = Plain(Passage(0, len(text), "sentence", 0, "zh", 0), text)
    >>> without_credits([Candidate(6, 9, "林予安", "Person", 2.0)], [plain])
    []
    """
    ordered = sorted(names, key=lambda c: c.start)
    hidden = {
        id(one)
        for plain in plains
        for low, high in _credit_spans(plain.text)
        for one in within(ordered, plain.start + low, plain.start + high)
    }
    return [one for one in ordered if id(one) not in hidden]


def _credit_spans(text: str) -> list[tuple[int, int]]:
    if _POINTERS.match(text) or _LEADING.match(text):
        return [(0, len(text))]
    found = [match.span() for match in _BRACKETED.finditer(text)]
    if match := _PAPER.match(text):
        found.append(match.span())
    return found
