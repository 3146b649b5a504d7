"""Lines that tell by their form: "Label: what it is", and the cells of a table's row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sinograph.text.lexicon import load_lexicon
from sinograph.text.lines import Line

LEAST = 2  # rows that make a table: one line of that form may be a menu
SHARE = 3  # one of so many lines, headings of parts stand between
_LABELLED = re.compile(
    r"[A-Z\d(][^:：;!?|]{0,40}:\s(?!\d)\S|[A-Z][\w ]{1,30}:\s\d|[^:：,，.。;；!！?？|“”\"\d]{1,12}[:：]\s?(?![\d/\s])\S"
)
_CELLS = re.compile(r"\s*[|｜]\s*|\t+|\u3000+|\s{2,}|\s[/—–-]\s")


def is_row(text: str) -> bool:
    """Whether a line has a label and what that is, or three cells and more, and no button among them.

    >>> is_row("Shareholders: DFJ 30%, management"), is_row("和旭科技　B轮　2亿元"), is_row("Home | Log in | Help")
    (True, True, False)
    >>> is_row("Huawei's chips run dry"), is_row("14:02 Wang")
    (False, False)
    """
    cells = [cell for cell in _CELLS.split(text) if cell]
    two = len(cells) == 2 and ("\u3000" in text or text.startswith("|") or text.endswith("|"))
    if not (_LABELLED.match(text) or len(cells) > 2 or two):
        return False
    labels = [cell.split(":")[0].split("：")[0].strip() for cell in cells]
    lexicon = load_lexicon()
    worded = [words for words in (*cells, *labels) if any(c.isalpha() for c in words)]
    return not any(lexicon.whole.fullmatch(words) or lexicon.links.fullmatch(words) for words in worded)


def is_table(lines: Sequence[Line]) -> bool:
    """Whether lines are a profile or a table with the headings of its parts.

    >>> from sinograph.text.lines import read_lines
    >>> is_table(read_lines("Founders\\nAnn Corvo: chief executive\\nLi Wei: engineering"))
    True
    >>> is_table(read_lines("Huawei's chips run dry\\nWhy Zoom picked a side\\nMORE: A cat rides a bus"))
    False
    """
    rows = sum(is_row(line.text) for line in lines)
    return rows >= LEAST and rows * SHARE >= len(lines)
