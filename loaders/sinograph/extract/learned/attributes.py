"""What the words beside a claim of the network's tell: the post, the round, the ticker."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from sinograph.extract.chinese.attributes import round_of as chinese_round
from sinograph.extract.chinese.fold import folded
from sinograph.extract.chinese.lexicon import load, shape
from sinograph.extract.english.attributes import round_in, ticker_in
from sinograph.extract.english.posts import is_post, posts
from sinograph.extract.english.posts import role_of as english_role
from sinograph.extract.learned.evidence import passage_at
from sinograph.extract.protocols import Reading
from sinograph.model import Mention
from sinograph.names import has_cjk

REACH = 80  # characters on either side of a person within which a post is looked for
SPARE = 40  # and so far beyond may it go on: a post cut in two is another, "executive officer"
MANY = frozenset(["directors", "executives", "analysts", "managers", "partners", "chiefs", "heads", "founders"])
_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*|[.,;:()]")


@cache
def _before() -> frozenset[str]:
    """Words that may stand before the noun of a post, beside other posts' nouns."""
    return frozenset((files("sinograph.extract.learned") / "before_posts.txt").read_text(encoding="utf-8").split())


def round_of(words: str) -> str | None:
    """The funding round that words name.

    >>> round_of("a Series B round"), round_of("完成A轮融资")
    ('B', 'A')
    """
    return (chinese_round(folded(words)) if has_cjk(words) else None) or round_in(words)


def ticker_of(words: str) -> str | None:
    """The ticker that words name.

    >>> ticker_of("under the symbol BIDU")
    'BIDU'
    """
    if has_cjk(words) and (found := shape("ticker").search(folded(words))):
        return str(found.group(1))
    return ticker_in(words)


def role_of(reading: Reading, person: Mention) -> str | None:
    """The post that a person is told to hold: the nearest to the name within its passage.

    Parameters
    ----------
    reading
        The document.
    person
        The mention.
    """
    at = passage_at(reading, person.start)
    if at < 0:
        return None
    passage = reading.passages[at]
    text = reading.document.text
    before = text[max(passage.start, person.start - REACH - SPARE) : person.start]
    after = text[person.end : min(passage.end, person.end + REACH + SPARE)]
    return chinese_post(before, after) if passage.language == "zh" else english_post(before, after)


def english_post(before: str, after: str) -> str | None:
    """The post that stands nearest before or behind a name.

    >>> english_post("said the firm's senior vice president ", " on Monday")
    'senior vice president'
    >>> english_post("", ", who is chief executive of Yuegu")
    'chief executive'
    """
    found = [(len(before) - end, role) for end, role in _posts(before, ends=True)]
    found += [(start, role) for start, role in _posts(after, ends=False)]
    found = [one for one in found if one[0] <= REACH]
    return min(found)[1] if found else None


def _posts(words: str, *, ends: bool) -> list[tuple[int, str]]:
    tokens = [(m.start(), m.end(), m[0].lower()) for m in _WORD.finditer(words)]
    found: list[tuple[int, str]] = []
    at = 0
    while at < len(tokens):
        first = at
        while at < len(tokens) and (is_post(tokens[at][2]) or tokens[at][2] in _before()):
            at += 1
        last = at
        while last > first and not is_post(tokens[last - 1][2]):
            last -= 1
        told = [w for _, _, w in tokens[first:last]]
        if told and told[-1] not in MANY and not set(told) <= posts().not_alone and (role := english_role(told)):
            found.append((tokens[last - 1][1] if ends else tokens[first][0], role))
        at = max(at, first + 1)
    return found


@cache
def _chinese_roles() -> re.Pattern[str]:
    posts_ = sorted(str(load("roles")["post"]).split(), key=lambda w: (-len(w), w))
    grades = "|".join(str(load("roles")["grade"]).split())
    one = rf"(?:(?:{grades})*(?:{'|'.join(map(re.escape, posts_))})|首席[一-龥]{{2,5}}?官)"
    return re.compile(rf"{one}(?:(?:兼任|兼|、|及|和|暨|/){one})*")


def chinese_post(before: str, after: str) -> str | None:
    """The post that stands next to a name in Chinese, in simplified characters.

    >>> chinese_post("悦谷创始人兼CEO", "表示")
    'ceo'
    """
    before, after = folded(before), folded(after)
    near = [m for m in _chinese_roles().finditer(before) if len(before) - m.end() <= 2]
    near = near or [m for m in _chinese_roles().finditer(after) if m.start() <= 12]
    return near[-1][0].lower() if near and near[-1][0] else None
