"""Furniture: what stands around an article yields nothing, in both languages; what an article says is never taken for it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.text.making import PROSE, ZH_PROSE, furniture, read, words

from sinograph.model import Document
from sinograph.text import furniture_spans
from sinograph.text.lexicon import LONGEST, level_of
from sinograph.text.lines import read_lines


def level(text: str) -> str:
    (line,) = read_lines(text)
    return level_of(line.text, line.weight, ended=line.ended)


MENUS = [
    "Home",
    "Log in",
    "SIGN UP",
    "Skip to content",
    "Back to top",
    "More >>",
    "首页",
    "登录",
    "返回顶部",
    "设为首页",
    "加入收藏",
    "网站地图",
]


@pytest.mark.parametrize(
    "line",
    ["Read this: Hanbo buys Pelora", "Watch this: Hanbo invests in Yunpo", "Editor’s Picks", "Don’t miss: Hanbo sued"],
)
def test_what_points_to_another_page_is_furniture(line: str) -> None:
    assert level(line) in ("sure", "weak", "links")


BUTTONS = [
    "Share",
    "Tweet",
    "Print this page",
    "A+ A-",
    "Large Medium Small",
    "Font size: Small | Medium | Large",
    "Save",
    "分享到：",
    "微信",
    "收藏",
    "打印",
    "点赞",
    "+ 关注",
    "点击加载更多",
]
COUNTS = [
    "12 Comments",
    "1.2K shares",
    "Views: 4,321",
    "阅读 1234",
    "评论(23)",
    "3.5万阅读",
    "128条评论",
    "点击次数：77",
]
NUMBERS = ["3", "Page 2 of 7", "1 2 3 4 5", "- 12 -", "第3页", "第 3 页 共 9 页", "1/12"]
ADDRESSES = ["https://news.example/a?b=1", "www.news.example", "press@maple.example", "photo_of_the_deal-300x200.jpg"]
COOKIES = [
    "We use cookies to improve your experience.",
    "This site uses cookies.",
    "By continuing to browse you agree to our use of cookies.",
    "Accept all",
]
RIGHTS = [
    "© 2016 Example Media",
    "Copyright 2016 Example",
    "All Rights Reserved",
    "版权所有",
    "未经授权，不得转载。",
    "京ICP备12345678号-1",
    "沪公网安备 31010402001234号",
    "转载请注明出处。",
]
INVITATIONS = [
    "Sign up for our daily newsletter",
    "Subscribe now",
    "Follow us on Twitter",
    "Thanks for reading",
    "欢迎关注我们的公众号",
    "扫描二维码下载",
    "长按识别二维码关注",
    "点击蓝字关注我们",
]
FORMS = [
    "Leave a Reply",
    "Your email address will not be published.",
    "Required fields are marked *",
    "Post Comment",
    "You must be logged in to post a comment.",
    "Notify me of new posts by email.",
    "Name *",
    "发表评论",
    "验证码",
]
CREDITS = [
    "Editor: Li Wei",
    "Reporting by Jane Doe",
    "责任编辑：王小明",
    "图片来源：某某网",
    "原标题：云杉收购星河",
    "Tags: mergers, games",
    "标签：融资 游戏",
    "#融资 #游戏",
]
TRAILS = ["Home > Tech > Games", "Markets | Tech | Opinion", "首页 > 科技 > 正文", "新闻｜财经｜科技"]
DISCLAIMERS = [
    "The views expressed in this article are solely those of the author.",
    "本文仅代表作者观点，不代表本站立场。",
    "市场有风险，投资需谨慎。",
    "本文不构成投资建议。",
    "如有侵权，请联系删除。",
]
ALL = [
    *MENUS,
    *BUTTONS,
    *COUNTS,
    *NUMBERS,
    *ADDRESSES,
    *COOKIES,
    *RIGHTS,
    *INVITATIONS,
    *FORMS,
    *CREDITS,
    *TRAILS,
    *DISCLAIMERS,
]


@pytest.mark.parametrize("line", ALL)
def test_furniture_above_and_below_an_article_yields_nothing(line: str) -> None:
    text = f"{line}\n\nMaple Net buys Harbor Games\n\n{PROSE}\n\n{line}"
    assert furniture(text).count(line) == 2
    assert line not in words(text)
    assert PROSE.split("\n\n")[0] in words(text)


@pytest.mark.parametrize("line", ALL)
def test_a_page_of_furniture_yields_nothing(line: str) -> None:
    assert read(f"{line}\n{line}\n\n{line}")[1] == ()


@pytest.mark.parametrize(
    "about",
    [
        "Maple Net lets its users log in with their bank account, the firm said in a notice.",
        "The regulator fined Harbor Games 2 million yuan for the use of cookies without consent.",
        "Follow-on investors in Maple Net include Delta Capital and a fund of the city of Hangzhou.",
        "Maple Net's newsletter service, which was launched in 2009, has 30 million subscribers in China.",
        "Comments by the minister on Monday sent shares of Maple Net down 5 percent in Hong Kong.",
        "Harbor Games sued Maple Net over copyright in May and asked the court for 10 million yuan.",
        "Share prices of Maple Net and Harbor Games rose by 4 percent after the two had merged.",
        "Next, Maple Net will open a data centre in Guizhou, its chief executive Wang Lei told reporters.",
        "云杉科技的公众号平台拥有超过1亿用户，公司周一表示。",
        "云杉科技因未经授权转载星河科技的文章，被法院判赔100万元。",
        "星河科技推出扫码支付业务，并与云杉科技签署合作协议。",
        "云杉科技旗下的视频网站获得网络文化经营许可证，估值达到10亿元。",
        "星河科技的客户端下载量在5月超过百川，公司称将继续投资。",
        "分享经济公司云杉科技完成5亿元C轮融资，由启航创投领投。",
        "首页改版之后，云杉科技的日活跃用户增长到3000万人。",
    ],
)
def test_a_sentence_about_such_things_is_told(about: str) -> None:
    prose = ZH_PROSE if about.endswith("。") else PROSE
    text = f"A title over the page\n\n{prose}\n\n{about}\n\n{prose}"
    assert about in words(text)


@pytest.mark.parametrize(
    ("heading", "headlines"),
    [
        ("Related Articles", ["Alpha sells cloud unit", "Regulator fines Beta", "Gamma plans IPO in New York"]),
        ("READ MORE:", ["Alpha sells cloud unit to Delta", "Why game studios sell"]),
        ("Most Popular", ["1. Alpha sells cloud unit", "2. Regulator fines Beta", "3. Gamma plans IPO"]),
        ("Also Read:", ["Alpha sells cloud unit to Delta", "Why game studios sell"]),
        ("Read also", ["Alpha sells cloud unit to Delta"]),
        ("See also:", ["Alpha sells cloud unit", "Regulator fines Beta"]),
        ("You may also like", ["Alpha buys Beta", "Gamma buys Delta"]),
        ("相关阅读：", ["百川宣布人事调整", "山海销售额创新高"]),
        ("猜你喜欢", ["百川收购山海", "山海收购百川", "云海上市"]),
        ("24小时热文", ["百川收购山海", "山海上市"]),
        ("相關新聞", ["百川收購山海", "山海上市"]),
    ],
)
def test_other_headlines_yield_nothing_and_the_article_goes_on(heading: str, headlines: list[str]) -> None:
    first, second = (
        "\n\n".join(part.split("\n\n")) for part in ((ZH_PROSE, PROSE) if heading > "\u3000" else (PROSE, ZH_PROSE))
    )
    text = f"A title over the page\n\n{first}\n\n{heading}\n\n" + "\n".join(headlines) + f"\n\n{second}"
    told = words(text)
    assert not any(one.lstrip("123. ") in told for one in headlines)
    assert second.split("\n\n")[0] in told
    assert second.split("\n\n")[1] in told


@pytest.mark.parametrize(
    ("heading", "comment"),
    [
        ("Leave a Reply", "I think that Alpha will acquire Beta next year, and Gamma as well. It is a sad thing."),
        ("3 comments", "tom12 says that Alpha acquired Beta. He is wrong about it, as he always is on this page."),
        (
            "Comments are closed.",
            "Alpha has acquired Beta, somebody wrote here before the comments of the page were closed.",
        ),
        (
            "About the author",
            "Ann Lee is an editor of the paper. Before that she worked for Alpha, which she joined in 2011.",
        ),
        ("网友评论", "百川科技已经收购了山海科技，这是我昨天听朋友说的，大家怎么看？我觉得很有可能。"),
        ("发表评论", "百川科技已经收购了山海科技，这是我昨天听朋友说的，大家怎么看？我觉得很有可能。"),
        (
            "Forward-Looking Statements",
            "Alpha may acquire Beta. Such statements are subject to risks, and results may differ a lot.",
        ),
    ],
)
def test_what_follows_an_end_yields_nothing(heading: str, comment: str) -> None:
    prose = ZH_PROSE if comment[0] == "百" else PROSE
    text = f"A title over the page\n\n{prose}\n\n{prose}\n\n{heading}\n\n{comment}\n\n{comment}"
    assert comment[:20] not in words(text)


def test_a_comment_link_in_the_menu_ends_no_article() -> None:
    text = f"Comments\nLeave a Reply\n\nMaple Net buys Harbor Games\n\n{PROSE}"
    assert "largest deal" in words(text)


@pytest.mark.parametrize(
    "caption",
    [
        "Photo: Wang Fan/Newswire",
        "Wang Lei, chief executive of Maple Net, speaks in Wuzhen in 2014. (Photo by Wang Fan)",
        "The offices of Maple Net in Hangzhou. [Photo/Xinhua]",
        "Getty Images",
        "图为云杉科技总部大楼",
        "云杉科技总部（资料图）",
        "新华社记者 李明 摄",
        "▲云杉科技创始人李明在发布会上",
    ],
)
def test_captions_yield_nothing(caption: str) -> None:
    assert level(caption) == "caption"
    text = f"A title over the page\n\n{PROSE}\n\n{caption}\n\n{PROSE}"
    assert caption not in words(text)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Related Articles", "links"),
        ("related articles:", "links"),
        ("» Related Articles", "links"),
        ("相关阅读", "links"),
        ("Leave a comment", "ends"),
        ("About the Authors:", "ends"),
        ("About the author Ann Lee wrote little.", ""),
        ("Large and small firms", ""),
        ("网友评论(12)", "ends"),
        ("bigcat said: ↑", "post"),
        ("#12", "post"),
        ("3楼", "post"),
        ("SENIOR MEMBER", "post"),
        ("Click to expand...", "post"),
        ("Facebook Twitter LinkedIn WeChat", "sure"),
        ("微信 微博 QQ空间", "sure"),
        ("»", "sure"),
        ("Our newsletters tell you more of Maple Net than any other paper in the whole of China does.", "weak"),
        ("Maple Net bought Harbor Games.", ""),
        ("云杉科技收购了星河科技。", ""),
    ],
)
def test_the_level_of_a_line(line: str, expected: str) -> None:
    assert level(line) == expected


def test_a_line_that_says_very_much_is_no_furniture() -> None:
    assert level(("All rights reserved. " * 200)[: LONGEST + 1].strip() + ".") == ""


def test_the_loader_s_own_furniture_wins_over_the_words() -> None:
    text = f"A title over the page\n\n{PROSE}"
    second = text.index("It is")
    assert "largest deal" not in words(text, furniture=((second, len(text)),))
    assert "largest deal" in words(text, furniture=((second + 1, len(text)),))  # only part of the line


@pytest.mark.parametrize(
    "text",
    [
        f"A title over the page\n\n{PROSE}",
        f"首页\n登录\n\n云杉科技收购星河科技\n\n{ZH_PROSE}\n\n责任编辑：王小明",
        "",
        "\n\n",
        "Home\nLog in",
    ],
)
def test_every_line_is_either_told_or_furniture(text: str) -> None:
    articles, passages = read(text)
    spans = [(passage.start, passage.end) for passage in passages]
    for line in read_lines(text):
        told = any(line.start <= start < line.end for start, _ in spans)
        headed = any(article.start <= line.start < article.body for article in articles)
        assert (line.text in furniture(text)) != (told or headed)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.lists(
        st.sampled_from(
            [
                *ALL,
                *PROSE.split("\n\n"),
                *ZH_PROSE.split("\n\n"),
                "",
                "A title over the page",
                "2016-05-01",
                "#2",
                "-----",
            ]
        ),
        max_size=14,
    )
)
def test_furniture_and_passages_never_share_a_character(lines: list[str]) -> None:
    text = "\n".join(lines)
    taken = [(one.start, one.end) for one in read(text)[1]] + list(furniture_spans(Document(id="page", text=text)))
    taken.sort()
    assert all(end <= start for (_, end), (start, _) in pairwise(taken))
