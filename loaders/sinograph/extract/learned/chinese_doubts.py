"""What the network proposes against the words of a Chinese sentence: who tells it, whose officer, what is denied."""

from __future__ import annotations

import re

from sinograph.extract.chinese.arguments import KIN
from sinograph.extract.chinese.fold import folded
from sinograph.extract.chinese.officers import has_other_employer, is_listed_afar, line_of, officer_behind
from sinograph.extract.chinese.press import TELLS, is_press
from sinograph.extract.protocols import Reading
from sinograph.model import Mention

# Behind an exchange's name: papers are filed there.
_FILED = re.compile("(?:网站)?(?:公告|披露|发布|公布|发公告)")
_LISTED = re.compile("上市|挂牌|登陆|招股|递表|IPO|主板|代码|股票|敲钟|聆讯")
_ANOTHERS = re.compile(
    "(?:（[^（）]*）)?上市(?:公司|企业)[“《]?"
    "(?!股票|股份|股价|的|和|与|及|之|后|里|并|且|需|将|已|在|中[，的有最])[A-Za-z一-龥]"
)
_SUES = re.compile("诉|告|仲裁|官司|索赔|财产保全|法院|法庭|打假|维权")
# Between an object and the subject behind it: what makes the second act on the first.
_PASSIVE = re.compile("[被由获遭给归其该它]|卖|售|后者|前者|领投|跟投|投资方|股东|背后|旗下|双方|两者|来自|包括")
_ACTS = ("ACQUIRED", "INVESTED_IN", "LAUNCHED")
# Between two names: the one never did so to the other, or is no such thing.
_DENIED = re.compile(
    "从来?没有?(?:把|将|和|与|跟|投|收购|入股|合作)"
    "|(?:从未|并未|未曾)(?!停止|停下|间断|中断|放弃|止步|缺席|否认|透露|披露|公布|公开|说明|回应)"
    "|(?:并非|并不是)(?!首次|第一|头一|初次|唯一|偶然|[只仅]|独自|单独)"
    "|没有?(?:和|与|跟|把|投资|收购|入股|谈拢|合作)|谈崩|无关"
)
_RATHER = re.compile("但|而是|却|反而|转而")  # 甲从未投资乙，但收购了丙
_DENIABLE = (
    "ACQUIRED",
    "COMPETES_WITH",
    "INVESTED_IN",
    "MERGED_WITH",
    "OWNS",
    "PARTNERED_WITH",
    "SUPPLIES",
    "OPERATES",
)
# 甲侵犯乙的权益: whose thing it is not.
_WRONGED = re.compile("侵犯|侵害|抄袭|盗用|仿冒|假冒|代练|外挂|盗版")
# 甲和乙谈收购丙: 乙 has it to sell.
_DEALING = re.compile("(?:集团|公司|方面)?(?:在|正|正在)?(?:洽谈|商谈|谈判|协商|磋商|接洽|谈)")
# 甲在乙的指导下约谈丙: 乙 does not.
_GUIDED = re.compile("的?(?:统一|直接|具体)?(?:指导|支持|统筹|部署|领导|协助|帮助|见证|关注)下")
_FUND = re.compile("(?:资本|创投|风投|基金|[Cc]apital|[Vv]entures|[Ff]und)$")
_SERVES = re.compile(
    "顾问|保荐|承销|包销|经办|协调人|服务|提供|供应|采购|供货|代工|客户|托管|审计|会计|律师|生产|制造"
    "|搭载|采用|使用|合作|来自|贴牌|芯片|处理器|承建|技术"
)
# 甲的投资项目: what somebody thinks of them.
_PORTFOLIO = re.compile("的?投资(?:项目|组合|版图|策略|逻辑|风格|团队|部|案例)")
# 某部称，甲禁止商家…: what somebody does is told, not done to him.
_FINDS = re.compile("(?:调查)?(?:称|指出|认定|查明|发现|认为|通报称)[，：]?[“]?$")
_WRONG = re.compile("被|遭|因|责令|整改|罚|约谈|下架|立案|违[反法规]|涉嫌|应当?|须|必须|不得|暂停[新服]")
# 甲的投资项目包括乙: 乙 does not invest.
_HOLDINGS = re.compile(
    "的?(?:主要|代表性?|部分)?(?:投资|被投)的?(?:项目|组合|企业|公司|案例)[一-龥]{0,2}(?:包括|包含|涵盖|囊括|有)"
)
# 甲获得第一笔投资: who is paid puts no money into anything.
_PAID = re.compile("[^，。；：投]{0,4}?(?:获得?|拿到|得到|收到|获取)[^，。；：]{0,10}?(?:投资|融资|注资|轮)")
# 发布三条《乙》攻略: what is brought out is about it.
_COUNTED = re.compile("(?:条|篇|则|份|个|部)[“《]?$")
_TOLD_OF = re.compile(
    "[”》]?的?[一-龥]{0,4}?(?:攻略|教程|视频(?!号|平台|社区|应用|网站|App)|短片|宣传片|预告|评测|解说|文章|报道|公告|广告|海报|帖|消息)"
)
# 由甲合资成立的乙: of the set-up thing that is named behind it.
_SETS_UP = re.compile("[^，。；：]{0,16}?(?:成立|创立|设立|创办|组建|合资|合办)的(?!公司|企业|[，。])")
_ADVISES = re.compile("保荐|承销|审计|顾问")
# 甲产品部与乙产品部合并: parts of one firm.
_DEPARTMENT = re.compile("(?:产品|业务|技术|研发|销售|市场)?(?:部门|事业部|事业群|业务线|团队|(?<=[品务术发售场])部)")
# Who made a page: 责任编辑 王某.
_CREDIT_LINE = 40  # characters of the longest line that tells who made a page
_CREDIT = re.compile("^.{0,12}(?:责任?编辑|责编|校对|美编|排版|出品人?)[：: ].{0,16}$")
_SIGNS = re.compile("(?:订立|签订|签署|签)了?[《“]?$")
_PAPER = re.compile("[^，。；、]{2,20}(?:协议|合同)")


