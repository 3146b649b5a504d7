"""What a page tells by its form, profiles, tables, lists and posts, is read; what looks like it and is furniture is not."""

from __future__ import annotations

import pytest
from tests.text.making import PROSE, ZH_PROSE, furniture, told, words

from sinograph.text.lines import read_lines
from sinograph.text.rows import is_row, is_table

ROWS = [
    "Shareholders: Harbor Capital 30%, management",
    "Founded: 2011",
    "2014-08 Seed, USD 1.5M: Harbor Capital",
    "Maple Net | 2011 | C round | Harbor, Lakeside",
    "Series B — Jul 2018 — US$190m — Harbor Capital (lead)",
    "3  Maple Video (Maple Net)  +1",
    "Headquarters | Shenzhen, China |",
    "竞品：星河科技、云杉科技",
    "2019-03　A轮　云杉资本（领投）、星河资本",
    "李晓　首席执行官",
]


@pytest.mark.parametrize("text", ROWS)
def test_a_label_or_cells_make_a_row(text: str) -> None:
    assert is_row(text)


@pytest.mark.parametrize(
    "text",
    [
        "Harbor Games misses its own deadline",
        "Home | Log in | Help",
        "Related Articles: Harbor Games | Maple Net",
        "14:02 Wang",
        "http://example.com/a",
        "登录　注册　首页",
        "云杉科技发布新手机",
    ],
)
def test_headlines_menus_and_times_are_no_rows(text: str) -> None:
    assert not is_row(text)


def test_a_table_may_have_headings_but_not_more_of_them_than_rows() -> None:
    assert is_table(read_lines("Funding\n2014: Seed\n2015: A round, Harbor\nTeam\nLi Xiao: founder"))
    assert not is_table(read_lines("One\nTwo\nThree\nFour\nFive\nLabel: words\nOther: words"))
    assert not is_table(read_lines("Label: words\nA headline"))


def test_a_profile_below_an_article_is_read_and_headlines_there_are_not() -> None:
    profile = (
        "Funding\n2014-08 Seed, USD 1.5M: Harbor Capital\n2015-11 Series A, USD 8M: Lakeside\nCompetitors\nBirch, Alder"
    )
    assert "Harbor Capital" in words(f"Maple Net\n\n{PROSE}\n\n{profile}")
    assert "Birch, Alder" in words(f"Maple Net\n\n{PROSE}\n\n{profile}")
    headlines = "Why Harbor Games fell\nA cat rides a bus\nFive phones that we like"
    assert "cat" not in words(f"Maple Net\n\n{PROSE}\n\n{headlines}")


def test_a_profile_above_an_article_is_read_with_its_title() -> None:
    rows = "\n".join([f"Part {n}: Maple Net number {n}" for n in "ABCDEFGHIJKLM"])
    text = f"Database > Companies > Maple Net\nMaple Net in brief\n{rows}\n\n{PROSE}"
    assert ("heading", "Maple Net in brief") in told(text)
    assert "number M" in words(text)
    assert "Database > Companies > Maple Net" in furniture(text)


def test_the_rows_of_a_table_stay_apart() -> None:
    rows = [
        "2017-09　天使轮　云杉创投　300万元",
        "2019-03　A轮　星河资本（领投）、白桦资本",
        "2021-12　B轮　黑杨基金　1.2亿元",
    ]
    text = f"云杉科技\n\n{ZH_PROSE}\n\n融资\n" + "\n".join(rows)
    assert [quote for _, quote in told(text)][-3:] == rows


@pytest.mark.parametrize(
    "paragraph",
    [
        "2月20日上午，朋友圈刷屏。云杉科技将以现金40亿、股票120亿收购即时通讯应用星河，创始人李晓进入云杉科技董事会，这是该行业今年最大的一笔交易。",
        "自年初起，未取得ICP备案的应用不得上架。云杉科技的应用商店昨天下架了星河科技的两款应用，后者由李晓2014年在杭州创办，公司拒绝置评。",
        "Harbor Games, whose founder writes a newsletter on chips, was bought on Monday by Maple Net, the firm said, at a price that nobody has told so far.",
    ],
)
def test_a_paragraph_that_speaks_of_such_things_is_none(paragraph: str) -> None:
    assert paragraph[:12] in words(f"{paragraph}\n\n{ZH_PROSE}")
    assert paragraph[:12] in words(f"{ZH_PROSE}\n\n{paragraph}")


def test_what_a_report_ends_with_is_read_up_to_its_mark() -> None:
    text = f"{ZH_PROSE}\n\n云杉科技的发言人周二拒绝置评。（完）\n\n（编译 李晓；审校 王宁）"
    assert "拒绝置评" in words(text)
    assert "审校" not in words(text)


def test_a_sentence_that_is_cut_off_is_read_before_buttons() -> None:
    text = f"{ZH_PROSE}\n\n李晓同时担任星河科技的董事长，星河科技在2013年曾买下云杉游戏，\n[网友评论]　[打印本稿]"
    assert "曾买下云杉游戏" in words(text)


def test_neighbours_with_triangles_are_a_list_and_one_alone_is_a_caption() -> None:
    one, other = "▲星河科技和云杉科技合作，新品下月上市。", "▲白桦科技递交招股书，黑杨资本为其股东。"
    assert "白桦科技" in words(f"{ZH_PROSE}\n\n{one}\n{other}")
    assert "新品下月上市" not in words(f"{ZH_PROSE}\n\n{one}\n\n{ZH_PROSE}")


def test_the_posts_of_a_thread_are_read_where_none_quotes_an_article() -> None:
    thread = """Who makes the Maple stick?

northwind wrote:
Got the Maple Stick today. It works fine, but the box tells a name that I have never read before.

teapot wrote:
That is Harbor Games. The stick is only their brand, my brother-in-law sells them the parts.

northwind wrote:
Thanks."""
    assert "my brother-in-law" in words(thread)


def test_the_first_of_two_dated_posts_is_read() -> None:
    thread = f"""[BOARD] Harbor Games, who would have thought

#1 kowloon_kid, 16 Jul 2013

Maple Net buys all of Harbor Games, they signed it this morning, and the price is nearly two billion dollars.

#2 hainan_surfer, 16 Jul 2013

{PROSE}"""
    assert "signed it this morning" in words(thread)


def test_a_release_may_tell_of_its_firm_below_the_disclaimer() -> None:
    about = "About Maple Net\n\nMaple Net, founded by Li Xiao in 2011, runs the largest game shop of the province and of its neighbours."
    text = f"Maple Net grows\n\n{PROSE}\n\nSafe Harbor Statement\n\nNothing here is sure.\n\n{about}"
    assert "founded by Li Xiao" in words(text)
    assert "Nothing here is sure" not in words(text)
    assert "founded by Li Xiao" not in words(f"Maple Net grows\n\n{PROSE}\n\nLeave a Reply\n\nName\n\n{about}")
