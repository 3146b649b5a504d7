"""Names in marks: “…” and 《…》, and the short forms that a text defines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from sinograph.extract.chinese.candidates import Candidate
from sinograph.extract.chinese.lexicon import either, wordset
from sinograph.extract.chinese.plain import Plain
from sinograph.extract.chinese.words import cut

_BOOK = re.compile(
    r"《([^《》]{2,60}(?:《[^《》]{1,40}》[^《》]{0,30})?)》(?:（(?:征求意见稿|草案|试行|修订草案|公开征求意见稿|修订征求意见稿)）)?"
)
_QUOTE = re.compile(r"“([^“”，。；！？：]{1,14})”")
_THING = "App|APP|app|应用程序|应用软件|应用|软件|平台|小程序|网站|游戏|手游|网游|产品|品牌|服务|公众号|浏览器|输入法|社区|大模型|模型|系统|手机|机器人|音箱|客户端|专区|频道|频道|搜索引擎|引擎|问答|后台|项目|门户|商城|工具|助手|功能|套件|电商|直播间|芯片|车型|操作系统|书城"
_FIRM = "公司|企业|集团|创业公司|初创公司|初创企业|机构|基金|投行|厂商|运营方|开发商|独角兽|运营商"
_THING_NEAR = re.compile(
    rf"(?:{_THING}|推出|上线|发布|下载|开发|运营|打造|名为|名叫|叫|叫做|登录|使用|产品为|开通|生产|研发)(?:了|的|一款|的一款)?$"
)
_THING_AFTER = re.compile(rf"^(?:的)?(?:{_THING})")
_FIRM_NEAR = re.compile(rf"(?:{_FIRM}|收购|投资|入股|约谈|起诉)(?:了)?$")
_FIRM_AFTER = re.compile(rf"^(?:是一家|完成|宣布|获得|的?创始人|CEO|董事长|（|{_FIRM})")
_SHORT = re.compile(
    r"^[^（）]{0,12}?（?(?:以下|下文|文中|后文)?(?:统称|简称|合称|下称|简称为|以下简称为|又称|又名|原名|曾用名)[:：]?[“”]?([^“”（）《》，。；]{2,12})[“”]?[）,，]?"
)
_DEFINED = re.compile(
    r"（(?:以下|下文|文中|后文|下)?(?:统称|简称|合称|称|简称为|称为|又称|又名|原名|曾用名|前身为|英文名|英文名为)[:：为]?[“]?([^“”（）《》，。；]{2,20})[”]?(?:[,，；][^（）]*)?）"
)


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
    for match in _BOOK.finditer(plain.text):
        title = match.group(1)
        if _rule().search(title) or match.group().endswith("）"):
            yield Candidate(plain.start + match.start(), plain.start + match.end(), match.group(), "Regulation", 2.0)
        elif re.search(r"合同|协议|报告|公告|书$|信$|声明|启示|说明|名单|文章|财报|年报|手册|函$", title) is None:
            start, end = match.span(1)
            yield Candidate(plain.start + start, plain.start + end, title, _book_type(plain, match), 0.9)


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
    before, after = plain.text[max(0, match.start() - 8) : match.start()], plain.text[match.end() : match.end() + 8]
    if before.endswith(("简称", "下称", "合称", "统称")) or not _may_name(match.group(1)):
        return None
    thing, firm = (
        _THING_NEAR.search(before) or _THING_AFTER.match(after),
        _FIRM_NEAR.search(before) or _FIRM_AFTER.match(after),
    )
    score = 1.5 if thing or firm else 0.3
    kind = "Company" if firm and not thing else "Product"
    start, end = match.span(1)
    return Candidate(plain.start + start, plain.start + end, match.group(1), kind, score)


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
    for match in _DEFINED.finditer(plain.text):
        if not re.search(r"本公司|公司$|该公司|本集团", match.group(1)):
            yield match.start(), match.start(1), match.group(1)
