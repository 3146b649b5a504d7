"""Names in marks: “…” and 《…》, and the short forms that a text defines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sinograph.extract.chinese.candidates import Candidate
from sinograph.extract.chinese.lexicon import either, shape, wordset
from sinograph.extract.chinese.plain import Plain
from sinograph.extract.chinese.words import cut, known

_DRAFT = re.compile(r"（[^（）]*(?:稿|草案)）(?=》?$)")  # a draft and the rule that comes of it are one
# A headline, and what says that a title is one of an article or a standard.
_HEADLINE = re.compile("[，？“]|一封信$|宣言$|倡议书?$")
_TITLED = re.compile("(?:手游|网游|端游|页游|游戏|电影|影片|剧集|电视剧|综艺|节目|动漫|动画|应用|App|APP)$")
_PIECE = re.compile("(?:系列)?(?:等|的|一)?(?:文章|一文|文中|文|专题|报道|标准(?!版)|帖|公开信|倡议)")
_MEASURE = re.compile(r"^(?:的)?新?(?:措施|计划|政策|战略|模式|活动|原则|口号|行动|概念|理念|目标|机制|改革|策略)")
# A firm's own department is nobody by itself.
UNIT = re.compile("(?:事业[部群线]组?|业务[部群线]|发展部|管理部|部门|小组|专班|工作组|项目组|事业单元)$")
_RUN_BEFORE = re.compile(r"(?:“[^“”，。；]{1,14}”(?:、|和|与|及|以及|，)?)+$")
_RUN_AFTER = re.compile(r"^(?:(?:、|和|与|及|以及|，)?“[^“”，。；]{1,14}”)+")
_NAME_BEFORE = re.compile("[A-Za-z0-9\u4e00-\u9fff]+$")
_QUOTE = re.compile(r"“([^“”，。；！？：]{1,14})”")


@cache
def _rule() -> re.Pattern[str]:
    return re.compile(either(wordset("bodies", "rule_ends")) + "(?:（[^（）]{2,12}）)?$")


def book_names(plain: Plain) -> Iterator[Candidate]:
    """What stands in 《》: a rule by its last word, else a game, a film or a paper.

    Yields
    ------
    Candidate
        The marks belong to a rule's name and not to a product's.
    """
    for match in shape("book").finditer(plain.text):
        title = match.group(1)
        if _rule().search(title) or match.group().endswith("）"):
            yield Candidate(
                plain.start + match.start(),
                plain.start + match.end(),
                match.group(),
                "Regulation",
                2.0,
                name=_DRAFT.sub("", match.group()),
            )
        elif (
            not (_is_headline(plain, match) or _PIECE.match(plain.text, match.end()))
            and re.search(r"合同|协议|报告|公告|书$|信$|声明|启示|说明|名单|文章|财报|年报|手册|函$", title) is None
        ):
            start, end = match.span(1)
            yield Candidate(
                plain.start + start,
                plain.start + end,
                title,
                _book_type(plain, match),
                1.2 if _is_thing(plain, match) else 0.9,
            )


def _is_headline(plain: Plain, match: re.Match[str]) -> bool:
    """Whether a title is an article's; one of a game or a film may hold a comma."""
    return _HEADLINE.search(match.group(1)) is not None and not _TITLED.search(plain.text, 0, match.start())


def _is_thing(plain: Plain, match: re.Match[str]) -> bool:
    return shape("quoted_thing_before").search(plain.text[max(0, match.start() - 8) : match.start()]) is not None


def _book_type(plain: Plain, match: re.Match[str]) -> str:
    near = plain.text[max(0, match.start() - 6) : match.start()]
    after = plain.text[match.end() : match.end() + 4]
    media = re.search(r"报|刊|杂志|新闻|财经|周刊|日报|记者", match.group(1)[-3:] + after[:2]) or near.endswith(
        ("据", "接受")
    )
    return "Company" if media else "Product"


def quoted_names(plain: Plain) -> Iterator[Candidate]:
    """Names in quotation marks, told by the words beside them."""
    for match in _QUOTE.finditer(plain.text):
        if found := _quoted(plain, match):
            yield found


def _quoted(plain: Plain, match: re.Match[str]) -> Candidate | None:
    before, after = _beside(plain, match)
    if (
        before.endswith(("简称", "下称", "合称", "统称"))
        or not _may_name(match.group(1))
        or _MEASURE.match(after)
        or UNIT.search(match.group(1))
    ):
        return None
    thing, firm = (
        shape("quoted_thing_before").search(before) or shape("quoted_thing_after").match(after),
        shape("quoted_firm_before").search(before) or shape("quoted_firm_after").match(after),
    )
    score = 1.5 if thing or firm else 0.3
    kind = "Company" if firm and not thing else "Product"
    start, end = match.span(1)
    return Candidate(plain.start + start, plain.start + end, match.group(1), kind, score)


def _beside(plain: Plain, match: re.Match[str]) -> tuple[str, str]:
    """The words around a run of quotations: “甲”“乙”两款应用 tells of both."""
    before = _RUN_BEFORE.sub("", plain.text[max(0, match.start() - 64) : match.start()])
    after = _RUN_AFTER.sub("", plain.text[match.end() : match.end() + 64])
    return before[-8:], after[:36]


def _may_name(text: str) -> bool:
    words = cut(text)
    loose = sum(w.kind in ("uj", "ul", "r", "y", "d", "c", "p") for w in words)
    return len(words) <= 5 and loose == 0 and not text.isdigit() and len(text) > 1


def defined_names(plain: Plain) -> Iterator[tuple[int, int, str]]:
    """Short forms that a passage defines: where the bracket begins, where the form stands, and the form.

    Yields
    ------
    tuple of int, int, str
        The bracket's place, the form's place (both in the passage) and the form.
    """
    for match in shape("defined").finditer(plain.text):
        form, before = match.group(1), _NAME_BEFORE.search(plain.text[max(0, match.start() - 40) : match.start()])
        own = form.endswith("公司") and len(form) > 3 and before is not None and form[:-2] in before.group()
        own = own and form[:-2] not in wordset("names", "generic") and not known(form[:-2])
        if own or not re.search(r"本公司|公司$|该公司|本集团", form):
            yield match.start(), match.start(1), form
