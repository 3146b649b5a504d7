"""Sums and stakes in both languages, and what is neither."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinograph.text import find_amounts, find_stakes

M, B, T = 1e6, 1e9, 1e12

AMOUNTS: dict[str, tuple[float, str]] = {
    "for US$8.6bn": (8.6 * B, "USD"),
    "US$8.6 billion": (8.6 * B, "USD"),
    "US $3.5 billion": (3.5 * B, "USD"),
    "raised $600 million": (600 * M, "USD"),
    "a $600-million round": (600 * M, "USD"),
    "$50M": (50 * M, "USD"),
    "$50m": (50 * M, "USD"),
    "$1.2B": (1.2 * B, "USD"),
    "$1.5tn": (1.5 * T, "USD"),
    "$5.38 trillion": (5.38 * T, "USD"),
    "$100K": (100_000, "USD"),
    "$250 thousand": (250_000, "USD"),
    "$1,234,567.89": (1_234_567.89, "USD"),
    "$19 a share": (19, "USD"),
    "USD 50 million": (50 * M, "USD"),
    "USD50mn": (50 * M, "USD"),
    "50 million USD": (50 * M, "USD"),
    "600 million dollars": (600 * M, "USD"),
    "600 million US dollars": (600 * M, "USD"),
    "4,500 U.S. dollars": (4500, "USD"),
    "1 and a half billion U.S. dollars": (1.5 * B, "USD"),
    "half a billion dollars": (0.5 * B, "USD"),
    "one billion dollars": (B, "USD"),
    "a billion dollars": (B, "USD"),
    "three million euros": (3 * M, "EUR"),
    "RMB 500,000": (500_000, "CNY"),
    "RMB500 million": (500 * M, "CNY"),
    "Rmb2.1bn": (2.1 * B, "CNY"),
    "RMB2.1bn": (2.1 * B, "CNY"),
    "500 million RMB": (500 * M, "CNY"),
    "308 billion yuan": (308 * B, "CNY"),
    "1.5bn yuan": (1.5 * B, "CNY"),
    "4,500 yuan": (4500, "CNY"),
    "2 billion Chinese yuan": (2 * B, "CNY"),
    "30 million renminbi": (30 * M, "CNY"),
    "CNY 3 million": (3 * M, "CNY"),
    "¥3 million": (3 * M, "CNY"),
    "HK$1.5 billion": (1.5 * B, "HKD"),
    "HKD 30 million": (30 * M, "HKD"),
    "5 billion Hong Kong dollars": (5 * B, "HKD"),
    "NT$2.3 billion": (2.3 * B, "TWD"),
    "S$20 million": (20 * M, "SGD"),
    "A$20 million": (20 * M, "AUD"),
    "€20m": (20 * M, "EUR"),
    "20 million euros": (20 * M, "EUR"),
    "£3bn": (3 * B, "GBP"),
    "20 million pounds": (20 * M, "GBP"),
    "5 billion yen": (5 * B, "JPY"),
    "JPY 5 billion": (5 * B, "JPY"),
    "100 million won": (100 * M, "KRW"),
    "3 trillion Korean won": (3 * T, "KRW"),
    "₩100 million": (100 * M, "KRW"),
    "Rs 500 crore": (5 * B, "INR"),
    "₹500 crore": (5 * B, "INR"),
    "2 billion rupees": (2 * B, "INR"),
    "182.28亿元": (18.228 * B, "CNY"),
    "1.2亿美元": (120 * M, "USD"),
    "5000万元": (50 * M, "CNY"),
    "5,000万元": (50 * M, "CNY"),
    "5千万元": (50 * M, "CNY"),
    "５０００万元": (50 * M, "CNY"),
    "2.5万亿元": (2.5 * T, "CNY"),
    "1亿5000万元": (150 * M, "CNY"),
    "30元": (30, "CNY"),
    "4500块钱": (4500, "CNY"),
    "人民币5000万元": (50 * M, "CNY"),
    "5000万元人民币": (50 * M, "CNY"),
    "人民幣10億元": (B, "CNY"),
    "¥3000万": (30 * M, "CNY"),
    "￥3000万": (30 * M, "CNY"),
    "三千万元": (30 * M, "CNY"),
    "一百五十万元": (1.5 * M, "CNY"),
    "两亿美元": (200 * M, "USD"),
    "十亿元": (B, "CNY"),
    "5亿美金": (500 * M, "USD"),
    "$1.2亿": (120 * M, "USD"),
    "US$1.2亿": (120 * M, "USD"),
    "3亿港元": (300 * M, "HKD"),
    "港币3亿元": (300 * M, "HKD"),
    "3億港元": (300 * M, "HKD"),
    "新台币23亿元": (2.3 * B, "TWD"),
    "3000亿日元": (300 * B, "JPY"),
    "2.2亿欧元": (220 * M, "EUR"),
    "500万英镑": (5 * M, "GBP"),
    "10亿韩元": (B, "KRW"),
    "100亿卢比": (10 * B, "INR"),
}

RANGES: dict[str, tuple[float, float, str]] = {
    "$5-7 million": (5 * M, 7 * M, "USD"),
    "$5 million to $7 million": (5 * M, 7 * M, "USD"),
    "between 5 and 7 million yuan": (5 * M, 7 * M, "CNY"),
    "5 million to 10 million yuan": (5 * M, 10 * M, "CNY"),
    "5000万至1亿元": (50 * M, 100 * M, "CNY"),
    "1-2亿美元": (100 * M, 200 * M, "USD"),
    "30亿-50亿元": (3 * B, 5 * B, "CNY"),
    "5000万美元到1亿美元": (50 * M, 100 * M, "USD"),
    "数十亿元": (B, 10 * B, "CNY"),
    "数千万美元": (10 * M, 100 * M, "USD"),
    "数亿元人民币": (100 * M, B, "CNY"),
    "几百万元": (M, 10 * M, "CNY"),
    "千万级美元": (10 * M, 100 * M, "USD"),
    "hundreds of millions of dollars": (100 * M, B, "USD"),
    "tens of millions of yuan": (10 * M, 100 * M, "CNY"),
}

ROUGH = (
    "about $2 trillion",
    "nearly 50 billion yuan",
    "more than US$3 million",
    "up to $50M",
    "$100K+",
    "an estimated $3 billion",
    "近5亿元",
    "约3亿美元",
    "超过10亿元",
    "5000多万元",
    "10余亿元",
    "10万元左右",
    "上亿元",
)

NO_AMOUNT = (
    "1.5亿用户",
    "500万",
    "600 million users",
    "2016元年",
    "50 won the prize",
    "Alibaba won 5 awards",
    "20 pounds of rice",
    "亿元级",
    "亿美元",
    "美元基金",
    "Tencent",
    "3.5%",
    "元旦",
)


@pytest.mark.parametrize(("text", "expected"), AMOUNTS.items())
def test_amount(text: str, expected: tuple[float, str]) -> None:
    found = [(one.amount.value, one.amount.currency, one.amount.high) for one in find_amounts(text)]
    assert found == [(pytest.approx(expected[0]), expected[1], None)]


@pytest.mark.parametrize(("text", "expected"), RANGES.items())
def test_range(text: str, expected: tuple[float, float, str]) -> None:
    found = [(one.amount.value, one.amount.high, one.amount.currency) for one in find_amounts(text)]
    assert found == [(pytest.approx(expected[0]), pytest.approx(expected[1]), expected[2])]


@pytest.mark.parametrize("text", ROUGH)
def test_rough(text: str) -> None:
    assert [one.amount.exact for one in find_amounts(text)] == [False]


@pytest.mark.parametrize("text", NO_AMOUNT)
def test_no_amount(text: str) -> None:
    assert find_amounts(text) == ()


def test_the_tables_are_large_enough() -> None:
    assert len(AMOUNTS) + len(RANGES) + len(ROUGH) + len(STAKES) >= 100


def test_two_currencies_are_two_amounts() -> None:
    found = find_amounts("It paid 10 billion yuan ($1.5 billion), or 8.6亿美元（约合57亿元人民币）.")
    assert [str(one.amount) for one in found] == [
        "CNY 10 billion",
        "USD 1.5 billion",
        "USD 860 million",
        "CNY 5.7 billion",
    ]


def test_a_year_before_to_is_no_lower_bound() -> None:
    found = find_amounts("Profit rose from 2.95 billion yuan in 2014 to 4.27 billion yuan.")
    assert [one.amount.value for one in found] == [2_950_000_000, 4_270_000_000]


def test_raw_is_the_text_at_the_span() -> None:
    text = "收购价为１８２.28亿元。"
    (found,) = find_amounts(text)
    assert text[found.start : found.end] == found.amount.raw == "１８２.28亿元"


STAKES: dict[str, list[float]] = {
    "a 20% stake in": [20],
    "20 per cent stake": [20],
    "a 33.2 percent stake": [33.2],
    "20 percent minority stake": [20],
    "a 12.5% equity interest": [12.5],
    "20% of its shares": [20],
    "20% of the company’s outstanding shares": [20],
    "owns 33% of Sina": [33],
    "bought 84.3% of Supercell": [84.3],
    "acquired 100% of the firm": [100],
    "stake of 5.6 percent": [5.6],
    "raised its stake to 51%": [51],
    "a 5 pct stake": [5],
    "30% voting rights": [30],
    "百分之二十的股权": [20],
    "持股10%": [10],
    "持股比例为12.5%": [12.5],
    "持有优酷16.5%的股份": [16.5],
    "占股20%": [20],
    "51%股权": [51],
    "收购其51%的股权": [51],
    "三成股权": [30],
    "百分之五点五股份": [5.5],
    "腾讯持股10%,阿里持股20%": [10, 20],
}


@pytest.mark.parametrize(("text", "expected"), STAKES.items())
def test_stake(text: str, expected: list[float]) -> None:
    assert [one.percent for one in find_stakes(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "revenue rose 20%",
        "88% market share",
        "controls 20% of the market",
        "收入增长20%",
        "市场份额为20%",
        "60 percent",
    ],
)
def test_no_stake(text: str) -> None:
    assert find_stakes(text) == ()


def test_stake_spans() -> None:
    text = "It holds a 20 per cent stake."
    assert [text[one.start : one.end] for one in find_stakes(text)] == ["20 per cent"]


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="0123456789,.-$¥€亿万千百十一二三元美港币至到 mbnbillionyuanRMBto%股持", max_size=60))
def test_any_text_gives_disjoint_spans(text: str) -> None:
    found = find_amounts(text)
    for one, other in pairwise(found):
        assert one.end <= other.start
    for one in found:
        assert text[one.start : one.end] == one.amount.raw
        assert one.amount.high is None or one.amount.high > one.amount.value
    find_stakes(text)


@pytest.mark.parametrize(
    "unit", ["1", "1,", "$1 ", "一", "亿", "1亿", "$", "20% of the ", "持股", "stake of the ", "one "]
)
def test_hostile_text_is_read_quickly(unit: str) -> None:
    begun = time.process_time()
    find_amounts(unit * (10_000 // len(unit)) + "元")
    find_stakes(unit * (10_000 // len(unit)) + "%")
    assert time.process_time() - begun < 2.0
