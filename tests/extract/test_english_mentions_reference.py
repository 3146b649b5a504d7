"""Who pronouns and common nouns stand for."""

from __future__ import annotations

import pytest
from tests.extract.english_reading import mentions_of, stand_ins


class TestPronouns:
    @pytest.mark.parametrize(
        ("sentences", "word", "name"),
        [
            (("Molika raised money.", "It sells lamps."), "It", "Molika"),
            (("Molika sold its cars."), "its", "Molika"),
            (("Lin Kexin runs Molika.", "He sells lamps."), "He", "Lin Kexin"),
            (("Fang Leilan left.", "Her post is open."), "Her", "Fang Leilan"),
            (("Tencent bought Molika.", "It paid in cash."), "It", "Tencent"),
            (("Molika was bought by Tencent.", "It had raised money before."), "It", "Molika"),
            (("The Ministry of Commerce said it had written to Tencent."), "it", "Ministry of Commerce"),
            (("Tencent sued Baidu; Baidu filed a suit of its own."), "its", "Baidu"),
            (("In a note to Baidu, Tencent said that it would wait."), "it", "Tencent"),
        ],
    )
    def test_the_subject_before_is_meant(self, sentences: tuple[str, ...] | str, word: str, name: str) -> None:
        lines = (sentences,) if isinstance(sentences, str) else sentences
        assert (word, name) in stand_ins(*lines)

    def test_they_carry_type_and_key_of_the_antecedent(self) -> None:
        it = next(m for m in mentions_of("Tencent raised money.", "It sells lamps.") if m.nominal)
        assert (it.key, it.type, it.nominal) == ("tencent", "Company", True)

    @pytest.mark.parametrize(
        "sentence", ["It is likely that it rains.", "Tencent says it is clear that all is well.", "Is it true?"]
    )
    def test_an_empty_it_stands_for_nothing(self, sentence: str) -> None:
        assert stand_ins(sentence) == []

    def test_quoted_speech_is_left_alone(self) -> None:
        assert stand_ins("Tencent left.", "“It rained,” said a man.") == []

    def test_an_owner_stands_before_what_it_owns(self) -> None:
        assert ("its", "Tencent") in stand_ins("Tencent paused WeChat, its chat app.")

    def test_nothing_is_meant_where_nothing_was_named(self) -> None:
        assert stand_ins("He said that it was his.") == []


class TestNouns:
    @pytest.mark.parametrize(
        ("sentences", "words", "name"),
        [
            (("Molika raised money.", "The company sells lamps."), "The company", "Molika"),
            (("Molika raised money.", "The start-up sells lamps."), "The start-up", "Molika"),
            (("Molika raised money.", "The Hangzhou-based firm sells lamps."), "firm", "Molika"),
            (("Molika raised money.", "The e-commerce giant fell."), "The e-commerce giant", "Molika"),
            (("Users downloaded an app called Molika.", "The app is free."), "The app", "Molika"),
            (
                ("The Ministry of Commerce met Tencent.", "Tencent bowed.", "The ministry smiled."),
                "The ministry",
                "Ministry of Commerce",
            ),
            (
                ("The Putuo District People's Court met.", "Baidu lost.", "The court gave no date."),
                "The court",
                "Putuo District People's Court",
            ),
            (("The Online Lending Law passed.", "The law bans it."), "The law", "Online Lending Law"),
        ],
    )
    def test_they_stand_for_the_latest_fitting_name(self, sentences: tuple[str, ...], words: str, name: str) -> None:
        assert (words, name) in stand_ins(*sentences)

    @pytest.mark.parametrize(
        "sentence",
        [
            "The game industry grew.",
            "The company that sells lamps grew.",
            "The app stores closed.",
            "The platform operators paid.",
            "The search firm Pelora grew.",
        ],
    )
    def test_a_noun_that_only_describes_is_none(self, sentence: str) -> None:
        assert [w for w, name in stand_ins("Molika raised money.", sentence) if name == "Molika"] == []

    def test_another_firm_than_the_subject_is_meant_by_a_fuller_phrase(self) -> None:
        assert ("the ride-hailing firm", "Apple") not in stand_ins("Apple put money into the ride-hailing firm.")

    def test_the_issuer_is_the_company(self) -> None:
        found = stand_ins("Lantu Holdings Limited (the “Company”) met Zhaoke Ltd today.", "Shares of the Company fell.")
        assert ("the Company", "Lantu Holdings Limited") in found

    @pytest.mark.parametrize(
        ("sentence", "words", "label"),
        [
            ("On Monday the police raided the office.", "the police", "police"),
            ("Chinese authorities froze its accounts.", "Chinese authorities", "Chinese government"),
            ("Under new rules the post needs a licence.", "new rules", "new rules"),
            ("The draft measures bind nobody.", "The draft measures", "draft measures"),
        ],
    )
    def test_authorities_and_rules_may_stand_alone(self, sentence: str, words: str, label: str) -> None:
        assert (words, label) in stand_ins(sentence)

    def test_a_watchdog_named_later_is_meant(self) -> None:
        found = stand_ins(
            "China's antitrust watchdog fined Molika.", "The State Administration for Market Regulation said so."
        )
        assert ("China's antitrust watchdog", "State Administration for Market Regulation") in found


class TestSectors:
    @pytest.mark.parametrize(
        "segment",
        [
            "online lending platforms",
            "video games",
            "ride-hailing companies",
            "third-party payment companies",
            "live-streaming",
        ],
    )
    def test_segments_are_found_beside_a_rule(self, segment: str) -> None:
        found = mentions_of(f"The Ministry of Commerce set limits for {segment} in May.")
        assert [(m.text, m.nominal) for m in found if m.type == "Sector"] == [(segment, True)]

    def test_without_a_regulator_there_are_none(self) -> None:
        assert mentions_of("She likes video games.") == ()


class TestFirstPerson:
    INTERVIEW = (
        "Gao Shuyi left her post to found Molika, a lamp site.",
        "Molika has ten staff.",
        "Q: Will we see an app of Molika?",
        "A: I do not know, but we hired a man.",
        "Q: Are we rich?",
        "A: My bank says no.",
    )

    def test_answers_are_the_interviewees(self) -> None:
        found = stand_ins(*self.INTERVIEW)
        assert ("I", "Gao Shuyi") in found
        assert ("My", "Gao Shuyi") in found
        assert ("we", "Molika") in found

    def test_questions_are_nobodys(self) -> None:
        assert sum(word == "we" for word, _ in stand_ins(*self.INTERVIEW)) == 1

    def test_a_filing_speaks_of_its_firm(self) -> None:
        found = stand_ins(
            "Molika Live Inc. was set up in May.",
            "We rent our offices.",
            "In June we listed our shares.",
            "We paid Tencent.",
        )
        assert {name for word, name in found if word.casefold() in {"we", "our"}} == {"Molika Live Inc"} or {
            name for word, name in found if word.casefold() in {"we", "our"}
        } == {"Molika Live Inc."}

    def test_a_stray_we_is_nobodys(self) -> None:
        assert stand_ins("Molika raised money.", "Can we believe this?") == []
