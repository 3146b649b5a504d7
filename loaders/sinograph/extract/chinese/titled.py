"""Names that a fixed place tells: before a founder or chief, at the head of an item, before a version, in a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sinograph.extract.chinese.candidates import Candidate
from sinograph.extract.chinese.lexicon import wordset
from sinograph.extract.chinese.persons import common_surnames
from sinograph.extract.chinese.plain import Plain, within
from sinograph.extract.chinese.words import NEW, Word, known

LONGEST = 8
_APART = frozenset(["x", "p", "c", "uj", "ul", "uz", "ud", "ug", "uv", "r", "t", "q", "y", "o", "e", "f", "d", "u"])
_HEAD = re.compile(
    r"^\s*(?:[①-⑳●▶■▍◆▪·]|\d{1,2}[、.．])\s*(?:“|【)?([\u4e00-\u9fffA-Za-z0-9]{2,8})(?:”|】)?[：:](?=[^\d])"
)
_ITEM_HEAD = re.compile(_HEAD.pattern.replace("(?:[①", "(?:(?:[①", 1).replace("[、.．])", "[、.．]))?", 1))
_ISSUER = re.compile(r"(?:证券|股票|公司)简称(?:：|:)[　 ]?([\u4e00-\u9fffA-Z]{2,6})(?=[　 ，。；]|$)")
_VERSION = re.compile(r"([\u4e00-\u9fffA-Za-z0-9]{2,10})[”》]?（(?:版本|版本号|V|v)[：: ]?[\d.]+")
_BRACKET = re.compile(
    r"(?:公司|企业|平台|品牌|应用|软件|商|网站|机构|团队)([\u4e00-\u9fff]{2,6})（[A-Z][A-Za-z0-9 .&]{2,30}）"
)
# A share's code in brackets, which no year is: （600123.SH）, （股票代码：01234）, （2345）.
_CODE = re.compile(
    r"[（(](?:(?:股票代码|证券代码|股份代号|股票代号|代码|[A-Z]{2,6}|[沪深港][股市]?)[：:. ]?)?"
    r"(?!(?:19|20)\d\d[）)])\d{4,6}(?:[.．](?:SH|SZ|HK|BJ|OC|TW|SS))?[）)]"
)
_RUN = re.compile(
    r"[“《]?[\u4e00-\u9fffA-Za-z0-9·&. ]{2,12}[”》]?(?:、[“《]?[\u4e00-\u9fffA-Za-z0-9·&. ]{2,10}[”》]?)+"
)
_END = re.compile(r"(?=[，。；！？：的都也均等）]|$)")


@cache
def _chiefs() -> re.Pattern[str]:
    return re.compile(
        r"(?:的|公司|集团)?(?:新任|前|原|时任|现任)?(?:联合|共同)?"
        r"(?:创始人|创办人|联创|CEO|首席执行官|董事长|总裁|总经理|创始合伙人|执行长)(?:兼|、|暨|，)?"
    )


def titled_names(plain: Plain) -> Iterator[Candidate]:
    """Names of common words that stand where only a name stands.

    Parameters
    ----------
    plain
        The passage.

    Yields
    ------
    Candidate
        A firm before its founder or chief, before its share's code, or at the head of an item; a product before its
        version.
    """
    for match in _chiefs().finditer(plain.text):
        if found := _before_chief(plain, match):
            yield found
    for match in _CODE.finditer(plain.text):
        if found := _before(plain, match.start(), 1.4):
            yield found
    head = _ITEM_HEAD if plain.passage.kind == "item" else _HEAD
    for pattern, kind, score in (
        (head, "Company", 1.1),
        (_ISSUER, "Company", 2.0),
        (_VERSION, "Product", 2.0),
        (_BRACKET, "Company", 1.6),
    ):
        for match in pattern.finditer(plain.text):
            if not _is_generic(plain, match.start(1), match.end(1)):
                yield Candidate(plain.start + match.start(1), plain.start + match.end(1), match.group(1), kind, score)


def _before_chief(plain: Plain, match: re.Match[str]) -> Candidate | None:
    named = plain.text[match.end() : match.end() + 1] in common_surnames()
    return _before(plain, match.start(), 1.1 if named else 0.6)


def _before(plain: Plain, end: int, score: float) -> Candidate | None:
    """The firm that the words before a place name, where nothing else stands in their clause."""
    index, start = plain.word_at(end - 1), end
    if end == 0 or not plain.is_edge(end):
        return None
    while index >= 0 and end - plain.words[index].start <= LONGEST and _may_hold(plain.words[index]):
        start = plain.words[index].start
        index -= 1
    words = plain.inside(start, end)
    opens = start == 0 or plain.text[start - 1] in "，。；：、“（【〔和与由对 　\n①②③④⑤⑥⑦⑧⑨⑩"
    if not opens or not 2 <= len(words) <= 4 or _is_generic(plain, start, end):
        return None
    return Candidate(plain.start + start, plain.start + end, plain.text[start:end], "Company", score)


def _may_hold(word: Word) -> bool:
    plain = word.text not in wordset("names", "stops") and word.text not in wordset("names", "jargon")
    return plain and word.kind not in _APART and word.text not in _held()


@cache
def _held() -> frozenset[str]:
    return wordset("roles", "post") | wordset("roles", "founder") | {"兼"}


def _is_generic(plain: Plain, start: int, end: int) -> bool:
    words = plain.inside(start, end)
    loose = (
        wordset("names", "generic") | wordset("names", "stops") | wordset("roles", "grade") | wordset("names", "parts")
    )
    return any(w.text in loose for w in words) or all(w.kind in ("ns", "m", "t") for w in words)


def listed_names(plain: Plain, sure: Sequence[Candidate]) -> Iterator[Candidate]:
    """The unknown ones in a list of names: 新浪、某某网.

    Parameters
    ----------
    plain
        The passage.
    sure
        The names that stand so far, in order of place.
    """
    inside = {c.start: c for c in within(sure, plain.start, plain.passage.end)}
    ends = {c.end: c for c in inside.values()}
    for match in _RUN.finditer(plain.text):
        parts = list(re.finditer(r"[^、]+", match.group()))
        for number, part in enumerate(parts):
            start, end = match.start() + part.start(), match.start() + part.end()
            beside = _beside(plain, (start, end), inside, ends)
            if beside is not None and (found := _sibling(plain, start, end, beside, last=number == len(parts) - 1)):
                yield found


def _beside(
    plain: Plain, span: tuple[int, int], starts: dict[int, Candidate], ends: dict[int, Candidate]
) -> Candidate | None:
    """The name on one side of a list's part, where the part itself is none."""
    marks = "“”《》"
    low = plain.start + span[0] - 1
    high = plain.start + span[1] + 1
    one = ends.get(low) or (ends.get(low - 1) if plain.text[span[0] - 2 : span[0] - 1] in marks else None)
    other = starts.get(high) or starts.get(high + 1)
    told = [c for c in (one, other) if c is not None and c.type in ("Company", "Product", "Person")]
    return told[0] if told else None


