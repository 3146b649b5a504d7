"""Heads of articles: a title with the byline or date line that belongs to it.

A page holds several articles where several titles stand over a dated line, each with running text below; once
they share a separator (a forum's line between posts), what that separator sets apart counts as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sinograph.model import PartialDate
from sinograph.text.lines import Line, is_bullet
from sinograph.text.mastheads import Masthead, read_masthead
from sinograph.text.rows import is_table

TITLE_WORDS = 42.0
REACH = 4  # lines between a title and its date line: byline, agency, deck
DECK_WORDS = 60.0
CLEAN_LINES = 10
KICKER_WORDS = 4.0  # a shorter line over a title names its section
CHATTER_LINES = 5
POST_WORDS = 40.0
BEFORE_PROSE = 24
_NO_TITLE_END = (".", "。", ",", "，", ";", "；", ":", "：", "、")


@dataclass(frozen=True, slots=True)
class Head:
    """Where an article begins.

    Parameters
    ----------
    first
        Index of its first line.
    title
        Index of its title, or None.
    mast
        Indices of its byline and date lines.
    body
        Index of the line where its text may begin.
    published
        The day that its date line tells.
    listed
        Whether it stands under "Related articles": a teaser unless it is long.
    """

    first: int
    title: int | None = None
    mast: tuple[int, ...] = ()
    body: int = 0
    published: PartialDate | None = None
    listed: bool = False


def title_like(line: Line, level: str) -> bool:
    """Whether a line may be an article's title.

    >>> from sinograph.text.lines import read_lines
    >>> title_like(read_lines("Tencent buys Supercell")[0], ""), title_like(read_lines("It said so.")[0], "")
    (True, False)
    """
    if level not in ("", "weak") or is_bullet(line.text) or not 1 <= line.weight <= TITLE_WORDS or len(line.text) > 260:
        return False
    return not line.text.endswith(_NO_TITLE_END) or line.text.endswith("...")


def find_heads(
    lines: Sequence[Line], levels: Sequence[str], *, title: str | None, published: PartialDate | None
) -> list[Head]:
    """The heads of all articles of a page; at least one where there is any line.

    Parameters
    ----------
    lines, levels
        The page's lines, and what each is by its own words.
    title, published
        Of the document, as its source gives them.

    Returns
    -------
    list of Head
        In order.
    """
    masts = [read_masthead(line, published=published) for line in lines]
    brief = not any(line.prose and not level for line, level in zip(lines, levels, strict=True))
    page = _Page(lines, levels, masts, brief)
    dated = _checked(page, [head for index in range(len(lines)) if (head := _dated(page, index)) is not None])
    if len(dated) < 2:
        return _single(page, dated, title)
    opened = [] if _covered(page, 0, dated[0].first) else [_first(page, title, dated[0].first)]
    return _with_marked(page, [*(head for head in opened if head), *dated])


@dataclass(frozen=True, slots=True)
class _Page:
    lines: Sequence[Line]
    levels: Sequence[str]
    masts: Sequence[Masthead | None]
    brief: bool  # a text without a long sentence: short ones count

    def prose(self, index: int) -> bool:
        """Whether a line is running text, and neither furniture nor a byline."""
        line = self.lines[index]
        return (line.says if self.brief else line.prose) and not self.levels[index] and self.masts[index] is None

    def titled(self, index: int) -> bool:
        """Whether a line may be a title, and is no byline."""
        return title_like(self.lines[index], self.levels[index]) and self.masts[index] is None

    @property
    def spaced(self) -> bool:
        """Whether blank lines set the page's paragraphs apart."""
        return sum(line.gap or bool(line.mark) for line in self.lines) > len(self.lines) / 5


def _dated(page: _Page, index: int) -> Head | None:
    """The head whose date line stands at `index`."""
    mast = page.masts[index]
    if mast is None or mast.published is None or page.levels[index] in ("ends", "links"):
        return None
    title = _title_above(page, index)
    first = title if title is not None else index
    if title is None and index + 1 < len(page.lines) and page.titled(index + 1):
        title = index + 1
    if title is None and not _opens_post(page, index):
        return None
    body = _skip_masts(page, max(index, title or 0) + 1)
    between = range(first, body)
    lines = tuple(place for place in between if page.masts[place] is not None)
    listed = _under_links(page, first)
    return Head(first, title, lines, body, mast.published, listed)


