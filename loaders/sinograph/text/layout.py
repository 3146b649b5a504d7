"""Which lines of a page are articles, and which of their lines say nothing.

One reading serves `read_articles`, `read_passages` and `furniture_spans`: lines get a level by their own words
(`sinograph.text.lexicon`), heads of articles are found (`sinograph.text.heads`), then each article's lines are
kept or dropped by where they stand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sinograph.model import Document, PartialDate
from sinograph.text.heads import Head, find_heads
from sinograph.text.lexicon import level_of, load_lexicon
from sinograph.text.lines import Line, is_bullet, read_lines
from sinograph.text.mastheads import MOST_WORDS, read_masthead
from sinograph.text.rows import is_table
from sinograph.text.wrapping import join_wrapped

LINK_WORDS = 22.0
LOWER_WORDS = 6.0  # a longer line that begins in lower case is careless prose
MENU_RUN, MENU_WORDS = 5, 3.0
TEASER_WORDS = 30.0
ENDS_AFTER = 20.0  # words told before "Leave a reply" can end an article: above them it is a menu
TRIANGLES = "▲△▼"  # before a caption, or before the items of a list
POSTS = 3  # signs of posts that make a page a forum
HEAD_LINES, TAIL_LINES = 8, 4  # where bylines stand
_DISCLAIMER = re.compile(
    r"(?:legal )?disclaimer|cautionary|forward.looking|safe harbo|(?:免责|法律|特别|郑重)声明", re.IGNORECASE
)
_ABOUT = re.compile(r"(?:About|ABOUT) [A-Z][\w.&,() -]{1,60}:?$|关于[^，。]{2,20}$")
_GOES_ON = (":", "：", ",", "，", "、")
_SENTENCE_WITHIN = re.compile(r"[。！？；]|[a-z]{3}[.!?] [A-Z\"“]")  # a headline has none


@dataclass(frozen=True, slots=True)
class Section:
    """An article's lines.

    Parameters
    ----------
    head
        Its title and masthead.
    kept
        Indices of the lines that hold running text, headings and items; the title is not among them.
    last
        Index of its last line.
    """

    head: Head
    kept: tuple[int, ...]
    last: int


@dataclass(frozen=True, slots=True)
class Layout:
    """A page: its lines, their levels, and the articles among them."""

    lines: tuple[Line, ...]
    levels: tuple[str, ...]
    sections: tuple[Section, ...]


def read_layout(document: Document) -> Layout:
    """A document's lines and articles.

    Parameters
    ----------
    document
        Its own `furniture` spans count as furniture whatever they say.

    Returns
    -------
    Layout

    Examples
    --------
    >>> text = "Home\\nNews\\nTencent bought Supercell in June.\\nRelated Articles\\nMore"
    >>> page = read_layout(Document(id="a", text=text))
    >>> [page.lines[index].text for index in page.sections[0].kept]
    ['Tencent bought Supercell in June.']
    """
    return _read(document.text, document.furniture, document.title, document.published)


@lru_cache(maxsize=4)  # read_articles and read_passages ask for the same page, one after the other
def _read(
    text: str, furniture: tuple[tuple[int, int], ...], title: str | None, published: PartialDate | None
) -> Layout:
    lines = join_wrapped(read_lines(text), text)
    levels = _no_captions(lines, [_level(line, furniture) for line in lines])
    heads = find_heads(lines, levels, title=title, published=published)
    ends = [*(head.first for head in heads[1:]), len(lines)][: len(heads)]
    sections = [_section(lines, levels, head, end) for head, end in zip(heads, ends, strict=True)]
    told = [section for section in sections if section is not None]
    return Layout(lines, levels, tuple(told) or _everything(lines, levels))


def _level(line: Line, furniture: tuple[tuple[int, int], ...]) -> str:
    if any(start <= line.start and line.end <= end for start, end in furniture):
        return "sure"
    return level_of(line.text, line.weight, ended=line.ended)


def _no_captions(lines: Sequence[Line], levels: Sequence[str]) -> tuple[str, ...]:
    """The levels, of neighbours that all begin with a triangle none a caption: they are the items of a list."""
    listed = [level == "caption" and line.text[0] in TRIANGLES for line, level in zip(lines, levels, strict=True)]
    beside = [any(listed[max(0, n - 1) : n] + listed[n + 1 : n + 2]) for n in range(len(listed))]
    return tuple("" if one and near else level for one, near, level in zip(listed, beside, levels, strict=True))


def _everything(lines: Sequence[Line], levels: Sequence[str]) -> tuple[Section, ...]:
    """A text without prose is one article of whatever is no furniture: nothing that is told may be lost."""
    whole = _without_blocks(lines, levels, list(range(len(lines))))
    kept = tuple(index for index in whole if levels[index] in ("", "weak", "caption"))
    return (Section(Head(kept[0]), kept, kept[-1]),) if kept else ()


def _section(lines: Sequence[Line], levels: Sequence[str], head: Head, end: int) -> Section | None:
    quoted = head.published is not None and levels.count("post") >= POSTS
    kept = _without_blocks(lines, levels, list(range(head.body, end)), quoted=quoted)
    kept = _without_menus(lines, levels, kept)
    kept = _without_bylines(lines, kept)
    kept = _without_ends(lines, levels, kept)
    if not any(lines[index].says for index in kept):
        captions = [index for index in range(head.body, end) if levels[index] == "caption" and lines[index].weight > 8]
        if not captions or head.title is None:
            return None
        kept = captions
    if head.listed and sum(lines[index].weight for index in kept) < TEASER_WORDS:
        return None
    return Section(head, tuple(kept), kept[-1])


def _linkish(line: Line) -> bool:
    if line.ended or line.weight > LINK_WORDS or line.text.endswith(_GOES_ON) or _SENTENCE_WITHIN.search(line.text):
        return False
    return not (line.text[0].islower() and line.weight > LOWER_WORDS)


def _without_blocks(
    lines: Sequence[Line], levels: Sequence[str], indices: list[int], *, quoted: bool = False
) -> list[int]:
    """Drop what stands under "Related articles" and the like, and all that follows "Leave a reply".

    A release may tell of its firm below its disclaimer. What posts say of an article that one has `quoted` is dropped.
    """
    kept: list[int] = []
    said = 0.0
    inside = closed = False
    for place, index in enumerate(indices):
        level = levels[index]
        if (level == "ends" and said >= ENDS_AFTER) or (level == "post" and quoted and said):
            if not _DISCLAIMER.match(lines[index].text):
                break
            closed = True
        closed = closed and not (_ABOUT.match(lines[index].text) and not level)
        if closed:
            continue
        if level in ("links", "ends", "post"):
            inside = said > 0 and level == "links"
            continue
        if inside and not _resumes(lines, levels, indices[place:]):
            continue
        inside = False
        kept.append(index)
        said += lines[index].weight if not level and lines[index].says else 0
    return kept


def _resumes(lines: Sequence[Line], levels: Sequence[str], rest: Sequence[int]) -> bool:
    """Whether the article goes on at the first of these lines: a paragraph, not a headline and its teaser."""
    line = lines[rest[0]]
    if levels[rest[0]] or not line.prose or line.text.endswith(("...", "…", "......")):
        return False
    following = [index for index in rest[1:6] if levels[index] not in ("sure", "caption")]
    if following and lines[following[0]].says and not levels[following[0]]:
        return True
    sentences = len(re.findall(r"[.!?。！？][\"'”’」]?(?:\s|$|(?<=[。！？]))", line.text))
    return sentences >= 2 and line.weight >= 18


def _without_menus(lines: Sequence[Line], levels: Sequence[str], indices: list[int]) -> list[int]:
    """Drop sure furniture and captions, and runs of very short lines that are no list."""
    plain = [index for index in indices if levels[index] not in ("sure", "caption")]
    kept: list[int] = []
    run: list[int] = []
    for index in [*plain, -1]:
        if index >= 0 and _linkish(lines[index]) and not is_bullet(lines[index].text):
            run.append(index)
            continue
        kept += [] if _is_menu(lines, kept, run) else run
        run = []
        kept += [index] if index >= 0 else []
    return kept


def _is_menu(lines: Sequence[Line], before: Sequence[int], run: Sequence[int]) -> bool:
    if len(run) < MENU_RUN or (before and lines[before[-1]].text.endswith((":", "："))):
        return False
    if is_table([lines[index] for index in run]):
        return False
    return sum(lines[index].weight for index in run) / len(run) <= MENU_WORDS


def _without_bylines(lines: Sequence[Line], indices: list[int]) -> list[int]:
    """Drop names of reporters and sources near the beginning and the end."""
    near = {*indices[:HEAD_LINES], *indices[-TAIL_LINES:]}
    return [index for index in indices if index not in near or not _is_byline(lines[index])] or indices


def _is_byline(line: Line) -> bool:
    if line.weight > MOST_WORDS or line.prose or is_bullet(line.text):
        return False
    mast = read_masthead(line)
    return mast is not None and (mast.named or mast.published is not None)


def _without_ends(lines: Sequence[Line], levels: Sequence[str], indices: list[int]) -> list[int]:
    """Drop weak furniture from both ends, and link-like lines from the tail."""
    kept = list(indices)
    while kept and levels[kept[0]] == "weak" and len(kept) > 1:
        kept.pop(0)
    while kept:
        line = lines[kept[-1]]
        tail = _tail_links(lines, kept)
        own = _is_own_list(lines, kept)
        if levels[kept[-1]] == "weak" and len(kept) > 1:
            kept.pop()
        elif tail and tail < len(kept):
            del kept[-tail:]
        elif not own and _linkish(line) and line.weight <= 3 and len(kept) > 1 and not is_bullet(line.text):
            kept.pop()
        else:
            break
    return kept


def _tail_length(lines: Sequence[Line], kept: Sequence[int]) -> int:
    count = 0
    while count < len(kept) and _linkish(lines[kept[-1 - count]]) and not is_bullet(lines[kept[-1 - count]].text):
        count += 1
    return count


def _is_own_list(lines: Sequence[Line], kept: Sequence[int]) -> bool:
    """Whether the short lines at the end belong to the text: a list that it announces, a table, or who signs it."""
    count = _tail_length(lines, kept)
    if count < len(kept) and lines[kept[-1 - count]].text.endswith((":", "：")):
        return True
    signature = load_lexicon().signature
    tail = [lines[index] for index in kept[len(kept) - count :]]
    return is_table(tail) or any(signature.search(line.text) for line in tail)


def _tail_links(lines: Sequence[Line], kept: Sequence[int]) -> int:
    """How many lines at the end look like links, where they are two or more and not the text's own."""
    count = _tail_length(lines, kept)
    return 0 if count < 2 or _is_own_list(lines, kept) else count
