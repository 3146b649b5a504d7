"""The post, the round and the ticker that the words beside a claim tell."""

from __future__ import annotations

import pytest
from tests.extract.learned_making import named, reading_in

from sinograph.extract.learned.attributes import REACH, chinese_post, english_post, role_of, round_of, ticker_of


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
