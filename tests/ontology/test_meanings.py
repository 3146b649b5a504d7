"""What the types that ship say: which ends they admit, what they carry, which recur or last."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.model.making import WORDS, claim, evidence

from sinograph.model import STATUSES, Amount, Claim, PartialDate
from sinograph.ontology import Ends, load_ontology, refusal

ONTOLOGY = load_ontology()
VALUES: dict[str, Any] = {
    "date": PartialDate("2016"),
    "amount": Amount(1, "USD"),
    "stake": 51.0,
    "role": "CEO",
    "round": "B",
    "ticker": "HKEX:0700",
}

SENTENCES = [
    ("ACQUIRED", "Company", "Company", "Tencent bought Supercell"),
    ("INVESTED_IN", "Company", "Company", "Tencent invested in Didi"),
    ("INVESTED_IN", "Person", "Company", "Jack Ma invested in Didi"),
    ("OWNS", "Person", "Company", "Jack Ma holds shares of Alibaba"),
    ("FOUNDED", "Person", "Company", "Jack Ma founded Alibaba"),
    ("LAUNCHED", "Company", "Product", "Tencent launched WeChat"),
    ("OPERATES", "Company", "Product", "Tencent runs WeChat"),
    ("WORKS_FOR", "Person", "Company", "Pony Ma is the chairman of Tencent"),
    ("WORKS_FOR", "Person", "Regulator", "Zhuang Rongwen heads the CAC"),
    ("PARTNERED_WITH", "Company", "Company", "JD works with Tencent"),
    ("COMPETES_WITH", "Company", "Company", "Alibaba competes with JD"),
    ("MERGED_WITH", "Company", "Company", "Didi merged with Kuaidi"),
    ("SUPPLIES", "Company", "Company", "Foxconn supplies Xiaomi"),
    ("LISTED_ON", "Company", "Exchange", "Alibaba is listed in New York"),
    ("BASED_IN", "Company", "Place", "Tencent sits in Shenzhen"),
    ("REGULATES", "Regulator", "Company", "the CAC watches over Didi"),
    ("INVESTIGATED", "Regulator", "Company", "SAMR looked into Alibaba"),
    ("PENALIZED", "Regulator", "Company", "SAMR fined Alibaba"),
    ("ISSUED", "Regulator", "Regulation", "the CAC issued the rules"),
    ("APPLIES_TO", "Regulation", "Company", "the rules apply to Didi"),
    ("SUED", "Company", "Company", "Qihoo sued Tencent"),
]

NONSENSE = [
    ("ACQUIRED", "Company", "Person", "nobody is bought"),
    ("LISTED_ON", "Person", "Exchange", "people are not listed"),
    ("LISTED_ON", "Company", "Company", "an exchange is needed"),
    ("FOUNDED", "Place", "Company", "a place founds nothing"),
    ("WORKS_FOR", "Company", "Company", "firms have no posts"),
    ("ISSUED", "Company", "Regulation", "firms issue no rules"),
    ("PENALIZED", "Company", "Company", "firms fine nobody"),
    ("REGULATES", "Company", "Regulator", "the wrong way round"),
    ("BASED_IN", "Place", "Company", "the wrong way round"),
    ("LAUNCHED", "Product", "Company", "the wrong way round"),
    ("APPLIES_TO", "Company", "Regulation", "the wrong way round"),
]


def reason(made: Claim, subject: str, object_: str, text: str = WORDS) -> str:
    """Why a claim is refused, or nothing."""
    told = refusal(made, Ends(subject, object_), text, ONTOLOGY)
    return told.reason if told else ""


@pytest.mark.parametrize(("kind", "subject", "object_", "sentence"), SENTENCES)
def test_what_news_say_can_be_said(kind: str, subject: str, object_: str, sentence: str) -> None:
    assert reason(claim(type=kind), subject, object_) == "", sentence


@pytest.mark.parametrize(("kind", "subject", "object_", "why"), NONSENSE)
def test_what_makes_no_sense_can_not(kind: str, subject: str, object_: str, why: str) -> None:
    assert reason(claim(type=kind), subject, object_) == "ends do not fit", why


@pytest.mark.parametrize(
    ("kind", "recurs"),
    [
        ("ACQUIRED", True),
        ("INVESTED_IN", True),
        ("PENALIZED", True),
        ("SUED", True),
        ("LISTED_ON", True),
        ("OWNS", False),
        ("WORKS_FOR", False),
        ("FOUNDED", False),
        ("BASED_IN", False),
        ("OPERATES", False),
        ("COMPETES_WITH", False),
    ],
)
def test_deeds_recur_and_states_last(kind: str, recurs: bool) -> None:
    assert ONTOLOGY.edge(kind).recurs is recurs


def test_exactly_the_mutual_types_are_symmetric() -> None:
    symmetric = {kind.name for kind in ONTOLOGY.edges.values() if kind.symmetric}
    assert symmetric == {"MERGED_WITH", "PARTNERED_WITH", "COMPETES_WITH"}


@pytest.mark.parametrize("attribute", VALUES)
@pytest.mark.parametrize("kind", sorted(ONTOLOGY.edges))
def test_a_type_carries_what_its_file_lists_and_nothing_else(kind: str, attribute: str) -> None:
    edge = ONTOLOGY.edge(kind)
    made = claim(type=kind, **{attribute: VALUES[attribute]})
    refused = reason(made, edge.subject[0], edge.object[0])
    assert refused == ("" if attribute in edge.attributes else "attribute does not fit")


@pytest.mark.parametrize(
    ("attribute", "kinds"),
    [
        ("round", {"INVESTED_IN"}),
        ("role", {"WORKS_FOR"}),
        ("ticker", {"LISTED_ON"}),
    ],
)
def test_what_only_one_type_carries(attribute: str, kinds: set[str]) -> None:
    assert {k.name for k in ONTOLOGY.edges.values() if attribute in k.attributes} == kinds


@pytest.mark.parametrize("status", STATUSES)
def test_every_type_takes_every_status(status: str) -> None:
    for kind in ONTOLOGY.edges.values():
        assert reason(claim(type=kind.name, status=status), kind.subject[0], kind.object[0]) == ""


@pytest.mark.parametrize("status", ["", "Actual", "true", "rumored", "计划", "actual "])
def test_another_status_is_told(status: str) -> None:
    told = refusal(claim(status=status), Ends("Company", "Company"), WORDS, ONTOLOGY)
    assert told is not None
    assert (told.reason, told.detail) == ("unknown status", f"tencent ACQUIRED supercell: {status}")


def test_all_attributes_that_do_not_fit_are_told() -> None:
    told = refusal(claim(role="CEO", ticker="X"), Ends("Company", "Company"), WORDS, ONTOLOGY)
    assert told is not None
    assert told.detail == "tencent ACQUIRED supercell: role, ticker"


def test_a_stake_of_nothing_is_still_told() -> None:
    assert reason(claim(type="SUED", stake=0.0), "Company", "Company") == "attribute does not fit"


def test_a_quote_that_is_not_there_is_shown_in_part() -> None:
    long = replace(evidence(), quote="字" * 500)
    told = refusal(claim(evidence=long), Ends("Company", "Company"), WORDS, ONTOLOGY)
    assert told is not None
    assert told.reason == "quote not in text"
    assert len(told.detail) < 120


def test_a_quote_of_another_document_is_refused() -> None:
    assert reason(claim(), "Company", "Company", text="Another text.") == "quote not in text"
    assert reason(claim(), "Company", "Company", text="") == "quote not in text"


@pytest.mark.parametrize(
    ("made", "ends", "expected"),
    [
        (claim(type="LIKES", status="maybe", object="tencent"), ("Place", "Place"), "unknown type"),
        (claim(status="maybe", object="tencent"), ("Place", "Place"), "unknown status"),
        (claim(object="tencent", role="CEO"), ("Place", "Place"), "same ends"),
        (claim(role="CEO"), ("Place", "Place"), "ends do not fit"),
        (claim(role="CEO", evidence=replace(evidence(), start=1)), ("Company", "Company"), "attribute does not fit"),
    ],
)
def test_of_several_faults_the_one_that_makes_the_others_moot_is_told(
    made: Claim, ends: tuple[str, str], expected: str
) -> None:
    assert reason(made, *ends) == expected


def test_no_two_edge_types_have_one_label() -> None:
    labels = [kind.label for kind in ONTOLOGY.edges.values()]
    assert len(set(labels)) == len(labels)
