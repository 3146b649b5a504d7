"""Annotations made at random: for round trips, and for figures that two scorers must agree on."""

from __future__ import annotations

import random
from typing import Any

from hypothesis import strategies as st

from sinograph.model import STATUSES, Document, PartialDate
from sinograph.ontology import load_ontology

# Everything that parts a field of a sheet, ends a line somewhere, or is lost by an editor.
HARD = "|;=…⏎[]\\#/: \n\t\u3000\xa0\u2028\x85\r\x0c-"
LETTERS = "abAB12腾讯é😀"
# What reads like a part of a sheet.
TRAPS_FOR_READERS = (
    "--- claims",
    "=====",
    "  =====  ",
    "\\--- traps",
    "id: x",
    "# not a comment",
    "[2]",
    "||",
    "\\u0020",
    "…a…",
)

words = st.lists(st.text(HARD + LETTERS, max_size=12) | st.sampled_from(TRAPS_FOR_READERS), min_size=1, max_size=8)
texts = st.builds("".join, words) | st.builds("\n".join, words)
names = st.text(HARD + LETTERS, min_size=1, max_size=8).filter(lambda told: told.strip() != "")
dates = st.sampled_from(("2016", "2016-11", "2016-11-17", "2016-01/2016-03"))
amounts = st.builds(
    lambda value, currency: {"value": value, "currency": currency},
    st.integers(0, 10**14) | st.floats(0, 1e12, allow_nan=False, allow_subnormal=False),
    st.sampled_from(("USD", "CNY", "HKD")),
)


@st.composite
def spans(draw: st.DrawFn, text: str) -> list[int]:
    """A span of a text, one letter at least."""
    start = draw(st.integers(0, len(text) - 1))
    return [start, draw(st.integers(start + 1, len(text)))]


@st.composite
def annotated(draw: st.DrawFn) -> tuple[Document, dict[str, Any]]:
    """A document and its annotation, as hard to write down as can be."""
    text = draw(texts.filter(bool))
    published = draw(st.none() | dates)
    title = draw(st.none() | names)
    document = Document(draw(names), text, title=title, published=PartialDate(published) if published else None)
    entities = [
        {
            "id": f"e{n}",
            "type": draw(st.sampled_from(sorted(load_ontology().nodes))),
            "name": name,
            "mentions": [text[slice(*span)] for span in draw(st.lists(spans(text), min_size=1, max_size=3))],
        }
        for n, name in enumerate(draw(st.lists(names, min_size=1, max_size=4)), start=1)
    ]
    claims = [draw(_claims(text, len(entities))) for _ in range(draw(st.integers(0, 4)))]
    trap = st.builds(
        lambda a, b, why: {"type": "OWNS", "subject": a, "object": b, "why": why}, names, names, st.just("") | names
    )
    raw: dict[str, Any] = {"id": document.id, "language": draw(st.sampled_from(("en", "zh", "mixed")))}
    raw |= {"genre": draw(names)} if draw(st.booleans()) else {}
    raw |= {"published": published, "entities": entities, "claims": claims}
    return document, raw | {"traps": draw(st.lists(trap, max_size=2))}


@st.composite
def _claims(draw: st.DrawFn, text: str, entities: int) -> dict[str, Any]:
    claim: dict[str, Any] = {"type": draw(st.sampled_from(sorted(load_ontology().edges)))}
    claim |= {end: f"e{draw(st.integers(1, entities))}" for end in ("subject", "object")}
    told = {
        "date": dates,
        "amount": amounts,
        "stake": st.floats(0, 100) | st.integers(0, 100),
        "role": names,
        "round": names,
        "ticker": names,
        "status": st.sampled_from([s for s in STATUSES if s != "actual"]),
    }
    for name in draw(st.lists(st.sampled_from(sorted(told)), unique=True)):
        claim[name] = draw(told[name])
    return claim | {"evidence": draw(st.lists(spans(text), min_size=1, max_size=3))}


