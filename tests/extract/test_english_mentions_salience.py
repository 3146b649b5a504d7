"""Who words stand for where several names fit: objects, deals, funds, sources, filers."""

from __future__ import annotations

import pytest
from tests.extract.english_reading import mentions_of, names_of, stand_ins

from sinograph.extract.english.filers import filer_of, issuer_of, own_firm
from sinograph.extract.english.salience import (
    clause_start,
    dealt_with,
    foreign,
    has_firms,
    is_called,
    is_fund,
    is_object,
    means_fund,
    needs_firm,
    speaks,
)
from sinograph.extract.english.spelling import tokens_of
from sinograph.extract.english.surroundings import called
from sinograph.model import Mention


class TestObjects:
    @pytest.mark.parametrize(
        ("sentences", "word", "name"),
        [
            (("Molika raised money.", "Tencent bought it in May."), "it", "Molika"),
            (("Molika raised money.", "Tencent and Baidu both put money into it."), "it", "Molika"),
            (("Molika fell when Tencent sold it.",), "it", "Molika"),
            (("Lin Kexin left.", "Fang Leilan succeeds him as chairwoman."), "him", "Lin Kexin"),
            (("Tencent took a stake in Molika and backed it financially.",), "it", "Molika"),
        ],
    )
    def test_it_is_not_who_acts(self, sentences: tuple[str, ...], word: str, name: str) -> None:
        assert (word, name) in stand_ins(*sentences)

    @pytest.mark.parametrize(
        ("sentence", "at", "expected"),
        [
            ("Molika bought it.", 2, True),
            ("Molika bought it in May.", 2, True),
            ("Molika backed it financially.", 2, True),
            ("Molika said it left.", 2, False),
            ("Molika said that it left.", 3, False),
            ("Molika met him there.", 2, True),
            ("It left.", 0, False),
            ("Molika sold its cars.", 2, False),
        ],
    )
    def test_object(self, sentence: str, at: int, expected: bool) -> None:
        assert is_object(tokens_of(sentence), at) is expected

    @pytest.mark.parametrize(
        ("text", "place", "start"),
        [("Molika fell when Pelora bought it", 31, 17), ("Molika bought it", 14, 0), ("Molika fell, it said", 13, 12)],
    )
    def test_clause(self, text: str, place: int, start: int) -> None:
        assert clause_start(text, 0, place) == start

    @pytest.mark.parametrize("sentence", ["That makes it a brand.", "Molika finds it hard."])
    def test_an_empty_object_stands_for_nothing(self, sentence: str) -> None:
        assert stand_ins(sentence) == []


