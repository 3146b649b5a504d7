"""Names as the guidelines' scorer compares them; kept apart from `sinograph.names`, which folds more together."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LEGAL = frozenset([
    "ltd", "limited", "inc", "incorporated", "co", "corp", "corporation", "company", "group",
    "holding", "holdings", "plc", "llc", "nv", "sa", "ag",
])  # fmt: skip
LEGAL_ZH = ("股份有限公司", "有限责任公司", "有限責任公司", "有限公司", "集团", "集團", "公司", "控股")
_POSSESSIVE = re.compile(r"['’]s\b")
_INITIALS = re.compile(r"\b(\w)\.(?=\w\b)")
_APART = re.compile(r"[^\w\u3400-\u9fff]+")


@lru_cache(maxsize=65536)
def compared(name: str) -> str:
    """A name case-folded and width-normalised, without a leading article or a legal suffix.

    Source: the annotation guidelines, "Scoring". Unlike `sinograph.names.normal` it keeps traditional characters,
    so that figures are those of the guidelines' own script.

    Examples
    --------
    >>> compared("The Alibaba Group Holding Ltd"), compared("ＪＤ．com"), compared("騰訊控股")
    ('alibaba', 'jd com', '騰訊')
    """
    text = _POSSESSIVE.sub("", unicodedata.normalize("NFKC", name).casefold())
    words = _APART.sub(" ", _INITIALS.sub(r"\1", text)).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and words[-1] in LEGAL:
        words.pop()
    text = " ".join(words)
    while suffix := next((s for s in LEGAL_ZH if text.endswith(s) and len(text) > len(s) + 1), ""):
        text = text[: -len(suffix)].strip()
    return text
