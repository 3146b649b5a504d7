"""Which kind of thing a name names: product or firm by what the text does with it, persons by their given names."""

from __future__ import annotations

import pytest
from tests.extract.english_reading import names_of

from sinograph.extract.english.wares import own_form, ware_like


class TestProduct:
    @pytest.mark.parametrize(
        "text",
        [
            "Analysts praised Tencent's Molika on Monday.",
            "It sells its new Molika in nine countries.",
            "Molika, which is operated by Tencent, grew.",
            "The firm behind Molika hired fifty people.",
            "Molika operator Tencent hired fifty people.",
            "Many people still play Molika at night.",
            "They also removed: Molika, version 4.2.0.",
            "The Molika costs 99 yuan.",
        ],
    )
    def test_it_is_made_sold_or_used(self, text: str) -> None:
        assert names_of(text)["Molika"] == "Product"

    @pytest.mark.parametrize(
        "text",
        [
            "Shares of Molika fell by 4.5%.",
            "Molika has raised money from Hangzhou's Pelora Capital.",
            "China's Molika hired fifty people.",
            "Molika's mobile game Harbour Sword was released.",
            "The game Harbour Sword, developed by Molika, was released.",
        ],
    )
    def test_a_firm_stays_one(self, text: str) -> None:
        assert names_of(text)["Molika"] == "Company"

    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("Today she runs Molika House, a talent agency with sixty hosts.", "Company"),
            ("The ad agency Molika House hired fifty people.", "Company"),
            ("A travel agency called Molika House closed.", "Company"),
            ("Molika House, the agency that licenses apps, closed.", "Regulator"),
        ],
    )
    def test_of_agencies_some_are_firms(self, text: str, kind: str) -> None:
        assert names_of(text)["Molika House"] == kind

    def test_a_number_makes_a_model(self) -> None:
        assert own_form("NX-3") == own_form("GPT-4o") == 1.0
        assert own_form("Molika") == own_form("Molika 3") == 0.0

    def test_a_place_owns_no_product(self) -> None:
        assert ware_like("We met Hangzhou's ", " again") == 0.0

    def test_a_listed_product_that_acts_like_a_firm_is_one(self) -> None:
        text = "TikTok was sued on Monday. Ann Lee, chief executive of TikTok, stepped down. TikTok hired a lawyer."
        assert names_of(text)["TikTok"] == "Company"
        assert names_of("We watched a clip on TikTok.")["TikTok"] == "Product"

    def test_what_follows_a_fronted_place_describes_no_name(self) -> None:
        assert names_of("On Weibo, a fan group has started a collection.")["Weibo"] == "Product"


class TestPerson:
    @pytest.mark.parametrize(
        "name", ["Fritz Demarne", "Sujata Arenkar", "Hedda Brandlin", "Thanakorn Suwat", "Boon-Lock Yeong"]
    )
    def test_given_names_of_the_world(self, name: str) -> None:
        assert names_of(f"On stage {name} spoke about lamps.")[name] == "Person"

    def test_a_surname_told_as_one(self) -> None:
        assert names_of("A manager surnamed Bi had another view.")["Bi"] == "Person"
