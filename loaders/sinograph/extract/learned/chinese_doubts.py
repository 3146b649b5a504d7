"""What the network proposes against the words of a Chinese sentence: who tells the news, where news is filed."""

from __future__ import annotations

import re

from sinograph.extract.chinese.fold import folded
from sinograph.extract.chinese.press import TELLS, is_press
from sinograph.extract.protocols import Reading
from sinograph.model import Mention

# Behind an exchange's name: papers are filed there.
_FILED = re.compile("(?:网站)?(?:公告|披露|发布|公布|发公告)")
_LISTED = re.compile("上市|挂牌|登陆|招股|递表|IPO|主板|代码|股票|敲钟|聆讯")
# Between an object and the subject behind it: what makes the second act on the first.
_PASSIVE = re.compile("[被由获遭给归其该它]|卖|售|后者|前者|领投|跟投|投资方|股东|背后|旗下|双方|两者|来自|包括")
_ACTS = ("ACQUIRED", "INVESTED_IN", "LAUNCHED")


def is_doubtful(reading: Reading, kind: str, subject: Mention, object_: Mention) -> bool:
    """Whether the words beside two names speak against a claim that the rules do not make.

    Parameters
    ----------
    reading
        The document.
    kind
        The edge type.
    subject, object_
        The ends.
    """
    text = reading.document.text
    if any(_tells(text, m) for m in (subject, object_)) and kind != "WORKS_FOR":
        return True
    if kind == "LISTED_ON":
        low, high = text.rfind("\n", 0, object_.start) + 1, text.find("\n", object_.end)
        line = folded(text[low : high if high >= 0 else None])
        return _FILED.match(folded(text[object_.end : object_.end + 8])) is not None and not _LISTED.search(line)
    return kind in _ACTS and _apart(text, subject, object_)


def _tells(text: str, mention: Mention) -> bool:
    """Whether a name is a paper's that tells the news."""
    told = mention.type == "Company" and is_press(mention.text)
    return told and TELLS.match(folded(text[mention.end : mention.end + 32])) is not None


def _apart(text: str, subject: Mention, object_: Mention) -> bool:
    """Whether the subject opens a clause behind the object's, which speaks of somebody else."""
    between = folded(text[object_.end : subject.start])
    if not 0 < len(between) <= 60 or "\n" in between:
        return False
    return re.search("[，；](?:而|但|同时)?$", between) is not None and not _PASSIVE.search(between)