# Names that the rules of comparison treat in every way they have.
ALIKE = (
    "Tencent", "Tencent Holdings Ltd", "The Tencent Group", "腾讯", "騰訊控股", "ＴＥＮＣＥＮＴ", "Tencent's", "J.D.com", "JD com",
    "阿里巴巴集团", "阿里巴巴", "阿里集團", "Group", "公司", "Co", "the", "Ma", "Jack Ma", "U.S. Cellular Inc.", "Didi", "滴滴",
)  # fmt: skip
KINDS = ("Company", "Company", "Company", "Product", "Person")
STATED = (
    "INVESTED_IN",
    "OWNS",
    "ACQUIRED",
    "LAUNCHED",
    "OPERATES",
    "COMPETES_WITH",
    "MERGED_WITH",
    "PARTNERED_WITH",
    "SUED",
)
VALUES: dict[str, tuple[Any, ...]] = {
    "date": (None, "2016", "2016-11", "2016-11-17", "2016/2017"),
    "amount": (None, {"value": 100, "currency": "USD"}, {"value": 101, "currency": "USD"}, {"value": 101.0101, "currency": "USD"}, {"value": 0}),
    "stake": (None, 0, 20, 20.2, 20.21, -5),
    "role": (None, "", "Chief Executive", "the chief executive", "CEO Ltd"),
    "round": (None, "A", "a ", "B"),
    "ticker": (None, "700", "0700"),
    "status": (None, "actual", "planned", "Planned", "ended"),
}  # fmt: skip


def a_pair(seed: int) -> tuple[dict[str, Any], dict[str, Any] | None]:
    """Gold and prediction of one document; the prediction is gold with mistakes, or something else, or missing."""
    dice = random.Random(seed)
    gold = _one(dice, f"d{seed}")
    traps = [
        {"type": dice.choice(STATED), "subject": dice.choice(ALIKE), "object": dice.choice(ALIKE).lower(), "why": "so"}
        for _ in range(dice.randrange(4))
    ]
    told = None if dice.random() < 0.05 else _one(dice, f"d{seed}") if dice.random() < 0.3 else _mistaken(dice, gold)
    return gold | {"traps": traps}, told


def _one(dice: random.Random, own: str) -> dict[str, Any]:
    entities = [
        {"id": f"x{n}", "type": dice.choice(KINDS), "name": dice.choice(ALIKE), "mentions": dice.sample(ALIKE, dice.randrange(3))}
        for n in range(dice.randrange(1, 7))
    ]  # fmt: skip
    return {"id": own, "entities": entities, "claims": [_said(dice, entities) for _ in range(dice.randrange(9))]}


def _said(dice: random.Random, entities: list[dict[str, Any]]) -> dict[str, Any]:
    claim: dict[str, Any] = {"type": dice.choice(STATED)}
    claim |= {end: dice.choice(entities)["id"] for end in ("subject", "object")}
    claim |= {name: dice.choice(ways) for name, ways in VALUES.items() if dice.random() < 0.6}
    return claim | {"evidence": [_span(dice) for _ in range(dice.randrange(3))]}


def _span(dice: random.Random) -> list[int]:
    start = dice.randrange(300)
    return [start, start + dice.choice((1, 10, 100, 399, 400, 401))]


def _mistaken(dice: random.Random, gold: dict[str, Any]) -> dict[str, Any]:
    entities = [dict(e) for e in gold["entities"]]
    for entity in entities:
        if dice.random() < 0.3:
            entity[dice.choice(("type", "name"))] = dice.choice(KINDS)
    claims = [dict(c) for c in gold["claims"] if dice.random() < 0.8]
    for claim in claims:
        if dice.random() < 0.5:
            name = dice.choice(sorted(VALUES))
            claim[name] = dice.choice(VALUES[name])
        if dice.random() < 0.2:
            claim |= {"subject": claim["object"], "object": claim["subject"]}
        if dice.random() < 0.2:
            claim["evidence"] = [_span(dice)]
    return {"id": gold["id"], "entities": entities, "claims": [*claims, *(_said(dice, entities) for _ in range(2))]}
