"""A small invented world in eleven documents: every edge type, every status, disputes, undated facts, many names."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Any

from sinograph.model import Amount, Claim, Document, Entity, Evidence, Extraction, PartialDate
from sinograph.ontology import load_ontology
from sinograph.resolve import entity_id

STAMP = "test 1"


def listed(key: str, type_: str, name: str, *aliases: str, tickers: tuple[str, ...] = ()) -> Entity:
    return Entity(key, type_, name, tuple(sorted(aliases)), key, tickers)


TENGDA = listed("tengda", "Company", "Tengda", "腾达", "Tengda Holdings", "MTT", tickers=("HKEX:0799",))
LANHAI = listed("lanhai", "Company", "Lanhai", "蓝海集团", "Blue Sea", tickers=("NYSE:LAN",))
QINGYUN = listed("qingyun", "Company", "Qingyun", "青云")
HEISHAN = listed("heishan", "Company", "Heishan", "黑山", "Heishan Games")
BEIDOU = listed("beidou-capital", "Company", "Beidou Capital", "北斗资本")
MIRROR_FIRM = listed("mingjing-firm", "Company", "Mingjing", "明镜")
MIRROR_APP = listed("mingjing-app", "Product", "Mingjing", "明镜")
WEIKAN = listed("weikan", "Product", "Weikan", "微看", "Micro Look")
HUODIAN = listed("huodian", "Product", "Huodian", "火点")
LIAN = listed("lian", "Product", "Lian Pay", "连付")
CAB = listed("cab", "Regulator", "Cyber Affairs Bureau", "网络事务局", "CAB")
MOT = listed("mot", "Regulator", "Ministry of Telecoms", "电信部")
RULE = listed("data-rule", "Regulation", "Data Rule", "数据规则")
GAME_RULE = listed("game-rule", "Regulation", "Game Rule", "游戏规则")
HK = listed("hkex", "Exchange", "HKEX", "港交所")
NYSE = listed("nyse", "Exchange", "NYSE", "纽交所")
SHENZHEN = listed("shenzhen", "Place", "Shenzhen", "深圳")
GAMES = listed("games", "Sector", "online games", "网络游戏")
SUMMIT = listed("summit", "Event", "Wuzhen Forum", "乌镇论坛")
UNION = listed("union", "Organization", "Net Union", "网盟")
ZENG = listed("zeng", "Person", "Zeng Ming", "曾明")
WANG = listed("wang", "Person", "Wang Li", "王力")


def unlisted(type_: str, name: str, document: str = "") -> Entity:
    return Entity(entity_id(type_, name, document=document), type_, name)


SMALL = [unlisted("Company", f"Startup {n}") for n in ("Alpha", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf")]
FUNDS = [unlisted("Company", f"Fund {n}") for n in ("One", "Two", "Three")]
LONELY = unlisted("Company", "Lonely Island")
ISLES = [unlisted("Company", f"Isle {n}") for n in ("A", "B", "C")]

Fact = tuple[Entity, str, Entity] | tuple[Entity, str, Entity, dict[str, Any]]


def usd(value: float, **more: Any) -> Amount:
    return Amount(value, "USD", **more)


def cny(value: float) -> Amount:
    return Amount(value, "CNY")


def told(**attributes: Any) -> dict[str, Any]:
    if isinstance(date := attributes.get("date"), str):
        attributes["date"] = PartialDate(date)
    return attributes


def say(id_: str, *facts: Fact, named: Iterable[Entity] = (), published: str | None = None, **more: Any) -> Extraction:
    """A document that states facts, a sentence each, and names some more entities."""
    date = PartialDate(published) if published else None
    entities = {e.id: e for e in named}
    claims, body = [], f"{id_}. "
    for subject, type_, object_, *attributes in facts:
        entities |= {subject.id: subject, object_.id: object_}
        # In other words than any other document, so that none counts as a reprint.
        quote = f"{subject.name} {type_} {object_.name}, says {id_}."
        evidence = Evidence(id_, len(body), len(body) + len(quote), quote, "test", "1", date)
        claims.append(Claim(type_, subject.id, object_.id, evidence, **(attributes[0] if attributes else {})))
        body += quote + " "
    document = Document(id_, body, published=date, **more)
    own = tuple(entities[i] for i in sorted(entities))
    return Extraction(document, own, {e.id: (e.name,) for e in own}, tuple(claims))


@functools.cache
def documents() -> tuple[Extraction, ...]:
    people = unlisted("Person", "Chen Jie", "news/people.txt")
    again = unlisted("Person", "Chen Jie", "news/again.txt")
    return (
        say(
            "news/rounds.txt",
            (TENGDA, "INVESTED_IN", QINGYUN, told(date="2015-03", amount=usd(5e6), round="A", stake=12.0)),
            (BEIDOU, "INVESTED_IN", QINGYUN, told(date="2015-03", round="A")),
            (TENGDA, "INVESTED_IN", QINGYUN, told(date="2016-06-20", amount=usd(3e7), round="B")),
            (TENGDA, "INVESTED_IN", HEISHAN, told(date="2014")),
            (BEIDOU, "INVESTED_IN", HEISHAN),
            (LANHAI, "INVESTED_IN", WEIKAN, told(date="2017", status="rumoured")),
            (ZENG, "INVESTED_IN", SMALL[0], told(date="2013-01-05", amount=cny(2e6))),
            (TENGDA, "INVESTED_IN", SMALL[1], told(date="2016", status="planned")),
            (FUNDS[0], "INVESTED_IN", SMALL[1], told(date="2016-02")),
            (FUNDS[1], "INVESTED_IN", SMALL[1], told(date="2016-02")),
            (FUNDS[2], "INVESTED_IN", SMALL[2], told(status="denied", date="2016-03")),
            published="2016-07-01",
            title="Rounds of the year",
            url="https://example.org/rounds",
        ),
        say(
            "news/again.txt",
            (TENGDA, "INVESTED_IN", QINGYUN, told(date="2016-06", amount=usd(3.5e7), round="B")),
            (TENGDA, "ACQUIRED", HEISHAN, told(date="2016-11", amount=usd(8.6e9), stake=84.0)),
            (again, "WORKS_FOR", QINGYUN, told(role="chief executive", date="2014")),
            published="2016-12-02",
            title="Rounds again",
        ),
        say(
            "news/takeovers.txt",
            (TENGDA, "ACQUIRED", HEISHAN, told(date="2016-11-17", amount=usd(8e9), stake=84.0)),
            (LANHAI, "ACQUIRED", SMALL[3], told(date="2012", amount=cny(1.5e8))),
            (WANG, "ACQUIRED", SMALL[4], told(date="2012-05", amount=usd(1e6))),
            (LANHAI, "ACQUIRED", LIAN, told(status="rumoured", date="2018", amount=usd(4e8))),
            (TENGDA, "OWNS", SMALL[1], told(stake=51.0, date="2015")),
            (SMALL[1], "OWNS", SMALL[2], told(stake=33.3)),
            (SMALL[2], "OWNS", SMALL[5], told(stake=100.0, date="2017-04", status="ended")),
            (SMALL[1], "OWNS", SMALL[6], told(status="rumoured")),
            (LANHAI, "MERGED_WITH", SMALL[5], told(date="2019-01-02", amount=usd(1e8))),
            published="2019-02",
        ),
        say(
            "news/people.txt",
            (ZENG, "WORKS_FOR", TENGDA, told(role="chairman", date="2003")),
            (ZENG, "WORKS_FOR", LANHAI, told(role="director", date="2010-09", status="ended")),
            (WANG, "WORKS_FOR", TENGDA, told(role="chief technology officer")),
            (WANG, "WORKS_FOR", UNION, told(role="member")),
            (WANG, "WORKS_FOR", QINGYUN, told(role="adviser", status="rumoured")),
            (people, "WORKS_FOR", QINGYUN, told(role="chief executive")),
            (ZENG, "FOUNDED", TENGDA, told(date="1998-11")),
            (WANG, "FOUNDED", LANHAI, told(date="1999")),
            (LANHAI, "FOUNDED", UNION, told(status="planned", date="2020")),
            (WANG, "FOUNDED", SMALL[6]),
            published="2015-01-09",
        ),
        say(
            "news/products.md",
            (TENGDA, "LAUNCHED", WEIKAN, told(date="2011-01-21")),
            (TENGDA, "LAUNCHED", SUMMIT, told(date="2014-11")),
            (TENGDA, "LAUNCHED", HUODIAN, told(date="2016-11-17", status="planned")),
            (TENGDA, "LAUNCHED", MIRROR_APP, told(status="denied", date="2013")),
            (LANHAI, "OPERATES", LIAN, told(date="2004")),
            (TENGDA, "OPERATES", WEIKAN),
            (LANHAI, "OPERATES", MIRROR_APP, told(status="ended", date="2012")),
            (WEIKAN, "COMPETES_WITH", LIAN, told(date="2016")),
            (TENGDA, "COMPETES_WITH", LANHAI),
            (QINGYUN, "COMPETES_WITH", HEISHAN, told(date="2015")),
            (QINGYUN, "COMPETES_WITH", MIRROR_FIRM, told(status="rumoured")),
            published="2016-11-18",
        ),
        say(
            "news/regulators.html",
            (CAB, "PENALIZED", TENGDA, told(date="2018-05-03", amount=cny(5e5))),
            (CAB, "PENALIZED", LANHAI, told(date="2021-04-10", amount=cny(1.82e10))),
            (MOT, "PENALIZED", ZENG, told(date="2019")),
            (CAB, "PENALIZED", QINGYUN, told(date="2019-07", amount=usd(1e6), status="denied")),
            (CAB, "INVESTIGATED", LANHAI, told(date="2020-12-24")),
            (CAB, "REGULATES", TENGDA, told(date="2017")),
            (CAB, "REGULATES", GAMES, told(date="2018")),
            (MOT, "REGULATES", WEIKAN),
            (CAB, "ISSUED", RULE, told(date="2017-06-01")),
            (CAB, "ISSUED", GAME_RULE, told(date="2019-11", status="planned")),
            (MOT, "ISSUED", GAME_RULE, told(date="2016")),
            (RULE, "APPLIES_TO", TENGDA, told(date="2018-01-01")),
            (RULE, "APPLIES_TO", WEIKAN),
            (GAME_RULE, "APPLIES_TO", GAMES, told(date="2020")),
            (GAME_RULE, "APPLIES_TO", LANHAI, told(status="rumoured")),
            published="2021-04-11",
            title="What the regulators did",
        ),
        say(
            "news/fine again.html",
            (CAB, "PENALIZED", LANHAI, told(date="2021-04", amount=cny(1.82e10))),
            (ZENG, "WORKS_FOR", TENGDA, told(role="chairman")),
            published="2021-05",
        ),
        say(
            "news/ties.txt",
            (TENGDA, "PARTNERED_WITH", CAB, told(date="2016-03-01")),
            (QINGYUN, "PARTNERED_WITH", LANHAI, told(date="2017")),
            (TENGDA, "PARTNERED_WITH", UNION, told(status="denied", date="2015")),
            (QINGYUN, "SUPPLIES", TENGDA, told(date="2015-08", amount=usd(2e6))),
            (TENGDA, "SUPPLIES", SMALL[0]),
            (LANHAI, "SUED", TENGDA, told(date="2012-03-04", amount=cny(1e8))),
            (WANG, "SUED", LANHAI, told(date="2014")),
            (TENGDA, "SUED", ZENG, told(status="rumoured", date="2015-01")),
            (TENGDA, "LISTED_ON", HK, told(date="2004-06-16", ticker="0799", amount=usd(1.8e8))),
            (LANHAI, "LISTED_ON", NYSE, told(date="2014-09", ticker="LAN")),
            (QINGYUN, "LISTED_ON", NYSE, told(date="2022", status="planned")),
            (TENGDA, "BASED_IN", SHENZHEN),
            (QINGYUN, "BASED_IN", SHENZHEN),
            (UNION, "BASED_IN", SHENZHEN, told(status="rumoured")),
        ),
        say(
            "news/isles.txt",
            (ISLES[0], "OWNS", ISLES[2], told(status="rumoured")),
            (ISLES[0], "OWNS", ISLES[1]),
            (ISLES[1], "SUPPLIES", ISLES[2], told(amount=usd(1e3))),
        ),
        say("news/names.txt", named=[MIRROR_FIRM, MIRROR_APP, LONELY, HK], published="2010"),
    )


def edge_types() -> set[str]:
    return {c.type for d in documents() for c in d.claims}


def every_edge_type() -> set[str]:
    return set(load_ontology().edges)
