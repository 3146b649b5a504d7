"""Articles and passages of pages as they come: news sites, forums, filings, interviews, in both languages."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinograph.model import Article, Document, PartialDate, Passage
from sinograph.text import furniture_spans, read_articles, read_passages


def read(text: str, **told: object) -> tuple[tuple[Article, ...], tuple[Passage, ...]]:
    document = Document(id="page", text=text, **told)  # type: ignore[arg-type]
    articles = read_articles(document)
    return articles, read_passages(document, articles)


def told(text: str, **known: object) -> list[tuple[str, str]]:
    _, passages = read(text, **known)
    return [(passage.kind, text[passage.start : passage.end]) for passage in passages]


def words(text: str, **known: object) -> str:
    return " ".join(quote for _, quote in told(text, **known))


NEWS = """Skip to main content
Home
Markets
Search

TECH

Maple Net buys stake in Harbor Games for $300 million
The deal values the studio at $1.2 billion

By Jane Doe and Li Qiang
Published: March 3, 2018 4:12 pm HKT | Updated: March 4, 2018

Share on Facebook Share on Twitter

SHANGHAI, March 3 (Newswire) - Maple Net said on Saturday it had bought a 25 percent stake in Harbor Games.

Harbor Games, founded in 2011, makes mobile games. Its biggest title was launched last year.

Read more: Why game studios are selling

"We are happy," said Maple Net chief executive Wang Lei.

RELATED ARTICLES

Alpha sells cloud unit
Regulator fines Beta
Gamma plans IPO in New York

Maple Net declined to comment on further deals. It has spent more than $2 billion on acquisitions since 2015.

Analysts expect more such deals this year.

(Reporting by Jane Doe; Editing by John Roe)

Sign up for our daily newsletter
Your email address
Most Popular
1. Alpha sells cloud unit
Comments (3)
tom12 says:
I think Maple Net will acquire everything next year. It is a sad thing.
© 2018 Example Media. All rights reserved."""

CHINESE = """首页
新闻
财经
登录

科技 > 互联网 > 正文

云杉科技完成5亿元C轮融资 启航领投
2017年05月23日 10:15 某某科技
微博 微信 分享 评论(23)

　　某某科技讯 5月23日上午消息，在线教育平台云杉科技今日宣布完成5亿元C轮融资，由启航创投领投。
　　云杉科技创始人李明表示，本轮融资将用于产品研发。“我们会继续扩大团队。”他说。
[资料图]

责任编辑：王小明

相关阅读：
百川宣布人事调整
山海销售额创新高
文章关键词： 融资 教育
声明：此消息系转载自合作媒体，登载此文并不意味着赞同其观点。
Copyright © 1996-2017 Example, All Rights Reserved"""

THREAD = """What's new

Chinese internet companies: news and discussion

Maple Net opens data center in Guizhou
2017-02-28 16:19 | Example Daily | Editor: Sun Yu

(EDN) -- Maple Net has opened a data center in southwest China's Guizhou Province, the company announced on Tuesday.

map-of-guizhou-300x200.png

The center cost 2 billion yuan.
\xa0
The following comes from a blog.

------------
Beta and Alpha to merge ride-hailing units
March 2, 2017, 9:52 A.M. ET

By Sun Yu

Beta and Alpha agreed to merge their ride-hailing units, the two firms said in a joint statement.
\xa0
Gamma shows its first electric car

Gamma showed an electric car in Shanghai and said that it would start production soon, without saying where.
\xa0
Delta fined by city regulator
By DANA ROE, WIRE SERVICE BEIJING
— March 5, 2017, 2:48 PM ET

