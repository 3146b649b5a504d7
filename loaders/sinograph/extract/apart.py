"""Firms of like names that a text tells apart: a parent and its unit are two, a firm and its full name one."""

from __future__ import annotations

import re

_WORDS = {
    "UNIT": r"(?:affiliates?|arms?|associates?|brands?|divisions?|offshoots?|rivals?|sister [a-z]+|spin-?offs?"
    r"|subsidiar(?:y|ies)|units?|ventures?)",
    "HELD": r"(?:(?:owned|controlled|backed|run|held)\sby|(?:unit|subsidiary|affiliate|arm|parent)\sof)",
    "END": r"(?-i:(?![一-龥A-Za-z0-9]| [A-Z]))",
}
# How a text tells two firms of like names apart: "its affiliate WHOLE", "SHORT's unit WHOLE", "WHOLE, owned by SHORT".
_APART = (
    r"\b(?:its|their)\s(?:[\w-]+\s){0,2}UNIT\s(?:\w+\s)?WHOLE",
    r"SHORT(?:'s|’s)\s(?:[\w-]+\s){0,3}WHOLE",
    r"SHORT\s(?:and\s(?:its\s)?|(?:owns|controls|set up|spun off)\b[^.!?\n]{0,40}?)WHOLE",
    r"WHOLE(?:[^.!?\n]{0,60}?\bHELD|\sand)\sSHORTEND",
    r"SHORT(?:旗下|子公司|控股|参股|全资|关联公司|与|和|及|、)[^，。；\n]{0,8}WHOLE",
    r"WHOLE(?:[^。；\n]{0,20}?(?:归|属|隶属于?)|[与和及、])SHORTEND",
)
_WORD = re.compile("SHORT|WHOLE|UNIT|HELD|END")


def told_apart(short: str, whole: str, text: str) -> bool:
    """Whether a text names a firm and one whose longer name begins with its own as two.

    Parameters
    ----------
    short, whole
        The names.
    text
        The document's text.

    Examples
    --------
    >>> told_apart("Hanbo", "Hanbo Music", "Hanbo grew. Its affiliate Hanbo Music did not.")
    True
    >>> told_apart("Hanbo", "Hanbo Music", "Hanbo Music grew. Hanbo sells lamps.")
    False
    """
    words = {**_WORDS, "SHORT": re.escape(short), "WHOLE": re.escape(whole)}
    patterns = (_WORD.sub(lambda word: words[word[0]], pattern) for pattern in _APART)
    return any(re.search(pattern, text, re.IGNORECASE) for pattern in patterns)