def is_doubtful(reading: Reading, kind: str, subject: Mention, object_: Mention) -> bool:
    """Whether the words beside two names speak against a claim that the rules do not make.

    Parameters
    ----------
    reading
        The document.
    kind
        The edge type.
    subject, object_
        The ends.
    """
    text = reading.document.text
    if subject.type == "Person" and KIN.match(folded(text[subject.end : subject.end + 12])):
        return True
    if kind == "WORKS_FOR":
        return (
            _is_credit(line_of(text, subject))
            or has_other_employer(text, subject, object_)
            or is_listed_afar(text, subject, object_)
        )
    if any(_tells(text, m) for m in (subject, object_)):
        return True
    if kind == "SUED" and not _SUES.search(folded(line_of(text, subject) + line_of(text, object_))):
        return True
    if kind == "LISTED_ON":
        if subject.end <= object_.start and _ANOTHERS.match(folded(text[object_.end : object_.end + 24])):
            return True  # 甲拥有某交易所上市公司乙
        filed = _FILED.match(folded(text[object_.end : object_.end + 8])) is not None
        return filed and not _LISTED.search(folded(line_of(text, object_)))
    if kind == "SUPPLIES":
        return _serves_nobody(text, subject, object_) or _is_denied(text, kind, subject, object_)
    return (
        _is_denied(text, kind, subject, object_)
        or (kind in _ACTS and _apart(text, subject, object_))
        or (kind in ("ACQUIRED", "INVESTED_IN") and _deals(text, subject))
        or (kind == "INVESTED_IN" and _HOLDINGS.match(folded(text[object_.end : object_.end + 16])) is not None)
        or (kind == "INVESTED_IN" and _PAID.match(folded(text[subject.end : subject.end + 24])) is not None)
        or (kind == "LAUNCHED" and _is_told_of(text, object_))
        or (kind == "FOUNDED" and (_sets_up_another(text, subject, object_) or _has_founder(text, subject, object_)))
        or (
            kind == "MERGED_WITH"
            and any(_DEPARTMENT.match(folded(text[m.end : m.end + 5])) for m in (subject, object_))
        )
        or (kind == "PARTNERED_WITH" and _names_paper(text, subject, object_))
        or (kind in ("REGULATES", "PENALIZED", "INVESTIGATED", "ISSUED") and _guides(text, subject))
        or (kind in ("REGULATES", "PENALIZED") and _only_tells(text, subject, object_))
    )


def _only_tells(text: str, subject: Mention, object_: Mention) -> bool:
    """Whether a body only says what a firm does: 某部称，甲禁止商家使用其他物流."""
    if not subject.end <= object_.start <= subject.end + 8:
        return False
    said = _FINDS.search(folded(text[subject.end : object_.start])) is not None
    rest = re.split("[。；！？\n]", folded(text[object_.end : object_.end + 60]))[0]
    return said and _WRONG.search(rest) is None


