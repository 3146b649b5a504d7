"""Hard-wrapped pages: lines of one paragraph are read together, lines that stand alone stay alone."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.text.making import told, words

from sinograph.text.lines import read_lines
from sinograph.text.wrapping import join_wrapped

FIRST = "Maple Net said on Monday that it had bought Harbor Games, a studio in Shanghai, for 300 million yuan, and that it would pay in cash once regulators had agreed to the purchase."
SECOND = "Harbor Games was founded in 2011 and makes games for mobile phones, the largest of which has more than forty million users in China and in the countries around it."
ZH_FIRST = "云杉科技周一宣布，以三亿元收购星河科技的全部股权，这是今年最大的一笔交易，公司将以现金支付全部款项，预计在第三季度完成交割。"
ZH_SECOND = (
    "星河科技成立于二零一一年，总部位于上海，主要从事手机游戏的开发，旗下最大的一款游戏在国内外拥有超过四千万名用户。"
)


def joined(text: str) -> list[str]:
    return [" ".join(line.text.split()) for line in join_wrapped(read_lines(text), text)]


def wrapped(text: str, width: int) -> str:
    if text.isascii():
        return "\n".join(textwrap.wrap(text, width))
    return "\n".join(text[place : place + width] for place in range(0, len(text), width))


@pytest.mark.parametrize("width", [42, 60, 72, 80, 100])
def test_english_paragraphs_are_whole_again_at_any_common_width(width: int) -> None:
    assert joined(f"{wrapped(FIRST, width)}\n\n{wrapped(SECOND, width)}") == [FIRST, SECOND]


@pytest.mark.parametrize("width", [18, 24, 30])
def test_chinese_paragraphs_are_whole_again(width: int) -> None:
    text = f"{wrapped(ZH_FIRST * 2, width)}\n\n{wrapped(ZH_SECOND * 2, width)}"
    assert [line.replace(" ", "") for line in joined(text)] == [ZH_FIRST * 2, ZH_SECOND * 2]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_joined_line_reads_what_stands_in_the_text(ending: str) -> None:
    text = wrapped(FIRST, 60).replace("\n", ending)
    (line,) = join_wrapped(read_lines(text), text)
    assert text[line.start : line.end] == line.text == text


def test_a_wrapped_sentence_is_one_passage() -> None:
    text = f"A title over the page\n\n{wrapped(FIRST, 60)}\n\n{wrapped(SECOND, 60)}"
    assert [" ".join(quote.split()) for _, quote in told(text)] == ["A title over the page", FIRST, SECOND]


def test_a_title_of_two_lines_on_a_wrapped_page_is_one_title() -> None:
    title = "Maple Net Holdings Limited Announces Acquisition of Harbor Games\nand Share Repurchase Program"
    text = f"{title}\n\n{wrapped(FIRST, 70)}\n\n{wrapped(SECOND, 70)}"
    assert told(text)[0] == ("heading", title)


@pytest.mark.parametrize(
    "lines",
    [
        ["Alpha sells cloud unit", "Regulator fines Beta", "Gamma plans IPO in New York"],
        [
            "• Alpha sold its cloud unit to the firm of Delta in May",
            "• Beta was fined by the regulator of the city in June",
            "• Gamma went public in New York in the month of July",
        ],
        [
            "1. Alpha sold its cloud unit to the firm of Delta in May",
            "2. Beta was fined by the regulator of the city in June",
        ],
        [
            "Maple Net has bought Harbor Games, it said on Monday.",
            "The two firms did not tell the price of their deal.",
            "Shares of Maple Net rose by five percent in Hong Kong.",
        ],
        ["云杉科技收购星河科技", "百川科技完成融资", "山海集团在香港上市"],
        [
            "云杉科技周一宣布收购星河科技的全部股权。",
            "星河科技成立于二零一一年，总部位于上海。",
            "这是云杉科技今年最大的一笔交易，公司表示。",
        ],
        ["Headquarters: Hangzhou", "Founder: Wang Lei", "Employees: 3,000"],
    ],
    ids=["headlines", "bullets", "numbers", "paragraphs", "zh headlines", "zh paragraphs", "facts"],
)
def test_lines_that_stand_alone_stay_alone(lines: list[str]) -> None:
    assert joined("\n".join(lines)) == lines


@pytest.mark.parametrize("bullet", ["• ", "- ", "1. ", "（一）"])
def test_a_list_item_ends_the_line_above(bullet: str) -> None:
    text = f"{wrapped(FIRST, 60)}\n{bullet}{SECOND}"
    assert joined(text)[-1] == f"{bullet}{SECOND}"


@pytest.mark.parametrize("line", ["by Jane Doe", "https://maple.example/deal", "www.maple.example"])
def test_a_byline_or_an_address_is_no_continuation(line: str) -> None:
    assert joined(f"The company said on Monday that it had bought a\n{line}")[-1] == line


def test_a_blank_line_always_parts() -> None:
    assert joined("The company said on Monday that it had bought a\n\nsmaller rival for ten million dollars.") == [
        "The company said on Monday that it had bought a",
        "smaller rival for ten million dollars.",
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "A", "腾讯"])
def test_a_text_of_one_line_or_none_stays_as_it_is(text: str) -> None:
    assert joined(text) == ([text] if text.strip() else [])


@settings(max_examples=80, deadline=None, derandomize=True)
@given(
    st.lists(
        st.sampled_from([FIRST, SECOND, ZH_FIRST, "A title", "• an item", "", "----", "lower case words here", "腾讯"]),
        max_size=8,
    ),
    st.integers(16, 100),
)
def test_joining_moves_no_word_and_keeps_the_order(parts: list[str], width: int) -> None:
    text = "\n".join(wrapped(part, width) for part in parts)
    lines = join_wrapped(read_lines(text), text)
    assert "".join("".join(line.text.split()) for line in lines) == "".join(
        "".join(line.text.split()) for line in read_lines(text)
    )
    assert all(text[line.start : line.end] == line.text for line in lines)


def test_offsets_of_a_wrapped_quote_slice_to_its_words() -> None:
    text = wrapped(FIRST, 50)
    assert words(text) == text
