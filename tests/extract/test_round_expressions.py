"""Funding rounds in running text, in both languages: which round the words name, if any."""

from __future__ import annotations

import pytest
from tests.extract.chinese_examples import claims
from tests.extract.english_examples import read

from sinograph.extract.chinese.attributes import round_of
from sinograph.extract.chinese.fold import folded
from sinograph.extract.english.attributes import round_in

ENGLISH = [
    ("It closed a seed round.", "seed"),
    ("It closed seed funding.", "seed"),
    ("It raised $1m in seed financing.", "seed"),
    ("It closed a seed funding round of $1m.", "seed"),
    ("It raised $1m in the seed round.", "seed"),
    ("It closed an angel round.", "angel"),
    ("It received angel investment.", "angel"),
    ("It raised $1m in angel funding.", "angel"),
    ("It closed an Angel round.", "angel"),
    ("It closed a pre-seed round.", "pre-seed"),
    ("It closed a pre-A round.", "pre-A"),
    ("It closed a Pre-A round.", "pre-A"),
    ("It closed its pre-A funding round.", "pre-A"),
    ("It closed a pre-B round.", "pre-B"),
    ("It closed a pre-Series B round.", "pre-B"),
    ("It closed a Pre-Series A+ round.", "pre-A+"),
    ("It closed a pre-IPO round.", "pre-IPO"),
    ("It closed a Pre-IPO round.", "pre-IPO"),
    ("It raised $1m in pre-IPO funding.", "pre-IPO"),
    ("It closed a Series A round.", "A"),
    ("It closed its Series A.", "A"),
    ("It raised $5m in Series A.", "A"),
    ("It raised a $5m Series A, led by Zed.", "A"),
    ("It closed a series A round.", "A"),
    ("It closed a SERIES A round.", "A"),
    ("It closed a Series-A round.", "A"),
    ("It closed a Series A funding round.", "A"),
    ("It closed a Series A financing.", "A"),
    ("It closed a Series A+ round.", "A+"),
    ("It closed a Series A1 round.", "A1"),
    ("It closed a Series A2 financing.", "A2"),
    ("It closed an A round.", "A"),
    ("It closed an A-round.", "A"),
    ("It closed an A+ round.", "A+"),
    ("It raised $5m in round A.", "A"),
    ("It raised $5m in Round A.", "A"),
    ("It closed a Series B round.", "B"),
    ("It closed a B round.", "B"),
    ("It closed a B-round of $5m.", "B"),
    ("It closed a B+ round.", "B+"),
    ("It raised $20 million in series B funding.", "B"),
    ("It raised a Series B of $20m.", "B"),
    ("It raised “Series B” money.", "B"),
    ("the Series B investors", "B"),
    ("It closed a Series B1 round.", "B1"),
    ("It closed a Series C round.", "C"),
    ("It closed a C round.", "C"),
    ("It closed a Series C+ round.", "C+"),
    ("It closed a Series C extension.", "C"),
    ("It raised $100 million in a Series C round led by Zed.", "C"),
    ("It closed a Series D round.", "D"),
    ("It closed a D round.", "D"),
    ("It closed a Series D1 round.", "D1"),
    ("It closed a Series E round.", "E"),
    ("It closed an E round.", "E"),
    ("It closed a Series F round.", "F"),
    ("It closed an F round.", "F"),
    ("It closed a Series G round.", "G"),
    ("It closed a Series H round.", "H"),
    ("its Series F, its largest so far", "F"),
    ("A $300m Series E round values it at $3bn.", "E"),
    ("its ongoing Series D round", "D"),
    ("It raised $5 million in Series-B funding.", "B"),
    ("a Series-C funding round", "C"),
    ("its Series A and Series B", "A"),
    ("the firm's Series D, worth $400m", "D"),
    ("a ‘Series B’ round", "B"),
    ("the Series B2 round", "B2"),
    ("an angel funding round of 3 million yuan", "angel"),
    ("the angel round of Zed", "angel"),
    ("a pre-C round", "pre-C"),
    ("G round", "G"),
]

NO_ROUND_EN = [
    "It closed a round.",
    "It closed a new round of funding.",
    "It closed its first round.",
    "It raised $5m.",
    "a series of investments",
    "a TV series",
    "the World Series",
    "a series about a firm",
    "Angel Zhao left.",
    "a BMW 3 Series",
    "Plan B",
    "class B shares",
    "vitamin C",
    "an IPO",
    "Round the clock",
    "",
]

