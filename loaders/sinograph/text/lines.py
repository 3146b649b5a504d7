"""A text's lines: what every rule about pages, bylines and headings looks at."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_LETTER = re.compile(r"[A-Za-z]+")
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\u2028\u2029\x85]")
_SPACE = " \t\xa0\u3000\u200b\ufeff\u2002\u2003\u2009\u202f"
_END = re.compile(r"[.!?。！？…][\"'”’）)」』\]*]*(?:\[\d+\])*(?:\s?[(（](?:全文)?[完终終][)）])?$")
_RULE = re.compile(r"(?:[-=_*~#]\s?){4,}$|[—─–·•※☆★]{4,}$")
_BULLET = re.compile(
    r"(?:[•·●○■□◆◇▪‣▶]|\*(?!\*)|\*\*\s|[-–—]\s|\(?\d{1,2}(?:[)、．]|\.(?=\s|[\u3400-\u9fff]))|[（(]?[一二三四五六七八九十]+[)）、])\s*"
)
ENDING = 24  # a sentence's mark with closing quotes and a footnote fits in
# Characters that weigh like a word: a Chinese character says about as much as half an English word.
DENSE = 2.0


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its margins.

    Parameters
    ----------
    start, end
        ``[start, end)`` in the document's text.
    text
        The characters between.
    gap
        Whether a blank line stands before it.
    mark
        Whether a separator stands before it: ``space`` (a line of blanks that is not empty), ``rule`` (a row of
        dashes or the like), or nothing.
    """

    start: int
    end: int
    text: str
    gap: bool = False
    mark: str = ""

    @property
    def weight(self) -> float:
        """How many English words the line is worth."""
        return words_in(self.text)

    @property
    def ended(self) -> bool:
        """Whether it ends as a sentence does."""
        return _END.search(self.text[-ENDING:]) is not None

    @property
    def says(self) -> bool:
        """Whether it may be a sentence, however short."""
        return self.prose or (self.ended and self.weight >= 2.5)

    @property
    def prose(self) -> bool:
        """Whether it reads as running text: a sentence of some length."""
        weight = self.weight
        return weight >= 30 or (weight >= 8 and (self.ended or self.text.endswith((":", "："))))


def words_in(text: str) -> float:
    """The length of a text in English words, a Chinese character counting half.

    >>> words_in("Tencent bought Supercell"), words_in("腾讯收购了")
    (3.0, 2.5)
    """
    return len(_LETTER.findall(text)) + len(_CJK.findall(text)) / DENSE


def language_of(text: str) -> str:
    """``zh`` where Chinese characters outweigh Latin words, else ``en``.

    >>> language_of("腾讯收购了Supercell"), language_of("Tencent (腾讯) bought Supercell for $8.6 billion")
    ('zh', 'en')
    """
    if text.isascii():
        return "en"
    chinese = len(_CJK.findall(text))
    return "zh" if chinese / DENSE > len(_LETTER.findall(text)) or (chinese >= 12 and chinese > len(text) / 4) else "en"


def read_lines(text: str) -> tuple[Line, ...]:
    """The lines of a text that say something, in order.

    >>> [(line.text, line.gap, line.mark) for line in read_lines("A\\n\\n  B  \\n----\\nC")]
    [('A', False, ''), ('B', True, ''), ('C', False, 'rule')]
    """
    found: list[Line] = []
    gap, mark = False, ""
    for start, end in _bounds(text):
        raw = text[start:end]
        inner = raw.strip(_SPACE + "\x00")
        if not inner:
            gap, mark = True, mark or ("space" if raw.strip(" \t") else "")
        elif _RULE.match(inner):
            mark = "rule"
        else:
            left = start + raw.index(inner)
            found.append(Line(left, left + len(inner), inner, gap, mark))
            gap, mark = False, ""
    return tuple(found)


def _bounds(text: str) -> list[tuple[int, int]]:
    bounds, start = [], 0
    for match in _BREAK.finditer(text):
        bounds.append((start, match.start()))
        start = match.end()
    return [*bounds, (start, len(text))]


def is_bullet(text: str) -> bool:
    """Whether a line begins as a list item does.

    >>> is_bullet("• Tencent"), is_bullet("3.5 billion")
    (True, False)
    """
    return _BULLET.match(text) is not None


def after_bullet(text: str) -> int:
    """Where a list item's words begin."""
    match = _BULLET.match(text)
    return match.end() if match and match.end() < len(text) else 0
