"""Which articles a page holds: one with its title, several with their days, posts of a thread, and what is none of them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.text.making import PROSE, ZH_PROSE, furniture, read, words

from sinograph.model import PartialDate
from sinograph.text.heads import find_heads, title_like
from sinograph.text.lines import read_lines

ALPHA = "Alpha sold its cloud unit to Delta for 2 billion yuan, the two firms said in a joint statement."
BETA = "Beta was fined 3 million yuan by the regulator of the city, which did not tell why it was fined."
GAMMA = "Gamma went public in New York on Thursday and raised 300 million dollars, more than it had hoped."
ZH_ALPHA = "百川科技周一宣布，以2亿元向山海集团出售旗下云业务，交易预计在年底完成。"
ZH_BETA = "山海集团周二被市场监管部门罚款300万元，公司表示接受处罚并将整改。"


def heads(text: str, **known: object) -> list[tuple[str | None, str | None]]:
    articles, _ = read(text, **known)
    return [(one.title, str(one.published) if one.published else None) for one in articles]


@pytest.mark.parametrize(
    "text",
    [
        "Tencent buys Supercell",
        "腾讯收购超级细胞",
        "Is WeChat the future?",
        "What next!",
        "He said so...",
        "58.com buys Ganji",
    ],
)
def test_a_title_is_a_short_line_without_a_full_stop(text: str) -> None:
    assert title_like(read_lines(text)[0], "")


@pytest.mark.parametrize(
    "text",
    [
        "It said so.",
        "腾讯收购了它。",
        "It said:",
        "他说：",
        "• Tencent",
        "1. Tencent",
        "2016",
        "—",
        "word " * 43,
        "a" * 261,
        "腾讯，",
    ],
)
def test_other_lines_are_no_title(text: str) -> None:
    assert not title_like(read_lines(text)[0], "")


@pytest.mark.parametrize("level", ["sure", "caption", "links", "ends", "post"])
def test_furniture_is_no_title(level: str) -> None:
    assert not title_like(read_lines("Tencent buys Supercell")[0], level)


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("Maple Net buys Harbor Games\n\n", "Maple Net buys Harbor Games"),
        ("TECH\n\nMaple Net buys Harbor Games\nMarch 3, 2018\n\n", "Maple Net buys Harbor Games"),
        ("Home\nMarkets\nSearch\n\nMaple Net buys Harbor Games\n\n", "Maple Net buys Harbor Games"),
        ("Maple Net buys Harbor Games\nBy Lena Roe\n\n", "Maple Net buys Harbor Games"),
        ("Maple Net   buys\tHarbor Games\n\n", "Maple Net buys Harbor Games"),
        ("", None),
    ],
)
def test_the_title_stands_over_the_text(above: str, title: str | None) -> None:
    (article,), _ = read(above + PROSE)
    assert article.title == title


def test_the_source_s_title_tells_which_line_is_the_title() -> None:
    text = f"Weekend edition of the paper\n\nMaple Net buys Harbor Games\n\nThe deal of the year so far\n\n{PROSE}"
    assert heads(text, title="Maple Net buys Harbor Games | The Paper")[0][0] == "Maple Net buys Harbor Games"


def test_a_source_s_title_that_stands_nowhere_changes_nothing() -> None:
    text = f"Maple Net buys Harbor Games\n\n{PROSE}"
    assert heads(text, title="Something else entirely") == heads(text)


@pytest.mark.parametrize("between", ["\n\n", "\n \n", "\n\n\n\n", "\n\u3000\n"])
def test_dated_titles_with_text_below_are_articles(between: str) -> None:
    parts = [
        ("Alpha sells cloud unit", "January 5, 2017", ALPHA),
        ("Beta fined by regulator", "January 6, 2017", BETA),
        ("Gamma goes public", "January 7, 2017", GAMMA),
    ]
    text = between.join(f"{title}\n{day}\n\n{prose}" for title, day, prose in parts)
    assert heads(text) == [
        ("Alpha sells cloud unit", "2017-01-05"),
        ("Beta fined by regulator", "2017-01-06"),
        ("Gamma goes public", "2017-01-07"),
    ]


@pytest.mark.parametrize(
    "between",
    [
        "By Lena Roe",
        "The price was higher than expected.",
        "By Lena Roe\nSource: Newswire",
        "The price was higher than expected.\nBy Lena Roe",
    ],
)
def test_decks_and_bylines_may_stand_between_title_and_day(between: str) -> None:
    text = f"Alpha sells cloud unit\n{between}\nJanuary 5, 2017\n\n{ALPHA}\n\nBeta fined by regulator\n{between}\nJanuary 6, 2017\n\n{BETA}"
    assert heads(text) == [("Alpha sells cloud unit", "2017-01-05"), ("Beta fined by regulator", "2017-01-06")]


def test_chinese_articles_of_one_page() -> None:
    text = f"百川出售云业务\n2017年1月5日 10:15 来源：某某网\n\n{ZH_ALPHA}\n\n山海被罚300万元\n2017年1月6日 08:00 来源：某某网\n\n{ZH_BETA}"
    assert heads(text) == [("百川出售云业务", "2017-01-05"), ("山海被罚300万元", "2017-01-06")]


def test_a_page_may_mix_both_languages() -> None:
    text = f"Alpha sells cloud unit\nJanuary 5, 2017\n\n{ALPHA}\n\n山海被罚300万元\n2017年1月6日\n\n{ZH_BETA}"
    assert [day for _, day in heads(text)] == ["2017-01-05", "2017-01-06"]
    assert [passage.language for passage in read(text)[1] if passage.kind == "sentence"] == ["en", "zh"]


def test_each_passage_belongs_to_the_article_that_tells_it() -> None:
    text = f"Alpha sells cloud unit\nJanuary 5, 2017\n\n{ALPHA}\n\nBeta fined by regulator\nJanuary 6, 2017\n\n{BETA}"
    _, passages = read(text)
    told = {text[one.start : one.end]: one.article for one in passages}
    assert (told[ALPHA], told[BETA]) == (0, 1)


def test_a_title_and_a_day_with_nothing_below_are_a_teaser() -> None:
    text = f"Alpha sells cloud unit\nJanuary 5, 2017\n\n{ALPHA}\n\n{ALPHA}\n\nRelated Articles\n\nBeta fined by regulator\nJanuary 6, 2017\n\nGamma goes public\nJanuary 7, 2017"
    assert heads(text) == [("Alpha sells cloud unit", "2017-01-05")]
    assert "Beta fined" not in words(text)


def test_a_short_teaser_under_other_headlines_is_no_article() -> None:
    text = f"Alpha sells cloud unit\nJanuary 5, 2017\n\n{ALPHA}\n\n{ALPHA}\n\nRelated Articles\n\nBeta fined by regulator\nJanuary 6, 2017\nBeta was fined 3 million yuan by the city.\n\nGamma goes public\nJanuary 7, 2017\nGamma went public in New York on Thursday."
    assert heads(text) == [("Alpha sells cloud unit", "2017-01-05")]


def test_a_full_article_under_other_headlines_is_one() -> None:
    text = f"Alpha sells cloud unit\nJanuary 5, 2017\n\n{ALPHA}\n\n{ALPHA}\n\nMore stories\n\nBeta fined by regulator\nJanuary 6, 2017\n\n{BETA} {BETA}\n\n{BETA}"
    assert [day for _, day in heads(text)] == ["2017-01-05", "2017-01-06"]


def test_dates_within_a_text_part_no_article() -> None:
    text = f"A history of Alpha\n\n{ALPHA}\n\nIn January 2017 Alpha sold its cloud unit.\n\nOn January 6, 2017 it bought Beta for 3 million yuan.\n\n{GAMMA}"
    assert len(heads(text)) == 1


@pytest.mark.parametrize(
    "rows",
    [
        ["1999-01-02 Alpha is founded", "2004-06-16 Alpha goes public", "2016-06-21 Alpha buys Beta"],
        ["1999年1月2日 百川成立", "2004年6月16日 百川上市", "2016年6月21日 百川收购山海"],
    ],
)
def test_a_chronicle_is_one_article_that_keeps_its_rows(rows: list[str]) -> None:
    chronicle = "\n".join(rows)
    story = "\n\n".join([ALPHA, BETA, GAMMA] * 3)  # near a page's first lines such a row may be a byline
    text = f"A history of Alpha\n\n{story}\n\n{chronicle}\n\n{story}"
    assert len(heads(text)) == 1
    assert all(row.split(" ", 1)[1] in words(text) for row in rows)


def test_two_days_over_a_text_are_no_chronicle() -> None:
    text = f"Alpha sells cloud unit\n\nPosted January 5, 2017\nUpdated January 6, 2017\n\n{ALPHA}\n\n{BETA}"
    assert "January" not in words(text)


THREAD = f"""China's internet: news

