"""The parts that names are read with: spelling, runs, shapes, surroundings, persons, word lists."""

from __future__ import annotations

import pytest
from tests.extract.renaming import Name, renamed

from sinograph.extract.english import lexicon
from sinograph.extract.english.joins import joined
from sinograph.extract.english.kinds import ORDER, decided, shape
from sinograph.extract.english.nominals import nominals_of, sectors_of
from sinograph.extract.english.persons import likeness, surname_of, syllables
from sinograph.extract.english.runs import is_initial, runs_of, titled
from sinograph.extract.english.segments import quoted_spans
from sinograph.extract.english.spelling import kind_of, tokens_of
from sinograph.extract.english.surroundings import around, head_noun, noun_kinds, singular
from sinograph.ontology import load_ontology


class TestSpelling:
    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("Ele.me and 58.com", ["Ele.me", "and", "58.com"]),
            ("Sina's boss", ["Sina", "'s", "boss"]),
            ("Hangzhou-headquartered", ["Hangzhou", "-headquartered"]),
            ("Lau Chi-keung", ["Lau", "Chi-keung"]),
            ("ex-Baidu", ["ex", "-", "Baidu"]),
            ("the end.Then", ["the", "end", ".", "Then"]),
            ("AT&T", ["AT&T"]),
            ("Kuaishou (快手)", ["Kuaishou", "(", "快手", ")"]),
        ],
    )
    def test_words(self, text: str, words: list[str]) -> None:
        assert [t.text for t in tokens_of(text)] == words

    @pytest.mark.parametrize(
        ("word", "kind"),
        [
            ("Tencent", "cap"),
            ("MIIT", "up"),
            ("miHoYo", "mix"),
            ("V1", "mix"),
            ("99fang", "mix"),
            ("163.com", "mix"),
            ("1990s", "num"),
            ("3.5bn", "num"),
            ("RMB48", "num"),
            ("e-commerce", "low"),
            ("快手", "han"),
            ("’s", "own"),
        ],
    )
    def test_kinds(self, word: str, kind: str) -> None:
        assert kind_of(word) == kind

    def test_places_count_from_the_start_given(self) -> None:
        (token,) = tokens_of("Sina", 7)
        assert (token.start, token.end) == (7, 11)


class TestRuns:
    @pytest.mark.parametrize(
        ("text", "names"),
        [
            (
                "a note of the Trade Commission of the State Council today",
                ["Trade Commission of the State Council"],
            ),
            ("by Delin Co., Ltd. on Monday", ["Delin Co., Ltd."]),
            ("by Meridian & Tong", ["Meridian & Tong"]),
            ("met Jessica E. Lessin there", ["Jessica E. Lessin"]),
            ("the People's Bank of China", ["People's Bank of China"]),
            ("the Office on July 5", ["Office"]),
            ("the Ministry of Commerce and the State Council", ["Ministry of Commerce", "State Council"]),
            ("the Trade Law and the Data Law", ["Trade Law", "Data Law"]),
            ("the Chinese Academy of Stones", ["Chinese Academy of Stones"]),
            ("many Chinese Internet users", []),
            ("fans of World of Wulan", ["World of Wulan"]),
            ("the State Bureau of Press, Film and Radio", ["State Bureau of Press, Film and Radio"]),
            ("owned by Y Combinator", ["Y Combinator"]),
            ("use Kimi k1.5 now", ["Kimi k1.5"]),
            ("a Series B+ round", []),
            ("asked S.Y. Lau there", ["S.Y. Lau"]),
            ("asked Joost van der Meulen there", ["Joost van der Meulen"]),
            ("asked Hui (Harry) Huang there", ["Hui (Harry) Huang"]),
            ("asked Molika (Shenzhen) there", ["Molika", "Shenzhen"]),
            ("of Meridian Pte. Ltd. in May", ["Meridian Pte. Ltd."]),
            ("a Meridian Group-backer Tong Capital", ["Meridian Group", "Tong Capital"]),
            ("its Cloud and Computing Business Group said", ["Cloud and Computing Business Group"]),
            ("the Thailand MD Krittee Manole said", ["Thailand", "Krittee Manole"]),
        ],
    )
    def test_what_joins_a_name(self, text: str, names: list[str]) -> None:
        line = f"x {text}"
        assert [line[r.start : r.end] for r in runs_of(tokens_of(line), line)] == names

    @pytest.mark.parametrize("quote", ["“Little Drum”", '"Little Drum"', "《Little Drum》"])
    def test_quoted_titles(self, quote: str) -> None:
        text = f"they made {quote} there"
        (run,) = runs_of(tokens_of(text), text)
        assert (text[run.start : run.end], run.quoted) == ("Little Drum", True)

    @pytest.mark.parametrize(
        ("text", "place", "initial"),
        [("Sina left", 0, True), ("“Sina left", 1, True), ("So did Sina", 2, False), ("He left. Sina stayed", 3, True)],
    )
    def test_the_head_of_a_sentence(self, text: str, place: int, initial: bool) -> None:
        assert is_initial(tokens_of(text), place) is initial

    @pytest.mark.parametrize(
        ("text", "told"),
        [("Alibaba Buys Rival in Record Deal", True), ("ALIBABA BUYS", True), ("Alibaba buys rival of Tencent", False)],
    )
    def test_title_case(self, text: str, told: bool) -> None:
        assert titled(tokens_of(text)) is told

    def test_a_mark_that_joins_nothing_ends_a_name(self) -> None:
        text = "Sina, Sohu"
        assert joined(tokens_of(text), 0, 1, text) == 1