CHINESE = [
    ("完成种子轮融资", "seed"),
    ("完成種子輪融資", "seed"),
    ("完成100万元种子轮", "seed"),
    ("完成天使轮融资", "angel"),
    ("完成天使輪融資", "angel"),
    ("完成数百万元天使轮融资", "angel"),
    ("获得天使投资", "angel"),
    ("天使轮投资方为甲", "angel"),
    ("完成Pre-A轮融资", "Pre-A"),
    ("完成Pre-B轮融资", "Pre-B"),
    ("完成A轮融资", "A"),
    ("完成A輪融資", "A"),
    ("完成Ａ轮融资", "A"),
    ("完成A 轮融资", "A"),
    ("完成 A 轮融资", "A"),
    ("完成近亿元A轮融资", "A"),
    ("A轮由甲领投", "A"),
    ("完成A1轮融资", "A1"),
    ("完成A2轮融资", "A2"),
    ("完成A+轮融资", "A+"),
    ("完成A+輪融資", "A+"),
    ("完成A++轮融资", "A++"),
    ("完成A系列融资", "A"),
    ("完成B轮融资", "B"),
    ("完成B輪融資", "B"),
    ("完成2000万美元B轮融资", "B"),
    ("完成B1轮融资", "B1"),
    ("完成B+轮融资", "B+"),
    ("完成B2轮战略融资", "B2"),
    ("完成C轮融资", "C"),
    ("完成C輪融資", "C"),
    ("完成C1轮融资", "C1"),
    ("完成C+轮融资", "C+"),
    ("完成C轮及C+轮融资", "C"),
    ("宣布完成C轮", "C"),
    ("C轮融资2亿美元", "C"),
    ("完成D轮融资", "D"),
    ("完成D輪融資", "D"),
    ("完成D1轮融资", "D1"),
    ("完成D+轮融资", "D+"),
    ("完成E轮融资", "E"),
    ("完成E輪融資", "E"),
    ("完成E1轮融资", "E1"),
    ("完成E+轮融资", "E+"),
    ("完成F轮融资", "F"),
    ("完成F輪融資", "F"),
    ("完成G轮融资", "G"),
    ("完成H轮融资", "H"),
    ("正在进行F轮融资", "F"),
    ("完成战略轮融资", "strategic"),
    ("完成戰略輪融資", "strategic"),
    ("完成Series C融资", "C"),
    ("完成Series B轮融资", "B"),
    ("A轮、B轮融资", "A"),
    ("B轮领投方为甲", "B"),
    ("参与了其C轮融资", "C"),
    ("完成A轮3000万元融资", "A"),
    ("完成“B轮”融资", "B"),
    ("完成「B輪」融資", "B"),
    ("完成Ｂ＋輪融資", "B+"),
    ("天使轮及A轮投资方", "angel"),
    ("完成千万级种子轮融资", "seed"),
]

NO_ROUND_ZH = [
    "完成融资",
    "完成新一轮融资",
    "完成首轮融资",
    "完成第二轮融资",
    "完成多轮融资",
    "本轮融资由甲领投",
    "三轮融资",
    "IPO募资",
    "A股上市",
    "B站上市",
    "C端用户",
    "A级景区",
    "种子用户",
    "天使之城",
    "电动三轮车",
    "轮值CEO",
    "战略合作",
    "",
]


@pytest.mark.parametrize(("words", "told"), ENGLISH)
def test_an_english_round_is_read(words: str, told: str) -> None:
    assert round_in(words) == told


@pytest.mark.parametrize(("words", "told"), CHINESE)
def test_a_chinese_round_is_read(words: str, told: str) -> None:
    assert round_of(folded(words)) == told


@pytest.mark.parametrize("words", NO_ROUND_EN)
def test_english_words_that_name_no_round(words: str) -> None:
    assert round_in(words) is None


@pytest.mark.parametrize("words", NO_ROUND_ZH)
def test_chinese_words_that_name_no_round(words: str) -> None:
    assert round_of(folded(words)) is None


INVESTED = [
    ("[Zed] invested in [Ann]'s Series B round.", "B"),
    ("[Zed] led [Ann]'s Series B round.", "B"),
    ("[Zed] led a $5m Series A round in [Ann].", "A"),
    ("[Zed] took part in the angel round of [Ann].", "angel"),
    ("[Ann] raised $5m in a Series C round led by [Zed].", "C"),
    ("[Ann] closed a pre-A round from [Zed].", "pre-A"),
    ("[Ann] completed a $5 million Series D funding round led by [Zed].", "D"),
    ("[Ann] raised $5m in seed funding from [Zed].", "seed"),
    ("[Zed] invested $5m in [Ann].", None),
    ("[Zed] backed [Ann].", None),
]


@pytest.mark.parametrize(("text", "told"), INVESTED)
def test_an_english_investment_bears_its_round(text: str, told: str | None) -> None:
    assert {d.round for d in read(text) if d.type == "INVESTED_IN"} == {told}


INVESTED_ZH = [
    ("[芯屿科技]完成A轮融资，由[青檀资本]领投。", "A"),
    ("[芯屿科技]完成A+轮融资，[青檀资本]领投。", "A+"),
    ("[芯屿科技]完成数千万元天使轮融资，投资方为[青檀资本]。", "angel"),
    ("[青檀资本]领投了[芯屿科技]的B轮融资。", "B"),
    ("[芯屿科技]获得[青檀资本]的Pre-A轮投资。", "Pre-A"),
    ("[芯屿科技]宣布完成D轮融资，[青檀资本]跟投。", "D"),
    ("[青檀资本]投资[芯屿科技]。", None),
    ("[青檀资本]领投[芯屿科技]新一轮融资。", None),
]


@pytest.mark.parametrize(("text", "told"), INVESTED_ZH)
def test_a_chinese_investment_bears_its_round(text: str, told: str | None) -> None:
    assert {d.round for d in claims(text) if d.type == "INVESTED_IN"} == {told}


def test_the_table_holds_what_was_promised() -> None:
    named = {words for words, _ in [*ENGLISH, *CHINESE]}
    assert len(named) + len(NO_ROUND_EN) + len(NO_ROUND_ZH) >= 150
