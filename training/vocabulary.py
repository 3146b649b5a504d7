"""Which pieces of the encoder's vocabulary are kept: 250,000 serve a hundred languages, two are read here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sinograph.extract.learned.tokens import UNKNOWN

_CHINESE = re.compile(r"▁?[\u3400-\u9fff]+$")
_LATIN = re.compile(r"▁?[A-Za-z]+$")
_SIGNS = re.compile(r"▁?[^\W\d_a-zA-Z\u3400-\u9fff]*[0-9!-/:-@\[-`{-~·—–‘’“”…《》「」『』、。，；：？！（）￥€£%]*$")
_SMALL = re.compile(r"(?:##)?[a-z0-9!-/:-@\[-`{-~·—–‘’“”…£€¥°]+$")
CHINESE = 9_000
LATIN = 11_000
WORDS = 16_000


def kept(pieces: Sequence[str], needed: Iterable[int], common: Iterable[int]) -> list[int]:
    """The ids to keep, the four marks first, then in order.

    Parameters
    ----------
    pieces
        The whole vocabulary, commonest first.
    needed
        Ids that texts to learn from use.
    common
        Ids that a list of English words uses.
    """
    chosen = {*range(UNKNOWN + 1), *needed}
    chosen.update([i for i, p in enumerate(pieces) if _CHINESE.match(p)][:CHINESE])
    useful = set(common)
    chosen.update([i for i, p in enumerate(pieces) if i in useful and _LATIN.match(p)][:LATIN])
    chosen.update(i for i, p in enumerate(pieces) if len(p) <= 2 and _SIGNS.match(p) and p.isprintable() and i < 60_000)
    return sorted(chosen)


def kept_of_words(pieces: Sequence[str], needed: Iterable[int]) -> list[int]:
    """The ids to keep of a vocabulary of one language, the four marks first, then in order.

    Parameters
    ----------
    pieces
        The whole vocabulary, commonest first.
    needed
        Ids that texts to learn from use.
    """
    chosen = {*range(UNKNOWN + 1), *needed}
    chosen.update(i for i, p in enumerate(pieces) if _SMALL.match(p) and (i < WORDS or len(p.lstrip("#")) <= 2))
    return sorted(chosen)
