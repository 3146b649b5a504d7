"""Whose officer somebody is where a text lists several: 甲总裁王某，乙总裁李某."""

from __future__ import annotations

import re
from functools import cache

from sinograph.extract.chinese.fold import folded
from sinograph.extract.chinese.lexicon import either, wordset
from sinograph.extract.chinese.roles import is_anothers
from sinograph.extract.chinese.words import NEW, cut
from sinograph.model import Mention

# A body, and words that end in a post, right before a name.
_BESIDE = re.compile("^[^，。；：！？、\n]{0,10}?(?:是|为|系|由|被|与|和|跟)([^，。；：！？、\n是为系由被]{3,24})$")
_OFFICIAL = re.compile("(?:[市区省县镇州][委]?(?:书记|长)|(?:局|厅|司)长)$")
# Kinds of words that bodies are called by.
_PROPER = frozenset(["nr", "nz", "nt", "ns", "j", "a", NEW[:2]])
_END = "，、；。：！？\n"


def line_of(text: str, mention: Mention) -> str:
    """The paragraph of a text that a name stands in.

    Parameters
    ----------
    text
        The document's.
    mention
        The name.
    """
    low, high = text.rfind("\n", 0, mention.start) + 1, text.find("\n", mention.end)
    return text[low : high if high >= 0 else None]


def has_other_employer(text: str, person: Mention, body: Mention) -> bool:
    """Whether lists give each officer a body of his own, and this one stands at another's: 甲总裁王某，乙总裁李某.

    Parameters
    ----------
    text
        The document's.
    person, body
        Who is said to have a post where.
    """
    if person.type != "Person":
        return False
    low = _post_start(text, person.start)
    if body.end <= person.start and _holds_next().match(folded(text[person.end : person.end + 30])):
        return True  # 甲为王某任董事长的乙之子公司
    if low <= body.start < person.start:
        return _is_anothers_officer(folded(text[body.end : person.start]))
    own = folded(text[low : person.start])
    if body.start > person.end and _OFFICIAL.search(own):
        return True  # 市长王某，甲董事长李某
    if not _posted().search(own) or not _names_body(own):
        return False
    if body.start > person.end:
        return officer_behind().match(folded(text[body.end : body.end + 30])) is not None
    return officer_behind().match(folded(text[body.end : low])) is not None


def _is_anothers_officer(between: str) -> bool:
    """Whether a body only stands beside what another's officer does: 甲是乙董事长王某参与投资的公司."""
    told = _BESIDE.search(between)
    return told is not None and _posted().search(told[1]) is not None and _names_body(told[1])


def _names_body(own: str) -> bool:
    """Whether the words before somebody's name tell at which body his post is.

    >>> _names_body("微软全球副总裁"), _names_body("亚太区首席运营官"), _names_body("手机业务总裁")
    (True, False, False)
    """
    plain = wordset("roles", "fields") | wordset("roles", "beside") | wordset("roles", "post")
    proper = (w for w in cut(own) if w.kind[:2] in _PROPER and len(w.text) > 1 and w.text not in plain)
    return is_anothers(own) or next(proper, None) is not None


def _post_start(text: str, end: int) -> int:
    """Where the words of somebody's posts begin before his name: 甲董事长、总裁王某."""
    low = max(text.rfind(mark, 0, end) for mark in _END) + 1
    while (
        text[low - 1 : low] == "、"
        and _posted().search(folded(text[low:end]))
        and not _names_body(folded(text[low:end]))
    ):
        earlier = max(text.rfind(mark, 0, low - 1) for mark in _END) + 1
        if not _posted().search(folded(text[earlier : low - 1])):
            break
        low = earlier
    return low


@cache
def _holds_next() -> re.Pattern[str]:
    """A post behind a name, and the body that it is at behind that."""
    return re.compile(rf"(?:担任|出任|任)[^{_END}]{{0,8}}?{either(wordset('roles', 'post'))}的(?!是|时|消息)")


@cache
def _posted() -> re.Pattern[str]:
    """A post that ends right before a name."""
    return re.compile(rf"(?:{either(wordset('roles', 'post') | wordset('roles', 'founder'))}|首席[一-龥]{{2,6}}官)$")


@cache
def officer_behind() -> re.Pattern[str]:
    """A post behind a body, and somebody's name behind the post."""
    post = rf"(?:{either(wordset('roles', 'post') | wordset('roles', 'founder'))}|首席[一-龥]{{2,6}}?官)"
    return re.compile(rf"[^{_END}“”（）]{{0,12}}?(?:{post}(?:、|兼|及|和|暨)?)+(?![为是有包的和与之])[一-龥·]{{2,4}}")


def is_listed_afar(text: str, person: Mention, body: Mention) -> bool:
    """Whether a row of names without posts stands in another paragraph than the body: 甲任命新总裁。…王某、李某…….

    Parameters
    ----------
    text
        The document's.
    person, body
        Who is said to have a post where.
    """
    between = text[min(person.end, body.end) : max(person.start, body.start)]
    beside = "、" in (text[person.start - 1 : person.start], text[person.end : person.end + 1])
    return "\n" in between and beside and not _any_post().search(folded(line_of(text, person)))


@cache
def _any_post() -> re.Pattern[str]:
    return re.compile(rf"{either(wordset('roles', 'post'))}|团队|成员|员工|加入|加盟|离职|入职|任")
