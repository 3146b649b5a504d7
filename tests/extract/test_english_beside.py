"""What stands beside "its", "he" and "the company" and tells whom they mean."""

from __future__ import annotations

import pytest
from tests.extract.english_reading import stand_ins


@pytest.mark.parametrize(
    ("sentences", "word", "name"),
    [
        (("Baidu sued Molika and its founder Lin Kexin.",), "its", "Molika"),
        (("Baidu bought Molika along with its parent Pelora.",), "its", "Molika"),
        (("Baidu sold Molika and its stake in Pelora.",), "its", "Baidu"),
        (("Baidu rose against Molika, and its shares did too.",), "its", "Baidu"),
        (("Baidu asked Molika to close its Molika Maps.",), "its", "Molika"),
        (("Baidu asked that Molika close its Baidu Maps.",), "its", "Baidu"),
    ],
)
def test_its_owner(sentences: tuple[str, ...], word: str, name: str) -> None:
    assert (word, name) in stand_ins(*sentences)


@pytest.mark.parametrize(
    ("before", "sentence", "name"),
    [
        ("There were cuts at the office of Molika.", "Its co-founder Yu Xin denied them.", "Molika"),
        ("There are more moves by Molika.", "After a round, its lamp unit Pelora grew.", "Molika"),
        ("There are more moves by Molika.", "Its lamps sell well.", "Tencent"),
        ("There are more moves by Molika and by Pelora.", "Its founder Yu Xin left.", "Tencent"),
    ],
)
def test_the_one_firm_of_the_sentence_before_has_a_founder(before: str, sentence: str, name: str) -> None:
    word = "its" if " its " in sentence else "Its"
    assert (word, name) in stand_ins("Tencent rose.", before, sentence)


@pytest.mark.parametrize(
    "setting", ["Apart from Molika,", "Unlike Molika,", "In addition to Molika,", "Besides Molika,"]
)
def test_who_is_set_apart_is_not_meant(setting: str) -> None:
    assert ("it", "Tencent") in stand_ins("Tencent sells lamps.", f"{setting} it also owns Pelora.")


def test_who_is_interviewed_is_told_of() -> None:
    told = stand_ins("Ann Lee and Bea Wang interview Cai Lin, who set up Molika.", "He began in May.")
    assert ("He", "Cai Lin") in told


@pytest.mark.parametrize("verb", ["added that", "said", "learned that", "had learned that"])
def test_a_paper_that_tells_the_news_owns_nothing(verb: str) -> None:
    assert ("its", "Alibaba") in stand_ins("Tencent rose.", f"Reuters {verb} Alibaba wants to sell its lamps.")


def test_a_paper_with_a_report_owns_nothing() -> None:
    told = stand_ins("Tencent rose.", "According to a report on Huxiu.com, Molika made cuts.", "Its founder left.")
    assert ("Its", "Molika") in told


def test_whom_a_report_is_on_is_meant() -> None:
    told = stand_ins("Tencent rose.", "Ann Lee wrote a report on Molika.", "Its founder left.")
    assert ("Its", "Molika") in told


@pytest.mark.parametrize(
    "phrase", ["The technology and video game giant", "The lamp and map company", "The search and online ads firm"]
)
def test_words_joined_before_one_noun_are_one_phrase(phrase: str) -> None:
    assert (phrase, "Tencent") in stand_ins("Tencent set up a studio.", f"{phrase} also bought Molika.")


def test_two_nouns_are_two_phrases() -> None:
    assert ("the company", "Tencent") in stand_ins("Tencent rose.", "Users love the app and the company.")


class TestTheCompany:
    def test_is_that_of_a_sentence_before_the_last(self) -> None:
        sentences = ("Molika sells lamps.", "Tencent fell.", "Shares of Tencent fell.", "Molika hired Lin Kexin.")
        told = stand_ins(*sentences, "She follows Ann Lee.", "Ms Lee stays with the company.")
        assert ("the company", "Molika") in told

    def test_is_one_that_its_sentence_names(self) -> None:
        told = stand_ins("Molika rose.", "Pelora sells lamps.", "It rained.", "Where Pelora's men sat, the firm paid.")
        assert ("the firm", "Pelora") in told

    def test_is_what_was_introduced_by_its_words(self) -> None:
        first = "There is talk of the bike rental firm Molika."
        told = stand_ins(first, "Sina Weibo chief Lin Kexin heard it.", "Tencent will buy the bike rental company.")
        assert ("the bike rental company", "Molika") in told


class TestSpeakers:
    LINES = (
        "LIN KEXIN: I run Molika, and my cars sell.",
        "FANG LEILAN: I sell lamps.",
        "LIN KEXIN: My name is on the door.",
        "FANG LEILAN: So is my lamp.",
    )

    def test_each_who_is_named_speaks_for_one(self) -> None:
        told = stand_ins("Lin Kexin and Fang Leilan met.", *self.LINES)
        assert {name for word, name in told if word == "I"} == {"Lin Kexin", "Fang Leilan"}
        assert ("My", "Lin Kexin") in told