The city regulator fined Delta for false advertising, it said in a notice on its website.
\xa0
Back
Top Bottom"""


def test_a_news_page_keeps_its_text_and_nothing_else() -> None:
    (article,), _ = read(NEWS)
    assert article.title == "Maple Net buys stake in Harbor Games for $300 million"
    assert article.byline is not None and article.byline.startswith("By Jane Doe and Li Qiang")
    assert str(article.published) == "2018-03-03"
    assert NEWS[article.body :].startswith("Maple Net said on Saturday")
    text = words(NEWS)
    for lost in (
        "Skip",
        "Share",
        "Read more",
        "Alpha sells",
        "Sign up",
        "tom12",
        "everything next year",
        "Reporting by",
    ):
        assert lost not in text
    for kept in (
        "25 percent stake",
        "founded in 2011",
        "We are happy",
        "declined to comment",
        "Analysts expect",
        "values",
    ):
        assert kept in text


def test_a_chinese_news_page() -> None:
    (article,), passages = read(CHINESE)
    assert article.title == "云杉科技完成5亿元C轮融资 启航领投"
    assert str(article.published) == "2017-05-23"
    assert CHINESE[article.body :].startswith("在线教育平台")
    assert {passage.language for passage in passages} == {"zh"}
    assert [quote for _, quote in told(CHINESE)][1:] == [
        "在线教育平台云杉科技今日宣布完成5亿元C轮融资，由启航创投领投。",
        "云杉科技创始人李明表示，本轮融资将用于产品研发。",
        "“我们会继续扩大团队。”",
        "他说。",
    ]


def test_a_thread_holds_its_articles() -> None:
    articles, passages = read(THREAD)
    assert [(article.title, str(article.published)) for article in articles] == [
        ("Maple Net opens data center in Guizhou", "2017-02-28"),
        ("Beta and Alpha to merge ride-hailing units", "2017-03-02"),
        ("Gamma shows its first electric car", "None"),
        ("Delta fined by city regulator", "2017-03-05"),
    ]
    assert {passage.article for passage in passages} == {0, 1, 2, 3}
    assert "The following comes" not in words(THREAD)
    assert "Top Bottom" not in words(THREAD)


def test_articles_are_disjoint_and_hold_their_passages() -> None:
    articles, passages = read(THREAD)
    for one, other in pairwise(articles):
        assert one.end <= other.start
    for passage in passages:
        article = articles[passage.article]
        assert article.start <= passage.start < passage.end <= article.end


def test_articles_without_blank_lines_between_them() -> None:
    text = """Gamma raises Series B
Deal Daily | Jan 5, 2017
Gamma, a Beijing-based start-up, has raised $20 million in a Series B round.
The round was led by Delta Capital.
Delta opens Shanghai office
Deal Daily | Jan 6, 2017
Delta Capital opened an office in Shanghai on Friday, the firm said."""
    articles, _ = read(text)
    assert [str(article.published) for article in articles] == ["2017-01-05", "2017-01-06"]


def test_forum_furniture_and_chatter_after_a_quote_are_left_out() -> None:
    text = """Discussion in 'Economy' started by bigcat, Mar 1, 2017.

bigcat
SENIOR MEMBER
Mar 1, 2017
#1
Maple Net opens data center in Guizhou
Newswire, Feb 28, 2017

GUIYANG -- Maple Net has opened a data center in Guizhou Province, the company announced on Tuesday.

bigcat, Mar 1, 2017
#1

redfox
FULL MEMBER
Mar 3, 2017
#2
bigcat said: ↑
Maple Net opens data center
Click to expand...
Great news! I hope that they will open another one in my city very soon, because the connection here is slow."""
    (article,), _ = read(text)
    assert article.title == "Maple Net opens data center in Guizhou"
    assert "Great news" not in words(text)
    assert "redfox" not in words(text)


def test_a_wrapped_filing_is_read_by_paragraphs() -> None:
    text = """EXHIBIT 99.1

Maple Net Holdings Limited Announces Acquisition of Harbor Games Technology
Company Limited and Share Repurchase Program

