"""Names of English text: found by context, typed, never cut out of longer names."""

from __future__ import annotations

import json
import time
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.english_reading import finder, mentions_of, names_of, reading_of
from tests.extract.renaming import Name, renamed
from tests.extract.renaming import names_of as annotated

from sinograph.extract.protocols import MentionFinder, Reading
from sinograph.model import Document, PartialDate, Passage
from sinograph.names import normal
from sinograph.ontology import load_ontology
from sinograph.text import read_articles, read_passages

DEV = Path(__file__).parents[2] / "corpus" / "dev" / "en"


def test_it_is_a_mention_finder_of_known_types() -> None:
    assert isinstance(finder(), MentionFinder)
    assert set(finder().types) <= set(load_ontology().nodes)
    assert finder().languages == ("en",)


class TestListed:
    def test_a_listed_name_carries_its_key(self) -> None:
        (mention,) = mentions_of("Investors sold shares of Tencent Holdings Ltd.")
        assert (mention.key, mention.name, mention.type) == ("tencent", "Tencent", "Company")

    @pytest.mark.parametrize(
        "longer",
        ["Alibaba Pictures Fund", "Tencent Research Institute", "Sina Weibo Fund", "Baidu Venture Partners"],
    )
    def test_it_is_not_cut_out_of_a_longer_name(self, longer: str) -> None:
        assert longer in names_of(f"The stake was bought by {longer} last year.")

    def test_a_group_that_begins_like_a_listed_firm_is_another(self) -> None:
        (mention,) = (
            m for m in mentions_of("Dealers like China Mobile Gaming and Leisure Group.") if m.type != "Place"
        )
        assert mention.text == "China Mobile Gaming and Leisure Group"
        assert mention.key is None

    def test_a_descriptive_word_at_the_head_of_a_sentence_is_no_part(self) -> None:
        assert names_of("Rival Tencent said nothing.") == {"Tencent": "Company"}

    def test_two_listed_names_side_by_side_are_two(self) -> None:
        assert list(names_of("They pay by Tencent WeChat at the till.")) == ["Tencent", "WeChat"]

    def test_a_possessive_ends_a_name(self) -> None:
        assert list(names_of("Analysts like Tencent's WeChat.")) == ["Tencent", "WeChat"]

    def test_brands_in_lower_case_are_found(self) -> None:
        assert "ofo" in names_of("So who will pay for all the ofo bikes?")

    def test_a_literal_translation_needs_support(self) -> None:
        alone = names_of("The storm hit the coast.", "A fast hand is needed.")
        assert alone == {}

    def test_literal_translations_count_together(self) -> None:
        found = mentions_of("Today fast hand is bigger than micro-letter video, and fast hand knows it.")
        assert {m.key for m in found if not m.nominal} >= {"kuaishou", "wechat"}


