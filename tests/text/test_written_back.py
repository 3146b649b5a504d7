"""A date, a sum or a holding that is written in any of its forms is read back as it was, wherever it stands."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.text.expressions import amounts_in, dates_in, stakes_in

from sinograph.model import PartialDate
from sinograph.text import find_amounts, find_dates, find_stakes, nearest_date

DAYS = st.dates(date(1990, 1, 1), date(2039, 12, 31))
LAWS = settings(max_examples=60, deadline=None, derandomize=True)
CHARACTERS = "〇一二三四五六七八九"


def in_characters(number: int) -> str:
    """A number under 100 as a Chinese date writes it: 十, 十一, 二十三."""
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else CHARACTERS[tens]) + ("十" if tens else "") + (CHARACTERS[ones] if ones else "")


def year_in_characters(year: int) -> str:
    """A year as a Chinese date writes it: 二〇一六."""
    return "".join(CHARACTERS[int(digit)] for digit in str(year))


ENGLISH_DAYS = [
    "on {d:%B} {d.day}, {d.year}",
    "on {d:%b} {d.day}, {d.year}",
    "on {d:%b}. {d.day} {d.year}",
    "on {d.day} {d:%B} {d.year}",
    "on {d.day} {d:%b}, {d.year}",
    "{d:%A}, {d:%B} {d.day}, {d.year}",
    "{d:%Y-%m-%d}",
    "{d:%Y/%m/%d}",
    "{d:%Y.%m.%d}",
]
CHINESE_DAYS = [
    "{d.year}年{d.month}月{d.day}日",
    "{d.year}年{d.month}月{d.day}号",
    "{d.year} 年 {d.month} 月 {d.day} 日",
    "{d:%Y年%m月%d日}",
]


@LAWS
@given(DAYS, st.sampled_from([*ENGLISH_DAYS, *CHINESE_DAYS]))
def test_a_day_is_read_back_in_every_form(day: date, form: str) -> None:
    assert dates_in(f"It fell {form.format(d=day)}.") == day.isoformat()


@LAWS
@given(DAYS)
def test_a_day_in_characters_is_read_back(day: date) -> None:
    words = f"{year_in_characters(day.year)}年{in_characters(day.month)}月{in_characters(day.day)}日"
    assert dates_in(f"公司于{words}上市。") == day.isoformat()


@LAWS
@given(DAYS)
def test_a_day_of_the_republic_is_eleven_years_and_nineteen_hundred_behind(day: date) -> None:
    assert dates_in(f"民國{day.year - 1911}年{day.month}月{day.day}日") == day.isoformat()


@LAWS
@given(DAYS, st.sampled_from(["in {d:%B} {d.year}", "in {d:%b} {d.year}", "{d.year}年{d.month}月", "{d:%B}, {d.year}"]))
def test_a_month_is_never_made_a_day(day: date, form: str) -> None:
    assert dates_in(form.format(d=day)) == f"{day:%Y-%m}"


@LAWS
@given(DAYS, st.sampled_from(["in {y}", "in late {y}", "by the end of {y}", "{y}年", "{y}年底", "{y}年年初"]))
def test_a_year_is_never_made_a_month(day: date, form: str) -> None:
    assert dates_in(form.format(y=day.year)) == str(day.year)


@LAWS
@given(DAYS, st.sampled_from(["last year", "in May", "on May 3", "yesterday", "去年", "3月4日", "上周五", "本季度"]))
def test_what_leans_on_the_published_date_never_lies_after_it(day: date, words: str) -> None:
    (found,) = find_dates(words, published=PartialDate(day.isoformat()))
    assert found.date.first <= day


@LAWS
@given(DAYS, st.sampled_from(["Monday", "Friday", "Sunday"]))
def test_a_weekday_is_that_day_of_the_last_seven(day: date, name: str) -> None:
    (found,) = find_dates(f"on {name}", published=PartialDate(day.isoformat()))
    assert f"{found.date.first:%A}" == name
    assert 0 <= (day - found.date.first).days < 7


@LAWS
@given(DAYS, DAYS)
def test_the_published_date_leaves_full_dates_alone(day: date, published: date) -> None:
    words = f"on {day:%B} {day.day}, {day.year}，即{day.year}年{day.month}月{day.day}日"
    assert dates_in(words, published=published.isoformat()) == dates_in(words, published=None)


CURRENCIES = [
    ("US${}{}", "USD"),
    ("{}{} US dollars", "USD"),
    ("RMB{}{}", "CNY"),
    ("{}{} yuan", "CNY"),
    ("HK${}{}", "HKD"),
    ("€{}{}", "EUR"),
]
SCALES = [(" million", "m"), (" billion", "bn"), ("bn", "bn"), ("m", "m"), (" trillion", "tn")]
CHINESE_SCALES = [("万", 1e4), ("亿", 1e8), ("萬", 1e4), ("億", 1e8), ("百万", 1e6), ("千万", 1e7), ("万亿", 1e12)]
UNITS = [("元", "CNY"), ("美元", "USD"), ("港元", "HKD"), ("欧元", "EUR"), ("日元", "JPY"), ("人民币", "CNY")]


@LAWS
@given(st.integers(1, 9999), st.sampled_from(CURRENCIES), st.sampled_from(SCALES))
def test_an_english_sum_is_read_back(tenths: int, currency: tuple[str, str], scale: tuple[str, str]) -> None:
    (form, code), (word, _) = currency, scale
    (found,) = find_amounts(f"It paid {form.format(tenths / 10, word)} for it.")
    size = {"m": 1e6, "bn": 1e9, "tn": 1e12}[scale[1]]
    assert found.amount.currency == code
    assert found.amount.value == pytest.approx(tenths / 10 * size)


@LAWS
@given(st.integers(1, 9999), st.sampled_from(CHINESE_SCALES), st.sampled_from(UNITS))
def test_a_chinese_sum_is_read_back(tenths: int, scale: tuple[str, float], unit: tuple[str, str]) -> None:
    (word, size), (name, code) = scale, unit
    (found,) = find_amounts(f"融资{tenths / 10}{word}{name}。")
    assert found.amount.currency == code
    assert found.amount.value == pytest.approx(tenths / 10 * size)


@LAWS
@given(
    st.integers(1, 999), st.sampled_from(["a {}% stake", "owns {}% of Zed", "持股{}%", "{}%的股权", "持有其{}%股份"])
)
def test_a_holding_is_read_back(tenths: int, form: str) -> None:
    assert stakes_in(form.format(tenths / 10)) == f"{tenths / 10:g}"


@LAWS
@given(
    st.integers(1, 99),
    st.sampled_from(["{}", " {}", "“{}”", "({})", "（{}）", "😀{}😀", "\n{}\n", "中文{}。", "x. {}."]),
)
def test_a_sum_is_found_wherever_it_stands(number: int, form: str) -> None:
    text = form.format(f"US${number} million")
    (found,) = find_amounts(text)
    assert text[found.start : found.end] == found.amount.raw == f"US${number} million"


@LAWS
@given(DAYS, st.sampled_from(["{}", " {}", "“{}”", "({})", "（{}）", "😀{}😀", "\n{}\n", "中文{}。"]))
def test_a_date_is_found_wherever_it_stands(day: date, form: str) -> None:
    words = f"{day.year}年{day.month}月{day.day}日"
    text = form.format(words)
    (found,) = find_dates(text)
    assert text[found.start : found.end] == words


@LAWS
@given(st.lists(DAYS, min_size=2, max_size=5))
def test_several_dates_come_in_order_and_apart(days: list[date]) -> None:
    text = "; ".join(f"in {day:%B} {day.year} it grew" for day in days)
    found = find_dates(text)
    assert [str(one.date) for one in found] == [f"{day:%Y-%m}" for day in days]
    assert all(one.end <= other.start for one, other in pairwise(found))


@LAWS
@given(st.lists(DAYS, min_size=1, max_size=4), st.integers(0, 80))
def test_the_nearest_date_is_one_of_those_found(days: list[date], place: int) -> None:
    dates = find_dates("; ".join(f"in {day:%B} {day.year} it grew" for day in days))
    near = nearest_date(dates, place, place + 1)
    assert near in dates
    assert nearest_date(dates, near.start, near.end) == near


@pytest.mark.parametrize("find", [find_dates, find_amounts, find_stakes])
@pytest.mark.parametrize("text", ["", " ", "\n", "😀", "。", "\x00", "a" * 10_000, "中" * 10_000])
def test_text_that_tells_nothing_gives_nothing(find: object, text: str) -> None:
    assert find(text) == ()  # type: ignore[operator]


@LAWS
@given(st.sampled_from(["2017年11月16日，融资３０００万元", "１１月１６日，持股２０％", "融资＄５００万"]))
def test_wide_digits_say_what_narrow_ones_say(words: str) -> None:
    plain = words.translate(str.maketrans("０１２３４５６７８９％＄", "0123456789%$"))
    assert (dates_in(words), amounts_in(words), stakes_in(words)) == (
        dates_in(plain),
        amounts_in(plain),
        stakes_in(plain),
    )
