"""Company or Product: what the whole text calls a name and lets it do."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sinograph.extract.chinese.candidates import Candidate
from sinograph.extract.chinese.plain import Plain
from sinograph.extract.chinese.suffixed import has_firm_ending, product_ending

_FIRM_AFTER = re.compile(
    r"^”?(?:（[^（）]{1,20}）)?(?:的)?(?:联合创始人|创始人|CEO|董事长|总裁|副总裁|首席[一-龥]{2,3}官|总经理|合伙人|高管|员工|股权|股份|股东|大股东|董事会|投资方|母公司|子公司|公司|集团|估值|市值|营收|"
    r"(?:今日|近日|昨日|日前|正式|已经?|随后|还|也|将|曾|则|\d+日)?(?:宣布|完成[^，。；]{0,14}融资|获得?[^，。；]{0,14}(?:投资|融资)|融资|递交|提交招股|登陆|收购|并购|领投|跟投|入股|起诉|裁员|表示|披露|公告|回应|签署|聘请|在[^，。；]{2,10}(?:上市|挂牌)|总部|成立于|是一家))"
)
_FIRM_BEFORE = re.compile(
    r"(?:公司|企业|独角兽|巨头|厂商|机构|开发商|运营商|服务商|供应商|竞争对手|投资方|股东|子公司|母公司|收购|入股|投资|起诉|状告|创办|创立|创建|加入|加盟|任职于|约谈)(?:了)?[“]?$"
)
_THING_AFTER = re.compile(
    r"^”?(?:（[^（）]{1,20}）)?(?:App|APP|app|应用|平台|网站|小程序|客户端|软件|游戏|浏览器|大模型|用户|[^，。；]{0,6}?(?:上线|公测|内测|下架)|的(?:下载|用户|月活|日活)|专车|账号|功能|服务)"
)
_THING_BEFORE = re.compile(
    r"(?:推出|上线|发布|开发|运营|营运|打造|产品|应用|App|APP|平台|网站|软件|游戏|手游|小程序|社区|服务|浏览器|品牌|名为|下载|使用|登录|大模型|模型|系统|手机|工具|作品|网剧|电影)(?:了|的|一款|一款名为)?[“《]?$|(?:推出|上线|发布|研发|首发)(?:了)?[^，。；、]{0,14}[“《]?$"
)


def with_kinds(candidates: Sequence[Candidate], plains: Iterable[Plain]) -> list[Candidate]:
    """The candidates with one of Company and Product for each name.

    Parameters
    ----------
    candidates
        Unlisted names of one document; other types stay as they are.
    plains
        Its passages.
    """
    texts = {p.start: p for p in plains}
    bounds = sorted(texts)
    firm: dict[str, float] = defaultdict(float)
    thing: dict[str, float] = defaultdict(float)
    first: dict[str, str] = {}
    for one in candidates:
        if one.type in ("Company", "Product"):
            name = one.name or one.text
            first.setdefault(name, one.type)
            told = _votes(one, _around(one, texts, bounds))
            firm[name] = max(firm[name], told[0])
            thing[name] = max(thing[name], told[1])
    return [_settled(one, firm, thing, first) for one in candidates]


def _around(one: Candidate, texts: dict[int, Plain], bounds: Sequence[int]) -> tuple[str, str]:
    plain = texts[max(b for b in bounds if b <= one.start)]
    start, end = one.start - plain.start, one.end - plain.start
    return plain.text[max(0, start - 18) : start], plain.text[end : end + 26]


def _votes(one: Candidate, around: tuple[str, str]) -> tuple[float, float]:
    """How surely one place speaks for a firm, and for a product."""
    before, after = around
    own = 3.0 * has_firm_ending(one.text) - 3.0 * bool(product_ending().search(one.text))
    firm = max(2.0 * bool(_FIRM_AFTER.match(after)), 1.2 * bool(_FIRM_BEFORE.search(before)), own)
    thing = max(1.5 * bool(_THING_AFTER.match(after)), 1.5 * bool(_THING_BEFORE.search(before)), -own)
    return firm, thing


def _settled(one: Candidate, firm: dict[str, float], thing: dict[str, float], first: dict[str, str]) -> Candidate:
    """A firm where anything says so for sure; a product where only its use is told."""
    if one.type not in ("Company", "Product"):
        return one
    name = one.name or one.text
    if firm[name] == thing[name] == 0:
        return replace(one, type=first[name])
    return replace(
        one, type="Company" if firm[name] >= 2 and thing[name] < 3 or firm[name] > thing[name] else "Product"
    )