class TestPhrases:
    @pytest.mark.parametrize(
        ("sentences", "words", "name"),
        [
            (
                ("Molika raised money.", "Maitian Capital led the round.", "The company sells lamps."),
                "The company",
                "Molika",
            ),
            (("Molika raised money.", "Maitian Capital put money into the company."), "the company", "Molika"),
            (("The studio Molika met Tencent.", "Tencent bought half of the studio."), "the studio", "Molika"),
            (("Molika grew, people told Reuters.", "The startup sells lamps."), "The startup", "Molika"),
            (("Molika raised money.", "The deal values the Hangzhou-based firm highly."), "firm", "Molika"),
            (("Molika fell.", "Shares rose, the company said."), "the company", "Molika"),
        ],
    )
    def test_they_stand_for_whom_they_fit(self, sentences: tuple[str, ...], words: str, name: str) -> None:
        assert (words, name) in stand_ins(*sentences)

    @pytest.mark.parametrize(
        ("sentences", "words"),
        [
            (("Tencent raised money.", "The American firm fell."), "The American firm"),
            (("Tencent raised money.", "The bank lent it."), "The bank"),
            (("Tencent raised money.", "The group “Goose” was closed."), "The group"),
            (("Tencent raised money.", "The search firm Pelora fell."), "The search firm"),
        ],
    )
    def test_what_does_not_fit_stands_for_nobody(self, sentences: tuple[str, ...], words: str) -> None:
        assert words not in [w for w, _ in stand_ins(*sentences)]

    def test_a_fund_is_meant_by_a_phrase_of_funds(self) -> None:
        found = stand_ins("Maitian Capital met Molika.", "The venture capital firm is based in Hangzhou.")
        assert ("The venture capital firm", "Maitian Capital") in found

    def test_authorities_have_no_stakes(self) -> None:
        found = stand_ins("The Ministry of Commerce fined Tencent for raising its stake in Molika.")
        assert ("its", "Tencent") in found

    def test_authorities_in_general_are_no_antecedent(self) -> None:
        found = stand_ins("Molika was cleared by the authorities, and it is held by Tencent.")
        assert ("it", "Chinese government") not in found

    @pytest.mark.parametrize(
        ("name", "expected"), [("Maitian Ventures", True), ("Maitian Ltd", False), ("Fund A", False)]
    )
    def test_funds(self, name: str, expected: bool) -> None:
        assert is_fund(name) is expected

    @pytest.mark.parametrize(
        ("words", "expected"), [("the law firm", True), ("the hedge fund", True), ("the app", False)]
    )
    def test_phrases_of_funds(self, words: str, expected: bool) -> None:
        assert means_fund(words) is expected

    @pytest.mark.parametrize(
        ("words", "nation"), [("the Dutch group", "dutch"), ("the group", ""), ("a Chinese app", "")]
    )
    def test_nations(self, words: str, nation: str) -> None:
        assert foreign(words) == nation

    @pytest.mark.parametrize(
        ("text", "expected"), [("It has raised money", True), ("It raised money", True), ("It works well", False)]
    )
    def test_acts_of_firms(self, text: str, expected: bool) -> None:
        assert needs_firm(tokens_of(text), 1) is expected

    @pytest.mark.parametrize(("text", "expected"), [("its app", True), ("its own app", True), ("it sold", False)])
    def test_what_firms_have(self, text: str, expected: bool) -> None:
        assert has_firms(tokens_of(text), 0) is expected

    def test_deals(self) -> None:
        assert dealt_with("Molika sued the firm.", 6, 12)
        assert not dealt_with("Molika met the firm.", 6, 11)
        assert speaks("the firm announced", 8)
        assert not speaks("the firm left", 8)

    @pytest.mark.parametrize(
        ("left", "right", "noun"),
        [("the browser ", "", "browser"), ("", ", a maker of lamps", "maker"), ("", " is a bank", "bank")],
    )
    def test_what_a_name_is_called(self, left: str, right: str, noun: str) -> None:
        assert noun in called(left, right)

    def test_a_name_may_call_itself(self) -> None:
        assert is_called("Maitian Bank", "bank", [], "")
        assert not is_called("Maitian", "bank", [(0, 7)], "Maitian left.")


class TestFilers:
    @pytest.mark.parametrize(
        "definition",
        ["(“Lantu” or the “Company”)", "(the “Company”)", "(“we,” “us” or “our company”)", "(the “Issuer”)", '("we")'],
    )
    def test_a_firm_may_be_defined(self, definition: str) -> None:
        text = f"Zhaoke met Lantu Holdings {definition} in May."
        names = [Mention(0, 6, "Zhaoke", "Company"), Mention(11, 25, "Lantu Holdings", "Company")]
        found = filer_of(names, text)
        assert found is not None
        assert found.text == "Lantu Holdings"

    def test_a_firm_may_be_told_by_its_name(self) -> None:
        text = "Zhaoke, our parent, changed our name to Lantu in May."
        names = [Mention(0, 6, "Zhaoke", "Company"), Mention(40, 45, "Lantu", "Product")]
        found = filer_of(names, text)
        assert found is not None
        assert (found.text, found.type) == ("Lantu", "Company")

    def test_a_tied_firm_is_not_the_filer(self) -> None:
        text = "Zhaoke Ltd, our parent, met our partner Molika Inc and Lantu Ltd."
        names = [
            Mention(0, 10, "Zhaoke Ltd", "Company"),
            Mention(40, 50, "Molika Inc", "Company"),
            Mention(55, 64, "Lantu Ltd", "Company"),
        ]
        found = own_firm(names, text), issuer_of(names, text)
        assert [m.text for m in found if m] == ["Lantu Ltd", "Lantu Ltd"]

    def test_nobody_is_told(self) -> None:
        assert filer_of([], "") is None
        assert issuer_of([], "") is None

    def test_a_filing_speaks_of_itself(self) -> None:
        found = stand_ins(
            "Zhaoke, our parent, founded us and owns our shares.",
            "We changed our name to Molika in May.",
            "We sold our business.",
        )
        assert {name for word, name in found if word.casefold() in {"we", "us", "our"}} == {"Molika"}

    def test_a_newspaper_does_not(self) -> None:
        found = stand_ins("Tencent fell, we wrote.", "Readers ask us why.", "We do not know.", "We asked our readers.")
        assert [word for word, _ in found if word.casefold() in {"we", "us", "our"}] == []