def _sibling(plain: Plain, start: int, end: int, beside: Candidate, *, last: bool) -> Candidate | None:
    while end > start and plain.text[start] in "“《":
        start += 1
    if last:
        end = _last_end(plain, start, end)
    while end > start and plain.text[end - 1] in "”》 ":
        end -= 1
    name = plain.text[start:end]
    if re.match("C[A-Z]O", name) or name.startswith(_titles()) or name.endswith(tuple(_held())):
        return None
    if not 2 <= len(name) <= 8 or not plain.is_edge(start) or not plain.is_edge(end) or _is_generic(plain, start, end):
        return None
    if beside.type == "Person":
        fits = len(name) <= 3 and name[0] in common_surnames() and not known(name)
        return Candidate(plain.start + start, plain.start + end, name, "Person", 1.1) if fits else None
    words = plain.inside(start, end)
    if not _reads_as_name(words) or len(words) > 3:
        return None
    return Candidate(plain.start + start, plain.start + end, name, beside.type, 1.05)


@cache
def _titles() -> tuple[str, ...]:
    """Posts that somebody's name follows: 市长某某 is no name beside others."""
    return tuple(sorted(w for w in _held() | wordset("roles", "office") if len(w) > 1))


def _last_end(plain: Plain, start: int, end: int) -> int:
    """Where the last name of a list ends: before 等, 都 and the like."""
    found = _END.search(plain.text, start + 2, end + 1)
    return found.start() if found else end


def _reads_as_name(words: Sequence[Word]) -> bool:
    """Whether words are no plain description: one that the dictionary lacks, a proper noun, or an odd pair."""
    if any(w.kind in _APART or (w.kind == "v" and len(w.text) > 1) for w in words):
        return False
    if any(w.kind == "m" for w in words[1:]):
        return False
    if any(w.kind in (NEW, "nz", "nr", "nrt", "nt", "eng") or (w.kind == "n" and not known(w.text)) for w in words):
        return True
    return len(words) > 1 and words[0].kind in ("ns", "nr", "nz", "nrt", "a", "m")
