"""What is no name although a network may take it for one: 目标公司, 知名基金, B类股份, 公关处."""

from __future__ import annotations

import re

from sinograph.extract.chinese.fold import folded

_KINDS = r"(?:公司|企业|集团|基金|机构|资本|平台|品牌)"
_ANY = (
    "目标|标的|买方|卖方|关联|控股|附属|母|子|孙|合营|联营|众多|许多|不少|部分|一些|其[他它]|大量|数家|多家|诸多|各大|多个|几家|两家|三家|各类|国内|海外|外资|民营"
    "|知名|著名|大型|头部|老牌|巨头|上市|初创|创业|科技|互联网|线上教育|在线教育|教育|游戏|电商|短视频|直播|社交|人工智能|AI|芯片"
)
_COMMON = re.compile(
    rf"(?:{_ANY}){{1,4}}{_KINDS}"
    r"|[A-Z][1-9]?类?(?:普通|优先)?股(?:份|权)?|(?:普通|优先|流通|待售|代价)股份?|.{2,}(?:事件|风波)|(?:知名|著名|头部|老牌|众多|许多|多家)(?:科技|互联网|电商|游戏|教育|人工智能|AI)|工商(?:信息|资料|登记)|(?:数量|总数|人数|规模|金额)(?:高达|超过|达到|不足|约为)|买方|卖方|买家|卖家|收购方|投资方|转让方|受让方"
)
_DEPARTMENT = re.compile(
    r"(?:[本该]?(?:集团|公司)|董事会)(?:[一-龥]{2,4})(?:委员会|办公室|部|处|中心)"
    r"|(?:公关|新闻|人事|财务|法务|行政|市场|品牌|销售|技术)(?:及[一-龥]{2})?(?:处|部|部门|中心|委员会)"
)


def is_common_noun(text: str) -> bool:
    """Whether words only tell of which kind a firm, a share or a part of a firm is.

    Parameters
    ----------
    text
        What was taken for a name.

    Examples
    --------
    >>> is_common_noun("目標公司"), is_common_noun("B類股份"), is_common_noun("公关处")
    (True, True, True)
    >>> is_common_noun("目标科技"), is_common_noun("云枢基金"), is_common_noun("本田研究中心")
    (False, False, False)
    """
    plain = folded(text)
    return _COMMON.fullmatch(plain) is not None or _DEPARTMENT.fullmatch(plain) is not None