Beijing, November 18, 2016 — Maple Net Holdings Limited (NASDAQ: MPLE) ("Maple
Net" or the "Company"), a leading Internet company in China, today announced
that it has entered into an agreement to acquire Harbor Games for US$300 million.

The transaction is expected to close in the first quarter of 2017, subject to
customary closing conditions.

Safe Harbor Statement

This announcement contains forward-looking statements. These statements are made
under the safe harbor provisions of the Private Securities Litigation Reform Act.

For investor and media inquiries, please contact:
Investor Relations
Tel: +86-10-1234-5678
Email: ir@maplenet.example"""
    (article,), passages = read(text)
    assert article.title is not None and article.title.endswith("Company Limited and Share Repurchase Program")
    assert str(article.published) == "2016-11-18"
    sentences = [passage for passage in passages if passage.kind == "sentence"]
    assert [text[one.start : one.end].split()[0] for one in sentences] == ["Maple", "The"]


def test_an_interview_tells_questions_from_statements() -> None:
    text = """专访云杉科技李明：我们不做社交
作者：赵六
2018-06-01

记者：云杉为什么收购星河？
李明：2017年我们收购了星河科技，是因为它的技术很好。
记者：你们和百川是竞争对手。今年有什么计划？
李明：今年会推出新产品“云听”。

本文系作者授权发布，未经许可，不得转载。
本文仅代表作者观点，不代表本站立场。"""
    assert [kind for kind, _ in told(text)] == ["heading", "question", "sentence", "sentence", "question", "sentence"]
    assert "本文" not in words(text)


def test_an_english_interview() -> None:
    text = """An interview with Wang Lei

Daily: Why did Maple Net buy Harbor Games?

Wang: Maple Net bought Harbor Games because its team is strong and its games sell well.

Q: What will you do next year?

A: We will open an office in Singapore."""
    assert [kind for kind, _ in told(text)] == ["heading", "question", "sentence", "question", "sentence"]


def test_list_items_are_kept() -> None:
    text = """Top five deals of 2017

Here are the largest deals of the year:
• Maple Net bought Harbor Games for $300 million
• Beta merged with Alpha
1. Gamma acquired 51% of Delta
That is a record for the sector, said a person at the industry association on Friday."""
    assert told(text)[2:5] == [
        ("item", "Maple Net bought Harbor Games for $300 million"),
        ("item", "Beta merged with Alpha"),
        ("item", "Gamma acquired 51% of Delta"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Tencent bought Supercell.",
        "腾讯收购了Supercell。",
        "Maple Net bought Harbor Games. It paid $3 million.",
        "Maple Net, Harbor Games: merger",
        "Already a giant in e-commerce, Maple Net has bought a bank as well.",
        "扫码支付由云杉科技于2011年推出。",
        "Contact us, said the regulator, before you launch a fund like Maple Net did last year.",
        "字节公司未经授权使用云杉的内容，法院判其赔偿100万元。",
        "云杉推出公众号平台，用户超过1亿。",
    ],
)
def test_a_short_text_is_never_lost(text: str) -> None:
    articles, _ = read(text)
    assert len(articles) == 1
    assert words(text).replace(" ", "") == text.replace(" ", "")


def test_no_prose_line_is_lost_between_others() -> None:
    about = [
        "Cookies are at the heart of the case that the regulator opened against Maple Net in May.",
        "Maple Net changed the privacy policy of its app after talks with the regulator in Beijing.",
        "Users can log in to Harbor with their Maple account since the two firms signed a pact in 2015.",
        "The comments of the minister came after Maple Net had closed its newsletter service for good.",
    ]
    text = "A title for the page\n\n" + "\n\n".join(
        f"It is a plain sentence about Maple Net.\n\n{line}" for line in about
    )
    text += "\n\nThe last sentence of the page tells that Maple Net is based in Hangzhou."
    for line in about:
        assert line in words(text)


def test_the_names_under_a_filing_are_kept() -> None:
    text = """Change of director

The board announces that Mr. Roe has resigned as a director of the company with effect from today.

By order of the Board
Maple Digital Holdings Limited
TAM Wai Man
Company Secretary"""
    assert [quote for _, quote in told(text)][-2:] == ["TAM Wai Man", "Company Secretary"]


def test_a_profile_keeps_its_lines() -> None:
    text = """Maple Net, Inc. — profile

Headquarters: Hangzhou
Founder: Wang Lei, also chief executive officer

Wang set up Maple Net in 1999 and earned his first money with a free mailbox service."""
    (article,), _ = read(text)
    assert article.title == "Maple Net, Inc. — profile"
    assert "Headquarters: Hangzhou" in words(text)


@pytest.mark.parametrize(
    "title", ["58.com: the survivor leaves the stage", "MAPLE BYTES, issue 88 — Sunday, 8 September 2019"]
)
def test_odd_titles(title: str) -> None:
    (article,), _ = read(f"{title}\n\nMaple Net has bought Harbor Games for a high price, the two firms said.")
    assert article.title == title


def test_published_falls_back_to_the_document() -> None:
    day = PartialDate("2019-01-02")
    (article,), _ = read("Maple Net buys Harbor\n\nMaple Net has bought Harbor Games for a high price.", published=day)
    assert article.published == day


@pytest.mark.parametrize(
    ("first", "expected", "begins"),
    [
        ("BEIJING, March 4, 2019 (Newswire) -- The bank said that it would open.", "2019-03-04", "The bank"),
        ("Hong Kong–(Wirefile Corp. – July 18, 2017) – The group said that it would open.", "2017-07-18", "The group"),
        ("NEW YORK, May 1, 2020 /PRWire/ -- Maple Net said that it would open a store.", "2020-05-01", "Maple Net"),
        ("某某网北京3月4日电（记者 王五）云杉科技周一宣布，将收购星河科技。", "2019-03-04", "云杉科技"),
        ("2019年3月4日讯，云杉科技今日宣布将收购星河科技的全部股权。", "2019-03-04", "云杉科技"),
        ("SHANGHAI (Newswire) - Maple Net said on Monday that it would open a store.", "2019-03-05", "Maple Net"),
        ("(WIRE) -- Maple Net said on Monday that it would open a store in Beijing.", "2019-03-05", "Maple Net"),
        ("Maple Net said on Monday that it would open a store in Beijing.", "2019-03-05", "Maple Net"),
    ],
)
def test_dateline(first: str, expected: str, begins: str) -> None:
    text = f"A plain title of the page\n\n{first}\n\nIt was the second paragraph of the same page."
    (article,), _ = read(text, published=PartialDate("2019-03-05"))
    assert str(article.published) == expected
    assert text[article.body :].startswith(begins)


@pytest.mark.parametrize(
    "line",
    [
        "2016-04-28 16:19 | Ecns.example | Editor: Wang Fan",
        "April 28, 2016 @ 5:26 pm By J D Roe",
        "Newswire, April 28, 2016",
        "Posted on April 28, 2016 by admin",
        "by Lena Roe @lenaroe APRIL 28, 2016, 3:38 PM EDT",
        "By Lena Roe | 2016-04-28",
        "Updated: 28 April 2016, 10:22 GMT",
        "Thursday, April 28, 2016",
        "2016年04月28日 10:15 来源：某某网",
        "来源：某某网 作者：李四 2016-04-28 10:15:22",
        "发布时间：2016-04-28 浏览次数：120",
        "时间：2016年4月28日",
    ],
)
def test_masthead_dates_the_article(line: str) -> None:
    text = (
        f"A title that stands over the page\n{line}\n\nThe regulator opened a review of the firm, it said in a notice."
    )
    (article,), _ = read(text)
    assert (article.title, str(article.published)) == ("A title that stands over the page", "2016-04-28")
    assert line not in words(text)


@pytest.mark.parametrize(
    "line",
    [
        "Share this article",
        "Related Articles",
        "Leave a Reply",
        "Photo: Wang Fan/Newswire",
        "Tags: mergers, games",
        "Follow us on Twitter",
        "© 2016 Example Inc. All rights reserved.",
        "Tel: +86 10 1234 5678",
        "This site uses cookies to improve your experience.",
        "1 2 3 4 Next",
        "12 Comments",
        "large_image-300x200.jpg",
        "责任编辑：王小明",
        "分享到：微信 微博 QQ空间",
        "版权所有，未经许可不得转载。",
        "图片来源：某某网",
        "扫描下方二维码关注我们",
        "上一篇：某某公司上市",
        "京ICP备12345678号",
        "阅读 1234  评论 5",
        "标签：融资 游戏",
        "免责声明：本文不构成投资建议，投资者据此操作，风险自担。",
        "（图片来自网络，侵权请联系删除）",
    ],
)
def test_furniture_line(line: str) -> None:
    text = f"""A title that stands over the page

Maple Net bought Harbor Games for a high price, the two firms said.

It is the largest deal that the sector has seen since the year 2012.

{line}"""
    document = Document(id="page", text=text)
    assert line in [text[start:end] for start, end in furniture_spans(document)]
    assert line not in words(text)


def test_known_furniture_is_left_out() -> None:
    text = "Maple Net bought Harbor Games for a high price.\nBuy our book about the firm now, it is a good one."
    spans = ((text.index("Buy"), len(text)),)
    assert words(text, furniture=spans) == "Maple Net bought Harbor Games for a high price."


def test_an_empty_text_has_no_article() -> None:
    assert read("") == ((), ())
    assert read(" \n\n ") == ((), ())
    assert read("Home\nLogin")[1] == ()


@settings(max_examples=120, deadline=None)
@given(st.text(alphabet="ab .\n\xa0-:：。？“”AB来源2016年5月1日By|•", max_size=200))
def test_any_text_is_read_in_order(text: str) -> None:
    articles, passages = read(text)
    place = 0
    for passage in passages:
        assert place <= passage.start < passage.end <= len(text)
        assert passage.article < len(articles)
        assert text[passage.start : passage.end].strip() == text[passage.start : passage.end]
        place = passage.end


@pytest.mark.parametrize(
    "unit", ["a ", "a\n", "By A\n", "2016-05-01\n", "- ", "\xa0\n", "。", "Related Articles\n", "(", "A. "]
)
def test_hostile_text_is_read_quickly(unit: str) -> None:
    begun = time.process_time()
    read(unit * (10_000 // len(unit)))
    assert time.process_time() - begun < 3.0


def test_speed() -> None:
    paragraph = (
        "Maple Net said on Monday that it had bought Harbor Games, a studio in Shanghai, for 300 million yuan. " * 4
    )
    text = "A title of the page\n\n" + f"{paragraph.strip()}\n\n" * 200
    begun = time.process_time()
    _, passages = read(text)
    # Four times slower than a quiet machine: a guard against accidents, not a measurement.
    assert len(text.split()) / (time.process_time() - begun) > 12_000
    assert len(passages) == 801
