"""Passages: headings, items, questions and sentences, each sliced from the text at its own place."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.text.making import PROSE, ZH_PROSE, read, told, words

from sinograph.model import Document
from sinograph.text import read_articles, read_passages


def kinds(text: str) -> list[str]:
    return [kind for kind, _ in told(text)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Daily: Why did Maple Net buy Harbor Games?", "question"),
        ("记者：云杉为什么收购星河？", "question"),
        ("記者：雲杉為什麼收購星河？", "question"),
        ("Why did Maple Net buy Harbor Games?", "heading"),  # a line of its own, short
        ("Q: What will you do next year?", "question"),
        ("记者：今年有什么计划？", "question"),
        ("“Is it a good deal?” he asked.", "sentence"),
        ("Maple Net bought Harbor Games.", "sentence"),
        ("Maple Net: we bought Harbor Games.", "sentence"),
    ],
)
def test_only_a_sentence_that_ends_in_a_question_mark_asks(line: str, kind: str) -> None:
    text = f"A title over the page\n\n{PROSE}\n\n{line}\n\n{PROSE}"
    assert {quote: sort for sort, quote in told(text)}[line] == kind


def test_a_question_within_a_paragraph_is_a_passage_of_its_own() -> None:
    text = f"A title over the page\n\n{PROSE}\n\nMaple Net bought it. Who is next? Nobody knows."
    assert told(text)[-3:] == [
        ("sentence", "Maple Net bought it."),
        ("question", "Who is next?"),
        ("sentence", "Nobody knows."),
    ]


@pytest.mark.parametrize("sign", ["• ", "- ", "* ", "1. ", "(1) ", "■ ", "一、", "（一）"])
def test_an_item_is_told_without_its_sign(sign: str) -> None:
    text = f"A title over the page\n\nHere are the deals of the year, said the paper:\n{sign}Maple Net bought Harbor Games\n{sign}Beta merged with Alpha\n\n{PROSE}"
    assert [one for one in told(text) if one[0] == "item"] == [
        ("item", "Maple Net bought Harbor Games"),
        ("item", "Beta merged with Alpha"),
    ]


def test_an_item_of_several_sentences_is_several_items() -> None:
    text = f"{PROSE}\n\n• Maple Net bought Harbor Games. It paid in cash.\n• Beta merged with Alpha.\n\n{PROSE}"
    assert [quote for kind, quote in told(text) if kind == "item"] == [
        "Maple Net bought Harbor Games.",
        "It paid in cash.",
        "Beta merged with Alpha.",
    ]


@pytest.mark.parametrize(
    "heading", ["The price of the deal", "收购价格", "What the regulator says", "二〇一六年大事记"]
)
def test_a_short_line_between_paragraphs_is_a_heading(heading: str) -> None:
    text = f"A title over the page\n\n{PROSE}\n\n{heading}\n\n{PROSE}"
    assert ("heading", heading) in told(text)


def test_short_lines_in_a_row_are_a_list() -> None:
    text = f"A title over the page\n\n{PROSE}\n\nThe founders are:\nWang Lei of Maple Net\nLi Ming of Harbor\nZhao Yi of Beta\n\n{PROSE}"
    assert kinds(text).count("item") == 3


def test_a_deck_between_title_and_byline_is_told() -> None:
    text = f"Maple Net buys Harbor Games, a studio in Shanghai\nThe deal values the studio in Shanghai at 300 million yuan\nBy Lena Roe\nMarch 3, 2018\n\n{PROSE}"
    assert [one for one in told(text) if one[0] == "heading"] == [
        ("heading", "Maple Net buys Harbor Games, a studio in Shanghai"),
        ("heading", "The deal values the studio in Shanghai at 300 million yuan"),
    ]


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("**Maple Net bought Harbor Games in May.**", "Maple Net bought Harbor Games in May."),
        ("_Maple Net bought Harbor Games in May._", "Maple Net bought Harbor Games in May."),
        ("***云杉科技收购了星河科技的全部股权。***", "云杉科技收购了星河科技的全部股权。"),
    ],
)
def test_marks_of_emphasis_are_no_part_of_a_passage(marked: str, plain: str) -> None:
    text = f"A title over the page\n\n{PROSE}\n\n{marked}\n\n{PROSE}"
    assert ("sentence", plain) in told(text)


def test_marks_of_emphasis_within_a_sentence_stay() -> None:
    text = f"A title over the page\n\n{PROSE}\n\nMaple Net bought **Harbor Games** in May of the year.\n\n{PROSE}"
    assert "bought **Harbor Games** in May" in words(text)


def test_a_paragraph_s_passages_share_its_number() -> None:
    text = (
        f"A title over the page\n\nMaple Net bought Harbor Games. It paid in cash for it.\n\n{PROSE.splitlines()[-1]}"
    )
    _, passages = read(text)
    assert [one.paragraph for one in passages] == [0, 1, 1, 2]


def test_paragraph_numbers_go_on_in_the_next_article() -> None:
    text = "\n\n".join(f"Maple Net buys studio number {i}\nJanuary {i}, 2017\n\n{PROSE}" for i in (5, 6))
    _, passages = read(text)
    numbers = [one.paragraph for one in passages]
    assert numbers == sorted(numbers)
    assert len({(one.article, one.paragraph) for one in passages}) == len(set(numbers)) == 6


def test_each_passage_has_its_own_language() -> None:
    text = f"A title over the page\n\n{PROSE}\n\n{ZH_PROSE}"
    _, passages = read(text)
    assert [one.language for one in passages] == ["en", "en", "en", "zh", "zh"]


def test_passages_of_other_articles_are_not_mixed_up_when_some_are_left_out() -> None:
    text = "\n\n".join(f"Maple Net buys studio number {i}\nJanuary {i}, 2017\n\n{PROSE}" for i in (5, 6))
    document = Document(id="page", text=text)
    second = read_articles(document)[1:]
    assert {text[one.start : one.end] for one in read_passages(document, second) if one.kind == "heading"} == {
        "Maple Net buys studio number 6"
    }
    assert {one.article for one in read_passages(document, second)} == {0}


@pytest.mark.parametrize("before", ["", "\ufeff", "\n\n", "\u3000\u3000", "😀 "])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_offsets_count_characters_whatever_stands_before(before: str, ending: str) -> None:
    text = before + f"A title over the page\n\n{PROSE}\n\n{ZH_PROSE}".replace("\n", ending)
    _, passages = read(text)
    quotes = [text[one.start : one.end] for one in passages]
    for sentence in (*PROSE.split("\n\n"), *ZH_PROSE.split("\n\n")):
        assert sentence in quotes


@settings(max_examples=120, deadline=None, derandomize=True)
@given(st.text(alphabet="aB .?\n\r\xa0\u3000•-*1.“”。？：腾讯😀", max_size=160))
def test_passages_of_any_text_are_in_order_trimmed_and_of_a_known_kind(text: str) -> None:
    articles, passages = read(text)
    assert all(one.end <= other.start for one, other in pairwise(passages))
    for one in passages:
        quote = text[one.start : one.end]
        assert quote == quote.strip()
        assert one.kind in {"sentence", "heading", "item", "question"}
        assert one.language in {"en", "zh"}
        assert one.article < len(articles)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.text(alphabet="aB .\n•1腾讯。", max_size=120))
def test_reading_a_text_again_gives_the_same(text: str) -> None:
    assert read(text) == read(text)
