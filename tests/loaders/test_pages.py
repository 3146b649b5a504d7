"""Web pages and fragments of them: what is read, what is left out, and what a page says of itself."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.loaders.making import SENTENCE, ZH_SENTENCE, document_in, found_in, problem_in

from sinograph.errors import InputError
from sinograph.model import Document

SECOND = "Harbor Games was founded in Shanghai in 2011 and makes games for mobile phones."
THIRD = "The deal is expected to close in the third quarter, subject to approval by regulators."


def page_of(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def article_of(*paragraphs: str) -> str:
    return (
        "<article><h1>Maple Net buys Harbor Games</h1>" + "".join(f"<p>{one}</p>" for one in paragraphs) + "</article>"
    )


ARTICLE = article_of(SENTENCE, SECOND, THIRD)


@pytest.mark.parametrize(
    "around",
    [
        "<nav><ul><li><a href='/'>LOST home</a></li><li><a href='/a'>LOST tech</a></li></ul></nav>",
        "<script>var a = 'LOST script';</script>",
        "<style>.LOST { color: red }</style>",
        "<!-- LOST comment -->",
        "<footer>LOST footer. All rights reserved.</footer>",
        "<noscript>LOST without scripts</noscript>",
        "<form><label>LOST name</label><input value='LOST'></form>",
        "<template>LOST template</template>",
        "<select><option>LOST option</option></select>",
    ],
)
def test_what_surrounds_an_article_is_left_out(around: str) -> None:
    text = document_in(page_of(around + ARTICLE), ".html").text
    assert "LOST" not in text
    assert all(one in text for one in (SENTENCE, SECOND, THIRD))


@pytest.mark.parametrize(
    "around",
    [
        "<script>LOST</script>",
        "<style>LOST</style>",
        "<!-- LOST -->",
        "<nav>LOST</nav>",
        "<footer>LOST</footer>",
        "<template>LOST</template>",
    ],
)
def test_a_fragment_leaves_out_what_is_no_text_as_well(around: str) -> None:
    text = document_in(f"<p>{ZH_SENTENCE}</p>{around}".encode(), ".html").text
    assert "LOST" not in text
    assert ZH_SENTENCE in text


def test_paragraphs_are_apart_and_in_order() -> None:
    text = document_in(page_of(ARTICLE), ".html").text
    places = [text.index(one) for one in (SENTENCE, SECOND, THIRD)]
    assert places == sorted(places)
    assert all("\n" in text[first:second] for first, second in pairwise(places))


def test_markup_within_a_sentence_does_not_break_it() -> None:
    marked = SENTENCE.replace("Harbor Games", "<a href='/h'><b>Harbor</b> Games</a>").replace(
        "Tuesday", "<em>Tuesday</em>"
    )
    assert SENTENCE in document_in(page_of(article_of(marked, SECOND, THIRD)), ".html").text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Q&amp;A Net bought it", "Q&A Net bought it"),
        ("&lt;Maple&gt; bought it", "<Maple> bought it"),
        ("&#33150;&#x8baf; bought it", "腾讯 bought it"),
        ("Soci&eacute;t&eacute; bought it", "Société bought it"),
    ],
)
def test_references_are_the_characters_they_stand_for(written: str, read: str) -> None:
    assert read in document_in(page_of(article_of(f"{written}, {SENTENCE}", SECOND, THIRD)), ".html").text


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta property="article:published_time" content="2018-03-03T10:00:00+08:00">', "2018-03-03"),
        ('<meta name="pubdate" content="2018-03-03">', "2018-03-03"),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2018-03-03"}</script>',
            "2018-03-03",
        ),
        ('<meta property="article:published_time" content="9999-99-99">', "None"),
        ('<meta property="article:published_time" content="&lt;script&gt;">', "None"),
        ("", "None"),
    ],
)
def test_a_page_tells_its_day_or_none(head: str, published: str) -> None:
    assert str(document_in(page_of(ARTICLE, head), ".html").published) == published


def test_a_title_is_one_line() -> None:
    head = "<title>\n  Maple Net\n  buys   Harbor Games \n</title>"
    assert document_in(page_of(ARTICLE, head), ".html").title == "Maple Net buys Harbor Games"


def test_a_title_that_the_text_lacks_is_put_over_it() -> None:
    head = '<meta property="og:title" content="A title of its own">'
    document = document_in(page_of(f"<article><p>{SENTENCE}</p><p>{SECOND}</p><p>{THIRD}</p></article>", head), ".html")
    assert document.title == "A title of its own"
    assert document.text.startswith("A title of its own\n\n")


def test_a_canonical_address_is_the_url_and_no_id() -> None:
    head = '<link rel="canonical" href="https://news.example/2018/deal">'
    document = document_in(page_of(ARTICLE, head), ".html")
    assert (document.id, document.url) == ("page.html", "https://news.example/2018/deal")


@pytest.mark.parametrize("suffix", [".html", ".htm", ".xhtml"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_every_suffix_reads_every_encoding(suffix: str, encoding: str) -> None:
    page = f"<html><body><p>{ZH_SENTENCE * 4}</p></body></html>".encode(encoding)
    assert ZH_SENTENCE in document_in(page, suffix).text


@pytest.mark.parametrize(
    "page",
    [
        f"<p>{SENTENCE}",
        f"<div><div><div><p>{SENTENCE}</span></i></p>",
        f"<p>{SENTENCE}<p><p></div></body></html></html>",
        f"<html><body><table><tr><td>{SENTENCE}",
        f"<?xml version='1.0' encoding='gbk'?><html><body><p>{SENTENCE}</p></body></html>",
        f"<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html><body><p>{SENTENCE} &x;</p></body></html>",
        f"<HTML><BODY><P>{SENTENCE}</P></BODY></HTML>",
        f"{SENTENCE}",
    ],
    ids=["unclosed", "crossed", "surplus", "half a table", "false declaration", "entity", "capitals", "no markup"],
)
def test_careless_markup_is_read_all_the_same(page: str) -> None:
    text = document_in(page.encode(), ".html").text
    assert SENTENCE in text
    assert "root:" not in text


@pytest.mark.parametrize(
    "page",
    [
        "<html><body></body></html>",
        "<html><head><title>Only a title</title></head><body><script>x()</script></body></html>",
        "<div> &nbsp; </div>",
        "<!-- nothing -->",
        "<img src='a.png' alt=''>",
        "<>",
    ],
)
def test_a_page_without_text_is_an_error(page: str) -> None:
    assert problem_in(page.encode(), ".html").startswith("page.html: ")


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 20_000 + SENTENCE,
        "<b>" * 5_000 + SENTENCE + "</b>" * 5_000,
        f"<p {'a ' * 20_000}>{SENTENCE}</p>",
        "&amp;" * 20_000 + f"<p>{SENTENCE}</p>",
        "<" * 20_000,
    ],
    ids=["deep", "deep and closed", "attributes", "references", "brackets"],
)
def test_a_hostile_page_is_read_or_refused_in_one_line(page: str) -> None:
    (found,) = found_in(page.encode(), ".html")
    assert isinstance(found, Document) or "\n" not in str(found)


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\ufffe"])
def test_control_characters_never_reach_a_text(sign: str) -> None:
    text = document_in(page_of(article_of(SENTENCE.replace(" bought", f"{sign} bought"), SECOND, THIRD)), ".html").text
    assert sign not in text


def test_the_text_of_a_script_that_looks_like_a_page_is_not_read() -> None:
    body = f"<script>document.write('<p>LOST {SENTENCE}</p>')</script>{ARTICLE}"
    assert "LOST" not in document_in(page_of(body), ".html").text


@settings(max_examples=40, deadline=None, derandomize=True)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div",
                ">",
                "<table>",
                "<td>",
                "</html>",
                "<!--",
                "-->",
                "&#0;",
                "&#xd800;",
                "<svg>",
                "]]>",
                " Maple Net bought it. ",
                "腾讯发布。",
                "\x00",
                "<title>",
            ]
        ),
        max_size=25,
    )
)
def test_any_mix_of_markup_is_a_document_or_an_error(parts: list[str]) -> None:
    for found in found_in("".join(parts).encode(), ".html"):
        assert isinstance(found, Document | InputError)
        if isinstance(found, Document):
            found.text.encode("utf-8")