def _title_above(page: _Page, index: int) -> int | None:
    deck = False
    for place in range(index - 1, max(-1, index - 1 - REACH), -1):
        if page.titled(place):
            if _username(page, place):
                return None
            above = place - 1
            # What stands between title and date is a deck, an agency or an author.
            if above >= 0 and page.titled(above) and _beneath(page.lines[above], page.lines[place]):
                return above
            return place
        if page.masts[place] is not None or page.levels[place] in ("sure", "caption", "weak"):
            continue
        if deck or page.lines[place].weight > DECK_WORDS or not page.lines[place].ended:
            return None
        deck = True
    return None


def _beneath(above: Line, line: Line) -> bool:
    if line.gap or above.weight < KICKER_WORDS:
        return False
    return above.weight >= 0.6 * line.weight if above.gap or above.start == 0 else above.weight >= 1.3 * line.weight


def _username(page: _Page, index: int) -> bool:
    """Whether a very short line above a date is the name of someone who posts, not a title."""
    near = range(max(0, index - 2), min(len(page.lines), index + 6))
    return page.lines[index].weight <= 2 and any(page.levels[place] == "post" for place in near)


def _opens_post(page: _Page, index: int) -> bool:
    near = range(max(0, index - 2), min(len(page.lines), index + 5))
    return any(page.levels[place] == "post" or re.fullmatch(r"#\d+", page.lines[place].text) for place in near)


def _skip_masts(page: _Page, place: int) -> int:
    while place < len(page.lines) and not page.prose(place):
        ahead = range(place, min(len(page.lines), place + 3))
        if not any(page.masts[index] is not None or page.levels[index] == "sure" for index in ahead):
            break
        if page.masts[place] is None and page.levels[place] != "sure":
            break
        place += 1
    return place


def _under_links(page: _Page, first: int) -> bool:
    for place in range(first - 1, -1, -1):
        if page.levels[place] in ("links", "ends"):
            return True
        if page.prose(place) and page.lines[place].weight > DECK_WORDS:
            return False
    return False


def _checked(page: _Page, heads: list[Head]) -> list[Head]:
    """Those heads that stand apart and have running text below."""
    good: list[Head] = []
    for place, head in enumerate(heads):
        end = next((other.first for other in heads[place + 1 :] if other.first >= head.body), len(page.lines))
        if good and head.first < good[-1].body:
            continue
        if (not good or _apart(page, head)) and _told(page, head, end):
            good.append(head)
    return good


def _apart(page: _Page, head: Head) -> bool:
    line, before = page.lines[head.first], head.first - 1
    if line.gap or line.mark or head.first == 0:
        return True
    if head.title is not None and page.levels[before] == "post":  # "#3" stands right over what the post quotes
        return True
    return not page.spaced and (page.lines[before].ended or page.levels[before] != "")


def _told(page: _Page, head: Head, end: int) -> bool:
    said = [place for place in range(head.body, end) if page.prose(place) or page.levels[place] == "caption"]
    return bool(said)


def _covered(page: _Page, start: int, end: int) -> bool:
    """Whether nothing is told between two lines."""
    return sum(page.lines[place].weight for place in range(start, end) if page.prose(place)) < POST_WORDS


def _single(page: _Page, dated: list[Head], title: str | None) -> list[Head]:
    if not page.lines:
        return []
    if dated and _covered(page, 0, dated[0].first):
        return dated
    first = _first(page, title, len(page.lines))
    if first is None:
        return []
    # A date line far down the page (a signature, a comment) is none of the article's head.
    return [first]


def _first(page: _Page, title: str | None, end: int) -> Head | None:
    """The head of a page's first article, where no date line gives it away."""
    start = next((place for place in range(end) if page.prose(place)), None)
    if start is None:
        return None
    named = _same_as(page, title, start)
    if named is None:
        named = _over_byline(page, start)
    if named is None:
        named = _plain_title(page, start)
    if named is None:
        return Head(0, body=0) if _is_clean(page, start) else Head(start, body=start)
    body = _skip_masts(page, named + 1)
    masts = tuple(place for place in range(named + 1, start) if page.masts[place] is not None)
    told = next((mast.published for place in masts if (mast := page.masts[place]) and mast.published), None)
    return Head(named, named, masts, body, told)


