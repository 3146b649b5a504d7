"""The phrases of page furniture, bylines and datelines, read from ``furniture.yaml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sinograph.notation import read_yaml

# Beyond these a line says too much to be judged by being a button, by a word in it, or by how it begins.
SHORT, BRIEF, LONG = 14.0, 22.0, 45.0
LONGEST = 1200
_APART = re.compile(r"[\s|｜/·•>»【】\[\]()（）,，、:：]+")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The phrases, compiled.

    Parameters
    ----------
    signature
        Begins the names under a filing, which tell who holds a post.
    whole, ends, links
        Fill a line; the latter two open a block.
    start, sure, caption, byline, post
        Occur in one (``start`` at its beginning).
    inside
        Weak signs, counted one by one.
    dateline
        Stand before an article's first words.
    """

    whole: re.Pattern[str]
    start: re.Pattern[str]
    sure: re.Pattern[str]
    inside: tuple[re.Pattern[str], ...]
    ends: re.Pattern[str]
    links: re.Pattern[str]
    caption: re.Pattern[str]
    byline: re.Pattern[str]
    post: re.Pattern[str]
    signature: re.Pattern[str]
    dateline: tuple[re.Pattern[str], ...]

    def weak_signs(self, text: str) -> int:
        """How many different weak signs of furniture a line holds."""
        return sum(pattern.search(text) is not None for pattern in self.inside)


@cache
def load_lexicon() -> Lexicon:
    """The phrases, read once.

    >>> bool(load_lexicon().whole.fullmatch("Skip to main content"))
    True
    """
    raw: dict[str, list[str]] = read_yaml((files("sinograph.text") / "furniture.yaml").read_text("utf-8"))

    def _either(name: str) -> re.Pattern[str]:
        return re.compile("|".join(f"(?:{pattern})" for pattern in raw[name]), re.IGNORECASE)

    return Lexicon(
        inside=tuple(re.compile(pattern, re.IGNORECASE) for pattern in raw["inside"]),
        dateline=tuple(re.compile(pattern) for pattern in raw["dateline"]),
        **{
            name: _either(name)
            for name in ("whole", "start", "sure", "ends", "links", "caption", "byline", "post", "signature")
        },
    )


def level_of(text: str, weight: float, *, ended: bool) -> str:
    """What a line is by its own words.

    Parameters
    ----------
    text
        One line.
    weight
        Its length in English words.
    ended
        Whether it ends as a sentence does.

    Returns
    -------
    str
        ``ends`` or ``links`` (it opens a block), ``post``, ``caption``, ``sure``, ``weak`` (furniture at either
        end of a page only), or nothing.

    Examples
    --------
    >>> level_of("Related Articles", 2, ended=False), level_of("Tencent bought Supercell.", 3, ended=True)
    ('links', '')
    """
    if len(text) > LONGEST:
        return ""
    lexicon = load_lexicon()
    if weight <= SHORT and (found := _short_level(text, lexicon)):
        return found
    if weight <= LONG * 2 and lexicon.caption.search(text):
        return "caption"
    if lexicon.sure.search(text):
        return "sure"
    starts = lexicon.start.match(text) is not None
    signs = lexicon.weak_signs(text) + starts
    brief = weight <= BRIEF
    if (signs >= 2 and (starts or brief)) or (starts and (weight <= SHORT or not ended) and weight <= LONG):
        return "sure"
    # Such words in passing are no sign of a paragraph: who tells of a client's newsletter names one.
    return "weak" if (weight <= LONG and (starts or signs >= 2)) or (signs and brief) else ""


def _short_level(text: str, lexicon: Lexicon) -> str:
    bare = text.strip(" :：>»›-–—•·*|▲►▶")
    for name in ("ends", "links", "post"):
        pattern: re.Pattern[str] = getattr(lexicon, name)
        if (pattern.search(text) if name == "post" else pattern.fullmatch(bare)) is not None:
            return name
    return "sure" if _is_button(bare, lexicon) or lexicon.whole.fullmatch(text) or _all_buttons(text, lexicon) else ""


def _is_button(text: str, lexicon: Lexicon) -> bool:
    return not text or lexicon.whole.fullmatch(text) is not None


def _all_buttons(text: str, lexicon: Lexicon) -> bool:
    """Whether a line is a row of buttons: each word of it is one."""
    words = [word for word in _APART.split(text) if word]
    return len(words) > 1 and all(_is_button(word, lexicon) or word.isdigit() for word in words)
