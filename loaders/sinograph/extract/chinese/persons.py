"""People: a surname and a given name beside a post or what only people do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sinograph.extract.chinese.candidates import Candidate
from sinograph.extract.chinese.foreign import foreign_names
from sinograph.extract.chinese.lexicon import either, wordset
from sinograph.extract.chinese.plain import Plain
from sinograph.extract.chinese.words import NEW, cut, known

_COURTEOUS = re.compile("([\u4e00-\u9fff])(?:先生|女士|小姐|太太)")


@cache
def _posts() -> re.Pattern[str]:
    words = wordset("roles", "post") | wordset("roles", "founder") | wordset("roles", "holding")
    words = words | wordset("roles", "office")
    plain = {"代表", "高管", "董事会", "书记", "老板", "编辑", "记者", "主任", "理事", "导演"}
    return re.compile(
        either((words - {"董事会", "代表"}) | plain - {"代表", "董事会"}) + r"(?:兼|、|和|及|/|，)?(?:的)?$"
    )


@cache
def _acts(key: str) -> re.Pattern[str]:
    """What people do, after a name: "speaks" (firms do so too) or "lives"."""
    lead = "^(?:（[^（）]{1,14}）)?"
    lead += "(?:则|也|均|还|曾|已|将|近日|今日|昨日|日前|随后|在|就|对|于|通过|向|从|自|亲自|微博|公开"
    lead += "|[自从][0-9年月日初底中]{2,11}(?:起|以来|开始|后)?)?"
    return re.compile(lead + either(wordset("roles", key)))


@cache
def common_surnames() -> frozenset[str]:
    """The first characters of the surnames that most people bear."""
    told = wordset("surnames", "common")
    return frozenset(c for word in told for c in (word if len(word) > 2 else [word]))


@cache
def _surname() -> re.Pattern[str]:
    single = "".join(sorted(wordset("surnames", "single")))
    compound = either(wordset("surnames", "compound"))
    return re.compile(rf"(?=((?:{compound}|[{single}])[\u4e00-\u9fff]))")


@cache
def _never() -> re.Pattern[str]:
    return re.compile(either(wordset("surnames", "never")))


@cache
def _last() -> frozenset[str]:
    return frozenset("".join(wordset("surnames", "last")))


def is_latin_person(text: str) -> bool:
    """Whether words in Latin letters read as a person's name.

    >>> is_latin_person("Marco Lin"), is_latin_person("Kelvin Lab"), is_latin_person("Lalamove")
    (True, False, False)
    """
    first, *rest = text.replace("-", " ").split() or [""]
    given, surnames = wordset("given", "given"), wordset("given", "surnames")
    if not 1 <= len(rest) <= 3 or not all(part[:1].isupper() and part.isalpha() for part in rest):
        return False
    return (first in given and rest[-1] in surnames) or (first in surnames and len(rest) > 1 and rest[0] not in given)


def _courteous(plain: Plain) -> Iterator[Candidate]:
    """Somebody whose surname alone is told: 市民陈先生, 绍兴有位胡女士."""
    for match in _COURTEOUS.finditer(plain.text):
        before = plain.text[max(0, match.start() - 2) : match.start()]
        named = any(c in common_surnames() for c in before)
        if match.group(1) in common_surnames() and not named:
            yield Candidate(plain.start + match.start(), plain.start + match.end(), match.group(), "Person", 1.1)


def person_names(plain: Plain) -> Iterator[Candidate]:
    """The people of a passage who stand beside a post or a word for what people do.

    Yields
    ------
    Candidate
        Score 2 where a post stands before or a verb of speech after; 0.6 where only the words' shape speaks for it.
    """
    yield from foreign_names(plain, _posts())
    yield from _courteous(plain)
    for match in _surname().finditer(plain.text):
        if found := _native(plain, match.start(), 2 if match.group(1)[:2] in wordset("surnames", "compound") else 1):
            yield found


def _native(plain: Plain, start: int, surname: int) -> Candidate | None:
    if _never().match(plain.text, start) or _posts().search(plain.text[max(0, start - 8) : start + 1]):
        return None
    options = [found for size in (surname + 2, surname + 1) if (found := _scored(plain, start, size))]
    return max(options, key=lambda c: (c.score, len(c.text)), default=None)


def _scored(plain: Plain, start: int, size: int) -> Candidate | None:
    end = start + size
    name = plain.text[start:end]
    if len(name) < size or not _is_given(name, plain, end):
        return None
    score = _evidence(plain, start, end, name)
    return Candidate(plain.start + start, plain.start + end, name, "Person", min(score, 1.9)) if score > 0.5 else None


def _is_given(name: str, plain: Plain, end: int) -> bool:
    given = name[-2:] if len(name) > 2 else name[-1:]
    if (
        any(not "\u4e00" <= c <= "\u9fff" for c in name)
        or (len(name) > 2 and _verbs().match(plain.text, end - 1))
        or (name[-1] in _last() and not _is_spoken_of(name, plain, end))
        or (len(name) > 2 and name[1] in _last() and not _posts().search(plain.text[max(0, end - 11) : end - 3]))
    ):
        return False
    if _posts().search(given) or given in wordset("names", "stops") | wordset("names", "generic"):
        return False
    if name in wordset("names", "jargon") or _is_word(name, plain, end):
        return False
    return not _posts().search(name) and not _cut_out(plain, end - len(name), end)


@cache
def _verbs() -> re.Pattern[str]:
    """What people do, in words of two characters: the first is no end of a name, 周航|留任."""
    return re.compile(either(w for w in wordset("roles", "lives") | wordset("roles", "speaks") if len(w) == 2))


def _is_word(name: str, plain: Plain, end: int) -> bool:
    """Whether a rare surname only begins a word of the dictionary: 明星云集."""
    word = plain.words[plain.word_at(end - 1)]
    person = word.kind.startswith("nr") or word.kind == NEW
    return len(name) == 2 and name[0] not in common_surnames() and word.text == name and not person and known(name)


def _is_spoken_of(name: str, plain: Plain, end: int) -> bool:
    """Whether a given name ends as few do, yet stands between a post and a verb of speech: 总裁沈万里表示."""
    if len(name) != 3 or name[0] not in common_surnames():
        return False
    whole = known(name[1:]) and plain.words[plain.word_at(end - 1)].text == name[1:]
    post = _posts().search(plain.text[max(0, end - 11) : end - 3])
    rest = plain.text[end : end + 24]
    return bool((whole or name[-1] in "发名之") and post and (_acts("speaks").match(rest) or rest.startswith("此前")))


def _cut_out(plain: Plain, start: int, end: int) -> bool:
    """Whether the first character ends another word, or the last one begins it, with no verb of speech after."""
    first, last = plain.words[plain.word_at(start)], plain.words[plain.word_at(end - 1)]
    left = first.start < start and len(first.text) > 1 and known(first.text)
    right = last.end > end and len(last.text) > 1 and known(last.text)
    rest = plain.text[end : end + 24]
    apart = rest[:1] in _AFTER or (_acts("speaks").match(rest) or _acts("lives").match(rest))
    return left or bool(right and (not apart or last.text.endswith("任")))  # 责任, 信任


def _ends_well(plain: Plain, end: int) -> bool:
    """Whether what follows reads as a word of its own."""
    following = cut(plain.text[end : end + 6])
    if not following:
        return True
    word = following[0]
    return (len(word.text) > 1 and known(word.text)) or word.text in _last() or word.kind in _LOOSE


_AFTER = frozenset("和与及、，。将未则已曾也在对于等出任担加离辞表说称认")
# 甲和乙出任: what the second does the first does too.
_BESIDE = re.compile(r"^(?:和|与|、)[\u4e00-\u9fff]{2,4}(?:出任|担任|接任|创办|创立|加入|离开|离职|任|分别)")
_BRANDS = ("企业", "品牌", "厂商", "连锁店", "独角兽")
_FIRM = re.compile("(?:设计|科技|游戏|创业|初创|电商|互联网|软件|半导体|芯片|医药|生物|上市)公司$")
_OTHER_POST = re.compile("[\u4e00-\u9fffO](?:、|兼任?|和|及|以及|暨)$")
_LOOSE = frozenset(["x", "p", "c", "d", "uj", "ul", "r", "f", "m", "v", "t", "u"])


def _evidence(plain: Plain, start: int, end: int, name: str) -> float:
    """What speaks for a person: the words before, the words after, and the name itself."""
    before, after = plain.text[max(0, start - 10) : start], plain.text[end : end + 24]
    score = _own(plain, start, end, name) + _after(name, after)
    if _posts().search(before):
        score += 1.6 + 0.9 * (len(name) == 3 and _is_behind(name, after))
    if before.endswith(tuple(wordset("roles", "kin"))):
        score += 1.0
    if name.startswith(_titles()):
        score -= 2.0  # 区长李某
    if (before.endswith(_BRANDS) or _FIRM.search(before)) and not after.startswith(("先生", "女士", "等人")):
        score -= 1.5  # 老牌企业李锦记
    if start == 0 and after.startswith("：") and (len(name) == 3 or name[0] in common_surnames()):
        score += 0.9  # who speaks in an interview
    if len(name) == 3 and _OTHER_POST.search(before) and _heads().match(after):
        score -= 1.5  # 董事长、麦田网总经理: a body of the next post
    return score - 0.8 * (score > 0.5 and not _ends_well(plain, end))


@cache
def _titles() -> tuple[str, ...]:
    return tuple(w for w in wordset("roles", "office") | wordset("roles", "post") if len(w) == 2)


def _is_behind(name: str, after: str) -> bool:
    """Whether a name of three characters ends where a word of its own begins: 葛培健|在 rather than 葛培|健在."""
    return after[:1] in "和与及、，将为（" or (after[:1] == "在" and name[-1] not in "现正还仍就都存内外实潜旨常")


@cache
def _heads() -> re.Pattern[str]:
    """A post right behind a name."""
    return re.compile(r"(?:联合|共同|执行|高级)?" + either(wordset("roles", "founder") | wordset("roles", "post")))


def _own(plain: Plain, start: int, end: int, name: str) -> float:
    word = plain.words[plain.word_at(start)]
    whole = word.text == name
    tagged = whole and word.kind in ("nr", NEW) and name[0] in common_surnames()
    listed = tagged and plain.text[start - 1 : start] in "的、和与" and plain.text[end : end + 1] in "，。、；和与"
    common = known(name) and not tagged
    edges = plain.is_edge(start) + plain.is_edge(end)
    return 0.6 * tagged - 1.0 * common + 0.2 * edges + 0.5 * (listed and start > 0)


@cache
def _is_post() -> re.Pattern[str]:
    """What tells that the name before bears a post: 是某某公司创始人."""
    words = wordset("roles", "founder") | {"董事长", "总裁", "CEO", "总经理", "首席执行官", "副总裁"}
    return re.compile(rf"(?:现)?(?:是|系|为)[^，。；：！？的]{{2,16}}?{either(words)}")


def _after(name: str, after: str) -> float:
    """Speech is weak evidence for a rare surname: firms speak too."""
    told = 0.3 * (len(name) == 3)
    if _acts("lives").match(after) or _BESIDE.match(after):
        told += 0.9
    elif _acts("speaks").match(after):
        told += 0.9 if name[0] in common_surnames() else 0.1
    elif len(name) == 3 and name[0] in common_surnames() and _is_post().match(after):
        told += 0.6
    else:
        told = 0.0
    return told + 1.2 * (re.match(r"(?:先生|女士|小姐|等人|（[男女]|，[男女]，)", after) is not None)
