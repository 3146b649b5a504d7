"""Words that stand for a name: 该公司, 其, 它, 该平台, 该局, 该办法."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from sinograph.extract.chinese.fold import folded
from sinograph.extract.chinese.lexicon import load
from sinograph.extract.chinese.plain import Plain, within
from sinograph.extract.chinese.salience import main_firms
from sinograph.model import Mention

_ISSUER = re.compile("本公司|证券简称|公告编号")
_POST = re.compile(r"(?:的|公司|集团)?[一-龥]{0,6}?(?:经理|总监|总裁|工程师|董事长|首席|研究员|CEO|高管|员工)")
_OWN_POST = re.compile("其(?:联合|共同)?(?:创始人|创办人|CEO|董事长|总裁|前身|大股东|母公司)")
_REPORTER = re.compile("[”》]?(?:（[^（）]{0,24}）)?(?:首席|实习)?记者")
_SOURCE = re.compile("(?:方面|公司|官方|内部|处)?(?:获悉|了解|证实|确认|得知)")
_TURNING = frozenset("是为与向对给和跟由被在")
_BESIDE = re.compile("”?(?:（[^（）]*）)?，")
# Behind these the firm is told of another, whose chief comes next: 甲隶属乙，其总裁….
_BELONGS = re.compile("(?:隶属于?|归属于?|属于|股东[是为有]|母公司[是为])(?:[^，。；]{0,8}[、和与及])?$")
_BEFORE = re.compile(r"(?:在|与|向|对|从|由|被|和|跟|(?<![至关])于|给|为|把|将|据|让|获|出身)[“]?$")


@dataclass(frozen=True, slots=True)
class _Word:
    """One kind of stand-in: its pattern and the types that it may stand for."""

    pattern: re.Pattern[str]
    types: frozenset[str]
    steady: bool
    bare: bool

    @property
    def firm(self) -> bool:
        """Whether it can only mean a firm."""
        return self.types == frozenset({"Company"})


@dataclass(slots=True)
class _Memory:
    """Who was told of last, by node type, while the text is read from its beginning."""

    main: Mention | None
    issuer: bool
    last: dict[str, Mention] = field(default_factory=dict)
    topic: Mention | None = None
    about: Mention | None = None
    recent: list[Mention] = field(default_factory=list)

    def told(self, mention: Mention) -> None:
        """Remember a named mention."""
        self.last[mention.type] = mention

    def meant(self, word: _Word, inside: Sequence[Mention]) -> Mention | None:
        """Whom a stand-in means: who the sentence began with, else the last topic, else the last of its types."""
        if (word.steady or (self.issuer and (word.firm or word.bare))) and self.main is not None:
            return self.main
        options: list[Mention | None] = [*inside, self.about if word.bare else None, self.topic]
        for option in options:
            if option is not None and option.type in word.types:
                return option
        return next((self.last[t] for t in sorted(word.types) if t in self.last), None)


@cache
def _words() -> tuple[_Word, ...]:
    return tuple(
        _Word(
            re.compile(rule["pattern"]),
            frozenset(rule["types"].split()),
            bool(rule.get("steady")),
            bool(rule.get("bare")),
        )
        for rule in load("nominals")["words"]
    )


def with_nominals(mentions: Sequence[Mention], plains: Sequence[Plain]) -> tuple[Mention, ...]:
    """The mentions, and those that only stand for a name, in order of place.

    Parameters
    ----------
    mentions
        The named mentions, in order.
    plains
        The passages, in order.
    """
    memory = _Memory(_main(mentions, plains), any(_ISSUER.search(p.text) for p in plains))
    found: list[Mention] = []
    for plain, about in zip(plains, main_firms([(p.passage, p.text) for p in plains], mentions), strict=True):
        named = within(mentions, plain.start, plain.passage.end)
        memory.about = about
        stand_ins = list(_stand_ins(plain, named, memory))
        found += sorted([*named, *stand_ins], key=lambda m: m.start)
        _remember(memory, plain, named, stand_ins)
    return tuple(found)


def _main(mentions: Sequence[Mention], plains: Sequence[Plain]) -> Mention | None:
    """The firm that 本公司 means: the one in the first heading or sentence that names a firm."""
    firms = [m for m in mentions if m.type == "Company"]
    counts: dict[str, int] = {}
    for mention in firms:
        counts[mention.name] = counts.get(mention.name, 0) + 1
    if not firms:
        return None
    if named := _issuer(firms, plains):
        return named
    early = [m for m in firms if m.start < plains[min(2, len(plains) - 1)].passage.end] or firms[:1]
    return max(early, key=lambda m: (counts[m.name], -m.start))


def _issuer(firms: Sequence[Mention], plains: Sequence[Plain]) -> Mention | None:
    """The firm that an announcement is from: after 证券简称, or the one defined as “公司”."""
    for plain in plains:
        for one in within(firms, plain.start, plain.passage.end):
            before, after = plain.text[: one.start - plain.start], plain.text[one.end - plain.start :]
            if re.search("证券简称[：:]?$", before) or re.match("（以下简称[：:]?“?(?:本|上市)?公司", after):
                return one
    return None


def _nearest(plain: Plain, match: re.Match[str], named: Sequence[Mention], recent: Sequence[Mention]) -> Mention | None:
    """Whom a stand-in means by its place alone: 后者, 前者, and 其创始人 right behind a firm's name."""
    before = [m for m in named if m.end <= plain.start + match.start() and m.type in ("Company", "Product", "Person")]
    told = list({m.name: m for m in before}.values())
    if match.group() == "后者":
        return before[-1] if before else (recent[-1] if recent else None)
    if match.group() == "前者":
        return told[-2] if len(told) > 1 else (recent[-2] if len(recent) > 1 else None)
    if match.group() == "集团" and (groups := [m for m in before if folded(m.text).endswith("集团")]):
        return groups[-1]
    owner = _OWN_POST.match(plain.text, match.start())
    beside = owner and before and _BESIDE.fullmatch(plain.text[before[-1].end - plain.start : match.start()])
    if beside and _BELONGS.search(plain.text[: before[-1].start - plain.start]):
        return None
    return before[-1] if beside and before[-1].type in ("Company", "Product") else None


