"""The words that state a claim, and the post, the round and the ticker that they tell."""

from __future__ import annotations

import pytest
from hypothesis import given, seed, settings
from hypothesis import strategies as st
from tests.extract.learned_making import named, reading_in

from sinograph.extract.learned.evidence import LONGEST, evidence_of, passage_at
from sinograph.extract.learned.roles import REACH, chinese_post, english_post, role_of, round_of, ticker_of

few = settings(max_examples=40, deadline=None, database=None)


# -- where a claim is stated


@pytest.mark.parametrize(
    ("place", "expected"), [(0, 0), (8, 0), (9, -1), (10, 1), (18, 1), (19, -1), (99, -1)], ids=str
)
def test_a_place_is_in_a_passage_or_in_none(place: int, expected: int) -> None:
    assert passage_at(reading_in("Ada rose.", "Bob fell."), place) == expected


@pytest.mark.parametrize("passages", [(0, 1), (1, 0)])
def test_short_passages_are_told_whole_in_either_order_of_the_ends(passages: tuple[int, int]) -> None:
    reading = reading_in("Ada rose.", "It bought Bob.", "It rained.")
    ends = [named(reading, "Ada"), named(reading, "Bob")]
    start, end = evidence_of(reading, passages, ends)
    assert reading.document.text[start:end] == "Ada rose. It bought Bob."


def test_of_passages_too_long_together_the_later_one_is_told() -> None:
    reading = reading_in("Ada rose. " + "x" * LONGEST, "It bought Bob.")
    start, end = evidence_of(reading, (0, 1), [named(reading, "Ada"), named(reading, "Bob")])
    assert reading.document.text[start:end] == "It bought Bob."


@pytest.mark.parametrize(("size", "whole"), [(LONGEST, True), (LONGEST + 1, False)])
def test_a_passage_is_told_whole_up_to_the_limit(size: int, whole: bool) -> None:
    reading = reading_in("Ada bought Bob.".ljust(size, "x"))
    start, end = evidence_of(reading, (0, 0), [named(reading, "Ada"), named(reading, "Bob")])
    assert ((start, end) == (0, size)) is whole


@seed(1)
@few
@given(st.integers(0, 900), st.integers(0, 380), st.integers(0, 900))
def test_of_a_long_passage_the_part_around_both_ends_is_told(before: int, between: int, after: int) -> None:
    reading = reading_in("x" * before + "Ada" + "x" * between + "Bob" + "x" * after)
    ends = [named(reading, "Ada"), named(reading, "Bob")]
    start, end = evidence_of(reading, (0, 0), ends)
    assert end - start <= LONGEST
    assert 0 <= start <= ends[0].start
    assert ends[1].end <= end <= len(reading.document.text)


def test_ends_further_apart_than_the_limit_are_both_told() -> None:
    reading = reading_in("x" * 50 + "Ada" + "x" * 2 * LONGEST + "Bob" + "x" * 50)
    start, end = evidence_of(reading, (0, 0), [named(reading, "Ada"), named(reading, "Bob")])
    words = reading.document.text[start:end]
    assert (words[:3], words[-3:]) == ("Ada", "Bob")


# -- posts


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("said chief executive ", " on Monday", "chief executive"),
        ("said CEO ", "", "ceo"),
        ("", ", chairman of Hanbo", "chairman"),
        ("the firm's senior vice president ", "", "senior vice president"),
        ("chairman of Hanbo, met with ", ", president of Yuegu", "president"),
        ("", " rose.", None),
        ("", "", None),
        ("on Monday ", " said", None),
        ("", ", of Hanbo's board of directors,", None),
        ("one of two executives, ", "", None),
    ],
)
def test_an_english_post_is_the_nearest_to_the_name(before: str, after: str, expected: str | None) -> None:
    assert english_post(before, after) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("悦谷首席执行官", "表示", "首席执行官"),
        ("悦谷董事长", "", "董事长"),
        ("悅谷董事長", "表示", "董事长"),
        ("悦谷副总裁", "说", "副总裁"),
        ("悦谷首席增长官", "说", "首席增长官"),
        ("", "出任总经理", "总经理"),
        ("董事长兼总经理", "", "董事长兼总经理"),
        ("董事长昨天在杭州见了", "说", None),
        ("", "昨天在杭州的大会上见到了悦谷的董事长", None),
        ("", "", None),
    ],
)
def test_a_chinese_post_stands_next_to_the_name(before: str, after: str, expected: str | None) -> None:
    assert chinese_post(before, after) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Hanbo CEO Ann spoke.", "ceo"),
        ("zh", "韩博首席执行官Ann表示。", "首席执行官"),
        ("en", "The CEO spoke" + " and spoke" * (REACH // 5) + " of Ann.", None),
        ("en", "The chief officer " + "x" * (REACH - 5) + " Ann.", "chief officer"),
        ("en", "The chief officer " + "x" * (REACH + 5) + " Ann.", None),
        ("en", "Ann " + "x" * (REACH - 5) + " managing director", "managing director"),
        ("en", "Ann " + "x" * (REACH - 6) + " headmasters spoke.", None),
    ],
    ids=["english", "chinese", "too far", "whole before", "too far before", "whole behind", "a longer word"],
)
def test_the_post_of_a_person_is_read_in_the_language_of_the_passage(
    language: str, text: str, expected: str | None
) -> None:
    reading = reading_in(text, language=language)
    assert role_of(reading, named(reading, "Ann", "Person")) == expected


@pytest.mark.parametrize("parts", [("The new CEO", "Ann spoke."), ("So said Ann", "CEO pay rose.")])
def test_a_post_in_another_passage_is_not_the_persons(parts: tuple[str, str]) -> None:
    reading = reading_in(*parts)
    assert role_of(reading, named(reading, "Ann", "Person")) is None


# -- rounds and tickers


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("raised a Series A round", "A"),
        ("raised a Series C round", "C"),
        ("a seed round", "seed"),
        ("完成B轮融资", "B"),
        ("完成B輪融資", "B"),
        ("完成Series B融资", "B"),
        ("完成Ｂ輪融資", "B"),
        ("won the final round of talks", None),
        ("云砚上涨", None),
        ("", None),
    ],
)
def test_a_round_is_read_in_both_languages(words: str, expected: str | None) -> None:
    assert round_of(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("trades under the symbol BIDU", "BIDU"),
        ("trades under the ticker “TCEHY”", "TCEHY"),
        ("股票代码为700", "700"),
        ("股票代碼為700", "700"),
        ("rose on Monday", None),
        ("云砚上涨", None),
        ("", None),
    ],
)
def test_a_ticker_is_read_in_both_languages(words: str, expected: str | None) -> None:
    assert ticker_of(words) == expected