def _tells(text: str, mention: Mention) -> bool:
    """Whether a name is a paper's that tells the news."""
    told = mention.type == "Company" and is_press(mention.text)
    return told and TELLS.match(folded(text[mention.end : mention.end + 32])) is not None


def _is_credit(line: str) -> bool:
    """Whether a line only tells who made a page."""
    return len(line) <= _CREDIT_LINE and _CREDIT.search(folded(line)) is not None


def _is_told_of(text: str, object_: Mention) -> bool:
    """Whether what is brought out is only about a thing: 发布三条《乙》攻略, but 推出一个《乙》小程序."""
    before, behind = text[max(0, object_.start - 2) : object_.start], text[object_.end : object_.end + 12]
    return _COUNTED.search(folded(before)) is not None and _TOLD_OF.match(folded(behind)) is not None


def _apart(text: str, subject: Mention, object_: Mention) -> bool:
    """Whether the subject opens a clause behind the object's, which speaks of somebody else."""
    if not 0 < subject.start - object_.end <= 60:
        return False
    between = folded(text[object_.end : subject.start])
    if "\n" in between:
        return False
    return re.search("[，；](?:而|但|同时|再?到)?$", between) is not None and not _PASSIVE.search(between)


def _is_denied(text: str, kind: str, subject: Mention, object_: Mention) -> bool:
    """Whether one sentence says of two that there is no such thing between them."""
    first, last = sorted((subject, object_), key=lambda m: m.start)
    if kind not in _DENIABLE or last.start - first.end > 40:
        return False
    between = folded(text[first.end : last.start])
    if re.search("[。；！？\n]", between):
        return False
    wronged = kind == "OPERATES" and _WRONGED.search(between + folded(text[object_.end : object_.end + 12]))
    return _DENIED.search(_RATHER.split(between)[-1]) is not None or bool(wronged)


def _deals(text: str, subject: Mention) -> bool:
    """Whether somebody only talks with him of whom he buys, or of what he has bought: 甲和乙谈收购丙, 乙的投资组合."""
    before, behind = (
        folded(text[max(0, subject.start - 1) : subject.start]),
        folded(text[subject.end : subject.end + 10]),
    )
    if _PORTFOLIO.match(behind):
        return True
    return before in ("和", "与", "跟", "同", "向") and _DEALING.match(behind) is not None


def _sets_up_another(text: str, subject: Mention, object_: Mention) -> bool:
    """Whether a list goes on with what else was set up: 由甲成立的子，以及由乙成立的丑."""
    between = folded(text[object_.end : subject.start])
    apart = re.search("[，；、](?:以及|和|及|而)?由", between) is not None
    return apart and _SETS_UP.match(folded(text[subject.end : subject.end + 40])) is not None


def _has_founder(text: str, subject: Mention, object_: Mention) -> bool:
    """Whether another clause than the subject's names a firm's founder: 甲创始人王某称，李某…."""
    between = folded(text[object_.end : subject.start])
    told = officer_behind().match(re.sub("^（[^（）]*）|^）", "", between))
    return told is not None and re.search("[，。；]", between) is not None and subject.type == "Person"


def _names_paper(text: str, subject: Mention, object_: Mention) -> bool:
    """Whether one of two names only stands in an agreement's: 订立甲战略合作协议, but not 签署甲与乙的合作协议."""
    for one, other in ((subject, object_), (object_, subject)):
        signed = _SIGNS.search(folded(text[max(0, one.start - 4) : one.start])) is not None
        paper = _PAPER.match(folded(text[one.end : one.end + 24]))
        if signed and paper and not one.end <= other.start < one.end + paper.end():
            return True
    return False


def _guides(text: str, subject: Mention) -> bool:
    """Whether somebody else acts under an authority's guidance: 在甲的指导下."""
    return _GUIDED.match(folded(text[subject.end : subject.end + 8])) is not None


def _serves_nobody(text: str, subject: Mention, object_: Mention) -> bool:
    """Whether a supplier stands in an earlier paragraph, or is a fund of whose service nothing is told."""
    if "\n" in text[subject.end : object_.start]:
        return _ADVISES.search(folded(line_of(text, subject))) is None
    unsure = _FUND.search(folded(subject.text)) is not None or "\n" in text[object_.end : subject.start]
    return unsure and not _SERVES.search(folded(line_of(text, subject)))
