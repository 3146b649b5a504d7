"""Names made comparable: width, case, script, legal suffix, pinyin.

The rules are those of the annotation guidelines' scorer, and one more: Chinese is compared in simplified
characters. Suffixes are cut from Latin names at the end only; `rigour` was measured to keep "Corp" and bare
"Co", so the list here is our own.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LEGAL = frozenset(
    [
        "ltd",
        "limited",
        "inc",
        "incorporated",
        "co",
        "corp",
        "corporation",
        "company",
        "group",
        "holding",
        "holdings",
        "plc",
        "llc",
        "nv",
        "sa",
        "ag",
        "gmbh",
        "pte",
        "kk",
    ]
)
LEGAL_ZH = ("股份有限公司", "有限责任公司", "有限公司", "集团", "公司", "控股")

# Readings of surnames that differ from the character's commonest one (pypinyin gives the commonest).
SURNAMES = {"曾": "zeng", "单": "shan", "仇": "qiu", "解": "xie", "区": "ou", "查": "zha", "盖": "ge", "任": "ren"}

_POSSESSIVE = re.compile(r"['’]s\b")
_INITIALS = re.compile(r"\b(\w)\.(?=\w\b)")
_APART = re.compile(r"[^\w\u3400-\u9fff]+")
_CJK = re.compile(r"[\u3400-\u9fff]")


@lru_cache(maxsize=1)
def _to_simplified() -> object:
    import opencc  # costs 20 ms to load: only for those who compare Chinese names

    return opencc.OpenCC("t2s")


def has_cjk(text: str) -> bool:
    """Whether a text holds a Chinese character.

    >>> has_cjk("腾讯 Holdings"), has_cjk("Tencent")
    (True, False)
    """
    return not text.isascii() and _CJK.search(text) is not None


@lru_cache(maxsize=65536)
def simplified(text: str) -> str:
    """The text in simplified characters.

    >>> simplified("騰訊控股")
    '腾讯控股'
    """
    if not has_cjk(text):
        return text
    converter = _to_simplified()
    return str(converter.convert(text))  # type: ignore[attr-defined]


@lru_cache(maxsize=65536)
def normal(name: str) -> str:
    """The form under which names are compared.

    Returns
    -------
    str
        Case-folded, width-normalised, simplified, without a leading article or a legal suffix. A name of signs
        alone (an emoji) keeps them: else all such names would be one.

    Examples
    --------
    >>> normal("The Alibaba Group Holding Limited"), normal("ＪＤ．com, Inc."), normal("騰訊控股有限公司")
    ('alibaba', 'jd com', '腾讯')
    >>> normal("Alibaba Pictures Group") == normal("Alibaba Group")
    False
    """
    text = simplified(unicodedata.normalize("NFKC", name)).casefold()
    text = _POSSESSIVE.sub("", text)
    text = _INITIALS.sub(r"\1", text)
    words = _APART.sub(" ", text).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and words[-1] in LEGAL:
        words.pop()
    return _without_legal_zh(" ".join(words)) or text.strip()


def _without_legal_zh(text: str) -> str:
    while suffix := next((s for s in LEGAL_ZH if text.endswith(s) and len(text) > len(s) + 1), ""):
        text = text[: -len(suffix)].strip()
    return text


@lru_cache(maxsize=65536)
def pinyin(name: str, *, person: bool = False) -> str:
    """A Chinese name in plain pinyin, without spaces or tones; other characters stay.

    Parameters
    ----------
    person
        Read the first character as a surname.

    Examples
    --------
    >>> pinyin("腾讯"), pinyin("曾鸣", person=True)
    ('tengxun', 'zengming')
    """
    from pypinyin import lazy_pinyin  # loads a dictionary: only for those who ask

    text = simplified(name)
    if person and text[:1] in SURNAMES:
        return SURNAMES[text[0]] + "".join(lazy_pinyin(text[1:])).lower()
    return "".join(lazy_pinyin(text)).lower()
