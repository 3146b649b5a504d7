"""Names as real pages spell them: codes, departments, given names, short forms, places, words cut off."""

from __future__ import annotations

import pytest
from tests.extract.english_reading import finder, mentions_of, names_of, stand_ins

from sinograph.extract.english.persons import chinese_given, surname_of
from sinograph.extract.protocols import Reading
from sinograph.model import Document, Passage


class TestNoName:
    @pytest.mark.parametrize(
        ("text", "word"),
        [
            ("Molika (O:MLKA) fell by a tenth.", "MLKA"),
            ("Molika (SZ:002999) fell by a tenth.", "SZ"),
            ("Ann Reed is vice president for Cloud and Cognitive Software.", "Cognitive Software"),
            ("Zed Inc named Ann Reed to its Global Executive Steering Committee.", "Steering Committee"),
            ("Ann Reed runs the company’s Systems and Technology Group.", "Technology Group"),
            ("Ann Reed joined Molika’s Online Services Division.", "Online Services Division"),
            ("Molika Chief Growth Officer Ann Reed resigned.", "Growth"),
            ("It was stopped by China’s securities regulator.", "China’s securities"),
            ("Zed fell.\nMLKA -2.25%", "MLKA"),
            ("The Molika Tech index rose by a tenth.", "Molika Tech"),
            ("Before the I.P.O.s nobody cared.", "I.P.O.s"),
            ("Those China-US partnerships helped Zed.", "China-US"),
            ("It likes Singapore-invented things.", "Singapore-invented"),
            ("Nine Singaporeans came.", "Singaporeans"),
            ("Zed ( OTCPK:ZEDGF) and Pelora ( PLRA) invested.", "OTCPK"),
            ("Zed ( OTCPK:ZEDGF) and Pelora ( PLRA) invested.", "PLRA"),
            ("Zed has put $8B into it.", "8B"),
            ("Thanks to the team of @MolikaNews for this.", "MolikaNews"),
            ("Onwards! — Ann Reed (@AnnReedTweets) in May.", "AnnReedTweets"),
            ("It sued under Sections 10 and 13.", "Sections 10"),
            ("A humanoid sells. Its new humanoid model walks. The humanoid costs nothing.", "humanoid"),
            ("The fee was Rs2.5 and later Dh2.12 a share.", "Dh2.12"),
            ("Zed (\nPLRA) rose by a tenth.", "PLRA"),
            ("Zed (PLRA) rose by a tenth and Owl (Jay) fell.", "PLRA"),
            ("Ann Reed leads the Audit Committee of Zed Inc.", "Audit Committee"),
            ("Zed Inc called its AGM for May.", "AGM"),
            ("Zed Inc sells parts to OEMs.", "OEMs"),
            ("Zed Goes Public on U.S. Stock Market", "Stock Market"),
            ("Zed (Nasdaq Ticker: PLRA) rose by a tenth.", "Nasdaq Ticker"),
            ("Ann Reed runs Molika’s Cloud & Smart Industries Group.", "Cloud & Smart Industries Group"),
            ("Ann Reed runs Molika’s Cloud and Computing Business Group.", "Computing Business Group"),
        ],
    )
    def test_codes_departments_posts_and_sums(self, text: str, word: str) -> None:
        assert word not in names_of(text)

    def test_a_last_word_that_the_excerpt_cuts_off(self) -> None:
        lines = ["Molika sells lamps in nine towns and tells nobody what they cost to make."] * 6
        assert "Ju" not in names_of(*lines, "Molika raised money in Ju")

    def test_a_firm_ends_with_its_legal_form(self) -> None:
        names = names_of("Zed Inc bought Dongpo Yunke Culture Co. Pelora owns a part of it.")
        assert {"Dongpo Yunke Culture Co.", "Pelora"} <= names.keys()


class TestPerson:
    @pytest.mark.parametrize(
        ("name", "surname"),
        [("Jeffrey Li Zhaohui", "li"), ("Francis Leung Pak-to", "leung"), ("Martin Lau", "lau"), ("Ann Reed", "reed")],
    )
    def test_the_surname_before_a_chinese_given_name(self, name: str, surname: str) -> None:
        assert surname_of(name) == surname

    def test_what_a_chinese_given_name_is(self) -> None:
        assert chinese_given(["Tzar-kai"])
        assert not chinese_given(["Games"])
        assert not chinese_given(["TV"])

    def test_a_listed_person_with_the_chinese_given_name(self) -> None:
        found = {m.text: m.name for m in mentions_of("Tencent chairman Pony Ma Huateng said so.")}
        assert found["Pony Ma Huateng"] == "Pony Ma"

    def test_a_given_name_that_no_list_has(self) -> None:
        found = mentions_of("Oruvind Krishna is CEO of Zed Inc.", "Everybody likes Oruvind.")
        assert {m.name for m in found if "Oruvind" in m.text} == {"Oruvind Krishna"}

    def test_a_month_as_a_given_name(self) -> None:
        assert names_of("May Petry, a Zed spokeswoman, said so.")["May Petry"] == "Person"

    def test_a_small_word_as_a_given_name(self) -> None:
        assert names_of("Its co-founder Wang He is a professor.")["Wang He"] == "Person"

    def test_a_surname_stays_with_whom_it_stood_for(self) -> None:
        found = mentions_of("Carl Li runs Zed Inc.", "Police came to Li, the son of Peter Li.", "Li said nothing.")
        assert [m.name for m in found if m.text == "Li"] == ["Carl Li", "Carl Li"]

    @pytest.mark.parametrize(
        "text",
        ["They held Shen Hao, the paper's Publisher.", "Website president Liu Dong and Editor-In-Chief Shen Hao left."],
    )
    def test_a_publisher_or_editor(self, text: str) -> None:
        assert names_of(text)["Shen Hao"] == "Person"