class TestNamesInContext:
    @pytest.mark.parametrize(
        "sentence",
        [
            "My friend sells tea on Molika.",
            "They opened Molika at night.",
            "She used Molika for years.",
            "We love our new product, Molika.",
            "Many found it on Molika.",
            "Most installed Molika in May.",
        ],
    )
    def test_what_is_used_is_a_product(self, sentence: str) -> None:
        assert names_of(sentence)["Molika"] == "Product"

    @pytest.mark.parametrize(
        "sentence", ["It put pressure on Molika.", "The fine on Molika rose.", "He reported on Molika's plans."]
    )
    def test_what_is_pressed_is_a_firm(self, sentence: str) -> None:
        assert names_of(sentence)["Molika"] == "Company"

    @pytest.mark.parametrize(
        ("sentence", "name"),
        [("The screen comes from Sharp.", "Sharp"), ("He bought shares of Oracle in May.", "Oracle")],
    )
    def test_brands_that_are_words(self, sentence: str, name: str) -> None:
        assert names_of(sentence)[name] == "Company"

    @pytest.mark.parametrize(
        ("sentence", "name"),
        [
            ("Monthly users, or MAUs, grew.", "MAUs"),
            ("It met the user Old_Molika_61 there.", "Old_Molika_61"),
            ("They read of the Forty Lamps at night.", "Forty Lamps"),
        ],
    )
    def test_what_is_no_name(self, sentence: str, name: str) -> None:
        assert name not in names_of(sentence)

    @pytest.mark.parametrize("heading", ["Introduction", "Corporate History"])
    def test_a_short_heading_is_no_name(self, heading: str) -> None:
        assert heading not in names_of("Molika raised money.", heading=heading)

    def test_a_place_before_a_name(self) -> None:
        found = mentions_of("Molika raised money.", "It met in Beijing Molika and others.")
        assert [m.text for m in found if not m.nominal] == ["Molika", "Beijing", "Molika"]

    def test_a_defined_short_form(self) -> None:
        found = mentions_of("Lantu Cloud Technology Co., Ltd. (“Lantu Cloud” or the “Company”) met Tencent.")
        assert {m.name for m in found if m.text.startswith("Lantu")} == {"Lantu Cloud Technology Co., Ltd."}

    def test_a_short_form_after_or(self) -> None:
        found = mentions_of("It met Beijing Molika Technology Co., Ltd., or Molika, a firm.", "Molika left.")
        assert len({m.name for m in found if "Molika" in m.text}) == 1

    def test_the_internet_of_things_is_one_term(self) -> None:
        assert names_of("He runs the Taiwan Internet of Things Alliance.") == {
            "Taiwan Internet of Things Alliance": "Organization"
        }

    def test_capitals_make_no_surname(self) -> None:
        assert names_of("In May Ali MX, a unit of Tencent, left.")["Ali MX"] == "Company"
