"""Bylines and datelines: what tells who published an article and when, and what only looks like it."""

from __future__ import annotations

import pytest
from tests.text.making import PROSE, ZH_PROSE, read, words

from sinograph.model import PartialDate
from sinograph.text.lines import read_lines
from sinograph.text.mastheads import Masthead, read_dateline, read_masthead


def mast(text: str, published: str | None = None) -> Masthead | None:
    (line,) = read_lines(text)
    return read_masthead(line, published=PartialDate(published) if published else None)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2016-04-28", "2016-04-28"),
        ("2016/04/28 16:19:03", "2016-04-28"),
        ("2016.04.28", "2016-04-28"),
        ("2016年4月28日", "2016-04-28"),
        ("2016年4月28日 星期四", "2016-04-28"),
        ("2016-04-28 10:15:22 来源: 某某网 作者: 李四", "2016-04-28"),
        ("2016年04月28日10:15 | 某某科技 | 评论(23)", "2016-04-28"),
        ("发布时间：2016-04-28 10:15", "2016-04-28"),
        ("April 28, 2016", "2016-04-28"),
        ("28 April 2016", "2016-04-28"),
        ("Apr. 28, 2016 5:26 p.m. ET", "2016-04-28"),
        ("Published: 28 Apr 2016 | Updated: 29 Apr 2016", "2016-04-28"),
        ("Thursday, 28 April 2016, 10:22 GMT", "2016-04-28"),
        ("By Lena Roe and Wang Fan | April 28, 2016", "2016-04-28"),
        ("Posted on April 28, 2016 by admin", "2016-04-28"),
        ("Newswire · April 28, 2016 · 3 min read", "2016-04-28"),
        ("BEIJING, April 28, 2016", "2016-04-28"),
    ],
)
def test_a_date_line_tells_its_day(line: str, day: str) -> None:
    found = mast(line)
    assert found is not None
    assert str(found.published) == day


@pytest.mark.parametrize(
    "line",
    [
        "By Lena Roe",
        "by Lena Roe and Wang Fan",
        "By our Shanghai bureau",
        "Source: Newswire",
        "Editor: Li Wei",
        "来源：某某网",
        "作者：李四",
        "文 | 李四",
        "记者 李四",
        "本报记者 李四",
        "来源: 某某网 编辑: 王五",
        "稿源：某某网",
    ],
)
def test_a_byline_needs_no_day(line: str) -> None:
    assert mast(line) == Masthead(None, named=True)


@pytest.mark.parametrize(
    "line", ["3 hours ago", "Yesterday 10:15", "10:15 a.m.", "2 days ago | 5 min read", "3小时前", "昨天 10:15", "刚刚"]
)
def test_a_time_of_day_is_a_masthead_without_a_day(line: str) -> None:
    found = mast(line)
    assert found is not None
    assert found.published is None


@pytest.mark.parametrize(
    "line",
    [
        "Alibaba went public on September 19, 2014.",
        "On April 28, 2016 Maple Net bought Harbor Games.",
        "Maple Net was founded on April 28, 2016",
        "The deal closed in April 2016",
        "April 2016",
        "2016",
        "In 2016, the firm raised $20 million from Delta Capital",
        "By the end of 2016 Maple Net had bought three studios.",
        "By order of the board, April 28, 2016",
        "Sources said that Maple Net was in talks with Harbor Games.",
        "云杉科技成立于2016年4月28日。",
        "云杉科技于2016年4月28日在香港上市",
        "作者认为云杉科技将收购星河科技，并在明年上市。",
        "Maple Net buys Harbor Games",
        "腾讯收购超级细胞",
        "x" * 230,
    ],
)
def test_a_line_that_states_something_is_no_masthead(line: str) -> None:
    assert mast(line) is None


def test_a_day_without_a_year_leans_on_the_document() -> None:
    found = mast("April 28, 10:15 | Newswire", "2016-04-29")
    assert found is not None
    assert str(found.published) == "2016-04-28"


