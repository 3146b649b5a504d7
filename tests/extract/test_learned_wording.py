"""Spans that the network cuts out of words, and names that are common words."""

from __future__ import annotations

import pytest
from tests.extract.learned_making import reading_in
from tests.extract.learned_network import StandIn

from sinograph.extract.learned.names import LearnedNames, completed
from sinograph.extract.learned.settings import Settings
from sinograph.extract.learned.wording import grown, is_broken_off, is_common, is_cut_short
from sinograph.model import Mention

WORDS = [
    ("公司确保数据安全与合规。", "数据安", True),
    ("公司确保數據安全與合規。", "數據安", True),
    ("他负责全球销售业务。", "全球销", True),
    ("他是平台在线视频负责人。", "线视频", True),
    ("他是青檀协会主席。", "青檀协会", False),
    ("他在校内网上发帖。", "校内网", False),
    ("青檀宣布融资。", "青檀", False),
    ("公司确保数据安全。", "数据安全", False),
    ("Yuegu raised money.", "Yue", False),
]


@pytest.mark.parametrize(("text", "words", "expected"), WORDS)
def test_what_is_cut_short(text: str, words: str, *, expected: bool) -> None:
    start = text.index(words)
    assert is_cut_short(text, start, start + len(words)) is expected


GROWN = [
    ("青檀院先进技术研究院副院长到场。", "青檀院", "Organization", "青檀院先进技术研究院"),
    ("青檀院先進技術研究院副院長到場。", "青檀院", "Organization", "青檀院先進技術研究院"),
    ("青檀院委员会主席到场。", "青檀院", "Organization", "青檀院"),
    ("青檀与云枢研究院合作。", "青檀", "Organization", "青檀"),
    ("青檀研究院成立。", "青檀", "Company", "青檀"),
    ("“Yuegu Cloud” rose.", "Yuegu", "Company", "Yuegu"),
]


@pytest.mark.parametrize(("text", "words", "kind", "expected"), GROWN)
def test_an_institutions_words_make_a_name_longer(text: str, words: str, kind: str, expected: str) -> None:
    start = text.index(words)
    assert text[start : grown(text, start, start + len(words), kind)] == expected


def test_words_do_not_run_over_lines() -> None:
    assert not is_cut_short("数据安\n全国会议", 0, 3)


@pytest.mark.parametrize(("words", "expected"), [("雄心", True), ("圈內", True), ("青檀智算", False), ("heart", False)])
def test_common_words(words: str, *, expected: bool) -> None:
    assert is_common(words) is expected


def mention(text: str, words: str, start: int) -> Mention:
    place = text.index(words, start)
    return Mention(place, place + len(words), words, "Company", name=words, score=0.9)


def test_a_name_has_the_length_that_it_has_elsewhere() -> None:
    text = "青檀招商宣布合作。青檀招商资深董事到场。"
    names = [mention(text, "青檀招商", 0), mention(text, "青檀招", 6)]
    assert [(m.text, m.name) for m in completed(names, text)] == [("青檀招商", "青檀招商")] * 2


def test_a_name_does_not_grow_over_the_next() -> None:
    text = "青檀招商宣布合作。青檀招商资深董事到场。"
    names = [mention(text, "青檀招商", 0), mention(text, "青檀招", 6), mention(text, "商资", 9)]
    assert "青檀招商" not in [m.text for m in completed(names, text)][1:]


def test_a_name_cut_out_of_a_word_is_none() -> None:
    text = "公司确保数据安全。"
    assert list(completed([mention(text, "数据安", 0)], text)) == []


SURE = [(0.8, "Company", []), (0.8, "Person", ["雄心"]), (0.95, "Company", ["雄心"])]


@pytest.mark.parametrize(("chance", "kind", "expected"), SURE)
def test_a_firm_with_a_common_word_for_its_name_must_be_surer(chance: float, kind: str, expected: list[str]) -> None:
    reading = reading_in("他们很有雄心。", language="zh")
    network = StandIn(reading.document.text, names={"雄心": (kind, chance)})
    found = LearnedNames(network, Settings(name=0.7)).find(reading)
    assert [m.text for m in found] == expected


LEAD = "The lamp makers of Tarn City have had a good year, and a better one is to come: "


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (LEAD + "they bought Pel", "Pel", True),
        (LEAD + "they bought Pel\n", "Pel", True),
        (LEAD + "they bought Pel.", "Pel", False),
        (LEAD + "they bought Pelora Lamps", "Pelora Lamps", False),
        (LEAD + "Pel bought Pel", "Pel", False),
        ("Lamp makers buy Pel", "Pel", False),
        (LEAD + "\nLamp makers buy Pel", "Pel", False),
        (LEAD + "the Pelora of old is now Pel", "Pel", True),
        (LEAD + "it is now pelora.com", "pelora.com", False),
        ("灯" * 80 + "买下韩博", "韩博", False),
    ],
)
def test_an_excerpt_may_break_off_in_a_word(text: str, words: str, *, expected: bool) -> None:
    start = text.rindex(words)
    assert is_broken_off(text, start, start + len(words)) is expected


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("青檀投资新兴企业。", "新兴", False),
        ("青檀投资金融、房地产。", "金融", False),
        ("青檀投资新興企業。", "新興", False),
        ("青檀投资“新兴”。", "新兴", True),
        ("青檀投资移动、联通。", "移动", True),
        ("青檀投资苇舟。", "苇舟", True),
    ],
)
def test_a_kind_of_business_is_no_firm_however_sure_the_network_is(text: str, word: str, found: bool) -> None:
    network = StandIn(text, names={word: ("Company", 0.999)})
    names = LearnedNames(network, Settings()).find(reading_in(text))  # type: ignore[arg-type]
    assert [m.text for m in names] == ([word] if found else [])