def _stand_ins(plain: Plain, named: Sequence[Mention], memory: _Memory) -> Iterator[Mention]:
    free = [True] * (len(plain.text) + 1)
    for mention in named:
        free[mention.start - plain.start : mention.end - plain.start] = [False] * (mention.end - mention.start)
    for word in _words():
        for match in word.pattern.finditer(plain.text):
            if all(free[match.start() : match.end()]):
                free[match.start() : match.end()] = [False] * (match.end() - match.start())
                if _is_apposed(plain, match, named):
                    continue
                before = [m for m in named if m.end <= plain.start + match.start() and _leads(plain, m)]
                if _turns(plain, match.start()):  # 甲是其供应商: not 甲's own
                    low = plain.start + max(plain.text.rfind(mark, 0, match.start()) for mark in "，。；：")
                    before = [m for m in before if m.start < low]
                if meant := _nearest(plain, match, named, memory.recent) or memory.meant(word, before):
                    yield _stand_in(plain, match, meant)


def _is_apposed(plain: Plain, match: re.Match[str], named: Sequence[Mention]) -> bool:
    """Whether a firm's name stands right behind, and tells which is meant: 王某创立的公司甲."""
    bare = match.group() == "公司" and plain.text[max(0, match.start() - 1) : match.start()] == "的"
    place = plain.start + match.end()
    return bare and any(m.type == "Company" and place <= m.start <= place + 2 for m in named)


def _turns(plain: Plain, place: int) -> bool:
    """Whether a stand-in stands behind a word that sets it apart from its clause's subject."""
    return plain.text[max(0, place - 1) : place] in _TURNING


def _leads(plain: Plain, mention: Mention) -> bool:
    """Whether a mention may be what comes up again: no preposition before it, and no post after it.

    A paper whose reporter tells the news is none; whom he has it from is.
    """
    start, end = mention.start - plain.start, mention.end - plain.start
    if _SOURCE.match(plain.text, end) and plain.text[:start].endswith("从"):
        return True
    post = mention.type == "Company" and (_POST.match(plain.text, end) or _REPORTER.match(plain.text, end))
    return not post and _BEFORE.search(plain.text[:start]) is None


def _stand_in(plain: Plain, match: re.Match[str], meant: Mention) -> Mention:
    start, end = plain.start + match.start(), plain.start + match.end()
    return Mention(start, end, match.group(), meant.type, meant.key, meant.name, nominal=True, score=0.6)


def _remember(memory: _Memory, plain: Plain, named: Sequence[Mention], stand_ins: Sequence[Mention]) -> None:
    for mention in named:
        memory.told(mention)
    told = list({m.name: m for m in named if m.type in ("Company", "Product", "Person")}.values())
    memory.recent = told or memory.recent
    subjects = [m for m in sorted([*named, *stand_ins], key=lambda m: m.start) if m.type in ("Company", "Product")]
    heads = [m for m in subjects if not _BEFORE.search(plain.text[: m.start - plain.start])]
    if heads:
        memory.topic = heads[0]