class TestUnlisted:
    @pytest.mark.parametrize(
        ("sentence", "name", "kind"),
        [
            ("The round was led by Pinghe Capital of Suzhou.", "Pinghe Capital", "Company"),
            ("It works with Delin Drive Co., Ltd. on motors.", "Delin Drive Co., Ltd.", "Company"),
            ("Molika, a Shenzhen-based start-up, sells lamps.", "Molika", "Company"),
            ("A start-up called Molika sells lamps.", "Molika", "Company"),
            ("He is a co-founder of Molika and owns half of it.", "Molika", "Company"),
            ("Users downloaded an app called Molika.", "Molika", "Product"),
            ("It released a photo app named “Little Drum” in May.", "Little Drum", "Product"),
            ("Sina launched Kwaku in May.", "Kwaku", "Product"),
            ("The firm demoted its aged dating site Molika.", "Molika", "Product"),
            ("The court sat with Xu Manting, chief of the office.", "Xu Manting", "Person"),
            ("“It hurts,” said Wang Hualin.", "Wang Hualin", "Person"),
            ("A deal with Mr. Qiu Zhenhai was signed.", "Qiu Zhenhai", "Person"),
            ("A letter by Luying Yang went round.", "Luying Yang", "Person"),
            ("The cheque came from Kevin Oelkers.", "Kevin Oelkers", "Person"),
            ("Its owner, He Mingde, told us.", "He Mingde", "Person"),
            ("The Ministry of Water and Rivers sent a letter.", "Ministry of Water and Rivers", "Regulator"),
            ("He was fined by the Putuo District People's Court.", "Putuo District People's Court", "Regulator"),
            ("It breaks the Online Lending Law.", "Online Lending Law", "Regulation"),
            ("It breaks the Measures for the Sale of Used Goods.", "Measures for the Sale of Used Goods", "Regulation"),
            ("The campaign “Clean Net” began.", "Clean Net", "Regulation"),
            ("She studied at the University of Lanshan.", "University of Lanshan", "Organization"),
            ("They spoke at the Yunxi Data Forum.", "Yunxi Data Forum", "Event"),
            ("Its shares moved to the Lanshan Stock Exchange.", "Lanshan Stock Exchange", "Exchange"),
            ("The board of Zhongrui (Shenzhen) Technology met.", "Zhongrui (Shenzhen) Technology", "Company"),
            ("Counsel came from the Qiming Law Office.", "Qiming Law Office", "Company"),
            ("Fans of the game Empire of Wuland queued.", "Empire of Wuland", "Product"),
        ],
    )
    def test_context_and_build_tell_the_type(self, sentence: str, name: str, kind: str) -> None:
        assert names_of(sentence).get(name) == kind

    def test_what_is_called_both_is_a_company(self) -> None:
        found = names_of("Molika, a ride app, was bought by Didi.", "Molika raised $5 million and Molika's CEO quit.")
        assert found["Molika"] == "Company"

    def test_names_in_a_list_after_a_product_are_products(self) -> None:
        found = names_of("They play games such as Undarn, Alcheno and Yuvang.")
        assert {found["Undarn"], found["Alcheno"], found["Yuvang"]} == {"Product"}

    def test_titles_part_the_firm_from_the_person(self) -> None:
        found = names_of("Molika Technology Chairman Lin Kexin resigned.")
        assert found == {"Molika Technology": "Company", "Lin Kexin": "Person"}

    def test_a_department_is_no_node(self) -> None:
        assert list(names_of("He led Baidu's Institute of Slow Learning.")) == ["Baidu"]

    @pytest.mark.parametrize(
        "sentence",
        [
            "Proceeds will go to the staff.",
            "Chinese and American investors met on Monday in May.",
            "The CEO talked of AI, VR, O2O, GMV and an IPO.",
            "Corrigendum. In our last issue we were wrong.",
            "It raised a Series B+ round in RMB41.2 million.",
            "See Item 7.B for the rest.",
            "It is quoted under the symbol DOYX.",
            "People call it “the best of times”.",
        ],
    )
    def test_other_capitals_are_no_names(self, sentence: str) -> None:
        assert names_of(sentence) == {}

    def test_a_title_only_confirms(self) -> None:
        heading = "Molika Buys Half of Search Giant Pelora"
        found = names_of("The start-up Molika bought half of Pelora, a search firm.", heading=heading)
        assert set(found) == {"Molika", "Pelora"}

    def test_places_are_places(self) -> None:
        found = mentions_of("It is based in Chengdu.", "The Hangzhou-based firm left Xi'an.")
        assert {m.text for m in found if m.type == "Place"} == {"Chengdu", "Hangzhou", "Xi'an"}

    def test_score_grows_with_evidence(self) -> None:
        (weak,) = (m for m in mentions_of("They like Molika very much."))
        strong, *_ = mentions_of("Molika, a start-up, raised money; Molika's CEO left.")
        assert 0.5 <= weak.score < strong.score < 1


class TestOneEntity:
    @pytest.mark.parametrize(
        ("sentences", "short", "full"),
        [
            (("Maitian Capital led it.", "Money of Maitian is welcome."), "Maitian", "Maitian Capital"),
            (("Lin Kexin founded it.", "Then Lin left."), "Lin", "Lin Kexin"),
            (("Jack Ou and Petra Oelkers met.", "Later Oelkers left."), "Oelkers", "Petra Oelkers"),
            (("Ask Kevin Ye.", "Then Kevin replied."), "Kevin", "Kevin Ye"),
            (("The Data Trade Commission (DTC) met.",), "DTC", "Data Trade Commission"),
            (("The Data Trade Commission met.", "The DTC said no."), "DTC", "Data Trade Commission"),
            (("Pelora Robotics (“Pelora”) sells arms.",), "Pelora", "Pelora Robotics"),
            (("Sheep Sky Technologies (SST) was sold.",), "SST", "Sheep Sky Technologies"),
        ],
    )
    def test_short_forms_take_the_full_name(self, sentences: tuple[str, ...], short: str, full: str) -> None:
        by_text = {m.text: m for m in mentions_of(*sentences)}
        assert by_text[short].name == by_text[full].name == full
        assert by_text[short].type == by_text[full].type

    def test_a_surname_told_before_any_full_name_is_somebody_else(self) -> None:
        found = mentions_of("The CEO Ma was asked.", "Ma Yunlin was there too.", "Ma: I agree.")
        names = [m.name for m in found if m.type == "Person" and not m.nominal]
        assert names[0] == names[2] == "Ma"
        assert names[1] != "Ma"

    def test_a_surname_stands_for_the_latest_bearer(self) -> None:
        found = mentions_of("Lin Kexin met Lin Boyu.", "Then Lin left.")
        assert found[-1].name == "Lin Boyu"

    def test_firms_with_one_first_word_stay_apart(self) -> None:
        found = mentions_of("Pelora Capital and Pelora Media signed.", "A man of Pelora smiled.")
        assert len({m.name for m in found}) == 3

    def test_a_name_in_capitals_is_told_as_elsewhere(self) -> None:
        found = mentions_of("BEIJING LANTU", "The buyer of Beijing Lantu paid.")
        assert {m.name for m in found if m.type == "Company"} == {"Beijing Lantu"}


