"""Numbers in words, digits or both: what is written is read back, in either language and either script."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinograph.text.numerals import chinese_number, english_number, narrow

ONES, STEPS = "零一二三四五六七八九", ("", "十", "百", "千")
WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def below_myriad(number: int) -> str:
    """A number under 10,000 as Chinese writes it: 一千零五, 三百五十."""
    digits, written, skipped = str(number), "", False
    for place, digit in enumerate(digits):
        if digit == "0":
            skipped = True
            continue
        written += ("零" if skipped and written else "") + ONES[int(digit)] + STEPS[len(digits) - place - 1]
        skipped = False
    return written


def in_chinese(number: int) -> str:
    """A number under 10¹² as Chinese writes it."""
    written = ""
    for size, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        part, number = divmod(number, size)
        if part:
            written += ("零" if written and part < 1000 else "") + below_myriad(part) + name
    return written


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.integers(1, 10**12 - 1))
def test_a_number_in_characters_is_read_back(number: int) -> None:
    assert chinese_number(in_chinese(number)) == number


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.integers(1, 10**12 - 1))
def test_traditional_scales_say_the_same(number: int) -> None:
    assert chinese_number(in_chinese(number).replace("万", "萬").replace("亿", "億")) == number


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.integers(1000, 9999))
def test_a_year_is_read_digit_by_digit(year: int) -> None:
    assert chinese_number("".join(ONES[int(digit)] for digit in str(year))) == year
    assert chinese_number("".join(ONES[int(digit)] for digit in str(year)).replace("零", "〇")) == year


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.integers(0, 10**12), st.sampled_from(["", ","]))
def test_digits_are_read_with_and_without_commas(number: int, comma: str) -> None:
    written = f"{number:,}".replace(",", comma)
    assert chinese_number(written) == number
    assert english_number(written) == number


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(alphabet="0123456789．，％＄￥0123456789年月元abc〇", max_size=30))
def test_narrowing_keeps_every_place(text: str) -> None:
    assert len(narrow(text)) == len(text)
    assert narrow(narrow(text)) == narrow(text)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(alphabet="0123456789.,-一二两十百千万亿半〇点²①年a ", max_size=12))
def test_any_words_have_a_value_or_none(words: str) -> None:
    for number in (chinese_number(words), english_number(words)):
        assert number is None or isinstance(number, int | float)


CHINESE = [
    ("零", 0),
    ("十", 10),
    ("十一", 11),
    ("二十", 20),
    ("廿", 20),
    ("廿三", 23),
    ("九十九", 99),
    ("一百", 100),
    ("一百零五", 105),
    ("百零六", 106),
    ("一千零一", 1001),
    ("一千零一十", 1010),
    ("两千", 2000),
    ("兩千", 2000),
    ("两万五千", 25_000),
    ("三十万", 300_000),
    ("一千万", 10_000_000),
    ("一亿", 100_000_000),
    ("一亿零五百", 100_000_500),
    ("一亿两千万", 120_000_000),
    ("一万亿", 1_000_000_000_000),
    ("一兆", 1_000_000_000_000),
    ("伍拾", 50),
    ("叁佰", 300),
    ("壹仟", 1000),
    ("3千", 3000),
    ("1.5万", 15_000),
    ("2.5亿", 250_000_000),
    ("1,200", 1200),
    ("1亿5000万", 150_000_000),
    ("半", 0.5),
    ("一○五", 105),
    ("一〇五", 105),
]
NO_NUMBER = ["", "元", "年", "a", "一年", "约三", "三点五", "-", "😀", "3a", "1.2.3", ".", ".十", "²", "①", "万元"]


@pytest.mark.parametrize(("words", "number"), CHINESE)
def test_a_chinese_number_has_its_value(words: str, number: float) -> None:
    assert chinese_number(words) == number


@pytest.mark.parametrize("words", NO_NUMBER)
def test_what_is_no_chinese_number_has_none(words: str) -> None:
    assert chinese_number(words) is None


@pytest.mark.parametrize(("number", "word"), [*enumerate(WORDS, start=1)])
def test_a_small_english_number_has_its_value(number: int, word: str) -> None:
    assert english_number(word) == number
    assert english_number(f" {word.upper()} ") == number


@pytest.mark.parametrize("tens", range(len(TENS)))
def test_tens_join_with_ones(tens: int) -> None:
    assert english_number(TENS[tens]) == 10 * (tens + 2)
    for ones in range(9):
        assert english_number(f"{TENS[tens]}-{WORDS[ones]}") == 10 * (tens + 2) + ones + 1


@pytest.mark.parametrize(
    ("words", "number"), [("a", 1), ("an", 1), ("half a", 0.5), ("a hundred", 100), ("three hundred", 300)]
)
def test_an_english_wording_has_its_value(words: str, number: float) -> None:
    assert english_number(words) == number


@pytest.mark.parametrize(
    "words",
    ["", "few", "several", "some", "twenty-", "-five", "hundred", "1.2.3", "nan", "inf", "1_000", "1e5", "三", "😀"],
)
def test_what_is_no_english_number_has_none(words: str) -> None:
    assert english_number(words) is None