class TestShapes:
    @pytest.mark.parametrize(
        ("name", "kind"),
        [
            ("Pelora Ventures", "Company"),
            ("Pelora Group", "Company"),
            ("University of Pelora", "Organization"),
            ("Ministry of Stones", "Regulator"),
            ("Measures for the Sale of Stones", "Regulation"),
            ("Pelora Stock Exchange", "Exchange"),
            ("Pelora Forum", "Event"),
            ("MIIT", "Regulator"),
            ("Nasdaq", "Exchange"),
            ("Shenzhen", "Place"),
            ("Zhang Xuhao", "Person"),
            ("PeloPay", "Product"),
            ("Qiming Law Office", "Company"),
        ],
    )
    def test_a_names_own_words(self, name: str, kind: str) -> None:
        assert decided(shape(name)) == kind

    def test_every_type_is_one_of_the_ontology(self) -> None:
        assert set(ORDER) == set(load_ontology().nodes)
        assert set(lexicon.shapes().heads.values()) <= set(ORDER)
        assert {k for kinds in lexicon.cues().nouns.values() for k in kinds} <= set(ORDER)

    def test_a_person_needs_more_than_a_hint(self) -> None:
        assert decided({"Person": 1.5}) == "Company"
        assert decided({"Person": 3.0}) == "Person"


class TestSurroundings:
    @pytest.mark.parametrize(
        ("left", "right", "kind"),
        [
            ("the social app ", " grew", "Product"),
            ("games such as ", ".", "Product"),
            ("a maker in Dongguan called ", " sells", "Company"),
            ("founder of ", ".", "Company"),
            ("it put money and invested in ", ".", "Company"),
            ("it launched ", " today", "Product"),
            ("", ", the site that it runs, grew", "Product"),
            ("", ", chief of the bureau, left", "Person"),
            ("", "’s shares fell", "Company"),
            ("", " raised money", "Company"),
            ("the illustrator ", " sued", "Person"),
            ("", " is a bank that lends", "Company"),
            ("its new platform – ", " which", "Product"),
            ("it is based in ", ".", "Place"),
            ("she studied at ", ".", "Organization"),
        ],
    )
    def test_what_they_say(self, left: str, right: str, kind: str) -> None:
        scores = around(left, right)
        assert max(scores, key=lambda k: scores[k]) == kind

    def test_nothing_is_said_of_a_bare_name(self) -> None:
        assert sum(around("", "").values()) == 0

    def test_nouns(self) -> None:
        assert singular("studios") == "studio"
        assert noun_kinds("investors") == ("Company", "Person")
        assert head_noun("biggest online bookshop in town") == "bookshop"