class TestWhole:
    def test_mentions_are_in_order_and_apart_and_say_what_stands_there(self) -> None:
        reading = reading_of("Alibaba bought Molika, an app, on Friday.", "It paid Lin Kexin, who founded it, in cash.")
        found = finder().find(reading)
        assert all(a.end <= b.start for a, b in pairwise(found))
        assert all(reading.document.text[m.start : m.end] == m.text for m in found)

    def test_chinese_passages_are_left_alone(self) -> None:
        reading = reading_of("Alibaba bought Molika.")
        chinese = tuple(type(p)(p.start, p.end, p.kind, p.article, "zh", p.paragraph) for p in reading.passages)
        assert finder().find(Reading(reading.document, passages=chinese)) == ()

    def test_nothing_is_found_outside_passages(self) -> None:
        reading = reading_of("Alibaba bought Molika.", "Menu Tencent Login")
        assert all(m.end <= 22 for m in finder().find(Reading(reading.document, passages=reading.passages[:1])))

    @settings(max_examples=60, deadline=None)
    @given(st.text(alphabet="aA1 .,“”'\"()-&:《》中é’Tencent\n", max_size=80))
    def test_any_text_is_read(self, text: str) -> None:
        reading = Reading(
            Document("a", text), passages=(Passage(0, len(text), "sentence", 0, "en", 0),) if text else ()
        )
        assert finder().find(reading) == finder().find(reading)


def _development() -> list[tuple[Document, tuple[Name, ...]]]:
    found = []
    for line in (DEV / "documents.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        told = PartialDate(row["published"]) if row["published"] else None
        gold = json.loads((DEV / "gold" / f"{row['id']}.json").read_text(encoding="utf-8"))
        found.append((Document(row["id"], row["text"], title=row["title"], published=told), annotated(gold)))
    return found


def _read(document: Document) -> Reading:
    articles = read_articles(document)
    return Reading(document, articles, read_passages(document, articles))


def _score(documents: list[tuple[Document, tuple[Name, ...]]]) -> float:
    """F1 of entities with their types, places and sectors apart."""
    hits = told = wanted = 0
    for document, names in documents:
        slots: dict[str, list[tuple[str, str]]] = {}
        for m in finder().find(_read(document)):
            if not m.nominal and m.type not in {"Place", "Sector"}:
                slots.setdefault(m.key or normal(m.name), []).append((normal(m.text), m.type))
        free = [({f for f, _ in s}, Counter(t for _, t in s).most_common(1)[0][0]) for s in slots.values()]
        told += len(free)
        for name in (n for n in names if n.type not in {"Place", "Sector"}):
            wanted += 1
            forms = {normal(f) for f in name.forms}
            if best := next((x for x in free if x[0] & forms), None):
                free.remove(best)
                hits += best[1] == name.type
    return 2 * hits / (told + wanted)


class TestMeasured:
    def test_most_names_of_the_development_documents_are_found_and_typed(self) -> None:
        assert _score(_development()) >= 0.85

    def test_it_reads_context_rather_than_recognises_names(self) -> None:
        documents = _development()
        invented = []
        for document, names in documents:
            text, new = renamed(document.text, names)
            invented.append((Document(document.id, text, title=document.title, published=document.published), new))
        assert _score(documents) - _score(invented) <= 0.10

    def test_it_is_fast(self) -> None:
        readings = [_read(d) for d, _ in _development()]
        words = sum(len(r.document.text.split()) for r in readings)
        for reading in readings:
            finder().find(reading)
        start = time.process_time()
        for reading in readings:
            finder().find(reading)
        assert words / (time.process_time() - start) > 2000


@pytest.mark.parametrize(
    ("full", "short"),
    [("Mr. LEUNG Wing Kin", "Leung"), ("Ms. OOI Mei Lin", "Ooi"), ("Mr. CHAN Tai Man", "Chan")],
)
def test_a_surname_in_capitals_is_the_one_that_is_used_later(full: str, short: str) -> None:
    title = full.split()[0]
    found = mentions_of(
        f"{full} has been appointed director of Northbay Ltd.", f"{title} {short} joined Northbay Ltd in 2015."
    )
    assert {m.name for m in found if m.type == "Person"} == {full.partition(" ")[2]}
