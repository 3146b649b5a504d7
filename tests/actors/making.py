"""A few reference actors for the tests, with every kind of name."""

from __future__ import annotations

from sinograph.actors import Actor, ActorIndex

TENCENT = Actor(
    "tencent",
    "Company",
    "Tencent",
    en=("Tencent Holdings",),
    zh=("腾讯", "腾讯控股"),
    mt=("penguin", "goose factory"),
    tickers=("HKEX:0700",),
    ambiguous=("penguin", "goose factory"),
    context=("wechat", "微信", "shenzhen"),
)
ANT = Actor("ant-group", "Company", "Ant Group", zh=("蚂蚁集团",), former=("Ant Financial", "蚂蚁金服"))
BYTEDANCE = Actor(
    "bytedance",
    "Company",
    "ByteDance",
    zh=("字节跳动", "抖音"),
    former=("北京抖音",),
    ambiguous=("抖音",),
    context=("张一鸣", "group"),
)
DOUYIN = Actor(
    "douyin",
    "Product",
    "Douyin",
    zh=("抖音",),
    mt=("vibrato",),
    ambiguous=("抖音", "vibrato"),
    context=("短视频", "app"),
)
EBAY = Actor("ebay", "Company", "eBay")
OFO = Actor("ofo", "Company", "ofo", zh=("小黄车",))
BILIBILI = Actor("bilibili", "Company", "Bilibili", en=("B站",), zh=("哔哩哔哩",), tickers=("NASDAQ:BILI", "HKEX:9626"))
MIIT = Actor("miit", "Regulator", "MIIT", en=("China's industry ministry",), zh=("工信部", "工业和信息化部"))
ZENG = Actor("zeng-ming", "Person", "Zeng Ming", zh=("曾鸣",))
QIHOO = Actor("qihoo-360", "Company", "Qihoo 360", en=("360",), zh=("奇虎",))

ACTORS = (TENCENT, ANT, BYTEDANCE, DOUYIN, EBAY, OFO, BILIBILI, MIIT, ZENG, QIHOO)
INDEX = ActorIndex(ACTORS)


def found(text: str, index: ActorIndex = INDEX) -> list[tuple[str, str]]:
    """What stands in a text, and whose name it is first of all."""
    return [(text[hit.start : hit.end], hit.actors[0].key) for hit in index.find(text)]


def keys(text: str, index: ActorIndex = INDEX) -> list[str]:
    """The keys of the actors found in a text, the best bearer of each name."""
    return [key for _, key in found(text, index)]
