"""Papers and agencies: who tells the news is seldom whom it is about."""

from __future__ import annotations

import re
from functools import cache

from sinograph.extract.chinese.fold import folded
from sinograph.extract.chinese.lexicon import either, wordset

# Behind a name: it tells the news.
TELLS = re.compile(
    r"[”》]?(?:（[^（）]{0,24}）)?(?:[一-龥\ue010]{0,2}?)(?:记者)?"
    r"(?:报道|报导|称|指出|援引|引述|获悉|消息|爆料|曝光|撰文|的报道|独家)"
)


@cache
def is_press(name: str) -> bool:
    """Whether a name is a paper's, an agency's or a broadcaster's.

    >>> is_press("某某日報"), is_press("路透社"), is_press("某某科技")
    (True, True, False)
    """
    return _press().search(folded(name)) is not None


@cache
def _press() -> re.Pattern[str]:
    return re.compile(rf"(?:{either(wordset('names', 'press_ends'))}|^{either(wordset('names', 'press'))})$")
