"""Snapshots to draw: a small true story, a large random graph, and one that means harm."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sinograph.model import Amount, Claim, Edge, Entity, Evidence, PartialDate, Snapshot, Source, content_id

COMPANIES = {
    "tencent": ("Tencent", ("腾讯", "Tencent Holdings", "騰訊控股"), ("HKEX:0700",)),
    "alibaba": ("Alibaba Group", ("阿里巴巴", "Alibaba"), ("NYSE:BABA", "HKEX:9988")),
    "baidu": ("Baidu", ("百度",), ("NASDAQ:BIDU",)),
    "jd": ("JD.com", ("京东", "Jingdong"), ("NASDAQ:JD",)),
    "didi": ("Didi Chuxing", ("滴滴出行", "Didi"), ()),
    "kuaidi": ("Kuaidi Dache", ("快的打车",), ()),
    "uber-china": ("Uber China", ("优步中国",), ()),
    "meituan": ("Meituan", ("美团",), ("HKEX:3690",)),
    "dianping": ("Dianping", ("大众点评",), ()),
    "supercell": ("Supercell", (), ()),
    "sohu": ("Sohu", ("搜狐",), ()),
    "sogou": ("Sogou", ("搜狗",), ()),
    "ant": ("Ant Group", ("蚂蚁集团", "Ant Financial"), ()),
    "youku": ("Youku Tudou", ("优酷土豆",), ()),
    "softbank": ("SoftBank", ("软银",), ()),
    "yahoo": ("Yahoo", (), ()),
    "bytedance": ("ByteDance", ("字节跳动",), ()),
    "musically": ("Musical.ly", (), ()),
    "riot": ("Riot Games", (), ()),
    "weibo": ("Weibo Corp", ("微博公司",), ("NASDAQ:WB",)),
    "sina": ("Sina", ("新浪",), ()),
    "lonely": ("Renren", ("人人网",), ()),
}
OTHERS = {
    "ma-huateng": ("Person", "Ma Huateng", ("马化腾", "Pony Ma")),
    "jack-ma": ("Person", "Jack Ma", ("马云",)),
    "zeng-ming": ("Person", "Zeng Ming", ("曾鸣",)),
    "cheng-wei": ("Person", "Cheng Wei", ("程维",)),
    "wang-xing": ("Person", "Wang Xing", ("王兴",)),
    "wechat": ("Product", "WeChat", ("微信", "Weixin")),
    "alipay": ("Product", "Alipay", ("支付宝",)),
    "taobao": ("Product", "Taobao", ("淘宝",)),
    "douyin": ("Product", "Douyin", ("抖音",)),
    "samr": ("Regulator", "State Administration for Market Regulation", ("市场监管总局", "SAMR")),
    "cac": ("Regulator", "Cyberspace Administration of China", ("网信办", "CAC")),
    "cybersecurity-law": ("Regulation", "Cybersecurity Law", ("网络安全法",)),
    "ride-hailing": ("Sector", "Ride hailing", ("网约车",)),
    "hkex": ("Exchange", "Hong Kong Stock Exchange", ("港交所",)),
    "nyse": ("Exchange", "New York Stock Exchange", ("NYSE",)),
    "hangzhou": ("Place", "Hangzhou", ("杭州",)),
    "shenzhen": ("Place", "Shenzhen", ("深圳",)),
    "wuzhen": ("Event", "World Internet Conference", ("世界互联网大会",)),
    "isc": ("Organization", "Internet Society of China", ("中国互联网协会",)),
}
# type, subject, object, then what else is told; a quote each.
FACTS: tuple[tuple[str, str, str, dict[str, object], tuple[str, ...]], ...] = (
    ("ACQUIRED", "tencent", "supercell", {"date": "2016-06-21", "amount": Amount(8.6e9, "USD"), "stake": 84.3},
     ("Tencent agreed to buy 84.3% of Supercell, the maker of Clash of Clans, for US$8.6 billion.",
      "腾讯以86亿美元收购Supercell，成为全球最大的游戏公司。")),
    ("ACQUIRED", "tencent", "riot", {"date": "2015-12"}, ("In December 2015 Tencent bought the rest of Riot Games.",)),
    ("INVESTED_IN", "tencent", "riot", {"date": "2011", "stake": 93.0}, ("Tencent took 93% of Riot Games in 2011.",)),
    ("INVESTED_IN", "tencent", "jd", {"date": "2014-03-10", "amount": Amount(2.15e8, "USD"), "stake": 15.0},
     ("Tencent paid about US$215 million for 15% of JD.com.",)),
    ("INVESTED_IN", "tencent", "didi", {"date": "2013-04", "round": "B"}, ("腾讯在B轮投资了滴滴出行。",)),
    ("INVESTED_IN", "tencent", "didi", {"date": "2014-12", "round": "D", "amount": Amount(7e8, "USD", exact=False)},
     ("Didi Chuxing raised more than $700 million from Tencent and others.",)),
    ("INVESTED_IN", "tencent", "dianping", {"date": "2014-02"}, ("Tencent invested in Dianping in February 2014.",)),
    ("INVESTED_IN", "tencent", "sogou", {"date": "2013-09-16", "amount": Amount(4.48e8, "USD")},
     ("Tencent invested $448 million in Sogou.",)),
    ("OWNS", "sohu", "sogou", {"stake": 33.0}, ("Sohu, which owns a third of Sogou, said sales rose.",)),
    ("MERGED_WITH", "didi", "kuaidi", {"date": "2015-02-14"}, ("Didi and Kuaidi Dache merged on Valentine's Day.",)),
    ("ACQUIRED", "didi", "uber-china", {"date": "2016-08-01"}, ("Didi Chuxing acquired Uber China.",)),
    ("MERGED_WITH", "dianping", "meituan", {"date": "2015-10-08"}, ("Meituan and Dianping said they would merge.",)),
    ("INVESTED_IN", "alibaba", "kuaidi", {"date": "2013"}, ("Alibaba backed Kuaidi Dache.",)),
    ("INVESTED_IN", "alibaba", "meituan", {"date": "2011", "status": "ended"}, ("Alibaba sold its stake in Meituan.",)),
    ("ACQUIRED", "alibaba", "youku", {"date": "2015-10-16", "amount": Amount(3.7e9, "USD")},
     ("Alibaba Group offered to buy Youku Tudou for $3.7 billion.",)),
    ("INVESTED_IN", "alibaba", "weibo", {"date": "2013-04-29", "amount": Amount(5.86e8, "USD"), "stake": 18.0},
     ("Alibaba bought 18% of Weibo Corp for $586 million.",)),
    ("OWNS", "sina", "weibo", {}, ("Sina controls Weibo Corp.",)),
    ("INVESTED_IN", "softbank", "alibaba", {"date": "2000", "amount": Amount(2e7, "USD")},
     ("SoftBank put $20 million into Alibaba in 2000.",)),
    ("INVESTED_IN", "yahoo", "alibaba", {"date": "2005-08", "amount": Amount(1e9, "USD"), "stake": 40.0},
     ("Yahoo paid $1 billion for 40% of Alibaba.",)),
    ("INVESTED_IN", "softbank", "didi", {"date": "2017", "status": "planned"}, ("SoftBank plans to invest in Didi.",)),
    ("ACQUIRED", "baidu", "sogou", {"date": "2013", "status": "rumoured"}, ("Baidu is said to be in talks over Sogou.",)),
    ("ACQUIRED", "tencent", "sohu", {"status": "denied"}, ("Sohu denied that Tencent would buy it.",)),
    ("INVESTED_IN", "baidu", "uber-china", {"date": "2014-12"}, ("Baidu invested in Uber China.",)),
    ("OWNS", "alibaba", "ant", {"stake": 33.0, "date": "2018-02"}, ("阿里巴巴取得蚂蚁集团33%的股权。",)),
    ("OPERATES", "ant", "alipay", {}, ("Ant Financial runs Alipay.",)),
    ("OPERATES", "alibaba", "taobao", {}, ("Alibaba runs Taobao.",)),
    ("LAUNCHED", "alibaba", "taobao", {"date": "2003-05"}, ("Alibaba launched Taobao in May 2003.",)),
    ("LAUNCHED", "tencent", "wechat", {"date": "2011-01-21"}, ("腾讯于2011年1月21日推出微信。",)),
    ("LAUNCHED", "bytedance", "douyin", {"date": "2016-09"}, ("ByteDance launched Douyin in September 2016.",)),
    ("ACQUIRED", "bytedance", "musically", {"date": "2017-11", "amount": Amount(8e8, "USD", high=1e9, exact=False)},
     ("ByteDance bought Musical.ly for between $800 million and $1 billion.",)),
    ("COMPETES_WITH", "alipay", "wechat", {}, ("Alipay and WeChat are rivals in mobile payment.",)),
    ("COMPETES_WITH", "alibaba", "tencent", {}, ("Alibaba's rival Tencent",)),
    ("COMPETES_WITH", "alibaba", "jd", {}, ("JD.com competes with Alibaba.",)),
    ("SUED", "jd", "alibaba", {"date": "2017"}, ("JD.com took Alibaba to court.",)),
    ("SUED", "tencent", "bytedance", {"date": "2018-06-01"}, ("Tencent sued ByteDance for one yuan.",)),
    ("SUED", "bytedance", "tencent", {"date": "2018-06-02"}, ("ByteDance sued Tencent in return.",)),
    ("FOUNDED", "ma-huateng", "tencent", {"date": "1998-11"}, ("Ma Huateng founded Tencent in November 1998.",)),
    ("WORKS_FOR", "ma-huateng", "tencent", {"role": "chairman"}, ("Pony Ma, chairman of Tencent, spoke first.",)),
    ("FOUNDED", "jack-ma", "alibaba", {"date": "1999"}, ("马云1999年创立阿里巴巴。",)),
    ("WORKS_FOR", "zeng-ming", "alibaba", {"role": "chief strategist", "status": "ended"}, ("曾鸣曾任阿里巴巴总参谋长。",)),
    ("FOUNDED", "cheng-wei", "didi", {"date": "2012"}, ("Cheng Wei founded Didi in 2012.",)),
    ("WORKS_FOR", "cheng-wei", "alibaba", {"status": "ended"}, ("Cheng Wei had worked for Alibaba for eight years.",)),
    ("FOUNDED", "wang-xing", "meituan", {"date": "2010"}, ("王兴2010年创立美团。",)),
    ("PENALIZED", "samr", "alibaba", {"date": "2021-04-10", "amount": Amount(1.8228e10, "CNY")},
     ("市场监管总局对阿里巴巴处以182.28亿元罚款。", "SAMR fined Alibaba 18.2 billion yuan.")),
    ("INVESTIGATED", "samr", "meituan", {"date": "2021-04-26"}, ("SAMR opened a probe into Meituan.",)),
    ("INVESTIGATED", "cac", "didi", {"date": "2021-07-02"}, ("The CAC announced a review of Didi.",)),
    ("PENALIZED", "cac", "didi", {"date": "2022-07-21", "amount": Amount(8.026e9, "CNY")}, ("网信办对滴滴出行罚款80.26亿元。",)),
    ("ISSUED", "cac", "cybersecurity-law", {"date": "2017-06", "status": "planned"}, ("The CAC published the draft.",)),
    ("APPLIES_TO", "cybersecurity-law", "ride-hailing", {}, ("The Cybersecurity Law covers ride hailing.",)),
    ("REGULATES", "cac", "ride-hailing", {}, ("The CAC oversees ride hailing platforms.",)),
    ("LISTED_ON", "tencent", "hkex", {"date": "2004-06-16", "ticker": "0700"}, ("腾讯2004年6月16日在港交所上市。",)),
    ("LISTED_ON", "alibaba", "nyse", {"date": "2014-09-19", "ticker": "BABA", "amount": Amount(2.5e10, "USD")},
     ("Alibaba raised $25 billion on the New York Stock Exchange.",)),
    ("LISTED_ON", "alibaba", "hkex", {"date": "2019-11-26", "ticker": "9988"}, ("阿里巴巴回港上市。",)),
    ("LISTED_ON", "meituan", "hkex", {"date": "2018-09-20"}, ("美团在港交所挂牌。",)),
    ("LISTED_ON", "didi", "nyse", {"date": "2021-06-30", "status": "ended"}, ("Didi delisted from the NYSE.",)),
    ("BASED_IN", "alibaba", "hangzhou", {}, ("Alibaba, based in Hangzhou",)),
    ("BASED_IN", "ant", "hangzhou", {}, ("Hangzhou-based Ant Financial",)),
    ("BASED_IN", "tencent", "shenzhen", {}, ("Shenzhen-based Tencent",)),
    ("PARTNERED_WITH", "isc", "baidu", {"date": "2016"}, ("Internet Society of China teamed up with Baidu.",)),
    ("LAUNCHED", "jack-ma", "wuzhen", {"date": "2014"}, ("Jack Ma opened the World Internet Conference.",)),
    ("SUPPLIES", "ant", "meituan", {"status": "ended"}, ("Ant provided payment to Meituan.",)),
)  # fmt: skip


def documents(count: int) -> tuple[Source, ...]:
    """Sources, some with a url and a date, in a fixed order."""
    return tuple(
        Source(
            f"doc-{i:03}",
            title=f"Newsletter {i}: China internet weekly",
            url=f"https://example.org/letters/{i}" if i % 3 else None,
            published=PartialDate(f"201{i % 9}-0{i % 8 + 1}-1{i % 9}"),
        )
        for i in range(count)
    )


def story() -> Snapshot:
    """The true story: a few dozen actors of every type, facts of every type and status."""
    entities = [Entity(key, "Company", name, also, key, ids) for key, (name, also, ids) in COMPANIES.items()]
    entities += [Entity(key, kind, name, aliases, key) for key, (kind, name, aliases) in OTHERS.items()]
    sources = documents(9)
    edges, claims = [], []
    for number, (kind, subject, other, told, quotes) in enumerate(FACTS):
        made = [_claim(kind, subject, other, told, q, sources[(number + i) % 9].id) for i, q in enumerate(quotes)]
        claims += made
        edges.append(edge_of(made, told))
    named = {
        e.id: tuple(sorted({c.evidence.document for c in claims if e.id in (c.subject, c.object)})) for e in entities
    }
    return assembled(entities, edges, claims, sources, named)


def _claim(kind: str, subject: str, other: str, told: dict[str, object], quote: str, document: str) -> Claim:
    fields = {**told, "date": PartialDate(str(told["date"]))} if "date" in told else told
    evidence = Evidence(document, 0, len(quote), quote, "offline", "1", PartialDate("2016-06-22"))
    return Claim(kind, subject, other, evidence, confidence=0.9, **fields)  # type: ignore[arg-type]


def edge_of(claims: Sequence[Claim], told: dict[str, object]) -> Edge:
    """The edge that some claims of one event make."""
    first = claims[0]
    return Edge(
        id=content_id("r", first.type, first.subject, first.object, str(first.date), str(first.round)),
        type=first.type,
        subject=first.subject,
        object=first.object,
        date=first.date,
        first=first.date,
        last=first.date,
        documents=len(claims),
        confidence=0.9,
        claims=tuple(sorted(c.id for c in claims)),
        **{k: v for k, v in told.items() if k != "date"},  # type: ignore[arg-type]
    )


def assembled(
    entities: Iterable[Entity],
    edges: Iterable[Edge],
    claims: Iterable[Claim] = (),
    sources: Iterable[Source] = (),
    named: dict[str, tuple[str, ...]] | None = None,
) -> Snapshot:
    """A snapshot of records in any order."""
    return Snapshot(
        entities=tuple(sorted(entities, key=lambda e: e.id)),
        edges=tuple(sorted(edges, key=lambda e: e.id)),
        claims=tuple(sorted(claims, key=lambda c: c.id)),
        documents=tuple(sorted(sources, key=lambda d: d.id)),
        named_in=named or {},
    )


def crowd(nodes: int, links: int, *, seed: int = 1) -> Snapshot:
    """A random graph with hubs and communities, a claim an edge."""
    chance = random.Random(seed)
    entities = [Entity(f"c{i:05}", "Company", f"Firm {i} 公司", (f"别名{i}",)) for i in range(nodes)]
    edges, claims = [], []
    for number in range(links):
        # A firm deals with its community's hub, with a neighbour, and now and then with another community's hub.
        one = number % nodes
        home = one - one % 50
        other = home if number < nodes else home + int(50 * chance.random() ** 2)
        if chance.random() < 0.08 or other == one:
            other = 50 * int(nodes / 50 * chance.random() ** 2)
        other = other % nodes if other % nodes != one else (one + 1) % nodes
        hub = one
        told: dict[str, object] = {"date": f"20{number % 20:02}"}
        kind = chance.choice(("INVESTED_IN", "ACQUIRED", "OWNS", "SUED", "SUPPLIES"))
        a, b = f"c{hub:05}", f"c{other:05}"
        claim = _claim(kind, a, b, told, f"Sentence {number}: Firm {hub} and Firm {other}.", f"doc-{number % 60:03}")
        claims.append(claim)
        edges.append(replace(edge_of([claim], told), id=f"r{number:06}"))
    return assembled(entities, edges, claims, documents(60))


HOSTILE = (
    "<script>window.pwned=1</script>",
    "</script><script>window.pwned=1</script>",
    "<!--<script>window.pwned=1</script>",
    '"><img src=x onerror="window.pwned=1">',
    "<img src=x href=1 onerror=window.pwned=1>",
    "<svg onload=window.pwned=1>",
    "javascript:window.pwned=1",
    "' onmouseover='window.pwned=1",
    "{{ script }} {% raw %} ${window.pwned=1}",
    "\u202eesrever\u2066 \u2028\u2029 \x00\x07 \ud800",
    "__proto__",
    "constructor",
    "N" * 4000,
    "行" * 2000,
    "</style><style>body{display:none}</style>",
    "]]><script>window.pwned=1</script>",
    "<a href='javascript:window.pwned=1'>x</a>",
    "\n\r\t",
)


def hostile() -> Snapshot:
    """The same harmful texts in every field that a document or a table can fill."""
    entities, edges, claims, sources = [], [], [], []
    for i, words in enumerate(HOSTILE):
        url = words if i % 2 else f"javascript:window.pwned=1//{words}"
        sources.append(Source(f"{words}-d{i}", title=words, url=url, published=PartialDate("2016")))
        ends = [
            Entity(f"{words}-{i}-{end}", "Company", words, (words, f"alias {words}"), words, (words,)) for end in "ab"
        ]
        entities += ends
        evidence = Evidence(sources[-1].id, 0, len(words), words, words, words)
        told = {"role": words, "round": words, "ticker": words}
        claim = Claim("OWNS", ends[0].id, ends[1].id, evidence, **told)
        claims.append(claim)
        edge = Edge(f"{words}-r{i}", "OWNS", ends[0].id, ends[1].id, event=words, claims=(claim.id,), **told)
        edges.append(replace(edge, history=(words, words), conflicts=(words,)))
    odd = [Entity(f"odd{i}", words, words) for i, words in enumerate(HOSTILE)]
    edges += [Edge(f"odd-r{i}", words, "odd0", f"odd{i}", status=words) for i, words in enumerate(HOSTILE) if i]
    named = {e.id: tuple(d.id for d in sources) for e in entities}
    return assembled([*entities, *odd], edges, claims, sources, named)
