"""Firms of like names that a text tells apart: a parent and its unit are two, a firm and its full name one."""

from __future__ import annotations

import re

# How a text tells two firms of like names apart: "its affiliate WHOLE", "SHORT's unit WHOLE", "WHOLE, owned by SHORT".
_APART = (
    r"\b(?:its|their)\s(?:[\w-]+\s){{0,3}}{whole}",
    r"{short}(?:'s|’s)\s(?:[\w-]+\s){{0,3}}{whole}",
    r"{short}\s(?:and|owns|controls|holds|set up|founded|acquired|bought|spun off)\b[^.!?\n]{{0,40}}?{whole}",
    r"{whole}[^.!?\n]{{0,60}}?\b(?:(?:owned|controlled|backed|run|held)\sby|(?:unit|subsidiary|affiliate|arm|parent)\sof|and)\s{short}{end}",
    r"{short}(?:旗下|子公司|控股|参股|全资|关联公司|与|和|及|、)[^，。；\n]{{0,8}}{whole}",
    r"{whole}[^。；\n]{{0,20}}?(?:[由为系是归属与和及、]){short}{end}",
)
_END = r"(?![一-龥A-Za-z0-9]| [A-Z])"


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
    words = {"short": re.escape(short), "whole": re.escape(whole), "end": _END}
    return any(re.search(pattern.format(**words), text, re.IGNORECASE) for pattern in _APART)
