"""How many tokens a text will be counted as: an estimate on the high side, for every service counts in its own way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from math import ceil

_NARROW = re.compile(r"[\x00-\u024f\u2010-\u2027]")
# Common vocabularies take 3.5 to 4.5 Latin signs for a token, and 0.6 to 1.3 tokens for a Chinese one.
NARROW_A_TOKEN, TOKENS_A_WIDE = 3.2, 1.4
A_MESSAGE = 8
# An answer to a chunk, in shares of its tokens: names and quotes are told again, with keys around them.
ANSWER_SHARE, ANSWER_LEAST = 1.5, 60


def estimated(text: str) -> int:
    """The tokens of a text, at a guess that is rather too high.

    >>> estimated("Tencent acquired Supercell."), estimated("腾讯收购了它"), estimated("")
    (9, 9, 0)
    """
    narrow = len(_NARROW.findall(text))
    return ceil(narrow / NARROW_A_TOKEN + (len(text) - narrow) * TOKENS_A_WIDE)


def prompt_tokens(messages: Iterable[Mapping[str, str]]) -> int:
    """The tokens of messages that are sent together."""
    return sum(estimated(one["content"]) + A_MESSAGE for one in messages)


def answer_tokens(words: str, most: int) -> int:
    """The tokens that an answer to some words is likely to have, `most` at most."""
    return min(most, ANSWER_LEAST + ceil(estimated(words) * ANSWER_SHARE))