bigcat
SENIOR MEMBER
Jan 5, 2017
#1
Alpha sells cloud unit
Newswire, Jan 5, 2017

{ALPHA}

bigcat, Jan 5, 2017
#1

redfox
FULL MEMBER
Jan 6, 2017
#2
bigcat said: ↑
Click to expand...
Nice to hear. I have been waiting for this for years, my friends as well, and now it has come.

redfox, Jan 6, 2017
#2

bigcat
SENIOR MEMBER
Jan 7, 2017
#3
Beta fined by regulator
Newswire, Jan 7, 2017

{BETA}

bigcat, Jan 7, 2017
#3"""


def test_a_forum_s_articles_are_told_with_their_own_days() -> None:
    assert [one for one in heads(THREAD) if one[0]] == [
        ("Alpha sells cloud unit", "2017-01-05"),
        ("Beta fined by regulator", "2017-01-07"),
    ]
    assert ALPHA in words(THREAD) and BETA in words(THREAD)


@pytest.mark.parametrize("frame", ["SENIOR MEMBER", "Click to expand...", "#1", "bigcat said", "FULL MEMBER"])
def test_a_forum_s_frame_yields_nothing(frame: str) -> None:
    assert frame not in words(THREAD)


def test_a_user_s_name_over_a_date_is_no_title() -> None:
    assert not {"bigcat", "redfox"} & {title for title, _ in heads(THREAD)}


