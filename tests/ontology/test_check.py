"""A claim that does not fit is refused, and the reason told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sinograph.model import Amount, Claim, Evidence, PartialDate
from sinograph.ontology import Ends, load_ontology, refusal

WORDS = "Tencent bought Supercell."
FITS = Claim("ACQUIRED", "tencent", "supercell", Evidence("a", 0, len(WORDS), WORDS, "offline", "1"))
COMPANIES = Ends("Company", "Company")


def reason(claim: Claim, ends: Ends = COMPANIES, text: str = WORDS) -> str | None:
    told = refusal(claim, ends, text, load_ontology())
    return told.reason if told else None


def test_what_fits_is_kept() -> None:
    assert reason(FITS) is None
    assert reason(replace(FITS, date=PartialDate("2016"), amount=Amount(8.6e9, "USD"), stake=84.3)) is None


@pytest.mark.parametrize(
    ("claim", "ends", "expected"),
    [
        (replace(FITS, type="LIKES"), COMPANIES, "unknown type"),
        (replace(FITS, status="maybe"), COMPANIES, "unknown status"),
        (replace(FITS, object="tencent"), COMPANIES, "same ends"),
        (FITS, Ends("Company", "Place"), "ends do not fit"),
        (FITS, Ends("Regulator", "Company"), "ends do not fit"),
        (replace(FITS, role="chairman"), COMPANIES, "attribute does not fit"),
        (replace(FITS, round="A"), COMPANIES, "attribute does not fit"),
        (replace(FITS, evidence=replace(FITS.evidence, quote="Tencent bought Riot.")), COMPANIES, "quote not in text"),
        (replace(FITS, evidence=replace(FITS.evidence, start=1)), COMPANIES, "quote not in text"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_reason(claim: Claim, ends: Ends, expected: str) -> None:
    assert reason(claim, ends) == expected


def test_the_detail_names_the_ends() -> None:
    told = refusal(FITS, Ends("Company", "Place"), WORDS, load_ontology())
    assert told is not None
    assert told.detail == "tencent ACQUIRED supercell: Company → Place"


@pytest.mark.parametrize("kind", sorted(load_ontology().edges))
def test_every_type_admits_its_own_ends_and_refuses_a_sector_as_subject(kind: str) -> None:
    edge = load_ontology().edge(kind)
    for subject in edge.subject:
        for object_ in edge.object:
            assert reason(replace(FITS, type=kind), Ends(subject, object_)) is None
    assert reason(replace(FITS, type=kind), Ends("Sector", edge.object[0])) == "ends do not fit"