def _plain_title(page: _Page, start: int) -> int | None:
    """The title over a page's first sentence, where neither source nor byline gives it away."""
    above = [place for place in range(start) if page.titled(place) and page.lines[place].weight >= 2]
    if above and _is_clean(page, start):
        return above[0]  # what comes first is the title, and the rest belongs to the text
    near = [place for place in above if place >= start - 3]
    if near:
        return max(near, key=lambda place: (min(page.lines[place].weight, 12), -place))
    dated = start - 1
    return dated if dated >= 0 and title_like(page.lines[dated], page.levels[dated]) else None


def _is_clean(page: _Page, start: int) -> bool:
    """Whether no menu stands over a line: few others, beside the rows of a table and the items of a list."""
    above = [line for line, level in zip(page.lines[:start], page.levels[:start], strict=True) if level != "sure"]
    if any(level not in ("", "sure") for level in page.levels[:start]):
        return False
    told = [line for line in above if not is_bullet(line.text)]
    return is_table(told) or (len(told) <= CLEAN_LINES and len(above) == start)


def _same_as(page: _Page, title: str | None, start: int) -> int | None:
    if not title:
        return None
    wanted = _squeezed(title)
    for place in range(min(start, len(page.lines))):
        line = _squeezed(page.lines[place].text)
        if len(line) >= 6 and wanted.startswith(line):
            return place
    return None


def _squeezed(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()


def _over_byline(page: _Page, start: int) -> int | None:
    for place in range(1, start):
        mast = page.masts[place]
        if mast is not None and page.titled(place - 1) and page.lines[place - 1].weight >= 2:
            return place - 1
    return None


def _with_marked(page: _Page, heads: list[Head]) -> list[Head]:
    """Add the posts that the same separator sets apart but that no date line opens."""
    marks = [_mark_over(page, head) for head in heads]
    mark = max(("space", "rule"), key=marks.count)
    places = [place for place in range(1, len(page.lines)) if page.lines[place].mark == mark]
    if marks.count(mark) < 2 or marks.count(mark) * 2 < len(places):
        return heads
    ends = [*places[1:], len(page.lines)]
    spans = list(zip(places, ends, strict=True))
    added = [
        head
        for start, end in spans
        if not any(start <= known.first < end for known in heads) and (head := _post(page, start, end)) is not None
    ]
    trimmed = sorted([*heads, *added], key=lambda head: head.first)
    return _with_stops(page, trimmed, places)


def _mark_over(page: _Page, head: Head) -> str:
    """The separator that opened the post in which an article stands."""
    for place in range(head.first, max(-1, head.first - CHATTER_LINES), -1):
        if page.lines[place].mark == "space":
            return "space"
    return page.lines[head.first].mark


def _post(page: _Page, start: int, end: int) -> Head | None:
    ruled = [place for place in range(start, min(end, start + CHATTER_LINES)) if page.lines[place].mark == "rule"]
    first = ruled[-1] if ruled else start
    said = [place for place in range(first, end) if page.prose(place) or page.levels[place] == "caption"]
    if not said:
        return None
    if page.titled(first) and first < said[0]:
        return Head(first, first, (), _skip_masts(page, first + 1))
    weight = sum(page.lines[place].weight for place in said)
    return Head(first, None, (), first) if weight >= POST_WORDS else None


def _with_stops(page: _Page, heads: list[Head], places: Sequence[int]) -> list[Head]:
    """Keep what a poster says before an article out of the article above: it becomes a head without text."""
    stops = []
    for head in heads:
        opening = max((place for place in places if place <= head.first), default=head.first)
        if opening < head.first:
            stops.append(Head(opening, None, (), head.first))
    known = {head.first for head in heads}
    last = max(places)
    if last not in known and not any(head.first >= last for head in heads):
        stops.append(Head(last, None, (), len(page.lines)))
    return sorted([*heads, *(stop for stop in stops if stop.first not in known)], key=lambda head: head.first)