@pytest.mark.parametrize("rule", ["------------", "============", "* * * * * *", "——————"])
def test_what_a_rule_sets_apart_is_an_article_without_a_day(rule: str) -> None:
    long = f"{GAMMA} {GAMMA} {GAMMA}"
    text = f"\n{rule}\n".join(
        [
            f"Alpha sells cloud unit\nJan 5, 2017\n\n{ALPHA}",
            f"Beta fined by regulator\nJan 6, 2017\n\n{BETA}",
            f"Gamma goes public in New York\n\n{long}",
            f"Delta fined by regulator\nJan 8, 2017\n\n{BETA}",
        ]
    )
    assert heads(text) == [
        ("Alpha sells cloud unit", "2017-01-05"),
        ("Beta fined by regulator", "2017-01-06"),
        ("Gamma goes public in New York", None),
        ("Delta fined by regulator", "2017-01-08"),
    ]


def test_one_dated_article_is_not_cut_at_its_rules() -> None:
    text = f"Alpha sells cloud unit\nJan 5, 2017\n\n{ALPHA}\n------------\n{GAMMA}\n------------\n{BETA}"
    assert len(heads(text)) == 1
    assert all(one in words(text) for one in (ALPHA, BETA, GAMMA))


@pytest.mark.parametrize("day", ["2019-01-02", "2019-01", "2019"])
def test_a_single_article_without_a_day_has_the_document_s(day: str) -> None:
    assert heads(f"Alpha sells cloud unit\n\n{ALPHA}", published=PartialDate(day)) == [("Alpha sells cloud unit", day)]


def test_a_post_that_is_only_a_picture_has_the_caption_s_day() -> None:
    picture = "Gamma opens its new offices\n\nThe offices of Gamma, which the firm opened in Hangzhou on January 7, 2017. [Photo/Newswire]"
    text = "\n------------\n".join(
        [
            f"Alpha sells cloud unit\nJan 5, 2017\n\n{ALPHA}",
            f"Beta fined by regulator\nJan 6, 2017\n\n{BETA}",
            picture,
            f"Delta fined by regulator\nJan 8, 2017\n\n{BETA}",
        ]
    )
    assert heads(text)[2] == ("Gamma opens its new offices", "2017-01-07")


def test_a_text_without_prose_is_one_article() -> None:
    assert len(heads("Alpha\nBeta, Gamma and Delta")) == 1


def test_no_line_is_no_head() -> None:
    assert find_heads([], [], title=None, published=None) == []


PIECES = [
    "Alpha sells cloud unit",
    "January 5, 2017",
    ALPHA,
    BETA,
    ZH_ALPHA,
    "2017年1月6日 来源：某某网",
    "Related Articles",
    "#3",
    "bigcat said: ↑",
    "----------",
    "",
    "\xa0",
    "By Lena Roe",
    "1. Alpha bought Beta",
    "Leave a Reply",
    "责任编辑：王小明",
]


@settings(max_examples=120, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(PIECES), max_size=18))
def test_articles_of_any_page_are_disjoint_and_hold_their_passages(lines: list[str]) -> None:
    text = "\n".join(lines)
    articles, passages = read(text)
    assert all(one.end <= other.start for one, other in pairwise(articles))
    for article in articles:
        assert 0 <= article.start <= article.body <= article.end <= len(text)
    for passage in passages:
        assert articles[passage.article].start <= passage.start < passage.end <= articles[passage.article].end


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_other_line_ends_tell_the_same(lines: list[str]) -> None:
    plain, windows = words("\n".join(lines)), words("\r\n".join(lines))
    assert plain.split() == windows.split()


def test_signatures_under_a_text_are_no_furniture() -> None:
    text = f"Change of director\n\n{ALPHA}\n\n承董事会命\n百川科技控股有限公司\n主席\n王磊"
    assert "王磊" in words(text)
    assert furniture(f"{ZH_PROSE}\n\n责任编辑：王小明") == ["责任编辑：王小明"]
