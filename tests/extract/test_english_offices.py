"""Bodies that common words stand for."""

from __future__ import annotations

import pytest

from sinograph.extract.english.nominals import Nominal
from sinograph.extract.english.offices import office_of
from sinograph.model import Mention


def body(name: str, *, key: str | None = None, nominal: bool = False) -> Mention:
    return Mention(0, len(name), name, "Regulator", key=key, name=name, nominal=nominal)


def words(noun: str, label: str = "") -> Nominal:
    return Nominal(0, 2, frozenset(["Regulator"]), noun, label, True)


SAMR, CSRC = body("State Administration for Market Regulation", key="samr"), body("CSRC", key="csrc")
EU, PBOC = body("European Commission", key="european-commission"), body("People's Bank of China", key="pboc")
CBIRC, NFRA = body("CBIRC", key="cbirc"), body("NFRA", key="nfra")
COURT, MINISTRY = body("Zedong Court"), body("Ministry of Works")


@pytest.mark.parametrize(
    ("noun", "label", "told", "coming", "every", "expected"),
    [
        ("regulator", "antitrust regulator", [], [], [CSRC, SAMR], SAMR),
        ("regulator", "antitrust regulator", [EU], [], [EU, SAMR], EU),
        ("regulator", "antitrust regulator", [SAMR, EU], [], [SAMR, EU], SAMR),
        ("regulator", "India regulator", [], [], [SAMR], None),
        ("regulator", "banking regulator", [CBIRC, NFRA], [], [CBIRC, NFRA], NFRA),
        ("bank", "central bank", [SAMR], [], [SAMR, PBOC], PBOC),
        ("regulator", "securities regulator", [SAMR], [], [CSRC, SAMR], CSRC),
        ("regulator", "antitrust regulator", [], [], [], None),
        ("watchdog", "watchdog", [CSRC, SAMR, COURT], [], [CSRC, SAMR, COURT], SAMR),
        ("watchdog", "watchdog", [], [CSRC], [CSRC, SAMR], CSRC),
        ("watchdog", "watchdog", [], [], [CSRC], CSRC),
        ("watchdog", "watchdog", [], [], [CSRC, SAMR], None),
        ("watchdog", "watchdog", [], [], [COURT], None),
        ("watchdog", "", [], [CSRC], [CSRC], None),
        ("court", "court", [COURT, SAMR], [], [COURT, SAMR], COURT),
        ("ministry", "", [MINISTRY, SAMR], [], [MINISTRY, SAMR], MINISTRY),
        ("ministry", "", [SAMR], [], [SAMR], None),
        ("bank", "central bank", [], [], [SAMR], None),
    ],
)
def test_which_body_words_stand_for(
    noun: str, label: str, told: list[Mention], coming: list[Mention], every: list[Mention], expected: Mention | None
) -> None:
    assert office_of(words(noun, label), told, coming, every) == expected
