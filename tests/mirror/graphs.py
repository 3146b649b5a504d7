"""A small snapshot with every kind of thing that mirrors and exports must carry."""

from __future__ import annotations

from sinograph.model import Amount, Claim, Edge, Entity, Evidence, PartialDate, Snapshot, Source


def claim(kind: str, subject: str, object_: str, quote: str, document: str = "d1") -> Claim:
    return Claim(kind, subject, object_, Evidence(document, 0, len(quote), quote, "offline", "1"), confidence=0.9)


BOUGHT = claim("ACQUIRED", "tencent", "supercell", "Tencent <bought> Supercell & more \x0b.")
BACKED = claim("INVESTED_IN", "tencent", "kuaishou", "=HYPERLINK(腾讯投资快手)", "d2")
BACKED_TOO = claim("INVESTED_IN", "baidu", "kuaishou", "Baidu backed Kuaishou too.", "d2")
FINED = claim("PENALIZED", "samr", "tencent", "SAMR fined Tencent.", "d2")
CHAIRS = claim("WORKS_FOR", "pony", "tencent", "Pony Ma chairs Tencent.")
RUMOUR = claim("OWNS", "kuaishou", "supercell", "Rumour has it.")
OWNS = claim("OWNS", "supercell", "space-ape", "Supercell holds 62 percent.")

SNAPSHOT = Snapshot(
    entities=(
        Entity("baidu", "Company", "Baidu"),
        Entity("kuaishou", "Company", "Kuaishou", ("快手",), "kuaishou", ("HKEX:1024",)),
        Entity("pony", "Person", "Pony Ma"),
        Entity("samr", "Regulator", "SAMR"),
        Entity("sector", "Sector", "online lending"),
        Entity("space-ape", "Company", "Space Ape"),
        Entity("supercell", "Company", "Supercell"),
        Entity("tencent", "Company", "Tencent", ("Tencent Holdings", "腾讯"), "tencent", ("HKEX:0700",)),
    ),
    edges=(
        Edge("r1", "ACQUIRED", "tencent", "supercell", "2016", date=PartialDate("2016-06"), first=PartialDate("2016-06"), last=PartialDate("2016-06"), amount=Amount(8.6e9, "USD"), stake=84.3, claims=(BOUGHT.id,)),
        Edge("r2", "INVESTED_IN", "tencent", "kuaishou", "2017", date=PartialDate("2017"), first=PartialDate("2017"), last=PartialDate("2017"), round="D", documents=2, claims=(BACKED.id,)),
        Edge("r3", "PENALIZED", "samr", "tencent", "", conflicts=("amount",), confidence=0.4, claims=(FINED.id,)),
        Edge("r4", "WORKS_FOR", "pony", "tencent", "", first=PartialDate("1998"), role="chairman", claims=(CHAIRS.id,)),
        Edge("r5", "OWNS", "kuaishou", "supercell", "", status="rumoured", claims=(RUMOUR.id,)),
        Edge("r6", "OWNS", "supercell", "space-ape", "", stake=62.0, status="ended", last=PartialDate("2020"), claims=(OWNS.id,)),
        Edge("r7", "INVESTED_IN", "baidu", "kuaishou", "", claims=(BACKED_TOO.id,)),
    ),
    claims=tuple(sorted((BOUGHT, BACKED, BACKED_TOO, FINED, CHAIRS, RUMOUR, OWNS), key=lambda c: c.id)),
    documents=(
        Source("d1", "First", "https://example.org/1", PartialDate("2016-06-21")),
        Source("d2", "第二", None, None, "zh"),
    ),
    named_in={"tencent": ("d1", "d2"), "supercell": ("d1",), "kuaishou": ("d2",), "samr": ("d2",), "pony": ("d1",), "sector": (), "baidu": ("d2",), "space-ape": ("d1",)},
)  # fmt: skip