@pytest.mark.parametrize(
    ("text", "length", "day"),
    [
        ("BEIJING, March 4, 2019 (Xinhua) -- The bank said", 35, "2019-03-04"),
        ("BEIJING (Reuters) - The bank said", 20, None),
        ("HONG KONG — The bank said", 12, None),
        ("SAN FRANCISCO, CA – The bank said", 20, None),
        ("(Xinhua) -- The bank said", 12, None),
        ("2019年3月4日讯，云杉科技", 11, "2019-03-04"),
        ("新华社北京3月4日电 云杉科技", 11, None),
        ("某某科技讯 3月4日消息，云杉科技", 13, None),
    ],
)
def test_a_dateline_ends_where_the_first_words_begin(text: str, length: int, day: str | None) -> None:
    found = read_dateline(text)
    assert (found.length, str(found.published) if found.published else None) == (length, day)


@pytest.mark.parametrize(
    "text",
    [
        "The bank said that it would open.",
        "Maple Net (MPLE) said that it would open.",
        "Tencent – the owner of WeChat – said so.",
        "U.S. firms said so.",
        "云杉科技今日宣布收购星河科技。",
        "3月4日，云杉科技宣布收购星河科技。",
        "BEIJING, March 4, 2019 (Xinhua) -- ",
        "",
    ],
)
def test_other_first_words_hold_no_dateline(text: str) -> None:
    assert read_dateline(text).length == 0


def test_a_dateline_without_a_year_leans_on_the_document() -> None:
    told = read_dateline("BEIJING, Dec. 30 (Xinhua) -- The bank said", published=PartialDate("2019-01-02"))
    assert str(told.published) == "2018-12-30"


@pytest.mark.parametrize(
    "line",
    [
        "By Lena Roe",
        "Source: Newswire | Editor: Li Wei",
        "2016-04-28 16:19 | Newswire | Editor: Li Wei",
        "来源：某某网 作者：李四 2016-04-28",
    ],
)
def test_a_byline_is_kept_with_its_article_and_told_by_no_passage(line: str) -> None:
    prose = PROSE if line.isascii() else ZH_PROSE
    text = f"A title that stands over the page\n{line}\n\n{prose}"
    (article,), _ = read(text)
    assert article.byline == line
    assert text[article.start :].startswith("A title")
    assert text[article.body :].startswith(prose[:9])
    assert line not in words(text)


def test_bylines_of_several_lines_are_joined() -> None:
    text = f"A title that stands over the page\nBy Lena Roe\nApril 28, 2016\n\n{PROSE}"
    (article,), _ = read(text)
    assert (article.byline, str(article.published)) == ("By Lena Roe April 28, 2016", "2016-04-28")


@pytest.mark.parametrize("known", ["2001-01-01", None])
def test_the_article_s_own_day_wins_over_the_document_s(known: str | None) -> None:
    text = f"A title that stands over the page\nApril 28, 2016\n\n{PROSE}"
    (article,), _ = read(text, published=PartialDate(known) if known else None)
    assert str(article.published) == "2016-04-28"


def test_the_masthead_wins_over_the_dateline() -> None:
    text = f"A title that stands over the page\nApril 28, 2016\n\nBEIJING, April 27, 2016 (Newswire) -- {PROSE}"
    (article,), _ = read(text)
    assert str(article.published) == "2016-04-28"
    assert text[article.body :].startswith("Maple Net bought")


def test_a_day_within_the_text_dates_no_article() -> None:
    (article,), _ = read(
        f"A title that stands over the page\n\n{PROSE}\n\nThe firm was founded on April 28, 2016 in Hangzhou."
    )
    assert article.published is None


def test_a_date_below_the_text_dates_no_article() -> None:
    (article,), _ = read(
        f"A title that stands over the page\n\n{PROSE}\n\n{PROSE}\n\nHangzhou, April 28, 2016",
        published=PartialDate("2017"),
    )
    assert str(article.published) == "2017"