class TestPersons:
    @pytest.mark.parametrize(
        ("name", "surname"),
        [
            ("Zhang Xuhao", "zhang"),
            ("Luyu Yang", "yang"),
            ("Jack Ma", "ma"),
            ("Lau Chi-keung", "lau"),
            ("Pin-Hsien Liang", "liang"),
            ("TAM Wai Kit", "tam"),
            ("Jessica E. Lessin", "lessin"),
            ("Alvin Liu", "liu"),
            ("S.Y. Lau", "lau"),
            ("Joost van der Meulen", "meulen"),
            ("Hui (Harry) Huang", "huang"),
        ],
    )
    def test_persons(self, name: str, surname: str) -> None:
        assert likeness(name.split()) >= 2
        assert surname_of(name) == surname

    @pytest.mark.parametrize(
        "name",
        [
            "Game Science",
            "Quick To",
            "Zhuan Zhuan",
            "Ming Bikes",
            "Cloud Village",
            "Big Data",
            "Pelora",
            "Sina Weibo Fund",
            "Meulen van Group",
            "Molika (Beijing) Technology",
        ],
    )
    def test_others(self, name: str) -> None:
        assert likeness(name.split()) < 2

    def test_syllables(self) -> None:
        assert [syllables(w) for w in ("Ma", "Xiaohu", "Zhuangzhuang", "Smith")] == [1, 2, 2, 0]


class TestNominals:
    @pytest.mark.parametrize(
        ("text", "phrases"),
        [
            ("the company and the police", ["the company", "the police"]),
            ("the Beijing-based firm", ["firm"]),
            ("stricter rules", ["stricter rules"]),
            ("rules are rules", []),
            ("a company", []),
            ("the game studio paid", ["the game studio"]),
        ],
    )
    def test_phrases(self, text: str, phrases: list[str]) -> None:
        tokens = tokens_of(text)
        assert [" ".join(t.text for t in tokens[n.first : n.last]) for n in nominals_of(tokens)] == phrases

    def test_sectors_need_more_than_a_head(self) -> None:
        assert list(sectors_of(tokens_of("all companies and platforms"))) == []

    def test_speech(self) -> None:
        text = 'a “b” c "d" e “f'
        assert [text[a : b + 1] for a, b in quoted_spans(text, 0, len(text))] == ["“b”", '"d"', "“f"]


class TestLexicon:
    def test_lists_are_in_lower_case(self) -> None:
        shapes = lexicon.shapes()
        for words in (shapes.openers, shapes.titles, shapes.nonames, shapes.calendar, lexicon.common_words()):
            assert all(w == w.lower() for w in words)

    def test_no_name_is_a_common_word(self) -> None:
        assert not {"microsoft", "google", "zhang", "shanghai", "kevin"} & lexicon.common_words()


class TestRenaming:
    def test_the_same_word_gets_the_same_name(self) -> None:
        names = [Name("Company", ("Qiaomu Robotics", "Qiaomu")), Name("Person", ("Lin Kexin", "Lin"))]
        text, told = renamed("Lin Kexin of Qiaomu Robotics: Qiaomu is Lin's.", names)
        firm, person = told
        assert firm.forms[0].startswith(firm.forms[1] + " ")
        assert person.forms[0].startswith(person.forms[1] + " ")
        assert text == f"{person.forms[0]} of {firm.forms[0]}: {firm.forms[1]} is {person.forms[1]}'s."

    def test_regulators_keep_theirs(self) -> None:
        text, _ = renamed("The Ministry of Commerce.", [Name("Regulator", ("Ministry of Commerce",))])
        assert text == "The Ministry of Commerce."