class TestShortForm:
    @pytest.mark.parametrize(
        ("full", "short"),
        [
            ("Dongpo Yunke Culture Co.", "Dongpo"),
            ("Hangzhou Molika", "Molika"),
            ("Wangyue Shengta", "Wangyue"),
            ("Qiaomu Datong (Beijing) Consulting Co. Ltd.", "Qiaomu Datong"),
        ],
    )
    def test_it_stands_for_the_full_name(self, full: str, short: str) -> None:
        found = mentions_of(f"Zed Inc invested in {full}, a studio.", f"Last year {short} made nine games.")
        assert {m.name for m in found if m.text == short} == {full}

    def test_a_listed_firm_without_its_legal_form(self) -> None:
        alone = {m.name for m in mentions_of("Zed Inc met YY in May.") if m.text == "YY"}
        beside = {
            m.name for m in mentions_of("Zed Inc met YY Inc. in May.", "Later YY bought lamps.") if m.text == "YY"
        }
        assert alone != beside == {m.name for m in mentions_of("Zed Inc met YY Inc. in May.")} - {"Zed Inc"}

    def test_a_common_word_that_begins_a_name_told_before(self) -> None:
        found = mentions_of("Zed affiliate Lamp Financial borrowed money.", "Lamp is worth nothing.")
        assert [m.name for m in found if m.text == "Lamp"] == ["Lamp Financial"]

    @pytest.mark.parametrize("short", ["the Commission", "the EC"])
    def test_a_body_by_its_last_word_or_two_letters(self, short: str) -> None:
        found = mentions_of("The European Commission fined Zed Inc.", f"Later {short} fined Molika.")
        assert [m.name for m in found if m.text == short.removeprefix("the ")] == ["European Commission"]

    def test_a_name_that_the_text_defines(self) -> None:
        found = mentions_of("Beijing Molika General Robotics Co., Ltd. (referred to as Molika Robotics) raised money.")
        assert {m.name for m in found} == {"Beijing Molika General Robotics Co., Ltd."}

    def test_a_paper_by_its_last_word(self) -> None:
        found = mentions_of("The Wall Street Journal asked.", "Lu told the Journal nothing.")
        assert {m.name for m in found if "Journal" in m.text} == {"Wall Street Journal"}

    def test_a_person_in_either_order(self) -> None:
        found = mentions_of("Zed Inc fired manager Bingru Gao.", "Nobody asked Gao Bingru about it.")
        assert {m.name for m in found if "Gao" in m.text} == {"Bingru Gao"}

    def test_a_title_in_two_parts(self) -> None:
        assert names_of("It published a game Molika: Awakening in May.")["Molika: Awakening"] == "Product"

    def test_brackets_within_a_name(self) -> None:
        assert "Molika (Holdings) Ltd" in names_of("He sold Molika (Holdings) Ltd in May.")


class TestKind:
    @pytest.mark.parametrize(
        "text",
        [
            "Molika, the world’s busiest crypto exchange, was sued.",
            "They sued Molika, a defunct bitcoin exchange.",
            "The neobank Molika was fined.",
        ],
    )
    def test_a_firm(self, text: str) -> None:
        assert names_of(text)["Molika"] == "Company"

    @pytest.mark.parametrize(
        "text",
        [
            "Zed Inc bought a stake in Molika developer Pelora.",
            "Zed Inc dropped an adaptation of Molika.",
        ],
    )
    def test_a_product(self, text: str) -> None:
        assert names_of(text)["Molika"] == "Product"

    @pytest.mark.parametrize(
        "text",
        [
            "He works at Zed Inc’s Molika, Virginia campus.",
            "It has a plant in Molika, Guangdong Province.",
            "North Carolina",
        ],
    )
    def test_a_place(self, text: str) -> None:
        assert not names_of(text).keys() & {"Molika", "North Carolina"}


class TestBrokenLine:
    def test_a_name_goes_on_after_a_break(self) -> None:
        text = "The ministry asked Tencent\nHoldings and Gao\nBingru, who runs Molika\nCapital Ltd, in May."
        whole = Reading(Document("a", text), passages=(Passage(0, len(text), "sentence", 0, "en", 0),))
        found = {m.text: m.name for m in finder().find(whole)}
        assert found["Gao\nBingru"] == "Gao Bingru"
        assert found["Tencent\nHoldings"] == "Tencent"
        assert found["Molika\nCapital Ltd"] == "Molika Capital Ltd"


class TestStandIn:
    def test_the_paper_that_tells_is_no_antecedent(self) -> None:
        found = stand_ins(
            "Molika signed with Pelora, a Korean battery maker, said media outlet Zenews.", "The battery maker grew."
        )
        assert ("The battery maker", "Zenews") not in found

    def test_a_kind_told_with_an_abbreviation(self) -> None:
        found = stand_ins(
            "Zed Inc. may buy Molika Systems Inc., an artificial intelligence (AI) chip startup.",
            "Zed has many plans.",
            "In 2021, the startup raised money.",
        )
        assert found[-1] == ("the startup", "Molika Systems Inc.")

    def test_who_raises_money_is_not_who_gave_it(self) -> None:
        found = stand_ins("Zed led a $4 million round in Molika.", "The lamp unicorn thus raised $8 million in all.")
        assert found[-1][1] == "Molika"

    def test_a_firm_at_a_place_is_the_one_put_there(self) -> None:
        found = stand_ins(
            "Hangzhou Molika raised money from Zed Capital.",
            "Zed Capital said so.",
            "Founded in 2001, the Hangzhou-based company sells lamps.",
        )
        assert found[-1] == ("company", "Hangzhou Molika")
